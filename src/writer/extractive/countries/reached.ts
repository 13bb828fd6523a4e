/** The states that aid comes to, by the words that tell of its giving. */
import { findBonds } from '../commitments/bonds.ts';
import { beneficiaryOf } from '../commitments/party.ts';
import { typeOfEvent } from '../event/type.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { goalsOf } from './goals.ts';

/** Types of event at which whoever something comes to is helped by it. */
const helping = new Set(['aid']);

/**
 * The states that something comes to by the words of the opening, where it is aid: by one of arriving or of visiting, by what is
 * given to them, or by their receiving it.
 */
export function reachedByAid(reading: Reading, opening: readonly Sentence[]): ReadonlySet<string> {
  if (!helping.has(typeOfEvent(reading)?.type ?? 'other')) return new Set();
  return new Set([
    ...goalsOf(reading, opening),
    ...givenTo(reading, opening),
    ...opening.flatMap((sentence) => receiversIn(reading, sentence)),
  ]);
}

/** Whom the promises and deeds of the opening are for. */
function givenTo(reading: Reading, opening: readonly Sentence[]): string[] {
  const indexes = new Set(opening.map(({ index }) => index));
  return findBonds(reading)
    .filter(({ clause }) => indexes.has(sentenceAt(reading, clause.start)))
    .flatMap(({ what, who }) => {
      const named = beneficiaryOf(reading, what, who);
      const { text, states } = reading;
      return states.filter(
        ({ start, end }) => start >= what[0] && end <= what[1] && text.slice(start, end) === named,
      );
    })
    .map(({ code }) => code);
}

/** `The Norwegian navy received six boats from …`. */
function receiversIn({ text, states }: Reading, { start, end }: Sentence): string[] {
  const verb = text.slice(start, end).search(receives);
  if (verb < 0) return [];
  const at = start + verb;
  const state = states.findLast((one) => one.start >= start && one.end <= at && one.how !== 'group');
  return state !== undefined && leadsToReceiving.test(text.slice(state.end, at)) ? [state.code] : [];
}

const receives =
  /(?<!\p{L})(?:(?:receive[sd]?|is\sreceiving|accept(?:s|ed)|got|gets)\s(?!by(?!\p{L}))|(?:took|takes|taken)\sdelivery\sof\s)/iu;
const leadsToReceiving = /^(?:[’']s?)?\s(?:\p{L}+\s){0,6}$/u;
