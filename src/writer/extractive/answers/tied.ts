/** Tied: which of a sentence's deeds a date in it is told of, so that a delivery is not dated by the signing of its contract. */

import { fold } from '../../../domain/fold.ts';
import { wordsOf } from '../../../domain/phrases.ts';
import type { Question } from '../../../domain/question.ts';
import { deedsOf } from '../../lexicon/deeds.ts';
import { columnOf } from '../../lexicon/rows.ts';
import speechVerbs from '../../lexicon/speech.json' with { type: 'json' };
import { createMatcher, type Matcher } from './match.ts';
import type { Ranked } from './rank.ts';
import { predicateOf } from './rankweights.ts';

/** What is done with a paper, and what is carried out under one: a date of the one says nothing of the other. */
const papers = rowsOf('sign', 'approve', 'decide', 'announce');
const works = rowsOf(
  ...['deliver', 'arrive', 'open', 'close', 'build', 'produce', 'deploy', 'start', 'end', 'leave', 'train'],
  ...['return', 'replace', 'repair', 'fly'],
);

function rowsOf(...deeds: string[]): ReadonlySet<number> {
  return new Set(deeds.flatMap((deed) => deedsOf(deed).english));
}

/** Says of a date at these offsets of a sentence whether it is told of another deed than the one asked about. */
export type OfAnother = (
  ranked: Pick<Ranked, 'kept' | 'text'>,
  date: { start: number; end: number },
) => boolean;

/** The deed asked about, where it is one of those that are told apart. */
export interface Deed {
  isWork: boolean;
  ofAnother: OfAnother;
}

/** Reads the deed that a question asks the date of; null where it asks of none, or of what someone says. */
export function deedAsked(question: Question): Deed | null {
  const { words } = question;
  const verb = predicateOf(question) ?? words.find((word) => isAny(word, works) || isAny(word, papers));
  if (verb === undefined || speech.has(verb)) return null;
  const isWork = isAny(verb, works);
  const others = isWork ? papers : isAny(verb, papers) ? works : nothing;
  const match = createMatcher([verb]);
  return { isWork, ofAnother: (ranked, date) => isOfAnother(ranked, date, { match, others }) };
}

const nothing: ReadonlySet<number> = new Set();
/** Who told it, and when, is no date of what was told: `a source told the agency on Monday`. */
const speech: ReadonlySet<string> = new Set(speechVerbs.map(fold));

/** Does the text hold a verb of saying? */
export function tellsSaying(text: string): boolean {
  return wordsOf(text).some(({ folded }) => speech.has(folded));
}

function isAny(word: string, rows: ReadonlySet<number>): boolean {
  const { english, other } = deedsOf(word);
  return (english.length > 0 ? english : other).some((row) => rows.has(row));
}

/** Does a word for another deed stand nearer to the date than any for the one asked about? */
function isOfAnother(
  { kept, text }: Pick<Ranked, 'kept' | 'text'>,
  date: { start: number; end: number },
  { match, others }: { match: Matcher; others: ReadonlySet<number> },
): boolean {
  const { language } = kept.brief;
  const words = wordsOf(text);
  const column = columnOf(language) ?? 'en';
  let [own, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [first, last] = [
    words.findIndex(({ end }) => end > date.start),
    words.findLastIndex(({ start }) => start < date.end),
  ];
  for (const [at, { folded }] of words.entries()) {
    if (at >= first && at <= last) continue;
    const away = at < first ? first - at : at - last;
    if (match(folded, language).length > 0) own = Math.min(own, away);
    else if (away < other && (speech.has(folded) || isOneOf(folded, column, others))) other = away;
  }
  return other + 1 < own;
}

function isOneOf(word: string, language: string, rows: ReadonlySet<number>): boolean {
  const { english, other } = deedsOf(word, { language, shortest: 3 });
  return (language === 'en' ? english : other).some((row) => rows.has(row));
}
