/** What happened: its type, status, format and level. */

import type { EventClaim } from '../../../domain/brief.ts';
import { eventLevels } from '../../../domain/brief.ts';
import { onceEach } from '../../../domain/remember.ts';
import levelWords from '../../lexicon/event-levels.json' with { type: 'json' };
import { phraseFrom, sortedPhrases, type Word, wordsOf } from '../text/phrases.ts';
import { cite, type Reading, tells } from '../text/reading.ts';
import { formatOf } from './format.ts';
import { statusOfEvent } from './status.ts';
import { type TypedEvent, typeOfEvent } from './type.ts';

type Level = (typeof eventLevels)[number];

/** The event that the release tells of; null for a text without a told sentence. */
export function eventClaim(reading: Reading): EventClaim | null {
  const event = typeOfEvent(reading);
  if (!event) return null;
  const { type, sentence } = event;
  return {
    type,
    status: type === 'reference' ? 'unclear' : statusOfEvent(reading),
    format: type === 'reference' ? null : formatOf(reading, event),
    level: type === 'reference' ? null : levelOf(reading, event),
    evidence: [cite(reading, sentence.start, sentence.end)],
  };
}

const sorts = ['house', ...eventLevels] as const;
const columns = sorts.map((sort) => [sort, levelWords[sort]] as const);

/** The words of all levels, and of houses: a ministry or a headquarters is nobody's level. */
const levelPhrases = onceEach((language: string | null) => sortedPhrases(columns, language));

/** The level of whoever acts first: in the headline, the event's sentence, then the opening. */
function levelOf(reading: Reading, event: TypedEvent): Level | null {
  const opening = reading.sentences.filter((sentence) => tells(sentence) && sentence.story === 0).slice(0, 3);
  const own = [reading.title ?? '', event.sentence.text];
  // A headline names whom somebody visits, its sentence who it is.
  const texts = [...(event.type === 'visit' ? own.reverse() : own), ...opening.map(({ text }) => text)];
  const levels = texts.flatMap((text) => firstLevel(wordsOf(text), reading.language) ?? []);
  const acting = levels.find((level) => level !== 'unit' && level !== 'staff');
  return (talked.has(event.type) ? acting : null) ?? levels[0] ?? null;
}

/** Units and staffs stand by where people talk and sign. */
const talked = new Set<EventClaim['type']>([
  'meeting',
  'visit',
  'call',
  'agreement',
  'conference',
  'request',
]);
function firstLevel(words: readonly Word[], language: string | null): Level | null {
  const phrases = levelPhrases(language);
  for (let at = 0; at < words.length; at += 1) {
    const found = phraseFrom(words, at, phrases);
    if (found === null) continue;
    if (found.sort !== 'house') return found.sort;
    at += found.length - 1;
  }
  return null;
}
