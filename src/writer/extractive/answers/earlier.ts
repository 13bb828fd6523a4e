/** Earlier: what a release tells in passing of a meeting before the one that it is on. */
import type { EventType } from '../../../domain/brief.ts';
import type { Question } from '../../../domain/question.ts';
import type { Ranked } from './rank.ts';
import { datesIn } from './tense.ts';

const gatherings: ReadonlySet<EventType> = new Set(['meeting', 'visit', 'call', 'conference']);
const asksGathering =
  /\b(?:me(?:et|ets|t|etings?)|visit\w*|talks|host(?:s|ed)?|receiv(?:e|es|ed)|held|trip)\b|(?<!\p{L})(?:treff\p{L}*|getroffen|träff\p{L}*|möt\p{L}*|rencontr\p{L}*|spotka\p{L}*|susitik\p{L}*|tik[āu]s|kohtu\p{L}*|tapas\p{L}*|встре[тч]\p{L}*|зустр\p{L}*)(?!\p{L})/iu;
const asksEarlier =
  /\b(?:previous\w*|first|before|earlier|ago|originally|once)\b|(?<!\p{L})(?:zuvor|vorher|erstmals|tidigare|först|auparavant|wcześniej|anksčiau|iepriekš|varem|aiemmin|ранее|раньше|раніше|вперше|впервые)(?!\p{L})/iu;

/** Does the sentence date a meeting before that of its release, and does the question ask for no earlier one: `they last met in Oslo in 2019`? */
export function isEarlier(
  { kept, index, text }: Pick<Ranked, 'kept' | 'index' | 'text'>,
  question: Question,
): boolean {
  const { date, place, event } = kept.brief;
  if (event === null || !gatherings.has(event.type) || question.period !== null) return false;
  if (!asksGathering.test(question.text) || asksEarlier.test(question.text)) return false;
  const own = [date, place, event].some((claim) =>
    claim?.evidence.some(({ sentences }) => sentences.includes(index)),
  );
  const [start = ''] = (date?.value ?? kept.release.published ?? '').split('/');
  if (own || !/^\d{4}/.test(start)) return false;
  const dates = datesIn(kept, text).map((edtf) => edtf.split('/').at(-1) ?? '');
  return dates.length > 0 && dates.every((day) => day < start.slice(0, day.length));
}
