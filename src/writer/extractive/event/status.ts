/** Whether an event is done, goes on, or is still to come: its date against the day of publication first, then the tense of the words. */
import type { DateClaim, EventClaim } from '../../../domain/brief.ts';
import { once, onceEach } from '../../../domain/remember.ts';
import presentWords from '../../lexicon/event-presents.json' with { type: 'json' };
import statusWords from '../../lexicon/event-status.json' with { type: 'json' };
import { dateClaim } from '../dates/date.ts';
import { dateWordsOf } from '../dates/words.ts';
import { sortedPhrases, sortsIn, type Word, wordsOf } from '../text/phrases.ts';
import { isQuoted, type Reading, unquoted } from '../text/reading.ts';
import { narrates } from './tense.ts';
import { eventTypesIn, hasWords, type TypedEvent, typeOfEvent } from './type.ts';

type Status = EventClaim['status'];

/** `a Danish-led exercise`, `…, the embassy said.`: no verb of the event’s own past. */
const leading =
  /-led(?!\p{L})|,\s[^,;]{2,80}\s(?:said|announced|reported|stated|confirmed|told\s[^,;.]{2,40})(?:\son\s\p{L}+day)?\.?$/giu;
/** `has arrived in Norway and will be there until Saturday`. */
const staying = /(?<!\p{L})(?:arrived|is|are|be|stays?)\s(?:[^.;]{0,120}\s)?until\s/u;
/** Where the opening sentence tells no time, those up to here may. */
const further = 4;

type Said = keyof typeof statusWords;
const columns = (Object.keys(statusWords) as Said[]).map((said) => [said, statusWords[said]] as const);

/** What words of a language, or English ones, say of an event's status. The same words are looked through once. */
const saidIn = onceEach((language: string | null) => {
  const phrases = sortedPhrases(columns, language);
  return once((words: readonly Word[]): ReadonlySet<Said> => sortsIn(words, phrases));
});

/** The status of the event; `unclear` where neither its date nor the words of its sentences tell, and where there is none. */
export const statusOfEvent = once((reading: Reading): Status => {
  const event = typeOfEvent(reading);
  return event === null ? 'unclear' : statusOf(reading, event, dateClaim(reading));
});

function statusOf(reading: Reading, event: TypedEvent, date: DateClaim | null): Status {
  const { language, published } = reading;
  const tense = tenseIn(language);
  const title = event.sentence.kind === 'headline' ? event.sentence.text : (reading.title ?? '');
  const told = unquoted(reading, event.sentence.start, event.sentence.end);
  const all = wordsOf(`${title}. ${told}`);
  if (tense.says('cancelled', all)) return 'cancelled';
  if (tense.says('postponed', all)) return 'postponed';
  const body = reading.sentences.filter(
    ({ kind, start, end, story }) => kind === 'body' && story === 0 && !isQuoted(reading, start + 1, end - 3),
  );
  const lead = body[0] ? unquoted(reading, body[0].start, body[0].end) : '';
  const byDate = against(published, date?.value ?? null);
  if (byDate === 'within') return tense.isPast(told) && !tense.says('ongoing', all) ? 'done' : 'ongoing';
  if (byDate !== null) return byDate === 'planned' && tense.says('ongoing', all) ? 'ongoing' : byDate;
  if (tellsLater(tense, [title, lead], body[1] ? unquoted(reading, body[1].start, body[1].end) : ''))
    return 'done';
  const own = wordsOf(told);
  if (tense.says('ongoing', own) || (event.type === 'visit' && staying.test(told))) return 'ongoing';
  if (tense.isPlanned(title) && !tense.isPast(title) && !tense.isPast(lead)) return 'planned';
  if (tense.isPlanned(told) && !tense.isPast(told)) return 'planned';
  if (tense.isPast(told) || tense.isPast(lead)) return 'done';
  if (tense.says('ongoing', wordsOf(lead))) return 'ongoing';
  if (tense.isPlanned(lead)) return 'planned';
  for (const { start, end } of body.slice(1, further)) {
    const next = unquoted(reading, start, end);
    // What is still to come further down may be another thing than the event.
    if (tense.isPlanned(next) && !tense.isPast(next) && isTold(event, next, language)) return 'planned';
    if (tense.isPast(next)) return 'done';
  }
  return 'unclear';
}

/** Do the words tell of the event? A type without words of its own is told of by any. */
const isTold = ({ type }: TypedEvent, text: string, language: string | null): boolean =>
  !hasWords(type) || eventTypesIn(wordsOf(text), language).has(type);

/**
 * `Besuch: Minister trifft Kollegin. Bei dem Treffen dankte er …`: a headline and a lead that plan by nothing but verbs of
 * the present, and a sentence behind them that narrates.
 */
function tellsLater(tense: ReturnType<typeof tenseIn>, heads: readonly string[], next: string): boolean {
  const bare = heads.map(tense.withoutPresents);
  if (bare.every((text, at) => text === heads[at]) || bare.some(tense.isPlanned)) return false;
  return tense.isPast(next) && !tense.isPlanned(next);
}

function tenseIn(language: string | null) {
  const says = (status: Said, words: readonly Word[]) => saidIn(language)(words).has(status);
  const { future } = dateWordsOf(language);
  const present = presentsOf(language);
  return {
    says,
    withoutPresents: (text: string) => (present === null ? text : text.replace(present, ' ')),
    isPast: (text: string) => says('done', wordsOf(text.replace(leading, ' '))) || narrates(text, language),
    isPlanned: (text: string) => {
      const words = wordsOf(text);
      return says('planned', words) || words.some(({ folded }) => future.has(folded));
    },
  };
}

const presents = new Map(
  Object.entries(presentWords).map(([tag, words]) => [
    tag,
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
  ]),
);

/** The verbs of meeting in the present, which announce and narrate alike; null for a language that has none listed. */
function presentsOf(language: string | null): RegExp | null {
  return presents.get(language ?? '') ?? null;
}

/** Where the date, a day or a month or a range of them, lies from the day of publication; null where the words must tell. */
function against(published: string | null, edtf: string | null): 'planned' | 'done' | 'within' | null {
  if (edtf === null || published === null || !/^\d{4}-\d{2}-\d{2}$/.test(published)) return null;
  const [first = '', last = first] = edtf.split('/');
  if (!/^\d{4}-\d{2}/.test(first) || !/^\d{4}-\d{2}/.test(last)) return null;
  if (first > published && !published.startsWith(first)) return 'planned';
  if (last < published && !published.startsWith(last)) return 'done';
  return first < published && last >= published && first.length === 10 ? 'within' : null;
}
