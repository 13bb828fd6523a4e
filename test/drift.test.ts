/** What the outside says agrees with what the inside does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../src/config.ts';
import { readSamples } from '../src/demo/samples.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the README', () => {
  const readme = read('README.md');

  test('maps every folder and file at the top of src', () => {
    const map = readme.slice(readme.indexOf('## Map of the code'));
    const unnamed = readdirSync(join(root, 'src')).filter((name) => !map.includes(name.replace(/\/$/, '')));

    expect(unnamed).toEqual([]);
  });
});

describe('the documents', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];

  test('list every environment variable that the configuration reads', () => {
    const settings = read('docs/settings.md');
    const known = [...read('src/config/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\./gm)].map(
      (match) => match[1] ?? '',
    );
    const unnamed = known.filter((name) => name !== 'CI' && !settings.includes(`\`${name}\``));

    expect(known.length).toBeGreaterThan(4);
    expect(unnamed).toEqual([]);
  });

  test.each(pages)('%s links to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(((?!https?:)[^)#]+)/g)].map((match) => match[1] ?? '');

    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  test.each(pages)('%s prints commands that the command line and the package have', (page) => {
    const cli = read('src/cli.ts');
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const printed = [...read(page).matchAll(/(?:npx|`)\s?coop ([a-z][a-z-]*)/g)].map(
      (match) => match[1] ?? '',
    );
    const run = [...read(page).matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');

    expect(printed.filter((name) => !cli.includes(`'${name}`))).toEqual([]);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('the example configuration', () => {
  test('is one that Coop takes', () => {
    expect(
      loadConfig({}, { name: 'coop.example.yaml', text: read('coop.example.yaml') }).sources,
    ).not.toEqual([]);
  });

  test('shows every setting there is', () => {
    const shown = Object.keys(parse(read('coop.example.yaml')) as object);
    const schema =
      read('src/config/file.ts').split('const ConfigFile = z.strictObject({')[1]?.split('\n});')[0] ?? '';
    const settings = [...schema.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1] ?? '');

    expect(shown.sort()).toEqual(settings.sort());
  });
});

describe('the catalogue of sources', () => {
  const text = read('coop.example.yaml');
  const { sources } = loadConfig({}, { name: 'coop.example.yaml', text });
  const members = `AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME NL MK NO PL PT RO SK SI ES SE TR GB US`;

  test.each([...members.split(' '), 'UA'])('reads defence and foreign affairs of %s', (country) => {
    const names = sources.filter((source) => source.country === country).map(({ name }) => name);

    // Where one institution publishes for all ministries, its list is theirs.
    const reads = (ministry: RegExp) =>
      names.some((name) => ministry.test(name) || /^Government of/.test(name));
    expect([reads(/Defen[cs]e|Armed Forces|War\b/), reads(/Foreign|State\b|Global Affairs/)]).toEqual([
      true,
      true,
    ]);
  });

  test('has NATO, the External Action Service and the Council, and says of each address whether it was tried', () => {
    const lines = text.split('\n');
    const entries = lines.flatMap((line, at) => (/^ {2}- \{ id: /.test(line) ? [lines[at - 1] ?? ''] : []));

    expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['nato', 'eeas', 'eu-council']));
    expect(entries.length).toBe(sources.length);
    expect(entries.filter((remark) => !/^ {2}# (?:not )?tried: \S/.test(remark))).toEqual([]);
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  });
});

describe('how to open the page to others', () => {
  const example = read('coop.example.yaml');
  const env = { HOST: '0.0.0.0', OPENID_CLIENT_SECRET: 's', COOP_KEY: 'a'.repeat(64) };
  const load = (text: string, given: Record<string, string> = env) =>
    loadConfig(given, { name: 'coop.yaml', text });

  test('is told by its page in settings that Coop takes', () => {
    const blocks = [...read('docs/access.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      (match) => match[1] ?? '',
    );
    const kinds = blocks.map(
      (block) => load(`address: https://desk.example\n${dedented(block)}`).access?.signIn.kind,
    );

    expect(kinds).toEqual(['openid', 'proxy']);
  });

  test('is shown by the example in settings that Coop takes', () => {
    const shown = [...example.matchAll(/^ {2}# {3}((openid|proxy): \{.*\})$/gm)];
    const kinds = shown.map(
      ([, line, kind]) =>
        load(
          example
            .replace(`  ${kind}: null`, `  ${line}`)
            .replace('admin: []', 'admin: [you@mod.example]')
            .replace('address: null', 'address: https://desk.example'),
        ).access?.signIn.kind,
    );

    expect(kinds).toEqual(['openid', 'proxy']);
  });

  test('is asked of every container, which listens on all addresses', () => {
    const host = /HOST=(\S+)/.exec(read('deploy/Dockerfile'))?.[1] ?? '';

    expect(() => load(example, { HOST: host })).toThrow('access.openid');
  });
});

/** Without the blanks that all lines begin with. */
function dedented(block: string): string {
  const indent = /^ */.exec(block)?.[0].length ?? 0;
  return block.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '');
}

describe('the samples', () => {
  const { sources, samples } = readSamples(join(root, 'samples'));

  test('tell the whole story: six institutions, a correction, a preview and its readout, other languages', () => {
    expect(sources).toHaveLength(6);
    expect(samples.length).toBeGreaterThanOrEqual(24);
    expect(new Set(samples.map(({ language }) => language)).size).toBeGreaterThanOrEqual(3);
    expect(samples.filter(({ arrives }) => arrives > 0).length).toBeGreaterThanOrEqual(6);
    expect(samples.length - new Set(samples.map(({ source, slug }) => `${source}/${slug}`)).size).toBe(1);
  });
});

describe('the deployment files', () => {
  test('run the Node that the package pins, not as root, on a root file system that cannot be written', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const dockerfile = read('deploy/Dockerfile');
    const images = [...dockerfile.matchAll(/^FROM node:([\d.]+)/gm)].map((match) => match[1]);
    const { services } = parse(read('deploy/compose.yaml'), { merge: true }) as {
      services: Record<string, { read_only?: boolean; cap_drop?: string[]; command?: string[] }>;
    };
    const { database: _, ...ours } = services;

    expect(new Set(images)).toEqual(new Set([dependencies.node]));
    expect(dockerfile).toContain('\nUSER node\n');
    expect(Object.values(ours).map((one) => [one.read_only, one.cap_drop])).toEqual([
      [true, ['ALL']],
      [true, ['ALL']],
    ]);
    expect(Object.values(ours).map(({ command }) => command?.at(-1))).toEqual(['web', 'worker']);
  });
});

test('every way to start Coop for long has the flags of npm start', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const flags = [...(scripts.start ?? '').matchAll(/--[a-z-]+(?:=\d+)?/g)].map(([flag]) => flag);
  const lacking = ['deploy/Dockerfile', 'deploy/coop.service'].filter((file) =>
    flags.some((flag) => !read(file).includes(flag)),
  );

  expect(flags).toHaveLength(2);
  expect(lacking).toEqual([]);
});

describe('the project', () => {
  test('names no registry host in its lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, at]) => !/^\d+\.\d+\.\d+/.test(at),
    );

    expect(loose).toEqual([]);
  });

  test('gives a reason for every dependency', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const reasons = read('docs/decisions/007-dependencies.md');

    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});
