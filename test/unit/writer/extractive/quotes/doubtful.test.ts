/** Quotations whose speaker a careless reading gets wrong. */
import { describe, expect, test } from 'vitest';
import { quoteClaims } from '../../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function quotes(text: string, language = 'en'): [string, string | null][] {
  const reading = read({ text, title: null, published: null, country: 'NO', language });
  return quoteClaims(reading).map(({ text: words, speaker }) => [words, speaker]);
}

const speakers = (text: string, language = 'en') => quotes(text, language).map(([, speaker]) => speaker);

test('what several people state together is given to none of them', () => {
  const text =
    'The Honourable Astrid Vik, Minister of Defence; the Honourable Olav Berg, Minister of Justice, and the Honourable Ida Moen, Minister of Trade, today issued the following statement:\n"We stand together with our friends in the north of Europe."';

  expect(speakers(text)).toEqual([null]);
});

test('a pronoun is whoever said something last, when nobody else was named since', () => {
  const text =
    'Minister of Defence Astrid Vik met Minister of Defence Juhan Tamm of Estonia on Monday.\n\nTamm said the countries share a view of the sea.\n\n“The crews here and the talks today confirm all this,” he said.';

  expect(speakers(text)).toEqual(['Juhan Tamm']);
});

test('a pronoun after two people stays open', () => {
  const text =
    'Minister of Defence Astrid Vik met Minister of Defence Juhan Tamm of Estonia on Monday.\n\n“The crews here and the talks today confirm all this,” he said.';

  expect(speakers(text)).toEqual([null]);
});

test('a few words behind a full stop may tell who spoke', () => {
  const text =
    'Minister of Defence Astrid Vik came home. Ida Moen met her. "We shall send what we have promised to send." Vik explained,';

  expect(speakers(text)).toEqual(['Astrid Vik']);
});

test('a comma within an office does not end the speaker', () => {
  const text =
    '"The order secures many jobs in the north," said NMA\'s Director-General, Rear Admiral Kari Lund.';

  expect(speakers(text)).toEqual(['Kari Lund']);
});

test('an institution speaks by its communiqué, in whole, and not by somebody of it', () => {
  const text =
    "Un communiqué du ministère des Armées souligne que cette lettre « définit un haut niveau d'ambition pour la coopération ».";

  expect(speakers(text, 'fr')).toEqual(['ministère des Armées']);
  expect(speakers(text.replace('communiqué', 'responsable'), 'fr')).toEqual([null]);
});

describe('speech behind a dash within a paragraph', () => {
  test('is told apart from what tells of it', () => {
    const text =
      'Minister obrony Jan Kowal przyjął gości. – To ważny sygnał dla obu naszych państw – mówił Jan Kowal. – Od wielu lat łączą nas bardzo dobre relacje – dodał.';

    expect(quotes(text, 'pl')).toEqual([
      ['To ważny sygnał dla obu naszych państw', 'Jan Kowal'],
      ['Od wielu lat łączą nas bardzo dobre relacje', 'Jan Kowal'],
    ]);
  });

  test('is none without a verb of speech', () => {
    expect(
      quotes('Przyszli goście. – To było ważne spotkanie dla obu państw – i dla regionu.', 'pl'),
    ).toEqual([]);
  });
});

test('who speaks may stand before the verb at the end of a paragraph', () => {
  const text =
    '– Jatkamme tukea yhdessä liittolaistemme kanssa niin kauan kuin tarvitaan, puolustusministeri Aino Virta sanoo tiedotteessa.';

  expect(quotes(text, 'fi')).toEqual([
    ['Jatkamme tukea yhdessä liittolaistemme kanssa niin kauan kuin tarvitaan', 'Aino Virta'],
  ]);
});

test('a term in single marks that nobody says is no quotation', () => {
  expect(quotes('It picks one of the ‘heavy engineering and bridge layer category’ for Spain.')).toEqual([]);
  expect(quotes('‘we stand by our friends in Spain’, Minister Anna Roe said.')).toHaveLength(1);
});

describe('the subject of the verb is whoever stands before it', () => {
  test.each([
    [
      'en',
      'Minister Astrid Vik hosted the chiefs of two countries in Oslo, where they pledged to “begin a new era of work at sea.”',
      null,
    ],
    [
      'ru',
      'Министр Ян Хольм принял гостей в Осло, где они сказали: «Мы начинаем совсем новую эпоху на море».',
      null,
    ],
    [
      'uk',
      'Міністр Ян Хольм прийняв гостей в Осло, де вони сказали: «Ми починаємо зовсім нову епоху на морі».',
      null,
    ],
    [
      'fr',
      'La ministre Anne Duvin a reçu ses hôtes à Oslo, où ils ont déclaré : « Nous ouvrons une toute nouvelle époque en mer ».',
      null,
    ],
    [
      'en',
      'Minister Astrid Vik met Minister Juhan Tamm, who said “this is a very good day for us all.”',
      'Juhan Tamm',
    ],
    [
      'fr',
      'La ministre Anne Duvin a rencontré le ministre Marc Tamm, qui a déclaré : « Nous ouvrons une toute nouvelle époque ».',
      'Marc Tamm',
    ],
  ])('%s: %s', (language, text, speaker) => {
    expect(speakers(text, language)).toEqual([speaker]);
  });
});

describe('a signature below a quotation', () => {
  test.each([
    [
      'en',
      '“We shall send what we have promised to send.”\n— Ranbir K. Solheim, Defence Minister\n\nThe text goes on here.',
      'Ranbir K. Solheim',
    ],
    [
      'en',
      'Minister Astrid Vik came.\n\n“We shall send what we have promised to send.”\nThe Hon. Astrid Vik, Minister of Defence',
      'Astrid Vik',
    ],
    [
      'fr',
      '« Nous enverrons tout ce que nous avons promis. »\n– Anne Duvin, ministre de la Défense',
      'Anne Duvin',
    ],
    [
      'de',
      '„Wir schicken alles, was wir versprochen haben.“\n– Clara Berg, Ministerin der Verteidigung',
      'Clara Berg',
    ],
  ])('tells its speaker (%s): %j', (language, text, speaker) => {
    expect(speakers(text, language)).toEqual([speaker]);
  });

  test('is no line that tells something', () => {
    const text =
      '“We shall send what we have promised to send.”\nAstrid Vik, Minister of Defence, was in Oslo';

    expect(speakers(text)).toEqual([null]);
  });
});
