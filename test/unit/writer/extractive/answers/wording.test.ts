/** Answers by rules to questions in other words than the text's: synonyms, spellings of places, names of formats, years, reasons. */
import { describe, expect, it } from 'vitest';
import { askOf, keep, noFigure } from './briefs.ts';

const guns = keep('guns', '2024-04-03', {
  sentences: [
    'Norway intends to deploy a battery of six howitzers to Latvia.',
    'The first of them are due to arrive in September 2024.',
    'About 90 personnel will serve with the battery.',
    'The shells are made by Nordtek and stored in Trondheim.',
    'The battery was chosen because Latvian gunners train on the same weapon.',
  ],
  fields: (at) => ({
    headline: 'Norway to strengthen Latvia with artillery',
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'LV', role: 'party', ...at(0) },
    ],
    figures: [
      { ...noFigure, value: 6, unit: 'howitzers', ...at(0) },
      { ...noFigure, value: 90, unit: 'personnel', ...at(2) },
    ],
  }),
});

const nine = keep('nine', '2023-10-11', {
  sentences: [
    'The ministers met in Gdynia on 10 October 2023 and adopted a text on mines.',
    'Slovakia will hold the pen until the summer of 2024.',
  ],
  fields: (at) => ({
    headline: 'Text of the Bucharest Nine on the sea',
    countries: [{ code: 'SK', role: 'party', ...at(1) }],
    place: { name: 'Gdynia', country: 'PL', ...at(0) },
  }),
});

const kyiv = keep('kyiv', '2025-06-02', {
  sentences: ['Norvegijos gynybos ministrė Kari Halvorsen pirmadienį lankėsi Kyjive.'],
  fields: (at) => ({
    language: 'lt',
    countries: [
      { code: 'NO', role: 'guest', ...at(0) },
      { code: 'UA', role: 'host', ...at(0) },
    ],
  }),
});

const drills = keep('drills', '2025-05-06', {
  sentences: [
    'The Baltic countries agreed in May 2025 on a common fuel depot.',
    'Latvia joins a cadet contest in June 2025, and its band hopes that Montreal lets musicians into the alliance of orchestras.',
    'In 2027 Finland spends 700 million euros on depots.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'LV', role: 'party', ...at(1) },
      { code: 'EE', role: 'mentioned', ...at(0) },
      { code: 'FI', role: 'mentioned', ...at(2) },
      { code: 'SE', role: 'party', ...at(0) },
    ],
    figures: [{ ...noFigure, value: 700_000_000, unit: 'euros', currency: 'EUR', ...at(2) }],
  }),
});

const guests = keep('guests', '2025-05-07', {
  sentences: [
    'The Chief of Defence of Latvia and the Chief of Defence of Estonia met in Bergen, which they visited for a day.',
    'General Nils Berg arrived in Latvia on 5 May.',
    '“The harbour is ours,” Kari Halvorsen said.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'LV', role: 'party', ...at(0) },
      { code: 'EE', role: 'party', ...at(0) },
    ],
    people: [
      { name: 'Nils Berg', rank: 'General', role: null, country: 'NO', ...at(1) },
      { name: 'Kari Halvorsen', rank: null, role: 'Minister', country: 'NO', ...at(2) },
    ],
    quotes: [{ text: 'The harbour is ours,', speaker: 'Kari Halvorsen', ...at(2) }],
  }),
});

const stored = [guns, nine, kyiv, drills, guests];
const ask = (text: string, thread: Parameters<typeof askOf>[2] = null) => askOf(stored, text, thread);

describe('other words than the text’s', () => {
  it('a synonym of what was done is counted by', () => {
    expect(ask('how many howitzers is norway sending to latvia').lines).toEqual([
      'Norway intends to deploy a battery of six howitzers to Latvia.',
    ]);
    expect(ask('how many howitzers will norway buy from latvia').answer.answerable).toBe(false);
  });

  it('a subject of its own is not taken for what was done', () => {
    expect(ask('when will the howitzers reach latvia').lines).toEqual([
      'The first of them are due to arrive in September 2024.',
    ]);
  });

  it('people are counted as the text calls them', () => {
    expect(ask('how many people are based in latvia with the norwegian battery').lines).toEqual([
      'About 90 personnel will serve with the battery.',
    ]);
  });

  it('a place is met in another language’s spelling', () => {
    expect(ask('norwegian minister in kyiv').cited).toEqual(['kyiv']);
    expect(ask('norwegian minister in kiev').cited).toEqual(['kyiv']);
  });

  it('a format is met by any of its names, in all sentences of a release that is on it', () => {
    expect(ask('where did the B9 meet in 2023').lines).toEqual([
      'The ministers met in Gdynia on 10 October 2023 and adopted a text on mines.',
    ]);
  });
});

describe('who, when and why', () => {
  it('who visited a state is who went there, not whom its people visited', () => {
    expect(ask('who visited latvia').lines).toEqual(['General Nils Berg arrived in Latvia on 5 May.']);
    expect(ask('who visited estonia').answer.answerable).toBe(false);
  });

  it('why someone said it is answered by words that give a reason', () => {
    expect(ask('did halvorsen say why').answer.answerable).toBe(false);
  });

  it('whether is told by the deed, what it was done with standing beside it', () => {
    expect(ask('did norway deploy a battery to latvia').lines).toEqual([
      'Norway intends to deploy a battery of six howitzers to Latvia.',
    ]);
    expect(ask('did norway lend boats to latvia').answer.answerable).toBe(false);
  });

  it('who made it may be a name that no field holds', () => {
    expect(ask('which company makes the norwegian shells').lines).toEqual([
      'The shells are made by Nordtek and stored in Trondheim.',
    ]);
  });

  it('why is answered by a sentence that gives a reason, else not at all', () => {
    expect(ask('why was the norwegian battery chosen').lines).toEqual([
      'The battery was chosen because Latvian gunners train on the same weapon.',
    ]);
    expect(ask('why did finland spend 700 million on depots').answer.answerable).toBe(false);
  });

  it('a date is of what stands near it, not of two things far apart', () => {
    expect(ask('when will latvia join the alliance').answer.answerable).toBe(false);
  });

  it('what is said of a group is not said of each of its states', () => {
    expect(ask('when did estonia agree on a depot').answer.answerable).toBe(false);
  });

  it('a release of another year answers with the sentences that name the year asked for', () => {
    expect(ask('finland depots 2027').lines).toEqual(['In 2027 Finland spends 700 million euros on depots.']);
    expect(ask('finland depots 2026').answer.answerable).toBe(false);
  });

  it('a number of one state is not another’s that only takes part', () => {
    expect(ask('how much will sweden spend on finnish depots').answer.answerable).toBe(false);
  });
});
