/** One request at a time to a host, with a pause between two. */

export interface TurnsOptions {
  paceMs: number;
  /** Hosts of our own that need no pause. */
  unpaced: readonly string[];
}

export interface Turns {
  /** Runs `work` when the host of `address` is free and rested. Its result or error is the caller's. */
  take<T>(address: string, work: () => Promise<T>): Promise<T>;
}

/** Hosts whose last request is remembered. */
const mostHosts = 5_000;

export function createTurns({ paceMs, unpaced }: TurnsOptions): Turns {
  const free = new Set(unpaced.map((host) => host.toLowerCase()));
  const lines = new Map<string, Promise<unknown>>();
  const endedAt = new Map<string, number>();
  return {
    take(address, work) {
      const url = URL.parse(address);
      const host = url?.host ?? '';
      const paced = !free.has(host) && !free.has(url?.hostname ?? '');
      const before = lines.get(host);
      const begin = async () => {
        const rested = performance.now() - (endedAt.get(host) ?? -paceMs);
        if (paced && rested < paceMs) await new Promise((resolve) => setTimeout(resolve, paceMs - rested));
        return work();
      };
      const turn = before ? before.then(begin) : begin();
      const end = () => {
        if (lines.get(host) === ended) lines.delete(host);
        if (!paced) return;
        endedAt.delete(host);
        endedAt.set(host, performance.now());
        const [oldest] = endedAt.keys();
        if (endedAt.size > mostHosts && oldest !== undefined) endedAt.delete(oldest);
      };
      const ended: Promise<void> = turn.then(end, end);
      lines.set(host, ended);
      return turn;
    },
  };
}
