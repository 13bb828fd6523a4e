/** Surnames that briefs have named, by source: read into memory once, a page at a time, and then only as they come. */
import { sql } from 'kysely';
import type { Audience } from '../domain/workspace.ts';
import type { Database } from './database.ts';
import { hiddenFrom, shows } from './visible.ts';

/** So many rows take a few milliseconds, and others have their turn between two pages. */
const pageSize = 4_000;
/** A transaction that is still under way while others end may bring rows of earlier numbers: so many are read again. */
const readAgain = 500;

interface Held {
  all: Set<string>;
  /** The highest number that was read. */
  upTo: number;
  /** What is being read now: whoever asks meanwhile waits for the same. */
  reading: Promise<void> | null;
}

export function createSurnames({ read, differs }: Database) {
  const number = sql.ref<number>(`source_surnames.${differs.surnameNumber.column}`);
  /** By the sources that are hidden. Rows are only ever added. */
  const memory = new Map<string, Held>();

  const catchUp = async (held: Held, hidden: readonly string[]): Promise<void> => {
    const newest = sql<{ newest: number | null }>`select max(${number}) as newest from source_surnames`;
    const last = (await newest.execute(read)).rows[0]?.newest ?? 0;
    for (let after = held.upTo - readAgain; held.upTo < last; after = held.upTo) {
      const { rows } = await sql<{ surname: string; number: number }>`
        select surname, ${number} as number from source_surnames
        where ${number} > ${after} and ${number} <= ${last} and ${shows('source', hidden)}
        order by ${number} limit ${pageSize}`.execute(read);
      for (const { surname } of rows) held.all.add(surname);
      held.upTo = rows.length < pageSize ? last : Math.max(held.upTo, rows.at(-1)?.number ?? last);
    }
  };

  return {
    surnames: async (audience: Audience): Promise<ReadonlySet<string>> => {
      const hidden = await hiddenFrom(audience, read);
      const name = hidden.join();
      const held = memory.get(name) ?? { all: new Set(), upTo: 0, reading: null };
      memory.set(name, held);
      held.reading ??= catchUp(held, hidden).finally(() => {
        held.reading = null;
      });
      await held.reading;
      return held.all;
    },
  };
}
