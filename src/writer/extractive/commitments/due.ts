/** When a commitment is due: the last day or the period of doing that its clause tells, counted from the release where it must be. */

import {
  createPhraseFinder,
  type Found,
  type PhraseFinder,
  type Word,
  wordsOf,
} from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/deadlines.json' with { type: 'json' };
import type { Clause } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';

/** A period counted from the release; `past` is none that anything is due in. */
type Period = 'thisYear' | 'nextYear' | 'thisMonth' | 'nextMonth' | 'past';
type Lists = Record<Period, readonly string[]>;

interface Term {
  start: number;
  end: number;
  edtf: string;
  /** Told by its end or as a whole: it counts wherever it stands in the clause. */
  counted: boolean;
}

const lists: Record<string, Lists> = lexicon;

/** The date or the period by which it is due, as EDTF: never the day of the signature, nor the day on which it begins. */
export function dueIn(reading: Reading, { start, end }: Clause, what: number): string | null {
  const { text, published } = reading;
  // `will start building in September`: the day on which it begins.
  if (
    /^(?:start|begin|launch|open)\p{L}*\s/iu.test(text.slice(what, what + 12)) &&
    !/\sby\s/.test(text.slice(what, end))
  )
    return null;
  const due = termsIn(reading, start, end).find((term) => {
    const before = text.slice(Math.max(start, term.start - 30), term.start);
    if (isPast(term.edtf, published) || begins.test(before)) return false;
    if (isTalkedOf(text, what, term)) return false;
    if (term.start >= what || ends.test(before)) return true;
    return term.counted && !/[,;:]/.test(text.slice(term.end, what).replace(/^,/, ''));
  });
  return due?.edtf ?? null;
}

/** The dates of the clause, and the periods that are counted from the release, in order. */
function termsIn({ text, dates, published, language }: Reading, start: number, end: number): Term[] {
  const told = dates
    .slice(lowerBound(dates, start), lowerBound(dates, end))
    .map((date) => ({ ...date, counted: date.how === 'year' }));
  const words = wordsOf(text);
  const counted =
    published === null ? [] : find(words.slice(lowerBound(words, start), lowerBound(words, end)), language);
  const periods = counted
    .filter(
      ({ start: from, end: to }) =>
        !yearBefore.test(text.slice(Math.max(start, from - 8), from)) &&
        !yearBehind.test(text.slice(to, to + 10)),
    )
    .flatMap((period): Term[] => {
      const edtf = edtfOf(period.value, published ?? '');
      return edtf === null ? [] : [{ start: period.start, end: period.end, edtf, counted: true }];
    });
  const free = told.filter(
    (date) => !counted.some((period) => date.start < period.end && period.start < date.end),
  );
  return [...free, ...periods].sort((a, b) => a.start - b.start);
}

/** `2027. gada beigām`, `the end of the year 2027`: that year, and not this one. */
const yearBefore = /\d{4}\.?\s$/;
const yearBehind = /^\s(?:of\s)?\d{4}/;

function find(words: readonly Word[], language: string | null): Found<Period>[] {
  return finderOf(language !== null && lists[language] !== undefined ? language : 'en')(words);
}

const finderOf = onceEach((language: string): PhraseFinder<Period> => {
  const own = lists[language] ?? lexicon.en;
  return createPhraseFinder(
    Object.entries(own).flatMap(([period, phrases]) =>
      phrases.map((phrase): [string, Period] => [phrase, period as Period]),
    ),
  );
});

function edtfOf(period: Period, published: string): string | null {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(published) ?? [];
  if (period === 'past' || year === undefined || month === undefined) return null;
  if (period === 'thisYear') return year;
  if (period === 'nextYear') return String(Number(year) + 1);
  if (period === 'thisMonth') return `${year}-${month}`;
  return month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
}

/** `will meet to discuss the support for Chile in 2027`: when what they talk of is, and not when they do. */
const talks =
  /(?<!\p{L})(?:discuss|review|debate|consider|exchange\sviews|talk\sabout|diskutera|besprechen|erörtern|discuter|évoquer|omówi\p{L}*|обсуд\p{L}*|обговор\p{L}*|pārrun\p{L}*|aptar\p{L}*|aruta\p{L}*|keskustel\p{L}*|projedna\p{L}*)(?!\p{L})/iu;

function isTalkedOf(text: string, what: number, { start }: Term): boolean {
  const verb = talks.exec(text.slice(what, Math.max(what, start)));
  return verb !== null && !/,\s/.test(text.slice(what + verb.index, start));
}

/** Before what is done only a day that ends it counts: `By the end of 2027, Norway will …`. */
const ends =
  /(?:^|[\s(,])(?:by|until|till|before|no later than|within|senast|till|bis|spätestens|avant|d['’]ici|jusqu['’]\p{L}+|do|до|к|līdz|iki|kuni|hiljemalt)(?:\s(?:the|end of|den|zum|ende|le|la|fin|końca|конца|кінця|konce|slutet av))*\s*$/iu;
const begins =
  /(?:^|[\s(,])(?:from|since|starting|beginning|effective|as of|as from|after|following|announced|signed|proposed|adopted|launched|dated|från|från och med|sedan|efter|ab|seit|nach|depuis|à partir (?:de|du)|dès|après|с|со|после|з|із|після|od|po|nuo|po|no|pēc|kopš|alates|pärast|alkaen|lähtien)(?:\s(?:the|on|in|om|den|du|le|la|early|late|mid|at|am|vom|l['’])){0,2},?\s*$/iu;
const calendarDay = /^\d{4}(?:-\d{2}){0,2}/;

/** Is it over when the release comes out? A day that only the year is known of is over when the year is. */
function isPast(edtf: string, published: string | null): boolean {
  const last = calendarDay.exec(edtf.split('/').at(-1) ?? edtf)?.[0];
  if (published === null || last === undefined) return false;
  return last.length === 10
    ? last <= published.slice(0, 10) && published.length >= 10
    : last < published.slice(0, last.length);
}
