/** One process of the measurement: imports releases by rules, or posts what is owed to a service that takes its time. */
import { setTimeout as pause } from 'node:timers/promises';
import { deliverDue } from '../../src/flows/deliver.ts';
import { createStore } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { log, now, releaseOf } from './desk.ts';

export interface Task {
  kind: 'import' | 'deliver';
  url: string | null;
  folder: string;
  from: number;
  to: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const store = await createStore({ url: task.url, folder: task.folder, now, log });
process.send?.('ready');
await new Promise((go) => process.once('message', go));
const begun = performance.now();
if (task.kind === 'import') {
  const writer = createExtractive();
  for (let number = task.from; number < task.to; number++) {
    const release = releaseOf(number);
    await store.takeIn([release], { now: now(), quiet: false });
    await store.keep(release, await writer.brief(release), { now: now(), quiet: true });
    // As the stories do: others have their turn between two releases.
    await new Promise((turn) => setImmediate(turn));
  }
} else {
  const platform = {
    name: 'web' as const,
    start: async () => {},
    stop: async () => {},
    post: async (_channel: string, _card: unknown, id: string) => {
      await pause(60);
      return { id };
    },
    update: async () => {},
    find: async () => ({ seen: false as const }),
  };
  const parts = { store, platforms: new Map([['web', platform]]), now, log, leaseMs: 60_000 };
  await deliverDue({ ...parts, wording: { words: (rule: string) => rule } });
}
const rss = process.memoryUsage.rss() / 1e6;
process.send?.({ seconds: (performance.now() - begun) / 1000, rss });
await store.close();
process.disconnect?.();
