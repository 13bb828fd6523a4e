/** The audit list: who did what, when. Changes of follows have a record of their own, which it reads along. */
import type { AuditEntry } from '../domain/audit.ts';
import type { Database, Tx } from './database.ts';
import { dateOf } from './times.ts';

export function createAudit({ read, write }: Database) {
  return {
    noteAudit: (entry: AuditEntry): Promise<void> => write((tx) => putAudit(tx, entry)),

    auditList: async (limit: number, before: Date | null = null): Promise<AuditEntry[]> => {
      const until = before?.getTime() ?? Number.MAX_SAFE_INTEGER;
      const noted = await read
        .selectFrom('audit')
        .select(['at', 'by', 'act', 'about', 'why'])
        .where('at', '<', until)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      const changes = await read
        .selectFrom('follow_changes')
        .select(['at', 'by', 'act', 'channel', 'follow', 'why'])
        .where('at', '<', until)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      const entries: AuditEntry[] = [
        ...noted.map((row) => ({ ...row, at: dateOf(row.at) })),
        ...changes.map(({ at, by, act, channel, follow, why }) => ({
          ...{ at: dateOf(at), by, act: `follow_${act}` as const, about: `${channel}/${follow}`, why },
        })),
      ];
      return entries.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
    },
  };
}

/** Within a transaction: the entry is kept with what it tells of, or not at all. */
export async function putAudit(tx: Tx, { at, ...entry }: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({ ...entry, at: at.getTime() })
    .execute();
}
