/** Titles: honorifics, ranks and offices, the names they stand with, and offices held only in a lesser form. */

import { fold } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import { onceEach } from '../../../domain/remember.ts';
import { romanise } from '../../../domain/romanise.ts';
import { isChildOf } from '../../lexicon/honours.ts';
import rankList from '../../lexicon/ranks.json' with { type: 'json' };
import titleWords from '../../lexicon/titles.json' with { type: 'json' };
import { wordSet } from './lexicon.ts';
import { sameForm, sameName } from './samewords.ts';
import type { Token } from './tokens.ts';

/** Letters of the shortest stem of a rank, and of the longest ending that a case adds. */
const shortestStem = 4;
const longestCase = 5;

const honorifics = wordSet(titleWords.honorifics);
const rankWords = wordSet(titleWords.ranks);
/** Beginnings of ranks that a language inflects: `генерал`, `pułkownik`, `ģenerāl`. */
const rankStems = new Set(
  Object.values(rankList)
    .flat()
    .flatMap(({ words }) => words)
    .flatMap((phrase) => phrase.split(/[\s.-]+/))
    .filter((word) => word.endsWith('*') && word.length > shortestStem)
    .map((word) => fold(word.slice(0, -1))),
);
/** Is the word a rank, or a rank in one of its cases? */
export const ranks = {
  has: (word: string): boolean => rankWords.has(word) || isRankForm(word),
};

/** English short forms of ranks of one word, as they stand in front of a name: `Cdre`. */
const shortRanks = new Set(
  rankList.en.abbreviations.filter((short) => /^\p{L}[\p{L}\d]+$/u.test(short)).map(fold),
);

function isRankForm(word: string): boolean {
  for (let length = word.length; length >= shortestStem && length >= word.length - longestCase; length -= 1)
    if (rankStems.has(word.slice(0, length))) return true;
  return false;
}
export const offices = wordSet(titleWords.offices);
const lesser = wordSet(titleWords.lesser);
const serving = wordSet(titleWords.serving);
/** Capitalised words of institutions, which are no part of a person's name. */
export const notPersons = wordSet(titleWords.notPersons);
/** Words of the bodies that officials work in: `ministry`, where an office says `minister`. */
export const institutions = wordSet(titleWords.institutions);
/** Small words inside surnames: `Perego di Cremnago`. */
export const particles = wordSet(titleWords.particles);

/** Is the token the small end of a name: of a Thai surname, `NAME Chan o-lek`, or of a Turkic one, `NAME NAME oglu`? */
export const isSmallPart = (tokens: readonly Token[], at: number): boolean =>
  (isChildOf(tokens[at]?.raw ?? '') && tokens[at - 1]?.cap === true) ||
  [at, at - 1].some(
    (index) =>
      tokens[index]?.raw === 'o' &&
      tokens[index - 1]?.cap === true &&
      tokens[index + 1]?.cap === false &&
      tokens[index + 1]?.start === (tokens[index]?.end ?? 0) + 1,
  );

const officeStems = new Map<string, readonly string[]>();
for (const word of offices) {
  addTo(officeStems, word.slice(0, 4), word);
}

/** `Bundespräsident`, `statsminister`: an office that a Germanic language writes in one word with whose it is. */
const compound = /^\p{L}{4,20}(?:minister|prasident|kanzler|president|sekretar|inspekteur)(?:in|en|s|n)?$/u;

/** Is the word an office, or an inflected form of one: `minister`, `ministra`, `ministrem`? */
export const isOffice: (word: string) => boolean = onceEach(
  (word) =>
    offices.has(word) ||
    compound.test(word) ||
    (officeStems.get(word.slice(0, 4)) ?? []).some((one) => sameForm(one, word)),
  20_000,
);

/** An honorific, a rank or an office. */
export const isTitle = (token: Token | undefined): boolean =>
  token !== undefined &&
  (honorifics.has(token.fold) ||
    ranks.has(token.fold) ||
    isOffice(token.fold) ||
    // `H.E.`, which without its full stops is a pronoun, and `Right Honourable`.
    /^(?:H\.E\.?|Right)$/.test(token.raw));

/** `M'bako`: one word, where `d'Ormes` is two. */
const joinedCapital = /(\p{Lu}\p{L}*)['’ʼ](?=\p{L})/gu;

/** `J.B. Roe`: initials written together are one word, as a text is read. */
const gluedInitial = /(?<=(?:^|[\s.])\p{Lu})\.(?=\p{Lu}\.)/gu;

/** The words of a claimed name without rank, office or honorific: `Gen. V. Rupšys` → `v`, `rupsys`. */
export function bareName(name: string): string[] {
  const written = name
    .replace(/['’ʼ]s?(?=\s|$)/g, '')
    .replace(joinedCapital, '$1')
    .replace(gluedInitial, '');
  const words = fold(written).match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words.filter(
    (word, at) =>
      !honorifics.has(word) &&
      !ranks.has(word) &&
      !offices.has(word) &&
      !(at === 0 && words.length > 1 && shortRanks.has(word)),
  );
  return (rest.length > 0 ? rest : words).filter((word) => !['jr', 'sr', 'ii', 'iii'].includes(word));
}

/** One letter, as in `J. Berg`. */
export const isInitial = (word: string): boolean => word.length === 1;

/** Do two name words agree: equal, inflected, or one the other's initial? */
export const agrees = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? latinInitial(a) === latinInitial(b) : sameName(a, b);

const latinInitial = (word: string): string | undefined => (romanise(word[0] ?? '') ?? word)[0];

/** A word that makes less of the office behind it: deputy, former, acting. */
export const isLesser = (word: string): boolean => lesser.has(word);

/** Is the office only served by this person (a spokesperson *for* the chief), or held in a lesser form (*deputy*)? */
export function servesOnly(
  tokens: readonly Token[],
  zone: readonly number[],
  found: readonly number[],
  claimed: ReadonlySet<string>,
): boolean {
  const start = Math.min(...found);
  const preceding = zone.filter((index) => index < start).map((index) => tokens[index]?.fold ?? '');
  const nearest = preceding.at(-1) ?? '';
  if (lesser.has(nearest) && !claimed.has(nearest)) return true;
  const head = preceding.findLastIndex((word) => serving.has(word));
  if (head < 0 || claimed.has(preceding[head] ?? '')) return false;
  return (
    preceding
      .slice(head + 1)
      .some((word) => ['for', 'of', 'to', 'för', 'till', 'des', 'der', 'du', 'de'].includes(word)) ||
    head === preceding.length - 1
  );
}
