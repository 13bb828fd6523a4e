/** The store's contract on acts in hand, installations and feedback. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewAct } from '../../src/domain/act.ts';
import { noticeCard } from '../../src/domain/cards/notices.ts';
import type { Feedback } from '../../src/domain/feedback.ts';
import { later, type Memory, minute, morning, type Open } from './store.samples.ts';

const asked = (id: string, thread = `thread ${id}`): NewAct => ({
  id,
  platform: 'slack',
  thread,
  body: '{}',
});
const reply = { to: 'asker' as const, card: noticeCard('An answer') };

export function inboxContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  describe('acts in hand', () => {
    it('takes each act in once, however many copies come together', async () => {
      const other = await memory.another();
      const copies = Array.from({ length: 12 }, (_, n) =>
        (n % 2 ? memory.store : other).receiveActs([asked('one'), asked('two')], morning),
      );

      const fresh = (await Promise.all(copies)).flat();

      expect(fresh.filter(Boolean)).toHaveLength(2);
      expect(await memory.store.claimActs('slack', morning, minute, 10)).toHaveLength(2);
      await other.close();
    });

    it('takes a crowd in at once, in order, and tells which came twice in it', async () => {
      const names = Array.from({ length: 81 }, (_, n) => `act ${n}`);
      await memory.store.receiveActs([asked('act 5')], morning);

      const fresh = await memory.store.receiveActs(
        [...names, 'act 80', 'act 0'].map((id) => asked(id, id)),
        morning,
      );

      expect(fresh).toEqual([...names.map((name) => name !== 'act 5'), false, false]);
      const claimed = await memory.store.claimActs('slack', morning, minute, 100);
      expect(claimed.map(({ id }) => id)).toEqual(['act 5', ...names.filter((name) => name !== 'act 5')]);
    });

    it('gives an act to one claimer, and to another once the lease has ended', async () => {
      const other = await memory.another();
      await memory.store.receiveActs([asked('one')], morning);

      const first = await Promise.all([
        memory.store.claimActs('slack', morning, minute, 10),
        other.claimActs('slack', morning, minute, 10),
      ]);
      const second = await other.claimActs('slack', later(60), minute, 10);

      expect(first.flat()).toHaveLength(1);
      expect(second).toMatchObject([{ id: 'one', attempts: 2 }]);
      await other.close();
    });

    it('gives the acts of one thread one after the other, and of one platform only', async () => {
      const { store } = memory;
      await store.receiveActs([asked('one', 't'), asked('two', 't'), asked('three', 'u')], morning);

      const first = await store.claimActs('slack', morning, minute, 10);
      await store.endAct({ id: 'one', attempts: 1 }, 'done');
      const second = await store.claimActs('slack', morning, minute, 10);

      expect(first.map(({ id }) => id)).toEqual(['one', 'three']);
      expect(second.map(({ id }) => id)).toEqual(['two']);
      expect(await store.claimActs('teams', later(999), minute, 10)).toEqual([]);
    });

    it('keeps owed replies, how many are shown, and whether one was being shown', async () => {
      const { store } = memory;
      await store.receiveActs([asked('one')], morning);
      await store.claimActs('slack', morning, minute, 1);
      const held = { id: 'one', attempts: 1 };

      await store.addReply(held, reply);
      await store.addReply(held, { ...reply, to: 'channel' });
      await store.noteShown(held, 1);
      await store.tryReply(held, later(5), minute);

      const [again] = await store.claimActs('slack', later(65), minute, 1);
      expect(again).toMatchObject({ shown: 1, triedAt: later(5), attempts: 2 });
      expect(again?.replies.map(({ to }) => to)).toEqual(['asker', 'channel']);
      expect(again?.replies[0]?.card).toEqual(reply.card);
    });

    it('lets a claimer that lost its claim change nothing', async () => {
      const { store } = memory;
      await store.receiveActs([asked('one')], morning);
      await store.claimActs('slack', morning, minute, 1);
      await store.claimActs('slack', later(60), minute, 1);
      const lost = { id: 'one', attempts: 1 };

      const done = [
        await store.addReply(lost, reply),
        await store.tryReply(lost, later(61), minute),
        await store.noteShown(lost, 1),
        await store.postponeAct(lost, later(62), { uncertain: false }),
        await store.endAct(lost, 'done'),
      ];

      expect(done).toEqual([false, false, false, false, false]);
      expect(await store.act('one')).toMatchObject({ attempts: 2, replies: [], shown: 0, state: 'open' });
    });

    it('postpones an act, and remembers an uncertain try only where told to', async () => {
      const { store } = memory;
      await store.receiveActs([asked('one')], morning);
      await store.claimActs('slack', morning, minute, 1);
      await store.tryReply({ id: 'one', attempts: 1 }, morning, minute);

      await store.postponeAct({ id: 'one', attempts: 1 }, later(30), { uncertain: true });
      const early = await store.claimActs('slack', later(29), minute, 1);
      const [due] = await store.claimActs('slack', later(30), minute, 1);
      await store.postponeAct({ id: 'one', attempts: 2 }, later(40), { uncertain: false });
      const [clear] = await store.claimActs('slack', later(40), minute, 1);

      expect(early).toEqual([]);
      expect(due?.triedAt).toEqual(morning);
      expect(clear?.triedAt).toBeNull();
    });

    it('ends acts for good, knows them still, and forgets the old ones that ended', async () => {
      const { store } = memory;
      await store.receiveActs([asked('one'), asked('two')], morning);
      await store.claimActs('slack', morning, minute, 2);
      await store.endAct({ id: 'one', attempts: 1 }, 'done');

      const known = await store.act('one');
      const repeated = await store.receiveActs([asked('one')], later(5));
      await store.forgetActs(later(10));

      expect(known?.state).toBe('done');
      expect(repeated).toEqual([false]);
      expect(await store.act('one')).toBeNull();
      expect((await store.act('two'))?.state).toBe('open');
    });
  });

  describe('installations', () => {
    it('are kept, replaced and dropped', async () => {
      const { store } = memory;
      await store.keepInstallation('slack:T1', 'first', morning);
      await store.keepInstallation('slack:T2', 'other', morning);

      await store.keepInstallation('slack:T1', 'second', later(1));
      await store.dropInstallation('slack:T2');

      expect(await store.installations()).toEqual([{ id: 'slack:T1', sealed: 'second' }]);
    });
  });

  describe('conversations', () => {
    const desk = { channel: 'teams:19:desk', reference: { bot: '28:1' }, name: 'Desk', gone: null };

    it('are kept and replaced, and listed by platform', async () => {
      const { store } = memory;
      await store.keepConversation(desk, morning);
      await store.keepConversation({ ...desk, channel: 'teams2:19:other' }, morning);

      await store.keepConversation({ ...desk, name: 'New desk', gone: 'it was deleted' }, later(1));

      expect(await store.conversation('teams:19:desk')).toEqual({
        ...desk,
        name: 'New desk',
        gone: 'it was deleted',
      });
      expect(await store.conversation('teams:19:never')).toBeNull();
      expect((await store.conversations('teams')).map(({ channel }) => channel)).toEqual(['teams:19:desk']);
    });
  });

  describe('feedback', () => {
    const said: Feedback = {
      ...{ subject: 'slack:Ev1', kind: 'answer', verdict: 'good', by: 'slack:U1', at: morning },
      ...{ question: 'latvia', brief: null, field: null, shown: 'The ministers met.', exact: null },
    };

    it('keeps the latest word of each person on each thing, oldest first', async () => {
      const { store } = memory;
      await store.keepFeedback(said);
      await store.keepFeedback({ ...said, by: 'slack:U2', at: later(1) });

      await store.keepFeedback({ ...said, verdict: 'bad', at: later(2) });

      expect(await store.listFeedback()).toEqual([
        { ...said, by: 'slack:U2', at: later(1) },
        { ...said, verdict: 'bad', at: later(2) },
      ]);
    });
  });
}
