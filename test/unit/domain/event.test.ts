/** When two releases tell of one event: two ministries' words of one meeting, reprints, previews; and what is never joined. */
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/domain/brief.ts';
import { likenessOf } from '../../../src/domain/event.ts';
import { tellsTheSame } from '../../../src/domain/rewording.ts';
import { makeBrief } from '../../fakes/briefs.ts';

interface Telling {
  lines: string[];
  date?: string | null;
  countries?: string[];
  people?: string[];
  type?: 'meeting' | 'visit' | 'agreement' | 'exercise' | 'reference';
  status?: 'done' | 'planned' | 'cancelled' | 'ongoing';
  place?: string;
}

let number = 0;
function tell({
  lines,
  date = '2026-05-12',
  countries = ['LV', 'LT'],
  people = [],
  ...rest
}: Telling): Brief {
  return makeBrief(`telling-${number++}`, lines, () => ({
    event: {
      type: rest.type ?? 'meeting',
      status: rest.status ?? 'done',
      format: null,
      level: null,
      evidence: [],
    },
    date: date === null ? null : { value: date, inferred: false, evidence: [] },
    place: rest.place === undefined ? null : { name: 'a town', country: rest.place, evidence: [] },
    countries: countries.map((code) => ({ code, role: 'party', evidence: [] })),
    people: people.map((name) => ({ name, rank: null, role: null, country: null, evidence: [] })),
  }));
}

const riga = [
  'On 12 May the Minister of Defence, Ilze Krauja, received her Lithuanian colleague Jonas Vėtra in Riga.',
  'The ministers spoke about engineers for the eastern border and about a joint depot of mines.',
  'Lithuania asked for 10 to 15 officers to be sent to its engineer school.',
];
const vilnius = [
  'Lithuania’s defence minister J. Vėtra met Latvian minister I. Krauja during a working visit to Latvia.',
  'Counter-mobility at the frontier and common stocks were on the table.',
  'Vilnius would welcome a dozen Latvian officers at the school of engineers, the minister said.',
];

describe('one event', () => {
  test('is told by two ministries that name the same two people, whatever their words and type', () => {
    const one = tell({ lines: riga, people: ['Ilze Krauja', 'Jonas Vėtra'] });
    const other = tell({
      lines: vilnius,
      people: ['I. Krauja', 'J. Vėtra'],
      type: 'visit',
      date: '2026-05-12/2026-05-13',
    });

    expect(likenessOf(one, other)).toBe('same');
    expect(likenessOf(other, one)).toBe('same');
  });

  test('is told by two that share one name and some of their words', () => {
    const one = tell({ lines: riga, people: ['Ilze Krauja', 'Jonas Vėtra'] });
    const other = tell({
      lines: [...vilnius, 'Engineers for the eastern border and a joint depot of mines.'],
      people: ['J. Vėtra'],
    });

    expect(likenessOf(one, other)).toBe('same');
  });

  test('is announced by a preview and never merged with it', () => {
    const before = tell({ lines: vilnius, people: ['I. Krauja', 'J. Vėtra'], status: 'planned' });
    const after = tell({ lines: riga, people: ['Ilze Krauja', 'Jonas Vėtra'] });

    expect(likenessOf(before, after)).toBe('preview');
  });

  test('is reprinted when the same text comes under another address with a line more', () => {
    const one = tell({ lines: riga });
    const other = tell({ lines: [...riga, 'Source: Ministry of Defence.'], date: null, countries: [] });

    expect(likenessOf(one, other)).toBe('reprint');
  });
});

describe('a form that is filled in anew', () => {
  const form = (week: string, scrambles: string): string[] => [
    `In week ${week} fighter aircraft of the air policing mission in the Baltic States were scrambled ${scrambles} times to identify aircraft that flew without a flight plan.`,
    'The aircraft took off from their bases in Lithuania and Estonia and returned safely once the task was carried out.',
  ];

  test('is no reprint of last week’s', () => {
    const [one, other] = [
      tell({ lines: form('12', '3'), date: null }),
      tell({ lines: form('13', '5'), date: null }),
    ];

    expect(likenessOf(one, other)).toBe('apart');
  });

  test('is no reprint of the one about another state', () => {
    const [one, other] = [
      tell({ lines: form('12', '3'), countries: ['LV', 'US'] }),
      tell({ lines: form('12', '3'), countries: ['EE', 'US'] }),
    ];

    expect(likenessOf(one, other)).not.toBe('reprint');
  });
});

describe('two events', () => {
  const krauja = { lines: riga, people: ['Ilze Krauja', 'Jonas Vėtra'] };

  test.each<[string, Telling, Telling]>([
    ['of the same two people in another year', krauja, { ...krauja, lines: vilnius, date: '2025-05-12' }],
    ['of the same two people in another week', krauja, { ...krauja, lines: vilnius, date: '2026-05-19' }],
    [
      'of ministers and of chiefs of defence in one week',
      krauja,
      { lines: vilnius, people: ['Andris Ozols', 'Petras Kalnas'] },
    ],
    ['of the same pair with nobody named, in other words', { lines: riga }, { lines: vilnius }],
    ['of other states on the same day', krauja, { ...krauja, lines: vilnius, countries: ['PL', 'SE'] }],
    [
      'of a pair and of a dozen states',
      krauja,
      { ...krauja, lines: vilnius, countries: ['LV', 'LT', 'EE', 'PL', 'SE', 'FI', 'DK', 'NO'] },
    ],
    ['in two countries', { ...krauja, place: 'LV' }, { ...krauja, lines: vilnius, place: 'LT' }],
    ['of which one has no date', krauja, { ...krauja, lines: vilnius, date: null }],
    ['of which one names only the month', krauja, { ...krauja, lines: vilnius, date: '2026-05' }],
    ['of which one was called off', krauja, { ...krauja, lines: vilnius, status: 'cancelled' }],
    ['of which one is standing background', krauja, { ...krauja, lines: vilnius, type: 'reference' }],
    [
      'of one state alone',
      { ...krauja, countries: ['LV'] },
      { ...krauja, lines: vilnius, countries: ['LV'] },
    ],
  ])('%s stay apart', (_, one, other) => {
    expect(likenessOf(tell(one), tell(other))).toBe('apart');
    expect(likenessOf(tell(other), tell(one))).toBe('apart');
  });
});

test('texts of 50,000 letters are compared in less than a second', () => {
  const word = tell({ lines: ['x'.repeat(50_000)] });
  const many = tell({ lines: ['one two '.repeat(6_000)] });

  const begun = performance.now();
  likenessOf(word, many);
  likenessOf(many, tell({ lines: ['one two '.repeat(6_100)] }));

  expect(performance.now() - begun).toBeLessThan(1_000);
});

describe('two texts of one release', () => {
  const aside = (lines: string[], asides: number[]): Brief => ({ ...tell({ lines }), asides });

  test('tell the same when only what stands around them changed', () => {
    const before = aside([...riga, 'Last updated 12 May'], [3]);
    const after = aside([...riga, 'Last updated 14 May', 'Share on Facebook'], [3, 4]);

    expect(tellsTheSame(before, after)).toBe(true);
  });

  test('do not when a sentence of theirs did', () => {
    const before = aside([...riga, 'Last updated 12 May'], [3]);
    const after = aside(
      [...riga.slice(0, 2), 'Lithuania asked for 20 officers.', 'Last updated 12 May'],
      [3],
    );

    expect(tellsTheSame(before, after)).toBe(false);
  });
});
