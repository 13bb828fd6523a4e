/** States: their names, adjectives and inflections in many languages, and the codes they stand for. */
import combiningForms from './data/combining.json' with { type: 'json' };
import { fold } from './fold.ts';
import { isFormOf } from './inflect.ts';
import { plainFirst } from './plainwords.ts';
import { remembered } from './remember.ts';
import {
  type Form,
  type Lexicon,
  type Naming,
  placeLexicon,
  stateCodes,
  stateLanguages,
  stateLexicon,
} from './stateindex.ts';

export { countryName } from './stateindex.ts';

export interface StateMention {
  start: number;
  end: number;
  /** ISO 3166-1 alpha-2, or XK. */
  code: string;
  /** A state's name, its adjective or people, its capital or another place within it, or a group (`Baltic States`) it belongs to. */
  how: Naming;
}

export interface StateHints {
  /** BCP 47 of the text: its own names and inflections count beside the English ones. Unknown or null: those of the twelve languages nearest the desk. */
  language?: string | null;
  /** Someone typed it in passing: `latvia` counts as well as `Latvia`, and a code as well as a name. */
  typed?: boolean;
}

interface Token {
  start: number;
  end: number;
  raw: string;
  folded: string;
}

// Longer runs of letters are no word of any language; they are passed over so that hostile text stays cheap.
const longestWord = 60;

/** All states that a text names, in order, the longest form first; one mention of a group gives one entry a member. Linear. */
export function findStates(text: string, hints: StateHints = {}): readonly StateMention[] {
  return statesIn(text, hints.language ?? null, hints.typed ?? false);
}

const statesIn = remembered(
  (text: string, language: string | null, typed: boolean) => readStates(text, { language, typed }),
  (language, typed) => `${language} ${typed}`,
);

function readStates(text: string, { language, typed }: Required<StateHints>): StateMention[] {
  const lexicons = lexiconsFor(language ?? null, typed);
  const tokens = tokensOf(text);
  const mentions: StateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = bestForm(text, tokens, at, lexicons, typed);
    const first = tokens[at];
    const last = tokens[at + (found?.rest.length ?? 0)];
    if (!found || !first || !last) {
      at += 1;
      continue;
    }
    const end = closed(text, found, last);
    const spoken = found.how === 'adjective' && isTongue(text, tokens[at - 1], first.start, end);
    // `US$ 5 million`: money, and no state.
    const priced = text.charAt(end) === '$';
    if (!spoken && !priced && !isSomeone(text, tokens, at, found) && !namesFormat(tokens, at, found)) {
      const joined = tokens[at - 1];
      const code = joined === undefined ? undefined : combining.get(joined.folded);
      // `Franco-German`, `maroco-américain`: the first of two.
      if (
        joined &&
        code !== undefined &&
        found.how === 'adjective' &&
        first.start - joined.end === 1 &&
        /[-‑–]/.test(text.charAt(joined.end))
      )
        mentions.push({ start: joined.start, end: joined.end, code, how: 'adjective' });
      for (const code of found.codes) mentions.push({ start: first.start, end, code, how: found.how });
    }
    at += found.rest.length + 1;
  }
  return mentions;
}

/** The beginnings that stand for a state in front of another's adjective, by the word. */
const combining = new Map(
  Object.entries(combiningForms).flatMap(([code, line]) =>
    line.split(' ').map((word): [string, string] => [word, code]),
  ),
);

/** The state's flag as an emoji; empty where the code has not two letters. */
export function flag(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** Is this a state's code? */
export function isState(code: string): boolean {
  return stateCodes.includes(code);
}

/** The languages in which states are read where a text's own is not known. */
export const deskLanguages = ['en', 'lt', 'lv', 'et', 'pl', 'de', 'fr', 'sv', 'fi', 'uk', 'ru', 'cs'];

/** Tags of the same language under which the platform knows fewer names. */
const otherTags: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);

function lexiconsFor(language: string | null, typed: boolean): Lexicon[] {
  const tag = language?.toLowerCase().split('-')[0] ?? null;
  const primary = tag === null ? null : (otherTags.get(tag) ?? tag);
  if (primary !== null && stateLanguages.includes(primary) && !typed)
    return [...new Set([primary, 'en'])].map(stateLexicon).concat(placeLexicon(primary));
  if (!typed) return deskLanguages.map(stateLexicon).concat(placeLexicon('en'));
  return stateLanguages.map(stateLexicon).concat(placeLexicon('en'));
}

const words = plainFirst(/[\p{L}\p{M}\p{N}]+/gu);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(words)) {
    const raw = match[0];
    const start = match.index;
    const glued = raw.length > longestWord || raw.length < 8 ? null : gluedWords.exec(raw);
    if (glued?.[1] !== undefined && glued[2] !== undefined && !/[@#/._-]/.test(text.charAt(start - 1))) {
      tokens.push(tokenOf(glued[1], start), tokenOf(glued[2], start + glued[1].length));
      continue;
    }
    tokens.push(tokenOf(raw, start));
  }
  return tokens;
}

/** `TurkishPresident`: two words that a page ran together. */
const gluedWords = /^(\p{Lu}\p{Ll}{3,})(\p{Lu}\p{Ll}{3,})$/u;

function tokenOf(raw: string, start: number): Token {
  const folded = raw.length > longestWord ? '' : fold(raw);
  return { start, end: start + raw.length, raw, folded };
}

const isSmall = (word: string): boolean => /^[a-z]/.test(word) || /^\p{Ll}/u.test(word);

/** Names of states in another language that are English words: where the language is not known they are the words. */
const alsoEnglish = new Set(['island']);

/** The longest form that stands at this word; of equally long ones, that of the earlier lexicon. */
function bestForm(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicons: readonly Lexicon[],
  typed: boolean,
): Form | null {
  const first = tokens[at];
  if (!first) return null;
  const capital = typed || !isSmall(first.raw);
  const known =
    alsoEnglish.has(first.folded) && lexicons.length > 3 && !typed ? lexicons.slice(0, 1) : lexicons;
  let best: Form | null = null;
  for (const lexicon of known) {
    for (const form of lexicon.at(first.folded, !capital)) {
      if (best && form.rest.length <= best.rest.length) break;
      if (stands(text, tokens, at, form)) best = form;
    }
  }
  return best;
}

function stands(text: string, tokens: readonly Token[], at: number, form: Form): boolean {
  if (form.letters && form.letters[0] !== tokens[at]?.raw) return false;
  if (form.stem !== null && !tokens[at]?.raw.toLowerCase().startsWith(form.stem)) return false;
  return form.rest.every((wanted, index) => {
    const before = tokens[at + index];
    const token = tokens[at + index + 1];
    if (!before || !token || !isFormOf(token.folded, wanted)) return false;
    if (form.letters && form.letters[index + 1] !== token.raw) return false;
    return /^(?:[ \u00a0\n]{1,2}|[ \u00a0]?[-‐‑–—:][ \u00a0]?|['’.,&]|[.,][ \u00a0\n]| & )$/.test(
      text.slice(before.end, token.start),
    );
  });
}

/** `U.S.` ends with its stop. */
function closed(text: string, form: Form, last: Token): number {
  const dotted = form.letters !== null && form.rest.length > 0 && last.raw.length === 1;
  return dotted && text[last.end] === '.' ? last.end + 1 : last.end;
}

/** Beginnings of the folded words of what is named after a place: a format, a treaty, a mechanism; a summit is held there. */
const namedAfterPlace =
  /^(?:format|группа?$|групи?$|груп[иу]|формат|triangle|trojkat|dreieck|nine$|mechanism|mekanism|механизм|механізм|process$|процесс?|convention|konvention|konvencij|конвенц|treaty|traktat|договор|protocol|protokol|протокол|declaration|deklar|декларац|memorandum|меморандум|accords?$|pact$|charter|initiative)/u;

/** `Ramstein format`, `Tallinn mechanism`, `w formacie Ramstein`: what is named after a place is not in its state. */
function namesFormat(tokens: readonly Token[], at: number, { how, rest }: Form): boolean {
  if (how !== 'capital') return false;
  const after = tokens[at + rest.length + 1]?.folded ?? '';
  const before = tokens[at - 1]?.folded ?? '';
  return (
    namedAfterPlace.test(after) ||
    /^(?:forma[tc]|формат)/u.test(before) ||
    (after === 'group' && !/^in$/.test(before))
  );
}

/** What no noun of an adjective follows: a mark, the end, or a word for what is spoken. */
const tongueEnds =
  /^(?:[^\S\n]?[).,;:!?”"»\n]|\s?$|\s(?:and|or|only|language|version|translation|subtitles)(?!\p{L}))/u;

/** `(in Portuguese)`, `published in French and English`: a tongue, and no state. */
function isTongue(text: string, before: Token | undefined, start: number, end: number): boolean {
  if (before?.folded !== 'in' || before.end !== start - 1) return false;
  return /^\p{Lu}/u.test(text.slice(start)) && tongueEnds.test(text.slice(end, end + 14));
}

const givenNames = new Set(
  'jordan chad georgia israel holland england ireland french german english'.split(' '),
);
const institutions =
  /^(?:Armed|Army|Air|Navy|Naval|Land|Ministry|Minister|Ministers|Foreign|Defen[cs]e|National|President|Prime|King|Government|Special|Ground|Parliament|Embassy|Ambassador|Border|Coast|Security|Chief|Military|Forces|Summit|Republic|Armed|Marine|Marines|Maritime|Joint|Royal|Federal|General|Lieutenant|Major|Colonel|Captain|Admiral|Rear|Vice|Deputy|Secretary|State|Interior|Health|Home|Task|Mission|Strategic|Consultative|Bilateral|Trilateral|Partnership|Working|Group|Council|Committee|Agreement|Treaty|Aid|Support|Peace|Talks|Dialogue|Policy|Alliance|Exercise|Training|Contact|Battalion|Brigade|Division|Regiment|Command|Headquarters|Dream|Legion)$/;

/** Bases and cities in the American Georgia. */
const americanPlace =
  /\b(?:Base|Station|Fort \p{Lu}\p{L}+|Camp \p{Lu}\p{L}+|Air Force|Atlanta|Savannah|Augusta|Columbus|County)[\p{L} ]{0,12},? (?:in )?$/u;

/** `Minister of Defence of Georgia NAME`. */
const officeOf =
  /\b(?:Minist(?:ers?|ry)|Defen[cs]e|Affairs|Ambassadors?|Presidents?|Chief|Staff|Forces|Government|Republic|Kingdom|Parliament|Embassy|Secretary)\b[^.;,]{0,40}\sof $/i;

/** `Gen. French`, `Chad E. Smith`, `Jordan Miller`: a person's name that is also a state's. */
function isSomeone(text: string, tokens: readonly Token[], at: number, form: Form): boolean {
  const token = tokens[at];
  // Russian and Ukrainian for "of that": capital only because a sentence begins.
  if (token?.folded === 'того') {
    const begins = /(?:^|[.!?…»"”\n]\s*)$/.test(text.slice(Math.max(0, token.start - 4), token.start));
    return begins && /^\s\p{Ll}/u.test(text.slice(token.end, token.end + 2));
  }
  if (!token || form.rest.length > 0 || !givenNames.has(token.folded)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const gapBefore = before ? text.slice(before.end, token.start) : '';
  const gapAfter = after ? text.slice(token.end, after.start) : '';
  if (
    before &&
    /^(?:\. ?| )$/.test(gapBefore) &&
    /^(?:Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cpl|Mr|Mrs|Ms|Dr|Sen|Rep|Prof|Lord|Sir|[A-Z])$/.test(before.raw)
  )
    return true;
  if (
    token.folded === 'georgia' &&
    americanPlace.test(text.slice(Math.max(0, token.start - 60), token.start))
  )
    return true;
  if (before?.raw === 'of' && officeOf.test(text.slice(Math.max(0, token.start - 70), token.start)))
    return false;
  // `the Norway–Israel Working Group`: joined to another name, it is a state's.
  if (/[-‑–/]/.test(gapBefore)) return false;
  if (form.how === 'adjective' || !after || gapAfter !== ' ') return false;
  if (/^\p{Lu}$/u.test(after.raw)) return text[after.end] === '.';
  return (
    /^\p{Lu}\p{Ll}/u.test(after.raw) &&
    !institutions.test(after.raw) &&
    stateLexicon('en').at(after.folded, false).length === 0
  );
}
