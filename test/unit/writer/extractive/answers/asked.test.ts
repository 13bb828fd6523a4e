/** Answers by rules to what is asked in so many words: measures, sums, days told apart, sides of a promise, deputies, lists. */
import { describe, expect, it } from 'vitest';
import { askOf, keep, noFigure } from './briefs.ts';

const glider = keep('glider', '2025-02-10', {
  sentences: [
    'The Kestrel glider was shown to Norway and Iceland in Bodø.',
    'The Kestrel flies at 210 kilometres an hour.',
    'The Kestrel climbs to 4,100 metres.',
    'The Kestrel crews train twice a year.',
  ],
  fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
});

const boats = keep('boats', '2025-03-01', {
  sentences: [
    'Three more Otter boats have been delivered to Estonia.',
    'In total Estonia is to get 14 boats, 9 of which have been delivered.',
    'Norway has 400 soldiers in Estonia to deter Russian aggression.',
    'The brigade in Estonia has about 2,100 personnel of Norway and others.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'EE', role: 'beneficiary', ...at(0) },
      { code: 'NO', role: 'party', ...at(2) },
    ],
    figures: [
      { ...noFigure, value: 3, unit: 'boats', ...at(0) },
      { ...noFigure, value: 14, unit: 'boats', ...at(1) },
      { ...noFigure, value: 400, unit: 'soldiers', ...at(2) },
      { ...noFigure, value: 2100, unit: 'personnel', ...at(3) },
    ],
  }),
});

const signing = keep('signing', '2025-05-20', {
  sentences: [
    'The Swedish Minister of Defence Ada Berglund received the Finnish Minister Otto Kivi in Malmö on 14 May 2025.',
    'Together they signed an arrangement on harbour pilots.',
    'The arrangement was prepared by a working group of pilots.',
    'On Thursday Kivi left for Gotland.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-05-14', inferred: false, ...at(0) },
    countries: [
      { code: 'SE', role: 'host', ...at(0) },
      { code: 'FI', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Ada Berglund', rank: null, role: 'Minister of Defence', country: 'SE', ...at(0) },
      { name: 'Otto Kivi', rank: null, role: 'Minister of Defence', country: 'FI', ...at(0) },
    ],
  }),
});

const park = keep('park', '2025-06-04', {
  sentences: [
    'Ada Berglund met Otto Kivi on 3 June 2025.',
    'Berglund and Kivi signed the parking arrangement.',
    'The states agreed to sign a second parking arrangement by September 2027.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-06-03', inferred: false, ...at(0) },
    people: [
      { name: 'Ada Berglund', rank: null, role: 'Minister', country: 'SE', ...at(0) },
      { name: 'Otto Kivi', rank: null, role: 'Minister', country: 'FI', ...at(0) },
    ],
    commitments: [
      {
        ...{ who: 'The states', forWhom: null, what: 'sign a second parking arrangement' },
        ...{ modality: 'planned', due: '2027-09' },
        ...at(2),
      },
    ],
  }),
});

const polish = keep('polish', '2025-06-01', {
  sentences: ['W rozmowie uczestniczył wiceminister obrony narodowej Jan Zieliński.'],
  fields: (at) => ({
    language: 'pl',
    countries: [{ code: 'PL', role: 'party', ...at(0) }],
    people: [
      { name: 'Jan Zieliński', rank: null, role: 'wiceminister obrony narodowej', country: 'PL', ...at(0) },
    ],
  }),
});

const promises = keep('promises', '2025-07-01', {
  sentences: ['Norway promised Georgia four radars.', 'Georgia promised Moldova two bridges.'],
  fields: (at) => ({
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'GE', role: 'party', ...at(0) },
      { code: 'MD', role: 'beneficiary', ...at(1) },
    ],
    people: [{ name: 'Nino Beridze', rank: null, role: 'Minister', country: 'GE', ...at(0) }],
    commitments: [
      {
        ...{ who: 'Norway', forWhom: 'Georgia', what: 'four radars', modality: 'agreed', due: null },
        ...at(0),
      },
      {
        ...{ who: 'Georgia', forWhom: 'Moldova', what: 'two bridges', modality: 'agreed', due: null },
        ...at(1),
      },
    ],
  }),
});

const grant = keep('grant', '2025-08-01', {
  sentences: ['Norway gives Ukraine 30 boats as aid.'],
  fields: (at) => ({
    event: { type: 'aid', status: 'done', format: null, level: null, ...at(0) },
    countries: [
      { code: 'NO', role: 'party', ...at(0) },
      { code: 'UA', role: 'beneficiary', ...at(0) },
    ],
  }),
});

const fund = keep('fund', '2025-08-02', {
  sentences: [
    'A fund led by others buys equipment for the front.',
    'It was paid for by Norway, Denmark and Iceland.',
    'The equipment is meant for Ukraine.',
  ],
  fields: (at) => ({
    event: { type: 'aid', status: 'done', format: null, level: null, ...at(0) },
    countries: [
      { code: 'NO', role: 'party', ...at(1) },
      { code: 'UA', role: 'beneficiary', ...at(2) },
    ],
  }),
});

const call = keep('call', '2025-09-01', {
  sentences: [
    'The adviser spoke today with his five Nordic counterparts.',
    'Countries participating in the call were Denmark, Finland, Iceland, Norway and Sweden.',
  ],
  fields: (at) => ({ countries: [{ code: 'DK', role: 'party', ...at(1) }] }),
});

describe('measures', () => {
  const ask = (text: string) => askOf([glider], text);

  it('how fast, how high and how often are told by a number in the unit asked for', () => {
    expect(ask('how fast does the Kestrel fly').lines).toEqual([
      'The Kestrel flies at 210 kilometres an hour.',
    ]);
    expect(ask('how high does the Kestrel climb').lines).toEqual(['The Kestrel climbs to 4,100 metres.']);
    expect(ask('how often do the Kestrel crews train').lines).toEqual([
      'The Kestrel crews train twice a year.',
    ]);
  });

  it('a speed is no distance, and a refusal says what was asked', () => {
    const { answer } = ask('how far does the Kestrel fly');

    expect(answer.answerable).toBe(false);
    expect(answer.refusal).toContain('do not say how far');
    expect(ask('how old is the Kestrel').answer.answerable).toBe(false);
  });
});

describe('numbers', () => {
  const ask = (text: string) => askOf([boats], text);

  it('the sum right behind a number is told with it', () => {
    expect(ask('how many Otter boats did estonia get').lines).toEqual([
      'Three more Otter boats have been delivered to Estonia.',
      'In total Estonia is to get 14 boats, 9 of which have been delivered.',
    ]);
  });

  it('the thing counted by its own word goes before another word for it; whom it is against has no part in it', () => {
    expect(ask('how many soldiers does norway have in estonia').lines[0]).toContain('400 soldiers');
  });

  it('a part of them counts what stands before; nothing is a part where it does not say so', () => {
    expect(ask('how many of the boats have been delivered').lines[0]).toContain('9 of which');
    expect(ask('how many of the boats have been painted').answer.answerable).toBe(false);
  });
});

describe('days', () => {
  const ask = (text: string) => askOf([signing], text);

  it('what they did together has the day of their meeting, told beside it', () => {
    expect(ask('when did sweden and finland sign the arrangement').lines).toEqual([
      'The Swedish Minister of Defence Ada Berglund received the Finnish Minister Otto Kivi in Malmö on 14 May 2025.',
      'Together they signed an arrangement on harbour pilots.',
    ]);
  });

  it('what else the release tells has no such day', () => {
    expect(ask('when did the working group prepare the arrangement').answer.answerable).toBe(false);
  });

  it('a bare when asks of what was told, not of what is planned beside it', () => {
    const first = askOf([park], 'who signed the parking arrangement');
    const thread = { question: first.question, briefs: first.cited, people: [] };

    expect(first.cited).toEqual(['park']);
    expect(askOf([park], 'when', thread).lines).toEqual(['Ada Berglund met Otto Kivi on 3 June 2025.']);
  });

  it('a weekday tells when, where it stands beside what was done', () => {
    expect(ask('when did kivi leave for gotland').lines).toEqual(['On Thursday Kivi left for Gotland.']);
    expect(ask('when did kivi return from gotland').answer.answerable).toBe(false);
  });
});

describe('holders of an office', () => {
  it('a deputy in one word holds a deputy’s office, and no minister’s', () => {
    expect(askOf([polish], 'who is the polish deputy defence minister').lines[0]).toContain('Jan Zieliński');
    expect(askOf([polish], 'who is the polish defence minister').answer.answerable).toBe(false);
  });

  it('who held it before someone is not that someone', () => {
    expect(askOf([signing], 'who was swedish minister of defence before Berglund').answer.answerable).toBe(
      false,
    );
    expect(askOf([signing], 'who is the swedish minister of defence').lines[0]).toContain('Ada Berglund');
  });

  it('which states took part is told where they are counted up', () => {
    expect(askOf([call], 'which nordic countries were on the call').lines).toEqual([
      'Countries participating in the call were Denmark, Finland, Iceland, Norway and Sweden.',
    ]);
  });
});

describe('promises', () => {
  const ask = (text: string) => askOf([promises], text).lines;

  it('have sides: in front of the verb who promises, behind it to whom', () => {
    expect(ask('what was promised to georgia')).toEqual(['Norway promised Georgia four radars.']);
    expect(ask('what did georgia promise')).toEqual(['Georgia promised Moldova two bridges.']);
    expect(ask('commitments georgia')).toHaveLength(2);
  });

  it('of a person are those that name the person', () => {
    expect(ask('what did Beridze promise')).toEqual([]);
  });
});

describe('lists', () => {
  it('a release that names all the states at once leaves out those that only have them take part', () => {
    expect(askOf([grant, fund], 'ukraine aid from norway').lines).toEqual([
      'Norway gives Ukraine 30 boats as aid.',
    ]);
    expect(askOf([fund], 'ukraine aid from norway').cited).toEqual(['fund']);
  });
});

const journey = keep('journey', '2025-10-01', {
  sentences: [
    'Minister Ada Berglund leaves for Fiji and Tonga to meet counterparts.',
    'In Fiji Minister Berglund will meet Minister Sitiveni Vakalala.',
    'From there the Minister will travel to Tonga and meet the Minister of Defence, Sione Latukefu.',
    'The Fulmar radios for the journey are made by Nordhavn Verft.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'FJ', role: 'host', ...at(0) },
      { code: 'TO', role: 'host', ...at(0) },
    ],
    people: [
      { name: 'Ada Berglund', rank: null, role: 'Minister of Defence', country: 'SE', ...at(0) },
      { name: 'Sitiveni Vakalala', rank: null, role: 'Minister', country: 'FJ', ...at(1) },
      { name: 'Sione Latukefu', rank: null, role: 'Minister of Defence', country: 'TO', ...at(2) },
    ],
  }),
});

const format = keep('format', '2025-10-02', {
  sentences: [
    'The Fulmar Group met in Tórshavn on Tuesday.',
    'The five Nordic states spoke of radios in the Fulmar Group.',
    'The Fulmar Group unites Denmark, Finland, Iceland, Norway and Sweden.',
  ],
  fields: (at) => ({ countries: [{ code: 'DK', role: 'host', ...at(2) }] }),
});

const exercise = keep('exercise', '2025-10-03', {
  sentences: ['Военные учения «Огненный щит» начались в Молдавии.'],
  fields: (at) => ({ language: 'ru', countries: [{ code: 'MD', role: 'host', ...at(0) }] }),
});

describe('people, members and names', () => {
  it('whom someone meets in a state is told of that state, not of the stop before', () => {
    expect(askOf([journey, format, exercise, grant, call], 'who will Berglund meet in tonga').lines).toEqual([
      'From there the Minister will travel to Tonga and meet the Minister of Defence, Sione Latukefu.',
    ]);
  });

  it('members are told where they are counted up, in other languages too; a group’s name counts up nobody', () => {
    const members = ['The Fulmar Group unites Denmark, Finland, Iceland, Norway and Sweden.'];

    expect(askOf([format], 'Fulmar Group members').lines).toEqual(members);
    expect(askOf([format], 'vilka länder är med i Fulmar Group').lines).toEqual(members);
  });

  it('who makes a thing is told of making alone', () => {
    expect(askOf([journey, format], 'who makes Fulmar').lines).toEqual([
      'The Fulmar radios for the journey are made by Nordhavn Verft.',
    ]);
  });

  it('an exercise named in another language is met by what its name means', () => {
    expect(askOf([exercise, format], 'fire shield exercise moldova').cited).toEqual(['exercise']);
    expect(askOf([exercise, format], 'fire bridge exercise estonia').answer.answerable).toBe(false);
  });
});

const latin = keep('latin', '2025-10-05', {
  sentences: ['Le ministre Suren Havakyan a déclaré que la Géorgie livre les radars.'],
  fields: (at) => ({
    language: 'fr',
    countries: [{ code: 'GE', role: 'party', ...at(0) }],
    people: [{ name: 'Suren Havakyan', rank: null, role: 'ministre', country: 'AM', ...at(0) }],
  }),
});

const cyrillic = keep('cyrillic', '2025-10-06', {
  sentences: ['Сурен Хавакян отметил, что контракты выросли до 440 миллионов долларов.'],
  fields: (at) => ({
    language: 'ru',
    people: [{ name: 'Сурен Хавакян', rank: null, role: 'министр обороны', country: 'AM', ...at(0) }],
    figures: [{ ...noFigure, value: 440_000_000, currency: 'USD', ...at(0) }],
  }),
});

const vessel = keep('vessel', '2025-10-07', {
  sentences: [
    'Iceland sends the vessel Fulmar and a crew of 25 to Tonga.',
    'Units of the Armed Forces of Iceland take part.',
  ],
  fields: (at) => ({
    countries: [{ code: 'IS', role: 'party', ...at(0) }],
    figures: [
      {
        ...{ ...noFigure, value: 25 },
        evidence: at(0).evidence.map((one) => ({ ...one, start: 46, end: 48, exact: '25' })),
      },
    ],
  }),
});

describe('names and words', () => {
  it('one person in two scripts is met in both', () => {
    expect(askOf([latin, cyrillic], 'havakyan contracts value').cited).toEqual(['cyrillic']);
    expect(askOf([latin, cyrillic], 'havakyan').cited.toSorted()).toEqual(['cyrillic', 'latin']);
    expect(askOf([latin, cyrillic], 'хавакян').cited.toSorted()).toEqual(['cyrillic', 'latin']);
  });

  it('speech is heard in words with accents', () => {
    expect(askOf([latin], 'what did havakyan say about georgia').cited).toEqual(['latin']);
    expect(askOf([latin], 'what did havakyan say about norway').answer.answerable).toBe(false);
  });

  it('a crew of 25 is counted', () => {
    expect(askOf([vessel], 'how many crew does the Fulmar have').lines[0]).toContain('a crew of 25');
  });

  it('armed forces are no deed: who leads their ministry is asked of offices', () => {
    expect(askOf([vessel], 'who is the icelandic armed forces minister').answer.answerable).toBe(false);
  });
});
