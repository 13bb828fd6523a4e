/** The store's contract on releases that are first kept with only what their feeds say, and whose pages are read later. */

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

const item = { key: 'https://ministry.example/7', text: 'The minister visited the base.' };
const page = { ...item, text: `${item.text}\nShe thanked the crews of its two ships.` };
const idOf = (telling: Telling): string => tell(telling).brief.id;

export function fullerContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  async function keepItem(telling: Telling, at = morning): Promise<number> {
    const { release, brief } = tell(telling);
    await store.takeIn([{ ...release, fromFeed: true }], { now: at, quiet: false });
    return await store.keep({ ...release, fromFeed: true }, brief, { now: at, quiet: false });
  }

  async function post(at = later(1)) {
    const claimed = await store.claimDeliveries(at, minute, 10);
    for (const { delivery } of claimed) await store.delivered(delivery.id, { ts: delivery.id }, at);
    return claimed.map(({ delivery: { channel, cargo } }) => [channel, cargo.kind]);
  }

  const edits = async (): Promise<string[]> =>
    (await store.claimCardEdits(later(999), minute, 10)).map(({ brief }) => brief).toSorted();

  describe('the text of a page that could not be had before', () => {
    it('takes the place of the feed’s words: cards are edited, and nobody is told of a correction', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepItem(item);
      await post();

      const owed = await keepTold(store, page, later(50));

      const newest = await store.newestVersion(idOf(item), wholeDesk);
      expect([owed, await post(later(60)), await edits()]).toEqual([0, [], [idOf(page)]]);
      expect(newest).toMatchObject({ brief: { id: idOf(page) }, version: 1 });
      expect(newest?.release.fromFeed).toBeUndefined();
    });

    it('is corrected like any other when it changes', async () => {
      await store.addFollow('web:desk', allAtOnce, 'anna', morning);
      await keepItem(item);
      await post();
      await keepTold(store, page, later(50));

      const changed = { ...page, text: page.text.replace('two', 'three') };
      await keepTold(store, changed, later(70));

      expect(await post(later(80))).toEqual([['web:desk', 'correction']]);
      expect((await store.brief(idOf(changed), wholeDesk))?.version).toBe(2);
    });

    it('is posted to those whose follows ask for it only now', async () => {
      await store.addFollow('web:desk', { ...allAtOnce, countries: ['EE'] }, 'anna', morning);
      await keepItem(item);

      const owed = await keepTold(store, { ...page, countries: ['LV', 'EE'] }, later(50));

      expect([owed, await post(later(60))]).toEqual([1, [['web:desk', 'brief']]]);
    });

    it('has the cards of other tellings of its event edited too', async () => {
      const event = { countries: ['LV', 'LT'], people: ['Ilze Krauja', 'Jonas Vėtra'], date: '2026-03-09' };
      const first = { ...event, text: 'Krauja met Vėtra in Riga.' };
      await keepTold(store, first);
      await keepItem({ ...event, ...item, source: 'lt' }, later(10));

      await keepTold(store, { ...event, ...page, source: 'lt' }, later(50));

      expect(await edits()).toEqual([idOf(first), idOf(page)].toSorted());
    });

    it('takes the mark away where it is the same text, and has the cards edited', async () => {
      await keepItem(item);

      const states = await store.takeIn([tell(item).release], { now: later(50), quiet: false });

      expect([states, await edits()]).toEqual([['known'], [idOf(item)]]);
      expect((await store.brief(idOf(item), wholeDesk))?.release.fromFeed).toBeUndefined();
      expect(await store.claimReleases(later(60), minute, 5)).toEqual([]);
      await store.takeIn([{ ...tell(item).release, fromFeed: true }], { now: later(70), quiet: false });
      expect((await store.brief(idOf(item), wholeDesk))?.release.fromFeed).toBeUndefined();
    });

    it('is of one version with the feed’s words, which a later correction is not held against', async () => {
      await keepItem(item);
      await keepTold(store, page, later(50));

      const fuller = await store.changedBetween(later(40), later(60), wholeDesk);
      const changed = { ...page, text: page.text.replace('two', 'three') };
      await keepTold(store, changed, later(55));
      const corrected = await store.changedBetween(later(40), later(60), wholeDesk);

      const told = [...fuller, ...corrected].map(({ before, after }) => [
        [before.brief.id, before.version],
        [after.brief.id, after.version],
      ]);
      expect(told).toEqual([
        [
          [idOf(item), 1],
          [idOf(page), 1],
        ],
        [
          [idOf(page), 1],
          [idOf(changed), 2],
        ],
      ]);
    });

    it('is found for a time that closed before it came, until it changes', async () => {
      await keepItem(item);
      await keepTold(store, page, later(50));
      const ids = async (since: number, until: number): Promise<string[][]> =>
        (await store.filledAfter(later(since), later(until), wholeDesk)).map(({ before, after }) => [
          before.brief.id,
          after.brief.id,
        ]);

      const found = [await ids(0, 50), await ids(0, 51), await ids(1, 50)];
      await keepTold(store, { ...page, text: 'Taken back.' }, later(70));

      expect(found).toEqual([[[idOf(item), idOf(page)]], [], []]);
      expect(await ids(0, 50)).toEqual([]);
    });
  });
}
