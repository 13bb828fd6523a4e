/** Several releases on one event, and what a release tells of another time: which of them an answer is told from. */
import { describe, expect, it } from 'vitest';
import { namesTime } from '../../../../../src/domain/calendar.ts';
import { askOf, keep } from './briefs.ts';

const people = [
  { name: 'Iván Quiroga', rank: null, role: 'Defence Minister', country: 'UY' },
  { name: 'Rosa Benítez', rank: null, role: 'Defence Minister', country: 'PY' },
] as const;

const sides = [
  { code: 'UY', role: 'guest' },
  { code: 'PY', role: 'host' },
] as const;

const preview = keep('preview', '2025-03-01', {
  sentences: [
    'Uruguayan Defence Minister Iván Quiroga will attend a meeting in Encarnación with Paraguayan Defence Minister Rosa Benítez on 4 March 2025.',
    'The ministers plan to discuss river patrols.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'planned', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-03-04', inferred: false, ...at(0) },
    countries: sides.map((side) => ({ ...side, ...at(0) })),
    people: people.map((person) => ({ ...person, ...at(0) })),
  }),
});

const readout = keep('readout', '2025-03-04', {
  sentences: [
    'Paraguayan Defence Minister Rosa Benítez met Uruguayan Defence Minister Iván Quiroga in Encarnación on 4 March 2025.',
    'Paraguay promised Uruguay two river boats, and Uruguay asked for three.',
    'In December 2024 the two fleets searched the river together for a week.',
    'The lease of the pier in Encarnación was extended until May 2031.',
    'The pier was built in 1999.',
    'The 60-strong crew of divers from Paraguay left for the Delta School.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-03-04', inferred: false, ...at(0) },
    countries: sides.map((side) => ({ ...side, ...at(0) })),
    people: people.map((person) => ({ ...person, ...at(0) })),
  }),
});

describe('an event that was announced and is told as done', () => {
  const stored = [preview, readout];

  it('is attended by those whom the telling of it names', () => {
    expect(askOf(stored, 'who attended the meeting in Encarnación?').cited).toEqual(['readout']);
    expect(askOf([preview], 'who attended the meeting in Encarnación?').cited).toEqual(['preview']);
  });

  it('is listed once', () => {
    expect(askOf(stored, 'paraguay uruguay').cited).toEqual(['readout']);
    expect(askOf(stored, 'ministers encarnación').cited).toEqual(['readout']);
  });
});

describe('a release that is printed again', () => {
  it('is cited where it was printed first', () => {
    const again = {
      ...readout,
      brief: { ...readout.brief, id: 'again' },
      release: { ...readout.release, key: 'again', published: '2025-03-06' },
    };
    const told = [again, readout].map((kept) => ({ ...kept, event: 'river' }));
    expect(askOf(told, 'paraguay').cited).toEqual(['readout']);
    expect(askOf(told, 'how many river boats did Paraguay promise').cited).not.toContain('again');
  });
});

describe('a time that is not the release’s own', () => {
  const stored = [readout];

  it('a month is told by the sentence that names it', () => {
    expect(askOf(stored, 'paraguay fleets in december 2024').lines).toEqual([
      'In December 2024 the two fleets searched the river together for a week.',
    ]);
    expect(askOf(stored, 'paraguay pier in december 2024').answer.answerable).toBe(false);
  });

  it('until when is told by an end', () => {
    expect(askOf(stored, 'until when was the lease of the pier extended?').lines).toEqual([
      'The lease of the pier in Encarnación was extended until May 2031.',
    ]);
    expect(askOf(stored, 'until when is the pier built?').answer.answerable).toBe(false);
  });

  it('when something is, is not told of something else in that place', () => {
    expect(askOf(stored, 'when is the Encarnación summit?').answer.answerable).toBe(false);
  });

  it('is named in the languages of the releases', () => {
    const named = [
      'am 3. Dezember 2024',
      '2024. gada decembrī',
      '2024 m. gruodžio 3 d.',
      '03.12.2024',
      '2024-12-03',
    ];
    expect(named.filter((text) => !namesTime(text, '2024-12'))).toEqual([]);
    expect(
      ['Dezember 2023', '3 November 2024', '13.2024'].filter((text) => namesTime(text, '2024-12')),
    ).toEqual([]);
  });
});

describe('what was agreed or promised', () => {
  it('is told by its verb where no commitment is claimed, by the side that is asked about', () => {
    expect(askOf([readout], 'what did paraguay promise uruguay?').lines).toEqual([
      'Paraguay promised Uruguay two river boats, and Uruguay asked for three.',
    ]);
    expect(askOf([readout], 'what did uruguay promise paraguay?').answer.answerable).toBe(false);
  });

  it('is not what someone says was done, nor what was asked for', () => {
    const talks = keep('talks', '2025-05-05', {
      sentences: [
        '“Uruguay has bought the boats,” said Benítez.',
        'Uruguay asked Paraguay for three boats.',
        'Uruguay will lend Paraguay a crane.',
      ],
      fields: (at) => ({
        countries: sides.map((side) => ({ ...side, ...at(1) })),
        people: [],
        commitments: (['done', 'requested', 'planned'] as const).map((modality, index) => ({
          ...{ who: 'Uruguay', forWhom: null, what: 'the boats', modality, due: null },
          ...at(index),
        })),
      }),
    });
    expect(askOf([talks], 'what did uruguay promise?').lines).toEqual([
      'Uruguay will lend Paraguay a crane.',
    ]);
    expect(askOf([talks], 'commitments uruguay').lines).toEqual([
      'Uruguay will lend Paraguay a crane.',
      'Uruguay asked Paraguay for three boats.',
    ]);
  });
});

describe('a force', () => {
  it('numbers its people where the question names no state', () => {
    expect(askOf([readout], 'how many soldiers left for the Delta School?').lines).toEqual([
      'The 60-strong crew of divers from Paraguay left for the Delta School.',
    ]);
  });
});
