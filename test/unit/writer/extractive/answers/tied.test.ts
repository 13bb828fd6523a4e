/** Answers by rules to what a date, a person or a word belongs to: the deed's own date, whoever is not told yet, the word itself. */
import { describe, expect, it } from 'vitest';
import { predicateOf } from '../../../../../src/writer/extractive/answers/rankweights.ts';
import { askOf, keep, thread } from './briefs.ts';

const contract = keep('contract', '2025-03-03', {
  sentences: [
    'On 4 March 2025 Malta and Cyprus will sign a contract for the delivery of nine Osprey patrol boats.',
    'Minister Pawlu Zerafa was in Nicosia.',
  ],
  fields: (at) => ({
    event: { type: 'agreement', status: 'planned', format: null, level: 'minister', ...at(0) },
    date: { value: '2025-03-04', inferred: false, ...at(0) },
    countries: [
      { code: 'MT', role: 'party', ...at(0) },
      { code: 'CY', role: 'party', ...at(0) },
    ],
  }),
});

const fleet = keep('fleet', '2025-05-03', {
  sentences: ['Nine Osprey patrol boats are to be delivered to the Maltese squadron between 2026 and 2028.'],
  fields: (at) => ({ countries: [{ code: 'MT', role: 'beneficiary', ...at(0) }] }),
});

const rounds = keep('rounds', '2025-06-01', {
  sentences: [
    'Minister Ada Holm met Minister Otto Kivi in Valletta.',
    'Ada Holm also met the Cypriot minister, Petros Laki, on the margins.',
    'The constant presence of the fleet was praised.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: null, level: 'minister', ...at(0) },
    countries: [{ code: 'CY', role: 'party', ...at(1) }],
    people: [
      { name: 'Ada Holm', rank: null, role: 'Minister', country: null, ...at(0) },
      { name: 'Otto Kivi', rank: null, role: 'Minister', country: null, ...at(0) },
      { name: 'Petros Laki', rank: null, role: 'minister', country: 'CY', ...at(1) },
    ],
  }),
});

const centre = keep('centre', '2024-11-05', {
  sentences: [
    'On Monday a memorandum was signed in Gozo between the Harbour Centre and the Cypriot commission.',
    'Commander Ada Holm signed for the Harbour Centre, Counsellor Petros Laki for his country.',
    'The talks of Malta and Cyprus, which lasted for three hours, were on Type 40 cutters.',
    'On Sunday Colonel Otto Kivi received the guests.',
    'The Maltese officer commands the Sable Battalion.',
    'Two agencies reported on 9 November 2024 that the centre repaired the Sable bridge on 2 November 2024.',
    'The 3rd of July mole lies in Marsaxlokk, a harbour of Malta.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'MT', role: 'host', ...at(4) },
      { code: 'CY', role: 'party', ...at(0) },
    ],
    people: [
      { name: 'Ada Holm', rank: 'Commander', role: null, country: null, ...at(1) },
      { name: 'Petros Laki', rank: null, role: 'Counsellor', country: null, ...at(1) },
      { name: 'Otto Kivi', rank: 'Colonel', role: null, country: null, ...at(3) },
    ],
  }),
});

describe('a date', () => {
  it('of a signing is not told as that of the delivery under it', () => {
    expect(askOf([contract], 'when will the Osprey boats be delivered').answer.answerable).toBe(false);
    expect(askOf([contract, fleet], 'when will the Osprey boats be delivered').cited).toEqual(['fleet']);
  });

  it('of who told it is none of what was told, which may be next week', () => {
    const trip = keep('trip', '2025-07-04', {
      sentences: ['Petros Laki will visit Malta next week, the commission announced on Friday, 4 July 2025.'],
      fields: (at) => ({ countries: [{ code: 'MT', role: 'host', ...at(0) }] }),
    });
    const past = keep('past', '2025-07-04', {
      sentences: [
        'Petros Laki visited Malta in spite of the storm, the commission announced on 4 July 2025.',
      ],
      fields: (at) => ({ countries: [{ code: 'MT', role: 'host', ...at(0) }] }),
    });
    expect(askOf([trip], 'when will laki visit malta').cited).toEqual(['trip']);
    expect(askOf([past], 'when did laki visit malta').answer.answerable).toBe(false);
  });

  it('of a delivery is not told as that of the signing', () => {
    expect(askOf([contract, fleet], 'when will the contract for the Osprey boats be signed').cited).toEqual([
      'contract',
    ]);
  });
});

describe('who', () => {
  it('signed is told by those who did, beside the bodies that they signed for', () => {
    expect(askOf([centre], 'who signed the memorandum in gozo').lines).toEqual([
      'Commander Ada Holm signed for the Harbour Centre, Counsellor Petros Laki for his country.',
    ]);
  });

  it('is told with the sentence before, where one tells of someone by a rank alone', () => {
    expect(askOf([centre], 'who commands the sable battalion').lines).toEqual([
      'On Sunday Colonel Otto Kivi received the guests.',
      'The Maltese officer commands the Sable Battalion.',
    ]);
  });
});

describe('whom someone met', () => {
  it('is asked by the meeting, in Polish and Russian too', () => {
    expect(predicateOf(askOf([], 'z kim spotkał się Kivi w Gozo').question)).toBe('spotkal');
    expect(predicateOf(askOf([], 'с кем встретился Киви').question)).toBe('встретился');
  });
});

describe('how long and how many', () => {
  it('lasts what the release on it tells, and is no type of a thing', () => {
    expect(askOf([centre], 'how long did the talks in gozo last').lines).toEqual([
      'The talks of Malta and Cyprus, which lasted for three hours, were on Type 40 cutters.',
    ]);
    expect(askOf([centre], 'how many cutters').answer.answerable).toBe(false);
  });
});

describe('who else', () => {
  it('leaves out whom the thread has told of', () => {
    expect(thread([rounds], 'who did holm meet in valletta', 'who else did she meet').lines).toEqual([
      'Ada Holm also met the Cypriot minister, Petros Laki, on the margins.',
    ]);
  });
});

describe('a bare word', () => {
  it('is no English word that merely begins like it', () => {
    expect(askOf([rounds], 'constanta').answer.answerable).toBe(false);
    expect(askOf([rounds], 'fleets').cited).toEqual(['rounds']);
  });
});
