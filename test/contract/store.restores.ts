/** The store's contract on a copy that was put back: what it may have posted since it was made is uncertain, and nothing else. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Seen } from '../../src/domain/source.ts';
import type { Store } from '../../src/store/store.ts';
import { allAtOnce, keepTold, later, type Memory, minute, morning, type Open } from './store.samples.ts';

const day = 86_400;
const channel = 'web:desk';
const daily = { ...allAtOnce, rhythm: { kind: 'daily' as const, at: '07:30' } };

export function restoreContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
    await store.addFollow(channel, allAtOnce, 'anna', morning);
  });
  afterEach(async () => await memory.end());

  /** What is due, each claimed and noted as sent. */
  async function sent(at: Date) {
    const all: { kind: string; uncertain: boolean; triedAt: Date | null }[] = [];
    for (;;) {
      const [one] = await store.claimDeliveries(at, minute, 1);
      if (!one) return all;
      all.push({ kind: one.delivery.cargo.kind, uncertain: one.uncertain, triedAt: one.triedAt });
      await store.delivered(one.delivery.id, {}, at);
    }
  }
  const uncertain = async (at: Date) => (await sent(at)).map((one) => one.uncertain);

  /** Its source is read as a whole, but for the pages of these entries. */
  async function readSource(at: Date, failed: readonly Seen[] = []): Promise<void> {
    const source = { id: 'lv', name: 'MoD', url: 'https://lv.example', country: 'LV', everyMinutes: 30 };
    await store.saveSources([source]);
    const [known] = await store.claimSources(at, minute, 1);
    if (known) await store.recordVisit('lv', { ...known.visit, visitedAt: at, readAt: at, seen: failed });
  }

  describe('a copy that was put back', () => {
    it('holds what it owed as uncertain, since before it was made', async () => {
      await keepTold(store, { key: 'k1' });

      const since = await store.noteRestore(later(day));
      const [owed] = await sent(later(day));

      expect(owed).toMatchObject({ uncertain: true, triedAt: since });
      expect(since.getTime()).toBeLessThanOrEqual(morning.getTime());
      expect(since.getTime()).toBeGreaterThan(morning.getTime() - 60 * minute);
    });

    it('doubts what was published before it, and a source’s first visit, and is certain of what comes after', async () => {
      await store.noteRestore(later(day));
      await keepTold(store, { key: 'first', published: null }, later(day + 60));
      const first = await uncertain(later(day + 60));
      await readSource(later(day + 3_600));

      await keepTold(store, { key: 'old', published: '2026-03-10' }, later(day + 3_700));
      const old = await uncertain(later(day + 3_700));
      await keepTold(store, { key: 'new', published: '2026-03-11' }, later(day + 3_700));
      await keepTold(store, { key: 'undated', published: null }, later(day + 3_700));
      const fresh = await uncertain(later(day + 3_700));
      await keepTold(store, { key: 'late', published: '2026-03-10' }, later(40 * day));

      expect([first, old, fresh]).toEqual([[true], [true], [false, false]]);
      expect(await uncertain(later(40 * day))).toEqual([false]);
    });

    it('doubts what a source listed on its day while the page could not be had, and not what it listed later', async () => {
      const entry = (key: string, seconds: number, tries: number): Seen => ({
        ...{
          key,
          title: null,
          published: null,
          fingerprint: '',
          characters: 0,
          since: later(seconds).getTime(),
        },
        ...{ lookedAt: later(seconds).getTime(), tries, hadPage: tries === 0, missing: false },
      });
      await store.noteRestore(later(day));
      await readSource(later(day + 3_600), [
        entry('listed', day + 3_600, 1),
        entry('had', day + 3_600, 0),
        entry('tomorrow', 2 * day + 3_600, 1),
      ]);

      const taken: boolean[][] = [];
      for (const key of ['listed', 'had', 'tomorrow']) {
        await keepTold(store, { key, source: 'lv', published: '2026-03-11' }, later(day + 7_200));
        taken.push(await uncertain(later(day + 7_200)));
      }

      expect(taken).toEqual([[true], [false], [false]]);
    });

    it('doubts changes and withdrawals of what it held, and not those of what it took in since', async () => {
      await keepTold(store, { key: 'held' });
      await sent(morning);
      await store.noteRestore(later(day));
      await readSource(later(2 * day));

      await keepTold(store, { key: 'held', text: 'Six ministers met.' }, later(2 * day));
      const changed = await uncertain(later(2 * day));
      await store.withdraw('held', later(2 * day));
      const withdrawn = await uncertain(later(2 * day));
      await keepTold(store, { key: 'since', published: '2026-03-12' }, later(2 * day));
      const since = await uncertain(later(2 * day));
      await keepTold(store, { key: 'since', text: 'Six met.' }, later(2 * day + 60));
      await keepTold(store, { key: 'held', text: 'Seven ministers met.' }, later(40 * day));

      expect([changed, withdrawn, since]).toEqual([[true], [true], [false]]);
      expect(await uncertain(later(40 * day))).toEqual([false, false]);
    });

    it('doubts the digests of slots that ended before it', async () => {
      const follow = await store.addFollow('web:digests', daily, 'anna', morning);
      await store.noteRestore(later(2 * day));
      const options = { now: later(3 * day), empty: false, seen: 0 };

      await store.addDigest(follow, { since: morning, until: later(day) }, options);
      const before = await uncertain(later(3 * day));
      await store.addDigest(follow, { since: later(day), until: later(3 * day) }, options);

      expect([before, await uncertain(later(3 * day))]).toEqual([[true], [false]]);
      expect(await store.lastRestore(later(3 * day))).toEqual(later(2 * day));
      expect(await store.lastRestore(later(40 * day))).toBeNull();
    });

    it('names what it owes as the store before did, whatever its count of versions', async () => {
      const ids = async (texts: readonly string[], one: Store) => {
        for (const [index, text] of texts.entries())
          await keepTold(one, { key: 'k', text }, later(index * 10));
        await one.delivered((await one.listDeliveries())[0]?.id ?? '', {}, morning);
        await keepTold(one, { key: 'k', text: 'Seven met.' }, later(60));
        await one.withdraw('k', later(90));
        return (await one.listDeliveries()).slice(-2).map(({ id }) => id);
      };
      const before = await ids(['Five met.'], store);
      await memory.end();
      memory = await open();
      store = memory.store;
      await store.addFollow(channel, allAtOnce, 'anna', morning);

      expect(await ids(['Five met.', 'Six met.'], store)).toEqual(before);
    });

    it('takes up questions that were open as tried', async () => {
      const act = { id: 'a1', platform: 'slack', thread: 't', body: '{}' };
      await store.receiveActs([act], morning);
      const since = await store.noteRestore(later(60));

      const [taken] = await store.claimActs('slack', later(60), minute, 1);

      expect(taken?.triedAt).toEqual(since);
    });
  });
}
