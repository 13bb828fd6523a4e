/** Commands: who commands a unit, told of that unit alone. */
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Question } from '../../../domain/question.ts';
import { createMatcher } from './match.ts';
import { doerOf, isCommand } from './meanings.ts';
import type { Ranked, Ranking } from './rank.ts';

/** A command that someone is asked for. */
interface Command {
  /** Its word, and the numbers of the unit, by their place in the question. */
  told: readonly number[];
  /** What is commanded, by its words' places; and how they are told. */
  objects: readonly number[];
  isObject: (word: string, language: string | null) => boolean;
  /** The states whose unit it is: `the Canadian battalion`. */
  owners: readonly string[];
  /** Of a unit: anyone may lead a delegation. */
  officer: boolean;
}

/** What a question for a commander asks; null where it asks for no one's command. */
export function commandAsked({ words, text }: Question, { verb }: Ranking): Command | null {
  const deed = words[verb] ?? '';
  if (verb < 0 || doerOf(deed) === null) return null;
  const all = words.map((_, term) => term);
  const objects = all.filter((term) => term !== verb);
  const match = createMatcher(objects.map((term) => words[term] ?? ''));
  return {
    told: [verb, ...objects.filter((term) => /^\d+$/.test(words[term] ?? ''))],
    objects,
    isObject: (word, language) => match(word, language).length > 0,
    owners: findStates(text, { typed: true })
      .filter(({ how, end }) => how === 'adjective' && /^ \p{L}/u.test(text.slice(end)))
      .map(({ code }) => code),
    officer: isCommand(deed),
  };
}

/** Does the sentence tell the command of that unit and of no other: by its number, of a state's by a person, and not of one that it calls another state's? */
export function tellsCommand(
  { terms, coverage, text, kept }: Ranked,
  people: number,
  command: Command,
): boolean {
  const { told, objects, isObject, owners, officer } = command;
  if (!told.every((term) => terms.has(term))) return false;
  if (!officer) return true;
  if (!objects.some((term) => terms.has(term)) && coverage < mostlyTold) return false;
  if (owners.length === 0) return true;
  const { language } = kept.brief;
  const others = findStates(text, { language }).filter(
    ({ how, end }) =>
      how === 'adjective' &&
      foldedWords(text.slice(end, end + 40))
        .slice(0, 2)
        .some((word) => isObject(word, language)),
  );
  return people > 0 && (others.length === 0 || others.some(({ code }) => owners.includes(code)));
}

/** What a pronoun stands for is told in the sentence before. */
const mostlyTold = 0.65;
