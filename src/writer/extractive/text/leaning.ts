/** Sentences that do not stand by themselves: they lean on the one before, or ask. */
import { foldedWords } from '../../../domain/fold.ts';
import lexicon from '../../lexicon/leaning.json' with { type: 'json' };

const openings: Record<string, readonly string[]> = lexicon.openings;
const byLanguage = new Map<string, ReadonlyMap<string, string[][]>>();

/** The openings of a language by their first word; of one that has none, the English. */
function openingsOf(language: string | null): ReadonlyMap<string, string[][]> {
  const tag = language !== null && openings[language] !== undefined ? language : 'en';
  const known = byLanguage.get(tag);
  if (known !== undefined) return known;
  const made = new Map<string, string[][]>();
  for (const words of (openings[tag] ?? []).map(foldedWords)) {
    const [first] = words;
    if (first !== undefined) made.set(first, [...(made.get(first) ?? []), words]);
  }
  byLanguage.set(tag, made);
  return made;
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
  if (ofTime.test(sentence) || named.test(sentence)) return false;
  return (openingsOf(language).get(words[0] ?? '') ?? []).some((opening) =>
    opening.every((word, at) => word === words[at]),
  );
}

/** Does the sentence ask: `Why, then, wait?` */
export function asks(sentence: string): boolean {
  return /\?["”»]?\s*$/.test(sentence);
}
