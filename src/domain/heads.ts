/** A quick no for most words of a text: their first letters begin nothing that a list holds, so that it need not be asked. */

/** More letters would tell apart hardly more words. */
const mostLetters = 3;
/** A list of a few hundred words fills a part of them. */
const cells = 2_048;

/** May a folded word be one of the list's, or begin with one that may end in any way? A no is certain. */
export type Heads = (word: string) => boolean;

/** The heads of a list's folded words; `open` ones stand for all words that begin with them. */
export function headsOf(words: Iterable<{ word: string; open: boolean }>): Heads {
  const list = [...words];
  const letters = list.reduce(
    (least, { word, open }) => (open ? Math.min(least, word.length) : least),
    mostLetters,
  );
  const { add, may } = growingHeads(letters);
  for (const { word } of list) add(word);
  return may;
}

/** The heads of a list that grows, of words that are told apart by so many of their first letters. */
export function growingHeads(letters: number): { add: (word: string) => void; may: Heads } {
  const held = new Uint8Array(cells);
  return {
    add: (word) => {
      held[cellOf(word, letters)] = 1;
    },
    may: (word) => held[cellOf(word, letters)] === 1,
  };
}

function cellOf(word: string, letters: number): number {
  let cell = 0;
  for (let at = 0; at < letters && at < word.length; at++)
    cell = (cell * 31 + word.charCodeAt(at)) & (cells - 1);
  return cell;
}
