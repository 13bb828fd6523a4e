/** The charset of what is fetched. */
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

/** The bytes of `text` in a charset of one or two bytes a letter. */
function encodePairs(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && !table.has(letter)) table.set(letter, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? letter.charCodeAt(0)));
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

  test.each([
    ['windows-1255', 'שר הביטחון נפגש היום עם עמיתו ודן עמו בשיתוף הפעולה בין שני הצבאות ובתרגיל המשותף'],
    ['windows-1256', 'التقى وزير الدفاع اليوم نظيره وبحثا التعاون بين البلدين'],
    ['windows-874', 'รัฐมนตรีว่าการกระทรวงกลาโหมพบกับรัฐมนตรีต่างประเทศ'],
  ])('%s is recognised without any label by letters that know no capitals', (charset, words) => {
    expect(decodeBytes(encode(`<rss><title>${words}</title></rss>`, charset)).text).toContain(words);
  });

  test.each([
    ['shift_jis', '防衛大臣は本日、外国の大臣と会談し、共同訓練について話し合いました'],
    ['euc-jp', '防衛大臣は本日、外国の大臣と会談し、共同訓練について話し合いました'],
    ['euc-kr', '국방부 장관은 오늘 양국의 훈련에 대하여 회담하였다'],
    ['gb18030', '国防部长今天会见了来访的外国代表团，双方讨论了联合演习'],
    ['big5', '國防部長今天會見來訪的外國代表團，雙方討論了聯合演習'],
  ])('%s is recognised without any label', (charset, words) => {
    expect(decodeBytes(encodePairs(`<rss><title>${words}</title></rss>`, charset)).text).toContain(words);
  });

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
