/** Setting a claim's words beside those of its evidence: which of them the evidence holds, as they are or in other words. */
import { once } from '../../../domain/remember.ts';
import { columnOf } from '../../lexicon/rows.ts';
import { isConverse } from '../doer/directed.ts';
import type { Document, Read } from './document.ts';
import type { Span } from './locate.ts';
import { sameMeaning, samePlace, sharesMeaning, translates } from './meaning.ts';
import { sameName, sameWord } from './samewords.ts';
import type { Token } from './tokens.ts';
import { inOtherTongue, readsEnglish, tongueOf } from './tongue.ts';
import { weekdayOf } from './weekdays.ts';

/** A claim's word and the evidence's words that say the same. */
export interface Aligned {
  index: number;
  token: Token;
  /** Positions in the evidence: the same word first, or where there is none, a word of like meaning. */
  matches: number[];
  /** Does the same word stand there? */
  same: boolean;
}

export interface Comparison {
  claim: Read;
  evidence: Read;
  document: Document;
  /** Where the evidence stands in the document. */
  spans: Span[];
  /** Is the claim told in another language than its evidence? */
  foreign: boolean;
  /** Are both told in a language of which the lists of synonyms hold little? */
  wordy: boolean;
  /** Are both read in full? See `Document.inFull`. */
  inFull: boolean;
  /** The claim's content words: no function words, numbers or dates. */
  aligned: Aligned[];
}

/** Positions of the tokens that dates and numbers take up, with the word that qualifies a number (`etwa 20`), which rule V4 judges. */
export function countedPositions({ numbers, dates, tokens }: Read): Set<number> {
  const taken = new Set<number>();
  for (const { from, qualifier } of numbers)
    if (qualifier !== null && tokens[from - 1]?.cap === false) taken.add(from - 1);
  for (const { from, to } of [...numbers, ...dates]) for (let at = from; at <= to; at++) taken.add(at);
  return taken;
}

/** Codes of the states that a token tells by name, adjective or group; a capital tells a place. */
export function stateCodes({ codes }: Read, token: Token): string[] {
  return codes.get(token.start) ?? [];
}

/** Does a word name a state or its capital? */
const tellsState = ({ states }: Read, token: Token): boolean =>
  states.some(({ start }) => start === token.start);

function align(
  claim: Read,
  evidence: Read,
  document: Read,
  { foreign, wordy }: Pick<Comparison, 'foreign' | 'wordy'>,
): Aligned[] {
  const taken = countedPositions(claim);
  // German writes every noun with a capital.
  const tongue = tongueOf(document.tokens);
  const german = tongue === 'de';
  const language = columnOf(tongue);
  const told = new Set(evidence.states.map(({ code }) => code));
  // `RAL`, of a word of what the text explains by it.
  const acronymOf = (token: Token): number[] => {
    const short = acronymsOf(document).filter(({ words }) => words.some((word) => sameWord(token, word)));
    return short.length === 0
      ? []
      : positions(evidence, ({ raw }) => short.some(({ acronym }) => acronym === raw));
  };
  return claim.tokens.flatMap((token, index): Aligned[] => {
    if (token.stop || taken.has(index)) return [];
    const place = tellsState(claim, token);
    // `Parker` is no form of `Paris`: a state or its capital is one in its other cases too.
    const sameNames = (other: Token): boolean =>
      sameName(token.fold, other.fold) && place === tellsState(evidence, other);
    const same = positions(
      evidence,
      (other) =>
        sameWord(token, other) ||
        (token.cap && other.cap && (sameNames(other) || samePlace(token.fold, other.fold))),
    );
    const spelled = token.cap ? acronymOf(token) : [];
    if (same.length > 0) return [{ index, token, matches: [...same, ...spelled], same: true }];
    const day = weekdayOf(token);
    if (day !== null)
      return [
        { index, token, matches: positions(evidence, (other) => weekdayOf(other) === day), same: true },
      ];
    const codes = stateCodes(claim, token).filter((code) => told.has(code));
    const byState =
      codes.length === 0
        ? []
        : positions(evidence, (other) => stateCodes(evidence, other).some((code) => codes.includes(code)));
    if (byState.length > 0) return [{ index, token, matches: byState, same: true }];
    const meant = (other: Token): boolean =>
      sameMeaning(token, other) ||
      (!foreign && isConverse(token.fold, other.fold)) ||
      (foreign && !other.stop && translates(token.fold, other.fold, language)) ||
      (wordy &&
        (!token.cap || token.first || german) &&
        !other.stop &&
        (!other.cap || other.first) &&
        sharesMeaning(token.fold, other.fold, language));
    const alike = positions(evidence, meant);
    if (alike.length > 0) return [{ index, token, matches: [...alike, ...spelled], same: false }];
    return [{ index, token, matches: token.cap ? spelled : acronymOf(token), same: false }];
  });
}

/** An acronym that a document explains, and the words that it stands for. */
interface Acronym {
  acronym: string;
  words: readonly Token[];
}

/** The words right in front of a place whose first letters are those of an acronym; small words may give one or none. */
function spelledBefore(tokens: readonly Token[], index: number, acronym: string): Token[] | null {
  let letter = acronym.length - 1;
  const words: Token[] = [];
  for (let at = index - 1; letter >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || index - at > acronym.length * 2) return null;
    const gives = token.raw[0]?.toUpperCase() === acronym[letter];
    if (!gives && !token.stop) return null;
    if (gives) letter--;
    if (!token.stop) words.unshift(token);
  }
  return words;
}

/** The acronyms that stand in brackets behind as many words with their letters: `Rapid Air Link (RAL)`. */
export const acronymsOf = once((document: Read): readonly Acronym[] =>
  document.tokens.flatMap(({ raw, start }, index): Acronym[] => {
    if (!/^\p{Lu}{2,8}$/u.test(raw) || document.text[start - 1] !== '(') return [];
    const words = spelledBefore(document.tokens, index, raw);
    return words === null ? [] : [{ acronym: raw, words }];
  }),
);

const positions = ({ tokens }: Read, fits: (token: Token) => boolean): number[] =>
  tokens.flatMap((token, index) => (fits(token) ? [index] : []));

const shortEvidence = 10;
const enoughToTell = 200;

/** Sets a claim's text beside its evidence, word by word where it is asked: what is told in the evidence's own words is not. */
export function compare(claim: Read, evidence: Read, document: Document, spans: Span[]): Comparison {
  return new LazyComparison(claim, evidence, document, spans);
}

class LazyComparison implements Comparison {
  readonly claim: Read;
  readonly evidence: Read;
  readonly document: Document;
  readonly spans: Span[];
  #foreign: boolean | null = null;
  #aligned: Aligned[] | null = null;

  constructor(claim: Read, evidence: Read, document: Document, spans: Span[]) {
    this.claim = claim;
    this.evidence = evidence;
    this.document = document;
    this.spans = spans;
  }

  get foreign(): boolean {
    this.#foreign ??= isForeign(this);
    return this.#foreign;
  }

  get wordy(): boolean {
    const tongue = tongueOf(this.document.tokens);
    // The list of synonyms holds little but English.
    return !this.foreign && tongue !== null && tongue !== 'en';
  }

  get inFull(): boolean {
    return this.document.inFull && !this.foreign;
  }

  get aligned(): Aligned[] {
    this.#aligned ??= align(this.claim, this.evidence, this.document, this);
    return this.#aligned;
  }
}

function isForeign({ claim, evidence, document }: Pick<Comparison, 'claim' | 'evidence' | 'document'>) {
  // A short sentence holds too few small words to tell its language by: the document's tells it.
  const short = evidence.tokens.length < shortEvidence && tongueOf(evidence.tokens) !== 'en';
  // Evidence that is little but names holds few small words: what they are tells enough.
  const english = [claim, evidence].every(({ tokens }) => tongueOf(tokens) === 'en');
  const tongue = tongueOf(document.tokens);
  return (
    (tongue !== null && tongue !== 'en' && readsEnglish(claim.tokens, document.words, columnOf(tongue))) ||
    (!english && inOtherTongue(claim.tokens, evidence.tokens)) ||
    (short && inOtherTongue(claim.tokens, document.tokens.slice(0, enoughToTell)))
  );
}
