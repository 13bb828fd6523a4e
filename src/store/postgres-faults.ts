/** What can be wrong with a PostgreSQL address or server, in words that say how to mend it; no secret among them. */
import { StoreError } from './fault.ts';

/** Server and database without user and password. */
export function described(url: string): string {
  const parsed = URL.parse(url);
  // A sign that ends the password early would have the rest of it told as a part of the address.
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.includes('@')) {
    throw new StoreError(
      'DATABASE_URL is no PostgreSQL address: it should look like postgres://user:password@host:5432/database, with @ / : # ? and % in user and password written as %40 %2F %3A %23 %3F and %25.',
    );
  }
  const { host, pathname } = parsed;
  if (pathname === '' || pathname === '/') {
    throw new StoreError(
      `DATABASE_URL names no database: put its name behind the address, as in postgres://${host || 'host:5432'}/coop. Coop would fill whichever the server takes for it.`,
    );
  }
  return `${host}${pathname}`;
}

/** Did the connection end, rather than the statement fail? 57P01 and 57P02: the server ended it. */
export function isCut(error: unknown): boolean {
  const said = error instanceof Error ? error.message : '';
  const code = codeOf(error) ?? '';
  return (
    ['ECONNRESET', 'EPIPE', '57P01', '57P02', '08006', '08003'].includes(code) ||
    /connection (terminated|error|ended)/i.test(said)
  );
}

/** SQLSTATE or network code of a fault; null where it has none. */
export function codeOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

const mixed =
  'it holds parts of a newer version of Coop beside an older one, as after pg_restore over a database in use. Put the dump into an empty database';

/** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) and network codes, by what to do about them. */
const mending: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start the server, or correct host and port in DATABASE_URL',
  ENOTFOUND: 'its host is not known. Correct DATABASE_URL',
  EAI_AGAIN: 'its host could not be looked up. Check the network and DATABASE_URL',
  ETIMEDOUT: 'it does not answer. Check the network, the firewall and DATABASE_URL',
  ECONNRESET: 'the connection broke. Coop tries again; check the server if it goes on',
  '28P01': 'user or password is wrong. Correct DATABASE_URL',
  '28000': 'this user may not connect. Correct DATABASE_URL or the server’s pg_hba.conf',
  '3D000': 'there is no such database. Create it, or correct DATABASE_URL',
  '42501': 'this user lacks the right. Grant it CREATE on the schema and all rights on Coop’s tables',
  '3F000': 'there is no schema to create tables in. Set the user’s search_path',
  '53100': 'the server’s disk is full. Make room; nothing that was acknowledged is lost',
  '53300': 'the server has no connection left. Raise max_connections or run fewer processes',
  '57P01': 'the server is shutting down. Coop tries again once it is back',
  '57P03': 'the server is starting up. Try again in a moment',
  '42P07': mixed,
  '42701': mixed,
  '25006': 'the server is read-only, perhaps a standby. Point DATABASE_URL to the primary',
  '40P01': 'it was busy with itself (deadlock) several times in a row. Try again',
};

/** What comes without a code, by its words. */
const worded: readonly [RegExp, string | undefined][] = [
  [/timeout/i, mending.ETIMEDOUT],
  [/password must be a string/, 'it wants a password, and DATABASE_URL has none. Put it in there'],
  [/does not support SSL/, 'it does not encrypt. Turn ssl on there, or take sslmode out of DATABASE_URL'],
];

/** A fault of the server at `where` as a StoreError, with what to do about it. */
export function explained(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const said = inner instanceof Error ? inner.message : String(inner);
  const how =
    mending[codeOf(inner) ?? ''] ??
    worded.find(([words]) => words.test(said))?.[1] ??
    (isCut(inner) ? mending.ECONNRESET : undefined);
  return new StoreError(`PostgreSQL at ${where}: ${how ?? said}.`, { cause: inner });
}

/** Did what listens there cut the connection? At the first word it may be another service. */
export function isBroken(error: unknown): boolean {
  return error instanceof StoreError && error.message.includes(`${mending.ECONNRESET}`);
}
