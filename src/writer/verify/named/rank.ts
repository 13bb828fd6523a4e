/** V9 of ranks: the rank told of a person against the words beside that name. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { absent, type Finding, flag } from '../rules.ts';
import type { Document, Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import type { Span } from '../text/locate.ts';
import { sameForm } from '../text/samewords.ts';
import { tokenise } from '../text/tokens.ts';

const fillers = wordSet(pointing.fillers);

const rankForms: Readonly<Record<string, string>> = {
  ...{ lt: 'lieutenant', gen: 'general', maj: 'major', col: 'colonel', capt: 'captain', cpt: 'captain' },
  ...{ adm: 'admiral', brig: 'brigadier', sgt: 'sergeant', cmdr: 'commander', cdr: 'commander' },
};
/** A rank's word in full: `general` for `gen`. */
export const fullRank = (word: string): string => rankForms[word] ?? word;

interface Ground {
  document: Document;
  spans: readonly Span[];
}

/** `Lance Cpl. Jane Roe`: the whole rank right before the name, though a word of it reads as one of the name. */
function standsBefore({ spans, document }: Ground, rank: string, name: readonly string[]): boolean {
  const wanted = tokenise(rank).map(({ fold }) => fold);
  return spans.some(([start, end]) => {
    const said = tokenise(document.text.slice(start, end)).map(({ fold }) => fold);
    return said.some((_, at) => [...wanted, ...name].every((word, index) => said[at + index] === word));
  });
}

/** What is wrong with a rank: nothing where it stands right before the name or its words stand in one of the `zones` beside it. */
export function checkRank(
  ground: Ground,
  zones: readonly { read: Read; zone: readonly number[] }[],
  { name, rank }: { name: readonly string[]; rank: string },
): Finding[] {
  if (standsBefore(ground, rank, name)) return [];
  const words = tokenise(rank)
    .map(({ fold }) => fullRank(fold))
    .filter((word) => !fillers.has(word));
  const held = zones.some(({ read, zone }) =>
    words.every((word) => zone.some((index) => sameForm(fullRank(read.tokens[index]?.fold ?? ''), word))),
  );
  return held || words.length === 0 ? [] : [zones.length === 0 ? flag('V9') : absent('V9', ground.document)];
}
