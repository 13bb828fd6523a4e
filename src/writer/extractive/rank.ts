/** Ranking: the sentences of the candidate briefs, by how much of a question each of them tells. Pure: every database gives the same order. */

import { takingPart } from '../../domain/brief.ts';
import { findStates } from '../../domain/country.ts';
import { foldedWords } from '../../domain/fold.ts';
import { dayOf, isOfYear, type KeptBrief } from '../../domain/kept.ts';
import { type Question, wholeYearOf } from '../../domain/question.ts';
import type { Briefing } from '../writer.ts';
import { isCommon, isVerb } from './match.ts';
import { createReader, type TermReader } from './termreader.ts';

/** A sentence of a brief and how it stands to the question. */
export interface Ranked {
  kept: KeptBrief;
  /** Index into the brief's sentences. */
  index: number;
  text: string;
  /** Share of the question's words, by weight, that the sentence itself tells. 1 where the question has none. */
  coverage: number;
  /** The same, with a good half of what its neighbours and the headline tell. */
  reach: number;
  /** The same, of everything that the brief tells; of a page of reference, which tells of many things, the reach. */
  whole: number;
  /** Share of the question's states that the sentence itself names. 1 where the question has none. */
  named: number;
  /** The same, where a state named shortly before counts three quarters, one that the release is on a little less, one that takes part in the event half. */
  states: number;
  /** How the state named first in the question, mostly who acts, counts in that. 1 where the question has none. */
  actor: number;
  /** The question's words that the sentence tells, by their place. */
  terms: ReadonlySet<number>;
  /** How many words lie between the question's verb and its nearest other word; Infinity where either is not told. */
  gap: number;
  /** A topic of the question is told in this sentence. */
  topical: boolean;
  score: number;
}

/** Half of a brief's recency is gone after this many days. */
const halfLifeDays = 125;
/** Of the sentences, so many are looked into for states. */
const lookedInto = 80;
/** So many of one brief at most: a long page must not crowd out what others tell. */
const ofOneBrief = 25;

export interface Ranking {
  /** Best first. Sentences that tell nothing of the question are not in it. */
  sentences: Ranked[];
  /** Words of the question that no brief at all tells, in any language the glossary knows. */
  unknown: string[];
  /** The share of the question's weight that each word carries, by the word. */
  weight: ReadonlyMap<string, number>;
  /** Place of the word that says what someone did or does, or -1. */
  verb: number;
}

/** Ranks the sentences that tell something of the question. Linear in the length of the briefs. */
export function rankSentences(briefing: Briefing): Ranking {
  const { question, briefs } = briefing;
  const terms = termsOf(question);
  const weights = weightsOf(briefing);
  const told = new Set<number>();
  const reader = createReader(terms, question.text, question.words.length);
  const sentences = briefs.flatMap((kept) => readBrief(kept, { briefing, reader, weights, told }));
  const first = mostOfEach(sentences.sort(byScore), ofOneBrief).slice(0, lookedInto);
  const verb = terms.indexOf(predicateOf(question) ?? '');
  const looked = first
    .map((sentence) => closer(sentence, briefing, reader))
    .map((sentence) => (verb < 0 ? sentence : { ...sentence, gap: reader.gap(sentence.text, verb) }))
    .sort(byScore);
  const { frequency } = briefing;
  const unknown = terms.filter((term, index) => !told.has(index) && (frequency.get(term) ?? 0) === 0);
  return {
    sentences: looked,
    unknown: unknown.filter((term) => question.words.includes(term)),
    weight: new Map(terms.map((term, index) => [term, weights[index] ?? 0])),
    verb,
  };
}

/** The first so many of each brief. */
function mostOfEach(sentences: readonly Ranked[], most: number): Ranked[] {
  const counts = new Map<KeptBrief, number>();
  return sentences.filter(({ kept }) => {
    const count = (counts.get(kept) ?? 0) + 1;
    counts.set(kept, count);
    return count <= most;
  });
}

/** The words looked for: those of the question, then the surnames of its people. */
function termsOf({ words, people, intent }: Question): string[] {
  if (intent === 'said' || words.length === 0) return words;
  return [...words, ...people.map((name) => foldedWords(name).at(-1) ?? name)];
}

interface ReadOptions {
  briefing: Briefing;
  reader: TermReader;
  weights: readonly number[];
  /** Terms met anywhere: filled on the way. */
  told: Set<number>;
}

function readBrief(kept: KeptBrief, { briefing, reader, weights, told }: ReadOptions): Ranked[] {
  const { brief } = kept;
  const { question, thread, now } = briefing;
  const asides = new Set(brief.asides ?? []);
  const topical = sentencesOn(kept, question.topics);
  const nothing = new Map<number, number>();
  const wordless = weights.length === 0;
  // Of a release of another year only what names the year.
  const year = wholeYearOf(question.period);
  const other = year !== null && !isOfYear(kept, year) ? year : null;
  const hits = brief.sentences.map(([start, end], index) =>
    wordless || asides.has(index) ? nothing : reader.hits(brief.text.slice(start, end)),
  );
  const heading = wordless ? nothing : reader.hits(kept.release.title ?? brief.headline);
  // A release on the Bucharest Nine tells of them in every sentence.
  const named = wordless ? new Set<number>() : reader.organisations(kept.release.title ?? brief.headline);
  for (const terms of [...hits, heading]) for (const term of terms.keys()) told.add(term);
  const all = [...hits, heading].flatMap((terms) => [...terms]);
  const most = new Map<number, number>();
  for (const [term, weight] of all) most.set(term, Math.max(weight, most.get(term) ?? 0));
  const whole = wordless ? 1 : sum(weights, (term) => most.get(term) ?? 0);
  const lean =
    (brief.relevant ? 1 : 0.8) *
    recency(kept, now) *
    (question.followUp && thread?.briefs.includes(brief.id) ? 1.15 : 1);
  return brief.sentences.flatMap(([start, end], index) => {
    if (asides.has(index) || (other !== null && !brief.text.slice(start, end).includes(other))) return [];
    const own = hits[index] ?? nothing;
    const around = [
      [heading, 0.7],
      [hits[index - 1], 0.6],
      [hits[index + 1], 0.6],
      [hits[index - 2], 0.45],
    ] as const;
    const near = sum(weights, (term) =>
      Math.max(own.get(term) ?? 0, ...around.map(([terms, share]) => (terms?.get(term) ?? 0) * share)),
    );
    const onTopic = topical.has(index);
    if (wordless ? question.topics.length > 0 && !onTopic : near === 0 && !onTopic) return [];
    const coverage = wordless
      ? 1
      : sum(weights, (term) => Math.max(own.get(term) ?? 0, own.size > 0 && named.has(term) ? 0.7 : 0));
    const reach = wordless ? 1 : near;
    const score =
      (0.7 * coverage + 0.2 * reach + 0.1 * whole + (onTopic ? 0.1 : 0)) * lean * brevity(end - start);
    const text = brief.text.slice(start, end);
    return [
      {
        kept,
        index,
        text,
        coverage,
        reach,
        whole: brief.docType === 'reference_page' ? reach : whole,
        terms: new Set(own.keys()),
        named: 1,
        states: 1,
        actor: 1,
        gap: Number.POSITIVE_INFINITY,
        topical: onTopic,
        score,
      },
    ];
  });
}

function sum(weights: readonly number[], told: (term: number) => number): number {
  return weights.reduce((total, weight, term) => total + weight * told(term), 0);
}

/** Looks for the question's states in the sentence and before it, and for its words side by side. */
function closer(ranked: Ranked, { question }: Briefing, reader: TermReader): Ranked {
  const { countries } = question;
  const paired = ranked.score + 0.08 * reader.pairs(ranked.text);
  if (countries.length === 0) return { ...ranked, score: paired };
  const { brief } = ranked.kept;
  const own = statesIn(ranked.text, brief.language);
  // `Us`, of the publisher's own state.
  const publisher = ranked.kept.release.country;
  if (publisher !== null && /\b(?:us|we|our)\b/.test(ranked.text)) own.add(publisher);
  // A minister who is named speaks for the state.
  for (const { country, evidence } of brief.people)
    if (country !== null && evidence.some(({ sentences }) => sentences.includes(ranked.index)))
      own.add(country);
  const [start] = brief.sentences[Math.max(0, ranked.index - 2)] ?? [0, 0];
  const [end] = brief.sentences[ranked.index] ?? [0, 0];
  const before = countries.every((code) => own.has(code))
    ? own
    : statesIn(brief.text.slice(start, end), brief.language);
  const near = countries.map((code): number => {
    if (own.has(code)) return 1;
    if (before.has(code)) return 0.75;
    if (code === publisher || isOn(ranked.kept, code)) return 0.7;
    return takesPart(brief, code) ? 0.5 : 0;
  });
  const states = near.reduce((total, share) => total + share, 0) / countries.length;
  const named = countries.filter((code) => own.has(code)).length / countries.length;
  return { ...ranked, named, states, actor: near[0] ?? 1, score: paired * (0.4 + 0.6 * states) };
}

/** Does the headline or the first sentence name the state? A page of reference is on none. */
function isOn(kept: KeptBrief, code: string): boolean {
  const { brief, release } = kept;
  if (brief.docType === 'reference_page') return false;
  let named = leads.get(brief);
  if (named === undefined) {
    const [start, end] = brief.sentences[0] ?? [0, 0];
    const lead = `${release.title ?? brief.headline}\n${brief.text.slice(start, end)}`;
    const mentions = findStates(lead, { language: brief.language });
    named = new Set(
      mentions.filter(({ how }) => how === 'name' || how === 'adjective').map((mention) => mention.code),
    );
    leads.set(brief, named);
  }
  return named.has(code);
}

/** The states that the lead of a brief names, read once. */
const leads = new WeakMap<KeptBrief['brief'], ReadonlySet<string>>();

/** In what is told, not somewhere on a page of reference. */
function takesPart({ docType, countries }: KeptBrief['brief'], code: string): boolean {
  if (docType === 'reference_page') return false;
  return countries.some((known) => known.code === code && takingPart.includes(known.role));
}

/** The states that a text names; what it says of a group of them may be of others. */
function statesIn(text: string, language: string | null): Set<string> {
  const mentions = findStates(text, { language }).filter(({ how }) => how !== 'group');
  return new Set(mentions.map(({ code }) => code));
}

/** Sentences that the brief's topic claims stand on. */
function sentencesOn({ brief }: KeptBrief, topics: readonly string[]): Set<number> {
  const claims = brief.topics.filter(({ topic }) => topics.includes(topic));
  return new Set(claims.flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences)));
}

/**
 * Each word's share of the question. Rare words carry more. Words that the glossary translates count as common, and so
 * do unknown ones in small letters where briefs in other languages may say them otherwise. What the question says that
 * someone did or does (`did Latvia ask`) carries half as much again; so, nearly, do names and other words that no glossary holds.
 */
function weightsOf({ question, frequency, stored, briefs }: Briefing): number[] {
  const { text } = question;
  const words = termsOf(question);
  const foreign = briefs.some(({ brief }) => brief.language !== null && !brief.language.startsWith('en'));
  const verb = predicateOf(question);
  const rarity = words.map((word, index) => {
    // Whose brief it is, is known: the name only draws towards the sentences that say it.
    if (index >= question.words.length) return 1;
    const seen = frequency.get(word) ?? 0;
    const untranslated = foreign && seen === 0 && text.includes(word);
    const count = Math.min(stored, Math.max(seen, isCommon(word) || untranslated ? stored * 0.1 : 0));
    return (
      Math.log(1 + (stored - count + 0.5) / (count + 0.5)) *
      (word === verb ? 1.5 : 1) *
      (isCommon(word) ? 1 : 1.3)
    );
  });
  const total = rarity.reduce((all, value) => all + value, 0);
  return rarity.map((value) => (total === 0 ? 1 / words.length : value / total));
}

/**
 * What someone did, by its word: the first meaningful one after the auxiliary, where that leads with a subject of its own
 * (`did the ministers sign`) the first that is a verb. After `be` only a form of a verb: `is buying`, `was signed`; where
 * something is (`are based`) tells no deed. Without an auxiliary the word after `who`: `who visited`.
 */
function predicateOf({ text, words }: Question): string | null {
  const line = foldedWords(text);
  const [asking, verb = ''] = line;
  if (asking === 'who' && words.includes(verb)) return verb;
  const auxiliary = line.findIndex((word) =>
    /^(?:did|does|do|has|have|had|will|would|is|are|was|were)$/.test(word),
  );
  if (auxiliary < 0) return null;
  const copula = line.findIndex((word, at) => at >= auxiliary && /^(?:is|are|was|were|be|been)$/.test(word));
  const after = copula < 0 ? auxiliary : copula;
  const rest = line.slice(after + 1).filter((word) => words.includes(word));
  const subject = /^(?:the|a|an|this|that|these|those|its|their|his|her|our)$/.test(line[after + 1] ?? '');
  const deed =
    copula >= 0
      ? rest.find((word) => /(?:ing|ed)$/.test(word))
      : subject
        ? rest.find((word) => isVerb(word))
        : rest[0];
  return deed === undefined || being.test(deed) ? null : deed;
}

const being = /^(?:based|stationed|located|situated|involved|concerned|called|named)$/;

/** Between .85 for what is old and 1 for what is new. */
function recency(kept: KeptBrief, now: Date): number {
  const days = Math.max(0, (now.getTime() - Date.parse(dayOf(kept))) / 86_400_000);
  return 0.85 + 0.15 * 2 ** (-days / halfLifeDays);
}

/** Long sentences tell a question's words by chance. */
function brevity(length: number): number {
  return length <= 300 ? 1 : Math.max(0.8, 1 - (length - 300) / 4000);
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.index - other.index;
}
