/** Signs of two parts: an auxiliary with its verb further right, and a verb of confirming with the promise that is confirmed. */
import type { Modality } from '../../../domain/brief.ts';
import { createPhraseFinder, type Found, type PhraseFinder, type Word } from '../../../domain/phrases.ts';
import lexicon from '../../lexicon/modality.json' with { type: 'json' };
import { within } from '../text/inorder.ts';
import { infinitives } from './forms.ts';
import type { Unbinding } from './unbound.ts';

interface Frame {
  /** Letters between the end of the first part and the second, at most. */
  reach: number;
  opens: readonly string[];
  closes: readonly string[];
}
type Part = 'opens' | 'closes';

/** `Die Regierung wird im Herbst zwei Züge … liefern`: told by the verb, and planned. */
const planned: Record<string, Frame> = lexicon.frames;
/** `bekräftigte … die Verpflichtung`: told by the verb of confirming, and no firmer than a promise. */
const restated: Record<string, Frame> = lexicon.restated;
const finders = new Map<Frame, PhraseFinder<Part>>();

interface Where {
  language: string;
  unbinding: Unbinding;
}

/** Both kinds, unless a negation stands at the first part or between the two. Linear. */
export function framed(text: string, words: readonly Word[], where: Where): Found<Modality>[] {
  const auxiliary = pairsOf(text, words, where, planned);
  const confirmed = pairsOf(text, words, where, restated);
  return [
    ...auxiliary.map(([, { start, end }]): Found<Modality> => ({ start, end, value: 'planned' })),
    ...confirmed.map(([{ start, end }]): Found<Modality> => ({ start, end, value: 'decided' })),
  ];
}

function pairsOf(
  text: string,
  words: readonly Word[],
  { language, unbinding: { negations } }: Where,
  frames: Readonly<Record<string, Frame>>,
): [Found<Part>, Found<Part>][] {
  const frame = frames[language];
  if (frame === undefined) return [];
  const pairs: [Found<Part>, Found<Part>][] = [];
  let opened: Found<Part> | null = null;
  for (const part of finderOf(frame, frames === planned ? language : null)(words)) {
    if (part.value === 'opens') opened = part;
    else if (
      opened !== null &&
      part.start - opened.end <= frame.reach &&
      !/[.!?;]\s/.test(text.slice(opened.end, part.start)) &&
      !within(negations, opened.start - 8, part.start)
    )
      pairs.push([opened, part]);
  }
  return pairs;
}

function finderOf(frame: Frame, language: string | null): PhraseFinder<Part> {
  const known = finders.get(frame);
  if (known !== undefined) return known;
  const made = createPhraseFinder<Part>([
    ...frame.opens.map((phrase): [string, Part] => [phrase, 'opens']),
    ...[...frame.closes, ...(language === null ? [] : infinitives(language))].map(
      (phrase): [string, Part] => [phrase, 'closes'],
    ),
  ]);
  finders.set(frame, made);
  return made;
}
