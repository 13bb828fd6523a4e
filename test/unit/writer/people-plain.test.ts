/** Names in the nominative where the full one stands in another case. */
import { describe, expect, it } from 'vitest';
import { peopleClaims } from '../../../src/writer/extractive/people/people.ts';
import { quoteClaims } from '../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../src/writer/extractive/text/reading.ts';

function told(text: string, language: string) {
  const reading = read({ text, title: null, published: null, country: null, language });
  return {
    names: peopleClaims(reading).map(({ name }) => name),
    speakers: quoteClaims(reading).map(({ speaker }) => speaker),
  };
}

describe('names in the nominative', () => {
  it.each([
    [
      'et',
      'Minister kohtus kaitseminister Jüri Vaigega. "Koostöö on meie ühine siht ja jätkub ka edaspidi," ütles kaitseminister Vaik.',
      'Jüri Vaik',
    ],
    [
      'et',
      'Minister kohtus kaitseminister Hanno Peeruriga. "Koostöö on meie ühine siht ja jätkub ka edaspidi," ütles Peerur.',
      'Hanno Peerur',
    ],
    [
      'fi',
      'Ministeri tapasi puolustusministeri Antti Mäkisen. "Yhteistyö on meille tärkeä ja se jatkuu ensi vuonna", sanoi Mäkinen.',
      'Antti Mäkinen',
    ],
  ])('%s: %s', (language, text, name) => {
    expect(told(text, language)).toEqual({ names: [name], speakers: [name] });
  });

  it.each([
    [
      'lv',
      'Ministrs tikās ar aizsardzības ministru Arti Kalnu. “Sadarbība mums ir svarīga un tā turpināsies nākamgad,” sacīja Kalns.',
      'Kalns',
    ],
    [
      'pl',
      'Spotkał się z ministrem obrony Janem Lisakiem. "Współpraca jest dla nas bardzo ważna i będzie trwać", powiedział Lisak.',
      'Lisak',
    ],
  ])('%s: the speaker is told as the clause does: %s', (language, text, speaker) => {
    expect(told(text, language).speakers).toEqual([speaker]);
  });

  it('the summing up of a quotation over two paragraphs is its speaker’s', () => {
    const text =
      'Про це повідомив міністр оборони України Роман Вишняк.\n\n«Наша мета — підготовка сил оборони. Дякую всім учасникам за підтримку.\n\nНаша армія залишається дуже сильною і високомотивованою», — підсумував міністр.';

    expect(new Set(told(text, 'uk').speakers)).toEqual(new Set(['Роман Вишняк']));
  });
});

describe('regions', () => {
  it('are no people, though a given name stands in them', () => {
    const text = 'Базу посетили командующий гвардии Северной Каролины (США), генерал-майор Иван Хант.';

    expect(told(text, 'ru').names).toEqual(['Иван Хант']);
  });
});
