/** Reading a label's number as it stands in the source: digits in any notation, number words, scale words, ranges. */
import { fold } from '../domain/fold.ts';
import figureWords from '../writer/lexicon/figurewords.json' with { type: 'json' };

/** Both ends; equal for a single number. */
export interface Span {
  min: number;
  max: number;
}

const scales: readonly [RegExp, number][] = [
  [/^(b$|bn|billion|milliard|miljard|miliard|mrd|mld|milijard|mljrd|млрд|миллиард|мільярд|мільярд)/, 1e9],
  [/^(m$|mn|mln|million|miljon|miljoon|milion|milijon|milj|mio|млн|миллион|миль[йи]он|міль[йи]он)/, 1e6],
  [/^(k$|thousand|tausend|tusen|tys|tukst|tuhat|tuhan|mille$|тыс|тис|tisic)/, 1e3],
];

const words: Record<number, string> = {
  1: 'one en ett ein eine einen einem un une jeden jedna jedno один одна одно одну vienas viena viens uks yksi first',
  2: 'two tva zwei deux dwa dwie dwoch два две двух двi дві du dvi divi divas kaks kaksi second',
  3: 'three tre drei trois trzy trzech три трех трьох trys tris kolm kolme third',
  4: 'four fyra vier quatre cztery czterech четыре четырех чотири keturi keturios cetri neli nelja fourth',
  5: 'five fem funf cinq piec pieciu пять пяти пять penki pieci viis viisi fifth',
  6: 'six sex sechs szesc szesciu шесть шести шість sesi kuus kuusi sixth',
  7: 'seven sju sieben sept siedem siedmiu семь семи сім septyni septini seitse seitseman seventh',
  8: 'eight atta acht huit osiem osmiu восемь восьми вісім astuoni astoni kaheksa kahdeksan eighth',
  9: 'nine nio neun neuf dziewiec девять девяти девять devyni devini uheksa yhdeksan ninth',
  10: 'ten tio zehn dix dziesiec десять десяти desimt desmit kumme kymmenen tenth',
  11: 'eleven elva elf onze jedenascie одиннадцать vienuolika',
  12: 'twelve tolv zwolf douze dwanascie двенадцать dvylika dozen dussin dutzend',
  20: 'twenty tjugo zwanzig vingt dwadziescia двадцать dvidesimt divdesmit',
  30: 'thirty trettio dreissig trente тридцать',
  40: 'forty fyrtio vierzig quarante сорок',
  50: 'fifty femtio funfzig cinquante пятьдесят',
  100: 'hundred hundra hundert cent sto сто simtas simts sada sata',
  1000: 'thousand tusen tausend mille tysiac тысяча tukstantis tukstotis tuhat',
  1000000: 'million miljon millionen milion миллион milijonas miljons miljonit',
};

/** The words above, and the declined forms of all languages that the rules read. */
const wordValues = new Map([
  ...Object.values(figureWords).flatMap((values) =>
    Object.entries(values)
      .filter(([value]) => Number(value) > 1)
      .flatMap(([value, forms]) => forms.map((form): [string, number] => [fold(form), Number(value)])),
  ),
  ...Object.entries(words).flatMap(([value, forms]) =>
    forms.split(' ').map((form): [string, number] => [form, Number(value)]),
  ),
]);

/** `903 453`, `4.800`, `1, 2`, `29,9`, `3,000` → the number; null for what is no single number. */
export function readDigits(text: string): number | null {
  const tight = text.replace(/[\s\u00A0\u202F']/g, '');
  if (!/^\d+([.,]\d+)*$/.test(tight)) return null;
  const groups = tight.split(/[.,]/);
  const grouped = groups.length > 1 && groups[0] !== '0' && groups.slice(1).every((g) => g.length === 3);
  if (groups.length === 1 || grouped) return Number(groups.join(''));
  return groups.length === 2 ? Number(`${groups[0]}.${groups[1]}`) : null;
}

function scaleOf(text: string): number {
  const word = fold(text).replace(/^[^\p{L}]+/u, '');
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

function readWords(text: string): number | null {
  let total: number | null = null;
  for (const word of fold(text).match(/\p{L}+/gu) ?? []) {
    const value = wordValues.get(word);
    if (value === undefined) {
      const scale = scaleOf(word);
      if (scale === 1 && total === null) return null;
      total = total === null ? null : total * scale;
    } else if (total === null) total = value;
    else total = value >= 100 ? total * value : total + value;
  }
  return total;
}

/** The number or range that a label's value tells, written out in full; null when it tells none (`several dozen`). */
export function readSpan(value: string): Span | null {
  const match =
    /^\s*(\d[\d\s\u00A0\u202F.,']*?)(?:\s*[-–—]\s*(\d[\d\s\u00A0\u202F.,']*?))?\s*(\p{L}.*)?$/u.exec(
      value.slice(0, 100),
    );
  if (match === null) {
    const told = readWords(value.slice(0, 100));
    return told === null ? null : { min: told, max: told };
  }
  const scale = scaleOf(match[3] ?? '');
  const min = readDigits(match[1] ?? '');
  const max = match[2] === undefined ? min : readDigits(match[2]);
  return min === null || max === null ? null : { min: min * scale, max: max * scale };
}

/** Equal up to rounding. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}
