/** The person named last before a place of the text: whom words without a speaker's name most likely are of. */
import { fold } from '../../../domain/fold.ts';
import { speech } from '../text/deeds.ts';
import type { Document } from '../text/document.ts';
import { formOfName } from '../text/grammar.ts';
import { type NamedPlace, surnameAt } from '../text/people.ts';
import { isTitle } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';

/** Does a name have a title, or say something, somewhere in the document? */
export function isPerson(document: Document, place: NamedPlace): boolean {
  return document.people.some((other) => {
    if (!surnameAt(other, place.words)) return false;
    const beside = [...other.before.slice(-6), ...other.after.slice(0, 6)];
    const titled = beside.some((index) => isTitle(document.tokens[index]));
    const next = [document.tokens[other.to + 1], document.tokens[other.from - 1]];
    return titled || next.some((token) => speech.has(token?.fold ?? ''));
  });
}

/** Women by a first name or surname that only women have in the languages that tell a speaker's sex by the verb. */
const woman = /(?:ova|eva|ska|cka|ina|aja|ая)$/u;
const mens =
  /^(?:mykola|illia|illja|ilja|ilya|ilia|nikita|luka|kuba|sasha|sava|микола|ілля|илья|никита|лука|сава|саша)$/u;

/** Does a name tell that it is a woman's: a first name in -a, or a surname in a woman's form? */
export function isWoman(document: Document, place: NamedPlace): boolean {
  return document.people.some(({ words }) => {
    if (!surnameAt({ ...place, words: [...words] }, place.words)) return false;
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    return words.length > 1 ? /[aая]$/u.test(first) && !mens.test(first) : woman.test(last);
  });
}

/** Offices in a woman's form, in languages that have one: `Ministerin`, `ministrė`, `ministra`. */
const womensOffice: Readonly<Record<string, RegExp>> = {
  ...{ de: /\p{L}{5}in$/u, lt: /\p{L}{4}re$/u, lv: /\p{L}{4}re$/u, cs: /\p{L}{4}yne$/u },
  ...{ es: /\p{L}{4}ra$/u, it: /\p{L}{4}ra$/u, pt: /\p{L}{4}ra$/u },
};

/** `the Ministerin`: an office in a woman's form is not that of a man, where the text names a woman. */
export function isOfWoman(document: Document, office: string): boolean {
  return womensOffice[tongueOf(document.tokens) ?? '']?.test(office) === true;
}

const she = new Set(['she', 'hon', 'elle', 'она', 'вона', 'ona', 'viņa'].map(fold));

/** `she`, `řekla`, `сказала`: a pronoun, or a verb of speech in a form, that tells that a woman speaks. */
export const saysWoman = (word: string): boolean =>
  she.has(word) || (speech.has(word) && /(?:la|ла)$/u.test(word));

/** The last person named before an offset; of women alone where a verb tells that a woman speaks. */
export function lastNamed(document: Document, offset: number, ofWomen = false): NamedPlace | null {
  const named = document.people.filter(({ from }) => (document.tokens[from]?.start ?? 0) < offset);
  const last = (fits: (place: NamedPlace) => boolean): NamedPlace | undefined =>
    named.findLast((place) => fits(place) && isPerson(document, place));
  // `Berg said at a meeting with [the minister Kask]`: whom the form of the name tells as no doer is no subject.
  const tongue = tongueOf(document.tokens);
  const isUpright = ({ to }: NamedPlace): boolean => {
    const token = document.tokens[to];
    return token === undefined || formOfName(tongue, token) !== 'other';
  };
  const woman = ofWomen ? last((place) => isWoman(document, place)) : undefined;
  return woman ?? last(isUpright) ?? last(() => true) ?? null;
}

const his = new Set(['his', 'her']);
const equals = new Set(['counterpart', 'colleague', 'homologue']);

/**
 * `Berg met his counterpart Kask. “…”, he said`, `Berg said so at a meeting with Kask`: is this person the first whom the
 * last sentence with a name names, and made the speaker by a verb of speech behind the name, or by a possessive of the
 * pronoun's kind before whom else it names?
 */
export function isSubjectBefore(
  document: Document,
  offset: number,
  name: readonly string[],
  words: readonly string[],
): boolean {
  const { tokens, people } = document;
  const before = people.filter(({ from }) => (tokens[from]?.start ?? 0) < offset);
  const sentence = tokens[before.at(-1)?.from ?? -1]?.sentence;
  const [subject, other] = before.filter(({ from }) => tokens[from]?.sentence === sentence);
  if (subject === undefined || !surnameAt(subject, name)) return false;
  if (speech.has(tokens[subject.to + 1]?.fold ?? '')) return true;
  const own = words.includes('she') ? 'her' : 'his';
  const between = tokens.slice(subject.to + 1, other?.from ?? subject.to + 1);
  const at = between.findIndex(({ fold: word }) => his.has(word));
  return (
    between[at]?.fold === own && between.slice(at + 1, at + 4).some(({ fold: word }) => equals.has(word))
  );
}
