/** Which sentences tell of the event itself, and which of what lies behind it. */
import type { EventType } from '../../../domain/brief.ts';
import { holds, wordsOf } from '../text/phrases.ts';
import type { Reading } from '../text/reading.ts';
import { eventPhrases, spokenOf, typeOfEvent } from './type.ts';

/** Who visits also meets: what is told of one is told of the others. */
const encounters: readonly EventType[] = ['visit', 'meeting', 'call', 'conference'];

/** What came up when people met. */
const raised = /\b(?:discuss(?:e[sd])?|address(?:e[sd])?|exchanged views|to discuss)\b/i;

/**
 * Says whether words tell that the event took place or what came up in it: by the words of its type, or because they
 * take it for known (`The ministers also discussed …`). Never true of a text that tells of no event.
 */
export function eventTeller(reading: Reading): (text: string) => boolean {
  const type = typeOfEvent(reading)?.type;
  if (type === undefined || type === 'other' || type === 'reference') return () => false;
  const phrases = eventPhrases(reading.language);
  const types = encounters.includes(type) ? encounters : [type];
  const spoken = encounters.includes(type);
  const sets = types.flatMap((one) => phrases.get(one) ?? []);
  return (text) => {
    const words = wordsOf(text);
    return sets.some((set) => holds(words, set)) || spokenOf(text) !== null || (spoken && raised.test(text));
  };
}
