/** `coop demo`: the whole bot on the samples, in the browser, with ministries on loopback that publish over a minute. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TeamsSettings } from '../config/platforms.ts';
import { loadConfig } from '../config.ts';
import { readSamples, type Sample } from '../demo/samples.ts';
import { startSite } from '../demo/site.ts';
import { createLog } from '../log.ts';
import { openDesk } from '../main/desk.ts';
import { startDesk } from '../main.ts';
import type { Shell } from './shell.ts';

export interface DemoOptions {
  port?: number;
  fast?: boolean;
  /** Is Teams' endpoint open, for programs of this machine? */
  teams?: boolean;
}

const zone = 'Europe/Riga';

/** An app that was never registered: it proves nothing, asks for no proof, and stays on loopback. */
const unregistered: TeamsSettings = { id: '', type: 'MultiTenant', tenant: null, secret: null, admins: [] };

/** Seconds between two visits to a demo source. */
const everySeconds = 2;

/** Runs until it is asked to stop; its store is a folder that goes with it. */
export async function demo(options: DemoOptions, shell: Shell): Promise<void> {
  const { COOP_LOG, PORT, HOST } = shell.env;
  const env = { COOP_LOG: COOP_LOG ?? 'warn', PORT: options.port?.toString() ?? PORT, HOST };
  // First of all: what is refused here leaves no folder and no ministries behind, which would hold the process.
  const usual = loadConfig(env, null);
  const { sources, samples } = readSamples(resolve(import.meta.dirname, '../../samples'));
  const there = options.fast ? samples.map(hastened) : samples;
  const site = await startSite({ sources, samples: there }, { now: shell.now, started: shell.now() });
  const data = mkdtempSync(join(tmpdir(), 'coop-demo-'));
  const config = {
    ...usual,
    data,
    allowHosts: ['127.0.0.1'],
    timezone: zone,
    teams: options.teams ? unregistered : null,
    follows: ['web:desk all at once', `web:desk latvia lithuania estonia daily ${soon(shell.now())}`],
    sources: sources.map((source) => ({
      ...source,
      url: `${site.address}/${source.id}/feed.xml`,
      everyMinutes: everySeconds / 60,
    })),
  };
  const log = createLog({ now: shell.now, level: config.logLevel, write: (line) => shell.err(`${line}\n`) });
  const desk = await openDesk(config, { log, now: shell.now, asked: true });
  try {
    const running = await startDesk(desk);
    shell.out(`${running.address}\n`);
    if (options.teams)
      shell.err(`Teams: ${running.address}/api/messages. Beside this: npm run teams:playground\n`);
    shell.err('Open it in a browser. New releases arrive over the next minute; Ctrl-C ends the demo.\n');
    await shell.stopped;
    await running.stop();
  } finally {
    await desk.close();
    await site.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The local time of the minute after next: the demo's digest is of what arrives until then. */
function soon(now: Date): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return clock.format(new Date(now.getTime() + 90_000));
}

/** What is to arrive comes within ten seconds, still after the first visit, which posts nothing, and in its order. */
function hastened(sample: Sample): Sample {
  return { ...sample, arrives: sample.arrives === 0 ? 0 : 3 + sample.arrives / 10 };
}
