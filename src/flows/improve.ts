/** Improving: briefs that the rules wrote while the model was away are written again by it. */
import type { KeptBrief } from '../domain/kept.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../writer/writer.ts';

export interface ImproveParts {
  store: Store;
  writer: Writer;
  /** Is the model being left alone at present? Then nothing is begun. */
  resting: () => boolean;
  now: () => Date;
  log: Log;
  stopping?: AbortSignal;
}

/** Looked at in one go. */
const together = 8;

/**
 * Writes again what awaits the model, until none is left or the model is away again; the cards of what it wrote are owed
 * an edit. Returns how many it wrote.
 */
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
  // Before the brief is: an edit too many is harmless, one too few is not.
  await store.oweCardEdit(kept.brief.id);
  await store.rewrite({ ...brief, id: kept.brief.id }, now());
  log.info('brief improved', { brief: kept.brief.id, by: brief.written.by });
  return true;
}
