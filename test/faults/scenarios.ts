/** All faults of the suite, in its long form and in its short one. */
import { jumping, zones } from './clocks.ts';
import { full } from './disks.ts';
import { blind, killed, killedAtSteps, steps, stopped, twoOnOneFile } from './killing.ts';
import type { Scenario, Size } from './scenario.ts';
import { crashed, crowded, failedOver, slow } from './servers.ts';
import { badMinistries, badModel, badService, storm, webhooks } from './services.ts';

const kinds = ['SQLite', 'PostgreSQL'] as const;

export const long: { size: Size; scenarios: Scenario[] } = {
  size: { kills: 55, steps, releases: 30, channels: 14, questions: 40 },
  scenarios: [
    ...kinds.flatMap((kind) => [killed(kind, 1), killed(kind, 3)]),
    ...kinds.flatMap((kind) => [killedAtSteps(kind, 1), killedAtSteps(kind, 3)]),
    ...[twoOnOneFile, stopped, storm, badService, blind, badMinistries, badModel, webhooks],
    ...[jumping, zones, full, crashed, failedOver, slow, crowded],
  ],
};

/** No moment is left to chance: processes die at steps, and wait for nothing but what they owe. */
export const short: { size: Size; scenarios: Scenario[] } = {
  size: {
    kills: 0,
    steps: ['store.keep after', 'chat.post after', 'store.tryReply after'],
    ...{ releases: 6, channels: 4, questions: 6 },
  },
  scenarios: kinds.flatMap((kind) => [killedAtSteps(kind, 1), killedAtSteps(kind, 3)]),
};
