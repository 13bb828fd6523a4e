/** States told in pairs or for a group: `the Norwegian and Danish ministers A and B`, `a delegation of Norway led by A`. */

import { ands } from '../../lexicon/joining.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

/** How far before the first of two names their states may stand. */
const nearby = 90;
const joinedStates = new RegExp(
  String.raw`^(?:\s(?:${ands}|i|a|&)\s(?:(?:of|the|de|der|den|die|du|von|la|le|l[’'])\s?){0,2}|\s?[/&]\s?)$`,
  'iu',
);
const joinedNames = new RegExp(
  String.raw`^\s(?:${ands}|i|a|&)\s(?:(?:the\s)?(?:\p{L}+[.-]?\p{L}*\.?\s){0,3})$`,
  'iu',
);

/** By the first of their mentions: the states of two people named in one breath after two states named so, in their order. */
export function pairedStates(
  { text, states, sentences }: Reading,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, string> {
  const found = new Map<Mention, string>();
  const order = [...mentions].sort((a, b) => a.start - b.start);
  for (const [index, one] of order.entries()) {
    const other = order[index + 1];
    // Two ranks may be of either state; an office that both hold is told in their order.
    if (other === undefined || other.sentence !== one.sentence || one.title === null) continue;
    if (!joinedNames.test(text.slice(one.end, other.start)) || other.start - one.end > 60) continue;
    const from = Math.max(sentences[one.sentence]?.start ?? one.start, one.start - nearby);
    const near = states.filter(
      ({ start, end, how }) => start >= from && end <= one.start && how !== 'capital' && how !== 'group',
    );
    const [first, second, third] = near;
    if (first === undefined || second === undefined || third !== undefined) continue;
    if (first.code === second.code || !joinedStates.test(text.slice(first.end, second.start))) continue;
    if (
      !officeOnly.test(text.slice(second.end, one.start)) ||
      other.states.some((code) => code !== second.code)
    )
      continue;
    found.set(one, first.code).set(other, second.code);
  }
  return found;
}

/** Between the states and the first name stand words of an office, and no verb of it: at most five words. */
const officeOnly = /^(?:[’']s?)?(?:[,\s]+[\p{L}.-]+){0,5}[,\s]+$/u;

const led =
  /^,?\s(?:(?:(?:which|that|who)\s)?(?:is|was|were)\s)?(?:led|headed|chaired)\sby\s(?:the\s)?(?:(?:Hon|Honourable|Mr|Mrs|Ms|Dr|H\.?E)\.?\s){0,3}$|^,?\s(?:unter (?:der )?Leitung von|geleitet von|angeführt von|conduite? par|dirigée? par|menée? par|pod przewodnictwem|na czele z|kierowan\p{L}+ przez|во главе с|возглавляем\p{L}+|на чолі з|очолюван\p{L}+|ledd av|under ledning av|veden\p{L}+|vedoucí\p{L}*|(?:kuru|ko)\svada|mida\sjuhi\p{L}+|vadovaujam\p{L}+|johdolla)\s(?:(?:le|la|dem|der|den)\s|l[’'])?$/iu;
const longestLed = 400;
const ledBy = /^\s(?:was|were|is)\s(?:led|headed)\sby\s/u;
/** Who comes along with the head of a delegation. */
const alsoOf =
  /(?<!\p{L})(?:included?|includes|comprised|accompanied by|supported by|as well as)\s(?:(?:the|Hon|Honourable|Mr|Mrs|Ms|Dr|H\.?E)\.?\s){0,3}$/u;
const group =
  /(?<!\p{L})(?:delegat|delegac|delegācij|delegacij|delegatsioon|valtuuskun|делегац|délégation)\p{L}*/iu;

/** `a delegation of the Army of Norway, led by NAME`: the state of the delegation that the words before lead. */
export function ledState({ text, states, sentences }: Reading, mention: Mention): string | null {
  const [start] = mention.span;
  const from = Math.max(sentences[mention.sentence]?.start ?? start, start - longestLed);
  const last = states.findLast(
    ({ start: at, end, how }) => at >= from && end <= start && how !== 'capital' && how !== 'group',
  );
  if (last === undefined) return null;
  const between = text.slice(last.end, start);
  if (!led.test(between) && !(ledBy.test(between) && alsoOf.test(between))) return null;
  return group.test(text.slice(from, last.start)) ? last.code : null;
}

const hisEqual = /(?<!\p{L})(?:his|her|their)\s$/u;

/** `Freedonia’s Minister A met with his counterpart B`: the only other state of the sentence is that of A, whose equal B is. */
export function isEqualsOwn(
  { text }: Reading,
  mention: Mention,
  { state, all }: { state: string | null; all: readonly Mention[] },
): boolean {
  const start = mention.title?.start ?? mention.start;
  return (
    state !== null &&
    hisEqual.test(text.slice(Math.max(0, start - 8), start)) &&
    all.some(
      ({ sentence, span, states }) =>
        sentence === mention.sentence && span[1] <= start && states.includes(state),
    )
  );
}

/** The publisher’s state, where the text tells of it and of one other alone; else null. */
export function otherOfTwo({ states }: Reading, one: string | null, home: string | null): string | null {
  const codes = new Set(states.filter(({ how }) => how !== 'group').map(({ code }) => code));
  return home !== null && one !== home && codes.has(home) && codes.size === 2 ? home : null;
}
