/** The states and people of a text: who can do a deed, and who can receive it. */

import { once } from '../../../domain/remember.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { stateCodes } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { firstNamesOf } from '../text/firstnames.ts';
import { type Form, formOfName, formOfState, isCarried } from '../text/grammar.ts';
import { wordSet } from '../text/lexicon.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';
import { isDirected } from './directed.ts';

/** A state or a person at a place of a text. */
export interface Actor {
  index: number;
  states: string[];
  surname: string | null;
  /** Behind a preposition: `at the meeting with Berg`, `in Norway`. */
  oblique: boolean;
  /** Right behind a verb, and so its object in languages that set the doer first: `given Norway`. */
  object: boolean;
  /** Only told as whose words they are: `laut Berg`, `according to Berg`. */
  source: boolean;
  /** What the form of the name tells, in languages that have one for the doer. */
  form: Form;
}

const prepositions = wordSet(pointing.prepositions);

const sourcing = wordSet(pointing.sourcing);
const longestPhrase = 9;

/** `According to Berg`, `Bergi sõnul`: does a word for whose words they are stand beside the name? */
function isSource({ tokens }: Read, index: number): boolean {
  const { clause } = tokens[index] ?? {};
  let at = index - 1;
  while (
    index - at < longestPhrase &&
    tokens[at]?.clause === clause &&
    !sourcing.has(tokens[at]?.fold ?? '') &&
    (tokens[at]?.cap === true || isTitle(tokens[at]))
  )
    at--;
  const before = tokens[at]?.clause === clause ? (tokens[at]?.fold ?? '') : '';
  const led = ['to', 'von', 'av'].includes(before) ? (tokens[at - 1]?.fold ?? '') : before;
  const behind = tokens[index + 1]?.clause === clause ? (tokens[index + 1]?.fold ?? '') : '';
  return sourcing.has(led) || sourcing.has(behind);
}

/** What stands in front of the phrase that ends at this word: a preposition (`with his Estonian counterpart Kask`) or a verb. */
function standing(read: Read, index: number): Pick<Actor, 'oblique' | 'object'> {
  // `med den nye estniske forsvarsminister`: words in front of an office belong to it.
  let attributes = 0;
  // `to the armed forces of Spain`: the noun in front of `of`, and what belongs to it.
  let headed = false;
  for (let at = index - 1; at >= index - 8; at--) {
    const token = read.tokens[at];
    if (token === undefined || (token.clause !== read.tokens[at + 1]?.clause && !bracketBehind(read, at)))
      break;
    if (prepositions.has(token.fold)) return { oblique: true, object: false };
    headed = !token.stop && !isDeed(token) && (headed || read.tokens[at + 1]?.fold === 'of');
    const phrase =
      token.cap ||
      headed ||
      token.fold === 'of' ||
      articles.has(token.fold) ||
      isTitle(token) ||
      read.codes.has(token.start);
    const verb = isDirected(token.fold) || isDeed(token);
    if (!phrase && !verb && !token.stop && attributes < mostAttributes && titled(read, at, index)) {
      attributes++;
      continue;
    }
    if (!phrase)
      return {
        oblique: false,
        object: verb && !speech.has(token.fold),
      };
  }
  return { oblique: false, object: false };
}

const mostAttributes = 3;

/** Does an office stand between the two places? */
const titled = ({ tokens }: Read, from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(isTitle);

/** Articles and possessives in front of a noun. */
export const articles = wordSet(pointing.articles);

/** `the State Border Guard (SBG) chief`: a bracket parts no phrase. */
const bracketBehind = ({ text, tokens }: Read, at: number): boolean =>
  /^ ?\(|\) ?$/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));

const coordinators = wordSet(['and', 'och', 'und', 'et', 'i', 'oraz', 'и', 'та', 'й', 'ir', 'un', 'ja']);

/** `with Minister Berg and General Kask`: joined to one who stands behind a preposition. */
function joinsOblique({ tokens }: Read, before: Actor | undefined, index: number): boolean {
  if (before?.oblique !== true || before.surname === null) return false;
  const gap = tokens.slice(before.index + 1, index);
  return (
    coordinators.has(gap[0]?.fold ?? '') &&
    gap.every((token) => token.clause === tokens[index]?.clause && !isDeed(token) && !isDirected(token.fold))
  );
}

/** What the names of a document's people end with, and either end of them: some languages set the surname first. */
const surnamesOf = once((document: Document) => {
  const { people } = document;
  const byFirst = firstNamesOf(document);
  return {
    surnames: [...new Set(people.flatMap(({ words }) => words.slice(-1)))].filter(
      (name) => !byFirst.has(name),
    ),
    ends: new Map(
      people.toReversed().flatMap(({ words }) => {
        const name = words.at(-1);
        return name === undefined ? [] : [[words[0] ?? name, name] as const, [name, name] as const];
      }),
    ),
  };
});

/** Does a bracket open behind one name, and the other stand in it with nothing but names in front? */
function isInBrackets({ text, tokens }: Read, before: number, index: number): boolean {
  let at = index;
  while (at > before + 1 && tokens[at - 1]?.cap === true && tokens[at - 1]?.clause === tokens[at]?.clause)
    at--;
  return at === before + 1 && /^ ?\($/.test(text.slice(tokens[before]?.end, tokens[at]?.start));
}

const letters = /^\p{Lu}{2,4}$/u;

/** How far behind a state its office may stand: `Latvijas aizsardzības ministrs`. */
const officeReach = 4;

/** The form of a state's name; of one whose office is named (`Latvijas ministrs`) the form of the office. */
function formOfActor(
  { tokens }: Read,
  tongue: string | null,
  index: number,
  states: readonly string[],
): Form {
  const token = tokens[index];
  const form = token === undefined ? null : formOfState(tongue, token, states[0]);
  if (token !== undefined && letters.test(token.raw)) {
    // `delegaci MO USA`: whose ministry it is stands between them.
    let front = index - 1;
    while (index - front <= 2 && letters.test(tokens[front]?.raw ?? '')) front--;
    const noun = tokens[front]?.clause === token.clause ? tokens[front] : undefined;
    return isCarried(tongue, noun) ? 'other' : null;
  }
  if (form !== 'of') return form;
  const office = tokens
    .slice(index + 1, index + 1 + officeReach)
    .find((other) => other.clause === token?.clause && isTitle(other));
  return office === undefined ? null : formOfName(tongue, office);
}

/** Every state and person of a text at the place of its name, in order. */
export function actorsOf(read: Read, document: Document): Actor[] {
  // The small words of a short claim are those of several languages: its document tells which it is.
  const own = tongueOf(read.tokens);
  const tongue = own === 'en' ? own : tongueOf(document.tokens);
  const { surnames, ends } = surnamesOf(document);
  const found: Actor[] = [];
  for (const [index, token] of read.tokens.entries()) {
    const states = stateCodes(read, token);
    const surname = token.cap
      ? (surnames.find((name) => sameName(name, token.fold)) ?? ends.get(token.fold) ?? null)
      : null;
    if (states.length > 0 || surname !== null) {
      const before = found.at(-1);
      const source = isSource(read, index);
      if (before?.surname != null && surname !== null && isInBrackets(read, before.index, index)) {
        // `Ozolam (Ozols)`: the name once more, in another spelling.
        found.push({ ...before, index, states, surname, source });
        continue;
      }
      const beside = standing(read, index);
      const oblique = beside.oblique || (surname !== null && joinsOblique(read, before, index));
      const form = surname === null ? formOfActor(read, tongue, index, states) : formOfName(tongue, token);
      found.push({ index, states, surname, ...beside, oblique, source, form });
    }
  }
  return found;
}

/** The states whose names or adjectives stand beside a surname somewhere in the document. */
function statesOfPerson(document: Document, surname: string): string[] {
  return document.people
    .filter(({ words }) => words.some((word) => sameName(word, surname)))
    .flatMap(({ before, after }) => [...ownPhrase(document, before), ...after.slice(0, 8)])
    .flatMap((index) => {
      const token = document.tokens[index];
      return token === undefined ? [] : stateCodes(document, token);
    });
}

/** `Spain’s answer followed a request from [President] Berg`: of the words in front of a name those behind the last verb. */
function ownPhrase({ tokens }: Document, before: readonly number[]): readonly number[] {
  const verb = before.findLastIndex((index) => {
    const token = tokens[index];
    return token !== undefined && !token.cap && isDeed(token) && !isTitle(token);
  });
  return before.slice(verb + 1);
}

/** Are two of them one: the same person, the same state, or a person and the state that the document gives him or her? */
export function sameActor(a: Actor, b: Actor, document: Document): boolean {
  if (a.surname !== null && b.surname !== null) return sameName(a.surname, b.surname);
  const own = (actor: Actor): string[] =>
    actor.states.length > 0 || actor.surname === null
      ? actor.states
      : statesOfPerson(document, actor.surname);
  const states = own(b);
  return own(a).some((code) => states.includes(code));
}
