/** The store's contract on several processes: word of new work travels, and leases hold no longer than they should. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { allAtOnce, keepTold, later, type Memory, minute, morning, type Open } from './store.samples.ts';

export function listeningContract(open: Open): void {
  let memory: Memory;
  let other: Store;
  let stop: () => Promise<void> = async () => {};
  beforeEach(async () => {
    memory = await open();
    other = await memory.another();
    await memory.store.addFollow('web:desk', allAtOnce, 'anna', morning);
  });
  afterEach(async () => {
    await stop();
    await other.close();
    await memory.end();
  });

  /** Resolves with the next word that reaches a listener of this store, after `act` was done. */
  async function wordOf(store: Store, act: () => Promise<unknown>): Promise<string> {
    const words = new EventTarget();
    stop = await store.listen(() => words.dispatchEvent(new Event('word')));
    const word = once(words, 'word');
    await act();
    await word;
    return 'heard';
  }

  describe('a listener', () => {
    it('hears of a release that another process took in and owes', async () => {
      expect(await wordOf(other, () => keepTold(memory.store, {}))).toBe('heard');
    });

    it('hears of a card that another process posted', async () => {
      await keepTold(memory.store, {});
      const [claimed] = await memory.store.claimDeliveries(morning, minute, 1);

      const heard = await wordOf(other, async () =>
        memory.store.delivered(claimed?.delivery.id ?? '', { at: 'x' }, morning),
      );

      expect(heard).toBe('heard');
    });

    it('hears of what its own process did', async () => {
      expect(await wordOf(memory.store, () => keepTold(memory.store, {}))).toBe('heard');
    });
  });

  describe('a clock that is put back by a day', () => {
    const dayBefore = later(-86_400);

    it('leaves nothing in the hands of a process that died', async () => {
      await keepTold(memory.store, {});
      await memory.store.claimDeliveries(morning, minute, 1);

      const claimed = await other.claimDeliveries(dayBefore, minute, 1);

      expect(claimed.map(({ uncertain }) => uncertain)).toEqual([true]);
    });

    it('makes nothing wait that was never tried', async () => {
      await keepTold(memory.store, {});

      expect(await other.claimDeliveries(dayBefore, minute, 1)).toHaveLength(1);
    });

    it('of a few minutes, as clocks of two machines differ, takes no lease away', async () => {
      await keepTold(memory.store, {});
      await memory.store.claimDeliveries(morning, minute, 1);

      expect(await other.claimDeliveries(later(-300), minute, 1)).toEqual([]);
    });
  });
}
