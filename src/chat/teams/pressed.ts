/** What presses, dialogs and the message extension have in common: what they need, what was pressed, and lines that are said by a press. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewAct } from '../../domain/act.ts';
import type { Card } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Activity } from './activity.ts';
import { actOf, type Errand, spotOf, userOf, zoneOf } from './errands.ts';
import type { TeamsLook } from './look.ts';
import { type AdaptiveCard, renderCard } from './render.ts';
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

/** What a button or a form hands back; parts that make no sense are empty. */
export const Pressed = z.looseObject({
  action: z.string().max(60).catch(''),
  value: z.string().max(4_000).catch('').default(''),
  question: z.string().max(4_000).catch('').default(''),
});
export type Pressed = z.infer<typeof Pressed>;

/** The answer to an invoke that went well. */
export const ok = (body: unknown): InvokeAnswer => ({ status: 200, body });

/** A press is answered by a card in the place of the pressed one, for whoever pressed, or by a sentence. */
export const said = (value: string): InvokeAnswer =>
  ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });

export const outdated = 'This card is of an earlier version of Coop: ask again for a fresh one.';

/** One card of what may be several: a card in place has no thread to go on in. */
export function firstCard(card: Card, base: string | null): AdaptiveCard {
  const { card: first, rest } = renderCard(card, { base });
  if (rest.length === 0) return first;
  const text = 'There is more than Teams can show here: open the full brief.';
  const more = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, isSubtle: true }] };
  return { ...first, body: [...first.body, more] };
}

/** A press that says a line, as if typed under the card. */
export async function asLine(
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
