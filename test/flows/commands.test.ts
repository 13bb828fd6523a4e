/** The command line as a person or a script meets it: what it prints, what it refuses, and its exit codes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function coop(
  words: string[],
  { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const shell: Shell = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lines: async function* () {
      yield* stdin.split('\n');
    },
    input: async () => Buffer.from(stdin),
    env: { COOP_DATA: join(folder, 'data'), ...env },
    now: () => new Date('2026-11-23T08:00:00Z'),
    watched: false,
    stopped: new Promise(() => {}),
  };
  return { code: await run(words, shell), out, err };
}

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A folder to measure with, whose one document has labels and no text. */
const labelled = (labels: string): string => {
  mkdirSync(join(folder, 'gold'), { recursive: true });
  write('gold/one.json', labels);
  return folder;
};

const gold = JSON.stringify({
  ...{ id: 'one', relevant: true, event_type: 'visit', countries: [], event_date: null, people: [] },
  ...{ organisations: [], programmes: [], commitments: [], figures: [], quotes: [], topics: [] },
});

const release =
  'Latvia asks Estonia for instructors\n\nLatvian Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on 5 November 2026. Latvia asked Estonia for 10–15 instructors.\n';

describe('a desk filled from documents', () => {
  test('answers with citations in the shape that programs read', async () => {
    await coop(['import', write('instructors.txt', release), '--source', 'lv-mod']);

    const asked = await coop(['ask', '--json', 'how many instructors did latvia ask estonia for']);

    const answer = JSON.parse(asked.out) as {
      answerable: boolean;
      text: string;
      citations: Record<string, unknown>[];
    };
    expect(asked.code).toBe(0);
    expect(answer.answerable).toBe(true);
    expect(answer.text).toContain('10–15');
    expect(Object.keys(answer.citations[0] ?? {})).toEqual(['brief', 'release', 'url', 'sentence', 'exact']);
    expect(answer.citations[0]?.release).toBe('instructors');
  });

  test('continues a conversation under its thread and keeps others apart', async () => {
    await coop(['import', write('instructors.txt', release)]);
    await coop(['ask', '--thread', 'a', 'latvia']);

    const followUp = await coop(['ask', '--json', '--thread', 'a', 'who attended?']);
    const stranger = await coop(['ask', '--json', '--thread', 'b', 'who attended?']);

    expect(JSON.parse(followUp.out)).toMatchObject({ answerable: true });
    expect((JSON.parse(followUp.out) as { question: unknown }).question).toMatchObject({
      countries: ['LV'],
      followUp: true,
    });
    expect((JSON.parse(stranger.out) as { question: unknown }).question).toMatchObject({ kind: 'unclear' });
  });

  test('lists what it holds, and takes the same document once', async () => {
    const path = write('instructors.txt', release);
    await coop(['import', path]);

    const again = await coop(['import', '--json', path]);
    const listed = await coop(['briefs', '--json']);

    expect(JSON.parse(again.out)).toMatchObject({ key: 'instructors', state: 'known' });
    expect(listed.out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(listed.out)).toMatchObject({ url: null, relevant: true });
  });

  test('reads the description beside a text', async () => {
    const [docs, about] = [
      join(folder, 'docs'),
      {
        id: '001',
        url: 'https://mod.example/1',
        title: 'Instructors',
        published: '2026-11-06',
        source: 'LV MoD',
      },
    ];
    mkdirSync(docs);
    writeFileSync(join(docs, '001.txt'), release);
    writeFileSync(join(docs, '001.json'), JSON.stringify(about));

    const imported = await coop(['import', '--json', docs]);

    expect(JSON.parse(imported.out)).toEqual({
      source: 'LV MoD',
      key: '001',
      url: 'https://mod.example/1',
      title: 'Instructors',
      state: 'new',
    });
  });

  test('is copied while it is used, and put back', async () => {
    await coop(['import', write('instructors.txt', release)]);
    const copy = join(folder, 'copy.db');

    const copied = await coop(['backup', copy]);
    const restored = await coop(['restore', copy], { env: { COOP_DATA: join(folder, 'other') } });
    const listed = await coop(['briefs', '--json'], { env: { COOP_DATA: join(folder, 'other') } });

    expect([copied.code, restored.code]).toEqual([0, 0]);
    expect(listed.out.trim().split('\n')).toHaveLength(1);
  });
});

describe('briefs of texts on stdin', () => {
  test('come one a line, in order, under the ids they came with', async () => {
    const lines = ['one', 'two'].map((id) =>
      JSON.stringify({ id, text: release, title: null, published: '2026-11', country: 'LV' }),
    );

    const briefed = await coop(['brief', '--jsonl'], { stdin: lines.join('\n') });

    const briefs = briefed.out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            id: string;
            text: string;
            people: { name: string; evidence: { start: number; end: number; exact: string }[] }[];
          },
      );
    expect(briefs.map(({ id }) => id)).toEqual(['one', 'two']);
    const [person] = briefs[0]?.people ?? [];
    const [place] = person?.evidence ?? [];
    expect(person?.name).toBe('Ilze Kārkliņa');
    expect(place?.exact).toBe(briefs[0]?.text.slice(place?.start, place?.end));
  });

  test('judge claims one a line', async () => {
    const exact = 'Latvia asked Estonia for 10–15 instructors.';
    const claim = (id: string, value: string) =>
      JSON.stringify({ id, text: release, title: null, claim: { kind: 'answer', value }, evidence: [exact] });

    const judged = await coop(['verify', '--jsonl'], {
      stdin: `${claim('fair', 'Latvia asked Estonia for 10 to 15 instructors.')}\n${claim('false', 'Latvia asked Estonia for 20 instructors.')}`,
    });

    const [fair, wrong] = judged.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { level: string; rules: string[] });
    expect(fair?.level).toBe('ok');
    expect(wrong?.level).toBe('drop');
    expect(wrong?.rules.length).toBeGreaterThan(0);
  });
});

describe('a command without the configuration', () => {
  test('leaves the sources of a desk that runs with one as they are', async () => {
    const config = write(
      'coop.yaml',
      'sources:\n  - { id: lv-mod, url: "http://127.0.0.1:9/feed", country: LV }\n',
    );
    const listed = ['sources', '--json', '--config', config];
    await coop(listed);
    const open = (): number =>
      new DatabaseSync(join(folder, 'data', 'coop.sqlite'))
        .prepare('select count(*) as number from sources where configured = 1')
        .get()?.number as number;
    const before = open();

    const elsewhere = await coop(['briefs']);

    expect([before, elsewhere.code, open()]).toEqual([1, 0, 1]);
  });

  test('and one that names no sources means that there are none', async () => {
    const config = write(
      'coop.yaml',
      'sources:\n  - { id: lv-mod, url: "http://127.0.0.1:9/feed", country: LV }\n',
    );
    await coop(['briefs', '--config', config]);

    await coop(['briefs', '--config', write('empty.yaml', 'sources: []\n')]);

    const left = new DatabaseSync(join(folder, 'data', 'coop.sqlite')).prepare(
      'select id from sources where configured = 1',
    );
    expect(left.all()).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    [
      'another database’s address',
      'mysql://root@127.0.0.1/coop',
      /DATABASE_URL.*postgres:\/\/user:password@host/,
    ],
    ['a file', 'coop.sqlite', /DATABASE_URL.*leave it out for SQLite/],
    ['an address within quotation marks', '"postgres://a:b@127.0.0.1/c"', /no quotation marks or blanks/],
    ['an address without a database', 'postgres://a:b@127.0.0.1:1', /names no database/],
    ['the same with a slash', 'postgres://a:b@127.0.0.1:1/', /names no database/],
  ])('in DATABASE_URL, %s, is told with how it should look', async (_what, url, words) => {
    const refused = await coop(['briefs'], { env: { DATABASE_URL: url } });

    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(words);
  });

  test.each([
    [['latvija'], 2, /unknown command/],
    [['ask'], 2, /what you want to know/],
    [['brief'], 2, /Name the file/],
    [['brief', '/no/such/file'], 2, /cannot be read: there is no such file\./],
    [['parse', '/no/such/file'], 2, /cannot be read: there is no such file\./],
    [['brief', '--published', 'yesterday', '-'], 2, /date such as/],
    [['import', '/no/such/folder'], 1, /cannot be read/],
    [['collect', 'nobody'], 2, /No source is called nobody/],
    [['follow', 'desk', 'latvia'], 2, /platform:id/],
    [['follow', 'web:desk', 'qqqq'], 2, /no state, topic/],
    [['serve', '--role', 'king'], 2, /all, web, worker|Allowed choices/],
    [['restore', '/no/such/file'], 1, /file/],
    [['restore'], 2, /Name the copy to put back/],
    [['--config', '/no/such.yaml', 'briefs'], 2, /no configuration file/],
    [['eval', '.', '--config', '/no/such.yaml'], 2, /no configuration file/],
  ])('%j is refused with exit code %i and a sentence', async (words, code, sentence) => {
    const refused = await coop(words);

    expect(refused.code).toBe(code);
    expect(refused.err).toMatch(sentence);
    expect(refused.err).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test('a standing order of the configuration that is not understood is refused with its line and what is wrong', async () => {
    const file = write('coop.yaml', 'follows: ["web:desk qqqq daily"]\n');

    const refused = await coop(['--config', file, 'briefs']);

    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/follows: web:desk qqqq daily: .*no state, topic/s);
  });

  test.each([
    ['an empty', Buffer.alloc(0), /empty/],
    ['a binary', Buffer.from([0, 1, 2, 255, 0, 9, 0, 0, 200, 0, 0]), /binary|text/],
    ['a huge', Buffer.alloc(21_000_000, 'a '), /20 MB/],
  ])('%s document is told, and does not stop the one after it', async (_name, bytes, sentence) => {
    const [bad, good] = [write('a.txt', bytes), write('b.txt', release)];

    const imported = await coop(['import', '--json', bad, good]);

    expect(imported.code).toBe(1);
    expect(imported.err).toMatch(sentence);
    expect(JSON.parse(imported.out)).toMatchObject({ key: 'b', state: 'new' });
  });

  test('five mistakes in the configuration are told at once', async () => {
    const path = write(
      'coop.yaml',
      'timezone: Nowhere\nlease: soon\nwriter: poet\nsources:\n  - id: A B\n    every: never\n',
    );

    const refused = await coop(['--config', path, 'briefs']);

    expect(refused.code).toBe(2);
    expect(refused.err.trim().split('\n')).toHaveLength(5);
    expect(refused.err).toContain('coop.yaml:2: lease');
  });

  test('a question of 10,000 characters, of emoji or of markup gets a clear reply', async () => {
    for (const question of [
      'why '.repeat(2500),
      '🛰️🛰️',
      '<script>alert(1)</script>',
      ' ',
      "'; drop table briefs; --",
    ]) {
      const asked = await coop(['ask', '--json', question]);

      expect(asked.code).toBe(0);
      expect((JSON.parse(asked.out) as { answerable: boolean; text: string }).answerable).toBe(false);
      expect((JSON.parse(asked.out) as { text: string }).text.length).toBeGreaterThan(10);
    }
  });

  test('a folder without documents is told, and no failure', async () => {
    const { code, out, err } = await coop(['import', folder]);

    expect(code).toBe(0);
    expect(out).toBe('0 of 0 documents taken in.\n');
    expect(err).toContain(`${folder}: no document that Coop reads`);
  });

  test('a file in the place of the data folder is told as such', async () => {
    write('data', '');

    const { code, err } = await coop(['briefs']);

    expect(code).toBe(1);
    expect(err).toContain(`The data folder ${join(folder, 'data')} cannot be used (it is a file).`);
  });

  test.each([
    ['a configuration that is a folder', () => ['--config', folder, 'briefs'], 'cannot be read'],
    [
      'a configuration to add to that is a folder',
      () => ['--config', folder, 'sources', 'add', 'x'],
      'cannot be read',
    ],
    ['a folder to measure that is not there', () => ['eval', join(folder, 'none')], 'none'],
    ['a folder to measure without labels', () => ['eval', folder], 'gold'],
    ['labels of a wrong shape', () => ['eval', labelled('{"id": "one"}')], 'one.json'],
    ['labels that are no JSON', () => ['eval', labelled('{')], 'one.json'],
    ['labels without their text', () => ['eval', labelled(gold)], 'one'],
    ['a folder that is not there for the app of Teams', () => ['teams-package', join(folder, 'a', 'b')], 'b'],
    ['a demo on no port', () => ['demo', '--port', '99999'], 'PORT'],
    ['a day that no calendar has', () => ['collect', '--since', '2026-02-31'], '2026-02-31'],
  ])('%s is told in one sentence', async (_what, words, named) => {
    const config = write('coop.yaml', 'address: https://coop.ministry.example\n');
    const env = {
      COOP_CONFIG: config,
      MICROSOFT_APP_ID: 'a',
      MICROSOFT_APP_TENANT_ID: 'b',
      MICROSOFT_APP_PASSWORD: 'c',
    };

    const { code, err } = await coop(words(), { env });

    expect(code).not.toBe(0);
    expect(err).toContain(named);
    expect(err).not.toContain('did not expect');
    expect(err).not.toContain('    at ');
  });

  test('a port that is taken is told, with what to do', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';

    const refused = await coop(['serve'], { env: { PORT: port, COOP_LOG: 'silent' } });
    server.close();

    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(new RegExp(`${port}.*(in use|taken)`, 's'));
  });

  test('a database of a newer version is left alone', async () => {
    await coop(['migrate']);
    const database = new DatabaseSync(join(folder, 'data', 'coop.sqlite'));
    database
      .prepare('insert into schema_versions (version, name, applied_at) values (9999, ?, 0)')
      .run('later');
    database.close();

    const refused = await coop(['briefs']);

    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/newer/);
  });
});
