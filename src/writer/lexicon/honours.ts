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
  'pengiran anak',
  'pengiran muda',
  'raja isteri',
  'raja muda',
  'raja permaisuri',
  'tengku mahkota',
  'duli raja',
  'duli pengiran',
  'duli yang',
  'yang berhormat',
  'yang berbahagia',
  'yang dimuliakan',
  'yang mulia',
  'yang amat',
  'yang maha',
  'yang teramat',
  'amat berhormat',
  'amat mulia',
  'maha mulia',
  'teramat mulia',
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

/** `NAME bin …`, `NAME ibni …`: son or daughter of whoever is named next. */
export const isChild = (word: string): boolean => /^(?:bin|binti|binte|bint|ibni|ibn|ben)$/.test(word);

/** `the late`, in front of the name of a father: `bin Al-Marhum Haji NAME`. */
export const isLate = (word: string): boolean => /^(?:al-?marhum(?:ah)?|allahyarham(?:ah)?)$/.test(word);

/** What closes a name though it is written small: the second part of a Thai surname (`NAME Chan o-lek`), or of whom one is a child. */
export const isSmallPart = (word: string): boolean => /^o-\p{Ll}{2,}$/u.test(word) || isChildOf(word);

/** The word for a son or a daughter that closes a Turkic name: `NAME NAME oglu`. */
export const isChildOf = (word: string): boolean => /^(?:o[gğ]lu|ogly|uly|q[iı]z[iı]|gyzy|kyzy)$/u.test(word);
