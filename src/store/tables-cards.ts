/** The tables of standing orders, digests and cards. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated } from 'kysely';
import type { Cargo, DeliveryState } from '../domain/delivery.ts';
import type { Flag } from './tables-releases.ts';

interface ChannelTable {
  channel: string;
  /** The number its last follow was given. */
  last_follow: number;
}

interface FollowTable {
  channel: string;
  id: number;
  /** The Order as JSON. */
  standing_order: string;
  /** Equal for equal orders. */
  levelled: string;
  at_once: Flag;
  created_at: number;
  created_by: string;
  paused: string | null;
}

interface FollowChangeTable {
  seq: Generated<number>;
  at: number;
  by: string | null;
  act: 'added' | 'removed' | 'paused' | 'resumed';
  channel: string;
  follow: number;
  standing_order: string;
  why: string | null;
}

interface SlotTable {
  channel: string;
  follow: number;
  since: number;
  until: number;
}

interface LeadTable {
  channel: string;
  follow: number;
  until: number;
  /** The lines as JSON. */
  lines: string;
}

interface DeliveryTable {
  /** The order within a channel. */
  seq: Generated<number>;
  id: string;
  channel: string;
  follow: number;
  kind: Cargo['kind'];
  /** The release whose card it is or corrects. */
  key: string | null;
  brief: string | null;
  replaces: string | null;
  since: number | null;
  until: number | null;
  state: DeliveryState;
  attempts: number;
  next_try_at: number;
  lease_until: number | null;
  /** When the earliest try began whose end is not known. */
  tried_at: number | null;
  reference: string | null;
  fault: string | null;
  made_at: number;
  sent_at: number | null;
}

interface CardEditTable {
  brief: string;
  attempts: number;
  next_try_at: number;
}

export interface CardTables {
  channels: ChannelTable;
  follows: FollowTable;
  follow_changes: FollowChangeTable;
  slots: SlotTable;
  deliveries: DeliveryTable;
  leads: LeadTable;
  card_edits: CardEditTable;
}
