/** Organisations and formats by any of their names: a question on the `B9` meets releases on the Bucharest Nine. */
import { foldedWords } from '../../../domain/fold.ts';
import { createPhraseFinder, type PhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import { organisationNames } from '../organisations.ts';

/** An organisation that a question names. */
export interface NamedOrganisation {
  /** Places of the question's terms that make up its name. */
  terms: readonly number[];
  /** Does the text name it, in any of its forms? Linear. */
  isIn(text: string): boolean;
}

let finder: PhraseFinder<number> | null = null;

/** The organisations that the words of a question name. */
export function organisationsNamed(typed: string, terms: readonly string[]): NamedOrganisation[] {
  const names = organisationNames();
  // Two letters are a word of some language.
  finder ??= createPhraseFinder(
    names.flatMap((forms, id) =>
      forms.filter((form) => form.length > 2 || /\d/.test(form)).map((form): [string, number] => [form, id]),
    ),
  );
  return finder(wordsOf(typed)).map(({ start, end, value }) => {
    const words = new Set(foldedWords(typed.slice(start, end)));
    const find = createPhraseFinder((names[value] ?? []).map((form): [string, true] => [form, true]));
    return {
      terms: terms.flatMap((term, index) => (words.has(term) ? [index] : [])),
      isIn: (text) => find(wordsOf(text)).length > 0,
    };
  });
}
