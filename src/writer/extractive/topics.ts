/** Topics of the closed list. */
import type { TopicClaim } from '../../domain/brief.ts';
import { fold } from '../../domain/fold.ts';
import { findTopicMentions, type Topic, type TopicMention } from '../../domain/topic.ts';
import { peopleOf } from './people/people.ts';
import { cite, type Reading, sentenceAt, tells } from './text/reading.ts';
import type { Sentence } from './text/sentences.ts';

/** One sentence's say on one topic. */
interface Voice {
  sentence: number;
  weight: number;
}

const strongWeight = 1;
/** Two hints in passing make no topic, not even in the opening; beside a strong word they add to it. */
const weakWeight = 0.25;
/** Words of the headline and of the first two sentences tell what the release is about. */
const headlineFactor = 2;
const leadFactor = 1.5;
/**
 * In the later half a single sentence mentions a topic in passing. Only where the terms of a language are many enough
 * to be met twice: elsewhere the one mention found stands for those that are not known.
 */
const lateFactor = 0.8;
/** What the sides dealt with is a topic wherever it is told. */
const dealing =
  /\b(?:discuss|address(?:ed|es|ing)\b|agree[ds]?\b|commit(?:ted|ment)|cooperat|co-operat|collaborat|focus(?:ed|es|ing)? on|exchanged views|tal(?:ked|ks) about|touched (?:up)?on|spoke (?:about|of)|reviewed|exercise|jointly|bilateral|strengthen|enhanc|deepen|underscor|emphasi[sz]|pledge|announc)/iu;
const manyTerms: ReadonlySet<string> = new Set(['en']);
const leastEarly = 10;
/** One sentence with a strong term is enough in a release; a long page must come back to a topic. */
const enough = 1;
const longPage = 60;
const enoughInLongPage = 2;

/** One claim a topic, the most told first, with the sentence that tells most of it as evidence. */
export function topicClaims(reading: Reading): TopicClaim[] {
  const voices = gatherVoices(reading);
  const told = reading.sentences.filter(tells).length;
  const least = told > longPage ? enoughInLongPage : enough;
  const fromTitle = new Set(
    findTopicMentions(reading.title ?? '', reading.language)
      .filter(({ strength }) => strength === 'strong')
      .map(({ topic }) => topic),
  );
  return [...voices]
    .map(([topic, heard]) => ({ topic, heard, total: totalOf(heard) + (fromTitle.has(topic) ? 1 : 0) }))
    .filter(({ total }) => total >= least)
    .sort((a, b) => b.total - a.total)
    .map(({ topic, heard }) => toClaim(reading, topic, heard));
}

function gatherVoices(reading: Reading): Map<Topic, Voice[]> {
  const factorAt = factorsOf(reading);
  const inTitle = isInTitle(reading);
  const voices = new Map<Topic, Map<number, number>>();
  const hints = new Map<Topic, Set<string>>();
  for (const mention of [...findTopicMentions(reading.text, reading.language), ...namedExercises(reading)]) {
    const sentence = reading.sentences[sentenceAt(reading, mention.start)];
    if (sentence === undefined || !tells(sentence) || mention.end > sentence.end) continue;
    const factor = factorAt(sentence);
    if (inTitle(sentence.index, mention) || isInPassing(reading, mention, factor)) continue;
    const told = mention.strength === 'strong' ? plainly : hintOf(reading, mention);
    hints.set(mention.topic, (hints.get(mention.topic) ?? new Set()).add(told));
    const ofTopic = voices.get(mention.topic) ?? new Map<number, number>();
    const before = ofTopic.get(sentence.index) ?? 0;
    ofTopic.set(sentence.index, Math.max(before, weightOf(mention) * factor));
    voices.set(mention.topic, ofTopic);
  }
  return new Map(
    [...voices]
      .filter(([topic]) => !manyTerms.has(reading.language ?? '') || isTold(hints.get(topic) ?? new Set()))
      .map(([topic, heard]) => [topic, [...heard].map(([sentence, weight]) => ({ sentence, weight }))]),
  );
}

/** Stands among the hints of a topic for a word that tells of it by itself. */
const plainly = '';

/** One word that only hints (`artillery`), said over and over, hints no more than once where terms are many. */
function isTold(hints: ReadonlySet<string>): boolean {
  return hints.has(plainly) || hints.size > 1;
}

/** `a state that shares a border with Russia`, `at the NATO summit`, `naval uniforms`: where it lies or was, what is of another matter. */
function isInPassing({ text }: Reading, { topic, start, end }: TopicMention, factor: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (topic === 'border-security') return sharing.test(before);
  if (topic === 'nato-posture')
    return factor <= 1 && summit.test(text.slice(start, end)) && setting.test(before);
  // `44 Commando of the marines`, `the 77th Rifle Battalion`: a unit's own name.
  if (ownNumber.test(before) && /^\p{Lu}/u.test(text.slice(start, end))) return true;
  return belongings.test(text.slice(end, end + 20));
}

const ownNumber = /(?<!\p{L})\d{1,3}(?:st|nd|rd|th)?\s(?:\p{Lu}\p{L}{1,20}\s){0,2}$/u;
const summit = /(?:summit|toppmöte|саммит|саміт|gipfel|sommet|szczy|samit)/iu;
const setting =
  /(?<!\p{L})(?:at|during|after|before|since|until|following|ahead of|margins? of|sidelines? of|on the eve of|på|vid|under|auf|beim|während|lors|marge|на|во время|в рамках|під час|podczas|na|pēc|laikā)\s(?:the|this|next|last|upcoming|recent|coming|du|de|dem)?\s?(?:\p{L}+\s)?$/iu;
const belongings =
  /^(?:\s|-)(?:uniforms?|attach[ée]s?|bands?|orchestras?|museums?|hospitals?|cemeter(?:y|ies)|uniform\p{L}*|форм[аыуеою]\p{L}{0,2}|атташе|аташе|мундир\p{L}*)(?!\p{L})/iu;

const sharing = /\bshar(?:e[sd]?|ing)\s(?:an?\s|its\s|their\s|the\s)?(?:[\p{L}\d-]+\s){0,3}$/iu;

const hintLetters = 6;

function hintOf({ text }: Reading, { start, end }: TopicMention): string {
  return fold(text.slice(start, end)).slice(0, hintLetters);
}

/** `Exercise Grey Heron`: one that has a name is one that is told of. */
const namedExercise = /(?<!\p{L})[Ee]xercise\s["“]?\p{Lu}[\p{L}]{2,}/gu;

function namedExercises({ text }: Reading): TopicMention[] {
  return [...text.matchAll(namedExercise)].map(({ index, 0: said }) => ({
    topic: 'training-exercises',
    strength: 'strong',
    start: index,
    end: index + said.length,
  }));
}

/** `the commander of the cyber forces, NAME`: what someone's office is called is not what was spoken of. */
function isInTitle(reading: Reading): (sentence: number, mention: TopicMention) => boolean {
  const spans = new Map<number, [number, number][]>();
  for (const { sentence, span } of peopleOf(reading).people.flatMap(({ mentions }) => mentions))
    spans.set(sentence, [...(spans.get(sentence) ?? []), span]);
  return (sentence, { start, end }) =>
    (spans.get(sentence) ?? []).some(([from, to]) => from <= start && end <= to);
}

function factorsOf({ sentences, language }: Reading): (sentence: Sentence) => number {
  const body = sentences.filter(({ kind }) => kind === 'body');
  const places = new Map(body.map(({ index }, place) => [index, place]));
  const late = manyTerms.has(language ?? '') ? Math.max(leastEarly, body.length / 2) : body.length;
  return ({ kind, index, text }) => {
    if (kind === 'headline') return headlineFactor;
    const place = places.get(index) ?? body.length;
    if (place < 2) return leadFactor;
    return place < late || dealing.test(text) ? 1 : lateFactor;
  };
}

function weightOf({ strength }: TopicMention): number {
  return strength === 'strong' ? strongWeight : weakWeight;
}

function totalOf(heard: readonly Voice[]): number {
  return heard.reduce((sum, { weight }) => sum + weight, 0);
}

/** The first of the sentences that weigh most. */
function toClaim(reading: Reading, topic: Topic, heard: readonly Voice[]): TopicClaim {
  const best = heard.reduce((most, voice) => (voice.weight > most.weight ? voice : most));
  const sentence = reading.sentences[best.sentence];
  const { start, end } = sentence ?? { start: 0, end: 0 };
  return { topic, evidence: [cite(reading, start, end)] };
}
