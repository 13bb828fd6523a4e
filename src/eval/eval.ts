/**
 * Scoring a writer, a verifier and answers against a folder of labelled releases (`coop eval DIR`).
 *
 * `runEval(dir, { clean, writer, judge, ask })` gives an EvalReport; `printReport` (report.ts) makes a table of it.
 * The folder holds `docs/` and `gold/`, and may hold `claims.jsonl` and `questions*.json`.
 */
import type { Brief } from '../domain/brief.ts';
import type { Writer } from '../writer/writer.ts';
import { type ClaimScore, type Judge, scoreClaims } from './claims.ts';
import { type Clean, type Labelled, readCorpus } from './corpus.ts';
import {
  scoreCountries,
  scoreDate,
  scoreEventType,
  scoreOrganisations,
  scorePeople,
  scoreProgrammes,
  scoreRelevant,
  scoreTopics,
} from './fields.ts';
import { scoreGroundedness, scoreHeadline } from './grounded.ts';
import { type Ask, type QuestionScore, scoreQuestions } from './questions.ts';
import { scoreCommitments, scoreFigures, scoreQuotes } from './spans.ts';
import { type Fault, type FieldResult, type Score, score, sum } from './tally.ts';

export const fields = [
  'relevant',
  'event type',
  'date',
  'countries',
  'people',
  'role',
  'person country',
  'topics',
  'programmes',
  'organisations',
  'figures',
  'commitments',
  'modality',
  'quotes',
  'speaker',
  'headline',
  'groundedness',
] as const;
export type Field = (typeof fields)[number];

/** Fields on which irrelevant releases are scored too. */
const always: readonly Field[] = ['relevant', 'headline', 'groundedness'];

export interface EvalOptions {
  /** Cleans a stored text as the feed reader would. */
  clean: Clean;
  writer: Pick<Writer, 'name' | 'brief'>;
  /** The verifier, when claims are to be scored. */
  judge?: Judge;
  /** Asks a store that holds the labelled releases alone, when questions are to be scored. */
  ask?: Ask;
}

export interface SourceScores {
  source: string;
  documents: number;
  scores: Record<Field, Score>;
}

/** F1 over the other sources less F1 over the source left out; sources of one or two documents count as one. */
export interface SourceGap {
  /** Over the sources that have enough of the field to tell, each with one vote. */
  mean: number;
  worst: number;
  worstSource: string;
  sources: number;
}

export interface EvalReport {
  writer: string;
  documents: { english: number; other: number };
  fields: Record<Field, { english: Score; other: Score; all: Score }>;
  /** Each source scored alone, most documents first: how far the figures lean on one publisher. */
  bySource: SourceScores[];
  /** By field, in points of 100: how far a source falls below the others when it is left out of them. */
  sourceGap: Record<Field, SourceGap | null>;
  claims: ClaimScore | null;
  questions: QuestionScore | null;
  faults: Fault[];
}

interface Scored {
  labelled: Labelled;
  results: Partial<Record<Field, FieldResult>>;
}

function scoreBrief(brief: Brief, labelled: Labelled): Scored {
  const { people, roles, states } = scorePeople(brief, labelled);
  const { commitments, modality } = scoreCommitments(brief, labelled);
  const { quotes, speakers } = scoreQuotes(brief, labelled);
  const results: Record<Field, FieldResult> = {
    relevant: scoreRelevant(brief, labelled),
    'event type': scoreEventType(brief, labelled),
    date: scoreDate(brief, labelled),
    countries: scoreCountries(brief, labelled),
    people,
    role: roles,
    'person country': states,
    topics: scoreTopics(brief, labelled),
    programmes: scoreProgrammes(brief, labelled),
    organisations: scoreOrganisations(brief, labelled),
    figures: scoreFigures(brief, labelled),
    commitments,
    modality,
    quotes,
    speaker: speakers,
    headline: scoreHeadline(brief, labelled),
    groundedness: scoreGroundedness(brief, labelled),
  };
  const counted = fields.filter((field) => labelled.gold.relevant || always.includes(field));
  return { labelled, results: Object.fromEntries(counted.map((field) => [field, results[field]])) };
}

/** Writes a brief for every labelled release and scores it, field by field. */
export async function scoreBriefs(
  corpus: readonly Labelled[],
  writer: Pick<Writer, 'brief'>,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const labelled of corpus) scored.push(scoreBrief(await writer.brief(labelled.release), labelled));
  return scored;
}

const perField = <Value>(make: (field: Field) => Value): Record<Field, Value> =>
  Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, Value>;

const total = (scored: readonly Scored[], field: Field): Score =>
  score(sum(scored.flatMap(({ results }) => (results[field] === undefined ? [] : [results[field].tally]))));

const isEnglish = ({ labelled }: Scored): boolean => /^en\b/i.test(labelled.about.language ?? '');

/** The scores of each source alone, the source with most documents first. */
export function bySource(scored: readonly Scored[]): SourceScores[] {
  const sources = [...new Set(scored.map(({ labelled }) => labelled.about.source))];
  return sources
    .map((source) => {
      const own = scored.filter(({ labelled }) => labelled.about.source === source);
      return { source, documents: own.length, scores: perField((field) => total(own, field)) };
    })
    .sort((a, b) => b.documents - a.documents || a.source.localeCompare(b.source));
}

/** Fewer documents are no source of their own; fewer values tell no rate. */
const leastDocuments = 3;
const leastValues = 5;
const smallSources = 'sources of one or two documents';

/** Leaves out one source at a time. Null where fewer than two sources have enough of the field. */
export function gapOf(scored: readonly Scored[], field: Field): SourceGap | null {
  const counts = new Map<string, number>();
  for (const { labelled } of scored)
    counts.set(labelled.about.source, (counts.get(labelled.about.source) ?? 0) + 1);
  const groupOf = ({ labelled: { about } }: Scored): string =>
    (counts.get(about.source) ?? 0) < leastDocuments ? smallSources : about.source;
  const gaps = [...new Set(scored.map(groupOf))].flatMap((source) => {
    const own = total(
      scored.filter((one) => groupOf(one) === source),
      field,
    );
    const rest = total(
      scored.filter((one) => groupOf(one) !== source),
      field,
    );
    if (own.f1 === null || rest.f1 === null || Math.max(own.given, own.wanted) < leastValues) return [];
    return [{ source, gap: 100 * (rest.f1 - own.f1) }];
  });
  const worst = gaps.reduce((most, one) => (one.gap > most.gap ? one : most), { source: '', gap: -Infinity });
  if (gaps.length < 2) return null;
  const mean = gaps.reduce((sum, { gap }) => sum + gap, 0) / gaps.length;
  return { mean, worst: worst.gap, worstSource: worst.source, sources: gaps.length };
}

/** Scores the writer, and the verifier and the answers where they are given. Throws when the folder cannot be read. */
export async function runEval(dir: string, options: EvalOptions): Promise<EvalReport> {
  const { clean, writer, judge, ask } = options;
  const corpus = readCorpus(dir, clean);
  const scored = await scoreBriefs(corpus, writer);
  const english = scored.filter(isEnglish);
  const other = scored.filter((one) => !isEnglish(one));
  const sources = bySource(scored);
  const urls = new Map(corpus.map(({ id, about }) => [id, about.url ?? '']));
  return {
    writer: writer.name,
    documents: { english: english.length, other: other.length },
    fields: perField((field) => ({
      english: total(english, field),
      other: total(other, field),
      all: total(scored, field),
    })),
    bySource: sources,
    sourceGap: perField((field) => gapOf(scored, field)),
    claims: judge === undefined ? null : scoreClaims(dir, clean, judge),
    questions: ask === undefined ? null : await scoreQuestions(dir, urls, ask),
    faults: scored.flatMap(({ labelled, results }) =>
      fields.flatMap((field) =>
        (results[field]?.faults ?? []).map((fault) => ({ field, doc: labelled.id, ...fault })),
      ),
    ),
  };
}
