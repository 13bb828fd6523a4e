/** The store's contract on events: several releases, one card; what a person parted stays parted. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  type Telling,
  tell,
} from './store.samples.ts';

const meeting: Telling = {
  ...{ countries: ['LV', 'LT'], people: ['Ilze Krauja', 'Jonas Vėtra'], date: '2026-03-09' },
};
const riga: Telling = {
  ...meeting,
  key: 'https://lv.example/1',
  source: 'lv',
  text: 'Minister Krauja received Minister Vėtra in Riga.',
};
const vilnius: Telling = {
  ...meeting,
  key: 'https://lt.example/1',
  source: 'lt',
  text: 'J. Vėtra went to see his Latvian colleague about mines.',
};
const idOf = (telling: Telling): string => tell(telling).brief.id;

export function eventContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
    await store.addFollow('web:desk', allAtOnce, 'anna', morning);
  });
  afterEach(async () => await memory.end());

  async function post(): Promise<string[]> {
    const posted: string[] = [];
    for (;;) {
      const [claimed] = await store.claimDeliveries(later(100), minute, 1);
      if (!claimed) return posted;
      await store.delivered(claimed.delivery.id, { ts: String(posted.length) }, later(100));
      posted.push(claimed.delivery.cargo.kind);
    }
  }

  describe('an event that two releases tell of', () => {
    it('has one card, and word of the other telling under it', async () => {
      await keepTold(store, riga);
      const first = await post();
      await keepTold(store, vilnius, later(10));

      expect(first).toEqual(['brief']);
      expect(await post()).toEqual(['correction']);
      expect((await store.tellings(idOf(riga), wholeDesk)).others.map(({ release }) => release.key)).toEqual([
        vilnius.key,
      ]);
      expect((await store.eventCards(idOf(vilnius))).map(({ channel }) => channel)).toEqual(['web:desk']);
    });

    it('is found where it goes on without an end', async () => {
      await keepTold(store, { ...riga, date: '2026-03-09/..' });
      await keepTold(store, { ...vilnius, date: '2026-03-09/..' }, later(10));

      expect((await store.tellings(idOf(riga), wholeDesk)).others.map(({ release }) => release.key)).toEqual([
        vilnius.key,
      ]);
    });

    it('has one card when two processes keep its tellings at the same moment', async () => {
      const other = await memory.another();
      const people = (n: number): string[] => [`Ilze Krauja${n}`, `Jonas Vėtra${n}`];
      const rounds = Array.from({ length: 10 }, (_, n) => n);
      // Names that are known already: new ones would make the second writer wait for the first.
      await keepTold(store, { countries: ['EE'], people: rounds.flatMap(people) }, morning, true);

      await Promise.all(
        rounds.flatMap((n) =>
          [riga, vilnius].map((told, by) =>
            keepTold(by ? store : other, { ...told, people: people(n), key: `${told.key}/${n}` }),
          ),
        ),
      );

      expect(await store.listDeliveries()).toHaveLength(10);
      await other.close();
    });

    it('owes nothing more while its card still waits: it will name both', async () => {
      await keepTold(store, riga);

      expect(await keepTold(store, vilnius, later(10))).toBe(0);
    });

    it('posts no reprint, and counts it', async () => {
      const words =
        'They spoke of engineers, of mines and bridges, of a depot that both will fill, and of officers who will learn at the school of the other.';
      const long = { ...riga, text: `${riga.text} ${words}` };
      await keepTold(store, long);
      await post();

      const owed = await keepTold(
        store,
        { ...long, key: 'https://news.example/9', source: 'news' },
        later(10),
      );

      expect(owed).toBe(0);
      expect((await store.tellings(idOf(long), wholeDesk)).reprints).toHaveLength(1);
    });

    it('tells the correction of a reprint only where it says other than the rest', async () => {
      const words =
        'They spoke of engineers, of mines and bridges, of a depot that both will fill, and of officers who will learn at the school of the other.';
      const own = { ...riga, text: `${riga.text} ${words}` };
      const again = { ...own, key: 'https://news.example/9', source: 'news' };
      await keepTold(store, own);
      await keepTold(store, again, later(10));
      await post();
      const [depots, schools] = ['a depot', 'the school'].map((was, index) =>
        words.replace(was, ['two depots', 'the schools'][index] ?? ''),
      );

      const first = await keepTold(store, { ...own, text: `${riga.text} ${depots}` }, later(20));
      const repeated = await keepTold(store, { ...again, text: `${riga.text} ${depots}` }, later(30));
      const other = await keepTold(
        store,
        { ...again, text: `${riga.text} ${schools} All 40 of them came on 12 trains.` },
        later(40),
      );

      expect([first, repeated, other]).toEqual([1, 0, 1]);
    });

    it('is told to channels that follow only the second source as a card of its own', async () => {
      await store.addFollow('web:north', { ...allAtOnce, sources: ['lt'] }, 'bert', morning);
      await keepTold(store, riga);
      await post();
      await keepTold(store, vilnius, later(10));

      const open = await store.listDeliveries(['waiting']);
      expect(open.map(({ channel, cargo }) => [channel, cargo.kind]).sort()).toEqual([
        ['web:desk', 'correction'],
        ['web:north', 'brief'],
      ]);
    });

    it('corrects its card when either telling changes', async () => {
      await keepTold(store, riga);
      await keepTold(store, vilnius, later(10));
      await post();

      await keepTold(
        store,
        { ...vilnius, text: 'J. Vėtra went to see his Latvian colleague about bridges.' },
        later(20),
      );

      expect(await post()).toEqual(['correction']);
    });

    it('is parted by a person, and stays so when a telling changes', async () => {
      await keepTold(store, riga);
      await keepTold(store, vilnius, later(10));

      const parted = await store.splitEvent(idOf(vilnius), {
        by: 'anna',
        now: later(20),
        audience: wholeDesk,
      });
      const changed = { ...vilnius, text: 'J. Vėtra went to see his Latvian colleague about bridges.' };
      await keepTold(store, changed, later(30));

      expect(parted).toBe(true);
      expect(await store.events(wholeDesk)).toEqual([]);
      expect((await store.tellings(idOf(changed), wholeDesk)).others).toEqual([]);
      expect(await store.splitEvent(idOf(vilnius), { by: 'anna', now: later(40), audience: wholeDesk })).toBe(
        false,
      );
      const list = await store.auditList(9);
      expect(list.filter(({ act }) => act === 'event_split')).toEqual([
        { at: later(20), by: 'anna', act: 'event_split', about: idOf(vilnius), why: null },
      ]);
    });

    it('owes a card of the parted telling to the channels that had only the other’s, and to no others', async () => {
      const news = { ...vilnius, key: 'https://news.example/1', source: 'news' };
      await keepTold(store, riga);
      await keepTold(store, vilnius, later(10));
      await post();
      await store.addFollow('web:late', allAtOnce, 'bert', later(15));
      const word = { by: 'anna', now: later(20), audience: wholeDesk };

      await store.splitEvent(idOf(vilnius), word);
      const first = await store.listDeliveries(['waiting']);
      await post();
      await keepTold(store, news, later(30), true);
      await store.splitEvent(idOf(news), { ...word, now: later(40) });

      expect(first.map(({ channel, cargo }) => [channel, cargo])).toEqual([
        ['web:desk', { kind: 'brief', brief: idOf(vilnius) }],
      ]);
      // What was taken in quietly is never posted.
      expect(await store.listDeliveries(['waiting'])).toEqual([]);
    });

    it('owes the others a card where the parted telling had the one', async () => {
      await keepTold(store, riga);
      await keepTold(store, vilnius, later(10));
      await post();

      await store.splitEvent(idOf(riga), { by: 'anna', now: later(20), audience: wholeDesk });

      expect((await store.listDeliveries(['waiting'])).map(({ cargo }) => cargo)).toEqual([
        { kind: 'brief', brief: idOf(vilnius) },
      ]);
    });

    it('keeps its other tellings together when the first is parted from them', async () => {
      await keepTold(store, riga);
      await keepTold(store, vilnius, later(10));
      const third = {
        ...vilnius,
        key: 'https://lt.example/2',
        text: 'Mines were the matter when Vėtra and Krauja met.',
      };
      await keepTold(store, third, later(20));

      await store.splitEvent(idOf(riga), { by: 'anna', now: later(30), audience: wholeDesk });

      expect((await store.events(wholeDesk)).map(({ tellings }) => tellings.map(({ key }) => key))).toEqual([
        [vilnius.key, third.key],
      ]);
    });
  });

  describe('a text that changed around what it tells only', () => {
    it('is kept, owes no correction, and is no news for a digest', async () => {
      const withFooter = async (footer: string, seconds: number): Promise<number> => {
        const { release, brief } = tell({ ...riga, text: `${riga.text}\n${footer}` });
        await store.takeIn([release], { now: later(seconds), quiet: false });
        return await store.keep(release, { ...brief, asides: [1] }, { now: later(seconds), quiet: false });
      };
      await withFooter('Last updated on Monday', 0);
      await post();

      expect(await withFooter('Last updated on Tuesday', 50)).toBe(0);
      expect(await store.briefsBetween(later(40), later(60), wholeDesk)).toEqual([]);
      expect(
        (
          await store.newestVersion(
            idOf({ ...riga, text: `${riga.text}\nLast updated on Monday` }),
            wholeDesk,
          )
        )?.version,
      ).toBe(2);
    });
  });
}
