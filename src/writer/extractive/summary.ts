/** The summary: sentences of the release itself. */
import type { SummaryClaim } from '../../domain/brief.ts';
import { wordsOf } from '../../domain/phrases.ts';
import { once } from '../../domain/remember.ts';
import { dateClaim } from './dates/date.ts';
import { eventTeller } from './event/tells.ts';
import { peopleOf } from './people/people.ts';
import { centrality, cosine, type Vector, vectorsOf } from './salience.ts';
import { avows, isBackground, isCourtesy, isHollow, isLongAgo } from './text/background.ts';
import { bareOffice, namesHolder, type Office } from './text/bareoffice.ts';
import { besides, isSource, leans, recalls } from './text/leaning.ts';
import { cite, type Reading } from './text/reading.ts';
import { countWords } from './text/shorten.ts';
import { isScrap, lineOf } from './text/standing.ts';

const lines = 3;
/** Stands behind a line for the end of its sentence, where that is left out. */
const omission = '…';
const longestLine = 25;
/** A lead that cannot be cut so short is cut less, or stands whole, rather than leave the event out. */
const leadLines = [40, 60];
/** The first sentences of a long document are enough to choose from, and keep the work bounded. */
const pool = 60;
const weights = {
  central: 0.4,
  lead: 0.45,
  title: 0.25,
  event: 0.3,
  leaning: 0.1,
  supposed: 0.2,
  outcome: 0.15,
  settled: 0.4,
  hollow: 0.5,
  long: 0.05,
  past: 0.3,
  dated: 0.3,
  amount: 0.2,
};
/** The lead stands among the first sentences, or there is none. */
const leadPlaces = 3;
/** Where too little else stands, a sentence up front may be so long, and one that tells what was settled always. */
const longerLine = 40;
const upFront = 6;
const fewestLines = 3;
const enoughLines = 2;
/** How much a line may repeat one that is already chosen, against its own worth. */
const novelty = 0.7;
/** What only would be is no news: `accession would strengthen the region`. */
const supposed =
  /(?<!\p{L})(?:would|could|might|skulle|würden?|könnten?|serait|pourrait|mógłby|mogłaby|byłoby)(?!\p{L})/iu;
/** `Minister Vik also asked …`: whoever is named does more of what any line before tells. */
const namedBesides = /^(?!The\s|Both\s|All\s)\p{Lu}[\p{L}.’'-]*\s(?:and\s)?\p{Lu}\p{Ll}/u;
/** `…, she added.`: whose words they are, the sentence before tells. */
const toldByPronoun = /,["”]?\s(?:he|she|they)\s\p{Ll}+(?:\s[^,.]{1,60})?\.?$/u;
/** `Both sides agreed …`: those who meet, whom any line before names. */
const bothSides =
  /^(?:Both|The\stwo|The)\s(?:\p{L}+\s)?(?:sides|parties|ministers|[Ss]ecretaries|chiefs|generals|officials|leaders|delegations|interlocutors)\s(?!of|from|in)\p{Ll}/iu;
/** `They also …` behind `They …`: of whom the first of them tells. */
const goesOn = /^(?:He|She|They|It|Both)(?=\s)/u;
/** `The four pacts cover …`: which they are, the sentence before tells. */
const counted =
  /^The\s(?:three|four|five|six|seven|eight|nine|ten)\s(?!(?:\p{L}+\s)?(?:ministers|countries|nations|leaders|sides|states|allies|partners|chiefs)\s)\p{Ll}+\s/u;
/** What came of it, where people met. */
const outcome =
  /(?<!\p{L})(?:reaffirmed|welcomed|invited|requested|reviewed|proposed|offered|discussed|called\son|met\swith)\s/u;
/** What was settled or done there: without it the reader misses the news. */
const settled =
  /(?<!\p{L})(?:(?:agreed|concurred|confirmed\sthat|decided|pledged|announced|signed|inked|initialled|ratified|approved|adopted|concluded|launched|established|donated|delivered|inaugurated|commissioned|appointed|handed\sover|(?:was|were)\s(?:\p{L}+ly\s)?(?:transferred|presented))(?!\p{L})|committed\sto\s\p{Ll}+ing\s)/u;
/** How much money, how many soldiers, ships or arms: what a desk counts. */
const amount =
  /[€$£]\s?\d|\d\s?(?:million|billion|bn)(?!\p{L})|\d[\d.,]*\s(?:\p{L}+\s){0,2}?(?:soldiers|troops|personnel|sailors|marines|instructors|cadets|vehicles|tanks|aircraft|jets|helicopters|missiles|drones|boats|ships|vessels|frigates|howitzers|rounds|systems|generators)(?!\p{L})/u;
interface Line {
  /** Which of the told sentences it is. */
  place: number;
  /** Does it lean on the sentence before? */
  leaning: boolean;
  /** Does it tell what somebody who is named does besides, so that any line may stand before it? */
  adds: boolean;
  /** Is it the lead, and does it tell what the headline above it tells and no name, day or number besides? */
  again: boolean;
  /** Is it praise and thanks? Better two lines than a third of it. */
  hollow: boolean;
  /** The pronoun that it opens with. */
  opener: string | null;
  /** The office that it opens with and no name: one line before it must name who that is. */
  office: Office | null;
  start: number;
  text: string;
  /** Is the end of its sentence left out? */
  cut: boolean;
  /** Is it longer than a line should be, and no lead? */
  long: boolean;
  /** Does it tell what was settled or done, or the day of the event? Then one line beside the lead may be long. */
  firm: boolean;
  /** Surnames that it begins with and does not explain. */
  surnames: readonly string[];
  vector: Vector;
  worth: number;
}

/**
 * At most 3 lines of at most 25 words, in the order of the text: each a sentence of the release or its beginning up to
 * the end of a clause, with `…` for what is left out. A first sentence that cannot be cut so is cut less or stands whole,
 * with at most 60 words. Quotations and words to a machine are never among them, nor what the headline above them already tells.
 */
export function summaryClaims(reading: Reading, headline: string | null = null): SummaryClaim[] {
  const all = candidates(reading);
  const told = all.find(
    ({ text, again }) => again || (headline !== null && text.replace(/\s+/g, ' ').startsWith(headline)),
  );
  return choose(all, told)
    .sort((a, b) => a.start - b.start)
    .map(({ start, text, cut }) => ({
      text: text.replace(/\s+/g, ' ') + (cut ? omission : ''),
      evidence: [cite(reading, start, start + text.length)],
    }));
}

/** Asked again where the headline takes a line away. */
const candidates = once((reading: Reading): readonly Line[] => {
  const body = reading.sentences.filter(({ kind, story }) => kind === 'body' && story === 0).slice(0, pool);
  const vectors = vectorsOf(body.map(({ text }) => text));
  const central = centrality(vectors);
  const title = new Set(wordsOf(reading.title ?? headlineOf(reading)).map(({ folded }) => folded));
  const tellsOfEvent = eventTeller(reading);
  const lead = body.find(({ text }) => !isScrap(text));
  const day = dateClaim(reading)?.evidence[0]?.start ?? -1;
  return body.flatMap((sentence, place) => {
    if (isScrap(sentence.text)) return [];
    const dated = sentence.start <= day && day < sentence.end;
    const past = place > 0 && isLongAgo(reading, sentence);
    const firm = dated || settled.test(sentence.text) || amount.test(sentence.text);
    const lengths = sentence === lead ? leadLines : firm || place < upFront ? [longerLine] : [];
    const line = firstOf([longestLine, ...lengths], (words) => lineOf(reading, sentence, { words }));
    const vector = vectors[place];
    if (line === null || vector === undefined) return [];
    const pointing =
      leans(line.text, reading.language) || toldByPronoun.test(line.text) || counted.test(line.text);
    const again = sentence === lead && shareOf(vector, title) >= toldAgain && isBare(reading, line.text);
    const hollow = isHollow(line.text);
    const sides = bothSides.test(line.text);
    const adds = sides || (!pointing && besides.test(line.text));
    const points = pointing || adds;
    const titled = place === 0 && reading.title !== null;
    if (place > 0 && isBackground(reading, sentence, line.text)) return [];
    if (place > 0 && isCourtesy(line.text) && !settled.test(line.text)) return [];
    if ((points && isSource(line.text)) || recalls(line.text, reading.language)) return [];
    // The first sentence may lean on the headline, which stands above it.
    const leaning = points && (place > 0 || reading.title === null);
    const worth =
      weights.central * (central[place] ?? 0) +
      weights.lead / (1 + place * 0.35) +
      weights.title * shareOf(vector, title) +
      (tellsOfEvent(line.text) ? weights.event : 0) +
      (amount.test(line.text) ? weights.amount : 0) +
      (dated && place > 0 ? weights.dated : 0) +
      (past ? -weights.past : outcomeOf(line.text)) -
      (countWords(line.text) > longestLine ? weights.long : 0) -
      (hollow ? weights.hollow : 0) -
      (leaning ? weights.leaning : 0) -
      (supposed.test(line.text) || avows(line.text) ? weights.supposed : 0);
    const office = titled ? null : bareOffice(line.text, reading.language);
    const long = sentence !== lead && countWords(line.text) > longestLine;
    const surnames = titled ? [] : bareSurnames(reading, line.text);
    const told = { ...line, long, firm, surnames, office, place, again, hollow };
    const opener = goesOn.exec(line.text)?.[0] ?? null;
    return [
      { ...told, leaning, adds: sides || (adds && namedBesides.test(line.text)), opener, vector, worth },
    ];
  });
});

/** Does the line tell neither a number nor a person? */
function isBare(reading: Reading, text: string): boolean {
  if (numbered.test(text)) return false;
  return peopleOf(reading).people.every(({ name }) => !text.includes(name.split(' ').at(-1) ?? name));
}

const numbered =
  /\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)(?!\p{L})/iu;
/** Of the words of a headline, so many told again. */
const toldAgain = 0.6;

function outcomeOf(text: string): number {
  return settled.test(text) ? weights.settled : outcome.test(text) ? weights.outcome : 0;
}

/** The first result that is there. */
function firstOf<In, Out>(tried: readonly In[], make: (one: In) => Out | null): Out | null {
  for (const one of tried) {
    const made = make(one);
    if (made !== null) return made;
  }
  return null;
}

function headlineOf({ sentences }: Reading): string {
  return sentences.find(({ kind }) => kind === 'headline')?.text ?? '';
}

function shareOf(vector: Vector, words: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  const shared = [...vector.keys()].filter((word) => words.has(word)).length;
  return shared / Math.min(words.size, 12);
}

/**
 * The lead first: the first line, unless it leans on a sentence that is none, or the line that is told above. Then
 * maximal marginal relevance, the worthiest line that says something new, one after the other; one that leans, only
 * behind the one it leans on.
 */
function choose(candidateLines: readonly Line[], told: Line | undefined): Line[] {
  const lead =
    told ??
    candidateLines.find(({ leaning, office, place }) => !leaning && office === null && place < leadPlaces);
  const chosen: Line[] = lead === undefined ? [] : [lead];
  const above = told === undefined ? 0 : 1;
  const rest = candidateLines.filter((line) => line !== lead);
  while (chosen.length < (told === undefined ? lines : lines + 1)) {
    const grounded = rest.filter(
      (line) =>
        (!line.hollow || chosen.length - above < enoughLines) && hasGround(line, chosen, candidateLines),
    );
    const one = chosen.every(({ long }) => !long);
    const short = grounded.filter(({ long, firm }) => !long || (firm && one));
    const standing = short.length === 0 && chosen.length < fewestLines ? grounded : short;
    if (standing.length === 0) break;
    const scored = standing.map((line) => novelty * line.worth - (1 - novelty) * repeats(line, chosen));
    const line = standing[scored.indexOf(Math.max(...scored))];
    if (line === undefined) break;
    rest.splice(rest.indexOf(line), 1);
    if (repeats(line, chosen) < 0.8) chosen.push(line);
  }
  return chosen.filter((line) => line !== told);
}

/** Does what it leans on, and who is meant by an office, stand in a line before it? */
function hasGround(line: Line, chosen: readonly Line[], all: readonly Line[]): boolean {
  const { leaning, adds, office, place, surnames } = line;
  const before = chosen.filter((other) => other.place < place);
  if (surnames.some((name) => !before.some(({ text }) => text.includes(name)))) return false;
  if (office !== null && !before.some(({ text }) => namesHolder(text, office))) return false;
  if (!leaning) return true;
  return adds ? before.length > 0 : before.some((other) => other.place === groundOf(line, all));
}

/** The place of the sentence that a leaning line leans on: before all that open with the same pronoun. */
function groundOf({ place, opener }: Line, all: readonly Line[]): number {
  const last = all.find((other) => other.place === place - 1);
  return opener !== null && last?.opener !== undefined && last.opener !== null && isSame(opener, last.opener)
    ? groundOf(last, all)
    : place - 1;
}

/** `They` goes on with those of `Both`. */
const isSame = (one: string, other: string): boolean => one === other || (one === 'They' && other === 'Both');

/** `Roe praised the crews`, `Roe and Vik met`: of people whom the title does not name either. */
function bareSurnames(reading: Reading, text: string): string[] {
  const [, first = '', second = ''] = openingNames.exec(text) ?? [];
  if (first === '') return [];
  const surnames = new Set(peopleOf(reading).people.map(({ name }) => name.split(' ').at(-1)));
  return [first, second].filter((name) => surnames.has(name) && !reading.title?.includes(name));
}

const openingNames = /^(\p{Lu}[\p{L}’'-]+)\s(?:and\s(\p{Lu}[\p{L}’'-]+)\s)?(?:\p{Ll})/u;

function repeats(line: Line, chosen: readonly Line[]): number {
  return Math.max(0, ...chosen.map(({ vector }) => cosine(line.vector, vector)));
}
