/** V7: whose ship, unit or aircraft it is: `the frigate Vik (Spain)` is no Greek frigate, whatever else there is Greek. */
import { type Finding, flag } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { isTitle } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';

/** Words between an adjective and the name that it is told of, and behind a name up to the state it comes from. */
const reach = 6;

const designation = /\p{N}/u;
const being = /^(?:is|was|are|were|remains?)$/;
const coming = /^(?:comes?|came|hails?|hailed|sails?|sailed|is|was)$/;
const article = /^(?:an?|the)$/;

const isState = ({ states }: Read, start: number): boolean =>
  states.some((state) => state.start === start && (state.how === 'name' || state.how === 'adjective'));

const codesAt = (read: Read, at: number): string[] => {
  const token = read.tokens[at];
  return token !== undefined && isState(read, token.start) ? stateCodes(read, token) : [];
};

const gap = ({ text, tokens }: Read, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);

/** Can the word be the last of the name of a thing: no person's, no title, no state? */
const isThing = (read: Read, at: number): boolean => {
  const token = read.tokens[at];
  return (
    token?.cap === true &&
    !token.stop &&
    !isTitle(token) &&
    !designation.test(token.raw) &&
    !read.codes.has(token.start) &&
    !read.people.some(
      ({ from, to, before }) => at >= from && at <= to && before.some((one) => isTitle(read.tokens[one])),
    )
  );
};

/** `Vik F102 [(Spain)]`, `Vik (F102) [from Spain]`: the states told right behind a name. */
function behind(read: Read, at: number): string[] {
  let next = at + 1;
  while (next - at < reach && designation.test(read.tokens[next]?.raw ?? '')) next++;
  const token = read.tokens[next];
  if (token === undefined || token.sentence !== read.tokens[at]?.sentence) return [];
  const between = gap(read, next);
  if (/^\)? ?\($/.test(between)) return codesAt(read, next);
  // `the Lund base, Spain, …`: the state that it lies in.
  if (between === ', ' && /^[,.;]/.test(read.text.slice(token.end, token.end + 1)))
    return codesAt(read, next);
  if (!/^\)? $/.test(between) || !/^(?:from|of)$/.test(token.fold)) return [];
  return codesAt(read, article.test(read.tokens[next + 1]?.fold ?? '') ? next + 2 : next + 1);
}

/** `the [Spanish] supply ship Vik`: the states told by an adjective in front of a name, with nothing but its noun and the name itself between. */
function inFront(read: Read, at: number): string[] {
  for (let before = at - 1; at - before <= reach; before--) {
    const token = read.tokens[before];
    if (token === undefined || token.sentence !== read.tokens[at]?.sentence) return [];
    if (!/^\.?[ -]?$/.test(gap(read, before + 1).replace(/["“”„]/g, ''))) return [];
    const codes = codesAt(read, before);
    if (codes.length > 0) return codes;
    if (token.stop || isTitle(token)) return [];
  }
  return [];
}

/** `Vik is a [Spanish] frigate`, `Vik comes from [Spain]`: the states that a claim tells of a name by a verb. */
function byVerb(read: Read, at: number): string[] {
  const { tokens } = read;
  const verb = tokens[at + 1];
  if (verb === undefined || verb.clause !== tokens[at]?.clause) return [];
  if (coming.test(verb.fold) && /^(?:from|in)$/.test(tokens[at + 2]?.fold ?? ''))
    return codesAt(read, at + 3);
  return being.test(verb.fold) && article.test(tokens[at + 2]?.fold ?? '') ? codesAt(read, at + 3) : [];
}

/** V7: a state told of a named thing that the evidence tells of another one. */
export function checkHomes({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign || claim.codes.size === 0 || tongueOf(evidence.tokens) !== 'en') return [];
  const moved = aligned.some(({ index, matches }) => {
    if (matches.length === 0 || !isThing(claim, index) || isThing(claim, index + 1)) return false;
    const mine = [...byVerb(claim, index), ...inFront(claim, index), ...behind(claim, index)];
    if (mine.length === 0) return false;
    const told = matches.map((at) => [...inFront(evidence, at), ...behind(evidence, at)]);
    const known = told.filter((codes) => codes.length > 0);
    return known.length > 0 && !known.some((codes) => codes.some((code) => mine.includes(code)));
  });
  return moved ? [flag('V7')] : [];
}
