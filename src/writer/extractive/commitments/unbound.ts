/** What takes the force from a promise in other languages than English: a negation, a condition, a purpose, a question. */

import { createPhraseFinder, type Found, type PhraseFinder, type Word } from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/modality.json' with { type: 'json' };
import { within } from '../text/inorder.ts';

/** Everything of a text that unbinds, by kind, in order. */
export interface Unbinding {
  negations: readonly Found<true>[];
  conditions: readonly Found<true>[];
  /** What opens a purpose, an indirect question or a wish. */
  subordinators: readonly Found<true>[];
  /** What one only tells or shows somebody: `informations`. */
  idle: readonly Found<true>[];
  /** `doivent`: what somebody ought to do. */
  obliging: readonly Found<true>[];
}

type Lists = Readonly<Record<string, readonly string[]>>;
interface Finders {
  negations: PhraseFinder<true>;
  conditions: PhraseFinder<true>;
  subordinators: PhraseFinder<true>;
  idle: PhraseFinder<true>;
  obliging: PhraseFinder<true>;
}
/** `not only` adds. */
const adding =
  /^\s(?:bara|enbart|endast|nur|allein|seulement|только|лише|тільки|tylko|jedynie|tikai|vien|tik|ainult|vain|ainoastaan|pouze|jen)(?!\p{L})/iu;

/** Finds what unbinds in a text of this language. Linear. */
export function findUnbinding(text: string, words: readonly Word[], language: string): Unbinding {
  const { negations, conditions, subordinators, idle, obliging } = findersOf(language);
  return {
    negations: negations(words).filter(({ end }) => !adding.test(text.slice(end, end + 14))),
    conditions: conditions(words),
    subordinators: subordinators(words),
    idle: idle(words),
    obliging: obliging(words),
  };
}

const findersOf = onceEach(
  (language: string): Finders => ({
    negations: finderOf(lexicon.negations, language),
    conditions: finderOf(lexicon.conditions, language),
    subordinators: finderOf(lexicon.subordinators, language),
    idle: finderOf(lexicon.idle, language),
    obliging: finderOf(lexicon.obliging, language),
  }),
);

function finderOf(lists: Lists, language: string): PhraseFinder<true> {
  return createPhraseFinder((lists[language] ?? []).map((phrase): [string, true] => [phrase, true]));
}

/** A negation stands right before the verb: `не передаст`, `ei aio lähettää` … */
const before = 14;
/** … and in Swedish and German behind it: `skickar inte`, `liefert der Ukraine keine …`. */
const behind: Readonly<Record<string, number>> = { sv: 24, de: 60 };

/** Is the verb at [start, end) denied? The clause ends at `limit`. */
export function isDenied(
  text: string,
  { start, end }: { start: number; end: number },
  {
    negations,
    limit,
    language,
  }: { negations: Unbinding['negations']; limit: number; language: string | null },
): boolean {
  if (within(negations, start - before, start)) return true;
  const reach = behind[language ?? ''];
  if (reach === undefined) return false;
  const rest = text.slice(end, Math.min(limit, end + reach));
  const comma = rest.search(/[,;:–]/);
  return within(negations, end, end + (comma < 0 ? rest.length : comma));
}

const findAims = createPhraseFinder(lexicon.aims.map((phrase): [string, true] => [phrase, true]));

/** `The aim of the meeting is to …`: does the clause open with the word for an aim? `words` are those of its opening. */
export function opensWithAim(words: readonly Word[]): boolean {
  return findAims(words).length > 0;
}
