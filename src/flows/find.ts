/** Finding briefs for someone who types and picks: the same reading of the line and the same searches as an answer's. */
import { readLine } from '../domain/asking.ts';
import type { KeptBrief } from '../domain/kept.ts';
import { searches } from '../domain/relax.ts';
import type { Audience } from '../domain/workspace.ts';
import { type Store, searchOf } from '../store/store.ts';

/** The briefs that a line finds for that audience, the likeliest first; for a line that asks for nothing, the latest of the last month. */
export async function findForLine(
  line: string,
  limit: number,
  audience: Audience,
  { store, now, zone }: { store: Store; now: () => Date; zone: string },
): Promise<KeptBrief[]> {
  const surnames = await store.surnames(audience);
  const command = readLine(line, { now: now(), zone, thread: null, surnames });
  if (command.kind !== 'ask') return await latest(limit, audience, { store, now: now() });
  const found = new Map<string, KeptBrief>();
  for (const asked of searches(command.question)) {
    for (const kept of await store.findBriefs(searchOf(asked, limit), audience))
      found.set(kept.brief.id, kept);
    if (found.size >= limit) break;
  }
  return [...found.values()].slice(0, limit);
}

const monthMs = 30 * 24 * 3_600_000;

async function latest(
  limit: number,
  audience: Audience,
  { store, now }: { store: Store; now: Date },
): Promise<KeptBrief[]> {
  const briefs = await store.briefsBetween(new Date(now.getTime() - monthMs), now, audience, {
    quiet: true,
  });
  return briefs.slice(-limit).reverse();
}
