/** What a minister is minister of, where it is a list: `for Home Affairs, Security and Employment`. */
import { isAnd } from '../../lexicon/joining.ts';
import { isCapital, type Word } from '../text/names.ts';
import type { Scene } from './names.ts';

/** Words of portfolios that no other title has, some of which are surnames elsewhere. */
const ofPortfolios = new Set(
  'business diaspora enforcement enterprise food gender growth intergovernmental investment law media mining natural ports power safety skills territory'.split(
    ' ',
  ),
);

const ministering = /^(?:ministers?|secretar(?:y|ies))$/;
const mostWords = 16;

/**
 * Where the portfolio ends that begins at this word, behind a minister's `of` or `for`: a run of its words, and after
 * commas further runs, the last of them behind an `and`. The word's own place where none begins.
 */
export function portfolioEnd(
  { words, vocabulary }: Scene,
  { head, at }: { head: number; at: number },
): number {
  if (vocabulary.language !== 'en' || !ministering.test(words[head]?.key ?? '')) return at;
  const isOne = (word: Word | undefined): word is Word =>
    isCapital(word) &&
    (ofPortfolios.has(word.key) ||
      vocabulary.institutions.has(word.key) ||
      vocabulary.modifiers.has(word.key));
  const runEnd = (from: number): number => {
    let next = from;
    while (next < at + mostWords && isOne(words[next]) && vocabulary.role.at(words, next) === null) {
      next += 1;
      if (words[next - 1]?.gap !== 'space') break;
    }
    return next;
  };
  const first = runEnd(at);
  if (first === at) return at;
  let end = first;
  for (let listed = false; end < at + mostWords; ) {
    const comma = words[end - 1]?.gap === 'comma';
    const joined = isAnd(words[end]?.key ?? null) && words[end]?.shape === 'lower';
    if (!comma && !joined) return listed ? first : end;
    const next = runEnd(joined ? end + 1 : end);
    if (next === (joined ? end + 1 : end)) return listed ? first : end;
    end = next;
    if (joined) return end;
    listed = true;
  }
  return first;
}
