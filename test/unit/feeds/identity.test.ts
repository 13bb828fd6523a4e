/** One release stays one, whatever its feed says over the weeks. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint, type Release } from '../../../src/domain/release.ts';
import { neverVisited, type Source, type Visit } from '../../../src/domain/source.ts';
import { createReader, type Reader } from '../../../src/feeds/read.ts';
import { createLog } from '../../../src/log.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../../fakes/ministry.ts';

let site: FakeMinistry;
let clock = new Date('2026-03-01T06:00:00Z');
const readers: Reader[] = [];
const source = (): Source => ({
  id: 'xx',
  name: 'Ministry',
  url: `${site.origin}/feed`,
  country: null,
  everyMinutes: 60,
});

beforeAll(async () => {
  site = await openMinistry();
});
afterAll(async () => {
  for (const reader of readers) await reader.close();
  await site.close();
});

function openReader(): Reader {
  const reader = createReader({
    now: () => clock,
    log: createLog({ now: () => clock, level: 'silent' }),
    random: () => 0,
    allowHosts: [site.host],
  });
  readers.push(reader);
  return reader;
}

function storyOf(run: number, number: number, version = 1): Story {
  return {
    title: `Release ${number} of the ministry`,
    path: `/run${run}/news/${number}`,
    paragraphs: [
      `The Minister of Defence spoke on subject number ${number} at the northern base on Tuesday, in version ${version} of the text.`,
      `It was agreed that brigade ${number} will train with its neighbours in autumn and report to both governments on the results.`,
    ],
  };
}

/** A store in a few lines: the texts kept of each key, in order. */
function createShelf() {
  const kept = new Map<string, string[]>();
  return {
    kept,
    known: async (key: string) => kept.has(key),
    takeIn(releases: readonly Release[]) {
      for (const { key, text } of releases) {
        const versions = kept.get(key) ?? [];
        if (fingerprint(versions.at(-1) ?? '') !== fingerprint(text)) kept.set(key, [...versions, text]);
      }
    },
  };
}

interface Poll {
  fresh: number;
  order: number;
  dates: 'good' | 'none' | 'bad' | 'future' | 'now';
  guid: 'stable' | 'new';
  tracking: boolean;
  window: number;
}

const poll: fc.Arbitrary<Poll> = fc.record({
  fresh: fc.integer({ min: 0, max: 3 }),
  order: fc.integer({ min: 0, max: 1_000 }),
  dates: fc.constantFrom('good', 'none', 'bad', 'future', 'now'),
  guid: fc.constantFrom('stable', 'new'),
  tracking: fc.boolean(),
  window: fc.integer({ min: 5, max: 12 }),
});

function written(story: Story, { dates, guid, tracking }: Poll, at: number): Story {
  const day = {
    good: 'Sun, 01 Mar 2026 08:00:00 GMT',
    none: null,
    bad: 'on Tuesday',
    future: 'Wed, 01 Mar 2096 08:00:00 GMT',
    now: clock.toUTCString(),
  }[dates];
  return {
    ...story,
    path: tracking ? `${story.path}?utm_source=rss&utm_campaign=${at}` : story.path,
    guid: guid === 'new' ? `${story.path}-${at}` : story.path,
    ...(day === null ? {} : { date: day }),
  };
}

describe('over weeks of feeds in any order, with any dates and guids', () => {
  test('nothing is missed, nothing is kept twice, nothing looks changed that is not', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(poll, { minLength: 3, maxLength: 12 }),
        fc.boolean(),
        async (polls, restarts) => {
          run += 1;
          const shelf = createShelf();
          const stories: Story[] = [];
          let reader = openReader();
          let visit: Visit = neverVisited;
          for (const [at, one] of polls.entries()) {
            for (let i = 0; i < one.fresh; i += 1) stories.push(storyOf(run, stories.length + 1));
            for (const story of stories) {
              const answer = { headers: { 'content-type': 'text/html' }, body: pageOf(story) };
              site.publish(story.path, answer);
              site.publish(`${story.path}?utm_source=rss&utm_campaign=${at}`, answer);
            }
            const shown = stories.slice(-one.window).map((story) => written(story, one, at));
            const turned = shown
              .map((_, i) => shown[(i + one.order) % shown.length])
              .filter((story) => story !== undefined);
            site.publish('/feed', {
              headers: { 'content-type': 'application/rss+xml' },
              body: rssOf(turned, site.origin),
            });
            const reading = await reader.readSource(source(), visit, shelf.known);
            shelf.takeIn(reading.releases);
            visit = reading.visit;
            clock = new Date(clock.getTime() + 26 * 3_600_000);
            if (restarts && at % 3 === 2) reader = openReader();
          }

          expect([...shelf.kept.keys()].toSorted()).toEqual(
            stories.map(({ path }) => site.origin + path).toSorted(),
          );
          expect([...shelf.kept.values()].every((versions) => versions.length === 1)).toBe(true);
        },
      ),
      { numRuns: 6 },
    );
    for (const reader of readers.splice(0)) await reader.close();
  }, 120_000);
});

describe('a page that changes while its feed does not', () => {
  /** A ministry with one release; each look is that of a process that has just started. */
  const begin = async (number: number, shown: Partial<Story> = {}) => {
    const story = { ...storyOf(900, number), date: clock.toUTCString(), ...shown };
    site.publish(story.path, { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
    site.publish('/feed', {
      headers: { 'content-type': 'application/rss+xml', etag: '"1"' },
      body: rssOf([story], site.origin),
    });
    let { visit } = await openReader().readSource(source(), neverVisited);
    site.publish('/feed', { status: 304 });
    const later = async (hours: number) => {
      clock = new Date(clock.getTime() + hours * 3_600_000);
      const reading = await openReader().readSource(source(), visit, async () => true);
      visit = reading.visit;
      return reading;
    };
    return { story, later };
  };
  const gone = { status: 404 };

  test('is noticed within the first days', async () => {
    const { story, later } = await begin(1);
    const corrected = { ...storyOf(900, 1, 2) };
    site.publish(story.path, { headers: { 'content-type': 'text/html' }, body: pageOf(corrected) });

    const soon = await later(1);
    const afterwards = await later(6);

    expect(soon.releases).toEqual([]);
    expect(afterwards.releases.map(({ text }) => text)).toEqual([corrected.paragraphs.join('\n\n')]);
  });

  test('is no new version when only what stands around its words has changed', async () => {
    const { story, later } = await begin(7);
    const around = (visitors: number, others: string) =>
      pageOf(story).replace(
        '<div class="share-buttons">',
        `<p>Viewed ${visitors} times</p><p>${visitors} minutes ago</p><h3>Related news</h3><ul><li><a href="/x">${others}</a></li></ul><p>Last updated: 10 March 2026, 10:${visitors}</p><div class="share-buttons">`,
      );
    const texts: string[] = [];
    for (const [visitors, others] of [
      [12, 'Radars handed over to the Air Force'],
      [57, 'Exercise of three brigades begins in the east'],
    ] as const) {
      site.publish(story.path, {
        headers: { 'content-type': 'text/html' },
        body: around(visitors, others),
      });
      texts.push(...(await later(8)).releases.map(({ text }) => fingerprint(text)));
    }

    const own = fingerprint(story.paragraphs.join('\n\n'));
    expect(texts).toEqual([own, own]);
  });

  test('is withdrawn when it is missing at two looks, and nothing replaces its text', async () => {
    const { story, later } = await begin(2);
    site.publish(story.path, gone);

    const once = await later(7);
    const twice = await later(7);

    expect([once.withdrawn, once.releases]).toEqual([[], []]);
    expect([twice.withdrawn, twice.releases]).toEqual([[`${site.origin}${story.path}`], []]);
  });

  test('is withdrawn after weeks too, and one look ends no release', async () => {
    const { story, later } = await begin(3);
    await later(20 * 24);
    site.publish(story.path, gone);

    const once = await later(7 * 24);
    const soon = await later(1);
    const twice = await later(6);

    expect([once.withdrawn, soon.withdrawn]).toEqual([[], []]);
    expect(twice.withdrawn).toEqual([`${site.origin}${story.path}`]);
  });

  test('is not withdrawn when it never could be read: the link was wrong, not the release', async () => {
    const story = storyOf(900, 4);
    site.publish(story.path, gone);
    site.publish('/feed', { body: rssOf([{ ...story, date: clock.toUTCString() }], site.origin) });
    let { visit, releases } = await openReader().readSource(source(), neverVisited);
    const withdrawn: string[] = [];
    for (const hours of [7, 7, 7]) {
      clock = new Date(clock.getTime() + hours * 3_600_000);
      const reading = await openReader().readSource(source(), visit, async () => true);
      withdrawn.push(...reading.withdrawn);
      visit = reading.visit;
    }

    expect(releases).toHaveLength(1);
    expect(withdrawn).toEqual([]);
  });

  test('is asked for seldom: sixteen times in all, and no more after thirty days', async () => {
    const { story, later } = await begin(5);
    const asked = () => site.visitors.filter(({ path }) => path === story.path).length;
    for (let hour = 0; hour < 30 * 24; hour += 3) await later(3);
    const inThirtyDays = asked();
    for (let day = 0; day < 20; day++) await later(24);

    expect(inThirtyDays).toBe(16);
    expect(asked()).toBe(inThirtyDays);
  });

  test('does not lose the longer words of its feed once the feed is silent', async () => {
    const summary = storyOf(900, 6).paragraphs.join(' ').repeat(4);
    const { story, later } = await begin(6, { summary });
    site.publish('/feed', { body: rssOf([], site.origin) });

    const looks = [await later(7), await later(7)];

    expect(site.visitors.filter(({ path }) => path === story.path).length).toBe(3);
    expect(looks.flatMap(({ releases }) => releases)).toEqual([]);
  });
});
