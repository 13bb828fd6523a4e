/** What stands beside the news: captions, credits, who prepared the text, rows of the page. */
import { describe, expect, test } from 'vitest';
import { summaryClaims } from '../../../../../src/writer/extractive/summary.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import { splitSentences } from '../../../../../src/writer/extractive/text/sentences.ts';
import lexicon from '../../../../../src/writer/lexicon/captions.json' with { type: 'json' };

const told = (text: string, language: string) =>
  splitSentences(text, { language, title: null })
    .filter(({ kind }) => kind === 'body')
    .map((sentence) => sentence.text);

const lead =
  'The ministers of Norway and Spain opened the new harbour for rescue ships of both states on Monday.';
const end = 'They agreed that the first crews would move there in the spring of the year after next.';

describe('a caption above its credit', () => {
  test.each([
    ['sv', 'Ministern Nora Vik visar fartyget\nNora Vik vid fartyget. Foto: Per Ek / Marinen'],
    ['en', 'Nora Vik shows the harbour to her guest\nThe guests at the quay (Photo: Per Ek)'],
    ['lt', 'Nora Vik ir svečiai.  Nuotr. aut. Jonas Petras'],
    ['de', 'Die Gäste am Hafen. Bildquelle: Marine/Ek'],
  ])('is no news (%s)', (language, caption) => {
    expect(told(`${lead}\n\n${caption}\n\n${end}`, language)).toEqual([lead, end]);
  });

  test('leaves news alone that speaks of pictures', () => {
    const text = 'The new radar gives both navies a better picture of the Barents Sea.';

    expect(told(`${lead}\n\n${text}\n\n${end}`, 'en')).toEqual([lead, text, end]);
  });
});

test('the office under who prepared the text is part of its contact', () => {
  const text = `${lead}\n\n${end}\n\nInformāciju sagatavoja:\nAM Krasta sakaru departamenta\nPreses nodaļa`;

  expect(told(text, 'lv')).toEqual([lead, end]);
});

test('a short row without a stop is no line of a summary', () => {
  const text = `${lead}\n\nTo see this film please choose again what your browser keeps\n\n${end}`;
  const reading = read({ text, title: null, published: null, country: null, language: 'en' });

  expect(summaryClaims(reading).map((line) => line.text)).toEqual([lead, end]);
});

test('the lexicon of captions is of words that a pattern can hold', () => {
  for (const list of [lexicon.credits, lexicon.by]) {
    expect(new Set(list).size).toBe(list.length);
    for (const word of list) expect(() => new RegExp(word, 'u')).not.toThrow();
  }
});
