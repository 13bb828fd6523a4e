/** Traces by OpenTelemetry: the log's steps as spans, sent to a collector over OTLP; loaded only where a collector is named. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type ReadableSpan,
  type SpanExporter,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Fields, Log, Step } from './log.ts';

export interface TracingOptions {
  /** The collector's address for traces: `…/v1/traces`. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** What this desk is called there. */
  service: string;
  log: Log;
  now: () => Date;
}

export interface Tracing {
  step: Step;
  /** Sends what waits, for two seconds at most. */
  stop(): Promise<void>;
}

/** A collector that is slow or gone loses spans, and nothing else. */
const sendingMs = 5_000;
const stoppingMs = 2_000;

/**
 * Begins to trace. A step within another is its child; one that tells of a `brief` or an `act` belongs to the
 * trace of that, in whatever process and however much later it is taken, and is linked to the step that it was taken in. What fails on the
 * way to the collector is logged once an hour at most.
 */
export function startTracing({ url, headers, service, log, now }: TracingOptions): Tracing {
  // The trace of the next span without a parent: spans are begun one after the other.
  let next: string | null = null;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: sendingMs });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    idGenerator: {
      generateTraceId: () => next ?? randomBytes(16).toString('hex'),
      generateSpanId: () => randomBytes(8).toString('hex'),
    },
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, log, now) })],
  });
  const tracer = provider.getTracer('coop');
  const around = new AsyncLocalStorage<{ span: Span; story: string | null }>();

  const begin = (name: string, fields: Fields): { span: Span; story: string | null } => {
    const parent = around.getStore();
    const named = fields.brief ?? fields.act;
    const story = typeof named === 'string' ? named : (parent?.story ?? null);
    const attributes = attributesOf(fields);
    if (parent !== undefined && parent.story === story)
      return {
        story,
        span: tracer.startSpan(name, { attributes }, trace.setSpan(ROOT_CONTEXT, parent.span)),
      };
    const links = parent === undefined ? [] : [{ context: parent.span.spanContext() }];
    next = story === null ? null : createHash('sha256').update(story).digest('hex').slice(0, 32);
    const span = tracer.startSpan(name, { attributes, links }, ROOT_CONTEXT);
    next = null;
    return { story, span };
  };

  return {
    step: async (name, fields, work) => {
      const begun = begin(name, fields);
      try {
        return await around.run(begun, work);
      } catch (error) {
        begun.span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof Error ? error.message : '',
        });
        throw error;
      } finally {
        begun.span.end();
      }
    },
    stop: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, stoppingMs).unref());
      await Promise.race([provider.shutdown().catch(() => {}), late]);
    },
  };
}

/** Fields as attributes, under `coop.`; what is neither text, number nor flag is left out. */
function attributesOf(fields: Fields): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[`coop.${name}`, value]]
        : [],
    ),
  );
}

/** An exporter that logs that it fails, once an hour. */
function telling(exporter: SpanExporter, log: Log, now: () => Date): SpanExporter {
  let told = Number.NEGATIVE_INFINITY;
  return {
    export: (spans: ReadableSpan[], done) =>
      exporter.export(spans, (result) => {
        if (result.error !== undefined && now().getTime() - told >= 3_600_000) {
          told = now().getTime();
          log.warn('traces not taken', { fault: result.error.message, spans: spans.length });
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush === undefined
      ? {}
      : { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
