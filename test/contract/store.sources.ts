/** The store's contract on sources and on releases that come in. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neverVisited, type Source, type Visit } from '../../src/domain/source.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { WaitingRelease } from '../../src/store/releases.ts';
import type { Store } from '../../src/store/store.ts';
import { later, type Memory, minute, morning, type Open, tell } from './store.samples.ts';

const riga: Source = {
  id: 'lv',
  name: 'Riga',
  url: 'https://lv.example/feed',
  country: 'LV',
  everyMinutes: 15,
};
const folder: Source = { id: 'desk', name: 'Desk', url: null, country: null, everyMinutes: 60 };
async function claimOne(store: Store, at: Date): Promise<WaitingRelease> {
  const [claimed] = await store.claimReleases(at, minute, 5);
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
}
const good: Visit = {
  etag: '"1"',
  lastModified: 'Tue, 10 Mar 2026 09:00:00 GMT',
  url: 'https://lv.example/moved',
  visitedAt: morning,
  readAt: morning,
  newestAt: later(-3600),
  rhythmMinutes: 720,
  failures: 2,
  failingSince: later(-60),
  fault: 'it answered 503',
  nextVisitAt: later(900),
  seen: [
    {
      key: 'https://lv.example/1',
      title: 'Āris “visits”',
      published: '2026-03-10',
      fingerprint: 'abc',
      characters: 40,
      since: morning.getTime(),
      lookedAt: morning.getTime(),
      tries: 1,
      hadPage: true,
      missing: true,
    },
  ],
};

export function sourceContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  describe('sources', () => {
    it('gives back what a visit left, and nothing before the first', async () => {
      const { store } = memory;
      await store.saveSources([riga]);

      const before = await store.sources(wholeDesk);
      await store.recordVisit('lv', good);

      expect(before).toEqual([{ source: riga, visit: neverVisited }]);
      expect(await store.sources(wholeDesk)).toEqual([{ source: riga, visit: good }]);
    });

    it('keeps the visit when a source is saved again, and forgets it when its address changes', async () => {
      const { store } = memory;
      await store.saveSources([riga]);
      await store.recordVisit('lv', good);

      await store.saveSources([{ ...riga, name: 'Rīga' }]);
      const same = await store.sources(wholeDesk);
      await store.saveSources([{ ...riga, url: 'https://lv.example/new' }]);
      const moved = await store.sources(wholeDesk);

      expect(same[0]).toEqual({ source: { ...riga, name: 'Rīga' }, visit: good });
      expect(moved[0]?.visit).toMatchObject({ etag: null, lastModified: null, url: null, nextVisitAt: null });
    });

    it('forgets no brief of a source that is no longer configured, and visits it no more', async () => {
      const { store } = memory;
      await store.saveSources([riga]);
      const { release, brief } = tell();
      await store.keep(release, brief, { now: morning, quiet: true });

      await store.saveSources([]);

      expect(await store.sources(wholeDesk)).toEqual([]);
      expect(await store.claimSources(morning, minute, 5)).toEqual([]);
      expect((await store.brief(brief.id, wholeDesk))?.sourceName).toBe('Riga');
    });

    it('gives a due source to one claimer until its lease ends', async () => {
      const { store } = memory;
      await store.saveSources([riga, folder]);

      const first = await store.claimSources(morning, minute, 5);
      const second = await store.claimSources(later(30), minute, 5);
      const third = await store.claimSources(later(61), minute, 5);

      expect(first.map(({ source }) => source.id)).toEqual(['lv']);
      expect(second).toEqual([]);
      expect(third.map(({ source }) => source.id)).toEqual(['lv']);
    });

    it('waits for the next visit that was recorded', async () => {
      const { store } = memory;
      await store.saveSources([riga]);
      await store.claimSources(morning, minute, 5);

      await store.recordVisit('lv', good);

      expect(await store.claimSources(later(899), minute, 5)).toEqual([]);
      expect(await store.claimSources(later(900), minute, 5)).toHaveLength(1);
    });

    it('refuses the visit of a source it does not know', async () => {
      await expect(memory.store.recordVisit('nowhere', good)).rejects.toThrow(/No source nowhere/);
    });

    it('never gives one source to two claimers at once', async () => {
      const sources = Array.from({ length: 20 }, (_, n) => ({ ...riga, id: `s${n}` }));
      await memory.store.saveSources(sources);
      const other = await memory.another();

      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? memory.store : other).claimSources(morning, minute, 3)),
      );

      const ids = claims.flat().map(({ source }) => source.id);
      expect(new Set(ids).size).toBe(ids.length);
      await other.close();
    });
  });

  describe('releases', () => {
    it('tells new, known and changed apart, in order', async () => {
      const { store } = memory;
      const one = tell({ key: 'k1', text: 'Five rotations.' }).release;
      const two = tell({ key: 'k2' }).release;

      const first = await store.takeIn([one, two, one], { now: morning, quiet: false });
      const second = await store.takeIn([two, { ...one, text: 'Six rotations.' }], {
        now: later(60),
        quiet: false,
      });

      expect(first).toEqual(['new', 'new', 'known']);
      expect(second).toEqual(['known', 'changed']);
      expect((await store.release('k1'))?.versions.map(({ version, text }) => [version, text])).toEqual([
        [1, 'Five rotations.'],
        [2, 'Six rotations.'],
      ]);
    });

    it('keeps of each version whether it is only what a feed says', async () => {
      const { store } = memory;
      const { release, brief } = tell({ key: 'k1', text: 'The minister visited the base.' });
      await store.keep({ ...release, fromFeed: true }, brief, { now: morning, quiet: true });

      const alone = await store.brief(brief.id, wholeDesk);
      const whole = tell({ key: 'k1', text: 'The minister visited the base. She thanked its crews.' });
      await store.keep(whole.release, whole.brief, { now: later(60), quiet: true });

      expect(alone?.release.fromFeed).toBe(true);
      expect((await store.brief(whole.brief.id, wholeDesk))?.release.fromFeed).toBeUndefined();
      expect((await store.brief(brief.id, wholeDesk))?.release.fromFeed).toBe(true);
    });

    it('knows a text again that differs in white space and quotation marks alone', async () => {
      const { store } = memory;
      const release = tell({ text: 'He said "yes" - twice.' }).release;
      await store.takeIn([release], { now: morning, quiet: false });

      const states = await store.takeIn([{ ...release, text: 'He said “yes” –\n twice.' }], {
        now: morning,
        quiet: false,
      });

      expect(states).toEqual(['known']);
    });

    it('gives a waiting release to one claimer until its lease ends', async () => {
      const { store } = memory;
      const { release } = tell();
      await store.takeIn([release], { now: morning, quiet: true });

      const first = await store.claimReleases(morning, minute, 5);
      const second = await store.claimReleases(later(59), minute, 5);
      const third = await store.claimReleases(later(60), minute, 5);

      expect(first).toEqual([{ release, version: 1, attempts: 1, quiet: true }]);
      expect(second).toEqual([]);
      expect(third).toEqual([{ release, version: 1, attempts: 2, quiet: true }]);
    });

    it('gives a postponed release back when its time comes', async () => {
      const { store } = memory;
      const { release } = tell();
      await store.takeIn([release], { now: morning, quiet: false });
      const held = await claimOne(store, morning);

      await store.postponeRelease(held, later(300), { fault: 'the model is down', counted: true });

      expect(await store.claimReleases(later(299), minute, 5)).toEqual([]);
      expect(await store.claimReleases(later(300), minute, 5)).toMatchObject([{ attempts: 2 }]);
    });

    it('counts no try of a release that was given back', async () => {
      const { store } = memory;
      await store.takeIn([tell().release], { now: morning, quiet: false });
      await claimOne(store, morning);
      const second = await claimOne(store, later(60));

      await store.postponeRelease(second, later(61), { fault: 'the process ended', counted: false });

      expect(await store.claimReleases(later(61), minute, 5)).toMatchObject([{ attempts: 2 }]);
    });

    it('lets a claimer whose lease on a release was taken over change nothing', async () => {
      const { store } = memory;
      await store.takeIn([tell().release], { now: morning, quiet: false });
      const stale = await claimOne(store, morning);
      await claimOne(store, later(60));

      await store.postponeRelease(stale, later(61), { fault: 'stale', counted: true });

      expect(await store.claimReleases(later(119), minute, 5)).toEqual([]);
      expect(await store.claimReleases(later(120), minute, 5)).toHaveLength(1);
    });

    it('lets whoever holds an older text of a release change nothing of the newer', async () => {
      const { store } = memory;
      const { release } = tell({ text: 'First.' });
      await store.takeIn([release], { now: morning, quiet: false });
      const stale = await claimOne(store, morning);
      await store.takeIn([{ ...release, text: 'Second.' }], { now: later(1), quiet: false });
      await claimOne(store, later(2));

      await store.postponeRelease(stale, later(3), { fault: 'stale', counted: true });

      expect(await store.claimReleases(later(61), minute, 5)).toEqual([]);
    });

    it('asks for the brief of the newest text only', async () => {
      const { store } = memory;
      const release = tell({ text: 'First.' }).release;
      await store.takeIn([release], { now: morning, quiet: false });
      await store.takeIn([{ ...release, text: 'Second.' }], { now: morning, quiet: false });

      const waiting = await store.claimReleases(morning, minute, 5);

      expect(waiting.map(({ version, release: { text } }) => [version, text])).toEqual([[2, 'Second.']]);
    });

    it('keeps a change to a release quiet that was taken in quietly', async () => {
      const { store } = memory;
      const release = tell({ text: 'First.' }).release;
      await store.takeIn([release], { now: morning, quiet: true });
      await store.takeIn([{ ...release, text: 'Second.' }], { now: morning, quiet: false });

      const [waiting] = await store.claimReleases(morning, minute, 5);

      expect(waiting?.quiet).toBe(true);
    });

    it('never gives one release to two claimers at once', async () => {
      const releases = Array.from({ length: 30 }, (_, n) => tell({ key: `k${n}` }).release);
      await memory.store.takeIn(releases, { now: morning, quiet: false });
      const other = await memory.another();

      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          (n % 2 ? memory.store : other).claimReleases(morning, minute, 4),
        ),
      );

      const keys = claims.flat().map(({ release }) => release.key);
      expect(new Set(keys).size).toBe(keys.length);
      await other.close();
    });

    it('takes one release in once when two processes bring it at the same moment', async () => {
      const other = await memory.another();
      const { release } = tell();

      const states = await Promise.all(
        [memory.store, other, memory.store, other].map((store) =>
          store.takeIn([release], { now: morning, quiet: false }),
        ),
      );

      expect(states.flat().sort()).toEqual(['known', 'known', 'known', 'new']);
      await other.close();
    });
  });
}
