/** Improving: briefs that the rules wrote while the model was away are written again by it, and their cards edited in place, quietly. */
import { ChatError, type Platform } from '../chat/platform.ts';
import type { Wording } from '../domain/cards/claims.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../writer/writer.ts';
import { cardOf } from './card.ts';

export interface ImproveParts {
  store: Store;
  writer: Writer;
  /** By the part of a channel before its colon. */
  platforms: ReadonlyMap<string, Platform>;
  wording: Wording;
  /** Is the model being left alone at present? Then nothing is begun. */
  resting: () => boolean;
  now: () => Date;
  log: Log;
  stopping?: AbortSignal;
}

/** Looked at in one go. */
const together = 8;

/** Writes again what awaits the model, until none is left or the model is away again. Returns how many it wrote. */
export async function improveDue(parts: ImproveParts): Promise<number> {
  let written = 0;
  while (!parts.resting() && !parts.stopping?.aborted) {
    const awaiting = await parts.store.briefsAwaitingModel(together);
    if (awaiting.length === 0) break;
    const done = await Promise.all(awaiting.map((kept) => improveOne(kept, parts)));
    written += done.filter(Boolean).length;
    // What failed again would come back at once: it is for the next round.
    if (done.some((one) => !one)) break;
  }
  return written;
}

async function improveOne(kept: KeptBrief, parts: ImproveParts): Promise<boolean> {
  const { store, writer, now, log } = parts;
  const brief = await writer.brief({ ...kept.release, text: kept.brief.text });
  if (brief.written.awaitsModel === true) return false;
  await store.rewrite({ ...brief, id: kept.brief.id }, now());
  log.info('brief improved', { brief: kept.brief.id, by: brief.written.by });
  await editCards(kept.brief.id, parts);
  return true;
}

/** Shows the brief as it is now on every card that stands; a card that cannot be edited stays as it was. */
async function editCards(id: string, { store, platforms, wording, log }: ImproveParts): Promise<void> {
  for (const delivery of await store.postedCards(id)) {
    const { channel, reference } = delivery;
    const platform = platforms.get(channel.split(':', 1)[0] ?? '');
    const card = await cardOf(delivery, store, wording);
    if (platform === undefined || reference === null || card === null) continue;
    try {
      await platform.update(reference, card);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      log.warn('card not edited', { channel, brief: id, fault: error.message });
    }
  }
}
