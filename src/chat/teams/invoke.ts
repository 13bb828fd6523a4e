/** Invokes: presses on cards, dialogs and the message extension, each answered on the spot; what takes longer becomes an act. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewAct } from '../../domain/act.ts';
import type { Card } from '../../domain/card.ts';
import { briefCard, fullBriefCard } from '../../domain/cards/brief.ts';
import { publishedWords } from '../../domain/cards/dates.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { cleanLine } from '../../domain/clean.ts';
import { readCommand } from '../../domain/command.ts';
import type { Follow, Order } from '../../domain/follow.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import { followLine } from '../standing.ts';
import { type Activity, placeOf, plainWords } from './activity.ts';
import { channelNamed } from './conversations.ts';
import { actOf, type Errand, spotOf, userOf, zoneOf } from './errands.ts';
import { askForm, followForm, inDialog, readFollowForm, type Sending } from './forms.ts';
import type { TeamsLook } from './look.ts';
import { adaptive } from './messages.ts';
import { type AdaptiveCard, inertLine, renderCard } from './render.ts';
import type { InvokeAnswer } from './transport.ts';

export interface InvokeParts {
  look: TeamsLook;
  base: string | null;
  /** IANA zone where the person's is not known. */
  zone: string;
  /** Was the same pressed by the same person a moment ago? */
  isDouble(mark: string): boolean;
  /** Puts an act away; false for a repeat. */
  take(act: NewAct): Promise<boolean>;
  /** The answer to a question that only its asker sees; null when it takes too long and will come in their own chat. */
  askAlone(activity: Activity, text: string): Promise<Card | null>;
}

const Pressed = z.looseObject({
  action: z.string().max(60).catch(''),
  value: z.string().max(4_000).catch('').default(''),
  question: z.string().max(4_000).catch('').default(''),
});
type Pressed = z.infer<typeof Pressed>;

const ExecuteValue = z.looseObject({
  action: z.looseObject({ verb: z.string().max(60).catch(''), data: z.unknown().optional() }),
});
const ExtensionValue = z.looseObject({
  commandId: z.string().max(60).catch('').default(''),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .catch([])
    .default([]),
  data: z.unknown().optional(),
  messagePayload: z
    .looseObject({ body: z.looseObject({ content: z.string().catch('') }).optional() })
    .optional()
    .catch(undefined),
});

/** Answers an invoke; those that Coop does not know get status 501, as the protocol asks. */
export async function answerInvoke(activity: Activity, parts: InvokeParts): Promise<InvokeAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return await press(activity, parts);
    case 'composeExtension/query':
      return await search(activity, parts);
    case 'composeExtension/fetchTask':
    case 'task/fetch':
      return ok(await openDialog(activity, parts));
    case 'composeExtension/submitAction':
    case 'task/submit':
      return ok(await sendDialog(activity, parts));
    default:
      return { status: 501 };
  }
}

const ok = (body: unknown): InvokeAnswer => ({ status: 200, body });

/** A press is answered by a card in the place of the pressed one, for whoever pressed, or by a sentence. */
const said = (value: string): InvokeAnswer =>
  ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });
const shown = (card: AdaptiveCard): InvokeAnswer => ok({ statusCode: 200, type: adaptive, value: card });

const outdated = 'This card is of an earlier version of Coop: ask again for a fresh one.';

async function press(activity: Activity, parts: InvokeParts): Promise<InvokeAnswer> {
  const read = ExecuteValue.safeParse(activity.value);
  if (!read.success) return said(outdated);
  const { verb, data } = read.data.action;
  const pressed = Pressed.catch({ action: '', value: '', question: '' }).parse(data);
  const { value, question } = pressed;
  switch (verb) {
    case 'evidence':
    case 'full_brief':
      return await openBrief(verb, value, parts);
    case 'ask':
      return await askAbout(activity, pressed, parts);
    case 'ask_line': {
      const line = cleanLine(question || value, 1_000);
      return line === '' ? said(outdated) : await asLine(activity, line, parts);
    }
    case 'share':
      return value === '' ? said(outdated) : await asLine(activity, value, parts);
    case 'unfollow':
      return /^\d{1,6}$/.test(value) ? await asLine(activity, `unfollow ${value}`, parts) : said(outdated);
    case 'edit_follow':
      return shown(await formOf(activity, value, 'card', parts));
    case 'take_follow':
      return await takeFollow(activity, data, parts);
    default:
      return said(outdated);
  }
}

async function openBrief(
  verb: 'evidence' | 'full_brief',
  id: string,
  { look, base }: InvokeParts,
): Promise<InvokeAnswer> {
  const kept = await look.brief(id);
  if (kept === null) return said('This brief is no longer kept.');
  const card = verb === 'evidence' ? evidenceCard(kept, look) : fullBriefCard(kept, look);
  return shown(firstCard(card, base));
}

/** One card of what may be several: a card in place has no thread to go on in. */
function firstCard(card: Card, base: string | null): AdaptiveCard {
  const { card: first, rest } = renderCard(card, { base });
  if (rest.length === 0) return first;
  const text = 'There is more than Teams can show here: open the full brief.';
  const more = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, isSubtle: true }] };
  return { ...first, body: [...first.body, more] };
}

async function askAbout(
  activity: Activity,
  { value, question }: Pressed,
  parts: InvokeParts,
): Promise<InvokeAnswer> {
  const line = cleanLine(question, 1_000);
  if (line !== '') return await asLine(activity, line, parts, value);
  const kept = await parts.look.brief(value);
  if (kept === null) return said('This brief is no longer kept.');
  const title = `Ask about “${cleanLine(kept.brief.headline, 100)}”`;
  return shown(askForm({ sending: 'card', about: value, title, text: '' }));
}

/** A press that says a line, as if typed under the card. */
async function asLine(
  activity: Activity,
  text: string,
  { take, isDouble }: InvokeParts,
  about: string | null = null,
): Promise<InvokeAnswer> {
  const spot = spotOf(activity);
  const user = userOf(activity);
  const mark = [spot.conversation, activity.replyToId, user.id, about, text].join('\n');
  if (isDouble(mark)) return said('Coop is at it.');
  const errand: Errand = { kind: 'ask', user, text, about, zone: zoneOf(activity), spot };
  const of = createHash('sha256').update(`${activity.id}\n${mark}`).digest('hex').slice(0, 24);
  await take(actOf(`press/${of}`, errand));
  return said(`Coop answers “${cleanLine(text, 80)}” below.`);
}

/** The follow form for a line that says an order (`follow …`), or an empty one. */
async function formOf(
  activity: Activity,
  line: string,
  sending: Sending,
  { look, zone }: InvokeParts,
  fault: string | null = null,
): Promise<AdaptiveCard> {
  const own = zoneOf(activity) ?? zone;
  const command = readCommand(cleanLine(line, 1_000), own);
  const order = command?.kind === 'follow' ? command.order : null;
  const follows = await look.follows(channelNamed(placeOf(activity).id));
  const follow = order === null ? null : (follows.find((known) => isSame(known, order))?.id ?? null);
  const sources = (await look.sources()).map(({ source }) => source);
  return followForm({ sending, follow, order: order ?? {}, zone: own, sources, fault });
}

function isSame(a: Order, b: Order): boolean {
  return levelled(a) === levelled(b);
}

function levelled({ countries, topics, types, sources, rhythm, zone }: Order): string {
  const lists = [countries, topics, types, sources].map((list) => [...new Set<string>(list)].sort());
  return JSON.stringify([...lists, rhythm, rhythm.kind === 'at_once' ? '' : zone]);
}

/** A sent form becomes the lines that someone would type: the new order, then the end of the one it changes. */
async function followLines(
  activity: Activity,
  data: unknown,
  { look }: InvokeParts,
): Promise<{ lines: string[] } | { fault: string }> {
  const read = readFollowForm(data);
  if ('fault' in read) return read;
  const channel = channelNamed(placeOf(activity).id);
  const old: Follow | undefined = (await look.follows(channel)).find(({ id }) => id === read.follow);
  if (old !== undefined && isSame(old, read.order)) return { lines: [] };
  return { lines: [followLine(read.order), ...(old === undefined ? [] : [`unfollow ${old.id}`])] };
}

async function takeFollow(activity: Activity, data: unknown, parts: InvokeParts): Promise<InvokeAnswer> {
  const told = await followLines(activity, data, parts);
  if ('fault' in told) return shown(await formOf(activity, '', 'card', parts, told.fault));
  for (const line of told.lines) await asLine(activity, line, parts);
  return said(
    told.lines.length === 0
      ? 'Nothing was changed.'
      : `“${cleanLine(told.lines[0] ?? '', 120)}” is on its way.`,
  );
}

async function search(activity: Activity, { look, base }: InvokeParts): Promise<InvokeAnswer> {
  const read = ExtensionValue.safeParse(activity.value);
  const typed = read.success ? read.data.parameters.find(({ name }) => name === 'query')?.value : '';
  const line = typeof typed === 'string' ? cleanLine(typed, 300) : '';
  const found = await look.find(line, 10);
  const attachments = found.map((kept) => ({
    ...{ contentType: adaptive, content: firstCard(briefCard(kept, look), base) },
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: previewOf(kept) },
  }));
  return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

function previewOf({ brief, sourceName, release }: KeptBrief): { title: string; text: string } {
  return {
    title: inertLine(brief.headline),
    text: inertLine(`${sourceName} · ${publishedWords(release.published)}`),
  };
}

async function openDialog(activity: Activity, parts: InvokeParts): Promise<unknown> {
  const read = ExtensionValue.safeParse(activity.value);
  if (!read.success) return dialog('Coop', noteCard(outdated));
  const { commandId, messagePayload, data } = read.data;
  const { action, value } = Pressed.catch({ action: '', value: '', question: '' }).parse(data);
  if (commandId === 'follow' || action === 'edit_follow')
    return dialog('Follow', await formOf(activity, value, 'dialog', parts));
  const message = plainWords(messagePayload?.body?.content ?? '');
  return dialog(
    'Ask Coop',
    askForm({ sending: 'dialog', about: null, title: 'Ask Coop about this message', text: message }),
  );
}

async function sendDialog(activity: Activity, parts: InvokeParts): Promise<unknown> {
  const read = ExtensionValue.safeParse(activity.value);
  const data = read.success ? read.data.data : null;
  const { action, value, question } = Pressed.catch({ action: '', value: '', question: '' }).parse(data);
  if (action === 'take_follow') {
    const told = await followLines(activity, data, parts);
    if ('fault' in told) return dialog('Follow', await formOf(activity, '', 'dialog', parts, told.fault));
    for (const line of told.lines) await asLine(activity, line, parts);
    return {};
  }
  if (action === 'share' && value !== '') {
    await asLine(activity, value, parts);
    return {};
  }
  if (action === 'evidence' || action === 'full_brief') {
    const kept = await parts.look.brief(value);
    if (kept === null) return dialog('Coop', noteCard('This brief is no longer kept.'));
    const card = action === 'evidence' ? evidenceCard(kept, parts.look) : fullBriefCard(kept, parts.look);
    return dialog(action === 'evidence' ? 'Evidence' : 'Full brief', inDialog(firstCard(card, parts.base)));
  }
  const line = cleanLine(question || (action === 'ask_line' ? value : ''), 1_000);
  if (line === '') return dialog('Coop', noteCard(outdated));
  const answer = await parts.askAlone(activity, line);
  return dialog(
    'Coop',
    answer === null
      ? noteCard('This takes a little longer: the answer comes in your own chat with Coop.')
      : inDialog(firstCard(answer, parts.base)),
  );
}

function dialog(title: string, card: AdaptiveCard): unknown {
  const value = { title, height: 'large', width: 'medium', card: { contentType: adaptive, content: card } };
  return { task: { type: 'continue', value } };
}

function noteCard(text: string): AdaptiveCard {
  const notice: Card = {
    ...{
      kind: 'notice',
      brief: null,
      title: { text, strong: true },
      blocks: [],
      buttons: [],
      fallback: text,
    },
  };
  return renderCard(notice, { base: null }).card;
}
