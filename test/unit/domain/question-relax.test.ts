/** What a question without an answer is relaxed to, and how its parts are told. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/domain/asking.ts';
import type { Question } from '../../../src/domain/question.ts';
import { lineOf, relaxations, searches } from '../../../src/domain/relax.ts';

function ask(text: string): Question {
  const command = readLine(text, {
    now: new Date('2025-11-22T10:00:00Z'),
    zone: 'UTC',
    thread: null,
    surnames: new Set(['strandvik']),
  });
  if (command.kind !== 'ask') throw new Error('no question');
  return command.question;
}

describe('relaxations', () => {
  it('leave out one part at a time, named as people call it', () => {
    const parts = relaxations(ask('norway strandvik special operations since March'));

    expect(parts.map(({ part }) => part)).toEqual([
      'Norway',
      'Strandvik',
      'since March',
      'special operations',
    ]);
    expect(parts.map(({ line }) => line)).toContain('Norway Strandvik special operations');
  });

  it('are lines that read as the question they stand for', () => {
    for (const { line, question } of relaxations(ask('norway estonia #cyber 2024'))) {
      const read = ask(line);

      expect(read.countries).toEqual(question.countries);
      expect(read.topics).toEqual(question.topics);
      expect(read.period?.from ?? null).toBe(question.period?.from ?? null);
    }
  });

  it('offer no empty line', () => {
    expect(relaxations(ask('norway'))).toEqual([]);
  });
});

describe('searches', () => {
  it('widen from the exact question to what states and people narrow alone', () => {
    const asked = searches(ask('norway special operations'));

    expect(asked[0]).toMatchObject({ topics: ['special-operations'], words: ['special', 'operations'] });
    expect(asked.at(-1)).toMatchObject({ countries: ['NO'], topics: [], words: [] });
  });

  it('never drop what narrows', () => {
    for (const search of searches(ask('norway drones 2024'))) {
      expect(search).toMatchObject({ countries: ['NO'], period: { words: '2024' } });
    }
  });

  it('look for a person among the words where no brief claims them', () => {
    expect(searches(ask('norway strandvik drones')).at(-1)).toMatchObject({
      countries: ['NO'],
      people: [],
      words: ['strandvik', 'drones'],
    });
  });

  it('look among the newest where nothing narrows: another language has other words', () => {
    const asked = searches(ask('counter-mobility parks'));

    expect(asked).toHaveLength(2);
    expect(asked.at(-1)).toMatchObject({ words: [], topics: [], types: [] });
  });

  it('look for a place in the spellings of other languages too', () => {
    expect(searches(ask('meeting in Warsaw'))[0]?.words).toEqual(
      expect.arrayContaining(['warsaw', 'warszawa']),
    );
  });
});

it('a question’s line says its parts as someone would type them', () => {
  expect(lineOf(ask('Norwegian special operations since March'))).toBe(
    'Norway special operations since March',
  );
});
