/** `coop costs`: what the model took, added up by day, purpose, workspace, model, brief or answer. */
import { addTokens, noTokens, type Tokens, type Use } from '../domain/usage.ts';
import { wholeDesk, workspaceOf } from '../domain/workspace.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { printJson, type Shell, settings, several } from './shell.ts';

export interface CostOptions {
  config: string | undefined;
  /** A day; the first of this month when absent. */
  since?: string;
  by: 'day' | 'purpose' | 'workspace' | 'model' | 'brief' | 'answer';
  json?: boolean;
}

/** Uses added up. `cost` is null when no call had a known price. */
export interface CostLine {
  what: string;
  calls: number;
  failed: number;
  tokens: Tokens;
  cost: number | null;
}

/** Prints one line a sum, the dearest first (days in order), then the total and what is left of the budget. */
export async function costs(options: CostOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const month = `${shell.now().toISOString().slice(0, 7)}-01`;
  const since = new Date(`${options.since?.padEnd(10, '-01') ?? month}T00:00:00Z`);
  const desk = await openDesk({ ...config, writer: 'extractive' }, { log, now: shell.now });
  try {
    const uses = await desk.store.listUses(since, new Date(shell.now().getTime() + 1));
    const lines = sumUp(uses, options.by);
    if (options.json) {
      for (const line of lines) printJson(line, shell);
      return;
    }
    const spent = await desk.store.spentSince(new Date(`${month}T00:00:00Z`));
    const [total = emptyLine('total')] = sumUp(
      uses.map((use) => ({ ...use, model: 'total' })),
      'model',
    );
    const named =
      options.by === 'brief' ? await Promise.all(lines.map((line) => withHeadline(line, desk))) : lines;
    shell.out([...named, total].map(lineOf).join(''));
    const budget = config.model?.budget ?? null;
    if (budget !== null) shell.out(`${budgetWords(spent, budget)}\n`);
  } finally {
    await desk.close();
  }
}

/** What of the month's money is spent, and what that means. */
export function budgetWords(spent: number, budget: number): string {
  const share = budget === 0 ? 100 : Math.floor((100 * spent) / budget);
  const told = `${spent.toFixed(2)} of this month's ${budget.toFixed(2)} is spent (${share} %)`;
  return share < 100 ? `${told}.` : `${told}: the rules write alone until the next month begins (UTC).`;
}

/** A brief's id with its headline, by which people know it. */
async function withHeadline(line: CostLine, { store }: Desk): Promise<CostLine> {
  const kept = await store.brief(line.what, wholeDesk);
  return kept === null ? line : { ...line, what: `${line.what} ${kept.brief.headline}` };
}

const emptyLine = (what: string): CostLine => ({ what, calls: 0, failed: 0, tokens: noTokens, cost: null });

/** Adds up calls by one of their features; briefs and answers alone for these two. */
export function sumUp(uses: readonly Use[], by: CostOptions['by']): CostLine[] {
  const sums = new Map<string, CostLine>();
  for (const use of uses) {
    if ((by === 'brief' || by === 'answer') && use.purpose !== by) continue;
    const what = featureOf(use, by);
    const sum = sums.get(what) ?? emptyLine(what);
    sums.set(what, {
      what,
      calls: sum.calls + 1,
      failed: sum.failed + (use.outcome === 'used' ? 0 : 1),
      tokens: addTokens(sum.tokens, use.tokens),
      cost: use.cost === null ? sum.cost : (sum.cost ?? 0) + use.cost,
    });
  }
  const lines = [...sums.values()];
  return by === 'day'
    ? lines.sort((a, b) => a.what.localeCompare(b.what))
    : lines.sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0) || b.tokens.output - a.tokens.output);
}

function featureOf({ at, purpose, channel, model, about }: Use, by: CostOptions['by']): string {
  if (by === 'day') return at.toISOString().slice(0, 10);
  if (by === 'purpose') return purpose;
  if (by === 'model') return model;
  if (by === 'workspace') return channel === null ? 'all (briefs)' : workspaceOf(channel);
  return about;
}

function lineOf({ what, calls, failed, tokens, cost }: CostLine): string {
  const { input, cached, output } = tokens;
  const money = cost === null ? 'no price known' : cost.toFixed(4);
  const faults = failed === 0 ? '' : `, ${failed} without result`;
  const name = what.length > 60 ? `${what.slice(0, 59)}…` : what;
  return `${name.padEnd(60)} ${money.padStart(14)}  ${several(calls, 'call')}${faults}, ${input} tokens in (${cached} cached), ${output} out\n`;
}
