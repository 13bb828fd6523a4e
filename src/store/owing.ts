/** What channels come to owe: new deliveries, each of a mark that makes it one. */
import { createHash } from 'node:crypto';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Channel } from '../domain/follow.ts';
import type { Tx } from './database.ts';
import { addChannels } from './follows.ts';
import type { DeliveryRow } from './tables.ts';

/** What a new delivery carries, as columns. */
type Columns = Pick<DeliveryRow, 'kind'> &
  Partial<Pick<DeliveryRow, 'key' | 'brief' | 'replaces' | 'since' | 'until'>>;

/** A delivery that a channel comes to owe: `mark` makes it one, however often it is told. */
export interface Owing {
  channel: Channel;
  follow: number;
  mark: string;
  cargo: Columns;
}

/** Of deliveries that are added: when, and since when they may stand on their platforms without our knowing; null where they cannot. */
interface Adding {
  now: Date;
  doubt: number | null;
}

/** So many rows a statement: databases bound the number of its parameters. */
const rowsAtOnce = 500;

/**
 * Adds open deliveries, in this order; those whose channel was given one with the same mark before are left out.
 * Returns how many were added. The id is made from channel and mark alone, and marks of what is told alone, never of when:
 * a debt that a copy put back has forgotten and takes up again is found on its platform under the id it was posted with.
 */
export async function addDeliveries(tx: Tx, owing: readonly Owing[], adding: Adding): Promise<number> {
  let added = 0;
  for (let from = 0; from < owing.length; from += rowsAtOnce) {
    const some = owing.slice(from, from + rowsAtOnce);
    await addChannels(
      tx,
      some.map(({ channel }) => channel),
    );
    const rows = await tx
      .insertInto('deliveries')
      .values(some.map((one) => open(one, adding)))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    added += rows.length;
  }
  return added;
}

/** What may stand already begins as one whose try was cut short: it is looked for before it is posted. */
function open({ channel, follow, mark, cargo }: Owing, { now, doubt }: Adding) {
  const at = now.getTime();
  const state: DeliveryState = doubt === null ? 'waiting' : 'sending';
  return {
    id: createHash('sha256').update(`${channel}\n${mark}`).digest('hex').slice(0, 20),
    ...{ channel, follow, state, attempts: 0, next_try_at: at, made_at: at },
    ...{ tried_at: doubt, lease_until: doubt === null ? null : 0 },
    // Each names the same columns, so that rows of several kinds make one statement.
    ...{ key: null, brief: null, replaces: null, since: null, until: null, ...cargo },
  };
}
