/** A follow: a channel's standing order, and whether a brief falls under it. */
import { type Brief, type EventType, takingPart } from './brief.ts';
import type { Topic } from './topic.ts';

/** `platform:id`, for example `web:desk` or `slack:C0123`. */
export type Channel = string;

/** At once, or gathered at a local time on every day or on one weekday (1 Monday … 7 Sunday). */
export type Rhythm =
  | { kind: 'at_once' }
  | { kind: 'daily'; at: string }
  | { kind: 'weekly'; at: string; weekday: number };

/** What a follow asks for. An empty list asks for everything of its sort. */
export interface Order {
  countries: string[];
  topics: Topic[];
  /** Ids of sources. */
  sources: string[];
  types: EventType[];
  rhythm: Rhythm;
  /** IANA time zone of `rhythm`. */
  zone: string;
}

export interface Follow extends Order {
  /** Counts from 1 within its channel and is never given again. */
  id: number;
  channel: Channel;
  createdAt: Date;
  createdBy: string;
  /** Why nothing is sent at present, in words; null when all is well. */
  paused: string | null;
}

/** Is this brief, from this source, owed to this follow? Irrelevant briefs never are. */
export function follows(order: Readonly<Order>, brief: Brief, source: string): boolean {
  const acting = brief.countries.filter((country) => takingPart.includes(country.role)).map((c) => c.code);
  return (
    brief.relevant &&
    asks(order.countries, acting) &&
    asks(
      order.topics,
      brief.topics.map((claim) => claim.topic),
    ) &&
    asks(order.sources, [source]) &&
    asks(order.types, brief.event ? [brief.event.type] : [])
  );
}

function asks<Value>(wanted: readonly Value[], given: readonly Value[]): boolean {
  return wanted.length === 0 || given.some((value) => wanted.includes(value));
}
