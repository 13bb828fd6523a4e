/** What kind of document a release is. */
import type { DocType, EventType } from '../../domain/brief.ts';
import { createPhraseFinder, wordsOf } from '../../domain/phrases.ts';
import lexicon from '../lexicon/kinds.json' with { type: 'json' };
import { statusOfEvent } from './event/status.ts';
import { typeOfEvent } from './event/type.ts';
import { isNewsroom } from './text/newsroom.ts';
import { type Reading, tells } from './text/reading.ts';

export { isRelevant } from './event/relevance.ts';

type Sign = DocType | 'previews' | 'readouts';

const findTitles = finderOf(Object.entries(lexicon.titles) as [DocType, string[]][]);
const findSigns = finderOf([
  ['previews', lexicon.previews],
  ['readouts', lexicon.readouts],
]);
/** A transcript names its speakers in capitals before a colon. */
const speakerMark = /^(?:[A-Z][A-Z .’'-]{3,40}|Q|MODERATOR):\s/;
const longPage = 60;
const manyHeadings = 4;

/**
 * The title's own word first (`Readout of…`), then the shape of the text, then the tense of its first sentences; a
 * release that gives no sign is a press release.
 */
export function docType(reading: Reading): DocType {
  const told = reading.sentences.filter(tells);
  if (told.length === 0) return 'other';
  const headline = told.find(({ kind }) => kind === 'headline')?.text ?? '';
  const titled = signsIn(`${reading.title ?? ''}\n${headline}`, findTitles)[0];
  if (titled !== undefined && titled !== 'reference_page') return titled as DocType;
  const headings = reading.sentences.filter(({ kind }) => kind === 'heading').length;
  if (told.length > longPage && (titled === 'reference_page' || headings >= manyHeadings))
    return 'reference_page';
  const speakers = told.filter(({ text }) => speakerMark.test(text)).length;
  if (speakers >= 3 && speakers >= told.length / 20) return 'speech';
  return byTense(reading, told.length);
}

function byTense(reading: Reading, sentences: number): DocType {
  const body = reading.sentences.filter(({ kind }) => kind === 'body');
  const lead = body.slice(0, 2).map(({ text }) => text);
  const signs = signsIn([reading.title ?? '', ...lead].join('\n'), findSigns);
  if (isNewsroom(reading)) return 'news_article';
  // What a release tells as done it may tell beside what is still expected.
  const ahead = signs[0] === 'previews' && statusOfEvent(reading) !== 'done';
  if (ahead || isAhead(reading)) return 'preview';
  return signs.includes('readouts') && sentences <= 12 ? 'readout' : 'press_release';
}

/** What people do together on a day that is named. */
const dated: ReadonlySet<EventType> = new Set([
  'meeting',
  'visit',
  'call',
  'conference',
  'ceremony',
  'exercise',
]);

/**
 * In languages whose verbs of the future are too many for a list: an event that is still to come, by its date or by
 * every word of it. English lists its own, and tells of plans in releases on what was decided.
 */
function isAhead(reading: Reading): boolean {
  const event = typeOfEvent(reading);
  if (reading.language?.startsWith('en') !== false || event === null || !dated.has(event.type)) return false;
  return statusOfEvent(reading) === 'planned';
}

function signsIn(text: string, find: ReturnType<typeof finderOf>): Sign[] {
  return find(wordsOf(text)).map(({ value }) => value);
}

function finderOf(lists: readonly (readonly [Sign, readonly string[]])[]) {
  return createPhraseFinder(
    lists.flatMap(([sign, phrases]) => phrases.map((phrase): [string, Sign] => [phrase, sign])),
  );
}
