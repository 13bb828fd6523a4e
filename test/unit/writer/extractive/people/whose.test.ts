/** Whose people they are, where the words point elsewhere than to the publisher's state or to the one named most. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function states(text: string, language: string, country: string | null = null) {
  const reading = read({ text, title: null, published: null, country, language });
  return peopleClaims(reading).map(({ name, country: state }) => `${name}: ${state}`);
}

test('of two colleagues named behind two states nobody bears the other’s', () => {
  const text =
    'Die Ministerin empfängt ihre schweizerischen und österreichischen Amtskollegen Urs Egli und Franz Huber in Berlin.';
  const reading = read({ text, title: null, published: null, country: 'DE', language: 'de' });

  expect(peopleClaims(reading).map(({ name, role }) => [name, role])).toEqual([
    ['Urs Egli', null],
    ['Franz Huber', null],
  ]);
});

describe('the state of a person', () => {
  test.each([
    [
      'a federal minister is of the federation, and not of her colleague’s state',
      'Bundesverteidigungsministerin Clara Berg und ihr slowenischer Kollege Luka Hrast sprachen in Slowenien. Deutschland und Slowenien arbeiten zusammen.',
      'de',
      null,
      ['Clara Berg: DE', 'Luka Hrast: SI'],
    ],
    [
      'who heads an alliance’s headquarters is no state’s',
      'Lietuvoje lankėsi NATO Sausumos vadavietės vadas generolas Jonas Bergas. Jis susitiko su krašto apsaugos ministru Petru Jonaičiu.',
      'lt',
      'LT',
      ['Jonas Bergas: null', 'Petru Jonaičiu: LT'],
    ],
    [
      'whoever represents a state is of it',
      'At the talks Norway was represented by the Director Kari Vik, and Finland was represented by the Director General Matti Laine.',
      'en',
      'NO',
      ['Kari Vik: NO', 'Matti Laine: FI'],
    ],
    [
      'a state that only the counterpart is of is not the host’s',
      'Verteidigungsministerin Clara Berg trifft ihren britischen Amtskollegen Henry Cole. Großbritannien will mehr tun.',
      'de',
      null,
      ['Clara Berg: null', 'Henry Cole: GB'],
    ],
    [
      'a word between the state and the office is no obstacle',
      'Soome uus kaitseminister Antti Laine külastas Eestit.',
      'et',
      'EE',
      ['Antti Laine: FI'],
    ],
    [
      'nobody met by us, and nobody joined to another’s, is ours',
      'I met with Minister for Defence, Dr Juan Olmo. Spanish President Luis Pena and Prime Minister Ana Rio were there.',
      'en',
      'NO',
      ['Juan Olmo: null', 'Luis Pena: ES', 'Ana Rio: null'],
    ],
    [
      'nobody joined to one who is given a state is of it',
      'Secretary of National Defense Marco Rey and Lao Minister of National Defense Khamlek Vong signed it in Vientiane. Laos and Chile were glad, and Laos hosted them.',
      'en',
      null,
      ['Marco Rey: null', 'Khamlek Vong: LA'],
    ],
    [
      'a counterpart of no told state is not the publisher’s',
      'Our minister was glad. He met his counterpart, Defence Minister Juan Olmo.',
      'en',
      'NO',
      ['Juan Olmo: null'],
    ],
    [
      'a counterpart met where the sentence before had somebody go',
      'Our minister went to Madrid. He met his counterpart, Defence Minister Juan Olmo.',
      'en',
      'NO',
      ['Juan Olmo: ES'],
    ],
    [
      'whoever visits a state is not of it',
      'Minister of Defence Aldo Rossi visited Slovenia on 3 May. He met Slovenian Minister of Defence Luka Hrast. Slovenia will host the exercise.',
      'en',
      null,
      ['Aldo Rossi: null', 'Luka Hrast: SI'],
    ],
    [
      'a rank alone behind another’s unit',
      'Present were Minister of Defence of Norway Ola Berg and commander of the NATO air operations base Major General Henk Vos.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Henk Vos: null'],
    ],
    [
      'an equal in the only state travelled to',
      'Chief of Defence of Norway General Ola Berg travels to Spain to meet Chief of Defence Admiral Juan Olmo.',
      'en',
      null,
      ['Ola Berg: NO', 'Juan Olmo: ES'],
    ],
    [
      'the comma after what opens a sentence names nobody',
      'While holding talks with the Minister of Defence of Spain, Ola Berg welcomed the plan. Defence Minister Ola Berg left.',
      'en',
      'NO',
      ['Ola Berg: NO'],
    ],
    [
      'an adjective in -er',
      'Der Schweizer Verteidigungsminister Urs Keller war dabei.',
      'de',
      'DE',
      ['Urs Keller: CH'],
    ],
    [
      'the full name of a federal republic',
      "M. Paul Girard s'est entretenu avec M. Karl Voss, ministre de la défense de la République fédérale d'Allemagne.",
      'fr',
      'FR',
      ['Paul Girard: null', 'Karl Voss: DE'],
    ],
    [
      'a plural possessive',
      'It was attended by the Netherlands’ Defence Minister Anna Visser and others in Lithuania.',
      'en',
      'HR',
      ['Anna Visser: NL'],
    ],
    [
      '“of the country” points at the one spoken of',
      'Об этом сообщил министр обороны страны Ян Виссер. Нидерланды передадут истребители.',
      'ru',
      'UA',
      ['Ян Виссер: null'],
    ],
    [
      'the second of two names behind two states',
      'The sergeants of the Norwegian and the Latvian Armed Forces met. Sgt Maj Ole Berg and Sgt Maj Janis Ozols spoke.',
      'en',
      'NO',
      ['Ole Berg: NO', 'Janis Ozols: null'],
    ],
    [
      'whom a delegation meets is not of it, whoever leads it is',
      'A Danish defence ministry delegation met Colonel Ivo Horvat. The Danish army contingent was led by Colonel Per Lund.',
      'en',
      'DK',
      ['Ivo Horvat: null', 'Per Lund: DK'],
    ],
    [
      'the country’s minister is of the state named before',
      'Defence Minister Ola Berg, who is on a visit to Chile, met the country’s Prime Minister Ana Rio.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Ana Rio: CL'],
    ],
    [
      'whom our own call on in another state is of that state',
      'Norwegian Defence Minister Ola Berg is visiting Peru. Peru and Norway are friends, and Peru is far. He also called on Prime Minister Ana Rio.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Ana Rio: PE'],
    ],
    [
      'whom a guest calls on is of the publisher’s',
      'Peruvian Defence Minister Luis Pena is visiting Norway. Mr Pena also called on Prime Minister Ola Berg.',
      'en',
      'NO',
      ['Luis Pena: PE', 'Ola Berg: NO'],
    ],
    [
      'the holder of an office that one state has filled is of the other, unless he is blamed',
      'Norwegian Defence Minister Ola Berg held talks with Defence Minister Ana Rio in Lima. Peru thanked Norway. Peru is a friend of Norway, and Peru condemns the deeds of President Ivo Horvat.',
      'en',
      null,
      ['Ola Berg: NO', 'Ana Rio: PE', 'Ivo Horvat: null'],
    ],
    [
      'an office that serves a state’s minister is of that state',
      'Present were Spanish defence minister’s adviser Juan Olmo and Defence Minister Ola Berg.',
      'en',
      'NO',
      ['Juan Olmo: ES', 'Ola Berg: null'],
    ],
    [
      'whom our minister meets with another’s are that state’s',
      'Norwegian Defence Minister Ola Berg had talks in Lima with Peruvian Foreign Minister Ana Rio and Chair of the Parliamentary Defence Committee Luis Pena.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Ana Rio: PE', 'Luis Pena: PE'],
    ],
    [
      'an adjective before a rank is the bearer’s, a place is not',
      'Command passed from Italian Maj. Gen. Luca Neri to Irish Maj. Gen. Sean Daly. In Lebanon Col. Ole Dahl waited.',
      'en',
      null,
      ['Luca Neri: IT', 'Sean Daly: IE', 'Ole Dahl: null'],
    ],
    [
      'a force behind a ranked name is the bearer’s',
      'Commodore John Gale, U.S. Navy, spoke. Commodore Petr Novak, Norway, spoke.',
      'en',
      null,
      ['John Gale: US', 'Petr Novak: null'],
    ],
    [
      'an organisation’s official is not of the state where the office is',
      'The Ambassador of Italy in Norway Luca Neri and the UN Resident Coordinator in Norway, Simon Springer, came. NATO praised the Estonian Ambassador to NATO Jaan Tamm.',
      'en',
      'NO',
      ['Luca Neri: IT', 'Simon Springer: null', 'Jaan Tamm: EE'],
    ],
    [
      'a Defence Secretary below the minister is no second minister',
      'Sri Lankan Acting Defence Minister Ruwan Silva thanked Chile. Chile and Chilean soldiers brought the cars. The Minister handed the keys to Defence Secretary Kamal Perera.',
      'en',
      'LK',
      ['Ruwan Silva: LK', 'Kamal Perera: LK'],
    ],
    [
      'a bare Secretary is of a state that has such',
      'Secretary Moore met the minister.',
      'en',
      'FI',
      ['Moore: null'],
    ],
    [
      'the commander of a multinational formation is of none',
      'Major General Ida Holm, Commander of Multinational Division North, spoke.',
      'en',
      'CA',
      ['Ida Holm: null'],
    ],
    [
      'one minister in two cases is one state',
      'Eesti kaitseminister Jaan Luik kohtus kolleegiga. Soome tänas kaitseminister Jaan Luigega.',
      'et',
      'EE',
      expect.not.arrayContaining([expect.stringContaining('FI')]),
    ],
  ] as const)('%s', (_rule, text, language, country, wanted) => {
    expect(states(text, language, country)).toEqual(wanted);
  });

  test('a French verb links no office to what follows', () => {
    const text = "Le ministre a indiqué qu'Antoine Girard recevra Oleh Koval lundi.";
    const reading = read({ text, title: null, published: null, country: 'FR', language: 'fr' });

    expect(peopleClaims(reading).map(({ name, role }) => [name, role])).toEqual([
      ['Antoine Girard', null],
      ['Oleh Koval', null],
    ]);
  });
});

describe('nobody is of the publisher’s state only because nothing else is said', () => {
  test.each([
    [
      'en',
      'NO',
      'Adviser Astrid Vik spoke today with the Ambassador Luis Calvo on their work.',
      'Luis Calvo: null',
    ],
    [
      'de',
      'DE',
      'Staatssekretärin Clara Berg sprach am Montag mit Botschafter Luis Calvo über die Lage.',
      'Luis Calvo: null',
    ],
    [
      'sv',
      'SE',
      'Statssekreterare Klara Berg talade i dag med ambassadör Luis Calvo om läget.',
      'Luis Calvo: null',
    ],
    [
      'pl',
      'PL',
      'Wiceminister Anna Kowal rozmawiała wczoraj z ambasadorem Luisem Calvo o sytuacji.',
      'Luisem Calvo: null',
    ],
    [
      'uk',
      'UA',
      'Заступниця міністра Ганна Коваль говорила вчора з послом Луїсом Кальво про це.',
      'Луїсом Кальво: null',
    ],
    [
      'de',
      'DE',
      'David Ohlsen, Wirtschaftsexperte der Auslandshandelskammer, sprach am Montag.',
      'David Ohlsen: null',
    ],
    ['lv', 'LV', 'Sanāksmē runāja uzņēmuma "Ziemeļu Tīkls" prezidents Juris Bērziņš.', 'Juris Bērziņš: null'],
    ['fr', 'FR', 'Le professeur Marc Duvin a parlé lundi.', 'Marc Duvin: null'],
    ['pl', 'PL', 'Mówił ekspert Jan Kowal.', 'Jan Kowal: null'],
    ['lt', 'LT', 'Kalbėjo politologas Jonas Petraitis.', 'Jonas Petraitis: null'],
    ['ru', 'MD', 'Выступил эксперт Иван Руссу.', 'Иван Руссу: null'],
    ['ru', 'MD', 'Вчера представитель НАТО адмирал Ян Хольм призвал готовиться.', 'Ян Хольм: null'],
    [
      'sv',
      'SE',
      'I Bryssel talade Nato-amiralen, och chefen för EU general Jan Holm var på plats.',
      'Jan Holm: null',
    ],
  ])('%s, published in %s: %s', (language, country, text, state) => {
    expect(states(text, language, country)).toContain(state);
  });

  test('but whom the publisher’s go together with is', () => {
    const text = 'Together with Chief of Defence Olav Berg, Minister Astrid Vik met soldiers. She spoke.';

    expect(states(text, 'en', 'NO')).toEqual(['Olav Berg: NO', 'Astrid Vik: NO']);
  });

  test('a newsroom’s text on others leaves open whose senator speaks', () => {
    const text =
      'Berlin will cut its aid, Reuters reported. German troops stay in the United States, according to AFP. Germany pays the United States less. “There is no money for it at all,” said Ingo Gade, member of the parliament.';

    expect(states(text, 'en', 'US')).toContain('Ingo Gade: null');
  });

  test('a state’s word that runs into the next is read as two', () => {
    const text = 'The SpanishPresident Luis Calvo came. The NorwegianMinister Astrid Vik met him.';

    expect(states(text, 'en', 'US')).toEqual(['Luis Calvo: ES', 'Astrid Vik: NO']);
  });
});
