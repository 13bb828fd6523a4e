/** Whom: the people, else the companies, that a sentence names and a question asks for. */
import { foldedWords } from '../../../domain/fold.ts';
import { wordsOf } from '../../../domain/phrases.ts';
import type { Briefing } from '../../writer.ts';
import { asksStates, meeting, partaking } from './actors.ts';
import { toldAlready } from './further.ts';
import type { Matcher } from './match.ts';
import { isCommand } from './meanings.ts';
import { otherOfficers } from './naming.ts';
import type { Ranked } from './rank.ts';

/** A name and where it stands in the sentence. */
interface Named {
  name: string;
  start: number;
}

/** More than so many names are a list, which the sentence tells better. */
const most = 3;

/** The names that the sentence gives to what the question asks for, in their order; null where it names none, many, or leaves in doubt who did it. */
export function whoTold(
  { kept, text }: Pick<Ranked, 'kept' | 'text'>,
  briefing: Briefing,
  { match, verb }: { match: Matcher; verb: number },
): string | null {
  const { question } = briefing;
  if (asksStates.test(question.text) || partaking.test(question.text)) return null;
  const known = new Set([
    ...question.words,
    ...question.people.flatMap(foldedWords),
    ...toldAlready(briefing).words,
  ]);
  const { brief } = kept;
  if (isCommand(question.words[verb] ?? '')) for (const name of otherOfficers(brief)) known.add(name);
  const here = <Claim extends { name: string }>(claims: readonly Claim[]): (Claim & Named)[] =>
    claims
      .map((claim) => ({ ...claim, start: text.indexOf(claim.name) }))
      .filter(({ name, start }) => start >= 0 && !known.has(foldedWords(name).at(-1) ?? name))
      .toSorted((one, other) => one.start - other.start);
  const people = here(brief.people);
  const companies = here(brief.programmes.filter(({ kind }) => kind === 'company'));
  const [one] = people;
  if (people.length === 0) return companies.length === 1 ? (companies[0]?.name ?? null) : null;
  if (meeting.test(question.text)) {
    // Whom the Irish minister met is not the Irish minister.
    const others = people.filter(({ country }) => country === null || !question.countries.includes(country));
    return others.length === 1 ? (others[0]?.name ?? null) : null;
  }
  if (people.length === 1) return one?.name ?? null;
  if (brief.language?.startsWith('en') !== true) return null;
  const did = doers(people, text, (word) => match(word, 'en').some(({ term }) => term === verb));
  return did.length > 0 && did.length <= most ? did.map(({ name }) => name).join(', ') : null;
}

/** Who did it: of an English sentence those behind `by`, where the deed is told so, else those in front of its word. */
function doers(people: readonly Named[], text: string, isDeed: (word: string) => boolean): Named[] {
  const deed = wordsOf(text).find(({ folded }) => isDeed(folded));
  if (deed === undefined) return [];
  const by = people.filter(
    ({ start }) => start > deed.end && /^.{0,40}\bby\b/.test(text.slice(deed.end, start)),
  );
  return by.length > 0 ? by : people.filter(({ start }) => start < deed.start);
}
