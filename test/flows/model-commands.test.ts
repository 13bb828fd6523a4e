/** The model on the command line: briefs, recorded and replayed scores, costs, and briefs written again. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { type FakeModel, startModel } from '../fakes/model/server.ts';
import { faultless } from '../fakes/model/writer.ts';
import { aid, visit } from '../unit/writer/llm/releases.ts';

let server: FakeModel;
let folder: string;
beforeEach(async () => {
  server = await startModel();
  server.behave(await faultless([visit, aid]));
  folder = mkdtempSync(join(tmpdir(), 'coop-model-'));
  writeFileSync(join(folder, 'visit.txt'), visit.text);
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function coop(
  words: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const connected = { OPENAI_API_KEY: server.key, OPENAI_BASE_URL: server.address, OPENAI_MODEL: 'm1' };
  const shell = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    lines: async function* () {},
    input: async () => Buffer.alloc(0),
    env: { COOP_DATA: join(folder, 'data'), ...connected, ...env },
    now: () => new Date('2026-06-01T09:00:00Z'),
    watched: false,
    stopped: new Promise<void>(() => {}),
    finishWithin: () => {},
  } as unknown as Shell;
  const code = await run(words, shell);
  return { code, out: out.join(''), err: err.join('') };
}

/** A folder of one labelled release. */
function labelVisit(): void {
  const [docs, gold] = [join(folder, 'docs'), join(folder, 'gold')];
  mkdirSync(docs);
  mkdirSync(gold);
  const labels = {
    countries: [],
    event_date: null,
    people: [],
    organisations: [],
    programmes: [],
    commitments: [],
  };
  writeFileSync(join(docs, 'visit.txt'), visit.text);
  writeFileSync(
    join(docs, 'visit.json'),
    JSON.stringify({ id: 'visit', language: 'en', published: '2026-05-15' }),
  );
  writeFileSync(
    join(gold, 'visit.json'),
    JSON.stringify({
      ...labels,
      id: 'visit',
      relevant: true,
      event_type: 'visit',
      figures: [],
      quotes: [],
      topics: [],
    }),
  );
}

describe('coop with a model', () => {
  it('briefs one text by both readers', async () => {
    const { code, out } = await coop(['brief', join(folder, 'visit.txt'), '--writer', 'llm', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(out).written).toMatchObject({ by: 'both', model: 'm1', prompt: 'brief@3' });
  });

  it('says how to connect one where there is none', async () => {
    const none = { OPENAI_API_KEY: '', OPENAI_BASE_URL: '' };

    const { code, err } = await coop(['brief', join(folder, 'visit.txt'), '--writer', 'llm'], none);

    expect(code).toBe(1);
    expect(err).toContain('set OPENAI_API_KEY');
  });

  it('scores answers once and replays them without a key', async () => {
    labelVisit();
    const answers = join(folder, 'answers');

    const live = await coop(['eval', folder, '--writer', 'llm', '--record', answers, '--json']);
    const asked = server.asked.length;
    const replayed = await coop(['eval', folder, '--replay', answers, '--json'], {
      OPENAI_API_KEY: '',
      OPENAI_BASE_URL: '',
    });

    expect([live.code, replayed.code]).toEqual([0, 0]);
    expect(JSON.parse(replayed.out)).toEqual(JSON.parse(live.out));
    expect(asked).toBeGreaterThan(0);
    expect(server.asked).toHaveLength(asked);
    const files = readdirSync(answers).map((name) => readFileSync(join(answers, name), 'utf8'));
    expect(files.join('')).not.toContain(server.key);
  });

  it('scores two writers into one table, side by side', async () => {
    labelVisit();

    const table = await coop(['eval', folder, '--writer', 'extractive,llm']);
    const json = await coop(['eval', folder, '--writer', 'extractive,llm', '--json']);
    const wrong = await coop(['eval', folder, '--writer', 'extractive,oracle']);

    expect([table.code, json.code, wrong.code]).toEqual([0, 0, 2]);
    const [, heads, ...rows] = table.out.split('\n');
    expect(heads).toMatch(/^F1( +extractive +llm +gain){3}$/);
    const reports = json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ writer }) => writer)).toEqual(['extractive', 'llm']);
    const f1 = reports.map(({ fields }) => fields.commitments.all.f1?.toFixed(2) ?? '–');
    expect(rows.find((row) => row.startsWith('commitments'))?.split(/ +/)).toEqual(
      expect.arrayContaining(f1),
    );
    expect(wrong.err).toContain('There is no writer “oracle”');
  });

  it('writes again what the rules wrote, shows first what would change, and accounts for it', async () => {
    await coop(['import', join(folder, 'visit.txt')], { OPENAI_API_KEY: '', OPENAI_BASE_URL: '' });

    const dry = await coop(['rebrief', '--prompt-older-than', '1', '--dry-run']);
    const asked = server.asked.length;
    const real = await coop(['rebrief', '--prompt-older-than', '1']);
    const again = await coop(['rebrief', '--prompt-older-than', '1']);
    const costs = await coop(['costs', '--by', 'purpose', '--json']);

    expect(dry.out).toMatch(/^1 of 1 brief would change/m);
    expect(real.out).toMatch(/^1 of 1 brief changed/m);
    expect(again.out).toBe('No brief was written by a prompt older than 1.\n');
    expect(server.asked).toHaveLength(asked);
    expect(JSON.parse(costs.out)).toMatchObject({ what: 'brief', calls: asked });
  });

  it('tells in words what is stored, what it took, and how the model fares', async () => {
    const config = join(folder, 'coop.yaml');
    const priced = 'model: { budget: 1, prices: { m1: { input: 1000, output: 1000 } } }\n';
    writeFileSync(config, priced);
    const env = { COOP_CONFIG: config };
    await coop(['import', join(folder, 'visit.txt')], env);
    const headline = 'Norwegian Minister of Defence visits Riga';

    const listed = await coop(['briefs'], env);
    const costs = await coop(['costs', '--by', 'brief'], env);
    const well = await coop(['doctor'], env);
    const refused = await coop(['doctor'], { ...env, OPENAI_API_KEY: 'sk-another' });
    server.models.push({ id: 'm2', object: 'model' });
    const another = await coop(['doctor'], env);
    await server.stop();
    writeFileSync(join(folder, 'aid.txt'), aid.text);
    await coop(['import', join(folder, 'aid.txt')], { COOP_CONFIG: '' });
    const down = await coop(['doctor'], env);
    writeFileSync(config, 'model: { budget: 1 }\n');
    const unpriced = await coop(['doctor'], env);
    server = await startModel();

    expect(listed.out).toMatch(new RegExp(`^\\w{12}  2026-06-01  relevant {4}.*: ${headline}\\n$`));
    expect(costs.out).toMatch(new RegExp(`^\\w{12} ${headline} +\\d+\\.\\d{4}  1 call, `));
    expect(costs.out).toMatch(/spent \(\d+ %\): the rules write alone until the next month begins/);
    expect(well.out).toMatch(/^✓ model: m1 at 127.0.0.1:\d+ \(chat API\) answers/m);
    expect(well.out).toMatch(/^· model budget: .* the rules write alone/m);
    expect(refused.out).toMatch(/^✗ model: .* refuses the key\n.*OPENAI_API_KEY/m);
    expect(another.out).toMatch(/^· model: .* m1 is not among its models\n.*OPENAI_MODEL .*: m2\.$/m);
    expect(down.out).toMatch(/^✗ model: .* does not answer: The connection to the server failed \(\w+\)/m);
    expect(down.out).toMatch(/^· written without it: 1 brief by the rules/m);
    expect(unpriced.out).toMatch(/no price for m1.*prices: \{ "m1": \{ input/);
  });

  it('asks by batches what nobody waits for, by the setting', async () => {
    const config = join(folder, 'coop.yaml');
    writeFileSync(config, 'model: { batch: true }\n');
    const batched = { COOP_CONFIG: config };
    await coop(['import', join(folder, 'visit.txt')], { OPENAI_API_KEY: '', OPENAI_BASE_URL: '' });

    const handed = await coop(['rebrief', '--prompt-older-than', '1'], batched);
    const meanwhile = await coop(['doctor'], batched);
    const taken = await coop(['batches'], batched);
    const again = await coop(['rebrief', '--prompt-older-than', '1'], batched);
    writeFileSync(join(folder, 'aid.txt'), aid.text);
    const imported = await coop(['import', join(folder, 'aid.txt')], batched);
    const listed = await coop(['batches', '--json'], batched);

    expect(handed.out).toContain('1 request handed to a batch of m1');
    // What waits for a batch is no sign of a model that is away.
    expect(meanwhile.out).not.toContain('written without it');
    expect(taken.out).toMatch(/1 request {2}ended\n1 brief written, 0 requests handed in, 0 waiting\.\n$/);
    expect(again.out).toBe('No brief was written by a prompt older than 1.\n');
    expect(imported.out).toContain('1 request handed to a batch of m1');
    const states = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).state);
    expect(states).toEqual(['ended', 'ended']);
    expect(server.batches.paid).toHaveLength(2);
  });
});
