/** The app package: its manifest within Teams' limits, in step with the code, and the ZIP that carries it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fillManifest, teamsPackage } from '../../../../src/commands/teamspackage.ts';
import { zipOf } from '../../../../src/commands/zip.ts';
import { readCommand } from '../../../../src/domain/command.ts';

const folder = resolve(import.meta.dirname, '../../../../manifest/teams');
const appId = '11111111-2222-3333-4444-555555555555';
const text = fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), {
  ...{ appId, address: 'https://coop.ministry.example' },
});

interface Command {
  title: string;
  description: string;
}
interface Extension extends Command {
  id: string;
  type: 'query' | 'action';
  fetchTask?: boolean;
  context: string[];
  parameters?: { name: string; title: string; description: string }[];
}
interface Manifest {
  id: string;
  manifestVersion: string;
  version: string;
  developer: Record<string, string>;
  name: { short: string; full: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  accentColor: string;
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] }[];
  composeExtensions: { botId: string; commands: Extension[] }[];
  validDomains: string[];
  webApplicationInfo: { id: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

const manifest = JSON.parse(text) as Manifest;
const source = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../src/chat/teams', name), 'utf8');

describe('the manifest', () => {
  // Limits of schema v1.29 (OfficeDev/microsoft-teams-app-schema).
  test('keeps the lengths that Teams takes', () => {
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.name.full.length).toBeLessThanOrEqual(100);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.description.full.length).toBeLessThanOrEqual(4_000);
    expect(manifest.developer.name?.length).toBeLessThanOrEqual(32);
    for (const address of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'])
      expect(manifest.developer[address]).toMatch(/^https:\/\/.{1,2040}$/);
    expect(manifest.accentColor).toMatch(/^#[0-9A-F]{6}$/);
    expect(text).not.toContain('{{');
  });

  test('has at most three lists of twelve commands, each of which Coop understands', () => {
    for (const { commandLists } of manifest.bots) {
      expect(commandLists.length).toBeLessThanOrEqual(3);
      for (const { commands } of commandLists) {
        expect(commands.length).toBeLessThanOrEqual(12);
        for (const { title, description } of commands) {
          expect(title.length).toBeLessThanOrEqual(128);
          expect(description.length).toBeLessThanOrEqual(4_000);
        }
      }
    }
    const titles = manifest.bots[0]?.commandLists[0]?.commands.map(({ title }) => title) ?? [];
    const orders = titles.filter((title) => readCommand(title, 'UTC') !== null);
    expect(orders).toEqual(['digest', 'follow', 'following', 'sources', 'help']);
  });

  test('names the extension’s commands as the code answers them', () => {
    const [extension] = manifest.composeExtensions;
    const ids = extension?.commands.map(({ id }) => id) ?? [];

    expect(ids).toEqual(['search', 'askAbout', 'follow']);
    expect(extension?.commands.length).toBeLessThanOrEqual(10);
    for (const { title, description, type, fetchTask, parameters = [] } of extension?.commands ?? []) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
      expect(type === 'query' ? parameters[0]?.name : fetchTask).toBe(type === 'query' ? 'query' : true);
      for (const parameter of parameters) {
        expect(parameter.title.length).toBeLessThanOrEqual(32);
        expect(parameter.description.length).toBeLessThanOrEqual(128);
      }
    }
    expect(source('extension.ts')).toContain("commandId === 'follow'");
    expect(source('extension.ts')).toContain("name === 'query'");
  });

  test('is of one app, reaches one address, and asks for one permission', () => {
    const ids = [
      manifest.id,
      manifest.webApplicationInfo.id,
      manifest.bots[0]?.botId,
      manifest.composeExtensions[0]?.botId,
    ];

    expect(new Set(ids)).toEqual(new Set([appId]));
    expect(manifest.validDomains).toEqual(['coop.ministry.example']);
    expect(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
      'ChannelMessage.Read.Group',
    ]);
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has its icon %s at %d pixels square', (name, pixels) => {
    const png = readFileSync(join(folder, name));

    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
  });

  test('draws its outline in white on nothing', () => {
    const { colours } = pixelsOf(readFileSync(join(folder, 'outline.png')));

    expect(
      colours.every(
        ([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255),
      ),
    ).toBe(true);
    expect(colours.some(([, , , alpha]) => alpha === 0)).toBe(true);
  });
});

describe('the package', () => {
  const run = async (env: Record<string, string>, yaml: string): Promise<Buffer> => {
    const place = mkdtempSync(join(tmpdir(), 'coop-package-'));
    try {
      writeFileSync(join(place, 'coop.yaml'), yaml);
      const shell = { out: () => {}, err: () => {}, env, now: () => new Date(0) };
      await teamsPackage(join(place, 'app.zip'), { config: join(place, 'coop.yaml') }, shell as never);
      return readFileSync(join(place, 'app.zip'));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };
  const env = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: 't', MICROSOFT_APP_PASSWORD: 'p' };

  test('holds the filled manifest and both icons, and is the same each time', async () => {
    const yaml = 'address: https://coop.ministry.example\n';

    const [first, second] = [await run(env, yaml), await run(env, yaml)];

    expect(first.equals(second)).toBe(true);
    const names = [
      ...first.toString('latin1').matchAll(/PK\u0001\u0002.{42}(manifest\.json|[a-z]+\.png)/gs),
    ].map((found) => found[1]);
    expect(names).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(first.toString('utf8')).toContain(`"botId": "${appId}"`);
  });

  test('waits for an app id and an address with https', async () => {
    await expect(run({}, '')).rejects.toThrow('Set MICROSOFT_APP_ID first');
    await expect(run(env, '')).rejects.toThrow('Set address: in coop.yaml first');
    await expect(run(env, 'address: http://coop.example\n')).rejects.toThrow('with https');
  });

  test('is an archive that others open', ({ skip }) => {
    const place = mkdtempSync(join(tmpdir(), 'coop-zip-'));
    const file = join(place, 'a.zip');
    writeFileSync(
      file,
      zipOf([
        { name: 'a.txt', content: Buffer.from('first') },
        { name: 'b.txt', content: Buffer.from('') },
      ]),
    );
    const script =
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist(), z.read('a.txt'))";
    try {
      expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })).toBe(
        "['a.txt', 'b.txt'] b'first'\n",
      );
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') skip('no Python here to open the archive with');
      throw error;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

/** The pixels of an 8-bit RGBA PNG without interlacing. */
function pixelsOf(png: Buffer): { colours: [number, number, number, number][] } {
  const width = png.readUInt32BE(16);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.subarray(at + 4, at + 8).toString() === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const packed = Buffer.concat(parts);
  const raw = inflateRawSync(packed.subarray(2));
  const row = width * 4 + 1;
  const before = Buffer.alloc(width * 4);
  const colours: [number, number, number, number][] = [];
  for (let top = 0; top + row <= raw.length; top += row) {
    const line = unfilter(raw[top] ?? 0, raw.subarray(top + 1, top + row), before);
    line.copy(before);
    for (let x = 0; x < line.length; x += 4)
      colours.push([line[x] ?? 0, line[x + 1] ?? 0, line[x + 2] ?? 0, line[x + 3] ?? 0]);
  }
  return { colours };
}

function unfilter(kind: number, line: Buffer, above: Buffer): Buffer {
  const out = Buffer.alloc(line.length);
  for (let x = 0; x < line.length; x++) {
    const [left, up, corner] = [out[x - 4] ?? 0, above[x] ?? 0, above[x - 4] ?? 0];
    const near = left + up - corner;
    const [dl, du, dc] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
    const paeth = dl <= du && dl <= dc ? left : du <= dc ? up : corner;
    const guess = [0, left, up, (left + up) >> 1, paeth][kind] ?? 0;
    out[x] = ((line[x] ?? 0) + guess) & 255;
  }
  return out;
}
