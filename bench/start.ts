/** How soon `npm start` answers on an empty store, how much memory it then holds, and what of it the rules' lists take. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startFlags } from './flags.ts';

const folder = mkdtempSync(join(tmpdir(), 'coop-start-'));
const port = 30_000 + Math.floor(Math.random() * 20_000);
const start = performance.now();
const desk = spawn(
  process.execPath,
  [...startFlags, resolve(import.meta.dirname, '../src/cli.ts'), 'serve'],
  {
    env: {
      PATH: process.env.PATH,
      MALLOC_ARENA_MAX: '1',
      COOP_DATA: folder,
      PORT: String(port),
      COOP_LOG: 'silent',
    },
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

/**
 * What the modules of the rules do while they are loaded, and the first brief of each of three languages, which reads
 * the lists that it needs: by the profiler, in a process of its own, so that Node's reading and compiling of the files
 * is not counted in. Processor time, the middle of five processes.
 */
const probe = `
import { Session } from 'node:inspector/promises';
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 500 });
const cpuMs = (since) => {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
};
await session.post('Profiler.start');
const begun = process.threadCpuUsage();
const { createExtractive } = await import(process.argv[1]);
const imported = cpuMs(begun);
const { profile } = await session.post('Profiler.stop');
const own = new Map();
for (const [at, id] of profile.samples.entries()) own.set(id, (own.get(id) ?? 0) + profile.timeDeltas[at]);
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
// The top of a module is a function without a name on its first line, in a file of ours.
const isTop = ({ callFrame: { functionName, url, lineNumber } }) =>
  /^(?:\\(anonymous\\))?$/.test(functionName) && /\\/src\\//.test(url) && lineNumber <= 1;
const sum = (node, within) => {
  const inside = within || isTop(node);
  const time = inside ? (own.get(node.id) ?? 0) : 0;
  return (node.children ?? []).reduce((all, child) => all + sum(nodes.get(child), inside), time);
};
// Samples tell shares of the time by the clock, whatever else the machine did; the processor's is shared out by them.
const busy = profile.nodes.reduce((all, { id, callFrame }) => all + (callFrame.functionName === '(idle)' ? 0 : (own.get(id) ?? 0)), 0);
const evaluated = (sum(profile.nodes[0], false) / busy) * imported;
const writer = createExtractive();
const head = { key: 'x', source: 'x', url: null, title: null, published: '2026-11-20', country: 'LV' };
const texts = { en: 'The minister met his Norwegian colleague in Oslo on Monday.', de: 'Der Minister traf am Montag in Oslo seinen norwegischen Kollegen.', lv: 'Ministrs pirmdien Oslo tikās ar Norvēģijas kolēģi.' };
const firsts = [];
for (const [language, text] of Object.entries(texts)) {
  const start = process.threadCpuUsage();
  await writer.brief({ ...head, language, text });
  firsts.push(language + ' ' + cpuMs(start).toFixed(0) + ' ms');
}
console.log('lists of the rules, processor time: modules evaluated in ' + evaluated.toFixed(0) + ' ms (bound 150); first brief ' + firsts.join(', '));
`;
const rules = resolve(import.meta.dirname, '../src/writer/extractive/extractive.ts');
const shown = Array.from({ length: 5 }, () => {
  const probed = spawnSync(process.execPath, ['--input-type=module', '-e', probe, rules], {
    encoding: 'utf8',
  });
  if (probed.status !== 0) throw new Error(probed.stderr);
  return probed.stdout.trim();
});
const evaluatedIn = (line: string): number => Number(/evaluated in (\d+)/.exec(line)?.[1]);
console.log(shown.toSorted((a, b) => evaluatedIn(a) - evaluatedIn(b))[2]);
