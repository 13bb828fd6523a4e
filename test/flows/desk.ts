/** A desk for story tests: a real SQLite store in a folder of its own, the rules writer, a clock that is set by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/chat/platform.ts';
import type { Order } from '../../src/domain/follow.ts';
import type { Release } from '../../src/domain/release.ts';
import { createLog } from '../../src/log.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';

export interface TestClock {
  now(): Date;
  pass(ms: number): void;
}

export function createClock(start: string): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    pass: (ms) => {
      at += ms;
    },
  };
}

export interface TestDesk {
  clock: TestClock;
  store: Store;
  writer: ReturnType<typeof createExtractive>;
  folder: string;
  logged: string[];
  parts(platform: Platform): {
    store: Store;
    platforms: Map<string, Platform>;
    wording: { words(rule: string): string };
    now: () => Date;
    log: ReturnType<typeof createLog>;
    leaseMs: number;
  };
  /** Keeps a release's brief as `collect` does. */
  take(release: Release, quiet?: boolean): Promise<string>;
  close(): Promise<void>;
}

export const leaseMs = 60_000;

export async function createTestDesk(start = '2026-11-20T08:00:00Z'): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-flow-'));
  const clock = createClock(start);
  const logged: string[] = [];
  const log = createLog({ now: clock.now, write: (line) => void logged.push(line) });
  const store = await createStore({ url: null, folder, now: clock.now, log });
  const writer = createExtractive();
  return {
    clock,
    store,
    writer,
    folder,
    logged,
    parts: (platform) => ({
      ...{ store, now: clock.now, log, leaseMs, wording: { words: (rule: string) => rule } },
      platforms: new Map([['web', platform]]),
    }),
    take: async (release, quiet = false) => {
      await store.takeIn([release], { now: clock.now(), quiet });
      const brief = await writer.brief(release);
      await store.keep(release, brief, { now: clock.now(), quiet });
      return brief.id;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A release about two states' ministers; `number` tells them apart. */
export function sampleRelease(number: number, words = 'five'): Release {
  // A week apart: meetings of their own, not one told again.
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * number));
  const date = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    key: `https://mod.example/news/${number}`,
    source: 'lv-mod',
    url: `https://mod.example/news/${number}`,
    title: `Latvian and Estonian defence ministers meet for the ${number}th time`,
    published: day.toISOString().slice(0, 10),
    language: 'en',
    country: 'LV',
    text: `Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on ${date}. The ministers discussed meeting number ${number}. In the last year ${words} rotations of allied air defence units took place in the Baltic states.`,
  };
}

/** Have all daily follows been given the digest of the last day, be it an empty one? */
export async function dailyTold(store: Store, now: Date): Promise<boolean> {
  const daily = (await store.allFollows()).filter(({ rhythm }) => rhythm.kind === 'daily');
  const slots = await Promise.all(daily.map(({ channel, id }) => store.lastSlot(channel, id, now)));
  return slots.every((until) => until !== null && now.getTime() - until.getTime() < 24 * 3_600_000);
}

export const everything: Order = {
  ...{ countries: [], topics: [], sources: [], types: [] },
  rhythm: { kind: 'at_once' },
  zone: 'Europe/Riga',
};
