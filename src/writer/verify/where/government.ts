/** V7, V20: where a verb leads to: `sent to Poland` is not told as `sent to Norway`. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';

const prepositions = wordSet(pointing.prepositions);
const articles = wordSet(pointing.articles);

/** What stands behind these did it, and is not what it was done to. */
const byDoer = new Set(['by', 'av', 'von', 'par', 'przez']);

/** How far behind a verb the place may stand that a preposition ties to it. */
const reach = 5;

/** Does a preposition stand in front of the word, or of its article? */
function isLed({ tokens }: Read, at: number): boolean {
  const [before, further] = [tokens[at - 1]?.fold ?? '', tokens[at - 2]?.fold ?? ''];
  return prepositions.has(before) || (articles.has(before) && prepositions.has(further));
}

// What comes from one goes to the other.
const sourcing = /^(?:from|von|aus|fran|de|du|z|ze|od|iz|из|от|з|із|від|is|nuo|no)$/;

interface Led {
  codes: string[];
  /** Does it come from there? */
  source: boolean;
}

/** The states behind a preposition that follow a word in its clause: of the first preposition that leads to any. */
function ledTo(read: Read, index: number): Led {
  const codes: string[] = [];
  let source = false;
  for (let at = index + 1; at <= index + reach; at++) {
    const token = read.tokens[at];
    if (token === undefined || token.clause !== read.tokens[index]?.clause) break;
    if (byDoer.has(token.fold)) break;
    const own = stateCodes(read, token);
    const led = at > index + 1 && isLed(read, at);
    if (own.length > 0 && (led || codes.length > 0)) {
      source ||= codes.length === 0 && isSource(read, at);
      codes.push(...own);
    } else if (own.length > 0 || (!token.stop && codes.length === 0 && !token.cap)) break;
  }
  return { codes, source };
}

const isSource = ({ tokens }: Read, at: number): boolean =>
  [tokens[at - 1], tokens[at - 2]].some((token) => sourcing.test(token?.fold ?? ''));

/** A deed that leads to one state in the claim, and to others alone wherever the evidence tells it. */
export function checkGovernment({ claim, evidence, aligned }: Comparison): Finding[] {
  let doubted = false;
  const exchanged = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || matches.length === 0) return false;
    const mine = ledTo(claim, index);
    if (mine.codes.length === 0) return false;
    const told = matches.map((at) => ledTo(evidence, at));
    const leading = told.filter(({ codes }) => codes.length > 0);
    const elsewhere =
      leading.length > 0 &&
      leading.every(
        ({ codes, source }) => source === mine.source && !codes.some((code) => mine.codes.includes(code)),
      );
    // `is on a visit to Malta and will visit a base`: where it leads is not told each time.
    doubted ||= elsewhere;
    return elsewhere && leading.length === told.length;
  });
  if (doubted && !exchanged) return [flag('V20')];
  return exchanged ? [drop('V20')] : [];
}

// Words that give the state behind them a part that it does not share: `with` and `between` hold both ways.
const ties =
  /^(?:for|to|from|against|in|by|für|aus|gegen|fran|till|mot|pour|contre|dla|przeciw|od|do|w|для|от|против|проти|від|в|у|nuo|no|pret|pries|par)$/;

/** The states that each such word stands in front of; `names`: where their names do, and no adjective. */
function tied(read: Read, names: boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const adjectives = new Set(
    names ? read.states.flatMap(({ start, how }) => (how === 'adjective' ? [start] : [])) : [],
  );
  for (const [index, token] of read.tokens.entries()) {
    if (adjectives.has(token.start)) continue;
    const codes = stateCodes(read, token);
    const [before, further] = [read.tokens[index - 1], read.tokens[index - 2]];
    const tie = [before, before?.cap === false && before.stop ? further : undefined].find(
      (word) => word !== undefined && word.clause === token.clause && ties.test(word.fold),
    );
    if (codes.length === 0 || tie === undefined) continue;
    found.set(tie.fold, new Set([...(found.get(tie.fold) ?? []), ...codes]));
  }
  return found;
}

const ways = new Set(['from', 'to']);

/** The names that stand right behind `from` and `to`. */
function onTheWay({ tokens }: Read): { way: string; name: string }[] {
  return tokens.flatMap(({ fold: way, clause }, at) => {
    const next = tokens[at + 1]?.fold === 'the' ? tokens[at + 2] : tokens[at + 1];
    return ways.has(way) && next?.cap === true && next.clause === clause ? [{ way, name: next.fold }] : [];
  });
}

const wayReach = 4;

/** `sent boats to the Vik yard` of boats sent from it: the same verb in front of both small words. */
function isSentBack(
  { claim, evidence, aligned }: Comparison,
  turned: readonly { way: string; name: string }[],
): boolean {
  const soonBefore = ({ tokens }: Read, verb: number, way: string, name: string): boolean =>
    tokens
      .slice(verb + 1, verb + 1 + wayReach)
      .some(
        ({ fold: word, clause }, step) =>
          word === way &&
          clause === tokens[verb]?.clause &&
          [verb + step + 2, verb + step + 3].some((at) => tokens[at]?.fold === name),
      );
  return turned.some(
    ({ way, name }) =>
      way === 'to' &&
      aligned.some(
        ({ index, token, matches, same }) =>
          same &&
          isDeed(token) &&
          soonBefore(claim, index, 'to', name) &&
          matches.some((at) => soonBefore(evidence, at, 'from', name)),
      ),
  );
}

/** V12: `from Lund to Vik` of what went from Vik to Lund. */
export function checkWays(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  const [mine, told] = [onTheWay(claim), onTheWay(evidence)];
  const stands = (list: typeof told, way: string, name: string): boolean =>
    list.some((one) => one.way === way && one.name === name);
  const turned = mine.filter(({ way, name }) => {
    const other = way === 'from' ? 'to' : 'from';
    return stands(told, other, name) && !stands(told, way, name);
  });
  return turned.length > 1 || isSentBack(comparison, turned) ? [flag('V12')] : [];
}

/** V12: `for Norway, Spain is a partner` told of Norway as Spain's: two states that one small word ties to each other's place. */
export function checkTies({ claim, evidence, foreign }: Comparison): Finding[] {
  // `in das maltesische Lager` leads into no state.
  const [mine, theirs] = [tied(claim, foreign), tied(evidence, foreign)];
  const named = (read: Read): Set<string> => new Set([...read.codes.values()].flat());
  const [inClaim, inEvidence] = [named(claim), named(evidence)];
  const exchanged = [...mine].some(([word, codes]) => {
    const told = theirs.get(word);
    if (told === undefined || [...codes].some((code) => told.has(code))) return false;
    return [...codes].every((code) => inEvidence.has(code)) && [...told].some((code) => inClaim.has(code));
  });
  return exchanged ? [flag('V12')] : [];
}
