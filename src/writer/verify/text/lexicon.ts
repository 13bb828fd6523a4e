/** The verifier's word lists as matchers over tokens: single words, beginnings (`plan*`) and phrases. */
import { headsOf } from '../../../domain/heads.ts';
import { addTo } from '../../../domain/lists.ts';
import { once } from '../../../domain/remember.ts';
import { type Token, wordKey } from './tokens.ts';

/** Where a pattern stands in a run of tokens, both ends included. */
export interface Hit<Label> {
  label: Label;
  from: number;
  to: number;
}

interface Pattern<Label> {
  label: Label;
  parts: { text: string; open: boolean }[];
}

export type Matcher<Label> = (tokens: readonly Token[]) => readonly Hit<Label>[];

const elided = /(?<!\p{L})([ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu;

const partsOf = (pattern: string): Pattern<never>['parts'] =>
  wordKey(pattern.replace(elided, '$1 '))
    .replaceAll('-', ' ')
    .trim()
    .split(/\s+/)
    .map((part) => ({ text: part.replace(/\*$/, ''), open: part.endsWith('*') }));

const fits = (token: Token | undefined, part: { text: string; open: boolean }): boolean =>
  token !== undefined && (part.open ? token.fold.startsWith(part.text) : token.fold === part.text);

/**
 * Finds labelled patterns in tokens; at each place the longest one, hits not overlapping, in order. Tokens are looked
 * through once: several rules ask the same of them, and several claims rest on one evidence.
 */
export function createMatcher<Label extends string>(
  patterns: Readonly<Record<Label, readonly string[]>>,
): Matcher<Label> {
  const exact = new Map<string, readonly Pattern<Label>[]>();
  const open = new Map<string, readonly Pattern<Label>[]>();
  const firsts: { word: string; open: boolean }[] = [];
  for (const label of Object.keys(patterns) as Label[]) {
    for (const entry of patterns[label]) {
      const parts = partsOf(entry);
      const [first] = parts;
      if (first === undefined) continue;
      firsts.push({ word: first.text, open: first.open });
      const index = first.open ? open : exact;
      const key = first.open ? first.text.slice(0, 3) : first.text;
      addTo(index, key, { label, parts });
    }
  }
  const mayBegin = headsOf(firsts);
  const at = (tokens: readonly Token[], from: number): Hit<Label> | null => {
    const token = tokens[from];
    if (token === undefined || !mayBegin(token.fold)) return null;
    let best: Hit<Label> | null = null;
    for (const candidates of [exact.get(token.fold), open.get(token.fold.slice(0, 3))])
      for (const { label, parts } of candidates ?? []) {
        const to = from + parts.length - 1;
        if (best !== null && to <= best.to) continue;
        if (parts.every((part, offset) => fits(tokens[from + offset], part))) best = { label, from, to };
      }
    return best;
  };
  return once((tokens: readonly Token[]) => {
    const hits: Hit<Label>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const hit = at(tokens, from);
      if (hit === null) continue;
      hits.push(hit);
      from = hit.to;
    }
    return hits;
  });
}

/** A set of folded words, for single look-ups. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(wordKey));
}
