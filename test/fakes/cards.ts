/** One card of each kind, made from the fixtures: what every platform's goldens are rendered from. */
import type { Answer } from '../../src/domain/answer.ts';
import type { Card } from '../../src/domain/card.ts';
import { answerCard } from '../../src/domain/cards/answer.ts';
import { briefCard, fullBriefCard } from '../../src/domain/cards/brief.ts';
import { correctionCard } from '../../src/domain/cards/correction.ts';
import { digestCard } from '../../src/domain/cards/digest.ts';
import { evidenceCard } from '../../src/domain/cards/evidence.ts';
import { followsCard } from '../../src/domain/cards/follows.ts';
import { healthCard, type SourceHealth } from '../../src/domain/cards/health.ts';
import { apologyCard, helpCard, noticeCard } from '../../src/domain/cards/notices.ts';
import type { Follow } from '../../src/domain/follow.ts';
import { neverVisited } from '../../src/domain/source.ts';
import { fixtures, wording } from './briefs.ts';

export const now = new Date('2026-03-12T08:00:00Z');
const { rich, sparse, long, before, corrected, withdrawn } = fixtures;

export const answer: Answer = {
  answerable: true,
  refusal: null,
  instead: [],
  by: 'rules',
  lines: [
    { text: 'Latest', citations: [], heading: true },
    { text: 'Latvia and Estonia signed a roadmap on coastal defence in Ventspils.', citations: [1] },
    { text: 'Latvia will buy six coastal radars for around EUR 46 million.', citations: [2, 1] },
  ],
  citations: [
    citation(2, 'The ministers signed a roadmap on coastal defence'),
    citation(3, 'Latvia will buy six coastal radars for around EUR 46 million.'),
  ],
};

function citation(sentence: number, exact: string): Answer['citations'][number] {
  const { brief, release, sourceName } = rich;
  const { key, url } = release;
  return {
    ...{ brief: brief.id, release: key, url, title: brief.headline, source: sourceName },
    ...{ published: '2026-03-11', sentence, exact },
  };
}

export const refusal: Answer = {
  ...{ answerable: false, lines: [], citations: [], by: 'rules' },
  refusal: 'The briefs hold nothing on Latvia and space: without “space” there are 4.',
  instead: ['latvia', 'latvia maritime'],
};

export const follows: Follow[] = [
  {
    ...{ id: 1, channel: 'web:desk', countries: ['LV', 'EE'], topics: ['air-defence', 'nato-posture'] },
    ...{ sources: [], types: [], rhythm: { kind: 'daily', at: '07:30' }, zone: 'Europe/Riga' },
    ...{ createdAt: now, createdBy: 'web:someone', paused: null },
  },
  {
    ...{ id: 3, channel: 'web:desk', countries: [], topics: [], sources: ['nato'], types: ['agreement'] },
    ...{ rhythm: { kind: 'at_once' }, zone: 'Europe/Riga', createdAt: now, createdBy: 'web:someone' },
    paused: 'Coop was removed from the channel',
  },
];

export const sources: SourceHealth[] = [
  {
    source: {
      id: 'lv-mod',
      name: 'Ministry of Defence of Latvia',
      url: 'https://mod.example/feed',
      country: 'LV',
      everyMinutes: 15,
    },
    visit: {
      ...neverVisited,
      visitedAt: new Date('2026-03-12T07:48:00Z'),
      readAt: new Date('2026-03-12T07:48:00Z'),
      newestAt: new Date('2026-03-11T10:00:00Z'),
    },
  },
  {
    source: { id: 'nato', name: 'NATO', url: 'https://nato.example/feed', country: null, everyMinutes: 15 },
    visit: {
      ...neverVisited,
      visitedAt: new Date('2026-03-12T07:50:00Z'),
      readAt: new Date('2026-03-10T07:50:00Z'),
      failures: 4,
      failingSince: new Date('2026-03-10T08:00:00Z'),
      fault: 'the server answers 503',
    },
  },
  {
    source: {
      id: 'pl-mod',
      name: 'Ministry of National Defence of Poland',
      url: null,
      country: 'PL',
      everyMinutes: 15,
    },
    visit: neverVisited,
  },
];

const digestParts = {
  since: new Date('2026-03-11T05:30:00Z'),
  until: new Date('2026-03-12T05:30:00Z'),
  zone: 'Europe/Riga',
};

/** The golden's name → its card. */
export const cards: Record<string, Card> = {
  brief: briefCard(rich, wording),
  'brief-sparse': briefCard(sparse, wording),
  'brief-long': briefCard(long, wording),
  'brief-corrected': briefCard(corrected, wording),
  'brief-withdrawn': briefCard(withdrawn, wording),
  'full-brief': fullBriefCard(rich, wording),
  evidence: evidenceCard(rich, wording),
  digest: digestCard({ ...digestParts, briefs: [sparse, long, rich, before], countries: ['LV'] }),
  'digest-empty': digestCard({ ...digestParts, briefs: [], countries: [] }),
  answer: answerCard(answer, { question: 'latvia', share: null }),
  'answer-private': answerCard(answer, { question: 'latvia', share: 'latvia' }),
  'answer-none': answerCard(refusal, { question: 'latvia space', share: null }),
  follows: followsCard(follows, new Map(sources.map(({ source }) => [source.id, source.name]))),
  'follows-none': followsCard([], new Map()),
  health: healthCard(sources, now),
  help: helpCard(),
  notice: noticeCard('There is no state “Lativa”.', ['latvia']),
  correction: correctionCard(before, corrected),
  apology: apologyCard('7f3a91c2'),
};
