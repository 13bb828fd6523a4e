/** V12: a deed of whom the evidence calls by office alone is told of no one but who holds that office. */
import { holdersOf } from '../named/holders.ts';
import { type Finding, flag } from '../rules.ts';
import { officesBefore } from '../speaker/officials.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { sameName } from '../text/samewords.ts';
import { isOffice } from '../text/titles.ts';
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
        const offices = officesBefore(evidence, leadingVerb(evidence, at))?.filter(isOffice) ?? [];
        const holders = offices.map((office) => holdersOf(document, office));
        const isHis = (words: readonly string[]): boolean => words.some((word) => sameName(word, surname));
        // An office that nobody holds by name may be anybody's.
        return (
          holders.length > 0 &&
          holders.every((found) => found.length > 0) &&
          holders.some((found) => !found.some(isHis))
        );
      })
    );
  });
  return moved ? [flag('V12')] : [];
}
