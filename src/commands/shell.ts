/** What a command may do to the world: print, read stdin, tell the time, wait to be stopped. */
import { createInterface } from 'node:readline';
import type { Env } from '../config/environment.ts';
import { type Config, ConfigError, environment, readConfig } from '../config.ts';
import { createLog, type Log, type LogLevel } from '../log.ts';

export interface Shell {
  /** To stdout, as it is. */
  out(text: string): void;
  /** To stderr, as it is. */
  err(text: string): void;
  /** The lines of stdin. */
  lines(): AsyncIterable<string>;
  /** All of stdin, bounded by `limit` bytes. */
  input(limit: number): Promise<Buffer>;
  env: Env;
  now(): Date;
  /** Is someone watching stderr? */
  watched: boolean;
  /** Resolves when the process is asked to stop. */
  stopped: Promise<void>;
}

/** The command line was wrong: exit code 2. The message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command did what it could, and that was not all of it: exit code 1. The message says what failed. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** The shell of this process. */
export function terminal(): Shell {
  // A reader that closes the pipe early (`coop briefs | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    input: readAll,
    env: environment(),
    now: () => new Date(),
    watched: process.stderr.isTTY === true,
    stopped: new Promise((resolve) => {
      const stop = (): void => {
        resolve();
        // Whatever still holds the process then: supervisors kill after ten seconds.
        setTimeout(() => process.exit(), 9_500).unref();
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    }),
  };
}

async function readAll(limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) throw new UsageError(`The text on stdin is larger than ${Math.floor(limit / 1e6)} MB.`);
  }
  return Buffer.concat(chunks);
}

// By name, so that printing a sentence does not load every part of Coop.
const meant = new Set([
  'UsageError',
  'CommandFailed',
  'ConfigError',
  'CorpusError',
  'SourceError',
  'StoreError',
  'WriterError',
  'ChatError',
]);

/** What people see of an error: its sentence when it was meant for them, else where it went wrong, for a report. */
export function exitCodeOf(error: unknown, shell: Pick<Shell, 'err'>): number {
  if (error instanceof Error && meant.has(error.name)) {
    shell.err(`${error.message}\n`);
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
  shell.err(
    `Something went wrong that Coop did not expect: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}

/** Settings and log of a command. Commands log warnings only, unless COOP_LOG says more. */
export function settings(
  options: { config?: string | undefined },
  shell: Shell,
  level: LogLevel = 'warn',
): { config: Config; log: Log } {
  const config = readConfig(shell.env, options.config);
  const wanted = shell.env.COOP_LOG === undefined ? level : config.logLevel;
  return {
    config,
    log: createLog({ now: shell.now, level: wanted, write: (line) => shell.err(`${line}\n`) }),
  };
}

/** Prints one JSON document on one line. */
export function printJson(value: unknown, shell: Pick<Shell, 'out'>): void {
  shell.out(`${JSON.stringify(value)}\n`);
}

/** `1 call`, `2 calls`: for nouns whose plural ends in s. */
export const several = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A counter on a watched terminal's stderr; nothing in a pipe. */
export function createProgress(
  label: string,
  shell: Pick<Shell, 'err' | 'watched'>,
): { tell(done: number, all?: number): void; end(): void } {
  const say = (text: string): void => {
    if (shell.watched) shell.err(text);
  };
  return {
    tell: (done, all) => say(`\r${label}: ${done}${all === undefined ? '' : ` of ${all}`}\u001B[K`),
    end: () => say('\r\u001B[K'),
  };
}
