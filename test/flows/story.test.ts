/** The whole story on a loopback ministry: read, brief, post, correct, gather, answer, with a clock set by hand. */

import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/platform.ts';
import { readSamples } from '../../src/demo/samples.ts';
import { type Site, startSite } from '../../src/demo/site.ts';
import type { Card } from '../../src/domain/card.ts';
import { audienceOf } from '../../src/domain/workspace.ts';
import { createReader, type Reader } from '../../src/feeds/read.ts';
import { answerAsk, reply } from '../../src/flows/answer.ts';
import { collectDue } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { createLog } from '../../src/log.ts';
import { dueSlot } from '../../src/schedule.ts';
import { createFakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, leaseMs, type TestDesk } from './desk.ts';

const samples = readSamples(resolve(import.meta.dirname, '../../samples'));
let desk: TestDesk;
let site: Site;
let reader: Reader;

beforeEach(async () => {
  desk = await createTestDesk('2026-11-22T08:00:00Z');
  const { now } = desk.clock;
  site = await startSite(samples, { now, started: now() });
  reader = createReader({ allowHosts: ['127.0.0.1'], now, log: quiet(), paceMs: 0, random: () => 0 });
  await desk.store.saveSources(
    samples.sources.map((source) => ({
      ...source,
      url: `${site.address}/${source.id}/feed.xml`,
      everyMinutes: 1 / 60,
    })),
  );
});
afterEach(async () => {
  await reader.close();
  await site.stop();
  await desk.close();
});

const quiet = () => createLog({ now: desk.clock.now, level: 'silent' });
const collect = (): Promise<void> =>
  collectDue({ ...desk, reader, now: desk.clock.now, random: () => 0, log: quiet(), leaseMs });

/** Lets the demo's seconds pass, visiting every five of them. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    desk.clock.pass(5000);
    await collect();
  }
}

describe('a desk that follows six ministries', () => {
  test('posts each new release of the minute once, corrects one in place, and never posts what is beside the point', async () => {
    const service = createFakeService();
    await desk.store.addFollow('web:desk', everything, 'test', desk.clock.now());
    await collect();
    await deliverDue(desk.parts(service.platform));
    const first = service.messages.length;

    for (let round = 0; round < 3; round++) {
      await pass(25);
      await deliverDue(desk.parts(service.platform));
    }

    const titles = service.messages
      .filter(({ card }) => card.kind === 'brief')
      .map(({ card }) => card.title.text);
    expect(first).toBe(0);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain(
      'Latvia and Lithuania sign memorandum on counter-mobility along the eastern border',
    );
    expect(titles.join()).not.toContain('orchestra');
    expect(service.messages.filter(({ edits }) => edits > 0)).toHaveLength(1);
    const word = service.messages.find(({ under }) => under !== null);
    expect(JSON.stringify(word?.card)).toMatch(/five|5.*→.*six|6/);
    const arriving = samples.samples.filter(
      ({ arrives, slug }) => arrives > 0 && slug !== 'orchestra-concert',
    );
    // Riga and Vilnius tell of one meeting: one card, and word of the second telling under it or on it.
    expect(titles).toHaveLength(new Set(arriving.map(({ source, slug }) => `${source}/${slug}`)).size - 1);
    expect(JSON.stringify(service.messages)).toContain('Also told by');
  });

  test('gathers the day into one digest at its local time', async () => {
    const service = createFakeService();
    const daily = { ...everything, countries: ['LV'], rhythm: { kind: 'daily', at: '10:05' } as const };
    await collect();
    await desk.store.addFollow('web:baltic', daily, 'test', desk.clock.now());
    await pass(70);
    const digest = () => digestDue({ ...desk, dueSlot, now: desk.clock.now, log: quiet() });

    await digest();
    desk.clock.pass(5 * 60_000);
    await digest();
    await digest();
    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toHaveLength(1);
    expect(service.messages[0]?.card.kind).toBe('digest');
    expect(JSON.stringify(service.messages[0]?.card)).toContain('counter-mobility');
  });

  test('answers a thread of three questions, each line cited', async () => {
    await collect();
    await pass(60);
    const parts = { ...desk, now: desk.clock.now, log: quiet(), zone: 'Europe/Riga', limits: null };
    const at = { channel: 'web:desk', audience: audienceOf('web:desk') };
    const ask = (text: string) =>
      reply({ text, ...at, thread: 't', asker: 'web:someone', zone: null, private: false }, parts);

    const country = await ask('latvia lithuania memorandum');
    const who = await ask('who attended?');
    const many = await ask('how many combat engineers did lithuania ask latvia for');

    for (const { answer } of [country, who, many]) {
      expect(answer?.answerable).toBe(true);
      for (const line of answer?.lines.filter(({ heading }) => !heading) ?? [])
        expect(line.citations).not.toEqual([]);
    }
    expect(who.answer?.lines.map(({ text }) => text).join(' ')).toContain('Kārkliņa');
    // Two ministries tell of one meeting, and differ: both are told.
    expect(many.answer?.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('10–15 combat engineers'),
      expect.stringContaining('about 15 combat engineers'),
    ]);
  });
});

describe('an ask', () => {
  const asked = (text: string, replies: Card[], id = 'act-1'): Ask => ({
    ...{
      id,
      text,
      channel: 'web:desk',
      thread: 't',
      asker: 'web:someone',
      zone: null,
      private: false,
      about: null,
    },
    reply: async (card) => void replies.push(card),
  });

  test('that comes three times is answered once', async () => {
    const replies: Card[] = [];
    const parts = { ...desk, now: desk.clock.now, log: quiet(), zone: 'UTC', limits: null };

    for (let times = 0; times < 3; times++) await answerAsk(asked('help', replies), parts);

    expect(replies.map(({ kind }) => kind)).toEqual(['help']);
  });

  test('that asks two things at too great a length is told the limit, and neither half is answered', async () => {
    const replies: Card[] = [];
    const parts = { ...desk, now: desk.clock.now, log: quiet(), zone: 'UTC', limits: null };
    const long = `who visited ${'the garrison in latvia '.repeat(42)}and when did ${'the ministers meet '.repeat(50)}`;

    await answerAsk(asked(long, replies), parts);

    expect(long.length).toBeGreaterThan(1_900);
    expect(JSON.stringify(replies)).toContain('at most 1,000');
  });

  test('that meets a broken store gets an apology with a reference, and the log has the fault', async () => {
    const replies: Card[] = [];
    const logged: string[] = [];
    const log = createLog({ now: desk.clock.now, write: (line) => void logged.push(line) });
    const store = { ...desk.store, surnames: () => Promise.reject(new Error('disk on fire')) };

    await answerAsk(asked('latvia', replies), {
      ...desk,
      store,
      now: desk.clock.now,
      log,
      zone: 'UTC',
      limits: null,
    });

    expect(replies.map(({ kind }) => kind)).toEqual(['apology']);
    expect(JSON.stringify(replies)).not.toContain('fire');
    const fault = JSON.parse(logged.find((line) => line.includes('disk on fire')) ?? '{}') as {
      reference: string;
    };
    expect(JSON.stringify(replies)).toContain(fault.reference);
  });
});
