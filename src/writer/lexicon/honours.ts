/** Titles of honour of two words, of which each alone is part of a name, and what a Thai surname ends with. */
const pairs: ReadonlySet<string> = new Set([
  'tan sri',
  'puan sri',
  'toh puan',
  'datuk seri',
  'datuk sri',
  'dato seri',
  'dato sri',
  'datin seri',
  'datin sri',
  'datin paduka',
  'pehin datu',
]);

/** What titles of honour go on with: `Dato Paduka Seri Tan Sri Dato’ Sri Haji`. */
const further: ReadonlySet<string> = new Set(
  'dato datuk datin paduka seri sri utama setia pahlawan tan tun haji hajah awang dayang pehin pengiran'.split(
    ' ',
  ),
);
const opens: ReadonlySet<string> = new Set(
  'dato datuk datin paduka seri haji hajah pehin pengiran awang'.split(' '),
);

/** May the second of two folded words be of the same title of honour as the first, which is known to be of one? */
export const goesOnInHonour = (first: string | undefined, second: string | undefined): boolean =>
  opens.has(bare(first)) && further.has(bare(second));

const bare = (word: string | undefined): string => word?.replace(/'$/, '') ?? '';

/** Are two folded words a Malay title before a name: `Tan Sri`, `Dato’ Seri`? */
export const isHonour = (first: string | undefined, second: string | undefined): boolean =>
  pairs.has(`${bare(first)} ${bare(second)}`);

/** The second part of a Thai surname, written small: `NAME Chan o-lek`. */
export const isSmallPart = (word: string): boolean => /^o-\p{Ll}{2,}$/u.test(word);
