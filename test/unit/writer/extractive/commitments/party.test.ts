/** Whose commitment it is, for whom, and till when. */
import { describe, expect, test } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function commitments(text: string, language = 'en') {
  const reading = read({ text, title: null, published: '2026-03-10', country: 'LT', language });
  return commitmentClaims(reading);
}

test('a word that links to the sentence before is no part of who binds himself', () => {
  expect(commitments('Також Норвегія передасть Іспанії десять човнів.', 'uk')[0]?.who).toBe('Норвегія');
});

describe('who binds himself', () => {
  test.each([
    ['Norway and Denmark will send two teams.', 'Norway and Denmark'],
    [
      'The leaders of Norway, Denmark, Iceland and Spain agreed to build a joint depot.',
      'The leaders of Norway, Denmark, Iceland and Spain',
    ],
    ['Norway and Denmark previously have signed a letter on joint depots.', 'Norway and Denmark'],
    ['The Norwegian Home Guard (NHG) will train forty instructors.', 'The Norwegian Home Guard (NHG)'],
    ['From 5 May, Norway will deploy additional guards at sea.', 'Norway'],
    ['He told them that Norway and Denmark will give ten ships to Spain.', 'Norway and Denmark'],
    ['OSLO: Norway is providing Spain with ten ships.', 'Norway'],
    ['Also, Norway will give ten ships to Spain.', 'Norway'],
    ['“Norway and Denmark will patrol the strait together,” he said.', 'Norway and Denmark'],
    ['About 900 sailors from six navies will clear mines off Bergen.', 'About 900 sailors from six navies'],
    [
      'In June, two frigates of the Norwegian Navy will join the patrol.',
      'two frigates of the Norwegian Navy',
    ],
  ])('%s', (text, who) => {
    expect(commitments(text).map((claim) => claim.who)).toEqual([who]);
  });

  test('a clause that goes on has the subject of the one before it', () => {
    const told = commitments('Norway joined the Rapid Fund project and plans joining the Wave Group.');

    expect(told.map(({ who, modality }) => [who, modality])).toEqual([
      ['Norway', 'done'],
      ['Norway', 'planned'],
    ]);
  });

  test.each([
    ['A thousand sailors from the Royal Fleet, the Coast Guard, and the Air Force will train new crews.'],
    ['BERGEN - Norway and nine other allies on Friday signed a letter on joint depots.'],
  ])('a part of those who act together is not given for all: %s', (text) => {
    expect(commitments(text).map((claim) => claim.who)).toEqual([null]);
  });
});

test('what stands in the genitive before the verb binds nobody', () => {
  const told = commitments('Вклад Норвегии частично профинансирует Дания.', 'ru');

  expect(told.map(({ who }) => who)).toEqual([null]);
});

test('a word of time is no part of the party', () => {
  const told = commitments('Šogad Norvēģija plāno apmācīt divreiz vairāk karavīru nekā pērn.', 'lv');

  expect(told.map(({ who }) => who)).toEqual(['Norvēģija']);
});

describe('for whom', () => {
  test('a state behind a border is a place', () => {
    const told = commitments('Norway will send patrols for guarding the border with Belarus and Russia.');

    expect(told.map(({ forWhom }) => forWhom)).toEqual([null]);
  });

  test.each([
    ['pl', 'Norwegia przekaże Ukrainie dziesięć pojazdów.', 'Ukrainie'],
    ['lv', 'Norvēģija nodos Ukrainai desmit bruņumašīnas.', 'Ukrainai'],
    ['ru', 'Норвегия передаст Украине десять бронемашин.', 'Украине'],
  ])('a case alone tells who receives: %s', (language, text, whom) => {
    expect(commitments(text, language).map(({ forWhom }) => forWhom)).toEqual([whom]);
  });
});

describe('for nobody', () => {
  test.each([
    'Norway will send engineers in response to Russia’s build-up in the north.',
    'Spain invited Norway to the Chile-Norway forum in Madrid.',
    'Norway will strengthen its border guard during a visit to Finland.',
  ])('%j', (text) => {
    expect(commitments(text).map(({ forWhom }) => forWhom)).toEqual([null]);
  });
});

describe('till when', () => {
  test.each([
    ['Norway will deliver ten vehicles by the end of 2027.', '2027'],
    ['Norway will finance the centre until 2029.', '2029'],
    ['By 2028, Norway will deliver ten vehicles.', '2028'],
    ['From 5 May, Norway will deploy additional guards.', null],
    ['Norway will deliver ten vehicles starting this year.', null],
    ['Norway and Denmark signed a contract on joint depots on 9 March 2026.', null],
    ['Norway will join the shield, an air defence system proposed in 2022.', null],
  ])('%s', (text, due) => {
    expect(commitments(text).map((claim) => claim.due)).toEqual([due]);
  });
});

describe('what is none', () => {
  test.each([
    ['The Norwegian spokesperson provided the following readout:'],
    ['On Friday, the Norwegian minister will deliver a keynote speech at the college.'],
    ['The minister said Norway must be prepared to defend every island.'],
  ])('%s', (text) => {
    expect(commitments(text)).toEqual([]);
  });

  test('a subject that is no party is told with its deed', () => {
    const told = commitments('Three divers who came to Bergen on Monday will train the new crews.');

    expect(told.map(({ who, what }) => [who, what])).toEqual([
      [null, 'Three divers who came to Bergen on Monday will train the new crews'],
    ]);
  });

  test.each([['Vane: Nordic patrols will deepen']])('a subject makes no deed of a bare verb: %s', (text) => {
    expect(commitments(text)).toEqual([]);
  });

  test('told in a quotation, it is what stands between the quotation marks', () => {
    const told = commitments(
      '“This spring a Norwegian company will send ten boats to Spain,” said Captain Nils Berg.',
    );

    expect(told.map(({ what }) => what)).toEqual([
      'This spring a Norwegian company will send ten boats to Spain',
    ]);
  });

  test('a continuous form is as good as a plain one', () => {
    const told = commitments('Norway announced that Norway will be sending an additional ten vehicles.');

    expect(told.map(({ what }) => what)).toEqual(['sending an additional ten vehicles']);
  });

  test('who tells it is no part of what is promised', () => {
    const told = commitments('Норвегия передаст Украине десять бронемашин, сообщил министр обороны.', 'ru');

    expect(told.map(({ what }) => what)).toEqual(['передаст Украине десять бронемашин']);
  });
});
