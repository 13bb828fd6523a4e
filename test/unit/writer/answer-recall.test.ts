/** What answers a question though it is told in other words, below a headline, in another form of number or language. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './answerbriefs.ts';

const noFigure = {
  ...{ value: null, min: null, max: null, qualifier: null, unit: null, currency: null, of: null },
};

const harbour = keep('harbour', '2025-02-11', {
  sentences: [
    'Peru and Chile sign harbour charter',
    'The charter was signed on board by the fleet commanders, Rear Admiral Julio Paredes and Rear Admiral Inés Fuentealba.',
    'The talks on the charter lasted about 50 minutes.',
    'Peru plans to purchase 12,000 76-mm deck rounds together with Chile.',
    'The government of Peru decided to donate 40 million dollars to a fund for rescue at sea.',
    'The money goes to the Coastal Rescue Fund of Bolivia.',
    'Chile wants to set up a heavy rescue squadron by the end of 2027.',
  ],
  fields: (at) => ({
    event: { type: 'agreement', status: 'done', format: 'bilateral', level: 'staff', ...at(0) },
    countries: [
      { code: 'PE', role: 'party', ...at(0) },
      { code: 'CL', role: 'party', ...at(0) },
      { code: 'BO', role: 'mentioned', ...at(5) },
    ],
    people: [
      {
        name: 'Julio Paredes',
        rank: 'Rear Admiral',
        role: 'Commander of the Naval Forces',
        country: 'PE',
        ...at(1),
      },
      { name: 'Inés Fuentealba', rank: 'Rear Admiral', role: 'fleet commander', country: 'CL', ...at(1) },
    ],
    figures: [{ ...noFigure, value: 40_000_000, currency: 'USD', ...at(4) }],
  }),
});

const norwegian = keep('norwegian', '2025-03-12', {
  sentences: [
    'Forsvarsministeren besøker Ecuador',
    'Statsråd Kåre Mjelde møter kollegaen sin i Guayaquil 14. mars.',
    'Noreg gir Ecuador 600 artillerigranatar.',
    'Noreg har tinga ein granat til.',
  ],
  fields: (at) => ({
    relevant: false,
    language: 'no',
    event: { type: 'visit', status: 'planned', format: 'bilateral', level: 'minister', ...at(0) },
    countries: [
      { code: 'NO', role: 'guest', ...at(2) },
      { code: 'EC', role: 'host', ...at(0) },
    ],
    people: [{ name: 'Kåre Mjelde', rank: null, role: 'Statsråd', country: 'NO', ...at(1) }],
  }),
});

const german = keep('german', '2025-04-01', {
  sentences: [
    'Bootshilfe für Bolivien und Chile läuft an.',
    'Das erste Boot traf am Titicacasee ein.',
    'Eine schwere Rettungsstaffel soll bis 2028 folgen.',
  ],
  fields: (at) => ({
    language: 'de',
    event: { type: 'aid', status: 'done', format: null, level: null, ...at(0) },
    countries: [{ code: 'BO', role: 'mentioned', ...at(0) }],
  }),
});

const stored = [harbour, norwegian, german];
const ask = (text: string): string[] => askOf(stored, text).lines;

describe('what is told in another way', () => {
  it('who signed is told below a headline that has states sign', () => {
    expect(ask('who signed the harbour charter')[0]).toMatch(/^The charter was signed on board/);
  });

  it('how long is told in minutes', () => {
    expect(ask('how long were the talks on the charter')).toEqual([
      'The talks on the charter lasted about 50 minutes.',
    ]);
  });

  it('a number before a calibre counts the rounds', () => {
    expect(ask('how many deck rounds will peru buy')).toEqual([
      'Peru plans to purchase 12,000 76-mm deck rounds together with Chile.',
    ]);
  });

  it('what was given is asked with a word that says nothing of it', () => {
    expect(ask('how much did peru give the rescue fund')[0]).toMatch(/40 million dollars/);
  });

  it('what a compound ends in is what it is', () => {
    expect(ask('norway ecuador shells')[0]).toBe('Noreg gir Ecuador 600 artillerigranatar.');
  });

  it('heavy is met in German', () => {
    expect(askOf([german], 'heavy rescue squadron bolivia').lines).toEqual([
      'Eine schwere Rettungsstaffel soll bis 2028 folgen.',
    ]);
  });

  it('Norwegian asks where and how many', () => {
    expect(askOf(stored, 'hvor møter Mjelde kollegaen?').question.intent).toBe('where');
    expect(askOf(stored, 'hvor mange artillerigranatar gir Noreg?').lines).toEqual([
      'Noreg gir Ecuador 600 artillerigranatar.',
    ]);
    expect(askOf(stored, 'kuinka monta granaattia').question).toMatchObject({
      intent: 'how_many',
      words: ['granaattia'],
    });
  });
});

describe('what is told of something else', () => {
  it('who commands the navy is no chief of defence', () => {
    expect(askOf(stored, 'who is the peruvian chief of defence').answer.answerable).toBe(false);
    expect(ask('who is the commander of the peruvian naval forces')[0]).toMatch(/Paredes/);
  });

  it('a word of five letters is not met in one of other consonants', () => {
    const late = keep('late', '2025-05-05', {
      sentences: ['Peru paid for the second month of the course.'],
      fields: (at) => ({ countries: [{ code: 'PE', role: 'party', ...at(0) }] }),
    });
    expect(askOf([late], 'peru monty').answer.answerable).toBe(false);
  });
});

describe('the page of a state', () => {
  it('has releases whose headline names it, and visits of its ministers where nothing else is held', () => {
    expect(askOf([german], 'bolivia').cited).toEqual(['german']);
    expect(askOf([german, norwegian], 'ecuador').cited).toEqual(['norwegian']);
  });

  it('is not offered in the stead of itself', () => {
    const { answer } = askOf(
      [
        keep('bare', '2025-01-01', {
          sentences: ['Rain fell on Samoa.'],
          fields: (at) => ({ relevant: false, countries: [{ code: 'WS', role: 'mentioned', ...at(0) }] }),
        }),
      ],
      'samoa',
    );
    expect(answer).toMatchObject({ answerable: false, instead: [] });
  });
});
