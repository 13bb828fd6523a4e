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

/** Several writers in one table: F1 by field (English, other, all), the questions, and what the last gains on the first. */
export function printSideBySide(reports: readonly EvalReport[]): string {
  const [base] = reports;
  const last = reports.at(-1);
  if (base === undefined || last === undefined) return '';
  const { english, other } = base.documents;
  const sets = [`English (${english})`, `other (${other})`, `all (${english + other})`];
  const names = reports.map(({ writer }) => writer.slice(0, 10).padStart(11)).join('');
  const width = 11 * reports.length + 9;
  const row = (label: string, values: (number | null)[]): string => {
    const told = values.map((value) => rate(value).padStart(11)).join('');
    const [from = null, to = null] = [values[0], values.at(-1)];
    const gain =
      from === null || to === null ? '' : `${to < from ? '−' : '+'}${Math.abs(to - from).toFixed(2)}`;
    return `${label}${told}${gain.padStart(9)}`;
  };
  const wide = (set: 'english' | 'other' | 'all', field: Field): string =>
    row(
      '',
      reports.map((report) => report.fields[field][set].f1),
    );
  const asked = reports.map(({ questions }) => questions);
  const question = (
    label: string,
    value: (of: NonNullable<EvalReport['questions']>) => number | null,
  ): string =>
    row(
      label.padEnd(22),
      asked.map((one) => (one === null ? null : value(one))),
    );
  return [
    `${''.padEnd(16)}${sets.map((set) => set.padStart(width)).join('')}`,
    `${'F1'.padEnd(16)}${`${names}${'gain'.padStart(9)}`.repeat(3)}`,
    ...fields.map(
      (field) => `${field.padEnd(16)}${wide('english', field)}${wide('other', field)}${wide('all', field)}`,
    ),
    ...(asked.every((one) => one === null)
      ? []
      : [
          '',
          `${`questions (${asked[0]?.asked ?? 0})`.padEnd(22)}${names}${'gain'.padStart(9)}`,
          question('  answerable told', ({ answerable }) => answerable),
          question('  values said', ({ said }) => said),
          question('  exact words', ({ exact }) => exact),
          question('  citations F1', ({ citations }) => citations.f1),
          question('  refusals F1', ({ refusal }) => refusal.f1),
        ]),
    '',
  ].join('\n');
}

/** Each source's F1 by field, and how far a source falls below the others when it is left out of them. */
export function printSources({ bySource, sourceGap }: EvalReport): string {
  const shown: readonly Field[] = fields.filter((field) => field !== 'groundedness');
  const short = (field: Field): string => field.slice(0, 8).padStart(9);
  const points = (value: number | undefined): string => (value?.toFixed(0) ?? '–').padStart(9);
  return [
    `${'source'.padEnd(40)}${shown.map(short).join('')}`,
    ...bySource.map(
      ({ source, documents, scores }) =>
        `${`${source} (${documents})`.slice(0, 39).padEnd(40)}${shown.map((f) => rate(scores[f].f1).padStart(9)).join('')}`,
    ),
    '',
    'One source left out at a time: F1 of the others less its own, in points.',
    `${'mean of the sources'.padEnd(40)}${shown.map((field) => points(sourceGap[field]?.mean)).join('')}`,
    `${'worst source'.padEnd(40)}${shown.map((field) => points(sourceGap[field]?.worst)).join('')}`,
    `${'sources that tell'.padEnd(40)}${shown.map((field) => points(sourceGap[field]?.sources)).join('')}`,
    ...shown.flatMap((field) => {
      const gap = sourceGap[field];
      return gap === null || gap.worst <= 8
        ? []
        : [`  ${field}: worst ${gap.worst.toFixed(0)}, ${gap.worstSource}`];
    }),
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
