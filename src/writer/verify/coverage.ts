/** V14: how much of a claim its evidence covers. */

import { fold } from '../../domain/fold.ts';
import { deedsOf } from '../lexicon/deeds.ts';
import praiseWords from '../lexicon/praise.json' with { type: 'json' };
import { absent, drop, type Finding, flag } from './rules.ts';
import type { Comparison } from './text/align.ts';
import { deedsIn, isDeed, speech } from './text/deeds.ts';
import { wordSet } from './text/lexicon.ts';
import { isDefenceThing } from './text/meaning.ts';
import { plainNumbers } from './text/numbers.ts';
import type { Token } from './text/tokens.ts';
import { conditionAt } from './whether/conditions.ts';
import { findMarkers, type Marked } from './whether/markers.ts';
import { isFirst, tellsInitial } from './whether/opposites.ts';

const least = 0.5;
const leastForeign = 0.2;
const leastWordy = 0.34;
const enough = 0.72;

/** V14: the share of content words that the evidence holds, a word of like meaning counting a little less; each deed must be held. */
export function checkCoverage(comparison: Comparison): Finding[] {
  const { claim, evidence, document, aligned, foreign, wordy, inFull } = comparison;
  const numbers = plainNumbers(claim).length;
  if (aligned.length === 0) return numbers > 0 || claim.dates.length > 0 ? [] : [absent('V14', { inFull })];
  if (evidence.tokens.length === 0) return [drop('V14')];
  const covered = new Set(aligned.filter(({ matches }) => matches.length > 0).map(({ index }) => index));
  // `is expected to cost` of what costs: less is told than the evidence tells; `would like` of what `wants`: how sure it is, rule V11 judges.
  const told = new Set<Marked>(['planned', ...findMarkers(evidence.tokens).map(({ label }) => label)]);
  const marked = new Set(markedIn(claim.tokens, told));
  const weighed = aligned.filter(
    ({ index }) => covered.has(index) || !(marked.has(index) || isLight(claim.tokens, covered, index)),
  );
  const sum = weighed.reduce(
    (total, { matches, same }) => total + (matches.length === 0 ? 0 : same ? 1 : 0.95),
    0,
  );
  const share = sum / Math.max(1, weighed.length);
  const bound = foreign ? leastForeign : wordy ? leastWordy : least;
  const held = weighed.filter(({ matches }) => matches.length > 0).length / Math.max(1, weighed.length);
  if (held < bound) return [absent('V14', { inFull })];
  const content = new Set(aligned.map(({ index }) => index));
  const conditions = new Set(conditionAt(claim.tokens));
  const bare = deedsIn(claim.tokens).some(
    (index) =>
      content.has(index) &&
      !covered.has(index) &&
      !conditions.has(index) &&
      !marked.has(index) &&
      !(
        calling.test(claim.tokens[index]?.fold ?? '') &&
        evidence.tokens.some(({ fold: word }) => speech.has(word))
      ) &&
      !(settles(claim.tokens[index]) && evidence.tokens.some(settles)) &&
      !helps(claim.tokens, covered, index) &&
      !isLight(claim.tokens, covered, index),
  );
  const surnames = new Set(document.people.flatMap(({ words }) => words));
  return share < enough ||
    bare ||
    (foreign && (addedThings(aligned) || untoldDeed(aligned) || movedService(aligned))) ||
    (wordy && addedDeed(aligned, evidence.tokens)) ||
    (!foreign && !wordy && addedNoun(claim.tokens, covered, comparison)) ||
    addedModifier(claim.tokens, foreign ? content : null, covered, evidence.tokens) ||
    addedPredicate(claim.tokens, content, new Set([...covered, ...markedIn(claim.tokens)]), surnames)
    ? [flag('V14')]
    : [];
}

const people = /^(?:forces|troops|soldiers|sailors|crews|pilots)$/;
/** What an amount counts is judged with the amount. */
const moneys = /^(?:euros|dollars|pounds|kroner|kronor|crowns|korunas|zlotys|hryvnias|francs)$/;
/** Of things told by a word that has no plural, or without one: `production of ammunition`, `at battalion level`. */
const masses =
  /^(?:battalion|brigade|regiment|platoon|battlegroup|squadron|flotilla|ammunition|munition|artillery|infantry|armou?r|fuel|radar|howitzer|helicopter|tank|missile|submarine|frigate|warship|drone|rifle|mortar|satellite|torpedo)$/;

/** `sent 40 rifles` of pistols: things of defence by a plural that the glossaries know, and that no word of the evidence, in another language, tells. `British forces` are meant by `die Briten` as well. */
function addedThings(aligned: Comparison['aligned']): boolean {
  return aligned.some(({ token, matches, index }, at) => {
    const before = aligned[at - 1];
    // `the fire brigade` is no unit.
    if (before?.token.fold === 'fire' && before.index === index - 1) return false;
    const ofState = before?.index === index - 1 && before.token.cap && before.matches.length > 0;
    return (
      matches.length === 0 &&
      !token.cap &&
      (masses.test(token.fold) ||
        (/^[a-z]{3,}[^s'u]s$/.test(token.fold) && !moneys.test(token.fold) && isDefenceThing(token.fold))) &&
      !(ofState && people.test(token.fold))
    );
  });
}

const services = /^(?:land|air|naval|sea|ground)$/;
const serviceReach = 2;

/** `land forces` of air forces and a land: in another language too the branch of a service stands beside it, or within its word. */
const movedService = (aligned: Comparison['aligned']): boolean =>
  aligned.some(({ token, index, matches }, order) => {
    const noun = aligned[order + 1];
    if (!services.test(token.fold) || noun?.index !== index + 1 || !people.test(noun.token.fold))
      return false;
    return (
      !matches.some((at) => noun.matches.some((one) => Math.abs(one - at) <= serviceReach && one !== at)) &&
      !matches.some((at) => noun.matches.includes(at) && noun.matches.length === 1)
    );
  });

const nounOfDeed =
  /^(?:purchase|procurement|acquisition|sale|repair|overhaul|maintenance|modernisation|modernization|delivery|donation|withdrawal|deployment|construction|production|evacuation|reduction|increase|cancellation|postponement|appointment|dismissal|resignation|rescue|removal|closure|opening|expansion|extension|rejection|approval|ratification|retirement)s?$/;

/** `a contract for the repair` of one for a delivery: a noun for a deed that no word of the evidence, in another language, tells. */
const untoldDeed = (aligned: Comparison['aligned']): boolean =>
  aligned.some(({ token, matches }) => matches.length === 0 && nounOfDeed.test(token.fold));

/** `nusprendė parduoti` of who decided to ask: a deed, told in another language than English, that the evidence tells by no word. */
function addedDeed(aligned: Comparison['aligned'], evidence: readonly Token[]): boolean {
  return aligned.some(({ token, matches }) => {
    if (matches.length > 0 || token.cap) return false;
    const deeds = deedsOf(token.fold).other;
    return (
      deeds.length > 0 &&
      !evidence.some(({ fold: word }) => deedsOf(word).other.some((deed) => deeds.includes(deed)))
    );
  });
}

/** `The pact differs from others`, `Norway and Spain sign accord`: an English verb in the present tense, behind what does it, that the evidence does not hold. */
function addedPredicate(
  tokens: readonly Token[],
  content: ReadonlySet<number>,
  covered: ReadonlySet<number>,
  people: ReadonlySet<string>,
): boolean {
  return tokens.some(({ fold: word, cap, clause }, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (
      cap ||
      covered.has(index) ||
      isLight(tokens, covered, index) ||
      !content.has(index) ||
      before?.clause !== clause
    )
      return false;
    const behindDoer = before.cap
      ? !before.first || index > 1 || people.has(before.fold)
      : content.has(index - 1);
    const headline = tokens.slice(0, index).every((one) => one.cap || one.fold === 'and');
    const third = /^[a-z]{3,}[^s'u]s$/.test(word) || (headline && /^[a-z]{3,}$/.test(word));
    const followed = next?.clause === clause && (next.cap || opens.has(next.fold));
    return behindDoer && third && followed && !speech.has(word);
  });
}

/** `called it a step` of who says that it is one. */
const calling = /^(?:called|calls|described|describes|termed|labelled|labeled|dubbed)$/;

/** `decided to` of what `agreed to`: how firm each is, rule V11 judges. */
const settles = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:agree[ds]?|decide[ds]?|resolved|decision|agreement)$/.test(token.fold);

/** Words of a plan, a wish or a thought, which rule V11 judges. */
const markedIn = (tokens: readonly Token[], only?: ReadonlySet<Marked>): number[] =>
  findMarkers(tokens)
    .filter(({ label }) => only === undefined || only.has(label))
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));

const opens = new Set(
  'the a an its his her their this that these all some more up out off from to with for at on in into over by and two three'.split(
    ' ',
  ),
);

const taking = /^(?:takes?|took|taken|taking)$/;
const occurring = new Set(
  'rum äger ägde statt findet fand lieu odbyło odbyła odbył odbędzie состоялся состоялась состоялось состоится прошла прошел прошли відбувся відбулася відбулось відбулося відбудеться įvyko vyko vyks notika notiek notiks toimus toimub pidettiin järjestettiin konalo koná uskutečnil'
    .split(' ')
    .map(fold),
);

/** `took place`, `fand statt`: that something happened, which its noun tells as well. */
function happens(tokens: readonly Token[], index: number): boolean {
  const [before, here, next] = [index - 1, index, index + 1].map((at) => tokens[at]?.fold ?? '');
  return (
    occurring.has(here ?? '') ||
    (taking.test(here ?? '') && next === 'place') ||
    (here === 'place' && taking.test(before ?? ''))
  );
}

const light =
  /^(?:held|holds|hold|made|makes|make|had|paid|took|takes|take|taken|taking|assume[sd]?|conducted|performed|gave|carried)$/;
const happening =
  /(?:ing|ings|ion|ions|ment|ments|talks?|visits?|calls?|steps?|trips?|tours?|speech|offers?|views?|details|reasons?|thanks|requests?|promises?|pledges?|command|office|duties|part|place)$/;
const lightReach = 4;

/** `for the first time` of what was first done, `come from` of what is from there, `dates from` of what was then. */
const isMereTime = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index]?.fold === 'time' && isFirst(tokens[index - 1])) ||
  (/^comes?$/.test(tokens[index]?.fold ?? '') && tokens[index + 1]?.fold === 'from') ||
  (/^dat(?:es|ed|ing)$/.test(tokens[index]?.fold ?? '') &&
    /^(?:from|back)$/.test(tokens[index + 1]?.fold ?? ''));

/** `lasted from 3 to 9 May`, `runs until June`: that something is held then, which its day tells. */
const isSpan = (tokens: readonly Token[], index: number): boolean =>
  /^(?:last(?:s|ed)?|runs?|ran)$/.test(tokens[index]?.fold ?? '') &&
  /^(?:from|until|till|to|through|between)$/.test(tokens[index + 1]?.fold ?? '') &&
  /^\p{Nd}|^\p{Lu}/u.test(tokens[index + 2]?.raw ?? '');

/** `is made up of`: what its parts tell. */
const isMadeUp = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.fold === 'made' && tokens[index + 1]?.fold === 'up' && tokens[index + 2]?.fold === 'of';

/** Is the word there for another that tells the deed: `held a meeting` of who met, `made a visit` of who visited: `took place` of what its noun tells? */
export function isLight(tokens: readonly Token[], covered: ReadonlySet<number>, index: number): boolean {
  if (happens(tokens, index) || isMereTime(tokens, index) || isMadeUp(tokens, index) || isSpan(tokens, index))
    return true;
  if (!light.test(tokens[index]?.fold ?? '')) return false;
  // `the request that Spain made`.
  const relative = tokens.findLastIndex(
    ({ fold: word, sentence }, at) =>
      at < index && sentence === tokens[index]?.sentence && (word === 'that' || word === 'which'),
  );
  if (relative > 0 && index - relative <= lightReach && covered.has(relative - 1)) return true;
  return tokens
    .slice(index + 1, index + 1 + lightReach)
    .some(
      ({ fold: word, clause }, offset) =>
        clause === tokens[index]?.clause && happening.test(word) && covered.has(index + 1 + offset),
    );
}

/** `helps to protect` of what protects. */
function helps(tokens: readonly Token[], covered: ReadonlySet<number>, index: number): boolean {
  const next = tokens[index + 1]?.fold === 'to' ? index + 2 : index + 1;
  return (
    /^help(?:s|ed|ing)?$/.test(tokens[index]?.fold ?? '') && covered.has(next) && tokens[next]?.cap === false
  );
}

const bodyWords =
  /^(?:defen[cs]e|security|military|army|force|forces|government|ministry|state|news|press|media|talks?)$/;
const determiners = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'this']);

/** `the winter drill` of what the evidence calls the drill: a noun that it does not hold, between an article and one that it holds without another in front. */
function addedNoun(
  claim: readonly Token[],
  covered: ReadonlySet<number>,
  { evidence, aligned }: Comparison,
): boolean {
  return aligned.some(({ index, token, matches, same }, order) => {
    const [article, noun] = [claim[index - 2], claim[index - 1]];
    if (!same || token.cap || noun === undefined || noun.clause !== token.clause || noun.cap || noun.stop)
      return false;
    if (
      covered.has(index - 1) ||
      aligned[order - 1]?.index !== index - 1 ||
      !determiners.has(article?.fold ?? '') ||
      bodyWords.test(noun.fold)
    )
      return false;
    if (!/^[a-z]{3,}$/.test(noun.fold) || isDeed(noun)) return false;
    return matches.every((at) => {
      const before = evidence.tokens[at - 1];
      return (
        before === undefined || before.stop || before.cap || before.clause !== evidence.tokens[at]?.clause
      );
    });
  });
}

/** `a permanent member` of what the evidence calls a member: a word put in front of one of its nouns, of another beginning than all of its words. */
function addedModifier(
  claim: readonly Token[],
  content: ReadonlySet<number> | null,
  covered: ReadonlySet<number>,
  evidence: readonly Token[],
): boolean {
  return claim.some(({ fold: word, cap, stop, clause }, index) => {
    const next = claim[index + 1];
    // `his first visit`: how the evidence counts in its language, other rules judge.
    if (content?.has(index) === false) return false;
    const modifies = !cap && !stop && !covered.has(index) && modifier.test(word) && next?.clause === clause;
    return (
      modifies &&
      !(word === 'first' && tellsInitial(evidence)) &&
      next?.cap === false &&
      covered.has(index + 1) &&
      !evidence.some((told) => told.fold.slice(0, 4) === word.slice(0, 4))
    );
  });
}

// Endings of English adjectives that tell of what kind, how long or how great a thing is.
const modifier =
  /^[a-z]{3,}(?:ent|ant|al|ary|ory|ive|ous|ic|able|ible|ful|less|ete|ete|ure)$|^(?:full|new|large|small|major|minor|heavy|light|secret|free|armed|joint|first|only|sole|main|chief|fresh|early|late|short|long|real|mock|true|live|rapid|huge|great|big|strong|close|deep|broad|wide|low|high|land|naval|air|sea|ground|space|cyber|undersea|underwater|airborne|amphibious)$/;

const praise = wordSet(praiseWords);

/** V14: praise or blame that the evidence does not give. */
export function checkPraise({ claim, evidence, inFull }: Comparison): Finding[] {
  const added = claim.tokens.some(
    ({ fold, stem }) =>
      praise.has(fold) && !evidence.tokens.some((told) => told.fold === fold || told.stem === stem),
  );
  return added ? [absent('V14', { inFull })] : [];
}
