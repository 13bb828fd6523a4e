/** A standing order from its words. */
import { readLine } from '../domain/asking.ts';
import type { Order } from '../domain/follow.ts';
import { UsageError } from './shell.ts';

/** The standing order that words give. Throws a UsageError that says what was not understood. */
export function orderOf(words: string, { zone, now }: { zone: string; now: Date }): Order {
  const command = readLine(`follow ${words}`, { now, zone, thread: null, surnames: new Set() });
  if (command.kind === 'follow') return command.order;
  throw new UsageError(command.kind === 'unclear' ? command.hint : `“${words}” is no standing order.`);
}
