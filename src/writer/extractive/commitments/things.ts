/** Things as subjects: what a sum, an agreement or an exercise will do, no party has promised. */

import { createPhraseFinder, type Found, wordsOf } from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/modality.json' with { type: 'json' };
import { within } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';
import type { Around } from './around.ts';
import type { Sign } from './signs.ts';
import { endsInSubject } from './subjects.ts';
import { clauseFrom } from './whole.ts';

/** `The sum lets us … and will cover …`: does the clause that holds the subject open with a thing, and nobody stand before the sign? */
export function isThing(reading: Reading, sign: Found<Sign>, { clause, subject, signs }: Around): boolean {
  const opens = clause.continues ? subject.start : clause.start;
  // `said the system will …`: what is said of a thing.
  const told = [...reading.text.slice(opens, sign.start).matchAll(saying)].at(-1);
  const from = told === undefined ? opens : opens + told.index + told[0].length;
  const words = wordsOf(reading.text.slice(from, Math.min(sign.start, from + opening)));
  if (!determiners.has(words[0]?.folded ?? '')) return false;
  const [found] = finderOf('en')(words.slice(1, mostAdjectives + 2));
  return found !== undefined && !endsInSubject(reading, sign, signs);
}

const saying =
  /(?<!\p{L})(?:said|says|added|adds|noted|notes|stated|explained|stressed|announced)\s(?:that\s)?(?=(?:the|this|that|these|those|an?|its|their|such)\s)/gu;
const opening = 80;
const determiners = new Set('the this that a an these those its their such'.split(' '));
const mostAdjectives = 3;
const things: Record<string, readonly string[]> = lexicon.things;
/** Words that may stand before the thing: an article, an adjective. */
const mostBefore = 2;
const afterPreposition =
  /^(?:i|på|vid|genom|efter|under|med|av|för|im|in|an|am|bei|mit|nach|durch|unter|von|zu|zur|zum|dans|avec|pour|par|lors|au|aux|w|we|z|ze|na|podczas|po|do|dla|ar|pēc|par|no|uz|su|per|pagal|apie|po|в|во|на|с|со|по|за|для|у|з|із|під|при|v|ve|na|při|s|se)$/iu;
/** What is done to a thing is told of those who do it. */
const passive =
  /(?:^(?:tiks|bus|zostan\p{L}+|sera|seront|bude|budou|будет|будут|буде|будуть|kommer att \p{L}+s|ska \p{L}+s)(?:\s|$)|\swerden$|taan$|tään$|takse$)/iu;

/** `Das Abkommen soll … vertiefen`: the same in other languages, where the thing stands first. */
export function isThingAbroad(reading: Reading, sign: Found<Sign>, around: Around): boolean {
  const { text, language } = reading;
  const { start } = around.clause;
  // `Das Abkommen sieht vor, dass Norwegen …`: somebody else acts.
  if (clauseFrom(text, start, sign.start, language) > start) return false;
  if (sign.value.modality !== 'planned' || passive.test(text.slice(sign.start, sign.end))) return false;
  const words = wordsOf(text.slice(start, Math.min(sign.start, start + opening)));
  const first = words[0];
  if (first === undefined || afterPreposition.test(first.folded)) return false;
  const found = finderOf(language ?? '')(words.slice(0, mostBefore + 1))[0];
  if (found === undefined) return false;
  const before = words
    .filter(({ end }) => end <= found.start)
    .map((word) => text.slice(start + word.start, start + word.end));
  const modifiers = before.slice(language === 'de' || language === 'fr' ? 1 : 0);
  return (
    modifiers.every((word, at) => /^\p{Ll}/u.test(word) || at === 0) && !actsBehind(reading, sign, around)
  );
}

/** `Projekt sfinansuje Norwegia`: who acts stands right behind the verb. */
function actsBehind({ states }: Reading, { end }: Found<Sign>, { signs }: Around): boolean {
  return within(states, end, end + right) || within(signs.subjects, end, end + right);
}

const right = 3;

const finderOf = onceEach((language: string) =>
  createPhraseFinder((things[language] ?? []).map((phrase): [string, true] => [phrase, true])),
);
