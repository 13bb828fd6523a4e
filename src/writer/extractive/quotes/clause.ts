/** The words around a quotation that may say whose it is. */
import { type Word, wordsBySentence } from '../text/names.ts';
import { sentenceAt } from '../text/reading.ts';
import { type Around, type Context, isVerb } from './context.ts';

/** An attribution stands within this many words of the quotation. */
const reach = 40;

/** Words between the quotation's end and the end of the sentence. */
export function clauseAfter(context: Context, { end }: { end: number }, { to }: Around): Word[] {
  const { reading } = context;
  const index = sentenceAt(reading, end - 1);
  const next = reading.sentences[index + 1];
  const own = reading.sentences[index];
  if (own === undefined) return [];
  // A closing mark after a full stop may end the sentence before its attribution: `… here.” said X.`
  const open = own.end > end + 2 ? own : next;
  if (open === undefined) return [];
  const between = reading.text.slice(end, end + 8);
  if (
    open === next &&
    (next.start - end > 6 || /^[.!?]?[”"»“]\s*$/.test(between) || !joinsOn(reading.text, next.start)) &&
    !isTag(context, next) &&
    !opensWithVerb(context, next)
  )
    return [];
  const words = wordsBySentence(reading)[open.index] ?? [];
  return words.filter(({ start }) => start >= end && start < Math.min(to, open.end)).slice(0, reach);
}

/** `… of GDP.” Berg explained,`: a few words with a verb of speech belong to the quotation before them. */
function isTag({ reading, lexicon }: Context, sentence: { index: number; start: number }): boolean {
  const words = wordsBySentence(reading)[sentence.index] ?? [];
  return (
    words.length > 1 &&
    words.length <= longestTag &&
    words.some(({ key }) => isVerb(lexicon, key)) &&
    !/\n/.test(reading.text.slice(Math.max(0, sentence.start - 2), sentence.start))
  );
}

/** `… of both states.” Said the Minister, NAME.`: a sentence that a verb of speech opens tells who said what stands before it. */
function opensWithVerb({ reading, lexicon }: Context, sentence: { index: number; start: number }): boolean {
  const [first] = wordsBySentence(reading)[sentence.index] ?? [];
  const apart = /\n/.test(reading.text.slice(Math.max(0, sentence.start - 2), sentence.start));
  return !apart && first?.key === 'said' && isVerb(lexicon, first.key);
}

const longestTag = 5;

/** Does the text go on as an attribution does: with a small letter, a comma or a dash? */
function joinsOn(text: string, at: number): boolean {
  return /^[,–—-]|^\p{Ll}/u.test(text.slice(at, at + 2));
}

/** Words of the sentence before the quotation, if it leads to it. */
export function clauseBefore({ reading }: Context, { start }: { start: number }, { from }: Around): Word[] {
  const index = sentenceAt(reading, start);
  const own = reading.sentences[index];
  if (own === undefined) return [];
  const opens = reading.text.slice(own.start, start).replace(/[^\p{L}\p{N}]/gu, '') === '';
  const lead = opens ? reading.sentences[index - 1] : own;
  if (lead === undefined || (opens && !/[:,]\s*$/.test(lead.text))) return [];
  const near = Math.max(from, lead.start);
  if (opens && lead.end < from - 4) return [];
  const words = wordsBySentence(reading)[lead.index] ?? [];
  return words
    .filter(({ start: at, end }) => at >= (opens ? lead.start : near) && end <= start)
    .slice(-reach);
}
