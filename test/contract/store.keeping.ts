/** The store's contract on keeping briefs and on whom to tell of them. */

import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import {
  allAtOnce,
  everything,
  keepTold,
  later,
  type Memory,
  minute,
  morning,
  type Open,
  over,
  tell,
} from './store.samples.ts';

export function keepingContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  /** Posts what is due, and returns what it was. */
  async function post(at = later(1)) {
    const claimed = await store.claimDeliveries(at, minute, 10);
    for (const { delivery } of claimed) await store.delivered(delivery.id, { ts: delivery.id }, at);
    return claimed.map(({ delivery }) => [delivery.channel, delivery.cargo]);
  }

  describe('keeping', () => {
    it('keeps a release once when it is taken in and kept twice', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const { release, brief } = tell();
      await store.takeIn([release, release], { now: morning, quiet: false });

      const owed = [
        await store.keep(release, brief, { now: morning, quiet: false }),
        await store.keep(release, brief, { now: later(5), quiet: false }),
      ];

      expect(owed).toEqual([1, 0]);
      expect(await store.countBriefs(everything, wholeDesk)).toBe(1);
      expect(await store.listDeliveries()).toHaveLength(1);
      expect(await store.claimReleases(later(3600), minute, 5)).toEqual([]);
      expect(await store.counts()).toMatchObject({ briefs: 1, waitingReleases: 0, follows: 1 });
    });

    it('owes once what two claimers brief, the first of them after its lease has ended', async () => {
      const { store } = memory;
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const { release, brief } = tell();
      await store.takeIn([release], { now: morning, quiet: false });
      await store.claimReleases(morning, minute, 16);
      const [second] = await store.claimReleases(later(60), minute, 16);

      const owed = [
        await store.keep(release, brief, { now: later(61), quiet: false }),
        await store.keep(second?.release ?? release, brief, { now: later(62), quiet: false }),
      ];

      expect(owed).toEqual([1, 0]);
      expect(await store.counts()).toMatchObject({
        briefs: 1,
        waitingReleases: 0,
        deliveries: { waiting: 1 },
      });
    });

    it('gives a brief back as it was, with what is known of its release', async () => {
      await store.saveSources([{ id: 'lv', name: 'Riga', url: null, country: 'LV', everyMinutes: 15 }]);
      const { release, brief } = tell({ text: 'Zero \0, a lone \uD800 and Łódź 🇱🇻.' });
      await store.keep(release, brief, { now: morning, quiet: false });

      const kept = await store.brief(brief.id, wholeDesk);

      const { text: _, ...head } = release;
      expect(kept).toEqual({
        brief,
        release: head,
        sourceName: 'Riga',
        version: 1,
        keptAt: morning,
        withdrawnAt: null,
        event: expect.any(String),
      });
      expect(await store.brief('nothing', wholeDesk)).toBeNull();
    });

    it.each([
      ['the search index fails', 'index'],
      ['a delivery cannot be made', 'delivery'],
    ])('keeps nothing at all when %s', async (_, where) => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const { release, brief } = tell({ people: ['Anna Ozola'] });
      await store.takeIn([release], { now: morning, quiet: false });
      const { database } = memory;
      if (where === 'delivery') {
        await database.write((tx) => sql`update follows set standing_order = '{'`.execute(tx));
      }
      const broken =
        where === 'index'
          ? over({
              ...database,
              differs: { ...database.differs, indexed: () => sql`no_such_function()` },
            })
          : store;

      await expect(broken.keep(release, brief, { now: morning, quiet: false })).rejects.toThrow();

      expect(await store.brief(brief.id, wholeDesk)).toBeNull();
      expect(await store.countBriefs({ ...everything, people: ['ozola'] }, wholeDesk)).toBe(0);
      expect(await store.surnames(wholeDesk)).toEqual(new Set());
      expect(await store.listDeliveries()).toEqual([]);
      expect(await store.claimReleases(morning, minute, 5)).toHaveLength(1);
    });

    it('keeps one brief when two processes keep it at the same moment', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const other = await memory.another();
      const { release, brief } = tell();

      const owed = await Promise.all(
        [store, other, store, other].map((one) => one.keep(release, brief, { now: morning, quiet: false })),
      );

      expect(owed.sort()).toEqual([0, 0, 0, 1]);
      expect(await store.listDeliveries()).toHaveLength(1);
      await other.close();
    });

    it('lists every brief once, page after page, oldest first', async () => {
      const ids: string[] = [];
      for (let number = 0; number < 201; number += 1) {
        const { release, brief } = tell({ key: `https://ministry.example/${number}`, relevant: number > 0 });
        await store.keep(release, brief, { now: morning, quiet: true });
        ids.push(brief.id);
      }

      const listed = [];
      for await (const head of store.listBriefs(wholeDesk)) listed.push(head);

      expect(listed.map(({ id }) => id)).toEqual(ids);
      expect(listed[0]).toEqual({ id: ids[0], url: 'https://ministry.example/0', relevant: false });
    }, 300_000);
  });

  describe('deliveries owed', () => {
    it('owes one delivery to a channel of which several follows ask, for the lowest of them', async () => {
      await store.addFollow('web:desk', { ...allAtOnce, countries: ['EE'] }, 'anna', morning);
      await store.addFollow('web:desk', { ...allAtOnce, countries: ['LV'] }, 'anna', morning);
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await store.addFollow('slack:C1', allAtOnce, 'anna', morning);

      const owed = await keepTold(store, { countries: ['LV'] });

      expect(owed).toBe(2);
      const deliveries = await store.listDeliveries(['waiting']);
      expect(deliveries.map(({ channel, follow }) => [channel, follow])).toEqual([
        ['slack:C1', 1],
        ['web:desk', 2],
      ]);
    });

    it('owes nothing for quiet and irrelevant briefs, and nothing at once to those who want digests', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await store.addFollow(
        'web:late',
        { ...allAtOnce, rhythm: { kind: 'daily', at: '07:30' } },
        'anna',
        morning,
      );

      const owed = [
        await keepTold(store, { key: 'k1' }, morning, true),
        await keepTold(store, { key: 'k2', relevant: false }),
        await keepTold(store, { key: 'k3', countries: ['LV'] }),
      ];

      expect(owed).toEqual([0, 0, 1]);
      expect((await store.listDeliveries()).map(({ channel }) => channel)).toEqual(['web:desk']);
    });

    it('owes a correction where the earlier card was posted, and a card where none was', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepTold(store, { text: 'Five rotations.' });
      const [old] = (await store.listDeliveries()).map(({ cargo }) => cargo);
      await post();
      await store.addFollow('web:new', allAtOnce, 'anna', later(2));

      const owed = await keepTold(store, { text: 'Six rotations.' }, later(3));

      const brief = tell({ text: 'Six rotations.' }).brief.id;
      expect(owed).toBe(2);
      expect(await post(later(4))).toEqual([
        ['web:desk', { kind: 'correction', brief, replaces: old?.kind === 'brief' ? old.brief : '' }],
        ['web:new', { kind: 'brief', brief }],
      ]);
      expect((await store.postedCards(brief)).map(({ channel }) => channel)).toEqual(['web:desk', 'web:new']);
    });

    it('lets a card that still waits carry the newer text, and posts it once', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepTold(store, { text: 'Five rotations.' });

      const owed = await keepTold(store, { text: 'Six rotations.' }, later(3));

      const { brief } = tell({ text: 'Six rotations.' });
      expect(owed).toBe(0);
      expect(await post(later(4))).toEqual([['web:desk', { kind: 'brief', brief: brief.id }]]);
      expect(await post(later(5))).toEqual([]);
    });

    it('posts no card of a text that changed into one that nobody asks for, and says why', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepTold(store, { text: 'Five rotations.' });

      await keepTold(store, { text: 'Six cakes.', relevant: false }, later(3));

      expect(await post(later(4))).toEqual([]);
      const [ended] = await store.listDeliveries(['given_up']);
      expect(ended?.fault).toMatch(/changed before it was posted/);
    });

    it('corrects again when a release goes back to a text it had before', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepTold(store, { text: 'Five.' });
      await post(later(1));
      await keepTold(store, { text: 'Six.' }, later(2));
      await post(later(3));

      await keepTold(store, { text: 'Five.' }, later(4));

      const [five, six] = [tell({ text: 'Five.' }).brief.id, tell({ text: 'Six.' }).brief.id];
      expect(await post(later(5))).toEqual([
        ['web:desk', { kind: 'correction', brief: five, replaces: six }],
      ]);
      expect((await store.newestVersion(six, wholeDesk))?.brief.id).toBe(five);
      expect(await store.countBriefs({ ...everything, words: ['five'] }, wholeDesk)).toBe(1);
      expect(await store.countBriefs({ ...everything, words: ['six'] }, wholeDesk)).toBe(0);
    });

    it('owes nothing for a text that has changed meanwhile: the newer one is owed instead', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const [old, fresh] = [tell({ text: 'Five.' }), tell({ text: 'Six.' })];
      await store.takeIn([old.release], { now: morning, quiet: false });
      await store.takeIn([fresh.release], { now: morning, quiet: false });

      const owed = [
        await store.keep(old.release, old.brief, { now: morning, quiet: false }),
        await store.keep(fresh.release, fresh.brief, { now: morning, quiet: false }),
      ];

      expect(owed).toEqual([0, 1]);
      expect((await store.briefsOf(old.release.key, wholeDesk)).map(({ version }) => version)).toEqual([
        2, 1,
      ]);
    });

    it('tells the channels that hold its card when a release is withdrawn, once', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepTold(store, {});
      await post();
      const { release, brief } = tell();

      const owed = [
        await store.withdraw(release.key, later(2)),
        await store.withdraw(release.key, later(3)),
        await store.withdraw('nothing', later(3)),
      ];

      expect(owed).toEqual([1, 0, 0]);
      expect((await store.brief(brief.id, wholeDesk))?.withdrawnAt).toEqual(later(2));
      expect(await post(later(4))).toEqual([
        ['web:desk', { kind: 'correction', brief: brief.id, replaces: brief.id }],
      ]);
      await store.takeIn([release], { now: later(5), quiet: false });
      expect((await store.brief(brief.id, wholeDesk))?.withdrawnAt).toBeNull();
    });
  });

  describe('briefs between two times', () => {
    it('gives those kept from the first to before the second, oldest first', async () => {
      for (const [n, key] of ['k0', 'k1', 'k2', 'k3'].entries()) await keepTold(store, { key }, later(n));

      const briefs = await store.briefsBetween(later(1), later(3), wholeDesk);

      expect(briefs.map(({ release }) => release.key)).toEqual(['k1', 'k2']);
    });

    it('leaves out irrelevant ones, earlier versions, and quiet ones unless they are asked for', async () => {
      await keepTold(store, { key: 'irrelevant', relevant: false });
      await keepTold(store, { key: 'quiet' }, morning, true);
      await keepTold(store, { key: 'changed', text: 'First.' });
      await keepTold(store, { key: 'changed', text: 'Second.' }, later(1));

      const [briefs, all] = [
        await store.briefsBetween(morning, later(60), wholeDesk),
        await store.briefsBetween(morning, later(60), wholeDesk, { quiet: true }),
      ];

      expect(briefs.map(({ release, version }) => [release.key, version])).toEqual([['changed', 2]]);
      expect(all.map(({ release }) => release.key)).toEqual(['quiet', 'changed']);
    });
  });
}
