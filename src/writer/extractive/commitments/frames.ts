/** Signs of two parts: an auxiliary with its verb, a decision with what was decided, a verb with the word that is split from it. */

import { type Modality, modalities } from '../../../domain/brief.ts';
import { createPhraseFinder, type Found, type PhraseFinder, type Word } from '../../../domain/phrases.ts';
import { once, onceEach } from '../../../domain/remember.ts';
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
type Frames = Readonly<Record<string, Frame>>;
type Part = 'opens' | 'closes';

/** `Die Regierung wird im Herbst zwei Züge … liefern`: told by the verb, and planned. */
const planned: Frames = lexicon.frames;
/** `bekräftigte … die Verpflichtung`: told by the verb of confirming, and no firmer than a promise. */
const restated: Frames = lexicon.restated;
/** `решение о передаче`, `lēmumu nodot`: told from the decision to the deed. */
const resolved: Frames = lexicon.resolved;
/** `deltar i mötet`: who comes to a meeting does nothing for anybody. */
const attending: Frames = lexicon.attending;
/** `stellt … bereit`, `andis … üle`: by the verb, the words split from it and what they say together. */
const splits: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = lexicon.split;
const splitReach = 110;

interface Where {
  language: string;
  unbinding: Unbinding;
}

/** All of them but those that a negation unbinds and those that only tell who comes to a meeting. Linear. */
export function framed(text: string, words: readonly Word[], where: Where): Found<Modality>[] {
  const [auxiliary, confirmed, decided] = [planned, restated, resolved].map((frames) =>
    pairsOf(text, words, where, frames),
  );
  return [
    ...(auxiliary ?? []).map(([, { start, end }]): Found<Modality> => ({ start, end, value: 'planned' })),
    ...(confirmed ?? []).map(([{ start, end }]): Found<Modality> => ({ start, end, value: 'decided' })),
    ...(decided ?? []).map(([{ start }, { end }]): Found<Modality> => ({ start, end, value: 'decided' })),
    ...splitVerbs(text, words, where.language),
  ];
}

/** Where somebody is told to take part in a meeting, by the verb, in order. Linear. */
export function attendances(text: string, words: readonly Word[], where: Where): Found<true>[] {
  return pairsOf(text, words, where, attending).map(([{ start, end }]) => ({ start, end, value: true }));
}

function pairsOf(
  text: string,
  words: readonly Word[],
  { language, unbinding: { negations } }: Where,
  frames: Frames,
): [Found<Part>, Found<Part>][] {
  const frame = frames[language];
  if (frame === undefined) return [];
  const verbs = frames === planned || frames === resolved ? language : null;
  const pairs: [Found<Part>, Found<Part>][] = [];
  let opened: Found<Part> | null = null;
  for (const part of finderOf(verbs)(frame)(words)) {
    if (part.value === 'opens') opened = part;
    else if (
      opened !== null &&
      part.start - opened.end <= frame.reach &&
      !sentenceEnd.test(text.slice(opened.end, part.start)) &&
      !within(negations, opened.start - 8, part.start)
    )
      pairs.push([opened, part]);
  }
  return pairs;
}

const sentenceEnd = /[.!?;]\s/;

/** `language` is the one whose infinitives close the frame too, if any do. */
const finderOf = onceEach((language: string | null) =>
  once((frame: Frame) => {
    const closes = [
      ...frame.closes,
      ...(language === null ? [] : [...(planned[language]?.closes ?? []), ...infinitives(language)]),
    ];
    return createPhraseFinder<Part>([
      ...frame.opens.map((phrase): [string, Part] => [phrase, 'opens']),
      ...closes.map((phrase): [string, Part] => [phrase, 'closes']),
    ]);
  }),
);

interface Splits {
  find: PhraseFinder<string>;
  /** By the verb, the words split from it. */
  verbs: ReadonlyMap<string, ReadonlyMap<string, Modality>>;
}

/** The nearest verb before a word that is split from it, in one sentence. */
function splitVerbs(text: string, words: readonly Word[], language: string): Found<Modality>[] {
  const { find, verbs } = splitsOf(language);
  const found: Found<Modality>[] = [];
  let opened: Found<string> | null = null;
  for (const part of find(words)) {
    if (verbs.has(part.value)) opened = part;
    if (opened === null || opened === part || part.start - opened.end > splitReach) continue;
    const modality = verbs.get(opened.value)?.get(part.value);
    if (modality === undefined || sentenceEnd.test(text.slice(opened.end, part.start))) continue;
    found.push({ start: opened.start, end: opened.end, value: modality });
    opened = null;
  }
  return found;
}

const splitsOf = onceEach((language: string): Splits => {
  const verbs = new Map<string, Map<string, Modality>>();
  for (const [name, phrases] of Object.entries(splits[language] ?? {})) {
    const modality = modalities.find((one) => one === name);
    if (modality === undefined) throw new Error(`modality.json splits the modality "${name}", which is none`);
    for (const phrase of phrases) {
      const [verb = '', rest = ''] = phrase.split(' … ');
      verbs.set(verb, (verbs.get(verb) ?? new Map()).set(rest, modality));
    }
  }
  const parts = [...verbs].flatMap(([verb, rests]) => [verb, ...rests.keys()]);
  return {
    find: createPhraseFinder([...new Set(parts)].map((part): [string, string] => [part, part])),
    verbs,
  };
});
