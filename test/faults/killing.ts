/** Faults of processes: killed at random, killed at each step, stopped and continued. */
import { setTimeout as pause } from 'node:timers/promises';
import { base, type Kind, plural, type Scenario, urlOf } from './scenario.ts';
import { run, usualLeaseMs } from './trial.ts';

const stepNames = [
  ...['store.claimSources', 'reader.readSource', 'store.takeIn', 'store.recordVisit', 'store.claimReleases'],
  ...['writer.brief', 'store.keep', 'store.claimDeliveries', 'store.newestVersion', 'store.holdDelivery'],
  ...['chat.post', 'store.delivered', 'chat.find', 'store.postponeDelivery', 'store.claimActs'],
  ...['store.surnames', 'store.findBriefs', 'writer.answer', 'store.rememberThread', 'store.addReply'],
  ...['store.tryReply', 'store.noteShown', 'store.endAct'],
];
/** `before` and `after` every call of both straight lines. */
export const steps = stepNames.flatMap((name) => [`${name} before`, `${name} after`]);

/** Kills at random moments. */
export const killed = (kind: Kind, processes: number): Scenario => ({
  name: `kill -9 at random, ${kind}, ${plural(processes)}`,
  try: async (given, name) =>
    run({
      ...{ ...base(given), name, processes, url: await urlOf(kind, given) },
      hurt: async (field) => {
        const { kills } = given.size;
        for (let kill = 0; kill < kills; kill++) {
          await field.publish(1 / kills);
          await pause(50 + given.random() * 600);
          await field.replace(kill % processes);
        }
      },
    }),
});

/** Kills before and after each step. Several processes hold what they do for longer, so that none is overtaken on a slow machine. */
export const killedAtSteps = (kind: Kind, processes: number): Scenario => ({
  name: `kill -9 at each step of both straight lines, ${kind}, ${plural(processes)}`,
  try: async (given, name) =>
    run({
      ...{ ...base(given), name, processes, url: await urlOf(kind, given) },
      leaseMs: processes === 1 ? 1_500 : 6_000,
      hurt: async (field) => {
        const { steps } = given.size;
        for (const [index, step] of steps.entries()) {
          const victim = index % processes;
          await field.replace(victim, { step, time: 1 });
          await field.publish(1 / steps.length);
          await Promise.race([field.ended(victim), pause(2_500)]);
        }
      },
    }),
});

export const stopped: Scenario = {
  name: 'stopped for two leases (SIGSTOP), SQLite, 3 processes',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3 },
      hurt: async (field) => {
        for (let time = 0; time < 12; time++) {
          await field.publish(1 / 12);
          await pause(given.random() * 500);
          const worker = field.workers[time % 3];
          worker?.kill('SIGSTOP');
          await pause(2 * usualLeaseMs);
          worker?.kill('SIGCONT');
        }
      },
    }),
};

export const blind: Scenario = {
  name: 'kill -9 at random, a platform that cannot tell (Teams), SQLite, 1 process',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 1, blind: true, questions: 0 },
      weather: { limited: 5, broken: 0, lost: 0 },
      hurt: async (field) => {
        for (let kill = 0; kill < 20; kill++) {
          await field.publish(1 / 20);
          await pause(200 + given.random() * 1_000);
          await field.replace(0);
        }
      },
    }),
};

/** Nothing is hurt but that two write to one file. */
export const twoOnOneFile: Scenario = {
  name: 'two processes started at once on one SQLite file',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 2 },
      hurt: async (field) => {
        for (let time = 0; time < 20; time++) {
          await field.publish(1 / 20);
          await pause(100);
        }
      },
    }),
};
