/** Verbs that have a doer and a receiver, and words that hold both ways. */
import { fold } from '../../../domain/fold.ts';
import verbs from '../../lexicon/direction.json' with { type: 'json' };
import { wordSet } from '../text/lexicon.ts';
import { stemOf, type Token } from '../text/tokens.ts';

let directed: ReadonlySet<string> | null = null;

/** Is the word a verb that has a doer and a receiver, in its listed form or, of English ones, its stem? */
export function isDirected(word: string): boolean {
  // Only English words are stemmed: `aidé` would otherwise make a verb of `aid`.
  directed ??= new Set([...wordSet(verbs), ...verbs.filter((verb) => /^[a-z]{4,}$/.test(verb)).map(stemOf)]);
  return directed.has(word);
}

let mutual: ReadonlySet<string> | null = null;

/** Does the word hold both ways: who meets whom does not matter? */
export function isMutual({ stem }: Token): boolean {
  // Stemmed on first use: before it has run a while the stemmer takes longest.
  mutual ??= new Set(mutualWords.split(' ').map((word) => stemOf(fold(word))));
  return mutual.has(stem);
}

const mutualWords =
  'meet met talk discuss cooperate cooperation agree agreement sign border relation partnership partner dialogue exchange joint together neighbour friendship alliance treaty contract negotiate share differ consult conversation träffa möte diskutera samarbete gräns treffen gespräch grenze zusammenarbeit rencontre coopération frontière spotkanie granica współpraca встреча граница сотрудничество';

const giving =
  /^(?:giv(?:e|es|en|ing)|gave|hand(?:s|ed|ing)?|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied)|deliver(?:s|ed|ing)?|transfer(?:s|red|ring)?|donat(?:e|es|ed|ing)|grant(?:s|ed)?|award(?:s|ed)?|s(?:ell|ells|old|elling)|len(?:d|ds|t|ding)|pass(?:es|ed)?)$/;
const taking =
  /^(?:receiv(?:e|es|ed|ing)|gets?|got|t(?:ake|akes|ook|aken|aking)|obtain(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|b(?:uy|uys|ought|uying)|purchas(?:e|es|ed|ing)|borrow(?:s|ed|ing)?)$/;

/** Does one English word tell from the giver's side what the other tells from the receiver's: `handed over to`, `took over from`? */
export const isConverse = (a: string, b: string): boolean =>
  (giving.test(a) && taking.test(b)) || (taking.test(a) && giving.test(b));
