/** Names of two people that stand side by side, object after subject, parted. */
import { isCapital, type Word, wordsOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import { isGiven, vocabularyOf } from './words.ts';

interface Known {
  /** Surnames of two words' names, by each of them the words that stand before it. */
  others: ReadonlyMap<string, ReadonlySet<string>>;
  surnames: ReadonlySet<string>;
  /** Where a word stands by itself first. */
  alone: ReadonlyMap<string, number>;
}

/**
 * `the minister A Berg Lind criticises`: a name of three words loses the last where that is somebody else: the surname
 * of someone with another given name, where the word before it is a surname too (by itself elsewhere, or in German,
 * whose verbs come last); a word that stands alone elsewhere, where the one before does so too; and in German before
 * the participle that closes the clause. Linear.
 */
export function partNames(
  reading: Reading,
  mentions: readonly Mention[],
  told: readonly (readonly Word[])[],
): Mention[] {
  const others = new Map<string, Set<string>>();
  for (const { keys } of mentions) {
    const [given, surname, more] = keys;
    if (given === undefined || surname === undefined || more !== undefined) continue;
    others.set(surname, (others.get(surname) ?? new Set()).add(given));
  }
  const known = {
    others,
    surnames: new Set(mentions.map(({ keys }) => keys.at(-1) ?? '')),
    alone: standingAlone(told),
  };
  return mentions.map((mention) => parted(reading, mention, known));
}

function parted(reading: Reading, mention: Mention, known: Known): Mention {
  const [first, second, last, more] = mention.keys;
  if (first === undefined || second === undefined || last === undefined || more !== undefined) return mention;
  const words = wordsOf(reading.text, mention.start, mention.end);
  const middle = words[1];
  if (first.length < 2 || second.length < 2 || middle === undefined) return mention;
  if (!isOfTwo(reading, mention, { second, last, middle }, known)) return mention;
  const end = middle.bare;
  const name = reading.text.slice(mention.start, end).replace(/\s+/g, ' ');
  return { ...mention, name, keys: [first, second], end, span: [mention.span[0], end] };
}

function isOfTwo(
  { text, language }: Reading,
  { keys, start, end }: Mention,
  { second, last, middle }: { second: string; last: string; middle: Word },
  { others, surnames, alone }: Known,
): boolean {
  const german = language === 'de';
  const another = [...(others.get(last) ?? [])].some((given) => !keys.includes(given));
  if (another && (german || surnames.has(second))) return true;
  const told = alone.get(last);
  if (told === undefined || isGiven(vocabularyOf(language), middle)) return false;
  return alone.has(second) || (german && told < start && closes.test(text.slice(end, end + 40)));
}

/** The participle of a verb that has an object, and the end of its clause. */
const closes =
  /^\s(?:\p{Ll}{0,10}ge\p{Ll}{2,20}(?:t|en)|\p{Ll}{2,20}iert|(?:be|ver|er|ent)\p{Ll}{3,20}(?:t|en))[.,;]/u;

/** Where a word with a capital stands by itself first, no name before or behind it: by its folded form. */
function standingAlone(told: readonly (readonly Word[])[]): Map<string, number> {
  const alone = new Map<string, number>();
  for (const words of told)
    words.forEach((word, at) => {
      const [before, after] = [words[at - 1], words[at + 1]];
      const led = isCapital(before) && before.gap === 'space';
      const leads = (word.gap === 'space' || word.gap === 'dash') && isCapital(after);
      if (word.shape === 'capital' && !led && !leads && !alone.has(word.key)) alone.set(word.key, word.start);
    });
  return alone;
}
