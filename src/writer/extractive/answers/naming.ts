/** Naming: whom a sentence names that a question does not: people, organisations, companies, states. */
import type { Claim } from '../../../domain/brief.ts';
import { monthOf } from '../../../domain/calendar.ts';
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { createMatcher } from './match.ts';
import { asksOffice } from './office.ts';
import type { Ranked } from './rank.ts';

/** How many the sentence names that the question does not: people, organisations, companies, states. */
export function actorsIn(
  { kept, index, text }: Ranked,
  known: readonly string[],
  asked: ReadonlySet<string>,
): number {
  const { people, organisations, programmes, language } = kept.brief;
  const companies = programmes.filter(({ kind }) => kind === 'company' || kind === 'organisation');
  const claims: readonly Claim<{ name: string }>[] = [...people, ...organisations, ...companies];
  // `Minister Kalns` once more, by the surname alone.
  const words = new Set(foldedWords(text));
  const again = people.filter(
    ({ name, evidence }) =>
      words.has(foldedWords(name).at(-1) ?? name) &&
      !evidence.some(({ sentences }) => sentences.includes(index)) &&
      !foldedWords(name).some((word) => asked.has(word)),
  );
  const named = claims.filter(
    ({ name, evidence }) =>
      evidence.some(({ sentences }) => sentences.includes(index)) &&
      !foldedWords(name).some((word) => asked.has(word)),
  );
  const mentions = findStates(text, { language });
  // `The five Nordic states` names none of them.
  const states = new Set(mentions.filter(({ how }) => how !== 'group').map(({ code }) => code));
  const told = named.length + again.length + [...states].filter((code) => !known.includes(code)).length;
  return told > 0 ? told : [...text.matchAll(agent)].filter(({ 1: name = '' }) => isNew(name, asked)).length;
}

/** A name behind a word of doing or joining: `by Hensoldt`, `avec Safran`. */
const agent =
  /(?<=\s)(?:by|with|from|von|mit|avec|par|av|med|från|przez|z|su|ar|с|від|от)\s(?:the\s)?(\p{Lu}[\p{L}\d-]{2,})/gu;

/** Is the name neither a month's nor a word of the question? */
export function isNew(name: string, asked: ReadonlySet<string>): boolean {
  return monthOf(name) === null && !foldedWords(name).some((word) => asked.has(word));
}

/** How many people of the release the sentence names, by surname, whom the question does not. */
export function peopleIn(
  { kept, text }: Pick<Ranked, 'kept' | 'text'>,
  asked: ReadonlySet<string>,
  known: readonly string[],
): number {
  const words = new Set(foldedWords(text));
  const surnames = kept.brief.people.map(({ name }) => foldedWords(name).at(-1) ?? name);
  const named = new Set(known.map((name) => foldedWords(name).at(-1) ?? name));
  return surnames.filter((name) => words.has(name) && !asked.has(name) && !named.has(name)).length;
}

/**
 * The people of the release who, by their office, did not command: `the undersecretary met the commander` does not name the
 * commander. Of someone without one nothing is known.
 */
export function otherOfficers({ people, language }: KeptBrief['brief']): ReadonlySet<string> {
  const match = createMatcher(['command']);
  return new Set(
    people
      .filter(
        ({ role }) => role !== null && foldedWords(role).every((word) => match(word, language).length === 0),
      )
      .map(({ name }) => foldedWords(name).at(-1) ?? name),
  );
}

/** How many states the sentence names by themselves. */
export function statesIn({ kept: { brief }, text }: Ranked): number {
  const named = findStates(text, { language: brief.language }).filter(({ how }) => how !== 'group');
  return new Set(named.map(({ code }) => code)).size;
}

/** Does the sentence name a company, or speak of one? */
export function namesCompany({ kept, index, text }: Ranked): boolean {
  const { programmes, language } = kept.brief;
  const match = createMatcher(['company']);
  return (
    programmes.some(
      ({ kind, evidence }) =>
        kind === 'company' && evidence.some(({ sentences }) => sentences.includes(index)),
    ) || foldedWords(text).some((word) => match(word, language).some(({ sure }) => sure))
  );
}

/** A pronoun for someone, in the languages of the releases. */
const someone =
  /^\W*(?:(?:He|She|Er|Il|Elle|Han|Hon|Hun|Jis|Ji|Viņš|Viņa|Hän|Ta|On|Ona|Он|Она|Він|Вона)(?!\p{L})|(?:The|Der|Die|Le|La|L[’'])(?=\P{L}))/u;

/** Does the sentence begin with someone whom it does not name: `He`, `The German officer`? */
export function refersBack({ text }: Pick<Ranked, 'text'>): boolean {
  const [first = ''] = someone.exec(text) ?? [];
  if (first === '') return false;
  const beginning = foldedWords(text.slice(0, 80)).slice(1, 4);
  return (
    !/(?:The|Der|Die|Le|La|L[’'])$/u.test(first) ||
    asksOffice(beginning) ||
    beginning.some((word) => /^(?:offi[czs]|oficer|офицер|офіцер|upseer|ohvitser)/u.test(word))
  );
}
