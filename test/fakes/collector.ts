/** An OpenTelemetry collector on loopback: takes traces as OTLP/HTTP JSON, or refuses them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Spanned {
  name: string;
  trace: string;
  span: string;
  parent: string | null;
  links: string[];
  failed: boolean;
  attributes: Record<string, string | number | boolean>;
}

export interface Collector {
  address: string;
  spans: Spanned[];
  /** The headers of the last request, and how many came. */
  headers: Record<string, unknown>;
  requests: number;
  /** What it answers; 200 takes the spans. */
  status: number;
  close(): Promise<void>;
}

interface Sent {
  resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
}
interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  links?: { traceId: string; spanId: string }[];
  status?: { code?: number };
  attributes: { key: string; value: Record<string, string | number | boolean> }[];
}

/** Starts one on a free port. */
export async function openCollector(): Promise<Collector> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      collector.requests++;
      collector.headers = { ...request.headers, path: request.url };
      if (collector.status === 200) collector.spans.push(...spansIn(Buffer.concat(chunks)));
      response.writeHead(collector.status, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const collector: Collector = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ spans: [], headers: {}, requests: 0, status: 200 },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return collector;
}

function spansIn(body: Buffer): Spanned[] {
  const sent = JSON.parse(body.toString('utf8')) as Sent;
  return sent.resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map(({ name, traceId, spanId, parentSpanId, links = [], status, attributes }) => ({
      ...{ name, trace: traceId, span: spanId, parent: parentSpanId || null },
      ...{ links: links.map((link) => link.spanId), failed: status?.code === 2 },
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']),
      ),
    }));
}
