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
/** Greek letters, those in pairs first. */
const greek: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/(?<=[αε])υ/g, 'v'],
  [/γγ|γκ/g, 'ng'],
  [/^μπ/g, 'b'],
  [/μπ/g, 'mp'],
  [/^ντ/g, 'd'],
  [/τζ/g, 'tz'],
];
const greekLetters: Record<string, string> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
  ...{
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'h',
    ψ: 'ps',
    ω: 'o',
  },
};
const cyrillic = /^\p{Script=Cyrillic}/u;
const isGreek = /^\p{Script=Greek}/u;

/** One spelling for the ways in which languages write a name's sounds: `Umierov`, `Umjerow` and `Umerov`. Of a folded Latin word. */
export function levelSpelling(word: string): string {
  return word
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/i(?=[aeou])/g, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/[cq]/g, 'k');
}

/** A folded Cyrillic or Greek word in Latin letters; null for a word in another script. */
export function romanise(word: string): string | null {
  if (isGreek.test(word)) {
    const paired = greek.reduce((text, [pair, sound]) => text.replace(pair, sound), word);
    return [...paired].map((letter) => greekLetters[letter] ?? letter).join('');
  }
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
