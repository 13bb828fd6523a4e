/** Quotations: the exact words, and a speaker only where there is one. */
import { describe, expect, test } from 'vitest';
import { quoteClaims } from '../../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function quotes(text: string, language = 'en', country = 'LT'): [string, string | null][] {
  const reading = read({ text, title: null, published: null, country, language });
  return quoteClaims(reading).map(({ text: words, speaker, evidence }) => {
    expect(evidence[0]?.exact).toBe(words);
    return [words, speaker];
  });
}

const speakers = (text: string, language = 'en', country = 'LT') =>
  quotes(text, language, country).map(([, speaker]) => speaker);
const minister = 'Minister of Defence Jonas Petraitis visited the battalion on Monday.';

describe('who said it', () => {
  test.each([
    [
      '“Our support will last as long as needed,” said Minister of Defence Jonas Petraitis.',
      'Jonas Petraitis',
    ],
    [
      '“Our support will last as long as needed,” Minister of Defence Jonas Petraitis said.',
      'Jonas Petraitis',
    ],
    [
      'Minister of Defence Jonas Petraitis noted: “Our support will last as long as needed.”',
      'Jonas Petraitis',
    ],
    ['According to Lt. Gen. Adam Brook, “the battalion will be ready by the end of the year”.', 'Adam Brook'],
    [`${minister}\n\n“Our support will last as long as needed,” J. Petraitis said.`, 'Jonas Petraitis'],
    [`${minister}\n\n“Our support will last as long as needed,” the minister said.`, 'Jonas Petraitis'],
    [`${minister}\n\n“Our support will last as long as needed,” he added.`, 'Jonas Petraitis'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  test('an institution is told without the small word behind it', () => {
    const text =
      '"Сторони погодили нові поставки рятувальних човнів для обох флотів", - йдеться на сайті МЗС України в середу.';

    expect(speakers(text, 'uk', 'UA')).toEqual(['МЗС України']);
  });

  test('the title of a paper that was signed is nobody’s words', () => {
    const text =
      'Як повідомив міністр оборони Іван Коваль, "Концепція спільного захисту моря та портів двох держав" була підписана в понеділок.';

    expect(quotes(text, 'uk', 'UA')).toEqual([]);
  });

  test('two pieces of one quotation have one speaker', () => {
    const text =
      '“We greatly value this joint work,” said Capt. Adam Brook, commanding officer. “It makes both of our navies stronger.”';

    expect(speakers(text)).toEqual(['Adam Brook', 'Adam Brook']);
  });

  test('a paragraph that is attributed only after the next one has its speaker', () => {
    const text =
      '“We have agreed on the plan for next year.”\n\n“We will start in the spring with both armies,” said Minister Jonas Petraitis.';

    expect(speakers(text)).toEqual(['Jonas Petraitis', 'Jonas Petraitis']);
  });

  test('whom the minister addresses is not the one who speaks', () => {
    const text =
      'The minister told Defence Minister Karl Weber that “a permanent brigade is a historic step for both”.';

    expect(speakers(text)).toEqual([null]);
  });

  test('two ministers and one “the minister” of neither leave the speaker open', () => {
    const text =
      'Estonian Minister Jaan Tamm met Polish Minister Jan Kowalski.\n\n“This plan will make the whole region safer,” the minister said.';

    expect(speakers(text)).toEqual([null]);
  });

  test('a pronoun after two people leaves the speaker open', () => {
    const text =
      'Estonian Minister Jaan Tamm met Polish Minister Jan Kowalski.\n\n“This plan will make the whole region safer,” he said.';

    expect(speakers(text)).toEqual([null]);
  });
});

describe('what is no quotation', () => {
  test.each([
    'The exercise “Grey Heron” ended.',
    'They spoke of so-called “green men” at the border.',
    'The seminar “Strengthening Cyber Defence Cooperation Among Baltic States” ended.',
  ])('%s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'sv',
      '– Vi ska fortsätta stödja Ukraina så länge det behövs, säger försvarsminister Lars Ekdal.',
      'Lars Ekdal',
    ],
    ['de', '"Wir stehen fest an der Seite unserer Partner", sagte Bundeskanzler Karl Weber.', 'Karl Weber'],
    [
      'fr',
      '« La France restera engagée aux côtés de ses alliés », a déclaré le président Paul Girard.',
      'Paul Girard',
    ],
    [
      'lt',
      '„Lietuva ir toliau rems savo partnerius regione“, – sakė ministras Jonas Petraitis.',
      'Jonas Petraitis',
    ],
    [
      'lv',
      '"Latvija turpinās sniegt atbalstu saviem partneriem," uzsvēra ministrs Jānis Liepa.',
      'Jānis Liepa',
    ],
    [
      'et',
      '„Eesti jätkab oma partnerite toetamist nii kaua kui vaja,“ ütles kaitseminister Jaan Tamm.',
      'Jaan Tamm',
    ],
    [
      'fi',
      '”Suomi ja Ruotsi tiivistävät yhteistyötä kaikilla aloilla”, sanoo puolustusministeri Jukka Aalto.',
      'Jukka Aalto',
    ],
    [
      'pl',
      '„Będziemy nadal wspierać naszych partnerów w regionie” – powiedział minister Jan Kowalski.',
      'Jan Kowalski',
    ],
    ['ru', '«Мы будем и дальше поддерживать наших партнёров», — заявил министр Иван Петров.', 'Иван Петров'],
    ['uk', '«Ми вдячні нашим партнерам за постійну підтримку», — сказав міністр Іван Коваль.', 'Іван Коваль'],
  ])('in %s', (language, text, speaker) => {
    expect(speakers(text, language)).toEqual([speaker]);
  });
});

test('quotation marks without end are read in time that grows with their number', () => {
  const began = performance.now();
  quotes('“'.repeat(100_000));
  quotes('“Aa bb cc dd ee ff gg,” said Minister Karl Weber. '.repeat(3_000));

  expect(performance.now() - began).toBeLessThan(4000);
});
