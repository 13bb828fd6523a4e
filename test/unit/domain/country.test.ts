/** States found in texts, by names, adjectives, capitals and groups. */
import { describe, expect, test } from 'vitest';
import { countryName, findStates, flag, isState } from '../../../src/domain/country.ts';
import adjectives from '../../../src/domain/data/adjectives.json' with { type: 'json' };
import groups from '../../../src/domain/data/groups.json' with { type: 'json' };
import places from '../../../src/domain/data/places.json' with { type: 'json' };
import { nearestState } from '../../../src/domain/nearest.ts';
import { stateCodes } from '../../../src/domain/stateindex.ts';

const codes = (text: string, language: string | null = 'en', typed = false): string[] =>
  findStates(text, { language, typed }).map(({ code }) => code);

// Members of the United Nations, the two observers, Kosovo and Taiwan.
const world =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS SD ES LK SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS XK TW'.split(
    ' ',
  );

test('the sign of a currency is no state', () => {
  expect(codes('Trade stood at US$ 13.2 billion, or NZ$5 a head.')).toEqual([]);
  expect(codes('The US gave $5 million.')).toEqual(['US']);
});

describe('adjectives of two states joined', () => {
  test.each([
    ['en', 'the Franco-Danish patrol', 'FR DK'],
    ['fr', 'un exercice gréco-chypriote', 'GR CY'],
    ['it', 'la pattuglia italo-maltese', 'IT MT'],
    ['pl', 'ćwiczenia polsko-duńskie', 'PL DK'],
    ['uk', 'українсько-данські навчання', 'UA DK'],
    ['en', 'the Indo-Pacific and an Anglo-Saxon ship', ''],
  ])('name both: %s %s', (language, text, expected) => {
    expect(codes(text, language).join(' ')).toBe(expected);
  });
});

describe('the lexicon of states', () => {
  test('knows every state of the world by its English name', () => {
    expect(world).toHaveLength(197);

    const unknown = world.filter((code) => !codes(`Officials of ${countryName(code)} met.`).includes(code));

    expect(unknown).toEqual([]);
  });

  test('knows every state by the name that each language of the desk gives it', () => {
    const languages = ['lt', 'lv', 'et', 'pl', 'de', 'fr', 'sv', 'fi', 'uk', 'ru', 'cs'];

    const unknown = languages.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
      return world
        .filter((code) => code !== 'XK' && !/[(（]/.test(names.of(code) ?? '('))
        .filter((code) => !codes(`${names.of(code)}.`, language).includes(code))
        .map((code) => `${language} ${code}`);
    });

    expect(unknown).toEqual([]);
  });

  test('gives adjectives of at least the same states in every language, none of them twice', () => {
    const tables = Object.values(adjectives);
    const wanted = Object.keys(tables[0]?.stems ?? {});

    for (const { stems, endings } of tables) {
      expect(wanted.filter((code) => !Object.keys(stems).includes(code))).toEqual([]);
      expect(Object.keys(stems).every((code) => world.includes(code))).toBe(true);
      const forms = Object.values(stems).flatMap((line) => line.split(' '));
      expect(new Set(forms).size).toBe(forms.length);
      expect(endings.length).toBeGreaterThan(0);
    }
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.every((code) => world.includes(code))).toBe(true);
  });

  test('puts each place in one state only, and each group together from states', () => {
    const named = Object.values(places).flat();

    expect(new Set(named).size).toBe(named.length);
    expect(Object.keys(places).every((code) => stateCodes.includes(code))).toBe(true);
    expect(groups.every(({ codes: members }) => members.every((code) => stateCodes.includes(code)))).toBe(
      true,
    );
  });
});

describe('adjectives of states', () => {
  test.each([
    ['no', 'den danske ministeren og den tyske generalen', ['DK', 'DE']],
    ['da', 'sin lettiske kollega og den østrigske minister', ['LV', 'AT']],
    ['nl', 'de Duitse minister met pools ijs en zijn Oekraïense ambtgenoot', ['DE', 'UA']],
    ['it', 'il ministro tedesco, la collega francese e i soldati ungheresi', ['DE', 'FR', 'HU']],
    ['es', 'la ministra alemana con fines y su homólogo letón', ['DE', 'LV']],
    ['ro', 'omologul polonez, trupele române și un roman', ['PL', 'RO']],
    ['sk', 'nemeckého ministra a českej ministerky', ['DE', 'CZ']],
  ])('in %s: %s', (language, text, expected) => {
    expect(codes(text, language)).toEqual(expected);
  });
});

describe('finding states', () => {
  test.each([
    [
      'lt',
      'Lietuvos ir Vokietijos ministrai Jungtinėje Karalystėje, JAV kariai, lenkų pulkas',
      'LT DE GB US PL',
    ],
    ['lv', 'Latvijas un Igaunijas karavīri Polijā, ASV, igauņu kuģis', 'LV EE PL US EE'],
    ['et', 'Eesti ja Läti kaitseminister Soomes, lätlased', 'EE LV FI LV'],
    [
      'pl',
      'minister obrony Łotwy w Niemczech, na Litwie i w Stanach Zjednoczonych, fińskiego',
      'LV DE LT US FI',
    ],
    ['de', 'Litauens Minister in Frankreich, die estnischen und US-amerikanischen Soldaten', 'LT FR EE US'],
    ['fr', 'le ministre letton en Lituanie, aux États-Unis, la marine norvégienne', 'LV LT US NO'],
    ['sv', 'Lettlands försvarsminister, den litauiska, i Storbritannien, USA:s', 'LV LT GB US'],
    ['fi', 'Viron ja Ruotsin, Yhdysvalloissa, latvialaiset', 'EE SE US LV'],
    ['uk', 'у Литві, Німеччиною, Сполучених Штатів, естонський', 'LT DE US EE'],
    ['ru', 'в Эстонии, Германией, Соединенных Штатов, латвийского', 'EE DE US LV'],
    ['cs', 'v Litvě, Německa, Velké Británii, estonský', 'LT DE GB EE'],
  ])('reads the inflections of %s', (language, text, wanted) => {
    expect(codes(text, language).join(' ')).toBe(wanted);
  });

  test('gives exact offsets, the longest name first', () => {
    const text = 'Talks of the Democratic Republic of the Congo and Guinea-Bissau.';

    const found = findStates(text, { language: 'en' });

    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Democratic Republic of the Congo',
      'Guinea-Bissau',
    ]);
  });

  test('takes US and UK in capitals only', () => {
    expect(codes('The US and the U.S. Navy met UK officers who joined us and it.')).toEqual([
      'US',
      'US',
      'GB',
    ]);
  });

  test.each([
    'Spanish riders and Czech hedgehogs block the road.',
    'French fries were served.',
    'The Georgia National Guard and soldiers from Fort Stewart, Georgia trained.',
    'Polish the boots, and polished boots.',
    'The Indian Ocean and the South China Sea.',
    'Gen. French and Chad E. Smith arrived with Jordan Miller.',
    'The Warsaw Pact and the Paris Agreement.',
    'guinea pigs and a turkey in a fine china bowl',
  ])('finds no state in: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test('still finds the states that share those words', () => {
    expect(codes('They met the Minister of Defence of Georgia Lado Beridze.')).toEqual(['GE']);
    expect(codes('The pilot was Georgia Miller, and a letter of Georgia Miller came.')).toEqual([]);
    expect(codes('Georgia and Georgian troops, Jordan Armed Forces, Polish army, Spanish navy.')).toEqual([
      'GE',
      'GE',
      'JO',
      'PL',
      'ES',
    ]);
  });

  test('opens a group into its members', () => {
    expect(codes('Ministers of the Baltic States met.')).toEqual(['EE', 'LV', 'LT']);
    expect(codes('the Nordic countries')).toEqual(['DK', 'FI', 'IS', 'NO', 'SE']);
    expect(codes('the Visegrád Group and the V4')).toEqual(['CZ', 'HU', 'PL', 'SK', 'CZ', 'HU', 'PL', 'SK']);
  });

  test('tells names, adjectives, capitals and groups apart', () => {
    const found = findStates('Latvia, Latvian, Riga, Baltic States', { language: 'en' });

    expect(found.map(({ how }) => how)).toEqual(['name', 'adjective', 'capital', 'group', 'group', 'group']);
  });

  test('reads what people type in any language and any case', () => {
    expect(codes('latvia', null, true)).toEqual(['LV']);
    expect(codes('Lettland', null, true)).toEqual(['LV']);
    expect(codes('латвия', null, true)).toEqual(['LV']);
    expect(codes('ask us', null, true)).toEqual([]);
  });

  test('does not read a language that the text is not written in', () => {
    expect(codes('Wake Island', 'en')).toEqual([]);
    expect(codes('Island', 'sv')).toEqual(['IS']);
  });

  test.each([
    'a'.repeat(50_000),
    'Latvia, '.repeat(20_000),
    '\u202e\u200b🇱🇻 '.repeat(20_000),
    '\ud83c'.repeat(1000),
  ])('survives hostile text', (text) => {
    const began = performance.now();

    findStates(text, { language: 'en' });

    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('names, flags and misspellings', () => {
  test('names a state in English and draws its flag', () => {
    expect(countryName('LV')).toBe('Latvia');
    expect(flag('LV')).toBe('🇱🇻');
    expect(countryName('ZZ')).toBe('ZZ');
    expect(flag('?')).toBe('');
    expect(isState('XK')).toBe(true);
    expect(isState('ZZ')).toBe(false);
  });

  test.each([
    ['lativa', 'LV'],
    ['lithunia', 'LT'],
    ['estnoia', 'EE'],
    ['germny', 'DE'],
    ['ukrane', 'UA'],
    ['lettlnad', 'LV'],
  ])('takes %s for %s', (word, code) => {
    expect(nearestState(word)).toBe(code);
  });

  test('takes no word for a state that is near none, or near two', () => {
    expect(nearestState('minister')).toBeNull();
    expect(nearestState('xyz')).toBeNull();
    expect(nearestState('a'.repeat(50_000))).toBeNull();
  });
});

describe('words that only look like a state', () => {
  const codes = (text: string, language: string | null) =>
    findStates(text, { language }).map(({ code }) => code);

  test.each([
    ['lv', 'Viņi tikās otrdien.', []],
    ['lv', 'Ministri tikās Vīnē.', ['AT']],
    ['ru', 'Того требует закон.', []],
    ['ru', 'Президент Того прибыл утром.', ['TG']],
    ['en', 'Soul of the nation', []],
    [null, 'Ships left the Island for Turkey.', ['TR']],
    ['sv', 'Ministern besöker Island.', ['IS']],
    ['en', 'the Norway–Israel Working Group', ['NO', 'IL']],
    ['en', 'Donors met in the Ramstein format.', []],
    ['en', 'Aid comes through the Tallinn Mechanism.', []],
    ['en', 'Talks under the Geneva Convention were held in Helsinki.', ['FI']],
    ['pl', 'Rozmowy w formacie Ramstein odbyły się we wtorek.', []],
    ['en', 'The ministers flew to Ramstein and later met at the Vilnius summit.', ['DE', 'LT']],
  ])('in %s: %s', (language, text, wanted) => {
    expect(codes(text, language)).toEqual(wanted);
  });

  test.each(['spring', 'liberal', 'george', 'frances'])('%s is no misspelt state', (word) => {
    expect(nearestState(word)).toBeNull();
  });
});
