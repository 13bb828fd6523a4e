/** Sentences with exact UTF-16 offsets, and what each of them is: told news, or the furniture around it. */
import { onceEach } from '../../../domain/remember.ts';
import abbreviationLists from '../../lexicon/sentences-abbreviations.json' with { type: 'json' };
import { classifyLines } from './furniture.ts';
import { indexTouching } from './inorder.ts';
import { addressesMachine } from './instruction.ts';
import { type Line, linesOf, type SentenceKind } from './lines.ts';

export interface Sentence {
  index: number;
  /** [start, end) in the text, white space trimmed off. */
  start: number;
  end: number;
  text: string;
  kind: SentenceKind;
  /** Which of the stories glued into one document it belongs to, from 0. */
  story: number;
}

/** Splits a text into sentences, in order and not overlapping; every non-blank character lies in one. Linear. */
export function splitSentences(
  text: string,
  hints: { language: string | null; title: string | null },
): Sentence[] {
  const rules = abbreviationsOf(hints.language);
  const sentences: Sentence[] = [];
  for (const { line, kind, story } of classifyLines(linesOf(text), hints.title)) {
    const whole = kind !== 'body';
    for (const [start, end] of whole ? bounded(text, line.start, line.end) : split(text, line, rules)) {
      const words = text.slice(start, end);
      sentences.push({
        index: sentences.length,
        start,
        end,
        text: words,
        kind: addressesMachine(words) ? 'instruction' : kind,
        story,
      });
    }
  }
  return sentences;
}

interface Abbreviations {
  beforeName: ReadonlySet<string>;
  mayEnd: ReadonlySet<string>;
  /** Do day numbers carry a stop (`8. decembrī`, `am 24. Februar`)? */
  ordinals: boolean;
}

const lists: Record<string, Record<string, string>> = abbreviationLists;
const starters = new Set(Object.values(lists['sentence-starters'] ?? {}).flatMap((line) => line.split(' ')));
const ordinalLanguages = new Set('de lv et fi cs sk da nb no is hu sl hr sr bs pl lb'.split(' '));

const abbreviationsOf = onceEach((language: string | null): Abbreviations => {
  const tag = language?.split('-')[0] ?? '';
  const words = (list: string) =>
    new Set(
      ['en', tag].flatMap((name) => (lists[list]?.[name] ?? '').split(' ')).filter((word) => word !== ''),
    );
  return {
    beforeName: words('before-a-name'),
    mayEnd: words('may-end'),
    ordinals: ordinalLanguages.has(tag),
  };
});

// A stop with its closing marks. What follows decides whether a sentence ends here.
const stops = /[.!?…。！？؟।]+["”“’'»›)\]]*/gu;

function split(text: string, line: Line, rules: Abbreviations): [number, number][] {
  const parts: [number, number][] = [];
  const words = text.slice(line.start, line.end);
  let start = 0;
  const close = (end: number) => {
    const part = words.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const to = start + part.trimEnd().length;
    for (const [first, last] of bounded(words, from, to)) parts.push([line.start + first, line.start + last]);
    start = end;
  };
  for (const stop of words.matchAll(stops)) {
    const end = boundaryAfter(words, start, stop.index, stop[0], rules);
    if (end !== null) close(end);
  }
  close(words.length);
  return parts;
}

// No sentence of a release is so long; a run of words without a stop is cut at a space, so that no part reads it twice.
const longestSentence = 2000;

function bounded(words: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = from;
  while (to - start > longestSentence) {
    const space = words.lastIndexOf(' ', start + longestSentence);
    const end = space > start ? space : start + longestSentence;
    const cut = /[\uD800-\uDBFF]/.test(words[end - 1] ?? '') ? end - 1 : end;
    pieces.push([start, cut]);
    start = cut;
    while (start < to && /\s/.test(words[start] ?? '')) start += 1;
  }
  if (start < to) pieces.push([start, to]);
  return pieces;
}

/** Where the sentence that holds this stop ends, or null when it goes on. */
function boundaryAfter(
  words: string,
  from: number,
  at: number,
  stop: string,
  rules: Abbreviations,
): number | null {
  const end = at + stop.length;
  const ahead = words.slice(end, end + 40);
  if (/^[。！？।]/u.test(stop)) return end;
  if (ahead.trim() === '') return words.length;
  if (!/^\s/.test(ahead)) return gluedBoundary(words, from, at, stop);
  const next = /^\s+(?:["“”„«»'‘’([–—•*-]+\s*)?([\p{L}\p{N}]+)/u.exec(ahead)?.[1] ?? null;
  if (next === null) return end;
  if (/^\p{Ll}/u.test(next)) return null;
  if (stop.startsWith('.') && !stop.startsWith('..') && isAbbreviation(words, at, stop, next, rules))
    return null;
  return end;
}

/** `Asia.Read`, `reforms."Intensifying`: a sentence's stop with no space after it. Never inside an address or a name like `J.R.`. */
function gluedBoundary(words: string, from: number, at: number, stop: string): number | null {
  const before = /[\p{L}\p{N})%]{2}$/u.exec(words.slice(Math.max(from, at - 2), at));
  const behind = words.slice(Math.max(from, at - 40), at);
  if (!before || !/[\p{Ll}\p{N})%]$/u.test(behind) || /[/@]\S*$|www\.\S*$/u.test(behind)) return null;
  const after = words.slice(at + stop.length, at + stop.length + 30);
  const quote = /["”“»]/.exec(stop);
  // A straight mark right after the stop closes a quotation when one is open, and opens the next one when none is.
  const opens = quote?.[0] === '"' && words.slice(from, at).split('"').length % 2 === 1;
  if (quote && (opens || quote[0] === '“')) {
    return /^\p{Lu}/u.test(after) ? at + stop.search(/["“]/) : null;
  }
  if (!/^[“„«]?\p{Lu}\p{Ll}*(?:[\s,’']|$)/u.test(after)) return null;
  if (/\p{N}$/u.test(behind) && !quote) return null;
  return at + stop.length;
}

function isAbbreviation(
  words: string,
  at: number,
  stop: string,
  next: string,
  rules: Abbreviations,
): boolean {
  if (stop.length > 1 && !/^\.[)\]]/.test(stop)) return false;
  const word = /[\p{L}\p{M}\p{N}.]{1,24}$/u.exec(words.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const bare = word.replace(/\.$/, '');
  if (/^\p{Lu}$/u.test(bare)) return !(next.length > 3 && starters.has(next));
  // U.S., D.C., e.g.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(bare)) return /^\p{Ll}/u.test(bare) || !starters.has(next);
  if (rules.beforeName.has(bare)) return true;
  if (rules.mayEnd.has(bare))
    return /^\p{N}/u.test(next) || (!(starters.has(next) || next.length > 12) && isMidName(words, at));
  if (/^\p{N}{1,2}$/u.test(bare)) return rules.ordinals && /^\p{L}/u.test(next);
  return /^[IVX]+$/.test(bare) && rules.ordinals;
}

/** `Lockheed Martin Corp. Chairman`, `Sept. 5`: a capital before the abbreviation speaks for a name that goes on. */
function isMidName(words: string, at: number): boolean {
  return /\p{Lu}\S*\s+\p{Lu}\S*$/u.test(words.slice(Math.max(0, at - 40), at));
}

/** Index of the sentence that holds this offset, or -1. */
export function indexAt(sentences: readonly Sentence[], offset: number): number {
  return indexTouching(sentences, { start: offset, end: offset + 1 });
}
