/** What a question counts: the thing behind `how many`, in the languages of the questions. */
import type { ProgrammeClaim } from '../../../domain/brief.ts';
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Question } from '../../../domain/question.ts';
import { isDeed } from './meanings.ts';
import type { Ranked } from './rank.ts';

/** What is counted: the last noun between "how many" and the verb, or in front where the question ends so; elsewhere the next word. No word of an exercise's or mission's name that the briefs hold. */
export function countedIn({ text, words: all }: Question, briefs: readonly KeptBrief[]): string | null {
  const line = foldedWords(text);
  const ofNames = new Set(
    briefs.flatMap(({ brief }) => brief.programmes.flatMap((one) => wordsOfName(one, line))),
  );
  const others = all.filter((word) => !ofNames.has(word));
  const words = others.length > 0 ? others : all;
  const abroad = manyAbroad.exec(line.join(' '));
  if (abroad !== null)
    return foldedWords(abroad[1] ?? '').find((word) => word.length > 1 && words.includes(word)) ?? null;
  const from = line.findIndex((word, at) => word === 'many' && line[at - 1] === 'how') + 1;
  const rest = from === 0 ? [] : line.slice(from);
  // `Boats how many`: what stands in front.
  const named = from > 0 && rest.length === 0 ? line : rest.slice(0, endOfCounted(rest));
  return named.findLast((word) => words.includes(word)) ?? null;
}

/** The words of an exercise's or mission's name of two or more that stands in the line. */
function wordsOfName({ name, kind }: ProgrammeClaim, line: readonly string[]): string[] {
  if (kind !== 'exercise' && kind !== 'mission') return [];
  const words = foldedWords(name).filter((word) => !/^(?:\d+|exercises?|operations?|missions?)$/.test(word));
  return words.length > 1 && ` ${line.join(' ')} `.includes(` ${words.join(' ')} `) ? words : [];
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
  /(?:^| )(?:wie viele|wieviele|hur manga|hvor mange|combien de?|ile|ilu|kiek|cik|mitu|kuinka monta|montako|cuant[oa]s|quant[oa]s|quanti|quante|cati|cate|hoeveel|kolik|kolko|сколько|скільки) (.+)$/u;

/** The state whose people are counted (`how many Ukrainians`); null where something else is. */
export function nationCounted(text: string): string | null {
  const [, before = ''] = /^(.*\bhow many )/i.exec(text) ?? [];
  const named = findStates(text, { typed: true }).find(
    ({ start, end, how }) =>
      before !== '' && how === 'adjective' && start === before.length && endsCounted.test(text.slice(end)),
  );
  return named?.code ?? null;
}

/** Behind a word that is the last of what is counted. */
const endsCounted =
  /^\s+(?:did|does|do|has|have|had|will|would|is|are|was|were|can|in|at|on|from|for|to|by)\b|^\W*$/i;

/** Does a number stand in front of people of this state: `10,000 Ukrainian soldiers`, `10,000 Ukrainians`? */
export function numbersNation({ kept, text }: Ranked, nation: string): boolean {
  return findStates(text, { language: kept.brief.language }).some(
    ({ code, start, how }) =>
      code === nation &&
      how === 'adjective' &&
      /\d[\d.,\u00A0 ]*(?:\p{Ll}+ ){0,2}$/u.test(text.slice(0, start)),
  );
}

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

/** Does a number of soldiers stand in the sentence by another word for them (`2,700 members from the armies`), or of anyone where people are counted? */
export function numbersPeople(word: string, { text }: Ranked): boolean {
  return (asksForce.test(word) && ofForce.test(text)) || (asksAnyone.test(word) && ofAnyone.test(text));
}

const asksForce = /^(?:soldiers?|troops?|personnel|servicem[ae]n|servicemembers?)$/;
const asksAnyone = /^(?:people|persons?|participants?)$/;
const counted = String.raw`\d(?:[\d.,\u00A0 ]*\d)? (?:[\p{L}()]+ ){0,3}?`;
const force =
  'soldiers|troops|personnel|servicem[ae]n|service ?members|service men and women|soldat\\p{L}*|militaires|militari|militares|soldados|żołnierzy|karių|karav\\p{L}+|sõdurit?|kaitseväelas\\p{L}+|sotila\\p{L}+|vojáků|vojakov|военн\\p{L}+|военнослужащ\\p{L}+|військов\\p{L}+';
const ofForce = new RegExp(
  `${counted}(?:${force}|members (?:of|from) (?:\\p{L}+ ){0,4}?(?:arm(?:y|ies|ed)|forces?|militar(?:y|ies)|nav(?:y|ies)|guard|contingents?|units?|battalions?|brigades?|regiments?|squadrons?))(?!\\p{L})`,
  'iu',
);
const ofAnyone = new RegExp(
  `${counted}(?:${force}|people|persons|participants|members|staff|person(?:en|er|nes|as|e)|menschen|mennesker|människor|deltagare|deltagere|teilnehmer\\p{L}*|participants|osób|uczestnik\\p{L}+|žmonių|dalyvi\\p{L}+|cilvēk\\p{L}*|dalībniek\\p{L}*|inimest|osaleja\\p{L}*|henkilöä|osallistuj\\p{L}+|lidí|osob|ľudí|pessoas|persoane|mensen|человек|участник\\p{L}+|осіб|людей|учасник\\p{L}+)(?!\\p{L})`,
  'iu',
);
