/** The state that one of a list tells for the others: `met the Danish Minister A, General B and Director C`. */

import { ands } from '../../lexicon/joining.ts';
import { kindOfOffice } from '../../lexicon/singleoffices.ts';
import type { Reading } from '../text/reading.ts';
import { isDiplomat } from './envoys.ts';
import type { Mention } from './mention.ts';

const link = new RegExp(
  String.raw`^[,;]?\s(?:(?:${ands}|as well as|together with)\s)?(?:(?:the|his|her|its|their)\s)?$`,
  'iu',
);
/** Right before a list: a meeting with all of it, or that all of it receive somebody. */
const metBefore =
  /(?<!\p{L})(?:met|meets?|meetings?|talks|discussions|consultations|conversations|received|hosted|welcomed|greeted|(?:received|hosted|welcomed|greeted|briefed|seen off) by)\s(?:(?:also|today|separately)\s)?(?:with\s)?(?:(?:the|his|her|its|their)\s)?$/iu;
/** Right behind a list: all of it come from somewhere together. */
const comeBehind =
  /^,?\s(?:(?:have|had|will|are|were|today|also)\s){0,2}(?:arriv(?:e|ed|ing)|visit(?:ed|ing)?|paid|pay|travell?(?:ed|ing)?|flew|fly|landed|came)(?!\p{L})/iu;
const farthest = 60;

/**
 * By mention: the state of those who stand in one list with somebody of a state, and with nobody of another, where all
 * of them are met or come together. Whoever holds the same office as one before, or is sent by a state, is left out.
 */
export function listedStates(reading: Reading, mentions: readonly Mention[]): ReadonlyMap<Mention, string> {
  const found = new Map<Mention, string>();
  const order = [...mentions].sort((a, b) => a.start - b.start);
  let at = 0;
  while (at < order.length) {
    let next = at + 1;
    while (next < order.length && joined(reading, order[next - 1], order[next])) next += 1;
    if (next - at > 1)
      for (const [mention, state] of ofOne(reading, order.slice(at, next))) found.set(mention, state);
    at = next;
  }
  return found;
}

function joined({ text }: Reading, one: Mention | undefined, other: Mention | undefined): boolean {
  if (one === undefined || other === undefined || one.sentence !== other.sentence) return false;
  const [from, to] = [behind(one, text), other.span[0]];
  return to > from && to - from < farthest && link.test(text.slice(from, to));
}

const ofState =
  /^\s(?:of|from)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+(?:\s(?:of|and)\s(?:the\s)?)?\s?){1,4}(?=[,;.]|\s(?:and|met|on|in|at)\s|$)/u;

/** Where a mention ends, with the state that stands behind the name. */
function behind({ span: [, end], states, title }: Mention, text: string): number {
  if (states.length === 0 || (title?.states.length ?? 0) > 0) return end;
  return end + (ofState.exec(text.slice(end, end + farthest))?.[0].trimEnd().length ?? 0);
}

function ofOne({ text, sentences }: Reading, list: readonly Mention[]): [Mention, string][] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stated = list.filter(({ states }) => states.length > 0);
  const codes = new Set(stated.flatMap(({ states }) => states));
  const [state] = codes;
  const [teller] = stated;
  if (state === undefined || codes.size > 1 || teller === undefined) return [];
  // What stands behind the last name tells for those before it; a title tells for those behind.
  const tellsBefore = stated.length === 1 && teller === last && (last.title?.states.length ?? 0) === 0;
  const members = tellsBefore ? list : list.slice(list.indexOf(teller));
  const from = sentences[first.sentence]?.start ?? first.span[0];
  const met = metBefore.test(text.slice(Math.max(from, first.span[0] - farthest), first.span[0]));
  const come = stated.includes(first) && comeBehind.test(text.slice(last.span[1], last.span[1] + farthest));
  if (!met && !come) return [];
  const taken = new Set<string>();
  return members.flatMap((mention): [Mention, string][] => {
    const office = mention.role === null ? null : kindOfOffice(mention.role);
    const again = office !== null && taken.has(office);
    if (office !== null) taken.add(office);
    const own = mention.title?.generic === true || mention.title?.organisation === true;
    if (mention.states.length > 0 || again || own || (mention.role !== null && isDiplomat(mention.role)))
      return [];
    return [[mention, state]];
  });
}
