/** Sources of every kind over HTTP: what a ministry corrects is a new version, an edited card and a note; what it only dresses otherwise is nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createReader, type Reader } from '../../src/feeds/read.ts';
import { briefWaiting, visit } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { createLog } from '../../src/log.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../fakes/ministry.ts';
import { furniture } from '../fakes/newspages.ts';
import { docxOf, wordParagraph } from '../fakes/office.ts';
import { createFakeService, type FakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, leaseMs, type TestDesk } from './desk.ts';

const hour = 3_600_000;
const story = (number: number, rotations: string): Story => ({
  title: `Minister Ilze Krauja visits brigade number ${number}`,
  path: `/news/visit-to-brigade-number-${number}`,
  date: `Fri, ${15 + number} Nov 2026 07:00:00 GMT`,
  paragraphs: [
    `Minister of Defence Ilze Krauja visited brigade number ${number} in Riga on ${15 + number} November 2026.`,
    `In the last year ${rotations} rotations of allied air defence units protected the Baltic states.`,
    'She met the commander of the brigade and thanked its soldiers for the exercise that ended last week.',
  ],
});

/** What stands there when the desk first reads the source; nobody is told of it. */
const old = [1, 2, 3, 4].map((number) => story(number, 'four'));

/** How a ministry publishes: what its source answers, and each release's page. `dress` is what stands around the words. */
interface Kind {
  name: string;
  path: string;
  source(stories: readonly Story[], origin: string, dress: string): string;
  page(one: Story, dress: string): { headers: Record<string, string>; body: string | Uint8Array };
  pathOf(one: Story): string;
}

const html = { headers: { 'content-type': 'text/html' } };
const page: Kind['page'] = (one, dress) => ({
  ...html,
  body: pageOf(one)
    .replace('Cookies. Privacy.', `Cookies. Privacy. ${dress}`)
    .replace('<main>', `<div class="breadcrumbs"><a href="/">${dress}</a></div><main>`),
});
const listOf = (stories: readonly Story[], dress: string, suffix = ''): string =>
  `<!doctype html><html lang="en"><head><title>News</title></head><body>${furniture}<main><h1>News</h1><ul class="news-list">${stories
    .map(
      ({ title, path, date }) =>
        `<li><time datetime="${new Date(date ?? '').toISOString().slice(0, 10)}">${date?.slice(5, 16)}</time> <a href="${path}${suffix}">${title}</a></li>`,
    )
    .join('')}</ul></main><footer>Ministry of Defence. ${dress}</footer></body></html>`;
const kinds: Kind[] = [
  {
    name: 'an RSS feed',
    path: '/feed',
    source: (stories, origin, dress) => rssOf(stories, origin, `<copyright>${dress}</copyright>`),
    page,
    pathOf: ({ path }) => path,
  },
  {
    name: 'a page of news',
    path: '/news',
    source: (stories, _origin, dress) => listOf(stories, dress),
    page,
    pathOf: ({ path }) => path,
  },
  {
    name: 'a JSON Feed',
    path: '/feed.json',
    source: (stories, origin, dress) =>
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Ministry of Defence', description: dress },
        items: stories.map(({ title, path, date, paragraphs }) => ({
          ...{ id: path, url: origin + path, title, summary: paragraphs[0] },
          date_published: new Date(date ?? '').toISOString(),
        })),
      }),
    page,
    pathOf: ({ path }) => path,
  },
  {
    name: 'a JSON Feed that holds the words itself',
    path: '/whole.json',
    source: (stories, origin, dress) =>
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Ministry of Defence', description: dress },
        items: stories.map(({ title, path, date, paragraphs }) => ({
          ...{ id: path, url: origin + path, title },
          content_html: `<div class="${dress.toLowerCase().replaceAll(/\W+/g, '-')}">${paragraphs.map((words) => `<p>${words}</p>`).join('')}</div>`,
          date_published: new Date(date ?? '').toISOString(),
        })),
      }),
    page,
    pathOf: ({ path }) => path,
  },
  {
    name: 'a page of documents',
    path: '/documents',
    source: (stories, _origin, dress) => listOf(stories, dress, '.docx'),
    page: (one, dress) => ({
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'x-served-by': dress,
      },
      body: docxOf([one.title, ...one.paragraphs].map((words) => wordParagraph(words)).join('')),
    }),
    pathOf: ({ path }) => `${path}.docx`,
  },
];

let desk: TestDesk;
let site: FakeMinistry;
let reader: Reader;
let service: FakeService;
beforeEach(async () => {
  desk = await createTestDesk('2026-11-20T08:00:00Z');
  site = await openMinistry();
  service = createFakeService();
  const { now } = desk.clock;
  const log = createLog({ now, level: 'silent' });
  reader = createReader({ now, log, random: () => 0, allowHosts: [site.host] });
});
afterEach(async () => {
  await reader.close();
  await site.close();
  await desk.close();
});

describe.each(kinds)('a release in $name', (kind) => {
  const publish = (stories: readonly Story[], dress = 'Edition of the morning'): void => {
    for (const one of stories) site.publish(kind.pathOf(one), kind.page(one, dress));
    const type = kind.path.endsWith('json')
      ? 'application/feed+json'
      : kind.path === '/feed'
        ? 'application/rss+xml'
        : 'text/html';
    site.publish(kind.path, {
      headers: { 'content-type': type },
      body: kind.source(stories, site.origin, dress),
    });
  };
  const round = async (): Promise<void> => {
    const { store, writer } = desk;
    const { now } = desk.clock;
    const log = createLog({ now, level: 'silent' });
    const parts = { reader, writer, store, now, random: () => 0, log, leaseMs };
    const [known] = await store.sources(wholeDesk);
    if (known) await visit(known, parts);
    expect((await store.sources(wholeDesk))[0]?.visit.fault).toBeNull();
    await briefWaiting(parts);
    await deliverDue(desk.parts(service.platform));
  };
  const versions = async (): Promise<number[]> =>
    await Promise.all(
      (await desk.store.listDeliveries(['sent']))
        .flatMap(({ cargo }) => (cargo.kind === 'brief' ? [cargo.brief] : []))
        .map(async (brief) => {
          const kept = await desk.store.newestVersion(brief, wholeDesk);
          return (await desk.store.release(kept?.release.key ?? ''))?.versions.length ?? 0;
        }),
    );
  const begin = async (): Promise<void> => {
    const source = { id: 'mod', name: 'MoD', url: site.origin + kind.path, country: 'LV', everyMinutes: 60 };
    await desk.store.saveSources([source]);
    await desk.store.addFollow('web:desk', everything, 'test', desk.clock.now());
    publish(old);
    await round();
    desk.clock.pass(hour);
    publish([...old, story(5, 'five')]);
    await round();
  };

  test('that is corrected at its address is told: card edited, note under it', async () => {
    await begin();
    const before = service.messages.length;
    publish([...old, story(5, 'six')]);
    for (let visits = 0; visits < 7; visits++) {
      desk.clock.pass(hour);
      await round();
    }

    const [card, note, ...more] = service.messages;
    expect([before, more.length]).toEqual([1, 0]);
    expect(await versions()).toEqual([2]);
    expect(card?.edits).toBe(1);
    expect(JSON.stringify(card?.card.blocks)).toMatch(/\b(6|six)\b/);
    expect(note?.under).toEqual({ message: '0' });
    expect(JSON.stringify(note?.card.blocks)).toMatch(/(5|five) .*→.*(6|six) /);
  });

  test('whose page is only dressed otherwise causes nothing', async () => {
    await begin();
    publish([...old, story(5, 'five')], 'Edition of the evening, 1,234 readers');
    for (let visits = 0; visits < 7; visits++) {
      desk.clock.pass(hour);
      await round();
    }

    expect(await versions()).toEqual([1]);
    expect(service.messages.map(({ edits }) => edits)).toEqual([0]);
  });
});
