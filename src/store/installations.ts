/** Installations: the workspaces that took Coop in, each as one sealed text that the platform alone can read. */
import type { Database } from './database.ts';

/** `id` names the platform and the workspace: `slack:T0123`. */
export interface Installation {
  id: string;
  sealed: string;
}

export function createInstallations({ read, write }: Database) {
  return {
    keepInstallation: (id: string, sealed: string, now: Date): Promise<void> =>
      write(async (tx) => {
        const kept = { sealed, at: now.getTime() };
        await tx
          .insertInto('installations')
          .values({ id, ...kept })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
          .execute();
      }),

    installations: (): Promise<Installation[]> =>
      read.selectFrom('installations').select(['id', 'sealed']).orderBy('id').execute(),

    dropInstallation: (id: string): Promise<void> =>
      write(async (tx) => {
        await tx.deleteFrom('installations').where('id', '=', id).execute();
      }),
  };
}
