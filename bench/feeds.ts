/** What reading costs beside the least that it could cost: a round of 304s, parsing, hostile input, a feed of 50 MB. Ratios of processor time, in one run. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import RssParser from 'rss-parser';
import snippets from 'rss-parser/lib/utils.js';
import { Agent, request } from 'undici';
import { neverVisited, type Source, type Visit } from '../src/domain/source.ts';
import { sourceTypes } from '../src/feeds/contents.ts';
import { parseDocument } from '../src/feeds/inspect.ts';
import { createReader } from '../src/feeds/reader.ts';
import { createThread } from '../src/feeds/thread.ts';
import { createLog } from '../src/log.ts';

const now = (): Date => new Date();
const log = createLog({ now, level: 'silent' });
const etag = '"unchanged"';
/** So often the large feed is read: what Node's own heap takes has settled after a quarter of them. */
const readings = 40;
const never: Visit = { ...neverVisited, etag };

const pieces: Record<string, () => Promise<void>> = { unchanged, parsing, hostile, large };
const [piece, file = ''] = process.argv.slice(2);

if (piece === 'ministry') await serve();
else if (piece === 'reading') await readLarge(file);
// One piece by its name, or all of them.
else for (const [name, measure] of Object.entries(pieces)) if ((piece ?? name) === name) await measure();

/** A thousand sources that have nothing new, against a loop that asks the same and does nothing else. */
async function unchanged(): Promise<void> {
  const ministry = fork(fileURLToPath(import.meta.url), ['ministry']);
  const [port] = (await once(ministry, 'message')) as [number];
  const sources = Array.from({ length: 1_000 }, (_, i): Source => {
    const url = `http://127.0.0.1:${port}/feeds/${i}`;
    return { id: `s${i}`, name: `Source ${i}`, url, country: null, everyMinutes: 60 };
  });
  const reader = createReader({ now, log, allowHosts: [`127.0.0.1:${port}`] });
  const agent = new Agent({ pipelining: 1 });
  const visiting = async () => {
    for (const source of sources) {
      const { notModified } = await reader.readSource(source, never);
      if (!notModified) throw new Error(`${source.url} was read as if it were new.`);
    }
  };
  const asking = async () => {
    for (const { url } of sources) {
      const headers = {
        'user-agent': 'Coop/0.1 (briefing bot)',
        accept: sourceTypes,
        'accept-encoding': 'gzip, br, deflate',
        'accept-language': 'en, *;q=0.5',
        'if-none-match': etag,
      };
      const { body } = await request(url ?? '', { dispatcher: agent, headers });
      await body.dump();
    }
  };
  tell('a round over 1,000 sources that answer 304', await compare(visiting, asking, 25), 'a bare loop', 1.5);
  await Promise.all([reader.close(), agent.close()]);
  ministry.kill();
}

/** The whole way from bytes to items, against rss-parser on text that was decoded for it. */
async function parsing(): Promise<void> {
  const rssParser = new RssParser();
  // Ours runs it without these two functions; the baseline is the library as it comes.
  const asItComes = { ...snippets };
  await parseDocument(feedOf(1, 1), { type: 'feed' });
  const asWeRunIt = { ...snippets };
  for (const { name, items, paragraphs, rounds, bound } of [
    { name: 'an ordinary feed', items: 40, paragraphs: 8, rounds: 200, bound: 2 },
    { name: 'a feed of 15 MB', items: 13_000, paragraphs: 4, rounds: 7, bound: 4 },
  ]) {
    const text = feedOf(items, paragraphs);
    const bytes = Buffer.from(text);
    const ours = async () => {
      await parseDocument(bytes, { type: 'feed', maxItems: items });
    };
    const theirs = async () => {
      Object.assign(snippets, asItComes);
      await rssParser.parseString(text);
      Object.assign(snippets, asWeRunIt);
    };
    const size = `${(bytes.length / 1_048_576).toFixed(1)} MB, ${items} items`;
    tell(`parsing ${name} (${size})`, await compare(ours, theirs, rounds), 'rss-parser alone', bound);
  }
}

/** What the rest of the desk feels of documents that are built to stop it. */
async function hostile(): Promise<void> {
  const wrap = (inner: string) => `<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`;
  const documents: [name: string, document: string][] = [
    ['half-open tags', wrap(`<item><description>${'x&lt;p '.repeat(1_000_000)}</description></item>`)],
    ['escaped brackets', wrap(`<item><description>${'&lt;'.repeat(2_000_000)}</description></item>`)],
    ['brackets', `<rss><channel>${'<'.repeat(14_000_000)}`],
    ['nesting', wrap('<item>'.repeat(1_000_000))],
    ['attributes', wrap(`<item ${'a="1" '.repeat(1_000_000)}/>`)],
    ['document types', wrap('<!DOCTYPE x [<!ENTITY a "b">]>'.repeat(300_000))],
    ['elements of a page', `<html><body>${'<div>'.repeat(1_000_000)}`],
    ['a page of links', `<html><body>${'<p><a href="/x">word</a>'.repeat(400_000)}`],
    ['an endless word', `<html><body><p>${'x'.repeat(14_000_000)}`],
  ];
  const thread = createThread({ limitMs: 5_000 });
  let worst = 0;
  for (const [name, document] of documents) {
    const bytes = Buffer.from(document);
    // The document was built here, too: its strings are not to be counted.
    await new Promise((rested) => setTimeout(rested, 50));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    const outcome = await thread.parse(bytes, { type: 'auto' }).then(
      () => 'read',
      () => 'refused',
    );
    delay.disable();
    worst = Math.max(worst, delay.max / 1e6);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(
      `  ${name}: ${outcome} after ${seconds} s, the desk stood still for ${(delay.max / 1e6).toFixed(0)} ms`,
    );
  }
  await thread.close();
  console.log(`the desk stood still for at most ${worst.toFixed(0)} ms (bound 200)`);
}

/** A feed of 50 MB in a process of its own: how much memory it takes, and how much stays. */
async function large(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-bench-feeds-'));
  const file = join(folder, 'large.xml');
  writeFileSync(file, feedOf(44_000, 4));
  // With the settings of `npm start`: without them the young part of Node's heap grows with whatever is read, up to 128 MB.
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const settings: string[] = scripts.start.match(/--\S+/g) ?? [];
  const execArgv = ['--expose-gc', ...settings];
  const reading = fork(fileURLToPath(import.meta.url), ['reading', file], { execArgv });
  const [{ peak, kept }] = (await once(reading, 'message')) as [{ peak: number; kept: number[] }];
  rmSync(folder, { recursive: true });
  const quarter = readings / 4;
  const earlier = median(kept.slice(quarter, 2 * quarter));
  const later = median(kept.slice(-quarter));
  console.log(`a feed of 50 MB: ${peak.toFixed(0)} MB at most (bound 600)`);
  const told = `${earlier.toFixed(0)} MB in the second quarter of ${readings} readings, ${later.toFixed(0)} MB in the last`;
  console.log(`  it keeps ${told}: ${(later / earlier).toFixed(2)} × (bound 1.15)`);
}

async function readLarge(file: string): Promise<void> {
  const kept: number[] = [];
  const thread = createThread();
  for (let round = 0; round < readings; round += 1) {
    const parsed = await thread.parse(readFileSync(file), { type: 'feed' });
    if (parsed.kind !== 'feed' || parsed.items.length === 0) throw new Error('The large feed was not read.');
    // One collection leaves large buffers to a sweeper beside it; the next waits for that.
    globalThis.gc?.();
    globalThis.gc?.();
    kept.push(memoryMb('VmRSS'));
  }
  const peak = memoryMb('VmHWM');
  await thread.close();
  process.send?.({ peak, kept }, () => process.disconnect());
}

async function serve(): Promise<void> {
  const server = createServer((_request, response) => response.writeHead(304, { etag }).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
}

function feedOf(items: number, paragraphs: number): string {
  const words = `&lt;p&gt;The ministers agreed to train two battalions together, to share radar pictures of the coast &amp;amp; to
    report to both parliaments by the first of June. &lt;a href="/more"&gt;More&lt;/a&gt; on the exercise and its cost.&lt;/p&gt;`;
  const item = (i: number) =>
    `<item><title>Talks on the coast, part ${i}</title><link>https://mod.example/news/${i}</link><guid>https://mod.example/news/${i}</guid><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>${words.repeat(paragraphs)}</description></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title><link>https://mod.example/</link>${Array.from({ length: items }, (_, i) => item(i)).join('\n')}</channel></rss>`;
}

interface Comparison {
  ms: number;
  ratio: number;
}

/** Processor time of the one over that of the other, the median of rounds that take turns. */
async function compare(
  one: () => Promise<void>,
  other: () => Promise<void>,
  rounds: number,
): Promise<Comparison> {
  const spend = async (work: () => Promise<void>): Promise<number> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const spent: [number, number][] = [];
  // What is compiled only after a while would count as reading.
  for (let round = 0; round < rounds / 4; round += 1) await spend(one).then(() => spend(other));
  for (let round = 0; round < rounds; round += 1) spent.push([await spend(one), await spend(other)]);
  return {
    ms: median(spent.map(([ours]) => ours)),
    ratio: median(spent.map(([ours, theirs]) => ours / theirs)),
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function memoryMb(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

function tell(what: string, { ms, ratio }: Comparison, baseline: string, bound: number): void {
  console.log(
    `${what}: ${ms.toFixed(0)} ms of processor, ${ratio.toFixed(2)} × ${baseline} (bound ${bound})`,
  );
}
