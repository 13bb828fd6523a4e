/** Guesses the charset of bytes that carry no label, by the letters that would come out. */

/** Letters beyond ASCII that are common in the languages written in each single-byte charset. */
const commonLetters: Record<string, string> = {
  'windows-1252': 'äöüßéèêëàâáçñóôûîïíúåæøœõãÄÖÜÉÅØ’“”–',
  'windows-1257': 'āčēģīķļņšūžąęėįųõäöüåøāŠŽČĀĪŪĻ„“”–',
  'windows-1250': 'ąćęłńóśźżčřěůáíéýšžťďňőűúöüăâîşţđŁŚŻČŘŠŽ„”–',
  'windows-1251': 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџђАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯІ«»–№',
  'koi8-u': 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ',
  'windows-1253': 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ',
  'windows-1254': 'çğıöşüâîûİŞĞÇÖÜ',
  'windows-1255': 'אבגדהוזחטיךכלםמןנסעףפץצקרשת',
  'windows-1256': 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟',
  'windows-874': 'กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอะัาำิีึืุูเแโใไๆ็่้๊๋์',
};

type Common = (lead: number, trail: number) => boolean;

/**
 * Pairs of bytes that are punctuation or a common letter of each double-byte charset: its kana, its Hangul, its first level
 * of ideographs. Of two that fit alike the narrower one stands first.
 */
const commonPairs: Record<string, Common> = {
  shift_jis: (lead, trail) =>
    lead === 0x81 || (lead === 0x82 && trail >= 0x4f) || lead === 0x83 || (lead >= 0x88 && lead <= 0x97),
  'euc-kr': (lead, trail) => trail >= 0xa1 && (lead <= 0xa3 ? lead >= 0xa1 : lead >= 0xb0 && lead <= 0xc8),
  'euc-jp': (lead, trail) => trail >= 0xa1 && (lead <= 0xa5 ? lead >= 0xa1 : lead >= 0xb0 && lead <= 0xcf),
  gb18030: (lead, trail) => trail >= 0xa1 && (lead <= 0xa3 ? lead >= 0xa1 : lead >= 0xb0 && lead <= 0xd7),
  big5: (lead) => lead >= 0xa1 && lead <= 0xc6,
};

/** A charset without capitals reads as one that has them: after so many letters there would have been one. */
const fewestWithoutCapital = 40;

/** The charset in which most of what is beyond ASCII is what its languages use, and least stands where none would write it. */
export function likeliestCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000);
  const scored = [
    ...Object.entries(commonLetters).map(([charset, letters]) => ({
      charset,
      score: scoreOfLetters(new TextDecoder(charset).decode(sample), charset, new Set(letters)),
    })),
    ...Object.entries(commonPairs).map(([charset, isCommon]) => ({
      charset,
      score: scoreOfPairs(sample, isCommon),
    })),
  ];
  return scored.reduce((first, next) => (next.score > first.score ? next : first)).charset;
}

function scoreOfLetters(text: string, charset: string, common: ReadonlySet<string>): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const beyond = text.match(/[^\u0000-\u007F]/g) ?? [];
  const right = beyond.filter((letter) => common.has(letter)).length;
  const crowded = /125[0247]/.test(charset) ? (text.match(/[^\u0000-\u007F]{3,}/g)?.join('').length ?? 0) : 0;
  // Latin letters and letters of another alphabet do not share a word.
  const mixed = /125[1356]|koi8|874/.test(charset)
    ? count(/[a-z][^\u0000-\u007F]|[^\u0000-\u007F][a-z]/gi)
    : 0;
  const isBare =
    /125[13]|koi8/.test(charset) && right > fewestWithoutCapital && !/[\u0370-\u04FF]/.test(capitals(text));
  return (
    right -
    2 * (beyond.length - right) -
    2 * count(/\p{Ll}\p{Lu}/gu) -
    2 * crowded -
    2 * mixed -
    (isBare ? right / 2 : 0)
  );
}

function capitals(text: string): string {
  return text.match(/\p{Lu}/gu)?.join('') ?? '';
}

/** On the scale of `scoreOfLetters`, where each of the two bytes would have been a letter. */
function scoreOfPairs(bytes: Uint8Array, isCommon: Common): number {
  let score = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    const isPair = trail >= 0x40;
    score += isPair && isCommon(lead, trail) ? 2 : -4;
    // A lone accented letter within a word takes the next letter for its second half.
    if (isPair && trail < 0x80 && isLatin(bytes[at - 1]) && isLatin(bytes[at + 2])) score -= 4;
    if (isPair) at += 1;
  }
  return score;
}

function isLatin(byte = 0): boolean {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
