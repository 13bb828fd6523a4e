/** Prompts: blanks that are wrong stop the start; forms keep to what all servers take. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/domain/question.ts';
import { AnswerForm } from '../../../../src/writer/llm/answer.ts';
import { createBreaker } from '../../../../src/writer/llm/breaker.ts';
import { BriefForm, salvageForm, schemaOf } from '../../../../src/writer/llm/form.ts';
import { LeadForm } from '../../../../src/writer/llm/lead.ts';
import { readPrompts } from '../../../../src/writer/llm/llm.ts';
import { QuestionForm, within } from '../../../../src/writer/llm/reread.ts';
import { parsePrompt } from '../../../../src/writer/prompts.ts';
import { schemaFaults } from '../../../fakes/model/checks.ts';

const blanks = { constants: { topics: 'a, b' }, open: ['fence'] };
const source = '---\nversion: 3\n---\nTopics are {{topics}}.\n=====\nBetween {{fence}}\n';

describe('a prompt', () => {
  it('has a version, a fixed part and a changing one', () => {
    const prompt = parsePrompt('test', source, blanks);

    expect([prompt.version, prompt.fixed, prompt.turn({ fence: 'XX' })]).toEqual([
      3,
      'Topics are a, b.',
      'Between XX',
    ]);
  });

  it('is not read for blanks again once it is filled', () => {
    expect(parsePrompt('test', source, blanks).turn({ fence: '{{topics}} $& $1' })).toBe(
      'Between {{topics}} $& $1',
    );
  });

  it.each([
    ['a blank that nothing fills', source.replace('{{topics}}', '{{topics}} {{stranger}}'), '{{stranger}}'],
    ['a blank left out', source.replace('{{fence}}', 'nothing'), 'lacks the blank {{fence}}'],
    ['no version', source.replace('version: 3', 'author: me'), 'version: 1'],
    ['no changing part', source.replace('=====\n', ''), '====='],
  ])('with %s stops the start', (_what, text, told) => {
    expect(() => parsePrompt('test', text, blanks)).toThrow(told);
  });

  it('not given what it asks for says so', () => {
    expect(() => parsePrompt('test', source, blanks).turn({})).toThrow('{{fence}}');
  });

  it('of the repository is read with all its blanks', () => {
    const prompts = readPrompts(resolve(import.meta.dirname, '../../../../prompts'));

    expect(Object.values(prompts).map(({ version }) => version)).toEqual([3, 1, 1, 1, 1]);
    expect(prompts.brief.fixed).not.toMatch(/\{\{|\}\}/);
  });
});

describe('a form', () => {
  it.each([
    ['brief', BriefForm],
    ['answer', AnswerForm],
    ['question', QuestionForm],
    ['lead', LeadForm],
  ] as const)('for a %s keeps to the strict subset, sentence numbers first', (_name, shape) => {
    expect(schemaFaults(schemaOf(shape))).toEqual([]);
  });

  it('decides whether there is an answer before it answers', () => {
    expect(Object.keys(AnswerForm.shape)[0]).toBe('answerable');
  });

  it('that is broken in one place keeps what is right in the others', () => {
    const saved = salvageForm({
      people: [{ ev: [1], name: 'Eirik Solberg', rank: null, role: null, country: 'NO' }, { name: 7 }, null],
      figures: 'none',
      docType: 'letter',
    });

    expect(saved?.people.map(({ name }) => name)).toEqual(['Eirik Solberg']);
    expect([saved?.figures, saved?.docType]).toEqual([[], 'other']);
    expect(salvageForm({ title: 'x' })).toBeNull();
  });
});

describe('the circuit breaker', () => {
  it('opens after a row of failures, tries with one call, and rests longer after each that fails', () => {
    let at = 0;
    const breaker = createBreaker({ after: 2, restMs: 10, mostMs: 25, now: () => new Date(at) });
    const asked: string[] = [];
    const enter = (): void => void asked.push(breaker.enter());

    enter();
    breaker.fail();
    enter();
    breaker.fail();
    enter();
    at = 10;
    enter();
    enter();
    breaker.fail();
    at = 25;
    enter();
    at = 30;
    enter();
    breaker.succeed();
    enter();

    expect(asked).toEqual(['go', 'go', 'rest', 'trial', 'rest', 'rest', 'trial', 'go']);
  });
});

describe('a follow-up read again', () => {
  const base: Question = {
    ...{ text: 'and estonia?', intent: 'list', countries: ['EE'], people: [], topics: [], types: [] },
    ...{ period: null, words: [], followUp: true },
  };
  const before: Question = {
    ...base,
    ...{
      text: 'latvia air defence since march',
      countries: ['LV'],
      topics: ['air-defence'],
      followUp: false,
    },
    period: { from: '2026-03-01', to: null, words: 'since march' },
  };
  const thread = { question: before, briefs: [], people: ['eirik solberg'] };
  const told = {
    countries: ['EE'],
    people: [],
    topics: [],
    period: 'none',
    intent: 'list',
    words: [],
  } as never as Parameters<typeof within>[0];

  it('takes over what the question before named', () => {
    const read = within({ ...told, topics: ['air-defence'], period: 'before' }, base, thread);

    expect(read).toMatchObject({
      countries: ['EE'],
      topics: ['air-defence'],
      period: before.period,
      text: base.text,
    });
  });

  it('takes nothing that nobody named', () => {
    const read = within(
      {
        ...told,
        countries: ['EE', 'BO'],
        people: ['a stranger', 'Eirik Solberg'],
        topics: ['cyber'],
        words: ['tanks'],
      },
      base,
      thread,
    );

    expect(read).toMatchObject({ countries: ['EE'], people: ['eirik solberg'], topics: [], words: [] });
  });

  it('stays as it was where nothing would be left', () => {
    expect(within({ ...told, countries: ['BO'] }, base, thread)).toEqual(base);
  });
});
