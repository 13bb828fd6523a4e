/** Numbers near those of the release: digits, scales and currencies exchanged, numbers of other sentences. */
import { changing, type Poison } from '../poison.ts';
import { replaced, twisted, wordSwap } from './change.ts';

export const bare = (number: string): string => number.replace(/\D/g, '');
const numbersOf = (words: string): string[] => words.match(/\d[\d.,]*\d|\d/g) ?? [];
export const holds = (words: string, number: string): boolean =>
  numbersOf(words).some((other) => bare(other) === bare(number));
/** A number that counts something: no year, no designation, no day. */
export const counted =
  /(?<![\p{L}\p{N}-])(?!(?:19|20)\d\d(?!\p{N}))\d[\d.,]*(?=\s(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Ll}{3,})/u;

export const numbers: readonly Poison[] = [
  twisted(
    'digits exchanged',
    'number',
    (words) =>
      replaced(words, new RegExp(counted, 'u'), ([number]) => {
        const made = number.replace(/^(\d)(\d)/, '$2$1');
        return made.startsWith('0') || holds(words, made) ? null : made;
      }),
    { english: false },
  ),
  twisted(
    'a number one higher',
    'number',
    (words) =>
      replaced(words, new RegExp(counted, 'u'), ([number]) => {
        const made = number.replace(/\d+$/, (last) => String(Number(last) + 1).padStart(last.length, '0'));
        return holds(words, made) ? null : made;
      }),
    { english: false },
  ),
  twisted(
    'a number of another sentence',
    'number',
    (words, { sentences }) => {
      const other = [...sentences.values()]
        .flatMap((one) => one.match(new RegExp(counted, 'gu')) ?? [])
        .find((number) => !holds(words, number));
      return other === undefined ? null : replaced(words, new RegExp(counted, 'u'), () => other);
    },
    { english: false },
  ),
  twisted(
    'another currency in the summary',
    'number',
    wordSwap({ euros: 'dollars', euro: 'dollar', dollars: 'euros', EUR: 'USD', '€': '$' }),
  ),
  twisted(
    'another scale in the summary',
    'number',
    wordSwap({ million: 'billion', billion: 'million', thousand: 'million' }),
  ),
  twisted(
    'a small number in words',
    'number',
    wordSwap({ two: 'three', three: 'four', four: 'five', five: 'six', six: 'seven', seven: 'eight' }),
  ),
  twisted(
    'an ordinal',
    'number',
    wordSwap({ first: 'second', second: 'third', third: 'fourth', fourth: 'fifth' }),
  ),
  {
    name: 'a figure on a sentence that does not tell it',
    harm: 'number',
    apply: (form, ground) => {
      const item = form.figures.find(({ value }) => value !== null);
      if (item === undefined || item.value === null) return null;
      const other = [...ground.sentences].find(([, words]) => numbersOf(words).length === 0);
      if (other === undefined) return null;
      const made = { ...item, ev: [other[0]] };
      return {
        form: { ...form, figures: [made] },
        sights: [
          ({ figures }) =>
            figures.filter(({ evidence }) =>
              evidence.some(({ sentences }) => sentences.includes(Number(other[0].slice(1)))),
            ),
        ],
      };
    },
  },
  changing('a range with another end', 'number', 'figures', ({ min, max }) =>
    min === null || max === null || min === max ? null : { min, max: max + 1 },
  ),
];
