/** A desk put back from a copy: what it posted since the copy was made is not posted again, and nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverDue } from '../../src/flows/deliver.ts';
import { createLog } from '../../src/log.ts';
import { restoreBackup } from '../../src/store/backup.ts';
import { createStore } from '../../src/store/store.ts';
import { createFakeService } from '../fakes/platform.ts';
import { readBlocks } from '../fakes/slack/reading.ts';
import { type FakeSlack, openSlack } from '../fakes/slack/slack.ts';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import { createTestDesk, everything, leaseMs, sampleRelease } from './desk.ts';

const log = createLog({ now: () => new Date(), level: 'silent' });
const day = 24 * 3_600_000;
const daily = { ...everything, zone: 'UTC', rhythm: { kind: 'daily' as const, at: '07:30' } };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-restored-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('on Slack, cards, notes and digests of the time since the copy are found, and what is missing is posted', async () => {
  const copy = join(folder, 'copy.sqlite');
  let desk = undefined as unknown as Telling;
  const slack: FakeSlack = await openSlack({ now: () => desk.now().getTime() });
  slack.home.channels.get('C2')?.members.add(slack.home.botUser);
  const open = async (start: string): Promise<void> => {
    desk = await tellOnSlack({ folder: join(folder, 'data'), fake: slack, start });
  };
  const deliver = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await desk.deliver();
      desk.pass(2_000);
    }
  };
  const cards = (channel: string) =>
    slack.messages(channel).filter(({ app, thread }) => app && thread === null);
  const titles = () => cards('C1').map(({ blocks }) => /the (\d)th time/.exec(readBlocks(blocks))?.[1]);
  const notes = () => slack.messages('C1').filter(({ app, thread }) => app && thread !== null);

  await open('2026-11-20T08:00:00Z');
  await desk.store.addFollow('slack:C1', everything, 'test', desk.now());
  await desk.store.addFollow('slack:C2', daily, 'test', desk.now());
  await desk.take(sampleRelease(1));
  await deliver();
  // Owed when the copy is made.
  await desk.take(sampleRelease(2));
  await desk.store.backup(copy);
  await deliver();
  await desk.take(sampleRelease(1, 'six'));
  await desk.take(sampleRelease(3));
  await desk.store.withdraw(sampleRelease(2).key, desk.now());
  await deliver();
  desk.pass(day);
  await deliver();
  await desk.take(sampleRelease(4));
  await deliver();
  desk.pass(day);
  await deliver();
  const [before, told, digests] = [titles(), notes().length, cards('C2').length];
  const crashed = desk.now();
  await desk.stop();

  await restoreBackup(copy, join(folder, 'data'), { now: new Date(crashed.getTime() + 60_000), log });
  await open(new Date(crashed.getTime() + 120_000).toISOString());
  await deliver();
  // What the sources show: all of it again, and one that nobody has seen.
  for (const release of [sampleRelease(5), sampleRelease(4), sampleRelease(3), sampleRelease(1, 'six')])
    await desk.take(release);
  await desk.store.withdraw(sampleRelease(2).key, desk.now());
  await deliver();
  desk.pass(60_000);
  await deliver();

  expect([before, told, digests]).toEqual([['1', '2', '3', '4'], 2, 2]);
  expect(titles()).toEqual(['1', '2', '3', '4', '5']);
  expect(notes()).toHaveLength(told);
  expect(cards('C2')).toHaveLength(digests);
  expect(new Set((await desk.store.listDeliveries()).map(({ state }) => state))).toEqual(new Set(['sent']));

  desk.pass(day);
  await deliver();
  const last = readBlocks(cards('C2').at(-1)?.blocks);
  expect(cards('C2')).toHaveLength(digests + 1);
  expect(last).toContain('the 5th time');
  expect(last).toContain('Coop was restored from a copy');

  await desk.take(sampleRelease(1, 'seven'));
  await deliver();
  expect(notes()).toHaveLength(told + 1);
  await desk.stop();
  await slack.close();
});

test('where the platform cannot tell, what may stand waits for a person, and what is new is posted', async () => {
  const desk = await createTestDesk();
  const { store, clock } = desk;
  const service = createFakeService(() => 'well', { blind: true });
  const source = { id: 'lv-mod', name: 'MoD', url: 'https://mod.example', country: 'LV', everyMinutes: 30 };
  await store.saveSources([source]);
  await store.addFollow('web:desk', everything, 'test', clock.now());
  const copy = join(folder, 'copy.sqlite');
  await store.backup(copy);
  await desk.take(sampleRelease(1));
  await deliverDue(desk.parts(service.platform));
  await desk.close();

  clock.pass(day);
  await restoreBackup(copy, join(folder, 'data'), { now: clock.now(), log });
  const restored = await createStore({ url: null, folder: join(folder, 'data'), now: clock.now, log });
  const parts = { ...desk.parts(service.platform), store: restored };
  const take = async (release: ReturnType<typeof sampleRelease>): Promise<void> => {
    await restored.takeIn([release], { now: clock.now(), quiet: false });
    await restored.keep(release, await desk.writer.brief(release), { now: clock.now(), quiet: false });
  };
  await take(sampleRelease(1));
  await deliverDue(parts);
  clock.pass(3_600_000);
  const visit = (await restored.claimSources(clock.now(), leaseMs, 1))[0]?.visit;
  if (visit) await restored.recordVisit('lv-mod', { ...visit, readAt: clock.now(), visitedAt: clock.now() });
  await take({ ...sampleRelease(2), published: '2026-11-21' });
  await deliverDue(parts);

  const deliveries = await restored.listDeliveries();
  expect(service.messages.map(({ card }) => card.title.text)).toEqual([
    expect.stringContaining('1th time'),
    expect.stringContaining('2th time'),
  ]);
  expect(deliveries.map(({ state }) => state)).toEqual(['unknown', 'sent']);
  expect(deliveries[0]?.fault).toMatch(/restored from a copy .* cannot tell/);
  await restored.close();
});
