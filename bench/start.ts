/** How soon `npm start` answers on an empty store, and how much memory it then holds. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'coop-start-'));
const port = 30_000 + Math.floor(Math.random() * 20_000);
const start = performance.now();
const desk = spawn(
  process.execPath,
  ['--max-semi-space-size=4', resolve(import.meta.dirname, '../src/cli.ts'), 'serve'],
  {
    env: { PATH: process.env.PATH, COOP_DATA: folder, PORT: String(port), COOP_LOG: 'silent' },
    stdio: 'ignore',
  },
);
const answers = async (): Promise<boolean> => {
  const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  await response?.text();
  return response?.ok === true;
};
while (!(await answers())) await new Promise((wait) => setTimeout(wait, 20));
const taken = performance.now() - start;
const resident =
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${desk.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
desk.kill('SIGTERM');
await new Promise((ended) => desk.once('exit', ended));
rmSync(folder, { recursive: true, force: true });
console.log(`first answered request after ${(taken / 1000).toFixed(2)} s (bound 2)`);
console.log(`resident ${resident.toFixed(0)} MB (bound 200)`);
