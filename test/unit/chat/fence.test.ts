/** The fence: what was held for too long is not sent, however far its sending had come. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFence, fencedFetch } from '../../../src/chat/fence.ts';

let server: Server;
let address: string;
let heard: string[];
/** Called when a connection stands, before anything was asked over it. */
let onConnection: () => void;
let clock: number;
const now = (): Date => new Date(clock);

beforeEach(async () => {
  [heard, clock, onConnection] = [[], 0, () => {}];
  server = createServer((request, response) => {
    request.on('data', (body: Buffer) => heard.push(String(body)));
    request.on('end', () => response.end('taken'));
  });
  server.on('connection', () => onConnection());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const say = (body: string) => fencedFetch(address, { method: 'POST', body }).then((answer) => answer.text());

test('sends within the first half of the lease', async () => {
  const fence = createFence(now, 1_000);
  clock = 500;

  expect(await fence.pass(() => say('card'))).toBe('taken');
});

test.each([
  ['in the second half', 501],
  ['after a clock was put back', -1],
])('sends nothing %s, and says that nothing was', async (_when, at) => {
  const fence = createFence(now, 1_000);
  clock = at;

  await expect(fence.pass(() => say('card'))).rejects.toMatchObject({ fate: 'later', retryAfterMs: 1_000 });
  expect(heard).toEqual([]);
});

test('judges when the connection stands, not when it was asked for', async () => {
  const fence = createFence(now, 1_000);
  const connected = new Promise<void>((stands) => {
    onConnection = stands;
  });

  const sending = fence.pass(() => say('card'));
  // Time passes while the connection is made.
  clock = 9_000;

  await expect(sending).rejects.toMatchObject({ fate: 'later' });
  await connected;
  expect(heard).toEqual([]);
});

test('of several requests that were begun in time, what is late is uncertain', async () => {
  const fence = createFence(now, 1_000);
  const both = async (): Promise<void> => {
    await say('first part');
    clock = 9_000;
    await say('second part');
  };

  await expect(fence.pass(both)).rejects.toMatchObject({ fate: 'uncertain' });
  expect(heard).toEqual(['first part']);
});

test('leaves other failures as they are, and requests outside of it alone', async () => {
  const failure = new Error('no card');

  await expect(createFence(now, 1_000).pass(() => Promise.reject(failure))).rejects.toBe(failure);
  expect(await say('word')).toBe('taken');
});
