/** The store's contract on what models take, what they were asked, and the briefs they write later. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Use } from '../../src/domain/usage.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { later, type Memory, minute, morning, type Open, tell } from './store.samples.ts';

const use: Use = {
  at: morning,
  purpose: 'brief',
  about: 'b1',
  channel: null,
  model: 'test-model',
  prompt: 'brief@1',
  tokens: { input: 2000, cached: 1500, output: 700 },
  cost: 0.25,
  outcome: 'used',
};

export function costContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  describe('costs', () => {
    it('lists calls as they were noted, within a stretch of time', async () => {
      const { store } = memory;
      const answer: Use = { ...use, at: later(5), purpose: 'answer', channel: 'slack:C1', cost: null };
      await store.noteUse(use);
      await store.noteUse(answer);

      expect(await store.listUses(morning, later(60))).toEqual([use, answer]);
      expect(await store.listUses(later(1), later(5))).toEqual([]);
    });

    it('adds up the money that is known since a time', async () => {
      const { store } = memory;
      await store.noteUse({ ...use, at: later(-60) });
      await store.noteUse(use);
      await store.noteUse({ ...use, cost: null });
      await store.noteUse({ ...use, cost: 0.5 });

      expect(await store.spentSince(morning)).toBeCloseTo(0.75);
      expect(await store.spentSince(later(60))).toBe(0);
    });

    it('recalls the latest answer kept for an equal call', async () => {
      const { store } = memory;
      await store.keepAnswer('print', '{"a":1}', morning);
      await store.keepAnswer('print', '{"a":2}', later(1));

      expect(await store.recallAnswer('print')).toBe('{"a":2}');
      expect(await store.recallAnswer('other')).toBeNull();
    });

    it('keeps the lead of one slot of one follow', async () => {
      const { store } = memory;
      const follow = { channel: 'web:desk', id: 1 };
      const lines = [{ text: 'Latvia bought boats.', brief: 'b1', sentence: 2 }];
      await store.keepLead(follow, morning, lines);

      expect(await store.leadOf(follow, morning)).toEqual(lines);
      expect(await store.leadOf(follow, later(1))).toEqual([]);
    });
  });

  describe('briefs written again', () => {
    const options = { now: morning, quiet: false };

    it('lists those that await a model until they are written again', async () => {
      const { store } = memory;
      const { release, brief } = tell({ key: 'r1', countries: ['LV'] });
      await store.takeIn([release], options);
      await store.keep(release, { ...brief, written: { ...brief.written, awaitsModel: true } }, options);

      const awaiting = await store.briefsAwaitingModel(5);
      const rewritten = await store.rewrite(brief, later(minute / 1000));

      expect(awaiting.map((kept) => kept.brief.id)).toEqual([brief.id]);
      expect(rewritten).toBe(true);
      expect(await store.briefsAwaitingModel(5)).toEqual([]);
    });

    it('finds a brief by what it says now, and no more by what it said', async () => {
      const { store } = memory;
      const before = tell({ key: 'r1', countries: ['LV'] });
      const after = tell({ key: 'r1', countries: ['EE'] }).brief;
      await store.takeIn([before.release], options);
      await store.keep(before.release, before.brief, options);

      await store.rewrite({ ...after, id: before.brief.id }, later(1));

      const search = {
        ...{ people: [], topics: [], types: [], words: [], from: null, to: null },
        ...{ relevantOnly: false, limit: 5 },
      };
      expect(await store.findBriefs({ ...search, countries: ['LV'] }, wholeDesk)).toEqual([]);
      expect(
        (await store.findBriefs({ ...search, countries: ['EE'] }, wholeDesk)).map(({ brief }) => brief.id),
      ).toEqual([before.brief.id]);
    });

    it('owes a card to those whose order asks for it only now, once', async () => {
      const { store } = memory;
      const { release, brief } = tell({ key: 'r1', relevant: false });
      await store.addFollow(
        'web:desk',
        {
          ...{ countries: [], topics: [], sources: [], types: [] },
          ...{ rhythm: { kind: 'at_once' }, zone: 'UTC' },
        },
        'anna',
        morning,
      );
      await store.takeIn([release], options);
      await store.keep(release, brief, options);
      const before = await store.listDeliveries();

      await store.rewrite({ ...brief, relevant: true }, later(1));
      await store.rewrite({ ...brief, relevant: true }, later(2));

      expect(before).toEqual([]);
      expect(await store.listDeliveries()).toHaveLength(1);
    });

    it('writes nothing in the place of a brief that is not kept', async () => {
      expect(await memory.store.rewrite(tell().brief, morning)).toBe(false);
    });
  });
}
