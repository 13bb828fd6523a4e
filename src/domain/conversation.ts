/** A conversation: a place on a platform that let Coop in, and how it is reached again without being asked there. */
import type { Reference } from './delivery.ts';
import type { Channel } from './follow.ts';

export interface Conversation {
  channel: Channel;
  /** What the platform needs to speak there; opaque outside `chat`. */
  reference: Reference;
  /** Its name for people, where the platform tells. */
  name: string | null;
  /** Why it cannot be reached at present, in words; null while it can. */
  gone: string | null;
}
