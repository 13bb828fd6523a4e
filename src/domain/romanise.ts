/** Romanising: Cyrillic words in Latin letters, so that one name or loan word is met in both scripts. */

const letters: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    к: 'k',
  },
  ...{
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
  },
  ...{
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ў: 'u',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    ђ: 'dj',
  },
};
const cyrillic = /^\p{Script=Cyrillic}/u;

/** One spelling for the ways in which languages write a name's sounds: `Umierov`, `Umjerow` and `Umerov`. Of a folded Latin word. */
export function levelSpelling(word: string): string {
  return word
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/i(?=[aeou])/g, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/[cq]/g, 'k');
}

/** A folded Cyrillic word in Latin letters; null for a word in another script. */
export function romanise(word: string): string | null {
  if (!cyrillic.test(word)) return null;
  return [...word].map((letter) => letters[letter] ?? letter).join('');
}

/** A folded Latin word in the spelling that `romanise` gives its sounds: `khrenin` → `hrenin`, `yatseniuk` → `iatseniuk`. */
export function asRomanised(word: string): string {
  return word
    .replace(/kh/g, 'h')
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch(?!ch)/g, 'sh')
    .replace(/tz/g, 'ts')
    .replace(/y(?=[aeou])/g, 'i')
    .replace(/w/g, 'v');
}
