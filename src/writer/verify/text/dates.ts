/** Days, months and years as the verifier reads them, apart from the writers' own grammar: one may not repeat the other's mistake. */

import { monthNamesKnown, monthOf } from '../../../domain/calendar.ts';
import { fold } from '../../../domain/fold.ts';
import { type Heads, headsOf } from '../../../domain/heads.ts';
import { onceEach } from '../../../domain/remember.ts';
import dateWords from '../../lexicon/dates-words.json' with { type: 'json' };
import type { Token } from './tokens.ts';
import { tongueOf } from './tongue.ts';
import { weekdayOf } from './weekdays.ts';

export interface DateParts {
  /** Token positions, both included. */
  from: number;
  to: number;
  /** Null: the words do not tell it. */
  year: number | null;
  month: number | null;
  day: number | null;
  /** The last day of a range within one month (`8–9 December`), or null. */
  lastDay: number | null;
}

const isYear = (raw: string | undefined): boolean => raw !== undefined && /^(?:19|20)\d{2}$/.test(raw);
const dayOf = (raw: string | undefined): number | null => {
  if (raw === undefined || !/^\d{1,2}$/.test(raw)) return null;
  const day = Number(raw);
  return day >= 1 && day <= 31 ? day : null;
};

const suffixes = new Set(['st', 'nd', 'rd', 'th', 'er', 'of', 'de', 'd', 'го', 'ое', 'е'].map(fold));
const yearWords = new Set(
  ['m', 'g', 'gada', 'metu', 'metų', 'года', 'г', 'року', 'р', 'roku', 'r', 'gads'].map(fold),
);

/** Words between the two ends of a range of days, folded. */
const dayArticles = new Set('le el il den der the'.split(' '));
const rangeWords = new Set(
  'to until till and och til og bis und au et do i a az po по до и та і ir iki un lidz ja kuni y e si tot en'.split(
    ' ',
  ),
);

/** Forms of the months in every case; shorter ones are other words as often. */
const shortestForm = 5;
/** The forms of a language's months. */
const formsOf = ({ months }: { months: string[][] }): (readonly [string, number])[] =>
  months.flatMap((forms, index) =>
    forms.filter((form) => form.length >= shortestForm).map((form) => [fold(form), index + 1] as const),
  );

// Croatian names its months as its neighbours do, and means others: `listopad` is October there.
const { hr: croatian, ...others } = dateWords;
const monthForms = new Map(Object.values(others).flatMap(formsOf));
const croatianForms = new Map(formsOf(croatian));

let heads: Heads | null = null;

/** May the folded word be a month's name, or one in a case, which leaves its beginning? */
function mayBeMonth(word: string): boolean {
  heads ??= headsOf(
    [...monthNamesKnown(), ...monthForms.keys(), ...croatianForms.keys()].map((name) => ({
      word: name,
      open: true,
    })),
  );
  return heads(word);
}

const nominatives = ['is', 's', 'as', 'ris', 'er', 'a', 'i', ''];

/** The month of an inflected name: `decembrī`, `gruodį`, `detsembril`. */
const monthInCase = onceEach(readMonth, 20_000);

function readMonth(word: string): number | null {
  const known = monthOf(word) ?? monthForms.get(fold(word)) ?? null;
  if (known !== null || word.length < 5) return known;
  for (const cut of [1, 2, 3]) {
    // `Martin` is no case of Latvian `marts`: no case of two letters and more ends so.
    if (cut > 1 && word.endsWith('n')) break;
    for (const ending of nominatives) {
      const month = word.length - cut < 4 ? null : monthOf(word.slice(0, -cut) + ending);
      if (month !== null) return month;
    }
  }
  return null;
}

interface Walk {
  tokens: readonly Token[];
  text: string;
}

const gapAfter = ({ tokens, text }: Walk, index: number): string => {
  const here = tokens[index];
  const next = tokens[index + 1];
  return here === undefined || next === undefined
    ? '\n'
    : text.slice(here.end, Math.min(next.start, here.end + 8));
};

function skip({ tokens }: Walk, at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (words.has(tokens[next]?.fold ?? '') && next - at < 3) next++;
  return next;
}

/** A month's name; `May` and `March` only where a number or a preposition stands beside them. */
export function monthAt({ tokens }: Pick<Walk, 'tokens'>, index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.fold.length < 3 || !mayBeMonth(token.fold)) return null;
  // `Mają trafić`, are to go: no May.
  if (token.fold === 'maja' && /ą$/u.test(token.raw)) return null;
  // `Marcos`: English months have no cases.
  const tongue = tongueOf(tokens);
  const own = tongue === 'hr' ? croatianForms.get(token.fold) : undefined;
  const month = own ?? (tongue === 'en' ? monthOf(token.raw) : monthInCase(token.raw));
  if (
    month === null ||
    !/^(?:may|mar|march|maj|mai|mars|dec|set|kov|liepa|kesä|august|lis|sij)$/.test(token.fold)
  )
    return month;
  const beside = [tokens[index - 1], tokens[index + 1]].some(
    (other) => other !== undefined && /^\d/.test(other.raw),
  );
  return beside || (token.cap && !token.first) ? month : null;
}

/** `D`, `D–D` or `D and D` that ends at `end`, read backwards from a month. */
function daysBefore(walk: Walk, month: number): { from: number; day: number; lastDay: number | null } | null {
  let at = month - 1;
  while (at > month - 4 && suffixes.has(walk.tokens[at]?.fold ?? '')) at--;
  const last = dayOf(walk.tokens[at]?.raw);
  if (last === null || !/^(?:[\s.]|st|nd|rd|th|of|de|\u00A0){0,8}$/.test(gapAfter(walk, at))) return null;
  const joined = /^\.?\s?[-–—]\s?$/.test(gapAfter(walk, at - 1));
  // `le 19 et le 20 septembre`, `Monday 19 and Tuesday 20 September`.
  const between = walk.tokens[at - 1];
  const article =
    between !== undefined && (dayArticles.has(between.fold) || weekdayOf(between) !== null) ? 1 : 0;
  const worded = rangeWords.has(walk.tokens[at - 1 - article]?.fold ?? '');
  const before = joined ? at - 1 : worded ? at - 2 - article : -1;
  const first = before < 0 ? null : dayOf(walk.tokens[before]?.raw);
  return first === null || first >= last
    ? { from: at, day: last, lastDay: null }
    : { from: before, day: first, lastDay: last };
}

/** `D`, `D–D` that follow a month's name. */
function daysAfter(walk: Walk, month: number): { to: number; day: number; lastDay: number | null } | null {
  const at = skip(walk, month + 1, new Set(['the', 'd']));
  const day = dayOf(walk.tokens[at]?.raw);
  if (day === null || !/^[\s.]*$/.test(gapAfter(walk, month))) return null;
  let to = at;
  if (gapAfter(walk, to) === '' && suffixes.has(walk.tokens[to + 1]?.fold ?? '')) to++;
  const dashed = /^\s?[-–—]\s?$/.test(gapAfter(walk, to));
  const worded = rangeWords.has(walk.tokens[to + 1]?.fold ?? '');
  const next = dashed ? to + 1 : worded ? to + 2 : -1;
  const last = next < 0 ? null : dayOf(walk.tokens[next]?.raw);
  const range = last !== null && last > day && monthAt(walk, next + 1) === null;
  return range ? { to: next, day, lastDay: last } : { to, day, lastDay: null };
}

function yearAfter(walk: Walk, at: number): { year: number; to: number } | null {
  const next = skip(walk, at + 1, suffixes);
  const raw = walk.tokens[next]?.raw;
  if (!isYear(raw) || walk.tokens[next]?.sentence !== walk.tokens[at]?.sentence) return null;
  return { year: Number(raw), to: yearWords.has(walk.tokens[next + 1]?.fold ?? '') ? next + 1 : next };
}

function readAroundMonth(walk: Walk, index: number): DateParts | null {
  const month = monthAt(walk, index);
  if (month === null) return null;
  const before = daysBefore(walk, index);
  const after = before === null ? daysAfter(walk, index) : null;
  const end = after?.to ?? index;
  const later = yearAfter(walk, end);
  const first = before?.from ?? index;
  // Lithuanian and Latvian put the year in front: 2024 m. gruodžio 8 d.
  const yearBefore = [first - 1, first - 2].find(
    (at) => isYear(walk.tokens[at]?.raw) && walk.tokens[at]?.sentence === walk.tokens[index]?.sentence,
  );
  const front =
    later === null &&
    yearBefore !== undefined &&
    (yearBefore === first - 1 || yearWords.has(walk.tokens[first - 1]?.fold ?? ''));
  return {
    from: front ? (yearBefore ?? first) : first,
    to: later?.to ?? end,
    year: later?.year ?? (front ? Number(walk.tokens[yearBefore ?? 0]?.raw) : null),
    month,
    day: before?.day ?? after?.day ?? null,
    lastDay: before?.lastDay ?? after?.lastDay ?? null,
  };
}

/** `2024-12-08`, `8.12.2024`, `08/12/2024`: one token or three, by how the digits are joined. */
function readNumeric({ tokens, text }: Walk, index: number): DateParts | null {
  const token = tokens[index];
  if (token === undefined || !/^\d/.test(token.raw)) return null;
  const written = text.slice(token.start, token.start + 12);
  const iso = /^((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?(?![\d-])/.exec(written);
  const parted = /^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)/.exec(written);
  const match = iso ?? parted;
  if (match === null) return null;
  const end = token.start + match[0].length;
  let to = index;
  while ((tokens[to + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) to++;
  const [year, month, day] = iso === null ? [match[3], match[2], match[1]] : [match[1], match[2], match[3]];
  if (Number(month) > 12 || Number(month) < 1) return null;
  return {
    from: index,
    to,
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
    lastDay: null,
  };
}

/** `8.-9.4.`, `8.4.`, `8.–9.4.2026`: days and month in digits with full stops, which are no decimals where decimals have commas. */
function readDotted({ tokens, text }: Walk, index: number): DateParts | null {
  const token = tokens[index];
  if (token === undefined || !/^\d/.test(token.raw)) return null;
  const match = dotted.exec(text.slice(token.start, token.start + 18));
  const [whole = '', first, last, month, year] = match ?? [];
  const [from, to] = first === undefined ? [dayOf(last), null] : [dayOf(first), dayOf(last)];
  const single = first === undefined && year === undefined;
  if (from === null || dayOf(month) === null || Number(month) > 12) return null;
  if (first !== undefined && (to === null || to <= from)) return null;
  if (single && tongueOf(tokens) === 'en') return null;
  const end = token.start + whole.length;
  let at = index;
  while ((tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) at++;
  return {
    from: index,
    to: at,
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: from,
    lastDay: to,
  };
}

const dotted =
  /^(?:(\d{1,2})\.\s?[-–—]\s?)?(\d{1,2})\.(\d{1,2})\.(?:((?:19|20)\d{2})(?!\d)|(?![\p{L}\p{N}]))/u;

/** All dates that tokens of a text tell, bare years among them, in order. Linear. */
export function readDates(text: string, tokens: readonly Token[]): DateParts[] {
  const walk = { tokens, text };
  const found: DateParts[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const date = readNumeric(walk, index) ?? readDotted(walk, index) ?? readAroundMonth(walk, index);
    if (date !== null) {
      while ((found.at(-1)?.to ?? -1) >= date.from) found.pop();
      found.push(date);
      index = Math.max(index, date.to);
    } else if (isYear(tokens[index]?.raw))
      found.push({
        from: index,
        to: index,
        year: Number(tokens[index]?.raw),
        month: null,
        day: null,
        lastDay: null,
      });
  }
  return found.map((date, index) => ({
    ...date,
    year: date.year ?? yearOfRange(walk, date, found[index + 1]),
  }));
}

/** `from 3 June to 21 June 2024`: the year stands for both ends. */
function yearOfRange({ tokens }: Walk, date: DateParts, next: DateParts | undefined): number | null {
  if (next === undefined || next.year === null || next.month === null || next.from - date.to > 2) return null;
  const between = tokens.slice(date.to + 1, next.from);
  const joins = between.every(({ fold }) => rangeWords.has(fold));
  return joins &&
    next.from - date.to <= 2 &&
    date.month !== null &&
    date.day !== null &&
    (between.length > 0 || date.to + 1 === next.from)
    ? next.year
    : null;
}

/** Does the evidence's date tell all that the claimed one does? Coarser claims are told by finer evidence. */
export function tellsDate(claimed: Omit<DateParts, 'from' | 'to'>, told: DateParts): boolean {
  const within = (part: number | null, other: number | null): boolean => part === null || part === other;
  const day = within(claimed.day, told.day) || (told.lastDay !== null && claimed.day === told.lastDay);
  const last = claimed.lastDay === null || claimed.lastDay === told.lastDay;
  return within(claimed.year, told.year) && within(claimed.month, told.month) && day && last;
}
