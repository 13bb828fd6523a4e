/** Tense: whether a sentence of a brief tells of what is to come, and which dates it holds. */
import type { Claim } from '../../../domain/brief.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { type DateMention, findDates } from '../dates/dates.ts';
import { sentenceOf } from './sheet.ts';

/** The dates of the calendar in a sentence of the brief, as EDTF. */
export function datesIn(kept: KeptBrief, text: string): string[] {
  return datesAt(kept, text).map(({ edtf }) => edtf);
}

/** The same with where they stand in the sentence. */
export function datesAt(
  { brief: { language }, release: { published } }: KeptBrief,
  text: string,
): DateMention[] {
  const whole = { index: 0, start: 0, end: text.length, text, kind: 'body' as const, story: 0 };
  const dates = findDates(text, { published, language, sentences: [whole] });
  return dates.filter(({ how }) => how === 'calendar');
}

/** Is the sentence told as a plan: by a claim that stands on it, or by its words? */
export function isPlanned(kept: KeptBrief, sentence: number): boolean {
  const within = (claims: readonly Claim<unknown>[]): boolean =>
    claims.some(({ evidence }) => evidence.some(({ sentences }) => sentences.includes(sentence)));
  const planned = kept.brief.commitments.filter(
    ({ modality }) => modality !== 'done' && modality !== 'agreed',
  );
  return within(planned) || within(kept.brief.nextSteps) || future.test(sentenceOf(kept, sentence));
}

const future = /\b(?:plans? to|will|shall|is to|are to|scheduled|expected|intends?|upcoming|next)\b/i;

/** Words of what is planned in other languages, that tell nothing of the past or present. */
const comingAbroad =
  /(?<!\p{L})(?:soll|sollen|geplant|(?:wird|werden) .{3,240}(?<!ge\p{L}{3,20})en|vorgesehen|ska|kommer att|planeras|väntas|sera|seront|prévue?s?|będzie|będą|planuj\p{L}+|planowan\p{L}+|bus|ketin\p{L}+|planuoj\p{L}+|tiks|būs|plāno\p{L}*|paredzēt\p{L}+|hakkab|plaanib|kavatse\p{L}+|aikoo|aikovat|tullaan|будет|будут|планиру\p{L}+|буде|будуть|плану\p{L}+)(?!\p{L})/iu;

/** Does the sentence tell of what is to come: by its words, by a plan that is claimed of it, by a date after its release's day? */
export function looksAhead(kept: KeptBrief, sentence: number, text: string): boolean {
  const { published } = kept.release;
  const later =
    published !== null &&
    datesIn(kept, text).some((edtf) => (edtf.split('/').at(-1) ?? '').slice(0, published.length) > published);
  return (
    later ||
    future.test(text) ||
    comingAbroad.test(text) ||
    isPlanned(kept, sentence) ||
    /\b(?:within|inom|innerhalb von) (?:the next |a |an |one |two |three |six |en |ett |\d)|\b(?:senast|d’ici)\b|\b(?:by|until|bis) (?:the end|\d)/i.test(
      text,
    )
  );
}
