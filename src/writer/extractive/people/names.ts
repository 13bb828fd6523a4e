/** Reading one person's name from the word it may begin at. */
import { isChild, isHonour, isLate, isSmallPart } from '../../lexicon/honours.ts';
import { isCapital, type Word } from '../text/names.ts';
import { capsName } from './capitals.ts';
import { isGiven, type Vocabulary } from './words.ts';

/** What the words of one sentence are read with. */
export interface Scene {
  words: readonly Word[];
  vocabulary: Vocabulary;
  /** The states that a word names, or belongs to the name of. */
  statesAt(word: Word): readonly string[];
  /** Is the word (the acronym of) an organisation? */
  isOrganisation(word: Word): boolean;
}

export interface NameSpan {
  /** Words [first, next). */
  first: number;
  next: number;
  start: number;
  end: number;
  /** How many words of it are more than an initial. */
  full: number;
}

const particles = new Set(
  'van von de der den del della di da das do dos du e la le af av zu zum ten ter bin ibn al el bint ben binti binte ibni ya wa'.split(
    ' ',
  ),
);
/** Particles that are prepositions or conjunctions in these languages: `do Warszawy`. */
const noParticles: Readonly<Record<string, readonly string[]>> = {
  pl: ['do'],
  cs: ['do'],
  sk: ['do'],
  hr: ['do', 'da', 'e'],
  fr: ['la', 'le'],
  ro: ['la'],
  it: ['e'],
  pt: ['e'],
  es: ['e'],
  de: ['das', 'den', 'zu', 'zum'],
  sv: ['den'],
  da: ['den', 'det'],
  no: ['den', 'det'],
};
/** `von der Leyen`, but `Minister Roe der Presse`: the article is a particle only behind another one. */
const leadsArticle: ReadonlySet<string> = new Set(['von', 'van', 'aus', 'auf', 'in', 'de']);
const suffixes = new Set('jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi'.split(' '));
const mostWords = 5;
/** Cases of place, which a surname behind a title does not stand in: `… Virtasen Turussa`, `… Ozola Valgā`. */
const placeCases: Readonly<Record<string, RegExp>> = {
  fi: /(?:ss|st|ll|lt)[aä]$/,
  lv: /[āē]$/,
  lt: /(?:oje|ėje|yje|uje|uose|ose|iuose)$/,
};
/** Words that end the name of a thing, never of a person, however a given name begins it: `Victoria Palace`. */
export const things: ReadonlySet<string> = new Set(
  'building buildings auditorium library laboratory theatre theater arena plaza complex highway road scholarship fellowship symposium lecture statue act palace castle airport airbase airfield base barracks garrison shipyard medal award prize trophy hotel forum summit fund foundation university academy college school institute museum memorial bridge square street avenue boulevard station terminal stadium convention treaty declaration charter protocol doctrine island islands strait gulf province county oblast brigade battalion regiment squadron division corps forces command'.split(
    ' ',
  ),
);
/** Words that open the name of a thing in languages that put them first: `Palazzo Bianchi`. */
const buildings: ReadonlySet<string> = new Set(
  'palazzo palais palacio palacete palatul palac schloss burg chateau castello castillo piazza plaza praca piata caserma caserne kaserne cuartel via avenida avenue rue calle rua'.split(
    ' ',
  ),
);
/** Many who belong together, and nobody's name: `Defence Ministers of the Member Countries`. */
const groups: ReadonlySet<string> = new Set(
  'countries nations allies partners parties members authorities'.split(' '),
);
const numeral = /^(?:[IVX]{2,}|[ІХV]{2,}|[ХІ]+)$/u;
/** `Carter-class`, `Latvia-led`: a description made from a name. */
const describes = /-(?:class|led|based|made|built|born|backed|type|style|coordinated|owned|era|wide)$/;

/** Estonian declines the last word of a name alone: `Matti Virtaneniga Tallinnas` ends with the first ending. */
const closesName = ({ vocabulary }: Scene, { text }: Word): boolean =>
  vocabulary.language === 'et' && /\p{L}{3}ga$/u.test(text);

/** The name that begins at this word, or null. A title before it is not read here. */
export function readName(scene: Scene, first: number): NameSpan | null {
  const { words } = scene;
  if (buildings.has(words[first]?.key ?? '') && words[first]?.gap === 'space') return null;
  let next = first;
  let full = 0;
  let last: Word | undefined;
  while (next - first < mostWords + 3) {
    const word = words[next];
    if (word === undefined) break;
    if (last !== undefined && isNickname(scene, next)) {
      last = { ...word, gap: 'space' };
      next += 1;
      continue;
    }
    if (last !== undefined && !joins(last)) break;
    if (last !== undefined && fatherEnd(scene, next) > next) break;
    if (last !== undefined && isParticle(scene, next)) {
      last = word;
      next += 1;
      continue;
    }
    if (!mayName(scene, next, first) || full >= mostWords || beginsAnother(scene, next, first)) break;
    if (word.shape !== 'initial') full += 1;
    last = word;
    next += 1;
    if (word.bare < word.end || (next - first > 1 && closesName(scene, word))) break;
  }
  next = trimEnd(words, first, next);
  full = words.slice(first, next).filter(({ shape }) => shape === 'capital' || shape === 'caps').length;
  if (full === 0) return null;
  const withSuffix = isSuffix(words[next]) && words[next - 1]?.gap !== 'end' ? next + 1 : next;
  const opening = words[first];
  const closing = words[withSuffix - 1];
  if (opening === undefined || closing === undefined) return null;
  const end = suffixEnd(closing);
  return { first, next: fatherEnd(scene, withSuffix), start: opening.start, end, full };
}

const longestFather = 20;

/**
 * Where a father with titles ends of whom the bearer of the name before is a child: `NAME ibni Al-Marhum Sultan NAME`;
 * the word itself where none stands here. He is no further person, and no part of the name.
 */
function fatherEnd({ words, vocabulary }: Scene, at: number): number {
  const [before, child, title, further] = words.slice(Math.max(0, at - 1), at + 3);
  if (at === 0 || before?.gap !== 'space' || child === undefined || title === undefined) return at;
  if (!isChild(child.key) || child.gap !== 'space' || !isCapital(title)) return at;
  const titled =
    isLate(title.key) ||
    vocabulary.honorifics.has(title.key) ||
    isHonour(title.key, further?.key) ||
    vocabulary.role.at(words, at + 1) !== null;
  if (!titled) return at;
  let next = at + 2;
  while (next < at + longestFather) {
    const [last, word] = [words[next - 1], words[next]];
    if (word === undefined || !(last?.gap === 'space' || last?.gap === 'quote')) break;
    if (!isCapital(word) && !particles.has(word.key)) break;
    next += 1;
  }
  return next;
}

/** `Roe Jr`, `Charles V`; but `Nováková v úterý`: in small letters it is a word of its own. */
const isSuffix = (word: Word | undefined): boolean =>
  word !== undefined && suffixes.has(word.key) && /^(?:[jJ]r|[sS]r|[IVX])/.test(word.text);

function suffixEnd(word: Word): number {
  return suffixes.has(word.key) && /^[JS]/.test(word.text) && word.gap !== 'space' ? word.end + 1 : word.bare;
}

/** May the next word still be of the same name? */
function joins(word: Word): boolean {
  return word.gap === 'space' || (word.gap === 'dot' && word.shape === 'initial');
}

/** `Robert “Bob” Carter`: one quoted word between the two parts of a name. */
function isNickname({ words }: Scene, index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (before?.gap !== 'quote' || word?.gap !== 'quote' || word.shape !== 'capital') return false;
  return before.shape === 'capital' && after?.shape === 'capital';
}

function isParticle({ words, vocabulary }: Scene, index: number): boolean {
  const word = words[index];
  if (word === undefined || word.shape !== 'lower') return false;
  if (isSmallPart(word.text)) return true;
  if (!particles.has(word.key)) return false;
  if (noParticles[vocabulary.language]?.includes(word.key)) return false;
  const after = words[index + 1];
  if (word.gap !== 'space') return false;
  // `minister Holm van Defensie`: what she is minister of.
  if (vocabulary.institutions.has(after?.key ?? '')) return false;
  if (vocabulary.language === 'de' && word.key === 'der' && !leadsArticle.has(words[index - 1]?.key ?? ''))
    return false;
  return isCapital(after) || (after !== undefined && particles.has(after.key) && isCapital(words[index + 2]));
}

function trimEnd(words: readonly Word[], first: number, next: number): number {
  let end = next;
  while (end > first) {
    const word = words[end - 1];
    if (word !== undefined && (word.shape === 'capital' || word.shape === 'caps')) break;
    if (word !== undefined && isSmallPart(word.text)) break;
    end -= 1;
  }
  return end;
}

/** May this word belong to a name that began at `first`? */
function mayName(scene: Scene, index: number, first: number): boolean {
  const { words, vocabulary } = scene;
  const word = words[index];
  if (word === undefined || !isCapital(word)) return false;
  if (word.shape === 'initial')
    return (
      isCapital(words[index + 1]) &&
      (word.gap === 'dot' || isElided(word, words[index + 1]) || isUndotted(scene, index, first))
    );
  const before = index > first ? words[index - 1] : undefined;
  const afterGiven = before !== undefined && isGiven(vocabulary, before) && index - first === 1;
  const lastly = word.gap !== 'space' || !isCapital(words[index + 1]);
  if (scene.isOrganisation(word) || describes.test(word.key)) return false;
  if (placeCases[vocabulary.language]?.test(word.text.toLowerCase()) === true) return false;
  if (opensSentence(scene, index, first) || ownsNext(scene, index, first)) return false;
  if (before === undefined && numeral.test(word.text)) return false;
  if (word.shape === 'caps' && !capsName(scene, { at: index, word, before })) return false;
  if (isPluralRank(scene, index)) return false;
  if (isDayName(scene, index, first)) return true;
  if (vocabulary.stops.has(word.key) && isGivenHere(scene, index, first)) return word.key !== 'may';
  if (vocabulary.stops.has(word.key)) return afterGiven && lastly && word.key.length > 3;
  if (isMiddle(scene, index, first)) return true;
  const titled =
    scene.statesAt(word).length > 0 ||
    vocabulary.institutions.has(word.key) ||
    (index > first && lastly && things.has(word.key)) ||
    groups.has(word.key) ||
    (vocabulary.language === 'en' && vocabulary.modifiers.has(word.key)) ||
    vocabulary.role.at(words, index) !== null ||
    (index > first && vocabulary.rank(words, index) !== null && !isShortGiven(scene, index, first));
  return (
    !titled ||
    (afterGiven && lastly && vocabulary.language === 'en' && !things.has(word.key)) ||
    isGivenHere(scene, index, first)
  );
}

const dayNames = new Set(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);

/** `Air Marshal Sunday Okafor`: a day right behind a rank, with a surname behind it, is a given name. */
function isDayName({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const [word, after] = [words[index], words[index + 1]];
  if (word === undefined || index !== first || !dayNames.has(word.key) || word.gap !== 'space') return false;
  if (after?.shape !== 'capital' || vocabulary.stops.has(after.key)) return false;
  return [1, 2, 3].some((length) => vocabulary.rank(words, index - length)?.length === length);
}

/** Lithuanian `Jonas Petraitis Kauno centre`: behind a name, a genitive before a small noun is that noun's. */
function ownsNext({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (vocabulary.language !== 'lt' || index - first < 2 || word === undefined || next === undefined)
    return false;
  return /(?:os|ės|io|o|ų)$/u.test(word.text) && word.gap === 'space' && next.shape === 'lower';
}

/** `Minister Morita Gen met`: a rank in short stands before a name, so that behind a surname, with none after it, it is a given name. */
function isShortGiven({ words }: Scene, index: number, first: number): boolean {
  const word = words[index];
  if (word === undefined || index - first !== 1 || word.shape !== 'capital' || word.text.length > 4)
    return false;
  return word.gap !== 'dot' && !(word.gap === 'space' && isCapital(words[index + 1]));
}

/** `Nora Thai Lind, Ambassador of …`: between two words of a name that an office follows, the word for a state is a name too. */
function isMiddle(scene: Scene, index: number, first: number): boolean {
  const { words, vocabulary } = scene;
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (index !== first + 1 || word === undefined || scene.statesAt(word).length === 0) return false;
  const plain = [before, after].every(
    (one) =>
      isCapital(one) &&
      one.shape === 'capital' &&
      scene.statesAt(one).length === 0 &&
      !vocabulary.institutions.has(one.key) &&
      !vocabulary.modifiers.has(one.key),
  );
  const office =
    vocabulary.role.at(words, index + 2) !== null || vocabulary.role.at(words, index + 3) !== null;
  return plain && word.gap === 'space' && after?.gap === 'comma' && office;
}

/** `Robert A Carter`: an initial without its dot, between a given name and the surname. */
function isUndotted({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const [given, word, surname] = [words[index - 1], words[index], words[index + 1]];
  if (index !== first + 1 || given === undefined || surname === undefined) return false;
  return (
    isGiven(vocabulary, given) &&
    given.gap === 'space' &&
    word?.gap === 'space' &&
    surname.shape === 'capital' &&
    !vocabulary.institutions.has(surname.key)
  );
}

/** `O’Brien`, `D’Arcy`. */
function isElided(word: Word, next: Word | undefined): boolean {
  return /^[OD]$/.test(word.text) && word.gap === 'space' && next?.start === word.end + 1;
}

/** `Tuolloin Matti Virtanen`: the capital of a sentence before a given name and a surname names nobody. */
function opensSentence({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const [word, given] = [words[index], words[index + 1]];
  if (index !== 0 || first !== 0 || word === undefined || given === undefined) return false;
  if (!isCapital(given) || isGiven(vocabulary, word) || !isGiven(vocabulary, given)) return false;
  return word.gap === 'space' && given.gap === 'space' && isCapital(words[index + 2]);
}

/** `Jane Doe John Smith`: a given name after a given name and a surname begins the next person's. */
function beginsAnother({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const [opening, surname, word] = [words[first], words[index - 1], words[index]];
  if (index - first !== 2 || opening === undefined || surname === undefined || word === undefined)
    return false;
  if (!isCapital(surname) || surname.shape === 'initial') return false;
  if (!isGiven(vocabulary, opening) || isGiven(vocabulary, surname)) return false;
  if (isSuffix(words[index + 1])) return false;
  // `Ahmed Fahim IBRAHIM SALAH`: a family in capitals is nobody else's given name.
  if (word.shape === 'caps' && surname.shape !== 'caps') return false;
  return isGiven(vocabulary, word) && word.gap === 'space' && isCapital(words[index + 1]);
}

/** `Sergeant Majors`, `Colonels`. */
function isPluralRank({ words, vocabulary }: Scene, index: number): boolean {
  const word = words[index];
  if (word === undefined || vocabulary.language !== 'en' || !word.key.endsWith('s')) return false;
  return vocabulary.rank([{ ...word, key: word.key.slice(0, -1) }], 0) !== null;
}

/** A given name that is also another word (`Roman`, `Grant`) counts as a name where it begins one of two words. */
function isGivenHere({ words, vocabulary }: Scene, index: number, first: number): boolean {
  const word = words[index];
  const after = words[index + 1];
  if (word === undefined || index !== first || !isGiven(vocabulary, word) || !joins(word)) return false;
  return isCapital(after) && after.shape !== 'caps' && !vocabulary.institutions.has(after.key);
}
