/** Invokes: presses on cards, dialogs and the message extension, each answered on the spot; what takes longer becomes an act. */
import { z } from 'zod';
import { fullBriefCard } from '../../domain/cards/brief.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Activity } from './activity.ts';
import { openDialog, search, sendDialog } from './extension.ts';
import { askForm } from './forms.ts';
import { adaptive } from './messages.ts';
import { followLines, formAgain, formOf } from './orders.ts';
import { asLine, firstCard, type InvokeParts, ok, outdated, Pressed, said } from './pressed.ts';
import type { AdaptiveCard } from './render.ts';
import type { InvokeAnswer } from './transport.ts';

const ExecuteValue = z.looseObject({
  action: z.looseObject({ verb: z.string().max(60).catch(''), data: z.unknown().optional() }),
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

const shown = (card: AdaptiveCard): InvokeAnswer => ok({ statusCode: 200, type: adaptive, value: card });

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

async function takeFollow(activity: Activity, data: unknown, parts: InvokeParts): Promise<InvokeAnswer> {
  const told = await followLines(activity, data, parts);
  if ('fault' in told) return shown(await formAgain(activity, told, 'card', parts));
  for (const line of told.lines) await asLine(activity, line, parts);
  return said(
    told.lines.length === 0
      ? 'Nothing was changed.'
      : `“${cleanLine(told.lines[0] ?? '', 120)}” is on its way.`,
  );
}
