/** Follow-ups in a thread: what the last answer told is asked about first, and nothing else is told in its stead. */
import { describe, expect, it } from 'vitest';
import { keep, noFigure, thread } from './briefs.ts';

const ferries = keep('ferries', '2025-04-02', {
  sentences: [
    'Maltese Defence Minister Pawlu Zerafa met Danish Defence Minister Signe Mørk in Valletta earlier this week.',
    'Malta is buying 14 Havørn ferries from Denmark; the first are expected in 2028.',
    '“We will send two crews to Aalborg every spring, as Denmark asked,” Zerafa said.',
    '“The strait is calm again,” Mørk said.',
    'In all 300 sailors take part in Exercise Calm Strait, among them crews from Cyprus, Spain and Greece.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    countries: [
      { code: 'MT', role: 'host', ...at(0) },
      { code: 'DK', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Pawlu Zerafa', rank: null, role: 'Defence Minister', country: 'MT', ...at(0) },
      { name: 'Signe Mørk', rank: null, role: 'Defence Minister', country: 'DK', ...at(0) },
    ],
    quotes: [
      {
        text: 'We will send two crews to Aalborg every spring, as Denmark asked',
        speaker: 'Zerafa',
        ...at(2),
      },
      { text: 'The strait is calm again', speaker: 'Mørk', ...at(3) },
    ],
    figures: [
      { ...noFigure, value: 14, unit: 'ferries', ...at(1) },
      { ...noFigure, value: 300, unit: 'sailors', ...at(4) },
    ],
  }),
});

const barracks = keep('barracks', '2025-06-20', {
  sentences: [
    'Malta opened barracks for 90 sailors in Gozo on 18 June 2025.',
    'The barracks will be ready for winter in October 2025.',
    'General Karmnu Vella signed the lease with the island.',
    'Sailors from Ireland and Portugal take part in the first course there.',
  ],
  fields: (at) => ({
    event: { type: 'ceremony', status: 'done', format: null, level: 'unit', ...at(0) },
    date: { value: '2025-06-18', inferred: false, ...at(0) },
    countries: [{ code: 'MT', role: 'party', ...at(0) }],
    people: [{ name: 'Karmnu Vella', rank: 'General', role: 'Chief of Defence', country: 'MT', ...at(2) }],
    figures: [{ ...noFigure, value: 90, unit: 'sailors', ...at(0) }],
  }),
});

const stored = [ferries, barracks];

describe('a follow-up', () => {
  it('who signed is nobody where nothing was signed, not everyone who was there', () => {
    expect(thread([ferries], 'ferries', 'who signed it?').answer.answerable).toBe(false);
  });

  it('on “it” is not told of something else', () => {
    expect(thread(stored, 'ferries', 'when will it be ready?').answer.answerable).toBe(false);
    expect(thread(stored, 'barracks', 'when will it be ready?').lines).toEqual([
      'The barracks will be ready for winter in October 2025.',
    ]);
  });

  it('who takes part is told of what the thread is on', () => {
    expect(thread(stored, 'calm strait', 'how many sailors?', 'who takes part?').cited).toEqual(['ferries']);
  });

  it('a bare when asks for the date in what was told last', () => {
    expect(thread(stored, 'ferries', 'how many ferries?', 'and when?').lines).toEqual([
      'Malta is buying 14 Havørn ferries from Denmark; the first are expected in 2028.',
    ]);
  });

  it('a bare when is told in words that name no day, where no day is told', () => {
    expect(thread(stored, 'zerafa', 'when was that?').lines).toEqual([
      'Maltese Defence Minister Pawlu Zerafa met Danish Defence Minister Signe Mørk in Valletta earlier this week.',
    ]);
  });

  it('from whom is told where someone stands behind “from”', () => {
    expect(thread(stored, 'ferries', 'how many ferries?', 'from whom?').lines).toEqual([
      'Malta is buying 14 Havørn ferries from Denmark; the first are expected in 2028.',
    ]);
    expect(thread(stored, 'barracks', 'from whom?').answer.answerable).toBe(false);
  });

  it('who said so is whoever says what was told last', () => {
    expect(thread(stored, 'crews to aalborg', 'who said so?').lines).toEqual([
      'Zerafa: “We will send two crews to Aalborg every spring, as Denmark asked”',
    ]);
    expect(thread(stored, 'ferries', 'how many ferries?', 'who said so?').answer.answerable).toBe(false);
  });

  it('on a state that someone mentioned is told where they name it', () => {
    expect(thread(stored, 'zerafa', 'did he mention denmark?').lines).toEqual([
      'Zerafa: “We will send two crews to Aalborg every spring, as Denmark asked”',
    ]);
    expect(thread(stored, 'mørk', 'did she mention malta?').answer.answerable).toBe(false);
  });
});
