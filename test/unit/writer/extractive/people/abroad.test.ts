/** Offices and states of people who are met abroad, who receive a guest, or whose office the words part or own. */
import { describe, expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

/** The people of a whole brief, the verifier included: `name | rank | role | state`. */
async function peopleOf(text: string, language: string, country: string | null, title: string | null = null) {
  const release = { key: 'k', source: 's', url: null, title, published: null, language, country, text };
  const brief = await createExtractive().brief(release);
  return brief.people.map((one) =>
    [one.name, one.rank, one.role, one.country].map((part) => part ?? '–').join(' | '),
  );
}

describe('whose people a visitor meets', () => {
  test.each([
    [
      'those of the state that the visitor is in or goes to',
      'Minister of Defence Pania Hare leaves tomorrow. While in Samoa, Minister Hare will meet with Minister of Defence Ioane Sala. From Samoa the Minister will travel to Tonga and meet with Minister of Police Semisi Vaka.',
      'en',
      'NZ',
      [
        'Pania Hare | – | Minister of Defence | NZ',
        'Ioane Sala | – | Minister of Defence | WS',
        'Semisi Vaka | – | Minister of Police | TO',
      ],
    ],
    [
      'whoever comes along is the visitor’s own',
      'During his visit to Oslo, Minister Jan Kowal met Minister of Defence Lars Holm. He was accompanied by Chief of the General Staff General Marek Lis.',
      'en',
      'PL',
      [
        'Jan Kowal | – | Minister | PL',
        'Lars Holm | – | Minister of Defence | NO',
        'Marek Lis | General | Chief of the General Staff | PL',
      ],
    ],
    [
      'behind the verb of an inverted clause stands who visits',
      'Bei ihrem Besuch in Norwegen traf Ministerin Anna Vogel Verteidigungsminister Lars Holm.',
      'de',
      'DE',
      ['Anna Vogel | – | Ministerin | –', 'Lars Holm | – | Verteidigungsminister | NO'],
    ],
    [
      'whoever receives another state’s guest at home is the publisher’s',
      'The US Africa Command Commander General Mark Lang visited the Defence Headquarters, Nairobi. He was received by Chief of the Defence Forces (CDF) General Paul Otieno.',
      'en',
      'KE',
      [
        'Mark Lang | General | US Africa Command Commander | US',
        'Paul Otieno | General | Chief of the Defence Forces | KE',
      ],
    ],
    [
      'what opens a sentence with a preposition ends at its comma, and whoever goes on is another',
      'Minister for Defence Ong Wei Han and his Malaysian counterpart Amir Salleh reaffirmed ties in Singapore. In addition to the Malaysian defence minister, Dr Ong welcomed officials from Laos.',
      'en',
      'SG',
      ['Ong Wei Han | – | Minister for Defence | SG', 'Amir Salleh | – | Malaysian counterpart | MY'],
    ],
    [
      'whoever serves as the holder of an office holds it',
      'Speaking as Minister for Defence, John Harlow thanked Malaysia for its help.',
      'en',
      'SG',
      ['John Harlow | – | Minister for Defence | SG'],
    ],
    [
      'a guest calls on the host’s own',
      'Minister for Defence Ong Wei Han and his Malaysian counterpart Amir Salleh met during the Malaysian minister’s visit to Singapore. The minister will also call on Acting Prime Minister Tan Boon Keng on Friday.',
      'en',
      'SG',
      [
        'Ong Wei Han | – | Minister for Defence | SG',
        'Amir Salleh | – | Malaysian counterpart | MY',
        'Tan Boon Keng | – | Acting Prime Minister | SG',
      ],
    ],
    [
      'a king is no republic’s, however he is addressed',
      'Chief of the Army Staff General Asif Mahmood has reached Jordan. The general called on His Majesty King Hassan III Ibn Talal and thanked Jordan for its help to Pakistan.',
      'en',
      'PK',
      ['Asif Mahmood | General | Chief of the Army Staff | PK', 'Hassan III Ibn Talal | – | King | JO'],
    ],
    [
      'what a French officer did is no part of the office',
      'L’amiral Paul Martel, chef d’état-major des armées (CEMA) a rencontré le ministre de la Défense norvégien, le général Lars Holm. La France et la Norvège coopèrent.',
      'fr',
      'FR',
      [
        'Paul Martel | amiral | chef d’état-major des armées | FR',
        'Lars Holm | général | ministre de la Défense norvégien | NO',
      ],
    ],
  ])('%s', async (_, text, language, country, expected) => {
    expect(await peopleOf(text, language, country)).toEqual(expected);
  });
});

describe('an office', () => {
  test.each([
    [
      'goes on behind its letters in brackets',
      'The Cabinet Secretary (CS) for Defence Hon. Amos Kiprono opened the school.',
      'en',
      'KE',
      ['Amos Kiprono | – | Cabinet Secretary (CS) for Defence | KE'],
    ],
    [
      'goes on with the house that a force owns',
      'Admiral Craig Fuller met Brazilian Army (EB, in Portuguese) General Edmar Lima Prado, commander of the Army’s Military Area Command.',
      'en',
      'US',
      [
        'Craig Fuller | Admiral | – | US',
        'Edmar Lima Prado | General | commander of the Army’s Military Area Command | BR',
      ],
    ],
    [
      'of an attaché whose name a clause follows',
      'Defence Attache of Norway, Oddvar Moe who heads the corps, thanked the Minister.',
      'en',
      'GE',
      ['Oddvar Moe | – | Defence Attache of Norway | NO'],
    ],
    [
      'takes the German noun behind a state’s adjective, which is nobody’s name',
      'Der Inspekteur des Deutschen Heeres, Generalleutnant Karl Vogel, empfing den Chef der norwegischen Delegation Lars Holm. Der Kommandeur des Dänischen Heeres kam auch.',
      'de',
      'DE',
      [
        'Karl Vogel | Generalleutnant | Inspekteur des Deutschen Heeres | DE',
        'Lars Holm | – | Chef der norwegischen Delegation | NO',
      ],
    ],
    [
      'of a Polish commander-in-chief',
      'Głównodowodzący wojsk dronowych generał Marek Lis spotkał się z żołnierzami.',
      'pl',
      'PL',
      ['Marek Lis | generał | Głównodowodzący wojsk dronowych | PL'],
    ],
  ])('%s', async (_, text, language, country, expected) => {
    expect(await peopleOf(text, language, country)).toEqual(expected);
  });

  test('a headline that stands twice names nobody by its verb', async () => {
    const title = 'NORCOM Commander Strengthens Bonds with Peru';
    const text = `${title}\n\n${title}\n\nAdmiral Craig Fuller visited Lima on Monday.`;
    expect(await peopleOf(text, 'en', 'US', title)).toEqual(['Craig Fuller | Admiral | – | US']);
  });
});

describe('in further languages', () => {
  test.each([
    [
      'Forsvarsminister Lars Lund møtte den danske forsvarsministeren Troels Holm og den tyske generalen Karl Vogel i Oslo.',
      'no',
      'NO',
      [
        'Lars Lund | – | Forsvarsminister | NO',
        'Troels Holm | – | danske forsvarsministeren | DK',
        'Karl Vogel | generalen | – | DE',
      ],
    ],
    [
      'Minister van Defensie Jan de Wit ontving de Duitse minister van Defensie Karl Vogel en zijn Poolse ambtgenoot Jan Kowal.',
      'nl',
      'NL',
      [
        'Jan de Wit | – | Minister van Defensie | NL',
        'Karl Vogel | – | Duitse minister van Defensie | DE',
        'Jan Kowal | – | Poolse ambtgenoot | PL',
      ],
    ],
    [
      'La ministra de Defensa Ana Ruiz recibió al ministro de Defensa alemán Karl Vogel y a su homólogo letón Janis Kalns en Madrid.',
      'es',
      'ES',
      [
        'Ana Ruiz | – | ministra de Defensa | ES',
        'Karl Vogel | – | ministro de Defensa alemán | DE',
        'Janis Kalns | – | homólogo letón | LV',
      ],
    ],
    [
      'Puolustusministeri Matti Virta tapasi norjalaisen virkaveljensä Lars Lundin.',
      'fi',
      'FI',
      ['Matti Virta | – | Puolustusministeri | FI', 'Lars Lundin | – | norjalaisen virkaveljensä | NO'],
    ],
  ])('%s', async (text, language, country, expected) => {
    expect(await peopleOf(text, language, country)).toEqual(expected);
  });
});

describe('people of organisations, of forces called by letters, of several states', () => {
  test.each([
    [
      'a headquarters bears the name of where it is',
      'Minister of Defence Mart Lill met the Commander of the Allied Joint Force Command Brunssum, General Luigi Conti.',
      'en',
      'EE',
      [
        'Mart Lill | – | Minister of Defence | EE',
        'Luigi Conti | General | Commander of the Allied Joint Force Command Brunssum | –',
      ],
    ],
    [
      'the head of an organisation’s mission is of no state, by whatever name',
      'Minister Jan Kowal received the head of the EU delegation, Ambassador Luigi Conti, and the head of the EU Monitoring Mission, Dimitar Petrov.',
      'en',
      'PL',
      [
        'Jan Kowal | – | Minister | PL',
        'Luigi Conti | – | head of the EU delegation | –',
        'Dimitar Petrov | – | head of the EU Monitoring Mission | –',
      ],
    ],
    [
      'whom an organisation sends is of no state',
      'Defence Minister Jan Kowal met NATO Deputy Secretary General Ann Lee in Warsaw. The NATO delegation also included Paul Reed, Head of Euro-Atlantic and Global Partnerships, and Petra Dahl, Acting Head of Press.',
      'en',
      'PL',
      [
        'Jan Kowal | – | Defence Minister | PL',
        'Ann Lee | – | NATO Deputy Secretary General | –',
        'Paul Reed | – | Head of Euro-Atlantic and Global Partnerships | –',
        'Petra Dahl | – | Acting Head of Press | –',
      ],
    ],
    [
      'ranks are joined by hyphens and written in short forms of three words',
      'Also there were the Chief of Army Staff, Maj.-Gen. Umar Yaro and his wife, Chief of Naval Staff, Vice Adm. Awar Gambe and his wife. Deputy Defence Minister Sen. Lieut. Gen. Nguyen Van Tam hosted them.',
      'en',
      null,
      [
        'Umar Yaro | Maj.-Gen. | Chief of Army Staff | –',
        'Awar Gambe | Vice Adm. | Chief of Naval Staff | –',
        'Nguyen Van Tam | Sen. Lieut. Gen. | Deputy Defence Minister | –',
      ],
    ],
    [
      'a portfolio is no name',
      'General Omar Zaki, Minister of Defence and Military Production, met Minister for Lands and Fisheries Ana Sol.',
      'en',
      null,
      [
        'Omar Zaki | General | Minister of Defence and Military Production | –',
        'Ana Sol | – | Minister for Lands and Fisheries | –',
      ],
    ],
    [
      'letters tell whose force it is',
      'JMSDF Rear Adm. Sato Kenji, commander of Escort Flotilla 3, and Col. Park Minjun of the ROKAF met U.S. Navy Capt. John Marlow.',
      'en',
      'US',
      [
        'Sato Kenji | Rear Adm. | commander of Escort Flotilla 3 | JP',
        'Park Minjun | Col. | – | KR',
        'John Marlow | Capt. | – | US',
      ],
    ],
    [
      'a Japanese minister holds no rank',
      'Defense Minister Gen Morita met his Australian counterpart, Deputy Prime Minister Tom Harlow, in Tokyo.',
      'en',
      'JP',
      ['Gen Morita | – | Defense Minister | JP', 'Tom Harlow | – | Deputy Prime Minister | AU'],
    ],
    [
      'an ambassador’s seat is no part of the name',
      'Міністр зустрівся з послом Німеччини в Києві Мартіном Фогелем.',
      'uk',
      'UA',
      ['Мартіном Фогелем | – | послом Німеччини в Києві | DE'],
    ],
    [
      'an ambassador’s seat is no part of the name',
      'Minister spotkał się z ambasadorem Szwecji w Warszawie Andersem Lundem.',
      'pl',
      'PL',
      ['Andersem Lundem | – | ambasadorem Szwecji w Warszawie | SE'],
    ],
    [
      'one Swedish head for two people',
      'De båda försvarsministrarna Lars Lund och Matti Virta möttes i Helsingfors.',
      'sv',
      'SE',
      ['Lars Lund | – | försvarsminister | –', 'Matti Virta | – | försvarsminister | –'],
    ],
  ])('%s: %s', async (_, text, language, country: string | null, expected) => {
    expect(await peopleOf(text, language, country)).toEqual(expected);
  });
});

test('whoever opens the telling with an office of the publisher’s state acts for it', async () => {
  const text =
    'RAWALPINDI: Chief of the Army Staff (COAS) General Asif Mahmood has reached Jordan on a visit. The COAS assured the King that Pakistan wishes Jordan well.';
  const release = {
    key: 'k',
    source: 's',
    url: null,
    title: null,
    published: null,
    language: 'en',
    country: 'PK',
    text,
  };
  const { countries } = await createExtractive().brief(release);
  expect(countries.map(({ code }) => code).sort()).toEqual(['JO', 'PK']);
});

test('a tongue is no state', async () => {
  const text =
    'General Edmar Lima Prado (EB, in Portuguese) met Colonel Lars Holm of Norway in Lima. They spoke in Spanish and left in Danish ships.';
  const release = {
    key: 'k',
    source: 's',
    url: null,
    title: null,
    published: null,
    language: 'en',
    country: null,
    text,
  };
  const { countries } = await createExtractive().brief(release);
  expect(countries.map(({ code }) => code).sort()).toEqual(['DK', 'NO']);
});
