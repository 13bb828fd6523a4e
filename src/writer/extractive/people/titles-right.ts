/** What a title takes behind its head: an institution, a state, a ship, with the small words between. */

import { findStates } from '../../../domain/country.ts';
import { isAnd } from '../../lexicon/joining.ts';
import { shipPrefixes } from '../programmes/words.ts';
import { isCapital, type Word } from '../text/names.ts';
import { isAmbassador } from './envoys.ts';
import type { Scene } from './names.ts';
import { portfolioEnd } from './portfolios.ts';
import { isCouncil, isSurnameOf, leadsTo, mayServe } from './titles-guards.ts';
import { adjoins } from './titles-left.ts';
import { isGiven } from './words.ts';

const longestRight = 24;
const serving = new Set(['to', 'for', 'of']);
/** Lower-case words after a head that are its genitive, where a language has one without a preposition. */
const genitives: Readonly<Record<string, RegExp>> = {
  ru: /(ого|его|ой|ей|ых|их|ов|ев|ии|ия|ства|ки|ры|ны|сти|ий)$/,
  uk: /(ого|ої|ей|их|ів|ії|ства|ки|ри|ни|ня|ня|сті)$/,
  pl: /(ego|ej|ych|ich|ów|ji|ii|wa|ki|ny|stwa)$/,
  cs: /(ého|í|é|ých|ích|ů|ství|stva|y|u)$/,
};

/** What a title takes behind its head; `next` never ends on a preposition or an article. Looks at a bounded number of words. */
export function growRight(scene: Scene, headEnd: number): { next: number; serving: boolean } {
  const { words, vocabulary } = scene;
  let next = headEnd;
  let at = headEnd;
  let connector: string | null = null;
  let article = false;
  let small = 0;
  while (at - headEnd < longestRight) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) break;
    if (isShortForm(scene, at)) {
      at += 1;
      continue;
    }
    if (before.gap === 'ampersand' && connector === null) connector = 'and';
    else if (!adjoins(before) && !isShortForm(scene, at - 1)) break;
    // `Adviser to His Majesty for Policy`.
    if (connector === 'to' && excellency.test(`${word.key} ${words[at + 1]?.key}`)) {
      at += 2;
      next = at;
      connector = null;
      continue;
    }
    // `Ambassador to Norway His Excellency NAME`.
    if (excellency.test(`${word.key} ${words[at + 1]?.key}`)) break;
    if (before.bare < before.end && !isOwnersHouse(scene, at)) break;
    if (isEqualFrom(scene, { head: headEnd - 1, at }) || isPostedAt(scene, { head: headEnd - 1, at })) {
      at += words[at + 1]?.key === 'the' ? 3 : 2;
      next = at;
      connector = null;
      continue;
    }
    if (vocabulary.connectors.has(word.key) && word.shape === 'lower' && !isVerb(scene, word)) {
      article = connector !== null;
      connector = isAnd(connector) ? connector : word.key;
      at += 1;
      continue;
    }
    // `invited her counterpart to NORDIC SHIELD`, `met his counterparts in Port NAME`: where, and no part of the title.
    if (
      scene.vocabulary.language === 'en' &&
      beside.test(connector ?? '') &&
      isGeneric(scene, headEnd - 1) &&
      scene.statesAt(word).length === 0
    )
      return { next, serving: true };
    const head = vocabulary.role.at(words, at);
    const role = head?.value.plural && isCouncil(words, at) ? null : head;
    // `Ambassador Dean NAME`: a given name, though the word is an office too.
    if (
      connector === null &&
      role?.length === 1 &&
      isGiven(vocabulary, word) &&
      word.gap === 'space' &&
      isCapital(words[at + 1]) &&
      vocabulary.role.at(words, at + 1) === null
    )
      break;
    // `Minister Sen. Lt. Gen. NAME`: a rank, though its first word is an office too.
    if (connector === null && (vocabulary.rank(words, at)?.length ?? 0) > (role?.length ?? 0)) break;
    // `the colleagues of Private NAME`: they are colleagues, and not NAME.
    if (connector !== null && vocabulary.rank(words, at) !== null && isGeneric(scene, headEnd - 1))
      return { next, serving: true };
    if (isOthers(scene, { head: headEnd - 1, at })) break;
    // `Minister of Defence of this country, NAME`.
    if (connector === 'of' && /^(?:this|that)$/.test(word.key) && thatLand.test(words[at + 1]?.key ?? '')) {
      next = at + 2;
      return { next, serving: false };
    }
    // `Minister of Labour and Honourable NAME`: another person begins.
    if (isAnd(connector) && word.shape === 'capital' && vocabulary.honorifics.has(word.key)) break;
    // `commandant l’eFP et le colonel NAME`: with a rank another person begins.
    if (isAnd(connector) && role === null && vocabulary.rank(words, at) !== null) break;
    if (
      role !== null &&
      connector !== null &&
      !article &&
      serving.has(connector) &&
      !plainOf(scene, headEnd)
    ) {
      return { next, serving: true };
    }
    if (next === headEnd && (connector === 'of' || connector === 'for')) {
      const end = portfolioEnd(scene, { head: headEnd - 1, at });
      if (end > at) {
        at = next = end;
        connector = null;
        article = false;
        continue;
      }
    }
    const taken =
      role?.length ?? head?.length ?? complementAt(scene, at, { connector, small, after: next > headEnd });
    if (taken === 0)
      return { next, serving: connector !== null && serving.has(connector) && isCapital(word) };
    if (word.shape === 'lower' && !known(scene, word)) small += 1;
    at += taken;
    next = at;
    connector = null;
    article = false;
  }
  return { next, serving: false };
}

const beside = /^(?:to|in|at|on)$/;
const thatLand = /^(?:country|nation|state|republic|kingdom)$/;
const excellency = /^(?:his|her|their) (?:excellency|excellencies|majesty|highness|grace)$/;

function isGeneric({ words, vocabulary }: Scene, head: number): boolean {
  return vocabulary.role.at(words, head)?.value.generic === true;
}

/** `Cabinet Secretary (CS) for Defence`, `Chief of Staff (COS) UK Army`: letters in brackets between a head and whose or what for it is. */
function isShortForm(scene: Scene, at: number): boolean {
  const { words, vocabulary } = scene;
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (before?.gap !== 'open' || word?.gap !== 'close' || !(word.shape === 'caps' || word.key === 'ag'))
    return false;
  if (isCapital(after) && isState(scene, after)) return true;
  return (
    after?.shape === 'lower' &&
    vocabulary.connectors.has(after.key) &&
    isCapital(words[at + 2]?.key === 'the' ? words[at + 3] : words[at + 2])
  );
}

/** `chief of Norway’s joint staff`, `of the Army’s Training Command`: the house that a state or a force owns goes on with the title. */
function isOwnersHouse(scene: Scene, at: number): boolean {
  const { words, vocabulary, statesAt } = scene;
  const [owner, word] = [words[at - 1], words[at]];
  if (owner === undefined || word === undefined || vocabulary.role.at(words, at) !== null) return false;
  const named = vocabulary.institutions.has(word.key) || vocabulary.modifiers.has(word.key);
  if (statesAt(owner).length > 0) return named;
  // `the Freedonian People’s Army`.
  if (owner.key === 'people') return isCapital(owner) && isCapital(word);
  return isCapital(owner) && vocabulary.institutions.has(owner.key) && isCapital(word) && named;
}

const origins = new Set('from aus fran fra z ze s no is из с со з із зі'.split(' '));

/** `odpowiednik z Norwegii`, `counterpart from Norway`: the state that an equal is from. */
function isEqualFrom(scene: Scene, { head, at }: { head: number; at: number }): boolean {
  const { words, statesAt } = scene;
  const word = words[at];
  const state = words[at + 1]?.key === 'the' ? words[at + 2] : words[at + 1];
  if (word === undefined || state === undefined || !origins.has(word.key) || word.gap !== 'space')
    return false;
  return statesAt(state).length > 0 && isCapital(state) && isGeneric(scene, head);
}

/** `послом Норвегии в Астане NAME NAME`: where an ambassador is posted, before the name. */
function isPostedAt(scene: Scene, { head, at }: { head: number; at: number }): boolean {
  const { words, vocabulary } = scene;
  const [word, seat, given, surname] = words.slice(at, at + 4);
  if (seat === undefined || !isAmbassador(scene, head)) return false;
  // `l'ambasciatore di Polonia in Italia, NAME`.
  if (romance.has(vocabulary.language))
    return (
      /^(?:in|en|em|no|na|nos|nas|presso|ante|la|in)$/.test(word?.key ?? '') &&
      isCapital(seat) &&
      isState(scene, seat)
    );
  return (
    /^(?:в|у|w|we|v|ve)$/.test(word?.key ?? '') &&
    [seat, given, surname].every(isCapital) &&
    seat.gap === 'space' &&
    given?.gap === 'space' &&
    !isGiven(vocabulary, seat)
  );
}

const romance: ReadonlySet<string> = new Set(['it', 'es', 'pt', 'ro']);
const isState = ({ statesAt }: Scene, word: Word): boolean => statesAt(word).length > 0;

/** `с норвежским коллегой датский министр`: behind a colleague, a state and an office begin another's title. */
function isOthers(scene: Scene, { head, at }: { head: number; at: number }): boolean {
  const { words, vocabulary } = scene;
  const word = words[at];
  if (word === undefined || !isGeneric(scene, head)) return false;
  const ahead = words
    .slice(at + 1, at + 4)
    .findIndex((_, step) => vocabulary.role.at(words, at + 1 + step) !== null);
  return (
    scene.statesAt(word).length > 0 &&
    ahead >= 0 &&
    words.slice(at, at + 1 + ahead).every(({ gap }) => gap === 'space')
  );
}

/** French `à` and `a` fold alike: the one links, the other is a verb (`le ministre a dit`). */
function isVerb({ vocabulary }: Scene, { text }: Word): boolean {
  return vocabulary.language === 'fr' && text === 'a';
}

/** A spokesperson's office is told whole, with or without an article: `Spokesperson for Chief of Defence`. */
function plainOf({ words }: Scene, headEnd: number): boolean {
  return /^(spokes|press)/.test(words[headEnd - 1]?.key ?? '');
}

/** Is the word a modifier of offices, or (part of) an institution? */
export function known({ vocabulary }: Scene, word: Word): boolean {
  return vocabulary.modifiers.has(word.key) || vocabulary.institutions.has(word.key);
}

/** `professor of classical languages`: a small adjective waits for its noun. */
const describing = /^\p{Ll}+(?:nal|cal|gic|mic|tic|ral|ean|ern|ive|ous)$/u;

/** How many words of a complement stand here: 0 ends it. */
function complementAt(
  scene: Scene,
  at: number,
  { connector, small, after }: { connector: string | null; small: number; after: boolean },
): number {
  const { words, vocabulary } = scene;
  const word = words[at];
  if (word === undefined || word.shape === 'initial') return 0;
  if (scene.statesAt(word).length > 0) return isNamed(scene, at) ? 0 : 1;
  const { language } = vocabulary;
  if (word.shape === 'number') return connector === null && !after ? 0 : 1;
  if (word.shape === 'lower') {
    if (vocabulary.modifiers.has(word.key)) return 1;
    if (vocabulary.stops.has(word.key) || small >= 5) return 0;
    // `accompanied by the Chief to the famous tower`: only who serves somebody is that to something in small letters.
    if (
      language === 'en' &&
      leadsTo(words, at) &&
      !vocabulary.institutions.has(word.key) &&
      !mayServe(scene, at)
    )
      return 0;
    const described = language === 'en' && describing.test(words[at - 1]?.text ?? '');
    if (
      connector !== null ||
      described ||
      (genitives[language] !== undefined && vocabulary.institutions.has(word.key)) ||
      (after && language === 'en' && vocabulary.institutions.has(word.key))
    )
      return 1;
    if (language !== 'en' && after && small > 0 && language !== 'de')
      return language === 'sv' || language === 'fr' ? 1 : genitive(language, word);
    return genitive(language, word);
  }
  if (shipPrefixes.has(word.text)) return shipLength(scene, at);
  // `of the Freedonian People’s Army`.
  if (word.key === 'people' && word.bare < word.end && isCapital(words[at + 1])) return 1;
  if (vocabulary.stops.has(word.key) || isNamed(scene, at)) return 0;
  if (language === 'de' && isGermanAdjective(scene, words[at - 1])) return 1;
  if (word.gap === 'space' && inGenitives(language, words[at + 1])) return 1;
  // `Commander Freedonian People Defence Army`: a house behind its state.
  const led = connector !== null || (after && isState(scene, words[at - 1] ?? word));
  const house = led ? houseLength(scene, at) : 0;
  if (house > 0) return house;
  if (
    scene.isOrganisation(word) ||
    vocabulary.institutions.has(word.key) ||
    vocabulary.modifiers.has(word.key)
  )
    return 1;
  // `Commander of US NORTHCOM`.
  if (word.shape === 'caps' && connector === null && after && isState(scene, words[at - 1] ?? word)) return 1;
  if (word.shape === 'caps') {
    if (connector === null && isSurnameOf(scene, at)) return 0;
    return (word.text.length <= 5 || connector === 'of') && !isInitials(words, at) ? 1 : 0;
  }
  if (connector === 'w' || connector === 've') return 0;
  if (connector === 'of' && isPlaceOfTwo(words, at)) return 2;
  return connector !== null && !isGiven(vocabulary, word) ? 1 : 0;
}

/** `Crown Prince of Abu Dhabi`: a place of two words. */
function isPlaceOfTwo(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.gap !== 'space' || second?.shape !== 'capital') return false;
  const both = `${first.text} ${second.text.slice(0, second.bare - second.start)}`;
  const [place] = findStates(both);
  return place?.start === 0 && place.end === both.length;
}

/** `des Norwegischen Heeres`: behind the adjective of a state stands its noun. */
function isGermanAdjective({ statesAt }: Scene, word: Word | undefined): boolean {
  return word !== undefined && /(?:sch|tsch)e[nrms]?$/u.test(word.key) && statesAt(word).length > 0;
}

const longestHouse = 8;

/** `professor at Nordvik Marine University`, `of Trade Crime and Border Security Branch`: the capital words up to the institution that they name, or 0. */
function houseLength({ words, vocabulary }: Scene, at: number): number {
  let joined = false;
  let length = 0;
  for (let next = at + 1; next < at + longestHouse; next += 1) {
    const word = words[next];
    if (word === undefined || words[next - 1]?.gap !== 'space') break;
    const links: boolean = !joined && isAnd(word.key) && isCapital(words[next + 1]);
    if (
      !(word.shape === 'capital' || (word.shape === 'caps' && word.text.length > 1) || links) ||
      vocabulary.role.at(words, next) !== null
    )
      break;
    if (isGiven(vocabulary, word) && !vocabulary.institutions.has(word.key)) break;
    joined ||= links;
    if (vocabulary.institutions.has(word.key)) length = next + 1 - at;
  }
  return length;
}

/** `commanding officer of HMAS Grey Heron`: the prefix with the capital words behind it; a person's two may follow. */
function shipLength({ words }: Scene, at: number): number {
  let next = at + 1;
  while (next < at + 6 && isCapital(words[next]) && words[next - 1]?.gap === 'space') next += 1;
  const named = next - at - 1;
  return 1 + (named > 2 ? named - 2 : named);
}

/** `JD Smith`, `AJ Brown`, but not `Minister of Defence II`. */
function isInitials(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  return (
    word?.text.length === 2 &&
    !/^[IVX]+$/.test(word.text) &&
    word.gap === 'space' &&
    after?.shape === 'capital'
  );
}

/** A capital word before a small genitive is an institution's first: `Центра закупок вооружений`. */
function inGenitives(language: string, after: Word | undefined): boolean {
  return after !== undefined && after.shape === 'lower' && genitives[language]?.test(after.text) === true;
}

function genitive(language: string, word: Word): number {
  return genitives[language]?.test(word.text) === true && word.text.length > 3 ? 1 : 0;
}

/** Does a person's name begin here: a given name before another capital word? */
function isNamed({ words, vocabulary }: Scene, at: number): boolean {
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined || !isGiven(vocabulary, word) || word.gap !== 'space') return false;
  return isCapital(after) && !vocabulary.institutions.has(after.key);
}
