/** Answers by rules where a release tells in its own way what a question asks in another: ordinals, names, purposes, times. */
import { describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../../../../src/domain/question.ts';
import { askOf, keep, noFigure } from './briefs.ts';

const ask = (
  stored: readonly ReturnType<typeof keep>[],
  text: string,
  thread: ThreadContext | null = null,
): string[] => askOf(stored, text, thread).lines;

describe('which of several', () => {
  const stored = [
    keep('ninth', '2025-05-12', {
      sentences: [
        'The 9th rotation took over the camp at Torvik, Norway, in May.',
        'The 9th rotation is manned by Danes, Finns and the 214th Signal Battalion, which comes from Aarhus.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
    }),
    keep('eighth', '2025-04-12', {
      sentences: [
        'The eighth rotation left the camp at Torvik, Norway.',
        'The eighth rotation was manned by Dutch and Belgian gunners.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
    }),
  ];

  it.each([
    ['who manned the 8th rotation in norway', 'Dutch and Belgian'],
    ['who mans the ninth rotation in norway', 'Danes, Finns'],
    ['where does the 214th signal battalion come from', 'Aarhus'],
  ])('is told in digits or in words: %s', (text, told) => {
    const lines = ask(stored, text);

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(told);
  });
});

describe('a visit', () => {
  const stored = [
    keep('guest', '2025-03-11', {
      sentences: [
        'Georgian Minister of Defence Irakli Beridze visited Finland on 10 March 2025.',
        'He was accompanied by General Zaza Lomidze and the head of the border police.',
        'The Georgian company that trained in Finland returned to Georgia on 2 March 2025.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'GE', role: 'guest', ...at(0) },
          { code: 'FI', role: 'host', ...at(0) },
        ],
        people: [
          { name: 'Irakli Beridze', rank: null, role: 'Minister of Defence', country: 'GE', ...at(0) },
          { name: 'Zaza Lomidze', rank: 'General', role: null, country: 'GE', ...at(1) },
        ],
      }),
    }),
    keep('hôte', '2025-04-02', {
      sentences: [
        'Le ministre letton Janis Berzs a rencontré mardi 1er avril 2025 son homologue Luc Morel lors de sa visite en Belgique.',
      ],
      fields: (at) => ({
        language: 'fr',
        countries: [
          { code: 'LV', role: 'guest', ...at(0) },
          { code: 'BE', role: 'host', ...at(0) },
        ],
        people: [
          { name: 'Janis Berzs', rank: null, role: 'ministre', country: 'LV', ...at(0) },
          { name: 'Luc Morel', rank: null, role: 'ministre', country: 'BE', ...at(0) },
        ],
      }),
    }),
  ];

  it('is dated by the sentence that has someone go there, in any language with small words for it', () => {
    expect(ask(stored, 'when did beridze visit finland')[0]).toContain('10 March');
    expect(ask(stored, 'when did berzs visit belgium')[0]).toContain('1er avril');
  });

  it.each(['when did finland’s minister visit georgia', 'when did morel visit latvia'])(
    'the other way is not told: %s',
    (text) => {
      expect(ask(stored, text)).toEqual([]);
    },
  );

  it('is with those who are told to accompany', () => {
    expect(ask(stored, 'who was with beridze in finland')[0]).toContain(
      'accompanied by General Zaza Lomidze',
    );
  });

  it('is over when they come back', () => {
    expect(ask(stored, 'when did the georgian company come back from finland')[0]).toContain('2 March');
  });
});

describe('small words of asking', () => {
  it('are looked for in no brief', () => {
    const { question } = askOf(
      [
        keep('aid', '2025-01-10', {
          sentences: ['Norway has given Moldova 40 trucks.'],
          fields: (at) => ({ countries: [{ code: 'NO', role: 'party', ...at(0) }] }),
        }),
      ],
      'how many trucks has norway given so far',
    );

    expect(question.words).toEqual(['trucks']);
  });
});

describe('a name', () => {
  it('is met where the release goes on with its initials', () => {
    const watch = keep('watch', '2025-02-01', {
      sentences: [
        'Försvarsministern deltar den 3 februari i ett möte inom Coastal Radar Partnership (CRP).',
        'CRP etablerades i mars 2021 och leds av Danmark.',
      ],
      fields: (at) => ({
        language: 'sv',
        countries: [{ code: 'DK', role: 'party', ...at(1) }],
        programmes: [
          {
            name: 'Coastal Radar Partnership',
            kind: 'coalition',
            acronym: 'CRP',
            expansion: 'Coastal Radar Partnership',
            ...at(0),
          },
        ],
      }),
    });

    expect(ask([watch], 'since when does the coastal radar partnership exist')[0]).toContain('mars 2021');
    expect(ask([watch], 'who leads the coastal radar partnership')[0]).toContain('leds av Danmark');
  });
});

describe('what someone said', () => {
  const visit = keep('block', '2025-05-02', {
    sentences: [
      'Two cutters were handed over in Larvik on 2 May 2025.',
      'Minister for the Coast Berit Solheim said:',
      'These cutters will patrol the fjords in all weathers.',
      'Their crews were trained by the best.\n\n',
      'We will stand by our friends for as long as it takes.\n\n',
      'The cutters were built in Drammen in 1998.',
    ],
    fields: (at) => ({
      countries: [{ code: 'NO', role: 'party', ...at(0) }],
      people: [
        { name: 'Berit Solheim', rank: null, role: 'Minister for the Coast', country: 'NO', ...at(1) },
        { name: 'Ole van den Berg', rank: null, role: 'mayor', country: 'NL', ...at(5) },
      ],
      quotes: [{ text: 'We are proud neighbours', speaker: 'Ole van den Berg', ...at(4) }],
    }),
  });

  it('stands below the line that names them, without quotation marks', () => {
    const [line = '', ...others] = ask([visit], 'what did solheim say about the crews');

    expect(line).toBe('Minister for the Coast Berit Solheim said: Their crews were trained by the best.');
    expect(others).toEqual([]);
    expect(ask([visit], 'what did solheim say about friends')[0]).toContain('stand by our friends');
  });

  it('ends where the release tells on', () => {
    expect(ask([visit], 'what did solheim say about drammen')).toEqual([]);
  });

  it('was said where the release is from, though the words do not name the place', () => {
    expect(ask([visit], 'what did van den berg say in larvik')[0]).toContain('proud neighbours');
    expect(ask([visit], 'what did van den berg say in bergen')).toEqual([]);
  });
});

describe('numbers', () => {
  const stored = [
    keep('strong', '2025-05-20', {
      sentences: ['Danish volunteers from 9 towns stand in the 260-strong contingent for Mali.'],
      fields: (at) => ({
        countries: [
          { code: 'DK', role: 'party', ...at(0) },
          { code: 'ML', role: 'party', ...at(0) },
        ],
        figures: [{ ...noFigure, value: 9, unit: 'towns', ...at(0) }],
      }),
    }),
    keep('carriers', '2025-04-01', {
      sentences: [
        'Ministrs pateicās par 27 piegādātajiem “Kauss” bruņutransportieriem, ko Latvija nodeva Moldovai.',
      ],
      fields: (at) => ({
        language: 'lv',
        countries: [
          { code: 'LV', role: 'party', ...at(0) },
          { code: 'MD', role: 'beneficiary', ...at(0) },
        ],
      }),
    }),
  ];

  it('with “strong” behind them are of people', () => {
    expect(ask(stored, 'how many danish soldiers are going to mali')[0]).toContain('260-strong');
    expect(ask(stored, 'how many danish ships are going to mali')).toEqual([]);
  });

  it('of a force of several states are told of none of them', () => {
    const brigade = keep('brigade', '2025-05-21', {
      sentences: ['The 900-strong 3rd rotation in Latvia is manned by Denmark, Finland and Norway.'],
      fields: (at) => ({
        countries: [
          { code: 'DK', role: 'party', ...at(0) },
          { code: 'LV', role: 'host', ...at(0) },
        ],
      }),
    });

    expect(ask([brigade], 'how many danish soldiers are in the third rotation')).toEqual([]);
  });

  it('of vehicles are met under the names that languages have for those with armour', () => {
    expect(ask(stored, 'how many vehicles did latvia give moldova')[0]).toContain('27');
  });
});

describe('what goes before what tells as much', () => {
  it('is a sentence with the name, where it is asked what things are called', () => {
    const lines = ask(
      [
        keep('tugs', '2025-02-02', {
          sentences: [
            'Two Danish tugs for Ukraine have arrived in Odesa.',
            'The arrival of the tugs, now named Hav and Sky, was cheered.',
          ],
          fields: (at) => ({ countries: [{ code: 'UA', role: 'beneficiary', ...at(0) }] }),
        }),
      ],
      'what are the two tugs for ukraine called',
    );

    expect(lines.join(' ')).toContain('Hav and Sky');
  });

  it('is one with a firm, where a firm is asked for', () => {
    const [line] = ask(
      [
        keep('firm', '2024-10-10', {
          sentences: [
            'La Moldavie et la France ont signé un accord lundi à Paris.',
            'Le ministre a également participé à la signature d’un accord avec la société française Cordelle.',
          ],
          fields: (at) => ({
            language: 'fr',
            countries: [
              { code: 'MD', role: 'party', ...at(0) },
              { code: 'FR', role: 'party', ...at(0) },
            ],
          }),
        }),
      ],
      'with which french company did moldova sign an agreement',
    );

    expect(line).toContain('Cordelle');
  });
});

describe('money, arrival, review', () => {
  const stored = [
    keep('money', '2025-01-20', {
      sentences: [
        'Finland announced plans to invest 900 million euros to renew its coastal fleet.',
        'The first cutters will arrive in Turku in June 2027.',
        'General Aaltonen, who will soon retire, reviewed the crews on 18 January 2025.',
        '“The calm since 1945 is our crews’ merit.”',
      ],
      fields: (at) => ({
        countries: [{ code: 'FI', role: 'party', ...at(0) }],
        figures: [{ ...noFigure, value: 900_000_000, currency: 'EUR', ...at(0) }],
      }),
    }),
  ];

  it.each([
    ['how much will finland spend on its coastal fleet', '900 million'],
    ['when will finland’s first cutters be delivered', 'June 2027'],
    ['when was the review of the crews in finland', '18 January'],
  ])('%s', (text, told) => {
    expect(ask(stored, text)[0]).toContain(told);
  });
});

describe('in German', () => {
  it('what is to be done is told with “wird” and a verb at the end', () => {
    const pact = keep('pakt', '2025-03-03', {
      sentences: ['Ministerin Vogel wird morgen in Bremen das Abkommen mit Norwegen unterzeichnen.'],
      fields: (at) => ({
        language: 'de',
        countries: [
          { code: 'DE', role: 'party', ...at(0) },
          { code: 'NO', role: 'party', ...at(0) },
        ],
        people: [{ name: 'Vogel', rank: null, role: 'Ministerin', country: 'DE', ...at(0) }],
      }),
    });

    expect(ask([pact], 'where will vogel sign the agreement with norway')[0]).toContain('Bremen');
  });
});

describe('whether they talked about it', () => {
  it('is told by what one of them said of it', () => {
    const talks = keep('talks', '2025-06-06', {
      sentences: [
        'Міністр Олена Гайова зустрілася з міністром Карлом Віксом.',
        'Крім того, вона закликала посилити санкції.',
      ],
      fields: (at) => ({
        language: 'uk',
        countries: [{ code: 'UA', role: 'host', ...at(0) }],
        people: [
          { name: 'Олена Гайова', rank: null, role: 'міністр', country: 'UA', ...at(0) },
          { name: 'Карл Вікс', rank: null, role: 'міністр', country: null, ...at(0) },
        ],
      }),
    });

    expect(ask([talks], 'did Гайова and Вікс talk about sanctions')[0]).toContain('санкції');
    expect(ask([talks], 'did Гайова and Вікс talk about mines')).toEqual([]);
  });
});

describe('whoever holds an office', () => {
  const chief = (id: string, day: string, name: string) =>
    keep(id, day, {
      sentences: [`Szef obrony Łotwy generał ${name} przybył do Gdyni.`],
      fields: (at) => ({
        language: 'pl',
        countries: [{ code: 'LV', role: 'party', ...at(0) }],
        people: [{ name, rank: 'General', role: 'Chief of Defence', country: 'LV', ...at(0) }],
      }),
    });

  it('is told once, though a later release has the name in another case', () => {
    const stored = [
      chief('one', '2025-05-01', 'Janis Ozolins'),
      chief('two', '2025-06-01', 'Janisem Ozolinsem'),
    ];

    expect(ask(stored, 'who is the latvian chief of defence')).toHaveLength(1);
  });

  it('is told beside another of a name that only begins alike', () => {
    const stored = [chief('one', '2025-05-01', 'Janis Ozo'), chief('two', '2025-06-01', 'Janis Ozolins')];

    expect(ask(stored, 'who is the latvian chief of defence')).toHaveLength(2);
  });
});

describe('who came', () => {
  const told = (id: string, language: string, sentence: string, guest: string) =>
    keep(id, `2025-0${id.length}-01`, {
      sentences: [sentence],
      fields: (at) => ({
        language,
        countries: [
          { code: guest, role: 'guest', ...at(0) },
          { code: 'FI', role: 'host', ...at(0) },
        ],
      }),
    });

  it('is told of each visit, in whichever language', () => {
    const swede = told('swede', 'en', 'Swedish divers visited Finland.', 'SE');
    const dane = told('dane', 'sv', 'Danska officerare besökte Finland.', 'DK');

    expect(ask([swede, dane], 'who visited finland')).toHaveLength(2);
  });

  it('is told of other deeds only where a second release tells as much', () => {
    const swede = told('swede', 'en', 'Swedish divers trained Finland’s crews.', 'SE');
    const dane = told('dane', 'sv', 'Danska officerare utbildade Finlands besättningar.', 'DK');

    expect(ask([swede, dane], 'who trained finland’s crews')).toHaveLength(1);
  });
});

describe('a second release', () => {
  const radar = (id: string, day: string, sentence: string, code: string) =>
    keep(id, day, {
      sentences: [sentence],
      fields: (at) => ({
        countries: [
          { code, role: 'party', ...at(0) },
          { code: 'NO', role: 'party', ...at(0) },
        ],
      }),
    });
  const first = radar('first', '2025-05-01', 'Norway buys coastal radars for its north.', 'IS');

  it('is told beside the first where it names the state as well', () => {
    const second = radar('second', '2025-06-01', 'Norway buys coastal radars for its west.', 'IS');

    expect(askOf([first, second], 'norway coastal radars').cited).toEqual(['second', 'first']);
  });

  it('is not where it tells of another state', () => {
    const second = radar('second', '2025-06-01', 'Iceland buys coastal radars for its west.', 'IS');

    expect(askOf([first, second], 'norway coastal radars').cited).toEqual(['first']);
  });
});

describe('spending', () => {
  const report = (text: string) => [
    keep('report', '2025-02-02', {
      sentences: [text],
      fields: (at) => ({ language: 'lv', countries: [{ code: 'LV', role: 'subject', ...at(0) }] }),
    }),
  ];

  it('is met in Latvian as expenses, not as an edition', () => {
    expect(
      ask(report('Latvijas aizsardzības izdevumi nākamgad pieaugs.'), 'latvia defence spending')[0],
    ).toContain('izdevumi');
    expect(ask(report('Latvijas aizsardzības izdevums iznāk reizi mēnesī.'), 'latvia spending')).toEqual([]);
  });
});

describe('what a pronoun takes up', () => {
  const ship = keep('ship', '2025-08-01', {
    sentences: [
      'Estonia has ordered a new rescue ship from a yard in Gdynia.',
      'It will be delivered in March 2028.',
      'It will be based in Kuressaare with a crew of 31.',
      'The yard has 900 workers and was founded in 1922.',
    ],
    fields: (at) => ({
      countries: [{ code: 'EE', role: 'party', ...at(0) }],
      figures: [
        { ...noFigure, value: 31, unit: 'crew', ...at(2) },
        { ...noFigure, value: 900, unit: 'workers', ...at(3) },
      ],
    }),
  });

  it.each([
    ['when will estonia’s new rescue ship be delivered', 'March 2028'],
    ['where will estonia’s new rescue ship be based', 'Kuressaare'],
    ['how many crew will estonia’s rescue ship have', '31'],
  ])('is told of it: %s', (text, told) => {
    expect(ask([ship], text).join(' ')).toContain(told);
  });
});

describe('in languages of cases', () => {
  it('a place is one by its ending', () => {
    const trip = keep('trip', '2025-09-01', {
      sentences: ['Ministras Jonas Beržas su pirmuoju darbo vizitu lankėsi Suomijoje.'],
      fields: (at) => ({
        language: 'lt',
        countries: [{ code: 'FI', role: 'host', ...at(0) }],
        people: [{ name: 'Jonas Beržas', rank: null, role: 'ministras', country: 'LT', ...at(0) }],
      }),
    });

    expect(ask([trip], 'where did berzas go on his first visit')[0]).toContain('Suomijoje');
  });

  it('what is sent may be told as delivered', () => {
    const cargo = keep('cargo', '2025-09-02', {
      sentences: ['Latvija piegādās Moldovai trīs helikopterus.'],
      fields: (at) => ({
        language: 'lv',
        countries: [
          { code: 'LV', role: 'party', ...at(0) },
          { code: 'MD', role: 'beneficiary', ...at(0) },
        ],
      }),
    });

    expect(ask([cargo], 'how many helicopters will latvia send to moldova')[0]).toContain('trīs');
  });
});

describe('how long', () => {
  const post = keep('post', '2024-04-04', {
    sentences: [
      'The change ended the 5th Hussars’ fourteen-month service in Norway.',
      'The next Danish deployment to Norway will last two years.',
      'A Danish deployment to Norway of six weeks was flown in 2009.',
    ],
    fields: (at) => ({
      countries: [
        { code: 'NO', role: 'host', ...at(0) },
        { code: 'DK', role: 'guest', ...at(1) },
      ],
    }),
  });

  it('is read in a word with its unit, and of what is to come before what was', () => {
    expect(ask([post], 'how long did the 5th hussars serve in norway')[0]).toContain('fourteen-month');
    expect(ask([post], 'how long will the danish deployment to norway last')[0]).toContain('two years');
  });
});
