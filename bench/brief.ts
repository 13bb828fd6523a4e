/** How long the rules take to brief: a typical release, and ten times the text up to 200 kB. */
import { resolve } from 'node:path';
import { readSamples } from '../src/demo/samples.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';

const { samples } = readSamples(resolve(import.meta.dirname, '../samples'));
const writer = createExtractive();
const texts = samples.map(({ paragraphs }) => paragraphs.join('\n\n'));

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

async function timeOf(text: string, published = '2026-11-20'): Promise<number> {
  const start = performance.now();
  const head = { key: 'bench', source: 'bench', url: null, title: null, language: null, country: 'LV' };
  await writer.brief({ ...head, published, text });
  return performance.now() - start;
}

const cold = await timeOf(texts[0] ?? '');
const warm: number[] = [];
for (let round = 0; round < 5; round++) for (const text of texts) warm.push(await timeOf(text));

const whole = texts.join('\n\n');
const lengthOf = (size: number): string => whole.repeat(Math.ceil(size / whole.length)).slice(0, size);
const small = lengthOf(20_000);
const large = lengthOf(200_000);
const shorts: number[] = [];
const longs: number[] = [];
for (let round = 0; round < 3; round++) {
  shorts.push(await timeOf(small));
  longs.push(await timeOf(large));
}

console.log(`first brief (lexicons read): ${cold.toFixed(0)} ms`);
console.log(`typical release: median ${median(warm).toFixed(1)} ms of ${warm.length} (bound 30)`);
console.log(
  `10 × the text takes ${(median(longs) / median(shorts)).toFixed(1)} × the time (bound 12): 20 kB ${median(shorts).toFixed(0)} ms, 200 kB ${median(longs).toFixed(0)} ms`,
);
