/** The store's contract on batches of requests to a model, and on the cards of briefs that were written again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchResult } from '../../src/domain/batch.ts';
import { later, type Memory, morning, type Open, tell } from './store.samples.ts';

const hour = 3_600_000;
const item = (print: string, about = 'b1', estimate: number | null = 0.25) => ({
  ...{ print, about, prompt: 'brief@1', body: '{"model":"m"}', estimate },
});
const bounds = { now: morning, leaseMs: 60_000, most: 10, money: null };
const answered = (print: string): BatchResult => ({
  ...{ print, outcome: 'answered', answer: '{"a":1}', cost: 0.5 },
  tokens: { input: 2000, cached: 0, output: 700 },
});
const end = { now: later(60), fault: null };

export function batchContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  const prints = (items: readonly { print: string }[]): string[] => items.map(({ print }) => print);

  describe('batches', () => {
    it('take each request that waits once, oldest first', async () => {
      const { store } = memory;
      for (const print of ['p1', 'p2', 'p1', 'p3']) await store.queueForBatch(item(print));

      const first = await store.makeBatch({ id: 'x1', model: 'm' }, { ...bounds, most: 2 });
      const second = await store.makeBatch({ id: 'x2', model: 'm' }, bounds);
      const third = await store.makeBatch({ id: 'x3', model: 'm' }, bounds);

      expect([first, second, third].map(prints)).toEqual([['p1', 'p2'], ['p3'], []]);
      expect((await store.listBatches()).map(({ id, requests }) => [id, requests])).toEqual([
        ['x1', 2],
        ['x2', 1],
      ]);
    });

    it('hold no more than the money that is left beside what is under way', async () => {
      const { store } = memory;
      for (const print of ['p1', 'p2', 'p3']) await store.queueForBatch(item(print));

      const first = await store.makeBatch({ id: 'x1', model: 'm' }, { ...bounds, money: 0.6 });
      const second = await store.makeBatch({ id: 'x2', model: 'm' }, { ...bounds, money: 0.6 });

      expect([first, second].map(prints)).toEqual([['p1', 'p2'], []]);
      expect(await store.queuedForBatch()).toBe(1);
    });

    it('are one caller’s at a time, and another’s when the lease has ended', async () => {
      const { store } = memory;
      await store.queueForBatch(item('p1'));
      await store.makeBatch({ id: 'x1', model: 'm' }, bounds);

      const held = await store.claimBatches(morning, 60_000, { all: true });
      const ended = await store.claimBatches(later(61), 60_000, { all: false });
      await store.batchSent('x1', 'server-1', later(3600));
      const early = await store.claimBatches(later(200), 60_000, { all: false });
      const asked = await store.claimBatches(later(200), 60_000, { all: true });

      expect([held, ended, early, asked].map((list) => list.map(({ server }) => server))).toEqual([
        [],
        [null],
        [],
        ['server-1'],
      ]);
      expect(prints(await store.itemsOfBatch('x1'))).toEqual(['p1']);
    });

    it('are taken in once, with what they cost', async () => {
      const { store } = memory;
      await store.queueForBatch(item('p1'));
      await store.makeBatch({ id: 'x1', model: 'm' }, bounds);

      const took = [await store.endBatch('x1', [answered('p1')], end)];
      took.push(await store.endBatch('x1', [answered('p1')], end));

      expect(took).toEqual([true, false]);
      expect(await store.batchItem('p1')).toMatchObject({ outcome: 'answered', answer: '{"a":1}' });
      expect(await store.spentSince(morning)).toBeCloseTo(0.5);
      const [use] = await store.listUses(morning, later(hour));
      expect(use).toMatchObject({ about: 'b1', model: 'm', prompt: 'brief@1', outcome: 'used' });
      expect(await store.claimBatches(later(hour), 1, { all: true })).toEqual([]);
    });

    it('leave what they gave nothing for to one more batch', async () => {
      const { store } = memory;
      await store.queueForBatch(item('p1'));
      await store.queueForBatch(item('p2'));
      const outcomes: (string | null | undefined)[] = [];
      for (const id of ['x1', 'x2']) {
        await store.makeBatch({ id, model: 'm' }, bounds);
        const refused = { ...answered('p2'), outcome: 'refused', answer: null };
        await store.endBatch(id, id === 'x1' ? [refused] : [], end);
        outcomes.push((await store.batchItem('p1'))?.outcome);
      }

      expect(outcomes).toEqual([null, 'failed']);
      expect((await store.batchItem('p2'))?.outcome).toBe('refused');
    });

    it('tell of a brief when all of its requests came back', async () => {
      const { store } = memory;
      await store.queueForBatch(item('p1', 'b1'));
      await store.queueForBatch(item('p2', 'b2'));
      await store.queueForBatch(item('p3', 'b2'));
      await store.makeBatch({ id: 'x1', model: 'm' }, { ...bounds, most: 2 });
      await store.endBatch('x1', [answered('p1'), answered('p2')], end);

      const ready = await store.answeredByBatch(5);
      const waits = [await store.waitsForBatch('b1'), await store.waitsForBatch('b2')];
      await store.dropBatchItems('b1');
      await store.dropQueued();

      expect(ready).toEqual(['b1']);
      expect(waits).toEqual([false, true]);
      expect(await store.answeredByBatch(5)).toEqual(['b2']);
    });

    it('keep a brief from being written otherwise meanwhile', async () => {
      const { store } = memory;
      const { release, brief } = tell({ key: 'r1', countries: ['LV'] });
      const options = { now: morning, quiet: true };
      await store.takeIn([release], options);
      await store.keep(release, { ...brief, written: { ...brief.written, awaitsModel: true } }, options);
      await store.queueForBatch(item('p1', brief.id));

      const during = await store.briefsAwaitingModel(5);
      await store.dropBatchItems(brief.id);

      expect(during).toEqual([]);
      expect(await store.briefsAwaitingModel(5)).toHaveLength(1);
    });
  });

  describe('cards to be edited', () => {
    it('are one caller’s until its lease ends, and gone when they were edited', async () => {
      const { store } = memory;
      await store.oweCardEdit('b1');
      await store.oweCardEdit('b1');

      const first = await store.claimCardEdits(morning, 60_000, 5);
      const held = await store.claimCardEdits(later(30), 60_000, 5);
      const again = await store.claimCardEdits(later(61), 60_000, 5);
      for (const edit of again) await store.cardsEdited(edit);

      expect(first).toEqual([{ brief: 'b1', attempts: 1 }]);
      expect(held).toEqual([]);
      expect(again).toEqual([{ brief: 'b1', attempts: 2 }]);
      expect(await store.claimCardEdits(later(hour), 60_000, 5)).toEqual([]);
    });

    it('stay where the brief is written again while they are edited', async () => {
      const { store } = memory;
      await store.oweCardEdit('b1');
      const [edit] = await store.claimCardEdits(morning, 60_000, 5);
      await store.oweCardEdit('b1');
      if (edit) await store.cardsEdited(edit);

      const next = await store.claimCardEdits(morning, 60_000, 5);
      for (const one of next) await store.postponeCardEdit(one, later(600));

      expect(next).toEqual([{ brief: 'b1', attempts: 1 }]);
      expect(await store.claimCardEdits(later(599), 1, 5)).toEqual([]);
      expect(await store.claimCardEdits(later(600), 1, 5)).toHaveLength(1);
    });
  });
}
