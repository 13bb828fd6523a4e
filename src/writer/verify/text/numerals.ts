/** Single numbers: digits in any notation, number words, halves and scales. */
import { deskLanguages } from '../../../domain/country.ts';
import { headsOf } from '../../../domain/heads.ts';
import figureWords from '../../lexicon/figurewords.json' with { type: 'json' };
import ordinalWords from '../../lexicon/ordinals.json' with { type: 'json' };
import unitWords from '../../lexicon/units.json' with { type: 'json' };
import { createMatcher, type Hit } from './lexicon.ts';
import { type Token, wordKey } from './tokens.ts';
import { tongueOf } from './tongue.ts';

/** By language, from the word to its value. */
const spelled: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(figureWords as unknown as Record<string, Record<string, string[]>>).map(
    ([language, byValue]) => [
      language,
      new Map(
        Object.entries(byValue).flatMap(([value, forms]) =>
          forms.map((form) => [wordKey(form), Number(value)] as const),
        ),
      ),
    ],
  ),
);
/** Those of the desk's languages, which are other words in none of them. */
const values = new Map(deskLanguages.flatMap((language) => [...(spelled.get(language) ?? [])]));
/** Those of all languages. Of those that are no desk's a word is read in a text of its own alone: Italian `due` and Danish `to` are English words. */
const numberWords = new Set([...spelled.values()].flatMap((words) => [...words.keys()]));

/** The value of a number word that the run's language, or any of the desk's, has. */
function numberTold(run: Run, at: number): number | undefined {
  const word = run.tokens[at]?.fold ?? '';
  if (!numberWords.has(word)) return undefined;
  const tongue = tongueOf(run.tokens);
  return spelled.get(tongue === 'nb' ? 'no' : (tongue ?? ''))?.get(word) ?? values.get(word);
}
const ordinals = new Map(
  Object.entries(ordinalWords).flatMap(([value, forms]) =>
    forms.map((form) => [wordKey(form), Number(value)] as const),
  ),
);
/** Words that multiply the number in front of them, labelled with by how much. */
export const findScales = createMatcher<string>(unitWords.scales);

/** Articles and `one`: numbers only before a scale word. */
const weakest = 1;
const hundred = new Set([
  'hundred',
  'hundra',
  'hundert',
  'cent',
  'cents',
  'sto',
  'сто',
  'ста',
  'simtas',
  'simts',
  'sada',
  'sata',
]);

const halves = new Set(
  'half halv halva halvt halbe halber halben halbes demi pol polowe polowa polowy пол половина половину половиною puse pusi puses pusę pusi pool poolt puoli puolen'
    .split(' ')
    .map(wordKey),
);
/** Half and a scale in one word: `полмиллиона`, `pusmiljons`. */
const gluedHalves = ['пол', 'пів', 'pus', 'pool', 'pol', 'demi'];
const gluedHalf = new RegExp(`^(?:${gluedHalves.join('|')})(?=\\p{L}{5,})`, 'u');

/** A number read: its value, the last token it takes up, and whether it is a rank. */
export interface Read {
  value: number;
  to: number;
  ordinal: boolean;
}

const isDigits = (token: Token | undefined): token is Token =>
  token !== undefined && /^\p{Nd}/u.test(token.raw) && !/\p{L}/u.test(token.raw);

function digitsOf(raw: string): number | null {
  const groups = raw.split(/[.,]/);
  if (groups.length === 1) return Number(raw);
  const grouped = groups[0] !== '0' && groups.slice(1).every((group) => group.length === 3);
  if (grouped) return Number(groups.join(''));
  return groups.length === 2 ? Number(groups.join('.')) : null;
}

/** A run of tokens with the text between them: what the readers below walk over. */
export interface Run {
  tokens: readonly Token[];
  gap: (index: number) => string;
  scaleAt: ReadonlyMap<number, Hit<string>>;
}

/** `$25M`, `£2.5bn`: a scale glued to an amount of money. */
const gluedScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

function gluedAfter(run: Run, from: number, to: number): number | null {
  const scale = gluedScales[run.tokens[to + 1]?.raw.toLowerCase() ?? ''];
  return scale !== undefined && run.gap(to) === '' && /[$€£¥]\s?$/.test(run.gap(from - 1)) ? scale : null;
}

/** The endings that Slavic and Baltic languages write behind the digits of a rank: `14-го`, `14-oji`. */
const caseOfRank =
  /^(?:й|го|му|м|я|та|ї|ої|ю|ту|е|те|ий|ый|ой|ая|ое|ого|ому|ою|oji|asis|ojo|osios|ąjį|ąją|ajam|ajai|ame|aja|ais|ā|ās)$/u;

function readDigits(run: Run, from: number): Read | null {
  const token = run.tokens[from];
  if (!isDigits(token)) return null;
  let text = token.raw;
  let to = from;
  while (
    /^\d{1,3}(?: \d{3})*$/.test(text.replace(/\u00A0/g, ' ')) &&
    /^[ \u00A0\u202F']$/.test(run.gap(to)) &&
    /^\d{3}$/.test(run.tokens[to + 1]?.raw ?? '') &&
    to - from < 5
  ) {
    to++;
    text = `${text} ${run.tokens[to]?.raw}`;
  }
  const next = run.tokens[to + 1];
  const spacedDecimal =
    to === from && /^, $/.test(run.gap(to)) && /^\d{1,2}$/.test(next?.raw ?? '') && run.scaleAt.has(to + 2);
  if (spacedDecimal && next !== undefined)
    return { value: Number(`${token.raw}.${next.raw}`), to: to + 1, ordinal: false };
  const value = digitsOf(text.replace(/ /g, ''));
  if (value === null) return null;
  const glued = run.gap(to) === '' && /^(?:st|nd|rd|th|er|e|ème|ая|ый|ой|ий|го)$/.test(next?.raw ?? '');
  const hyphened = /^[-‐‑]$/.test(run.gap(to)) && caseOfRank.test(next?.raw ?? '');
  const suffix = glued || hyphened;
  return { value, to: suffix ? to + 1 : to, ordinal: suffix };
}

/** What the ordinals above ten add to their cardinals, and what they take away. */
const made: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{3,})ieth$/, '$1y'],
  [/^twelfth$/, 'twelve'],
  [/^([a-z]{5,})th$/, '$1'],
  [/^([a-z]{4,})n?de$/, '$1'],
  [/^([a-z]{4,}?)s?te[nrsm]?$/, '$1'],
  [/^([a-z]{3,})ieme$/, '$1e'],
  [/^([a-z]+nas)t(?:y|a|e|ego|emu|ym|ej|ych)$/, '$1cie'],
  [/^([a-z]+lik)t(?:as|a|o|oji|osios|ame|asis|aji|aja)$/, '$1a'],
  [/^([a-z]+padsmit)(?:ais|a|o|as|aja|ajam|ajai)$/, '$1'],
  [/^(\p{L}{4,}(?:цат|цят))(?:ый|ий|ая|ое|ого|ому|ым|им|ом|ой|ую|ые|ых|а|е|у|ій|ої|і)$/u, '$1ь'],
];
const leastMade = 4;

/** The value of an ordinal that is made of its cardinal: `thirteenth`, `trettonde`, `zwanzigste`. */
function madeOrdinal(word: string): number | undefined {
  for (const [ending, base] of made) {
    const value = ending.test(word) ? values.get(word.replace(ending, base)) : undefined;
    if (value !== undefined && value >= leastMade) return value;
  }
  return undefined;
}

function readWords(run: Run, from: number): Read | null {
  const first = run.tokens[from];
  if (first === undefined) return null;
  const ordinal = ordinals.get(first.fold) ?? madeOrdinal(first.fold);
  if (ordinal !== undefined) return { value: ordinal, to: from, ordinal: true };
  let value = numberTold(run, from);
  if (value === undefined) return null;
  let to = from;
  for (let next = to + 1; next < run.tokens.length && next - from < 6; next++) {
    const word = run.tokens[next]?.fold ?? '';
    const more = numberTold(run, next);
    if (hundred.has(word)) value *= value < 100 ? 100 : 1;
    else if (more !== undefined && more > weakest && more < 100 && value % (more < 10 ? 10 : 100) === 0)
      value += more;
    else if (word === 'and' && value >= 100 && (numberTold(run, next + 1) ?? 0) > weakest) continue;
    else break;
    to = next;
  }
  const weak = value === weakest && !run.scaleAt.has(to + 1);
  return weak ? null : { value, to, ordinal: false };
}

/** `half a billion`, `eine halbe Milliarde`, `полмиллиона`. */
function readHalf(run: Run, from: number): Read | null {
  const word = run.tokens[from]?.fold ?? '';
  if (halves.has(word)) {
    const to = numberTold(run, from + 1) === weakest ? from + 1 : from;
    return run.scaleAt.has(to + 1) ? { value: 0.5, to, ordinal: false } : null;
  }
  const rest = word.replace(gluedHalf, '');
  const scale = rest === word ? undefined : findScales([{ fold: rest } as Token])[0];
  return scale === undefined ? null : { value: Number(scale.label) / 2, to: from, ordinal: false };
}

/** Languages without articles tell one million by the bare word: `почти миллион`. */
const bareScales = new Set(
  'миллион миллиард тысячу тысяча мільйон мільярд тисячу тисяча milion miliard tysiąc milijonas milijoną milijardas milijardą tūkstantis tūkstantį miljons miljonu miljards miljardu tūkstotis tūkstoti miljon miljard miljoni miljardi miljoona miljardi miljoonan miljardin ezer tisuću хиляда χίλια duizend tusind tusen tisíc millió milliárd милион милиард'
    .split(' ')
    .map(wordKey),
);

const readBare = (run: Run, from: number): Read | null => {
  const hit = bareScales.has(run.tokens[from]?.fold ?? '') ? run.scaleAt.get(from) : undefined;
  return hit === undefined ? null : { value: Number(hit.label), to: from, ordinal: false };
};

/** An ordinal shares at least so many letters with the cardinal that it is made of: see `made`. */
const leastShared = 3;
/** What a word that tells a number begins with. */
const mayTell = headsOf([
  ...[...numberWords].map((word) => ({ word, open: word.length >= leastShared })),
  ...[...ordinals.keys(), ...halves, ...bareScales].map((word) => ({ word, open: false })),
  ...gluedHalves.map((word) => ({ word, open: true })),
]);

/** The number that begins at a token, without the scale behind it; null where none begins. */
export const readOne = (run: Run, from: number): Read | null =>
  readDigits(run, from) ??
  (mayTell(run.tokens[from]?.fold ?? '')
    ? (readHalf(run, from) ?? readWords(run, from) ?? readBare(run, from))
    : null);

/** A number times the scale word behind it, if there is one. */
export function scaled(run: Run, from: number, read: Read): Read & { scale: number } {
  const glued = gluedAfter(run, from, read.to);
  if (glued !== null) return { ...read, value: read.value * glued, to: read.to + 1, scale: glued };
  const hit = read.ordinal ? undefined : run.scaleAt.get(read.to + 1);
  if (hit === undefined || /[.,;:]/.test(run.gap(read.to))) return { ...read, scale: 1 };
  const whole = { ...read, value: read.value * Number(hit.label), to: hit.to, scale: Number(hit.label) };
  return withSmaller(run, whole);
}

/** `4 mld 740 mln`: what stands right behind, in a smaller scale, belongs to the same amount. */
function withSmaller(run: Run, whole: Read & { scale: number }): Read & { scale: number } {
  const next = /^[ \u00A0]$/.test(run.gap(whole.to)) ? readDigits(run, whole.to + 1) : null;
  const hit = next === null || next.ordinal ? undefined : run.scaleAt.get(next.to + 1);
  if (next === null || hit === undefined || !/^[ \u00A0]?$/.test(run.gap(next.to))) return whole;
  const part = next.value * Number(hit.label);
  return part < whole.scale ? { ...whole, value: whole.value + part, to: hit.to } : whole;
}
