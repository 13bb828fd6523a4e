/** `coop digest`: a digest on the terminal; nothing is posted. */
import { digestCard } from '../domain/cards/digest.ts';
import { healthNote } from '../domain/cards/health.ts';
import type { Follow } from '../domain/follow.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { digestOf, type Gathered } from '../flows/digest.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { localInstant } from '../schedule.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';
import { cardOnTerminal } from './show.ts';

export interface DigestOptions {
  config: string | undefined;
  /** `CHANNEL/NUMBER`. */
  follow?: string;
  /** `YYYY-MM-DD`, in the follow's zone. */
  date?: string;
  json?: boolean;
}

/** What was kept on one local day, or in the last 24 hours; of one follow, or of all releases. */
export async function digest(options: DigestOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    const follow = options.follow === undefined ? null : await namedFollow(options.follow, desk);
    const zone = follow?.zone ?? config.timezone;
    const slot = stretch(options.date, zone, shell.now());
    const told = await gather(follow, slot, desk);
    const health = healthNote(await desk.store.sources(wholeDesk), { now: slot.until, zone });
    const card = digestCard({ ...told, ...slot, zone, countries: follow?.countries ?? [], health });
    if (options.json)
      printJson({ ...slot, zone, briefs: told.briefs.map(({ brief }) => brief.id), card }, shell);
    else shell.out(cardOnTerminal(card));
  } finally {
    await desk.close();
  }
}

async function gather(
  follow: Follow | null,
  slot: { since: Date; until: Date },
  { store }: Desk,
): Promise<Gathered> {
  if (follow !== null) return await digestOf(follow, slot, store);
  const briefs = await store.briefsBetween(slot.since, slot.until, wholeDesk, { quiet: true });
  return { briefs, corrected: [], withdrawn: [] };
}

async function namedFollow(name: string, { store }: Desk): Promise<Follow> {
  const all = await store.allFollows();
  const follow = all.find(
    ({ channel, id }) => name === `${channel}/${id}` || (all.length === 1 && name === `${id}`),
  );
  if (follow !== undefined) return follow;
  const known = all.map(({ channel, id }) => `${channel}/${id}`).join(', ') || 'none';
  throw new UsageError(`There is no standing order ${name}. Known are: ${known}.`);
}

function stretch(date: string | undefined, zone: string, now: Date): { since: Date; until: Date } {
  const dayMs = 86_400_000;
  if (date === undefined) return { since: new Date(now.getTime() - dayMs), until: now };
  const day = Math.floor(Date.parse(date) / dayMs);
  const since = localInstant(zone, day, 0) ?? new Date(date);
  return { since, until: localInstant(zone, day + 1, 0) ?? new Date(since.getTime() + dayMs) };
}
