/** The HTTP door: what it says of the process, to whom, and what it refuses. */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttp } from '../../../src/chat/http.ts';
import { ChatError } from '../../../src/chat/platform.ts';
import { createLog } from '../../../src/log.ts';

const logged: string[] = [];
const log = createLog({ now: () => new Date(0), write: (line) => void logged.push(line) });
let fault: Error | null = null;
const make = (port = 0, host = '127.0.0.1') =>
  createHttp({
    ...{ host, port, log, newId: () => 'ref-1' },
    ready: async () => {
      if (fault) throw fault;
    },
    metrics: async () => 'coop_briefs_total 3\n',
  });
let http = make();
let address = '';

beforeEach(async () => {
  fault = null;
  logged.length = 0;
  http = make();
  http.app.get('/broken', () => {
    throw new Error('secret detail');
  });
  address = await http.start();
});
afterEach(() => http.stop());

test('says that the process runs', async () => {
  const answer = await fetch(`${address}/healthz`);

  expect([answer.status, await answer.text()]).toEqual([200, 'ok\n']);
});

test('says whether it can work, and why not', async () => {
  const well = await fetch(`${address}/readyz`);
  fault = new Error('the database does not answer');
  const ill = await fetch(`${address}/readyz`);

  expect(well.status).toBe(200);
  expect([ill.status, await ill.text()]).toEqual([503, 'the database does not answer\n']);
});

test('beyond its own machine says that it cannot work, and why in the log alone', async () => {
  const other = createHttp({
    ...{
      host: '127.0.0.1',
      port: 0,
      log,
      newId: () => 'ref-1',
      open: false,
      metrics: async () => 'coop_x 1\n',
    },
    ready: () => Promise.reject(new Error('PostgreSQL at db.internal: gone')),
  });
  const place = await other.start();

  const ill = await fetch(`${place}/readyz`);
  const metrics = await fetch(`${place}/metrics`);
  await other.stop();

  expect([ill.status, await ill.text()]).toEqual([503, 'not ready: the log says why\n']);
  expect(logged.join()).toContain('db.internal');
  expect([metrics.status, metrics.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(await metrics.text()).toContain('set COOP_METRICS_TOKEN');
});

test('gives its metrics as Prometheus reads them', async () => {
  const answer = await fetch(`${address}/metrics`);

  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await answer.text()).toBe('coop_briefs_total 3\n');
});

test('gives its metrics under no foreign name', async () => {
  const { hostname, port } = new URL(address);
  const answer = await new Promise<{ status: number | undefined; text: string }>((done, fail) => {
    const asked = request({ hostname, port, path: '/metrics', headers: { host: 'rebound.example' } });
    asked.on('response', async (response) => {
      const parts = await response.toArray();
      done({ status: response.statusCode, text: Buffer.concat(parts).toString() });
    });
    asked.on('error', fail);
    asked.end();
  });

  expect(answer.status).toBe(403);
  expect(answer.text).not.toContain('coop_briefs');
});

test('answers 404 in plain words and does not say what it runs on', async () => {
  const answer = await fetch(`${address}/wp-login.php`);

  expect([answer.status, await answer.text()]).toEqual([404, 'Not found\n']);
  expect(answer.headers.has('x-powered-by')).toBe(false);
});

test('tells a fault by its reference only; the log has the rest', async () => {
  const answer = await fetch(`${address}/broken`);

  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('Something went wrong. Reference: ref-1\n');
  expect(logged.join()).toContain('secret detail');
  expect(logged.join()).toContain('ref-1');
});

test('says what to do when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;

  const start = make(port).start();

  await expect(start).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program: end it, or set PORT to a free port.`,
  );
  await expect(start).rejects.toBeInstanceOf(ChatError);
  other.close();
});

test('says what to do when the address is not one of this machine', async () => {
  await expect(make(0, '203.0.113.99').start()).rejects.toThrow('set HOST to 127.0.0.1');
});

test('takes nothing new once it is being stopped, over connections that stand either, and ends what runs', async () => {
  const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = make();
  slow.app.get('/slow', async (_request, response) => {
    begun.resolve();
    await go.promise;
    response.end('done');
  });
  const place = await slow.start();
  const standing = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, agent?: Agent): Promise<number | undefined> =>
    new Promise((answered, failed) => {
      const asking = request(`${place}${path}`, agent === undefined ? {} : { agent }, (answer) => {
        answer.resume().on('end', () => answered(answer.statusCode));
      });
      asking.on('error', failed).end();
    });
  const running = ask('/slow', standing);
  await begun.promise;
  // Waits for the connection that the first one holds.
  const behind = ask('/healthz', standing);

  const stopped = slow.stop();
  const anew = ask('/healthz').catch((error: Error & { code?: string }) => error.code);
  expect(await anew).toBe('ECONNREFUSED');
  go.resolve();

  expect(await running).toBe(200);
  expect([503, 'ECONNREFUSED']).toContain(
    await behind.catch((error: Error & { code?: string }) => error.code),
  );
  await stopped;
  standing.destroy();
});
