/** Days, months and years near those of the release. */
import type { Poison } from '../poison.ts';
import { replaced, twisted } from './change.ts';
import { holds } from './numbers.ts';

const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const dayMonth = new RegExp(
  String.raw`(?<!\p{N})(\d{1,2}) (${monthNames.join('|')})(?! \d{4})(?!\p{L})`,
  'u',
);
const monthDay = new RegExp(String.raw`(${monthNames.join('|')}) (\d{1,2})(?!\p{N}|, \d{4})`, 'u');
const anyMonth = new RegExp(String.raw`(?<=\d |in |of |by )(${monthNames.join('|')})(?!\p{L})`, 'u');

const others = <Value>(values: readonly Value[], own: Value): Value | null =>
  values.find((value) => value !== own && value !== null) ?? null;

export const dates: readonly Poison[] = [
  twisted(
    'a year put to a day',
    'date',
    (words) =>
      replaced(words, dayMonth, ([whole]) => `${whole} 2012`) ??
      replaced(words, monthDay, ([whole]) => `${whole}, 2012`),
  ),
  twisted(
    'another day',
    'date',
    (words) =>
      replaced(words, dayMonth, ([, day, month]) =>
        Number(day) < 27 && !holds(words, String(Number(day) + 1)) ? `${Number(day) + 1} ${month}` : null,
      ) ??
      replaced(words, monthDay, ([, month, day]) =>
        Number(day) < 27 && !holds(words, String(Number(day) + 1)) ? `${month} ${Number(day) + 1}` : null,
      ),
  ),
  twisted('another month', 'date', (words) =>
    replaced(words, anyMonth, ([month]) =>
      others(
        monthNames.filter((one) => !words.includes(one)),
        month,
      ),
    ),
  ),
  twisted(
    'another year',
    'date',
    (words) =>
      replaced(words, /(?<!\p{N})20\d\d(?!\p{N})/u, ([year]) => {
        const made = String(Number(year) + 1);
        return words.includes(made) ? null : made;
      }),
    { english: false },
  ),
  {
    name: 'the day of publication for the event’s',
    harm: 'date',
    apply: (form, { text, pick, ids }) => {
      if (/\b2031\b/.test(text)) return null;
      return {
        form: { ...form, date: { ev: form.date?.ev ?? [pick(ids)], value: '2031-02-17' } },
        sights: [({ date }) => (date?.value === '2031-02-17' ? [date] : [])],
      };
    },
  },
];
