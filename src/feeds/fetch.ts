/** One polite, bounded visit to one web address. */
import type { Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import type { Agent, request } from 'undici';
import { type AddressRules, checkAddress } from './addresses.ts';
import { connectionFault, retryAfterMs, statusFault } from './answers.ts';
import { createDeadlines, type Deadline } from './deadline.ts';
import { SourceError } from './fault.ts';

export interface FetchLimits {
  connectMs: number;
  headersMs: number;
  /** Silence within a body. */
  bodyMs: number;
  /** The whole visit, redirects included. */
  totalMs: number;
  /** After decompression. */
  bytes: number;
  redirects: number;
}

export const fetchLimits: FetchLimits = {
  connectMs: 8_000,
  headersMs: 10_000,
  bodyMs: 10_000,
  totalMs: 20_000,
  bytes: 15 * 1024 * 1024,
  redirects: 5,
};

export interface FetcherOptions extends AddressRules {
  userAgent: string;
  now: () => Date;
  limits?: Partial<FetchLimits>;
}

export interface Ask {
  accept: string;
  etag?: string | null;
  lastModified?: string | null;
}

export interface Fetched {
  /** False for a 304: nothing has changed and there is no body. */
  modified: boolean;
  /** Where the answer came from, after all redirects. */
  url: string;
  /** Where to ask next time: moved only as far as the redirects were permanent. */
  permanentUrl: string;
  bytes: Uint8Array;
  contentType: string;
  etag: string | null;
  lastModified: string | null;
  /** How long the server says that the answer stays fresh (Cache-Control, Expires), in milliseconds. */
  freshMs: number | null;
}

export interface Fetcher {
  /** Throws SourceError for every answer that is no 200 or 304, and for everything that takes too long or is too large. */
  fetch(address: string, ask: Ask): Promise<Fetched>;
  close(): Promise<void>;
}

/** A fetcher: no cookies, no Referer, no retries; every redirect's address is checked like the first. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...fetchLimits, ...options.limits };
  const deadlines = createDeadlines(limits.totalMs);
  let connection: Promise<Visit> | null = null;
  return {
    async fetch(address, ask) {
      connection ??= connect(options, limits);
      const parts = await connection;
      return deadlines.within((deadline) => visit(address, ask, parts, deadline));
    },
    async close() {
      deadlines.close();
      await (await connection)?.agent.destroy();
    },
  };
}

interface Visit extends FetcherOptions {
  agent: Agent;
  request: typeof request;
  limits: FetchLimits;
}

/** Loaded with the first request: most commands make none. */
async function connect(options: FetcherOptions, limits: FetchLimits): Promise<Visit> {
  const [{ request }, { createAgent }] = await Promise.all([import('undici'), import('./agent.ts')]);
  return { ...options, request, agent: createAgent(options, limits), limits };
}

async function visit(address: string, ask: Ask, options: Visit, deadline: Deadline): Promise<Fetched> {
  let url = checkAddress(address, options);
  let permanentUrl = url.href;
  let permanent = true;
  for (let hop = 0; hop <= options.limits.redirects; hop += 1) {
    const answer = await send(url, ask, options, deadline);
    const target = redirectTarget(answer, url);
    if (target === null) return readAnswer(answer, url, permanentUrl, options, deadline);
    drop(answer);
    permanent &&= answer.statusCode === 301 || answer.statusCode === 308;
    url = checkHop(target, url, options);
    if (permanent) permanentUrl = url.href;
  }
  throw new SourceError(
    `${new URL(address).hostname} sends us round in circles (more than ${options.limits.redirects} redirects).`,
  );
}

/** Like `checkAddress`; its sentence says who sends us there. */
function checkHop(target: string, from: URL, rules: AddressRules): URL {
  try {
    return checkAddress(target, rules);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    throw new SourceError(`${from.hostname} redirects us to where Coop does not go: ${cause.message}`, {
      cause,
    });
  }
}

type Answer = Awaited<ReturnType<typeof request>>;

async function send(url: URL, ask: Ask, options: Visit, deadline: Deadline): Promise<Answer> {
  const headers: Record<string, string> = {
    'user-agent': options.userAgent,
    accept: ask.accept,
    'accept-encoding': 'gzip, br, deflate',
    'accept-language': 'en, *;q=0.5',
  };
  if (ask.etag) headers['if-none-match'] = ask.etag;
  if (ask.lastModified) headers['if-modified-since'] = ask.lastModified;
  try {
    const asked = options.request(url, { dispatcher: options.agent, method: 'GET', headers });
    return await deadline.wait(asked, drop);
  } catch (cause) {
    throw connectionFault(url, cause);
  }
}

/** Ends an answer that nobody reads any more. */
function drop({ body }: Answer): void {
  body.on('error', () => {});
  body.destroy();
}

function redirectTarget(answer: Answer, url: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode)) return null;
  const location = header(answer, 'location');
  if (location === null)
    throw new SourceError(
      `${url.hostname} redirects to nowhere (HTTP ${answer.statusCode} without an address).`,
    );
  if (!URL.canParse(location, url.href))
    throw new SourceError(`${url.hostname} redirects to something that is no address.`);
  return new URL(location, url.href).href;
}

function header(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

async function readAnswer(
  answer: Answer,
  url: URL,
  permanentUrl: string,
  options: Visit,
  deadline: Deadline,
): Promise<Fetched> {
  const { statusCode: status, body } = answer;
  if (status !== 200 && status !== 304) {
    drop(answer);
    throw statusFault(url, status, retryAfterMs(header(answer, 'retry-after'), options.now()));
  }
  const bytes =
    status === 304
      ? await body.dump().then(() => new Uint8Array())
      : await readBody(answer, url, options.limits, deadline);
  return {
    modified: status === 200,
    url: url.href,
    permanentUrl,
    bytes,
    contentType: header(answer, 'content-type') ?? '',
    etag: header(answer, 'etag'),
    lastModified: header(answer, 'last-modified'),
    freshMs: freshFor(answer, options.now()),
  };
}

async function readBody(
  answer: Answer,
  url: URL,
  limits: FetchLimits,
  deadline: Deadline,
): Promise<Uint8Array> {
  const tooLarge = new SourceError(
    `${url.hostname} answers with more than ${Math.round(limits.bytes / 1_048_576)} MB.`,
  );
  if (Number(header(answer, 'content-length') ?? 0) > limits.bytes) {
    drop(answer);
    throw tooLarge;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = decompress(answer.body, header(answer, 'content-encoding') ?? '');
  deadline.whenOver((reason) => stream.destroy(reason));
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > limits.bytes) throw tooLarge;
      chunks.push(bytes);
    }
  } catch (cause) {
    throw cause instanceof SourceError ? cause : connectionFault(url, cause);
  } finally {
    stream.destroy();
    drop(answer);
  }
  return Buffer.concat(chunks);
}

function decompress(body: Readable, encodings: string): Readable {
  let stream = body;
  for (const encoding of encodings.toLowerCase().split(',').slice(0, 3).reverse()) {
    const inflate = decoderFor(encoding.trim());
    if (!inflate) continue;
    const source = stream;
    source.on('error', (error) => inflate.destroy(error));
    stream = source.pipe(inflate);
  }
  return stream;
}

function decoderFor(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    case 'deflate-raw':
      return createInflateRaw();
    case 'zstd':
      return createZstdDecompress();
    default:
      return null;
  }
}

function freshFor(answer: Answer, now: Date): number | null {
  const control = header(answer, 'cache-control') ?? '';
  if (/no-cache|no-store/i.test(control)) return null;
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  if (age !== undefined) return Math.max(0, (Number(age) - Number(header(answer, 'age') ?? 0)) * 1_000);
  const stated = header(answer, 'expires');
  const expires = stated === null ? Number.NaN : Date.parse(stated);
  return Number.isNaN(expires) ? null : Math.max(0, expires - now.getTime());
}
