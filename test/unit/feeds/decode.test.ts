import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/feeds/decode.ts';

/** The bytes of `text` in a single-byte charset, by turning its decoder round. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}

const xml = (charset: string, words: string) =>
  `<?xml version="1.0" encoding="${charset}"?><rss><title>${words}</title></rss>`;
const samples: readonly [string, string][] = [
  ['windows-1257', 'Aizsardzības ministrs tikās ar kaimiņvalsts kolēģi, šķērsoja robežu'],
  ['iso-8859-13', 'Krašto apsaugos ministras susitiko su kaimyninės šalies kolega'],
  ['windows-1251', 'Министр обороны провёл встречу с коллегой'],
  ['koi8-r', 'Министр обороны провел встречу с коллегой'],
  ['windows-1250', 'Ministr obrany jednal se svým protějškem o společném cvičení'],
  ['iso-8859-2', 'Minister obrony spotkał się z odpowiednikiem w Łodzi'],
  ['windows-1252', 'Försvarsministern mötte sin kollega – “väldigt bra”'],
  ['iso-8859-15', 'Der Minister prüfte Ausgaben über fünf Millionen €'],
];

describe('a charset', () => {
  test.each(samples)('%s is read from the XML declaration', (charset, words) => {
    expect(decodeBytes(encode(xml(charset, words), charset)).text).toContain(words);
  });

  test.each(samples)('%s is read from the HTTP header', (charset, words) => {
    expect(
      decodeBytes(encode(`<rss><title>${words}</title></rss>`, charset), `text/xml; charset=${charset}`).text,
    ).toContain(words);
  });

  test.each(samples.filter(([charset]) => !/8859-(?:2|15)/.test(charset)))(
    '%s is recognised without any label',
    (charset, words) => {
      expect(decodeBytes(encode(`<rss><title>${words}</title></rss>`, charset)).text).toContain(words);
    },
  );

  test.each(['utf-16le', 'utf-16be'])('%s is recognised with and without its mark', (charset) => {
    const bytes = Buffer.from(`<rss>Rīga ā</rss>`, 'utf16le');
    if (charset === 'utf-16be') bytes.swap16();
    const mark = charset === 'utf-16be' ? [0xfe, 0xff] : [0xff, 0xfe];

    expect(decodeBytes(bytes).text).toBe('<rss>Rīga ā</rss>');
    expect(decodeBytes(Buffer.concat([Buffer.from(mark), bytes])).text).toBe('<rss>Rīga ā</rss>');
  });

  test('that is wrong does not win over valid UTF-8', () => {
    expect(decodeBytes(Buffer.from(xml('iso-8859-1', 'Rīga')), 'text/xml; charset=us-ascii').text).toContain(
      'Rīga',
    );
  });

  test('of utf-8 on bytes of windows-1252 is passed over', () => {
    expect(
      decodeBytes(encode(xml('utf-8', 'Försvarsministern'), 'windows-1252'), 'text/xml; charset=utf-8').text,
    ).toContain('Försvarsministern');
  });

  test('of an HTML page is read from its meta tag', () => {
    const page = encode(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1257"></head>Kalniņš</html>',
      'windows-1257',
    );

    expect(decodeBytes(page, 'text/html').text).toContain('Kalniņš');
  });

  test('of utf-8 cut in the middle of a letter stays utf-8', () => {
    const words = Buffer.from(
      'Krašto apsaugos ministrė Ąžuolienė ir Šakalienė kalbėjosi apie gynybą žiemą ąčęėįšųūž',
    );

    expect(decodeBytes(words.subarray(0, -1)).text).toContain('Šakalienė');
  });
});
