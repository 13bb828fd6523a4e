/** V6, V20: the days of a free text: none that the evidence does not tell, none told from another day (`the next day`), none of the other of two things. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { type DateParts, tellsDate } from '../text/dates.ts';
import type { Read } from '../text/document.ts';
import { createMatcher, wordSet } from '../text/lexicon.ts';
import { wordKey } from '../text/tokens.ts';

const findShifts = createMatcher<'after' | 'before'>({
  after: [
    'next day',
    'following day',
    'day after',
    'dagen efter',
    'nästa dag',
    'följande dag',
    'nächsten tag',
    'folgenden tag',
    'tag darauf',
    'tags darauf',
    'lendemain',
    'jour suivant',
    'następnego dnia',
    'dzień później',
    'на следующий день',
    'днём позже',
    'наступного дня',
    'kitą dieną',
    'nākamajā dienā',
    'järgmisel päeval',
    'seuraavana päivänä',
    'následující den',
  ].map(wordKey),
  before: [
    'day before',
    'previous day',
    'on the eve',
    'dagen före',
    'dagen innan',
    'vortag',
    'tag zuvor',
    'la veille',
    'dzień wcześniej',
    'dzień przed',
    'poprzedniego dnia',
    'накануне',
    'днём ранее',
    'напередодні',
    'išvakarėse',
    'dieną prieš',
    'iepriekšējā dienā',
    'eelmisel päeval',
    'edellisenä päivänä',
    'předchozí den',
  ].map(wordKey),
});

/** Dates of a free text against its evidence: equal, or coarser; a year is never added. */
export function checkDates({ claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>): Finding[] {
  const told = (date: DateParts): boolean => evidence.dates.some((one) => tellsDate(date, one));
  // `From 3 to 20 May` of what begins on 3 May and ends on 20 May.
  const lost = claim.dates.filter(
    (date) =>
      !told(date) &&
      (date.lastDay === null ||
        !told({ ...date, lastDay: null }) ||
        !told({ ...date, day: date.lastDay, lastDay: null })),
  );
  if (lost.length === 0) return [];
  return [lost.every((date) => isShifted({ evidence }, date)) ? flag('V6') : drop('V6')];
}

/** Is the day the one right after or before a day that the evidence tells, as its words say? */
function isShifted({ evidence }: Pick<Comparison, 'evidence'>, date: DateParts): boolean {
  const steps = findShifts(evidence.tokens).map(({ label }) => (label === 'after' ? 1 : -1));
  return evidence.dates.some((told) =>
    steps.some(
      (step) =>
        told.day !== null &&
        told.month !== null &&
        isNeighbour(told, date, step) &&
        (date.year === null || date.year === told.year),
    ),
  );
}

function isNeighbour(told: DateParts, date: DateParts, step: number): boolean {
  const day = new Date(Date.UTC(told.year ?? 2001, (told.month ?? 1) - 1, (told.day ?? 1) + step));
  return date.day === day.getUTCDate() && date.month === day.getUTCMonth() + 1;
}

/** V20: the deed of a sentence that has it happen the day after, told with the day that it is after. */
export function checkShifted({ claim, evidence }: Comparison, main: number): Finding[] {
  const inMain = evidence.tokens.filter(({ sentence }) => sentence === main);
  if (claim.dates.length === 0 || findShifts(inMain).length === 0 || findShifts(claim.tokens).length > 0)
    return [];
  const own = evidence.dates.some(({ from }) => evidence.tokens[from]?.sentence === main);
  return !own && claim.dates.some((date) => evidence.dates.some((told) => tellsDate(date, told)))
    ? [flag('V20')]
    : [];
}

const parting = wordSet([...pointing.joining, 'then', 'whereas']);

/** `opened on 3 May and closes on 9 May`: between two days a joining word tells which of them the word at a place goes with; null elsewhere. */
function partedFrom({ tokens }: Read, index: number, other: DateParts, date: DateParts): boolean | null {
  const [first, second] = other.from < date.from ? [other, date] : [date, other];
  if (index <= first.to || index >= second.from) return null;
  const joint = tokens.findLastIndex(
    ({ fold }, at) => at > first.to && at < second.from && parting.has(fold),
  );
  return joint < 0 ? null : index > joint === (second === other);
}

/** The words of content in the clause of a date, and in the ones that its sentence runs on in up to the next date. */
function companions(read: Read, date: DateParts): Set<number> {
  const clause = read.tokens[date.from]?.clause;
  return new Set(
    read.tokens.flatMap((token, index) => {
      if (token.stop || token.clause !== clause || (index >= date.from && index <= date.to)) return [];
      const rival = read.dates.some(
        (other) =>
          other !== date &&
          read.tokens[other.from]?.clause === clause &&
          (partedFrom(read, index, other, date) ??
            Math.abs(other.from - index) < Math.abs(date.from - index)),
      );
      return rival ? [] : [index];
    }),
  );
}

/** Evidence of more days than these is a calendar. */
const mostDates = 50;

const sameDay = (a: DateParts, b: DateParts): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/** V20: two days of the claim, each with words that the evidence has beside the other. */
export function checkDayPairs({ claim, evidence, aligned }: Comparison): Finding[] {
  if (claim.dates.length < 2 || evidence.dates.length < 2 || evidence.dates.length > mostDates) return [];
  const likeness = (mine: DateParts, told: DateParts): number => {
    const [own, other] = [companions(claim, mine), companions(evidence, told)];
    return aligned.filter(({ index, matches }) => own.has(index) && matches.some((at) => other.has(at)))
      .length;
  };
  const single = claim.dates.flatMap((mine) => {
    const told = evidence.dates.filter((one) => tellsDate(mine, one));
    return told.length === 1 && told[0] !== undefined ? [{ mine, told: told[0] }] : [];
  });
  const exchanged = single.some((a, at) =>
    single.slice(at + 1).some((b) => {
      if (sameDay(a.told, b.told)) return false;
      const straight = likeness(a.mine, a.told) + likeness(b.mine, b.told);
      return likeness(a.mine, b.told) + likeness(b.mine, a.told) > straight;
    }),
  );
  return exchanged ? [flag('V20')] : [];
}
