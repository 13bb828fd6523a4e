/** Cards to be edited: of briefs that were written again or filled up, and of events that were parted, whose standing cards are to show it. */
import type { Database, Tx } from './database.ts';

/** A brief whose cards are one caller's to edit until its lease ends. */
export interface CardEdit {
  brief: string;
  /** How often it was tried, this time included. */
  attempts: number;
}

export function createEdits({ write, differs }: Database) {
  return {
    oweCardEdit: (brief: string): Promise<void> => write((tx) => putCardEdit(tx, brief)),

    claimCardEdits: (now: Date, leaseMs: number, limit: number): Promise<CardEdit[]> =>
      write(async (tx) => {
        const rows = await tx
          .selectFrom('card_edits')
          .selectAll()
          .where('next_try_at', '<=', now.getTime())
          .orderBy('next_try_at')
          .orderBy('brief')
          .limit(limit)
          .modifyEnd(differs.skipLocked)
          .execute();
        const claimed = rows.map(({ brief, attempts }) => ({ brief, attempts: attempts + 1 }));
        for (const { brief, attempts } of claimed)
          await tx
            .updateTable('card_edits')
            .set({ attempts, next_try_at: now.getTime() + leaseMs })
            .where('brief', '=', brief)
            .execute();
        return claimed;
      }),

    cardsEdited: ({ brief, attempts }: CardEdit): Promise<void> =>
      write(async (tx) => {
        // Written again meanwhile, it counts its tries anew, and stays.
        await tx
          .deleteFrom('card_edits')
          .where('brief', '=', brief)
          .where('attempts', '=', attempts)
          .execute();
      }),

    postponeCardEdit: ({ brief, attempts }: CardEdit, at: Date): Promise<void> =>
      write(async (tx) => {
        await tx
          .updateTable('card_edits')
          .set({ next_try_at: at.getTime() })
          .where('brief', '=', brief)
          .where('attempts', '=', attempts)
          .execute();
      }),
  };
}

/** The cards of a release, and those of what else tells of its event, are to be edited. */
export async function putCardEdits(tx: Tx, key: string): Promise<void> {
  const tellings = await tx
    .selectFrom('tellings as own')
    .innerJoin('tellings as any', 'any.event', 'own.event')
    .select('any.key')
    .where('own.key', '=', key)
    .execute();
  const keys = new Set([key, ...tellings.map((telling) => telling.key)]);
  for (const one of [...keys].sort()) {
    const newest = await tx
      .selectFrom('briefs')
      .select('id')
      .where('key', '=', one)
      .where('newest', '=', 1)
      .executeTakeFirst();
    if (newest) await putCardEdit(tx, newest.id);
  }
}

/** The cards of a brief's release are to be edited; asked again, it begins anew. */
export async function putCardEdit(tx: Tx, brief: string): Promise<void> {
  const fresh = { attempts: 0, next_try_at: 0 };
  await tx
    .insertInto('card_edits')
    .values({ brief, ...fresh })
    .onConflict((conflict) => conflict.column('brief').doUpdateSet(fresh))
    .execute();
}
