/** `coop sources add` and `check`, `coop import URL` and `coop collect --since`, as a person meets them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { withSource } from '../../src/commands/addsource.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../fakes/ministry.ts';
import { listed, newsLists, newsPage } from '../fakes/newspages.ts';

const story: Story = {
  title: 'Minister Ilze Krauja visits the brigade',
  path: '/news/1',
  date: 'Fri, 20 Nov 2026 07:00:00 GMT',
  paragraphs: [
    'Minister of Defence Ilze Krauja visited the brigade in Riga on 20 November 2026 with her deputy.',
    'She met the commander of the brigade and thanked its soldiers for the exercise that ended last week.',
  ],
};

let folder: string;
let site: FakeMinistry;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-sources-'));
  file = join(folder, 'coop.yaml');
  site = await openMinistry();
  site.publish('/', {
    headers: { 'content-type': 'text/html' },
    body: '<title>MoD</title><link rel="alternate" type="application/rss+xml" href="/feed">',
  });
  site.publish('/feed', { body: rssOf([story], site.origin) });
  site.publish('/news/1', { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function coop(words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const shell: Shell = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lines: async function* () {},
    input: async () => Buffer.alloc(0),
    env: { COOP_DATA: join(folder, 'data'), COOP_CONFIG: file },
    now: () => new Date('2026-11-23T08:00:00Z'),
    watched: false,
    stopped: new Promise(() => {}),
  };
  return { code: await run(words, shell), out, err };
}

const allowed = (more = ''): string => `# Our desk\nallowHosts: [${site.host}] # the test site\n${more}`;

describe('coop sources add', () => {
  test('finds the feed of a site and writes it down, comments kept', async () => {
    writeFileSync(file, allowed('sources:\n  # The first\n  - {id: a, url: "https://a.example/feed"}\n'));

    const added = await coop(['sources', 'add', site.origin, '--id', 'lv-mod', '--country', 'lv']);

    const text = readFileSync(file, 'utf8');
    expect(added.code).toBe(0);
    expect(added.out).toContain(story.title);
    expect(text).toContain('# Our desk');
    expect(text).toContain('# The first');
    expect(text).toContain('# the test site');
    expect(text).toContain(`url: ${site.origin}/feed`);
    const listed = await coop(['sources', '--json']);
    expect(
      listed.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'lv-mod']);
  });

  test('refuses what is there already, what holds nothing, and a name that is taken gets a number', async () => {
    writeFileSync(file, allowed());
    await coop(['sources', 'add', site.origin, '--id', 'x']);
    site.publish('/rss', { body: rssOf([story], site.origin) });

    const again = await coop(['sources', 'add', site.origin]);
    const numbered = await coop(['sources', 'add', `${site.origin}/rss`, '--id', 'x', '--json']);
    const before = readFileSync(file, 'utf8');
    const nothing = await coop(['sources', 'add', `${site.origin}/none`]);

    expect([again.code, again.err]).toEqual([1, `${site.origin}/feed is a source already: x.\n`]);
    expect(JSON.parse(numbered.out)).toMatchObject({ id: 'x-2', kind: 'feed' });
    expect(nothing.code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('makes the file where there is none, and leaves none after a refusal', async () => {
    await coop(['sources', 'add', 'http://10.0.0.8/feed']);

    expect(existsSync(file)).toBe(false);
    expect((await coop(['sources', 'add'])).code).toBe(2);
    expect((await coop(['sources', 'remove'])).code).toBe(2);
  });

  test.each([
    ['', /^sources:\n {2}- id: a\n/],
    ['sources: []\n', /^sources:\n {2}- id: a\n/],
    ['sources:\ntimezone: UTC\n', /sources:\n {2}- id: a\n[\s\S]*timezone: UTC/],
    ['timezone: UTC # ours\n', /timezone: UTC # ours\nsources:\n {2}- id: a\n/],
  ])('puts a source into %j', (text, wanted) => {
    expect(withSource(text, { id: 'a', name: 'A: the "first"', url: 'https://a.example/' })).toMatch(wanted);
  });
});

describe('coop sources add of a page without a feed', () => {
  // The releases of one of them stand on a host that no test has.
  const reachable = newsLists.filter(([, list]) => !list.includes('href="https://'));
  test.each(reachable)('built with %s finds its releases, and a visit reads them', async (_built, list) => {
    writeFileSync(file, allowed());
    const html = (body: string) => ({ headers: { 'content-type': 'text/html' }, body });
    site.publish('/en/news', html(newsPage(list)));
    site.publish('/feed', { status: 404 });
    for (const [number, [title]] of listed.entries()) {
      const page = pageOf({ ...story, title, path: '' });
      for (const path of [`/news/${number}`, `/en/news/${number}`, `/en/index.php?id=${number}&option=news`])
        site.publish(path, html(page));
      site.publish(`/en/news.aspx?id=${number}`, html(page));
    }
    const titles = listed.map(([title]) => title);

    const added = await coop(['sources', 'add', `${site.origin}/en/news`, '--id', 'mod', '--json']);
    const collected = await coop(['collect', 'mod', '--json']);

    const found = JSON.parse(added.out);
    const releases = collected.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([added.code, found.kind, found.items]).toEqual([0, 'listing', listed.length]);
    expect(releases.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    expect((await coop(['briefs', '--json'])).out.trim().split('\n')).toHaveLength(listed.length);
  });
});

describe('coop sources check', () => {
  test('says which work and how to mend the others, and fails when one does not', async () => {
    writeFileSync(
      file,
      allowed(
        `sources:\n  - {id: good, url: "${site.origin}/feed"}\n  - {id: lost, url: "${site.origin}/lost"}\n`,
      ),
    );

    const checked = await coop(['sources', 'check']);
    const one = await coop(['sources', 'check', 'good', '--json']);

    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/works +good {2}feed, 1 release, newest 2026-11-20/);
    expect(checked.out).toMatch(/FAILS +lost .*HTTP 404.*\n.*Try url: .*\/feed/);
    expect(checked.out).toContain('set contact');
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out)).toMatchObject({ id: 'good', works: true, kind: 'feed', items: 1 });
    expect((await coop(['sources', 'check', 'nobody'])).code).toBe(2);
  });
});

describe('coop import', () => {
  test('takes a page by its address', async () => {
    writeFileSync(file, allowed('sources: [{id: mod, country: LV}]\n'));

    const imported = await coop(['import', `${site.origin}/news/1`, '--source', 'mod', '--json']);
    const missing = await coop(['import', `${site.origin}/none`]);

    expect(JSON.parse(imported.out)).toMatchObject({
      source: 'mod',
      key: `${site.origin}/news/1`,
      title: story.title,
      state: 'new',
    });
    expect([missing.code, missing.err]).toEqual([1, expect.stringMatching(/HTTP 404/)]);
  });
});

describe('coop collect --since', () => {
  test('reads back and says how far it came', async () => {
    writeFileSync(file, allowed(`sources:\n  - {id: mod, url: "${site.origin}/feed"}\n`));

    const collected = await coop(['collect', '--since', '2026-01-01']);
    const again = await coop(['collect']);
    const wrong = await coop(['collect', '--since', 'spring']);

    expect(collected.out).toMatch(/^mod {2}first visit: \d+ releases?.*, briefed and not posted\.$/m);
    expect(again.out).not.toContain('first visit');
    expect(collected.out).toContain('go back no further');
    expect(collected.code).toBe(0);
    expect(wrong.code).toBe(2);
  });
});
