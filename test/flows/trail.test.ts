/** The log's trail: one release is found again from its source to every channel, by ids that one line hands to the next. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createReader } from '../../src/feeds/read.ts';
import { briefWaiting, visit } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { openMinistry, pageOf, rssOf } from '../fakes/ministry.ts';
import { createFakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, leaseMs, sampleRelease, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await createTestDesk();
});
afterEach(() => desk.close());

test('leads from the source over the release and its brief to the delivery', async () => {
  const { store, clock, writer } = desk;
  const site = await openMinistry();
  const { title, text } = sampleRelease(1);
  const story = { title: title ?? '', path: '/news/1', paragraphs: [text] };
  site.publish('/news/1', { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
  site.publish('/feed', { body: rssOf([], site.origin) });
  const url = `${site.origin}/feed`;
  await store.saveSources([{ id: 'lv-mod', name: 'Ministry', url, country: 'LV', everyMinutes: 30 }]);
  await store.addFollow('web:desk', everything, 'test', clock.now());
  const common = desk.parts(createFakeService().platform);
  const { log } = common;
  const reader = createReader({ now: clock.now, log, random: () => 0, allowHosts: [site.host] });
  const parts = { ...common, reader, writer, random: () => 0, leaseMs };

  for (const stories of [[], [story]]) {
    site.publish('/feed', { body: rssOf(stories, site.origin) });
    const [known] = await store.sources(wholeDesk);
    if (known) await visit(known, parts);
    clock.pass(3_600_000);
  }
  await briefWaiting(parts);
  await deliverDue(common);
  await reader.close();
  await site.close();

  const lines = desk.logged.map((line) => JSON.parse(line) as Record<string, string>);
  const line = (event: string): Record<string, string> => lines.find((one) => one.event === event) ?? {};
  expect(line('release taken')).toMatchObject({ source: 'lv-mod', release: `${site.origin}/news/1` });
  expect(line('brief kept').release).toBe(line('release taken').release);
  expect(line('delivered')).toMatchObject({ brief: line('brief kept').brief, channel: 'web:desk' });
});
