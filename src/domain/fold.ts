/** Folding: one spelling for words that differ only in case or diacritics, the same for every database and every part. */

// These do not decompose under NFKD.
const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

/** Lower case without diacritics: `Rupšys` → `rupsys`, `Łódź` → `lodz`, `Mæland` → `maeland`. Other scripts keep their letters. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // Most words of most releases: nothing to decompose.
  if (isPlain(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðßæœıþħŧŋ]/g, (letter) => letters[letter] ?? letter);
}

/** The folded words of a text, in order: runs of letters and digits, inner apostrophes and hyphens parting them. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
