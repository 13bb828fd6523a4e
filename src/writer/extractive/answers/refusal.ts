/** Refusals: what is said when the briefs hold no answer, which part of the question emptied the search, and what to ask instead. */
import type { Answer } from '../../../domain/answer.ts';
import { takingPart } from '../../../domain/brief.ts';
import { dateWords } from '../../../domain/cards/dates.ts';
import { countryName } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import { measureWord } from '../../../domain/intent.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Intent, Question } from '../../../domain/question.ts';
import { capital, lineOf, relaxations, topicName } from '../../../domain/relax.ts';
import type { Briefing } from '../../writer.ts';
import type { Ranking } from './rank.ts';
import { asksReason } from './sentences.ts';

/** No brief passes the question's filters: names the parts that emptied the search, and the nearest questions that find something. */
export function refuseEmpty({ question, without, stored }: Briefing): Answer {
  if (question.intent === 'new' && stored > 0) {
    const about = subjectOf(question);
    return refusal(`Nothing new${about === 'this' ? '' : ` on ${about}`} has come since you last asked.`);
  }
  if (stored === 0) return refusal('No briefs are stored yet, so there is nothing to answer from.');
  const open = relaxations(question)
    .map((relaxed) => ({ ...relaxed, found: without.get(relaxed.part) ?? 0 }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found);
  if (open.length === 0) return refusal(`The briefs hold nothing${on(question)}.`);
  const [nearest] = open;
  const parts = open.map(({ part }) => part);
  const reason =
    parts.length === 1
      ? `The briefs hold nothing${on(question)}: it is “${parts[0]}” that leaves nothing.`
      : `The briefs hold nothing${on(question)}; without “${nearest?.part}” there is something.`;
  return refusal(
    reason,
    open.slice(0, 3).map(({ line }) => line),
  );
}

/** A word that no stored brief holds, and that the question turns on. */
export function refuseUnknown(words: readonly string[], { question, briefs }: Briefing): Answer {
  const typed = asTyped(words, question.text);
  const named = typed.map((word) => `“${word}”`).join(' and ');
  const verb = typed.length === 1 ? 'is' : 'are';
  const line = lineOf({ ...question, words: question.words.filter((word) => !words.includes(word)) });
  return refusal(
    `${named} ${verb} not mentioned in the briefs.${nearestOf(question, briefs)}`,
    line === '' ? [] : [line],
  );
}

const asked: Partial<Record<Intent, string>> = {
  who: 'who it is',
  when: 'when',
  where: 'where',
  how_many: 'how many',
  how_much: 'how much',
  said: 'what was said',
  whether: 'whether this is so',
  commitments: 'what was promised',
  which: 'which',
};

/** `how long`, `which share`: the measure in the words that asked for it. */
function howAsked(measure: string): string {
  return /^(?:share|percentage|proportion|speed|range)$/.test(measure)
    ? `which ${measure}`
    : `how ${measure}`;
}

/** Briefs are there, but none of their sentences or fields answers. */
export function refuseUnanswered({ question }: Briefing, ranking: Ranking): Answer {
  const about = subjectOf(question);
  const near = nearTo(question, ranking);
  const measure = measureWord(foldedWords(question.text).join(' '));
  const what = asksReason.test(question.text)
    ? 'why'
    : measure === null
      ? asked[question.intent]
      : howAsked(measure);
  const reason =
    what === undefined
      ? `The briefs hold nothing${on(question)}.`
      : `The briefs do not say ${what}${nearOf(about, near.length)}.`;
  const states = { ...question, words: [], people: [], period: null, types: [] };
  const wider = [lineOf({ ...states, topics: [] }), lineOf({ ...states, countries: [] })];
  return refusal(
    `${reason}${nearestOf(question, near)}`,
    [...new Set(wider)].filter((line) => line !== '' && line !== lineOf(question)).slice(0, 2),
  );
}

/** The briefs that tell at least half of what the question names, the nearest first. */
function nearTo(question: Question, { sentences }: Ranking): KeptBrief[] {
  const near = sentences.filter(({ whole, states }) => whole >= 0.5 && states >= 0.5);
  // Without words nothing but the states and people narrows.
  return question.words.length === 0 ? [] : [...new Set(near.map(({ kept }) => kept))];
}

function nearOf(about: string, count: number): string {
  if (count === 0) return '';
  return count === 1
    ? `: one brief is near ${about}, and it does not say`
    : `: ${count} briefs are near ${about}; none of them says`;
}

/** The nearest brief by its headline, for someone to open; nothing where the question names no state or person. */
function nearestOf({ countries, people }: Question, briefs: readonly KeptBrief[]): string {
  if (countries.length + people.length === 0) return '';
  const near = briefs.find(
    ({ brief }) =>
      brief.relevant &&
      countries.every((code) =>
        brief.countries.some((known) => known.code === code && takingPart.includes(known.role)),
      ),
  );
  if (near === undefined) return '';
  const { brief, release } = near;
  const day = release.published === null ? '' : ` (${dateWords(release.published)})`;
  return ` The nearest brief is “${brief.headline}”${day}.`;
}

/** ` on Latvia in May`; of a time alone, ` in May`. */
function on(question: Question): string {
  const about = subjectOf(question);
  return subjectOf({ ...question, period: null }) === 'this' && question.period !== null
    ? ` ${about}`
    : ` on ${about}`;
}

/** What a question is about, in words. */
function subjectOf({ countries, people, topics, types, period, words, text }: Question): string {
  const parts = [
    ...countries.map(countryName),
    ...people.map(capital),
    ...(words.length > 0 ? [asTyped(words, text).join(' ')] : topics.map(topicName)),
    ...types,
  ];
  const time = period === null ? [] : [/^\d{4}$/.test(period.words) ? `in ${period.words}` : period.words];
  return [parts.length === 0 && period === null ? 'this' : parts.join(', '), ...time].join(' ').trim();
}

/** The words as they stand in the line (`F-16` of `f` and `16`), behind those that the thread lent. */
function asTyped(words: readonly string[], text: string): string[] {
  const typed = text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .map((word) => ({ word, parts: foldedWords(word) }))
    .filter(
      ({ parts }) =>
        parts.some((part) => words.includes(part)) &&
        parts.every((part) => words.includes(part) || (part.length === 1 && parts.length > 1)),
    );
  const known = new Set(typed.flatMap(({ parts }) => parts));
  return [...words.filter((word) => !known.has(word)), ...typed.map(({ word }) => word)];
}

function refusal(reason: string, instead: string[] = []): Answer {
  return { answerable: false, refusal: reason, instead, lines: [], citations: [], by: 'rules' };
}
