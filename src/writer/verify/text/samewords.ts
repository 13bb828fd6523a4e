/** Whether two words are one: in their forms, as names in any case, and as names are heard in another language or script. */
import { onceEach } from '../../../domain/remember.ts';
import { romanise } from '../../../domain/romanise.ts';
import { germanEnding, type Token } from './tokens.ts';

/** Are two words forms of one word? Equal stems, or a long common beginning and short endings. */
export function sameWord(a: Token, b: Token): boolean {
  return (
    a.fold === b.fold ||
    a.stem === b.stem ||
    sameForm(a.fold, b.fold) ||
    sameRoot(a, b) ||
    isParticipleOf(a.fold, b.fold) ||
    isParticipleOf(b.fold, a.fold)
  );
}

const participle = /^ge(\p{L}{3,})(?:t|en)$/u;

/** `geregelt` of `regeln`, `getragen` of `tragen`: the German participle of a verb's stem. */
function isParticipleOf(word: string, verb: string): boolean {
  if (word[0] !== 'g' || word[1] !== 'e') return false;
  const root = participle.exec(word)?.[1];
  return (
    root !== undefined &&
    verb.length >= root.length + 1 &&
    verb.startsWith(root) &&
    /^(?:e?n|t|te|ten|est)$/.test(verb.slice(root.length))
  );
}

const shortestRoot = 6;

/** `ausgeliefert` and `Auslieferung`. */
function sameRoot(a: Token, b: Token): boolean {
  const [root, other] = a.root === null ? [b.root, a.fold] : [a.root, b.fold];
  if (root === null) return false;
  return root.length >= shortestRoot && other.startsWith(root) && germanEnding.test(other.slice(root.length));
}

/** Do two folded words differ in their ending alone, as inflected forms do? */
export function sameForm(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || longest - shortest > 4) return false;
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared++;
  return shared >= 4 && longest - shared <= 3 && shared >= longest * 0.65;
}

/** A name and an inflected form of it: `Kasčiūnas`, `Kasčiūno`. Stricter than for plain words, ends are vowels or known cases. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (isCyrillic(a) !== isCyrillic(b)) {
    const [own, other] = [soundsOf(a), soundsOf(b)];
    return (own === other && own.length > 1) || sameSpelling(own, other);
  }
  if ((digraph.test(a) || digraph.test(b)) && plainLetters(a) === plainLetters(b)) return true;
  if (a[0] !== b[0]) return false;
  return (
    sameSpelling(a, b) ||
    sameSpelling(a.replace(nominative, '$1'), b.replace(nominative, '$1')) ||
    weakened(a) === weakened(b) ||
    isSpeltByEar(a, b) ||
    isSpeltByEar(b, a)
  );
}

const digraph = /dj|ae|oe|ue|aa|q/;

/** Letters with a mark, as those write them who lack it: `Đukić` and `Djukic`, `Jürgens` and `Juergens`, `Åsa` and `Aasa`; `Sadiq` and `Sadik`. */
const plainLetters = (word: string): string =>
  word
    .replace(/dj/g, 'd')
    .replace(/q(?!u)/g, 'k')
    .replace(/ae|aa/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u');

/** Baltic nominatives lose their `s` in all other cases: `Ignus`, `Ignumi`. */
const nominative = /([aiuy])s$/;

/** Finnish weakens its names in `-nen`: `Häkkänen`, `Häkkäsen`. */
const weakened = (word: string): string =>
  word.replace(/(?<=\p{L}{2}[aeiouy])s(?:en|elle|ella|elta|ta)$/u, 'nen');

const balticEnding = /(?:[aiuy]s|[aiou]|ui|am|ams|im|om)$/;
const shortestByEar = 5;

/** `Šmyhalis` of Shmyhal, `Makronas` of Macron: Baltic languages spell foreign names as they are heard, and decline them. */
function isSpeltByEar(name: string, other: string): boolean {
  const bare = name.replace(balticEnding, '');
  return (
    bare.length >= shortestByEar &&
    bare.length < name.length &&
    /sh|ch|c|th|ph|w|q|x|(.)\1/.test(other) &&
    soundsOf(bare) === soundsOf(other)
  );
}

/** Is the word written in Cyrillic letters, or in Greek ones? */
export const isCyrillic = (word: string): boolean => (word.codePointAt(0) ?? 0) >= 0x370;

/** A name's sounds, near enough to meet it in two scripts: `Rinkevics` and `Ринкевичс`, `Zelenskyy` and `Зеленский`. */
const soundsOf = onceEach(
  (word: string) =>
    respellings.reduce((text, [pattern, letter]) => text.replace(pattern, letter), romanise(word) ?? word),
  20_000,
);

const respellings: readonly (readonly [RegExp, string])[] = [
  // `Джон` of John.
  [/dzh/g, 'j'],
  [/oh(?=[nm])/g, 'o'],
  [/sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/tsch|ch|ts|tz|cz|c|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  // As names are heard, not read: `Остін` of Austin, `Мур` of Moore.
  [/au/g, 'o'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  // Ukrainian г is h in Latin letters.
  [/h/g, 'g'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

function sameSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 4) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  const endings = [short.slice(shared), long.slice(shared)];
  if (shared >= 3 && (softens(endings[0], endings[1]) || softens(endings[1], endings[0]))) return true;
  if (shared < 3 || shared < short.length - 2 || endings.some((ending) => ending.length > 4)) return false;
  // `John` is no form of `Johan`.
  if (
    endings.every((ending) => /[bdfghjklnprtvz]$/.test(ending)) &&
    endings[0]?.at(-1) === endings[1]?.at(-1)
  )
    return false;
  // `Mark` is no form of `Martin`: of two endings one begins with a vowel.
  if (endings.every((ending) => /^[^aeiouyаеиоуыэюяьі]/.test(ending))) return false;
  return (
    endings.every((ending) => caseEnding.test(ending)) &&
    !(endings[0] === '' && otherName.test(endings[1] ?? ''))
  );
}

/** How names change before the endings of most cases: the end of the nominative, and what stands there instead. */
const changes: ReadonlyMap<string, RegExp> = new Map([
  // Estonian and Finnish soften their last consonant: `Luik`, `Luigega`; `Rand`, `Rannaga`; `Lahti`, `Lahden`; `Koskinen`, `Koskisen`.
  ['k', /^g[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['p', /^(?:b[aeiu]|[aeiu])(?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['t', /^d[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['d', /^n[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['ti', /^d(?:en|elle|ella|elta|essa|esta)$/],
  ['ki', /^j(?:en|elle|ella|elta|essa|esta)$/],
  ['nen', /^s(?:en|ta|elle|ella|elta|essa|esta|een|ena|iin)$/],
  // Baltic languages soften it where the nominative ends in `is`: `Briedis`, `Brieža`; `Medutis`, `Medučio`.
  ['dis', /^z(?:a|u|am|iem|us|io|iui|iu)$/],
  ['tis', /^(?:s(?:a|u)|c(?:io|iui|iu))$/],
  // Slavic languages drop the vowel in front of it: `Dudek`, `Dudka`; `Павлючок`, `Павлючка`.
  ['ek', /^k(?:a|owi|iem|u)$/],
  ['zec', /^c(?:a|owi|em|u)$/],
  ['ec', /^c(?:a|owi|em|u)$/],
  ['ок', /^к(?:а|у|ом|ові|е)$/],
  ['ек', /^к(?:а|у|ом|ові|е)$/],
  ['ец', /^[ьй]?ц(?:а|у|ом|ем|ю|ем|я)$/],
]);

const softens = (nominative = '', other = ''): boolean => changes.get(nominative)?.test(other) === true;

// Case endings of Baltic, Slavic and Finnic names, folded: a few vowels and the consonants that cases end in.
const caseEnding =
  /^(?:[aeiouyjmnsthwgxlk]{0,3}|[аеиоуыэюяьмвхгі]{0,3}|owi[ae]?|iego|iemu|skiego|i?(?:lla|lta|lle|ssa|sta))$/u;
// Endings that make another surname of one.
const otherName = /^(?:man|mans|son|sons|sen|us|ius|ini|ino|et|ey|ley|ton|well|ing|ly|yan)$/;
