/** Scoring on a folder of two releases made for the test: what is right, wrong, missed, extra. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief, Evidence } from '../../../src/domain/brief.ts';
import type { Release } from '../../../src/domain/release.ts';
import { type EvalOptions, gapOf, runEval } from '../../../src/eval/eval.ts';
import { readSpan } from '../../../src/eval/numbers.ts';
import { printErrors, printReport, printSources } from '../../../src/eval/report.ts';
import { score } from '../../../src/eval/tally.ts';
import { sameSurname, sameWord } from '../../../src/eval/words.ts';

const english =
  'Minister Ana Kos met General Per Holm in Riga on 4 June. Latvia will buy 1.2 million shells. “We stay,” said Kos. “Well done.” “All is set.”';
const swedish = 'Försvarsministern besökte Tallinn.';
let dir = '';

const write = (name: string, value: unknown): void =>
  writeFileSync(join(dir, name), typeof value === 'string' ? value : JSON.stringify(value));

const noLabels = {
  ...{ event_type: 'visit', countries: [], event_date: null, people: [], organisations: [], programmes: [] },
  ...{ commitments: [], figures: [], quotes: [], topics: [] },
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'coop-eval-test-'));
  mkdirSync(join(dir, 'docs'));
  mkdirSync(join(dir, 'gold'));
  write('docs/one.txt', english);
  write('docs/one.json', {
    id: 'one',
    source: 'First',
    language: 'en',
    published_month: '2024-06',
    publisher_country: 'LV',
  });
  write('gold/one.json', {
    ...{ id: 'one', relevant: true, event_type: 'meeting', event_type_accept: ['meeting', 'visit'] },
    ...{ countries: ['LV', 'NO'], topics: ['procurement-industry', 'other'] },
    event_date: { accept: ['XXXX-06-04'] },
    people: [
      { name: 'Ana Kos', role: 'Minister of Defence', country: 'LV' },
      { name: 'Per Holm', role: 'General', country: 'NO' },
    ],
    ...{ organisations: [], programmes: [{ name: 'Iron Fir (IF)', evidence: 'Iron Fir', optional: true }] },
    commitments: [{ what: 'buy shells', status: 'planned', evidence: 'Latvia will buy 1.2 million shells' }],
    figures: [
      { value: '1.2 million', evidence: '1.2 million', optional: true },
      { value: '1.2 million', evidence: '1.2 million shells' },
    ],
    quotes: [
      { text: 'We stay', speaker: 'Ana Kos' },
      { text: 'Well done.', speaker: null },
      { text: 'All is set.', speaker: null },
    ],
  });
  write('docs/two.txt', swedish);
  write('docs/two.json', { id: 'two', source: 'Second', language: 'sv' });
  write('gold/two.json', { ...noLabels, id: 'two', relevant: false });
  write(
    'claims.jsonl',
    [
      {
        id: 'a',
        doc: 'one',
        claim: { kind: 'place', value: 'Riga', evidence: ['in Riga'] },
        truth: true,
        type: 'verbatim',
      },
      {
        id: 'b',
        doc: 'one',
        claim: { kind: 'place', value: 'Oslo', evidence: ['in Riga'] },
        truth: false,
        type: 'wrong-place',
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  write('questions-dev.json', [
    {
      id: 'q1',
      question: 'who met',
      answerable: true,
      must_cite: ['one'],
      at_least: 1,
      may_cite: [],
      values: [['Ana Kos']],
    },
    {
      id: 'q2',
      thread: ['riga', 'and mars?'],
      answerable: false,
      must_cite: [],
      at_least: 0,
      may_cite: [],
      values: [],
    },
  ]);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function evidence(text: string, words: string): Evidence[] {
  const start = text.indexOf(words);
  return [{ sentences: [0], start, end: start + words.length, exact: words, level: 'verbatim', by: 'rules' }];
}

function briefOf({ text, key }: Release): Brief {
  const empty: Brief = {
    ...{
      id: key,
      docType: 'press_release',
      relevant: key === 'one',
      headline: 'Kos met Holm in Riga',
      summary: [],
    },
    ...{
      event: null,
      date: null,
      place: null,
      countries: [],
      organisations: [],
      people: [],
      topics: [],
      programmes: [],
    },
    ...{ commitments: [], figures: [], quotes: [], nextSteps: [], missing: [], language: null, text },
    ...{ sentences: [[0, text.length]], written: { by: 'rules', model: null, prompt: null }, withheld: [] },
  };
  if (key !== 'one') return { ...empty, headline: 'Försvarsministern besökte Tallinn' };
  return {
    ...empty,
    event: { type: 'visit', status: 'done', format: null, level: null, evidence: evidence(text, 'met') },
    date: { value: '2024-06-04', inferred: true, evidence: evidence(text, 'on 4 June') },
    countries: [
      { code: 'LV', role: 'party', evidence: evidence(text, 'Latvia') },
      { code: 'EE', role: 'guest', evidence: evidence(text, 'Riga') },
      { code: 'SE', role: 'mentioned', evidence: evidence(text, 'Riga') },
    ],
    people: [
      {
        name: 'Kos',
        rank: null,
        role: 'Minister',
        country: 'EE',
        evidence: evidence(text, 'Minister Ana Kos'),
      },
    ],
    topics: [{ topic: 'procurement-industry', evidence: evidence(text, 'buy') }],
    commitments: [
      {
        who: null,
        forWhom: null,
        what: 'buy',
        modality: 'done',
        due: null,
        evidence: evidence(text, 'will buy 1.2 million shells'),
      },
    ],
    figures: [
      {
        value: 1_200_000,
        min: null,
        max: null,
        qualifier: null,
        unit: 'shells',
        currency: null,
        of: null,
        evidence: evidence(text, '1.2 million'),
      },
    ],
    quotes: [
      { text: 'We stay', speaker: 'Per Holm', evidence: evidence(text, 'We stay') },
      { text: 'Well done.', speaker: null, evidence: evidence(text, 'Well done.') },
      { text: 'All is set.', speaker: 'Ana Kos', evidence: evidence(text, 'All is set.') },
    ],
  };
}

const options: EvalOptions = {
  clean: (text) => text,
  writer: { name: 'extractive', brief: async (release) => briefOf(release) },
  judge: ({ value }) => ({ level: value === 'Riga' ? 'ok' : 'drop', rules: [] }),
  ask: async (question) =>
    question === 'who met'
      ? {
          answerable: true,
          text: 'Ana Kos met Per Holm.',
          citations: [{ brief: 'x', release: 'one', url: null, sentence: 0, exact: 'Minister Ana Kos' }],
        }
      : { answerable: false, text: 'nothing', citations: [] },
};

describe('an evaluation', () => {
  test('scores each field as its label asks', async () => {
    const { fields } = await runEval(dir, options);
    const english = (field: keyof typeof fields) => {
      const { given, right, wanted } = fields[field].english;
      return [right, given, wanted];
    };

    expect(english('relevant')).toEqual([1, 1, 1]);
    expect(english('event type')).toEqual([1, 1, 1]);
    expect(english('date')).toEqual([1, 1, 1]);
    expect(english('countries')).toEqual([1, 2, 2]);
    expect(english('people')).toEqual([1, 1, 2]);
    expect(english('role')).toEqual([1, 1, 1]);
    expect(english('person country')).toEqual([0, 1, 1]);
    expect(english('topics')).toEqual([1, 1, 1]);
    expect(english('programmes')).toEqual([0, 0, 0]);
    expect(english('figures')).toEqual([1, 1, 1]);
    // The label that must be told is met before one that need not be.
    expect(fields.figures.english.recall).toBe(1);
    expect(english('commitments')).toEqual([1, 1, 1]);
    expect(english('modality')).toEqual([0, 1, 1]);
    expect(english('quotes')).toEqual([3, 3, 3]);
    // Nobody's words count only where they are given to somebody.
    expect(english('speaker')).toEqual([0, 2, 1]);
    expect(fields.groundedness.all.f1).toBe(1);
    expect(fields.headline.all.f1).toBe(1);
  });

  test('counts irrelevant releases in relevance and headline alone', async () => {
    const { fields } = await runEval(dir, options);

    expect(fields.relevant.other.wanted).toBe(1);
    expect(fields['event type'].other.wanted).toBe(0);
  });

  test('finds what is not grounded', async () => {
    const loose = {
      ...options.writer,
      brief: async (release: Release) => {
        const brief = briefOf(release);
        return {
          ...brief,
          summary: [
            { text: 'x', evidence: [{ ...evidence(release.text, 'met')[0], exact: 'invented' } as Evidence] },
          ],
        };
      },
    };

    const { fields, faults } = await runEval(dir, { ...options, writer: loose });

    expect(fields.groundedness.all.f1).toBeLessThan(1);
    expect(faults.some(({ field, got }) => field === 'groundedness' && got.includes('invented'))).toBe(true);
  });

  test('scores claims and questions', async () => {
    const { claims, questions } = await runEval(dir, options);

    expect(claims).toMatchObject({ falsePassed: 0, trueDropped: 0 });
    expect(questions).toMatchObject({ asked: 2, answerable: 1, exact: 1, said: 1 });
    expect(questions?.citations).toMatchObject({ precision: 1, recall: 1 });
    expect(questions?.refusal).toMatchObject({ precision: 1, recall: 1 });
  });

  test('prints tables and faults', async () => {
    const report = await runEval(dir, options);

    expect(printReport(report)).toMatch(/countries\s+0\.50 0\.50 0\.50\s+1\/2\/2/);
    expect(printSources(report)).toContain('Second (1)');
    expect(printErrors(report, 'countries')).toMatch(/missed\s+expected NO/);
  });
});

describe('a source left out', () => {
  const scored = (source: string, right: number, given = 10, documents = 3) =>
    Array.from({ length: documents }, () => ({
      labelled: { about: { source } },
      results: { topics: { tally: { given, right, wanted: given, found: right }, faults: [] } },
    })) as unknown as Parameters<typeof gapOf>[0];

  test('is compared with the others together, each source with one vote', () => {
    const gap = gapOf([...scored('A', 10), ...scored('B', 10), ...scored('C', 4)], 'topics');

    expect(gap).toMatchObject({ worstSource: 'C', sources: 3 });
    expect(gap?.worst).toBeCloseTo(60);
    expect(gap?.mean).toBeCloseTo((-30 - 30 + 60) / 3);
  });

  test('tells nothing where it has next to nothing of the field; small ones are taken together', () => {
    expect(gapOf([...scored('A', 10), ...scored('B', 0, 1, 3)], 'topics')).toBeNull();
    const small = ['B', 'C', 'D'].flatMap((source) => scored(source, 5, 10, 1));

    expect(gapOf([...scored('A', 10), ...small], 'topics')?.worst).toBeCloseTo(50);
  });
});

test('what is right where nothing was due is not counted against a source', () => {
  expect(score({ given: 2, right: 2, wanted: 0, found: 0 }).f1).toBe(1);
  expect(score({ given: 2, right: 0, wanted: 0, found: 0 }).f1).toBe(0);
  expect(score({ given: 0, right: 0, wanted: 2, found: 0 }).f1).toBe(0);
});

describe('comparing as the labels ask', () => {
  test.each([
    ['1, 2 million', 1_200_000],
    ['4.800', 4_800],
    ['903 453', 903_453],
    ['46 миллионов', 46_000_000],
    ['eine Million', 1_000_000],
    ['one hundred', 100],
    ['120 tys.', 120_000],
    ['29,9 млн', 29_900_000],
  ])('reads %s', (value, expected) => {
    expect(readSpan(value)).toEqual({ min: expected, max: expected });
  });

  test('reads a range, and nothing where no number is told', () => {
    expect(readSpan('10–15')).toEqual({ min: 10, max: 15 });
    expect(readSpan('several dozen')).toBeNull();
  });

  test('takes inflected forms and either order of a name for one', () => {
    expect(sameWord('носатыи', 'носатым')).toBe(true);
    expect(sameSurname('Kanai Masaaki', 'Masaaki Kanai')).toBe(true);
    expect(sameSurname('Joseph R. Biden, Jr.', 'Biden')).toBe(true);
    expect(sameSurname('Ana Kos', 'Ana Berg')).toBe(false);
  });
});
