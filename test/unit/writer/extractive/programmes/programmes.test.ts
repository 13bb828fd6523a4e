/** Units, exercises, missions, programmes, equipment and agreements. */
import { describe, expect, test } from 'vitest';
import { programmeClaims } from '../../../../../src/writer/extractive/programmes/programmes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function programmes(text: string, language = 'en') {
  const reading = read({ text, title: null, published: null, country: 'LV', language });
  return programmeClaims(reading).map((claim) => {
    for (const { start, end, exact } of claim.evidence) expect(text.slice(start, end)).toBe(exact);
    return claim;
  });
}

const names = (text: string, language = 'en') =>
  programmes(text, language).map(({ name, kind }) => [name, kind]);

describe('names by their head', () => {
  test.each([
    ['Troops joined the Multinational Amber Brigade today.', [['Multinational Amber Brigade', 'unit']]],
    ['They serve in Amber Air Wing 9 at sea.', [['Amber Air Wing 9', 'unit']]],
    [
      'Both signed the Amber Coast Cooperation Agreement.',
      [['Amber Coast Cooperation Agreement', 'agreement']],
    ],
    ['Both signed a Memorandum of Understanding.', [['Memorandum of Understanding', 'agreement']]],
    [
      'Money comes from the International Fund for Moldova.',
      [['International Fund for Moldova', 'programme']],
    ],
    [
      'Aid goes through the Amber Shore and Grey Wolf missions.',
      [
        ['Amber Shore', 'mission'],
        ['Grey Wolf', 'mission'],
      ],
    ],
    ['The NORTHART project goes on.', [['NORTHART project', 'programme']]],
    ['It was the 4th Grey Brigade of the National Guard.', [['4th Grey Brigade', 'unit']]],
    ['They joined Standing Amber Maritime Group Two.', [['Standing Amber Maritime Group Two', 'unit']]],
    ['He met the 59th Infantry Group in May.', [['59th Infantry Group', 'unit']]],
    ['Norway and Chile Sign Amber Coast Agreement', [['Amber Coast Agreement', 'agreement']]],
    [
      'They opened the Amber-Grey Joint Training and Evaluation Centre.',
      [['Amber-Grey Joint Training and Evaluation Centre', 'unit']],
    ],
    ['It ran the Chile-Norway Exercise 2016 at sea.', [['Chile-Norway Exercise 2016', 'exercise']]],
    ['Here served the Grey Infantry Company.', [['Grey Infantry Company', 'unit']]],
  ])('%s', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });
});

describe('code names', () => {
  test.each([
    ['en', 'Soldiers took part in Exercise Grey Heron 2025 in May.', [['Grey Heron 2025', 'exercise']]],
    ['en', 'Soldiers took part in the exercise “Grey Heron”.', [['Grey Heron', 'exercise']]],
    ['sv', 'Förbandet deltog i övningen Grå Häger 25.', [['Grå Häger 25', 'exercise']]],
    ['de', 'Die Truppe nahm an der Übung "Grauer Reiher" teil.', [['Grauer Reiher', 'exercise']]],
    ['lt', 'Kariai dalyvavo pratybose „Pilkasis garnys“.', [['Pilkasis garnys', 'exercise']]],
    ['ru', 'Военные участвовали в учениях «Серая цапля».', [['Серая цапля', 'exercise']]],
  ])('in %s: %s', (language, text, wanted) => {
    expect(names(text, language)).toEqual(wanted);
  });

  test('takes no place behind an exercise for its name', () => {
    expect(names('Pratybos Pabradėje baigėsi.', 'lt')).toEqual([]);
  });
});

describe('equipment', () => {
  test.each([
    ['It bought F-16 aircraft and CV90 vehicles.', ['F-16', 'CV90']],
    [
      'It sent HIMARS launchers, a Patriot battery and Leopard 2A6 tanks.',
      ['HIMARS', 'Patriot', 'Leopard 2A6'],
    ],
    ['The frigate HMS Amber Queen sailed.', ['HMS Amber Queen']],
  ])('%s', (text, wanted) => {
    expect(
      programmes(text)
        .filter(({ kind }) => kind === 'equipment')
        .map(({ name }) => name),
    ).toEqual(wanted);
  });

  test.each(['COVID-19 spread and COP28 met.', 'A patriot and a boxer spoke.', 'The B9 and the G7 met.'])(
    'none in “%s”',
    (text) => {
      expect(programmes(text)).toEqual([]);
    },
  );
});

test('joins an acronym and its expansion, also when it comes back alone', () => {
  const told = programmes('The Joint Air Training Programme (JATP) began. The JATP programme will last.');

  expect(told.map(({ name, acronym, expansion }) => [name, acronym, expansion])).toEqual([
    ['Joint Air Training Programme', 'JATP', 'Joint Air Training Programme'],
  ]);
});

test.each([
  'The Ministry of Defence and the Latvian Armed Forces answered.',
  'The Prime Minister met the Foreign Affairs Committee.',
  'The agreement, a programme and an exercise were discussed.',
  'NATO and the European Union met.',
])('ministries, forces and common nouns are none: %s', (text) => {
  expect(programmes(text)).toEqual([]);
});

test('one entry for a name with and without its state or its year', () => {
  expect(
    names(
      'The Norwegian Amber Squadron came. The Amber Squadron trained in Exercise Grey Heron 25; Exercise Grey Heron ended.',
    ),
  ).toEqual([
    ['Norwegian Amber Squadron', 'unit'],
    ['Grey Heron 25', 'exercise'],
  ]);
  expect(names('Teams came for Grey Heron. Exercise Grey Heron began, and Grey Heron ended.')).toHaveLength(
    1,
  );
  expect(names('NATO Amber Brigade came. The Amber Brigade trained.')).toHaveLength(1);
  expect(
    names('He joined the United Nations Disengagement Observer Force (UNDOF). UNDOF was glad.'),
  ).toHaveLength(1);
  expect(names('Exercise Grey Heron 24 and Exercise Grey Heron 25 were held.')).toHaveLength(2);
  expect(
    names(
      'Norway hosts Northern Challenge. Specialists began Exercise Northern Challenge at Bodo Air Base on Sunday.',
    ),
  ).toHaveLength(1);
});

test('a short name with what it stands for in brackets is one programme', () => {
  expect(programmes('The exercise “GREYOPS 25” (Grey Operations 2025) ended.')).toMatchObject([
    { name: 'GREYOPS 25', acronym: 'GREYOPS 25', expansion: 'Grey Operations 2025' },
  ]);
  expect(programmes('Spain bought six HIMARS (High Mobility Artillery Rocket Systems).')).toMatchObject([
    { kind: 'equipment', acronym: 'HIMARS' },
  ]);
});

test('acronyms without end are read in time that grows with their number', () => {
  const began = performance.now();
  programmes('ABCDEFGH (ABC Exercise Aaa Bbb '.repeat(6_000));

  expect(performance.now() - began).toBeLessThan(4000);
});

describe('what a careless reading takes for a programme', () => {
  test.each([
    ['The Northern Guard Forces (NGF) and the eFP met; NGF stayed.', []],
    ['OSTBORG, Norland – The ministers met on Monday.', []],
    ['The minister met SACEUR in the town on Monday.', []],
  ])('%s', (text, expected) => {
    expect(names(text).filter(([name]) => name !== 'eFP')).toEqual(expected);
  });

  test.each([
    'The duo signed a memorandum of understanding (MOU) in Oslo.',
    'It is built by Amberworks and the Norwegian company Greyhull.',
    'The show was made by the Amber and Music and Drama Company.',
  ])('%s names none', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('a spaced dash ends a code name', () => {
    expect(names('Ships leave for Operation Heron - Berg')).toEqual([['Heron', 'operation']]);
  });

  test('the number of a unit belongs to its name', () => {
    expect(names('It hosts the 4C Amber Fusion Cell.')).toEqual([['4C Amber Fusion Cell', 'unit']]);
    expect(names('Sappers of 75 Amber Regiment and 3 Amber Squadron came.')).toEqual([
      ['75 Amber Regiment', 'unit'],
      ['3 Amber Squadron', 'unit'],
    ]);
  });

  test('who leads an exercise is no part of its name', () => {
    expect(names('A company joined the Norway-led Amber Strike exercise.')).toEqual([
      ['Amber Strike exercise', 'exercise'],
    ]);
  });

  test('a number behind a treaty is none of its name unless it is a year', () => {
    expect(names('Under the Amber Coast Treaty 42 ships may pass.')).toEqual([
      ['Amber Coast Treaty', 'agreement'],
    ]);
  });
});

describe('names by shape', () => {
  test.each([
    ['de', 'Die Mission Amberschild schützt Schiffe.', ['Amberschild']],
    ['sv', 'Insatsen Grå Sköld leds av Norge.', ['Grå Sköld']],
    ['de', 'Norwegen kauft Panzerhaubitzen vom Typ K9.', ['K9']],
    ['pl', 'Polska kupi haubice K9 i czołgi K2.', ['K9', 'K2']],
    ['et', 'Eesti hankis liikursuurtükid K9 Kõu.', ['K9']],
    ['en', 'The G7 and the V4 met in room B9.', []],
    ['de', 'Deutschland liefert zwei Patriot-Systeme.', ['Patriot-Systeme']],
    ['fr', 'Les ministres ont signé une lettre d’intention.', []],
    [
      'ru',
      'Норвегия подписала соглашение о партнёрстве в сфере обороны.',
      ['соглашение о партнёрстве в сфере обороны'],
    ],
    ['en', 'Grey Heron 24 is a joint, multinational military exercise.', ['Grey Heron 24']],
    ['en', 'Grey Heron Base is a place for the exercise.', []],
    ['en', 'They serve the Operation HERON training mission.', ['HERON']],
    ['en', 'He visited the AB752 Memorial.', []],
    ['en', 'The Norway-U.S. Amber Strait Dialogue was held.', ['Amber Strait Dialogue']],
    ['en', 'They sent Javelin anti-tank missiles.', ['Javelin']],
    ['en', 'Norway will transfer its F-16s to Spain.', ['F-16']],
    ['et', 'Eesti on annetanud Javelini tankitõrje raketisüsteemi rakette.', ['Javelini']],
    ['lt', 'Lietuva perdavė oro gynybos sistemų „Stinger“.', ['Stinger']],
    ['en', 'Sgt. Roe serves at the Joint Amber Readiness Center.', ['Joint Amber Readiness Center']],
  ])('%s: %s', (language, text, expected) => {
    expect(programmes(text, language).map(({ name }) => name)).toEqual(expected);
  });
});

describe('a name beside what it names', () => {
  test.each([
    [
      'Projects such as the Coastal Radar Network and Warning System NORDRAD have gone on for years.',
      [['NORDRAD', 'programme']],
    ],
    ['They also founded the joint Nordic military unit NORDFOR.', [['NORDFOR', 'unit']]],
    ['The Coastal Infantry Brigade’s “Grey Seal” trained at sea.', [['Grey Seal', 'unit']]],
    ['Norway took part in NATO Article V exercises “Amber Tide”.', [['Amber Tide', 'exercise']]],
    [
      'The Amber Harbour Programme and the Warning System NORDRAD have gone on for years.',
      [
        ['Amber Harbour Programme', 'programme'],
        ['NORDRAD', 'programme'],
      ],
    ],
  ])('is told once and by its kind: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('is no equipment where a year stands behind it', () => {
    const kinds = [
      ...names('Министр побывал на форуме «Залп-2026» и видел там С-300.', 'ru'),
      ...names('Norway watched the drill Mars-2026 of its neighbour.'),
    ].flatMap(([name, kind]) => (kind === 'equipment' ? name : []));

    expect(kinds).toEqual(['С-300']);
  });

  test('is a coalition wherever it is called one', () => {
    expect(
      names('Norway leads the Demining Coalition, Spain the Drone Coalition.').map(([, kind]) => kind),
    ).toEqual(['coalition', 'coalition']);
  });
});
