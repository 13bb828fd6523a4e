/** States of diplomats sent somewhere, of delegates in a list, of whoever comes from a house or shares an owner. */
import { expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function states(text: string, country: string | null): string[] {
  const reading = read({ text, title: null, published: null, country, language: 'en' });
  return peopleClaims(reading).map(({ name, country: state }) => `${name}: ${state}`);
}

test('whoever is sent to a state is not of it', () => {
  const text =
    'The Minister met the Ambassador to Norway John Carter and Military Attaché to Norway Col. Anna Berg.';

  expect(states(text, 'NO')).toEqual(['John Carter: null', 'Anna Berg: null']);
  expect(states(text, 'US')).toEqual(['John Carter: US', 'Anna Berg: US']);
});

test('a list of delegates is of the state that opens it', () => {
  const text =
    'The Secretary received the guests in Colombo. The visiting delegation also included Danish Police Commissioner Anna Krag, Commander of the Joint Task Force Rear Admiral Jens Holm and Director of Planning Ida Lund.';

  expect(states(text, 'LK')).toEqual(['Anna Krag: DK', 'Jens Holm: DK', 'Ida Lund: DK']);
});

test('whoever comes from a force told behind the office is of its state', () => {
  const text =
    'The Minister met General Anna Krag, Director of the Coordination Centre from the Royal Danish Army.';

  expect(states(text, 'MM')).toEqual(['Anna Krag: DK']);
});

test('the state that owns the first of two equal offices owns the second', () => {
  const text =
    'The Philippines’ Undersecretary of National Defence Carlos Luna and Undersecretary for Operations Anna Reyes called on Singapore’s Defence Minister Jason Tan.';

  expect(states(text, 'SG')).toEqual(['Carlos Luna: PH', 'Anna Reyes: PH', 'Jason Tan: SG']);
});

test('the minister of this country is of the one that the sentence is about', () => {
  const text =
    'As part of a visit to Georgia, the Chief of the General Staff of the Azerbaijan Army, General Karim Rzayev, met with the Minister of Defence of this country, Mr. Irakli Lomidze.';

  expect(states(text, 'AZ')).toEqual(['Karim Rzayev: AZ', 'Irakli Lomidze: GE']);
});

test('the one who will hold an office is told with it', () => {
  expect(states('Indonesia’s President-Elect and Defence Minister, Budi Santoso, came.', 'MY')).toEqual([
    'Budi Santoso: ID',
  ]);
});

test('where no other state is told of, who receives a guest is of the publisher’s', () => {
  const text =
    'The Secretary visited the Sri Lanka Army. He was received by the Army’s Adjutant General, Major General Anna Silva.';

  expect(states(text, 'LK')).toEqual(['Anna Silva: LK']);
});

test('whoever leads a delegation is of the state that it is from, and its hosts are the publisher’s', () => {
  const text =
    'A delegation from the Rwanda Defence College visited the Army. Led by Colonel Jean Kamana, the delegation was received by the Chief of the Army Staff, Lieutenant General Kofi Onwona.';

  expect(states(text, 'GH')).toEqual(['Jean Kamana: RW', 'Kofi Onwona: GH']);
});

test('in news of the publisher’s state alone whoever is called on is its own', () => {
  const text =
    'Minister for Defence Karim Dastan called on Chief of Army Staff General Omar Bakhsh in Pakistan’s capital.';

  expect(states(text, 'PK')).toEqual(['Karim Dastan: PK', 'Omar Bakhsh: PK']);
});

test('the state of a force tells of whoever commands it, behind letters in brackets and without an of', () => {
  const text =
    'Commander Chinese People Liberation Army (PLA) General Wei Han and Chief of General Staff (CGS) UK Army, General Sir Nicholas Cole called on General Omar Bakhsh.';

  expect(states(text, 'PK').slice(0, 2)).toEqual(['Wei Han: CN', 'Nicholas Cole: GB']);
});

test('a colleague named behind a state and a capital is of the state', () => {
  const text =
    'On Monday in Brussels, Minister of Defence Mart Kask signed a paper on cooperation between Estonia and Finland with his colleague Stefan Salo.';

  expect(states(text, 'EE')).toEqual(['Mart Kask: EE', 'Stefan Salo: FI']);
});

test('a king is of the kingdom told of, and not of a realm whose king is another’s', () => {
  const text =
    'The Minister arrived in the Kingdom of Tonga. In Tonga he had an audience with His Majesty King Tupou and spoke of Tonga’s navy.';

  expect(states(text, 'AU')).toEqual(['Tupou: TO']);
});
