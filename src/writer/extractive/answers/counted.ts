/** What a question counts: the thing behind `how many`, in the languages of the questions. */
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Question } from '../../../domain/question.ts';
import { isDeed } from './meanings.ts';
import type { Ranked } from './rank.ts';

/** What is counted: the last noun between "how many" and the verb, or in front where the question ends so; elsewhere the next word. */
export function countedIn({ text, words }: Question): string | null {
  const line = foldedWords(text);
  const abroad = manyAbroad.exec(line.join(' '));
  if (abroad !== null)
    return foldedWords(abroad[1] ?? '').find((word) => word.length > 1 && words.includes(word)) ?? null;
  const from = line.findIndex((word, at) => word === 'many' && line[at - 1] === 'how') + 1;
  const rest = from === 0 ? [] : line.slice(from);
  // `Boats how many`: what stands in front.
  const named = from > 0 && rest.length === 0 ? line : rest.slice(0, endOfCounted(rest));
  return named.findLast((word) => words.includes(word)) ?? null;
}

/** Where the name of the thing counted ends: at an auxiliary, else at a preposition or the deed (`troops take part in`). */
function endOfCounted(rest: readonly string[]): number {
  const auxiliary = rest.findIndex((word) =>
    /^(?:did|does|do|has|have|had|will|would|is|are|was|were|can)$/.test(word),
  );
  const ends = /^(?:from|in|at|on|to|for|by|with|take|takes|took|taking)$/;
  const [first] = rest;
  const after = first === 'of' ? 1 : 0;
  const stop =
    auxiliary > 0 ? auxiliary : rest.findIndex((word, at) => at > after && (ends.test(word) || isDeed(word)));
  const end = stop < 0 ? rest.length : stop;
  // `Meetings of the contact group` counts meetings, `tonnes of ammunition` ammunition.
  const of = rest.indexOf('of');
  return of > 0 && of < end && !measured.test(rest[of - 1] ?? '') ? of : end;
}

const measured =
  /^(?:tons?|tonnes?|kilos?|kilograms?|lit(?:er|re)s?|pieces?|items?|sets?|units?|rounds?|crates?|boxes|batches|types?|kinds?|pairs?)$/;

/** The same words in other languages, folded; the thing counted stands right behind. */
const manyAbroad =
  /(?:^| )(?:wie viele|hur manga|hvor mange|combien de?|ile|kiek|cik|mitu|kuinka monta|montako|сколько|скільки) (.+)$/u;

/** Does the sentence number the people that this word counts by the strength of a force (`a 240-strong contingent`)? A force of states that are not asked about is none of theirs alone. */
export function isStrengthOf(word: string, { kept, text }: Ranked, countries: readonly string[]): boolean {
  return (
    people.test(word) &&
    strength.test(text) &&
    (countries.length === 0 ||
      findStates(text, { language: kept.brief.language }).every(({ code }) => countries.includes(code)))
  );
}

const strength = /\d[\d.,]{0,10}(?: ?(?:hundred|thousand))?[ -]strong\b/i;
const people =
  /^(?:soldiers?|troops?|personnel|servicem[ae]n|servicemembers?|people|m[ae]n|members?|marines?|sailors?|peacekeepers?|fighters?|volunteers?)$/;
