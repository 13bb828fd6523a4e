/** The health card: how each source is read, the failing ones first; nothing new is told apart from nothing read. */
import type { Block, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import type { Source, Visit } from '../source.ts';
import { agoWords, clockWords, countOf } from './dates.ts';

/** A source with what its last visits found. */
export interface SourceHealth {
  source: Source;
  visit: Visit;
}

export type SourceState = 'well' | 'failing' | 'waiting' | 'silent';

const minute = 60_000;
/** A silence is worth a word when it is so many times the source's rhythm… */
const longTimes = 4;
/** …and longer than a long weekend. */
const longLeastMs = 5 * 24 * 60 * minute;

/**
 * well: the last visit was good; silent: it was, but nothing new has come for much longer than the source's rhythm;
 * failing: it was not good; waiting: not visited yet.
 */
export function sourceState({ visit }: SourceHealth, now?: Date): SourceState {
  if (visit.fault !== null || visit.failures > 0) return 'failing';
  if (visit.visitedAt === null) return 'waiting';
  return now !== undefined && isSilent(visit, now) ? 'silent' : 'well';
}

function isSilent({ newestAt, rhythmMinutes }: Visit, now: Date): boolean {
  if (newestAt === null || rhythmMinutes === null) return false;
  return now.getTime() - newestAt.getTime() > Math.max(longTimes * rhythmMinutes * minute, longLeastMs);
}

/** Each source's health in words: failing ones with why and since when, then the silent, then those that wait, then the well ones. Times are of `zone` (IANA). */
export function healthCard(sources: readonly SourceHealth[], now: Date, zone = 'UTC'): Card {
  const of = (state: SourceState): SourceHealth[] =>
    sources.filter((source) => sourceState(source, now) === state);
  const title = healthWords(sources);
  return {
    kind: 'health',
    brief: null,
    title: { text: title, strong: true },
    blocks: [
      ...section('Failing', of('failing'), { now, zone }),
      ...section('Silent longer than usual', of('silent'), { now, zone }),
      ...section('Not read yet', of('waiting'), { now, zone }),
      ...section('Read well', of('well'), { now, zone }),
    ],
    buttons: [],
    fallback: title,
  };
}

/** "12 sources: 11 read well, 1 failing". */
export function healthWords(sources: readonly SourceHealth[]): string {
  const count = (state: SourceState): number =>
    sources.filter((source) => sourceState(source) === state).length;
  if (sources.length === 0) return 'No sources are configured';
  const parts = [
    count('well') > 0 ? `${count('well')} read well` : '',
    count('failing') > 0 ? `${count('failing')} failing` : '',
    count('waiting') > 0 ? `${count('waiting')} not read yet` : '',
  ].filter((part) => part !== '');
  return `${countOf(sources.length, 'source')}: ${parts.join(', ')}`;
}

/**
 * One source in a line: "failing since 06:10: … (HTTP 503); last release 2 days ago; silent longer than its rhythm". The
 * digest's last line and the card say it in the same words.
 */
export function sourceWords({ visit }: SourceHealth, { now, zone }: { now: Date; zone: string }): string {
  const { fault, failures, failingSince, readAt, newestAt } = visit;
  const failing = fault !== null || failures > 0;
  const since = failingSince === null ? '' : ` since ${clockWords(failingSince, { now, zone })}`;
  const read = readAt === null ? 'never read' : `read ${agoWords(readAt, now)}`;
  const newest = newestAt === null ? '' : `last release ${agoWords(newestAt, now)}`;
  const why = cleanLine(fault ?? 'no reason is known', 200).replace(/[.\s]+$/, '');
  const states = failing
    ? [`failing${since}: ${why}`, readAt === null ? read : `last ${read}`, newest]
    : [read, newest === '' ? 'nothing published yet' : newest];
  const silent = isSilent(visit, now) ? 'silent longer than its rhythm' : '';
  return [...states, silent].filter((words) => words !== '').join('; ');
}

/** The health of several sources for a digest's last line: only what a reader must know to trust the silence; null when all is well. */
export function healthNote(
  sources: readonly SourceHealth[],
  { now, zone }: { now: Date; zone: string },
): string | null {
  const worth = sources.filter((source) => ['failing', 'silent'].includes(sourceState(source, now)));
  if (worth.length === 0) return null;
  const told = worth
    .slice(0, mostTold)
    .map((source) => `${cleanLine(source.source.name, 120)}: ${sourceWords(source, { now, zone })}`);
  const more = worth.length > mostTold ? [`and ${worth.length - mostTold} more sources`] : [];
  return [...told, ...more].join(' · ');
}

const mostTold = 3;

function section(
  label: string,
  sources: readonly SourceHealth[],
  times: { now: Date; zone: string },
): Block[] {
  if (sources.length === 0) return [];
  return [{ kind: 'list', label, items: sources.map((source) => sourceSpans(source, times)), more: 0 }];
}

function sourceSpans(health: SourceHealth, times: { now: Date; zone: string }): Span[] {
  const { source } = health;
  const name: Span = {
    text: cleanLine(source.name, 120),
    strong: true,
    ...(source.country === null ? {} : { flag: source.country }),
  };
  return [name, { text: ` · ${sourceWords(health, times)}` }];
}
