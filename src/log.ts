/** The log: one JSON line an event on stderr, a static event name with its facts as fields. */

export type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** The same log with these fields on every line. */
  with(fields: Fields): Log;
  /** Takes one step of the work and gives what it gives. Where steps are traced it is a span with the log's fields and these. */
  step: Step;
}

/** Runs the work as a step of this name. Throws what the work throws, and nothing of its own. */
export type Step = <Result>(name: string, fields: Fields, work: () => Promise<Result>) => Promise<Result>;

export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

export interface LogOptions {
  now: () => Date;
  /** Lines below this level are dropped. */
  level?: LogLevel;
  write?: (line: string) => void;
}

const ranks: Record<LogLevel, number> = { info: 0, warn: 1, error: 2, silent: 3 };

/** A log that writes JSON lines: `at` (ISO 8601, UTC), `level`, `event`, then the fields. Errors become their messages. */
export function createLog(options: LogOptions, bound: Fields = {}): Log {
  const { now, level = 'info', write = (line) => void process.stderr.write(`${line}\n`) } = options;
  const say =
    (at: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: Fields = {}) => {
      if (ranks[at] < ranks[level]) return;
      write(JSON.stringify({ at: now().toISOString(), level: at, event, ...bound, ...fields }, readable));
    };
  return {
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    with: (fields) => createLog(options, { ...bound, ...fields }),
    step: (_name, _fields, work) => work(),
  };
}

/** The same log, whose steps are shown to `step` with all that is bound to it from here on. */
export function withSteps(log: Log, step: Step, bound: Fields = {}): Log {
  return {
    ...log,
    with: (fields) => withSteps(log.with(fields), step, { ...bound, ...fields }),
    step: (name, fields, work) => step(name, { ...bound, ...fields }, work),
  };
}

function readable(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return value.cause instanceof Error ? `${value.message}: ${value.cause.message}` : value.message;
}
