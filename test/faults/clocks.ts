/** Faults of time: clocks that jump, and zones whose clocks change while digests are due. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '../../src/domain/follow.ts';
import { allAtOnce } from '../contract/store.samples.ts';
import { base, type Scenario } from './scenario.ts';
import { run } from './trial.ts';

export const jumping: Scenario = {
  name: 'clocks jump by up to an hour both ways, with kills, SQLite, 3 processes',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3, wrongMs: 0 },
      hurt: async (field) => {
        for (let jump = 0; jump < 20; jump++) {
          await field.publish(1 / 20);
          field.setClock(Math.round((given.random() - 0.5) * 7_200_000));
          await pause(300 + given.random() * 400);
          if (jump % 4 === 0) await field.replace(jump % 3);
        }
        // What was put off under the latest clock is not waited for.
        field.setClock(3_700_000);
      },
    }),
};

/** Times that a change of the clocks skips or repeats in these zones. */
const orders = [
  ['Europe/Riga', '03:30'],
  ['America/New_York', '01:30'],
  ['America/New_York', '02:30'],
  ['Europe/London', '01:15'],
  ['UTC', '07:30'],
  ['Australia/Sydney', '02:30'],
  ['Asia/Kathmandu', '00:00'],
].map(([zone = 'UTC', at = '07:30']): Order => ({ ...allAtOnce, zone, rhythm: { kind: 'daily', at } }));

const hour = 3_600_000;
const stepMs = 2 * hour;
/** The nights in which Europe's and America's clocks are put back lie within. */
const from = Date.UTC(2026, 9, 21, 12);
const days = 14;
/** A day of this clock is two or three seconds: longer than a call may take, as a lease is outside of the trial. */
const leaseMs = 24 * hour;
const mostSteps = 600;

/** Each release must be in one digest of each channel, and in no other. */
export const zones: Scenario = {
  name: `daily digests while ${days} days pass with the zones’ clock changes, with kills, SQLite, 3 processes`,
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3, questions: 0, digests: orders },
      ...{ wrongMs: from - Date.now(), leaseMs, weather: { lost: 5, limited: 0, broken: 5 } },
      hurt: async (field) => {
        const steps = (days * 24 * hour) / stepMs;
        let wrongMs = from - Date.now();
        const step = async (): Promise<void> => {
          wrongMs += stepMs;
          field.setClock(wrongMs);
          await pause(150 + given.random() * 150);
        };
        for (let done = 0; done < steps; done++) {
          if (done % 4 === 0) await field.publish(4 / steps);
          await step();
          if (done % 20 === 19) await field.replace(Math.floor(done / 20) % 3);
        }
        // So that the last slots and leases end; on a loaded machine the briefs themselves take days of this clock.
        for (let done = 0; done < 24 || (done < mostSteps && field.lacking() > 0); done++) await step();
      },
    }),
};
