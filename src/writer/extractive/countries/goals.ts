/** The states that somebody goes to, by words of visiting. */
import { isModifier, isPlaceOfEvent } from '../event/place.ts';
import { eventTypesIn, visitPhrases } from '../event/type.ts';
import { phraseAt, type Word, wordsOf } from '../text/phrases.ts';
import { type Reading, readingOfTitle } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { contextPhrases, isCoordinated, type Run, runsOf, surroundingsOf } from './contexts.ts';

/** The states that the title and these sentences have somebody go to, in the order of the text. */
export function goalsOf(reading: Reading, sentences: readonly Sentence[]): string[] {
  const title = readingOfTitle(reading);
  return [...(title ? goalsIn(title, title.sentences) : []), ...goalsIn(reading, sentences)];
}

/** The states that somebody goes to, by a word of visiting in the same sentence. */
function goalsIn(reading: Reading, sentences: readonly Sentence[]): string[] {
  const { language } = reading;
  return sentences.flatMap((sentence) => {
    if (!eventTypesIn(wordsOf(sentence.text), language).has('visit')) return [];
    const words = wordsOf(sentence.text, sentence.start);
    const going = words.filter((_, at) => phraseAt(words, at, visitPhrases(language)) > 0);
    const goals: Run[] = [];
    for (const run of placesIn(reading, sentence)) {
      const gap = reading.text
        .slice(goals.at(-1)?.end ?? run.start, run.start)
        .replace(/\s*\([^()]{1,40}\)/g, '')
        .replace(leadsOn, ' ');
      if (isGoal(reading, run, going) || (goals.length > 0 && gap !== '' && isCoordinated(gap)))
        goals.push(run);
    }
    return goals.flatMap(({ codes }) => codes);
  });
}

/** Names of states and capitals of a sentence, as far as they are neither helped nor spoken against. */
function placesIn(reading: Reading, sentence: Sentence): Run[] {
  const runs = runsOf(reading, [sentence]).filter((run) => {
    const { adversary, helped } = surroundingsOf(reading, run);
    return run.how === 'name' && !run.quoted && !adversary && !helped && !isModifier(reading, run);
  });
  const capitals = reading.states.flatMap((state, first): Run[] =>
    state.how === 'capital' && state.start >= sentence.start && state.end <= sentence.end
      ? [{ ...state, first, codes: [state.code], how: 'name', sentence, quoted: false, paired: false }]
      : [],
  );
  return [...runs, ...capitals].sort((a, b) => a.start - b.start);
}

/** `nach Norwegen und in die USA`: each goal has a word of its own. */
const leadsOn =
  /\s(?:to|in|nach|zum|zur|till|i|à|en|au|aux|do|na|w|v|ve|в|во|на|до|у|į|uz)\s(?:(?:the|die|den|das|la|les)\s)?$/iu;
/** How far from a word of visiting what is visited may stand. */
const near = 90;

function isGoal(reading: Reading, run: Run, going: readonly Word[]): boolean {
  const state = reading.states[run.first];
  if (state === undefined) return false;
  const close = going.filter(({ start, end }) => start - run.end < near && run.start - end < near);
  if (close.length === 0) return false;
  const direct = close.some(
    ({ end }) => end <= run.start && /^\s(?:\p{Ll}{1,3}\s)?$/u.test(reading.text.slice(end, run.start)),
  );
  if (direct) return !isOffice(reading, run);
  // `Do Polski przyleciał minister`: the verb stands between the goal and the office of another.
  if (close.some(({ start }) => start >= run.end && /^\s$/.test(reading.text.slice(run.end, start))))
    return isPlaceOfEvent(reading, state);
  return isPlaceOfEvent(reading, state) && !surroundingsOf(reading, run).official;
}

/** `the visit of Norway’s minister`: a state whose office stands behind it is nowhere to go to. */
function isOffice({ text, language }: Reading, { end, sentence }: Run): boolean {
  const next = wordsOf(text.slice(end, Math.min(sentence.end, end + 60))).slice(0, 3);
  const official = contextPhrases('official', language);
  return next.some((_, at) => phraseAt(next, at, official) > 0);
}
