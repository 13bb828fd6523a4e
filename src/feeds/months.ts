/** The names of the months in the languages that ministries publish in. */

const languages =
  'en de fr es it pt nl da sv nb nn fi is et lv lt pl cs sk hu ro bg el hr sr sr-Latn sl mk sq bs uk be ru tr az ka hy ga mt lb ca gl eu cy he ar fa ja ko zh vi id'.split(
    ' ',
  );

/** Abbreviations that newsrooms use beside CLDR's own, by number. */
const furtherNames: readonly [string, number][] = [
  ['sept', 9],
  ['juin', 6],
  ['juil', 7],
  ['aout', 8],
  ['dez', 12],
  ['mrz', 3],
  ['mai', 5],
  ['okt', 10],
];

/** 0 stands for a word that names two months. */
let known: Map<string, number> | null = null;

/**
 * 1 to 12 for a month's name, abbreviation or genitive in any of these languages, else null. Case, accents and dots do
 * not matter. A word that means two months ("listopada": November in Polish, October in Croatian) needs the language.
 */
export function monthNumber(word: string, language?: string | null): number | null {
  known ??= gather();
  const name = level(word);
  const found = known.get(name) ?? (name.length >= 6 ? known.get(stemOf(name)) : undefined);
  if (found !== 0) return found ?? null;
  const own = language ? namesIn(language).find(([name]) => name === level(word)) : undefined;
  return own?.[1] ?? null;
}

function level(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i');
}

/** A longer name up to its case ending (Latvian "novembris", "novembrī"), marked so that it equals no whole name. */
function stemOf(name: string): string {
  return `${name.slice(0, 6)}…`;
}

function gather(): Map<string, number> {
  const names = new Map<string, number>();
  for (const [name, month] of languages.flatMap(namesIn)) {
    const before = names.get(name);
    names.set(name, before === undefined || before === month ? month : 0);
  }
  const whole = new Map([...names, ...furtherNames, ...englishNames()]);
  for (const [name, month] of [...whole]) {
    if (name.length < 7) continue;
    const before = whole.get(stemOf(name));
    whole.set(stemOf(name), before === undefined || before === month ? month : 0);
  }
  return whole;
}

/** A language's month names as they stand alone and in a date, long and short. */
function namesIn(language: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((month) => {
    const zone = { timeZone: 'UTC', calendar: 'gregory' };
    const alone = new Intl.DateTimeFormat(language, { month, ...zone });
    const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', ...zone });
    return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2024, i, 15))).flatMap((date, i) =>
      [
        alone.format(date),
        ...dated.formatToParts(date).map((part) => (part.type === 'month' ? part.value : '')),
      ]
        .map((name): [string, number] => [level(name), i + 1])
        .filter(([name]) => name.length >= 2 && !/\d/.test(name)),
    );
  });
}

/** English and its three-letter forms always mean what RFC 822 says, whatever another language makes of them. */
function englishNames(): [string, number][] {
  const format = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => level(format.format(new Date(Date.UTC(2024, i, 15))))).flatMap(
    (name, i) => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
    ],
  );
}
