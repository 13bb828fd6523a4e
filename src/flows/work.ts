/** Working off what waits in the store: claimed by the handful, some at once, until nothing is left. */

interface Working<Item> {
  /** So many are under way at most. */
  atOnce: number;
  /** Takes up to so many. */
  claim(limit: number): Promise<Item[]>;
  work(item: Item): Promise<void>;
  /** Once aborted, nothing more is claimed. */
  stopping?: AbortSignal | undefined;
}

/** Resolves when nothing can be claimed any more. After a failure nothing more is claimed, and it is thrown once what was begun has ended. */
export async function workOff<Item>(working: Working<Item>): Promise<void> {
  const { atOnce, claim, work, stopping } = working;
  const underWay = new Set<Promise<void>>();
  let fault: unknown = null;
  while (!stopping?.aborted && fault === null) {
    // Taken by the handful: each claim is a transaction.
    const room = underWay.size > atOnce * 0.75 ? 0 : atOnce - underWay.size;
    const claimed = room === 0 ? [] : await claim(room);
    if (room > 0 && claimed.length === 0 && underWay.size === 0) break;
    for (const item of claimed) {
      const doing = work(item)
        .catch((error: unknown) => {
          fault ??= error;
        })
        .finally(() => underWay.delete(doing));
      underWay.add(doing);
    }
    if (underWay.size > 0) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (fault !== null) throw fault;
}

/** The process ends, and does not wait for what it began. */
export class Left extends Error {
  override readonly name = 'Left';
  override readonly message = 'the process was stopped';
}

/** What the work gives. Throws a Left as soon as the signal is given, whatever becomes of the work then. */
export async function unlessLeft<Result>(
  work: Promise<Result>,
  leaving: AbortSignal | undefined,
): Promise<Result> {
  if (leaving === undefined) return await work;
  const left = Promise.withResolvers<never>();
  const leave = (): void => left.reject(new Left());
  leaving.addEventListener('abort', leave);
  if (leaving.aborted) leave();
  try {
    return await Promise.race([work, left.promise]);
  } finally {
    leaving.removeEventListener('abort', leave);
  }
}
