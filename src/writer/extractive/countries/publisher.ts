/** Whether the publisher's own state acts in a release without being named: `the Minister`, `President Biden`, `our forces`. */

import { tellsOfOthers } from '../people/abroad.ts';
import { servesStates } from '../people/offices.ts';
import { peopleClaims, peopleWithStates } from '../people/people.ts';
import { isNewsroom } from '../text/newsroom.ts';
import { type Phrases, phraseAt, wordsOf } from '../text/phrases.ts';
import { type Reading, readingOfTitle, tells } from '../text/reading.ts';
import { contextPhrases } from './contexts.ts';

/** The first title in the headline or the opening with a name behind it and no state beside it; null when there is none. */
export function publisherActs(reading: Reading): { start: number; end: number } | null {
  const opening = reading.sentences.filter((sentence) => tells(sentence) && sentence.story === 0).slice(0, 8);
  const phrases = contextPhrases('office', reading.language);
  for (const sentence of opening) {
    const words = wordsOf(sentence.text, sentence.start);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word || phraseAt(words, at, phrases) === 0) continue;
      const named = nameAfter(reading.language).exec(reading.text.slice(word.end, word.end + 120));
      if (!named) continue;
      const from = words[Math.max(0, at - 3)]?.start ?? word.start;
      // `… de la République d’Arménie`: the state follows what only looked like a name.
      const end = word.end + named[0].length;
      const to = genitive.test(reading.text.slice(end, end + 4)) ? end + 6 : end;
      if (
        !(reading.country !== null && tellsOfOthers(reading, reading.country, word.start)) &&
        !stateWithin(reading, from, to) &&
        !isElsewhereForeign(reading, named[0]) &&
        !isKnownForeign(reading, named[0])
      )
        return { start: word.start, end: word.end };
    }
  }
  return titledActs(reading) ?? unnamedActs(reading, phrases) ?? knownActs(reading);
}

/** `Minister Berg: we help Freedonia`: whom the headline alone gives the office, where the text names them. */
function titledActs(reading: Reading): { start: number; end: number } | null {
  const headline = readingOfTitle(reading);
  if (headline === null) return null;
  const phrases = contextPhrases('office', reading.language);
  const [first, second, third] = wordsOf(headline.text);
  const words = [first, second, third].filter((word) => word !== undefined);
  const at = words.findIndex((_, index) => phraseAt(words, index, phrases) > 0);
  const office = words[at];
  const name =
    office && /^\s(\p{Lu}[\p{Ll}’-]{2,30})(?:[\s:,]|$)/u.exec(headline.text.slice(office.end))?.[1];
  if (!office || name === undefined || stateWithin(headline, 0, office.end + name.length + 2)) return null;
  if (isKnownForeign(reading, name, true)) return null;
  const start = reading.text.indexOf(name);
  return start < 0 ? null : { start, end: start + name.length };
}

/** `The Prime Minister met President A of Freedonia`: the office that opens the telling, with no name and no state. */
function unnamedActs(reading: Reading, phrases: Phrases): { start: number; end: number } | null {
  const sentence = reading.sentences.find(({ kind }) => kind === 'body');
  if (sentence === undefined || isNewsroom(reading)) return null;
  const words = wordsOf(sentence.text, sentence.start).slice(0, 4);
  const at = words.findIndex((_, index) => phraseAt(words, index, phrases) > 0);
  const office = words[at];
  const deed = office && meets.exec(reading.text.slice(office.end, office.end + 80));
  if (!office || !deed || stateWithin(reading, sentence.start, office.end + deed[0].length)) return null;
  return { start: office.start, end: office.end };
}

/** `Chief of the Army Staff A has reached Norway`: whoever opens the telling, with an office of the publisher's state, which the text names. */
function knownActs(reading: Reading): { start: number; end: number } | null {
  const { country, states, sentences } = reading;
  if (!states.some(({ code, how }) => code === country && how !== 'group')) return null;
  const body = sentences.find(({ kind }) => kind === 'body');
  const own = peopleWithStates(reading).flatMap(({ person: { mentions }, country: of }) =>
    of === country ? mentions.filter(({ title, role }) => role !== null && title?.generic === false) : [],
  );
  const opening = own.find(({ sentence }) => sentence === body?.index);
  return opening === undefined ? null : { start: opening.span[0], end: opening.span[1] };
}

/** What the holder of an office does right behind it, after what the office is of and a day. */
const meets =
  /^(?:\sof\s(?:the\s)?(?:National\s)?(?:Defen[cs]e|Foreign Affairs|State|the Interior))?(?:\s\p{L}{3,14})?\s(?:met|meets|received|receives|welcomed|welcomes|hosted|hosts|visited|visits|will|has|susitiko|priėmė|lankosi|tikās|tiksies|uzņēma|kohtus|kohtub|spotka\p{L}*|przyją\p{L}*|trifft|traf|empfängt|empfing|reist|besucht|träffa\p{L}*|mötte|besöker|besökte|tog|tapasi|tapaa|зустрі\p{L}+|прийня\p{L}+|встре\p{L}+|принял\p{L}*|setkal\p{L}*|přijal\p{L}*|rencontre|reçoit|a\s(?:rencontré|reçu))(?!\p{L})/u;

const genitive = /^\s?(?:of|de|d[’']|du|von|av|z)(?![\p{L}])|^[’']/u;

function stateWithin(reading: Reading, from: number, to: number): boolean {
  return reading.states.some(({ start, end, how }) => how !== 'capital' && start < to && end > from);
}

/** Is the one so named known as another state's, or as an organisation's? By an office alone, where that is asked. */
function isKnownForeign(reading: Reading, named: string, held = false): boolean {
  const words = new Set(named.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
  const person = peopleClaims(reading).find(({ name }) => name.split(' ').some((word) => words.has(word)));
  if (person === undefined || (held && person.role === null)) return false;
  return person.country === null ? servesStates(person.role) : person.country !== reading.country;
}

/** Is this surname told of elsewhere as another state's (`ministre de la Défense de Géorgie, Irakli Chikovani`)? */
function isElsewhereForeign(reading: Reading, named: string): boolean {
  const surname = named.match(/\p{Lu}[\p{L}’'-]+/gu)?.at(-1);
  if (surname === undefined) return false;
  let at = reading.text.indexOf(surname);
  for (let seen = 0; at !== -1 && seen < 20; seen += 1) {
    const near = reading.states.findLast(({ end, how }) => how !== 'capital' && end <= at && end > at - 60);
    if (near && near.code !== reading.country && titleOnly.test(reading.text.slice(near.end, at)))
      return true;
    at = reading.text.indexOf(surname, at + surname.length);
  }
  return false;
}

/** Nothing but a title and a first name between a state and a surname. */
const titleOnly =
  /^(?:[’']s)?(?:[^\S\n]+(?!(?:and|with|by|for|to|och|und|et|mit|med|avec|i|и|та)\s)[\p{L}’'-]+){0,5},?[^\S\n]+(?:\p{Lu}[\p{L}.-]*[^\S\n]+){0,2}$/u;

/** Languages that put what an office is of behind it, in small letters: `ministr obrany Jan Novák`. */
const complemented = new Set(['pl', 'cs', 'ru', 'uk', 'fr', 'sk', 'es', 'it']);

function nameAfter(language: string | null): RegExp {
  return complemented.has(language?.split('-')[0] ?? '') ? nameAfterComplement : nameBehind;
}

/** `Minister Kasčiūnas`, `Secretary of State Antony J. Blinken`, and what follows the name: `of Latvia`. */
const nameBehind =
  /^\s+(?:(?:of|för|de|der|des|und|and|la|civilt|försvar)\s+(?:the\s+)?[\p{L}]+\s+){0,3}\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]*){0,3}(?:,?\s+(?:of|från|de|von|aus)\s+(?:the\s+|la\s+|l[’'])?\p{Lu}\p{L}+)?/u;
const nameAfterComplement =
  /^(?:[^\S\n]+(?:\p{Ll}[\p{L}’'-]*|Armées|Défense)){0,4},?[^\S\n]+\p{Lu}[\p{L}’'.-]+(?:[^\S\n]+\p{Lu}[\p{L}’'.-]*){0,3}/u;
