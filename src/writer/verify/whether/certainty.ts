/** V11: how certain a text is of what it tells: done, agreed, planned, requested, considered, needed. */
import type { Modality } from '../../../domain/brief.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { deedsIn, isDeed, isPastForm, speech } from '../text/deeds.ts';
import { createMatcher } from '../text/lexicon.ts';
import { negators } from '../text/negators.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { conditionAt } from './conditions.ts';
import { type Height, heightAt, heights } from './heights.ts';
import { findMarkers, headlineInfinitive, isMarker } from './markers.ts';

const findGatherings = createMatcher({ gathering: pointing.gatherings });

/** What each aligned word is told as in the claim and, at best, in the evidence. */
function heightsOf(
  { claim, evidence, aligned, foreign }: Comparison,
  modality: Modality | null,
): { index: number; claimed: number; found: Height }[] {
  const claimHits = findMarkers(claim.tokens);
  const evidenceHits = findMarkers(evidence.tokens);
  const infinitive = headlineInfinitive(claim.tokens);
  // What is denied is not raised: `no decision has been taken`.
  const denied = new Set(negators(claim.tokens).map(({ from }) => claim.tokens[from]?.clause));
  const names = (index: number): boolean => claim.tokens[index]?.cap === true;
  const present = isInPresent(claim.tokens);
  // `Discussed it at their first meeting`: the meeting itself took place.
  const gatheringAt = new Set(findGatherings(claim.tokens).map(({ from }) => from));
  // `Held talks with` told as `spoke with`: the talk itself is what was done.
  const spokenOf = new Set(aligned.flatMap(({ matches, same }) => (same ? [] : matches)));
  // `Picked` of what was decided on: the deciding itself is what was done.
  const governingHits = evidenceHits.filter(
    ({ label, from }) => !['considered', 'decided', 'agreed'].includes(label) || !spokenOf.has(from),
  );
  return aligned
    .filter(
      ({ index, matches }) =>
        matches.length > 0 &&
        !isMarker(claimHits, index) &&
        !names(index) &&
        !gatheringAt.has(index) &&
        !denied.has(claim.tokens[index]?.clause),
    )
    .map(({ index, matches, same }) => {
      const told = heightAt(claim.tokens, claimHits, index).height;
      const own =
        isAnnounced(claim.tokens, index) ||
        goesOn(claim.tokens, index) ||
        isMatterOfPaper(claim.tokens, index)
          ? Math.min(told, heights.planned)
          : told;
      const levels = plainly(evidence.tokens, matches).flatMap((at): Height[] => {
        const marker = evidenceHits.find(({ from, to }) => at >= from && at <= to);
        if (marker === undefined) {
          const height = heightAt(evidence.tokens, governingHits, at);
          return [height.open === true && present ? { height: own, modality: 'done' } : height];
        }
        // `aptars`, `weźmie`: a form that tells by itself of what is to come.
        const future = (same || foreign) && marker.label === 'planned' && marker.from === marker.to;
        return future ? [{ height: heights.planned, modality: marker.label }] : [];
      });
      const found = levels.sort((a, b) => b.height - a.height)[0] ?? {
        height: own,
        modality: 'done' as const,
      };
      const stated = modality === null ? own : Math.min(own, heights[modality]);
      return {
        index,
        claimed: infinitive
          ? Math.min(stated, heights.planned)
          : modality === null
            ? stated
            : heights[modality],
        found,
      };
    });
}

const papers =
  /^(?:letter|intent|memorandum|understanding|agreement|declaration|protocol|roadmap|pact|deal|contract|accord)s?$/;

/** `a letter of intent on joint production`: what a paper is on is told as no more than planned. */
const isMatterOfPaper = (tokens: readonly Token[], index: number): boolean =>
  tokens.some(
    ({ fold: word, clause }, at) =>
      at > 0 &&
      at < index &&
      clause === tokens[index]?.clause &&
      /^(?:on|about|for)$/.test(word) &&
      papers.test(tokens[at - 1]?.fold ?? ''),
  );

/** `the commitment stays the same`: what remains as it is will remain so, told in the present tense. */
const goesOn = (tokens: readonly Token[], index: number): boolean =>
  tokens.some(
    ({ fold: word, clause }) =>
      clause === tokens[index]?.clause && /^(?:stays?|remains?|continues?)$/.test(word),
  );

const announcing =
  /^(?:announc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|(?:re)?affirm(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:e|es|ed|ing)|underlin(?:e|es|ed|ing)|underscor(?:e|es|ed|ing)|highlight(?:s|ed|ing)?|welcom(?:e|es|ed|ing))$/;

/** `announced another 20 trucks`, `reaffirmed support`: a thing that is only spoken of is told as no more than planned. */
function isAnnounced(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; tokens[at] !== undefined && tokens[at]?.clause === tokens[index]?.clause; at--) {
    const token = tokens[at] as Token;
    if (announcing.test(token.fold)) return true;
    if (isDeed(token) || token.fold === 'that') return false;
  }
  return false;
}

/** A word that also stands in a name (`Training Centre`) is told where it stands for itself. */
function plainly(tokens: readonly Token[], matches: readonly number[]): readonly number[] {
  const plain = matches.filter((at) => tokens[at]?.cap !== true);
  return plain.length > 0 ? plain : matches;
}

const pastSigns =
  /^(?:har|hade|hat|hatte|haben|hatten|wurde|wurden|war|waren|ist|sind|blev|var|worden|\p{L}{3,}(?:ade|ades|dde|ddes|ats|tts)|\p{L}{4,}te[n]?|ge\p{L}{3,}(?:t|en))$/u;

const slavic = new Set(['ru', 'uk', 'pl', 'cs']);

const presentHelpers = new Set('is are being'.split(' '));
const pastHelpers = new Set('has have had was were been did'.split(' '));

const germanPast = /^(?:hat|hatte|haben|hatten|wurden?|war|waren|worden|\p{L}{4,}te[n]?)$/u;

/** Is nothing told in the past: `is led`, `takes the lead`, `wird geführt`? */
const isInPresent = (tokens: readonly Token[]): boolean =>
  !tokens.some(
    (token, at) =>
      pastHelpers.has(token.fold) ||
      (!token.cap && germanPast.test(token.fold)) ||
      (isPastForm(token) && !isDone(tokens, at)),
  );

/** Does a word that may be of the past stand beside a helping verb of the present? */
const isDone = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at + 1].some((beside) => presentHelpers.has(tokens[beside]?.fold ?? ''));

/** Is what is to come told by `will`? */
const tellsWill = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold }) => /^(?:will|shall)$/.test(fold));

/** The parts of a claim on the two sides of `and`: `it began in May and [ends in June]`. */
function coordinates(tokens: readonly Token[]): (readonly Token[])[] {
  const at = tokens.findIndex(({ fold }) => fold === 'and');
  return at < 0 ? [tokens] : [tokens, tokens.slice(at + 1)];
}

/** `In January Spain takes the lead`, `Uppskjutningen börjar 2028`, `закупит`: English, Swedish and German tell what is to come in the present tense, Slavic languages by a form of its own. */
const presentForFuture = ({ claim: { tokens, dates }, evidence, document }: Comparison): boolean => {
  const tongue = tongueOf(tokens) ?? tongueOf(document.tokens) ?? '';
  if (slavic.has(tongue)) return !tokens.some((token) => !token.stop && isDeed(token));
  // `Is extended to June` tells what is to come as well.
  if (tongue === 'en' && dates.length > 0) return coordinates(tokens).some(isInPresent);
  if (tongue === 'en' && tellsWill(evidence.tokens) && conditionAt(evidence.tokens).length === 0)
    return isInPresent(tokens);
  return (
    ['sv', 'da', 'nb', 'de'].includes(tongue) && !tokens.some(({ fold, cap }) => !cap && pastSigns.test(fold))
  );
};

/** `Hopes to receive` told as `will receive`: one step, and the whole way from a wish to a plan. */
const isWish = (claimed: number, { modality }: Height): boolean =>
  claimed >= heights.planned && modality === 'requested';

/** Raised by more than half of its words: dropped; by a step from agreed to done, or by fewer words: flagged. */
export function checkCertainty(comparison: Comparison, told: Modality | null = null): Finding[] {
  const levels = heightsOf(comparison, told);
  if (levels.length === 0) return [];
  const raised = levels.filter(({ claimed, found }) => claimed > found.height);
  const far = raised.filter(
    ({ claimed, found }) =>
      ((claimed - found.height >= 2 || isWish(claimed, found)) && found.soft !== true) || told !== null,
  );
  if (far.length / levels.length >= 0.5) {
    const planned = far.every(({ found }) => found.modality === 'planned');
    // `ends on 30 June` of what will end on that day.
    const { claim, evidence } = comparison;
    if (
      told === null &&
      planned &&
      claim.dates.length > 0 &&
      tellsWill(evidence.tokens) &&
      presentForFuture(comparison)
    )
      return [];
    return [
      told === null &&
      ((planned && (presentForFuture(comparison) || isCopular(comparison) || isUnderWay(comparison))) ||
        isUnread(comparison, far))
        ? flag('V11')
        : drop('V11'),
    ];
  }
  if (raised.length / levels.length < 0.34) return [];
  // `This decision is the third`: told of nothing that is done.
  const states = deedsIn(comparison.claim.tokens).length === 0;
  const settled = raised.every(
    ({ claimed, found }) => claimed === heights.done && claimed - found.height === 1,
  );
  return states && settled ? [] : [flag('V11')];
}

/** Is the claim's deed none of these words? What the evidence tells it as was not read then: in other words, it may be told as no less. */
function isUnread({ claim, foreign }: Comparison, far: readonly { index: number }[]): boolean {
  const marked = findMarkers(claim.tokens);
  const deeds = deedsIn(claim.tokens).filter((at) => !isMarker(marked, at));
  const told = foreign || deeds.length > 0 || claim.tokens.some(({ fold: word }) => speech.has(word));
  return told && !far.some(({ index }) => deeds.includes(index));
}

/** `Two of the boats are tugs`: tells what things are, not that anything was done. */
const isCopular = ({ claim: { tokens } }: Comparison): boolean =>
  deedsIn(tokens).length === 0 &&
  tokens.some(({ fold: word }) => /^(?:is|are)$/.test(word)) &&
  !tokens.some(({ fold: word }) => /^[a-z]{3,}(?:ed|ing)$/.test(word));

/** `Is now sailing to Malta`: what is under way may be told of what will now be. */
const isUnderWay = ({ claim: { tokens } }: Comparison): boolean =>
  tokens.some(
    ({ fold: word }, at) =>
      /^[a-z]{3,}ing$/.test(word) &&
      [at - 1, at - 2].some((before) => /^(?:is|are)$/.test(tokens[before]?.fold ?? '')),
  );

const foretelling = new Set(['will', 'would', 'shall']);
const predicateReach = 3;

/** Does a verb of what is to come stand soon behind a place, in its sentence? */
const isForetold = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + predicateReach)
    .some(({ fold: word, sentence }) => foretelling.has(word) && sentence === tokens[at - 1]?.sentence);

/** What governs a fragment of the evidence: the lowest marker in front of it in its clause, or the one it begins with. */
function governing({ claim, evidence }: Comparison): Height | null {
  const words = claim.tokens.map(({ fold }) => fold);
  const at = evidence.tokens.findIndex((_, start) =>
    words.every((word, offset) => evidence.tokens[start + offset]?.fold === word),
  );
  if (at < 0 || words.length === 0) return null;
  const hits = findMarkers(evidence.tokens).filter(({ from }) => from <= at);
  const own = hits.find(({ from }) => from === at);
  const before = heightAt(evidence.tokens, hits, at);
  // `a further gift, [the loan of a tug], will be made`: a thing is told by the verb behind it.
  if (
    !claim.tokens.some(isDeed) &&
    before.height > heights.planned &&
    isForetold(evidence.tokens, at + words.length)
  )
    return { height: heights.planned, modality: 'planned' };
  return own !== undefined && heights[own.label] < before.height
    ? { height: heights[own.label], modality: own.label }
    : before;
}

/** V11 for words taken from the evidence: the modality given to them against what governs them there. */
export function checkFragment(comparison: Comparison, told: Modality): Finding[] {
  const found = governing(comparison);
  if (found === null) return checkCertainty(comparison, told);
  const raised = heights[told] - found.height;
  if (raised <= 0 || heights[told] <= heights.offered) return [];
  return [raised >= 2 || told === 'done' ? drop('V11') : flag('V11')];
}

/** The modality that the evidence bears out for these words: the commonest of its markers, `done` where there is none. */
export function modalityOf(comparison: Comparison): Modality | null {
  const found = governing(comparison);
  if (found !== null) return found.modality;
  const levels = heightsOf(comparison, 'done').map(({ found }) => found.modality);
  const counts = new Map<Modality, number>();
  for (const one of levels) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
