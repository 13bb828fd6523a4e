/** Quotation marks and dashes of speech. */
import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../../../src/writer/extractive/text/quotemarks.ts';

const quoted = (text: string): string[] => findQuotes(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  test.each([
    ['“We agree,” she said.', ['We agree,']],
    ['„Wir stimmen zu“, sagte sie.', ['Wir stimmen zu']],
    ['„Zgadzamy się” – powiedziała.', ['Zgadzamy się']],
    ['"Me oleme nõus,“ ütles ta. „Ja me tuleme."', ['Me oleme nõus,', 'Ja me tuleme.']],
    ['She said: "We agree," and “we go.”', ['We agree,', 'we go.']],
    ['« Nous sommes d’accord », dit-elle.', ['Nous sommes d’accord']],
    ['»Wir stimmen zu«, sagte sie.', ['Wir stimmen zu']],
    ['”Vi är överens”, säger hon.', ['Vi är överens']],
    ['She said: "We agree," and "We go."', ['We agree,', 'We go.']],
    ['‘We agree on Latvia’s plan,’ she said.', ['We agree on Latvia’s plan,']],
    ['“He told me ‘go now’ and we went,” she said.', ['He told me ‘go now’ and we went,']],
    ['The “Iron” and the “Spartan" flew.', ['Iron', 'Spartan']],
  ])('%s', (text, spans) => {
    expect(quoted(text)).toEqual(spans);
  });

  test.each([
    [
      '„Mes einame kartu su jumis visais, – sakė ministras J. Petraitis.',
      ['Mes einame kartu su jumis visais'],
    ],
    ['“We shall go on helping each other, said Minister Lill.', ['We shall go on helping each other']],
    ['“We shall go on, so nobody is left alone.', []],
  ])('forgotten at the end leave the words before whoever said them: %s', (text, spans) => {
    expect(quoted(text)).toEqual(spans);
  });

  test('are dashes in the middle of a paragraph too, hyphens among them, where somebody is said to speak', () => {
    const text =
      'Minister odwiedził poligon. - Cieszę się z tych ćwiczeń - dodał. Było słonecznie. - Nic więcej.';

    expect(quoted(text)).toEqual(['Cieszę się z tych ćwiczeń']);
  });

  test('hold several sentences', () => {
    expect(quoted('“One. Two! Three?” he said.')).toEqual(['One. Two! Three?']);
  });

  test('are taken up again by the next paragraph', () => {
    expect(quoted('“First part.\n\n“Second part,” he said.')).toEqual(['First part.', 'Second part,']);
  });

  test('are no apostrophes', () => {
    expect(quoted("The states' forces and Latvia's army don't stop.")).toEqual([]);
    expect(quoted('The states’ forces and Latvia’s army don’t stop.')).toEqual([]);
  });

  test('that never close quote nothing', () => {
    expect(quoted('He said “we agree and left.\n\nNothing more was told.')).toEqual([]);
  });
});

describe('dash speech', () => {
  test('ends before its speaker', () => {
    expect(quoted('– Det här är ett viktigt steg. Vi går vidare, säger ministern.')).toEqual([
      'Det här är ett viktigt steg. Vi går vidare',
    ]);
  });

  test('goes on after its speaker', () => {
    expect(quoted('— Это важный шаг, — сказал министр. — Мы идём дальше.')).toEqual([
      'Это важный шаг',
      'Мы идём дальше.',
    ]);
  });

  test('is no item of what a colon opens', () => {
    const item = '- Sending more engineers to the north, where the two of them train.';
    expect(quoted(`New steps are:\n${item}`)).toEqual([]);
    expect(quoted(`The minister said:\n${item}`)).toHaveLength(1);
  });

  test('is no list', () => {
    expect(quoted('– More ships for the fleet of the north.\n– More men for the army.\n– More aid.')).toEqual(
      [],
    );
  });
});

test.each([
  '“'.repeat(50_000),
  '“a '.repeat(40_000),
  '" a'.repeat(40_000),
  '“Open\n\n'.repeat(10_000),
  '– A b c d e f g.\n\n'.repeat(8000),
])('is linear in marks without end', (text) => {
  const began = performance.now();

  findQuotes(text);

  expect(performance.now() - began).toBeLessThan(2500);
});
