/** V20: the place of one thing told of another: `met in Narva` of those who met in Turku on the summit in Narva. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { liesIn } from '../text/nested.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

const placing = wordSet(pointing.placing);

/** A place behind a small word, and the word of content in front of it. */
interface Setting {
  place: number;
  head: number;
}

/** `in Exercise Iron Fir` is no place. */
const isOccasion = ({ fold }: Token): boolean =>
  /^(?:exercise|operation|mission|programme|program)$/.test(fold);

const mostSettings = 100;
/** How far in front of the small word its noun or verb may stand. */
const reach = 3;

/** The places that a text names behind `in`, `at`, `i`, `w`…, with what each is told of. */
function settingsOf(read: Read): Setting[] {
  const { tokens, people } = read;
  return tokens.flatMap((token, place): Setting[] => {
    const by = tokens[place - 1]?.fold === 'the' ? place - 2 : place - 1;
    const led = placing.has(tokens[by]?.fold ?? '') && tokens[by]?.clause === token.clause;
    const person = people.some(({ from, to }) => place >= from && place <= to);
    if (!token.cap || !led || person || isTitle(token) || /\p{N}/u.test(token.raw)) return [];
    if (isOccasion(token)) return [];
    for (let head = by - 1; head >= by - reach; head--) {
      // `the Rapid Air Link (RAL) in Vik`: the bracket belongs to what stands in front of it.
      if (tokens[head]?.clause !== token.clause)
        return isBracketed(read, by - 1) ? [{ place, head: by - 1 }] : [];
      if (tokens[head]?.stop === false) return [{ place, head }];
    }
    return [];
  });
}

const isBracketed = ({ text, tokens }: Read, at: number): boolean => text[tokens[at]?.end ?? -1] === ')';

/** `the attaché at the Greek Embassy in Lund`: what the place belongs to is itself the place of what the claim takes up. */
function isHeldIn({ tokens }: Read, head: number, taken: ReadonlySet<number>): boolean {
  const { clause } = tokens[head] ?? {};
  let at = head - 1;
  while (tokens[at]?.clause === clause && (tokens[at]?.cap === true || tokens[at]?.fold === 'the')) at--;
  return placing.has(tokens[at]?.fold ?? '') && tokens[at]?.clause === clause && taken.has(at - 1);
}

/** V20: a place that belongs to a thing that the claim leaves out, where another place belongs to what it tells. */
export function checkSettings({ claim, evidence, aligned }: Comparison): Finding[] {
  const told = settingsOf(evidence).slice(0, mostSettings);
  if (told.length < 2) return [];
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  const moved = settingsOf(claim).some(({ place }) => {
    const own = aligned.find(({ index }) => index === place);
    if (own === undefined || own.matches.length === 0) return false;
    const here = told.filter((one) => own.matches.includes(one.place));
    if (
      here.length !== own.matches.length ||
      here.some(({ head }) => taken.has(head) || isHeldIn(evidence, head, taken))
    )
      return false;
    return told.some(
      (other) =>
        !own.matches.includes(other.place) &&
        !taken.has(other.place) &&
        taken.has(other.head) &&
        here.every((one) => evidence.tokens[one.place]?.sentence === evidence.tokens[other.place]?.sentence),
    );
  });
  return moved ? [flag('V20')] : [];
}

const locating = new Set([...placing, 'to', 'from', 'off', 'aboard', 'into', 'towards']);

/** Places with the nearest word of content in front of the small word that leads to them: `the base in Lund`, `return to Malta`. */
function groundsOf({ tokens, people }: Read): Setting[] {
  return tokens.flatMap((token, place): Setting[] => {
    const led = locating.has(tokens[place - 1]?.fold ?? '') && tokens[place - 1]?.clause === token.clause;
    const head = tokens[place - 2];
    const person = people.some(({ from, to }) => place >= from && place <= to);
    if (!token.cap || !led || person || isTitle(token) || /\p{N}/u.test(token.raw)) return [];
    return head?.clause === token.clause && !head.stop && !head.cap ? [{ place, head: place - 2 }] : [];
  });
}

/** `from Malta` beside `to Spain`: either end of one way. */
const isOtherEnd = (a: Token | undefined, b: Token | undefined): boolean =>
  (a?.fold === 'from') !== (b?.fold === 'from') &&
  [a, b].every((one) => /^(?:from|to|into|towards)$/.test(one?.fold ?? ''));

/** V20: `the base in Vik` of the base in Lund, where the evidence names Vik for something else. */
export function checkGrounds({ claim, evidence, aligned }: Comparison): Finding[] {
  const told = groundsOf(evidence).slice(0, mostSettings);
  const matchesOf = (at: number): readonly number[] =>
    aligned.find(({ index }) => index === at)?.matches ?? [];
  const moved = groundsOf(claim).some(({ place, head }) => {
    const [places, heads] = [matchesOf(place), matchesOf(head)];
    const own = told.filter((one) => heads.includes(one.head));
    return (
      places.length > 0 &&
      heads.length > 0 &&
      own.length === heads.length &&
      own.every(
        (one) =>
          !places.some((at) => liesIn(evidence, one.place, at)) &&
          !isOtherEnd(claim.tokens[place - 1], evidence.tokens[one.place - 1]),
      )
    );
  });
  return moved ? [flag('V20')] : [];
}
