/** Destinations: where a sentence has someone travel, so that no visit is told as one the other way. */
import { findStates } from '../../../domain/country.ts';
import type { Question } from '../../../domain/question.ts';
import type { Ranked } from './rank.ts';

const travel =
  /\b(?:visit(?:s|ed|ing)?|travel\w*|arriv\w*|came to|went to|c[ao]mes? to|goes to|go to|trip to|fl(?:y|ew) to)\b/i;

/** What stands in front of where someone goes, in languages that have small words for it; others have endings. */
const whither: Readonly<Record<string, RegExp>> = {
  en: /(?:visit\w*|tour\w*|(?:^|\s)(?:to|in|at|across|for|through))\s+(?:the\s+(?:Republic of\s+)?)?(?:(?:north|south|east|west|central)\w*\s+)?$/i,
  de: /(?:besuch\w*|(?:^|\s)(?:in|im|nach))\s+(?:der\s+|die\s+|den\s+)?$/i,
  fr: /(?:visit\w*|visité|(?:^|\s)(?:en|au|aux|à))\s+(?:la\s+|le\s+|l[’'])?$/i,
  sv: /(?:besök\p{L}*|(?:^|\s)(?:i|till))\s+$/iu,
  pl: /(?:odwiedz\p{L}*|(?:^|\s)(?:do|w|we|na))\s+$/iu,
  ru: /(?:посе[тщ]\p{L}*|(?:^|\s)(?:в|во|на))\s+$/iu,
  uk: /(?:відвід\p{L}*|(?:^|\s)(?:в|у|до|на))\s+$/iu,
};

/** The verbs of it in those languages. */
const travelAbroad =
  /(?<!\p{L})(?:besuch|bereis|besök|rest?e|reser|visit|rend|odwiedz|pojech|посе[тщ]|прибы|відвід|прибу)\p{L}*/iu;

/** Does the question ask about travel? */
export const asksTravel = (text: string): boolean => travel.test(text);

/**
 * Does the sentence have someone go to a state that the question names behind its verb of travel (`visited Latvia`), not
 * come from there, or go elsewhere? In English it must say so; in other languages it must not say otherwise. True where
 * the question asks about no travel, or names no state behind it.
 */
export function goesThere({ kept: { brief }, text }: Ranked, { text: asked, countries }: Question): boolean {
  const verb = travel.exec(asked);
  if (verb === null) return true;
  const behind = findStates(asked, { typed: true }).filter(({ start }) => start > verb.index);
  const wanted = countries.filter((code) => behind.some((state) => state.code === code));
  if (wanted.length === 0) return true;
  const language = brief.language?.slice(0, 2) ?? 'en';
  const leads = whither[['no', 'nb', 'nn', 'da'].includes(language) ? 'sv' : language];
  if (leads === undefined) return true;
  const states = findStates(text, { language: brief.language });
  const ends = states.filter(
    ({ start, how }) => (how === 'name' || how === 'capital') && leads.test(text.slice(0, start)),
  );
  if (ends.some(({ code }) => wanted.includes(code))) return true;
  if (language === 'en') return false;
  const named = states.filter(({ code }) => wanted.includes(code));
  // `I maj besökte ministern Finland`: someone goes, and to another state.
  if (named.length === 0 && travelAbroad.test(text) && states.some(({ how }) => how === 'name')) return false;
  return ends.length === 0 && (named.length === 0 || named.some(({ how }) => how !== 'adjective'));
}
