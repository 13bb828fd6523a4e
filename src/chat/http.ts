/** The one HTTP listener that every platform shares, with the routes that say whether Coop is well. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Log } from '../log.ts';
import { ChatError } from './platform.ts';
import { createGuard } from './web/guard.ts';

export interface HttpOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  log: Log;
  /** Resolves while Coop can do its work (the database answers); a rejection's message is told at `/readyz`. */
  ready(): Promise<void>;
  /** Prometheus text, version 0.0.4: given under our own names only, as it tells what is read and followed. */
  metrics(): Promise<string>;
  /** What a scraper brings as its bearer token; absent or null for none. */
  metricsToken?: string | null;
  /** Is this listener for this machine alone? Otherwise metrics take the token. Absent where it is. */
  open?: boolean;
  /** Those names, beside loopback ones and the address that is listened on. */
  names?: readonly string[];
  newId(): string;
}

export interface Http {
  /** Platforms add their routes here before `start`. Bodies are read by each route for itself: Slack signs the raw one. */
  readonly app: Express;
  /** The address that is listened on. */
  readonly host: string;
  /** Begins to listen and gives the page's address. Throws a ChatError, with how to mend it, when the port cannot be had. */
  start(): Promise<string>;
  /** Takes nothing new, over standing connections either (503, so that webhooks come again elsewhere); lets running requests end for at most four seconds. */
  stop(): Promise<void>;
}

const graceMs = 4_000;

/** A listener with `/healthz` (the process runs), `/readyz` (it can work) and `/metrics`; it listens once started. */
export function createHttp(options: HttpOptions): Http {
  const { host, port } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  let server: Server | undefined;
  let stopping = false;
  app.use((_request, response, next) => {
    if (!stopping) return next();
    response.status(503).set('connection', 'close').type('text/plain').send('Coop is being stopped.\n');
  });
  addHealthRoutes(app, options);
  return {
    app,
    host,
    start: async () => {
      app.use((_request, response) => void response.status(404).type('text/plain').send('Not found\n'));
      app.use(answerFault(options));
      server = await listen(app, host, port);
      return addressOf(server, host);
    },
    stop: async () => {
      stopping = true;
      if (server) await close(server);
      server = undefined;
    },
  };
}

function addHealthRoutes(app: Express, options: HttpOptions): void {
  const { ready, metrics, host, names = [], open = true, log } = options;
  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok\n'));
  app.get('/readyz', async (_request, response) => {
    const fault = await ready().then(
      () => null,
      (error: unknown) => {
        // It may name the database's host: beyond this machine the log alone has it.
        if (open) return error instanceof Error ? error.message : 'not ready';
        log.warn('not ready', { error });
        return 'not ready: the log says why';
      },
    );
    response
      .status(fault === null ? 200 : 503)
      .type('text/plain')
      .send(`${fault ?? 'ready'}\n`);
  });
  app.get('/metrics', createGuard({ host, names }), scrapers(options), async (_request, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.send(await metrics());
  });
}

/** Lets in scrapers that bring the token; without one set, those of a desk that is for its own machine alone. */
function scrapers({ metricsToken = null, open = true }: HttpOptions): RequestHandler {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return (request, response, next) => {
    if (metricsToken === null ? open : isEqual(digest(request.get('authorization') ?? ''))) return next();
    const mend =
      metricsToken === null
        ? 'Metrics are told to nobody yet: set COOP_METRICS_TOKEN, and bring it as a bearer token.'
        : 'Metrics take the bearer token of COOP_METRICS_TOKEN.';
    response.status(401).set('www-authenticate', 'Bearer').type('text/plain').send(`${mend}\n`);
  };
  function isEqual(given: Buffer): boolean {
    return timingSafeEqual(given, digest(`Bearer ${metricsToken}`));
  }
}

/** Nobody outside sees what went wrong: they get a reference, the log has the rest. */
function answerFault({ log, newId }: HttpOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (response.headersSent) return next(error);
    if (status < 500) {
      const said = status === 413 ? 'That is too long.' : 'That request could not be read.';
      return void response.status(status).type('text/plain').send(`${said}\n`);
    }
    const reference = newId();
    log.error('request failed', { reference, path: request.path, error });
    response.status(500).type('text/plain').send(`Something went wrong. Reference: ${reference}\n`);
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function listen(app: Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Express hands an error of listening to the same callback.
    const server = app.listen(port, host, (error?: Error) => {
      if (error) reject(refusal(error, host, port));
      else resolve(server);
    });
  });
}

function refusal(error: Error, host: string, port: number): ChatError {
  const code = 'code' in error ? error.code : undefined;
  const why =
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken by another program: end it, or set PORT to a free port.`
      : code === 'EACCES'
        ? `Port ${port} needs rights that this user lacks: set PORT to a number above 1023.`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `This machine has no address ${host}: set HOST to 127.0.0.1, or to one of its addresses.`
          : `Cannot listen on ${host}, port ${port}: ${error.message}`;
  return new ChatError(why, { fate: 'refused', cause: error });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
