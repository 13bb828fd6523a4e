/** Turns of the event loop: whoever has long work to do lets others have theirs between its pieces. */

/** So long a piece of work may last before the next one waits its turn: several together stay well below what a person notices. */
const pieceMs = 8;

const waiting: (() => void)[] = [];
let granted = 0;

/** Resolves in a turn of the event loop of the caller's own, in the order of the calls: what hears the network, and clocks, have theirs between. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(grant);
  });
}

/** The same where the last turn was given more than a moment ago; at once otherwise. */
export async function breathe(): Promise<void> {
  if (waiting.length > 0 || performance.now() - granted > pieceMs) await turn();
}

/** One a turn: those that are let go together would make one long piece. */
function grant(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(grant);
  granted = performance.now();
  next?.();
}

/** Lets so many pieces of work be under way at once; further ones begin in the order of the calls, each as one ends. */
export function createGate(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const before: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay < atOnce) underWay++;
    else await new Promise<void>((enter) => before.push(enter));
    try {
      return await work();
    } finally {
      const next = before.shift();
      if (next === undefined) underWay--;
      // The place is handed on.
      else next();
    }
  };
}
