/** Visits as a story: what is taken in, what is taken back, what one bad source does to the others. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createReader, type Reader, SourceError } from '../../src/feeds/read.ts';
import {
  briefWaiting,
  type CollectParts,
  collectDue,
  readBack,
  visit,
  visitDue,
} from '../../src/flows/collect.ts';
import { createLog } from '../../src/log.ts';
import { StoreError } from '../../src/store/store.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../fakes/ministry.ts';
import { createTestDesk, leaseMs, type TestDesk } from './desk.ts';

const hour = 3_600_000;
const stories: Story[] = [1, 2].map((number) => ({
  title: `Minister Ilze Krauja visits brigade number ${number}`,
  path: `/news/${number}`,
  date: `Fri, 20 Nov 2026 0${number}:00:00 GMT`,
  paragraphs: [
    `Minister of Defence Ilze Krauja visited brigade number ${number} in Riga on 20 November 2026 with her deputy.`,
    'She met the commander of the brigade and thanked its soldiers for the exercise that ended last week.',
  ],
}));

let desk: TestDesk;
let site: FakeMinistry;
let reader: Reader;
let parts: CollectParts;
beforeEach(async () => {
  desk = await createTestDesk('2026-11-20T08:00:00Z');
  site = await openMinistry();
  for (const story of stories)
    site.publish(story.path, { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
  site.publish('/feed', { body: rssOf(stories, site.origin) });
  const { now } = desk.clock;
  const log = createLog({ now, level: 'silent' });
  reader = openReader();
  const { store, writer } = desk;
  parts = { reader, writer, store, now, random: () => 0, log, leaseMs };
});
afterEach(async () => {
  await reader.close();
  await site.close();
  await desk.close();
});

function openReader(): Reader {
  const { now } = desk.clock;
  const log = createLog({ now, level: 'silent' });
  return createReader({ now, log, random: () => 0, allowHosts: [site.host] });
}

const source = (): Source => ({
  id: 'mod',
  name: 'MoD',
  url: `${site.origin}/feed`,
  country: 'LV',
  everyMinutes: 60,
});

async function visitOnce(): Promise<void> {
  const [known] = await desk.store.sources(wholeDesk);
  if (known) await visit(known, parts);
}

describe('a visit that is under way when the process is stopped', () => {
  test('is left: what it could not read by then is no fault of its source, and is not taken in by its feed alone', async () => {
    await desk.store.saveSources([source()]);
    const [leaving, asked, closed] = [
      new AbortController(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
    ];
    const closing: typeof parts.reader = {
      ...parts.reader,
      readSource: async () => {
        asked.resolve();
        await closed.promise;
        throw new SourceError('The connection was closed.');
      },
    };
    const visiting = visitDue({ ...parts, reader: closing, leaving: leaving.signal });
    await asked.promise;
    leaving.abort();
    await visiting;
    closed.resolve();

    const [known] = await desk.store.sources(wholeDesk);
    expect(known?.visit).toMatchObject({ failures: 0, readAt: null, fault: null });
    desk.clock.pass(leaseMs);
    await visitDue(parts);
    expect(await briefWaiting(parts)).toBe(stories.length);
  });
});

describe('a release that is being briefed when the process is stopped', () => {
  test('is given back once nobody waits any more, and briefed by the next process at once', async () => {
    await desk.store.saveSources([source()]);
    await visitOnce();
    const [stopping, leaving] = [new AbortController(), new AbortController()];
    const asked = Promise.withResolvers<void>();
    const hanging: typeof parts.writer = {
      ...parts.writer,
      brief: () => {
        asked.resolve();
        return new Promise(() => {});
      },
    };
    const working = briefWaiting({
      ...{ ...parts, writer: hanging, stopping: stopping.signal, leaving: leaving.signal },
      briefing: { atOnce: 8, leaseMs: 10 * leaseMs },
    });
    await asked.promise;
    stopping.abort();
    leaving.abort();

    expect(await working).toBe(0);
    expect(await briefWaiting(parts)).toBe(2);
  });
});

describe('a release whose brief the database did not take', () => {
  test('is briefed again as soon as a process that died would be replaced, however often that was', async () => {
    await desk.store.saveSources([source()]);
    await visitOnce();
    const broken: typeof desk.store = {
      ...desk.store,
      keep: async () => {
        throw new StoreError('the server has no connection left');
      },
    };

    for (let time = 0; time < 5; time++) {
      await briefWaiting({ ...parts, store: broken });
      desk.clock.pass(leaseMs);
    }

    expect(await briefWaiting(parts)).toBe(stories.length);
  });
});

describe('a release that its ministry takes back', () => {
  test('is withdrawn once its page is missing at two looks hours apart', async () => {
    await desk.store.saveSources([source()]);
    const key = `${site.origin}/news/1`;
    await visitOnce();
    site.publish('/news/1', { status: 404 });
    const withdrawn: boolean[] = [];
    for (const later of [hour, 6 * hour, hour, 6 * hour]) {
      desk.clock.pass(later);
      await visitOnce();
      withdrawn.push((await desk.store.release(key))?.withdrawnAt instanceof Date);
    }

    const other = await desk.store.release(`${site.origin}/news/2`);
    expect(withdrawn).toEqual([false, false, false, true]);
    expect(other?.withdrawnAt).toBeNull();
  });

  test('is so too when the feed no longer lists it', async () => {
    await desk.store.saveSources([source()]);
    await visitOnce();
    site.publish('/news/1', { status: 410 });
    site.publish('/feed', { body: rssOf(stories.slice(1), site.origin) });
    for (const later of [7 * hour, 7 * hour]) {
      desk.clock.pass(later);
      await visitOnce();
    }

    expect((await desk.store.release(`${site.origin}/news/1`))?.withdrawnAt).not.toBeNull();
  });

  test('is so too when each look is another process’s', async () => {
    await desk.store.saveSources([source()]);
    await visitOnce();
    site.publish('/news/1', { status: 404 });
    site.publish('/feed', { body: rssOf(stories.slice(1), site.origin) });
    for (const later of [7 * hour, 7 * hour]) {
      desk.clock.pass(later);
      await reader.close();
      reader = openReader();
      parts = { ...parts, reader };
      await visitOnce();
    }

    expect((await desk.store.release(`${site.origin}/news/1`))?.withdrawnAt).not.toBeNull();
    expect((await desk.store.release(`${site.origin}/news/2`))?.withdrawnAt).toBeNull();
  });

  test('is not withdrawn because a site is down', async () => {
    await desk.store.saveSources([source()]);
    await visitOnce();
    for (const story of stories) site.publish(story.path, { status: 503 });
    for (const later of [7 * hour, 7 * hour, 7 * hour]) {
      desk.clock.pass(later);
      await visitOnce();
    }

    expect((await desk.store.release(`${site.origin}/news/1`))?.withdrawnAt).toBeNull();
  });
});

describe('visits', () => {
  test('go on past a source that fails, and remember why it did', async () => {
    const broken = { ...source(), id: 'broken', url: `${site.origin}/none` };
    await desk.store.saveSources([broken, source()]);

    await collectDue(parts);

    const [failed, read] = await desk.store.sources(wholeDesk);
    expect(failed?.visit).toMatchObject({ failures: 1, fault: expect.stringMatching(/HTTP 404/) });
    expect(read?.visit).toMatchObject({ failures: 0, fault: null });
    expect((await desk.store.counts()).briefs).toBe(2);
  });

  test('back in time take in what is missing, quietly, and nothing twice', async () => {
    await desk.store.saveSources([source()]);
    const first = await readBack(source(), '2026-01-01', parts);
    const again = await readBack(source(), '2026-01-01', parts);

    expect(first).toEqual({ taken: 2, oldest: '2026-11-20', end: 'exhausted' });
    expect(again.taken).toBe(0);
    expect((await desk.store.counts()).briefs).toBe(2);
  });
});
