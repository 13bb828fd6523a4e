/** Which sentences tell of the event itself, and which of what lies behind it. */
import type { EventType } from '../../../domain/brief.ts';
import { wordsOf } from '../text/phrases.ts';
import type { Reading } from '../text/reading.ts';
import { eventTypesIn, spokenOf, typeOfEvent } from './type.ts';

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
  const types = encounters.includes(type) ? encounters : [type];
  const spoken = encounters.includes(type);
  return (text) => {
    const told = eventTypesIn(wordsOf(text), reading.language);
    return types.some((one) => told.has(one)) || spokenOf(text) !== null || (spoken && raised.test(text));
  };
}
