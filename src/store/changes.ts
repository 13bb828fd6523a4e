/** What was changed and taken back within a stretch of time, of releases that had a brief before it. */
import type { ChangedBrief } from '../domain/cards/changes.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Audience } from '../domain/workspace.ts';
import { keptBrief, keptRows } from './briefs.ts';
import type { Database } from './database.ts';
import { hiddenFrom } from './visible.ts';

export function createChanges({ read }: Database) {
  /** What was kept to be told within the stretch, in the order of keeping. */
  const keptWithin = (since: Date, until: Date, hidden: Awaited<ReturnType<typeof hiddenFrom>>) =>
    keptRows(read, hidden)
      .where('briefs.kept_at', '>=', since.getTime())
      .where('briefs.kept_at', '<', until.getTime())
      .where('briefs.quiet', '=', 0)
      .orderBy('briefs.kept_at')
      .orderBy('briefs.seq');

  return {
    changedBetween: async (since: Date, until: Date, audience: Audience): Promise<ChangedBrief[]> => {
      const hidden = await hiddenFrom(audience, read);
      const rows = await keptWithin(since, until, hidden)
        .where('briefs.newest', '=', 1)
        .where('briefs.version', '>', 1)
        .execute();
      const changed: ChangedBrief[] = [];
      for (const row of rows) {
        const earlier = await keptRows(read, hidden)
          .where('briefs.key', '=', row.key)
          .where('briefs.version', '<', row.version)
          .orderBy('briefs.version')
          .execute();
        const told = earlier.findLast(({ kept_at }) => kept_at < since.getTime());
        if (!told) continue;
        // What the page says is held against what it said before, not against the feed's fewer words.
        const whole = told.from_feed === 1 ? earlier.find(({ from_feed }) => from_feed === 0) : undefined;
        changed.push({ before: keptBrief(whole ?? told), after: keptBrief(row) });
      }
      return changed;
    },

    filledAfter: async (since: Date, until: Date, audience: Audience): Promise<ChangedBrief[]> => {
      const hidden = await hiddenFrom(audience, read);
      const rows = await keptWithin(since, until, hidden)
        .where('briefs.newest', '=', 0)
        .where('versions.from_feed', '=', 1)
        .execute();
      const filled: ChangedBrief[] = [];
      for (const row of rows) {
        const newest = await keptRows(read, hidden)
          .where('briefs.key', '=', row.key)
          .where('briefs.newest', '=', 1)
          .where('briefs.kept_at', '>=', until.getTime())
          .executeTakeFirst();
        if (newest?.changes === row.changes)
          filled.push({ before: keptBrief(row), after: keptBrief(newest) });
      }
      return filled;
    },

    withdrawnBetween: async (since: Date, until: Date, audience: Audience): Promise<KeptBrief[]> => {
      const rows = await keptRows(read, await hiddenFrom(audience, read))
        .where('releases.withdrawn_at', '>=', since.getTime())
        .where('releases.withdrawn_at', '<', until.getTime())
        .where('briefs.kept_at', '<', since.getTime())
        .where('briefs.newest', '=', 1)
        .where('briefs.relevant', '=', 1)
        .where('briefs.quiet', '=', 0)
        .orderBy('releases.withdrawn_at')
        .orderBy('briefs.seq')
        .execute();
      return rows.map(keptBrief);
    },
  };
}
