/** What a reader would expect and the text does not say. */

import { type Brief, takingPart } from '../../domain/brief.ts';
import { countryName } from '../../domain/country.ts';
import { type Reading, tells } from './text/reading.ts';

type Fields = Omit<Brief, 'missing'>;

/** Events at which people of all sides are expected to be named. */
const meetings = new Set(['meeting', 'visit', 'call', 'agreement', 'conference']);
/** Events that are somewhere. */
const placed = new Set(['meeting', 'visit', 'exercise', 'training', 'conference', 'ceremony']);
/** Events of which an amount is expected. */
const counted = new Set(['aid', 'procurement', 'deployment']);
const ministers = /(?:^|[^\p{L}])ministers?(?![\p{L}])/iu;
const chiefs = /(?:^|[^\p{L}])(?:chiefs? of (?:defen[cs]e|staff)|generals|chods?)(?![\p{L}])/iu;
const year = /(?:^|\D)(?:19|20)\d{2}(?!\d)/;
// Made on first use: the system reads its names from disk.
let languageNames: Intl.DisplayNames | null = null;

/** Short sentences, the most useful first. */
export function missing(reading: Reading, fields: Fields): string[] {
  return [
    ...unnamed(reading, fields),
    ...undated(reading, fields),
    ...unplaced(reading, fields),
    ...uncounted(fields),
  ]
    .concat(unspoken(fields))
    .concat(unread(reading));
}

/** A state takes part and nobody of it has a name: `the Italian minister is not named`. */
function unnamed(reading: Reading, { event, countries, people }: Fields): string[] {
  if (event === null || !meetings.has(event.type)) return [];
  const named = new Set(people.map(({ country }) => country));
  // Whoever stands there without a state may be of any.
  const stateless = people.filter(({ country }) => country === null);
  const text = reading.sentences
    .filter(tells)
    .map((sentence) => sentence.text)
    .join(' ');
  return countries
    .filter(({ code, role }) => takingPart.includes(role) && role !== 'beneficiary' && !named.has(code))
    .flatMap(({ code }) => {
      const office = officeIn(text, event.level);
      if (office === null) return stateless.length > 0 ? [] : [`nobody from ${countryName(code)} is named`];
      const held = stateless.some(({ role }) => officeIn(role ?? '', event.level) !== null);
      return held ? [] : [`the ${office} of ${countryName(code)} is not named`];
    });
}

function officeIn(text: string, level: string | null): string | null {
  if (level === 'minister' && ministers.test(text)) return 'minister';
  if (level === 'chief_of_defence' && chiefs.test(text)) return 'chief of defence';
  return null;
}

function undated(reading: Reading, { date, event, docType }: Fields): string[] {
  if (event === null || event.type === 'other' || docType === 'reference_page') return [];
  // A year alone (`starting this year`) is no date of an event.
  if (date === null)
    return reading.dates.some(({ edtf }) => /^[\dX]{4}-/.test(edtf)) ? [] : ['no date given'];
  const told = reading.text.slice(0, 50_000);
  if (date.value.includes('XXXX') || (date.inferred && !year.test(told))) return ['no year given'];
  return [];
}

/** Only where the text names no town that could be it. */
function unplaced({ states }: Reading, { place, event }: Fields): string[] {
  const town = states.some(({ how }) => how === 'capital');
  return place === null && !town && event !== null && placed.has(event.type) ? ['no place given'] : [];
}

function uncounted({ event, figures }: Fields): string[] {
  return event !== null && counted.has(event.type) && figures.length === 0 ? ['no amounts given'] : [];
}

function unspoken({ quotes }: Fields): string[] {
  return quotes.some(({ speaker }) => speaker === null) ? ['a speaker is not named'] : [];
}

function unread({ language }: Reading): string[] {
  if (language === null) return ['its language could not be told; the rules read it in part'];
  if (language === 'en') return [];
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return [`written in ${languageNames.of(language) ?? language}; the rules read it in part`];
}
