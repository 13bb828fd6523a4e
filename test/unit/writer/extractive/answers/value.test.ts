/** Answers by rules: the words that a question asks for stand first in the line, and only where they are not in doubt. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../../../src/domain/answer.ts';
import { askOf, keep, noFigure, thread } from './briefs.ts';

const pact = keep('pact', '2025-03-12', {
  sentences: [
    'Deputy Minister Olga Sund of Norway and Ambassador Paul Reyes of Chile signed a pact on polar rescue in Bergen on 11 March 2025.',
    'The pact was first proposed in 2019 and drafted in May 2024.',
    'The first course for divers will be held in Valparaíso in January 2026.',
    'Under the pact, Norway will send twelve divers and two physicians to Chile.',
    'Rescue boats for the course will cost about 3.5 million euros.',
    'The pact runs until 31 December 2030.',
    'The course is led by Commander Ada Lind.',
    'The boats will be built by Nordhavn Verft.',
    'Argentina, Chile, Norway and New Zealand take part in the course.',
    'The course lasts for six weeks.',
  ],
  fields: (at) => ({
    event: { type: 'agreement', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-03-11', inferred: false, ...at(0) },
    place: { name: 'Bergen', country: 'NO', ...at(0) },
    countries: [
      { code: 'NO', role: 'host', ...at(0) },
      { code: 'CL', role: 'party', ...at(0) },
    ],
    people: [
      { name: 'Olga Sund', rank: null, role: 'Deputy Minister', country: 'NO', ...at(0) },
      { name: 'Paul Reyes', rank: null, role: 'Ambassador', country: 'CL', ...at(0) },
      { name: 'Ada Lind', rank: 'Commander', role: null, country: null, ...at(6) },
    ],
    programmes: [{ name: 'Nordhavn Verft', kind: 'company', acronym: null, expansion: null, ...at(7) }],
    figures: [
      { ...noFigure, value: 12, unit: 'divers', ...at(3) },
      { ...noFigure, value: 2, unit: 'physicians', ...at(3) },
      { ...noFigure, value: 3_500_000, qualifier: 'about', currency: 'EUR', ...at(4) },
    ],
  }),
});

const german = keep('german', '2025-06-20', {
  sentences: [
    'Deutschland erhält 24 Boote aus Norwegen.',
    'Die Kosten der Rettungsboote der Marine belaufen sich auf rund 1,2 Milliarden Euro.',
  ],
  fields: (at) => ({
    language: 'de',
    countries: [
      { code: 'DE', role: 'party', ...at(0) },
      { code: 'NO', role: 'party', ...at(0) },
    ],
  }),
});

const valuesOf = (asked: string): (string | undefined)[] =>
  askOf([pact, german], asked)
    .answer.lines.filter(({ heading }) => heading !== true)
    .map(({ value }) => value);

describe('the value', () => {
  it('is the date of the deed asked about, not another in its sentence', () => {
    expect(valuesOf('when did norway and chile sign the pact')).toEqual(['11 March 2025']);
    expect(valuesOf('when was the pact first proposed')).toEqual(['2019']);
    expect(valuesOf('when was the pact drafted')).toEqual(['May 2024']);
    expect(valuesOf('until when does the pact run')).toEqual(['31 December 2030']);
  });

  it('is the stretch of time that something lasts', () => {
    expect(valuesOf('how long does the course last')).toEqual(['lasts for six weeks']);
  });

  it('is the number of the thing counted', () => {
    expect(valuesOf('how many divers will norway send to chile')).toEqual(['twelve divers']);
    expect(valuesOf('how many physicians will norway send to chile')).toEqual(['two physicians']);
    expect(valuesOf('how many boats does germany get from norway')).toEqual(['24 Boote']);
  });

  it('is no number of the thing together with another', () => {
    const course = keep('course', '2025-05-01', {
      sentences: ['The course in Punta Arenas was attended by more than 40 Chilean soldiers and civilians.'],
      fields: (at) => ({
        figures: [{ ...noFigure, value: 40, qualifier: 'over', unit: 'soldiers', ...at(0) }],
      }),
    });
    const [line] = askOf([course], 'how many soldiers attended the course').answer.lines;
    expect(line?.text).toContain('soldiers and civilians');
    expect(line?.value).toBeUndefined();
  });

  it('is no number of what a longer word is of', () => {
    const sites = keep('sites', '2025-05-01', {
      sentences: ['An zwei Militärstandorten in Chile wurden Zäune erneuert.'],
      fields: () => ({ language: 'de' }),
    });
    const lines = askOf([sites], 'wie viele Soldaten').answer.lines;
    expect(lines.map(({ value }) => value).filter(Boolean)).toEqual([]);
  });

  it('is the amount', () => {
    expect(valuesOf('how much do the rescue boats for the course cost')[0]).toBe('about 3.5 million euros');
    expect(valuesOf('was kosten die Rettungsboote der Marine')[0]).toBe('rund 1,2 Milliarden Euro');
  });

  it('is the place', () => {
    expect(valuesOf('where was the pact between norway and chile signed')).toEqual(['Bergen']);
    expect(valuesOf('where will the first course for divers be held')).toEqual(['Valparaíso']);
  });

  it('is whom the sentence names and the question does not', () => {
    expect(valuesOf('who leads the course')).toEqual(['Ada Lind']);
    expect(valuesOf('who builds the boats')).toEqual(['Nordhavn Verft']);
    expect(valuesOf('who signed the pact between norway and chile')).toEqual(['Olga Sund, Paul Reyes']);
    expect(valuesOf('who takes part in the course')).toEqual([undefined]);
  });

  it('stands before the sentence, which is told whole', () => {
    expect(answerText(askOf([pact], 'who leads the course').answer)).toBe(
      'Ada Lind: The course is led by Commander Ada Lind. [1]',
    );
  });

  it('stands in answers in a thread as well', () => {
    const { answer } = thread([pact], 'norway chile pact', 'where was it signed?');
    expect(answer.lines.map(({ value }) => value)).toEqual(['Bergen']);
  });

  it('is no part of answers that ask for no such thing', () => {
    expect(valuesOf('norway chile polar rescue')).toEqual([undefined]);
  });

  it('is the price of what was told before it, not of what comes behind', () => {
    const boats = keep('boats', '2025-08-02', {
      sentences: [
        'Malta and Cyprus signed a letter on eight rescue planes, at a price of 90 million euros.',
        'The frigate Puffin will join them in October.',
        'It was built in Vigo.',
      ],
      fields: (at) => ({
        headline: 'Malta and Cyprus work together',
        countries: [{ code: 'MT', role: 'party', ...at(0) }],
        figures: [{ ...noFigure, value: 90_000_000, currency: 'EUR', ...at(0) }],
      }),
    });
    expect(askOf([boats], 'how much does the frigate cost').answer.answerable).toBe(false);
    expect(askOf([boats], 'how much do the rescue planes cost').answer.lines[0]?.value).toBe(
      '90 million euros',
    );
  });

  it('of since when is a beginning, of how long a length alone', () => {
    const watch = keep('watch', '2025-05-19', {
      sentences: [
        '60 members of the Harbour Battalion left Malta for a six-month deployment with Harbour Watch in Cyprus.',
        'The mandate of Harbour Watch ends on 31 December 2026.',
        'Malta has been part of Harbour Watch since 1978.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'MT', role: 'party', ...at(0) },
          { code: 'CY', role: 'host', ...at(0) },
        ],
        figures: [{ ...noFigure, value: 60, unit: 'members', ...at(0) }],
      }),
    });
    const told = (asked: string) => askOf([watch], asked).answer.lines[0];
    expect(told('since when is malta part of harbour watch')?.value).toBe('1978');
    expect(told('how long is the deployment of malta with harbour watch')?.value).toBe('six-month');
    expect(told('how many soldiers did malta deploy with harbour watch')?.text).toContain('60 members');
  });
});
