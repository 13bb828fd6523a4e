/** A desk that outgrows its machine: moved from SQLite to PostgreSQL by the command line, through a connection that breaks, and found whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { type Server, startPostgres } from '../contract/store.postgres.ts';

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

/** The server's address by a way that breaks for good once so many bytes were sent to it. */
async function breakingAfter(url: string, bytes: number): Promise<{ url: string; stop(): void }> {
  const target = new URL(url);
  let left = bytes;
  const way = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left > 0) far.write(chunk);
      else for (const end of [near, far]) end.destroy();
    });
    for (const end of [near, far])
      end.on('error', () => {}).on('close', () => [near, far].map((s) => s.destroy()));
  });
  await new Promise<void>((ready) => way.listen(0, '127.0.0.1', ready));
  const broken = new URL(url);
  broken.port = String((way.address() as AddressInfo).port);
  return { url: broken.href, stop: () => void way.close() };
}

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
  const way = await breakingAfter(url, 40_000);
  const cut = await coop(['migrate-to', way.url]);
  way.stop();
  const moved = await coop(['migrate-to', url]);
  const again = await coop(['migrate-to', url]);

  expect(cut).toMatchObject({ code: 1, out: '' });
  expect(cut.err).toContain('the connection broke');
  expect(cut.err).toContain('run it again, and it goes on where it was');
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
