/** Which day is the event’s among those that a text names. */
import { describe, expect, test } from 'vitest';
import { dateClaim } from '../../../../../src/writer/extractive/dates/date.ts';
import { reading } from './reading.ts';

describe('which day is the event’s', () => {
  const dated = (text: string, about: { language?: string; title?: string } = {}) =>
    dateClaim(reading(text, about))?.value ?? null;

  test('is not that of a planning conference where an exercise is told', () => {
    const text =
      'The planning conference for exercise Winter Shield took place in Tapa from 24 to 26 June 2024. About 900 soldiers will take part in the exercise in November 2024.';

    expect(dated(text, { title: 'Exercise Winter Shield will bring 900 soldiers' })).toBe('2024-11');
  });

  test.each([
    ['en', 'The minister will speak of the package that was presented on 20 June 2024.'],
    ['sv', 'Mötet rör det stödpaket som beslutades av regeringen den 20 juni 2024.'],
    ['en', 'The soldiers began their exercise, which is scheduled to end on 20 July 2024.'],
    ['en', 'The navies completed a joint exercise, the ministry said Friday.'],
    ['en', 'The navies completed a joint exercise, a spokesman told the Harbour Post on Friday.'],
    ['en', 'The minister will visit Norway, the ministry announced on Friday.'],
    ['en', 'In an article posted on the website on Friday, the ministry told of the meeting in Oslo.'],
    ['en', 'The navies signed a plan, a source told Harbour 2 July 2024.'],
  ])(
    'is not one that only says which thing is meant, when it ends, or who said so (%s): %s',
    (language, text) => {
      expect(dated(text, { language })).toBeNull();
    },
  );

  test.each([
    ['2024-06-28', 'Spain will give Fiji two boats as military aid, the ministry announced on Friday.'],
    ['2024-06-28', 'The minister said after a signing ceremony on Friday that the contract is fair.'],
    [
      '2024-07-05',
      'The joint exercise will start from 5 July 2024 near Tapa and will last up to 20 July 2024.',
    ],
  ])('is %s: %s', (day, text) => {
    expect(dated(text)).toBe(day);
  });

  test('is both days of a conference that is told day by day', () => {
    const text =
      'On 26 June 2024 the defence ministers opened the conference in Bergen. On 27 June 2024 the conference continued with talks on industry.';

    expect(dated(text)).toBe('2024-06-26/2024-06-27');
  });

  test('is the one on which a minister spoke after the talks', () => {
    expect(
      dated('The region is safe, the minister said on Monday after he received his Danish counterpart.'),
    ).toBe('2024-07-01');
    expect(
      dated('The region is safe, the minister said on Monday. He received his Danish counterpart last week.'),
    ).toBeNull();
  });

  test('is not that of another event, told further down', () => {
    const text =
      'The minister arrived in Oslo for a visit. He was met by guards. The talks are about ships. On 26 June 2024 the exercise Winter Shield began in Norway.';

    expect(dated(text)).toBeNull();
  });

  test.each([
    [
      'ru',
      'Министр прибыл с визитом в Осло. Он встретился с коллегой. Они говорили о флоте. Учения завершатся 9 июля.',
    ],
    [
      'pl',
      'Minister przybył z wizytą do Oslo. Spotkał się z kolegą. Rozmawiali o flocie. Ćwiczenia zakończą się 9 lipca.',
    ],
    [
      'de',
      'Der Minister ist zu Besuch in Oslo. Er traf einen Kollegen. Sie sprachen über Schiffe. Die Übung endet am 9. Juli.',
    ],
  ])('is not the one on which something ends (%s)', (language, text) => {
    expect(dated(text, { language })).toBeNull();
  });

  test('is today where somebody is on a visit today, and not where they hold an office today', () => {
    expect(dated('The minister is today on an official visit to Norway.')).toBe('2024-07-02');
    expect(dated('Ola Berg is today the commander of the brigade in Norway.')).toBeNull();
  });

  test('is that of what will be signed, and not of a decision at home', () => {
    const text =
      'Норвегия и Дания подпишут соглашение. Документ подпишут во время визита 9-10 июля. Сегодня правительство приостановило действие другого договора.';

    expect(dated(text, { language: 'ru' })).toBe('2024-07-09/2024-07-10');
  });

  test('is a coming one that is told late', () => {
    const text =
      'The minister travels to the foreign ministers’ meeting. It is an important step. We look forward to it. Many states are invited. The meeting will be held on 9–10 July 2024.';

    expect(dated(text)).toBe('2024-07-09/2024-07-10');
  });
});

test.each([
  [
    'en',
    '2018-02-14',
    'NORDHAFEN, February 15, 2018 – Defence Minister Karl Voss held talks with his Polish counterpart on Wednesday.',
  ],
  [
    'de',
    undefined,
    'Minister Voss traf seinen Kollegen, um das für Freitag angesetzte Treffen vorzubereiten.',
  ],
])('the day of a report or of another event is not the event’s (%s)', (language, wanted, text) => {
  expect(dateClaim(reading(text, { language, published: '2018-02-15' }))?.value).toBe(wanted);
});

test.each([
  [
    undefined,
    'The visit of Minister Voss follows the signing of the Radar Framework on June 25, 2024 in Nordhafen.',
  ],
  ['2024-06-24/2024-06-26', 'Minister Voss visited Nordhafen Monday through Wednesday.'],
])('what came before is not the event, days in a row are (%s)', (wanted, text) => {
  expect(dateClaim(reading(text, { published: '2024-06-28' }))?.value).toBe(wanted);
});

test('the day of a statement and that of a dateline are not the event’s', () => {
  const statement =
    'The armies of Chile and Peru began Exercise Grey Heron, the army said in a statement on Tuesday. The exercise began on 30 June in Lima.';
  const dateline =
    'Lima, July 1 (ABC) Chile and Peru have begun a joint exercise near Lima, the army said on Monday. The exercise ‘Grey Heron’ commenced on Sunday.';

  expect(dateClaim(reading(statement))?.value).toBe('2024-06-30');
  expect(dateClaim(reading(dateline))?.value).toBe('2024-06-30');
});

test('two days with their weekdays are one stay', () => {
  const text = 'The minister paid an official visit to Chile on Monday 17 and Tuesday 18 June 2024.';

  expect(dateClaim(reading(text))?.value).toBe('2024-06-17/2024-06-18');
});
