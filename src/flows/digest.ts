/** The digest: gives each follow that gathers its briefs the delivery of every slot that is due, once. */

import { consequence } from '../domain/cards/digest.ts';
import type { Follow, Rhythm } from '../domain/follow.ts';
import { follows } from '../domain/follow.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../writer/writer.ts';

export interface DigestParts {
  store: Store;
  /** Opens the digest; without one it has no opening. */
  writer?: Pick<Writer, 'lead'>;
  /** The slot that is due for a rhythm, after the last one it was given. */
  dueSlot(rhythm: Rhythm, zone: string, last: Date | null, now: Date): { since: Date; until: Date } | null;
  now: () => Date;
  log: Log;
}

/** Adds the digests that are due. A slot with no brief is noted and posts nothing. */
export async function digestDue({ store, writer, dueSlot, now, log }: DigestParts): Promise<void> {
  for (const follow of await store.allFollows()) {
    const last = await store.lastSlot(follow.channel, follow.id, now());
    const slot = dueSlot(follow.rhythm, follow.zone, last, now());
    if (slot === null) continue;
    const news = await store.briefsBetween(slot.since, slot.until);
    const briefs = askedFor(follow, news);
    const empty = briefs.length === 0;
    // Written before the digest is owed, so that it reads the same whenever it is shown.
    const lead = empty ? [] : ((await writer?.lead(heaviestFirst(briefs), follow.channel)) ?? []);
    if (lead.length > 0) await store.keepLead(follow, slot.until, lead);
    const added = await store.addDigest(follow, slot, { now: now(), empty, seen: news.length });
    if (added)
      log.info('digest due', { channel: follow.channel, follow: follow.id, until: slot.until, empty });
  }
}

function heaviestFirst(briefs: readonly KeptBrief[]): KeptBrief[] {
  return briefs.toSorted((a, b) => consequence(b.brief) - consequence(a.brief));
}

/** The briefs that a follow asks for and that were kept within a stretch of time, oldest first. */
export async function briefsOf(
  follow: Follow,
  slot: { since: Date; until: Date },
  store: Store,
): Promise<KeptBrief[]> {
  return askedFor(follow, await store.briefsBetween(slot.since, slot.until));
}

function askedFor(follow: Follow, news: readonly KeptBrief[]): KeptBrief[] {
  return news.filter(({ brief, release }) => follows(follow, brief, release.source));
}
