/** People in texts where a careless reading invents or loses somebody. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function people(text: string, { language = 'en', country = 'LT' as string | null } = {}) {
  const reading = read({ text, title: null, published: null, country, language });
  return peopleClaims(reading).map(({ name, rank, role, country: state }) => [name, rank, role, state]);
}

const named = (text: string, options?: { language?: string; country?: string | null }) =>
  people(text, options).map(([name]) => name);

describe('offices that end in General', () => {
  test.each([
    ['Deputy Secretary General', null],
    ['Assistant Secretary General for Operations', null],
    ['Deputy Director General', 'LT'],
    ['Attorney General', 'LT'],
    ['Comptroller General', 'LT'],
  ])('%s is an office and its holder no general', (office, state) => {
    expect(people(`${office} Astrid Varga visited the base.`)).toEqual([
      ['Astrid Varga', null, office, state],
    ]);
  });

  test('an officer commanding-in-chief is named before the office', () => {
    const told = people(
      'He met Lieutenant General Arun Mehra, General Officer Commanding-in-Chief, Hill Command.',
    );

    expect(told.map(([name]) => name)).toEqual(['Arun Mehra']);
  });
});

describe('names that are none', () => {
  test.each([
    ['They met at the Helena Palace in the old town.'],
    ['Planes landed at Mihai Dobre Airbase.'],
    ['He holds the Oskar Lind Medal.'],
    ['Soldiers of the 1 Combat Engineer Regiment and Norwegian Home Guard took part.'],
    ['Reporting by Nora Feld, Paul Krantz'],
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('words of a headline in capitals are no surname', () => {
    const text =
      'Joint Committee Chair Start Visit to Norway on Monday\n\nChair of the Joint Committee Ida Moen began a visit. The talks last two days.';

    expect(named(text)).toEqual(['Ida Moen']);
  });

  test('who prepared the text is not in it', () => {
    expect(named('Материал подготовили Тимур Шерганов и Николай Барский.', { language: 'ru' })).toEqual([]);
  });

  test('a numeral before a capital word is no given name', () => {
    expect(named('Они встретились на XII Волжской конференции.', { language: 'ru' })).toEqual([]);
  });

  test('the seat of a ministry is no name, and tells the state', () => {
    expect(people('The chief Pentagon spokesperson Rita Hale replied.')).toEqual([
      ['Rita Hale', null, 'chief Pentagon spokesperson', 'US'],
    ]);
  });
});

describe('where one name ends', () => {
  test('a surname that belongs to someone else is cut off', () => {
    const text =
      'Weil der norwegische Verteidigungsminister Olav Brandt Kessler kritisiert, reagiert Berlin. Minister Jonas Kessler schwieg.';

    expect(named(text, { language: 'de', country: 'DE' })).toEqual(['Olav Brandt', 'Jonas Kessler']);
  });

  test.each([
    ['lv', 'Aizsardzības ministre Laima Ozola Rēzeknē tikās ar karavīriem.', 'Laima Ozola'],
    ['lt', 'Ministras Jonas Petraitis Vilniuje susitiko su svečiais.', 'Jonas Petraitis'],
    ['fi', 'Puolustusministeri Aino Virta Helsingissä tapasi vieraita.', 'Aino Virta'],
  ])('a place in its case is no surname: %s', (language, text, name) => {
    expect(named(text, { language })).toEqual([name]);
  });

  test('a verb glued to a name is no part of it', () => {
    expect(named('Министр обороны Виктор Лупусообщил о закупке.', { language: 'ru' })).toEqual([
      'Виктор Лупу',
    ]);
  });

  test('initials written together belong to the name and not to the office', () => {
    const text = 'Aizsardzības ministrs Jānis Pauls Kalve runāja. Aizsardzības ministrs J.P.Kalve aizbrauca.';

    expect(people(text, { language: 'lv', country: 'LV' })).toEqual([
      ['Jānis Pauls Kalve', null, 'Aizsardzības ministrs', 'LV'],
    ]);
  });

  test('the name once more in its own spelling is not another person', () => {
    const text = 'Viņš tikās ar Igaunijas ģenerāli Antu Kuuski (Ants Kuusk).';

    expect(named(text, { language: 'lv' })).toHaveLength(1);
  });

  test('a genitive without an apostrophe is the same person', () => {
    const text = 'Försvarsminister Eva Lund reste. Eva Lunds besök var kort.';

    expect(named(text, { language: 'sv', country: 'SE' })).toEqual(['Eva Lund']);
  });
});

describe('whose people they are', () => {
  test('a spokesperson does not take the minister away from the state', () => {
    const text =
      'Secretary of Defense Spokesperson Cmdr. Amy Cole gave an account. Secretary of Defense Neil Marsh met Australian Minister Ruth Kane.';

    expect(people(text, { country: 'US' }).map(([name, , , state]) => [name, state])).toEqual([
      ['Amy Cole', 'US'],
      ['Neil Marsh', 'US'],
      ['Ruth Kane', 'AU'],
    ]);
  });

  test('a former holder of the office is of the same state', () => {
    const text =
      'Der neue Verteidigungsminister Karl Voss kam. Die bisherige Verteidigungsministerin Anna Roth ging. Die USA und die USA und die USA.';

    expect(people(text, { language: 'de', country: 'DE' }).map(([, , , state]) => state)).toEqual([
      'DE',
      'DE',
    ]);
  });

  test('a counterpart gives the state to the titled name behind it', () => {
    const text = 'The minister and her Polish counterpart, Deputy Prime Minister Jacek Wolski, signed it.';

    expect(people(text, { country: 'GB' })).toEqual([['Jacek Wolski', null, 'Deputy Prime Minister', 'PL']]);
  });

  test('two states before two ranks are given to neither', () => {
    const text =
      'The Lithuanian and the Latvian Armed Forces sent Sgt Maj Tomas Girnis and Sgt Maj Edgars Lapa.';

    expect(people(text).map(([, , , state]) => state)).toEqual([null, null]);
  });

  test("a state that opens the phrase before a rank is the person's", () => {
    expect(people('Japanese sniper Staff Sergeant Akito Yama fired first.', { country: 'AU' })).toEqual([
      ['Akito Yama', 'Staff Sergeant', null, 'JP'],
    ]);
  });

  test('whom somebody names with a foreigner is not surely ours', () => {
    const text = 'Sie sprach mit ihrem US-Kollegen Paul Grant und dem Sicherheitsberater Jack Moss.';

    expect(people(text, { language: 'de', country: 'DE' }).at(-1)?.[3]).toBeNull();
  });

  test('in a story of others the publisher gives no state', () => {
    const text =
      'Lietuva sends ten trucks. The Danish soldiers wait. “We are ready,” Defence Minister Karl Voss said.';

    expect(people(text.replace('Lietuva', 'Denmark'), { country: 'AT' })).toEqual([
      ['Karl Voss', null, 'Defence Minister', null],
    ]);
  });

  test.each([
    ['MANILA — Defense Minister Kenji Mori spoke.', 'JP'],
    ['During his visit to Denmark, Defence Minister Karl Voss spoke.', 'DE'],
  ])('a place before a name is not its state: %s', (text, country) => {
    expect(people(text, { country }).map(([, , , state]) => state)).toEqual([country]);
  });

  test("a president of no federation is not the federation's", () => {
    expect(
      people('Für Präsident Orlow ist das ein Anfang.', { language: 'de', country: 'DE' })[0]?.[3],
    ).not.toBe('DE');
  });

  test('letters behind a name do not make a thing of it', () => {
    expect(named('Michael Farrow MP became the first to come.')).toEqual(['Michael Farrow']);
  });

  test('an office of several words is no name, nor is what is led by a state', () => {
    expect(people('He met Mr. Alan Moore, Ambassador Extraordinary and Plenipotentiary of Norway.')).toEqual([
      ['Alan Moore', null, 'Ambassador Extraordinary and Plenipotentiary of Norway', 'NO'],
    ]);
    expect(
      named('Jie prisijungs prie Lietuvos vadovaujamo ES Kibernetinių pajėgų projekto.', { language: 'lt' }),
    ).toEqual([]);
  });

  test('a caption that ends with what made it names nobody', () => {
    const text =
      'Ministras susitiko su kolega iš Norvegijos.\n\nJonas Petraitis / Lukas Kazlauskas / ABC nuotr.\n\nJie kalbėjosi.';

    expect(named(text, { language: 'lt' })).toEqual([]);
  });
});

describe('names side by side', () => {
  test.each([
    [
      'de',
      'Am Montag sprach Lindqvist lange. Gestern hatte Verteidigungsminister Paolo Ferrusi Lindqvist kritisiert.',
    ],
    [
      'uk',
      'Лундін приїхав у понеділок. Феррузі чекав на нього. Міністр оборони Паоло Феррузі Лундіна зустрів увечері. Потім Лундін поїхав. Лундіна провели.',
    ],
    [
      'en',
      'Lindqvist came on Monday. In spring it was Ferrusi who wrote a letter. It was what Minister Paolo Ferrusi Lindqvist promised.',
    ],
  ])('are two (%s)', (language, text) => {
    const told = named(text, { language, country: null });

    expect(told.filter((name) => / (?:Lind|Лунд)/u.test(name ?? ''))).toEqual([]);
  });

  test('are one where the middle name is a given one, or no word stands alone', () => {
    expect(
      named('Am Montag kam Berg. Gestern hatte Minister Hans Peter Berg gewonnen.', { language: 'de' }),
    ).toContain('Hans Peter Berg');
    expect(named('Minister Mustafa Tayyar Yaman sprach am Montag.', { language: 'de' })).toEqual([
      'Mustafa Tayyar Yaman',
    ]);
  });
});

test.each([
  ['en', 'The exercise “Maria Anna Berg 2023” began with Minister Olga Lind.'],
  ['fr', 'Les manœuvres « Maria Anna Berg 2023 » ont commencé avec la ministre Olga Lind.'],
  ['de', 'Die Übung „Maria Anna Berg“ begann mit Ministerin Olga Lind.'],
  ['sv', 'Övningen ”Maria Anna Berg 23” började med minister Olga Lind.'],
])('what is called by a person’s name is none (%s)', (language, text) => {
  expect(named(text, { language })).toEqual(['Olga Lind']);
});

describe('an office is whole, and its own', () => {
  test.each([
    [
      'en',
      'Jon Vik, a professor of law at Nordvik Marine University in Bergen, spoke.',
      'professor of law at Nordvik Marine University in Bergen',
    ],
    [
      'en',
      'Jon Vik, a lecturer of classical languages at the college, spoke.',
      'lecturer of classical languages at the college',
    ],
    ['en', 'Jon Vik, director of regional studies, spoke.', 'director of regional studies'],
    [
      'ru',
      'На ужине с норвежским коллегой датский премьер-министр Ян Тамм выступил.',
      'датский премьер-министр',
    ],
    [
      'uk',
      'На зустрічі зі своїм польським колегою естонський президент Ян Тамм виступив.',
      'естонський президент',
    ],
    [
      'pl',
      'Na spotkaniu ze swoim ukraińskim kolegą estoński prezydent Jan Tamm zabrał głos.',
      'estoński prezydent',
    ],
  ])('%s: %s', (language, text, role) => {
    expect(people(text, { language, country: null }).map(([, , office]) => office)).toContain(role);
  });
});

test('a town where colleagues meet is nobody', () => {
  const text = 'Kaitseminister Jaan Luik kohtub oma Läti ja Leedu kolleegidega Tartus ning sõidab edasi.';

  expect(named(text, { language: 'et', country: 'EE' })).toEqual(['Jaan Luik']);
});
