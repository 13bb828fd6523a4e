/** V20: a claim that joins what two sentences tell of two things. */
import { absent, type Finding, flag } from '../rules.ts';
import type { Aligned, Comparison } from '../text/align.ts';
import { tellsDate } from '../text/dates.ts';
import { countDeeds, isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { namesAt } from '../text/people.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import {
  isNamedOnlyBehind,
  isNumberMoved,
  isOccasionMoved,
  isSettingMoved,
  isStateMoved,
  isStrangerTo,
  isSubstituted,
  isThingMoved,
  isTodayMoved,
} from './moved.ts';
import {
  isCollective,
  isCoordinated,
  isPointedTo,
  joining,
  mainSentence,
  pointers,
  pointsToBefore,
} from './sentences.ts';

interface Spread {
  /** Aligned words that the main sentence does not hold. */
  outside: Aligned[];
  /** Places and other names among them: no states, no people. */
  places: Aligned[];
  dateOutside: boolean;
  mainHasDate: boolean;
  pointing: boolean;
  /** Does the main sentence open by going on with the one before? */
  adds: boolean;
}

/** `In addition, …`, `Furthermore, …`: does a sentence open by going on with the one before? */
const addsOn = (tokens: readonly Token[], at: number): boolean => {
  const opens = tokens[at - 1] === undefined || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
  const words = [tokens[at], tokens[at + 1]].map((token) => token?.fold ?? '');
  return opens && (adding.test(words[0] ?? '') || (words[0] === 'in' && words[1] === 'addition'));
};

const adding = /^(?:additionally|furthermore|further|moreover|besides|also|likewise|similarly)$/;

const partWords = /^(?:morning|noon|afternoon|evening|midnight)$/;

/** The places that tell a part of a day: `in the afternoon`. */
const partsOfDay = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ fold: word, cap }, at) => (partWords.test(word) && !cap ? [at] : []));

/** The words that an earlier sentence has beside somebody whom the main one names: `Maltese Minister Berg` of Berg. */
function titlesOfMain({ evidence }: Comparison, inMain: (at: number) => boolean): ReadonlySet<number> {
  const here = evidence.people.filter(({ from }) => inMain(from));
  const bare = new Set(
    evidence.tokens.flatMap(({ fold: word, cap }, at) => (cap && inMain(at) ? [word] : [])),
  );
  return new Set(
    evidence.people
      .filter(
        ({ from, words }) =>
          !inMain(from) && (bare.has(words.at(-1) ?? '') || here.some((one) => namesAt(one, words))),
      )
      // What a dash or a comma parts from an office is the dateline's: `Oslo – Minister Berg …`.
      .flatMap(({ from, before, after }) => [
        ...before.filter((at) => evidence.tokens[at]?.clause === evidence.tokens[from]?.clause),
        ...after,
      ]),
  );
}

/** `the drill` in the main sentence takes up what another calls `the Salt Wind drill`, or `the drill Salt Wind`. */
function isTakenUp({ tokens }: Read, at: number, inMain: (at: number) => boolean): boolean {
  const name = tokens[at];
  if (name === undefined || !name.cap) return false;
  return [tokens[at - 1], tokens[at + 1]].some(
    (noun) =>
      noun !== undefined &&
      !noun.cap &&
      !noun.stop &&
      noun.clause === name.clause &&
      tokens.some(
        (word, index) =>
          word.stem === noun.stem &&
          inMain(index) &&
          /^(?:the|this|these)$/.test(tokens[index - 1]?.fold ?? ''),
      ),
  );
}

function spreadOf(comparison: Comparison): Spread {
  const { claim, evidence, aligned, document } = comparison;
  const main = mainSentence(comparison);
  const inMain = (at: number): boolean => evidence.tokens[at]?.sentence === main;
  const titled = titlesOfMain(comparison, inMain);
  const known = (at: number): boolean => inMain(at) || titled.has(at) || isTakenUp(evidence, at, inMain);
  const outside = aligned.filter(({ matches }) => matches.length > 0 && !matches.some(known));
  const states = new Set(claim.states.filter(({ how }) => how !== 'capital').map(({ start }) => start));
  const surnames = new Set(document.people.flatMap(({ words }) => words));
  const places = outside.filter(
    ({ token }) =>
      token.cap &&
      !token.first &&
      !states.has(token.start) &&
      (!surnames.has(token.fold) || claim.states.some(({ start }) => start === token.start)),
  );
  const parts = partsOfDay(evidence.tokens);
  const own = parts.filter(inMain);
  const partOutside = partsOfDay(claim.tokens).some((at) => {
    const told = parts.filter((one) => evidence.tokens[one]?.stem === claim.tokens[at]?.stem);
    return told.length > 0 && !told.some(inMain) && own.length > 0;
  });
  const dateOutside =
    partOutside ||
    claim.dates.some((date) => {
      const told = evidence.dates.filter((other) => tellsDate(date, other));
      return told.length > 0 && !told.some(({ from }) => inMain(from));
    });
  return {
    outside: outside.filter(({ token }) => !surnames.has(token.fold)),
    places,
    dateOutside,
    mainHasDate: partOutside || evidence.dates.some(({ from }) => inMain(from)),
    adds: evidence.tokens.some((token, at) => token.sentence === main && addsOn(evidence.tokens, at)),
    pointing: evidence.tokens.some(
      (token, at) =>
        token.sentence === main && (pointers.has(token.fold) || isCollective(evidence.tokens, at)),
    ),
  };
}

/** `HERON sailed. The ship met others`: the claim's subject is named in the sentence before, and the main one opens with what kind of thing it is. */
function isTakenUpWhole({ claim, evidence, aligned }: Comparison, places: readonly Aligned[]): boolean {
  const main = mainSentence({ evidence, aligned });
  const from = evidence.tokens.findIndex(({ sentence }) => sentence === main);
  const [article, noun, next] = evidence.tokens.slice(from, from + 3);
  const deed = claim.tokens.findIndex(isDeed);
  return (
    places.length > 0 &&
    /^(?:the|this)$/.test(article?.fold ?? '') &&
    noun?.cap === false &&
    !isTitle(noun) &&
    !/s$/.test(noun.fold) &&
    (next?.clause !== noun.clause || next?.cap === false) &&
    places.every(
      ({ index, matches }) =>
        index < deed && matches.some((at) => evidence.tokens[at]?.sentence === main - 1),
    )
  );
}

/** `the chief of the base in Vik, Berg`: a place that only tells whose chief somebody is, whom the claim leaves out. */
const isOfSomebody = ({ claim, evidence }: Comparison, { matches }: Aligned): boolean =>
  matches.every((at) =>
    evidence.people.some(
      ({ words, before }) =>
        before.includes(at) &&
        before.some((one) => isTitle(evidence.tokens[one])) &&
        !claim.tokens.some(({ fold: word }) => word === words.at(-1)),
    ),
  );

/** One deed with the time or place of another sentence; a subject that the deed's sentence neither names nor points to. */
export function checkMerge(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  if (new Set(evidence.tokens.map(({ sentence }) => sentence)).size < 2) return [];
  if (isNamedOnlyBehind(comparison)) return [flag('V20')];
  const { outside, places, dateOutside, mainHasDate, pointing, adds } = spreadOf(comparison);
  const oneDeed = countDeeds(claim.tokens) <= 1 && !/[;:]/.test(claim.text) && !isCoordinated(comparison);
  const joined = claim.tokens.some(({ fold: word }) => joining.has(word));
  if (dateOutside && mainHasDate && oneDeed && !joined) return [absent('V20', comparison)];
  if (places.some((place) => isOfSomebody(comparison, place))) return [flag('V20')];
  const told =
    isTakenUpWhole(comparison, places) ||
    pointsToBefore(comparison, places) ||
    (!dateOutside && isPointedTo(comparison, places));
  if ((dateOutside || places.length > 0) && oneDeed && !told) return [flag('V20')];
  if (
    oneDeed &&
    (isSubstituted(comparison) ||
      isNumberMoved(comparison) ||
      isOccasionMoved(comparison) ||
      isTodayMoved(comparison) ||
      (!isPointedTo(comparison, places) && isSettingMoved(comparison)) ||
      isStateMoved(comparison))
  )
    return [flag('V20')];
  if (oneDeed && !joined && (isStrangerTo(comparison) || isThingMoved(comparison))) return [flag('V20')];
  const subject = aligned[0];
  const subjectOutside = subject !== undefined && outside.includes(subject);
  const held = aligned.filter(({ matches }) => matches.length > 0).length;
  const much = outside.length / Math.max(1, held) > 0.3;
  if (adds || !subjectOutside) return [];
  return (!pointing && outside.length >= 2) || (much && oneDeed) ? [flag('V20')] : [];
}
