/** Answers by rules: who speaks and whom of, who acts and on what, which place, which sum, and what a refusal names. */
import { describe, expect, it } from 'vitest';
import { isPlace } from '../../../../../src/domain/placenames.ts';
import { sameSurname } from '../../../../../src/domain/surnames.ts';
import { createMatcher } from '../../../../../src/writer/extractive/answers/match.ts';
import { askOf, keep } from './briefs.ts';

const party = (code: string) => ({ code, role: 'party' as const });

describe('what someone said of someone', () => {
  const kept = keep('dispute', '2025-03-01', {
    sentences: [
      'Minister Ilze Ozola met General Peter Vann in Riga.',
      '“We need more ships,” General Vann said.',
      'Minister Ozola criticised General Vann for the delay.',
    ],
    fields: (at) => ({
      countries: [{ ...party('LV'), ...at(0) }],
      people: [
        { name: 'Ilze Ozola', rank: null, role: 'Minister', country: 'LV', ...at(0) },
        { name: 'Peter Vann', rank: 'General', role: null, country: null, ...at(0) },
      ],
      quotes: [{ text: 'We need more ships', speaker: 'Vann', ...at(1) }],
    }),
  });

  it('is told of the one who speaks, not of the other', () => {
    expect(askOf([kept], 'what did ozola say about vann').lines).toEqual([
      'Minister Ozola criticised General Vann for the delay.',
    ]);
  });

  it('by someone whom no brief claims is not told of someone else', () => {
    expect(askOf([kept], 'what did kelder say about ships').answer.answerable).toBe(false);
  });
});

describe('a surname', () => {
  it.each([
    ['sorensky', 'соренского'],
    ['sorensky', 'соренським'],
    ['sorenskiego', 'sorenski'],
    ['sorensky', 'sorenskyi'],
  ])('%s is %s in another case', (one, other) => {
    expect(sameSurname(one, other)).toBe(true);
  });

  it('is no other surname', () => {
    expect(sameSurname('sorensky', 'борензького')).toBe(false);
    expect(sameSurname('kowalski', 'kowalczyk')).toBe(false);
  });
});

describe('an amount', () => {
  it('beside what was asked about is not told', () => {
    const kept = keep('ships', '2025-03-01', {
      sentences: ['Norwegian sailors trained in the fjord.', 'Norway adds 90 million dollars for harbours.'],
      fields: (at) => ({
        countries: [{ ...party('NO'), ...at(0) }],
        figures: [{ ...none, value: 90_000_000, currency: 'USD', ...at(1) }],
      }),
    });
    expect(askOf([kept], 'how much are norwegian sailors paid').answer.answerable).toBe(false);
  });

  it('that is asked for in a word is told before sentences without one', () => {
    const kept = keep('satellites', '2025-03-01', {
      sentences: [
        'Sverige satsar på rymden och på militära satelliter i rymden.',
        'Regeringen lägger en miljard kronor på militära satelliter.',
      ],
      fields: (at) => ({ language: 'sv', countries: [{ ...party('SE'), ...at(0) }] }),
    });
    expect(askOf([kept], 'sweden military satellites money').lines).toContain(
      'Regeringen lägger en miljard kronor på militära satelliter.',
    );
  });

  it('of the years since is told before one that is planned', () => {
    const kept = keep('aid', '2024-03-01', {
      sentences: [
        'Norway will give Ukraine 900 million euros by 2027.',
        'Since 2022 Norway has given Ukraine 400 million euros.',
      ],
      fields: (at) => ({
        countries: [
          { ...party('NO'), ...at(0) },
          { code: 'UA', role: 'beneficiary', ...at(0) },
        ],
        figures: [
          { ...none, value: 900_000_000, currency: 'EUR', ...at(0) },
          { ...none, value: 400_000_000, currency: 'EUR', ...at(1) },
        ],
      }),
    });
    expect(askOf([kept], 'how much has norway given ukraine since 2022').lines[0]).toBe(
      'Since 2022 Norway has given Ukraine 400 million euros.',
    );
    expect(askOf([kept], 'norway ukraine aid 2027').lines).toEqual([
      'Norway will give Ukraine 900 million euros by 2027.',
    ]);
  });
});

describe('who acted', () => {
  it('is told where someone is named, though another sentence tells as much', () => {
    const kept = keep('range', '2025-03-01', {
      sentences: [
        'The new range in Rukla was opened with songs of the NATO choir.',
        'On Friday, with many guests and after a long speech on the years to come, Minister Jonas Varnas opened the new range in Rukla.',
      ],
      fields: (at) => ({
        countries: [{ ...party('LT'), ...at(0) }],
        organisations: [{ name: 'NATO', acronym: 'NATO', ...at(0) }],
        people: [{ name: 'Jonas Varnas', rank: null, role: 'Minister', country: 'LT', ...at(1) }],
      }),
    });
    expect(askOf([kept], 'who opened the new range in rukla').lines).toEqual([
      kept.brief.text.slice(...(kept.brief.sentences[1] ?? [0, 0])),
    ]);
  });

  it('on what was asked about: to lead teams is not to command a battlegroup', () => {
    const kept = keep('teams', '2025-03-01', {
      sentences: [
        'Lithuania leads the cyber teams of six states with Estonia.',
        'The NATO battlegroup in Lithuania trains in Pabradė.',
      ],
      fields: (at) => ({
        countries: [
          { ...party('LT'), ...at(0) },
          { ...party('EE'), ...at(0) },
        ],
      }),
    });
    expect(askOf([kept], 'who commands the nato battlegroup in lithuania').answer.answerable).toBe(false);
  });

  it.each(['whom did halvorsen meet', 'where did halvorsen and tammsalu meet'])('answers “%s”', (line) => {
    const kept = keep('talks', '2025-03-10', {
      sentences: ['Minister Kari Halvorsen met her counterpart Jaan Tammsalu in Tartu on Monday.'],
      fields: (at) => ({
        people: [
          { name: 'Kari Halvorsen', rank: null, role: 'Minister', country: 'NO', ...at(0) },
          { name: 'Jaan Tammsalu', rank: null, role: 'counterpart', country: 'EE', ...at(0) },
        ],
        countries: [
          { ...party('NO'), ...at(0) },
          { ...party('EE'), ...at(0) },
        ],
      }),
    });
    expect(askOf([kept], line).lines).toHaveLength(1);
  });
});

describe('a document', () => {
  it('is the one that was asked about, not another kind of paper', () => {
    const kept = keep('papers', '2025-05-10', {
      sentences: [
        'The letter of intent was signed on 3 March 2020.',
        'Since then the ministries have worked together.',
        'The memorandum on mine clearance was signed on 9 May 2025.',
      ],
      fields: () => ({}),
    });
    expect(askOf([kept], 'when was the memorandum signed').lines).toEqual([
      'The memorandum on mine clearance was signed on 9 May 2025.',
    ]);
  });
});

describe('where something is', () => {
  it('is told by its seat', () => {
    const kept = keep('centre', '2025-05-10', {
      sentences: ['Vilnius ist heute Sitz des Zentrums für Energiesicherheit der NATO.'],
      fields: () => ({ language: 'de' }),
    });
    expect(askOf([kept], 'where is the nato energy security centre').lines).toHaveLength(1);
  });
});

describe('what is spelt otherwise', () => {
  it.each([
    ['unted kingdom ships', 'GB', ['ships']],
    ['czech republik tanks', 'CZ', ['tanks']],
  ])('“%s” names %s', (line, code, words) => {
    expect(askOf([], line).question).toMatchObject({ countries: [code], words });
  });

  it('a town is no person, though a brief took it for one', () => {
    expect(isPlace('kaunas')).toBe(true);
    const kept = keep('town', '2025-05-10', {
      sentences: ['The depot in Kaunas was enlarged.'],
      fields: (at) => ({ people: [{ name: 'Kaunas', rank: null, role: null, country: null, ...at(0) }] }),
    });
    expect(askOf([kept], 'kaunas depot').question).toMatchObject({ people: [], words: ['kaunas', 'depot'] });
  });
});

describe('a refusal', () => {
  const far = keep('far', '2025-05-10', {
    sentences: ['Norway sent doctors to Kenya.'],
    fields: (at) => ({ countries: [{ ...party('NO'), ...at(0) }] }),
  });
  const near = keep('near', '2025-05-11', {
    sentences: ['Norway and its frigates of the northern squadron trained.'],
    fields: (at) => ({ countries: [{ ...party('NO'), ...at(0) }] }),
  });

  it('counts as near only what tells half of the question', () => {
    const refusal = askOf([far, near], 'how many frigates has the northern squadron of norway').answer
      .refusal;
    expect(refusal).toContain('one brief is near');
    expect(refusal).toContain('“Norway and its frigates');
    expect(askOf([far], 'how many ships of the squadron did norway send').answer.refusal).not.toContain(
      'near',
    );
  });
});

const none = { value: null, min: null, max: null, qualifier: null, unit: null, currency: null, of: null };

describe('a question in few words', () => {
  it('of two states on land is not told by a format of theirs', () => {
    const kept = keep('formats', '2025-05-10', {
      sentences: [
        'Lithuania sends its officers to talks in the NB8 format.',
        'Finland and Sweden are invited.',
      ],
      fields: (at) => ({
        countries: [
          { ...party('LT'), ...at(0) },
          { ...party('FI'), ...at(1) },
          { ...party('SE'), ...at(1) },
        ],
      }),
    });
    expect(askOf([kept], 'finland sweden train in lithuania').answer.answerable).toBe(false);
  });

  it.each([
    'сколько стоят гаубицы для Молдовы',
    'ile kosztują haubice dla Mołdawii',
    'combien coûtent les obusiers pour la Moldavie',
    'kiek kainuoja haubicos Moldovai',
  ])('“%s” asks for money', (line) => {
    expect(askOf([], line).question.intent).toBe('how_much');
  });

  it.each([
    ['kad Ozols dosies uz Igauniju', ['EE']],
    ['10 kg explosives latvia', ['LV']],
    ['lv boats', ['LV']],
  ])('small words of “%s” are no states', (line, countries) => {
    expect(askOf([], line).question.countries).toEqual(countries);
  });

  it('a month is one in all languages', () => {
    const means = (word: string): boolean => createMatcher(['october'])(word).length > 0;
    expect(
      ['oktober', 'octobre', 'spalio', 'października', 'октября', 'oktoober'].filter(means),
    ).toHaveLength(6);
    expect(means('november')).toBe(false);
  });
});

describe('a follow-up', () => {
  it('“and where?” is told the place of what was told, not any place beside it', () => {
    const kept = keep('summit', '2025-05-10', {
      sentences: [
        'Adviser Ann Marsh met her counterpart Ivo Lepik in Narva.',
        'They spoke of the summit in Paris in July.',
      ],
      fields: (at) => ({
        place: { name: 'Narva', country: 'EE', ...at(0) },
        people: [{ name: 'Ann Marsh', rank: null, role: 'Adviser', country: null, ...at(0) }],
      }),
    });
    const first = askOf([kept], 'marsh');
    const thread = { question: first.question, briefs: first.cited, people: ['ann marsh'] };
    expect(askOf([kept], 'and where?', thread).lines).toEqual([
      'Adviser Ann Marsh met her counterpart Ivo Lepik in Narva.',
    ]);
  });
});

describe('how many there will be', () => {
  it('is told by what is planned, not by what is there', () => {
    const kept = keep('brigade', '2025-05-10', {
      sentences: [
        'Derzeit sind in Lettland 150 Soldaten der Brigade.',
        'Bis 2029 soll die Brigade in Lettland 4.100 Soldaten umfassen.',
      ],
      fields: (at) => ({
        language: 'de',
        countries: [{ ...party('LV'), ...at(0) }],
        figures: [
          { ...none, value: 150, unit: 'Soldaten', ...at(0) },
          { ...none, value: 4100, unit: 'Soldaten', ...at(1) },
        ],
      }),
    });
    expect(askOf([kept], 'how many soldiers will the brigade in latvia have').lines[0]).toContain('4.100');
    expect(askOf([kept], 'how many soldiers of the brigade are in latvia').lines[0]).toContain('150');
  });
});

describe('what is counted, and what is paid', () => {
  const canada = keep('guns', '2025-06-15', {
    sentences: [
      'Canada will send ten spare barrels for M777 howitzers to Moldova.',
      'Canada gave the M777 howitzers to Moldova earlier.',
      'They come with 300 Canadian-made cargo sledges worth $40 million.',
    ],
    fields: (at) => ({
      countries: [
        { ...party('CA'), ...at(0) },
        { code: 'MD', role: 'beneficiary', ...at(0) },
      ],
      figures: [
        { ...none, value: 10, unit: 'barrels', ...at(0) },
        { ...none, value: 40_000_000, unit: '$', ...at(2) },
      ],
    }),
  });

  it('barrels for howitzers are no howitzers, nor is a designation a number of them', () => {
    expect(askOf([canada], 'how many howitzers did canada send to moldova').answer.answerable).toBe(false);
  });

  it('dollars of nobody knows which state are money', () => {
    expect(askOf([canada], 'price of the canadian sledges').lines[0]).toContain('$40 million');
  });
});

describe('two bare words', () => {
  it('that are no name of anyone are looked for together', () => {
    const other = keep('other', '2025-06-15', {
      sentences: ['Secretary Lloyd Barrow spoke in Riga.'],
      fields: (at) => ({
        people: [{ name: 'Lloyd Barrow', rank: null, role: 'Secretary', country: 'US', ...at(0) }],
      }),
    });
    const both = keep('both', '2025-06-14', {
      sentences: ['Minister Zelma met Lloyd Barrow in Tartu.'],
      fields: (at) => ({
        people: [{ name: 'Lloyd Barrow', rank: null, role: null, country: 'US', ...at(0) }],
      }),
    });
    expect(askOf([other, both], 'zelma barrow').cited).toEqual(['both']);
    expect(askOf([other, both], 'lloyd barrow').cited).toEqual(['other', 'both']);
  });
});

describe('a place', () => {
  it.each([
    ['stockholm', 'Tukholmassa'],
    ['vienna', 'Wien'],
    ['munich', 'Monachium'],
  ])('%s is %s, though it sounds otherwise', (asked, told) => {
    expect(createMatcher([asked])(told)).not.toEqual([]);
  });
});
