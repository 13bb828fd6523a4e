/** Counting questions: one row for each person and each workspace, so that all processes count together. */
import { sql } from 'kysely';
import type { Limit, Limits, TooMany } from '../domain/limits.ts';
import type { Database, Tx } from './database.ts';
import { skewMs } from './times.ts';

export function createLimits({ write }: Database) {
  return {
    countQuestion: (
      { asker, workspace }: { asker: string; workspace: string },
      limits: Limits,
      now: Date,
    ): Promise<TooMany | null> =>
      write(async (tx) => {
        // The person first: one who asks too much takes nothing from the others.
        // Their names are unique within their workspace alone.
        const person = `person:${workspace} ${asker}`;
        const own = await count(tx, person, limits.person, now);
        if (own !== null) return { whose: 'person', limit: limits.person, again: own };
        const all = await count(tx, `workspace:${workspace}`, limits.workspace, now);
        if (all === null) return null;
        await sql`update question_counts set asked = asked - 1 where who = ${person}`.execute(tx);
        return { whose: 'workspace', limit: limits.workspace, again: all };
      }),
  };
}

/**
 * Counts one question; when it is one too many, gives the time at which the count begins anew. A count that begins in the
 * future was begun by a clock that has been put back since, and holds no more.
 */
async function count(tx: Tx, who: string, { questions, minutes }: Limit, now: Date): Promise<Date | null> {
  const at = now.getTime();
  const lastMs = minutes * 60_000;
  const over = sql`(question_counts.at <= ${at - lastMs} or question_counts.at > ${at + skewMs})`;
  const { rows } = await sql<{ at: number; asked: number }>`
    insert into question_counts (who, at, asked) values (${who}, ${at}, 1)
    on conflict (who) do update set
      at = case when ${over} then ${at} else question_counts.at end,
      asked = case when ${over} then 1 else question_counts.asked + 1 end
    returning at, asked`.execute(tx);
  const [row] = rows;
  return row === undefined || row.asked <= questions ? null : new Date(row.at + lastMs);
}
