/** Does finding briefs stay fast as the store grows? Times at 10,000 and at 100 briefs in one run, and their ratio. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Brief } from '../src/domain/brief.ts';
import { briefId, type Release } from '../src/domain/release.ts';
import { topics } from '../src/domain/topic.ts';
import { wholeDesk } from '../src/domain/workspace.ts';
import { createLog } from '../src/log.ts';
import { createStore, type Search, type Store } from '../src/store/store.ts';
import { codes } from './scale/desk.ts';

const small = 100;
const large = Number(process.argv[2] ?? 10_000);
const rounds = 40;
const start = Date.parse('2020-01-01T08:00:00Z');
const terms = [
  'brigade',
  'exercise',
  'harbour',
  'radar',
  'training',
  'minister',
  'border',
  'mission',
  'drone',
];

/** The same numbers in every run: a linear congruential generator. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function sampleOf(number: number, dice: (sides: number) => number): { release: Release; brief: Brief } {
  const pick = <Item>(items: readonly Item[]): Item => items[dice(items.length)] as Item;
  const words = Array.from({ length: 220 }, () =>
    dice(8) === 0 ? pick(terms) : dice(3) === 0 ? `word${dice(5000)}` : 'defence',
  );
  const published = new Date(start + Math.floor(number / 5) * 86_400_000).toISOString().slice(0, 10);
  const text = `${words.join(' ')}.`;
  const release: Release = {
    key: `https://ministry.example/${number}`,
    source: 'bench',
    url: `https://ministry.example/${number}`,
    title: `Release ${number}`,
    published,
    language: 'en',
    country: 'LV',
    text,
  };
  const evidence = [
    {
      sentences: [0],
      start: 0,
      end: 7,
      exact: text.slice(0, 7),
      level: 'verbatim' as const,
      by: 'rules' as const,
    },
  ];
  const brief: Brief = {
    id: briefId(release.key, text),
    docType: 'press_release',
    relevant: dice(4) > 0,
    headline: `Release ${number}`,
    summary: [{ text: text.slice(0, 120), evidence }],
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', evidence },
    date: { value: published, inferred: false, evidence },
    place: null,
    countries: [pick(codes), pick(codes)].map((code) => ({ code, role: 'party' as const, evidence })),
    organisations: [],
    people: [{ name: `Anna Person${dice(800)}`, rank: null, role: null, country: null, evidence }],
    topics: [{ topic: pick(topics), evidence }],
    programmes: [],
    commitments: [],
    figures: [],
    quotes: [],
    nextSteps: [],
    missing: [],
    language: 'en',
    text,
    sentences: [[0, text.length]],
    written: { by: 'rules', model: null, prompt: null },
    withheld: [],
  };
  return { release, brief };
}

const everything: Search = {
  countries: [],
  people: [],
  topics: [],
  types: [],
  from: null,
  to: null,
  words: [],
  relevantOnly: false,
  limit: 20,
};
const searches: Record<string, Partial<Search>> = {
  'newest 20': {},
  'relevant newest 20': { relevantOnly: true },
  'one country': { countries: ['LV'] },
  'two countries': { countries: ['LV', 'IT'] },
  'person in country': { people: ['Person7'], countries: ['LV'] },
  'topic and period': { topics: ['cyber'], from: '2020-03-01', to: '2020-09-30' },
  'common word': { words: ['defence'] },
  'rare word': { words: ['word77'] },
  'three words': { words: ['defence', 'radar', 'word77'] },
  'country and words': { countries: ['LV'], words: ['drone', 'border'] },
};

async function fill(store: Store, count: number): Promise<number> {
  const dice = createDice(7);
  const before = performance.now();
  for (let number = 0; number < count; number += 1) {
    const { release, brief } = sampleOf(number, dice);
    await store.keep(release, brief, { now: new Date(start + number * 60_000), quiet: true });
  }
  return (count * 1000) / (performance.now() - before);
}

function median(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

async function timed(store: Store): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  for (const [name, search] of Object.entries(searches)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = performance.now();
      await store.findBriefs({ ...everything, ...search }, wholeDesk);
      times.push(performance.now() - before);
    }
    result.set(name, median(times));
  }
  return result;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-bench-'));
  const log = createLog({ now: () => new Date(start), level: 'warn' });
  const open = (name: string) =>
    createStore({
      url: process.env.TEST_DATABASE_URL ?? null,
      folder: join(folder, name),
      now: () => new Date(start),
      log,
    });
  try {
    const [few, many] = [await open('few'), await open('many')];
    await fill(few, small);
    const speed = await fill(many, large);
    const [fast, slow] = [await timed(few), await timed(many)];
    console.log(`keep: ${speed.toFixed(0)} briefs/s into a store of ${large}`);
    console.log(`findBriefs, median of ${rounds}, ms: ${small} briefs → ${large} briefs (ratio)`);
    for (const [name, before] of fast) {
      const after = slow.get(name) ?? 0;
      console.log(
        `${name.padEnd(20)} ${before.toFixed(2)} → ${after.toFixed(2)} (${(after / before).toFixed(1)})`,
      );
    }
    await few.close();
    await many.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
