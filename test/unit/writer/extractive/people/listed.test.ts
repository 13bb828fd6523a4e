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

describe('offices, ranks and names', () => {
  test.each([
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
