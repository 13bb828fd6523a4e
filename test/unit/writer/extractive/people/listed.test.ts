/** States told by another of a list, by the words of thanks or of a visit, and offices, ranks and names that lists and marks part. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { quoteClaims } from '../../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const reading = (text: string, country: string | null) =>
  read({ text, title: null, published: '2031-03-04', country, language: 'en' });
const states = (text: string, country: string | null = 'NO') =>
  peopleClaims(reading(text, country)).map(({ name, country: state }) => `${name}: ${state}`);
const people = (text: string, country: string | null = 'NO') =>
  peopleClaims(reading(text, country)).map(({ name, rank, role }) => [name, rank, role].join(' | '));

describe('the state of those in a list', () => {
  test.each([
    [
      'is that of the first, where all are met',
      'Minister of Foreign Affairs Tore Vik and Minister of Defence Kari Lund met the Danish Minister of Foreign Affairs Lars Holm and Minister of Defence Bo Dahl.',
      ['Tore Vik: NO', 'Kari Lund: NO', 'Lars Holm: DK', 'Bo Dahl: DK'],
    ],
    [
      'is that behind the last name, where all are met',
      'The Minister met Minister of Defence Lars Holm and Minister of Foreign Affairs Ole Bo of Denmark.',
      ['Lars Holm: DK', 'Ole Bo: DK'],
    ],
    [
      'is that of the first, where all arrive together',
      'The Minister of Defence of the Kingdom of Denmark Mr. Lars Holm, the Chief of Staff Army General Bo Dahl and Navy Commander Admiral Ole Krag arrived in Oslo.',
      ['Lars Holm: DK', 'Bo Dahl: DK', 'Ole Krag: DK'],
    ],
    [
      'is no diplomat’s, whom either state may have sent',
      'Minister of Defence Tore Vik met the Danish Minister Lars Holm and Ambassador Bo Dahl.',
      ['Tore Vik: NO', 'Lars Holm: DK', 'Bo Dahl: null'],
    ],
    [
      'is open among guests at a ceremony',
      'The ceremony was attended by Danish Minister Lars Holm, Chief of Defence Bo Vik and Mayor Ole Dahl.',
      ['Lars Holm: DK', 'Bo Vik: null', 'Ole Dahl: null'],
    ],
    [
      'is not told by two of different states',
      'The Minister met the Danish Minister Lars Holm, the Swedish Minister Nils Ek and the Director Bo Dahl.',
      ['Lars Holm: DK', 'Nils Ek: SE', 'Bo Dahl: null'],
    ],
  ])('%s', (_, text, told) => {
    expect(states(text)).toEqual(told);
  });
});

describe('the state of a person', () => {
  test.each([
    [
      'is not the one that the person thanks',
      'In Copenhagen the Minister met the Danish delegation. Minister of Defence Lars Holm thanked Norway for its support.',
      ['Lars Holm: DK'],
    ],
    [
      'is not told by thanks to a force that bears its name',
      'Minister of Defence Tore Vik praised the Norway Army Band in Denmark.',
      ['Tore Vik: NO'],
    ],
    [
      'is not that of the one whose equal the person is',
      'Denmark’s Defence Minister Lars Holm met in Oslo with his counterpart Tore Vik. Norway thanked him.',
      ['Lars Holm: DK', 'Tore Vik: NO'],
    ],
    [
      'is that of the embassy, for a diplomat told without one',
      'The Danish Embassy in Oslo announced that Ambassador Lars Holm joined the Norwegian forces.',
      ['Lars Holm: DK'],
    ],
    [
      'is that of the house of which somebody is a member',
      'The Danish member of the Kenyan Presidency, Lars Holm, spoke.',
      ['Lars Holm: KE'],
    ],
    [
      'is that in which the place lies that a guard is called after',
      'Denmark hosted Maj. Gen. Jane Roe, adjutant general of the Alaska National Guard. Denmark thanked her.',
      ['Jane Roe: US'],
    ],
    [
      'is the one in which somebody meets the person',
      'In Denmark, Norwegian General Tore Vik held a meeting with President Dr. Lars Holm.',
      ['Tore Vik: NO', 'Lars Holm: DK'],
    ],
    [
      'is that of the delegation which the person is told to be in',
      'The delegation of the Kingdom of Denmark was led by Honourable Lars Holm, Minister of Defence and included Honourable Bo Dahl, Deputy Minister of Home Affairs.',
      ['Lars Holm: DK', 'Bo Dahl: DK'],
    ],
    [
      'is not the publisher’s for a Secretary of State who is so for nothing',
      'During the Secretary of State John Roe’s visit the two countries signed an agreement. The United States will help. The United States thanked Norway.',
      ['John Roe: US'],
    ],
    [
      'is not that of the leaders beside whom an ambassador stands',
      'He met Danish leaders including Danish President Lars Holm, Ambassador John Roe, and the minister.',
      ['Lars Holm: DK', 'John Roe: null'],
    ],
    [
      'may be the one whose soldiers the person thanks',
      'Minister of Defence Tore Vik thanked Norway’s soldiers in Denmark.',
      ['Tore Vik: NO'],
    ],
    [
      'is not the publisher’s where its own meet the person on a visit',
      'Minister of Defence Tore Vik travelled to Denmark and Sweden. During his visit, Minister Vik also met President Lars Holm.',
      ['Tore Vik: NO', 'Lars Holm: null'],
    ],
    [
      'stands behind the name, after “from”',
      'The talks were attended by Maj Gen Nils Ek from Sweden and Lt Gen Lars Holm from the Kingdom of Denmark.',
      ['Nils Ek: SE', 'Lars Holm: DK'],
    ],
    [
      'is the publisher’s where foreign guests call on its own',
      'The Association of Foreign Defence Attachés in Norway has called on the Chief of Defence, Admiral Tore Vik. It represents Denmark.',
      ['Tore Vik: NO'],
    ],
  ])('%s', (_, text, told) => {
    expect(states(text)).toEqual(told);
  });
});

test('several who head a house or a ministry each are told with their states', () => {
  expect(
    states('The Ministers of Defence of Denmark, Lars Holm, Sweden, Nils Ek, and Finland, Matti Laine, met.'),
  ).toEqual(['Lars Holm: DK', 'Nils Ek: SE', 'Matti Laine: FI']);
  expect(
    people('The Ministers of Defence of Denmark, Lars Holm, Sweden, Nils Ek, and Finland, Matti Laine, met.'),
  ).toEqual([
    'Lars Holm |  | Minister of Defence',
    'Nils Ek |  | Minister of Defence',
    'Matti Laine |  | Minister of Defence',
  ]);
  expect(
    states(
      'The chiefs of the Danish Defence Staff Lars Holm, the Swedish Defence Staff Nils Ek and the Finnish Defence Staff Matti Laine met in Oslo.',
    ),
  ).toEqual(['Lars Holm: DK', 'Nils Ek: SE', 'Matti Laine: FI']);
});

describe('offices, ranks and names', () => {
  test.each([
    [
      'a house in letters is nobody’s name',
      'The Commander NORTHGROUP, Vice Admiral Lars Holm, visited the staff.',
      ['Lars Holm | Vice Admiral | Commander NORTHGROUP'],
    ],
    [
      'a house of more than five letters stands behind “of”',
      'He met Vice Admiral Lars Holm, Commander of NORTHGROUP and the Danish 2nd Fleet.',
      ['Lars Holm | Vice Admiral | Commander of NORTHGROUP and the Danish 2nd Fleet'],
    ],
    [
      'a minister’s surname may be written in capitals',
      'On April 28, Minister SAITO held a video call with the Minister of Defence of Canada, Ms. Jane Roe.',
      ['SAITO |  | Minister', 'Jane Roe |  | Minister of Defence of Canada'],
    ],
    [
      'what a chief goes to is no part of the office',
      'The guest was escorted by Admiral Lars Holm, Danish Chief of Defence to the famous Torre de Lima for a ceremony.',
      ['Lars Holm | Admiral | Danish Chief of Defence'],
    ],
    [
      'where equals meet is nobody’s name',
      'The Minister joined his Danish counterparts in Port Larsby for talks.',
      [],
    ],
    [
      'a unit with a number in its name is no person',
      'The Commander of Northern Endeavour 2031 Joint Task Force, Air Commodore Tore Vik, spoke.',
      ['Tore Vik | Air Commodore | Commander of Northern Endeavour 2031 Joint Task Force'],
    ],
    [
      'an office may follow a whole name without a comma',
      'General Jon B. Vik commander of the Northern Corps is visiting Denmark.',
      ['Jon B. Vik | General | commander of the Northern Corps'],
    ],
    [
      'a day of the week behind a rank is a given name',
      'The Chief of the Air Staff (CAS), Air Marshal Sunday Okoro, spoke on Monday.',
      ['Sunday Okoro | Air Marshal | Chief of the Air Staff'],
    ],
    [
      'hyphens may join the words of an office',
      'He met the Danish Army Chief-of-Staff, General Lars Holm.',
      ['Lars Holm | General | Danish Army Chief-of-Staff'],
    ],
    [
      'a council of ministers is a house',
      'The Chairperson of the Council of Ministers of the Union and Cabinet Secretary of Defence, Hon Tore Vik, met the Director.',
      ['Tore Vik |  | Chairperson of the Council of Ministers of the Union and Cabinet Secretary of Defence'],
    ],
    [
      'a state stands between an office and a name',
      'He met the Cabinet Secretary for Defence, Kenya, Hon Tore Vik.',
      ['Tore Vik |  | Cabinet Secretary for Defence, Kenya'],
    ],
    [
      'a bracket of several words stands within an office',
      'He met NATO Strategic Direction–South Hub (NSD-S Hub) Director Brigadier General Lars Holm.',
      ['Lars Holm | Brigadier General | NATO Strategic Direction–South Hub (NSD-S Hub) Director'],
    ],
    [
      'a dash parts an office of several from their names',
      'These were the topics of consultations of deputy ministers of defence of Poland and Denmark - Jan Kowal and Lars Holm in Warsaw.',
      ['Jan Kowal |  | deputy minister of defence', 'Lars Holm |  | deputy minister of defence'],
    ],
    [
      'a force stands between an office and a rank',
      'The commander of the Northern Command, U.S. Army Gen. Jane Roe, met the Senior Enlisted Leader, Danish Army Command Sgt. Maj. Lars Holm.',
      [
        'Jane Roe | Gen. | commander of the Northern Command',
        'Lars Holm | Command Sgt. Maj. | Senior Enlisted Leader, Danish Army',
      ],
    ],
    [
      'a bracket tells behind a short rank that the bearer is retired',
      'He met the Defence Secretary Maj. Gen. (Retd) Tore Vik at the ministry.',
      ['Tore Vik | Maj. Gen. | Defence Secretary'],
    ],
    [
      'a word before the rank may tell that',
      'The Minister of Safety and Security, Retired General Tore Vik, also attended.',
      ['Tore Vik | General | Minister of Safety and Security'],
    ],
    [
      'an honour begins another person',
      'It included Honourable Tore Vik, Minister of Labour and Home Affairs and Honourable Kari Lund, Assistant Minister for Public Affairs.',
      [
        'Tore Vik |  | Minister of Labour and Home Affairs',
        'Kari Lund |  | Assistant Minister for Public Affairs',
      ],
    ],
    [
      'a given name that is an office too',
      'US Ambassador Dean R Carter met the Minister.',
      ['Dean R Carter |  | US Ambassador'],
    ],
    [
      'an office behind the name tells more than that the bearer is an equal',
      'He met his Danish counterpart, Gen Lars Holm, Chief of Staff of the Danish Army, in Oslo.',
      ['Lars Holm | Gen | Chief of Staff of the Danish Army'],
    ],
    [
      'a dash parts an office from a rank and a name',
      'He met the Military Assistant to the CDS – Colonel Lars Holm.',
      ['Lars Holm | Colonel | Military Assistant to the CDS'],
    ],
    [
      'a dash joins two offices of one holder',
      'The guests were welcomed by the First Deputy Minister of Defence – Chief of the General Staff of the Danish Army, Colonel General Lars Holm.',
      [
        'Lars Holm | Colonel General | First Deputy Minister of Defence – Chief of the General Staff of the Danish Army',
      ],
    ],
    [
      'a rank stands between two commas',
      'He met the head of the Danish General Staff Intelligence, General of Corps, Peter Holm.',
      ['Peter Holm | General of Corps | head of the Danish General Staff Intelligence'],
    ],
    [
      'a branch stands behind a rank',
      'He met the military attaché Brigadier General Pilot Ahmed Karim.',
      ['Ahmed Karim | Brigadier General Pilot | military attaché'],
    ],
    [
      'an ampersand joins what an office is for',
      'He met the Minister for Foreign Affairs & Emigrants, Dr Lars Holm, and the Cabinet Secretary for Foreign & Diaspora Affairs Kari Lund.',
      [
        'Lars Holm |  | Minister for Foreign Affairs & Emigrants',
        'Kari Lund |  | Cabinet Secretary for Foreign & Diaspora Affairs',
      ],
    ],
    [
      'a family may be written in capitals, in one word or in two',
      'Lt Gen Tahar Fathi IBRAHIM SALAHI met Col Dov MARIN, and Major Vik UNIFIL spokesman.',
      ['Tahar Fathi IBRAHIM SALAHI | Lt Gen | ', 'Dov MARIN | Col | ', 'Vik | Major | '],
    ],
    [
      'what an equal is invited to is nobody',
      'The Minister invited his Danish counterpart to NORDIC SHIELD in Oslo.',
      [],
    ],
  ])('%s', (_, text, told) => {
    expect(people(text)).toEqual(told);
  });
});

test('he who said it is the subject of the sentence before, though another spoke last', () => {
  const text =
    '“We shall train together again next spring,” General Tore Vik said. Minister Lars Holm compared the tasks of today with those of a decade ago. “The world changes faster than our plans do,” he observed.';
  expect(quoteClaims(reading(text, 'NO')).map(({ speaker }) => speaker)).toEqual(['Tore Vik', 'Lars Holm']);
});
