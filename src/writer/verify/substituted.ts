/** V14: one word put in the place of another, between words that stay: `sanctions on imports` of `restrictions on imports`. */

import { isLight } from './coverage.ts';
import { type Finding, flag } from './rules.ts';
import type { Comparison } from './text/align.ts';
import { countedPositions } from './text/align.ts';
import type { Read } from './text/document.ts';
import { negators } from './text/negators.ts';
import type { Token } from './text/tokens.ts';
import { tongueOf } from './text/tongue.ts';
import { conditionAt } from './whether/conditions.ts';
import { findMarkers, isMarker } from './whether/markers.ts';

/** Small words that may stand between a word and its neighbour. */
const gap = 2;

/** Less of a claim than this that its evidence holds is a rewording, not one word exchanged. */
const kept = 0.6;

/** A word that stands more often than this is no neighbour to tell a place by. */
const mostMatches = 50;

/** The nearest word of content on one side, in the same clause, with at most two small words between. */
function neighbour(read: Read, index: number, step: 1 | -1): number | null {
  const clause = read.tokens[index]?.clause;
  for (let at = index + step; Math.abs(at - index) <= gap + 1; at += step) {
    const token = read.tokens[at];
    if (token === undefined || token.clause !== clause) return null;
    if (!token.stop) return at;
  }
  return null;
}

/** The small words between two places. */
const between = (tokens: readonly Token[], a: number, b: number): string =>
  tokens
    .slice(Math.min(a, b) + 1, Math.max(a, b))
    .map(({ fold: word }) => word)
    .join(' ');

/** V14: a word that the evidence lacks stands where the evidence has one that the claim lacks: between the same neighbours, or beside the same one with the same small words between. */
export function checkSubstituted({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  // What is told by its opposite, denied, rule V10 judges.
  if (foreign || aligned.length < 4 || negators(claim.tokens).length > 0) return [];
  const conditions = new Set(conditionAt(claim.tokens));
  // German writes every noun with a capital.
  const large = tongueOf(claim.tokens) === 'de';
  const isName = (read: Read, at: number): boolean =>
    read.tokens[at]?.cap === true &&
    (!large ||
      /\p{N}|^\p{Lu}{2}/u.test(read.tokens[at]?.raw ?? '') ||
      read.codes.has(read.tokens[at]?.start ?? -1) ||
      read.people.some(({ from, to }) => at >= from && at <= to));
  const held = aligned.filter(({ matches }) => matches.length > 0);
  if (held.length / aligned.length < kept) return [];
  const taken = new Set(held.flatMap(({ matches }) => matches));
  const counted = countedPositions(evidence);
  const told = new Map(held.map(({ index, matches }) => [index, matches.slice(0, mostMatches)]));
  // `decided` of what `agreed`: rule V11 judges how firm each is.
  const [mine, theirs] = [findMarkers(claim.tokens), findMarkers(evidence.tokens)];
  const free = (at: number): boolean => {
    const token = evidence.tokens[at];
    return (
      token !== undefined &&
      !token.stop &&
      !isName(evidence, at) &&
      !taken.has(at) &&
      !counted.has(at) &&
      !isMarker(theirs, at)
    );
  };
  const covered = new Set(held.map(({ index }) => index));
  const exchanged = aligned.some(({ index, matches }) => {
    if (matches.length > 0 || isName(claim, index) || isMarker(mine, index) || conditions.has(index))
      return false;
    if (isLight(claim.tokens, covered, index)) return false;
    const [before, after] = [neighbour(claim, index, -1), neighbour(claim, index, 1)];
    const onSide = (side: number | null, step: 1 | -1): number[] =>
      side === null
        ? []
        : (told.get(side) ?? []).flatMap((at) => {
            const rival = neighbour(evidence, at, step);
            return rival !== null && free(rival) ? [rival] : [];
          });
    const [left, right] = [onSide(before, 1), onSide(after, -1)];
    if (left.some((at) => right.includes(at))) return true;
    const alike = (side: number | null, step: 1 | -1): boolean =>
      side !== null &&
      (told.get(side) ?? []).some((at) => {
        const rival = neighbour(evidence, at, step);
        return (
          rival !== null &&
          free(rival) &&
          Math.abs(side - index) > 1 &&
          between(claim.tokens, side, index) === between(evidence.tokens, at, rival)
        );
      });
    return alike(before, 1) || alike(after, -1);
  });
  return exchanged ? [flag('V14')] : [];
}
