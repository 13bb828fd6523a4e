/** People the text names, with rank, role and state. */

import type { PersonClaim } from '../../../domain/brief.ts';
import { once } from '../../../domain/remember.ts';
import { organisationFinder } from '../organisations.ts';
import { shipPrefixes } from '../programmes/words.ts';
import { indexTouching } from '../text/inorder.ts';
import { isCapital, keyOf, type Word, wordsBySentence, wordsOf } from '../text/names.ts';
import { cite, type Reading, tells } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { countriesOf } from './country.ts';
import { isCredit } from './credits.ts';
import { withOfficesElsewhere } from './elsewhere.ts';
import type { BareTitle, Mention } from './mention.ts';
import { sightPeople } from './mentions.ts';
import { mergePeople, named, type Person } from './merge.ts';
import type { Scene } from './names.ts';
import { partNames } from './parted.ts';
import { lastOnly, plainFullName } from './plain.ts';
import { isRankLine, type LineOfWords, signatureOf } from './signatures.ts';
import { ships } from './things.ts';
import { isGiven, seatState, vocabularyOf } from './words.ts';

export interface People {
  people: Person[];
  /** Titles that stand without a name, in order. */
  bare: BareTitle[];
}

/** No release names more; what does is an attack or a list. */
const mostPeople = 300;
/** A longer line is no signature. */
const longestAside = 200;

/** The people of a reading with all their mentions, found once. Linear in the length of the text. */
export const peopleOf: (reading: Reading) => People = once((reading) => {
  const mentions: Mention[] = [];
  const bare: BareTitle[] = [];
  const scene = sceneOf(reading, []);
  const told = wordsBySentence(reading);
  let above: LineOfWords | null = null;
  for (const sentence of reading.sentences) {
    const aside = !tells(sentence);
    const words = aside ? asideWords(reading, sentence) : (told[sentence.index] ?? []);
    const line: LineOfWords = { sentence, words };
    const name = above;
    if (!isRankLine(scene, words)) above = line;
    if (words.length === 0 || isCredit(words)) continue;
    const sighted = sightPeople(reading.text, { ...scene, words }, sentence.index);
    mentions.push(...sighted.mentions.filter(({ title }) => !aside || title !== null));
    if (!aside) bare.push(...sighted.bare);
    const signed = name === null ? null : signatureOf(reading, scene, [name, line], sighted.bare[0]);
    if (signed !== null) mentions.push(signed);
  }
  const ships = shipNames(told);
  const small = new Set(told.flat().flatMap(({ shape, key }) => (shape === 'lower' ? [key] : [])));
  const persons = mentions.filter(
    (mention) =>
      ((mention.by !== 'given' && mention.keys.length > 1) || !ships.has(mention.keys.join(' '))) &&
      !isHeadlineWord(reading, mention, mentions) &&
      !isCommonWord(small, mention) &&
      !isBracketCredit(reading, mention) &&
      !isRegion(mention),
  );
  const parted = partNames(reading, persons, told);
  const merged = mergePeople(parted, reading.language).slice(0, mostPeople);
  if (lastOnly.has(reading.language ?? '')) {
    const capitals = [...new Set(told.flat().flatMap((word) => (isCapital(word) ? [bareText(word)] : [])))];
    for (const person of merged) {
      const own = person.name.split(' ');
      const surname = own.at(-1) ?? '';
      const forms = capitals.filter(
        (form) =>
          !own.includes(form) &&
          form.slice(0, 3) === surname.slice(0, 3) &&
          named(merged, form, reading.language).every((one) => one === person),
      );
      person.name = plainFullName(person.name, forms, reading.language);
      person.keys.add(keyOf(person.name.split(' ').at(-1) ?? ''));
    }
  }
  return { people: withOfficesElsewhere(reading, merged, bare), bare };
});

/** `Северной Каролины`, `South Georgia`: a region, though its last word is a given name too. Folded, as the keys are. */
const compass =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:северн|южн|западн|восточн|північн|південн|східн|західн)\p{L}{1,3}|norra|sodra|ostra|vastra|ziemel[ua]|dienvid[ua]|austrum[ua]|rietum[ua]|siaures|pietu|rytu|vakaru|(?:polnocn|poludniow)\p{L}{1,3}|(?:wschodni|zachodni)\p{L}{0,3}|pohja|louna|laane|(?:severn|jizn|vychodn|zapadn)\p{L}{1,3})$/u;
/** `Caroline du Nord`. */
const compassBehind = /\s(?:du (?:nord|sud)|de l['’](?:est|ouest))$/iu;

function isRegion({ rank, keys, name }: Mention): boolean {
  return rank === null && keys.length > 1 && (compass.test(keys[0] ?? '') || compassBehind.test(name));
}

const bareText = ({ text, start, bare }: Word): string => text.slice(0, bare - start);

/** `Official Security Assistance`: one word that the text also writes small names nobody. */
function isCommonWord(small: ReadonlySet<string>, { keys }: Mention): boolean {
  const [word, more] = keys;
  return word !== undefined && more === undefined && word.length > 3 && small.has(word);
}

/** What addresses a person, between an office and the name. */
const polite = /(?:^|[\s,])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|Sir|Dame|H\.?E|Shri|Smt)\.?\s$/;

/** Headlines write every word with a capital: a name there has a given name, or the text below names its bearer too. */
function isHeadlineWord(
  { sentences, text, title, language }: Reading,
  mention: Mention,
  all: readonly Mention[],
): boolean {
  const isHeadline = (at: number): boolean => {
    const { kind, start = 0, end = 0 } = sentences[at] ?? {};
    return kind === 'headline' || text.slice(start, end).trim() === title?.trim();
  };
  if (!isHeadline(mention.sentence)) return false;
  if (mention.title !== null && polite.test(text.slice(mention.title.end, mention.start))) return false;
  const first = wordsOf(text, mention.start, mention.end)[0];
  if (first !== undefined && isGiven(vocabularyOf(language), first)) return false;
  const surname = mention.keys.at(-1);
  const below = all.filter(({ sentence }) => !isHeadline(sentence));
  return (
    below.length > 0 &&
    !below.some(({ keys }) => keys.some((key) => key.slice(0, 4) === surname?.slice(0, 4)))
  );
}

/** Names of ships that bear a person's: `USS John Carter`, `the frigate John Carter` make `John Carter` a ship throughout. */
function shipNames(told: readonly (readonly Word[])[]): ReadonlySet<string> {
  return new Set(
    told.flatMap((words) =>
      words.flatMap(({ text, key, gap }, at) =>
        shipPrefixes.has(text) || (ships.has(key) && gap === 'space')
          ? [1, 2, 3, 4].map((size) =>
              words
                .slice(at + 1, at + size + 1)
                .map(({ key }) => key)
                .join(' '),
            )
          : [],
      ),
    ),
  );
}

/** One claim a person, initials and surnames merged with the full name. Someone the text does not name is none. */
export const peopleClaims: (reading: Reading) => PersonClaim[] = once((reading) =>
  peopleWithStates(reading).flatMap(({ person, country }) => claimOf(reading, person, country)),
);

/** The people of a reading, each with the state they act for; null where the text does not tell. */
export const peopleWithStates: (reading: Reading) => readonly { person: Person; country: string | null }[] =
  once((reading) => {
    const { people, bare } = peopleOf(reading);
    const countries = countriesOf(reading, { people, bare });
    return people.map((person, index) => ({ person, country: countries[index] ?? null }));
  });

function claimOf(reading: Reading, person: Person, country: string | null): PersonClaim[] {
  const titled = bestTitled(person.mentions);
  const ranked = person.mentions.find(({ rank }) => rank !== null);
  const shown = titled ?? ranked ?? person.mentions[0];
  if (shown === undefined) return [];
  const places = new Set([shown, ...(ranked === undefined || titled?.rank === ranked.rank ? [] : [ranked])]);
  const full = person.mentions.find(({ name }) => name === person.name);
  if (full !== undefined) places.add(full);
  const elsewhere = shown.elsewhere === null ? [] : [cite(reading, ...shown.elsewhere)];
  const given = isGivenGen(ranked, country);
  return [
    {
      name: given ? `${ranked?.rank} ${person.name}` : person.name,
      rank: given ? null : (ranked?.rank ?? null),
      role: titled === undefined || isOthersEqual(titled, country) ? null : titled.role,
      country,
      evidence: [
        ...[...places].slice(0, 3).map(({ span: [start, end] }) => cite(reading, start, end)),
        ...elsewhere,
      ],
    },
  ];
}

/** `her Swiss and Austrian colleagues A and B`: the state beside the word is the other's. */
function isOthersEqual({ title, states }: Mention, country: string | null): boolean {
  const generic = title?.generic === true;
  return generic && country !== null && states.length > 0 && !states.includes(country);
}

/** `(Nora Vik / Agency / Nora Vik)` behind a caption: who took the picture. */
function isBracketCredit({ text }: Reading, { title, start, end }: Mention): boolean {
  if (title !== null) return false;
  const open = /\(([^()]*)$/u.exec(text.slice(Math.max(0, start - nearBracket), start))?.[1];
  const close = /^([^()]*)\)/u.exec(text.slice(end, end + nearBracket))?.[1];
  return open !== undefined && close !== undefined && `${open} ${close}`.includes(' / ');
}

const nearBracket = 80;

/** Japan’s `Minister of Defense Gen Morita`: no minister there holds a rank, and `Gen` is a given name. */
function isGivenGen(mention: Mention | undefined, country: string | null): boolean {
  return country === 'JP' && mention?.rank === 'Gen' && /minister/i.test(mention.role ?? '');
}

/** The mention whose title says most: an office before a mere `counterpart`, the longer before the shorter. */
function bestTitled(mentions: readonly Mention[]): Mention | undefined {
  const titled = mentions.filter(({ role }) => role !== null);
  const offices = titled.filter(({ title }) => title?.generic !== true);
  return [...(offices.length > 0 ? offices : titled)].sort(
    (a, b) => wordCount(b.role) - wordCount(a.role) || a.start - b.start,
  )[0];
}

function wordCount(text: string | null): number {
  return text === null ? 0 : text.split(' ').length;
}

/** What words of a reading are read with. */
export function sceneOf(reading: Reading, words: readonly Word[]): Scene {
  return {
    words,
    vocabulary: vocabularyOf(reading.language),
    statesAt: stateFinder(reading),
    isOrganisation: organisationFinder(reading),
  };
}

/**
 * Words of a line that tells no news but may name someone with their office: `Jane Doe, Department Spokesperson` above
 * a statement, a spokesperson under it. Credits and bylines name authors, and text that addresses a machine is not read.
 */
function asideWords(reading: Reading, { kind, start, end }: Sentence): Word[] {
  if (kind === 'instruction' || end - start > longestAside) return [];
  const words = wordsOf(reading.text, start, end);
  return isCredit(words) ? [] : words;
}

/** The states that a word lies in, found by search: mentions are in order. Capitals count as places, not as states. */
function stateFinder(reading: Pick<Reading, 'states'>): (word: Word) => readonly string[] {
  const spans: { start: number; end: number; codes: string[] }[] = [];
  for (const { start, end, code, how } of reading.states) {
    if (how === 'capital' || how === 'group') continue;
    const last = spans.at(-1);
    if (last?.start === start) last.codes.push(code);
    else spans.push({ start, end, codes: [code] });
  }
  return (word) =>
    spans[indexTouching(spans, { start: word.start, end: word.start + 1 })]?.codes ?? seatState(word);
}
