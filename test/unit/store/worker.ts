/** A whole Coop in small, as a process of its own for the tests: takes in, briefs and posts until nothing is left. Its platform is a file of one line a message. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createStore, type Store } from '../../../src/store/store.ts';
import { silent, tell } from '../../contract/store.samples.ts';

const [folder = '', platform = '', count = '0', lease = '60000'] = process.argv.slice(2);
const leaseMs = Number(lease);
const now = () => new Date();

function isPosted(id: string): boolean {
  return existsSync(platform) && readFileSync(platform, 'utf8').includes(`${id}\n`);
}

async function brief(store: Store): Promise<number> {
  const waiting = await store.claimReleases(now(), leaseMs, 3);
  for (const { release } of waiting) {
    const told = tell({ key: release.key, text: release.text });
    await store.keep(release, told.brief, { now: now(), quiet: false });
  }
  return waiting.length;
}

async function post(store: Store): Promise<number> {
  const claimed = await store.claimDeliveries(now(), leaseMs, 2);
  for (const { delivery, uncertain } of claimed) {
    // A process that was held up for longer than its lease leaves the delivery to whoever has it now.
    if (!(await store.holdDelivery(delivery, now(), leaseMs))) continue;
    if (!(uncertain && isPosted(delivery.id))) appendFileSync(platform, `${delivery.id}\n`);
    await store.delivered(delivery.id, { line: delivery.id }, now());
  }
  return claimed.length;
}

const store = await createStore({ url: null, folder, now, log: silent });
for (let number = 0; number < Number(count); number += 1) {
  await store.takeIn([tell({ key: `https://ministry.example/${number}` }).release], {
    now: now(),
    quiet: false,
  });
  if (number % 5 === 0) await brief(store);
  if (number % 3 === 0) await post(store);
}
for (;;) {
  const done = (await brief(store)) + (await post(store));
  const { waitingReleases, deliveries } = await store.counts();
  if (waitingReleases + deliveries.waiting + deliveries.sending === 0) break;
  // What another process holds comes free with its lease.
  if (done === 0) await pause(20);
}
await store.close();
