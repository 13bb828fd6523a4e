/** Ranking: the sentences of the candidate briefs, by how much of a question each of them tells. Pure: every database gives the same order. */
import { namesTime } from '../../../domain/calendar.ts';
import { dayOf, isOfTime, type KeptBrief } from '../../../domain/kept.ts';
import { calendarOf } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { knowsDeeds } from './match.ts';
import { isCommon } from './meanings.ts';
import { nearnessOf } from './rankstates.ts';
import { predicateOf, termsOf, weightsOf } from './rankweights.ts';
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
  /** The same of the state that counts least. */
  least: number;
  /** The question's words that the sentence tells, by their place. */
  terms: ReadonlySet<number>;
  /** The same, with those that its neighbours and the headline tell. */
  around: ReadonlySet<number>;
  /** How many words lie between the question's verb and its nearest other word; Infinity where either is not told. */
  gap: number;
  /** A topic of the question is told in this sentence. */
  topical: boolean;
  score: number;
}

/** A sentence before its words are told apart: most are not looked into. */
interface Scored extends Omit<Ranked, 'terms' | 'around'> {
  /** What the sentence itself tells, and what its neighbours and the headline do. */
  own: ReadonlyMap<number, number>;
  beside: readonly ReadonlyMap<number, number>[];
}

/** Half of a brief's recency is gone after this many days. */
const halfLifeDays = 125;
/** Of the sentences, so many are looked into for states. */
const lookedInto = 80;
/** So many of one brief at most: a long page must not crowd out what others tell. */
const ofOneBrief = 25;

export interface Ranking {
  /** Best first. Sentences that tell nothing of the question are not in it. */
  readonly sentences: readonly Ranked[];
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
  const common = terms.map(isCommon);
  const told = new Set<number>();
  const reader = createReader(terms, question.text, question.words.length);
  const sentences = briefs.flatMap((kept) => readBrief(kept, { briefing, reader, weights, common, told }));
  const first = mostOfEach(sentences.sort(byScore), ofOneBrief).slice(0, lookedInto);
  const verb = terms.indexOf(predicateOf(question) ?? '');
  const lookInto = (): Ranked[] =>
    first
      .map((sentence) => closer(withTerms(sentence), briefing, reader))
      .map((sentence) =>
        verb < 0
          ? sentence
          : { ...sentence, gap: reader.gap(sentence.text, verb, sentence.kept.brief.language) },
      )
      .sort(byScore);
  let looked: readonly Ranked[] | null = null;
  const { frequency } = briefing;
  const unknown = terms.filter((term, index) => !told.has(index) && (frequency.get(term) ?? 0) === 0);
  return {
    // A page on a state or a person is made of fields: nobody looks at its sentences.
    get sentences() {
      looked ??= lookInto();
      return looked;
    },
    unknown: unknown.filter((term) => question.words.includes(term)),
    weight: new Map(terms.map((term, index) => [term, weights[index] ?? 0])),
    verb,
  };
}

const withTerms = ({ own, beside, ...sentence }: Scored): Ranked => ({
  ...sentence,
  terms: new Set(own.keys()),
  around: new Set([own, ...beside].flatMap((terms) => [...terms.keys()])),
});

/** The first so many of each brief. */
function mostOfEach(sentences: readonly Scored[], most: number): Scored[] {
  const counts = new Map<KeptBrief, number>();
  return sentences.filter(({ kept }) => {
    const count = (counts.get(kept) ?? 0) + 1;
    counts.set(kept, count);
    return count <= most;
  });
}

interface ReadOptions {
  briefing: Briefing;
  reader: TermReader;
  weights: readonly number[];
  /** Which terms the glossaries hold. */
  common: readonly boolean[];
  /** Terms met anywhere: filled on the way. */
  told: Set<number>;
}

function readBrief(kept: KeptBrief, { briefing, reader, weights: all, common, told }: ReadOptions): Scored[] {
  const { brief } = kept;
  const { question, thread, now } = briefing;
  const asides = new Set(brief.asides ?? []);
  const topical = sentencesOn(kept, question.topics);
  const nothing = new Map<number, number>();
  const wordless = all.length === 0;
  // Of a release of another year or month only what names it.
  const time = calendarOf(question.period);
  const other = time !== null && !isOfTime(kept, time) ? time : null;
  const short = wordless ? [] : shortNames(kept, reader);
  const hits = brief.sentences.map(([start, end], index) => {
    if (wordless || asides.has(index)) return nothing;
    const text = brief.text.slice(start, end);
    return withShortNames(reader.hits(text, brief.language), text, short);
  });
  // A second pronoun stands for what the first did.
  const takenUp = (index: number, most = 3): ReadonlyMap<number, number> => {
    const [start, end] = brief.sentences[index] ?? [0, 0];
    if (wordless || index === 0 || most === 0 || !takesUp.test(brief.text.slice(start, end))) return nothing;
    return new Map([...takenUp(index - 1, most - 1), ...(hits[index - 1] ?? nothing)]);
  };
  const heading = wordless ? nothing : reader.hits(kept.release.title ?? brief.headline, brief.language);
  // A release on the Bucharest Nine tells of them in every sentence.
  const named = wordless ? new Set<number>() : reader.organisations(kept.release.title ?? brief.headline);
  const most = new Map<number, number>();
  for (const terms of [...hits, heading])
    for (const [term, weight] of terms) most.set(term, Math.max(weight, most.get(term) ?? 0));
  const weights = knowsDeeds(brief.language) ? all : withoutUnread(all, common, most);
  for (const term of all.keys()) if (most.has(term) || weights[term] === 0) told.add(term);
  const whole = wordless ? 1 : sum(weights, (term) => most.get(term) ?? 0);
  const lean =
    (brief.relevant ? 1 : 0.8) *
    recency(kept, now) *
    (question.followUp && thread?.briefs.includes(brief.id) ? 1.15 : 1);
  return brief.sentences.flatMap(([start, end], index) => {
    if (asides.has(index) || (other !== null && !namesTime(brief.text.slice(start, end), other))) return [];
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
    // `It will have a crew of 25`: of what the sentence before told.
    const meant = takenUp(index);
    if (wordless ? question.topics.length > 0 && !onTopic : near === 0 && !onTopic) return [];
    const coverage = wordless
      ? 1
      : sum(weights, (term) =>
          Math.max(
            own.get(term) ?? 0,
            own.size > 0 && named.has(term) ? 0.7 : 0,
            (meant.get(term) ?? 0) * 0.7,
          ),
        );
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
        own,
        beside: around.flatMap(([terms]) => terms ?? []),
        named: 1,
        states: 1,
        actor: 1,
        least: 1,
        gap: Number.POSITIVE_INFINITY,
        topical: onTopic,
        score,
      },
    ];
  });
}

/**
 * In a language that no glossary holds a common word may stand under any other: the question's rarer words (names, numbers)
 * that such a release tells weigh for themselves. The same weights where it tells none of those.
 */
function withoutUnread(
  weights: readonly number[],
  common: readonly boolean[],
  told: ReadonlyMap<number, number>,
): readonly number[] {
  const unread = (term: number): boolean => common[term] === true && !told.has(term);
  const rest = weights.reduce((total, weight, term) => total + (unread(term) ? 0 : weight), 0);
  const rare = common.some((is, term) => !is && told.has(term));
  return !rare || rest === 0 ? weights : weights.map((weight, term) => (unread(term) ? 0 : weight / rest));
}

/** A name's initials as the release writes them, and what its words tell of the question. */
interface ShortName {
  pattern: RegExp;
  hits: ReadonlyMap<number, number>;
}

/** The initials for which the release gives a name that tells two of the question's words or more: `Baltic Air Watch (BAW)`. */
function shortNames({ brief }: KeptBrief, reader: TermReader): ShortName[] {
  return brief.programmes.flatMap(({ acronym, expansion }) => {
    if (acronym === null || expansion === null || !/^[\p{L}\p{N}]{2,12}$/u.test(acronym)) return [];
    const hits = reader.hits(expansion, brief.language);
    if (hits.size < 2) return [];
    return [{ pattern: new RegExp(`(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`, 'u'), hits }];
  });
}

/** What a sentence tells, with what the names tell that it holds by their initials. */
function withShortNames(
  own: Map<number, number>,
  text: string,
  names: readonly ShortName[],
): Map<number, number> {
  for (const { pattern, hits } of names) {
    if (!pattern.test(text)) continue;
    for (const [term, weight] of hits) own.set(term, Math.max(weight, own.get(term) ?? 0));
  }
  return own;
}

/** A pronoun at the beginning, in the languages of the releases: what it stands for was told right before. */
const takesUp =
  /^\W*(?:(?:It|They|He|She|This|These|Its|Their|Both)\b|(?:Er|Sie|Es|Diese|Dieser|Dieses|Beide|Il|Elle|Ils|Elles|Celui-ci|Celle-ci|On|Ona|Ono|Oni|Jis|Ji|Jie|Jos|Viņš|Viņa|Viņi|Tas|Tā|Tie|See|Ta|Nad|Need|Hän|Se|He|Ne|Он|Она|Оно|Они|Это|Він|Вона|Воно|Вони|Це)(?!\p{L})|(?:Den|Det|De) \p{Ll}{2,12}r(?!\p{L})|(?:Está|Estão|Están|Tem|Tiene|Tienen|É|È|São|Sono|Son|Este|Sunt|Cuenta|Conta) (?=\p{Ll})|(?:Den|Det|De|Han|Hon|Hun) (?:är|var|ska|skall|kommer|har|blir|blev|kan|får|er|skal|vil|bliver)(?!\p{L}))/u;

function sum(weights: readonly number[], told: (term: number) => number): number {
  return weights.reduce((total, weight, term) => total + weight * told(term), 0);
}

/** Looks for the question's states in the sentence and before it, and for its words side by side. */
function closer(ranked: Ranked, { question }: Briefing, reader: TermReader): Ranked {
  const paired = ranked.score + 0.08 * reader.pairs(ranked.text, ranked.kept.brief.language);
  if (question.countries.length === 0) return { ...ranked, score: paired };
  const nearness = nearnessOf(ranked, question.countries);
  return { ...ranked, ...nearness, score: paired * (0.4 + 0.6 * nearness.states) };
}

/** Sentences that the brief's topic claims stand on. */
function sentencesOn({ brief }: KeptBrief, topics: readonly string[]): Set<number> {
  const claims = brief.topics.filter(({ topic }) => topics.includes(topic));
  return new Set(claims.flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences)));
}

/** Between .85 for what is old and 1 for what is new. */
function recency(kept: KeptBrief, now: Date): number {
  const days = Math.max(0, (now.getTime() - Date.parse(dayOf(kept))) / 86_400_000);
  return 0.85 + 0.15 * 2 ** (-days / halfLifeDays);
}

/** Long sentences tell a question's words by chance. */
function brevity(length: number): number {
  return length <= 300 ? 1 : Math.max(0.8, 1 - (length - 300) / 4000);
}

function byScore(one: Scored | Ranked, other: Scored | Ranked): number {
  return other.score - one.score || one.index - other.index;
}
