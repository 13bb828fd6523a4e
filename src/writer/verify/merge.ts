/** V20: a claim that joins what two sentences tell of two things. */
import pointing from '../lexicon/pointing.json' with { type: 'json' };
import type { Aligned, Comparison } from './align.ts';
import { tellsDate } from './dates.ts';
import { countDeeds } from './deeds.ts';
import { wordSet } from './lexicon.ts';
import { type NamedPlace, surnameAt } from './people.ts';
import { drop, type Finding, flag } from './rules.ts';
import { sameName } from './tokens.ts';

const pronouns = wordSet(pointing.pronouns);
const joining = wordSet(pointing.joining);

/** The evidence's sentence that covers most of the claim; of equals the later. */
function mainSentence({ evidence, aligned }: Comparison): number {
  const counts = new Map<number, number>();
  for (const { matches } of aligned)
    for (const sentence of new Set(matches.map((at) => evidence.tokens[at]?.sentence ?? 0)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

interface Spread {
  /** Aligned words that the main sentence does not hold. */
  outside: Aligned[];
  /** Places and other names among them: no states, no people. */
  places: Aligned[];
  dateOutside: boolean;
  mainHasDate: boolean;
  pointing: boolean;
}

function spreadOf(comparison: Comparison): Spread {
  const { claim, evidence, aligned, document } = comparison;
  const main = mainSentence(comparison);
  const inMain = (at: number): boolean => evidence.tokens[at]?.sentence === main;
  const outside = aligned.filter(({ matches }) => matches.length > 0 && !matches.some(inMain));
  const states = new Set(claim.states.filter(({ how }) => how !== 'capital').map(({ start }) => start));
  const surnames = new Set(document.people.flatMap(({ words }) => words));
  const places = outside.filter(
    ({ token }) => token.cap && !token.first && !states.has(token.start) && !surnames.has(token.fold),
  );
  const dateOutside = claim.dates.some((date) => {
    const told = evidence.dates.filter((other) => tellsDate(date, other));
    return told.length > 0 && !told.some(({ from }) => inMain(from));
  });
  return {
    outside: outside.filter(({ token }) => !surnames.has(token.fold)),
    places,
    dateOutside,
    mainHasDate: evidence.dates.some(({ from }) => inMain(from)),
    pointing: evidence.tokens.some((token) => token.sentence === main && pronouns.has(token.fold)),
  };
}

/** Somebody of another sentence in the place of one whom the deed's own sentence names. */
function isSubstituted(comparison: Comparison): boolean {
  const { claim, evidence } = comparison;
  const main = mainSentence(comparison);
  const here = evidence.people.filter(({ from }) => evidence.tokens[from]?.sentence === main);
  const elsewhere = evidence.people.filter(({ from }) => evidence.tokens[from]?.sentence !== main);
  const tells = ({ words }: NamedPlace): boolean =>
    claim.tokens.some(({ cap, fold: word }) => cap && sameName(word, words.at(-1) ?? ''));
  const another = elsewhere.some(
    (person) => tells(person) && !here.some((place) => surnameAt(place, person.words)),
  );
  return another && here.some((person) => !tells(person));
}

/** One deed with the time or place of another sentence; a subject that the deed's sentence neither names nor points to. */
export function checkMerge(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  if (new Set(evidence.tokens.map(({ sentence }) => sentence)).size < 2) return [];
  const { outside, places, dateOutside, mainHasDate, pointing } = spreadOf(comparison);
  const oneDeed = countDeeds(claim.tokens) <= 1 && !/[;:]/.test(claim.text);
  const joined = claim.tokens.some(({ fold: word }) => joining.has(word));
  if (dateOutside && mainHasDate && oneDeed && !joined) return [drop('V20')];
  if ((dateOutside || places.length > 0) && oneDeed) return [flag('V20')];
  if (oneDeed && isSubstituted(comparison)) return [flag('V20')];
  const subject = aligned[0];
  const subjectOutside = subject !== undefined && outside.includes(subject);
  const much = outside.length / Math.max(1, aligned.length) > 0.3;
  return subjectOutside && ((!pointing && outside.length >= 2) || (much && oneDeed)) ? [flag('V20')] : [];
}
