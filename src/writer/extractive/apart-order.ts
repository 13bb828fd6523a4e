/** What goes into the thread in which the rules write, and what comes out of it. */
import type { Answer } from '../../domain/answer.ts';
import type { Brief } from '../../domain/brief.ts';
import type { PackedBrief } from '../../domain/kept.ts';
import type { Release } from '../../domain/release.ts';
import type { Briefing } from '../writer.ts';

/** What is to be written: a release's brief, or the answer to a question. */
export type Order =
  | { release: Release }
  | { briefing: Omit<Briefing, 'briefs'> & { briefs: readonly PackedBrief[] } };

/** An order on its way. The mark is one number, 0 until the thread begins the order or it is moved elsewhere. */
export interface Sent {
  order: Order;
  taken: Int32Array<SharedArrayBuffer>;
}

/** What came of it; `ready` comes once, before the first. */
export type Written = { written: Brief | Answer } | { fault: string } | 'ready';

/** Takes what was sent; true where it had been taken before. Of the two sides one alone hears false. */
export function isTaken(taken: Sent['taken']): boolean {
  return Atomics.exchange(taken, 0, 1) === 1;
}
