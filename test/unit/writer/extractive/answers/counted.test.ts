/** Answers by rules to how many: what is counted, by which words, and which numbers count nothing. */
import { describe, expect, it } from 'vitest';
import { askOf, keep, noFigure } from './briefs.ts';

const march = keep('march', '2025-05-02', {
  sentences: [
    'Over 1 900 members from the armies of four countries take part in the exercise Copper Heron in Malta.',
    'Malta trains with Panther 3C tanks for the first time.',
    'Malta wants to train 700 Cypriot sailors there by winter.',
    'Malta is waiting for the delivery of 9 new Danish-built K-14 boats.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'MT', role: 'host', ...at(0) },
      { code: 'CY', role: 'beneficiary', ...at(2) },
    ],
    programmes: [{ name: 'Copper Heron', kind: 'exercise', acronym: null, expansion: null, ...at(0) }],
    figures: [{ ...noFigure, min: 1900, unit: 'members', ...at(0) }],
  }),
});
const ask = (text: string) => askOf([march], text);

describe('how many', () => {
  it('soldiers are counted by any word for those of a force, beside the name of an exercise', () => {
    expect(ask('how many soldiers copper heron').lines[0]).toContain('1 900 members');
    expect(ask('how many troops take part in copper heron').lines[0]).toContain('1 900 members');
  });

  it('is not told by a number within a name', () => {
    expect(ask('how many panther tanks does malta have').answer.answerable).toBe(false);
  });

  it('of a nation are those whom a number stands before', () => {
    expect(ask('how many cypriots does malta want to train').lines).toEqual([
      'Malta wants to train 700 Cypriot sailors there by winter.',
    ]);
    expect(ask('how many danes does malta want to train').answer.answerable).toBe(false);
  });

  it('reads what hyphens join as one word', () => {
    expect(ask('how many K-14 is malta waiting for').lines[0]).toContain('9 new');
  });

  it('of a name is told by its kind in the sentence behind', () => {
    const lease = keep('lease', '2025-05-09', {
      sentences: [
        'The first Puffin 7C boats will reach Malta in 2028.',
        'The contract for 12 boats was signed in May and for 30 radios in June.',
      ],
      fields: (at) => ({ countries: [{ code: 'MT', role: 'party', ...at(0) }] }),
    });
    const { lines } = askOf([lease], 'how many puffins');
    expect(lines).toEqual(['The contract for 12 boats was signed in May and for 30 radios in June.']);
    expect(askOf([lease], 'how many puffin boats is malta buying').lines).toEqual(lines);
  });

  it('of things counted right before is told by the part with which it is done', () => {
    const order = keep('order', '2025-06-03', {
      sentences: [
        'Malta ordered 150 Puffin boats from a yard in Denmark.',
        'Of these, 40 are to be built in Valletta.',
        'So far 12 Puffin boats have been delivered to Malta.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'MT', role: 'party', ...at(0) },
          { code: 'DK', role: 'party', ...at(0) },
        ],
        figures: [
          { ...noFigure, value: 150, unit: 'boats', of: 'Puffin boats', ...at(0) },
          { ...noFigure, value: 12, unit: 'boats', of: 'Puffin boats', ...at(2) },
        ],
      }),
    });
    const told = (asked: string) => askOf([order], asked).lines[0];
    expect(told('how many puffin boats are to be built in valletta')).toContain('40');
    expect(told('how many puffin boats did malta order')).toContain('150');
  });
});
