/** Deliveries of which nobody knows whether they stand: told to the operator, who looks and has the last word. */
import type { Wording } from '../domain/cards/claims.ts';
import type { UnsureDelivery } from '../domain/delivery.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';
import { cardOf } from './card.ts';

/** So many are shown at once; those after them come up as the first are settled. */
const most = 100;

/** Deliveries in state `unknown`, the oldest first; what the reader may not see has neither title nor brief. */
export async function unsureDeliveries(
  store: Store,
  wording: Wording,
  audience: Audience,
): Promise<UnsureDelivery[]> {
  const unknown = await store.listDeliveries(['unknown']);
  return await Promise.all(
    unknown.slice(0, most).map(async (delivery) => {
      const { id, channel, cargo, fault } = delivery;
      const card = await cardOf(delivery, store, wording, audience);
      const conversation = await store.conversation(channel);
      return {
        ...{ id, channel, name: conversation?.name ?? null, fault },
        title: card?.title.text ?? null,
        brief: cargo.kind === 'digest' || card === null ? null : cargo.brief,
      };
    }),
  );
}
