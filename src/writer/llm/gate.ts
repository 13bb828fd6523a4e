/** A gate that lets so many through at a time; the others wait their turn. */

export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** At most `width` works run at once; the others begin in the order they came. */
export function createGate(width: number): Gate {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
