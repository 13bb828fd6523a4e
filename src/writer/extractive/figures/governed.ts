/** Words like `over` that a verb or noun before them calls for, and so say nothing of the number behind: `verfügt über 14`. */
import { once } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/governing.json' with { type: 'json' };

type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const lists: Lists = lexicon;
/** How far before the word what calls for it may stand: in characters, and in words between them. */
const reach = 80;
const wordsBetween = 3;

/**
 * Is the word at this place called for by one before it, or does it tell of a time (`over two days`, `per 14 dienų`) or
 * of whom something is one (`unter 14 Staaten`), so that the number is not told to be more, less or near?
 */
export function isGoverned(
  text: string,
  { start, end }: { start: number; end: number },
  { language, kind }: { language: string | null; kind: string },
): boolean {
  const word = text.slice(start, end).toLowerCase();
  const tag = language ?? 'en';
  const before = text.slice(Math.max(0, start - reach), start);
  if (kind === 'duration' && during[tag]?.test(word) === true) return !(tag === 'en' && lasting.test(before));
  if (among[tag]?.test(word) === true && (kind === 'counted' || kind === 'other')) return true;
  const governors = lists[tag]?.[word];
  return governors !== undefined && governorOf(governors).test(before);
}

const governorOf = once((governors: readonly string[]) => {
  const words = governors.map((word) => word.replaceAll('*', '\\p{L}{0,15}')).join('|');
  return new RegExp(`(?<!\\p{L})(?:${words})\\s(?:[\\p{L}-]{1,20}\\s){0,${wordsBetween}}$`, 'iu');
});

/** Before a duration these words mostly tell in the course of what: `under två dagar`. */
const during: Readonly<Record<string, RegExp>> = { en: /^over$/, sv: /^(?:under|över)$/, lt: /^per$/ };
/** `for over two years`, `lasting over two days`: how long. */
const lasting = /(?<!\p{L})(?:for|of|after|last(?:s|ed|ing)?|spent|spans?|spanning|took|takes|than)\s$/iu;
/** Before what is counted: among whom. */
const among: Readonly<Record<string, RegExp>> = { de: /^unter$/ };
