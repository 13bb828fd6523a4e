/** V9 in free text: the office that a claim says somebody is, and the rank right in front of a name, where the text gives them to another. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { absent, type Finding } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import type { Document, Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { type NamedPlace, namesAt } from '../text/people.ts';
import { isOffice, ranks } from '../text/titles.ts';
import { officeIn, placesOf } from './offices.ts';
import { fullRank } from './rank.ts';

const fillers = wordSet(pointing.fillers);

const being = /^(?:is|was|remains|became|becomes)$/;
const aside = /^(?:who|currently|also|now|still|since|then|the|a|an|its|his|her|their|our)$/;
const inOffice = /^(?:of|for|the|and|to|s)$/;
const longestOffice = 8;

/** `Berg, who is the [chief of the navy]`: the words of the office behind a name and a form of to be. */
function officeBehind({ tokens }: Read, { to }: NamedPlace): number[] {
  let at = to + 1;
  while (aside.test(tokens[at]?.fold ?? '')) at++;
  if (!being.test(tokens[at]?.fold ?? '') || tokens[at]?.sentence !== tokens[to]?.sentence) return [];
  const { clause } = tokens[at] ?? {};
  const office: number[] = [];
  for (at++; office.length < longestOffice && tokens[at]?.clause === clause; at++) {
    const token = tokens[at];
    if (token === undefined || (token.stop && !inOffice.test(token.fold) && !aside.test(token.fold))) break;
    if (!token.stop) office.push(at);
  }
  return office;
}

/** Ranks right in front of a name: `Rear Admiral` Berg. */
function ranksBefore({ tokens }: Read, { from }: NamedPlace): number[] {
  let at = from;
  while (tokens[at - 1]?.clause === tokens[from]?.clause && ranks.has(tokens[at - 1]?.fold ?? '')) at--;
  return Array.from({ length: from - at }, (_, offset) => at + offset);
}

/** Do all these words stand beside one of the places, by this reading of two words as one? */
const stand = (
  words: readonly string[],
  places: readonly { read: Read; place: NamedPlace }[],
  held: (read: Read, zone: readonly number[], word: string) => boolean,
): boolean =>
  places.some(({ read, place: { before, after } }) => {
    // `Berg, and Chief of Staff Kask`: joined to her is another.
    const joined = read.tokens[after[0] ?? -1]?.fold === 'and';
    return words.every((word) => held(read, joined ? before : [...before, ...after], word));
  });

const others = (document: Document, { words }: NamedPlace): { read: Read; place: NamedPlace }[] =>
  document.people
    .filter((place) => !namesAt(place, words) && !namesAt({ ...place, words }, place.words))
    .map((place) => ({ read: document, place }));

/** Those whom the claim names, also by a surname of the document alone. */
function namedIn(claim: Read, document: Document): readonly NamedPlace[] {
  const surnames = new Set(document.people.map(({ words }) => words.at(-1)));
  const bare = claim.tokens.flatMap(({ fold: word, cap }, at): NamedPlace[] => {
    const known = claim.people.some(({ from, to }) => at >= from && at <= to);
    return cap && !known && surnames.has(word)
      ? [{ from: at, to: at, words: [word], before: [], after: [], listed: null }]
      : [];
  });
  return [...claim.people, ...bare];
}

/** V9: `Berg is the chief of the navy`, `Admiral Berg` of a minister Berg whom the text names beside a Chief of the Navy, Admiral Kask. */
export function checkPredicates({ claim, document, inFull }: Comparison): Finding[] {
  const foldAt = (index: number): string => claim.tokens[index]?.fold ?? '';
  const wrong = namedIn(claim, document).some((mine) => {
    const own = placesOf(document, mine.words);
    if (own.length === 0) return false;
    const byOffice = (read: Read, zone: readonly number[], word: string): boolean =>
      officeIn(read, zone, word).length > 0;
    const byRank = (read: Read, zone: readonly number[], word: string): boolean =>
      zone.some((index) => fullRank(read.tokens[index]?.fold ?? '') === word);
    const told = officeBehind(claim, mine);
    const office = (told.length > 0 ? told : mine.after.filter((at) => claim.tokens[at]?.stop === false))
      .filter((index) => stateCodes(claim, claim.tokens[index] as (typeof claim.tokens)[0]).length === 0)
      .map(foldAt)
      .filter((word) => !fillers.has(word));
    const rank = ranksBefore(claim, mine).map((index) => fullRank(foldAt(index)));
    const isElsewhere = (words: readonly string[], held: typeof byOffice): boolean =>
      words.length > 0 && !stand(words, own, held) && stand(words, others(document, mine), held);
    return (office.some(isOffice) && isElsewhere(office, byOffice)) || isElsewhere(rank, byRank);
  });
  return wrong ? [absent('V9', { inFull })] : [];
}
