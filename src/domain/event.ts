/** Events: whether two releases tell of the same thing, one repeats the other, or one announced what the other reports. */
import type { Brief } from './brief.ts';
import { takingPart } from './brief.ts';
import { foldedWords } from './fold.ts';
import { once } from './remember.ts';
import { searchWords } from './words.ts';

/**
 * How one telling stands to another. reprint: the same text again; same: another telling of one event; preview: one of
 * them announced what the other tells as done; apart: two things, or not to be told.
 */
export type Likeness = 'reprint' | 'same' | 'preview' | 'apart';

/** The thresholds were measured on releases of ministries; design page on extraction, section 9. */
const bounds = { reprint: 0.5, parties: 0.5, daysApart: 2, oneName: 0.15, noName: 0.5 };
/** Shorter texts are too alike to be told apart by their runs of words. */
const leastRuns = 20;
const longestText = 60_000;
const dayMs = 86_400_000;
const notYet = new Set(['planned', 'postponed']);
const over = new Set(['done', 'ongoing']);

/**
 * Compares two briefs. Two that share their states and their days are the same event only when they also share people,
 * or one of their people and much of their words; a wrong merge is worse than a missed one. Symmetric.
 */
export function likenessOf(one: Brief, other: Brief): Likeness {
  if (isReprint(one, other)) return 'reprint';
  if (!isSameEvent(one, other)) return 'apart';
  const [first, second] = [one.event?.status ?? 'unclear', other.event?.status ?? 'unclear'];
  // What was called off is a telling of its own: nobody may read it as done.
  if (first === 'cancelled' || second === 'cancelled') return first === second ? 'same' : 'apart';
  if (notYet.has(first) === notYet.has(second)) return 'same';
  return over.has(first) || over.has(second) ? 'preview' : 'apart';
}

/** What a brief is found by: its states, and each of its people by folded words, in full and from any later word on. */
export interface Marks {
  countries: ReadonlySet<string>;
  people: readonly string[];
}

/** False where `likenessOf` says apart whatever the other's text is: most pairs are told without reading it. */
export function mayBeAlike(brief: Brief, { countries, people }: Marks): boolean {
  const mine = surnamesOf(brief);
  const names = people.map((name) => name.split(' '));
  const theirs = new Set(names.flatMap((words) => words.at(-1) ?? []));
  // A word that another follows, as before “Jr”, need be nobody's surname.
  const inner = new Set(names.flatMap((words) => words.slice(0, -1)));
  if (mine.isSubsetOf(theirs) || theirs.difference(inner).isSubsetOf(mine)) return true;
  if (mine.isDisjointFrom(theirs)) return false;
  return partiesOf(brief).intersection(countries).size >= 2;
}

function isSameEvent(one: Brief, other: Brief): boolean {
  if (one.event === null || other.event === null) return false;
  if (one.event.type === 'reference' || other.event.type === 'reference') return false;
  const days = daysBetween(one.date?.value ?? '', other.date?.value ?? '');
  if (days === null || days > bounds.daysApart) return false;
  if (partiesAlike(one, other) < bounds.parties || placesContradict(one, other)) return false;
  const shared = surnamesOf(one).intersection(surnamesOf(other)).size;
  if (shared >= 2) return true;
  const alike = wordsAlike(one, other);
  if (shared === 1) return alike >= bounds.oneName;
  // Two that each name people, and none in common, tell of two meetings.
  if (surnamesOf(one).size > 0 && surnamesOf(other).size > 0) return false;
  return one.event.type === other.event.type && days === 0 && alike >= bounds.noName;
}

/** The states that take part in an event. At least two, or it is nobody's meeting. */
function partiesAlike(one: Brief, other: Brief): number {
  const [mine, theirs] = [partiesOf(one), partiesOf(other)];
  if (mine.size < 2 || theirs.size < 2) return 0;
  const both = mine.intersection(theirs).size;
  return both / (mine.size + theirs.size - both);
}

/** The codes of the states that take part. */
export function partiesOf({ countries }: Pick<Brief, 'countries'>): Set<string> {
  return new Set(countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code));
}

function placesContradict({ place: one }: Brief, { place: other }: Brief): boolean {
  return one?.country != null && other?.country != null && one.country !== other.country;
}

const surnamesOf = once(
  ({ people }: Brief): ReadonlySet<string> =>
    new Set(people.flatMap(({ name }) => foldedWords(name.slice(0, 120)).at(-1) ?? [])),
);

/** Days from the end of the earlier interval to the start of the later; 0 where they meet. Null unless both name their days. */
function daysBetween(one: string, other: string): number | null {
  const [mine, theirs] = [intervalOf(one), intervalOf(other)];
  if (mine === null || theirs === null) return null;
  const gap = Math.max(mine.from - theirs.to, theirs.from - mine.to);
  return Math.max(0, gap / dayMs);
}

/** Of what goes on without an end only the beginning is a day that two tellings may share. */
function intervalOf(edtf: string): { from: number; to: number } | null {
  const [, first = '', last] =
    /^(\d{4}-\d\d-\d\d)(?:\/(?:\.\.|(\d{4}-\d\d-\d\d)))?[?~%]?$/.exec(edtf.slice(0, 40)) ?? [];
  const from = Date.parse(first);
  const to = last === undefined ? from : Date.parse(last);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/**
 * The same text again. A form that an institution fills in anew each week is none: whatever it says of other people,
 * states, days or numbers is news.
 */
function isReprint(one: Brief, other: Brief): boolean {
  const within = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
    mine.isSubsetOf(theirs) || theirs.isSubsetOf(mine);
  const sameDays = one.date === null || other.date === null || one.date.value === other.date.value;
  return (
    sameDays &&
    within(partiesOf(one), partiesOf(other)) &&
    within(surnamesOf(one), surnamesOf(other)) &&
    shingledAlike(one, other) > bounds.reprint &&
    within(numbersOf(one), numbersOf(other))
  );
}

/** The numbers of a text, the second 9 told from the first. */
function numbersOf(brief: Brief): Set<string> {
  const times = new Map<string, number>();
  return new Set(
    foldedWords(toldText(brief)).flatMap((word) => {
      if (!/\d/.test(word)) return [];
      times.set(word, (times.get(word) ?? 0) + 1);
      return `${word} ${times.get(word)}`;
    }),
  );
}

/** Of all runs of five words that either text has, the share that both have. */
function shingledAlike(one: Brief, other: Brief): number {
  // Texts of which one is more than twice as long cannot share half of their runs: most pairs end here, and cheaply.
  const [short = 0, long = 0] = [toldText(one).length, toldText(other).length].sort((a, b) => a - b);
  if (short < long * bounds.reprint * 0.8) return 0;
  const [mine, theirs] = [shinglesOf(one), shinglesOf(other)];
  if (Math.min(mine.size, theirs.size) < leastRuns) return 0;
  const both = mine.intersection(theirs).size;
  return both / (mine.size + theirs.size - both);
}

const run = 5;

const shinglesOf = once((brief: Brief): ReadonlySet<string> => {
  const words = foldedWords(toldText(brief));
  return new Set(
    words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' ')),
  );
});

/** The cosine of the words of two texts, each counted by the logarithm of its number. */
function wordsAlike(one: Brief, other: Brief): number {
  const [mine, theirs] = [vectorOf(one), vectorOf(other)];
  let product = 0;
  for (const [word, weight] of mine.weights) product += weight * (theirs.weights.get(word) ?? 0);
  return product === 0 ? 0 : product / (mine.length * theirs.length);
}

const vectorOf = once((brief: Brief): { weights: ReadonlyMap<string, number>; length: number } => {
  const counts = new Map<string, number>();
  for (const word of searchWords(toldText(brief))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)]));
  return { weights, length: Math.sqrt([...weights.values()].reduce((sum, one) => sum + one * one, 0)) };
});

/** The sentences that tell something, without what stands around them on the page. */
export function toldSentences({
  text,
  sentences,
  asides = [],
}: Pick<Brief, 'text' | 'sentences' | 'asides'>): string[] {
  const silent = new Set(asides);
  return sentences.flatMap(([start, end], index) => (silent.has(index) ? [] : [text.slice(start, end)]));
}

const toldText = once((brief: Brief): string => toldSentences(brief).join(' ').slice(0, longestText));
