/** Who the text names, and which words of role, rank and state stand beside each name. */

import { postnominals } from '../../extractive/text/letters.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { isDeed, speech } from './deeds.ts';
import { wordSet } from './lexicon.ts';
import { gapBefore, isNameWord, nameRuns, type Walk } from './nameruns.ts';
import { sameName } from './samewords.ts';
import { agrees, isInitial, isOffice, isTitle, ranks } from './titles.ts';
import type { Token } from './tokens.ts';

/** One place where a person is named, and the words that tell of him or her there. */
export interface NamedPlace {
  /** Token positions of the name, both included. */
  from: number;
  to: number;
  /** Folded words of the name. */
  words: string[];
  /** Token positions of the words before and after the name that belong to it. */
  before: number[];
  after: number[];
  /** Which of how many names that share the words in front of them: `the ministers of A and B, X and Y`. */
  listed: { at: number; of: number } | null;
}

const coordinators = wordSet(pointing.coordinators);
/** Words that take up the sentence again after `of Finland`. */
const leaving = wordSet(pointing.leaving);
const closing = wordSet(pointing.closing);

const family = /^(?:wife|husband|spouse|entourage)$/;

/** The words in front of a name that belong to it: back to the name before, the sentence's start, or a joining word. */
function wordsBefore(walk: Walk, from: number, floor: number): number[] {
  const { tokens } = walk;
  const kept: number[] = [];
  let commas = 0;
  let passed = false;
  for (let at = from - 1; at > floor && kept.length < 16; at--) {
    const token = tokens[at];
    const gap = gapBefore(walk, at + 1);
    if (
      token === undefined ||
      token.sentence !== tokens[from]?.sentence ||
      /[;"“”«»]|:(?!\p{Ll}|$)|\s[–—]\s/u.test(gap) ||
      (/\(/.test(gap) && !passed)
    )
      break;
    passed = false;
    // An abbreviation in brackets stands between an office and its holder: `Senior Official (SBO) Ann Lee`.
    if (/\)/.test(gap)) {
      const opener = [at, at - 1, at - 2].find((index) => /\(/.test(gapBefore(walk, index)));
      if (opener === undefined || opener <= floor) break;
      at = opener;
      passed = true;
      continue;
    }
    if (/,/.test(gap) && ++commas > 2) break;
    const titles = kept.every((index) => isTitle(tokens[index]));
    const others = floor >= 0 && tokens[floor]?.sentence === token.sentence;
    const fresh = titles && (others || kept.every((index) => !isOffice(tokens[index]?.fold ?? '')));
    const joins = coordinators.has(token.fold);
    const ends = closing.has(token.fold) || token.fold === 'with';
    // `A and his wife, chief of staff B`: who came along ends what is told of A.
    if (speech.has(token.fold) || (family.test(token.fold) && /,/.test(gap))) break;
    // `Berg, the Maltese minister, received [the envoy] Kask`: behind an apposition the deed of whom it is of.
    if (others && isDeed(token) && /,/.test(gapBefore(walk, at))) break;
    if (joins && (fresh || ends || /,/.test(gapBefore(walk, at)))) break;
    kept.push(at);
  }
  return ownPart(walk, kept.reverse());
}

const accompanying = new Set(
  'with while after before during following mit bei med avec z ze с со з із su ar'.split(' '),
);

const furthestOpener = 24;

/** `Welcoming the minister of Norway, [Kask] said`: does the sentence open with what somebody does the while? */
function opensWithDeed({ tokens }: Walk, at: number): boolean {
  let first = at;
  while (first > 0 && at - first < furthestOpener && tokens[first]?.first !== true) first--;
  return tokens[first]?.first === true && /^[a-z]{3,}ing$/.test(tokens[first]?.fold ?? '');
}

/** Does `in attendance` stand behind the name that begins here? */
function isFollowedIn({ tokens }: Walk, name: number): boolean {
  let end = name;
  while (end - name < 6 && tokens[end]?.cap === true) end++;
  return (
    (tokens[end]?.fold === 'in' && /^(?:attendance|tow|command|charge)$/.test(tokens[end + 1]?.fold ?? '')) ||
    /^(?:present|attending)$/.test(tokens[end]?.fold ?? '')
  );
}

/** `At talks with the minister of Norway, [Kask] said`: what stands before the comma tells of somebody else. */
function ownPart(walk: Walk, zone: number[]): number[] {
  const comma = zone.findLastIndex((at, index) => index > 0 && /,/.test(gapBefore(walk, at)));
  const start =
    comma < 0 && zone.length > 0 && /,/.test(gapBefore(walk, (zone.at(-1) ?? 0) + 1)) ? zone.length : comma;
  if (start <= 0) return zone;
  // `on the pier with the chief, [Kask] in attendance`: within a sentence it leads up to the name itself.
  const within = isFollowedIn(walk, (zone.at(-1) ?? 0) + 1);
  const led =
    opensWithDeed(walk, zone[0] ?? 0) ||
    (!within &&
      [(zone[0] ?? 0) - 1, ...zone.slice(0, start)].some(
        (at) =>
          accompanying.has(walk.tokens[at]?.fold ?? '') &&
          // `talks with the team led by the chief, [Kask]`.
          !walk.tokens.slice(at + 1, zone[start] ?? at).some(({ fold: word }) => word === 'by'),
      ));
  // `With the minister of Norway, [Kask].`: nothing is told of the name behind it, which stands for the minister.
  let end = (zone.at(-1) ?? 0) + 1;
  const { sentence } = walk.tokens[end] ?? {};
  const furthest = end + 6;
  while (end < furthest && walk.tokens[end]?.sentence === sentence && walk.tokens[end]?.cap === true) end++;
  const apposed = walk.tokens[end]?.sentence !== sentence || /[,;(]/.test(gapBefore(walk, end));
  const titled = (part: readonly number[]): boolean => part.some((at) => isTitle(walk.tokens[at]));
  const other = titled(zone.slice(start)) && !titled(zone.slice(0, start));
  // `With the minister, Mr [Kask], …`: a mere form of address stands between.
  const bare = zone
    .slice(start)
    .every((at) => isTitle(walk.tokens[at]) && !isOffice(walk.tokens[at]?.fold ?? ''));
  return (led && !(apposed && bare)) || other ? zone.slice(start) : zone;
}

const opensAfter = wordSet(pointing.opensAfter);

const articles = wordSet(pointing.articles);
const furthestOffice = 3;

/** `NAME, head of the staff, received the guest`: behind a comma more of an office goes on with a capital or a title, and a verb with neither. */
function tellsOffice({ tokens }: Walk, comma: number): boolean {
  const from = articles.has(tokens[comma]?.fold ?? '') ? comma + 1 : comma;
  if (tokens[from]?.cap === true) return true;
  const ahead = tokens.slice(from, from + furthestOffice);
  const office = ahead.findIndex(isTitle);
  return office >= 0 && ahead.slice(0, office).every(({ fold, cap }) => !cap && !articles.has(fold));
}

/** French `NAME, chef de la Défense (CHOD) a reçu`: the verb, which folds like the preposition. */
const hasDone = ({ tokens }: Walk, at: number): boolean =>
  /^(?:a|ont)$/.test(tokens[at]?.raw ?? '') &&
  /^\p{Ll}+(?:é|i|u|t|s)$/u.test(tokens[at + 1]?.raw ?? '') &&
  !/^\p{Ll}{1,4}$/u.test(tokens[at - 1]?.raw ?? '');

const holding =
  /^(?:serv|becom|became|appoint|nam|elect|promot|took|hold|held|head|lead|led|command|act|succeed)/;

/** `NAME, who represented the commander`, `NAME, met with the minister`: a verb gives the office behind it to another. */
const doesTo = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[at];
  return verb !== undefined && isDeed(verb) && !holding.test(verb.fold);
};

const shortBracket = 4;

const isOfState = ({ tokens, isState }: Walk, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isState(token);
};

/** The words after a name that belong to it: an apposition that tells an office, or what the person is of or was made. */
function wordsAfter(walk: Walk, to: number, ceiling: number, held: readonly string[]): number[] {
  const { tokens } = walk;
  const gap = gapBefore(walk, to + 1);
  const opener = tokens[to + 1];
  // `NAME T.D., Minister of …`: letters behind the name stand before its office.
  if (opener !== undefined && postnominals.has(opener.raw.replaceAll('.', '')) && to + 1 < ceiling)
    return wordsAfter(walk, to + 1, ceiling, held);
  if (opener === undefined || opener.sentence !== tokens[to]?.sentence) return [];
  const apposed = /[,(–—]/.test(gap);
  if (!apposed && !opensAfter.has(opener.fold)) return [];
  if (doesTo(tokens, opener.fold === 'who' ? to + 2 : to + 1)) return [];
  const kept: number[] = [];
  for (let at = to + 1; at < ceiling && kept.length < 24; at++) {
    const token = tokens[at];
    const before = at === to + 1 ? '' : gapBefore(walk, at);
    if (token === undefined || token.sentence !== tokens[to]?.sentence || /[;"“”«»]/.test(before)) break;
    // An abbreviation in brackets is no end: `Carrier Strike Group (CSG) 5`.
    const inner = !/\(/.test(gap) && /\($/.test(gapBefore(walk, at - 1).trimEnd());
    if (/\)/.test(before) && !inner) break;
    const offered = kept.some((index) => isTitle(tokens[index]));
    // The clause after a comma is an apposition only when it tells an office, and the name has none in front of it.
    if (apposed && /,/.test(before) && !offered) return [];
    if (apposed && /,/.test(before) && !tellsOffice(walk, at)) break;
    if (!apposed && (/,/.test(before) || leaving.has(token.fold))) break;
    if ((closing.has(token.fold) || hasDone(walk, at)) && at > to + 1) break;
    if (coordinators.has(token.fold) && /,/.test(before)) break;
    const nextPerson = isTitle(tokens[at + 1]) || tokens[at + 1]?.cap === true;
    if (coordinators.has(token.fold) && nextPerson && at + 6 >= ceiling) break;
    kept.push(at);
  }
  const told = kept.filter((index) => isTitle(tokens[index]));
  // `Ambassador Dahl, Malta's ambassador to Spain`: the office in front of the name once more.
  const other = held.length > 0 && !told.some((index) => held.includes(tokens[index]?.fold ?? ''));
  // `Rear Admiral Berg (Maltese Navy)`: a bracket that tells whose officer it is.
  if (
    /\(/.test(gap) &&
    told.length === 0 &&
    kept.length <= shortBracket &&
    kept.some((at) => isOfState(walk, at))
  )
    return kept;
  return apposed && (other || told.length === 0) ? [] : kept;
}

/** A name that follows another with nothing but a joining word between shares the title in front of both. */
function joined(walk: Walk, previous: { to: number } | undefined, from: number): boolean {
  const { tokens } = walk;
  if (previous === undefined || from - previous.to > 2) return false;
  if (from - previous.to === 1 && !/,/.test(gapBefore(walk, from))) return false;
  return tokens.slice(previous.to + 1, from).every(({ fold: word }) => coordinators.has(word));
}

/** `the chiefs of A and B, General X and General Y`: ranks may stand before the names that share an office told of several. */
function sharesPlural(walk: Walk, previous: NamedPlace | undefined, from: number): boolean {
  const { tokens } = walk;
  if (previous === undefined || from - previous.to > 8) return false;
  const gap = tokens.slice(previous.to + 1, from);
  // `Ministers X of Spain and Y of Malta`, `X (Spain), Y (Malta)`: each is of a state of its own.
  const opens = gap[0]?.fold === 'of' || /\($/.test(gapBefore(walk, previous.to + 1).trimEnd());
  const behind = gap.findIndex(
    ({ fold, cap }, at) =>
      (at > 0 || fold !== 'of') && !(cap && !isTitle(tokens[previous.to + 1 + at])) && fold !== 'the',
  );
  const end = behind < 0 ? gap.length : behind;
  const each = opens && end > (gap[0]?.fold === 'of' ? 1 : 0);
  const left = (each ? gap.slice(end) : gap).map(({ fold }) => fold);
  const parted = /[,)]/.test(gapBefore(walk, previous.to + 1 + end));
  if (each && !parted && !coordinators.has(left[0] ?? '')) return false;
  const rest = coordinators.has(left[0] ?? '') ? left.slice(1) : left;
  const several = previous.before.some(
    (at) => /[^s]s$/.test(tokens[at]?.fold ?? '') && isOffice(tokens[at]?.fold ?? ''),
  );
  return several && (each || rest.length > 0) && rest.every((word) => ranks.has(word));
}

/** `Ozolam (Ozols)`: the name once more, in another spelling. */
const bracketed = (walk: Walk, previous: { to: number } | undefined, from: number): boolean =>
  previous !== undefined && from - previous.to === 1 && /^ ?\($/.test(gapBefore(walk, from));

/** `General Lind, commander of the group, [Colonel] Kask`: what a comma sets behind a name without an office is that name's. */
function withoutApposition(walk: Walk, before: number[], previous: NamedPlace | undefined): number[] {
  const { tokens } = walk;
  if (previous === undefined || before[0] !== previous.to + 1 || !/^, $/.test(gapBefore(walk, before[0])))
    return before;
  const comma = before.findLastIndex((at, index) => index > 0 && /,/.test(gapBefore(walk, at)));
  const isOfficeAt = (at: number): boolean =>
    isOffice(tokens[at]?.fold ?? '') && !(ranks.has(tokens[at]?.fold ?? '') && tokens[at + 1]?.fold !== 'of');
  const titled = (part: readonly number[]): boolean => part.some((at) => isTitle(tokens[at]));
  return comma > 0 &&
    before.slice(0, comma).some(isOfficeAt) &&
    titled(before.slice(comma)) &&
    !previous.before.some(isOfficeAt)
    ? before.slice(comma)
    : before;
}

const waters =
  /^(?:Seas?|Ocean|Bay|Gulf|Straits?|Rivers?|Lake|Islands?|Coast|Mountains?|Hills?|Forest|Valley|Street|Square|Hall|House|Airport|Base|Barracks|Camp|Station|University)$/;

/** Surnames alone, of people whom the text names in full or with a title somewhere. */
function bareSurnames(
  walk: Walk,
  runs: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  const surnames = new Set(
    runs.flatMap(({ from, to }) => [walk.tokens[to]?.fold ?? '', walk.tokens[from]?.fold ?? '']),
  );
  surnames.delete('');
  const taken = new Set(
    runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  const known = [...surnames].filter((word) => word.length > 2);
  return walk.tokens.flatMap((token, index) => {
    if (taken.has(index) || !isNameWord(token, walk.isState) || walk.small.has(token.fold)) return [];
    // `the Black Sea`, of whoever is called Black.
    if (waters.test(walk.tokens[index + 1]?.raw ?? '') && gapBefore(walk, index + 1) === ' ') return [];
    const same =
      surnames.has(token.fold) ||
      known.some((word) => word[0] === token.fold[0] && sameName(word, token.fold));
    return same ? [{ from: index, to: index }] : [];
  });
}

/** `According to Berg, the general of Norway …`: the comma ends what tells whose word it is. */
const isSource = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.fold === 'to' && tokens[from - 2]?.fold === 'according';

/** Every place where the tokens name a person, in order. `isState` tells words that name a state. Linear. */
export function namedPlaces(
  text: string,
  tokens: readonly Token[],
  isState: (token: Token) => boolean,
): NamedPlace[] {
  const small = new Set(tokens.flatMap(({ fold, cap }) => (cap ? [] : [fold])));
  const walk = { text, tokens, isState, small };
  const full = nameRuns(walk);
  const runs = [...full, ...bareSurnames(walk, full)].sort((a, b) => a.from - b.from);
  const places: NamedPlace[] = [];
  let first = 0;
  for (const [index, { from, to }] of runs.entries()) {
    const follows =
      joined(walk, runs[index - 1], from) ||
      bracketed(walk, runs[index - 1], from) ||
      sharesPlural(walk, places.at(-1), from);
    if (!follows) first = index;
    const shared = follows ? places.at(-1)?.before : undefined;
    const own = (places.at(-1)?.to ?? 0) + 1;
    const gap = follows ? [...Array(from - own).keys()].map((at) => own + at) : [];
    const between = gap.filter((at) => ranks.has(tokens[at]?.fold ?? ''));
    const before =
      shared?.concat(between) ??
      withoutApposition(walk, wordsBefore(walk, from, runs[index - 1]?.to ?? -1), places.at(-1));
    const held = before
      .map((at) => tokens[at]?.fold ?? '')
      .filter((word) => isOffice(word) && !ranks.has(word));
    const next = runs[index + 1];
    const after = isSource(tokens, from) ? [] : wordsAfter(walk, to, next?.from ?? tokens.length, held);
    const theirs = next === undefined ? new Set<number>() : titleInFront(walk, next.from, to);
    const whole = tokens.slice(from, to + 1).map((token) => token.fold);
    const words =
      whole.length > 1 && /^(?:jr|sr|ii|iii)$/.test(whole.at(-1) ?? '') ? whole.slice(0, -1) : whole;
    const listed = follows ? { at: index - first, of: 0 } : null;
    places.push({ from, to, words, before, after: after.filter((at) => !theirs.has(at)), listed });
  }
  return inLists(places);
}

/** The places, each with its own among the names that are joined to it. */
function inLists(places: readonly NamedPlace[]): NamedPlace[] {
  const lists: NamedPlace[][] = [];
  for (const place of places)
    if (place.listed === null) lists.push([place]);
    else lists.at(-1)?.push(place);
  return lists.flatMap((list) =>
    list.map((place, at) => ({ ...place, listed: list.length > 1 ? { at, of: list.length } : null })),
  );
}

/** Of the states told beside a name its own: as many states as names joined to it, the first is the first's, the second the second's. */
export const ownStates = (codes: readonly string[], listed: NamedPlace['listed']): string[] => {
  const all = [...new Set(codes)];
  return listed !== null && listed.of === all.length ? all.slice(listed.at, listed.at + 1) : all;
};

/** The words in front of the next name that lead up to it without a comma are that name's own. */
function titleInFront(walk: Walk, from: number, floor: number): Set<number> {
  const zone = wordsBefore(walk, from, floor);
  const own = new Set<number>();
  for (const at of zone.reverse()) {
    if (/,/.test(gapBefore(walk, at + 1))) break;
    own.add(at);
  }
  return [...own].some((at) => isTitle(walk.tokens[at])) ? own : new Set();
}

/** Does the place name the claimed person: each claimed word there, the surname whole? */
export function namesAt(place: NamedPlace, claimed: readonly string[]): boolean {
  const whole = claimed.filter((word) => !isInitial(word));
  const solid = whole.some((word) => place.words.some((other) => !isInitial(other) && sameName(word, other)));
  return solid && claimed.every((word) => place.words.some((other) => agrees(word, other)));
}

/** Does the place give the claimed person's surname (first or last word), whatever else it gives? */
export function surnameAt(place: NamedPlace, claimed: readonly string[]): boolean {
  const ends = [claimed.at(-1), claimed[0]].filter((word) => word !== undefined && !isInitial(word));
  const placeEnds = [place.words.at(-1), place.words[0]];
  const alike = (word: string | undefined, other: string | undefined): boolean =>
    word !== undefined && other !== undefined && sameName(word, other);
  const full = claimed.length > 1 && place.words.length > 1;
  // Two of one first name are two people, whichever way round their names are given.
  const namesakes =
    full &&
    alike(claimed[0], place.words[0]) &&
    !alike(claimed.at(-1), place.words.at(-1)) &&
    // `Dahlsaid`: a word that the text glued to the name.
    !(place.words.at(-1) ?? '').startsWith(claimed.at(-1) ?? '') &&
    !claimed.slice(1).some((word) => place.words.slice(1).some((other) => agrees(word, other)));
  return !namesakes && ends.some((word) => placeEnds.some((other) => alike(word, other)));
}
