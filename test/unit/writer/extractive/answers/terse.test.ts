/** Answers by rules to terse questions and to the question words of other languages. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

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

  it.each([
    ['ok and what about latvia', 'what about latvia'],
    ['thanks, how many rifles', 'how many rifles'],
    ['whats latvia doing', 'what is latvia doing'],
    ['well latvia', 'latvia'],
  ])('read “%s” as “%s”', (line, same) => {
    const [read, plain] = [line, same].map((text) => askOf([aid], text).question);
    expect({ ...read, text: '' }).toEqual({ ...plain, text: '' });
  });
});

describe('a refusal', () => {
  it('names things as they were typed, people as they are written, and a time without a comma', () => {
    const refusal = (text: string) => askOf([aid, budget], text).answer.refusal ?? '';
    expect(refusal('bruņas latvija')).toContain('“bruņas” is not mentioned');
    expect(refusal('how many K-14 has latvia')).toMatch(/K-14/);
    expect(refusal('in may')).toBe('The briefs hold nothing in may.');
    expect(refusal('moldova in may')).toContain('nothing on Moldova in may');
  });
});

describe('a headline that stands in the text', () => {
  it('is answered by the sentence below it that tells as much', () => {
    const ferry = keep('ferry', '2025-02-01', {
      sentences: ['Iceland buys the ferry Selur', 'Iceland has bought the ferry Selur for its coast guard.'],
      fields: (at) => ({ countries: [{ code: 'IS', role: 'party', ...at(0) }] }),
    });
    expect(askOf([ferry], 'ferry selur').lines).toEqual([
      'Iceland has bought the ferry Selur for its coast guard.',
    ]);
  });
});
