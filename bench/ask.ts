/** How long an answer takes on 10,000 stored briefs, against 100, and against those of which a sixth is private to others. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSamples } from '../src/demo/samples.ts';
import { audienceOf } from '../src/domain/workspace.ts';
import { reply } from '../src/flows/answer.ts';
import { createLog } from '../src/log.ts';
import { createStore, type Store } from '../src/store/store.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { questions } from './scale/given.ts';

const { samples } = readSamples(resolve(import.meta.dirname, '../samples'));
const writer = createExtractive();
// Wide enough for every question asked here: each is counted as everybody's are.
const wide = { questions: 1_000_000, minutes: 1_440 };
const limits = { person: wide, workspace: wide };
const now = (): Date => new Date('2026-11-23T08:00:00Z');
const log = createLog({ now, level: 'error' });

type Times = { median: number; slowest: number };

/**
 * The median and the slowest of each question asked `rounds` times, in milliseconds, on a desk of `count` briefs: as it
 * is, and once one of its six ministries is another workspace's alone.
 */
async function measure(count: number, rounds: number): Promise<{ open: Times; owned: Times }> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-bench-'));
  const store = await createStore({ url: null, folder, now, log });
  try {
    for (let number = 0; number < count; number++) {
      const sample = samples[number % samples.length];
      if (sample === undefined) continue;
      const day = new Date(Date.UTC(2026, 10, 20) - Math.floor(number / 6) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const { source, title, paragraphs, language } = sample;
      const key = `https://mod.example/${number}`;
      const text = `${paragraphs.join('\n\n')}\n\nRelease number ${number} of this desk.`;
      const release = { key, source, url: key, title, published: day, language, country: null, text };
      await store.takeIn([release], { now: now(), quiet: true });
      await store.keep(release, await writer.brief(release), { now: now(), quiet: true });
    }
    const open = await askAll(store, rounds);
    const [first] = samples;
    const hidden = { id: first?.source ?? '', name: 'Private', url: null, country: null, everyMinutes: 60 };
    await store.saveSources([{ ...hidden, workspaces: ['teams'] }]);
    return { open, owned: await askAll(store, rounds) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll(store: Store, rounds: number): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of questions) {
      const start = performance.now();
      const line = {
        text,
        channel: 'web:bench',
        audience: audienceOf('web:bench'),
        thread: null,
        asker: 'web:bench',
        zone: null,
        private: false,
      };
      await reply(line, { store, writer, now, log, zone: 'UTC', limits });
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
}

const { open: few } = await measure(100, 8);
const { open: many, owned } = await measure(10_000, 8);
const told = ({ median, slowest }: { median: number; slowest: number }): string =>
  `median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`;
console.log(`100 briefs: ${told(few)}`);
console.log(`10,000 briefs: ${told(many)} (bound: median 25)`);
console.log(`10,000 briefs, a sixth of them private to others: ${told(owned)}`);
console.log(
  `ratio of medians, with private ones to without: ${(owned.median / many.median).toFixed(2)} (bound 1.5)`,
);
console.log(`ratio of medians ${(many.median / few.median).toFixed(1)} (bound 4)`);
