/** Offices told of several at once, offices behind a unit, commands told by one word, and datelines. */
import { describe, expect, test } from 'vitest';
import { countryClaims } from '../../../../../src/writer/extractive/countries/countries.ts';
import { isRelevant } from '../../../../../src/writer/extractive/event/relevance.ts';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const reading = (text: string, country: string | null, language = 'en') =>
  read({ text, title: null, published: '2031-03-04', country, language });
const people = (text: string, country: string | null, language = 'en') =>
  peopleClaims(reading(text, country, language)).map(({ name, role, country: state }) =>
    [name, role, state].join(' | '),
  );
const sides = (text: string, country: string, language = 'en') =>
  countryClaims(reading(text, country, language)).map(({ code, role }) => `${code} ${role}`);

describe('an office told of several', () => {
  test.each([
    [
      'State secretaries in the ministries of defence of Norway and Austria, Tore Vik and Karla Vogel, met in Ljubljana.',
      [
        'Tore Vik | State secretary in the ministries of defence | NO',
        'Karla Vogel | State secretary in the ministries of defence | AT',
      ],
    ],
    [
      'Assistant ministers at the ministries of defence of Croatia and Austria, Ivan Babic and Karl Vogel, signed the plan.',
      [
        'Ivan Babic | Assistant minister at the ministries of defence | HR',
        'Karl Vogel | Assistant minister at the ministries of defence | AT',
      ],
    ],
    [
      'Polish, Danish and Norwegian defence ministers Jan Kowal, Lars Holm and Tore Vik signed an agreement.',
      [
        'Jan Kowal | defence minister | PL',
        'Lars Holm | defence minister | DK',
        'Tore Vik | defence minister | NO',
      ],
    ],
  ])('is each one’s own, of one state: %s', (text, told) => {
    expect(people(text, 'SI')).toEqual(told);
  });

  test('passes the verifier for the second holder too, who has a rank', async () => {
    const text =
      'The chiefs of the general staffs of Norway and Italy, Brigadier General Tore Vik and General Luigi Conti, met in Ljubljana.';
    const { people: shown } = await createExtractive().brief({
      ...{
        key: 'k',
        source: 's',
        url: null,
        title: null,
        text,
        published: null,
        country: 'SI',
        language: 'en',
      },
    });

    expect(shown.map(({ name, country }) => `${name} ${country}`)).toEqual(['Tore Vik NO', 'Luigi Conti IT']);
  });
});

describe('an office behind the name', () => {
  test.each([
    [
      '“We sailed well,” said Capt. Sato Kenji, JMSDF Escort Division 9 commander.',
      'JMSDF Escort Division 9 commander',
      'JP',
    ],
    [
      '“We trained hard,” said Maj. Jan Kowal, Polish 71st Mechanized Brigade chief of staff.',
      'Polish 71st Mechanized Brigade chief of staff',
      'PL',
    ],
    [
      '“We trained hard,” said Lt. Col. John Marlow, 8th Battalion, 91st Infantry Regiment commander.',
      '8th Battalion, 91st Infantry Regiment commander',
      'US',
    ],
  ])('is told by the unit with no article: %s', (text, role, state) => {
    const [name] = /(?<=\. )(?:Sato|Jan|John) \w+/.exec(text) ?? [];

    expect(people(text, 'US')).toEqual([`${name} | ${role} | ${state}`]);
  });
});

describe('a command told by one word in capitals before a rank', () => {
  test('is the office, and the publisher’s only where its navy speaks so', () => {
    expect(people('The Minister met COMNAVNORTH Rear Admiral Tim Rook.', 'LV')).toEqual([
      'Tim Rook | COMNAVNORTH | ',
    ]);
    expect(people('COMSUBPAC Rear Admiral Tim Rook welcomed the sailors of Japan.', 'US')).toEqual([
      'Tim Rook | COMSUBPAC | US',
    ]);
  });
});

describe('a name', () => {
  test('may hold the word for a state, which is none there', () => {
    const text =
      'Defense Secretary Ramon Cruz met with Lai Thai Dinh, Ambassador of Vietnam to the Philippines. Cabinet Secretary Aden Mwangi listened.';

    expect(people(text, 'PH').slice(0, 2)).toEqual([
      'Ramon Cruz | Defense Secretary | PH',
      'Lai Thai Dinh | Ambassador of Vietnam to the Philippines | VN',
    ]);
    expect(
      sides(text, 'PH')
        .map((side) => side.slice(0, 2))
        .sort(),
    ).toEqual(['PH', 'VN']);
  });

  test('is no house whose word comes first, and no ship', () => {
    expect(
      people(
        'Il ministro della Difesa ha ricevuto a Palazzo Bianchi, l’ambasciatore di Polonia.',
        'IT',
        'it',
      ),
    ).toEqual([]);
    expect(
      people('HMAS Dorrigo sailed. Commanding Officer Dorrigo Commander Alan Perry thanked the crew.', 'AU'),
    ).toEqual(['Alan Perry | Commanding Officer Dorrigo Commander | AU']);
  });

  test('follows a form of address, where an ambassador is posted or a bracket', () => {
    expect(people('The CS met the Egyptian Ambassador to Kenya His Excellency Wael Mansour.', 'KE')).toEqual([
      'Wael Mansour | Egyptian Ambassador to Kenya | EG',
    ]);
    expect(people('Ha ricevuto l’ambasciatore della Polonia in Italia, Jan Kowal.', 'IT', 'it')).toEqual([
      'Jan Kowal | ambasciatore della Polonia in Italia | PL',
    ]);
    expect(people('Secretary (Naval Production) Raj Patel met the Kazakh minister.', 'IN')).toEqual([
      'Raj Patel | Secretary (Naval Production) | IN',
    ]);
  });

  test('of a king keeps his number', () => {
    expect(people('They met King Taufa VI of Tonga.', 'AU')).toEqual(['Taufa VI | King | TO']);
  });
});

describe('whose minister it is', () => {
  const shown = async (text: string, country: string) =>
    (
      await createExtractive().brief({
        ...{ key: 'k', source: 's', url: null, title: null, text, published: null, country, language: 'en' },
      })
    ).people.map(({ name, country: state }) => `${name} ${state}`);

  test('is not told by the state that is gone to, or by who calls', async () => {
    const visit =
      'As part of his visit to the Republic of Slovenia, Minister of Defence, Milos Ilic, met with the Slovenian Minister of Defence, Janez Kos.';
    const call =
      'Captain Ian Marlow, Defence Adviser for the High Commission of Australia in Colombo, called on the Commander of the Army, Lieutenant General Vikum Perera. The Sri Lanka Army thanked him.';

    expect(await shown(visit, 'RS')).toEqual(['Milos Ilic RS', 'Janez Kos SI']);
    expect(await shown(call, 'LK')).toEqual(['Ian Marlow AU', 'Vikum Perera LK']);
  });

  test('is told by whose leaders a list names', () => {
    const text =
      'Ms Colby held talks with Ukrainian leaders, including Defence Minister Denys Moroz, Foreign Minister Andrii Bilyk, and Deputy Minister of Defense Oleh Koval.';

    expect(people(text, 'NZ').map((person) => person.split(' | ')[2])).toEqual(['', 'UA', 'UA', 'UA']);
  });

  test('is left open of those whom the minister meets abroad', () => {
    const text =
      'Anne Martel, ministre des Armées, s’est rendue au Bangladesh. La ministre a rencontré le ministre des Affaires étrangères, Abdul Momen.';

    expect(people(text, 'FR', 'fr')).toEqual([
      'Anne Martel | ministre des Armées | FR',
      'Abdul Momen | ministre des Affaires étrangères | ',
    ]);
  });

  test('is nobody’s for a coalition', () => {
    expect(
      people(
        'The Minister received General Rashid Saleh, Commander of the Desert Coalition Against Piracy.',
        'AE',
      ),
    ).toEqual(['Rashid Saleh | Commander of the Desert Coalition | ']);
  });
});

test('a place before a comma is not one of those whose office follows', () => {
  const text =
    'Secretary Ramon Cruz held talks with Lithuania and Canada. On the sidelines of the Shangri-La Dialogue in Singapore, Lithuanian Defense Minister Jonas Petraitis offered training.';

  expect(sides(text, 'PH')).toContain('SG mentioned');
});

test('whoever is met in a list takes part though it is forces that they head', () => {
  const text =
    'Turkish Defense Minister Halit Kaya met his Azerbaijani counterpart Zaur Aliyev in Ankara. They discussed training. They agreed on much. Later Kaya met with the Chief of the General Staff of the Armed Forces of Kazakhstan, Marat Nurov, Libyan Defense Minister Abdul Saleh and Rwandan Defense Minister Albert Mugabo.';

  expect(
    sides(text, 'TR')
      .filter((side) => !side.endsWith('mentioned'))
      .map((side) => side.slice(0, 2))
      .sort(),
  ).toEqual(['AZ', 'KZ', 'LY', 'RW', 'TR']);
});

describe('a dateline', () => {
  test('makes nobody host or guest', () => {
    const text =
      'SEOUL, March 3 (Yonmi) -- Defense Minister Park Min-jun met U.S. Defense Secretary John Marlow for talks.';

    expect(sides(text, 'KR').sort()).toEqual(['KR party', 'US party']);
  });

  test('tells of no other state than the publisher’s', () => {
    const text =
      'SINGAPORE - Secretary of Defense John Marlow met with Japanese Minister of Defense Mori Takashi.';

    expect(people(text, 'US')[0]).toBe('John Marlow | Secretary of Defense | US');
  });
});

describe('languages beside those of the desk', () => {
  test.each([
    [
      'no',
      'NO',
      'Noreg og Danmark styrkjer samarbeidet om tryggleik. Forsvarsministrane frå Noreg og Danmark underteikna i dag ei avtale om ubåtar.',
    ],
    [
      'nn',
      'NO',
      'Forsvarsminister Tore Vik møtte den svenske forsvarsministeren Lars Lund i Oslo måndag. Dei drøfta samarbeidet i nord.',
    ],
    [
      'it',
      'IT',
      'Il Ministro della Difesa Luigi Conti ha incontrato il Ministro della Difesa del Giappone Mori Takashi.',
    ],
    [
      'nl',
      'NL',
      'Minister van Defensie Jan Visser heeft in Den Haag zijn Poolse ambtgenoot Jan Kowal ontvangen. Zij spraken over defensiesamenwerking.',
    ],
    [
      'es',
      'ES',
      'La ministra de Defensa Ana Robles ha recibido en Madrid al ministro de Defensa de Polonia, Jan Kowal.',
    ],
  ])('are read for what is about defence: %s', (language, country, text) => {
    expect(isRelevant(reading(text, country, language))).toBe(true);
  });

  test('the publisher’s own minister brings its state, in Italian', () => {
    const text =
      'Il Ministro della Difesa Luigi Conti ha incontrato il Ministro della Difesa del Giappone Mori Takashi.';

    expect(sides(text, 'IT', 'it').sort()).toEqual(['IT party', 'JP party']);
  });
});

test('who is only helped is no party, in French', () => {
  const text =
    'Le ministre des Armées Paul Martel et le ministre polonais de la Défense Jan Kowal ont signé mardi un accord en faveur de l’Ukraine. La Russie a été accusée d’ingérences.';

  expect(sides(text, 'FR', 'fr')).toContain('UA subject');
});

describe('an office of several in other languages is each one’s in the singular', () => {
  test.each([
    ['da', 'Forsvarsministrene, Ola Lund og Mads Holm, mødtes i Oslo.', 'Forsvarsminister'],
    ['no', 'Forsvarsministrene Ola Lund og Mads Holm møttes i Oslo.', 'Forsvarsminister'],
    [
      'de',
      'Die Verteidigungsministerinnen Anna Kern und Lotte Haas trafen sich in Oslo.',
      'Verteidigungsministerin',
    ],
    ['pl', 'Ministrowie obrony Jan Kowal i Karl Holm spotkali się w Oslo.', 'Minister obrony'],
    ['cs', 'Ministři obrany Jan Novotný a Olaf Holm se setkali v Oslu.', 'Ministr obrany'],
    ['uk', 'Міністри оборони Іван Седько та Олаф Холм зустрілися в Осло.', 'Міністр оборони'],
    ['ru', 'Министры обороны Иван Седов и Олаф Холм встретились в Осло.', 'Министр обороны'],
    ['lt', 'Gynybos ministrai Tomas Varnelis ir Olafas Holmas susitiko Osle.', 'Gynybos ministras'],
    ['lv', 'Aizsardzības ministri Andris Ozols un Olafs Holms tikās Oslo.', 'Aizsardzības ministrs'],
    ['et', 'Kaitseministrid Mart Luht ja Olaf Holm kohtusid Oslos.', 'Kaitseminister'],
    ['fi', 'Puolustusministerit Aulis Mannonen ja Olaf Holm tapasivat Oslossa.', 'Puolustusministeri'],
    [
      'fr',
      'Les ministres de la Défense Jean Leclerc et Olaf Holm se sont rencontrés à Oslo.',
      'ministre de la Défense',
    ],
    ['es', 'Los ministros de Defensa Juan Ruiz y Olaf Holm se reunieron en Oslo.', 'ministro de Defensa'],
    [
      'it',
      'I ministri della Difesa Mario Rosso e Olaf Holm si sono incontrati a Oslo.',
      'ministro della Difesa',
    ],
    ['pt', 'Os ministros da Defesa João Reis e Olaf Holm reuniram-se em Oslo.', 'ministro da Defesa'],
    ['ro', 'Miniștrii apărării Ion Popescu și Olaf Holm s-au întâlnit la Oslo.', 'Ministrul apărării'],
  ])('%s: %s', (language, text, role) => {
    const found = peopleClaims(reading(text, null, language));

    expect(found.map((one) => one.role)).toEqual([role, role]);
    expect(found.map(({ country }) => country)).toEqual([null, null]);
  });
});

test('a ministry behind a name is no part of it, and others are no part of an office', () => {
  expect(people('Dat zei minister Holm van Defensie bij een bezoek aan Malta.', null, 'nl')[0]).toMatch(
    /^Holm \|/,
  );
  expect(
    people('Mötet leds tillsammans med bland andra Natos generalsekreterare Ola Berg.', null, 'sv'),
  ).toEqual(['Ola Berg | Natos generalsekreterare | ']);
});
