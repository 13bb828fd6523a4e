/** Periods: the time that a question names ("since March", "between May and July 2023"), in whole days. */
import { addDays, type Days, dayIn, monthsFrom, seasonWords } from './calendar.ts';
import { findStates } from './country.ts';
import { calendarOf, type Period } from './question.ts';
import { bareSpanWords, markMonths, spanOf, spanWords } from './spans.ts';

export interface FoundPeriod {
  period: Period;
  /** Where its words stand in the text. */
  start: number;
  end: number;
}

interface Clock {
  now: Date;
  zone: string;
}

const since =
  'since|from|starting(?: in)?|as of|seit|ab|depuis|sedan|från|nuo|kopš|alates|от|с|з|із|від|od|siden|sinds|desde';
const after = 'after|following|later than';
const before = 'before|prior to|earlier than|ahead of';
const until = 'until|till|up to|by|through|to';
const within = 'in|on|during|for|within|over|throughout|im|en|i|w|в|у';
// `over the last year` ends today; `last year` is the calendar's.
const article = '(?:the (?!last|past|previous))?';
const [open, close] = ['(?<![\\p{L}\\p{N}@~-])', '(?![\\p{L}\\p{N}])'];

/** Without one of these a text names no period: spares most questions the patterns below. */
const timely = new RegExp(`[\\d@~]|day|week|month|quarter|year|tonight|tomorrow|${seasonWords}`, 'i');

/** In this order: the first that matches anywhere in the text gives the period. */
const shapes: { pattern: RegExp; read: (days: Days[]) => Pick<Period, 'from' | 'to'> }[] = [
  { pattern: shape(`between (${spanWords}) and (${spanWords})`), read: range },
  {
    pattern: shape(`(?:(?:from|since) )?(${spanWords}) ?(?:-|–|—|to|until|till|through) ?(${spanWords})`),
    read: range,
  },
  {
    pattern: shape('((?:19|20)\\d\\d) (?:and|or|&|und|och|et|i|ir|un|ja|и|і|та) ((?:19|20)\\d\\d)'),
    read: range,
  },
  {
    pattern: shape(`(?:${since}) ${article}(${spanWords})`),
    read: ([days]) => ({ from: days?.from ?? null, to: null }),
  },
  {
    pattern: shape(`(?:${after}) ${article}(${spanWords})`),
    read: ([days]) => ({ from: days === undefined ? null : addDays(days.to, 1), to: null }),
  },
  {
    pattern: shape(`(?:${before}) ${article}(${spanWords})`),
    read: ([days]) => ({ from: null, to: days === undefined ? null : addDays(days.from, -1) }),
  },
  {
    pattern: shape(`(?:${until}) ${article}(${spanWords})`),
    read: ([days]) => ({ from: null, to: days?.to ?? null }),
  },
  { pattern: shape(`(?:${within}) ${article}(${spanWords})`), read: range },
  // A number of things (`2000 soldiers`) is no year.
  { pattern: shape(`(?!2000 \\p{L})(${bareSpanWords})`), read: range },
];

/**
 * The first period that the text names, or null. A month, season or day without a year is the nearest one that has
 * begun; a year alone is a period. The zone says which day "today" is.
 */
export function findPeriod(text: string, clock: Clock): FoundPeriod | null {
  const today = dayIn(clock.zone, clock.now);
  const marked = markMonths(text);
  if (!timely.test(marked.text)) return null;
  for (const { pattern, read } of shapes) {
    const found = pattern.exec(marked.text);
    if (found === null || isName(found, marked.text)) continue;
    const phrases = withSharedYear(found.slice(1));
    const days = phrases.map((phrase) => spanOf(phrase, today));
    if (!days.every((span) => span !== null)) continue;
    const start = marked.offsets[found.index] ?? 0;
    const end = marked.offsets[found.index + found[0].length] ?? text.length;
    const period = { ...inOrder(read(days)), words: text.slice(start, end) };
    return { period, start, end };
  }
  return null;
}

/** `The year after`, in the languages of the questions: what is counted, then which way, or the reverse. */
const stepWords =
  /(?<!\p{L})(?:the |im |l[’'])?(?:(year|month|jahr|monat|året|månaden|année|mois|rok|miesiąc|gadu|mēnesi|metais|год|годом|месяцем|рік|місяць) (after|later|before|earlier|danach|später|davor|zuvor|früher|efter|senare|innan|före|tidigare|suivante?|précédente?|d[’'](?:après|avant)|później|wcześniej|vēlāk|agrāk|vėliau|anksčiau|позже|спустя|раньше|ранее|потому|пізніше|раніше)|(following|next|previous|preceding|prior) (year|month))(?: that)?(?!\p{L})/iu;
const steppingBack =
  /before|earlier|davor|zuvor|früher|innan|före|tidigare|précédent|avant|wcześniej|agrāk|anksčiau|раньше|ранее|раніше|previous|preceding|prior/iu;
const monthly = /month|monat|månad|mois|miesiąc|mēnes|месяц|місяц/iu;

/** The year or month beside the one that was asked about before: `and the year after?`; null where the text, or the question before, names none. */
export function steppedPeriod(text: string, before: Period | null): FoundPeriod | null {
  const found = stepWords.exec(text);
  const time = calendarOf(before);
  if (found === null || time === null) return null;
  const [year, month] = time.split('-').map(Number);
  if (year === undefined) return null;
  const step = steppingBack.test(found[0]) ? -1 : 1;
  const months = month === undefined || !monthly.test(found[0]) ? 12 : 1;
  const first = (month ?? 1) - 1 + step * months;
  const length = month === undefined ? 12 : 1;
  const days = monthsFrom(year + Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, length);
  const period = { ...days, words: days.from.slice(0, length === 12 ? 4 : 7) };
  return { period, start: found.index, end: found.index + found[0].length };
}

/** `Spring Storm`, `part in spring storm`: a season that begins a name, typed in capitals or after a word that leads to any. */
function isName({ 0: words, index }: RegExpExecArray, text: string): boolean {
  if (!bareSeason.test(words)) return false;
  const rest = text.slice(index + words.length);
  if (/^ \p{Lu}\p{Ll}/u.test(rest) && /(?<![\p{L}])\p{Lu}\p{Ll}+$/u.test(words)) return true;
  const [, next] = /^ (\p{Ll}{3,})/u.exec(rest) ?? [];
  return (
    next !== undefined &&
    inside.test(words) &&
    !goesOn.test(next) &&
    findStates(next, { typed: true }).length === 0
  );
}

const bareSeason = new RegExp(`(?:^|\\s)(?:${seasonWords})$`, 'i');
const inside = new RegExp(`^(?:${within}) `, 'i');
/** What may follow a season that is a time. */
const goesOn =
  /^(?:and|but|the|with|from|for|did|does|was|were|will|would|has|have|had|can|could|this|last|next|between|about|near|under|than|who|what|when|where|which|how|that|there|they|their)$/;

function shape(pattern: string): RegExp {
  return new RegExp(`${open}${pattern}${close}`, 'iu');
}

function range(days: Days[]): Pick<Period, 'from' | 'to'> {
  return { from: days.at(0)?.from ?? null, to: days.at(-1)?.to ?? null };
}

/** `november and march 2024`: what begins after its end began a year earlier. */
function inOrder({ from, to }: Pick<Period, 'from' | 'to'>): Pick<Period, 'from' | 'to'> {
  if (from === null || to === null || from <= to) return { from, to };
  return { from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`, to };
}

/** `between May and July 2023`: the year of the second counts for the first. */
function withSharedYear(phrases: string[]): string[] {
  const [first = '', second] = phrases;
  const shared = second?.match(/(?<!\d)\d{4}$/)?.[0];
  if (second === undefined || shared === undefined || /\d{4}/.test(first)) return phrases;
  return /[\p{L}@~]/u.test(first) ? [`${first} ${shared}`, second] : phrases;
}
