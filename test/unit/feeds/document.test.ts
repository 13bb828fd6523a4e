/** Documents and folders as releases. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDocuments, readDocument } from '../../../src/feeds/documents.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coop-documents-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const bytes = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });

describe('a document', () => {
  test('takes its key from its name and the rest from its description', async () => {
    const path = await put('017-talks.txt', 'The ministers met.');
    const described = await put(
      '017-talks.json',
      JSON.stringify({
        id: '017-talks',
        url: 'https://mod.example/n/17/?utm_source=x',
        title: 'Talks',
        source: 'Ministry',
        language: 'en',
        published: null,
        published_month: '2024-11',
        publisher_country: 'LV',
        format: 'text',
        more: 1,
      }),
    );

    expect(await readDocument(path, described)).toEqual({
      key: '017-talks',
      source: 'Ministry',
      url: 'https://mod.example/n/17',
      title: 'Talks',
      published: '2024-11',
      language: 'en',
      country: 'LV',
      text: 'The ministers met.',
    });
  });

  test('tells what it knows of itself when nothing describes it', async () => {
    expect(
      await readDocument(bytes('visit.md', '# Visit to Oslo\n\nThe minister left today.')),
    ).toMatchObject({ key: 'visit', source: 'import', title: 'Visit to Oslo', published: null });
  });

  test('tells what its front matter says, and none of it is its text', async () => {
    const noted =
      '---\ntitle: "Visit: Oslo"\ndate: 2031-04-02\ntags: [visits]\n---\n\nThe minister left today.';
    expect(await readDocument(bytes('visit.md', noted), { title: 'Described' })).toMatchObject({
      title: 'Described',
      published: '2031-04-02',
      text: 'The minister left today.',
    });
    expect(await readDocument(bytes('visit.txt', noted))).toMatchObject({ title: 'Visit: Oslo' });
    const unquoted = noted.replaceAll('"', '');
    expect(await readDocument(bytes('visit.txt', unquoted))).toMatchObject({ title: 'Visit: Oslo' });
  });

  test('leads nowhere but to the web', async () => {
    const noted = '---\ntitle: Visit\nurl: javascript:alert(1)\n---\nThe minister left today.';
    expect((await readDocument(bytes('visit.md', noted))).url).toBeNull();
    expect((await readDocument(bytes('visit.md', 'He left.'), { url: 'data:text/html,x' })).url).toBeNull();
  });

  test.each([
    ['a text between two rules', '---\nThe minister left today.\n---\nHe returns on Friday.'],
    ['a sentence with a colon between two rules', '---\nToday: The minister left today.\n---\nHe is back.'],
    ['front matter without an end', '---\ntitle: Visit\nThe minister left today.'],
    ['YAML that is broken', '---\ntitle: "Visit\nThe minister left today.\n---\nHe returns on Friday.'],
  ])('that begins with %s keeps every word', async (_, source) => {
    expect((await readDocument(bytes('visit.md', source))).text).toContain('The minister left today.');
  });

  test('of JSON is a release with its text', async () => {
    const json = JSON.stringify({
      url: 'https://mod.example/1',
      title: 'T',
      published: '2026-03-05',
      text: 'Words of the release.',
    });

    expect(await readDocument(bytes('r.json', json))).toMatchObject({
      key: 'r',
      url: 'https://mod.example/1',
      published: '2026-03-05',
      text: 'Words of the release.',
    });
  });

  test('of HTML is read like an article page', async () => {
    const html =
      '<html lang="lt"><head><title>Talks on the coast</title><meta name="date" content="2026-03-05"></head><body><nav><a href="/">Home</a></nav><article><p>The minister met her counterpart on Tuesday to discuss the defence of the northern coast.</p><p>They agreed to hold an exercise in autumn and to share radar data from the first of May.</p></article></body></html>';

    const release = await readDocument(bytes('page.html', html));

    expect(release).toMatchObject({ title: 'Talks on the coast', published: '2026-03-05', language: 'lt' });
    expect(release.text).not.toContain('Home');
  });

  test.each([
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\n', /no text/],
    ['scan.txt', '%PDF-1.7 ...', /is a PDF file/],
    ['report.pdf', '%PDF-1.7', /report.pdf: This PDF file cannot be read/],
    ['old.doc', 'x', /Save it as .docx/],
    ['noise.txt', '\u0001\u0002\u0003\u0004'.repeat(50), /binary/],
    ['broken.json', '{"text": ', /no valid JSON/],
    ['other.json', '{"name": "x"}', /has no "text"/],
    ['list.json', '[1]', /no JSON object/],
    ['scripts.html', '<html><body><script>x()</script></body></html>', /no text/],
  ])('%s is refused in words', async (name, content, words) => {
    await expect(readDocument(bytes(name, content))).rejects.toThrow(words);
  });

  test('of more than 20 MB is refused', async () => {
    await expect(
      readDocument({ name: 'big.txt', bytes: new Uint8Array(20_000_001).fill(97) }),
    ).rejects.toThrow(/20 MB/);
  });
});

describe('a folder', () => {
  test('gives its documents in order, each with what describes it, and nothing else', async () => {
    await put('b.txt', 'x');
    await put('b.json', '{}');
    await put('a.md', 'x');
    await put('own.json', '{"text":"x"}');
    await put('README.md', 'x');
    await put('.hidden.txt', 'x');
    await put('photo.jpg', 'x');
    await mkdir(join(folder, 'more'));
    await put('more/c.html', 'x');

    const found = await findDocuments([folder]);

    expect(
      found.map(({ path, description }) => [basename(path), description && basename(description)]),
    ).toEqual([
      ['a.md', null],
      ['b.txt', 'b.json'],
      ['c.html', null],
      ['own.json', null],
    ]);
  });

  test('that is not there is told', async () => {
    await expect(findDocuments([join(folder, 'none')])).rejects.toThrow(/no such file/);
  });
});
