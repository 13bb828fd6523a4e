/** Dates in documents: an own grammar that keeps what the text leaves open, and marks what the day of publication adds. */
import { fold } from '../../../domain/fold.ts';
import { indexAt, type Sentence } from '../text/sentences.ts';
import { foundDates } from './found.ts';
import type { FoundDate, Part } from './part.ts';
import { type DateWords, dateWordsOf } from './words.ts';

export interface DateMention {
  start: number;
  end: number;
  /** EDTF; parts that neither the text nor the publication date gives are `X`. */
  edtf: string;
  /** Does the value hold a part that the words alone do not give (a year, a weekday's day)? */
  inferred: boolean;
  /** How the text gives it: as a date, as a weekday, as `today` or its like, or as a year counted from this one. */
  how: FoundDate['how'];
}

export interface DateHints {
  /** EDTF day or month. */
  published: string | null;
  language: string | null;
  sentences: Sentence[];
}

/**
 * All dates that the text names, in order. Frequencies and durations are none; nor are weekdays and `today` when the
 * day of publication is not known. A missing year is the one that brings the date nearest to publication.
 */
export function findDates(text: string, hints: DateHints): DateMention[] {
  const found = foundDates(text, hints.language);
  const reference = referenceOf(hints.published ?? statedDate(found, hints.sentences));
  const words = dateWordsOf(hints.language);
  return found.flatMap((date) => {
    const turn = () =>
      turnOf(text, date, words) ?? (isToCome(date, hints.sentences, words.future) ? 'near' : 'back');
    const value = resolve(date, reference, turn);
    return value ? [{ start: date.start, end: date.end, how: date.how, ...value }] : [];
  });
}

/**
 * The day that the page itself gives as its own, where the source gives none: it may be wrong, so what is read from it
 * is inferred. A line of the release (`Release No … Feb. 24, 2017`) is believed before the stamp of who stored it.
 */
function statedDate(found: readonly FoundDate[], sentences: readonly Sentence[]): string | null {
  const lines = sentences.filter(({ kind }) => kind === 'dateline');
  const stated = [...lines.filter(({ text }) => !stored.test(text)), ...lines];
  for (const sentence of stated) {
    const date = found.find(({ start, end }) => start < sentence.end && end > sentence.start);
    if (date?.from.year != null && date.from.day !== null) return edtfOf(date.from);
  }
  return null;
}

/** `date 2024-07-02` before the text. */
const stored = /^date\s+\d{4}-/;

interface Reference {
  year: number;
  month: number;
  /** Null where only the month is known. */
  day: number | null;
}

function referenceOf(published: string | null): Reference | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(published ?? '');
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

type Value = Pick<DateMention, 'edtf' | 'inferred'>;

/** Which of the days of that name is meant: the one that comes (today too), the next one, the last, or the latest (today too). */
type Turn = 'near' | 'next' | 'last' | 'back';

function resolve(date: FoundDate, reference: Reference | null, turn: () => Turn): Value | null {
  if (date.how === 'calendar') return calendarValue(date, reference);
  if (!reference) return null;
  if (date.how === 'year') return { edtf: String(reference.year + date.offset), inferred: true };
  if (reference.day === null) {
    const month = edtfOf({ ...reference, day: null });
    return date.how === 'relative' ? { edtf: month, inferred: true } : null;
  }
  const today = dayNumber(reference.year, reference.month, reference.day);
  if (date.how === 'relative') return { edtf: edtfOf(dayOf(today + date.offset)), inferred: true };
  const first = today + weekdayShift(today, date.weekday ?? 1, date.offset, turn());
  const days = date.offset > 0 ? [first, first + date.offset] : [first];
  return { edtf: days.map((day) => edtfOf(dayOf(day))).join('/'), inferred: true };
}

/** Days from today to that weekday; of several days in a row that are past, the last is the latest before today. */
function weekdayShift(today: number, weekday: number, more: number, turn: Turn): number {
  const last = ((weekday - 1 + more) % 7) + 1;
  const back = (weekdayOf(today) - last + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (turn === 'next') return ahead || 7;
  if (turn === 'near') return ahead;
  return -(turn === 'last' ? back || 7 : back) - more;
}

/** `next Monday`, `am vergangenen Dienstag`, `lundi prochain`: the word beside a weekday that says which is meant. */
function turnOf(text: string, { start, end, how }: FoundDate, words: DateWords): Turn | null {
  if (how !== 'weekday') return null;
  const before = /([\p{L}\p{M}]+)\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  const after = /^\s+([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24))?.[1];
  const is = (word: string | undefined, forms: readonly string[]) =>
    word !== undefined && forms.some((form) => `${fold(word)}$`.startsWith(form));
  // Behind the weekday the word may belong to what follows, but in French and its like it stands there.
  const latin = /^(?:prochaine?|derni[eè]re?|pass[eé]e?|pr[oó]ximo|pasado|prossimo|scorso|viitoare)$/i.test(
    after ?? '',
  );
  if (is(before, words.next) || (latin && is(after, words.next))) return 'next';
  return is(before, words.last) || (latin && is(after, words.last)) ? 'last' : null;
}

function calendarValue(date: FoundDate, reference: Reference | null): Value {
  const last = date.to ?? date.from;
  const year = last.year ?? (reference ? nearestYear(last, reference, date.to ? null : date.weekday) : null);
  const end = { ...last, year };
  const inferred = last.year === null && year !== null;
  if (!date.to) return { edtf: edtfOf(end), inferred };
  const startYear =
    date.from.year ?? (year !== null && (date.from.month ?? 0) > (last.month ?? 0) ? year - 1 : year);
  return { edtf: `${edtfOf({ ...date.from, year: startYear })}/${edtfOf(end)}`, inferred };
}

/** The year that brings the date nearest to publication (of two, the earlier), of those in which the weekday is right. */
function nearestYear(part: Part, reference: Reference, weekday: number | null): number {
  const today = dayNumber(reference.year, reference.month, reference.day ?? 15);
  const candidates = [-1, 0, 1].map((offset) => {
    const year = reference.year + offset;
    const number = dayNumber(year, Math.min(part.month ?? 6, 12), part.day ?? 15);
    return { year, away: Math.abs(number - today), fits: weekday === null || weekdayOf(number) === weekday };
  });
  const near = candidates.sort((a, b) => a.away - b.away || a.year - b.year);
  return (near.find(({ fits, away }) => fits && away < 400) ?? near[0])?.year ?? reference.year;
}

/** `2024-07-02`, `XXXX-12-08`, `2024-07`, `2023-23` (autumn), `2024`. */
function edtfOf({ year, month, day }: Part): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = [year === null ? 'XXXX' : String(year), ...(month === null ? [] : [two(month)])];
  return [...parts, ...(day === null || month === null ? [] : [two(day)])].join('-');
}

const dayMs = 86_400_000;

function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayMs);
}

function dayOf(number: number): Part {
  const [year, month, day] = new Date(number * dayMs).toISOString().slice(0, 10).split('-').map(Number);
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Does the sentence tell of what is to come: up to a clause behind the date that only describes something in it? */
function isToCome(date: FoundDate, sentences: readonly Sentence[], future: ReadonlySet<string>): boolean {
  const sentence = sentences[indexAt(sentences, date.start)];
  if (!sentence) return false;
  const [from, after] = [date.start - sentence.start, date.end - sentence.start];
  if (said.test(sentence.text.slice(0, from))) return false;
  const aside = describing.exec(sentence.text.slice(after))?.index;
  const told = sentence.text.slice(0, Math.min(600, aside === undefined ? 600 : after + aside));
  const words = fold(told).match(/[\p{L}]+/gu) ?? [];
  return words.some((word) => future.has(word));
}

/** `confirmed to the paper on Friday that they will …`. */
const said =
  /\b(?:said|told|confirmed|announced|reported|stated|informed|wrote|tweeted|posted)\b(?:\s[\p{L}.’-]+){0,4}\s$/iu;
/** `were seen off on Friday among the soldiers who will …`. */
const describing = /\s(?:who|whose|whom)\s/u;
