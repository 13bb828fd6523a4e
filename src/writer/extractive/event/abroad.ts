/** Whether a headline or an opening puts its people into the capital of a state that is not theirs. */
import { findStates } from '../../../domain/country.ts';
import type { Reading } from '../text/reading.ts';

const prepositions = /(?<!\p{L})(?:in|to|nach|à|w|do|z|v|ve|do|в|во|у|до|i|till)\s$/iu;
/** Where a case stands for the preposition, its endings. */
const cases: Readonly<Record<string, RegExp>> = {
  lt: /(?:je|uje|yje|e)$/iu,
  lv: /[āē]$/iu,
  et: /(?:s|sse|le)$/iu,
  fi: /(?:ss[aä]|[aeiouyäö]{2}n)$/iu,
};

const longest = 500;
/** Where organisations sit, people meet without visiting the state. */
const seats: ReadonlySet<string> = new Set(['BE']);

/** Is a state told of in the capital of another one, or does the publisher tell of one in its own? Reads 500 characters. */
export function isAbroad(
  text: string,
  { language, country }: Pick<Reading, 'language' | 'country'>,
): boolean {
  const title = text.slice(0, longest);
  const states = findStates(title, { language });
  const ending = cases[language?.toLowerCase().split('-')[0] ?? ''];
  return states.some(({ start, end, code, how }) => {
    if (how !== 'capital' || seats.has(code)) return false;
    const placed =
      prepositions.test(title.slice(Math.max(0, start - 6), start)) || ending?.test(title.slice(start, end));
    const named = states.filter((other) => other.how !== 'capital' && other.how !== 'group');
    const received = country !== null && country !== code && named.some((other) => other.code === code);
    return placed === true && (received || named.some((other) => other.code !== code));
  });
}
