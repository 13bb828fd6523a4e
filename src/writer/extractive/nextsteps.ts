/** What comes next. */
import type { NextStepClaim } from '../../domain/brief.ts';
import { createPhraseFinder, wordsOf } from '../../domain/phrases.ts';
import lexicon from '../lexicon/nextsteps.json' with { type: 'json' };
import { type Clause, splitClauses } from './clauses.ts';
import { type Bond, findBonds } from './commitments-bonds.ts';
import type { DateMention } from './dates.ts';
import { lowerBound } from './inorder.ts';
import { cite, type Reading, tells } from './reading.ts';

interface Step {
  clause: Clause;
  /** [start, end) of what is to come. */
  what: [number, number];
  who: [number, number] | null;
  date: DateMention | null;
}

const most = 8;
const longestWhat = 200;
const unsure = /(?:^|\s)(?:not|never|if|unless|whether|would|could|might|may)\s/i;
const findMeetings = createPhraseFinder(lexicon.meetings.map((phrase): [string, true] => [phrase, true]));

/**
 * Steps in the order of the text: plans with an actor or a date, and meetings announced with a date. A step whose date
 * is past when the release came out is none.
 */
export function nextStepClaims(reading: Reading): NextStepClaim[] {
  const bonds = findBonds(reading).filter(({ modality }) => modality === 'planned');
  const planned = bonds.map((bond) => fromBond(reading, bond));
  const taken = new Set(planned.map(({ clause }) => clause.start));
  const meetings = findMeetingSteps(reading).filter(({ clause }) => !taken.has(clause.start));
  return [...planned, ...meetings]
    .filter(({ who, date }) => who !== null || date !== null)
    .filter(({ date }) => date === null || !isPast(date, reading.published))
    .sort((a, b) => a.clause.start - b.clause.start)
    .slice(0, most)
    .map((step) => toClaim(reading, step));
}

function fromBond(reading: Reading, { clause, what, who }: Bond): Step {
  return { clause, what, who, date: dateIn(reading, clause) };
}

/** `The next meeting will take place in May`: nobody binds himself, but a date stands. */
function findMeetingSteps(reading: Reading): Step[] {
  const { text } = reading;
  const found = findMeetings(wordsOf(text));
  return reading.sentences
    .filter((sentence) => tells(sentence) && sentence.kind === 'body')
    .filter(({ start, end }) => (found[lowerBound(found, start)]?.start ?? end) < end)
    .flatMap((sentence) => splitClauses(text, sentence))
    .flatMap((clause) => {
      const sign = found[lowerBound(found, clause.start)];
      if (sign === undefined || sign.end > clause.end) return [];
      const date = dateIn(reading, clause);
      if (date === null || unsure.test(text.slice(clause.start, sign.end))) return [];
      return [{ clause, what: [clause.start, clause.end] as [number, number], who: null, date }];
    });
}

function dateIn({ dates }: Reading, clause: Clause): DateMention | null {
  const date = dates[lowerBound(dates, clause.start)];
  return date !== undefined && date.start < clause.end ? date : null;
}

/** Compares what both give; an open part (`XXXX`) is never past. */
function isPast({ edtf }: DateMention, published: string | null): boolean {
  const last = edtf.split('/').at(-1) ?? edtf;
  const day = /^\d{4}(?:-(?:0\d|1[0-2]))?(?:-\d{2})?/.exec(last)?.[0];
  if (published === null || day === undefined) return false;
  return day < published.slice(0, day.length);
}

function toClaim(reading: Reading, { clause, what, who, date }: Step): NextStepClaim {
  const [start, end] = what;
  return {
    what: reading.text
      .slice(start, Math.min(end, start + longestWhat))
      .replace(/\s+/g, ' ')
      .trim(),
    who: who === null ? null : reading.text.slice(...who).replace(/\s+/g, ' '),
    when: date?.edtf ?? null,
    evidence: [cite(reading, clause.start, clause.end)],
  };
}
