/** V11: how certain a text is of what it tells: done, agreed, planned, requested, considered, needed. */
import type { Modality } from '../../domain/brief.ts';
import markerWords from '../lexicon/certainty.json' with { type: 'json' };
import pointing from '../lexicon/pointing.json' with { type: 'json' };
import type { Comparison } from './align.ts';
import { deedsIn, isDeed } from './deeds.ts';
import { createMatcher, type Hit } from './lexicon.ts';
import { negators } from './polarity.ts';
import { drop, type Finding, flag } from './rules.ts';
import type { Token } from './tokens.ts';
import { tongueOf } from './tongue.ts';

type Marked = Exclude<Modality, 'done'>;

const heights: Record<Modality, number> = {
  done: 5,
  agreed: 4,
  decided: 4,
  planned: 3,
  offered: 2,
  requested: 2,
  considered: 1,
  needed: 1,
};

const matchMarkers = createMatcher<Marked>(markerWords);
const findGatherings = createMatcher({ gathering: pointing.gatherings });
const firm: readonly Marked[] = ['agreed', 'decided'];

/** The markers in a text. A word of a name marks nothing: `Response Option`, `Planning Group`. */
const findMarkers: typeof matchMarkers = (tokens) =>
  [...matchMarkers(tokens), ...dueInPolish(tokens)].filter(({ label, from, to }) => {
    const named = tokens[from]?.cap === true && tokens[from]?.first !== true;
    const beside = tokens[from - 1]?.cap === true || tokens[to + 1]?.cap === true;
    return !(named && beside && !firm.includes(label));
  });

const isToIn = /^(?:ma|mają|miał|miała|miało|mieli|miały)$/u;

/** `ma przekazać`, is to hand over: `has` in front of an infinitive. */
const dueInPolish = (tokens: readonly Token[]): Hit<Marked>[] =>
  tokens.flatMap(({ raw, clause }, from) => {
    const infinitive = tokens
      .slice(from + 1, from + 4)
      .some((token) => token.clause === clause && /\p{L}{3}(?:ć|c)$/u.test(token.raw) && !token.cap);
    return isToIn.test(raw) && infinitive ? [{ label: 'planned', from, to: from }] : [];
  });

/** How far a marker reaches: the words that follow it in its clause, and the subject in front of it. */
const forward = 14;
const backward = 4;

interface Height {
  height: number;
  modality: Modality;
  /** Told by an adjective alone (`planned deliveries`): a claim that leaves it out is doubted, not refused. */
  soft?: boolean;
}

function heightAt(tokens: readonly Token[], hits: readonly Hit<Marked>[], index: number): Height {
  const token = tokens[index];
  let lowest: Height = { height: heights.done, modality: 'done' };
  for (const { label, from, to } of hits) {
    const behind = attributive(tokens, from) ? 0 : backward;
    const near = to < index ? index - to <= forward : from > index && from - index <= behind;
    const reaches = tokens[from]?.clause === token?.clause ? near : goesOn(tokens, from, index);
    if (!reaches || heights[label] >= lowest.height) continue;
    lowest = { height: heights[label], modality: label, soft: attributive(tokens, from) };
  }
  return lowest;
}

/** How far a marker reaches into a clause without a verb of its own. */
const furthest = 30;

/** `commits to help, including appointing an envoy`: the next clause goes on with the deed of the one before. */
function goesOn(tokens: readonly Token[], from: number, index: number): boolean {
  const [marker, token] = [tokens[from], tokens[index]];
  if (marker === undefined || token === undefined || index < from || index - from > furthest) return false;
  if (marker.sentence !== token.sentence || token.clause - marker.clause > 2) return false;
  let opener = index;
  while (opener > 0 && tokens[opener - 1]?.clause === token.clause) opener--;
  const word = tokens[opener]?.fold ?? '';
  const next = tokens[opener + 1]?.fold ?? '';
  return continuing.has(word) || gerund.test(word === 'and' ? next : word);
}

const gerund = /^[a-z]{3,}ing$/;
const continuing = new Set(
  'whether ob kas czy чи huruvida including inklusive inbegripet darunter einschliesslich notamment w в том включая зокрема iskaitant tostarp'
    .split(' ')
    .filter((word) => word.length > 1),
);

const adjectives =
  /^(?:planned|proposed|expected|potential|possible|upcoming|forthcoming|geplante[nrsm]?|mogliche[nrsm]?|planerade?|mojliga?|kommande|planifiee?s?|prevue?s?|possibles?|planowan\p{L}+|mozliw\p{L}+|планируем\p{L}+|возможн\p{L}+|предстоящ\p{L}+|запланован\p{L}+|можлив\p{L}+|planuojam\p{L}+|galim\p{L}+|planot\p{L}+|iespejam\p{L}+)$/u;

/** `announced the planned deliveries`: an adjective tells of its noun, not of the deed in front of it. */
function attributive(tokens: readonly Token[], at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here === undefined || !adjectives.test(here.fold) || copulas.has(before?.fold ?? '')) return false;
  return next !== undefined && next.clause === here.clause && !next.stop;
}

const copulas = new Set(
  'is are was were be been being ist sind war waren wird werden är var est sont jest są был была были было був була були yra buvo ir bija'.split(
    ' ',
  ),
);

const isMarker = (hits: readonly Hit<Marked>[], index: number): boolean =>
  hits.some(({ from, to }) => index >= from && index <= to);

/** A heading's infinitive tells what is to come: `Germany to halve aid`. */
function headlineInfinitive(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ fold }) => fold === 'to');
  const before = tokens.slice(0, at);
  return (
    at > 0 &&
    at <= 4 &&
    before.every((token) => token.cap) &&
    tokens[at + 1]?.cap === false &&
    tokens[at + 1]?.stop === false
  );
}

/** What a text tells a word of its own as: the lowest marker that reaches it. */
export const modalityAt = (tokens: readonly Token[], index: number): Modality =>
  heightAt(tokens, findMarkers(tokens), index).modality;

/** What each aligned word is told as in the claim and, at best, in the evidence. */
function heightsOf(
  { claim, evidence, aligned, foreign }: Comparison,
  told: Modality | null,
): { claimed: number; found: Height }[] {
  const claimHits = findMarkers(claim.tokens);
  const evidenceHits = findMarkers(evidence.tokens);
  const infinitive = headlineInfinitive(claim.tokens);
  // What is denied is not raised: `no decision has been taken`.
  const denied = new Set(negators(claim.tokens).map(({ from }) => claim.tokens[from]?.clause));
  const names = (index: number): boolean => claim.tokens[index]?.cap === true;
  // `Discussed it at their first meeting`: the meeting itself took place.
  const gatheringAt = new Set(findGatherings(claim.tokens).map(({ from }) => from));
  // `Held talks with` told as `spoke with`: the talk itself is what was done.
  const spokenOf = new Set(aligned.flatMap(({ matches, same }) => (same ? [] : matches)));
  const governingHits = evidenceHits.filter(
    ({ label, from }) => label !== 'considered' || !spokenOf.has(from),
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
      const own = heightAt(claim.tokens, claimHits, index).height;
      const levels = plainly(evidence.tokens, matches).flatMap((at) => {
        const marker = evidenceHits.find(({ from, to }) => at >= from && at <= to);
        if (marker === undefined) return [heightAt(evidence.tokens, governingHits, at)];
        // `aptars`, `weźmie`: a form that tells by itself of what is to come.
        const future = (same || foreign) && marker.label === 'planned' && marker.from === marker.to;
        return future ? [{ height: heights.planned, modality: marker.label }] : [];
      });
      const found = levels.sort((a, b) => b.height - a.height)[0] ?? {
        height: own,
        modality: 'done' as const,
      };
      const stated = told === null ? own : Math.min(own, heights[told]);
      return {
        claimed: infinitive ? Math.min(stated, heights.planned) : told === null ? stated : heights[told],
        found,
      };
    });
}

/** A word that also stands in a name (`Training Centre`) is told where it stands for itself. */
function plainly(tokens: readonly Token[], matches: readonly number[]): readonly number[] {
  const plain = matches.filter((at) => tokens[at]?.cap !== true);
  return plain.length > 0 ? plain : matches;
}

const toCome = new Set(
  'will shall ska skall wird werden sera seront będzie będą будет будут буде будуть'.split(' '),
);
const toComeReach = 3;

/** V11: `will sign` of what the evidence tells as signed, with no word of a plan. */
export function checkReopened({ claim, evidence, aligned }: Comparison): Finding[] {
  const hits = findMarkers(evidence.tokens);
  const reopened = aligned.some(({ index, token, matches, same }) => {
    const before = claim.tokens.slice(Math.max(0, index - toComeReach), index);
    if (!same || token.cap || !before.some(({ fold, clause }) => toCome.has(fold) && clause === token.clause))
      return false;
    const told = matches.flatMap((at) => {
      const verb = evidence.tokens[at];
      return verb !== undefined && isDeed(verb) ? [heightAt(evidence.tokens, hits, at).height] : [];
    });
    return told.length === matches.length && told.every((height) => height >= heights.agreed);
  });
  return reopened ? [flag('V11')] : [];
}

const perfect = new Set('har hade hat hatte haben hatten has have had ont avait avaient'.split(' '));
const perfectReach = 3;
const futureReach = 12;

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
  const raised = aligned.some(
    ({ index, token, matches, same }) =>
      same &&
      !token.cap &&
      behind(claim.tokens, index, perfect, perfectReach) &&
      !behind(claim.tokens, index, toCome, perfectReach) &&
      matches.length > 0 &&
      matches.every(
        (at) =>
          evidence.tokens[at]?.fold !== token.fold &&
          behind(evidence.tokens, at, toCome, futureReach) &&
          !behind(evidence.tokens, at, perfect, perfectReach),
      ),
  );
  return raised ? [drop('V11')] : [];
}

/** V11: `discussed` of what the evidence tells as still to come: talks are no more certain for being held. */
export function checkForetold({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const foretold = (tokens: readonly Token[], hits: readonly Hit<Marked>[], index: number): boolean =>
    hits.some(({ label, from, to }) => {
      if (label !== 'planned' || tokens[from]?.clause !== tokens[index]?.clause) return false;
      return (index >= from && index <= to) || (to < index && index - to <= toComeReach);
    });
  const [mine, told] = [findMarkers(claim.tokens), findMarkers(evidence.tokens)];
  const raised = aligned.some(({ index, token, matches, same }) => {
    if (!(same || foreign) || token.cap || !isMarker(mine, index) || foretold(claim.tokens, mine, index))
      return false;
    const past = isDeed(token) || matches.every((at) => evidence.tokens[at]?.fold !== token.fold);
    return past && matches.length > 0 && matches.every((at) => foretold(evidence.tokens, told, at));
  });
  return raised ? [drop('V11')] : [];
}

const pastSigns =
  /^(?:har|hade|hat|hatte|haben|hatten|wurde|wurden|war|waren|ist|sind|blev|var|worden|\p{L}{3,}(?:ade|ades|dde|ddes|ats|tts)|\p{L}{4,}te[n]?|ge\p{L}{3,}(?:t|en))$/u;

const slavic = new Set(['ru', 'uk', 'pl', 'cs']);

/** `Uppskjutningen börjar 2028`, `закупит`: Swedish and German tell what is to come in the present tense, Slavic languages by a form of its own. */
const presentForFuture = ({ claim: { tokens }, document }: Comparison): boolean => {
  const tongue = tongueOf(tokens) ?? tongueOf(document.tokens) ?? '';
  if (slavic.has(tongue)) return !tokens.some((token) => !token.stop && isDeed(token));
  return ['sv', 'de'].includes(tongue) && !tokens.some(({ fold, cap }) => !cap && pastSigns.test(fold));
};

/** Raised by more than half of its words: dropped; by a step from agreed to done, or by fewer words: flagged. */
export function checkCertainty(comparison: Comparison, told: Modality | null = null): Finding[] {
  const levels = heightsOf(comparison, told);
  if (levels.length === 0) return [];
  const raised = levels.filter(({ claimed, found }) => claimed > found.height);
  const far = raised.filter(
    ({ claimed, found }) => (claimed - found.height >= 2 && found.soft !== true) || told !== null,
  );
  if (far.length / levels.length >= 0.5) {
    const states = deedsIn(comparison.claim.tokens).length === 0;
    const planned = far.every(({ found }) => found.modality === 'planned');
    return [
      told === null && ((planned && presentForFuture(comparison)) || (states && comparison.foreign))
        ? flag('V11')
        : drop('V11'),
    ];
  }
  if (raised.length / levels.length < 0.34) return [];
  // `This decision is the third`: told of nothing that is done.
  const states = deedsIn(comparison.claim.tokens).length === 0;
  return states && raised.every(({ claimed, found }) => claimed - found.height === 1) ? [] : [flag('V11')];
}

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
