/** Asking a large desk: one question, and fifty at once while it imports. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Release } from '../../src/domain/release.ts';
import { audienceOf } from '../../src/domain/workspace.ts';
import { reply } from '../../src/flows/answer.ts';
import type { Store } from '../../src/store/store.ts';
import type { Writer } from '../../src/writer/writer.ts';
import type { Answers, Busy } from './crew.ts';
import { log, now, quantile, questions } from './given.ts';
import { importReleases } from './importing.ts';

// Wide enough for every question asked here: each is counted as everybody's are.
const wide = { questions: 1_000_000, minutes: 1_440 };
const limits = { person: wide, workspace: wide };

interface Parts {
  store: Store;
  writer: Writer;
}

/** Returns how long it took, in milliseconds. */
async function ask(text: string, parts: Parts): Promise<number> {
  const begun = performance.now();
  const line = { text, channel: 'web:bench', thread: null, asker: 'web:bench', zone: null, private: false };
  await reply({ ...line, audience: audienceOf('web:bench') }, { ...parts, now, log, zone: 'UTC', limits });
  return performance.now() - begun;
}

/** Every question so many times, one after the other; the first two rounds only warm up. */
export async function askRounds(parts: Parts, rounds: number): Promise<Answers> {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const text of questions) {
      const took = await ask(text, parts);
      if (round >= 0) times.push(took);
      if (process.env.SCALE_TELL && round === 0) console.log(took.toFixed(1).padStart(8), text);
    }
  }
  return answersOf(times);
}

const answersOf = (times: readonly number[]): Answers => ({
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
});

/** Imports the releases; meanwhile fifty questions at once, half a second after the last fifty. */
export async function askWhile(parts: Parts, releases: readonly Release[]): Promise<Busy> {
  for (const text of questions) await ask(text, parts);
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let running = true;
  const importing = importReleases(parts, releases).finally(() => {
    running = false;
  });
  while (running) {
    const asked = Array.from({ length: 50 }, (_, index) => questions[index % questions.length] ?? '');
    times.push(...(await Promise.all(asked.map((text) => ask(text, parts)))));
    await pause(500);
  }
  await importing;
  delay.disable();
  return {
    ...answersOf(times),
    ...{ delay: delay.percentile(99) / 1e6, longest: delay.max / 1e6 },
  };
}
