/** Shortening a sentence: only by cutting off its end at the border of a clause, so that what is left stays true. */
import lexicon from '../../lexicon/shortening.json' with { type: 'json' };

const leastWords = 6;
/** Where verbs are not known, so many words are taken to hold one. */
const leastForeignWords = 10;
/** Longer sentences are lists or furniture. */
const longestSentence = 2_000;

const openers: Record<string, readonly string[]> = lexicon.openers;
const borders = new Map<string, RegExp>();
const turning = wordPattern(lexicon.turning);
const finite = wordPattern(lexicon.finite);
/** Verbs that call for a `to` of somebody. */
const calling =
  /(?:^|\s)(?:ask|invit|urg|allow|enabl|call|expect|want|encourag|help|requir|caus|order|permit|request|task)\p{L}*\s/iu;
/** `important for Norway to hold …`: whose doing the `to` tells of; `left for Norway to hold …` tells where to. */
const whose =
  /(?<!\b(?:depart|leav|head|bound|sail)\p{L}*|\bleft)\sfor\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]*)*$/u;
const leading = new RegExp(`^(?:${lexicon.leading.join('|')})(?![\\p{L}])`, 'iu');
const dangling = new RegExp(`(?:^|\\s)(?:${lexicon.dangling.join('|')})$`, 'iu');

/** Words as a reader counts them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * The longest beginning of a sentence that has at most `limit` words, or null. It ends where a clause ends, has a
 * verb, leaves no bracket, quotation mark or main clause open, and what is cut off neither negates nor limits it.
 */
export function shorten(
  sentence: string,
  { limit, language }: { limit: number; language: string | null },
): string | null {
  if (countWords(sentence) <= limit) return sentence;
  if (sentence.length > longestSentence || leading.test(sentence)) return null;
  const english = language === null || language === 'en';
  const least = english ? leastWords : leastForeignWords;
  const cuts = [...sentence.matchAll(borderOf(language ?? 'en'))].map(({ index }) => index).reverse();
  for (const cut of cuts) {
    const kept = sentence.slice(0, cut).replace(/[\s,;:–—]+$/u, '');
    const words = countWords(kept);
    if (words > limit) continue;
    if (words < least || (english && !finite.test(kept))) break;
    if (isWhole(kept) && isSpare(sentence.slice(cut), kept)) return kept;
  }
  return english ? withoutRest(sentence, limit) : null;
}

const talks = /\b(?:discuss(?:ed|es)?|addressed|addresses)\s/gi;
/** What takes all that follows together: `ties between Norway, Spain and …`. */
const together = /\b(?:between|among|both|either|neither)\s/i;

/** What was discussed without the last things of the list: as true as the whole. */
function withoutRest(sentence: string, limit: number): string | null {
  const verb = [...sentence.matchAll(talks)].at(-1);
  if (verb === undefined) return null;
  const from = verb.index + verb[0].length;
  const commas = [...sentence.slice(from).matchAll(/,\s/g)].map(({ index }) => from + index);
  const kept = commas
    .filter((comma) => !together.test(sentence.slice(from, comma)))
    .map((comma) => sentence.slice(0, comma))
    .filter((part) => countWords(part) <= limit && !finite.test(sentence.slice(part.length)))
    .at(-1);
  if (kept === undefined || countWords(kept) < leastWords) return null;
  return isWhole(kept) && !turning.test(sentence.slice(kept.length)) ? kept : null;
}

/** A single dash, a bracket that ends the sentence, and the words that open a clause which can be spared. */
function borderOf(language: string): RegExp {
  const known = borders.get(language);
  if (known !== undefined) return known;
  const words = (openers[language] ?? openers.en ?? []).join('|');
  const before = language === 'en' ? '(?:,\\s+|\\s+)' : ',\\s+';
  const participles = language === 'en' ? '|,\\s+(?=\\p{L}+ing\\s)' : '';
  const made = new RegExp(
    `${before}(?=(?:${words})\\s)${participles}|\\s[–—]\\s|\\s(?=\\([^()]*\\)\\W*$)`,
    'giu',
  );
  borders.set(language, made);
  return made;
}

/** Can the rest be spared: it neither turns what stays, nor is what the verb before it calls for? */
function isSpare(rest: string, kept: string): boolean {
  if (turning.test(rest)) return false;
  const dashes = rest.match(/\s[–—]\s/g)?.length ?? 0;
  if (/^\s[–—]/.test(rest) && dashes > 1) return false;
  if (!/^,?\s+to\s/i.test(rest)) return true;
  return !calling.test(kept) && !whose.test(kept) && /(?:\p{Lu}\p{L}*|today|yesterday)$/u.test(kept);
}

function isWhole(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/[“„«]/g) === count(/[”»]/g) &&
    count(/"/g) % 2 === 0 &&
    !dangling.test(text)
  );
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu');
}
