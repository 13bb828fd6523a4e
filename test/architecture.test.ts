/** Who may import whom (docs/decisions/002-parts-and-stories.md), read off the import lines of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

const partsOf: Record<string, readonly string[]> = {
  domain: ['domain'],
  feeds: ['feeds', 'domain', 'log.ts'],
  writer: ['writer', 'domain', 'log.ts'],
  store: ['store', 'domain', 'log.ts', 'together.ts', 'turn.ts'],
  chat: ['chat', 'domain', 'log.ts', 'together.ts'],
  eval: ['eval', 'domain', 'log.ts', 'writer/writer.ts'],
  flows: [
    'flows',
    'domain',
    'log.ts',
    'turn.ts',
    'feeds/read.ts',
    'writer/writer.ts',
    'store/store.ts',
    'chat/platform.ts',
    'chat/fence.ts',
  ],
  'schedule.ts': ['domain', 'log.ts'],
  'config.ts': ['config', 'domain'],
  config: ['config', 'domain'],
  'log.ts': [],
  'together.ts': [],
  'turn.ts': [],
  'trace.ts': ['log.ts'],
};

/** From the top down: each may import everything but what stands above it here, and nothing else imports them. */
const tops = ['cli.ts', 'commands', 'demo', 'main.ts', 'main'];

/** Where each vendor package lives; a pattern matches the exact name or the name followed by a slash. */
const vendors: Record<string, readonly string[]> = {
  '@slack': ['chat/slack'],
  botbuilder: ['chat/teams'],
  'botframework-connector': ['chat/teams'],
  express: ['chat', 'demo'],
  'node:sqlite': ['store'],
  pg: ['store'],
  kysely: ['store'],
  openai: ['writer'],
  'rss-parser': ['feeds'],
  feedsmith: ['feeds'],
  undici: ['feeds'],
  '@mozilla/readability': ['feeds'],
  linkedom: ['feeds'],
  unpdf: ['feeds'],
  mammoth: ['feeds'],
  'node-cron': ['schedule.ts'],
  'openid-client': ['chat/web'],
  '@opentelemetry': ['trace.ts'],
  commander: ['cli.ts', 'commands'],
};

interface Import {
  from: string;
  to: string;
  /** Is it loaded with the file? Types are not, nor what the file asks for later. */
  atStart: boolean;
}

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .sort();
}

/** `import type …`, or a list of nothing but types. */
const typesAlone = /^\s*(?:import|export)\s+(?:type\b|\{(?:\s*type\s[^,}]*,?)+\s*\})/;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const targets = [
    ...text.matchAll(
      /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gms,
    ),
  ];
  return targets.map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      from: file,
      atStart: match[2] === undefined && !typesAlone.test(match[0]),
      to: target.startsWith('.') ? relative(src, resolve(src, dirname(file), target)) : target,
    };
  });
}

const under = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);
const ours = (target: string): boolean => target.endsWith('.ts') && !target.includes(':');
const files = sourceFiles();
const imports = files.flatMap(importsOf);

function forbidden({ from, to }: Pick<Import, 'from' | 'to'>): boolean {
  if (!ours(to)) {
    const home = Object.entries(vendors).find(([name]) => under(to, name))?.[1];
    return home !== undefined && !home.some((place) => under(from, place));
  }
  const floor = tops.findIndex((top) => under(from, top));
  if (floor >= 0) return tops.slice(0, floor).some((above) => under(to, above));
  const part = Object.keys(partsOf).find((name) => under(from, name));
  return !(partsOf[part ?? ''] ?? []).some((allowed) => under(to, allowed));
}

function circles(): string[] {
  const next = new Map(
    files.map((file) => [file, imports.filter((i) => i.from === file && ours(i.to)).map((i) => i.to)]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('the layout', () => {
  test('every import is one that its folder may have', () => {
    const faults = imports.filter(forbidden).map(({ from, to }) => `${from} may not import ${to}`);

    expect(faults).toEqual([]);
  });

  test('no file imports itself round a corner, type imports included', () => {
    expect(circles()).toEqual([]);
  });

  test('only config reads the environment, only main and cli read the clock', () => {
    const read = files.map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);
    const environment = read.filter(([file, text]) => /process\.env/.test(text) && file !== 'config.ts');
    const clock = read.filter(
      ([file, text]) => /new Date\(\)|Date\.now\(\)/.test(text) && !tops.some((top) => under(file, top)),
    );

    expect(environment.map(([file]) => file)).toEqual([]);
    expect(clock.map(([file]) => file)).toEqual([]);
  });

  test('every file opens with one sentence of purpose', () => {
    const silent = files.filter(
      (file) => !/^(#!.*\n)?\/\*\*(\n \*)? [A-Z`]/.test(readFileSync(join(src, file), 'utf8')),
    );

    expect(silent).toEqual([]);
  });

  test('a process that answers holds the rules, and what parses documents, in their threads alone', () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const { to, atStart } of imports.filter(({ from }) => from === file))
        if (atStart && ours(to)) load(to);
    };
    load('commands/serve.ts');
    const rules = [...loaded].filter((file) => under(file, 'writer')).sort();
    const vendors = new Set(
      imports.filter(({ from, atStart }) => atStart && loaded.has(from)).map(({ to }) => to),
    );

    expect(loaded).toContain('flows/answer.ts');
    expect(rules).toEqual([
      'writer/extractive/apart-order.ts',
      'writer/extractive/apart-queue.ts',
      'writer/extractive/apart.ts',
      'writer/verify/rules.ts',
      'writer/writer.ts',
    ]);
    expect(vendors).toContain('express');
    expect(vendors).not.toContain('linkedom');
  });

  test('the rules themselves can fail', () => {
    expect(forbidden({ from: 'writer/llm.ts', to: 'store/store.ts' })).toBe(true);
    expect(forbidden({ from: 'flows/collect.ts', to: 'store/sqlite.ts' })).toBe(true);
    expect(forbidden({ from: 'store/store.ts', to: 'pg-boss' })).toBe(false);
    expect(forbidden({ from: 'flows/collect.ts', to: 'pg' })).toBe(true);
    expect(forbidden({ from: 'feeds/fetch.ts', to: 'config.ts' })).toBe(true);
    expect(forbidden({ from: 'main/desk.ts', to: 'commands/follow.ts' })).toBe(true);
    expect(forbidden({ from: 'commands/follow.ts', to: 'main/desk.ts' })).toBe(false);
  });
});
