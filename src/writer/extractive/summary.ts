/** The summary: sentences of the release itself. */
import type { SummaryClaim } from '../../domain/brief.ts';
import { wordsOf } from '../../domain/phrases.ts';
import { eventTeller } from './event/tells.ts';
import { centrality, cosine, type Vector, vectorsOf } from './salience.ts';
import { cite, type Reading } from './text/reading.ts';
import type { Sentence } from './text/sentences.ts';
import { shorten } from './text/shorten.ts';

const lines = 3;
const longestLine = 25;
/** The first sentences of a long document are enough to choose from, and keep the work bounded. */
const pool = 60;
const leastWords = 5;
/** Share of a sentence that may lie inside quotation marks. */
const mostQuoted = 0.1;
const weights = { central: 0.4, lead: 0.45, title: 0.25, event: 0.3, leaning: 0.3, supposed: 0.2 };
/** How much a line may repeat one that is already chosen, against its own worth. */
const novelty = 0.7;
/** What a sentence that leans on the one before begins with, in each language's own words: English “On Monday” is no Polish “he”. */
const leaningWords: Record<string, string> = {
  en: 'he|she|it|they|this|that|these|those|his|her|their|its|but|and|also|however|meanwhile|in addition|moreover|according to (?:him|her|them)|another|such|as such|both|then|there',
  sv: 'han|hon|de|det|detta|den|men',
  da: 'han|hun|de|det|dette|den|men',
  nb: 'han|hun|de|det|dette|den|men',
  de: 'er|sie|es|dies|diese[rs]?|aber',
  fr: 'il|elle|ils|elles|mais',
  ru: 'он|она|они|это|но',
  uk: 'він|вона|вони|це|але',
  pl: 'on|ona|oni|to|ale',
  lv: 'viņš|viņa|viņi|tas|šis|bet',
  lt: 'jis|ji|jie|tai|bet',
  et: 'tema|see|nad|aga',
  fi: 'hän|he|se|mutta',
};
const leaning = new Map(
  Object.entries(leaningWords).map(([language, words]) => [
    language,
    new RegExp(`^(?:${words})(?![\\p{L}])`, 'iu'),
  ]),
);
/** What only would be is no news: `accession would strengthen the region`. */
const supposed =
  /(?<!\p{L})(?:would|could|might|skulle|würden?|könnten?|serait|pourrait|mógłby|mogłaby|byłoby)(?!\p{L})/iu;
const noLine =
  /https?:|www\.|!\[|\]\(|<[a-z!]|(?:\.\.\.|…)\W*$|^\W*(?:photo|foto|image|video|story by|text by|report by)\b/iu;
/** A transcript names who speaks. */
const speaker = /^[\p{Lu} .'’-]{4,40}:\s/u;
const dateline = /^(?:\p{Lu}[\p{Lu}.,'’ -]{2,40}(?:\([^)]{1,20}\)\s?)?\s?[–—-]{1,2}\s)/u;
const speech = /^[–—-]\s/;

interface Line {
  sentence: Sentence;
  start: number;
  text: string;
  vector: Vector;
  worth: number;
}

/**
 * At most 3 lines of at most 25 words, in the order of the text: each a sentence of the release or its beginning up to
 * the end of a clause. Quotations and words to a machine are never among them.
 */
export function summaryClaims(reading: Reading): SummaryClaim[] {
  return choose(candidates(reading))
    .sort((a, b) => a.start - b.start)
    .map(({ start, text }) => ({
      text: text.replace(/\s+/g, ' '),
      evidence: [cite(reading, start, start + text.length)],
    }));
}

function candidates(reading: Reading): Line[] {
  const body = reading.sentences.filter(({ kind, story }) => kind === 'body' && story === 0).slice(0, pool);
  const vectors = vectorsOf(body.map(({ text }) => text));
  const central = centrality(vectors);
  const leans = leaning.get(reading.language ?? 'en') ?? /(?!)/;
  const title = new Set(wordsOf(reading.title ?? headlineOf(reading)).map(({ folded }) => folded));
  const tellsOfEvent = eventTeller(reading);
  return body.flatMap((sentence, place) => {
    const line = lineOf(reading, sentence);
    const vector = vectors[place];
    if (line === null || vector === undefined) return [];
    const worth =
      weights.central * (central[place] ?? 0) +
      weights.lead / (1 + place * 0.35) +
      weights.title * shareOf(vector, title) +
      (tellsOfEvent(line.text) ? weights.event : 0) -
      (leans.test(line.text) ? weights.leaning : 0) -
      (supposed.test(line.text) ? weights.supposed : 0);
    return [{ ...line, sentence, vector, worth }];
  });
}

function headlineOf({ sentences }: Reading): string {
  return sentences.find(({ kind }) => kind === 'headline')?.text ?? '';
}

/** The sentence as a line, or null where it is no line of news or cannot be cut to length. */
function lineOf(reading: Reading, sentence: Sentence): { start: number; text: string } | null {
  const skipped = dateline.exec(sentence.text)?.[0].length ?? 0;
  const start = sentence.start + skipped;
  const said = reading.text.slice(start, sentence.end);
  if (
    noLine.test(said) ||
    speech.test(said) ||
    speaker.test(said) ||
    hangs(said) ||
    !/^[\p{Lu}\p{N}"“„«(]/u.test(said)
  )
    return null;
  if (quotedShare(reading, sentence) > mostQuoted) return null;
  const text = shorten(said, { limit: longestLine, language: reading.language });
  if (text === null || text.split(/\s+/).length < leastWords) return null;
  return { start, text };
}

/** A closing quotation mark whose opening stands in another sentence. */
function hangs(text: string): boolean {
  const close = text.search(/[”]/);
  const open = text.search(/[“„]/);
  return close >= 0 && (open < 0 || close < open);
}

function quotedShare({ quotes }: Reading, { start, end }: Sentence): number {
  let quoted = 0;
  for (const quote of quotes) {
    if (quote.start >= end) break;
    quoted += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start));
  }
  return quoted / Math.max(1, end - start);
}

function shareOf(vector: Vector, words: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  const shared = [...vector.keys()].filter((word) => words.has(word)).length;
  return shared / Math.min(words.size, 12);
}

/** Maximal marginal relevance: the worthiest line that says something new, one after the other. */
function choose(candidateLines: readonly Line[]): Line[] {
  const chosen: Line[] = [];
  const rest = [...candidateLines];
  while (chosen.length < lines && rest.length > 0) {
    const scored = rest.map((line) => novelty * line.worth - (1 - novelty) * repeats(line, chosen));
    const best = scored.indexOf(Math.max(...scored));
    const [line] = rest.splice(best, 1);
    if (line !== undefined && repeats(line, chosen) < 0.8) chosen.push(line);
  }
  return chosen;
}

function repeats(line: Line, chosen: readonly Line[]): number {
  return Math.max(0, ...chosen.map(({ vector }) => cosine(line.vector, vector)));
}
