/** The short form of the fault suite; `npm run faults` is the long one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, startPostgres } from '../contract/store.postgres.ts';
import { canRecord, cutPower } from './powerloss.ts';
import { short } from './scenarios.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => await server?.stop(), 120_000);

/** The same numbers in every run: a linear congruential generator. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('processes that are killed, on a platform that fails', () => {
  test.each(short.scenarios.map((scenario, index) => ({ scenario, index, name: scenario.name })))(
    'lose nothing and post nothing twice: $name',
    async ({ scenario, index, name }) => {
      const verdict = await scenario.try({ size: short.size, server, random: createDice(index + 1) }, name);

      expect(verdict).toMatchObject({
        ...{ owed: short.size.releases * short.size.channels, lost: 0, doubled: 0, uncertain: 0 },
        ...{ unanswered: 0, answeredTwice: 0, early: 0 },
      });
    },
    300_000,
  );
});

describe.skipIf(!canRecord())('a power cut (needs strace)', () => {
  test('takes nothing that SQLite acknowledged, where syncs are kept; without them it does', async () => {
    const verdict = await cutPower(30, 25, createDice(7));

    expect(verdict).toMatchObject({ lost: 0, damaged: 0 });
    expect(verdict.lostWithoutSync).toBeGreaterThan(0);
  }, 120_000);
});
