/** Sentences that do not stand by themselves: they lean on the one before, or ask. */

import { foldedWords } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/leaning.json' with { type: 'json' };
import shortening from '../../lexicon/shortening.json' with { type: 'json' };

type ByFirst = ReadonlyMap<string, string[][]>;
type Sort = keyof typeof lexicon;

/** The openings of a sort in a language by their first word; of a language that has none, the English. */
const openingsOf = onceEach((sort: Sort) =>
  onceEach((language: string | null): ByFirst => {
    const lists: Record<string, readonly string[]> = lexicon[sort];
    const byFirst = new Map<string, string[][]>();
    for (const words of (lists[language ?? 'en'] ?? lists.en ?? []).map(foldedWords)) {
      const [first] = words;
      if (first !== undefined) addTo(byFirst, first, words);
    }
    return byFirst;
  }),
);

function opensWith(sort: Sort, words: readonly string[], language: string | null): boolean {
  return (openingsOf(sort)(language).get(words[0] ?? '') ?? []).some((opening) =>
    opening.every((word, at) => word === words[at]),
  );
}

/** `So far`, `This week`, `Ce lundi`, `Цього року`: of a time, and not of what was said. */
const ofTime =
  /^(?:so far|(?:earlier|later) (?:this|today|in|on)|this (?:year|week|month|morning|afternoon|evening|spring|summer|autumn|fall|winter|\p{L}+day)|denna (?:vecka|månad)|diese[mnrs]? (?:woche|jahr|monat|\p{L}+tag)|cet? (?:\p{L}+di|\p{N}{1,2}|matin|après|été|automne|hiver|printemps|mois)|cette (?:semaine|année)|(?:le premier|la première) ministre|это[йт]?г?о? (?:год|недел|месяц|весн|лет|осен|зим)\p{L}*|цього (?:року|тижня|місяця|дня|літа)|te(?:go|j) (?:roku|dnia|wiosny|jesieni|zimy|lata)|šī (?:gada|mēneša)|ten(?:to)? (?:týden|rok|měsíc))(?!\p{L})/iu;
/** `Both Norway and Spain`, `Båda Sverige och Danmark`: what is meant is said. */
const named = /^(?:Both|Båda|Beide|Obie|Obaj|Abi|Abas|Оба|Обе|Обидві|Mõlemad|Molemmat) \p{Lu}/u;

/**
 * Does the sentence begin with a word that points at the one before (`They also …`, `Detta är …`, `Об этом …`), each
 * language by its own words: English “On Monday” is no Polish “he”?
 */
export function leans(sentence: string, language: string | null): boolean {
  const words = foldedWords(sentence.slice(0, 80));
  if (english(language) && later.test(sentence)) return true;
  if (ofTime.test(sentence) || named.test(sentence)) return false;
  return opensWith('openings', words, language);
}

/** Does it open with words of a time (`This week`, `So far`), which point at nothing that was said? */
export function pointsAtTime(sentence: string): boolean {
  return ofTime.test(sentence);
}

/** Does the sentence say of itself that it tells again what is known: `As reported earlier, …`, `Нагадаємо, …`? */
export function recalls(sentence: string, language: string | null): boolean {
  return opensWith('recalling', foldedWords(sentence.slice(0, 80)), language);
}

const english = (language: string | null): boolean => language === null || language === 'en';
/** `In the afternoon, he …`: behind a time or a place, somebody whom the sentence before names. */
const later =
  /^(?:In|On|At|During|After|Before|Later|Earlier|Following|While|Within|Throughout|Since|Today|Yesterday)(?:(?:\s[^,.]{1,80})?,|\s(?:the|this|that|these|those|his|her|their)\s\p{Ll}+)\s(?:he|she|they|it)\s/u;

/** Does the sentence ask: `Why, then, wait?` */
export function asks(sentence: string): boolean {
  return /\?["”»]?\s*$/.test(sentence);
}

/** `The ministers also discussed …`: more of what the sentence before tells. */
export const besides = /^(?:\p{L}[\p{L}.’'-]*\s){1,6}?(?:also|likewise|further(?:more)?|additionally)\s/u;

/** Does the sentence say only who told it: `This was announced by the minister on Facebook.`, `The ministry reports.`? */
export function isSource(text: string): boolean {
  return text.split(/\s+/).length <= shortestSource && said.test(text);
}

const shortestSource = 12;
const said = new RegExp(`(?<!\\p{L})(?:${shortening.attributing.join('|')})(?!\\p{L})`, 'iu');
