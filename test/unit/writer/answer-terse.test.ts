/** Answers by rules to terse questions and to the question words of other languages. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './answerbriefs.ts';

const aid = keep('aid', '2025-03-01', {
  sentences: [
    'Latvia helps others to defend themselves, financially too.',
    'Latvia sent rifles to Moldova.',
    'On 3 March 2025 a delegation of Latvia paid a visit to Chișinău.',
  ],
  fields: (at) => ({ countries: [{ code: 'LV', role: 'party', ...at(0) }] }),
});

const budget = keep('budget', '2025-04-01', {
  sentences: ['The defence budget of Latvia grows by a tenth.'],
  fields: (at) => ({ countries: [{ code: 'LV', role: 'party', ...at(0) }] }),
});

describe('a terse question', () => {
  it('of two words finds both, the weightier by itself', () => {
    expect(askOf([aid], 'latvia defence budget').answer.answerable).toBe(false);
    expect(askOf([aid, budget], 'latvia defence budget').answer.lines.map(({ text }) => text)).toEqual([
      'The defence budget of Latvia grows by a tenth.',
    ]);
  });

  it('for the next visit is not told of one that is over', () => {
    const texts = askOf([aid], 'next visit latvia chisinau').answer.lines.map(({ text }) => text);
    expect(texts.join(' ')).not.toContain('3 March');
    expect(
      askOf([aid], 'visit latvia chisinau')
        .answer.lines.map(({ text }) => text)
        .join(' '),
    ).toContain('3 March');
  });
});

describe('question words of other languages', () => {
  it.each(['jak łotwa', 'wie lettland', 'hur lettland', 'kaip latvija', 'как латвия', 'як латвія'])(
    'carry nothing in “%s”',
    (line) => {
      expect(askOf([aid], line).question.words).toEqual([]);
    },
  );

  it.each([
    'was hat deutschland litauen versprochen',
    'co norwegia obiecała litwie',
    'что норвегия обещала литве',
  ])('ask for promises in “%s”', (line) => {
    expect(askOf([aid], line).question).toMatchObject({ intent: 'commitments', words: [] });
  });

  it.each([
    ['kad latvija tikās', 'when'],
    ['un kad?', 'when'],
    ['ilu żołnierzy wyśle łotwa', 'how_many'],
    ['z kim spotka się łotwa', 'who'],
    ['how strong is the latvian battalion', 'how_much'],
    ['what is the seat of the latvian battalion', 'where'],
  ] as const)('ask in “%s” for what the words mean', (line, intent) => {
    const thread = askOf([aid], 'latvia');
    const context = { question: thread.question, briefs: ['aid'], people: [] };
    expect(askOf([aid], line, context).question.intent).toBe(intent);
  });

  it.each([
    ['kas sūtīja šautenes ar latviju', ['LV']],
    ['latvia grenades', ['LV']],
    ['latvia panorama', ['LV']],
    ['latvia angela', ['LV']],
  ] as const)('name no other state in “%s”', (line, codes) => {
    expect(askOf([aid], line).question.countries).toEqual(codes);
  });
});
