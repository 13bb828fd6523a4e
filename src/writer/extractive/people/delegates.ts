/** States of those whom a list of delegates names, and of those who come from a house told behind them. */
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

/** How far from the words that open it a list of delegates may go on. */
const longestList = 900;

const opening =
  /(?<!\p{L})(?:delegation|party|team|entourage)\s(?:(?:also|further)\s)?(?:included|includes|comprised|comprises|consisted of|consists of)\s(?:the\s)?/giu;

/**
 * `The visiting delegation also included Danish Police Commissioner A, Director B and C`: the state that the list opens
 * with, for whoever stands in it behind, where the list names no other.
 */
export function delegateState(
  { text, states, sentences }: Reading,
  { sentence, span }: Mention,
): string | null {
  const [start] = span;
  const from = Math.max(sentences[sentence]?.start ?? start, start - longestList);
  const opened = [...text.slice(from, start).matchAll(opening)].at(-1);
  if (opened === undefined) return null;
  const list = from + opened.index + opened[0].length;
  const named = states.filter(({ start: at, end, how }) => at >= list && end <= start && how !== 'capital');
  const [first] = named;
  return first?.start === list && named.every(({ code }) => code === first.code) ? first.code : null;
}

const behind = /^,?\s(?:from|of)\s(?:the\s)?(?:Royal\s)?$/u;
const farthest = 20;

/** `NAME, Director of the Coordination Centre from the Royal Danish Army`: the state of the house that the person comes from. */
export function houseBehind({ text, states }: Reading, { span: [, end] }: Mention): string | null {
  const state = states.find(({ start }) => start >= end);
  if (state === undefined || state.start > end + farthest || state.how !== 'adjective') return null;
  return behind.test(text.slice(end, state.start)) ? state.code : null;
}

const leads = /(?<!\p{L})(?:led|headed)\sby\s(?:the\s)?$/iu;
const sentFrom = /(?<!\p{L})(?:delegation|team|group|party)\s(?:of\s\p{L}+\s)?from\s(?:the\s)?$/iu;
/** How far back the delegation may be told that somebody leads. */
const farBack = 600;

/** `A delegation from the Danish College came. Led by Colonel NAME, it met …`: the state that the delegation is from. */
export function leaderState({ text, states }: Reading, { span: [start] }: Mention): string | null {
  if (!leads.test(text.slice(Math.max(0, start - 20), start))) return null;
  const sent = states.findLast(
    ({ start: at, end, how }) =>
      end <= start &&
      at > start - farBack &&
      how !== 'capital' &&
      sentFrom.test(text.slice(Math.max(0, at - 40), at)),
  );
  return sent?.code ?? null;
}
