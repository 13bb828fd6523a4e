/** Editing: cards whose briefs were written again show them as they are now, in place and quietly. */
import { ChatError } from '../chat/platform.ts';
import type { CardEdit } from '../store/store.ts';
import { cardOf } from './card.ts';
import type { DeliverParts } from './deliver.ts';

/** Looked at in one go. */
const together = 8;
/** A card that its platform could not edit so often stays as it was. */
const mostAttempts = 8;

/** Edits the cards that are owed it. One that cannot be edited now is tried again later; nothing is posted. Returns how many it edited. */
export async function editDue(parts: DeliverParts): Promise<number> {
  const { store, now, leaseMs } = parts;
  let edited = 0;
  while (!parts.stopping?.aborted) {
    const due = await store.claimCardEdits(now(), leaseMs, together);
    if (due.length === 0) break;
    for (const edit of due) edited += await editCards(edit, parts);
  }
  return edited;
}

async function editCards(
  edit: CardEdit,
  { store, platforms, wording, now, log }: DeliverParts,
): Promise<number> {
  let edited = 0;
  // Looked at first: what is on its way as it read before is edited once it stands.
  let later = await store.isCardUnderWay(edit.brief);
  for (const delivery of await store.postedCards(edit.brief)) {
    const { channel, reference } = delivery;
    const platform = platforms.get(channel.split(':', 1)[0] ?? '');
    const card = await cardOf(delivery, store, wording);
    if (platform === undefined || reference === null || card === null) continue;
    try {
      await platform.update(reference, card);
      edited++;
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      // Editing twice shows the same card: what is uncertain may be done again.
      later ||= error.fate !== 'refused';
      log.warn('card not edited', { channel, brief: edit.brief, fault: error.message });
    }
  }
  if (later && edit.attempts < mostAttempts)
    await store.postponeCardEdit(edit, new Date(now().getTime() + 60_000 * 2 ** edit.attempts));
  else await store.cardsEdited(edit);
  return edited;
}
