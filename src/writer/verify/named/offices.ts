/** V9 in free text: the offices and states told of people, and where the text tells of each. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { columnOf } from '../../lexicon/rows.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { isOtherAlone, translates } from '../text/meaning.ts';
import { type NamedPlace, surnameAt } from '../text/people.ts';
import { isCyrillic, sameForm } from '../text/samewords.ts';
import { agrees, institutions, isLesser, offices, ranks, servesOnly } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

/** All the words that stand beside a person's name anywhere in the document and its title. */
export function placesOf(document: Document, name: readonly string[]): { read: Read; place: NamedPlace }[] {
  return [document, document.title].flatMap((read: Read) =>
    read.people.filter((place) => surnameAt(place, name)).map((place) => ({ read, place })),
  );
}

const sameOffice = (a: string, b: string, language: string | null = null): boolean => {
  const level = (word: string): string =>
    word
      .replace(/^spokes(?:wo)?man$/, 'spokesperson')
      .replace(/^chair(?:wo)?man$/, 'chairperson')
      .replace(/^defense$/, 'defence')
      .replace(/^advisor$/, 'adviser');
  // `Foreign Ministry Secretary General` is no foreign minister.
  if (institutions.has(a) !== institutions.has(b)) return false;
  if (isCyrillic(a) !== isCyrillic(b)) return translates(b, a, language);
  // `kaitseminister` and `minister`; but `vicepresident` is no president.
  const compound = b.length > 5 && a.endsWith(b) && !isLesser(a.slice(0, -b.length));
  return (
    compound ||
    level(a) === level(b) ||
    agrees(level(a), level(b)) ||
    sameForm(level(a), level(b)) ||
    ((language !== null || isOtherAlone(a)) && translates(b, a, language))
  );
};

/** Positions of the zone's words that tell this office word. */
export function officeIn(read: Read, zone: readonly number[], word: string): number[] {
  const tongue = tongueOf(read.tokens);
  const language = tongue === 'en' ? null : columnOf(tongue);
  return zone.filter((index) => {
    const told = read.tokens[index]?.fold;
    return told !== undefined && (told.length > 1 || /\d/.test(told)) && sameOffice(told, word, language);
  });
}

const distinguishing = new Set([
  'minister',
  'president',
  'premier',
  'chancellor',
  'chief',
  'secretary',
  'ambassador',
  'commander',
  'spokesperson',
  'spokeswoman',
  'spokesman',
  'director',
  'chairman',
  'king',
  'queen',
  'министр',
  'президент',
  'ministras',
  'prezidentas',
  'ministrs',
  'prezidents',
  'ministre',
  'minister',
  'prezydent',
]);

/** V9: the role and state that the claim puts in front of a name, against all that the document puts beside it. */
export function checkPeople({ claim, document, foreign, inFull }: Comparison): Finding[] {
  return claim.people.flatMap((mine): Finding[] => {
    const known = placesOf(document, mine.words);
    if (known.length === 0) return [];
    const before = ownWords(claim, mine);
    const zones = known.map(({ read, place }) => ({
      read,
      zone: [...place.before, ...place.after],
      name: place.from,
    }));
    const beside = [...before, ...mine.after.slice(0, portfolioReach)];
    const other = isOtherPortfolio(claim, beside, zones) ? [drop('V9')] : [];
    const roles = roleFindings(claim, before, zones, { foreign, inFull });
    return [...roles, ...(isOfOtherState(claim, before, zones) ? [absent('V9', { inFull })] : []), ...other];
  });
}

const frontReach = 7;
const joined = new Set(['with', 'med', 'mit', 'avec', 'z', 'ze', 'с', 'со', 'з', 'із', 'su', 'ar']);

/** `Berg of Malta met with [Minister] Kask`: of the words in front of a name those behind a verb or `with`, and none that stand right behind another name. */
function ownWords({ tokens, people }: Read, mine: NamedPlace): number[] {
  const before = mine.before.slice(-frontReach);
  const parted = before.findLastIndex((index) => {
    const token = tokens[index];
    return token !== undefined && (isDeed(token) || joined.has(token.fold));
  });
  return before.slice(parted + 1).filter((index) => !people.some(({ to }) => isOfName(tokens, to, index)));
}

/** `Berg of [Malta]`: the word behind a name that tells whose he or she is. */
const isOfName = (tokens: readonly Token[], name: number, index: number): boolean =>
  index > name + 1 &&
  index <= name + 3 &&
  tokens[name + 1]?.fold === 'of' &&
  tokens.slice(name + 2, index).every(({ fold, cap }) => cap || fold === 'the');

const portfolioReach = 6;
const ministering = new Set(['minister', 'secretary']);
const portfolios = wordSet(
  'defence defense foreign interior internal home transport finance justice economy economic health energy trade agriculture education culture environment labour'.split(
    ' ',
  ),
);

/** `Berg, minister of defence` of whom the text tells as the minister of transport. */
function isOtherPortfolio(claim: Read, beside: readonly number[], zones: readonly Zone[]): boolean {
  const words = beside.map((index) => claim.tokens[index]?.fold ?? '');
  const mine = words.filter((word) => portfolios.has(word));
  const office = words.find((word) => ministering.has(word));
  if (office === undefined || mine.length === 0) return false;
  const told = zones
    .filter(({ read, zone }) => officeIn(read, zone, office).length > 0)
    .map(({ read, zone }) => ({
      read,
      zone,
      named: zone.some((at) => portfolios.has(read.tokens[at]?.fold ?? '')),
    }));
  return (
    told.some(({ named }) => named) &&
    mine.every((word) => told.every(({ read, zone }) => officeIn(read, zone, word).length === 0))
  );
}

interface Zone {
  read: Read;
  zone: number[];
  /** Where the name begins that the zone is of. */
  name: number;
}

/** `spokesman [Commander] Berg`: a rank right in front of the name is the name's, whom its bearer serves. */
const isOwnRank = ({ read: { tokens }, name }: Zone, positions: readonly number[]): boolean =>
  positions.some(
    (at) =>
      at < name &&
      tokens.slice(at, name).every(({ fold }) => ranks.has(fold)) &&
      !['the', 'for', 'of'].includes(tokens[at - 1]?.fold ?? ''),
  );

function roleFindings(
  claim: Read,
  before: readonly number[],
  zones: readonly Zone[],
  { foreign, inFull }: Pick<Comparison, 'foreign' | 'inFull'>,
): Finding[] {
  const words = before.map((index) => claim.tokens[index]?.fold ?? '');
  // `Prime Minister` is one word in most languages.
  const told = words
    .map((word, at) => (word === 'minister' && words[at - 1] === 'prime' ? 'premier' : word))
    .filter((word) => distinguishing.has(word));
  // `Deputy Defence Minister Berg` of the deputy minister of defence: the lesser form is claimed as well.
  const claimed = new Set(words);
  const less = words.some(isLesser);
  const held = (zone: Zone, word: string): number[] => heldIn(zone, word, less);
  for (const word of told) {
    const holding = zones.filter((zone) => held(zone, word).length > 0);
    if (holding.length === 0)
      return [zones.some((zone) => isKnownOffice(zone, foreign)) ? absent('V9', { inFull }) : flag('V9')];
    const served = (zone: Zone): boolean =>
      !isOwnRank(zone, held(zone, word)) &&
      servesOnly(zone.read.tokens, zone.zone, held(zone, word), claimed);
    if (holding.every(served)) return [drop('V9')];
  }
  return isOtherOffice(claim, before, zones) ? [absent('V9', { inFull })] : [];
}

/** Positions of the words that tell this office; `less`: also where a language makes less of it within the word. */
const heldIn = ({ read, zone }: Zone, word: string, less: boolean): number[] => [
  ...officeIn(read, zone, word),
  ...(word === 'premier' || word === 'prime'
    ? officeIn(read, zone, word === 'prime' ? 'premier' : 'prime')
    : []),
  ...(ministering.has(word) ? zone.filter((index) => isHeadOfMinistry(read, index)) : []),
  ...(less ? zone.filter((index) => isLesserOf(read.tokens[index]?.fold ?? '', word)) : []),
];

/** `глава Минобороны`, `szef MON`: the minister. */
function isHeadOfMinistry({ tokens }: Read, index: number): boolean {
  const told = (at: number, word: string): boolean => translates(word, tokens[at]?.fold ?? '');
  return told(index, 'head') && [index + 1, index + 2].some((at) => told(at, 'ministry'));
}

const lessening = /^(?:wice|vice|vize|vitse|вице|віце|ase|vara)(?=\p{L}{5})/u;

/** `wicepremier` of `premier`: an office that a language makes less of within the word. */
const isLesserOf = (word: string, office: string): boolean =>
  lessening.test(word) && sameOffice(word.replace(lessening, ''), office === 'prime' ? 'premier' : office);

/** Does one of the offices that are told apart stand there; in another language than the claim's one that the glossaries know? */
const isKnownOffice = ({ read, zone }: Zone, foreign: boolean): boolean =>
  zone.some((index) => {
    const word = read.tokens[index]?.fold ?? '';
    return (
      distinguishing.has(word) ||
      (foreign && offices.has(word) && [...distinguishing].some((one) => translates(one, word)))
    );
  });

const changing = wordSet(pointing.changing);

/** `Prime Minister Kask` of whom the text tells as Foreign Minister: a word in front of the office that stands nowhere beside the name. */
function isOtherOffice(claim: Read, before: readonly number[], zones: readonly Zone[]): boolean {
  const less = before.some((index) => isLesser(claim.tokens[index]?.fold ?? ''));
  return before.some((index) => {
    const [word, office] = [claim.tokens[index]?.fold ?? '', claim.tokens[index + 1]];
    if (!changing.has(word) || distinguishing.has(word) || ranks.has(word)) return false;
    if (office === undefined || !before.includes(index + 1) || !distinguishing.has(office.fold)) return false;
    const told = zones.filter(({ read, zone }) => officeIn(read, zone, office.fold).length > 0);
    return told.length > 0 && told.every((zone) => heldIn(zone, word, less).length === 0);
  });
}

const stateReach = 5;

/** `külastas [Eestit] Soome minister Berg`: of two states side by side the second is whose office it is. */
function isParted(read: Read, index: number): boolean {
  const [here, next] = [read.tokens[index], read.tokens[index + 1]];
  if (here === undefined || next === undefined || here.clause !== next.clause) return false;
  const [own, behind] = [stateCodes(read, here), stateCodes(read, next)];
  return own.length === 1 && behind.length === 1 && own[0] !== behind[0];
}

/** Is the state in front of a name none of those that the text has beside it? */
function isOfOtherState(claim: Read, before: readonly number[], zones: readonly Zone[]): boolean {
  const codes = (read: Read, zone: readonly number[]): string[] =>
    zone.flatMap((index) => {
      const token = read.tokens[index];
      return token === undefined || isParted(read, index) ? [] : stateCodes(read, token);
    });
  const claimed = codes(claim, before.slice(-stateReach));
  const told = zones.flatMap(({ read, zone }) => codes(read, zone));
  return claimed.length > 0 && told.length > 0 && !claimed.some((code) => told.includes(code));
}
