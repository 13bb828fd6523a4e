/** The store's contract on what is kept at one moment: it shares a transaction, and each gets what it would have got alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import {
  allAtOnce,
  later,
  type Memory,
  morning,
  type Open,
  over,
  type Telling,
  tell,
} from './store.samples.ts';

export function togetherContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  const keep = (telling: Telling, at = morning): Promise<number> => {
    const { release, brief } = tell(telling);
    return store.keep(release, brief, { now: at, quiet: false });
  };
  const meeting = (key: string, source: string): Telling => ({
    ...{ key, source, countries: ['LV', 'LT'], people: ['Ilze Krauja', 'Jonas Vėtra'], date: '2026-03-09' },
  });

  describe('what is kept at one moment', () => {
    it('shares one transaction, and each is told what it owes', async () => {
      await store.addFollow('web:desk', { ...allAtOnce, countries: ['LV'] }, 'anna', morning);
      let transactions = 0;
      const counted = over({
        ...memory.database,
        write: (work) => {
          transactions++;
          return memory.database.write(work);
        },
      });

      const owed = await Promise.all(
        ['LV', 'EE', 'LV'].map((country, index) => {
          const { release, brief } = tell({ key: `k-${index}`, countries: [country] });
          return counted.keep(release, brief, { now: morning, quiet: false });
        }),
      );

      expect(owed).toEqual([1, 0, 1]);
      expect(transactions).toBe(1);
      expect((await store.counts()).briefs).toBe(3);
    });

    it('finds one event and owes one card of it', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);

      expect(await Promise.all([keep(meeting('riga', 'lv')), keep(meeting('vilnius', 'lt'))])).toEqual([
        1, 0,
      ]);

      const told = await store.tellings(tell(meeting('riga', 'lv')).brief.id, wholeDesk);
      expect(told.others.map(({ release }) => release.key)).toEqual(['vilnius']);
    });

    it('keeps two texts of one release one after the other', async () => {
      const texts: Telling[] = [{ text: 'Five rotations.' }, { text: 'Six rotations were agreed.' }];
      for (const telling of texts)
        await store.takeIn([tell(telling).release], { now: morning, quiet: false });

      await Promise.all([...texts, ...texts].map((telling) => keep(telling)));

      const versions = await store.briefsOf(tell().release.key, wholeDesk);
      expect(versions.map(({ brief }) => brief.text)).toEqual([
        'Six rotations were agreed.',
        'Five rotations.',
      ]);
    });

    it('keeps the others where one cannot be kept', async () => {
      const source = { url: null, country: null, everyMinutes: 60 };
      await store.saveSources([
        { id: 'open', name: 'Open', ...source },
        { id: 'secret', name: 'Secret', ...source, workspaces: ['slack:T1'] },
      ]);
      await keep({ key: 'k', source: 'open' });

      const ends = await Promise.allSettled([
        keep({ key: 'a', source: 'open' }),
        keep({ key: 'k', source: 'secret', text: 'Of others.' }),
        keep({ key: 'b', source: 'open' }),
      ]);

      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(ends[1]).toMatchObject({ reason: expect.any(StoreError) });
      expect((await store.counts()).briefs).toBe(3);
    });
  });

  describe('what is taken in at one moment', () => {
    it('may name a release twice: the later text is a change of the earlier', async () => {
      const [first, second] = [tell({ text: 'Five.' }).release, tell({ text: 'Six of them.' }).release];
      const other = tell({ key: 'other' }).release;

      expect(await store.takeIn([first, other, first, second], { now: morning, quiet: false })).toEqual([
        ...['new', 'new', 'known', 'changed'],
      ]);
      expect((await store.release(first.key))?.versions.map(({ text }) => text)).toEqual([
        'Five.',
        'Six of them.',
      ]);
    });

    it('may be more than a statement holds', async () => {
      const many = Array.from({ length: 1_300 }, (_, index) => tell({ key: `k-${index}` }).release);

      const states = await store.takeIn(many, { now: morning, quiet: true });

      expect(states).toEqual(many.map(() => 'new'));
      expect((await store.claimReleases(later(1), 60_000, 3)).map(({ release }) => release.key)).toEqual([
        ...['k-0', 'k-1', 'k-2'],
      ]);
    });
  });

  describe('surnames', () => {
    it('are heard of that another process kept, without those that were read before being read again', async () => {
      const another = await memory.another();
      await keep({ key: 'a', people: ['Ilze Krauja'] });
      expect(await another.surnames(wholeDesk)).toEqual(new Set(['krauja']));

      await keep({ key: 'b', people: ['Jonas Vėtra'] });

      expect(await another.surnames(wholeDesk)).toEqual(new Set(['krauja', 'vetra']));
      await another.close();
    });

    it('are all read where they are more than a page', async () => {
      const names = Array.from({ length: 9_001 }, (_, index) => ({ source: 'lv', surname: `name${index}` }));
      await memory.database.write(async (tx) => {
        for (let from = 0; from < names.length; from += 500)
          await tx
            .insertInto('source_surnames')
            .values(names.slice(from, from + 500))
            .execute();
      });

      expect((await store.surnames(wholeDesk)).size).toBe(9_001);
    });
  });
}
