/** Faults of disks: full while Coop writes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { arriving, base, type Scenario } from './scenario.ts';
import { run } from './trial.ts';

export const full: Scenario = {
  name: 'disk full six times, SQLite on 12 MB, 1 process',
  try: async (given, name) => {
    const folder = mkdtempSync(join(tmpdir(), 'coop-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return 'disk full: skipped, a small file system can be mounted by root only';
    }
    const filler = join(folder, 'filler');
    try {
      return await run({
        ...{ ...base(given), name, url: null, folder, processes: 1 },
        hurt: (field) =>
          arriving(field, 6, async () => {
            try {
              writeFileSync(filler, Buffer.alloc(12_000_000));
            } catch {
              // As much as there was room for is written.
            }
            await pause(1_500);
            rmSync(filler, { force: true });
            await pause(500);
          }),
      });
    } finally {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
