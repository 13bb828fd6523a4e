/** What a parting owes: a side of the event that stood in a channel only under the other's card gets a card of its own. */
import type { Brief } from '../domain/brief.ts';
import type { Tx } from './database.ts';
import { atOnceFollows } from './follows.ts';
import { askedBy, cardsOf, sightOf } from './owe.ts';
import { addDeliveries } from './owing.ts';
import { doubtAbout } from './restores.ts';
import { ownersBySource } from './visible.ts';

/** A channel is owed a card of each side while it has one of the other and a follow that asks for it. Returns how many are owed. */
export async function oweParted(
  tx: Tx,
  sides: readonly [readonly string[], readonly string[]],
  now: Date,
): Promise<number> {
  const [one, other] = sides;
  const cards = (await cardsOf(tx, [...one, ...other])).filter(({ state }) => state !== 'given_up');
  const orders = await atOnceFollows(tx);
  const sight = sightOf(await ownersBySource(tx));
  let owed = 0;
  for (const [own, beside] of [
    [one, other],
    [other, one],
  ] as const) {
    const of = (keys: readonly string[]): Set<string> =>
      new Set(cards.filter(({ key }) => keys.includes(key ?? '')).map(({ channel }) => channel));
    const lacking = of(beside).difference(of(own));
    const lead = lacking.size === 0 ? undefined : await leadOf(tx, own);
    if (lead === undefined) continue;
    const { key, id, source, body } = lead;
    const asked = askedBy(orders, JSON.parse(body) as Brief, source, sight);
    const owing = [...asked]
      .filter(([channel]) => lacking.has(channel))
      .map(([channel, follow]) => ({
        ...{ channel, follow, mark: `brief:${key}` },
        cargo: { kind: 'brief' as const, key, brief: id },
      }));
    owed += await addDeliveries(tx, owing, { now, doubt: await doubtAbout(tx, key, now) });
  }
  return owed;
}

/** The first of these releases that was kept to be told, and stands. */
async function leadOf(tx: Tx, keys: readonly string[]) {
  const rows = await tx
    .selectFrom('briefs')
    .innerJoin('releases', 'releases.key', 'briefs.key')
    .select(['briefs.key', 'briefs.id', 'briefs.source', 'briefs.body', 'briefs.newest', 'briefs.quiet'])
    .where('briefs.key', 'in', keys)
    .where('releases.withdrawn_at', 'is', null)
    .orderBy('briefs.seq')
    .execute();
  // Told apart here: asked for them, SQLite begins with all of the newest briefs.
  return rows.find(({ newest, quiet }) => newest === 1 && quiet === 0);
}
