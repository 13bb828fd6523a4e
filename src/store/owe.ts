/** Whom a brief is owed to: channels whose follows ask for it, and those that hold a card which it changes. */
import type { Brief } from '../domain/brief.ts';
import { likenessOf } from '../domain/event.ts';
import { type Channel, follows } from '../domain/follow.ts';
import { fingerprint, type Release } from '../domain/release.ts';
import { audienceOf, maySee, type Workspace } from '../domain/workspace.ts';
import type { Differences, Tx } from './database.ts';
import { daysOfBrief } from './days.ts';
import { type AtOnce, atOnceFollows } from './follows.ts';
import { joinEvents, type Telling } from './joining.ts';
import { addDeliveries, type Owing } from './owing.ts';
import { doubtAbout } from './restores.ts';
import type { DeliveryRow } from './tables.ts';

/** A brief that is kept now. */
export interface Keeping {
  release: Release;
  brief: Brief;
  version: number;
  now: Date;
  quiet: boolean;
  /** The id of the brief that it corrects; null where it corrects none. */
  replaces: string | null;
}

/** The owners of each private source. */
type Owners = ReadonlyMap<string, readonly Workspace[]>;

/**
 * Whom to tell of briefs, of one release each: channels whose follows ask for them, and those that hold the card of an
 * earlier version. Returns how many deliveries each came to owe.
 */
export async function oweAll(
  tx: Tx,
  all: readonly Keeping[],
  owners: Owners,
  differs: Differences,
): Promise<number[]> {
  const sight = sightOf(owners);
  const cards = await cardsOf(
    tx,
    all.map(({ release }) => release.key),
  );
  const relevant = all.filter(({ brief }) => brief.relevant);
  const sought = relevant.map(({ release, brief, now }) => ({
    ...{ key: release.key, source: release.source, brief, now },
    days: daysOfBrief(release, brief, now),
  }));
  const tellings = await joinEvents(tx, sought, owners, differs);
  // What is kept quietly and has no card is nobody's: most of an import.
  const isNobodys = ({ release, quiet }: Keeping): boolean =>
    quiet && cards.every(({ key }) => key !== release.key);
  const orders = relevant.every(isNobodys) ? [] : await atOnceFollows(tx);
  const owed: number[] = [];
  for (const one of all) {
    const { release, brief, now } = one;
    const own = cards.filter(({ key }) => key === release.key);
    const asked =
      brief.relevant && !isNobodys(one) ? askedBy(orders, brief, release.source, sight) : noChannels;
    await swap(tx, own, { brief: brief.id, asked });
    const telling = tellings.get(release.key) ?? null;
    const owing = one.quiet ? [] : await owingOf(tx, one, { cards: own, asked, telling, sight });
    const doubt = owing.length === 0 ? null : await doubtAbout(tx, release.key, now);
    owed.push(await addDeliveries(tx, owing, { now, doubt }));
  }
  return owed;
}

const noChannels: ReadonlyMap<Channel, number> = new Map();

/** What a channel may be owed for: its cards of the release, the follow that asks for it, and the event's telling. */
interface Told {
  cards: readonly DeliveryRow[];
  asked: ReadonlyMap<Channel, number>;
  telling: Telling | null;
  sight: Sight;
}

async function owingOf(tx: Tx, keeping: Keeping, { cards, asked, telling, sight }: Told): Promise<Owing[]> {
  const { release, brief, version, replaces } = keeping;
  const { key, source } = release;
  const standing =
    telling === null || (telling.how === 'first' && replaces !== null)
      ? []
      : await standingFor(tx, telling.event, key, sight);
  const told = [...cards, ...standing].filter(({ channel }) => sight(channel, source));
  const owing: Owing[] = [];
  const isRepeated =
    replaces !== null && telling?.how === 'reprint' && (await isStillReprint(tx, telling.event, keeping));
  if (replaces !== null && !isRepeated) {
    const mark = `version:${brief.id}:${await timesTold(tx, release, version)}`;
    owing.push(...correctionsOf(told, { key, brief: brief.id, replaces, mark }));
  }
  const carded = new Set(cards.map(({ channel }) => channel));
  for (const [channel, follow] of asked) {
    if (carded.has(channel)) continue;
    const card = standing.find((delivery) => delivery.channel === channel);
    if (card) {
      // A card that still waits will name both.
      if (replaces === null && telling?.how !== 'reprint' && card.state !== 'waiting')
        owing.push(furtherTelling(card, keeping));
      continue;
    }
    const cargo = { kind: 'brief' as const, key, brief: brief.id };
    owing.push({ channel, follow, mark: `brief:${key}`, cargo });
  }
  return owing;
}

/** Does a reprint whose text changed say again what another telling of its event says now? */
async function isStillReprint(tx: Tx, event: string, { release, brief }: Keeping): Promise<boolean> {
  const others = await tx
    .selectFrom('tellings')
    .innerJoin('briefs', 'briefs.key', 'tellings.key')
    .select(['briefs.body', 'briefs.newest'])
    .where('tellings.event', '=', event)
    .where('tellings.key', '!=', release.key)
    .execute();
  // Told apart here: asked for them, SQLite begins with all of the newest briefs.
  return others.some(
    ({ newest, body }) => newest === 1 && likenessOf(brief, JSON.parse(body) as Brief) === 'reprint',
  );
}

/** May a channel be shown what this source publishes? */
type Sight = (channel: Channel, source: string) => boolean;

/** What each channel may be shown. */
export function sightOf(owners: Owners): Sight {
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
export function askedBy(
  orders: readonly AtOnce[],
  brief: Brief,
  source: string,
  sight: Sight,
): ReadonlyMap<Channel, number> {
  const asked = new Map<Channel, number>();
  for (const { channel, follow, order } of orders) {
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
