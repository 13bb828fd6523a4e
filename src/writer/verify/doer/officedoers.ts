/** V12: a deed of whom the evidence calls by office alone is told of no one but who holds that office. */
import { holdersOf } from '../named/holders.ts';
import { type Finding, flag } from '../rules.ts';
import { officesBefore } from '../speaker/officials.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { sameForm, sameName } from '../text/samewords.ts';
import { isOffice, ranks } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';
import { type Actor, actorsOf } from './actors.ts';

const doerReach = 4;

/** The surname of whom the claim has do what the verb at a place tells. */
function doerAt({ tokens }: Read, actors: readonly Actor[], verb: number): string | null {
  const doer = actors.findLast(
    ({ index, surname }) =>
      surname !== null &&
      index < verb &&
      verb - index <= doerReach &&
      tokens[index]?.clause === tokens[verb]?.clause &&
      !tokens.slice(index + 1, verb).some(isDeed),
  );
  return doer?.oblique === false ? doer.surname : null;
}

/** The words beside the places where the text names somebody. */
const wordsBeside = ({ people, tokens }: Document, surname: string): string[] =>
  people
    .filter(({ words }) => sameName(words.at(-1) ?? '', surname))
    .flatMap(({ before, after }) => [...before, ...after].map((at) => tokens[at]?.fold ?? ''));

/** Does the text tell an office of somebody, and no mere rank? */
const hasOffice = (document: Document, surname: string): boolean =>
  wordsBeside(document, surname).some((word) => isOffice(word) && !ranks.has(word));

/** Does the text have all these words, names of states apart, beside somebody? */
function holds(document: Document, surname: string, words: readonly string[]): boolean {
  const beside = wordsBeside(document, surname);
  const states = new Set(
    document.tokens.flatMap(({ start, fold }) => (document.codes.has(start) ? [fold] : [])),
  );
  return words.every(
    (word) =>
      states.has(word) ||
      word === 'of' ||
      beside.some((other) => sameForm(other, word) || (word === 'navy' && other === 'naval')),
  );
}

/** `the minister [toured] the yard and laid a wreath`: the verb in front of which the doer of both stands. */
function leadingVerb({ tokens }: Read, at: number): number {
  if (tokens[at - 1]?.fold !== 'and') return at;
  const { sentence } = tokens[at] ?? {};
  for (let verb = at - 2; tokens[verb]?.sentence === sentence; verb--) {
    const token = tokens[verb];
    if (token !== undefined && isDeed(token)) return verb;
  }
  return at;
}

const anyone = /^(?:officials|leaders|representatives|dignitaries|sides|delegates)$/;

/** V12: `Berg laid a wreath` of what the Chief of Staff did, who is Kask. */
export function checkOfficeDoers({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  if (foreign || tongueOf(document.tokens) !== 'en') return [];
  const actors = actorsOf(claim, document);
  const moved = aligned.some(({ index, token, matches }) => {
    if (matches.length === 0 || !(isDeed(token) || speech.has(token.fold))) return false;
    const surname = doerAt(claim, actors, index);
    return (
      surname !== null &&
      matches.every((at) => {
        const words = officesBefore(evidence, leadingVerb(evidence, at), document) ?? [];
        const offices = words.filter(isOffice);
        // `The two officials agreed`: whatever office they hold.
        if (offices.some((office) => anyone.test(office))) return false;
        const holders = offices.map((office) => holdersOf(document, office));
        const isHis = (name: readonly string[]): boolean => name.some((word) => sameName(word, surname));
        const another = holders.some((found) => found.length > 0 && !found.some(isHis));
        const held = holders.every((found) => found.length > 0);
        return (
          offices.length > 0 &&
          ((another && held) || (hasOffice(document, surname) && !holds(document, surname, words)))
        );
      })
    );
  });
  return moved ? [flag('V12')] : [];
}
