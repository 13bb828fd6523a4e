/** A place where the text names someone, with the title, rank and states beside the name. */
import type { Word } from '../text/names.ts';
import type { NameSpan, Scene } from './names.ts';
import type { Title } from './titles.ts';

export interface Mention {
  /** The name as the text writes it, white space levelled. */
  name: string;
  /** Its words of more than an initial and the initials, folded, in order. */
  keys: string[];
  start: number;
  end: number;
  rank: string | null;
  role: string | null;
  title: Title | null;
  /** Where the title, rank and name together stand. */
  span: [number, number];
  /** States beside the name: in its title, or after it (`of Latvia`). */
  states: string[];
  /** The institution after a name: `of the Coast Survey Office (CSO)`, its words folded. */
  affiliation: string[];
  /** Where the office is told, when that is away from the name. */
  elsewhere: [number, number] | null;
  /** The name as its bearer writes it, where the text gives that behind its own form. */
  alias: { name: string; keys: readonly string[] } | null;
  /** How the name was found: an untitled one needs a given name. */
  by: 'title' | 'rank' | 'honorific' | 'apposition' | 'given';
  sentence: number;
}

/** A title that no name follows: `the CSO spokeswoman`. */
export interface BareTitle {
  title: Title;
  sentence: number;
}

export interface Sighted {
  mentions: Mention[];
  bare: BareTitle[];
}

export interface Run extends Sighted {
  scene: Scene;
  text: string;
  sentence: number;
}

export type Found = {
  by: Mention['by'];
  rank: [number, number] | null;
  title?: Title | null;
  /** States before a rank. */
  states?: readonly string[];
};

/** The mention of a name, with the words of rank, title and states that stand beside it. */
export function mentionOf(run: Run, name: NameSpan, { by, rank, title }: Found): Mention {
  const { text, scene, sentence } = run;
  const rankWords = rank === null ? [] : scene.words.slice(rank[0], rank[1]);
  const rankStart = rankWords[0]?.start;
  const rankEnd = rankWords.at(-1);
  return {
    name: level(text.slice(name.start, name.end)),
    // Behind the name may stand whose child the bearer is.
    keys: scene.words
      .slice(name.first, name.next)
      .filter(({ start }) => start < name.end)
      .map(({ key }) => key),
    ...{
      start: name.start,
      end: name.end,
      by,
      sentence,
      title: title ?? null,
      states: [],
      affiliation: [],
      elsewhere: null,
      alias: null,
    },
    rank:
      rankStart === undefined || rankEnd === undefined
        ? null
        : level(text.slice(rankStart, isDotted(text, rankEnd) ? rankEnd.end + 1 : rankEnd.end)),
    role: title === undefined || title === null ? null : level(text.slice(title.start, title.end)),
    span: [
      Math.min(name.start, title?.start ?? name.start, rankStart ?? name.start),
      Math.max(name.end, title?.end ?? name.end),
    ],
  };
}

/** The text on one line, with single spaces. */
export function level(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `Gen.` and `Gen. (Retd)`: the dot is of the abbreviation. */
const isDotted = (text: string, { gap, end }: Word): boolean =>
  gap === 'dot' || (gap === 'open' && text.charAt(end) === '.');
