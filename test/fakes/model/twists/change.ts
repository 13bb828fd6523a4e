/** Up to three sentences of a release as lines of a summary, each with something changed: what most twists are made of. */
import { cleanLine } from '../../../../src/domain/clean.ts';
import { type Ground, type Harm, type Poison, sightOf } from '../poison.ts';

/** Sentences that could stand in a summary as they are: no quotation, no longer than a line may be. */
export function plainLines({ sentences }: Ground): [id: string, words: string][] {
  return [...sentences].filter(
    ([, words]) =>
      /[.!]$/.test(words) &&
      !/["“”„«»]/.test(words) &&
      words.split(/\s+/).length >= 6 &&
      words.split(/\s+/).length <= 25,
  );
}

export type Change = (words: string, ground: Ground, id: string) => string | null;

const mostLines = 3;

/** Up to three sentences of the release as lines of the summary, each of them changed. */
export function twisted(
  name: string,
  harm: Harm,
  change: Change,
  {
    english = true,
    cites,
  }: { english?: boolean; cites?: (id: string, ground: Ground) => string[] | null } = {},
): Poison {
  return {
    name,
    harm,
    apply: (form, ground) => {
      if (english && !ground.english) return null;
      const lines = plainLines(ground).flatMap(([id, words]) => {
        const text = change(words, ground, id);
        const ev = cites === undefined ? [id] : cites(id, ground);
        return text === null || ev === null || (text === words && cites === undefined)
          ? []
          : [{ ev, text: cleanLine(text, 400) }];
      });
      const some = lines.slice(0, mostLines);
      if (some.length === 0) return null;
      return {
        form: { ...form, summary: some },
        sights: some.map((item) => {
          const told = sightOf('summary', item, ['text']);
          // The rules' own line may have the same words, on their own sentence.
          return (brief) =>
            told(brief).filter(({ evidence }) =>
              evidence.every(({ sentences }) => sentences.every((index) => item.ev.includes(`S${index}`))),
            );
        }),
      };
    },
  };
}

/** The first place that a pattern finds, replaced; null where nothing is found or nothing changes. */
export function replaced(
  words: string,
  pattern: RegExp,
  by: (found: RegExpExecArray) => string | null,
): string | null {
  const found = pattern.exec(words);
  const made = found === null ? null : by(found);
  if (found === null || made === null || made === found[0]) return null;
  return words.slice(0, found.index) + made + words.slice(found.index + found[0].length);
}

/** The first of these words that stands there, replaced. */
export const wordSwap =
  (pairs: Readonly<Record<string, string>>): Change =>
  (words) =>
    replaced(
      words,
      new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(pairs).join('|')})(?!\p{L})`, 'u'),
      ([word]) => pairs[word] ?? null,
    );
