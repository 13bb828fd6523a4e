/** The cards of a channel's standing orders: the list, and word that one was taken or dropped. */
import type { Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import { countryName } from '../country.ts';
import type { Follow, Order, Rhythm } from '../follow.ts';
import { joined } from './brief.ts';
import { countOf } from './dates.ts';
import { plain, topicWords } from './words.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What sources are called, by their ids. One that is not known goes by its id. */
export type SourceNames = ReadonlyMap<string, string>;

/** A channel's follows with a button to end each; how to begin when it has none. */
export function followsCard(follows: readonly Follow[], names: SourceNames): Card {
  const title = follows.length === 0 ? 'This channel follows nothing yet' : `Following (${follows.length})`;
  return {
    kind: 'follows',
    brief: null,
    title: { text: title, strong: true },
    blocks:
      follows.length === 0
        ? [
            {
              kind: 'suggestions',
              label: 'Begin with',
              lines: ['follow all at once', 'follow latvia daily 07:30'],
            },
          ]
        : [
            {
              kind: 'list',
              label: null,
              items: follows.map((follow) => followSpans(follow, names)),
              more: 0,
            },
          ],
    buttons: follows.map(({ id }) => ({ action: 'unfollow', label: `Stop ${id}`, value: String(id) })),
    fallback: follows.length === 0 ? title : `This channel has ${countOf(follows.length, 'follow')}.`,
  };
}

/** Word that a follow was taken (`taken`), or dropped. */
export function followChangedCard(follow: Follow, change: 'taken' | 'dropped', names: SourceNames): Card {
  const title = change === 'taken' ? `Now following (${follow.id})` : `No longer following (${follow.id})`;
  return {
    kind: 'notice',
    brief: null,
    title: { text: title, strong: true },
    blocks: [{ kind: 'line', spans: orderSpans(follow, names) }],
    buttons: change === 'taken' ? [{ action: 'unfollow', label: 'Undo', value: String(follow.id) }] : [],
    fallback: cleanLine(`${title}: ${plainOf(orderSpans(follow, names))}`, 300),
  };
}

/** A standing order in words: "Latvia, Estonia · air defence · daily at 07:30 (Europe/Riga)". */
export function orderSpans(order: Order, names: SourceNames): Span[] {
  const states = joined(
    order.countries.map((code) => [{ text: countryName(code), flag: code }]),
    ', ',
  );
  const kinds = order.types.map(plain).join(', ');
  const from = order.sources.map((id) => names.get(id) ?? id).join(', ');
  const parts: Span[][] = [
    states.length > 0 ? states : [{ text: 'all states' }],
    order.topics.length > 0 ? [{ text: order.topics.map(topicWords).join(', ') }] : [],
    kinds === '' ? [] : [{ text: kinds }],
    from === '' ? [] : [{ text: `from ${cleanLine(from, 200)}` }],
    [{ text: rhythmWords(order.rhythm, order.zone) }],
  ];
  return joined(
    parts.filter((part) => part.length > 0),
    ' · ',
  );
}

/** "at once", "daily at 07:30 (Europe/Riga)", "every Monday at 07:30 (Europe/Riga)". */
export function rhythmWords(rhythm: Rhythm, zone: string): string {
  if (rhythm.kind === 'at_once') return 'at once';
  const day = rhythm.kind === 'daily' ? 'daily' : `every ${weekdays[rhythm.weekday - 1] ?? 'week'}`;
  return `${day} at ${rhythm.at} (${zone})`;
}

function followSpans(follow: Follow, names: SourceNames): Span[] {
  const paused =
    follow.paused === null ? [] : [{ text: ' · ' }, { text: 'paused', mark: cleanLine(follow.paused, 200) }];
  return [{ text: `${follow.id}`, strong: true }, { text: ' · ' }, ...orderSpans(follow, names), ...paused];
}

function plainOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
