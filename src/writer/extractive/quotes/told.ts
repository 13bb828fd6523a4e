/** Speakers that a text tells outside the quotation's own clause: `Det säger NAME` in the next paragraph, `NAME: “…”` before it. */
import { toldBehind } from '../../verify/speaker/told.ts';
import { keyOf } from '../text/names.ts';
import { isQuoted, sentenceAt } from '../text/reading.ts';
import type { Context, Speaker } from './context.ts';
import { lastTeller } from './subjects.ts';

/** No more than a name, with an office before it, stands before the colon. */
const longestLabel = 80;

/** The one person whom the sentence behind or the label before a quotation names, or null. */
export function speakerBeside(
  { reading, people }: Context,
  span: { start: number; end: number },
): Speaker | null {
  const { text } = reading;
  const behind = toldBehind(text, span.end);
  if (behind !== null) return namedIn(people, behind);
  const line = text.lastIndexOf('\n', span.start) + 1;
  const label = text.slice(Math.max(line, span.start - longestLabel), span.start);
  const isLabel = line >= span.start - longestLabel && /^[^.!?:]+:\s?["„“«]?\s?$/u.test(label);
  const found = isLabel ? (namedIn(people, [line, span.start]) ?? surnameIn(people, label, line)) : null;
  // Nothing but the name and its title may stand there: `Berg on the visit of Lind:` tells of two.
  return found !== null && /^\s*:/.test(text.slice(found.end, span.start)) ? found : null;
}

function namedIn(people: Context['people'], [from, to]: [number, number]): Speaker | null {
  const here = people.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ name, start, end })),
  );
  const [first] = here.sort((a, b) => a.start - b.start);
  return first ?? null;
}

/** `Lind: “…”`: the surname of one person of the text, and nothing else. */
function surnameIn(people: Context['people'], label: string, line: number): Speaker | null {
  const word = /^\s*(\p{Lu}[\p{L}’'-]+)\s?:/u.exec(label)?.[1];
  if (word === undefined) return null;
  const [only, other] = people.filter(({ surname }) => surname === keyOf(word));
  if (only === undefined || other !== undefined) return null;
  const start = line + label.indexOf(word);
  return { name: only.name, start, end: start + word.length };
}

/**
 * `Berg said that they stay. “We like it here.”`: a quotation that is a sentence of its own goes on from who spoke in the
 * one before, of the same paragraph; one that is a paragraph of its own, from the end of the paragraph before.
 */
export function speakerOn(
  { reading, people }: Context,
  { start, alone }: { start: number; alone: boolean },
): Speaker | null {
  const own = reading.sentences[sentenceAt(reading, start)];
  const before = own === undefined ? undefined : reading.sentences[own.index - 1];
  if (own === undefined || before === undefined || before.kind !== 'body' || start - own.start > 2)
    return null;
  const gap = reading.text.slice(before.end, start);
  if ((!alone && gap.includes('\n')) || gap.length > widestGap) return null;
  if (isQuoted(reading, before.end - 2, before.end)) return null;
  const name = lastTeller(reading, people, start, before.start);
  return name === null ? null : { name, start: before.start, end: before.end };
}

const widestGap = 6;
