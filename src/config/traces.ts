/** Where traces go, by the settings that OpenTelemetry names (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). */
import { z } from 'zod';
import { webAddress } from './address.ts';

/** Traces as they are configured. */
export interface TraceSettings {
  /** The collector's address for traces: `…/v1/traces`. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** What this desk is called there. */
  service: string;
}

/** The part of the environment that is about traces. */
export const tracesEnvironment = {
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[^=,]+=[^,]*(,[^=,]+=[^,]*)*$/, 'expected name=value, parted by commas')
    .optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/json', 'Coop sends traces as http/json').optional(),
  OTEL_SERVICE_NAME: z.string().min(1).max(100).default('coop'),
};
const Environment = z.object(tracesEnvironment);

/** Null where no collector is named: then nothing of traces is loaded. */
export function traceSettings(env: z.infer<typeof Environment>): TraceSettings | null {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url =
    env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ??
    (base === undefined ? undefined : `${base.replace(/\/+$/, '')}/v1/traces`);
  if (url === undefined) return null;
  const headers = Object.fromEntries(
    (env.OTEL_EXPORTER_OTLP_HEADERS?.split(',') ?? []).map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name.trim(), decoded(value.trim())];
    }),
  );
  return { url, headers, service: env.OTEL_SERVICE_NAME };
}

/** Values are percent-encoded; what is not, stands as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
