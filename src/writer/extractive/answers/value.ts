/** The value: the words of a line that a question asks for (a date, a number, a place), which stand first in it. */
import type { Answer, AnswerLine } from '../../../domain/answer.ts';
import { wordsOf } from '../../../domain/phrases.ts';
import type { Intent, Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { foundDates } from '../dates/found.ts';
import { qualifiedFrom } from '../figures/figures.ts';
import { findNumbers } from '../figures/numbers.ts';
import { countedIn } from './counted.ts';
import { countedAs, numberOf } from './counting.ts';
import { spokenTimes, wantedIn } from './dates.ts';
import { figuresIn, partTold } from './figures.ts';
import { spanTold } from './lasting.ts';
import { createMatcher, type Matcher } from './match.ts';
import { amount, measureAsked } from './measures.ts';
import { sitesIn } from './place.ts';
import type { Ranked } from './rank.ts';
import { predicateOf } from './rankweights.ts';
import { shown } from './sheet.ts';
import { datesAt } from './tense.ts';
import { deedAsked } from './tied.ts';
import { whoTold } from './whom.ts';

/** A sentence of a brief. */
type Told = Pick<Ranked, 'kept' | 'index' | 'text'>;

/** Words of a sentence, by where they stand. */
interface Span {
  start: number;
  end: number;
}

/** What is looked for: the question, its words and which of them is the deed. */
interface Asked {
  briefing: Briefing;
  question: Question;
  match: Matcher;
  verb: number;
}

const readers: Partial<Record<Intent, (told: Told, asked: Asked) => string | null>> = {
  when: dateTold,
  where: placeTold,
  how_many: countTold,
  how_much: amountTold,
  who: (told, { briefing, match, verb }) => whoTold(told, briefing, { match, verb }),
};

/** Guarantees that a line which is one sentence of a brief has the words of it that the question asks for as its value, where one of them alone is meant and does not stand first anyway. */
export function withValues(answer: Answer, briefing: Briefing): Answer {
  const { question } = briefing;
  const read = readers[question.intent];
  if (read === undefined) return answer;
  const match = createMatcher(question.words);
  const verb = question.words.indexOf(predicateOf(question) ?? '');
  const asked = { briefing, question, match, verb };
  const lines = answer.lines.map((line) => {
    const told = sentenceTold(line, answer, briefing);
    const value = told === null ? null : read(told, asked);
    return value === null || line.text.startsWith(value) || !line.text.includes(value.split(', ')[0] ?? '')
      ? line
      : { ...line, value };
  });
  return { ...answer, lines };
}

/** The one sentence that the line is; null where it is of several, or a claim. */
function sentenceTold(
  { text, citations, heading }: AnswerLine,
  answer: Answer,
  { briefs }: Briefing,
): Told | null {
  const [number] = citations;
  const cited = answer.citations[(number ?? 0) - 1];
  if (heading === true || citations.length !== 1 || cited === undefined || shown(cited.exact) !== text)
    return null;
  const kept = briefs.find(({ brief }) => brief.id === cited.brief);
  return kept === undefined ? null : { kept, index: cited.sentence, text };
}

/** How long, until when and when: a stretch of time where one is asked for, a date of the calendar of this deed, else what tells when without one. */
function dateTold({ kept, text }: Told, { question, match, verb }: Asked): string | null {
  const wanted = wantedIn(question);
  if (wanted.lasting) return spanTold(text);
  const deed = deedAsked(question);
  const own = (dates: readonly Span[]): Span[] =>
    dates.filter((date) => deed?.ofAnother({ kept, text }, date) !== true);
  const dates = datesAt(kept, text);
  const day = kept.release.published ?? '';
  const timely = dates.filter(({ edtf }) => {
    const last = edtf.split('/').at(-1) ?? '';
    const later = last.slice(0, day.length) > day.slice(0, last.length);
    return wanted.ahead ? later : !(wanted.past && later);
  });
  const calendar = [timely, dates].map(own).find((some) => some.length > 0) ?? [];
  const loose = own(foundDates(text, kept.brief.language).filter(({ how }) => how !== 'calendar'));
  const spoken = spokenTimes(text);
  const [spans = []] = [calendar, spoken, loose].filter((some) => some.length > 0);
  const meant = nearest(spans, { kept, text }, { match, verb });
  if (meant === null) return null;
  // `By the end of 2026` is not 2026.
  const part = partOfTime.exec(text.slice(Math.max(0, meant.start - 40), meant.start))?.[0] ?? '';
  return text.slice(meant.start - part.length, meant.end);
}

const partOfTime =
  /(?<!\p{L})(?:(?:by|until|before|at|from|in|towards) )?(?:(?:the )?(?:end|middle|beginning|start|(?:first|second) half|(?:first|second|third|fourth|last) quarter) of (?:the )?|(?:early|mid|late)[ -])$/iu;

/** A place that is told; of several the one nearest to what is asked about. */
function placeTold(told: Told, { question, match, verb }: Asked): string | null {
  const { kept, index, text } = told;
  const sites = sitesIn(told, question);
  const meant = nearest(sites, told, { match, verb });
  if (meant !== null) return text.slice(meant.start, meant.end);
  const { place } = kept.brief;
  const stands = place?.evidence.some(({ sentences }) => sentences.includes(index)) === true;
  return sites.length === 0 && place && stands && text.includes(place.name) ? place.name : null;
}

/** What is counted, where nothing else is counted with it: of `40 soldiers and civilians` nobody knows how many are soldiers. */
function countTold(told: Told, asked: Asked): string | null {
  const count = countIn(told, asked);
  if (count === null) return null;
  const after = told.text.slice(told.text.indexOf(count) + count.length);
  const [, joined] = alongside.exec(after) ?? [];
  if (joined === undefined) return count;
  const [number] = findNumbers(joined, { words: wordsOf(joined), language: told.kept.brief.language });
  return number?.start === 0 ? count : null;
}

const alongside = /^ (?:and|or|und|oder|och|eller|og|et|ou|oraz|ir|un|ja|и|или|та|або) (\p{Ll}.{0,40})/u;

/** The figure that counts what is asked for, else the number in front of it, else the only figure there is. */
function countIn(told: Told, { question, briefing, match }: Asked): string | null {
  const named = question.words.indexOf(countedIn(question, briefing.briefs) ?? '');
  // `And how many?`: of what the thread told, the one thing that a number stands before.
  const lent = question.words.flatMap((_, term) => (numberOf(told, match, term) === null ? [] : [term]));
  const head = named < 0 && lent.length === 1 ? (lent[0] ?? -1) : named;
  const figures = figuresIn(told, question);
  const counted = figures.filter((figure) => head >= 0 && countedAs(figure, told.kept, match, head) > 0);
  const [one] = counted;
  if (one !== undefined && counted.length === 1 && wordsIn(one, told) !== null) return wordsIn(one, told);
  const number = numberOf(told, match, head);
  if (number !== null) {
    const { start, end } = number;
    return told.text.slice(qualifiedFrom(told.text, start, told.kept.brief.language), end);
  }
  if (counted.length === 0 && partTold(told.text) !== null) return partTold(told.text);
  const [only] = figures;
  return counted.length === 0 && only !== undefined && figures.length === 1 ? wordsIn(only, told) : null;
}

/** The measure asked for, or the amount of money: of several the one nearest to what is asked about. */
function amountTold(told: Told, { question, match, verb }: Asked): string | null {
  const { text } = told;
  const measure = measureAsked(question.text);
  if (measure !== null) return wholeWords(measure, told);
  const spans = figuresIn(told, question).flatMap((figure) => {
    const words = wordsIn(figure, told);
    const start = words === null ? -1 : text.indexOf(words);
    return words === null || start < 0 ? [] : [{ start, end: start + words.length }];
  });
  const meant = nearest(spans, told, { match, verb });
  if (meant !== null) return text.slice(meant.start, meant.end);
  return spans.length > 0 ? null : wholeWords(amount, told);
}

/** What the pattern finds, with the `about` in front of it and to the end of its last word. */
function wholeWords(pattern: RegExp, { text, kept }: Told): string | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  const rest = /^[\p{L}\p{M}]{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  const start = qualifiedFrom(text, found.index, kept.brief.language);
  return text.slice(start, end + rest.length).trim();
}

/** The words of a figure in its sentence; null where its claim stands on the whole of it. */
function wordsIn({ evidence }: ReturnType<typeof figuresIn>[number], { index, text }: Told): string | null {
  const words = evidence.find(({ sentences }) => sentences.includes(index))?.exact ?? '';
  const short = shown(words);
  return short !== '' && short.length < 60 && short.length < text.length / 1.5 && text.includes(short)
    ? short
    : null;
}

/** The only one of these words, or the one by the question's deed, or by another of its words; null where two are as near. */
function nearest(
  spans: readonly Span[],
  { kept, text }: Pick<Told, 'kept' | 'text'>,
  { match, verb }: { match: Matcher; verb: number },
): Span | null {
  const [only] = spans;
  if (only === undefined || spans.length === 1) return only ?? null;
  const words = wordsOf(text);
  const hits = words.map(({ folded }) => match(folded, kept.brief.language).map(({ term }) => term));
  const deeds = hits.flatMap((terms, at) => (terms.includes(verb) ? [at] : []));
  const all = deeds.length > 0 ? deeds : hits.flatMap((terms, at) => (terms.length > 0 ? [at] : []));
  const away = ({ start, end }: Span): number => {
    const first = words.findIndex((word) => word.end > start);
    const last = words.findLastIndex((word) => word.start < end);
    // What stands in front of its date is dated by it more often than what stands behind.
    return Math.min(...all.map((at) => (at < first ? first - at : at > last ? (at - last) * 1.5 : 99)));
  };
  const [best, second] = spans.toSorted((one, other) => away(one) - away(other));
  return best !== undefined && second !== undefined && away(best) < away(second) ? best : null;
}
