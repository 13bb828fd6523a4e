/** Posting: the only story that posts. Claims what is due, makes its card, and notes what the platform made of it. */
import { createFence } from '../chat/fence.ts';
import { ChatError, doubtful, type Platform } from '../chat/platform.ts';
import type { Card } from '../domain/card.ts';
import type { Wording } from '../domain/cards/claims.ts';
import type { Delivery, Reference } from '../domain/delivery.ts';
import { workspaceOf } from '../domain/workspace.ts';
import type { Log } from '../log.ts';
import type { Claimed, Store } from '../store/store.ts';
import { cardOf } from './card.ts';

export interface DeliverParts {
  store: Store;
  /** By the part of a channel before its colon. */
  platforms: ReadonlyMap<string, Platform>;
  wording: Wording;
  now: () => Date;
  log: Log;
  leaseMs: number;
  /** Once aborted, nothing more is begun. */
  stopping?: AbortSignal;
}

/** After so many tries, about a day of them, a delivery is given up. */
const mostAttempts = 32;

/** A card to post, and where: under an earlier message, or in the channel. */
interface Parcel {
  card: Card;
  under: Reference | null;
}

/** So many batches are under way at once: while one is being answered, the next leaves. */
const lanes = 2;
const batchSize = 8;

/** Posts every delivery that is due. One bad channel never stops the others. */
export async function deliverDue(parts: DeliverParts): Promise<void> {
  const { store, now, leaseMs } = parts;
  const lane = async (): Promise<void> => {
    while (!parts.stopping?.aborted) {
      const claimed = await store.claimDeliveries(now(), leaseMs, batchSize);
      if (claimed.length === 0) return;
      const batch = { ...parts, cardFor: cardsOnce(parts) };
      await Promise.all(claimed.map((one) => deliver(one, batch)));
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The parts of one batch. What many channels of a workspace are owed is made into a card once. */
interface BatchParts extends DeliverParts {
  cardFor(delivery: Delivery): Promise<Card | null>;
}

function cardsOnce({ store, wording }: DeliverParts): BatchParts['cardFor'] {
  const cards = new Map<string, Promise<Card | null>>();
  return (delivery) => {
    const { cargo } = delivery;
    // A digest is its channel's own.
    if (cargo.kind === 'digest') return cardOf(delivery, store, wording);
    const cargoKey = JSON.stringify([workspaceOf(delivery.channel), cargo]);
    const card = cards.get(cargoKey) ?? cardOf(delivery, store, wording);
    cards.set(cargoKey, card);
    return card;
  };
}

async function deliver(claimed: Claimed, parts: BatchParts): Promise<void> {
  const { delivery } = claimed;
  const log = parts.log.with({ delivery: delivery.id, channel: delivery.channel, ...subjectOf(delivery) });
  await log.step('deliver', { attempts: delivery.attempts }, () => deliverOne(claimed, { ...parts, log }));
}

async function deliverOne(claimed: Claimed, parts: BatchParts): Promise<void> {
  const { store, platforms, now, leaseMs, log } = parts;
  const { delivery } = claimed;
  const platform = platforms.get(delivery.channel.split(':', 1)[0] ?? '');
  if (platform === undefined) {
    // What may stand there is looked for once it is back.
    if (claimed.uncertain) return log.warn('delivery uncertain', { fault: 'its platform is not connected' });
    return store.postponeDelivery(delivery, later(delivery, now()), {
      fault: 'its platform is not connected',
      counted: true,
    });
  }
  let begins = false;
  try {
    if (await alreadyThere(claimed, platform, parts)) return;
    const parcel = await pack(delivery, platform, parts);
    if (parcel === null)
      return await store.endDelivery(delivery, 'given_up', 'there is nothing left to post');
    // Whoever lost the claim meanwhile (a machine asleep, a slow look-up) must not post what another may have posted;
    // nor whoever loses it between this word and the moment of sending.
    const fence = createFence(now, leaseMs);
    if (!(await store.holdDelivery(delivery, now(), leaseMs))) return log.warn('delivery lost to another');
    const { card, under } = parcel;
    begins = true;
    await begun(async () => {
      const reference = await fence.pass(() =>
        log.step('post', {}, () => platform.post(delivery.channel, card, delivery.id, under ?? undefined)),
      );
      await store.delivered(delivery.id, reference, now());
    });
    if (delivery.fault !== null) await store.pauseFollow(delivery.channel, delivery.follow, null);
    const { fault, attempts } = delivery;
    log.info('delivered', {
      kind: delivery.cargo.kind,
      attempts,
      ...(fault === null ? {} : { after: fault }),
    });
  } catch (error) {
    // What stands already, or stands in part, would be posted again as one that was never tried.
    const fault = claimed.uncertain && !begins ? doubtful(error) : error;
    await noteFailure(fault, delivery, parts, log);
  }
}

/** From here on the card may stand: what fails in a way that nobody foresaw, the memory too, is uncertain and no reason to post again. */
async function begun(posting: () => Promise<void>): Promise<void> {
  await posting().catch((cause: unknown) => {
    if (cause instanceof ChatError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ChatError(`it may have been posted (${why})`, { fate: 'uncertain', cause });
  });
}

/** The brief that a delivery tells of, by which the log follows a release from its source to every channel. */
function subjectOf({ cargo }: Delivery): { brief?: string } {
  return cargo.kind === 'digest' ? {} : { brief: cargo.brief };
}

/** Settles a delivery whose last try was cut short: is it on the platform? */
async function alreadyThere(
  { delivery, uncertain, triedAt }: Claimed,
  platform: Platform,
  { store, now }: DeliverParts,
): Promise<boolean> {
  if (!uncertain) return false;
  // Tried by a clock that was ahead and has been put right since: nothing is found in the future.
  const since = new Date(Math.min((triedAt ?? delivery.nextTryAt).getTime(), now().getTime()));
  const sighting = await platform.find(delivery.channel, delivery.id, since);
  if (sighting.seen === true) await store.delivered(delivery.id, sighting.reference, now());
  if (sighting.seen === 'cannot_tell') {
    await store.endDelivery(
      delivery,
      'unknown',
      delivery.attempts > 1
        ? 'it was cut short, and the platform cannot tell whether it was posted'
        : 'the store was restored from a copy since, and the platform cannot tell whether it was posted before',
    );
  }
  return sighting.seen !== false;
}

/** The delivery's card; a correction edits the channel's card in place first, and goes under it. */
async function pack(
  delivery: Delivery,
  platform: Platform,
  { store, cardFor }: BatchParts,
): Promise<Parcel | null> {
  const card = await cardFor(delivery);
  if (card === null || delivery.cargo.kind !== 'correction')
    return card === null ? null : { card, under: null };
  const posted = await standingCard(delivery.cargo.replaces, delivery.channel, store);
  const standing = posted && (await cardFor(posted));
  if (posted?.reference == null || !standing) return null;
  await platform.update(posted.reference, standing);
  return { card, under: posted.reference };
}

/** The card in a channel that tells of a brief: its own, or that of its event. */
export async function standingCard(brief: string, channel: string, store: Store): Promise<Delivery | null> {
  const own = (await store.postedCards(brief)).find((card) => card.channel === channel);
  return own ?? (await store.eventCards(brief)).find((card) => card.channel === channel) ?? null;
}

async function noteFailure(error: unknown, delivery: Delivery, parts: DeliverParts, log: Log): Promise<void> {
  const { store, now } = parts;
  const fault = error instanceof Error ? error.message : String(error);
  // Left as it is, it comes back as uncertain once its lease ends, and is looked for before any repeat.
  if (error instanceof ChatError && error.fate === 'uncertain')
    return log.warn('delivery uncertain', { fault });
  // Neither looked for nor posted until its follow goes on.
  if (error instanceof ChatError && error.fate === 'barred') {
    await store.restDelivery(delivery, fault, now());
    return log.warn('delivery rests', { fault });
  }
  if (error instanceof ChatError && error.fate === 'refused') {
    await store.pauseFollow(delivery.channel, delivery.follow, fault);
  }
  const wait = error instanceof ChatError ? error.retryAfterMs : undefined;
  // Waiting one's turn is no failure: a release owed to thousands of channels may wait it often.
  if (wait === undefined && delivery.attempts >= mostAttempts) {
    await store.endDelivery(delivery, 'given_up', fault);
    return log.error('delivery given up', { fault });
  }
  const at = wait === undefined ? later(delivery, now()) : new Date(now().getTime() + wait);
  await store.postponeDelivery(delivery, at, { fault, counted: wait === undefined });
  log.warn('delivery postponed', { fault, at });
}

/** Five seconds, doubled with each try, at most an hour; each delivery a little or up to half less, so that they do not all come back at once. */
function later({ id, attempts }: Delivery, now: Date): Date {
  const longest = Math.min(5000 * 2 ** Math.min(attempts - 1, 12), 3_600_000);
  // Ids are hex digits, as good as thrown by dice.
  const share = Number.parseInt(id.slice(-4), 16) / 0xffff;
  return new Date(now.getTime() + Math.round(longest * (1 - share / 2)));
}
