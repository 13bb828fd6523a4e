/** Whom the pronoun in front of a verb stands for: `he`, `they`, `I`, `who`. */
import { fold } from '../../../domain/fold.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import type { Actor } from './actors.ts';

/** Pronouns of who speaks. */
export const firstPerson = new Set(
  'i we ich wir jag vi je nous я мы ми es mes mēs aš mina me my'.split(' ').map(fold),
);

const thirdPerson = new Set(
  'he she they han hon er sie il elle ils elles он она они він вона вони viņš viņa viņi jis jie hän'
    .split(' ')
    .map(fold),
);

/** `he also thanked`: is the doer told by a pronoun right in front of the verb? */
export function isPronounDoer(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && adverbial.test(tokens[before]?.fold ?? '')) before--;
  return thirdPerson.has(tokens[before]?.fold ?? '') && tokens[before]?.sentence === tokens[at]?.sentence;
}

/** Whom a pronoun in front of a verb most likely means: who does what its sentence, or the sentence before, tells first. */
export function antecedent(tokens: readonly Token[], actors: readonly Actor[], verb: number): Actor | null {
  const here = tokens[verb]?.sentence ?? 0;
  const doers = actors.filter(
    ({ index, surname, oblique, object }) => surname !== null && !oblique && !object && index < verb,
  );
  const inSentence = (sentence: number): Actor | undefined =>
    doers.find(({ index }) => tokens[index]?.sentence === sentence);
  return inSentence(here) ?? inSentence(here - 1) ?? null;
}

const plural = new Set(
  'they de sie ils elles они вони jie jos viņi viņas nad nemad he oni ony'.split(' ').map(fold),
);

/** Whom a pronoun in front of a verb may mean: all whom its sentence, or else the sentence before, names where it is plural, one of them where it is not. */
export function antecedents(tokens: readonly Token[], actors: readonly Actor[], verb: number): Actor[] {
  let at = verb - 1;
  while (at > verb - 4 && adverbial.test(tokens[at]?.fold ?? '')) at--;
  const pronoun = tokens[at]?.fold ?? '';
  const many = plural.has(pronoun) && (pronoun !== 'he' || tongueOf(tokens) === 'fi');
  const one = antecedent(tokens, actors, verb);
  if (!many || one === null) return one === null ? [] : [one];
  const { sentence } = tokens[one.index] ?? {};
  return actors.filter(
    ({ index, surname }) => surname !== null && index < verb && tokens[index]?.sentence === sentence,
  );
}

const adverbial =
  /^(?:also|then|later|further|again|has|have|had|is|was|will|would|auch|ont|a|также|також|[a-z]{3,}ly)$/;

/** `“I asked him,” Berg said`: the doer is who says it. */
export function speakerIn(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  const beside = actors.filter(
    ({ index, surname }) =>
      surname !== null &&
      tokens[index]?.sentence === tokens[at]?.sentence &&
      [-2, -1, 1, 2].some((step) => speech.has(tokens[index + step]?.fold ?? '')),
  );
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

const relativeReach = 4;

/** `the yard, which had sent a team`: whom an English relative pronoun in front of the verb stands for; undefined where there is none. */
export function relativeDoer(
  tokens: readonly Token[],
  actors: readonly Actor[],
  at: number,
): Actor | null | undefined {
  let pronoun = at - 1;
  while (pronoun > at - relativeReach && adverbial.test(tokens[pronoun]?.fold ?? '')) pronoun--;
  const token = tokens[pronoun];
  if (!/^(?:which|who)$/.test(token?.fold ?? '') || token?.sentence !== tokens[at]?.sentence)
    return undefined;
  return (
    actors.findLast(
      ({ index }) =>
        index < pronoun &&
        pronoun - index <= relativeReach &&
        tokens.slice(index + 1, pronoun).every((one) => one.cap || !one.stop || one.fold === 'the') &&
        !tokens.slice(index + 1, pronoun).some(isDeed),
    ) ?? null
  );
}
