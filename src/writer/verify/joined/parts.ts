/** V20: a day, a time or a place that one part of a sentence tells, told of what another part tells of; V6: `last month` of what was last year. */
import { fold } from '../../../domain/fold.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { tellsDate } from '../text/dates.ts';
import type { Read } from '../text/document.ts';
import { liesIn } from '../text/nested.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';
import { weekdayOf } from '../text/weekdays.ts';
import { mainSentence } from './sentences.ts';

/** A day, a time or a place, both ends included. */
interface Item {
  from: number;
  to: number;
  tells: (other: Item) => boolean;
  key: unknown;
}

const sides: Readonly<Record<string, string>> = {
  ...{ last: 'last', past: 'last', previous: 'last', preceding: 'last' },
  ...{ next: 'next', coming: 'next', following: 'next', this: 'this', current: 'this' },
};
const spans = new Set(
  'week fortnight month quarter spring summer autumn fall winter year decade century'.split(' '),
);

/** A time told from the day of writing: `last month`, `next year`. */
interface RelativeTime {
  from: number;
  to: number;
  side: string;
  span: string;
}

function relativeTimes({ tokens }: Read): RelativeTime[] {
  return tokens.flatMap(({ fold: word, cap, first, clause }, from): RelativeTime[] => {
    const side = sides[word];
    const next = tokens[from + 1];
    const span = next?.stem === undefined ? '' : next.fold.replace(/s$/, '');
    return side !== undefined && (!cap || first) && next?.clause === clause && spans.has(span)
      ? [{ from, to: from + 1, side, span }]
      : [];
  });
}

/** `This year` is told by `this spring` as well. */
const tellsTime = (mine: RelativeTime, told: RelativeTime): boolean =>
  mine.side === told.side && (mine.span === told.span || (mine.side === 'this' && mine.span === 'year'));

/** V6, V20: `agreed last month` of what was agreed last year, whatever else the evidence tells of last month. */
export function checkRelativeTimes(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  const [mine, told] = [relativeTimes(claim), relativeTimes(evidence)];
  if (mine.length === 0 || told.length === 0) return [];
  const main = mainSentence(comparison);
  const here = told.filter(({ from }) => evidence.tokens[from]?.sentence === main);
  return mine.flatMap((time): Finding[] => {
    if (!told.some((one) => tellsTime(time, one))) {
      const rival = told.some(({ side, span }) => side === time.side || span === time.span);
      return rival ? [drop('V6')] : [];
    }
    return here.length > 0 && !here.some((one) => tellsTime(time, one)) ? [flag('V20')] : [];
  });
}

const partOf: Readonly<Record<string, string>> = {
  ...{ start: 'start', beginning: 'start', outset: 'start', middle: 'middle', end: 'end', close: 'end' },
};

/** `the [middle] of this [month]`: which part of what span a time is, where a span without a name is told. */
function partsOfSpans({ tokens }: Read): { part: string; span: string }[] {
  return tokens.flatMap(({ fold: word, cap }, at) => {
    const part = cap ? undefined : partOf[word];
    if (part === undefined || tokens[at + 1]?.fold !== 'of') return [];
    const span = tokens.slice(at + 2, at + 5).find(({ fold: next }) => spans.has(next))?.fold;
    return span === undefined ? [] : [{ part, span }];
  });
}

/** V6: `at the end of the month` of what was in the middle of it. */
export function checkPartsOfSpans({ claim, evidence }: Comparison): Finding[] {
  const mine = partsOfSpans(claim);
  if (mine.length === 0) return [];
  const told = partsOfSpans(evidence);
  const other = mine.some(({ part, span }) => {
    const alike = told.filter((one) => one.span === span);
    return alike.length > 0 && alike.every((one) => one.part !== part);
  });
  return other ? [drop('V6')] : [];
}

const timesIn = (read: Read): Item[] => [
  // `Salt Wind-2021`: a year in a name tells no time.
  ...read.dates
    .filter(({ from }) => read.text[(read.tokens[from]?.start ?? 0) - 1] !== '-')
    .map(
      (date): Item => ({
        from: date.from,
        to: date.to,
        key: date,
        tells: ({ key }) => typeof key === 'object' && tellsDate(date, key as typeof date),
      }),
    ),
  ...relativeTimes(read).map(
    ({ from, to, side, span }): Item => ({
      from,
      to,
      key: `${side} ${span}`,
      tells: ({ key }) => key === `${side} ${span}`,
    }),
  ),
  ...read.tokens.flatMap((token, at): Item[] => {
    const day = token.cap ? weekdayOf(token) : null;
    return day === null ? [] : [{ from: at, to: at, key: day, tells: ({ key }) => key === day }];
  }),
];

const locating = new Set('in at near off outside aboard on from to'.split(' ').map(fold));
/** `in view of Spain`: with these such a word tells no place. */
const regarding = new Set(
  'view light support case terms favour favor honour honor response memory addition charge regard relation spite accordance line'.split(
    ' ',
  ),
);
const nameReach = 5;

/** Names that a preposition of place leads up to: `in the port of Vik`, `at the Lund airfield`. */
function placesIn(read: Read): Item[] {
  const { tokens } = read;
  // A base may be named after somebody: `at the Ida Dahl airfield`.
  const people = read.people.filter(({ from }) => isTitle(tokens[from - 1]));
  const taken = (at: number): boolean =>
    [...read.dates, ...people].some(({ from, to }) => at >= from && at <= to);
  const isPlace = (at: number): boolean => {
    const token = tokens[at];
    return token?.cap === true && !token.stop && !isTitle(token) && weekdayOf(token) === null && !taken(at);
  };
  const isLed = (at: number): boolean => {
    for (let before = at - 1; at - before <= nameReach; before--) {
      const token = tokens[before];
      if (token === undefined || token.clause !== tokens[at]?.clause || token.cap) return false;
      if (locating.has(token.fold)) return !regarding.has(tokens[before + 1]?.fold ?? '');
      if (token.stop && token.fold !== 'the' && token.fold !== 'of') return false;
    }
    return false;
  };
  const found: Item[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isPlace(at) || !isLed(at)) continue;
    const from = at;
    while (isPlace(at + 1) && tokens[at + 1]?.clause === tokens[from]?.clause) at++;
    const words = tokens.slice(from, at + 1).map(({ fold: word }) => word);
    const tells = ({ key }: Item): boolean => {
      const others = String(key).split(' ');
      return words.every((word) => others.some((other) => sameName(word, other)));
    };
    found.push({ from, to: at, key: words.join(' '), tells });
  }
  return found;
}

/** A clause's end counts as so many words. */
const clauseEnd = 4;
/** Words nearly as near to one as to the other are told of either. */
const slack = 2;
/** A sentence of more days or places than these is a list. */
const mostItems = 12;

function distance(tokens: Read['tokens'], { from, to }: Item, at: number): number {
  const [end, start] = at < from ? [at, from] : [to, at];
  const clauses = (tokens[start]?.clause ?? 0) - (tokens[end]?.clause ?? 0);
  return start - end + clauseEnd * Math.min(2, clauses);
}

const foretelling = new Set('to will would shall should may might can could must not be'.split(' '));
const coordinating = new Set('and but then or while whereas'.split(' '));

type Side = 'own' | 'theirs' | 'either';

/** Where a word of the evidence's sentence stands: beside the item, or beside one of its rivals. */
function sideIn({ tokens }: Read, own: Item, rivals: readonly Item[], at: number): Side {
  const clause = tokens[at]?.clause;
  const beside = (item: Item): boolean => tokens[item.from]?.clause === clause;
  if (beside(own) !== rivals.some(beside)) return beside(own) ? 'own' : 'theirs';
  // `on 3 May and ends on 20 May`: a joining word between two items parts the words between them.
  for (const rival of rivals) {
    const [first, second] = rival.from < own.from ? [rival, own] : [own, rival];
    if (at <= first.to || at >= second.from || !beside(rival)) continue;
    const joint = tokens.findLastIndex(
      ({ fold: word }, index) => index > first.to && index < second.from && coordinating.has(word),
    );
    if (joint >= 0) return at > joint === (second === own) ? 'own' : 'theirs';
  }
  const near = distance(tokens, own, at);
  const nearest = Math.min(...rivals.map((rival) => distance(tokens, rival, at)));
  return nearest + slack < near ? 'theirs' : near < nearest ? 'own' : 'either';
}

const longestOpening = 5;

/** `Additionally in Vik, the crews …`: the first words up to a comma set the whole sentence. */
function opensSentence({ tokens }: Read, { from, to }: Item): boolean {
  const here = tokens[from];
  const first = tokens.findIndex(({ sentence }) => sentence === here?.sentence);
  return (
    here !== undefined &&
    to - first < longestOpening &&
    tokens[first]?.clause === here.clause &&
    tokens[to + 1]?.sentence === here.sentence &&
    tokens[to + 1]?.clause !== here.clause
  );
}

/** Is all that the claim tells of its one day or place told, in the evidence's sentence, of another, and is something else told of this one? */
function isOfAnother(comparison: Comparison, itemsIn: (read: Read) => Item[]): boolean {
  const { claim, evidence, aligned } = comparison;
  const [mine, ...more] = itemsIn(claim);
  if (mine === undefined || more.length > 0) return false;
  const main = mainSentence(comparison);
  const here = itemsIn(evidence).filter(({ from }) => evidence.tokens[from]?.sentence === main);
  const [own, ...again] = here.filter((item) => mine.tells(item));
  if (own === undefined || again.length > 0 || here.length < 2 || here.length > mostItems) return false;
  if (opensSentence(evidence, own)) return false;
  const rivals = here.filter(
    (item) =>
      item !== own &&
      !(item.from - own.to === 1 || own.from - item.to === 1) &&
      !(itemsIn === placesIn && liesIn(evidence, item.to, own.from)),
  );
  if (rivals.length === 0) return false;
  const opening = Math.min(...here.map(({ from }) => from));
  const sideOf = (at: number): Side =>
    evidence.tokens[at]?.sentence === main ? sideIn(evidence, own, rivals, at) : 'either';
  const held = aligned.filter(
    ({ index, matches }) => matches.length > 0 && (index < mine.from || index > mine.to),
  );
  const taken = new Set(held.flatMap(({ matches }) => matches));
  const within = (at: number): boolean => here.some(({ from, to }) => at >= from && at <= to);
  const strange = evidence.tokens.flatMap((token, at) =>
    token.sentence === main &&
    !token.stop &&
    !taken.has(at) &&
    !within(at) &&
    !/^\p{Nd}/u.test(token.raw) &&
    !foretelling.has(evidence.tokens[at - 1]?.fold ?? '') &&
    sideOf(at) === 'own'
      ? [token.cap]
      : [],
  );
  const theirs = held.filter(({ matches }) => matches.every((at) => sideOf(at) === 'theirs'));
  // A name of the other part in place of this one's: what stands in of both is told of both.
  const name = theirs.some(({ token, matches }) => token.cap && matches.every((at) => at > opening));
  return (
    theirs.length > 0 &&
    !held.some(({ matches }) => matches.every((at) => sideOf(at) === 'own')) &&
    (strange.includes(false) || (name && strange.length > 0))
  );
}

/** V20: `The crew sails on 3 May` of a vanguard that sails then, with the crew following in June. */
export function checkParts(comparison: Comparison): Finding[] {
  return isOfAnother(comparison, timesIn) || isOfAnother(comparison, placesIn) ? [flag('V20')] : [];
}
