/** Looking for a card among many messages, as seldom as Slack lets an app look. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookBack } from '../../../src/chat/slack/looking.ts';
import type { Client } from '../../../src/chat/slack/workspaces.ts';
import { noticeCard } from '../../../src/domain/cards/notices.ts';
import type { Reference } from '../../../src/domain/delivery.ts';
import { type SlackDesk, startSlackDesk } from '../../fakes/slack/desk.ts';

const minute = 60_000;
let desk: SlackDesk;
let at: number;
/** The cards under which deliveries go. */
let under: Record<string, Reference>;
beforeEach(async () => {
  at = Date.parse('2026-11-20T08:00:00Z');
  under = {};
  desk = await startSlackDesk({
    ...{ transport: 'http', onAsk: async () => {}, now: () => new Date(at), slack: { now: () => at } },
    look: { under: async (delivery) => under[delivery] ?? null },
  });
});
afterEach(() => desk.stop());

const looks = () => desk.slack.calls.filter(({ method }) => /history|replies/.test(method)).length;
const post = (delivery: string) => {
  at += 1_000;
  return desk.platform.post('slack:C1', noticeCard('A brief'), delivery, under[delivery]);
};
/** People talk, a message a second. */
const talk = (messages: number, thread: string | null = null): void => {
  for (let n = 0; n < messages; n++) {
    at += 1_000;
    desk.slack.home.channels.get('C1')?.messages.push({
      ...{ ts: (at / 1000).toFixed(6), channel: 'C1', user: 'U1', app: false, text: `Word ${n}`, blocks: [] },
      ...{ thread, edits: 0, onlyFor: null, deleted: false, metadata: null },
    });
  }
};
/** From now on Slack answers one look a minute. */
const oneAMinute = (): void => {
  let last = 0;
  desk.slack.befall = ({ method }) => {
    if (!/history|replies/.test(method)) return null;
    if (at - last < minute) return { retryAfter: 60 };
    last = at;
    return null;
  };
};
/** Looks once a minute until it is known, and gives what is known and how many looks that took. */
const lookUntilKnown = async (delivery: string, since: Date) => {
  for (let tries = 1; tries <= 200; tries++) {
    at += minute;
    const sighting = await desk.platform.find('slack:C1', delivery, since).catch(() => null);
    if (sighting !== null) return { sighting, tries };
  }
  return null;
};

test('a card is found behind a thousand messages', async () => {
  const since = new Date(at);
  const reference = await post('d1');
  talk(1_000);

  const known = await lookUntilKnown('d1', since);

  expect(known?.sighting).toEqual({ seen: true, reference });
  expect(looks()).toBeLessThan(80);
});

test('where a look a minute is granted, each goes on where the last one had to stop', async () => {
  const since = new Date(at);
  talk(40);
  const reference = await post('d1');
  talk(100);
  oneAMinute();

  const known = await lookUntilKnown('d1', since);
  const never = await lookUntilKnown('d2', since);

  expect(known?.sighting).toEqual({ seen: true, reference });
  expect(known?.tries).toBeLessThanOrEqual(8);
  expect(never?.sighting).toEqual({ seen: false });
  expect(never?.tries).toBeLessThanOrEqual(5);
});

test('what was read for one card is not read again for the next, but what came since is', async () => {
  const since = new Date(at);
  talk(200);
  await lookUntilKnown('d1', since);
  const before = looks();
  talk(3);
  const reference = await post('d2');
  talk(3);

  const second = await desk.platform.find('slack:C1', 'd2', since);

  expect(second).toEqual({ seen: true, reference });
  expect(looks() - before).toBe(1);
});

test('what another process posted between two looks is found', async () => {
  const since = new Date(at);
  talk(100);
  oneAMinute();
  at += minute;
  await desk.platform.find('slack:C1', 'd1', since).catch(() => null);
  const reference = await post('d1');

  expect((await lookUntilKnown('d1', since))?.sighting).toEqual({ seen: true, reference });
});

test('a note is found in a thread of many words, and one that is not there is known not to be', async () => {
  const since = new Date(at);
  const card = await post('d1');
  under = { d2: card, d3: card };
  talk(30, card.ts);
  const note = await post('d2');
  talk(30, card.ts);
  oneAMinute();

  expect((await lookUntilKnown('d2', since))?.sighting).toEqual({ seen: true, reference: note });
  expect((await lookUntilKnown('d3', since))?.sighting).toEqual({ seen: false });
});

test('among more than can be read it cannot be told', async () => {
  let calls = 0;
  const history = async ({ latest }: { latest: string }) => {
    calls++;
    const messages = Array.from({ length: 15 }, (_, n) => ({ ts: (Number(latest) - 1 - n).toFixed(6) }));
    return { ok: true, messages, has_more: true };
  };
  const client = { conversations: { history } } as unknown as Client;
  const spot = { client, channel: 'C1', thread: null };
  const looking = { since: new Date(0), now: new Date(at), books: new Map() };
  const tag = { kind: 'coop_delivery' as const, id: 'd1' };

  let seen = await lookBack(spot, tag, looking);
  for (let tries = 0; tries < 100 && seen === 'unfinished'; tries++)
    seen = await lookBack(spot, tag, looking);

  expect(seen).toBeNull();
  expect(calls).toBeGreaterThan(1_000);
});

test('a conversation of which too much was read for one card is read anew for one that was tried later', async () => {
  // A message a second, up to now.
  const history = async ({ oldest, latest }: { oldest: string; latest: string }) => {
    const newest = Math.min(Number(latest) - 1, at / 1000);
    const stamps = Array.from({ length: 15 }, (_, n) => newest - n).filter((ts) => ts > Number(oldest));
    const messages = stamps.map((ts) => ({ ts: ts.toFixed(6) }));
    return { ok: true, messages, has_more: newest - 15 > Number(oldest) };
  };
  const spot = { client: { conversations: { history } } as unknown as Client, channel: 'C1', thread: null };
  const books = new Map();
  const look = async (id: string, since: Date) => {
    for (let tries = 0; tries < 100; tries++) {
      const seen = await lookBack(spot, { kind: 'coop_delivery', id }, { since, now: new Date(at), books });
      if (seen !== 'unfinished') return seen;
    }
    return 'unfinished';
  };

  expect(await look('d1', new Date(0))).toBeNull();
  at += 24 * 60 * minute;
  expect(await look('d2', new Date(at - minute))).toEqual({ parts: new Map(), streamed: null });
  // What is looked for from the beginning cannot be told all the same.
  expect(await look('d1', new Date(0))).toBeNull();
});
