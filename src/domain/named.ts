/** The states that a line names: by name, adjective, code or flag, in capitals or not. */
import { distance } from 'fastest-levenshtein';
import { countryName, findStates } from './country.ts';
import { fold } from './fold.ts';
import { mask, type Span } from './mask.ts';
import { nearestState } from './nearest.ts';
import { isPlace } from './placenames.ts';

export interface NamedState extends Span {
  /** ISO 3166-1 alpha-2, or XK. */
  code: string;
}

/** What people mean by two letters that are also a state's code (`PM Kallas`, `the MoD's FM`, `HQ AI`). */
const otherwise = new Set('ad ai cd fm gp id ip mp ms mr pm sg tv'.split(' '));
/** Codes in lower case that are words of some language: only capitals make them states. */
const alsoWords = new Set(
  'al am an ar as at az be bn bo by ca cc ci cm co cr cu cv da de do du ec ee eh er es et eu fi fm ga ge gi gn go gu gw ha he hi hm hu id ie il im in io ir is it je jo ka kg ki km kn kr kw la le li lo lt ma md me mg mh mi mk ml mm mn mo mu mv mw my na ne ni no nr nu of om on or os ou pa pe pi pl pm po pr ps pw re ro sa sc sd se sh si sl sm sn so sr st su sy sz ta tc te tg th ti tj tk tm tn to tt tu um un up us uz va vi we wo ya ye yo za'.split(
    ' ',
  ),
);
/** Of these, the small words that stand between two names. */
const joining = new Set('in at to by on of as is or et ir au la do na za om su ar vs'.split(' '));
const codes = isoCodes();
/** What stands before "us" when it means the askers. */
const meansOurselves =
  /(?:^|[^\p{L}])(?:tell|give|show|let|for|to|of|about|from|by|remind|help|send|between|among|all|both)\s+$/iu;

/**
 * States in the order named, each with the span that names it. `us` is a state unless the words before it say
 * otherwise; other codes count in capitals, or in lower case where the line is nothing else. Groups (`Baltic`) and
 * cities are left to the words of the question.
 */
export function namedStates(line: string): NamedState[] {
  const found = [...flags(line), ...lowerNames(line)];
  const inWords = findStates(line, { typed: true })
    .filter(({ how }) => how === 'name' || how === 'adjective')
    // `Turku` is a city, though some language calls what is Turkish so.
    .filter(({ start, end, how }) => how !== 'adjective' || !isPlace(fold(line.slice(start, end))))
    .filter(({ start, end }) => line.trim().length === end - start || !ordinary.has(line.slice(start, end)))
    .map(({ start, end, code }) => ({ start, end, code }));
  const named = withoutOverlap([...found, ...inWords]);
  return withoutOverlap([...named, ...writtenCodes(line, named)]).sort(
    (one, other) => one.start - other.start,
  );
}

// Words that are a slip or two away from a state's name and yet what someone means.
const ordinary = new Set(
  'island islands liberal roman romance finish finished finishing malign mortal morale russet turned chains chained spinal spine nigh angle greener grease genial general generals eastern central indeed index sudden ghosts gambit jamming benign grenade grenades grenadier grenadiers panorama'.split(
    ' ',
  ),
);

/**
 * The state that a folded word of a question means although it is misspelt, or null. Beside other words it must be all but
 * right in English: a letter swapped, missing, wrong or too many, two in long words (`spring` is not Spain).
 */
export function misspeltState(word: string, alone: boolean): string | null {
  if (word.length < (alone ? 4 : 6) || /\d/.test(word) || ordinary.has(word)) return null;
  const code = nearestState(word);
  if (code === null || alone) return code;
  const name = fold(countryName(code));
  const slips = distance(word, name);
  const swapped = [...word].sort().join('') === [...name].sort().join('');
  return swapped || slips <= (word.length >= 8 ? 2 : 1) ? code : null;
}

/** Longer spans win over the shorter that they overlap. */
function withoutOverlap(states: NamedState[]): NamedState[] {
  const kept: NamedState[] = [];
  for (const state of states.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    const overlaps = kept.some(({ start, end }) => state.start < end && start < state.end);
    if (!overlaps) kept.push(state);
  }
  return kept;
}

/** `us`, `u.s.`, `usa`, `uk`, `u.k.`, `uae` as people type them. */
function lowerNames(line: string): NamedState[] {
  const found: NamedState[] = [];
  const pattern =
    /(?<![\p{L}\p{N}.])(?:(u\.?s\.?a\.?|u\.s\.?|us)|(u\.?k\.?)|(u\.?a\.?e\.?))(?![\p{L}\p{N}])/giu;
  for (const match of line.matchAll(pattern)) {
    const [typed, us, uk] = match;
    const before = line.slice(0, match.index);
    const alone = line.trim().toLowerCase() === typed.toLowerCase();
    if (typed === 'us' && !alone && meansOurselves.test(before) && !/the\s+$/i.test(before)) continue;
    const code = us === undefined ? (uk === undefined ? 'AE' : 'GB') : 'US';
    found.push({ start: match.index, end: match.index + typed.length, code });
  }
  return found;
}

/** Two-letter codes: in capitals anywhere; in lower case where every word of the line is a code or part of a state's name. */
function writtenCodes(line: string, named: readonly Span[]): NamedState[] {
  const rest = mask(line, named);
  const tokens = [...rest.matchAll(/(?<![\p{L}\p{N}#'’.])[A-Za-z]{2}(?![\p{L}\p{N}'’])/gu)];
  const typedCodes = tokens.map(([typed]) => typed);
  const nothingElse = typedCodes.reduce((left, typed) => left.replace(typed, ''), rest).trim() === '';
  const allCodes = typedCodes.every((typed) => codes.has(typed.toUpperCase()));
  const listed = tokens.length === 1 || typedCodes.some((typed) => !alsoWords.has(typed));
  return tokens.flatMap(([typed, { length } = typed], index) => {
    const start = tokens[index]?.index ?? 0;
    const capitals = typed === typed.toUpperCase();
    const code = typed.toUpperCase();
    // `AS 90`, `CV-90`: a designation, unless it is a year that follows.
    if (!codes.has(code) || /^[ -]\d{1,3}(?![\d])/.test(line.slice(start + length))) return [];
    const lower = typed.toLowerCase();
    const clear = !otherwise.has(lower) && (capitals || !alsoWords.has(lower));
    // `Canada in Latvia`: what stands beside a state's name joins it to another.
    const joins = !capitals && named.length > 0 && joining.has(lower);
    const meant = clear || (nothingElse && allCodes && listed && !joins);
    return meant ? [{ start, end: start + length, code }] : [];
  });
}

function flags(line: string): NamedState[] {
  const found: NamedState[] = [];
  for (const match of line.matchAll(/[\u{1F1E6}-\u{1F1FF}]{2}/gu)) {
    const code = [...match[0]]
      .map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
      .join('');
    if (codes.has(code)) found.push({ start: match.index, end: match.index + match[0].length, code });
  }
  return found;
}

/** Every code that the platform has a name for, without groups and private ones. */
function isoCodes(): Set<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const notStates = new Set([
    'EU',
    'EZ',
    'UN',
    'QO',
    'XA',
    'XB',
    'ZZ',
    'AC',
    'CP',
    'CQ',
    'DG',
    'EA',
    'IC',
    'TA',
  ]);
  const all = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  // ICU also names codes that were withdrawn; their canonical form is another code.
  return new Set(
    all.filter(
      (code) =>
        !notStates.has(code) &&
        names.of(code) !== undefined &&
        Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
    ),
  );
}
