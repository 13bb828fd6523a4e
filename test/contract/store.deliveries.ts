/** The store's contract on follows, digests and the queue of deliveries. */

import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '../../src/domain/follow.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import {
  allAtOnce,
  keepTold,
  later,
  type Memory,
  minute,
  morning,
  type Open,
  tell,
} from './store.samples.ts';

const daily: Order = {
  ...allAtOnce,
  countries: ['LV', 'EE'],
  rhythm: { kind: 'daily', at: '07:30' },
  zone: 'Europe/Riga',
};

export function deliveryContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  /** Owes each channel the briefs of these keys, in order. */
  async function owe(channels: readonly string[], keys: readonly string[]): Promise<void> {
    for (const channel of channels) await store.addFollow(channel, allAtOnce, 'anna', morning);
    for (const key of keys) await keepTold(store, { key });
  }

  const claim = async (at: Date, limit = 10, by = store) => await by.claimDeliveries(at, minute, limit);
  const briefOf = (key: string) => tell({ key }).brief.id;
  async function claimOne(at: Date) {
    const [claimed] = await claim(at, 1);
    if (!claimed) throw new Error('Nothing was claimed.');
    return claimed;
  }

  describe('follows', () => {
    it('numbers the follows of a channel from one, and never gives a number again', async () => {
      const first = await store.addFollow('web:desk', daily, 'anna', morning);
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      const removed = await store.removeFollow('web:desk', 2, 'bert', later(1));
      const third = await store.addFollow('web:desk', allAtOnce, 'anna', later(2));
      const elsewhere = await store.addFollow('slack:C1', allAtOnce, 'anna', later(3));

      expect(first).toEqual({
        ...daily,
        id: 1,
        channel: 'web:desk',
        createdAt: morning,
        createdBy: 'anna',
        paused: null,
      });
      expect([removed, third.id, elsewhere.id]).toEqual([true, 3, 1]);
      expect((await store.followsOf('web:desk')).map(({ id }) => id)).toEqual([1, 3]);
      expect(await store.allFollows()).toHaveLength(3);
    });

    it('returns an equal standing order as it is, however its lists are ordered', async () => {
      const first = await store.addFollow('web:desk', daily, 'anna', morning);

      const again = await store.addFollow(
        'web:desk',
        { ...daily, countries: ['EE', 'LV'] },
        'bert',
        later(60),
      );

      expect(again).toEqual(first);
      expect(await store.followsOf('web:desk')).toEqual([first]);
    });

    it('goes on with a paused one that is ordered again, and notes by whom', async () => {
      await store.addFollow('web:desk', daily, 'anna', morning);
      await store.pauseFollow('web:desk', 1, 'the channel is archived');

      const again = await store.addFollow('web:desk', daily, 'bert', later(60));

      expect(again).toMatchObject({ id: 1, paused: null, createdBy: 'anna' });
      expect(await store.followsOf('web:desk')).toEqual([again]);
      expect((await store.followChanges(1))[0]).toMatchObject({ act: 'resumed', by: 'bert', at: later(60) });
    });

    it('says when a channel has no such follow', async () => {
      expect(await store.removeFollow('web:desk', 7, 'anna', morning)).toBe(false);
    });

    it('notes why a follow is paused, and that it goes on', async () => {
      await store.addFollow('web:desk', daily, 'anna', morning);

      await store.pauseFollow('web:desk', 1, 'the channel is archived');
      const [paused] = await store.followsOf('web:desk');
      await store.pauseFollow('web:desk', 1, null);

      expect(paused?.paused).toBe('the channel is archived');
      expect((await store.followsOf('web:desk'))[0]?.paused).toBeNull();
    });

    it('records who changed which standing order, newest first', async () => {
      await store.addFollow('web:desk', daily, 'anna', morning);
      await store.pauseFollow('web:desk', 1, 'archived');
      await store.pauseFollow('web:desk', 1, 'archived');
      await store.removeFollow('web:desk', 1, 'bert', later(9));

      const changes = await store.followChanges(10);

      expect(changes.map(({ act, by, why }) => [act, by, why])).toEqual([
        ['removed', 'bert', null],
        ['paused', null, 'archived'],
        ['added', 'anna', null],
      ]);
      expect(changes[0]).toMatchObject({ at: later(9), channel: 'web:desk', follow: 1, order: daily });
    });

    it('gives two processes that add at the same moment two numbers', async () => {
      const other = await memory.another();
      const orders = ['LV', 'EE', 'LT', 'PL', 'FI', 'SE'].map((code) => ({
        ...allAtOnce,
        countries: [code],
      }));

      const follows = await Promise.all(
        orders.map((order, n) => (n % 2 ? store : other).addFollow('web:desk', order, 'anna', morning)),
      );

      expect(follows.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5, 6]);
      await other.close();
    });
  });

  describe('digests', () => {
    const slot = { since: later(-86_400), until: morning };

    it('gives a follow the digest of one slot once, even when two processes do', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const other = await memory.another();

      const added = await Promise.all(
        [store, other, store].map((one) =>
          one.addDigest(follow, slot, { now: morning, empty: false, seen: 1 }),
        ),
      );

      expect(added.filter(Boolean)).toHaveLength(1);
      expect((await store.listDeliveries()).map(({ cargo, follow: id }) => [cargo, id])).toEqual([
        [{ kind: 'digest', ...slot }, 1],
      ]);
      await other.close();
    });

    it('notes an empty slot and delivers nothing', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const before = await store.lastSlot('web:desk', 1, morning);

      const added = await store.addDigest(follow, slot, { now: morning, empty: true, seen: 0 });

      expect([before, added]).toEqual([null, true]);
      expect(await store.lastSlot('web:desk', 1, morning)).toEqual(morning);
      expect(await store.lastSlot('web:desk', 2, morning)).toBeNull();
      expect(await store.listDeliveries()).toEqual([]);
      expect(await store.addDigest(follow, slot, { now: morning, empty: false, seen: 1 })).toBe(false);
    });

    it('remembers the latest slot', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const next = { since: morning, until: later(86_400) };
      await store.addDigest(follow, next, { now: next.until, empty: true, seen: 0 });

      await store.addDigest(follow, slot, { now: next.until, empty: true, seen: 0 });

      expect(await store.lastSlot('web:desk', 1, later(86_400))).toEqual(later(86_400));
    });

    it('keeps what comes while a clock that is ahead closes it for the next one', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const ahead = { since: slot.since, until: later(60) };
      await store.addDigest(follow, ahead, { now: later(60), empty: true, seen: 0 });

      await keepTold(store, {}, later(55));

      expect(await store.briefsBetween(ahead.since, ahead.until, wholeDesk)).toEqual([]);
      expect(await store.briefsBetween(ahead.until, later(120), wholeDesk)).toHaveLength(1);
    });

    it('keeps what it closed over while that waited to be written for the next one', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const closed = { since: slot.since, until: later(-60) };
      await store.addDigest(follow, closed, { now: closed.until, empty: true, seen: 0 });

      await keepTold(store, {}, later(-3600));

      expect(await store.briefsBetween(closed.since, closed.until, wholeDesk)).toEqual([]);
      expect(await store.briefsBetween(closed.until, later(120), wholeDesk)).toHaveLength(1);
    });

    it('tells of what was taken back while it was closed in the next one', async () => {
      const key = 'https://m.example/gone';
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const closed = { since: slot.since, until: later(-60) };
      await keepTold(store, { key }, later(-88_000));
      await store.addDigest(follow, closed, { now: closed.until, empty: true, seen: 0 });

      await store.withdraw(key, later(-3600));

      expect(await store.withdrawnBetween(closed.since, closed.until, wholeDesk)).toEqual([]);
      expect(await store.withdrawnBetween(closed.until, later(120), wholeDesk)).toHaveLength(1);
    });

    it('is not closed as empty when something came since it was looked at', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      await keepTold(store, {}, later(-1));

      expect(await store.addDigest(follow, slot, { now: morning, empty: true, seen: 0 })).toBe(false);
      expect(await store.lastSlot('web:desk', 1, morning)).toBeNull();
      expect(await store.addDigest(follow, slot, { now: morning, empty: true, seen: 1 })).toBe(true);
    });

    it('comes in its time although a clock far ahead has closed it before', async () => {
      const follow = await store.addFollow('web:desk', daily, 'anna', later(-90_000));
      const [tomorrow, nextDay] = [later(86_400), later(2 * 86_400)];
      const ahead = { since: slot.since, until: nextDay };
      await store.addDigest(follow, ahead, { now: nextDay, empty: false, seen: 1 });

      expect(await store.lastSlot('web:desk', 1, morning)).toBeNull();
      for (const [since, until] of [
        [slot.since, morning],
        [morning, tomorrow],
        [tomorrow, nextDay],
      ] as const)
        expect(await store.addDigest(follow, { since, until }, { now: until, empty: false, seen: 1 })).toBe(
          true,
        );

      expect((await store.listDeliveries()).map(({ cargo }) => cargo)).toEqual([
        { kind: 'digest', ...ahead },
        { kind: 'digest', ...slot },
        { kind: 'digest', since: morning, until: tomorrow },
        { kind: 'digest', since: tomorrow, until: nextDay },
      ]);
    });
  });

  describe('the queue', () => {
    it('gives each channel one delivery at a time, the oldest first', async () => {
      await owe(['web:a', 'web:b'], ['k1', 'k2']);

      const first = await claim(morning);
      const second = await claim(morning);
      for (const { delivery } of first) await store.delivered(delivery.id, { ts: '1' }, later(1));
      const third = await claim(later(1));

      expect(first.map(({ delivery }) => [delivery.channel, delivery.cargo])).toEqual([
        ['web:a', { kind: 'brief', brief: briefOf('k1') }],
        ['web:b', { kind: 'brief', brief: briefOf('k1') }],
      ]);
      expect(first[0]).toMatchObject({
        uncertain: false,
        triedAt: null,
        delivery: { state: 'sending', attempts: 1 },
      });
      expect(second).toEqual([]);
      expect(third.map(({ delivery }) => delivery.cargo)).toEqual([
        { kind: 'brief', brief: briefOf('k2') },
        { kind: 'brief', brief: briefOf('k2') },
      ]);
    });

    it('lets a channel wait behind a delivery that is tried again later, and no other channel', async () => {
      await owe(['web:a', 'web:b'], ['k1', 'k2']);
      const [a, b] = await claim(morning);
      if (!a || !b) throw new Error('Two were owed.');

      await store.postponeDelivery(a.delivery, later(100), { fault: 'rate limited', counted: true });
      await store.delivered(b.delivery.id, { ts: '1' }, morning);
      const soon = await claim(later(99));
      const then = await claim(later(100));

      expect(soon.map(({ delivery }) => [delivery.channel, delivery.cargo])).toEqual([
        ['web:b', { kind: 'brief', brief: briefOf('k2') }],
      ]);
      expect(then.map(({ delivery }) => delivery)).toMatchObject([
        { id: a.delivery.id, attempts: 2, fault: 'rate limited', cargo: { brief: briefOf('k1') } },
      ]);
    });

    it('counts no try that only had to wait its turn, and still waits for its time', async () => {
      await owe(['web:a'], ['k1']);
      for (let second = 0; second < 3; second++) {
        const { delivery } = await claimOne(later(second));
        await store.postponeDelivery(delivery, later(second + 1), { fault: 'too fast', counted: false });
      }

      expect(await claim(later(2))).toEqual([]);
      expect(await claimOne(later(3))).toMatchObject({ uncertain: false, delivery: { attempts: 2 } });
    });

    it('gives a delivery whose lease ended to the next claimer as uncertain, with when it was first tried', async () => {
      await owe(['web:a'], ['k1', 'k2']);
      await claim(morning);

      const second = await claim(later(60));
      const third = await claim(later(120));

      expect(second).toMatchObject([{ uncertain: true, triedAt: morning, delivery: { attempts: 2 } }]);
      expect(third).toMatchObject([{ uncertain: true, triedAt: morning, delivery: { attempts: 3 } }]);
    });

    it('rests, uncertain, where its channel is refused, until its follow goes on', async () => {
      await owe(['web:a', 'web:b'], ['k1', 'k2']);
      await claim(morning);
      const [first, other] = await claim(later(60));
      if (!first || !other) throw new Error('Two were owed.');

      await store.restDelivery(first.delivery, 'removed from it', later(61));
      await store.delivered(other.delivery.id, { ts: '1' }, later(61));
      const resting = await claim(later(900_000));
      const paused = (await store.followsOf('web:a'))[0]?.paused;
      await store.pauseFollow('web:b', 1, null);
      const still = await claim(later(900_000));
      await store.pauseFollow('web:a', 1, null);
      const again = await claim(later(900_001));

      expect(resting.map(({ delivery }) => delivery.channel)).toEqual(['web:b']);
      expect(paused).toBe('removed from it');
      expect(still).toEqual([]);
      expect(again).toMatchObject([
        { uncertain: true, triedAt: morning, delivery: { id: first.delivery.id, attempts: 3 } },
      ]);
      expect((await store.followsOf('web:a'))[0]?.paused).toBeNull();
    });

    it('goes on resting for whoever lost the claim, and ends unknown where its follow is gone', async () => {
      await owe(['web:a'], ['k1']);
      const stale = await claimOne(morning);
      const holder = await claimOne(later(60));

      await store.restDelivery(stale.delivery, 'stale', later(61));
      const unpaused = (await store.followsOf('web:a'))[0]?.paused;
      await store.removeFollow('web:a', 1, 'anna', later(61));
      await store.restDelivery(holder.delivery, 'removed from it', later(62));

      expect(unpaused).toBeNull();
      expect(await store.listDeliveries()).toMatchObject([{ state: 'unknown', fault: 'removed from it' }]);
    });

    it('is tried at once when its follow goes on, however long it was to wait', async () => {
      await owe(['web:a'], ['k1']);
      const { delivery } = await claimOne(morning);
      await store.pauseFollow('web:a', 1, 'the channel is archived');
      await store.postponeDelivery(delivery, later(3_600), { fault: 'archived', counted: true });

      await store.pauseFollow('web:a', 1, null);

      expect(await claim(morning)).toMatchObject([{ uncertain: false, delivery: { attempts: 2 } }]);
    });

    it('is certain again once a claimer has said that nothing was posted', async () => {
      await owe(['web:a'], ['k1']);
      await claim(morning);
      const uncertain = await claimOne(later(60));

      await store.postponeDelivery(uncertain.delivery, later(61), { fault: 'refused', counted: true });

      expect(await claimOne(later(61))).toMatchObject({ uncertain: false, triedAt: null });
    });

    it('lets a claimer whose lease was taken over change nothing, but believes that it posted', async () => {
      await owe(['web:a'], ['k1']);
      const stale = await claimOne(morning);
      const holder = await claimOne(later(60));

      const held = [
        await store.holdDelivery(stale.delivery, later(61), minute),
        await store.holdDelivery(holder.delivery, later(61), minute),
      ];
      await store.postponeDelivery(stale.delivery, later(61), { fault: 'stale', counted: true });
      await store.endDelivery(stale.delivery, 'given_up', 'stale');
      const [unchanged] = await store.listDeliveries();
      await store.delivered(stale.delivery.id, { ts: '7' }, later(62));
      await store.postponeDelivery(holder.delivery, later(63), { fault: 'late', counted: true });

      expect(held).toEqual([false, true]);
      expect(unchanged).toMatchObject({ state: 'sending', fault: null });
      expect(await store.listDeliveries()).toMatchObject([{ state: 'sent', reference: { ts: '7' } }]);
    });

    it('holds a delivery for as long as its claimer lengthens the lease', async () => {
      await owe(['web:a'], ['k1']);
      const { delivery } = await claimOne(morning);

      await store.holdDelivery(delivery, later(50), minute);

      expect(await claim(later(109))).toEqual([]);
      expect(await claim(later(110))).toMatchObject([{ uncertain: true }]);
    });

    it('leaves alone what was given up, and lets the channel go on', async () => {
      await owe(['web:a'], ['k1', 'k2']);
      const { delivery } = await claimOne(morning);

      await store.endDelivery(delivery, 'given_up', 'the channel is gone');
      await store.delivered(delivery.id, { ts: '1' }, later(1));
      await keepTold(store, { key: 'k1' }, later(2));
      const next = await claim(later(86_400));

      expect(next.map(({ delivery: { cargo } }) => cargo)).toEqual([{ kind: 'brief', brief: briefOf('k2') }]);
      expect(await store.listDeliveries(['given_up'])).toMatchObject([
        { id: delivery.id, fault: 'the channel is gone', reference: null },
      ]);
    });

    it('does not try again what may have been posted', async () => {
      await owe(['web:a'], ['k1']);
      const { delivery } = await claimOne(morning);

      await store.endDelivery(delivery, 'unknown', 'the answer was lost');

      expect(await claim(later(86_400))).toEqual([]);
      expect(await store.listDeliveries(['unknown', 'sent'])).toHaveLength(1);
    });

    it('lists what a channel was sent, the latest first, and where a brief’s cards stand', async () => {
      await owe(['web:a', 'web:b'], ['k1', 'k2', 'k3']);
      for (let round = 0; round < 3; round += 1) {
        for (const { delivery } of await claim(later(round))) {
          await store.delivered(delivery.id, { ts: `${round}` }, later(round));
        }
      }

      const page = await store.postedTo('web:a', { limit: 2, offset: 0 });
      const rest = await store.postedTo('web:a', { limit: 2, offset: 2 });
      const cards = await store.postedCards(briefOf('k2'));

      expect([...page, ...rest].map(({ reference }) => reference?.ts)).toEqual(['2', '1', '0']);
      expect(cards.map(({ channel, reference }) => [channel, reference])).toEqual([
        ['web:a', { ts: '1' }],
        ['web:b', { ts: '1' }],
      ]);
    });

    it('counts deliveries by state, and since when the oldest is owed', async () => {
      const before = await store.counts();
      await owe(['web:a'], ['k1', 'k2']);
      const { delivery } = await claimOne(morning);
      await store.delivered(delivery.id, { ts: '1' }, morning);

      expect(before).toMatchObject({ briefs: 0, owedSince: null });
      expect(await store.counts()).toMatchObject({
        deliveries: { waiting: 1, sending: 0, sent: 1, unknown: 0, given_up: 0 },
        owedSince: morning,
      });
    });

    it('is settled by an operator where the platform could not tell: as sent, or to be posted again', async () => {
      await owe(['web:a', 'web:b', 'web:c'], ['one']);
      const unknown = (await claim(morning)).map(({ delivery }) => delivery);
      const [first, second, third] = unknown.map(({ id }) => id);
      for (const delivery of unknown) await store.endDelivery(delivery, 'unknown', 'cut short');

      const settled = [
        await store.settleDelivery(first ?? '', 'sent', { by: 'anna', now: later(1) }),
        await store.settleDelivery(second ?? '', 'again', { by: 'anna', now: later(2) }),
        await store.settleDelivery(first ?? '', 'again', { by: 'anna', now: later(3) }),
        await store.settleDelivery('never', 'sent', { by: 'anna', now: later(4) }),
      ];

      expect(settled).toEqual([true, true, false, false]);
      const states = new Map((await store.listDeliveries()).map(({ id, state }) => [id, state]));
      expect([first, second, third].map((id) => states.get(id ?? ''))).toEqual([
        'sent',
        'waiting',
        'unknown',
      ]);
      const again = await claim(later(2));
      expect(again).toMatchObject([{ delivery: { id: second, attempts: 1 }, uncertain: false }]);
      const said = (await store.auditList(9)).filter(({ act }) => act.startsWith('delivery'));
      expect(said.map(({ by, act, about }) => [by, act, about])).toEqual([
        ['anna', 'delivery_again', second],
        ['anna', 'delivery_sent', first],
      ]);
    });

    it('gives every claimer of the same moment something, as long as more is due than all of them take', async () => {
      await owe(
        Array.from({ length: 96 }, (_, n) => `web:c${n}`),
        ['a'],
      );
      const other = await memory.another();

      const taken = [];
      for (let round = 0; round < 8; round++)
        taken.push(...(await Promise.all([store, other, store, other].map((by) => claim(morning, 3, by)))));

      expect(Math.min(...taken.map((claimed) => claimed.length))).toBeGreaterThan(0);
      const ids = taken.flat().map(({ delivery }) => delivery.id);
      expect(new Set(ids).size).toBe(ids.length);
      await other.close();
    });

    it('finds what is due behind hundreds that wait for their turn', async () => {
      await owe(['web:busy'], ['k0']);
      const [row] = (await sql<{ id: string }>`select * from deliveries`.execute(memory.database.read)).rows;
      const behind = Array.from({ length: 600 }, (_, n) => ({ ...row, seq: 1_000 + n, id: `behind${n}` }));
      await memory.database.write(async (tx) => {
        await tx
          .insertInto('deliveries')
          .values(behind as never)
          .execute();
      });
      await owe(['web:calm'], ['k1']);
      await sql`update deliveries set seq = seq + 2000 where channel = 'web:calm'`.execute(
        memory.database.read,
      );

      const first = await claim(morning);
      await store.postponeDelivery(first[0]?.delivery ?? { id: '', attempts: 0 }, later(9), {
        ...{ fault: 'too fast', counted: true },
      });
      const second = await claim(later(1));

      expect([...first, ...second].map(({ delivery }) => delivery.channel)).toEqual(['web:busy', 'web:calm']);
    });

    it('never gives one delivery to two of eight claimers, and keeps the order of each channel', async () => {
      const channels = ['web:a', 'web:b', 'web:c', 'web:d'];
      const keys = Array.from({ length: 10 }, (_, n) => `k${n}`);
      await owe(channels, keys);
      const other = await memory.another();
      const posted = new Map<string, string[]>(channels.map((channel) => [channel, []]));

      const work = async (by: Store): Promise<void> => {
        for (let idle = 0; idle < 20; ) {
          const claimed = await claim(morning, 2, by);
          idle = claimed.length === 0 ? idle + 1 : 0;
          for (const { delivery } of claimed) {
            posted.get(delivery.channel)?.push(delivery.cargo.kind === 'brief' ? delivery.cargo.brief : '');
            await by.delivered(delivery.id, { ts: '1' }, morning);
          }
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => work(n % 2 ? store : other)));

      for (const channel of channels) expect(posted.get(channel)).toEqual(keys.map(briefOf));
      await other.close();
    });
  });
}
