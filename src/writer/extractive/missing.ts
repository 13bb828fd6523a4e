/** What a reader would expect and the text does not say. */

import { type Brief, takingPart } from '../../domain/brief.ts';
import { countryName } from '../../domain/country.ts';
import { wordsOf } from '../../domain/phrases.ts';
import { runsOf, surroundingsOf } from './countries/contexts.ts';
import { dateWordsOf } from './dates/words.ts';
import { type Reading, sentenceAt, tells } from './text/reading.ts';
import type { Sentence } from './text/sentences.ts';

type Fields = Omit<Brief, 'missing'>;

/** Events at which people of all sides are expected to be named. */
const meetings = new Set(['meeting', 'visit', 'call', 'agreement', 'conference']);
/** Events that are somewhere. */
const placed = new Set(['meeting', 'visit', 'exercise', 'training', 'conference', 'ceremony']);
/** Events of which an amount is expected. */
const counted = new Set(['aid', 'procurement', 'deployment']);
const ministers =
  /(?:^|[^\p{L}])(?:ministers?|secretar(?:y|ies) of (?:state|(?:national )?defen[cs]e|(?:foreign|external) affairs|the army|war)|defen[cs]e secretar(?:y|ies))(?![\p{L}])/iu;
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
    .concat(unspoken(reading, fields))
    .concat(unread(reading));
}

/** A state takes part and nobody of it has a name: `the Italian minister is not named`. */
function unnamed(reading: Reading, { event, countries, people }: Fields): string[] {
  if (event === null || !meetings.has(event.type)) return [];
  const named = new Set(people.map(({ country }) => country));
  // Whoever stands there without a state may be of any.
  const stateless = people.filter(({ country }) => country === null);
  const acting = actingIn(reading, people);
  const nameless = countries.filter(
    ({ code, role }) =>
      takingPart.includes(role) && role !== 'beneficiary' && !named.has(code) && acting.has(code),
  );
  const without = nameless.map(({ code }) => nameInSentence(code));
  if (without.length === 0) return [];
  const at = new Set(nameless.flatMap(({ code }) => acting.get(code) ?? []));
  const office = officeMissed(reading, at, event.level);
  // Whoever stands there without a state, and without an office or with this one, may be the one who is missed.
  if (stateless.some(({ role }) => role === null || officeIn(role, event.level) !== null)) return [];
  if (office === null) return stateless.length > 0 ? [] : [`nobody from ${listed(without, 'or')} is named`];
  const [only] = without;
  return without.length === 1
    ? [`the ${office} of ${only} is not named`]
    : [
        `the ${office}s of ${listed(without, 'and')} are not named`.replace(
          /^the chief of defences/,
          'the chiefs of defence',
        ),
      ];
}

/** States of whose officials the text speaks and the sentences that do, where no name stands that the rules could not read: of one that is only talked about nobody is missed. */
function actingIn(reading: Reading, people: Fields['people']): ReadonlyMap<string, readonly number[]> {
  const runs = runsOf(reading, reading.sentences.filter(tells).slice(0, actingUpFront));
  const read = new Set(people.flatMap(({ name }) => name.split(' ')));
  const acting = runs.filter((run) => {
    const { official, forces, attends, participates } = surroundingsOf(reading, run);
    // Of soldiers somewhere nobody is expected to be named.
    return (((official || attends) && !forces) || participates) && !namesSomebody(reading, run.end, read);
  });
  const found = new Map<string, number[]>();
  for (const { codes, sentence } of acting)
    for (const code of codes) found.set(code, [...(found.get(code) ?? []), sentence.index]);
  return found;
}

/** The office of those who are missed, by the whole text; null where the sentences that speak of them tell another one. */
function officeMissed({ sentences }: Reading, at: ReadonlySet<number>, level: string | null): string | null {
  const told = sentences.filter(tells);
  if (told.some(({ index, text }) => at.has(index) && otherOffice.test(text))) return null;
  return officeIn(told.map(({ text }) => text).join(' '), level);
}

/** Others than ministers and chiefs. */
const otherOffice = /(?<!\p{L})(?:officials|representatives|delegates|ambassadors?|attach[ée]s?)(?!\p{L})/iu;

/** Do two words with capitals stand behind the state in its sentence, that are no name which was read and lead to no state? */
function namesSomebody(
  { text, sentences, states }: Reading,
  end: number,
  read: ReadonlySet<string>,
): boolean {
  const last = sentences[sentenceAt({ sentences }, end - 1)]?.end ?? end;
  for (const match of text.slice(end, Math.min(last, end + nearName)).matchAll(twoNames)) {
    const [, first = '', second = ''] = match;
    const at = end + match.index;
    if (read.has(first) || read.has(second) || office.test(first) || office.test(second)) continue;
    if (!states.some((state) => state.start < at + match[0].length && state.end > at)) return true;
  }
  return false;
}

const nearName = 130;
const twoNames = /(?<![\p{L}’'-])(\p{Lu}\p{Ll}[\p{L}’'-]*)\s(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu;
/** Words of titles and houses, which are written with capitals too. */
const office =
  /^(?:Ministe?r|Defen[cs]e|Foreign|Prime|Chief|General|Admiral|Secretar|President|Armed|Forces?|Air|Navy|National|Security|Deputy|State|Staff|Council|Ministr|Department|Federal|Republic|European|Union|United|Nations|Army|Land|Royal|Special|Joint|Baltic|Nordic|North|South|Black|Middle)/u;

const actingUpFront = 40;

/** `the United Kingdom`, `Norway`. */
function nameInSentence(code: string): string {
  const name = countryName(code);
  return /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|.* (?:Republic|Islands|Emirates)$)/.test(
    name,
  )
    ? `the ${name}`
    : name;
}

const mostListed = 4;

/** `Spain, Italy and Malta`; of many, the first and how many more. */
function listed(names: readonly string[], and: string): string {
  const more = names.length - mostListed;
  const all = more > 1 ? [...names.slice(0, mostListed), `${more} more`] : [...names];
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} ${more > 1 ? 'and' : and} ${last}`;
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
    return reading.dates.some((told) => isTold(reading, told) && /^[\dX]{4}-/.test(told.edtf))
      ? []
      : [namesWeekday(reading) ? 'no date given but the day of the week' : 'no date given'];
  const told = reading.text.slice(0, 50_000);
  if (date.value.includes('XXXX') || (date.inferred && !year.test(told))) return ['no year given'];
  return [];
}

/** Does one of the opening sentences say on which day of the week? */
function namesWeekday(reading: Reading): boolean {
  const { forms } = dateWordsOf(reading.language);
  return openingOf(reading).some(({ text }) =>
    wordsOf(text).some(({ folded }) => forms.get(folded)?.sort === 'weekday'),
  );
}

/** Is it told, and not of what was signed, founded or joined long before? */
function isTold(reading: Reading, { start }: { start: number }): boolean {
  const sentence = reading.sentences[sentenceAt(reading, start)];
  if (sentence === undefined || !tells(sentence)) return false;
  return !long.test(reading.text.slice(Math.max(sentence.start, start - 40), start));
}

const long =
  /(?<!\p{L})(?:since|(?:signed|concluded|established|founded|adopted|launched|joined|formed|dating\sback\sto)(?:\s\p{L}+)?\s(?:in|on|of))\s(?:the\s)?$/u;

function openingOf({ sentences }: Reading): Sentence[] {
  return sentences.filter((sentence) => tells(sentence) && sentence.story === 0).slice(0, opening);
}

/** How many sentences of the opening may say where. */
const opening = 4;
/** `in Tromsø`, `at Camp Nord`: but not `in March`, `in NATO`, nor where another event is: `the summit in Ankara`. */
const somewhere =
  /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Vv]isit(?:s|ed|ing)?|(?:[Vv]isit|[Tt]ravel(?:s|led|ed)?|[Tt]rip|[Dd]epart(?:s|ed)?|[Ll]eft|[Ll]eaves?) (?:to|for))\s(?:the\s)?(?:\p{Ll}{4,14}\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|NATO|EU|UN|OSCE)(?!\p{Ll}{4}))\p{Lu}/u;
/** `9 June 2031 – Bergen, Norway – …`: a dateline says where. */
const town = /\s[–—-]\s\p{Lu}[\p{L} .'’-]{2,40},\s\p{Lu}/u;
const aside = /(?<!\p{L})(?:summit|war|aggression|invasion|attack)s?\s(?:in|at|near)\s(?:the\s)?\p{Lu}/giu;

/** Only where no words of the opening lead to a place, in English: the rules read other languages in part. */
function unplaced(reading: Reading, { place, event }: Fields): string[] {
  if (place !== null || event === null || !placed.has(event.type) || reading.language !== 'en') return [];
  const told = reading.sentences.filter((sentence) => tells(sentence) && sentence.story === 0);
  const at = event.evidence.flatMap(({ sentences }) => sentences);
  const texts = told.filter(({ index }, order) => order < opening || at.includes(index));
  const dated = reading.sentences.some(({ kind, text }) => kind === 'dateline' && town.test(text));
  return dated || texts.some(({ text }) => somewhere.test(text.replace(aside, ''))) ? [] : ['no place given'];
}

function uncounted({ event, figures }: Fields): string[] {
  return event !== null && counted.has(event.type) && figures.length === 0 ? ['no amounts given'] : [];
}

/** Where nobody stands in the sentences of the words, behind them or shortly before them: else the rules only could not tell who of them it is. */
function unspoken(reading: Reading, { quotes, people }: Fields): string[] {
  const named = new Set(people.flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences)));
  const surnames = people.flatMap(({ name }) => name.split(' ').slice(-1));
  const alone = quotes.some(({ speaker, evidence }) => {
    const at = evidence.flatMap(({ sentences }) => sentences);
    const [first = 0, last = first] = [Math.min(...at), Math.max(...at)];
    const around = Array.from(
      { length: last - first + 2 + spokenBefore },
      (_, step) => first - spokenBefore + step,
    );
    const told = around.map((index) => reading.sentences[index]?.text ?? '').join(' ');
    return (
      speaker === null &&
      !around.some((index) => named.has(index)) &&
      !surnames.some((name) => told.includes(name))
    );
  });
  return alone ? ['a speaker is not named'] : [];
}

/** `he noted`: so many sentences before the words may name who he is. */
const spokenBefore = 4;

function unread({ language }: Reading): string[] {
  if (language === null) return ['its language could not be told; the rules read it in part'];
  if (language === 'en') return [];
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return [`written in ${languageNames.of(language) ?? language}; the rules read it in part`];
}
