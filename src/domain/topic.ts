/** The closed list of topics, and the words that tell of them in twelve languages. */
import { createPhraseFinder, type Found, type PhraseFinder, wordsOf } from './phrases.ts';
import { onceEach, remembered } from './remember.ts';
import terms from './topic-terms.json' with { type: 'json' };

export const topics = [
  'air-defence',
  'land-forces',
  'maritime',
  'special-operations',
  'cyber',
  'intelligence',
  'training-exercises',
  'procurement-industry',
  'infrastructure',
  'border-security',
  'ukraine-support',
  'nato-posture',
  'eu-defence',
  'military-education',
  'logistics-mobility',
  'space',
  'personnel',
  'hybrid-disinformation',
  'migration',
  'demining',
  'other',
] as const;

export type Topic = (typeof topics)[number];

export interface TopicMention {
  start: number;
  end: number;
  topic: Topic;
  /** Strong: the words alone tell of the topic (`air policing`). Weak: they only hint at it (`radar`). */
  strength: 'strong' | 'weak';
}

interface Term {
  topic: Topic;
  strength: 'strong' | 'weak';
}

/** What finds the topics in texts of one language. */
interface Finders {
  terms: PhraseFinder<Term>;
  sides: PhraseFinder<Side>;
}

/** A word of a pair: its topic, and which of the two sides it stands on. */
interface Side {
  topic: Topic;
  side: 'first' | 'second';
}

/** Two words make a pair only when they stand this close: about one clause. */
const pairReach = 90;

const vagueNames: ReadonlySet<Topic> = new Set<Topic>(['personnel', 'space']);

/** Languages that have terms of their own. */
const languages: ReadonlySet<string> = new Set(Object.keys(terms.terms.cyber.strong));

const findNames = createPhraseFinder(
  topics.filter((topic) => topic !== 'other').map((topic): [string, Topic] => [topic, topic]),
);
const findNeeded = createPhraseFinder(
  Object.entries(terms.needs).flatMap(([topic, phrases]) =>
    phrases.map((phrase): [string, Topic] => [phrase, topicNamed(topic)]),
  ),
);
const needy: ReadonlySet<string> = new Set(Object.keys(terms.needs));

/**
 * Every mention of a topic in a text, in order. A topic may also be told by a pair of words within one clause
 * (`Ukraine` and `ammunition`): such a mention spans both. `language` (BCP 47) keeps the terms of other languages out,
 * English ones apart; without it, and for languages that have no terms, all count. Linear in the length of the text.
 */
export function findTopicMentions(text: string, language: string | null = null): readonly TopicMention[] {
  return mentionsIn(text, language);
}

const mentionsIn = remembered(readMentions, (language: string | null) => language ?? '');

function readMentions(text: string, language: string | null): TopicMention[] {
  const words = wordsOf(text);
  const find = findersOf(language !== null && languages.has(language) ? language : 'any');
  const named = find.terms(words).map(({ start, end, value }) => ({ start, end, ...value }));
  const met = new Set(findNeeded(words).map(({ value }) => value));
  return [...named, ...findPairs(find.sides(words))]
    .filter(({ topic }) => !needy.has(topic) || met.has(topic))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const findersOf = onceEach((language: string | 'any'): Finders => {
  const has = (other: string): boolean => language === 'any' || other === 'en' || other === language;
  return { terms: createPhraseFinder(listTerms(has)), sides: createPhraseFinder(listSides(has)) };
});

/**
 * The topics that a short text such as a question asks for, in the order of their first mention. Words that only
 * hint at a topic do not count; its own name does, `#personnel` and `#space` with the hash only, as the plain words
 * mean many things. `other` is never among them.
 */
export function findTopics(text: string): Topic[] {
  const words = wordsOf(text);
  const named = findNames(words).filter(
    ({ start, value }) => !vagueNames.has(value) || text.charAt(start - 1) === '#',
  );
  const told = findTopicMentions(text).filter(({ strength }) => strength === 'strong');
  const mentions = [...named.map(({ start, value }) => ({ start, topic: value })), ...told];
  return [...new Set(mentions.sort((a, b) => a.start - b.start).map(({ topic }) => topic))];
}

function findPairs(sides: readonly Found<Side>[]): TopicMention[] {
  const pairs: TopicMention[] = [];
  let before: Found<Side> | null = null;
  for (const found of sides) {
    const { topic, side } = found.value;
    if (before !== null && before.value.side !== side && found.end - before.start <= pairReach) {
      pairs.push({ start: before.start, end: found.end, topic, strength: 'strong' });
    }
    before = found;
  }
  return pairs;
}

function listTerms(has: (language: string) => boolean): [string, Term][] {
  return Object.entries(terms.terms).flatMap(([topic, { strong, weak }]) => [
    ...phrasesOf(strong, has).map((phrase) => toTerm(phrase, topic, 'strong')),
    ...phrasesOf(weak, has).map((phrase) => toTerm(phrase, topic, 'weak')),
  ]);
}

function phrasesOf(
  byLanguage: Record<string, readonly string[]>,
  has: (language: string) => boolean,
): string[] {
  return Object.entries(byLanguage).flatMap(([language, phrases]) => (has(language) ? phrases : []));
}

function toTerm(phrase: string, topic: string, strength: Term['strength']): [string, Term] {
  return [phrase, { topic: topicNamed(topic), strength }];
}

function listSides(has: (language: string) => boolean): [string, Side][] {
  return Object.entries(terms.pairs).flatMap(([name, { first, second }]) => {
    const topic = topicNamed(name);
    return [
      ...first.map((phrase): [string, Side] => [phrase, { topic, side: 'first' }]),
      ...phrasesOf(second, has).map((phrase): [string, Side] => [phrase, { topic, side: 'second' }]),
    ];
  });
}

function topicNamed(name: string): Topic {
  const topic = topics.find((known) => known === name);
  if (topic === undefined)
    throw new Error(`topic-terms.json names the topic "${name}", which is not on the closed list`);
  return topic;
}
