/** The digest: gives each follow that gathers its briefs the delivery of every slot that is due, once. */
import type { ChangedBrief } from '../domain/cards/changes.ts';
import { consequence } from '../domain/cards/digest.ts';
import type { Follow, Rhythm } from '../domain/follow.ts';
import { follows } from '../domain/follow.ts';
import type { KeptBrief } from '../domain/kept.ts';
import { type Audience, audienceOf } from '../domain/workspace.ts';
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
export async function digestDue(parts: DigestParts): Promise<void> {
  const { store, writer, now, log } = parts;
  const restore = await store.lastRestore(now());
  for (const follow of await store.allFollows()) {
    const slot = await nextSlot(follow, restore, parts);
    if (slot === null) continue;
    const audience = audienceOf(follow.channel);
    const news = await store.briefsBetween(slot.since, slot.until, audience);
    const { briefs, corrected, withdrawn } = await gather(askedBy(follow), { news, slot, audience }, store);
    const empty = briefs.length + corrected.length + withdrawn.length === 0;
    // Written before the digest is owed, so that it reads the same whenever it is shown.
    const lead =
      briefs.length === 0 ? [] : ((await writer?.lead(heaviestFirst(briefs), follow.channel)) ?? []);
    if (lead.length > 0) await store.keepLead(follow, slot.until, lead);
    const added = await store.addDigest(follow, slot, { now: now(), empty, seen: news.length });
    if (added)
      log.info('digest due', { channel: follow.channel, follow: follow.id, until: slot.until, empty });
  }
}

type Slot = NonNullable<ReturnType<DigestParts['dueSlot']>>;

/** No rhythm has two slots within so long. */
const stepMs = 12 * 3_600_000;

/**
 * The slot that is due: one over all that was missed, but for the time before a copy was put back. The digests of then may
 * stand, each of its own slot: they come one by one, and are looked for as they were posted.
 */
async function nextSlot(
  { channel, id, rhythm, zone }: Follow,
  restore: Date | null,
  { store, dueSlot, now }: DigestParts,
): Promise<Slot | null> {
  const last = await store.lastSlot(channel, id, now());
  const slot = dueSlot(rhythm, zone, last, now());
  if (slot === null || last === null || restore === null || last >= restore) return slot;
  for (let at = last.getTime() + stepMs; at < restore.getTime(); at += stepMs) {
    const early = dueSlot(rhythm, zone, last, new Date(at));
    if (early !== null) return early;
  }
  return slot;
}

function heaviestFirst(briefs: readonly KeptBrief[]): KeptBrief[] {
  return briefs.toSorted((a, b) => consequence(b.brief) - consequence(a.brief));
}

/** What a digest tells: what is new, and what became of that which was told before. */
export interface Gathered {
  briefs: KeptBrief[];
  corrected: ChangedBrief[];
  withdrawn: KeptBrief[];
}

/**
 * What a follow asks for of a stretch of time, oldest first. What was told before and reads otherwise now is not new, but
 * corrected; what was told by its feed's words and is whole now is neither.
 */
export async function digestOf(
  follow: Follow,
  slot: { since: Date; until: Date },
  store: Store,
): Promise<Gathered> {
  const audience = audienceOf(follow.channel);
  const news = await store.briefsBetween(slot.since, slot.until, audience);
  return await gather(askedBy(follow), { news, slot, audience }, store);
}

/** The same of all that an audience may see, what was imported among it. */
export async function digestOfAll(
  audience: Audience,
  slot: { since: Date; until: Date },
  store: Store,
): Promise<Gathered> {
  const news = await store.briefsBetween(slot.since, slot.until, audience, { quiet: true });
  return await gather(() => true, { news, slot, audience }, store);
}

function askedBy(follow: Follow): (kept: KeptBrief) => boolean {
  return ({ brief, release }) => follows(follow, brief, release.source);
}

interface Told {
  news: readonly KeptBrief[];
  slot: { since: Date; until: Date };
  audience: Audience;
}

async function gather(
  asked: (kept: KeptBrief) => boolean,
  { news, slot: { since, until }, audience }: Told,
  store: Store,
): Promise<Gathered> {
  const changed = await store.changedBetween(since, until, audience);
  const corrected = changed.filter(({ before, after }) => after.version > before.version);
  const filled = changed.filter((one) => !corrected.includes(one));
  // A follow that asked for what the feed said was told of it then; one that asks for the whole text only now was not.
  const told = new Set(
    [...corrected, ...filled.filter(({ before }) => asked(before))].map(({ after }) => after.release.key),
  );
  const late = await store.filledAfter(since, until, audience);
  const gone = ({ withdrawnAt }: KeptBrief): boolean => withdrawnAt !== null && withdrawnAt < until;
  return {
    briefs: [
      ...news.filter((kept) => asked(kept) && !told.has(kept.release.key)),
      ...late.filter(({ before, after }) => asked(before) && asked(after)).map(({ after }) => after),
    ].filter((kept) => !gone(kept)),
    corrected: corrected.filter((one) => (asked(one.before) || asked(one.after)) && !gone(one.after)),
    withdrawn: (await store.withdrawnBetween(since, until, audience)).filter(asked),
  };
}
