/** Whom a brief is owed to: channels whose follows ask for it, and those that hold a card which it changes. */
import type { Brief } from '../domain/brief.ts';
import { type Channel, follows } from '../domain/follow.ts';
import { fingerprint, type Release } from '../domain/release.ts';
import { audienceOf, maySee } from '../domain/workspace.ts';
import type { Differences, Tx } from './database.ts';
import { daysOfBrief } from './days.ts';
import { atOnceFollows } from './follows.ts';
import { joinEvent } from './joining.ts';
import { addDeliveries, type Owing } from './owing.ts';
import { doubtAbout } from './restores.ts';
import type { BriefRow, DeliveryRow } from './tables.ts';
import { ownersBySource } from './visible.ts';

/** A brief on its way into the store. */
export interface Keeping {
  release: Release;
  brief: Brief;
  version: number;
  now: Date;
  quiet: boolean;
}

/** Whom to tell: channels whose follows ask for the brief, and those that hold the card of an earlier version. */
export async function owe(
  tx: Tx,
  keeping: Keeping,
  replaced: Pick<BriefRow, 'id'> | null,
  differs: Differences,
): Promise<number> {
  const { release, brief, version, now, quiet } = keeping;
  const sight = await sightIn(tx);
  const cards = await cardsOf(tx, [release.key]);
  // What is kept quietly and has no card is nobody's: most of an import.
  const asked = quiet && cards.length === 0 ? new Map() : await askedBy(tx, brief, release.source, sight);
  const telling = brief.relevant
    ? await joinEvent(
        tx,
        { key: release.key, source: release.source, brief, days: daysOfBrief(release, brief, now), now },
        differs,
      )
    : null;
  await swap(tx, cards, { brief: brief.id, asked });
  if (quiet) return 0;
  const standing =
    telling === null || (telling.how === 'first' && replaced !== null)
      ? []
      : await standingFor(tx, telling.event, release.key, sight);
  const told = [...cards, ...standing].filter(({ channel }) => sight(channel, release.source));
  const owing = replaced
    ? correctionsOf(told, {
        key: release.key,
        brief: brief.id,
        replaces: replaced.id,
        mark: `version:${brief.id}:${await timesTold(tx, release, version)}`,
      })
    : [];
  const carded = new Set(cards.map(({ channel }) => channel));
  for (const [channel, follow] of asked) {
    if (carded.has(channel)) continue;
    const card = standing.find((delivery) => delivery.channel === channel);
    if (card) {
      // A card that still waits will name both.
      if (replaced === null && telling?.how !== 'reprint' && card.state !== 'waiting')
        owing.push(furtherTelling(card, keeping));
      continue;
    }
    const cargo = { kind: 'brief' as const, key: release.key, brief: brief.id };
    owing.push({ channel, follow, mark: `brief:${release.key}`, cargo });
  }
  if (owing.length === 0) return 0;
  return await addDeliveries(tx, owing, { now, doubt: await doubtAbout(tx, release.key, now) });
}

/** May a channel be shown what this source publishes? */
type Sight = (channel: Channel, source: string) => boolean;

/** What each channel may be shown. */
export async function sightIn(tx: Tx): Promise<Sight> {
  const owners = await ownersBySource(tx);
  return (channel, source) => {
    const of = owners.get(source);
    return of === undefined || maySee(audienceOf(channel), of);
  };
}

/** The cards of an event that other releases brought to channels, or will; of those that the channel may see still. */
export async function standingFor(tx: Tx, event: string, key: string, sight: Sight): Promise<DeliveryRow[]> {
  const tellings = await tx
    .selectFrom('tellings')
    .innerJoin('releases', 'releases.key', 'tellings.key')
    .select(['tellings.key', 'releases.source'])
    .where('tellings.event', '=', event)
    .where('tellings.key', '!=', key)
    .execute();
  const sources = new Map(tellings.map((telling) => [telling.key, telling.source]));
  const cards = await cardsOf(tx, [...sources.keys()]);
  return cards.filter(
    (card) => card.state !== 'given_up' && sight(card.channel, sources.get(card.key ?? '') ?? ''),
  );
}

/** Word, under an event's card, that another release tells of it. */
function furtherTelling({ channel, follow, key, brief }: DeliveryRow, keeping: Keeping): Owing {
  const cargo = { kind: 'correction' as const, key, brief: keeping.brief.id, replaces: brief };
  return { channel, follow, mark: `telling:${keeping.release.key}`, cargo };
}

/** The lowest follow of each channel that asks for the brief at once. */
async function askedBy(tx: Tx, brief: Brief, source: string, sight: Sight): Promise<Map<Channel, number>> {
  const asked = new Map<Channel, number>();
  if (!brief.relevant) return asked;
  for (const { channel, follow, order } of await atOnceFollows(tx)) {
    if (!asked.has(channel) && sight(channel, source) && follows(order, brief, source))
      asked.set(channel, follow);
  }
  return asked;
}

/** The cards of these releases, posted or to be, in order of keeping. */
export async function cardsOf(tx: Tx, keys: readonly string[]): Promise<DeliveryRow[]> {
  if (keys.length === 0) return [];
  return await tx
    .selectFrom('deliveries')
    .selectAll()
    .where('key', 'in', keys)
    .where('kind', '=', 'brief')
    .orderBy('seq')
    .execute();
}

/** A card that was not posted yet carries the new text instead, where the follow still asks for it. */
async function swap(
  tx: Tx,
  cards: readonly DeliveryRow[],
  { brief, asked }: { brief: string; asked: ReadonlyMap<Channel, number> },
): Promise<void> {
  for (const { id, channel } of cards) {
    const follow = asked.get(channel);
    if (follow === undefined) continue;
    await tx
      .updateTable('deliveries')
      .set({ brief, follow })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }
  await cancel(
    tx,
    cards.filter(({ channel }) => !asked.has(channel)),
    'the release changed before it was posted, and no follow asks for it any more',
  );
}

/** Those of the cards that wait still are given up, with why. */
export async function cancel(tx: Tx, cards: readonly DeliveryRow[], fault: string): Promise<void> {
  for (const { id } of cards) {
    await tx
      .updateTable('deliveries')
      .set({ state: 'given_up', fault })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }
}

interface Correction {
  key: string;
  brief: string;
  replaces: string;
  /** What makes it one correction, however often it is told. */
  mark: string;
}

/** How often a release has had this text by this version: a text that comes back is told again. */
async function timesTold(tx: Tx, { key, text }: Release, version: number): Promise<number> {
  const { times } = await tx
    .selectFrom('versions')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('key', '=', key)
    .where('fingerprint', '=', fingerprint(text))
    .where('version', '<=', version)
    .executeTakeFirstOrThrow();
  return times;
}

/** Word of the change to every channel whose card was posted, or may have been. */
export function correctionsOf(
  cards: readonly DeliveryRow[],
  { key, brief, replaces, mark }: Correction,
): Owing[] {
  const cargo = { kind: 'correction' as const, key, brief, replaces };
  return cards
    .filter(({ state }) => state === 'sent' || state === 'sending' || state === 'unknown')
    .map(({ channel, follow }) => ({ channel, follow, mark: `correction:${key}:${mark}`, cargo }));
}
