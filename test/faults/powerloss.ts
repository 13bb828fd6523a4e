/**
 * The power cut of SQLite: every write and sync of a real process is recorded, cut at random points, and what was not
 * synced by then is dropped in part, as a disk may; then the database is opened and asked for all that was acknowledged.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

type Step =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync'; file: string }
  | { kind: 'acknowledged' };

export interface PowerVerdict {
  cuts: number;
  acknowledged: number;
  lost: number;
  damaged: number;
  /** The same cuts on a disk that only says it synced: the simulation can fail. */
  lostWithoutSync: number;
}

const sector = 512;

/** Can calls of a process be recorded here? */
export function canRecord(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Records `briefs` kept, then cuts the power `cuts` times. */
export async function cutPower(briefs: number, cuts: number, random: () => number): Promise<PowerVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-power-'));
  try {
    const steps = await record(folder, briefs);
    const first = steps.findIndex(({ kind }) => kind === 'acknowledged');
    const verdict: PowerVerdict = { cuts, acknowledged: 0, lost: 0, damaged: 0, lostWithoutSync: 0 };
    for (let cut = 0; cut < cuts; cut++) {
      const before = steps.slice(0, first + 1 + Math.floor(random() * (steps.length - first - 1)));
      const owed = before.filter(({ kind }) => kind === 'acknowledged').length;
      const honest = stored(imagesAfter(before, random, true), join(folder, `cut-${cut}`));
      const liar = stored(imagesAfter(before, random, false), join(folder, `lie-${cut}`));
      verdict.acknowledged += owed;
      if (honest === null) verdict.damaged++;
      verdict.lost += Math.max(0, owed - (honest ?? 0));
      verdict.lostWithoutSync += Math.max(0, owed - (liar ?? 0));
    }
    return verdict;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function record(folder: string, briefs: number): Promise<Step[]> {
  const [trace, data, marks] = [join(folder, 'trace'), join(folder, 'data'), join(folder, 'marks')];
  const calls = 'trace=pwrite64,write,ftruncate,fsync,fdatasync';
  const writer = [join(import.meta.dirname, 'writer.ts'), data, marks, String(briefs)];
  const how = ['-y', '-x', '-x', '-s', '70000', '-e', calls, '-o', trace];
  execFileSync('strace', [...how, process.execPath, ...writer], { stdio: 'ignore' });
  const steps: Step[] = [];
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const step = stepOf(line);
    if (step) steps.push(step);
  }
  return steps;
}

function stepOf(line: string): Step | null {
  const [, call = '', path = '', rest = ''] = /^(\w+)\(\d+<([^>]*)>(.*)$/.exec(line) ?? [];
  const file = basename(bytesOf(path).toString());
  if (file === 'marks') return call === 'write' ? { kind: 'acknowledged' } : null;
  if (!/^coop\.sqlite(-wal)?$/.test(file)) return null;
  if (call === 'fsync' || call === 'fdatasync') return { kind: 'sync', file };
  if (call === 'ftruncate') return { kind: 'cut', file, length: Number(/^, (\d+)/.exec(rest)?.[1]) };
  const [, hex = '', at = '0'] = /^, "((?:\\x..)*)", \d+, (\d+)\)/.exec(rest) ?? [];
  return { kind: 'write', file, at: Number(at), bytes: bytesOf(hex) };
}

/** Every byte as `\x2f`. */
function bytesOf(written: string): Buffer {
  return Buffer.from(written.replaceAll('\\x', ''), 'hex');
}

/** A file that grows without being copied each time. */
interface Image {
  bytes: Buffer;
  length: number;
}

/** The files as they may stand after a cut: what was synced, and of the rest some sectors. `honest` false: no sync was. */
function imagesAfter(steps: readonly Step[], random: () => number, honest: boolean): Map<string, Image> {
  const images = new Map<string, Image>();
  const pending = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.kind === 'acknowledged') continue;
    const waiting = pending.get(step.file) ?? [];
    pending.set(step.file, waiting);
    if (step.kind !== 'sync') waiting.push(step);
    else if (honest) {
      for (const one of waiting.splice(0)) apply(one, images, null);
    }
  }
  const kept = random();
  for (const waiting of pending.values())
    for (const one of waiting) apply(one, images, () => random() < kept);
  return images;
}

/** `keeps` is asked for each sector; null keeps all. */
function apply(step: Step, images: Map<string, Image>, keeps: (() => boolean) | null): void {
  if (step.kind !== 'cut' && step.kind !== 'write') return;
  const image = images.get(step.file) ?? { bytes: Buffer.alloc(1 << 16), length: 0 };
  images.set(step.file, image);
  if (step.kind === 'cut') {
    if (keeps === null || keeps()) {
      image.bytes.fill(0, step.length);
      image.length = Math.min(image.length, step.length);
    }
    return;
  }
  const { at, bytes } = step;
  if (at + bytes.length > image.bytes.length) {
    image.bytes = Buffer.concat([image.bytes, Buffer.alloc(at + bytes.length)]);
  }
  const part = keeps === null ? bytes.length : sector;
  for (let start = 0; start < bytes.length; start += part) {
    if (keeps !== null && !keeps()) continue;
    const end = Math.min(start + part, bytes.length);
    bytes.copy(image.bytes, at + start, start, end);
    image.length = Math.max(image.length, at + end);
  }
}

/** How many briefs with their delivery a database of these files holds, or null when it cannot be read. */
function stored(images: ReadonlyMap<string, Image>, folder: string): number | null {
  mkdirSync(folder);
  for (const [name, { bytes, length }] of images) {
    writeFileSync(join(folder, name), bytes.subarray(0, length));
  }
  if (!existsSync(join(folder, 'coop.sqlite'))) return null;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(join(folder, 'coop.sqlite'));
    if (database.prepare('pragma quick_check(1)').get()?.quick_check !== 'ok') return null;
    const row = database
      .prepare('select count(*) as kept from briefs join deliveries on deliveries.brief = briefs.id')
      .get();
    return Number(row?.kept);
  } catch {
    return null;
  } finally {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
