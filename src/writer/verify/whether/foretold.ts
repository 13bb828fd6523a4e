/** V11: what is done is not told as still to come, nor what is to come as done. */
import { fold } from '../../../domain/fold.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Hit } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { isPast, isPastDeed } from './forms.ts';
import { heightAt, heights } from './heights.ts';
import { findMarkers, granted, isMarker, type Marked } from './markers.ts';
import { isFuture } from './tocome.ts';

const toCome = new Set(
  'will shall ska skall kommer wird werden wollen wollte wollten soll sollen sera seront będzie będą будет будут буде будуть'
    .split(' ')
    .map(fold),
);
const toComeReach = 3;
/** `plans to sign a new agreement`. */
const objectReach = 6;

/** V11: `will sign` of what the evidence tells as signed, with no word of a plan. */
export function checkReopened({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  const hits = findMarkers(evidence.tokens);
  const tongue = tongueOf(document.tokens) ?? '';
  const tellsDone = (verb: Token, at: number): boolean =>
    isDeed(verb) || (foreign && isPastDeed(evidence.tokens, at, tongue));
  const reopened = aligned.some(({ index, token, matches, same }) => {
    const before = claim.tokens.slice(Math.max(0, index - toComeReach), index);
    if (
      !(same || foreign) ||
      token.cap ||
      !before.some(({ fold, clause }) => toCome.has(fold) && clause === token.clause)
    )
      return false;
    const told = matches.flatMap((at) => {
      const verb = evidence.tokens[at];
      // `apmeklēs`: a form that tells by itself of what is to come.
      const open = hits.some(({ label, from, to }) => toHappen.has(label) && at >= from && at <= to);
      return verb !== undefined && tellsDone(verb, at) && !open
        ? [heightAt(evidence.tokens, hits, at).height]
        : [];
    });
    return (
      told.length > 0 && told.length === matches.length && told.every((height) => height >= heights.agreed)
    );
  });
  const opened = foreign && isOpened(claim.tokens, evidence.tokens, tongue);
  if (foreign && evidence.tokens.some((token) => isFuture(token, tongue))) return [];
  return reopened || opened || isFutureOfDone({ evidence, aligned }) ? [flag('V11')] : [];
}

/** Told with a word of what is to come, of what the evidence, by no word of a plan and in the past alone, tells in another language. */
const isOpened = (claim: readonly Token[], evidence: readonly Token[], tongue: string): boolean =>
  claim.some(({ fold: word, cap }) => toCome.has(word) && !cap) &&
  !findMarkers(evidence).some(({ label }) => toHappen.has(label)) &&
  evidence.some((token, at) => isPast(token, tongue) || (tongue === 'fr' && isFrenchPerfect(evidence, at)));

const isFrenchPerfect = (tokens: readonly Token[], at: number): boolean =>
  frenchDone.test(tokens[at]?.raw ?? '') &&
  tokens
    .slice(Math.max(0, at - perfectReach), at)
    .some(({ fold: word }) => ['a', 'ont', 'est', 'sont', 'ete'].includes(word));

const frenchFuture = /\p{L}{2}(?:era|eront|ira|iront|dra|dront|tra|tront)$/u;
const frenchDone = /\p{L}{2}(?:é|ée|és|ées|i|is|it|u|us|ue)$/u;

/** `signeront` of what `ont signé`: French tells what is to come by a form of its own. */
function isFutureOfDone({ evidence, aligned }: Pick<Comparison, 'evidence' | 'aligned'>): boolean {
  if (tongueOf(evidence.tokens) !== 'fr') return false;
  return aligned.some(
    ({ token, matches }) =>
      !token.cap &&
      frenchFuture.test(token.raw) &&
      matches.length > 0 &&
      matches.every((at) => isFrenchPerfect(evidence.tokens, at)),
  );
}

/** What is planned, asked for, offered or needed has not happened. */
const toHappen = new Set(['planned', 'requested', 'offered', 'needed']);

const holding = new Set('held had conducted made took gave paid'.split(' '));

const perfect = new Set('har hade hat hatte haben hatten has have had ont avait avaient'.split(' '));
const perfectReach = 3;
/** German sets the participle behind all else. */
const framedReach = 12;
const futureReach = 12;
const framedFuture = 30;

/** V11: `har kommit` of what everywhere stands behind `ska`. */
export function checkPerfect({ claim, evidence, aligned }: Comparison): Finding[] {
  const behind = (
    tokens: readonly Token[],
    index: number,
    words: ReadonlySet<string>,
    reach: number,
  ): boolean =>
    tokens
      .slice(Math.max(0, index - reach), index)
      .some(({ fold, clause }) => words.has(fold) && clause === tokens[index]?.clause);
  const reach = tongueOf(claim.tokens) === 'de' ? framedReach : perfectReach;
  const raised = aligned.some(
    ({ index, token, matches }) =>
      !token.cap &&
      behind(claim.tokens, index, perfect, reach) &&
      !behind(claim.tokens, index, toCome, reach) &&
      matches.length > 0 &&
      matches.every(
        (at) =>
          evidence.tokens[at]?.fold !== token.fold &&
          (behind(evidence.tokens, at, toCome, reach === framedReach ? framedFuture : futureReach) ||
            evidence.tokens[at - 1]?.fold === 'zu') &&
          !behind(evidence.tokens, at, perfect, perfectReach),
      ),
  );
  return raised ? [drop('V11')] : [];
}

const progressing = /^(?:is|are|am)$/;
const finishing = /^(?:has|have)$/;

const nounOfDeed = /^[a-z]{3,}(?:ation|ition|sion|ment|ance|ence|al|ing)s?$/;
const going = /^(?:process|continues?|underway|ongoing|pending|progress|progresses|proceeds?)$/;

/** `the ratification process continues`: a noun for a deed that is not yet done. */
const isUnderWay = (tokens: readonly Token[], at: number): boolean =>
  nounOfDeed.test(tokens[at]?.fold ?? '') &&
  [at - 1, at + 1, at + 2, at + 3].some(
    (near) => going.test(tokens[near]?.fold ?? '') && tokens[near]?.clause === tokens[at]?.clause,
  );

/** V11: `has mended the pier` of who is still mending it. */
export function checkProgress({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign || tongueOf(evidence.tokens) !== 'en') return [];
  const behind = (tokens: readonly Token[], index: number, helper: RegExp): boolean =>
    tokens
      .slice(Math.max(0, index - progressReach), index)
      .some(({ fold: word, clause }) => helper.test(word) && clause === tokens[index]?.clause);
  const ended = aligned.some(
    ({ index, token, matches, same }) =>
      (same || matches.every((at) => isUnderWay(evidence.tokens, at))) &&
      !token.cap &&
      isDeed(token) &&
      behind(claim.tokens, index, finishing) &&
      matches.length > 0 &&
      matches.every(
        (at) =>
          isUnderWay(evidence.tokens, at) ||
          (/^[a-z]{3,}ing$/.test(evidence.tokens[at]?.fold ?? '') &&
            behind(evidence.tokens, at, progressing) &&
            !behind(evidence.tokens, at, finishing)),
      ),
  );
  return ended ? [flag('V11')] : [];
}

const progressReach = 3;

const isFirm = (hits: readonly Hit<Marked>[], index: number): boolean =>
  hits.some(({ label, from, to }) => ['agreed', 'decided'].includes(label) && index >= from && index <= to);

/** `had to look into it`: what must be done, told as no more. */
const isObliged = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.fold === 'to' && /^(?:has|have|had)$/.test(tokens[index - 2]?.fold ?? '');

/** V11: `discussed` of what the evidence tells as still to come: talks are no more certain for being held. */
export function checkForetold({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const foretold = (
    tokens: readonly Token[],
    hits: readonly Hit<Marked>[],
    index: number,
    reach = toComeReach,
  ): boolean =>
    hits.some(({ label, from, to }) => {
      if (!toHappen.has(label) || tokens[from]?.clause !== tokens[index]?.clause) return false;
      return (index >= from && index <= to) || (to < index && index - to <= reach);
    });
  const [mine, told] = [findMarkers(claim.tokens), findMarkers(evidence.tokens)];
  const raised = aligned.some(({ index, token, matches, same }) => {
    if (
      !(same || foreign) ||
      token.cap ||
      granted.test(token.fold) ||
      !isMarker(mine, index) ||
      foretold(claim.tokens, mine, index, objectReach) ||
      isObliged(claim.tokens, index)
    )
      return false;
    // `held talks` of talks that were asked for.
    const held = claim.tokens
      .slice(Math.max(0, index - 4), index)
      .some(({ fold, clause }) => holding.has(fold) && clause === token.clause);
    // `Allies decide on plans` of what they will decide.
    const before = claim.tokens[index - 1];
    const present =
      tongueOf(claim.tokens) === 'en' &&
      before?.clause === token.clause &&
      !before.stop &&
      isFirm(mine, index);
    const past =
      held || present || isDeed(token) || matches.every((at) => evidence.tokens[at]?.fold !== token.fold);
    return past && matches.length > 0 && matches.every((at) => foretold(evidence.tokens, told, at));
  });
  return raised ? [drop('V11')] : [];
}
