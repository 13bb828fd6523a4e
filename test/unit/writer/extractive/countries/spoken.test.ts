/** States that a text only speaks of: bounds of a region, whoever is accused, neighbours that a speaker mentions. */
import { describe, expect, test } from 'vitest';
import { takingPart } from '../../../../../src/domain/brief.ts';
import { countryClaims } from '../../../../../src/writer/extractive/countries/countries.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const taking = (text: string, language = 'en', country: string | null = null): string[] =>
  countryClaims(read({ text, title: null, published: '2024-07-02', country, language }))
    .flatMap(({ code, role }) => (takingPart.includes(role) ? [code] : []))
    .sort();

describe('states between which a region lies', () => {
  test.each([
    [
      'en',
      'Norwegian Defence Minister Ola Berg and Danish Defence Minister Nils Krog met on Monday. The strip of land between Chile and Peru is of great importance, they said.',
    ],
    [
      'de',
      'Der norwegische Verteidigungsminister Ola Berg traf den dänischen Verteidigungsminister Nils Krog. Der Korridor zwischen Chile und Peru gilt als Schwachstelle.',
    ],
    [
      'sv',
      'Norges försvarsminister Ola Berg mötte Danmarks försvarsminister Nils Krog. Korridoren mellan Chile och Peru är viktig, sade de.',
    ],
    [
      'pl',
      'Norweski minister obrony Ola Berg spotkał się z duńskim ministrem obrony Nilsem Krogiem. Korytarz między Chile a Peru jest ważny.',
    ],
    [
      'ru',
      'Министр обороны Норвегии Ола Берг встретился с министром обороны Дании Нильсом Крогом. Коридор между Чили и Перу важен.',
    ],
  ])('%s', (language, text) => {
    expect(taking(text, language)).toEqual(['DK', 'NO']);
  });

  test('not those between which something is agreed', () => {
    expect(
      taking('A memorandum on road building and rail cooperation between Norway and Denmark was signed.'),
    ).toEqual(['DK', 'NO']);
  });
});

describe('states that are accused', () => {
  test.each([
    'Norway accuses Peru of stealing designs. Norwegian Minister of Defence Ola Berg said that Peru had broken into the network.',
    'The government of Norway said that Peru had jammed signals. Norwegian Minister of Defence Ola Berg spoke of the costs.',
    'Norwegian Minister of Defence Ola Berg condemned the attack that Peru is accused of. Peru was behind the breach, he said.',
  ])('take no part: %s', (text) => {
    expect(taking(text, 'en', 'NO')).toEqual(['NO']);
  });

  test('whoever was attacked may take part', () => {
    expect(taking('Norway was attacked at sea. Norway and Denmark signed an agreement on patrols.')).toEqual([
      'DK',
      'NO',
    ]);
  });
});

describe('what others do, by the words of the publisher’s own', () => {
  test('is spoken of', () => {
    const text =
      'President Ilie Rusu said that Peru, Chile and Bolivia have all raised their budgets. He met with the French Minister of the Armed Forces Paul Girard.';

    expect(taking(text, 'en', 'MD')).toEqual(['FR', 'MD']);
  });

  test('and what they do with the publisher is told', () => {
    const text = 'The Minister said that Norway, Chile and Peru have signed the agreement in Oslo.';

    expect(taking(text, 'en', 'NO')).toEqual(['CL', 'NO', 'PE']);
  });
});

test('where things happen that are talked about is no party', () => {
  const text =
    'Norway’s Chief of Defence Gen. Ola Berg and Gen. Tom Hall, NATO Supreme Allied Commander Europe, discussed the latest developments in both Chile and Peru at the headquarters in Oslo.';

  expect(taking(text, 'en', 'NO')).toEqual(['NO']);
});

test('a state whose office is for something is not helped', () => {
  const text =
    'Minister Ola Berg met with the ministers of Chile and Peru as well as the minister of state for defence affairs of the United Arab Emirates.';

  expect(taking(text, 'en', 'NO')).toEqual(['AE', 'CL', 'NO', 'PE']);
});

test('a state that is named by its capital alone takes part where its minister is met', () => {
  const text = 'Verteidigungsminister Karl Busch traf in Oslo seinen Amtskollegen Ola Berg.';

  expect(taking(text, 'de', 'DE')).toEqual(['DE', 'NO']);
  expect(taking('Verteidigungsminister Karl Busch sprach in Oslo mit Soldaten.', 'de', 'DE')).toEqual(['DE']);
});

test('an official met further down by name, in Latvian', () => {
  const text = [
    'Aizsardzības ministrs Andris Bērzs tikās ar Peru aizsardzības ministru Luisu Rojasu.',
    'Sarunas notika Rīgā. Ministrs pateicās par sadarbību. Viņš runāja par mācībām.',
    'Pēc tam ministrs pārrunāja ar Čīles aizsardzības ministru Paulu Olmo kopīgās mācības.',
  ].join(' ');

  expect(taking(text, 'lv', 'LV')).toEqual(['CL', 'LV', 'PE']);
});

test('who leads an alliance that is only spoken of is no party, who leads a coalition that meets is', () => {
  const text =
    'Le ministre norvégien de la Défense Ola Berg a reçu le ministre danois de la Défense Nils Krog, avant le sommet d’une alliance militaire dirigée par le Chili.';

  expect(taking(text, 'fr', 'NO')).toEqual(['DK', 'NO']);
  expect(
    taking('Ministers of the drone coalition led by Norway and Denmark met in Oslo.', 'en', 'NO'),
  ).toEqual(['DK', 'NO']);
});

test('ministers of three states who are met further down, unnamed', () => {
  const text = [
    'Norwegian Defence Minister Ola Berg met Danish Defence Minister Nils Krog.',
    'They spoke of peace. They spoke of trade. They spoke of ships. They spoke of schools.',
    'He also held talks with the defence ministers of Chile, Peru and Bolivia.',
  ].join(' ');

  expect(taking(text, 'en', 'NO')).toEqual(['BO', 'CL', 'DK', 'NO', 'PE']);
});

test('N. Korea is not the Korea of the south', () => {
  const text = 'Norway, Denmark discuss N. Korea. Norwegian Minister Ola Berg met Danish Minister Nils Krog.';

  expect(taking(text, 'en', 'NO')).toEqual(['DK', 'NO']);
});
