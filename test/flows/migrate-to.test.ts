/** A desk that outgrows its machine: moved from SQLite to PostgreSQL by the command line, through a connection that breaks, and found whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { createStore } from '../../src/store/store.ts';
import { type Server, startPostgres } from '../contract/store.postgres.ts';
import { allAtOnce, keepTold, morning, silent } from '../contract/store.samples.ts';

let server: Server;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'coop-outgrown-'));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
}, 120_000);

async function coop(words: string[], env: Record<string, string> = {}) {
  let [out, err] = ['', ''];
  const shell: Shell = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lines: async function* () {},
    input: async () => Buffer.alloc(0),
    env: { COOP_DATA: join(folder, 'data'), ...env },
    now: () => new Date('2026-11-23T08:00:00Z'),
    watched: false,
    stopped: new Promise(() => {}),
  };
  return { code: await run(words, shell), out, err };
}

/** A way to the server that does something once, when so many bytes were sent by it. */
async function wayTo(
  url: string,
  { after, befall }: { after: number; befall: (ends: Socket[]) => void },
): Promise<{ url: string; sent(): number; stop(): void }> {
  const target = new URL(url);
  let sent = 0;
  const way = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      if (sent < after) far.write(chunk);
      else befall([near, far]);
    });
    for (const end of [near, far])
      end.on('error', () => {}).on('close', () => [near, far].map((s) => s.destroy()));
  });
  await new Promise<void>((ready) => way.listen(0, '127.0.0.1', ready));
  const other = new URL(url);
  other.port = String((way.address() as AddressInfo).port);
  return { url: other.href, sent: () => sent, stop: () => void way.close() };
}

const cut = (ends: Socket[]): void => {
  for (const end of ends) end.destroy();
};

test('is moved whole, in two goes, and answers as before', async () => {
  const documents = Array.from({ length: 10 }, (_, number) => {
    const path = join(folder, `talks-${number}.txt`);
    const text = `Latvia and Estonia hold talks number ${number}\n\nLatvian Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on ${(number % 28) + 1} October 2026. Latvia asked Estonia for ${number + 10} instructors.\n`;
    writeFileSync(path, text);
    return path;
  });
  await coop(['import', ...documents, '--source', 'lv-mod']);
  await coop(['follow', 'web:desk', 'latvia', 'daily', '07:30']);
  const told = async (env: Record<string, string> = {}) => ({
    answer: (await coop(['ask', '--json', 'how many instructors did latvia ask estonia for'], env)).out,
    briefs: (await coop(['briefs', '--json'], env)).out,
  });
  const here = await told();
  const url = await server.freshDatabase();

  // Past the tables, within the rows.
  const way = await wayTo(url, { after: 40_000, befall: cut });
  const broken = await coop(['migrate-to', way.url]);
  way.stop();
  const moved = await coop(['migrate-to', url]);
  const again = await coop(['migrate-to', url]);

  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toContain('the connection broke');
  expect(broken.err).toContain('run it again, and it goes on where it was');
  expect([moved.code, again.code]).toEqual([0, 0]);
  expect(moved.out).toContain('compared by counts and hashes');
  expect(await told({ DATABASE_URL: url, COOP_DATA: join(folder, 'elsewhere') })).toEqual(here);
  expect(here.briefs.trim().split('\n')).toHaveLength(10);
}, 300_000);

test('is not moved to an address that is none, nor over another desk', async () => {
  const url = await server.freshDatabase();
  const other = { COOP_DATA: join(folder, 'other') };
  writeFileSync(join(folder, 'other.txt'), 'Lithuania hosts Poland\n\nThe ministers met in Vilnius.\n');
  await coop(['import', join(folder, 'other.txt'), '--source', 'lt-mod'], { DATABASE_URL: url, ...other });

  expect((await coop(['migrate-to', 'mysql://desk'])).err).toContain('postgres://user:password@host');
  expect((await coop(['migrate-to', url])).err).toContain('holds another desk already');
}, 300_000);

const kills = 6;

test(`is moved whole by a process that is killed ${kills} times on its way and begun again`, async () => {
  const data = join(folder, 'killed');
  const open = (url: string | null) => createStore({ url, folder: data, now: () => morning, log: silent });
  const store = await open(null);
  for (let channel = 0; channel < 8; channel++)
    await store.addFollow(`web:c${channel}`, allAtOnce, 'anna', morning);
  for (let number = 0; number < 120; number++)
    await keepTold(store, { key: `k${number}`, text: `The ministers held talks number ${number}.` });
  const here = { counts: await store.counts(), deliveries: await store.listDeliveries() };
  await store.close();
  /** Moves by a process of its own, by way of a line that kills it once so many bytes were sent. */
  const move = async (url: string, after: number) => {
    const child = spawn(
      process.execPath,
      [resolve(import.meta.dirname, '../../src/cli.ts'), 'migrate-to', (await way(url, after)).url],
      { env: { ...process.env, COOP_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        said += bytes.toString();
      });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return { code, signal, said };
  };
  const children: ReturnType<typeof spawn>[] = [];
  const ways: Awaited<ReturnType<typeof wayTo>>[] = [];
  const way = async (url: string, after: number) => {
    const made = await wayTo(url, { after, befall: () => children.at(-1)?.kill('SIGKILL') });
    ways.push(made);
    return made;
  };
  await move(await server.freshDatabase(), Number.POSITIVE_INFINITY);
  const all = ways[0]?.sent() ?? 0;

  const url = await server.freshDatabase();
  const ends: unknown[] = [];
  for (let kill = 1; kill <= kills; kill++) ends.push((await move(url, (all * kill) / (kills + 1))).signal);
  const last = await move(url, Number.POSITIVE_INFINITY);
  for (const each of ways) each.stop();

  expect(ends).toEqual(ends.map(() => 'SIGKILL'));
  expect(last).toMatchObject({ code: 0, said: expect.stringContaining('compared by counts and hashes') });
  const there = await open(url);
  expect({ counts: await there.counts(), deliveries: await there.listDeliveries() }).toEqual(here);
  await there.close();
}, 300_000);

test('a database that pg_restore put back is noted as such, and takes no file', async () => {
  const url = await server.freshDatabase();
  const env = { DATABASE_URL: url, COOP_DATA: join(folder, 'restored') };

  const noted = await coop(['restore'], env);
  const refused = await coop(['restore', join(folder, 'copy.sqlite')], env);

  const store = await createStore({ url, folder, now: () => morning, log: silent });
  expect(noted.code).toBe(0);
  expect(noted.out).toMatch(/noted that this database was put back\. What may have been posted since .*Z/);
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('run pg_restore, then coop restore'),
  });
  expect(await store.lastRestore(new Date('2026-11-24T08:00:00Z'))).toEqual(new Date('2026-11-23T08:00:00Z'));
  await store.close();
}, 120_000);
