/** A brief through the verifier. */
import { describe, expect, test } from 'vitest';
import type { Brief, Evidence } from '../../../../src/domain/brief.ts';
import { verifyBrief } from '../../../../src/writer/verify/verify.ts';

const text =
  'Defence Minister Mara Liepa of Latvia met General Jan Visser in Riga on 4 June 2024. Latvia plans to buy 30 trucks. “We count on our allies,” said Liepa. More than 200 officers took part.';

function at(words: string): Evidence {
  const start = text.indexOf(words);
  return { sentences: [0], start, end: start + words.length, exact: words, level: 'verbatim', by: 'model' };
}

const empty: Brief = {
  ...{
    id: 'b1',
    docType: 'press_release',
    relevant: true,
    headline: 'Minister Liepa met General Visser in Riga',
  },
  ...{
    summary: [],
    event: null,
    date: null,
    place: null,
    countries: [],
    organisations: [],
    people: [],
    topics: [],
  },
  ...{
    programmes: [],
    commitments: [],
    figures: [],
    quotes: [],
    nextSteps: [],
    missing: [],
    language: 'en',
    text,
  },
  sentences: [[0, text.length]],
  written: { by: 'model', model: 'm', prompt: '1' },
  withheld: [],
};
const release = { title: null, published: '2024-06-05', country: 'LV' };

const person = (name: string, role: string | null, country: string | null, words: string) => ({
  ...{ name, rank: null, role, country },
  evidence: [at(words)],
});

describe('a verified brief', () => {
  test('keeps the exact words of a quotation whose speaker the text does not bear out, without the speaker', () => {
    const said = { text: 'We count on our allies', evidence: [at('“We count on our allies,” said Liepa.')] };
    const quotes = [
      { ...said, speaker: 'Jan Visser' },
      { ...said, text: 'We count on our own', speaker: 'Mara Liepa' },
    ];

    const verified = verifyBrief({ ...empty, quotes }, release);

    expect(verified.quotes.map(({ text, speaker }) => [text, speaker])).toEqual([[said.text, null]]);
    expect(verified.withheld.map(({ kind }) => kind)).toEqual(['quote']);
  });

  test('keeps right claims as they were, in their order', () => {
    const people = [
      person('Mara Liepa', 'Defence Minister', 'LV', 'Defence Minister Mara Liepa of Latvia'),
      person('Jan Visser', null, null, 'General Jan Visser'),
    ];

    const verified = verifyBrief({ ...empty, people }, release);

    expect(verified.people).toEqual(people);
    expect(verified.withheld).toEqual([]);
  });

  test('drops one false claim and keeps the others', () => {
    const people = [
      person('Mara Liepa', 'Defence Minister', 'LV', 'Defence Minister Mara Liepa of Latvia'),
      person('Pieter Visser', null, null, 'General Jan Visser'),
    ];

    const verified = verifyBrief({ ...empty, people }, release);

    expect(verified.people.map(({ name }) => name)).toEqual(['Mara Liepa']);
    expect(verified.withheld).toEqual([{ kind: 'person', rule: 'V8' }]);
  });

  test('flags a figure whose qualifier is lost, with the rule', () => {
    const figure = {
      value: 200,
      min: null,
      max: null,
      qualifier: null,
      unit: 'officers',
      currency: null,
      of: null,
    };

    const verified = verifyBrief(
      { ...empty, figures: [{ ...figure, evidence: [at('More than 200 officers')] }] },
      release,
    );

    expect(verified.figures[0]?.evidence[0]).toMatchObject({ level: 'flagged', rules: ['V4'] });
  });

  test('lowers a modality that stands above its evidence instead of dropping the commitment', () => {
    const commitment = {
      who: 'Latvia',
      forWhom: null,
      what: 'buy 30 trucks',
      modality: 'done' as const,
      due: null,
    };

    const verified = verifyBrief(
      { ...empty, commitments: [{ ...commitment, evidence: [at('Latvia plans to buy 30 trucks.')] }] },
      release,
    );

    expect(verified.commitments[0]?.modality).toBe('planned');
    expect(verified.commitments[0]?.evidence[0]).toMatchObject({ level: 'flagged', rules: ['V11'] });
    expect(verified.withheld).toEqual([]);
  });

  test('drops a claim whose exact words are not what stands at its offsets', () => {
    const loose = { ...at('Latvia plans to buy 30 trucks.'), exact: 'Latvia bought 30 trucks.' };

    const verified = verifyBrief(
      { ...empty, summary: [{ text: 'Latvia bought 30 trucks.', evidence: [loose] }] },
      release,
    );

    expect(verified.summary).toEqual([]);
    expect(verified.withheld).toEqual([{ kind: 'summary', rule: 'V1' }]);
  });

  test('replaces a headline that the text does not bear out by the source’s own, or by the first sentence', () => {
    const headline = 'Minister Kross sells 30 tanks to Norway';

    expect(verifyBrief({ ...empty, headline }, { ...release, title: 'Liepa met Visser' }).headline).toBe(
      'Liepa met Visser',
    );
    expect(verifyBrief({ ...empty, headline }, release).withheld[0]?.kind).toBe('headline');
  });

  test('flags an inferred date long before publication', () => {
    const date = {
      value: '2021-06-04',
      inferred: true,
      evidence: [{ ...at('on 4 June'), exact: 'on 4 June' }],
    };

    expect(verifyBrief({ ...empty, date }, release).date?.evidence[0]?.rules).toContain('V15');
  });

  test('leaves the brief it was given untouched', () => {
    const before = structuredClone(empty);
    verifyBrief(empty, release);

    expect(empty).toEqual(before);
  });
});
