/** Dates in texts, in the words of every language. */
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../../src/writer/extractive/dates/dates.ts';
import { splitSentences } from '../../../../../src/writer/extractive/text/sentences.ts';
import words from '../../../../../src/writer/lexicon/dates-words.json' with { type: 'json' };

const find = (text: string, language = 'en', published: string | null = null) =>
  findDates(text, { published, language, sentences: splitSentences(text, { language, title: null }) });
const values = (text: string, language = 'en', published: string | null = null): string[] =>
  find(text, language, published).map(({ edtf, inferred }) => edtf + (inferred ? ' inferred' : ''));

describe('dates that the words give in full', () => {
  test.each([
    ['en', 'on 3 May 2023', '2023-05-03'],
    ['en', 'on May 3, 2023', '2023-05-03'],
    ['en', 'on the 3rd of May, 2023', '2023-05-03'],
    ['en', 'on Wednesday, May 3, 2023', '2023-05-03'],
    ['en', 'May 3–5, 2023', '2023-05-03/2023-05-05'],
    ['en', 'from May 30 to June 2, 2023', '2023-05-30/2023-06-02'],
    ['en', 'between 3 May 2023 and 5 June 2023', '2023-05-03/2023-06-05'],
    ['en', 'December 30 – January 2, 2024', '2023-12-30/2024-01-02'],
    ['en', 'in May 2023', '2023-05'],
    ['en', 'in 2023', '2023'],
    ['en', 'in 2021-2023', '2021/2023'],
    ['en', 'between 2021 and 2023', '2021/2023'],
    ['en', 'ready around 2027 in Oslo', '2027'],
    ['en', 'from 2021 to 2023', '2021/2023'],
    ['de', 'zwischen 2021 und 2023', '2021/2023'],
    ['fr', 'entre 2021 et 2023', '2021/2023'],
    ['it', 'tra il 2021 e il 2023', '2021/2023'],
    ['en', 'in the autumn of 2023', '2023-23'],
    ['en', 'in the second half of 2023', '2023-07/2023-12'],
    ['en', 'in the third quarter of 2023', '2023-07/2023-09'],
    ['en', 'at the end of 2023', '2023'],
    ['de', 'am 30.05.2024', '2024-05-30'],
    ['de', 'am 3. Mai 2023', '2023-05-03'],
    ['de', 'vom 3. bis 5. Mai 2023', '2023-05-03/2023-05-05'],
    ['fr', 'du 3 au 5 mai 2023', '2023-05-03/2023-05-05'],
    ['fr', 'le 1er mai 2023', '2023-05-01'],
    ['sv', 'den 3–5 maj 2023', '2023-05-03/2023-05-05'],
    ['sv', 'hösten 2023', '2023-23'],
    ['fi', '3.–5. toukokuuta 2023', '2023-05-03/2023-05-05'],
    ['fi', 'toukokuussa vuonna 2023', '2023-05'],
    ['et', '3. mail 2023', '2023-05-03'],
    ['lv', '2023. gada 3. maijā', '2023-05-03'],
    ['lt', '2023 m. gegužės 3–5 d.', '2023-05-03/2023-05-05'],
    ['pl', '8 grudnia 2023 r.', '2023-12-08'],
    ['uk', '3 травня 2023 року', '2023-05-03'],
    ['ru', 'с 3 по 5 мая 2023 года', '2023-05-03/2023-05-05'],
    ['cs', '3. května 2023', '2023-05-03'],
  ])('%s: %s', (language, text, value) => {
    expect(values(text, language)).toEqual([value]);
  });
});

describe('dates that leave something open', () => {
  test('keep a year open that nothing gives', () => {
    expect(values('They meet December 8–9 and in May.')).toEqual(['XXXX-12-08/XXXX-12-09', 'XXXX-05']);
  });

  test('take the year nearest to publication, and say so', () => {
    expect(values('on December 28', 'en', '2024-01-05')).toEqual(['2023-12-28 inferred']);
    expect(values('on January 3', 'en', '2023-12-28')).toEqual(['2024-01-03 inferred']);
    expect(values('den 4 februari', 'sv', '2025-02')).toEqual(['2025-02-04 inferred']);
  });

  test('let a weekday beside the date choose its year', () => {
    // 8 December is a Thursday in 2022, a Friday in 2023.
    expect(values('on Friday, December 8', 'en', '2023-03-20')).toEqual(['2023-12-08 inferred']);
    expect(values('on Thursday, December 8', 'en', '2023-06-20')).toEqual(['2022-12-08 inferred']);
  });

  test('count weekdays, today and its like from the day of publication', () => {
    expect(values('He said on Monday.', 'en', '2024-07-02')).toEqual(['2024-07-01 inferred']);
    expect(values('They will meet on Monday.', 'en', '2024-07-02')).toEqual(['2024-07-08 inferred']);
    expect(values('They met today.', 'en', '2024-07-02')).toEqual(['2024-07-02 inferred']);
    expect(values('вчера', 'ru', '2024-07-01')).toEqual(['2024-06-30 inferred']);
    expect(values('i dag', 'sv', '2024-07-01')).toEqual(['2024-07-01 inferred']);
    expect(values('last year and next year', 'en', '2024-07-01')).toEqual(['2023 inferred', '2025 inferred']);
  });

  test('say nothing of weekdays and today when publication is not known', () => {
    expect(values('He said today, and on Monday.')).toEqual([]);
  });

  test('know today by its month where only the month of publication is known', () => {
    expect(values('They met today.', 'en', '2024-07')).toEqual(['2024-07 inferred']);
  });

  test('take the date that the page gives as its own for a reference', () => {
    expect(values(' date 2024-07-02 They met on July 1.')).toEqual(['2024-07-02', '2024-07-01 inferred']);
  });
});

describe('what is no date', () => {
  test.each([
    'It may rain, and they march on.',
    'Troops of 2000 soldiers and 1,999 trucks.',
    'Exercise Spring 2022 Shield ran.',
    'Call +370 5 278 2023 or see 10.20.30.40.',
    'every Monday-to-be, for three months and 10–15 guards',
    'Version 2.5.2023.1 of F-16 Block 2020',
    'May 45 and February 30',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('the two readings of 05/06/2024 are not decided in English', () => {
    expect(values('on 05/06/2024 and 25/06/2024')).toEqual(['2024-06-25']);
    expect(values('am 05/06/2024', 'de')).toEqual(['2024-06-05']);
  });
});

test('gives exact offsets, in order, not overlapping', () => {
  const text = 'On Thursday, May 3, 2023 and between 5 and 9 June, then in 2024.';

  const found = find(text);

  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Thursday, May 3, 2023',
    '5 and 9 June',
    '2024',
  ]);
});

test('the words of every language are complete: twelve months, seven weekdays, four seasons', () => {
  for (const [language, entry] of Object.entries(words)) {
    expect(entry.months, language).toHaveLength(12);
    expect(entry.weekdays, language).toHaveLength(7);
    expect(entry.seasons, language).toHaveLength(4);
    expect(entry.today.length, language).toBeGreaterThan(0);
  }
});

test('every month of every language is read with its day', () => {
  const wrong = Object.entries(words).flatMap(([language, { months }]) =>
    months.flatMap((forms, index) =>
      forms
        .filter(
          (form) =>
            values(
              `7 ${language === 'en' ? form.replace(/^./, (c) => c.toUpperCase()) : form} 2023`,
              language,
            )[0] !== `2023-${String(index + 1).padStart(2, '0')}-07`,
        )
        .map((form) => `${language} ${form}`),
    ),
  );

  expect(wrong).toEqual([]);
});

test.each([
  ['dates', 'December 8–9 '.repeat(10_000)],
  ['years', 'in 2016 '.repeat(15_000)],
  ['digits', '1 000 '.repeat(20_000)],
  ['a word of 50,000 letters', 'a'.repeat(50_000)],
  ['slashes', '1/'.repeat(50_000)],
])('is linear in %s', (_, text) => {
  const began = performance.now();

  find(text, 'en', '2024-07-02');

  expect(performance.now() - began).toBeLessThan(2500);
});

// 10 July 2024 is a Wednesday.
describe('weekdays against the day of publication', () => {
  test.each([
    ['en', 'The navies exercised on Monday and Tuesday.', '2024-07-08/2024-07-09 inferred'],
    ['en', 'Talks lasted from Sunday to Tuesday.', '2024-07-07/2024-07-09 inferred'],
    ['en', 'They met last Wednesday.', '2024-07-03 inferred'],
    ['en', 'They meet next Wednesday.', '2024-07-17 inferred'],
    ['de', 'Er empfängt sie am kommenden Montag.', '2024-07-15 inferred'],
    ['de', 'Sie trafen sich am Dienstagabend.', '2024-07-09 inferred'],
    ['de', 'Sie trafen sich am vergangenen Mittwoch.', '2024-07-03 inferred'],
    ['fr', 'Il se rendra à Oslo lundi prochain.', '2024-07-15 inferred'],
    ['sv', 'Ministern reste på måndagskvällen.', '2024-07-08 inferred'],
    ['fi', 'Ministeri puhui maanantaiaamuna.', '2024-07-08 inferred'],
    ['fi', 'Ministerit tapasivat tiistai-iltana.', '2024-07-09 inferred'],
    ['lv', 'Pirmdien ieradīsies ministre.', '2024-07-15 inferred'],
    ['lt', 'Ministras penktadienį aptars planą.', '2024-07-12 inferred'],
    ['ru', 'Министры встретятся в пятницу.', '2024-07-12 inferred'],
    ['ru', 'Встреча прошла во вторник.', '2024-07-09 inferred'],
    ['cs', 'V úterý se ministři sešli.', '2024-07-09 inferred'],
  ])('%s: %s', (language, text, wanted) => {
    expect(values(text, language, '2024-07-10')).toEqual([wanted]);
  });

  test.each([
    ['2024-06-28', 'The guests were seen off on Friday among the soldiers who will serve abroad.'],
    ['2024-06-28', 'The spokesman told the Harbour Post on Friday that the ship will sail.'],
    ['2024-07-05', 'The ship will sail on Friday with the soldiers who are to serve abroad.'],
  ])('%s: %s', (day, text) => {
    expect(values(text, 'en', '2024-07-02')).toEqual([`${day} inferred`]);
  });

  test('two days one after the other are a range', () => {
    expect(values('live firing on 30 September and 1 October 2023')).toEqual(['2023-09-30/2023-10-01']);
    expect(values('on 3 May and 8 June 2023')).toEqual(['XXXX-05-03', '2023-06-08']);
  });
});

test.each([
  ['sv', 'Ministern besökte i går regementet.'],
  ['da', 'Ministeren besøgte i går værkstedet.'],
  ['no', 'Ministeren besøkte i går leiren.'],
])('yesterday in two words, in %s', (language, text) => {
  expect(values(text, language, '2024-12-04')).toEqual(['2024-12-03 inferred']);
});

test('what goes is no yesterday', () => {
  expect(values('Det går bra med værkstedet.', 'da', '2024-12-04')).toEqual([]);
});
