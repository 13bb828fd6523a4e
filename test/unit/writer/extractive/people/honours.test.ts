/** Offices in letters, honours of two words, things called after somebody, and states in brackets or gone to. */
import { expect, test } from 'vitest';
import { told } from './told.ts';

test('an office in letters counts right before a name or a rank', async () => {
  expect(await told('The Ghanaian CNS, Rear Adm. Kofi Addo, met the Georgian MoD Irakli Lomidze.')).toEqual([
    'Kofi Addo | Rear Adm. | Ghanaian CNS | GH',
    'Irakli Lomidze | - | Georgian MoD | GE',
  ]);
  expect(await told('The MoD Policy Directorate and the CDS Office met.')).toEqual([]);
});

test('an honour of two words is no part of a name, and a surname may have a small part', async () => {
  const text =
    'Present were the Chief of Navy Admiral Tan Sri Dato’ Sri Azman Rahim and General Somchai Chan o-lek, Prime Minister of Thailand.';

  expect(await told(text, 'MY')).toEqual([
    'Azman Rahim | Admiral | Chief of Navy | MY',
    'Somchai Chan o-lek | General | Prime Minister of Thailand | TH',
  ]);
});

test('letters behind a name stand before the office, glued to it or not', async () => {
  const text =
    'Maj Gen Colin Ward CBE-Assistant Chief of Defence Staff (Plans) of UK met Dr Ann Cole KCB CBE, Chief of the Air Staff.';

  expect(await told(text, 'KE')).toEqual([
    'Colin Ward | Maj Gen | Assistant Chief of Defence Staff (Plans) of UK | GB',
    expect.stringMatching(/^Ann Cole \| - \| Chief of the Air Staff/),
  ]);
});

test('a ship, a centre and a brigade that bear a name are nobody', async () => {
  expect(
    await told(
      'The frigate Marco Bruno and KRI Sultan Darma sailed. Marco Bruno fired. The guests saw the King Faris II Special Warfare Centre, the Sheikh Omar Joint School and the John P. Webb European Center for Studies.',
    ),
  ).toEqual([]);
});

test('names with their states, in brackets or behind of, share an office told of several', async () => {
  const brackets =
    'Taking part were the ministers Ola Berg (Norway), Antti Salo (Finland) and Jens Krag (Denmark).';
  const behind = 'Ambassadors Juhan Kask of Estonia, Anna Ozola of Latvia and Ola Berg of Norway met.';

  expect(await told(brackets)).toEqual([
    'Ola Berg | - | minister | NO',
    'Antti Salo | - | minister | FI',
    'Jens Krag | - | minister | DK',
  ]);
  expect(await told(behind)).toEqual([
    'Juhan Kask | - | Ambassador | EE',
    'Anna Ozola | - | Ambassador | LV',
    'Ola Berg | - | Ambassador | NO',
  ]);
});

test('the fields of an office go on up to its holder', async () => {
  const text =
    'The Minister of Home Affairs, Immigration, Safety and Security Hon. Dr. Samuel Katjivena spoke.';

  expect(await told(text)).toEqual([
    'Samuel Katjivena | - | Minister of Home Affairs, Immigration, Safety and Security | -',
  ]);
});

test('a state that somebody goes to is not of the office behind it', async () => {
  expect(
    await told('On a visit to Slovenia Minister of Defence Ivo Radman met President Luka Zajc.', 'HR'),
  ).toEqual(['Ivo Radman | - | Minister of Defence | HR', 'Luka Zajc | - | President | SI']);
});

test('guests listed in the next sentence are of the state that sent them, and so are hosts of a visitor', async () => {
  const guests =
    'Our Minister for Defence hosted his counterparts from Namibia. The Ministers are: the Minister of Home Affairs, Albert Shilongo, and Deputy Minister of Works Hilma Nande.';
  const hosts =
    'Minister of Defence Anne Roux visited Bangladesh on Monday. She met Prime Minister Karim Hossain and Foreign Minister Abdul Rahman.';

  expect((await told(guests, 'BW')).map((line) => line.slice(-2))).toEqual(['NA', 'NA']);
  expect((await told(hosts, 'FR')).map((line) => line.slice(-2))).toEqual(['FR', 'BD', 'BD']);
});

test('whose an ambassador is stays open, and so does who is called on by the publisher’s own', async () => {
  const text =
    'The French ambassador Anne Roux called on Foreign Minister Abdul Rahman. Ambassador Jens Krag was present.';

  expect((await told(text, 'FR')).map((line) => line.slice(-2))).toEqual(['FR', ' -', ' -']);
});

test('a counterpart from a state with an article, a branch of a staff, and a People’s army are told whole', async () => {
  expect(
    await told('Defence Minister Ivo Zahar and his counterpart from the UK, Leo Darby, met.', 'BG'),
  ).toEqual(['Ivo Zahar | - | Defence Minister | BG', 'Leo Darby | - | counterpart from the UK | GB']);
  expect(await told('The Special Forces J3 Commander, Captain Carl Frost, spoke.')).toEqual([
    'Carl Frost | Captain | Special Forces J3 Commander | -',
  ]);
});

test('titles of honour in a row are no part of a name, and opening remarks name who makes them', async () => {
  const text =
    'Present was the Chief of Army General Dato Paduka Seri Tan Sri Dato’ Sri Haji Azman bin Rahim.';
  const headline =
    'Opening Remarks by the Minister of Defence, Ms Naledi Mokoena-Dlamini at the Castle\n\nGood morning. I welcome you all to our castle today.';

  expect(await told(text, 'MY')).toEqual(['Azman bin Rahim | General | Chief of Army | MY']);
  expect(await told(headline, 'ZA')).toEqual(['Naledi Mokoena-Dlamini | - | Minister of Defence | ZA']);
});
