/** The card that a delivery stands for, as it reads now: corrected and withdrawn briefs included. */
import type { Card } from '../domain/card.ts';
import { briefCard } from '../domain/cards/brief.ts';
import type { Wording } from '../domain/cards/claims.ts';
import { correctionCard } from '../domain/cards/correction.ts';
import { digestCard } from '../domain/cards/digest.ts';
import { healthNote } from '../domain/cards/health.ts';
import { noticeCard } from '../domain/cards/notices.ts';
import { tellingCard, withTellings } from '../domain/cards/tellings.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type Audience, audienceOf } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';
import { digestOf as gathered } from './digest.ts';

/**
 * Null when what it stood for is gone: the follow was dropped, the brief is no longer kept, or its source is private to
 * others than the audience by now. That is the channel's, unless a reader of another workspace is named.
 */
export async function cardOf(
  delivery: Delivery,
  store: Store,
  wording: Wording,
  audience: Audience = audienceOf(delivery.channel),
): Promise<Card | null> {
  const { cargo } = delivery;
  if (cargo.kind === 'digest') return digestOf(delivery, cargo, store);
  if (cargo.kind === 'brief') {
    const kept = await store.newestVersion(cargo.brief, audience);
    if (kept === null) return null;
    return withTellings(briefCard(kept, wording), kept, await store.tellings(kept.brief.id, audience));
  }
  if (cargo.brief === cargo.replaces) return withdrawnCard(cargo.brief, store, audience);
  const [before, after] = [
    await store.brief(cargo.replaces, audience),
    await store.brief(cargo.brief, audience),
  ];
  if (before === null || after === null) return null;
  return before.release.key === after.release.key
    ? correctionCard(before, after)
    : tellingCard(before, after);
}

/** What sources brought again is told by the next digest, whether an earlier one told it or not: better twice in words than never. */
const restoredNote = 'Coop was restored from a copy: an earlier digest may have told some of this already';

async function digestOf(
  { channel, follow }: Delivery,
  { since, until }: { since: Date; until: Date },
  store: Store,
): Promise<Card | null> {
  const order = (await store.followsOf(channel)).find(({ id }) => id === follow);
  if (order === undefined) return null;
  const told = await gathered(order, { since, until }, store);
  const { zone, countries } = order;
  const lead = await store.leadOf({ channel, id: follow }, until);
  const health = healthNote(await store.sources(audienceOf(channel)), { now: until, zone });
  const restore = await store.lastRestore(until);
  const again = restore !== null && since <= restore && restore <= until ? [restoredNote] : [];
  const note = [...again, ...(health === null ? [] : [health])].join(' · ') || null;
  return digestCard({ ...told, since, until, zone, countries, health: note, lead });
}

async function withdrawnCard(id: string, store: Store, audience: Audience): Promise<Card | null> {
  const kept = await store.brief(id, audience);
  if (kept === null) return null;
  if (kept.withdrawnAt === null)
    return noticeCard('A person parted what this card told as one: see both briefs.');
  return noticeCard(`${kept.sourceName} has withdrawn this release: “${kept.brief.headline}”.`);
}
