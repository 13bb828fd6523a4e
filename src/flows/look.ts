/** What platforms ask about what is kept: where cards stand, what is new, who is gone; each a few calls of the store. */
import type { Reference } from '../domain/delivery.ts';
import type { Channel } from '../domain/follow.ts';
import type { KeptBrief } from '../domain/kept.ts';
import { audienceOf, type Workspace } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';
import { standingCard } from './deliver.ts';

/** How far back a channel's cards are looked for. */
const lately = 300;
const revoked = 'Coop’s token was revoked: install the app again.';
const recentMs = 30 * 24 * 3_600_000;

/** The questions of the platforms, answered over a store. */
export function createLook(store: Store, now: () => Date) {
  return {
    /** The newest version of a brief, or the brief itself. */
    brief: async (id: string, workspace: Workspace): Promise<KeptBrief | null> =>
      (await store.newestVersion(id, { workspace })) ?? (await store.brief(id, { workspace })),

    /** The cards that a channel took lately: where they stand, and the brief of each that is of one. */
    posted: async (channel: Channel): Promise<{ reference: Reference; brief: string | null }[]> => {
      const deliveries = await store.postedTo(channel, { limit: lately, offset: 0 });
      return deliveries.flatMap(({ reference, cargo }) =>
        reference === null ? [] : [{ reference, brief: cargo.kind === 'digest' ? null : cargo.brief }],
      );
    },

    /** The card under which a delivery goes, in that channel; null where it goes under none. */
    under: async (delivery: string, channel: Channel): Promise<Reference | null> => {
      const cargo = (await store.delivery(delivery))?.cargo;
      if (cargo?.kind !== 'correction') return null;
      return (await standingCard(cargo.replaces, channel, store))?.reference ?? null;
    },

    /** The latest relevant briefs, newest first. */
    recent: async (limit: number, workspace: Workspace): Promise<KeptBrief[]> => {
      const since = new Date(now().getTime() - recentMs);
      return (await store.briefsBetween(since, now(), { workspace }, { quiet: true }))
        .slice(-limit)
        .reverse();
    },

    /** What was said in one conversation goes on in another, unless that has begun already. */
    carryThread: async (from: string, to: string): Promise<void> => {
      const context = await store.thread(from, audienceOf(to));
      if (context !== null && (await store.thread(to, audienceOf(to))) === null)
        await store.rememberThread(to, context, now());
    },

    /** Was something answered in this thread? */
    answered: async (thread: string): Promise<boolean> =>
      (await store.thread(thread, audienceOf(thread))) !== null,

    /** A channel's follows rest, with why, or go on with null. */
    pause: async (channel: Channel, why: string | null): Promise<void> => {
      for (const { id } of await store.followsOf(channel)) await store.pauseFollow(channel, id, why);
    },

    firstSight: (mark: string): Promise<boolean> => store.firstSight(mark, now()),

    /** Coop was removed: the follows of these channels end. Its token was revoked: they rest until it is back. */
    left: async (
      concerned: (channel: Channel) => boolean,
      how: 'removed' | 'revoked' | 'back',
    ): Promise<void> => {
      for (const { channel, id } of (await store.allFollows()).filter((follow) =>
        concerned(follow.channel),
      )) {
        if (how === 'removed') await store.removeFollow(channel, id, 'uninstalled', now());
        else await store.pauseFollow(channel, id, how === 'back' ? null : revoked);
      }
    },
  };
}
