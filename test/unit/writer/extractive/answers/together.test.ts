/** Answers by rules that take more than one sentence: what the first leaves out, what stands nearby, who is named elsewhere. */
import { describe, expect, it } from 'vitest';
import { placeSpellings } from '../../../../../src/domain/placenames.ts';
import { answer } from '../../../../../src/writer/extractive/answers/answer.ts';
import { askOf, everything, keep, now, sport, visit } from './briefs.ts';

const talks = keep('talks', '2025-02-01', {
  sentences: [
    'Kari Halvorsen met Rui Valente.',
    'Ms Halvorsen and Mr Valente spoke of the situation in the region and of the war.',
    'They agreed to work on frigates, satellites and ports.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'PT', role: 'host', ...at(0) },
    ],
    people: [{ name: 'Kari Halvorsen', rank: null, role: 'Minister', country: 'NO', ...at(0) }],
  }),
});

describe('a second sentence', () => {
  it('tells the word that the first leaves out, before the one right behind it', () => {
    expect(askOf([...everything, talks], 'halvorsen valente satellites').lines).toContain(
      'They agreed to work on frigates, satellites and ports.',
    );
  });

  it('of the same release tells as much', () => {
    const two = keep('two', '2025-02-02', {
      sentences: [
        'Finland and Norway held an exercise with troops on the coast in 2019.',
        'The papers wrote of it.',
        'Finland and Norway now begin an exercise with 2,400 troops in the mountains.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'FI', role: 'party', ...at(0) },
          { code: 'NO', role: 'party', ...at(0) },
        ],
      }),
    });
    expect(askOf([two], 'finland norway exercise troops').lines.join(' ')).toContain('2,400');
  });
});

describe('a kind of event that no release is of', () => {
  const trip = keep('trip', '2025-02-03', {
    sentences: [
      'Norway’s minister travels to Portugal on Tuesday.',
      'Norway and Portugal will speak of the region.',
      'The minister also sees the exercise Grey Gull off Faro.',
    ],
    fields: (at) => ({
      event: { type: 'visit', status: 'planned', format: 'bilateral', level: 'minister', ...at(0) },
      countries: [
        { code: 'NO', role: 'guest', ...at(0) },
        { code: 'PT', role: 'host', ...at(0) },
      ],
    }),
  });

  it('is a word that a release on something else may tell', () => {
    // As the flow asks once no release of that kind is found.
    const { question } = askOf([trip], 'norway portugal exercise');
    const found = { question, briefs: [trip], thread: null, now };
    const given = answer({ ...found, frequency: new Map(), stored: 1, without: new Map() });
    expect(given.lines.map(({ text }) => text).join(' ')).toContain('Grey Gull');
  });
});

describe('who did it', () => {
  it('is told where the place stands in the sentence before', () => {
    const commission = keep('commission', '2025-02-04', {
      sentences: [
        'Комиссия провела заседание в Кишиневе.',
        'Делегацию из Румынии возглавила статс-секретарь Михаэла Дорнеску.',
      ],
      fields: (at) => ({
        language: 'ru',
        countries: [
          { code: 'RO', role: 'party', ...at(1) },
          { code: 'MD', role: 'host', ...at(0) },
        ],
        people: [{ name: 'Михаэла Дорнеску', rank: null, role: 'статс-секретарь', country: 'RO', ...at(1) }],
      }),
    });
    expect(askOf([commission], 'who led the romanian delegation in chisinau').lines.join(' ')).toContain(
      'Дорнеску',
    );
  });
});

describe('how many', () => {
  const group = keep('group', '2025-02-07', {
    sentences: [
      'Tas ir Latvijas kaujas grupas dalībvalstis.',
      'Kaujas grupu vada Norvēģija, apvienojot 3700 karavīru no Dānijas.',
    ],
    fields: (at) => ({
      language: 'lv',
      countries: [
        { code: 'LV', role: 'host', ...at(0) },
        { code: 'NO', role: 'party', ...at(1) },
      ],
    }),
  });

  it('is told of what stands on a state’s soil though others are named beside the number', () => {
    expect(askOf([group], 'latvia battle group soldiers how many').lines.join(' ')).toContain('3700');
  });

  it('is not told of what merely goes with the thing', () => {
    const shells = keep('shells', '2025-02-08', {
      sentences: ['Norway sent 700 artillery rounds to Portugal.'],
      fields: (at) => ({
        countries: [
          { code: 'NO', role: 'party', ...at(0) },
          { code: 'PT', role: 'beneficiary', ...at(0) },
        ],
        figures: [
          {
            ...{ value: 700, min: null, max: null, qualifier: null, currency: null, of: null },
            unit: 'artillery rounds',
            ...at(0),
          },
        ],
      }),
    });
    expect(askOf([shells], 'how many howitzers did norway send').answer.answerable).toBe(false);
    expect(askOf([shells], 'how many rounds did norway send').lines.join(' ')).toContain('700');
  });

  it('is not told of what others sent', () => {
    expect(askOf([group], 'how many soldiers did latvia send').answer.answerable).toBe(false);
  });
});

describe('a state', () => {
  const budget = keep('budget', '2025-02-09', {
    sentences: ['Norway plans to spend more on air defence in the coming years.'],
    fields: (at) => ({
      relevant: false,
      topics: [{ topic: 'air-defence', ...at(0) }],
      countries: [{ code: 'NO', role: 'party', ...at(0) }],
    }),
  });

  it('of whose own defence alone the briefs tell is told of', () => {
    expect(askOf([budget, sport], 'norway').cited).toEqual(['budget']);
    expect(askOf([budget, visit], 'norway').cited).toEqual(['visit']);
    expect(askOf([sport], 'norway').answer.answerable).toBe(false);
  });
});

describe('a person', () => {
  it('is told of by a release that names them in full and claims them not', () => {
    const other = keep('other', '2025-02-05', {
      sentences: [
        'Norway builds a harbour.',
        'Kari Halvorsen, who saw the harbour, praised the engineers for their work.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'party', ...at(0) }] }),
    });
    const namesake = keep('namesake', '2025-02-06', {
      sentences: ['Norway builds a road.', 'Lars Halvorsen walked on the road with his dog and his sons.'],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'party', ...at(0) }] }),
    });
    const { question } = askOf([talks], 'halvorsen');
    const found = {
      ...{ question, briefs: [talks, other, namesake], thread: null, now },
      ...{ frequency: new Map(), stored: 3, without: new Map() },
    };
    expect(new Set(answer(found).citations.map(({ brief }) => brief))).toEqual(new Set(['talks', 'other']));
  });
});

describe('places that sound apart', () => {
  it.each([
    ['chisinau', 'кишинев'],
    ['athens', 'афины'],
    ['geneva', 'женева'],
  ])('%s is %s', (one, other) => {
    expect(placeSpellings(one)).toContain(other);
  });
});
