/** What our side of a model costs: prompt, parse and verify for one release, and how near a hundred releases with a slow model come to the ideal time. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { readSamples } from '../src/demo/samples.ts';
import type { Release } from '../src/domain/release.ts';
import { createLog } from '../src/log.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { connectModel } from '../src/writer/llm/connect.ts';
import { createMemoryLedger } from '../src/writer/llm/ledgers.ts';
import { readPrompts } from '../src/writer/llm/llm.ts';
import { startModel } from '../test/fakes/model/server.ts';
import { faultless } from '../test/fakes/model/writer.ts';

const { samples } = readSamples(resolve(import.meta.dirname, '../samples'));
const releases: Release[] = samples.map(({ slug, title, language, paragraphs }, index) => ({
  ...{
    key: `${slug}-${index}`,
    source: 'bench',
    url: null,
    title,
    published: '2026-11-20',
    language,
    country: 'LV',
  },
  text: paragraphs.join('\n\n'),
}));
const now = (): Date => new Date();
const rules = createExtractive();
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function writerAt(address: string, key: string) {
  const bounds = {
    timeoutMs: 30_000,
    retries: 0,
    concurrency: 8,
    mostOutput: 6000,
    effort: null,
    tier: null,
  };
  return connectModel(
    {
      ...{ model: 'bench', api: 'chat', apiKey: key, baseUrl: address, azureVersion: null },
      ...{ ...bounds, price: null, budget: null, secondLook: 4 },
    },
    {
      ...{ rules, ledger: createMemoryLedger(), now, random: Math.random },
      prompts: readPrompts(resolve(import.meta.dirname, '../prompts')),
      log: createLog({ now, level: 'error' }),
    },
  ).writer;
}

const server = await startModel();
server.behave(await faultless(releases));
const quick = writerAt(server.address, server.key);
for (const release of releases.slice(0, 3)) await quick.brief({ ...release, text: `${release.text} ` });
const [alone, together]: [number[], number[]] = [[], []];
for (const release of releases) {
  let start = performance.now();
  await rules.brief(release);
  alone.push(performance.now() - start);
  start = performance.now();
  await quick.brief(release);
  together.push(performance.now() - start);
}
const overhead = together.map((time, index) => time - (alone[index] ?? 0));
console.log(
  `our side of a model: median ${median(overhead).toFixed(1)} ms a release beside the rules' ${median(alone).toFixed(1)} ms (bound 60), loopback HTTP included`,
);

const slowMs = 2_000;
server.behave(() => 'refuse');
const form = await faultless(releases);
server.behave((asked) => ({ after: slowMs, next: form(asked) }));
const hundred = Array.from({ length: 100 }, (_, number) => {
  const release = releases[number % releases.length];
  if (release === undefined) throw new Error('there are no samples');
  return { ...release, key: `bench-${number}`, text: `${release.text}\n\nThis is telling number ${number}.` };
});
const slow = writerAt(server.address, server.key);
const start = performance.now();
const briefs = await Promise.all(hundred.map((release) => slow.brief(release)));
const took = performance.now() - start;
const calls = server.asked.length;
const ideal = Math.ceil(100 / 8) * slowMs;
console.log(
  `100 releases, a model of ${slowMs / 1000} s, 8 at once: ${(took / ideal).toFixed(2)} × the ideal ${ideal / 1000} s (bound 1.1), ${briefs.filter(({ written }) => written.by === 'both').length} by both, ${calls} calls in all`,
);
await server.stop();

const silent = createServer(() => {});
await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
const hung = connectModel(
  {
    ...{
      model: 'bench',
      api: 'chat',
      apiKey: null,
      baseUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`,
    },
    ...{ azureVersion: null, timeoutMs: 1_000, retries: 2, concurrency: 8, mostOutput: 6000 },
    ...{ effort: null, tier: null, price: null, budget: null, secondLook: 4 },
  },
  {
    ...{ rules, ledger: createMemoryLedger(), now, random: Math.random },
    prompts: readPrompts(resolve(import.meta.dirname, '../prompts')),
    log: createLog({ now, level: 'silent' }),
  },
).writer;
const begun = performance.now();
for (let at = 0; at < hundred.length; at += 8)
  await Promise.all(hundred.slice(at, at + 8).map((release) => hung.brief(release)));
console.log(
  `100 releases while the model hangs, 1 s a try: ${((performance.now() - begun) / 1000).toFixed(1)} s in all, after which it is left alone`,
);
silent.closeAllConnections();
silent.close();
