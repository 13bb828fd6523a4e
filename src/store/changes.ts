/** What was changed and taken back within a stretch of time, of releases that had a brief before it. */
import type { ChangedBrief } from '../domain/cards/changes.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Audience } from '../domain/workspace.ts';
import { keptBrief, keptRows } from './briefs.ts';
import type { Database } from './database.ts';
import { hiddenFrom } from './visible.ts';

export function createChanges({ read }: Database) {
  return {
    changedBetween: async (since: Date, until: Date, audience: Audience): Promise<ChangedBrief[]> => {
      const hidden = await hiddenFrom(audience, read);
      const rows = await keptRows(read, hidden)
        .where('briefs.kept_at', '>=', since.getTime())
        .where('briefs.kept_at', '<', until.getTime())
        .where('briefs.newest', '=', 1)
        .where('briefs.quiet', '=', 0)
        .where('briefs.version', '>', 1)
        .orderBy('briefs.kept_at')
        .orderBy('briefs.seq')
        .execute();
      const changed: ChangedBrief[] = [];
      for (const row of rows) {
        const before = await keptRows(read, hidden)
          .where('briefs.key', '=', row.key)
          .where('briefs.version', '<', row.version)
          .where('briefs.kept_at', '<', since.getTime())
          .orderBy('briefs.version', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (before) changed.push({ before: keptBrief(before), after: keptBrief(row) });
      }
      return changed;
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
