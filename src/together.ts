/** Writing together: calls that come in one turn of the event loop share one transaction, and so one sync of the disk. */
import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Item, Result> extends PromiseWithResolvers<Result> {
  item: Item;
}

/**
 * One call for an item each, made of one for many, which gives a result for each in their order. Whatever comes while one is
 * being written waits for the next. A failure is that of all who shared it: nothing of theirs was written.
 */
export function together<Item, Result>(
  write: (items: readonly Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      await nextTurn();
      const some = waiting;
      waiting = [];
      try {
        const results = await write(some.map(({ item }) => item));
        for (const [index, { resolve }] of some.entries()) resolve(results[index] as Result);
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    writing = false;
  };

  return (item) => {
    const one = { item, ...Promise.withResolvers<Result>() };
    waiting.push(one);
    if (!writing) void writeAll();
    return one.promise;
  };
}
