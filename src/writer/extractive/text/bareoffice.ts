/** Lines that open with an office and no name: who is meant, another line must say. */
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/leaning.json' with { type: 'json' };

/** `Defence Minister` and its last word, as a line writes them. */
export interface Office {
  title: string;
  word: string;
}

const offices = lexicon.offices.en.join('|');
/** `The minister said`, `The CDF noted`: but not `The Minister of Defence of Norway`, nor `The Minister and his guest`. */
const bare = new RegExp(
  `^(?:The|Our)\\s((?:(?:Defen[cs]e|Foreign|Prime|Deputy|Vice|Cabinet|State|Permanent|Principal|Press)\\s){0,2}(${offices}))\\s(?!(?:of|for|and|to|in|at|from)\\s)\\p{Ll}`,
  'iu',
);

/** The office that an English line opens with without a name, or null. */
export function bareOffice(text: string, language: string | null): Office | null {
  if (language !== 'en' && language !== null) return null;
  const [, title, word] = bare.exec(text.slice(0, 100)) ?? [];
  return title === undefined || word === undefined ? null : { title, word };
}

/** Do the words tell of one holder of the office, so that it is clear who is meant? */
export function namesHolder(words: string, { title, word }: Office): boolean {
  if (title !== word && countOf(words, title) === 1) return true;
  return countOf(words, word) === 1 && !another.test(words);
}

const another = /(?<!\p{L})(?:counterpart|colleague|opposite\snumber)s?(?!\p{L})/iu;

const countOf = (words: string, title: string): number => words.match(titlePattern(title))?.length ?? 0;

const titlePattern = onceEach(
  (title: string) => new RegExp(`(?<!\\p{L})${title}(?!\\p{L})(?=[^.;]{0,80}\\s\\p{Lu}\\p{Ll})`, 'giu'),
);
