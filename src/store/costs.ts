/** What models take and give: the account of calls, the answers that spare an equal call, and the leads of digests. */
import type { Follow } from '../domain/follow.ts';
import type { LeadLine } from '../domain/lead.ts';
import type { Use, UsePurpose } from '../domain/usage.ts';
import { audienceOf } from '../domain/workspace.ts';
import type { Database } from './database.ts';
import { dateOf } from './times.ts';
import { hiddenFrom } from './visible.ts';

export function createCosts({ read, write }: Database) {
  return {
    noteUse: ({ at, tokens, ...use }: Use): Promise<void> =>
      write(async (tx) => {
        const { input, cached, output } = tokens;
        await tx
          .insertInto('model_uses')
          .values({ ...use, at: at.getTime(), input, cached, output })
          .execute();
      }),

    spentSince: async (since: Date): Promise<number> => {
      const row = await read
        .selectFrom('model_uses')
        .select((eb) => eb.fn.sum<number | null>('cost').as('spent'))
        .where('at', '>=', since.getTime())
        .executeTakeFirst();
      return Number(row?.spent ?? 0);
    },

    listUses: async (since: Date, until: Date): Promise<Use[]> => {
      const rows = await read
        .selectFrom('model_uses')
        .selectAll()
        .where('at', '>=', since.getTime())
        .where('at', '<', until.getTime())
        .orderBy('at')
        .orderBy('seq')
        .execute();
      return rows.map(({ seq: _order, at, input, cached, output, purpose, ...row }) => ({
        ...row,
        at: dateOf(at),
        purpose: purpose as UsePurpose,
        tokens: { input, cached, output },
      }));
    },

    recallAnswer: async (print: string): Promise<string | null> => {
      const row = await read
        .selectFrom('model_answers')
        .select('answer')
        .where('print', '=', print)
        .executeTakeFirst();
      return row?.answer ?? null;
    },

    keepAnswer: (print: string, answer: string, now: Date): Promise<void> =>
      write(async (tx) => {
        const row = { answer, at: now.getTime() };
        await tx
          .insertInto('model_answers')
          .values({ print, ...row })
          .onConflict((conflict) => conflict.column('print').doUpdateSet(row))
          .execute();
      }),

    keepLead: (
      { channel, id: follow }: Pick<Follow, 'channel' | 'id'>,
      until: Date,
      told: readonly LeadLine[],
    ): Promise<void> =>
      write(async (tx) => {
        const lines = JSON.stringify(told);
        await tx
          .insertInto('leads')
          .values({ channel, follow, until: until.getTime(), lines })
          .onConflict((conflict) => conflict.columns(['channel', 'follow', 'until']).doUpdateSet({ lines }))
          .execute();
      }),

    leadOf: async ({ channel, id }: Pick<Follow, 'channel' | 'id'>, until: Date): Promise<LeadLine[]> => {
      const row = await read
        .selectFrom('leads')
        .select('lines')
        .where('channel', '=', channel)
        .where('follow', '=', id)
        .where('until', '=', until.getTime())
        .executeTakeFirst();
      const lines = row ? (JSON.parse(row.lines) as LeadLine[]) : [];
      const hidden = await hiddenFrom(audienceOf(channel), read);
      if (lines.length === 0 || hidden.length === 0) return lines;
      const ids = lines.map(({ brief }) => brief);
      const gone = await read
        .selectFrom('briefs')
        .select('id')
        .where('id', 'in', ids)
        .where('source', 'in', hidden)
        .execute();
      return lines.filter(({ brief }) => !gone.some(({ id }) => id === brief));
    },
  };
}
