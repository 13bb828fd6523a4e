/** Shortening a sentence: only by cutting off its end at the border of a clause, so that what is left stays true. */
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/shortening.json' with { type: 'json' };

const leastWords = 6;
/** Where verbs are not known, so many words are taken to hold one. */
const leastForeignWords = 10;
/** Longer sentences are lists or furniture. */
const longestSentence = 2_000;

type Lists = Record<string, readonly string[]>;
const openers: Lists = lexicon.openers;
const conceding: Lists = lexicon.conceding;
const joining: Lists = lexicon.joining;
const concessions = wordsPattern(Object.values(conceding).flat(), '^[\\s,]*');
const turning = wordPattern(lexicon.turning);
const finite = wordPattern(lexicon.finite);
/** Verbs that call for a `to` of somebody. */
const calling =
  /(?:^|\s)(?:ask|invit|urg|allow|enabl|call|expect|want|encourag|help|requir|caus|order|permit|request|task)\p{L}*\s/iu;
/** `important for Norway to hold …`: whose doing the `to` tells of; `left for Norway to hold …` tells where to. */
const whose =
  /\b(?:right|abilit|capabilit|capacit|readiness|willingness|need|commitment|effort|desire|intention|decision|plan)\p{L}*\sof\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]*)*$|(?<!\b(?:depart|leav|head|bound|sail)\p{L}*|\bleft)\sfor\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]*)*$/u;
/** Behind a comma, somebody says what stands before: not whoever a relative clause tells of. */
const attributed = new RegExp(
  `[,–—]\\s(?!(?:who|which|whom|whose|som|där|die|der|das|qui|dont|который|которая|які|який|яка|który|która|kurš|kas|kuris|kuri|kes|mis|joka|který|která)\\s)(?:[^,]{0,120}?\\s)?(?:${lexicon.attributing.join('|')})(?![\\p{L}])`,
  'iu',
);
/** `…, which has long been planned, was part of …`: behind what is told of its last word the sentence goes on. */
const goesOn = new RegExp(
  `^,\\s(?:which|who|whom|whose|where)\\s[^,]{1,200},\\s(?:(?:also|then|\\p{L}+ly)\\s)?(?:${lexicon.finite.join('|')})\\s`,
  'iu',
);
/** What was said is not left out: `thanked the soldiers and declared`. */
const saying = new RegExp(`(?:^|\\s)(?:${lexicon.attributing.join('|')})$`, 'iu');
const leading = new RegExp(`^(?:${lexicon.leading.join('|')})(?![\\p{L}])`, 'iu');
const dangling = new RegExp(`(?:^|\\s)(?:${lexicon.dangling.join('|')})$`, 'iu');

/** Words as a reader counts them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * The longest beginning of a sentence that has at most `limit` words and `letters` characters, or null. It ends where a
 * clause ends, has a verb, leaves no bracket, quotation mark or main clause open, and what is cut off neither negates
 * nor limits it, nor says whose words they are.
 */
export function shorten(
  sentence: string,
  {
    limit,
    letters = longestSentence,
    language,
  }: { limit: number; letters?: number; language: string | null },
): string | null {
  if (countWords(sentence) <= limit && sentence.length <= letters) return sentence;
  if (sentence.length > longestSentence || leading.test(sentence)) return null;
  const english = language === null || language === 'en';
  const least = english ? leastWords : leastForeignWords;
  const cuts = [...sentence.matchAll(borderOf(language ?? 'en'))].map(({ index }) => index).reverse();
  for (const cut of cuts) {
    const kept = sentence.slice(0, cut).replace(/[\s,;:–—]+$/u, '');
    const words = countWords(kept);
    if (words > limit || kept.length > letters) continue;
    if (words < least || (english && !finite.test(kept))) break;
    const rest = sentence.slice(cut);
    if (isWhole(kept) && isSpare(rest, kept) && (english || mayJoin(rest, kept, language))) return kept;
  }
  return english ? withoutRest(sentence, { limit, letters }) : null;
}

const talks = /\b(?:discuss(?:ed|es)?|addressed|addresses)\s/gi;
/** `for the unprovoked, unjustified and …`: an adjective at the end waits for its noun. */
const halved = /(?:ed|al|ive|ous|ic|ble|ful|less|ary|ent|ant)$/;
/** What takes all that follows together: `ties between Norway, Spain and …`. */
const together = /\b(?:between|among|both|either|neither)\s/i;

/** What was discussed without the last things of the list: as true as the whole. */
function withoutRest(
  sentence: string,
  { limit, letters }: { limit: number; letters: number },
): string | null {
  const verb = [...sentence.matchAll(talks)].at(-1);
  if (verb === undefined) return null;
  const from = verb.index + verb[0].length;
  const commas = [...sentence.slice(from).matchAll(/,\s/g)].map(({ index }) => from + index);
  const kept = commas
    .filter((comma) => !together.test(sentence.slice(from, comma)))
    .map((comma) => sentence.slice(0, comma))
    .filter((part) => countWords(part) <= limit && part.length <= letters)
    .filter((part) => !halved.test(part) && !finite.test(sentence.slice(part.length)))
    .at(-1);
  if (kept === undefined || countWords(kept) < leastWords) return null;
  return isWhole(kept) && !turning.test(sentence.slice(kept.length)) ? kept : null;
}

/** A single dash, a bracket that ends the sentence, and the words that open a clause which can be spared. */
const borderOf = onceEach((language: string) => {
  const words = [...(openers[language] ?? openers.en ?? []), ...(conceding[language] ?? [])].join('|');
  const and = (joining[language] ?? []).join('|');
  const before = language === 'en' ? '(?:,\\s+|\\s+)' : ',\\s+';
  const participles = language === 'en' ? '|,\\s+(?=\\p{L}+ing\\s(?!(?:and|or)\\s))' : '';
  // What the subject did besides: in English before its verb, elsewhere behind a comma.
  const besides =
    language === 'en'
      ? `|\\s+(?=(?:in|at|on)\\s(?:the\\s)?[\\p{Lu}\\p{N}][^,;:]{0,60}(?:,\\s[\\p{Lu}\\p{N}][\\p{L}\\p{N}. -]{0,40}){0,2}$)|,?\\s+(?=and\\s(?:also\\s|then\\s)?(?:${lexicon.finite.join('|')})\\s)|,?\\s+(?=and\\s(?:also\\s|then\\s|further\\s)?\\p{Ll}{3,16}ed\\s(?:the|that|an?|its|his|her|their|our|to)\\s)|,\\s+(?=an?\\s\\p{Ll}[^,;:]{8,200}\\.$)`
      : and === ''
        ? ''
        : `|,\\s+(?=(?:${and})\\s)`;
  return new RegExp(
    `${before}(?=(?:${words})\\s)${participles}${besides}|\\s[–—]\\s|\\s(?=\\([^()]*\\)\\W*$)`,
    'giu',
  );
});

/** `…, Wave News reports.`: who passed it on says nothing of what is told. */
const medium = /,\s(?:\p{Lu}[\p{L}.’-]*\s){1,3}(?:reports|informs|reported|informed)\.?$/u;

/** Verbs of what is as true without the place where it was done. */
const gathers = /\s(?:met|spoke|held|hosted|signed|conducted|visited|gathered|welcomed)\s/;

/** Can the rest be spared: it neither turns what stays, nor is what the verb before it calls for? */
function isSpare(all: string, kept: string): boolean {
  const rest = all.replace(medium, '');
  const conceded = concessions.exec(rest)?.[0];
  if (attributed.test(rest) || saying.test(kept) || goesOn.test(rest)) return false;
  if (conceded === undefined ? turning.test(rest) : rest.slice(conceded.length).includes(',')) return false;
  // `tanks, radars, as well as other arms`, `one of the topics, as well as …, was`: a list goes on, or its verb is to come.
  if (
    /^,\s+as\swell\sas\s/.test(rest) &&
    (/^,\s+as\swell\sas\s(?:in\s|on\s|with\s)?other\s/.test(rest) ||
      /,\s(?:is|are|was|were|has|have|had|will)\s/.test(rest))
  )
    return false;
  if (
    /(?:areas|fields|domains|spheres|issues|topics|matters|subjects)$/.test(kept) &&
    /^,?\s+(?:including|such\sas|like)\s/.test(rest)
  )
    return false;
  if (/^,?\s+and\s/.test(rest) && /\b(?:both|either|neither|between)\s[^,]*$/i.test(kept)) return false;
  const dashes = rest.match(/\s[–—]\s/g)?.length ?? 0;
  if (/^\s[–—]/.test(rest) && dashes > 1) return false;
  if (/^\s+(?:in|at|on)\s(?!order to\s)/i.test(rest)) return gathers.test(kept);
  if (!/^,?\s+to\s/i.test(rest)) return true;
  return !calling.test(kept) && !whose.test(kept) && /(?:\p{Lu}[\p{L}.]*|today|yesterday)$/u.test(kept);
}

/** A comma and an `and` end a clause where none is open: no other comma, and no word that makes what stays depend on more. */
function mayJoin(rest: string, kept: string, language: string | null): boolean {
  const and = (joining[language ?? 'en'] ?? []).join('|');
  return !new RegExp(`^,\\s+(?:${and})\\s`, 'iu').test(rest) || !kept.includes(',');
}

/** `through both basic and advanced`: what is so, is still to come. */
const unpaired = /(?<!\p{L})(?:both|either)\s\p{Ll}+\s(?:and|or)\s\p{Ll}+(?:ed|al|ive|ous|ic|ary)$/u;

function isWhole(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/[“„«]/g) === count(/[”»]/g) &&
    count(/"/g) % 2 === 0 &&
    !dangling.test(text) &&
    !unpaired.test(text)
  );
}

function wordsPattern(words: readonly string[], before: string): RegExp {
  return new RegExp(`${before}(?:${words.join('|')})(?![\\p{L}])`, 'iu');
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu');
}
