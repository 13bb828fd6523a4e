/** Whether a release is about defence or security co-operation between states or organisations. */

import { takingPart } from '../../../domain/brief.ts';
import type { StateMention } from '../../../domain/country.ts';
import { createPhraseFinder, type PhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import { once, onceEach } from '../../../domain/remember.ts';
import { findTopicMentions, type Topic } from '../../../domain/topic.ts';
import equipment from '../../lexicon/equipment.json' with { type: 'json' };
import lexicon from '../../lexicon/relevance.json' with { type: 'json' };
import { isSeat, runsOf, surroundingsOf } from '../countries/contexts.ts';
import { countryClaims } from '../countries/countries.ts';
import { peopleClaims } from '../people/people.ts';
import { isNewsroom } from '../text/newsroom.ts';
import { type Reading, sentenceAt, tells } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** What is counted: how much a release speaks of defence, of acting together, of other matters, and of whom. */
interface Signs {
  /** Sentences that may tell. */
  sentences: number;
  /** Sentences with a word of defence; those of them that also have a word of co-operation, and the title. */
  defence: number;
  together: number;
  /** Does the title, or one of the first sentences, tell of acting together over defence? */
  togetherUpFront: boolean;
  /** Sentences with a word of another matter and none of defence. */
  elsewhere: number;
  /** Does the title, the headline or one of the first sentences speak of defence? Of another matter? */
  defenceUpFront: boolean;
  elsewhereUpFront: boolean;
  /** States that take part, and one more where international organisations are named. */
  actors: number;
}

type Kind = 'defence' | 'cooperation' | 'elsewhere' | 'actor' | 'disaster';
type Lists = Record<string, readonly string[]>;

/** The title, and as many sentences as most releases need to say what they are about. */
const upFront = 4;
/** Topics that are defence by nature; help for a state at war is co-operation too. */
const topicKinds: Partial<Record<Topic, readonly Kind[]>> = {
  'air-defence': ['defence'],
  'land-forces': ['defence'],
  'special-operations': ['defence'],
  cyber: ['defence'],
  demining: ['defence'],
  'hybrid-disinformation': ['defence'],
  'border-security': ['defence'],
  'nato-posture': ['defence'],
  'eu-defence': ['defence', 'cooperation'],
  'ukraine-support': ['defence', 'cooperation'],
};
/** Languages whose words of co-operation are known; in others a defence release between actors is let through. */
const languages: ReadonlySet<string> = new Set(Object.keys(lexicon.cooperation));
/** So small a part of the sentences is a passing word. */
const passing = 0.04;
const takes: ReadonlySet<string> = new Set(takingPart);

/**
 * Is it about defence or security co-operation between states or organisations? Needs two actors, defence up front
 * or in a fair part of the sentences, and at least one sentence in which actors deal with each other over it.
 */
export function isRelevant(reading: Reading): boolean {
  const signs = readSigns(reading);
  const { defence, together, elsewhere, sentences } = signs;
  // Whose release it is, is not known: its own state may act unnamed.
  if (signs.actors + (reading.country === null ? 1 : 0) < 2 || defence === 0) return false;
  if (isRelief(reading)) return false;
  // News tells first what it is about: co-operation further down is background to a war or to matters at home.
  if (isNewsroom(reading) && !signs.togetherUpFront) return false;
  const share = defence / Math.max(1, sentences);
  if (signs.elsewhereUpFront && !signs.defenceUpFront) return share >= 0.5 && together >= 3;
  if (elsewhere > defence && !signs.defenceUpFront) return false;
  if (!signs.defenceUpFront) return together >= 3 || (share >= 0.25 && together >= 1);
  if (together > sentences * passing) return true;
  return together === 0 && !languages.has(reading.language ?? 'en');
}

/** Help after a flood or an earthquake is civil, whoever gives it; what is practised for one is not. */
function isRelief({ title, sentences, language }: Reading): boolean {
  const heading = title ?? sentences.find(({ kind }) => kind === 'headline')?.text ?? '';
  return !practised.test(heading) && kindsIn(heading, language).has('disaster');
}

const practised =
  /exercise|training|drill|övning|übung|exercice|учени|навчан|ćwicze|mācīb|pratyb|õppus|harjoitu|cvičen/iu;

/** Counts the signs of relevance. Linear. */
function readSigns(reading: Reading): Signs {
  const bySentence = kindsBySentence(reading);
  const told = reading.sentences.filter(tells);
  const kindsAt = (index: number): ReadonlySet<Kind> => bySentence.get(index) ?? new Set();
  const count = (test: (kinds: ReadonlySet<Kind>) => boolean): number =>
    told.filter(({ index }) => test(kindsAt(index))).length;
  const title = kindsIn(reading.title ?? '', reading.language);
  const titled = title.has('defence') || title.has('elsewhere');
  const first = new Set(opening(told));
  const front = titled ? title : new Set([...first].flatMap(({ index }) => [...kindsAt(index)]));
  const titledTogether = title.has('defence') && title.has('cooperation');
  return {
    sentences: told.length,
    defence: count((kinds) => kinds.has('defence')),
    together:
      told.filter((_, place) => isTogether(told, place, kindsAt)).length +
      (titledTogether && [...first].some(({ index }) => kindsAt(index).has('actor')) ? 1 : 0),
    togetherUpFront:
      titledTogether ||
      told.some((sentence, place) => first.has(sentence) && isTogether(told, place, kindsAt)),
    elsewhere: count((kinds) => kinds.has('elsewhere') && !kinds.has('defence')),
    defenceUpFront: front.has('defence'),
    elsewhereUpFront: front.has('elsewhere'),
    actors: countActors(reading, bySentence),
  };
}

/** Defence in this sentence; acting together and another actor in it or in the one before it. */
function isTogether(
  told: readonly Sentence[],
  place: number,
  kindsAt: (index: number) => ReadonlySet<Kind>,
): boolean {
  const here = kindsAt(told[place]?.index ?? -1);
  const before = kindsAt(told[place - 1]?.index ?? -1);
  const has = (kind: Kind): boolean => here.has(kind) || before.has(kind);
  return here.has('defence') && has('cooperation') && has('actor');
}

/** The first sentences of more than a few words. */
function opening(told: readonly Sentence[]): Sentence[] {
  return told.filter(({ text }) => text.length >= 40).slice(0, upFront);
}

function kindsBySentence(reading: Reading): Map<number, Set<Kind>> {
  const { country } = reading;
  const kinds = new Map<number, Set<Kind>>();
  const add = (start: number, found: readonly Kind[]): void => {
    const index = sentenceAt(reading, start);
    const known = kinds.get(index) ?? new Set<Kind>();
    for (const kind of found) known.add(kind);
    kinds.set(index, known);
  };
  for (const { start, kinds: found } of mentionsOf(reading)) add(start, found);
  for (const { start, code } of actingStates(reading)) if (code !== country) add(start, ['actor']);
  return kinds;
}

/** A capital may be no more than the place where people sit; a seat of government stands for its state. */
function actingStates({ states, text }: Reading): StateMention[] {
  return states.filter(({ how, start, end }) => how !== 'capital' || isSeat(text.slice(start, end)));
}

function kindsIn(text: string, language: string | null): Set<Kind> {
  return new Set(mentionsIn(text, language).flatMap(({ kinds }) => kinds));
}

const mentionsOf = once(({ text, language }: Reading) => mentionsIn(text, language));

/** Words of the lexicon, and topics that are defence by nature. */
function mentionsIn(text: string, language: string | null): { start: number; kinds: readonly Kind[] }[] {
  const words = finderOf(language)(wordsOf(text)).filter(
    ({ start, end, value }) =>
      !value.includes('actor') || /^\p{Lu}(?:\P{Ll}|.{3})/u.test(text.slice(start, end)),
  );
  const topics = findTopicMentions(text, language).filter(({ strength }) => strength === 'strong');
  return [
    ...words.map(({ start, value }) => ({ start, kinds: value })),
    ...topics.flatMap(({ start, topic }) => {
      const kinds = topicKinds[topic];
      return kinds === undefined ? [] : [{ start, kinds }];
    }),
  ];
}

/**
 * States that take part, or that the opening names as more than a foe or a field of war, and organisations: where one
 * state alone acts, against another or at home, nobody co-operates.
 */
function countActors(reading: Reading, kinds: ReadonlyMap<number, ReadonlySet<Kind>>): number {
  const codes = new Set(countryClaims(reading).flatMap(({ code, role }) => (takes.has(role) ? [code] : [])));
  const first = reading.sentences.filter(tells).slice(0, actorsUpFront);
  for (const run of runsOf(reading, first)) {
    const { adversary, aside } = surroundingsOf(reading, run);
    if (!adversary && !aside) for (const code of run.codes) codes.add(code);
  }
  // Whoever publishes and acts need not name the own state.
  const own = reading.country;
  if (own !== null && peopleClaims(reading).some(({ country, role }) => country === own && role !== null))
    codes.add(own);
  const organised = mentionsOf(reading).some(({ kinds: k }) => k.includes('actor'));
  return codes.size + (organised && kinds.size > 0 ? 1 : 0);
}

const actorsUpFront = 3;

const finderOf = onceEach((language: string | null): PhraseFinder<readonly Kind[]> => {
  const kinds = new Map<string, Set<Kind>>();
  const add = (phrases: readonly string[], kind: Kind): void => {
    for (const phrase of phrases) kinds.set(phrase, (kinds.get(phrase) ?? new Set()).add(kind));
  };
  const sources: [Lists, Kind][] = [
    [lexicon.defence, 'defence'],
    [lexicon.cooperation, 'cooperation'],
    [lexicon.elsewhere, 'elsewhere'],
    [lexicon.disasters, 'elsewhere'],
    [lexicon.disasters, 'disaster'],
  ];
  for (const [lists, kind] of sources) {
    add(lists.en ?? [], kind);
    if (language !== null && language !== 'en') add(lists[language] ?? [], kind);
  }
  add(lexicon.organisations, 'actor');
  add(equipment.sure, 'defence');
  return createPhraseFinder([...kinds].map(([phrase, set]): [string, Kind[]] => [phrase, [...set]]));
});
