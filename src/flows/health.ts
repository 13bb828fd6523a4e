/** How the desk fares, as numbers for a monitor. */
import type { Source } from '../domain/source.ts';
import { audienceOf, maySee, wholeDesk } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';

/**
 * Prometheus text (exposition format 0.0.4). Ages are in seconds; a source that never was read has no lag. The page
 * serves it: sources that the page may not see are told together, as the worst of them. `model`: that of this process.
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export async function metrics(
  store: Store,
  now: Date,
  model: { readonly resting: boolean } | null,
): Promise<string> {
  const [counts, sources] = [await store.counts(), await store.sources(wholeDesk)];
  const month = new Date(`${now.toISOString().slice(0, 7)}-01T00:00:00Z`);
  const totals = await store.modelTotals(month);
  const age = (since: Date | null): number => (since === null ? 0 : (now.getTime() - since.getTime()) / 1000);
  const read = sources.filter(({ visit }) => visit.readAt !== null);
  return [
    ...gauge('coop_briefs', 'Releases that have a brief.', [['', counts.briefs]]),
    ...gauge('coop_releases_waiting', 'Releases that wait for a brief.', [['', counts.waitingReleases]]),
    ...gauge('coop_briefs_awaiting_model', 'Briefs that the rules wrote while the model was away.', [
      ['', counts.awaitingModel],
    ]),
    ...gauge('coop_follows', 'Standing orders.', [['', counts.follows]]),
    ...gauge(
      'coop_deliveries',
      'Deliveries by state.',
      Object.entries(counts.deliveries).map(([state, count]) => [label('state', state), count]),
    ),
    ...gauge('coop_delivery_owed_seconds', 'Age of the oldest delivery still owed.', [
      ['', age(counts.owedSince)],
    ]),
    ...gauge(
      'coop_source_lag_seconds',
      'Time since a source was last read.',
      worst(read.map(({ source, visit }) => [nameOf(source), age(visit.readAt)])),
    ),
    ...gauge(
      'coop_source_failures',
      'Visits to a source that failed in a row.',
      worst(sources.map(({ source, visit }) => [nameOf(source), visit.failures])),
    ),
    ...(model === null
      ? []
      : gauge(
          'coop_model_resting',
          '1 while this process leaves the model alone: it failed, or the budget is spent.',
          [['', Number(model.resting)]],
        )),
    ...gauge(
      'coop_model_calls_month',
      'Calls to models this calendar month (UTC).',
      totals.map((total) => [usedFor(total), total.calls]),
    ),
    ...gauge(
      'coop_model_tokens_month',
      'Tokens that models read and wrote this month.',
      totals.flatMap((total): [string, number][] =>
        (['input', 'cached', 'output'] as const).map((kind) => [
          `${usedFor(total).slice(0, -1)},kind="${kind}"}`,
          total[kind],
        ]),
      ),
    ),
    ...gauge('coop_model_cost_month', 'Money that models took this month, in the currency of the prices.', [
      ['', totals.reduce((sum, { cost }) => sum + cost, 0)],
    ]),
    '',
  ].join('\n');
}

function gauge(name: string, help: string, values: [labels: string, value: number][]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
  ];
}

/** A source as the page may call it. */
const nameOf = ({ id, workspaces }: Source): string =>
  maySee(audienceOf('web:metrics'), workspaces) ? id : 'private';

/** One line a source: those of one name give the highest. */
function worst(values: readonly (readonly [name: string, value: number])[]): [string, number][] {
  const highest = new Map<string, number>();
  for (const [name, value] of values) highest.set(name, Math.max(value, highest.get(name) ?? 0));
  return [...highest].map(([name, value]) => [label('source', name), value]);
}

function usedFor({ purpose, outcome }: { purpose: string; outcome: string }): string {
  return `${label('purpose', purpose).slice(0, -1)},${label('outcome', outcome).slice(1)}`;
}

function label(name: string, value: string): string {
  return `{${name}="${value.replace(/[\\"\n]/g, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`))}"}`;
}
