/** Remembering: a reading is made once, and never given for another. */
import { describe, expect, test } from 'vitest';
import { once, onceEach, remembered } from '../../../src/domain/remember.ts';

describe('remembered', () => {
  test('reads a text once for each of what else the reading depends on', () => {
    const asked: string[] = [];
    const read = remembered(
      (text: string, language: string) => {
        asked.push(`${language} ${text}`);
        return `${text} in ${language}`;
      },
      (language) => language,
    );
    expect([read('a', 'en'), read('a', 'lv'), read('a', 'en')]).toEqual(['a in en', 'a in lv', 'a in en']);
    expect(asked).toEqual(['en a', 'lv a']);
  });

  test('forgets the texts before when it holds too many letters', () => {
    let asked = 0;
    const read = remembered((text: string) => text.length + asked++);
    const long = 'x'.repeat(40_000);
    const other = 'y'.repeat(40_000);
    for (const text of [long, long, other, long]) read(text);
    expect(asked).toBe(3);
  });
});

test('once makes what it makes of an object one time, null and undefined too', () => {
  const made: object[] = [];
  const of = once((key: { value: null | undefined }) => {
    made.push(key);
    return key.value;
  });
  const [one, other] = [{ value: null }, { value: undefined }];
  expect([of(one), of(other), of(one), of(other)]).toEqual([null, undefined, null, undefined]);
  expect(made).toEqual([one, other]);
});

test('onceEach makes what it makes of a key one time, and lets all go past so many', () => {
  const made: (string | null)[] = [];
  const of = onceEach((key: string | null) => {
    made.push(key);
    return key?.length ?? null;
  }, 2);
  expect([of('en'), of(null), of('en'), of(null)]).toEqual([2, null, 2, null]);
  expect(made).toEqual(['en', null]);
  expect([of('lav'), of('en')]).toEqual([3, 2]);
  expect(made).toEqual(['en', null, 'lav', 'en']);
});
