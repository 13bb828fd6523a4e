/** A question: what someone typed, read with its thread into filters that the store understands. */
import type { EventType } from './brief.ts';
import { dayAt } from './calendar.ts';
import type { Order } from './follow.ts';
import type { Topic } from './topic.ts';

/** What the asker wants to be told. */
export type Intent =
  | 'country'
  | 'list'
  | 'who'
  | 'when'
  | 'where'
  | 'how_many'
  | 'how_much'
  | 'which'
  | 'said'
  | 'whether'
  | 'commitments'
  | 'timeline'
  | 'person'
  | 'new';

/** Days, both included; null is open. */
export interface Period {
  from: string | null;
  to: string | null;
  /** As typed: `since march`. */
  words: string;
  /** The year of a month that was typed without one, where it is not the nearest but the latest of which the briefs tell. */
  year?: number;
}

/** The year (`2024`) or the month (`2024-11`) that the period is from its first day to its last; else null. */
export function calendarOf(period: Period | null): string | null {
  const [, year, month] = /^(\d{4})-(\d\d)-01$/.exec(period?.from ?? '') ?? [];
  if (year === undefined || month === undefined) return null;
  if (month === '01' && period?.to === `${year}-12-31`) return year;
  return period?.to === dayAt(Number(year), Number(month) + 1, 0) ? `${year}-${month}` : null;
}

export interface Question {
  /** As typed, cleaned, verbs of two words as one (`came back`: `returned`), at most 1,000 characters. */
  text: string;
  intent: Intent;
  /** ISO 3166-1 alpha-2, in the order typed. */
  countries: string[];
  /** Folded surnames or full names. */
  people: string[];
  topics: Topic[];
  types: EventType[];
  period: Period | null;
  /**
   * What is left once states, people, types, the period, the intent's own words and stop words are taken out: folded,
   * in order. Words that tell of a topic stay, so that they are found where the topic was not noted.
   */
  words: string[];
  /** Words that were read as a state although they are spelt otherwise; absent when there are none. */
  corrections?: { typed: string; code: string }[];
  /** Surnames of the briefs in another script that are one name with one of the people; absent when there are none. */
  alike?: string[];
  /** Was something carried over from the thread? */
  followUp: boolean;
}

/** What a thread carries from one question to the next. */
export interface ThreadContext {
  question: Question;
  /** Ids of the briefs that the last answer cited. */
  briefs: string[];
  /** Folded full names of the people in the last answer, the last one last. */
  people: string[];
  /** The last question, where it was refused: only what asks the same of something else (`and Estonia?`) leans on it. */
  refused?: Question;
  /** What the last answer cited, so that a later one can tell what has changed; absent in threads that began before it was noted. */
  cited?: { brief: string; exact: string }[];
}

/** What a typed line asks Coop to do. */
export type Command =
  | { kind: 'ask'; question: Question }
  | { kind: 'follow'; order: Order }
  | { kind: 'following' }
  | { kind: 'unfollow'; id: number }
  | { kind: 'digest' }
  | { kind: 'sources' }
  | { kind: 'help' }
  /** Not understood: `hint` says why and what to type instead; `didYouMean` are lines to type. */
  | { kind: 'unclear'; hint: string; didYouMean: string[] };

/** What reading a line needs to know beside its words. */
export interface Asking {
  now: Date;
  /** IANA zone of "today" and of follows that name none. */
  zone: string;
  thread: ThreadContext | null;
  /** Folded surnames that the stored briefs hold, for spelling. */
  surnames: ReadonlySet<string>;
  /** Folded words of the line that the stored briefs hold: they are no misspelt names. None are known where it is left out. */
  told?: ReadonlySet<string>;
}
