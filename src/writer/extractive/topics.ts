/** Topics of the closed list. */
import type { TopicClaim } from '../../domain/brief.ts';
import { findTopicMentions, type Topic, type TopicMention } from '../../domain/topic.ts';
import { cite, type Reading, sentenceAt, tells } from './reading.ts';

/** One sentence's say on one topic. */
interface Voice {
  sentence: number;
  weight: number;
}

const strongWeight = 1;
const weakWeight = 0.4;
/** Words of the headline and of the first two sentences tell what the release is about. */
const headlineFactor = 2;
const leadFactor = 1.5;
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
  const lead = reading.sentences.filter(({ kind }) => kind === 'body').slice(0, 2);
  const leads = new Set(lead.map(({ index }) => index));
  const voices = new Map<Topic, Map<number, number>>();
  for (const mention of findTopicMentions(reading.text, reading.language)) {
    const sentence = reading.sentences[sentenceAt(reading, mention.start)];
    if (sentence === undefined || !tells(sentence) || mention.end > sentence.end) continue;
    const factor = sentence.kind === 'headline' ? headlineFactor : leads.has(sentence.index) ? leadFactor : 1;
    const ofTopic = voices.get(mention.topic) ?? new Map<number, number>();
    const before = ofTopic.get(sentence.index) ?? 0;
    ofTopic.set(sentence.index, Math.max(before, weightOf(mention) * factor));
    voices.set(mention.topic, ofTopic);
  }
  return new Map(
    [...voices].map(([topic, heard]) => [
      topic,
      [...heard].map(([sentence, weight]) => ({ sentence, weight })),
    ]),
  );
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
