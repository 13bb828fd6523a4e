/** Counts that weigh words: large ones are remembered until the store has grown by so much that they may be out by a hundredth. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './database.ts';

/** Smaller counts are quick, and a word that stood in no brief a moment ago may be today's news. */
const large = 1_000;
const mostRemembered = 2_000;

interface Remembered {
  found: number;
  /** The number of the newest brief by then. */
  newest: number;
}

/** What each open store remembers, by the text of the query. */
const memories = new WeakMap<Reader, Map<string, Remembered>>();

/** How many rows of `from` hold under `where`. */
export async function countOf(
  read: Reader,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): Promise<number> {
  const query = sql<{ found: number }>`select count(*) as found from ${from} where ${where}`;
  const { sql: text, parameters } = query.compile(read);
  const name = `${text} ${JSON.stringify(parameters)}`;
  const memory = memories.get(read) ?? new Map<string, Remembered>();
  memories.set(read, memory);
  const known = memory.get(name);
  if (known && (await newestOf(read)) - known.newest <= known.found / 100) return known.found;
  const found = (await query.execute(read)).rows[0]?.found ?? 0;
  if (found < large) return found;
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(name, { found, newest: await newestOf(read) });
  return found;
}

async function newestOf(read: Reader): Promise<number> {
  const { newest } = await read
    .selectFrom('briefs')
    .select((eb) => eb.fn.max('seq').as('newest'))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}
