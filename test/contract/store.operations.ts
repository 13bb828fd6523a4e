/** What operators need of every store: forgetting in time, the sums of models, and a look at the database. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import { keepTold, later, type Memory, minute, morning, type Open } from './store.samples.ts';

export function operationsContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  describe('operation', () => {
    const day = 86_400;
    const use = {
      ...{ purpose: 'brief' as const, about: 'release', channel: null, model: 'm', prompt: 'brief@1' },
      ...{ tokens: { input: 100, cached: 20, output: 30 }, cost: 0.5, outcome: 'used' as const },
    };

    it('forgets what people typed and what models took before a time, and nothing else', async () => {
      const question = { text: 'latvia' } as never;
      for (const [id, at] of [
        ['old', morning],
        ['new', later(10 * day)],
      ] as const) {
        await store.rememberThread(id, { question, briefs: [], people: [] }, at);
        await store.lastAsked(id, at);
        await store.firstSight(id, at);
        await store.noteUse({ ...use, at });
        await store.keepAnswer(id, '{}', at);
        await store.receiveActs([{ id, platform: 'web', thread: id, body: '{}' }], at);
      }
      const [held] = await store.claimActs('web', later(10 * day), minute, 1);
      await store.endAct(held ?? { id: '', attempts: 0 }, 'done');
      await keepTold(store, {});
      const before = later(5 * day);

      expect(await store.forget({ conversations: before, models: before, audit: before })).toBe(6);
      expect(await store.forget({ conversations: before, models: before, audit: before })).toBe(0);

      expect([await store.thread('old', wholeDesk), (await store.thread('new', wholeDesk)) !== null]).toEqual(
        [null, true],
      );
      expect([await store.recallAnswer('old'), await store.recallAnswer('new')]).toEqual([null, '{}']);
      expect([await store.act('old'), (await store.act('new'))?.state]).toEqual([null, 'open']);
      expect(await store.listUses(morning, later(20 * day))).toHaveLength(1);
      expect((await store.counts()).briefs).toBe(1);
    });

    it('lists what was changed and taken back within a time, of that which was kept before it', async () => {
      const [told, fresh] = [{ key: 'https://m.example/told' }, { key: 'https://m.example/fresh' }];
      await keepTold(store, told, later(-day));
      await keepTold(store, { ...told, text: 'The ministers met again.' }, later(10));
      await keepTold(store, fresh, later(10));
      await keepTold(store, { ...fresh, text: 'Changed on the day it came.' }, later(20));
      await keepTold(store, { key: 'https://m.example/quiet' }, later(-day), true);
      await keepTold(store, { key: 'https://m.example/gone' }, later(-day));
      for (const key of ['gone', 'quiet', 'fresh'])
        await store.withdraw(`https://m.example/${key}`, later(30));

      const changed = await store.changedBetween(morning, later(60), wholeDesk);
      const gone = await store.withdrawnBetween(morning, later(60), wholeDesk);

      expect(changed.map(({ before, after }) => [before.brief.text, after.brief.text])).toEqual([
        ['The ministers met.', 'The ministers met again.'],
      ]);
      expect(gone.map(({ release }) => release.key)).toEqual(['https://m.example/gone']);
      expect(await store.withdrawnBetween(later(60), later(120), wholeDesk)).toEqual([]);
    });

    it('adds up calls to models by what they were for and how they ended', async () => {
      await store.noteUse({ ...use, at: morning });
      await store.noteUse({ ...use, at: later(1), cost: null });
      await store.noteUse({ ...use, at: later(2), purpose: 'answer', outcome: 'timeout' });
      await store.noteUse({ ...use, at: later(-day) });

      const tokens = { input: 100, cached: 20, output: 30 };
      expect(await store.modelTotals(morning)).toEqual([
        { purpose: 'answer', outcome: 'timeout', calls: 1, ...tokens, cost: 0.5 },
        { purpose: 'brief', outcome: 'used', calls: 2, input: 200, cached: 40, output: 60, cost: 0.5 },
      ]);
    });

    it('tells how its database fares, and how to mend what does not', async () => {
      const vitals = await store.vitals(new Date());

      expect(vitals.map(({ what }) => what)).toContain('database size');
      expect(vitals.filter(({ state, mend }) => (state === 'well') !== (mend === null))).toEqual([]);
    });
  });
}
