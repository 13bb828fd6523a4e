/** Names in the nominative where the full one stands in another case. */
import { describe, expect, it } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { quoteClaims } from '../../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

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
  it.each([
    [
      'ru',
      'Базу посетили командующий гвардии Северной Каролины (США), генерал-майор Иван Хант.',
      'Иван Хант',
    ],
    ['pl', 'Bazę odwiedził dowódca gwardii Południowej Karoliny (USA), generał Ivan Hunt.', 'Ivan Hunt'],
    ['cs', 'Základnu navštívil velitel gardy Severní Karolíny (USA), generál Ivan Hunt.', 'Ivan Hunt'],
    ['lt', 'Bazėje lankėsi vadas Šiaurės Karolina (JAV), generolas Ivan Hunt.', 'Ivan Hunt'],
    ['sv', 'Här talade befälhavaren Södra Karolina (USA), general Ivan Hunt.', 'Ivan Hunt'],
    ['et', 'Baasi külastas ülem Lõuna Karolina (USA), kindral Ivan Hunt.', 'Ivan Hunt'],
    ['fr', 'La garde de Caroline du Nord (États-Unis) et le général Ivan Hunt sont venus.', 'Ivan Hunt'],
  ])('are no people, though a given name stands in them (%s)', (language, text, name) => {
    expect(told(text, language).names).toEqual([name]);
  });
});

describe('names that only stand in another case', () => {
  it.each([
    [
      'fi',
      'Valtuuskuntaa johti puolustusministeri Antti Mäkäsen sijainen. Ministeri Antti Mäkäsen kanssa keskusteltiin.',
      'Antti Mäkänen',
    ],
    ['fi', 'Keskustelu käytiin ministeri Lars Mathiesenin kanssa.', 'Lars Mathiesenin'],
    ['et', 'Kaitseminister kohtus Soome kaitseministri Matti Virtaneniga Tallinnas.', 'Matti Virtanen'],
    ['et', 'Kaitseminister kohtus Läti kaitseministri Janis Kalnsiga Tallinnas.', 'Janis Kalnsiga'],
  ])('are told in the nominative only where it can be no other: %s %s', (language, text, name) => {
    expect(told(text, language).names).toContain(name);
  });
});

it('takes many who belong together for nobody', () => {
  const text =
    'The delegation left for the sitting of the Council of Defence Ministers of the NATO Member Countries.';

  expect(told(text, 'en').names).toEqual([]);
});
