/** Papers told to be signed by a noun: `the visit ended with the signing of a memorandum`, `par la signature d'un accord`. */

import { createPhraseFinder, type Found, type Word } from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/signings.json' with { type: 'json' };
import { paper, paperAbroad } from './papers.ts';
import type { Told } from './told.ts';

type Part = 'opens' | 'nouns';
const lists: Readonly<Record<string, Readonly<Record<Part, readonly string[]>>>> = lexicon;

/** The signing stands at most this far behind the word that tells that it was; the paper this far behind the signing. */
const reach = 60;
const paperReach = 90;
const sentenceEnd = /[.!?;]\s/;
/** `met with the minister and attended …`: another deed, another thing. */
const further = /\s(?:and|as well as)\s/u;
/** `The signing of the treaty took place in Oslo`. */
const tookPlace =
  /(?<!\p{L})[Ss]igning(?:\sceremony)?\s(?:of|for)\s[^.;]{3,140}?\s(?:took\splace|was\sheld)(?!\p{L})/gu;
/** What only will be, and what nobody has said will be. */
const toCome = /(?<!\p{L})(?:will|shall|is\sto|are\sto|due\sto|expected|scheduled|planned|plans?)(?!\p{L})/iu;
const open =
  /(?<!\p{L})(?:may|might|could|would|should|hope[sd]?|before|if|not|without|prepar\p{L}*)(?!\p{L})/u;

/** All of them in a text of this language, in order. Linear. */
export function findSignings(text: string, words: readonly Word[], language: string): Found<Told>[] {
  const signings: Found<Told>[] = [];
  let opened: Found<Part> | null = null;
  for (const part of finderOf(language)(words)) {
    if (part.value === 'opens') opened = part;
    else if (opened !== null && part.start - opened.end <= reach) {
      const told = signingAt(text, opened, part);
      if (told !== null) signings.push(told);
      opened = null;
    }
  }
  const held = [...text.matchAll(tookPlace)]
    .filter(([said]) => paper.test(said))
    .map(
      ({ index }): Found<Told> => ({
        start: index,
        end: index,
        value: { modality: 'agreed', wants: 'told' },
      }),
    );
  return [...signings, ...held];
}

function signingAt(text: string, opened: Found<Part>, noun: Found<Part>): Found<Told> | null {
  const between = text.slice(opened.end, noun.start);
  const before = text.slice(Math.max(0, opened.start - reach), opened.start);
  const clause = before.slice(before.search(/(?:^|[.!?;]\s)(?!.*[.!?;]\s)/su));
  if (sentenceEnd.test(between) || further.test(between) || open.test(clause)) return null;
  const [behind = ''] = text.slice(noun.end, noun.end + paperReach).split(sentenceEnd);
  const isBehind = paper.test(behind) || paperAbroad.test(behind);
  if (!isBehind && !paperAbroad.test(between)) return null;
  const modality = toCome.test(clause) ? 'planned' : 'agreed';
  return { start: opened.start, end: isBehind ? noun.start : opened.end, value: { modality, wants: 'told' } };
}

const finderOf = onceEach((language: string) => {
  const { opens, nouns } = lists[language] ?? { opens: [], nouns: [] };
  return createPhraseFinder<Part>([
    ...opens.map((phrase): [string, Part] => [phrase, 'opens']),
    ...nouns.map((phrase): [string, Part] => [phrase, 'nouns']),
  ]);
});
