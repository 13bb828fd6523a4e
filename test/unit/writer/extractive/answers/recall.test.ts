/** What answers a question though it is told in other words, below a headline, in another form of number or language. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

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

describe('what merely sounds like it', () => {
  const pledges = keep('pledges', '2025-07-01', {
    sentences: [
      'Peru reaffirmed its commitment to Bolivia.',
      'Peru committed to help the military of Bolivia with training.',
      'Some 70 Bolivian divers were trained in Peru.',
      'The agreement says that tolls are not paid by crews from Bolivia.',
      'Peru bought a crane in 2023.',
    ],
    fields: (at) => ({
      event: { type: 'agreement', status: 'done', format: 'bilateral', level: null, ...at(0) },
      countries: [
        { code: 'PE', role: 'party', ...at(0) },
        { code: 'BO', role: 'party', ...at(0) },
      ],
      people: [{ name: 'Dale Price', rank: null, role: 'Spokesperson', country: 'PE', ...at(4) }],
      figures: [{ ...noFigure, value: 70, unit: 'divers', ...at(2) }],
    }),
  });

  it('a commitment that is reaffirmed was not agreed on, help for a military is no promise of troops', () => {
    expect(askOf([pledges], 'what did peru agree with bolivia').answer.answerable).toBe(false);
    expect(askOf([pledges], 'did peru promise troops to bolivia').answer.answerable).toBe(false);
    expect(askOf([pledges], 'did peru promise training to bolivia').answer.answerable).toBe(true);
  });

  it('the divers of one state are not those that another has there', () => {
    expect(askOf([pledges], 'how many divers does peru have in bolivia').answer.answerable).toBe(false);
    expect(askOf([pledges], 'how many bolivian divers were trained in peru').cited).toEqual(['pledges']);
  });

  it('a paper that says something is nobody who speaks', () => {
    expect(askOf([pledges], 'what does the agreement say about tolls').lines).toEqual([
      'The agreement says that tolls are not paid by crews from Bolivia.',
    ]);
  });

  it('of a kind of event that no release is of nothing else is listed', () => {
    expect(askOf([pledges], 'exercises 2025').answer.answerable).toBe(false);
  });

  it('price in a thread asks for one', () => {
    const first = askOf([pledges], 'peru crane');
    const context = { question: first.question, briefs: first.cited, people: [] };
    expect(askOf([pledges], 'price?', context).question.intent).toBe('how_much');
    expect(askOf([pledges], 'price').question.people).toEqual(['price']);
  });

  it('a visit in Swedish is not told the other way', () => {
    const visit = keep('visit', '2025-08-01', {
      sentences: [
        'I maj 2025 besökte försvarsminister Karin Ek Bolivia.',
        'Den 2 juni 2025 besöker Bolivias minister Sverige.',
      ],
      fields: (at) => ({
        language: 'sv',
        event: { type: 'visit', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
        countries: [
          { code: 'SE', role: 'party', ...at(1) },
          { code: 'BO', role: 'party', ...at(0) },
        ],
      }),
    });
    const { lines } = askOf([visit], "when did bolivia's minister visit sweden");
    expect(lines).not.toContain('I maj 2025 besökte försvarsminister Karin Ek Bolivia.');
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
