/** A large desk for measurements: the samples' briefs told again and again, each of a day, states and words of its own. */
import { resolve } from 'node:path';
import { readSamples } from '../../src/demo/samples.ts';
import type { Brief } from '../../src/domain/brief.ts';
import { briefId, type Release } from '../../src/domain/release.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';

export const now = (): Date => new Date('2026-11-23T08:00:00Z');
export const log = createLog({ now, level: 'error' });
export const sourceCount = 1_000;
export const followCount = 2_000;

const { samples } = readSamples(resolve(import.meta.dirname, '../../samples'));
const dayMs = 86_400_000;
export const codes = [
  'LT',
  'LV',
  'EE',
  'PL',
  'DE',
  'FR',
  'IT',
  'NO',
  'SE',
  'FI',
  'UA',
  'US',
  'GB',
  'NL',
  'BE',
  'PT',
];

/** The same numbers in every run: a linear congruential generator. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The release of this number: 40 a day, back from today. Words of its own make the index as wide as a real one. */
export function releaseOf(number: number): Release {
  const sample = samples[number % samples.length] as (typeof samples)[number];
  const dice = createDice(number + 1);
  const day = new Date(Date.UTC(2026, 10, 20) - Math.floor(number / 40) * dayMs).toISOString().slice(0, 10);
  const own = Array.from({ length: 12 }, () => `word${dice(20_000)}`).join(' ');
  const key = `https://mod.example/${number}`;
  return {
    ...{ key, url: key, source: `source-${number % sourceCount}`, title: sample.title, published: day },
    ...{ language: sample.language, country: null },
    text: `${sample.paragraphs.join('\n\n')}\n\nFile ${number} names ${own}.`,
  };
}

const writer = createExtractive();
const told = new Map<number, Promise<Brief>>();

/** A brief of this release without writing each anew: its sample's, with the states and the day exchanged. */
export async function briefOf(number: number, release: Release): Promise<Brief> {
  const index = number % samples.length;
  const pattern = told.get(index) ?? writer.brief(releaseOf(index));
  told.set(index, pattern);
  const brief = await pattern;
  const dice = createDice(number + 7);
  const states = new Set([codes[dice(codes.length)] ?? 'LV', codes[dice(codes.length)] ?? 'EE']);
  const evidence = brief.summary[0]?.evidence ?? [];
  return {
    ...brief,
    id: briefId(release.key, release.text),
    text: release.text,
    countries: [...states].map((code) => ({ code, role: 'party' as const, evidence })),
    date: brief.date && { ...brief.date, value: release.published ?? '2026-11-20' },
  };
}

/** Keeps the releases of these numbers, quietly; returns how many a second. */
export async function fill(store: Store, from: number, to: number): Promise<number> {
  const begun = performance.now();
  for (let number = from; number < to; number++) {
    const release = releaseOf(number);
    await store.keep(release, await briefOf(number, release), { now: now(), quiet: true });
  }
  return ((to - from) * 1000) / (performance.now() - begun);
}

/** The desk's sources and standing orders: half at once for two states each, half daily. */
export async function settle(store: Store): Promise<void> {
  await store.saveSources(
    Array.from({ length: sourceCount }, (_, number) => ({
      ...{ id: `source-${number}`, name: `Source ${number}`, url: `https://s${number}.example/feed` },
      ...{ country: null, everyMinutes: 30 },
    })),
  );
  for (let number = 0; number < followCount; number++) {
    const countries = [codes[number % codes.length] ?? 'LV', codes[(number * 7 + 3) % codes.length] ?? 'EE'];
    const rhythm = number % 2 === 0 ? { kind: 'at_once' as const } : { kind: 'daily' as const, at: '07:30' };
    const order = { countries, topics: [], sources: [], types: [], rhythm, zone: 'UTC' };
    await store.addFollow(`web:c${number}`, order, 'bench', now());
  }
}

export const questions = [
  'latvia',
  'latvia special operations',
  'who is the latvian minister of defence',
  'how many combat engineers did lithuania ask latvia for',
  'commitments estonia',
  'poland submarine',
  'what did kārkliņa say about drones',
  'when did italy visit lithuania',
];

/** The part of sorted times below which this share of them lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
