/** A document prepared once for many claims: its words, numbers, dates, states, people and quotations with their places. */
import { deskLanguages, findStates, type StateMention } from '../../../domain/country.ts';
import { findQuotes, type QuoteMark } from '../../extractive/text/quotemarks.ts';
import { type DateParts, readDates } from './dates.ts';
import { type Levelled, level, places, type Span, withoutMarkup } from './locate.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { type NamedPlace, namedPlaces } from './people.ts';
import { isCyrillic, sameName } from './samewords.ts';
import { type Token, tokenise } from './tokens.ts';
import { tongueOf } from './tongue.ts';

/** A text as the verifier reads it. */
export interface Read {
  text: string;
  tokens: Token[];
  numbers: NumberMention[];
  dates: DateParts[];
  states: readonly StateMention[];
  /** States told by a token, by where it begins; see `stateCodes`. */
  codes: ReadonlyMap<number, string[]>;
  people: NamedPlace[];
}

export interface Document extends Read {
  /** BCP 47: as it is given, or of what the text reads as; null for an English text of which it is not given. */
  language: string | null;
  /** Is it English, which the rules read in full? Of other languages they miss words, and what they miss proves nothing. */
  inFull: boolean;
  levelled: Levelled;
  quotes: QuoteMark[];
  title: Read;
  /** Folded words of text and title. */
  words: ReadonlySet<string>;
  /** Reads a claim or an evidence in the document's language, each once. */
  read: (words: string) => Read;
}

const longest = 200_000;

/** A text of fewer words may be of a neighbouring language. */
const enoughToTell = 40;

/** Is it one of the languages that states are read in where none is known, or one that a few words may be mistaken for? */
const isNearDesk = (tongue: string): boolean => deskLanguages.includes(tongue) || /^(?:da|nb)$/.test(tongue);

/** More mentions of people than this are not looked at: no release names so many, and every claim is held against all. */
const mostPeople = 1_000;

/** The codes that each token tells by name, adjective or group, by where the token begins; a capital tells a place. */
function codesByToken(tokens: readonly Token[], states: readonly StateMention[]): Map<number, string[]> {
  const codes = new Map<number, string[]>();
  let at = 0;
  for (const { start, end, code, how } of states) {
    if (how === 'capital') continue;
    while (at > 0 && (tokens[at - 1]?.start ?? 0) >= start) at--;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
    for (let index = at; index < tokens.length && (tokens[index]?.start ?? end) < end; index++) {
      const from = tokens[index]?.start ?? 0;
      codes.set(from, [...(codes.get(from) ?? []), code]);
    }
  }
  return codes;
}

/** A text that is read as far as its readers ask: most claims are a few words, of which a few things are asked. */
class LazyRead implements Read {
  readonly text: string;
  readonly tokens: Token[];
  readonly states: readonly StateMention[];
  #codes: Map<number, string[]> | null = null;
  #numbers: NumberMention[] | null = null;
  #dates: DateParts[] | null = null;
  #people: NamedPlace[] | null = null;

  constructor(text: string, tokens: Token[], language: string | null) {
    this.text = text;
    this.tokens = tokens;
    this.states = findStates(text, { language });
  }

  get codes(): ReadonlyMap<number, string[]> {
    this.#codes ??= codesByToken(this.tokens, this.states);
    return this.#codes;
  }

  get numbers(): NumberMention[] {
    this.#numbers ??= readNumbers(this.text, this.tokens);
    return this.#numbers;
  }

  get dates(): DateParts[] {
    this.#dates ??= readDates(this.text, this.tokens);
    return this.#dates;
  }

  get people(): NamedPlace[] {
    const { codes } = this;
    this.#people ??= namedPlaces(this.text, this.tokens, ({ start }) => codes.has(start)).slice(
      0,
      mostPeople,
    );
    return this.#people;
  }
}

/** Reads any text: a document, an evidence, a claim, in the document's language where that is known. Linear. */
export function readText(source: string, language: string | null = null): Read {
  const text = source.slice(0, longest);
  return new LazyRead(text, tokenise(text), language);
}

/** Prepares a document. Linear in its length. */
export function readDocument(source: {
  text: string;
  title: string | null;
  language?: string | null;
}): Document {
  const text = source.text.slice(0, longest);
  const tokens = tokenise(text);
  // Of English texts the names of states in its neighbours' languages are read as well.
  const tongue = tongueOf(tokens);
  const tells = tokens.length >= enoughToTell || (tongue !== null && !isNearDesk(tongue));
  const language = source.language ?? (tongue === 'en' || !tells ? null : tongue);
  const read = new LazyRead(text, tokens, language);
  const title = readText(source.title ?? '', language);
  const known = new Map<string, Read>();
  return Object.assign(read, {
    read: (words: string) => {
      const found = known.get(words) ?? readText(words, language);
      known.set(words, found);
      return found;
    },
    language,
    inFull: /^en\b/.test(source.language ?? tongue ?? 'en'),
    levelled: level(read.text),
    quotes: findQuotes(read.text),
    title,
    words: new Set([...read.tokens, ...title.tokens].map(({ fold }) => fold)),
  });
}

/** Where the evidence stands in the text; null when some of it is not there. */
export function locateEvidence(document: Document, evidence: readonly string[]): Span[] | null {
  const spans: Span[] = [];
  for (const words of evidence) {
    const found = places(document.levelled, words)[0] ?? places(document.levelled, withoutMarkup(words))[0];
    if (found === undefined) return null;
    spans.push(found);
  }
  return spans;
}

/** Is this folded word, or an inflected form of it, in the text or title? */
export function holdsName(document: Document, folded: string): boolean {
  if (document.words.has(folded)) return true;
  for (const word of document.words)
    if ((word[0] === folded[0] || isCyrillic(word) !== isCyrillic(folded)) && sameName(folded, word))
      return true;
  return false;
}
