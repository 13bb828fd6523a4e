/** Whether something is so: the sentence that says it, word for word, of the states asked about. */
import { takingPart } from '../../../domain/brief.ts';
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import type { Briefing } from '../../writer.ts';
import { goesThere } from './destination.ts';
import type { Ranked, Ranking } from './rank.ts';
import { asksMention, isTalkOf, speaks, surnameOf } from './saying.ts';
import { type Sheet, say } from './sheet.ts';

/**
 * The sentence that tells whether something is so: nearly all words of the question stand in it, and with several states
 * all of them. Never a bare yes.
 */
export function tellWhether({ question }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const surnames = question.people.map(surnameOf);
  const fit = ranking.sentences.filter(
    (ranked) =>
      goesThere(ranked, question) &&
      (tellsAll(ranked, ranking) ||
        tellsTalk(ranked, question, surnames) ||
        tellsMatter(ranked, question, surnames)) &&
      (question.countries.length > 1
        ? ranked.named === 1 || isBetween(ranked, question.countries)
        : ranked.states >= 0.75),
  );
  for (const ranked of fit.slice(0, 1)) say(ranked, sheet);
}

/** `Did A and B discuss Iran?`: a talk of theirs, told as `they discussed`, that names the states and tells the words. */
function tellsTalk(
  ranked: Ranked,
  { words, text }: Briefing['question'],
  surnames: readonly string[],
): boolean {
  return (
    asksMention.test(text) &&
    ranked.named === 1 &&
    words.every((_, term) => ranked.terms.has(term)) &&
    isTalkOf(ranked, surnames)
  );
}

/** `Did they talk about tolls`: a sentence in which someone of the talk's release says something of them. */
function tellsMatter(
  { kept, text, terms }: Ranked,
  { words, text: asked }: Briefing['question'],
  surnames: readonly string[],
): boolean {
  const matter = words.flatMap((word, term) => (mentioning.test(word) ? [] : [term]));
  const present = kept.brief.people.flatMap(({ name }) => foldedWords(name));
  return (
    asksMention.test(asked) &&
    surnames.length > 0 &&
    surnames.every((name) => present.some((word) => sameSurname(word, name))) &&
    matter.length > 0 &&
    matter.every((term) => terms.has(term)) &&
    speaks(text)
  );
}

const mentioning = /^(?:mention|raise|discuss|talk|speak|spoke|bring|brought|address|touch)/;

/** Does the sentence tell nearly all of the question; or the deed and half of it, where the rest stands beside it? */
function tellsAll({ coverage, reach, named, terms }: Ranked, { verb }: Ranking): boolean {
  return (
    coverage >= 0.75 || (coverage >= 0.5 && reach >= 0.75 && named === 1 && verb >= 0 && terms.has(verb))
  );
}

/** In a release on these states and no others, a sentence that names no other is on them; so is one of who acts for whom the release is on. */
function isBetween(
  { kept: { brief }, text, actor, states, coverage }: Ranked,
  countries: readonly string[],
): boolean {
  const strangers = findStates(text, { language: brief.language }).some(
    ({ code }) => !countries.includes(code),
  );
  if (actor === 1 && states >= 0.85 && (!strangers || coverage >= 0.95)) return true;
  const parties = brief.countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code);
  const acting = parties.filter((code) => !isBeneficiary(brief, code));
  const others = findStates(text, { language: brief.language }).some(
    ({ code }) => !countries.includes(code) && acting.includes(code),
  );
  return countries.every((code) => parties.includes(code)) && acting.length <= countries.length && !others;
}

const isBeneficiary = (brief: KeptBrief['brief'], code: string): boolean =>
  brief.countries.some((country) => country.code === code && country.role === 'beneficiary');
