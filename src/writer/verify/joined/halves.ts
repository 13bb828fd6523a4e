/** V20: a deed of one half of a sentence told of whom the other half names; V12: a deed told of another than its `by` names, or of the names on its other side. */

import { fold } from '../../../domain/fold.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { isMutual } from '../doer/directed.ts';
import { officeMayMean } from '../named/holders.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { stateCodes } from '../text/align.ts';
import { deedsIn, isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { isCased } from '../text/grammar.ts';
import { wordSet } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { mainSentence } from './sentences.ts';

const halving = new Set(
  'while whereas but and medan och während und tandis et natomiast a i а и та тоді o ir bet un kuid ja taas'
    .split(' ')
    .map(fold),
);

interface Half {
  from: number;
  to: number;
  codes: readonly string[];
}

const leading = 3;

/** The halves of a sentence that each begin with a state: `Spain sent tents, while Italy …`. */
function halvesOf(read: Read, sentence: number): Half[] {
  const codesAt = (index: number): string[] => {
    const token = read.tokens[index];
    return token === undefined ? [] : stateCodes(read, token);
  };
  const halves: Half[] = [];
  for (const [index, token] of read.tokens.entries()) {
    if (token.sentence !== sentence) continue;
    const before = read.tokens[index - 1];
    const opens = before === undefined || before.sentence !== sentence || before.clause !== token.clause;
    const joined = halving.has(before?.fold ?? '');
    const last = halves.at(-1);
    if (codesAt(index).length > 0 && (opens || joined) && tellsSoon(read, index)) {
      halves.push({ from: index, to: index, codes: codesAt(index) });
      continue;
    }
    if (last !== undefined) last.to = index;
  }
  return halves;
}

const tells = new Set('is are was were will would has have had'.split(' '));

/** Is the state what a verb behind it is told of? */
function tellsSoon(read: Read, index: number): boolean {
  const behind = read.tokens.slice(index + 1, index + 1 + leading);
  const verb = behind.findIndex(
    (token) => token.clause === read.tokens[index]?.clause && (isDeed(token) || tells.has(token.fold)),
  );
  // `Malta and Spain are`: one of a list.
  return verb >= 0 && behind.slice(0, verb).every((token) => stateCodes(read, token).length === 0);
}

/** V20: the words of a claim about one state all stand in another state's half. */
export function checkHalves(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  const halves = halvesOf(evidence, mainSentence(comparison));
  const told = new Set([...claim.codes.values()].flat());
  const [code] = told;
  if (halves.length < 2 || told.size !== 1 || code === undefined) return [];
  const own = halves.filter(({ codes }) => codes.includes(code));
  if (own.length !== 1) return [];
  const deeds = new Set(deedsIn(claim.tokens));
  const within = ({ from, to }: Half, at: number): boolean => at >= from && at <= to;
  const words = aligned.filter(
    ({ index, token, matches }) =>
      matches.length > 0 && !deeds.has(index) && stateCodes(claim, token).length === 0,
  );
  const elsewhere = words.filter(({ matches }) =>
    matches.every((at) => halves.some((half) => !own.includes(half) && within(half, at))),
  );
  const here = words.some(({ matches }) => matches.some((at) => own.some((half) => within(half, at))));
  if (elsewhere.length === 0 || here) return [];
  return [elsewhere.length > 1 ? absent('V20', comparison) : flag('V20')];
}

/** The states that a sentence begins with, in front of the verb at a place; none where anything but names stands there. */
function leadersOf(read: Read, verb: number): string[] {
  const { tokens } = read;
  const codes: string[] = [];
  for (let at = verb - 1; tokens[at] !== undefined && tokens[at]?.clause === tokens[verb]?.clause; at--) {
    const token = tokens[at] as Token;
    const told = stateCodes(read, token);
    if (told.length > 0 && tokens[at + 1]?.cap !== true && !token.stop) codes.push(...told);
    // `the zeal with which Malta serves`: what a relative opens begins with its subject.
    else if (codes.length > 0 && relative.test(token.fold)) return codes;
    else if (!frontWords.test(token.fold)) return [];
  }
  return codes;
}

const relative = /^(?:which|that|where|when|whom|because|since|as|how|why)$/;
const frontWords =
  /^(?:and|the|will|would|shall|has|have|had|is|are|was|were|also|to|now|then|soon|still|already|[a-z]{4,}ly)$/;
const suffering = /^(?:is|are|was|were|been|being)$/;

/** `Spain delivered 40 trucks, [Malta] 25`: does a clause of the verb's sentence begin with the state? */
const opensClause = (read: Read, code: string, verb: number): boolean =>
  read.tokens.some(
    (token, at) =>
      token.sentence === read.tokens[verb]?.sentence &&
      token.clause !== read.tokens[at - 1]?.clause &&
      stateCodes(read, token).includes(code),
  );

/** V12: `Spain will take command of the Maltese unit` of what Malta will: the same verb behind another state, nothing but it and small words in front. */
export function checkLeaders({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  // A short claim holds too few small words to tell its language by.
  if (foreign || tongueOf(document.tokens) !== 'en') return [];
  const passive = (read: Read, at: number): boolean => suffering.test(read.tokens[at - 1]?.fold ?? '');
  const moved = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || isMutual(token) || matches.length === 0) return false;
    const mine = leadersOf(claim, index);
    return (
      mine.length > 0 &&
      matches.every((at) => {
        const theirs = leadersOf(evidence, at);
        return (
          theirs.length > 0 &&
          passive(claim, index) === passive(evidence, at) &&
          !mine.some((code) => theirs.includes(code)) &&
          !mine.some((code) => opensClause(evidence, code, at))
        );
      })
    );
  });
  return moved ? [drop('V12')] : [];
}

const contrasting = new Set(
  'while whereas medan während tandis natomiast тогда тоді kuomet kamēr samas'.split(' ').map(fold),
);
const placing = wordSet([...pointing.prepositions, 'near', 'off', 'outside']);

/** V20: `Crews landed in Turku` of crews who landed in Narva, while others stayed in Turku: the place of the other half. */
export function checkPlaces(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  const main = mainSentence(comparison);
  const turn = evidence.tokens.findIndex(
    ({ fold, sentence, clause }, at) =>
      sentence === main && contrasting.has(fold) && evidence.tokens[at - 1]?.clause !== clause,
  );
  const deed = claim.tokens.findIndex(isDeed);
  if (turn < 0 || deed < 0) return [];
  const sideOf = (matches: readonly number[]): boolean | null => {
    const here = matches.filter((at) => evidence.tokens[at]?.sentence === main).map((at) => at > turn);
    return here.length > 0 && here.every((side) => side === here[0]) ? (here[0] ?? null) : null;
  };
  const isPlace = (read: Read, at: number): boolean =>
    read.tokens[at]?.cap === true && placing.has(read.tokens[at - 1]?.fold ?? '');
  const subjects = aligned
    .filter(({ index, token }) => index < deed && !token.cap)
    .map(({ matches }) => sideOf(matches));
  const places = aligned.filter(({ index }) => isPlace(claim, index)).map(({ matches }) => sideOf(matches));
  const [side] = subjects;
  if (side === null || side === undefined || places.length === 0) return [];
  const own = evidence.tokens.some(
    (token, at) => token.sentence === main && at > turn === side && isPlace(evidence, at),
  );
  return own && subjects.every((one) => one === side) && places.every((one) => one === !side)
    ? [flag('V20')]
    : [];
}

const agentReach = 6;

/** The words behind `by` at a place, up to the end of its clause. */
function agentAt(read: Read, by: number): number[] {
  const found: number[] = [];
  for (let at = by + 1; at <= by + agentReach; at++) {
    const token = read.tokens[at];
    if (token === undefined || token.clause !== read.tokens[by]?.clause) break;
    if (token.stop && !['the', 'a', 'an', 'of', 'and'].includes(token.fold)) break;
    found.push(at);
  }
  return found;
}

const listReach = 40;

/** The words behind `by` at a place of the evidence: a list of those who did it goes on, with their offices, up to the next verb. */
function agentsListed(read: Read, by: number): number[] {
  const { sentence } = read.tokens[by] ?? {};
  const found: number[] = [];
  for (let at = by + 1; at <= by + listReach; at++) {
    const token = read.tokens[at];
    if (token === undefined || token.sentence !== sentence || isDeed(token)) break;
    if (token.stop && !['the', 'a', 'an', 'of', 'and', 'for', 'as', 'well'].includes(token.fold)) break;
    found.push(at);
  }
  return found;
}

/** `shot down by`: what may stand between a verb and its doer. */
const particles = new Set('down up off out over away in on back'.split(' '));

/** V12: `was briefed by the ministers` of ministers who were briefed. */
export function checkAgents({ claim, evidence, aligned }: Comparison): Finding[] {
  const turned = claim.tokens.some(({ fold }, by) => {
    if (fold !== 'by') return false;
    const here = particles.has(claim.tokens[by - 1]?.fold ?? '') ? by - 2 : by - 1;
    const verb = aligned.find(({ index, same, matches }) => index === here && same && matches.length > 0);
    const agent = new Set(agentAt(claim, by));
    const words = aligned.filter(({ index, matches }) => agent.has(index) && matches.length > 0);
    if (verb === undefined || words.length === 0) return false;
    const agents = verb.matches.flatMap((at) => {
      const told = particles.has(evidence.tokens[at + 1]?.fold ?? '') ? at + 2 : at + 1;
      return evidence.tokens[told]?.fold === 'by' ? [agentsListed(evidence, told)] : [];
    });
    return (
      agents.length === verb.matches.length &&
      words.every(({ matches }) => !matches.some((at) => agents.some((one) => one.includes(at))))
    );
  });
  return turned ? [drop('V12')] : [];
}

/** V12: `Kask waved while Berg sang` of Kask who sang: the name right in front of a verb, where the evidence has it in front of another verb, and another name in front of this one. */
export function checkSubjects({ evidence, aligned, document }: Comparison): Finding[] {
  const verbs = (indexes: readonly number[]): boolean =>
    indexes.length > 0 &&
    indexes.every((at) => evidence.tokens[at + 1] !== undefined && isDeed(evidence.tokens[at + 1] as Token));
  const moved = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || !isDeed(token) || isMutual(token) || matches.length === 0) return false;
    const own = aligned.find(
      (one) => one.index === index - 1 && one.token.cap && one.token.clause === token.clause,
    );
    if (own === undefined || !verbs(own.matches)) return false;
    return matches.every((at) => {
      const front = namesBeside(evidence, at, -1);
      // `The Defence Secretary sang`: of whoever holds the office.
      const meant = officeMayMean(document, evidence, at, own.token.fold);
      if (meant !== null) return !meant;
      return (
        front.length > 0 &&
        front.every((one) => evidence.tokens[one]?.stop === false) &&
        !own.matches.some((one) => front.includes(one))
      );
    });
  });
  return moved ? [drop('V12')] : [];
}

/** The capitalised words of names on one side of a verb, right beside it. */
function namesBeside(read: Read, verb: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = verb + step; read.tokens[at]?.clause === read.tokens[verb]?.clause; at += step) {
    if (read.tokens[at]?.cap !== true) break;
    found.push(at);
  }
  return found;
}

/** V12: `Lind succeeded Berg` of `Berg, who succeeded Lind`: names right beside a verb, each where the evidence has the other. */
export function checkTurned({ claim, evidence, document, aligned }: Comparison): Finding[] {
  const cased = isCased(tongueOf(document.tokens));
  // Where names have cases, those that keep theirs keep their parts, whatever the order.
  const keptForm = (indexes: readonly number[]): boolean =>
    cased &&
    aligned.every(
      ({ index, token, matches }) =>
        !indexes.includes(index) ||
        matches.length === 0 ||
        matches.some((at) => evidence.tokens[at]?.fold === token.fold),
    );
  const told = (indexes: readonly number[]): number[] =>
    aligned.filter(({ index }) => indexes.includes(index)).flatMap(({ matches }) => matches);
  const turned = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || !isDeed(token) || isMutual(token) || matches.length === 0) return false;
    const [before, after] = [namesBeside(claim, index, -1), namesBeside(claim, index, 1)];
    if (keptForm([...before, ...after])) return false;
    const [doer, receiver] = [told(before), told(after)];
    return matches.every((at) => {
      const behind = namesBeside(evidence, at, 1);
      const sentence = evidence.tokens[at]?.sentence;
      return (
        doer.some((one) => behind.includes(one)) &&
        receiver.some((one) => one < at && evidence.tokens[one]?.sentence === sentence) &&
        !receiver.some((one) => behind.includes(one))
      );
    });
  });
  return turned ? [drop('V12')] : [];
}
