/** Scoring what must never fail: claims whose words stand in the source, and a headline made of the source's own. */
import type { Brief, Evidence } from '../domain/brief.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Labelled } from './corpus.ts';
import { readSpan, sameNumber } from './numbers.ts';
import { type FieldResult, single, sum } from './tally.ts';
import { lettersOf, sameWord, wordSet } from './words.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The raw document without tags, CDATA marks, Markdown links and entities: letters and digits alone. */
function plainLetters(raw: string): string {
  return lettersOf(
    raw
      .replace(/<!\[CDATA\[|\]\]>/g, ' ')
      .replace(/<[^<>]{0,2000}>/g, ' ')
      .replace(/\]\([^()\s]{0,2000}[^()]{0,300}\)/g, ' ')
      .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{1,10}));/gi, (whole, decimal, hex, name) => {
        if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
        const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
      }),
  );
}

/** Does a text stand in a stored document, spacing and markup ignored? */
export function createFinder(raw: string): (words: string) => boolean {
  const views = [lettersOf(raw), plainLetters(raw)];
  return (words) => {
    const wanted = lettersOf(words);
    return views.some((view) => view.includes(wanted));
  };
}

interface Located {
  what: string;
  evidence: readonly Evidence[];
  /** Null when the value stands in the text, otherwise what is wrong. */
  holds: string | null;
}

function everyWordIn(value: string, text: string): boolean {
  const there = wordSet(text);
  return foldedWords(value).every((word) => there.some((other) => sameWord(word, other)));
}

/** Without marks, the sign of a currency (`NZ$5`) and the Swedish tail of `50-tal`. */
const bare = (word: string): string =>
  word
    .replace(/^\p{L}{0,3}[$€£]/u, '')
    .replace(/(\d)-tal(?:et|s)?(?!\p{L})/gu, '$1')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Does some run of up to five words of the evidence read as this number, or as a range that ends in it? */
function figureIn(evidence: readonly Evidence[], value: number): boolean {
  return evidence.some(({ exact }) => {
    const words = exact.split(/\s+/);
    return words.some((_, at) =>
      [1, 2, 3, 4, 5].some((length) => {
        const read = readSpan(bare(words.slice(at, at + length).join(' ')));
        return read !== null && (sameNumber(read.min, value) || sameNumber(read.max, value));
      }),
    );
  });
}

function claimsOf(brief: Brief): Located[] {
  const plain = (what: string, claims: readonly { evidence: Evidence[] }[]): Located[] =>
    claims.map(({ evidence }) => ({ what, evidence, holds: null }));
  const singles = [brief.event, brief.date, brief.place].filter((claim) => claim !== null);
  return [
    ...plain('single', singles),
    ...plain('summary', brief.summary),
    ...plain('countries', brief.countries),
    ...plain('organisations', brief.organisations),
    ...plain('topics', brief.topics),
    ...plain('programmes', brief.programmes),
    ...plain('commitments', brief.commitments),
    ...plain('nextSteps', brief.nextSteps),
    ...brief.people.map(({ name, evidence }) => ({
      what: 'people',
      evidence,
      holds: everyWordIn(name, brief.text) ? null : `${name} is not in the text`,
    })),
    ...brief.figures.map(({ value, min, max, evidence }) => {
      const numbers = [value, min, max].filter((number) => number !== null);
      const lost = numbers.find((number) => !figureIn(evidence, number));
      return {
        what: 'figures',
        evidence,
        holds: lost === undefined ? null : `${lost} is not in its evidence`,
      };
    }),
    ...brief.quotes.map(({ text, evidence }) => ({
      what: 'quotes',
      evidence,
      holds: lettersOf(brief.text).includes(lettersOf(text)) ? null : `${text} is not in the text`,
    })),
  ];
}

/** The share of claims with exact evidence and a value that the text holds. Must be 1. */
export function scoreGroundedness(brief: Brief, { raw }: Labelled): FieldResult {
  const stands = createFinder(raw);
  const judged = claimsOf(brief).map(({ what, evidence, holds }) => {
    const loose = evidence.find(
      ({ start, end, exact }) => brief.text.slice(start, end) !== exact || exact === '' || !stands(exact),
    );
    const fault =
      evidence.length === 0 ? 'no evidence' : loose ? `not in the document: ${loose.exact}` : holds;
    return single(fault === null, what, fault ?? 'grounded');
  });
  return { tally: sum(judged.map(({ tally }) => tally)), faults: judged.flatMap(({ faults }) => faults) };
}

/** The headline: one line, at most 160 characters, every number and capitalised word in the text or the title. */
export function scoreHeadline(brief: Brief, { release }: Labelled): FieldResult {
  const { headline } = brief;
  const known = wordSet(`${brief.text} ${release.title ?? ''}`);
  const strange = (headline.match(/[\p{Lu}\p{N}][\p{L}\p{N}]*/gu) ?? []).find(
    (word) => !foldedWords(word).every((part) => known.some((other) => sameWord(part, other))),
  );
  const fault =
    headline.trim() === ''
      ? 'empty'
      : /[\r\n]/.test(headline)
        ? 'more than one line'
        : headline.length > 160
          ? `${headline.length} characters`
          : strange === undefined
            ? null
            : `${strange} is not in the text: ${headline}`;
  return single(fault === null, 'a headline', fault ?? 'right');
}
