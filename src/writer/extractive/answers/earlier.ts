/** Earlier: what a release tells in passing of a meeting before the one that it is on. */
import type { EventType } from '../../../domain/brief.ts';
import type { Question } from '../../../domain/question.ts';
import type { Ranked } from './rank.ts';
import { datesIn } from './tense.ts';

const gatherings: ReadonlySet<EventType> = new Set(['meeting', 'visit', 'call', 'conference']);
const asksGathering =
  /\b(?:me(?:et|ets|t|etings?)|visit\w*|talks|host(?:s|ed)?|receiv(?:e|es|ed)|held|trip)\b|(?<!\p{L})(?:treff\p{L}*|getroffen|träff\p{L}*|möt\p{L}*|rencontr\p{L}*|spotka\p{L}*|susitik\p{L}*|tik[āu]s|kohtu\p{L}*|tapas\p{L}*|встре[тч]\p{L}*|зустр\p{L}*)(?!\p{L})/iu;
/** A meeting before the one told of. */
const asksBefore =
  /\b(?:previous\w*|before|earlier)\b|(?<!\p{L})(?:zuvor|vorher|tidigare|auparavant|wcześniej|anksčiau|iepriekš|varem|aiemmin|ранее|раньше|раніше)(?!\p{L})/iu;
/** One of any time. */
const asksOnce = /\b(?:first|ago|originally|once)\b|(?<!\p{L})(?:erstmals|först|вперше|впервые)(?!\p{L})/iu;

/**
 * Is the sentence of the meeting asked about? A question for a meeting means that of the release, not one that it dates
 * before (`they last met in Oslo in 2019`), unless it asks for one before.
 */
export function isOfMeeting(
  { kept, index, text }: Pick<Ranked, 'kept' | 'index' | 'text'>,
  question: Question,
): boolean {
  const { date, place, event } = kept.brief;
  if (event === null || !gatherings.has(event.type) || question.period !== null) return true;
  if (!asksGathering.test(question.text) || asksOnce.test(question.text)) return true;
  const before = asksBefore.test(question.text);
  const own = [date, place, event].some((claim) =>
    claim?.evidence.some(({ sentences }) => sentences.includes(index)),
  );
  const [start = ''] = (date?.value ?? kept.release.published ?? '').split('/');
  if (own || !/^\d{4}/.test(start)) return !before;
  const dates = datesIn(kept, text).map((edtf) => edtf.split('/').at(-1) ?? '');
  return (dates.length > 0 && dates.every((day) => day < start.slice(0, day.length))) === before;
}
