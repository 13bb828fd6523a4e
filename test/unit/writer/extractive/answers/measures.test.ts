/** Answers by rules to questions that turn on a measure, a maker, a name or a month: what counts as an answer, and where a refusal points. */
import { describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../../../../src/domain/question.ts';
import { createMatcher } from '../../../../../src/writer/extractive/answers/match.ts';
import { askOf, keep, noFigure } from './briefs.ts';

const barges = keep('barges', '2025-03-04', {
  sentences: [
    'Norway and Iceland signed an agreement on river barges in Tromsø.',
    'The two states had talked about the agreement for two years and a half.',
    'The barges are made by Nordhavn Verft and carry Fulmar radios.',
    'Jan Mayen and the Faroe Islands are not included in the agreement with Iceland.',
    'Norway agreed to keep its harbour mandate until 2029.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'IS', role: 'party', ...at(0) },
    ],
    commitments: [
      {
        ...{ who: 'Norway', forWhom: null, what: 'keep its harbour mandate', modality: 'decided', due: null },
        ...at(4),
      },
    ],
  }),
});

const talks = keep('talks', '2025-04-01', {
  sentences: [
    'Ada Berglund met Otto Kivi in Turku.',
    'They discussed the ferry line through Denmark.',
    'The council of ministers in Turku meets four times a year.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'FI', role: 'host', ...at(0) },
      { code: 'DK', role: 'mentioned', ...at(1) },
    ],
    people: [
      { name: 'Ada Berglund', rank: null, role: 'Foreign Minister', country: 'SE', ...at(0) },
      { name: 'Otto Kivi', rank: null, role: 'Foreign Minister', country: 'FI', ...at(0) },
    ],
    figures: [{ ...noFigure, value: 4, unit: 'times', ...at(2) }],
  }),
});

const german = keep('german', '2025-05-01', {
  sentences: [
    'An der Übung Silberfuchs im Rahmen der Wachsamkeit nahmen 90 Soldaten teil.',
    'Zwei Archerhaubitzen wurden dabei an Norwegen verkauft.',
  ],
  fields: () => ({ language: 'de', countries: [] }),
});

const stored = [barges, talks, german];
const ask = (text: string, thread: ThreadContext | null = null) => askOf(stored, text, thread);

describe('measures', () => {
  it('how long is told by a stretch of time, and by nothing else', () => {
    expect(ask('how long did norway and iceland talk about the agreement').lines).toEqual([
      'The two states had talked about the agreement for two years and a half.',
    ]);
    expect(ask('how long will norway and iceland use the barges').answer.answerable).toBe(false);
  });

  it('until when looks ahead, although it asks of what was done', () => {
    expect(ask('until when did norway keep its harbour mandate').lines[0]).toContain('2029');
  });

  it('how often something is done counts no things', () => {
    expect(ask('how many ministers met in turku').answer.answerable).toBe(false);
  });

  it('a number in digits before the thing counts it, in languages that are read in part', () => {
    expect(askOf([german], 'how many soldiers were in Silberfuchs').lines[0]).toContain('90 Soldaten');
    expect(askOf([german], 'how many boats were in Silberfuchs').answer.answerable).toBe(false);
  });

  it('an ordinal is its number', () => {
    expect(ask('norway 15th barges').question.words).toEqual(['15', 'barges']);
  });

  it('in total asks for nothing of its own', () => {
    expect(ask('how many barges are there in total').question.words).toEqual(['barges']);
  });
});

describe('names', () => {
  it('who makes a thing is told by the sentence on its making', () => {
    expect(ask('who makes the barges').lines[0]).toContain('Nordhavn Verft');
  });

  it('a surname means nothing but itself', () => {
    expect(createMatcher(['berglund', 'seeberg'], 1)('Meer')).toEqual([]);
    expect(createMatcher(['berglund'], 0)('Berglunds')[0]?.weight).toBeGreaterThan(0.8);
  });

  it('short words of other languages do not begin every English word', () => {
    expect(createMatcher(['archer'])('year')).toEqual([]);
    expect(createMatcher(['sea'])('have')).toEqual([]);
    expect(createMatcher(['sea'])('havet')).not.toEqual([]);
  });

  it('a plural finds the compound of the thing', () => {
    expect(createMatcher(['archers'])('Archerhaubitzen')[0]?.term).toBe(0);
  });

  it('two letters in front of a number are a designation, in front of a year a state', () => {
    expect(ask('AS 90 guns').question.countries).toEqual([]);
    expect(ask('NO 2024 barges').question.countries).toEqual(['NO']);
  });

  it('no capital of a German noun makes a place', () => {
    expect(ask('where was Silberfuchs held').answer.answerable).toBe(false);
  });
});

describe('talks', () => {
  it('are told of those who met, whatever the sentence calls them', () => {
    expect(ask('did berglund and kivi discuss denmark').lines).toEqual([
      'They discussed the ferry line through Denmark.',
    ]);
    expect(ask('did berglund and kivi discuss norway').answer.answerable).toBe(false);
  });

  it('leave out what stands beside the states of a release only where something is not told', () => {
    expect(ask('is jan mayen included in the norway iceland agreement').lines[0]).toContain('not included');
  });
});

describe('refusals', () => {
  it('name the nearest brief that is on the states asked about', () => {
    const { answer } = ask('how many helicopters did norway buy');
    expect(answer.answerable).toBe(false);
    expect(`${answer.refusal}`).toContain('The nearest brief is “Norway and Iceland signed an agreement');
    expect(`${answer.refusal}`).toContain('(4 March 2025)');
    expect(`${ask('how many helicopters are there').answer.refusal}`).not.toContain('nearest');
  });
});
