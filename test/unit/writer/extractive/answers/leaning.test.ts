/** Answers by rules to follow-ups that lean on the last answer with no word of their own, and to whose things are. */
import { describe, expect, it } from 'vitest';
import { askOf, keep, noFigure, thread } from './briefs.ts';

const trip = keep('trip', '2025-03-03', {
  sentences: [
    'Commissioner Otto Kivi to visit Malta',
    'Commissioner Otto Kivi will meet Minister Pawlu Zerafa in Valletta on 6 March 2025.',
    'He goes there because of the storms at sea.',
    '“We clear the mines of the Caribbean together,” Otto Kivi said.',
    'From there Kivi travels to Nicosia to meet the Cypriot minister.',
    'Around 350 Army personnel are deployed in Gozo.',
  ],
  fields: (at) => ({
    event: { type: 'visit', status: 'planned', format: null, level: 'minister', ...at(1) },
    place: { name: 'Valletta', country: 'MT', ...at(1) },
    countries: [
      { code: 'MT', role: 'host', ...at(1) },
      { code: 'CY', role: 'party', ...at(4) },
    ],
    people: [
      { name: 'Otto Kivi', rank: null, role: 'Commissioner', country: null, ...at(1) },
      { name: 'Pawlu Zerafa', rank: null, role: 'Minister', country: 'MT', ...at(1) },
    ],
    quotes: [{ text: 'We clear the mines of the Caribbean together,', speaker: 'Otto Kivi', ...at(3) }],
    figures: [{ ...noFigure, value: 350, unit: 'Army personnel', ...at(5) }],
  }),
});

const reise = keep('reise', '2025-04-03', {
  sentences: ['Ministerin Ada Holm reist zu einem dreitägigen Besuch nach Zypern.'],
  fields: (at) => ({
    language: 'de',
    countries: [{ code: 'CY', role: 'host', ...at(0) }],
    people: [{ name: 'Ada Holm', rank: null, role: 'Ministerin', country: null, ...at(0) }],
  }),
});

describe('a follow-up', () => {
  it('that is a bare why is told by what gives a reason beside what was told, and by nothing else', () => {
    expect(thread([trip], 'when will kivi meet zerafa', 'why?').lines).toEqual([
      'He goes there because of the storms at sea.',
    ]);
    const { answer } = thread([reise], 'holm cyprus', 'warum?');
    expect(answer.answerable).toBe(false);
    expect(answer.refusal).toContain('do not say why');
  });

  it('that asks who holds an office which the thread does not tell is no list of everyone', () => {
    expect(thread([trip], 'kivi malta', 'who is the captain of the first ship?').answer.answerable).toBe(
      false,
    );
    expect(thread([trip], 'kivi malta', 'who was there?').answer.answerable).toBe(true);
  });

  it('for how long is told by one word for it', () => {
    expect(thread([reise], 'holm cyprus', 'for how long?').lines[0]).toContain('dreitägigen');
  });

  it('on what was said is on the states of the thread, the comma in front of the speaker left out', () => {
    expect(thread([trip], 'malta cyprus', 'whats said about the caribbean').lines).toEqual([
      'Otto Kivi: “We clear the mines of the Caribbean together”',
    ]);
  });

  it('keeps the person when another state is named, and is not told of a place elsewhere', () => {
    const other = thread([trip], 'kivi malta', 'and cyprus?');
    expect(other.question).toMatchObject({ people: ['kivi'], countries: ['CY'] });
    expect(thread([trip], 'kivi malta', 'and cyprus?', 'where do they meet').lines.join(' ')).not.toContain(
      'Valletta',
    );
  });

  it('that is a deed alone is of the thing the thread is on, and a count behind it is of the thing', () => {
    expect(thread([trip], 'caribbean mines', 'who signed?').question.words).toEqual([
      'caribbean',
      'mines',
      'signed',
    ]);
    expect(thread([trip], 'caribbean mines', 'who signed?', 'how many?').question.words).toEqual([
      'caribbean',
      'mines',
    ]);
  });

  it('with only keeps what was asked, thanks asks for nothing', () => {
    expect(thread([trip], 'malta', 'commitments?', 'only cyprus').question).toMatchObject({
      ...{ intent: 'commitments', countries: ['MT', 'CY'] },
    });
    expect(() => thread([trip], 'malta', 'thanks!')).toThrow('unclear');
    expect(askOf([trip], 'what did kivi thank malta for').question.words).toEqual(['thank']);
  });

  it('in other languages leans by their pronouns', () => {
    for (const line of ['kur viņi tiekas', 'gdzie oni są', 'где они'])
      expect(thread([trip], 'kivi malta', line).question.words.join(' ')).not.toMatch(/vini|oni|они/);
  });
});

describe('whose things are', () => {
  it('what is in a place that was asked about is not the place’s own', () => {
    const { lines } = askOf([trip], 'how many maltese soldiers are deployed in gozo');
    expect(lines).toEqual(['Around 350 Army personnel are deployed in Gozo.']);
  });

  it('who someone meets is no headline, and not themselves', () => {
    expect(askOf([trip], 'who will kivi meet').lines).toEqual([
      'Commissioner Otto Kivi will meet Minister Pawlu Zerafa in Valletta on 6 March 2025.',
    ]);
  });

  it('which states are in what a state leads asks for no deed', () => {
    const brigade = keep('brigade', '2025-05-01', {
      sentences: [
        'Malta leads the brigade in Cyprus.',
        'The brigade also includes companies from Ireland, Portugal, Norway and Iceland.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'MT', role: 'party', ...at(0) },
          { code: 'CY', role: 'host', ...at(0) },
        ],
      }),
    });
    expect(askOf([brigade], 'which countries are in the maltese led brigade in cyprus').lines[0]).toContain(
      'Iceland',
    );
  });
});

describe('a date', () => {
  it('asked for in the present is one to come before one that is over', () => {
    const drill = keep('drill', '2025-11-20', {
      sentences: [
        'The planning for Calm Strait 2026 took place in Gozo from 16 to 18 November 2025.',
        'Six navies will take part in Calm Strait in May 2026.',
      ],
      fields: (at) => ({
        event: { type: 'exercise', status: 'planned', format: null, level: null, ...at(0) },
        date: { value: '2025-11-16/2025-11-18', inferred: false, ...at(0) },
        countries: [{ code: 'MT', role: 'host', ...at(0) }],
      }),
    });
    expect(askOf([drill], 'when is calm strait').lines).toEqual([
      'Six navies will take part in Calm Strait in May 2026.',
    ]);
  });
});

describe('words', () => {
  const arms = keep('arms', '2025-05-06', {
    sentences: ['Malta buys anti-tank missiles.', 'The first 24 crews were trained on the Otter boat.'],
    fields: (at) => ({
      countries: [{ code: 'MT', role: 'party', ...at(0) }],
      figures: [{ ...noFigure, value: 24, unit: 'crews', ...at(1) }],
    }),
  });

  it('behind anti- tell nothing of the thing', () => {
    expect(askOf([arms], 'does malta buy tanks').answer.answerable).toBe(false);
    expect(askOf([arms], 'does malta buy anti-tank missiles').answer.answerable).toBe(true);
  });

  it('for a price ask for money in other languages too', () => {
    expect(askOf([arms], 'wieviel kostet das otter boot').answer.answerable).toBe(false);
  });

  it('are read through common slips', () => {
    expect(askOf([arms], 'how mny crews were trained on teh otter').lines[0]).toContain('24 crews');
  });
});
