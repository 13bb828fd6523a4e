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

export interface EvalReport {
  writer: string;
  documents: { english: number; other: number };
  fields: Record<Field, { english: Score; other: Score; all: Score }>;
  /** Each source scored alone, most documents first: how far the figures lean on one publisher. */
  bySource: SourceScores[];
  /** By field: the F1 over all documents less the mean of the sources' own F1, in points of 100. */
  sourceGap: Record<Field, number | null>;
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

function gapOf(all: Score, sources: readonly SourceScores[], field: Field): number | null {
  const own = sources.map(({ scores }) => scores[field].f1).filter((f1) => f1 !== null);
  if (all.f1 === null || own.length === 0) return null;
  return 100 * (all.f1 - own.reduce((a, b) => a + b, 0) / own.length);
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
    sourceGap: perField((field) => gapOf(total(scored, field), sources, field)),
    claims: judge === undefined ? null : scoreClaims(dir, clean, judge),
    questions: ask === undefined ? null : await scoreQuestions(dir, urls, ask),
    faults: scored.flatMap(({ labelled, results }) =>
      fields.flatMap((field) =>
        (results[field]?.faults ?? []).map((fault) => ({ field, doc: labelled.id, ...fault })),
      ),
    ),
  };
}
