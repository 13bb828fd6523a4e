/** Names of units, ships, exercises and plans, in English and in other languages, and what a headline or an agency only seems to name. */
import { describe, expect, test } from 'vitest';
import { programmeClaims } from '../../../../../src/writer/extractive/programmes/programmes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function names(text: string, language = 'en') {
  const reading = read({ text, title: null, published: null, country: null, language });
  return programmeClaims(reading).map(({ name }) => name);
}

test('a person’s office and a town in a headline of capitals are no programmes', () => {
  expect(
    names('She met the United Nations Under-Secretary-General for Peace Operations, Juan Marin.'),
  ).toEqual([]);
  expect(names('GENERAŁ NOWAK W WARSZAWIE\nGenerał Jan Nowak przybył do kwatery.', 'pl')).toEqual([]);
});

describe('one name', () => {
  test.each([
    ['The 3rd Battalion, The Royal Amber Regiment left.', ['3rd Battalion, The Royal Amber Regiment']],
    ['The 1st Squadron, 2nd Cavalry Regiment left.', ['1st Squadron, 2nd Cavalry Regiment']],
    ['The HMFJS Coral Cape came to Oslo.', ['HMFJS Coral Cape']],
    ['A C-27J Spartan landed, and the C-27J left.', ['C-27J Spartan']],
    [
      'The Norway-European Union Comprehensive Amber Agreement was signed.',
      ['Comprehensive Amber Agreement'],
    ],
    ['They signed the Amber and Cross-Shore Agreement (ACSA) in Oslo.', ['Amber and Cross-Shore Agreement']],
    ['The 5th Rifle Brigade took part in Grey Heron-2025.', ['5th Rifle Brigade', 'Grey Heron-2025']],
    ['The armies held Ex Grey Heron in May.', ['Grey Heron']],
    ['It is led by Special Operations Command – Africa.', []],
    ['They serve in EUTM Mali and EUNAVFOR MED Heron.', ['EUTM Mali', 'EUNAVFOR MED Heron']],
    ['They got a Hercules C-130 aircraft.', ['Hercules C-130']],
    ['The Amber Defence Policy Review goes on.', ['Amber Defence Policy Review']],
    ['Ex Minister Vik and Ex Yugoslavia were named.', []],
    ['Eight F-16 Block 70 jets came, and one block of houses.', ['F-16 Block 70']],
    [
      'They saw the King Faris II Special Warfare Training Centre.',
      ['King Faris II Special Warfare Training Centre'],
    ],
    [
      'They visited the Sheikh Omar bin Saif Al Harun Rapid Amber Brigade.',
      ['Sheikh Omar bin Saif Al Harun Rapid Amber Brigade'],
    ],
    ['He heads the Arms Control and Defence Policy Division.', []],
    ['They spoke of the Tromso Declaration of 2024.', ['Tromso Declaration']],
    ['The Defence Ministers of Amber Group Declaration was read.', []],
    ['The ECOWAS Standby Force and EUFOR Althea were praised.', ['ECOWAS Standby Force', 'EUFOR Althea']],
    [
      'They trained in Exercises Grey Heron, Blue Stork and Red Fox.',
      ['Grey Heron', 'Blue Stork', 'Red Fox'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('in other languages', () => {
  test.each([
    ['de', 'Die Chile-Brigade wird aufgestellt.', ['Chile-Brigade']],
    ['fr', 'Le 27e bataillon de chasseurs alpins est parti.', ['27e bataillon de chasseurs alpins']],
    ['pl', 'Przybyli żołnierze 12 Brygady Zmechanizowanej.', ['12 Brygady Zmechanizowanej']],
    ['pl', 'Przybył dowódca V Korpusu.', ['V Korpusu']],
    [
      'ru',
      'Утверждена программа стратегического сотрудничества на 2027-2029 годы.',
      ['программа стратегического сотрудничества на 2027-2029'],
    ],
    ['lv', 'Piedalījās 2. Vidzemes brigāde.', ['2. Vidzemes brigāde']],
    ['et', 'Osales 1. jalaväebrigaad.', ['1. jalaväebrigaad']],
    ['uk', 'Прибула 72-га окрема бригада.', ['72-га окрема бригада']],
    ['cs', 'Dorazila 7. mechanizovaná brigáda.', ['7. mechanizovaná brigáda']],
    ['fi', 'Mukana oli Kainuun prikaati.', ['Kainuun prikaati']],
    ['sv', 'På plats var Gotlands regemente.', ['Gotlands regemente']],
    ['fi', 'Joukot osallistuvat Harmaa Haikara -harjoitukseen.', ['Harmaa Haikara']],
    ['ru', 'Подписан план военного сотрудничества на 2027 год.', ['план военного сотрудничества на 2027']],
  ])('%s: %s', (language, text, expected) => {
    expect(names(text, language)).toEqual(expected);
  });

  test.each([
    ['fr', 'La Norvège envoie 2 bataillons et 3 brigades.'],
    ['lv', 'Norvēģijas brigāde devās uz Čīli.'],
    ['de', 'Sie sprachen über 2 Bataillone.'],
  ])('%s counts no unit, and takes no state’s for one: %s', (language, text) => {
    expect(names(text, language)).toEqual([]);
  });
});

describe('what only seems a name', () => {
  test.each([
    ['Norwegian Sailors Return to Continue Surveillance Mission in Chile\n\nThe sailors left on Monday.'],
    ['They spoke of a partnership for peace, stability and wealth.'],
    ['This was what the GREYLAB said of it.'],
  ])('%j', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('a headline’s name counts where the text below has it too', () => {
    const text = 'Norway and Chile Sign Amber Shore Agreement\n\nThe Amber Shore Agreement is new.';

    expect(names(text)).toEqual(['Amber Shore Agreement']);
  });
});

describe('names beside general words', () => {
  test.each([
    [
      'The troops left for the 12th edition of Battalion Level Joint Military Exercise Amber Gull.',
      'Amber Gull',
    ],
    ['The talks covered the Signing of Amber Gull Framework in Oslo.', 'Amber Gull Framework'],
    ['The Norwegian Army and Amber Home Guard Brigade trained together.', 'Amber Home Guard Brigade'],
    ['Norway leads the eFP Battlegroup Latvia this year.', 'eFP Battlegroup Latvia'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  test('takes no treaty out of an organisation’s name', () => {
    expect(names('Norway is a member of the North Atlantic Treaty Organization.')).toEqual([]);
  });
});
