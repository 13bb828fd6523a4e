/** The store's contract on limits of questions and on the audit list. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '../../src/domain/follow.ts';
import type { Store } from '../../src/store/store.ts';
import { later, type Memory, morning, type Open } from './store.samples.ts';

const limits = { person: { questions: 3, minutes: 5 }, workspace: { questions: 5, minutes: 60 } };
const order: Order = {
  ...{ countries: ['LV'], topics: [], sources: [], types: [] },
  ...{ rhythm: { kind: 'at_once' }, zone: 'UTC' },
};

export function accessContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  const ask = (asker: string, seconds: number, workspace = 'slack:T1') =>
    store.countQuestion({ asker, workspace }, limits, later(seconds));

  describe('limits of questions', () => {
    it('let a person ask so many in a time, and say when it goes on', async () => {
      const asked = [
        await ask('anna', 0),
        await ask('anna', 10),
        await ask('anna', 20),
        await ask('anna', 30),
      ];

      expect(asked).toEqual([null, null, null, { whose: 'person', limit: limits.person, again: later(300) }]);
      expect(await ask('anna', 299)).not.toBeNull();
      expect([await ask('anna', 300), await ask('anna', 301)]).toEqual([null, null]);
    });

    it('hold for all of a workspace together, and who is refused takes nothing from the others', async () => {
      for (let times = 0; times < 10; times++) await ask('anna', times);
      const others = [await ask('bert', 20), await ask('bert', 21), await ask('cleo', 22)];

      expect(others).toEqual([
        null,
        null,
        { whose: 'workspace', limit: limits.workspace, again: later(3_600) },
      ]);
      // Nor does it count for the person that the workspace had asked too much.
      for (let times = 0; times < 5; times++) await ask('cleo', 30);
      expect(await ask('cleo', 3_600)).toBeNull();
    });

    it('are of one workspace: others, and people of the same name there, ask on', async () => {
      for (let times = 0; times < 6; times++) await ask(`p${times}`, times);

      expect(await ask('p0', 10, 'slack:T2')).toBeNull();
      expect(await ask('p0', 11, 'slack:T1')).toMatchObject({ whose: 'workspace' });
    });

    it('are shared by all processes: of many questions at once no more go through', async () => {
      const other = await memory.another();

      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          (number % 2 ? store : other).countQuestion({ asker: 'anna', workspace: 'teams' }, limits, morning),
        ),
      );

      expect(asked.filter((refused) => refused === null)).toHaveLength(3);
      await other.close();
    });

    it('begin anew after a clock that was far ahead is put right', async () => {
      for (let times = 0; times < 4; times++) await ask('anna', 86_400);

      expect(await ask('anna', 0)).toBeNull();
    });
  });

  describe('the audit list', () => {
    const note = { by: 'web:anna', act: 'signed_in' as const, about: null, why: null };

    it('has who did what, the latest first, with changes of follows', async () => {
      await store.noteAudit({ ...note, at: morning });
      await store.addFollow('web:desk', order, 'web:eve', later(1));
      await store.removeFollow('web:desk', 1, 'web:eve', later(2));
      await store.noteAudit({
        ...note,
        by: null,
        act: 'refused',
        about: '/audit',
        why: 'no role',
        at: later(3),
      });

      const told = await store.auditList(10);

      expect(told.map(({ at, by, act, about, why }) => [at.getTime(), by, act, about, why])).toEqual([
        [later(3).getTime(), null, 'refused', '/audit', 'no role'],
        [later(2).getTime(), 'web:eve', 'follow_removed', 'web:desk/1', null],
        [later(1).getTime(), 'web:eve', 'follow_added', 'web:desk/1', null],
        [morning.getTime(), 'web:anna', 'signed_in', null, null],
      ]);
      expect((await store.auditList(2)).map(({ act }) => act)).toEqual(['refused', 'follow_removed']);
      expect((await store.auditList(9, later(2))).map(({ act }) => act)).toEqual([
        'follow_added',
        'signed_in',
      ]);
    });

    it('is forgotten after its own time; changes of follows stay', async () => {
      await store.noteAudit({ ...note, at: morning });
      await store.noteAudit({ ...note, at: later(100) });
      await store.addFollow('web:desk', order, 'web:eve', later(1));
      await ask('anna', 0);
      const epoch = new Date(0);

      expect(await store.forget({ conversations: epoch, models: epoch, audit: later(50) })).toBe(1);
      expect(await store.forget({ conversations: later(50), models: epoch, audit: epoch })).toBe(2);
      expect((await store.auditList(9)).map(({ act }) => act)).toEqual(['signed_in', 'follow_added']);
    });
  });
}
