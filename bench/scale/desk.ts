/**
 * A large desk for measurements. Its releases are the samples told again: each has a day, two states, surnames and a
 * background paragraph of its own, whose words are as common and as rare as those of a language (Zipf's law).
 */
import { resolve } from 'node:path';
import { readSamples } from '../../src/demo/samples.ts';
import type { Brief } from '../../src/domain/brief.ts';
import { briefId, type Release } from '../../src/domain/release.ts';
import type { Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { now } from './given.ts';

export const sourceCount = 1_000;
export const followCount = 2_000;

const { samples } = readSamples(resolve(import.meta.dirname, '../../samples'));
const dayMs = 86_400_000;
export const codes = [
  ...['LT', 'LV', 'EE', 'PL', 'DE', 'FR', 'IT', 'NO', 'SE', 'FI', 'UA', 'US', 'GB', 'NL', 'BE', 'PT'],
];

/** The same numbers in every run: a linear congruential generator. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const syllables = [
  ...['ba', 'de', 'fi', 'go', 'hu', 'ja', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu', 'za'],
  ...['bre', 'cla', 'dri', 'fro', 'gla', 'kri', 'plo', 'sta', 'tre', 'vli'],
];
const vocabulary = 40_000;

/** The word of this rank: no language has it, and no two ranks share one. */
function wordOf(rank: number): string {
  const base = syllables.length;
  const parts = [rank % base, Math.floor(rank / base) % base, Math.floor(rank / base ** 2)];
  return `${parts.map((part) => syllables[part % base] ?? '').join('')}n`;
}

/** A paragraph of 90 words, the word of rank n n times as rare as the first. */
function background(number: number): string {
  const dice = createDice(number + 1);
  const word = (): string => wordOf(Math.floor(vocabulary ** (dice(1_000_000) / 1_000_000)) - 1);
  const sentences = Array.from({ length: 9 }, () => {
    const words = Array.from({ length: 10 }, word).join(' ');
    return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
  });
  return `Background. ${sentences.join(' ')}`;
}

const letters = 'aeiklmnoprstuv';

/** Surnames of the samples' people, and for each release others of the same length, but for one in twenty. */
function renamed(number: number, names: readonly string[]): Map<string, string> {
  const dice = createDice(number * 31 + 11);
  // Three thousand people in all: ministers come again.
  const person = createDice(dice(3_000) + 1);
  return new Map(
    names.map((name) => {
      if (dice(20) === 0) return [name, name];
      const others = Array.from({ length: name.length - 1 }, () => letters[person(letters.length)]);
      return [name, `${name[0]}${others.join('')}`];
    }),
  );
}

const replaced = (text: string, names: ReadonlyMap<string, string>): string => {
  let result = text;
  for (const [name, other] of names) result = result.replaceAll(name, other);
  return result;
};

interface Pattern {
  brief: Brief;
  json: string;
  surnames: string[];
}

const writer = createExtractive();
const patterns = new Map<number, Promise<Pattern>>();

/** What the rules make of a sample alone; every brief that follows it has its claims at the same places. */
function patternOf(number: number): Promise<Pattern> {
  const index = number % samples.length;
  const known = patterns.get(index);
  if (known) return known;
  const sample = samples[index] as (typeof samples)[number];
  const text = sample.paragraphs.join('\n\n');
  const release = { key: sample.slug, url: null, source: sample.source, country: null, text };
  const { title, published, language } = sample;
  const made = writer.brief({ ...release, title, published, language }).then((brief): Pattern => {
    const words = brief.people.map(({ name }) => name.split(' ').at(-1) ?? '');
    return { brief, json: JSON.stringify(brief), surnames: [...new Set(words)].filter((w) => w.length > 4) };
  });
  patterns.set(index, made);
  return made;
}

/** The release of this number: 40 a day, back from today. */
export async function releaseOf(number: number): Promise<Release> {
  const sample = samples[number % samples.length] as (typeof samples)[number];
  const names = renamed(number, (await patternOf(number)).surnames);
  const day = new Date(Date.UTC(2026, 10, 20) - Math.floor(number / 40) * dayMs).toISOString().slice(0, 10);
  const key = `https://mod.example/${number}`;
  return {
    ...{ key, url: key, source: `source-${number % sourceCount}`, published: day },
    ...{ title: replaced(sample.title, names), language: sample.language, country: null },
    text: replaced(`${sample.paragraphs.join('\n\n')}\n\n${background(number)}`, names),
  };
}

/** The release's brief without writing each anew: its sample's, with the names, states and day exchanged. */
export async function briefOf(number: number, release: Release): Promise<Brief> {
  const pattern = await patternOf(number);
  const names = renamed(number, pattern.surnames);
  const brief = JSON.parse(replaced(pattern.json, names)) as Brief;
  const dice = createDice(number + 7);
  const states = new Set([codes[dice(codes.length)] ?? 'LV', codes[dice(codes.length)] ?? 'EE']);
  const evidence = brief.summary[0]?.evidence ?? [];
  const end = brief.text.length;
  return {
    ...brief,
    id: briefId(release.key, release.text),
    text: release.text,
    sentences: [...brief.sentences, [end + 2, release.text.length]],
    asides: [...(brief.asides ?? []), brief.sentences.length],
    countries: [...states].map((code) => ({ code, role: 'party' as const, evidence })),
    date: brief.date && { ...brief.date, value: release.published ?? '2026-11-20' },
  };
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
