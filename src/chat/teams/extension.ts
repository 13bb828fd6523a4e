/** The message extension and its dialogs: briefs searched from the compose box, and questions that one person alone asks. */
import { z } from 'zod';
import type { Card } from '../../domain/card.ts';
import { briefCard, fullBriefCard } from '../../domain/cards/brief.ts';
import { publishedWords } from '../../domain/cards/dates.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import { type Activity, plainWords } from './activity.ts';
import { askForm, inDialog } from './forms.ts';
import { adaptive } from './messages.ts';
import { followLines, formAgain, formOf } from './orders.ts';
import { asLine, firstCard, type InvokeParts, ok, outdated, Pressed } from './pressed.ts';
import { type AdaptiveCard, inertLine, renderCard } from './render.ts';
import type { InvokeAnswer } from './transport.ts';

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

/** The briefs that a typed line finds, each with its card to be put into a message. */
export async function search(activity: Activity, { look, base }: InvokeParts): Promise<InvokeAnswer> {
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

/** What a dialog begins with. */
export async function openDialog(activity: Activity, parts: InvokeParts): Promise<unknown> {
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

/** What a sent dialog goes on with; an empty answer closes it. */
export async function sendDialog(activity: Activity, parts: InvokeParts): Promise<unknown> {
  const read = ExtensionValue.safeParse(activity.value);
  const data = read.success ? read.data.data : null;
  const { action, value, question } = Pressed.catch({ action: '', value: '', question: '' }).parse(data);
  if (action === 'take_follow') {
    const told = await followLines(activity, data, parts);
    if ('fault' in told) return dialog('Follow', await formAgain(activity, told, 'dialog', parts));
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
