/** Whom an office that stands without a name means: those to whom the document gives it. */
import { once } from '../../../domain/remember.ts';
import type { Document, Read } from '../text/document.ts';
import { firstNamesOf } from '../text/firstnames.ts';
import { sameForm, sameName } from '../text/samewords.ts';
import { isOffice } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

/** The names, as folded words, beside which the document or its title has the office. */
export function holdersOf(document: Document, office: string): string[][] {
  return [document, document.title].flatMap(({ tokens, people }) =>
    people
      .filter(({ before, after }) =>
        [...before, ...after].some((at) => sameForm(tokens[at]?.fold ?? '', office)),
      )
      .map(({ words }) => words),
  );
}

/** The two surnames beside which the document has an office, where there is no third: one is met by the other. */
export const pairOf = once((document: Document): readonly string[] => {
  const { people, tokens } = document;
  const firsts = firstNamesOf(document);
  const holders = people
    .filter(({ before, after }) => [...before, ...after].some((at) => isOffice(tokens[at]?.fold ?? '')))
    .map(({ words }) => firsts.get(words.at(-1) ?? '') ?? words.at(-1) ?? '');
  const apart = [...new Set(holders)].filter(
    (name, at, all) => !all.slice(0, at).some((other) => sameName(other, name)),
  );
  return apart.length === 2 ? apart : [];
});

const between = /^(?:has|have|had|will|would|shall|may|also|then|later|further|jointly|[a-z]{3,}ly)$/;
const reach = 3;

/** The offices in a row in front of a verb, the nearest first: `the Defence Secretary also sang`. */
function officesBefore(tokens: readonly Token[], verb: number): { at: number; offices: string[] } {
  const clause = tokens[verb]?.clause;
  let at = verb - 1;
  while (verb - at <= reach && tokens[at]?.clause === clause && between.test(tokens[at]?.fold ?? '')) at--;
  const offices: string[] = [];
  for (let index = at; tokens[index]?.clause === clause && isOffice(tokens[index]?.fold ?? ''); index--)
    offices.push(tokens[index]?.fold ?? '');
  return { at, offices };
}

const isPlural = (office: string): boolean => /[a-z]{3}s$/.test(office) && isOffice(office.slice(0, -1));

/** May the office without a name right in front of a verb, `the Defence Secretary sang`, be this person's? Null where none stands there. */
export function officeMayMean(
  document: Document,
  { tokens, people }: Read,
  verb: number,
  surname: string,
): boolean | null {
  const { at, offices } = officesBefore(tokens, verb);
  const [nearest] = offices;
  if (nearest === undefined || people.some(({ from, to }) => at >= from && at <= to)) return null;
  if (isPlural(nearest)) return true;
  return offices.every((office) => {
    const holders = holdersOf(document, office);
    return holders.length === 0 || holders.some((words) => words.some((word) => sameName(word, surname)));
  });
}
