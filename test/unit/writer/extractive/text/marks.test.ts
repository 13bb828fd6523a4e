/** Emoji, arrows and bullets around a sentence are none of its words. */
import { expect, it } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';
import { marksBefore, marksBehind } from '../../../../../src/writer/extractive/text/marks.ts';

it('measures marks in front of words and behind them', () => {
  expect(marksBefore('👉🏽 Norway')).toBe('👉🏽 '.length);
  expect(marksBefore('1️⃣ Norway')).toBe('1️⃣ '.length);
  expect(marksBehind('in Oslo 🇪🇸🤝')).toBe(' 🇪🇸🤝'.length);
  expect(marksBefore('9 soldiers')).toBe(0);
  expect(marksBefore('– Norway')).toBe(0);
  expect(marksBehind('in Oslo.')).toBe(0);
});

it('leaves marks out of the summary, the promises and the next steps', async () => {
  const text = [
    '🇳🇴 Norway and Spain met in Vigo on 3 May 2026.',
    '✅ We have agreed to train 200 soldiers together in Rena 💪',
    '• Spain will buy nine radars from Norway by the end of 2027.',
    '👉 The ministers will meet again in Vigo in June 2027. 🤝',
  ].join('\n\n');
  const about = { key: 'k', source: 's', url: null, country: 'NO', language: 'en', published: '2026-05-03' };
  const brief = await createExtractive().brief({ ...about, title: 'Norway and Spain meet', text });

  const told = [
    ...brief.summary.map((line) => line.text),
    ...brief.commitments.map(({ what }) => what),
    ...brief.nextSteps.map(({ what }) => what),
  ];
  expect(told).toContain('We have agreed to train 200 soldiers together in Rena');
  expect(brief.summary.map((line) => line.text)).toContain('Norway and Spain met in Vigo on 3 May 2026.');
  expect(told.filter((line) => /\p{Extended_Pictographic}|\p{Regional_Indicator}|•/u.test(line))).toEqual([]);
});
