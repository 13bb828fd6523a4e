/** Whether a claim is told in another language than its evidence: coverage is then judged by meanings, and lost words prove nothing. */
import { fold } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import { once } from '../../../domain/remember.ts';
import stopWords from '../../lexicon/stopwords.json' with { type: 'json' };
import { isEnglishAlone, isOtherAlone } from './meaning.ts';
import { particles } from './titles.ts';
import type { Token } from './tokens.ts';

const languagesOf = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(stopWords))
  for (const word of new Set(words.split(' ').map(fold))) addTo(languagesOf, word, language);

/** Is it a small word of English and of no other language? */
function isEnglishSmall(word: string): boolean {
  const languages = languagesOf.get(word);
  return languages?.length === 1 && languages[0] === 'en';
}

/** More words than these are not needed to tell a language. */
const enough = 400;

/** How many small words of each language stand in the text; one that several languages have counts for each in part. */
const smallWords = once((tokens: readonly Token[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const english = tokens.some(({ fold: word, stop }) => stop && isEnglishSmall(word));
  for (let at = 0; at < tokens.length && at < enough; at++) {
    const languages = tokens[at]?.stop ? languagesOf.get(tokens[at]?.fold ?? '') : undefined;
    if (languages === undefined || (english && isOfName(tokens, at))) continue;
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  return counts;
});

const longestParticles = 2;

/** `Ida von der Berg met`: a small word within a name tells no language. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const capital = (step: 1 | -1): boolean => {
    let next = at + step;
    while (Math.abs(next - at) <= longestParticles && particles.has(tokens[next]?.fold ?? '')) next += step;
    return tokens[next]?.cap === true;
  };
  return particles.has(tokens[at]?.fold ?? '') && !tokens[at]?.cap && capital(-1) && capital(1);
}

const leastSentence = 8;
const shortSentence = 4;

/** The words that are neither names nor numbers. */
const plainWords = once((tokens: readonly Token[]) =>
  tokens.filter(({ cap, raw }) => !cap && /^\p{L}/u.test(raw)),
);

/** The share of words that the glossary holds as English and as nothing else. */
const englishShare = once((tokens: readonly Token[]): number => {
  const plain = plainWords(tokens);
  return plain.filter(({ fold: word }) => isEnglishAlone(word)).length / Math.max(3, plain.length);
});

/** The share of words that the glossary holds in other languages and not in English. */
const otherShare = once((tokens: readonly Token[]): number => {
  const plain = plainWords(tokens);
  return plain.filter(({ fold: word }) => isOtherAlone(word)).length / Math.max(3, plain.length);
});

/** The share of words in letters other than Latin ones: Cyrillic or Greek. */
const otherLettersShare = once((tokens: readonly Token[]): number => {
  const words = tokens.filter(({ raw }) => /^\p{L}{2}/u.test(raw));
  return (
    words.filter(({ raw }) => /^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(raw)).length /
    Math.max(1, words.length)
  );
});

/** So many small words of one language tell which it is, whatever its other words look like. */
const clearlyTold = 4;

/** Letters and endings that words of one language have, and of the others hardly any. */
const spellings: readonly (readonly [string, RegExp])[] = [
  ['lt', /[ėįų]|(?:jimas|jimo)$/u],
  ['lv', /[āēīļņģķ]/u],
  ['et', /õ|(?:tud|dud|vad|sid|sse|tele|dele)$/u],
  ['fi', /ää|öö|yy|(?:ssa|ssä|sta|stä|lla|llä|lle|nen|iin|een)$/u],
  ['pl', /[łśźż]/u],
  ['uk', /[іїє]/u],
  ['ru', /[ыэ]/u],
  ['bg', /ъ(?![еёюя])/u],
  ['sv', /å/u],
  ['nb', /[åøæ]/u],
  ['da', /[åøæ]/u],
  ['de', /ß/u],
  ['fr', /[èêç]/u],
  ['pt', /[ãõêç]/u],
  ['es', /ñ|ci(?:ón|ones)$/u],
  ['it', /(?:zion[ei]|ità)$/u],
  ['ro', /[țţșşă]/u],
  ['cs', /[ěřů]/u],
  ['sk', /[ľĺŕ]/u],
  ['hr', /đ|ć[aeiu]|nj[ae]$/u],
  ['hu', /[őű]|(?:ság|ség|tól|től|ról|ből|nál|nél|ként)$/u],
  ['el', /^\p{Script=Greek}/u],
];
const spelled = 0.6;

/** The counts of small words, with those of words spelled as one language alone spells them: short texts hold few small words. */
function withSpelling(
  tokens: readonly Token[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map(counts);
  for (const { raw, cap } of tokens.slice(0, enough))
    for (const [language, sign] of cap ? [] : spellings)
      if (raw.length > 3 && sign.test(raw)) all.set(language, (all.get(language) ?? 0) + spelled);
  return all;
}

/** The language that most small words of the text are of; null when it holds none. English only where its other words are not of another language. */
export const tongueOf = once((tokens: readonly Token[]): string | null => {
  const counts = smallWords(tokens);
  const clear = Math.max(0, ...counts.values()) >= clearlyTold;
  const ranked = [...(clear ? counts : withSpelling(tokens, counts))].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[0] ?? null;
  return best === 'en' && isStrange(tokens) ? (ranked[1]?.[0] ?? null) : best;
});

const isStrange = (tokens: readonly Token[]): boolean =>
  !hasEnglish(tokens, 0.06) && otherShare(tokens) >= 0.25;

/** Is the share of words that are English alone at least this much? Of an English text a few words tell it. */
function hasEnglish(tokens: readonly Token[], share: number): boolean {
  const plain = plainWords(tokens);
  let missing = Math.ceil(Math.max(3, plain.length) * share);
  return plain.some(({ fold: word }) => isEnglishAlone(word) && --missing <= 0);
}

/**
 * Is one text told in another language than the other? By script, else by small words: the languages with most of them differ,
 * and each text has clearly fewer of the other's. A text without any is told in none.
 */
export function inOtherTongue(claim: readonly Token[], evidence: readonly Token[]): boolean {
  const [mine, theirs] = [otherLettersShare(claim), otherLettersShare(evidence)];
  if (mine !== theirs && (mine < 0.3 ? theirs > 0.7 : mine > 0.7 && theirs < 0.3)) return true;
  const tongue = tongueOf(claim);
  if (tongue !== null && tongue !== 'en' && tongue === tongueOf(evidence)) return false;
  const [own, told] = [smallWords(claim), smallWords(evidence)];
  const strange = evidence.length >= leastSentence || otherShare(evidence) >= 0.25;
  if (strange && englishShare(claim) >= 0.25 && englishShare(evidence) < 0.06) return true;
  const other = tongueOf(evidence);
  const clearlyOther = other !== null && (told.get(other) ?? 0) > 1.5 * (told.get('en') ?? 0);
  if (tongue === 'en' && other !== 'en' && clearlyOther && evidence.length >= leastSentence) return true;
  // Every third word of English is one of these; of another language one may look like them.
  const rare = (told.get('en') ?? 0) * 12 < evidence.length;
  if ((own.get('en') ?? 0) >= 1.5 && rare && evidence.length >= leastSentence) return true;
  if ((own.get('en') ?? 0) >= 2.5 && (told.get('en') ?? 0) === 0 && evidence.length >= shortSentence)
    return true;
  const best = (counts: ReadonlyMap<string, number>): number => Math.max(0, ...counts.values());
  const shared = [...own.keys()].some(
    (language) =>
      (own.get(language) ?? 0) * 2 >= best(own) &&
      (told.get(language) ?? 0) * 2 >= best(told) &&
      best(told) > 0,
  );
  return best(own) > 0 && best(told) > 0 && !shared;
}

/** Fewer words than these tell English from the language of a document by chance. */
const leastEnglish = 2;

/**
 * Is a claim on a text of another language told in English, however short it is: more of its words are English, and not in
 * the text, than are the text's own? `Minister Ida Berg met Lars Holm` has one of each at most: the names tell nothing.
 */
export function readsEnglish(
  claim: readonly Token[],
  text: ReadonlySet<string>,
  language: string | null,
): boolean {
  let [english, own] = [0, 0];
  for (const { fold: word, raw, cap } of claim) {
    if (!/^\p{L}{2}/u.test(raw)) continue;
    const held = text.has(word);
    if (held && !cap) own++;
    else if (!held && (isEnglishAlone(word, language) || languagesOf.get(word)?.includes('en'))) english++;
  }
  return english >= leastEnglish && english > own;
}

/** Small words that one language shares by spelling with another: each marks a plan, a doubt or a denial in the languages named here alone. */
const bound: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    var: ['lv'],
    vai: ['lv'],
    bus: ['lt'],
    turi: ['lt'],
    gali: ['lt'],
    voi: ['fi'],
    plant: ['de'],
    tanker: ['sv'],
    va: ['fr', 'ro', 'it'],
    ce: ['hr'],
    sara: ['it'],
    fog: ['hu'],
    zal: ['nl'],
    wil: ['nl'],
    gaan: ['nl'],
    gaat: ['nl'],
    pide: ['es'],
    pode: ['pt'],
    decis: ['ro'],
    bereid: ['nl'],
    treba: ['hr', 'sk', 'sl'],
    deve: ['it', 'pt'],
    debe: ['es'],
    moet: ['nl'],
    bodo: ['sl'],
    sera: ['fr', 'es'],
    pretende: ['pt'],
    intende: ['it'],
    previsto: ['it', 'es', 'pt'],
    nodig: ['nl'],
    vont: ['fr'],
    pas: ['fr'],
    pole: ['et'],
    ole: ['et', 'fi'],
    nav: ['lv'],
    ej: ['sv'],
    ma: ['pl'],
    nie: ['pl', 'de'],
    no: ['en'],
    ni: ['fr', 'ru', 'uk'],
    can: ['en'],
    kan: ['sv', 'da', 'nb'],
    vil: ['da', 'nb'],
    onsker: ['da', 'nb'],
    bad: ['sv'],
    ber: ['sv'],
  }),
);

/** Does the word mark anything in the language of its text? A word that other languages spell alike does so in its own alone. */
export function marksIn(tokens: readonly Token[], word: string): boolean {
  const own = bound.get(word);
  if (own === undefined) return true;
  const tongue = tongueOf(tokens);
  return tongue === null || own.includes(tongue);
}
