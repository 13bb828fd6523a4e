/** What a correction changed: two texts of one release, compared sentence by sentence. */
import type { Brief } from './brief.ts';
import { toldSentences } from './event.ts';
import { fingerprint } from './release.ts';

/** One changed place: a sentence that came, went, or reads differently now. */
export interface Rewording {
  before: string | null;
  after: string | null;
  /** Where few words differ: those words, with the words around them left out. */
  words: { before: string; after: string } | null;
}

type Told = Pick<Brief, 'text' | 'sentences' | 'asides'>;

/** Do two texts of one release tell the same, whatever changed around what they tell (navigation, dates of the page, contacts)? */
export function tellsTheSame(before: Told, after: Told): boolean {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  return old.length > 0 && fingerprint(old.join('\n')) === fingerprint(fresh.join('\n'));
}

/** The changes from one text to the next, in the order of the new one; white space, quotation marks and dashes do not count. */
export function rewordings(before: Told, after: Told): Rewording[] {
  const old = sentencesOf(before);
  const fresh = sentencesOf(after);
  const oldPrints = new Set(old.map(fingerprint));
  const freshPrints = new Set(fresh.map(fingerprint));
  const gone = new Set(old.filter((sentence) => !freshPrints.has(fingerprint(sentence))));
  const come = fresh.filter((sentence) => !oldPrints.has(fingerprint(sentence)));
  const changes = come.map((sentence): Rewording => {
    const twin = mostAlike(sentence, gone);
    if (twin === null) return { before: null, after: sentence, words: null };
    gone.delete(twin);
    return { before: twin, after: sentence, words: wordsChanged(twin, sentence) };
  });
  return [...changes, ...[...gone].map((before): Rewording => ({ before, after: null, words: null }))];
}

function sentencesOf(told: Told): string[] {
  return toldSentences(told).map((sentence) => sentence.replace(/\s+/g, ' '));
}

/** The sentence that shares the most words with another: at least half of them. */
function mostAlike(sentence: string, among: Iterable<string>): string | null {
  const words = new Set(sentence.split(' '));
  let best: { other: string | null; share: number } = { other: null, share: 0.5 };
  for (const other of among) {
    const others = new Set(other.split(' '));
    const share = [...words].filter((word) => others.has(word)).length / Math.max(words.size, others.size);
    if (share > best.share) best = { other, share };
  }
  return best.other;
}

/** The differing middles of two sentences, when both are at most eight words. */
function wordsChanged(before: string, after: string): { before: string; after: string } | null {
  const old = before.split(' ');
  const fresh = after.split(' ');
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  const room = Math.min(old.length, fresh.length) - head;
  while (tail < room && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const [was, is] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  if (was.length === 0 || is.length === 0 || was.length > 8 || is.length > 8) return null;
  return withoutSameEnd(was.join(' '), is.join(' '));
}

/** A full stop or a comma that both end with is no part of the change. */
function withoutSameEnd(before: string, after: string): { before: string; after: string } {
  const isSame = before.at(-1) === after.at(-1) && /.[.,;:!?]$/.test(before) && after.length > 1;
  return isSame ? { before: before.slice(0, -1), after: after.slice(0, -1) } : { before, after };
}
