/** A release whose page could not be had at first, as a story: told by its feed's words, made whole quietly, corrected like any other. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { audienceOf, wholeDesk } from '../../src/domain/workspace.ts';
import { createReader, type Reader } from '../../src/feeds/read.ts';
import { reply } from '../../src/flows/answer.ts';
import { briefWaiting, type CollectParts, visit } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { editDue } from '../../src/flows/edit.ts';
import { dueSlot } from '../../src/schedule.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../fakes/ministry.ts';
import { createFakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, leaseMs, type TestDesk } from './desk.ts';

const hour = 3_600_000;
const story: Story = {
  title: 'Latvian and Estonian defence ministers meet in Riga',
  path: '/news/1',
  date: 'Fri, 20 Nov 2026 09:00:00 GMT',
  summary:
    'Minister of Defence Ilze Krauja and Estonian Minister of Defence Kadri Lepik talked of air defence rotations.',
  paragraphs: [
    'Minister of Defence Ilze Krauja met with Estonian Minister of Defence Kadri Lepik in Riga on 20 November 2026.',
    'In the last year five rotations of allied air defence units took place in the Baltic states.',
    'The ministers signed an agreement on joint training of their engineers.',
  ],
};

let desk: TestDesk;
let site: FakeMinistry;
let reader: Reader;
let parts: CollectParts;
let service: ReturnType<typeof createFakeService>;
beforeEach(async () => {
  desk = await createTestDesk('2026-11-20T08:00:00Z');
  site = await openMinistry({ '/feed': { body: rssOf([], 'https://mod.example') } });
  service = createFakeService();
  const { store, writer, clock } = desk;
  const { log } = desk.parts(service.platform);
  reader = createReader({ now: clock.now, log, random: () => 0, allowHosts: [site.host] });
  parts = { reader, writer, store, now: clock.now, random: () => 0, log, leaseMs };
  await store.saveSources([
    { id: 'mod', name: 'MoD', url: `${site.origin}/feed`, country: 'LV', everyMinutes: 60 },
  ]);
  await store.addFollow('web:desk', everything, 'anna', clock.now());
  const daily = { ...everything, zone: 'UTC', rhythm: { kind: 'daily' as const, at: '07:30' } };
  await store.addFollow('web:daily', daily, 'anna', clock.now());
  await goOn();
  site.publish('/feed', { body: rssOf([story], site.origin) });
});
afterEach(async () => {
  await reader.close();
  await site.close();
  await desk.close();
});

const publish = (told: Story): void =>
  site.publish(told.path, { headers: { 'content-type': 'text/html' }, body: pageOf(told) });

/** An hour later, or so many: a visit, and all that is due of posts, edits and digests. */
async function goOn(hours = 1): Promise<void> {
  desk.clock.pass(hours * hour);
  const [known] = await desk.store.sources(wholeDesk);
  if (known) await visit(known, parts);
  await briefWaiting(parts);
  const due = desk.parts(service.platform);
  await digestDue({ ...due, dueSlot });
  await deliverDue(due);
  await editDue(due);
}

const wordsOf = (card: Card | undefined): string => JSON.stringify([card?.title, card?.blocks]);
const postedTo = (channel: string) => service.messages.filter((message) => message.channel === channel);

async function ask(text: string): Promise<string> {
  const { store, writer, clock } = desk;
  const at = { channel: 'web:desk', audience: audienceOf('web:desk') };
  const line = { text, ...at, thread: 'thread-1', asker: 'web:anna', zone: null, private: false };
  const log = desk.parts(service.platform).log;
  return wordsOf((await reply(line, { store, writer, now: clock.now, log, zone: 'UTC', limits: null })).card);
}

test('is made whole in place once its page is read: no correction is told in threads, digests, footers or answers', async () => {
  site.publish('/news/1', { status: 403 });
  await goOn();
  const first = wordsOf(postedTo('web:desk')[0]?.card);
  const answer = await ask('latvia');
  await goOn(24);
  const digest = wordsOf(postedTo('web:daily')[0]?.card);

  publish(story);
  await goOn();
  const whole = wordsOf(postedTo('web:desk')[0]?.card);
  const second = await ask('latvia');
  await goOn(24);

  expect(first).toContain('from its feed alone');
  expect(first).not.toContain('agreement on joint training');
  expect(answer).toContain('air defence rotations');
  expect(digest).toContain('1 new brief');
  expect(whole).toContain('agreement on joint training');
  for (const words of [whole, second]) expect(words).not.toMatch(/feed alone|[Cc]orrected/);
  expect(service.messages.map(({ channel }) => channel)).toEqual(['web:desk', 'web:daily']);
});

test('and is corrected like any other when its source changes it after that', async () => {
  site.publish('/news/1', { status: 403 });
  await goOn();
  publish(story);
  await goOn();
  publish({ ...story, paragraphs: story.paragraphs.map((words) => words.replace('five', 'six')) });
  await goOn(7);

  const [card, correction, ...more] = postedTo('web:desk').map((message) => message.card);
  expect(more).toEqual([]);
  expect(wordsOf(card)).toContain('corrected at its source: version 2');
  expect(wordsOf(correction)).toMatch(/Corrected at its source.*(5|five).*(6|six)/);
});

test('is in the digest of the day it came, also where that is posted only after its page was read', async () => {
  site.publish('/news/1', { status: 403 });
  await goOn();
  const due = desk.parts(service.platform);
  desk.clock.pass(23 * hour);
  await digestDue({ ...due, dueSlot });
  publish(story);
  await goOn();
  await goOn(24);

  const digests = postedTo('web:daily').map((message) => wordsOf(message.card));
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('1 new brief');
});

test('is in the digest after its page was read for those whose follows ask for it only then', async () => {
  const zone = { ...everything, zone: 'UTC', rhythm: { kind: 'daily' as const, at: '07:30' } };
  await desk.store.addFollow('web:finland', { ...zone, countries: ['FI'] }, 'anna', desk.clock.now());
  site.publish('/news/1', { status: 403 });
  await goOn();
  await goOn(24);
  const third =
    'Estonian Minister of Defence Kadri Lepik and Finnish Minister of Defence Aino Salo signed it too.';
  publish({ ...story, paragraphs: [...story.paragraphs, third] });
  await goOn();
  await goOn(24);

  expect(postedTo('web:finland').map((message) => wordsOf(message.card))).toEqual([
    expect.stringContaining('1 new brief'),
  ]);
  expect(postedTo('web:daily')).toHaveLength(1);
});

test('shows it whole where its card was on its way at that moment', async () => {
  site.publish('/news/1', { status: 403 });
  const [sending, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { post } = service.platform;
  service.platform.post = async (...given) => {
    sending.resolve();
    await sent.promise;
    return await post(...given);
  };
  const visiting = goOn();
  await sending.promise;
  publish(story);
  desk.clock.pass(1_000);
  const [known] = await desk.store.sources(wholeDesk);
  if (known) await visit(known, parts);
  await briefWaiting(parts);
  await editDue(desk.parts(service.platform));
  sent.resolve();
  await visiting;
  desk.clock.pass(2 * hour);
  await editDue(desk.parts(service.platform));

  expect(postedTo('web:desk').map((message) => wordsOf(message.card))).toEqual([
    expect.stringContaining('agreement on joint training'),
  ]);
});
