/** Backfills by the server's batches: nothing lost, nothing paid for twice, every answer checked, whatever the server does. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { type BatchParts, type BatchRound, batchDue } from '../../src/flows/batch.ts';
import { briefWaiting, type CollectParts } from '../../src/flows/collect.ts';
import { improveDue } from '../../src/flows/improve.ts';
import type { ModelSettings } from '../../src/writer/llm/connect.ts';
import type { Fate } from '../fakes/model/batches.ts';
import { formOf, groundOf } from '../fakes/model/forms.ts';
import { inventionsIn } from '../fakes/model/oracle.ts';
import { poisons } from '../fakes/model/poisons.ts';
import { type FakeModel, startModel } from '../fakes/model/server.ts';
import { faultless, type WriterUnderTest, writerOver } from '../fakes/model/writer.ts';
import { aid, latvian, visit } from '../unit/writer/llm/releases.ts';
import { byRules } from '../unit/writer/llm/stub.ts';
import { createTestDesk, leaseMs, type TestDesk } from './desk.ts';

const releases = [visit, aid, latvian];
const minute = 60_000;
const price = { input: 1, cached: 0.1, output: 4 };

let server: FakeModel;
let desk: TestDesk;
let under: WriterUnderTest;
let batches = 0;

beforeEach(async () => {
  server = await startModel();
  server.behave(await faultless(releases));
  desk = await createTestDesk('2026-06-01T08:00:00Z');
  under = connect();
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await desk.close();
  await server.stop();
});

function connect(settings: Partial<ModelSettings> = {}): WriterUnderTest {
  const { store, clock } = desk;
  return writerOver(
    server,
    { price, retries: 0, batch: 0.5, ...settings },
    {
      ledger: {
        note: (use) => store.noteUse(use),
        spent: (since) => store.spentSince(since),
        recall: (print) => store.recallAnswer(print),
        keep: (print, answer) => store.keepAnswer(print, answer, clock.now()),
      },
      queue: { item: store.batchItem, put: store.queueForBatch },
      now: clock.now,
    },
  );
}

const parts = (): BatchParts => ({
  ...{ store: desk.store, writer: under.writer, batcher: under.batcher, budget: null, editCards: true },
  ...{ now: desk.clock.now, newId: () => `own-${++batches}`, log: desk.parts(null as never).log, leaseMs },
});

/** As `coop import` takes them in: quietly. */
async function takeIn(): Promise<void> {
  const { store, clock } = desk;
  await store.takeIn(releases, { now: clock.now(), quiet: true });
  await briefWaiting({ ...parts(), reader: null, random: () => 0 } as unknown as CollectParts);
}

/** A round as the bot makes it, some minutes after the last. */
async function round(change: Partial<BatchParts> = {}): Promise<BatchRound> {
  const came = await batchDue({ ...parts(), ...change });
  desk.clock.pass(11 * minute);
  return came;
}

async function writtenBy(): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of desk.store.listBriefs(wholeDesk))
    found.push((await desk.store.brief(id, wholeDesk))?.brief.written.by ?? '');
  return found;
}

const improve = (): Promise<number> => improveDue({ ...parts(), resting: () => under.model.resting });

describe('a backfill by batches', () => {
  it('is briefed by the rules at once, and by both when the batch is there, at the batch’s price', async () => {
    await takeIn();
    const before = await writtenBy();
    server.batches.fate = 'running';
    const rounds = [await round(), await round()];
    const improved = await improve();
    server.batches.fate = 'completed';
    rounds.push(await round(), await round());

    expect(before).toEqual(['rules', 'rules', 'rules']);
    expect(improved).toBe(0);
    expect(rounds.map(({ handed, ended, written }) => [handed, ended, written])).toEqual([
      [3, 0, 0],
      [0, 0, 0],
      [0, 1, 3],
      [0, 0, 0],
    ]);
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect(server.asked).toHaveLength(3);
    const uses = await desk.store.listUses(new Date(0), new Date('2027-01-01'));
    const { input, cached, output } = uses[0]?.tokens ?? { input: 0, cached: 0, output: 0 };
    expect(uses.map(({ outcome }) => outcome)).toEqual(['used', 'used', 'used']);
    expect(uses[0]?.cost).toBeCloseTo(((input - cached) * 0.5 + cached * 0.05 + output * 2) / 1e6, 10);
    expect(server.batches.files.size).toBe(0);
    expect(await desk.store.briefsAwaitingModel(5)).toEqual([]);
  });

  it('asks by the responses API as well', async () => {
    under = connect({ api: 'responses' });
    await takeIn();
    await round();
    await round();

    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect(new Set(server.asked.map(({ api }) => api))).toEqual(new Set(['responses']));
  });

  it.each<Fate>(['partly', 'expired', 'cancelled'])(
    'that ends %s is handed in again without what it answered',
    async (fate) => {
      server.batches.fate = fate;
      await takeIn();
      await round();
      await round();
      server.batches.fate = 'completed';
      await round();

      expect(await writtenBy()).toEqual(['both', 'both', 'both']);
      expect(server.batches.made).toHaveLength(2);
      expect(server.batches.paid).toHaveLength(3);
      expect(new Set(server.batches.paid).size).toBe(3);
    },
  );

  it('that fails twice is asked directly', async () => {
    server.batches.fate = 'failed';
    await takeIn();
    for (let n = 0; n < 4; n++) await round();
    const improved = await improve();

    expect(server.batches.made).toHaveLength(2);
    expect(improved).toBe(3);
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect((await desk.store.listBatches()).map(({ fault }) => fault)).toEqual([
      'failed: token_limit_exceeded',
      'failed: token_limit_exceeded',
    ]);
  });

  it('is asked directly where the server has no batches, or the settings no longer ask for them', async () => {
    server.batches.none = true;
    await takeIn();
    await round();
    const improved = [await improve()];
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);

    server.batches.none = false;
    await desk.close();
    desk = await createTestDesk('2026-06-01T08:00:00Z');
    under = connect();
    await takeIn();
    await round({ batcher: null });
    improved.push(await improve());

    expect(improved).toEqual([3, 3]);
    expect(server.batches.made).toEqual([]);
  });

  it('waits where the money of the month is spent', async () => {
    await takeIn();
    await desk.store.noteUse({
      ...{ at: desk.clock.now(), purpose: 'brief', about: 'x', channel: null, model: 'm', prompt: 'brief@1' },
      ...{ tokens: { input: 1, cached: 0, output: 1 }, cost: 5, outcome: 'used' },
    });

    const spent = await round({ budget: 5 });
    const enough = await round({ budget: 10 });

    expect([spent.handed, enough.handed]).toEqual([0, 3]);
  });
});

describe('cut short', () => {
  it('while it was handed in, it is found again and not handed in twice', async () => {
    server.batches.loseAnswers = 1;
    await takeIn();
    const first = await round();
    await round();
    await round();

    expect(first.handed).toBe(0);
    expect(server.batches.made).toHaveLength(1);
    expect(server.batches.paid).toHaveLength(3);
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
  });

  it('before it was handed in, it is handed in by the next process', async () => {
    await takeIn();
    const options = { now: desk.clock.now(), leaseMs: minute, most: 10, money: null };
    await desk.store.makeBatch({ id: 'own-dead', model: 'test-model' }, options);
    desk.clock.pass(2 * minute);
    await round();
    await round();

    expect(server.batches.made.map(({ metadata }) => metadata)).toEqual([{ coop: 'own-dead' }]);
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
  });

  it('after its answers were taken in, they are written by the next process and paid for once', async () => {
    await takeIn();
    await round();
    const dying = { ...under.writer, brief: () => Promise.reject(new Error('killed')) };
    await expect(round({ writer: dying })).rejects.toThrow('killed');
    await round();

    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect(server.batches.paid).toHaveLength(3);
    expect(await desk.store.listUses(new Date(0), new Date('2027-01-01'))).toHaveLength(3);
  });

  it('where nobody can tell whether it was done, it is not paid for again: the rules’ briefs stand', async () => {
    await takeIn();
    await round();
    server.batches.none = true;
    await round();
    const improved = await improve();

    expect(improved).toBe(0);
    expect(await writtenBy()).toEqual(['rules', 'rules', 'rules']);
    expect(server.asked).toEqual([]);
    expect(await desk.store.briefsAwaitingModel(5)).toEqual([]);
  });
});

describe('Azure', () => {
  it.each(['chat', 'responses'] as const)(
    'has its batches beside the deployments, of files that it has read (%s)',
    async (api) => {
      server.batches.azure = { deployment: 'brief-batch', readAfter: 2 };
      const place = { baseUrl: server.address.replace('/v1', ''), azureVersion: '2025-04-01-preview' };
      under = connect({ ...place, api, model: 'brief-batch', pollMs: 1 });
      await takeIn();

      await round();
      await round();

      expect(await writtenBy()).toEqual(['both', 'both', 'both']);
      expect(server.batches.made).toHaveLength(1);
      expect(server.batches.paid).toHaveLength(releases.length);
      expect(server.batches.files.size).toBe(0);
    },
  );

  it('that never reads the file is asked again later, and nothing is asked directly', async () => {
    server.batches.azure = { deployment: 'brief-batch', readAfter: Number.POSITIVE_INFINITY };
    const place = { baseUrl: server.address.replace('/v1', ''), azureVersion: '2025-04-01-preview' };
    under = connect({ ...place, model: 'brief-batch', pollMs: 1, fileWaitMs: 20 });
    await takeIn();

    await round();
    expect(server.batches.made).toHaveLength(0);
    expect(server.asked).toHaveLength(0);
    server.batches.azure = { deployment: 'brief-batch', readAfter: 0 };
    await round();
    await round();

    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect(server.batches.paid).toHaveLength(releases.length);
  });
});

describe('what a batch brings', () => {
  it.each(poisons.filter(({ harm }) => harm !== 'other').map((poison) => [poison.name, poison] as const))(
    'is checked as every other answer: %s is not shown',
    async (_name, poison) => {
      const planted = poison.apply(
        formOf(await byRules(visit)),
        groundOf(visit, (values) => values[0]),
      );
      server.behave(() => ({ give: planted?.form }));
      await takeIn();
      await round();
      await round();

      for await (const { id } of desk.store.listBriefs(wholeDesk)) {
        const kept = await desk.store.brief(id, wholeDesk);
        expect(kept && inventionsIn(kept.brief)).toEqual([]);
      }
    },
  );

  it('that is no form is asked for directly, with its turn to mend', async () => {
    server.behave(() => ({ say: 'Certainly! Here is the brief.' }));
    server.batches.garble = true;
    await takeIn();
    await round();
    await round();
    server.behave(await faultless(releases));
    const improved = await improve();

    expect(improved).toBe(3);
    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
  });

  it('that is a refusal leaves the rules’ brief, and is not asked again', async () => {
    server.behave(() => 'refuse');
    await takeIn();
    await round();
    await round();
    const improved = await improve();

    expect(improved).toBe(0);
    expect(await writtenBy()).toEqual(['rules', 'rules', 'rules']);
    expect(server.asked).toHaveLength(3);
  });

  it('is asked about once more by the next batch where figures and names were left out', async () => {
    under = connect({ secondLook: 1 });
    const perfect = await faultless(releases);
    server.behave((asked) => {
      const told = perfect({ ...asked, turns: asked.turns.slice(0, 1) });
      const given = typeof told === 'object' && 'give' in told ? (told.give as Record<string, unknown>) : {};
      return asked.turns.length > 1 ? told : { give: { ...given, figures: [], quotes: [], people: [] } };
    });
    await takeIn();
    for (let n = 0; n < 4; n++) await round();

    expect(await writtenBy()).toEqual(['both', 'both', 'both']);
    expect(server.batches.made).toHaveLength(2);
    expect(server.asked.some(({ turns }) => turns.length > 1)).toBe(true);
  });
});
