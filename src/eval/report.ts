/** An evaluation as a table for a terminal. */
import type { Verdicts } from './claims.ts';
import { type EvalReport, type Field, fields } from './eval.ts';
import type { Score } from './tally.ts';

const rate = (value: number | null): string => (value === null ? '  – ' : value.toFixed(2).padStart(4));
const cell = ({ precision, recall, f1, right, given, wanted }: Score): string =>
  `${rate(precision)} ${rate(recall)} ${rate(f1)} ${`${right}/${given}/${wanted}`.padStart(12)}`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function fieldTable({ documents, fields: scores }: EvalReport): string[] {
  const heads = [
    `English (${documents.english})`,
    `other (${documents.other})`,
    `all (${documents.english + documents.other})`,
  ];
  return [
    `${''.padEnd(16)}${heads.map((head) => head.padEnd(30)).join('')}`,
    `${''.padEnd(16)}${'   P    R   F1  hit/told/due'.padEnd(30).repeat(3)}`,
    ...fields.map((field) => {
      const { english, other, all } = scores[field];
      return `${field.padEnd(16)}${[english, other, all].map((one) => cell(one).padEnd(30)).join('')}`.trimEnd();
    }),
  ];
}

function claimTable({ claims }: EvalReport): string[] {
  if (claims === null) return [];
  const told = ({ ok, flag, drop }: Verdicts): string => `${ok} passed, ${flag} flagged, ${drop} dropped`;
  return [
    '',
    `claims           false: ${told(claims.false)} (${percent(claims.falsePassed)} passed)`,
    `                 true:  ${told(claims.true)} (${percent(claims.trueDropped)} dropped)`,
  ];
}

function questionTable({ questions }: EvalReport): string[] {
  if (questions === null) return [];
  const { asked, answerable, refusal, citations, exact, said } = questions;
  return [
    '',
    `questions (${asked})   answerable told ${rate(answerable)} · values said ${rate(said)} · exact words ${rate(exact)}`,
    `  citations      ${cell(citations)}`,
    `  refusals       ${cell(refusal)}`,
  ];
}

/** The report as lines of text: fields (English, other, all), claims, questions. */
export function printReport(report: EvalReport): string {
  return [...fieldTable(report), ...claimTable(report), ...questionTable(report), ''].join('\n');
}

/** Each source's F1 by field, and how far the mean of the sources falls below the whole. */
export function printSources({ bySource, sourceGap }: EvalReport): string {
  const shown: readonly Field[] = fields.filter((field) => field !== 'groundedness');
  const short = (field: Field): string => field.slice(0, 8).padStart(9);
  return [
    `${'source'.padEnd(40)}${shown.map(short).join('')}`,
    ...bySource.map(
      ({ source, documents, scores }) =>
        `${`${source} (${documents})`.slice(0, 39).padEnd(40)}${shown.map((f) => rate(scores[f].f1).padStart(9)).join('')}`,
    ),
    `${'all less mean of sources, points'.padEnd(40)}${shown
      .map((field) => (sourceGap[field]?.toFixed(0) ?? '–').padStart(9))
      .join('')}`,
    '',
  ].join('\n');
}

/** What was missed and what was wrong in one field (`claims`, `questions`, or one of `fields`; `all` for every field). */
export function printErrors(report: EvalReport, field: string): string {
  if (field === 'claims')
    return (report.claims?.faults ?? [])
      .map(({ id, type, level, rules, value }) => `${id} ${level} ${rules.join(' ')} [${type}] ${value}\n`)
      .join('');
  if (field === 'questions')
    return (report.questions?.faults ?? [])
      .map(({ id, question, fault, text }) => `${id} ${question}\n   ${fault}\n   ${text}\n`)
      .join('');
  return report.faults
    .filter((fault) => field === 'all' || fault.field === field)
    .map(({ field: name, doc, kind, expected, got }) => {
      const values = [expected && `expected ${expected}`, got && `got ${got}`].filter(Boolean).join(' · ');
      return `${name.padEnd(14)} ${doc.slice(0, 32).padEnd(33)} ${kind.padEnd(7)} ${values}\n`;
    })
    .join('');
}
