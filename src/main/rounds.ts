/** The rounds of a process: visiting, briefing, posting, correcting, forgetting. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../chat/platform.ts';
import type { Web } from '../chat/web/app.ts';
import { batchDue } from '../flows/batch.ts';
import { briefWaiting, visitDue } from '../flows/collect.ts';
import { deliverDue } from '../flows/deliver.ts';
import { digestDue } from '../flows/digest.ts';
import { editDue } from '../flows/edit.ts';
import { improveDue } from '../flows/improve.ts';
import { dueSlot, type Loop, startHeartbeat, startLoop } from '../schedule.ts';
import { ruleWords } from '../writer/verify/rules.ts';
import type { Desk } from './desk.ts';

/** What a process does of the work that all share: hear people and answer them (web), read, brief and post (worker), or both. */
export const roles = ['all', 'web', 'worker'] as const;

export type Role = (typeof roles)[number];

/** Rounds of the process itself: each is woken earlier by word of new work. */
const rounds = {
  deliver: 1_000,
  brief: 5_000,
  catchUp: 5_000,
  collect: 60_000,
  improve: 30_000,
  edit: 10_000,
  batch: 60_000,
  forget: 6 * 3_600_000,
};

export interface Rounds {
  /** Begins nothing more, and resolves when all that was begun has ended. */
  stop(): Promise<void>;
  /** Gives back what others can take up at once, in place of ending it. */
  leave(): void;
}

/** Begins the rounds of a role. */
export async function startRounds(
  desk: Desk,
  { platforms, web, role }: { platforms: ReadonlyMap<string, Platform>; web: Web; role: Role },
): Promise<Rounds> {
  const { config, store, log } = desk;
  const ending = new AbortController();
  const leaving = new AbortController();
  const parts = { ...desk, stopping: ending.signal, leaving: leaving.signal };
  const guarded = (story: string, tell: () => Promise<unknown>) => (): Promise<void> =>
    tell().then(
      () => {},
      (error: unknown) => log.error('story failed', { story, error }),
    );
  const round = (ms: number, story: string, tell: () => Promise<unknown>): Loop =>
    startLoop(ms, guarded(story, tell));
  const posting = { ...parts, platforms, wording: { words: ruleWords } };

  const woken = [round(rounds.catchUp, 'catch up', () => web.catchUp())];
  const others: Loop[] = [];
  const stops: (() => void)[] = [];
  if (role !== 'web') {
    await store.lookAgain(desk.now());
    const collect = guarded('collect', () => visitDue(parts));
    const digest = guarded('digest', () => digestDue({ ...desk, dueSlot }));
    const beat = async (): Promise<void> => void (await Promise.all([collect(), digest()]));
    const paces = config.sources.map(({ everyMinutes }) => everyMinutes * 60_000);
    // Briefing has a round of its own, woken by what is taken in: sources are visited while a model hangs.
    woken.push(
      round(rounds.deliver, 'deliver', () => deliverDue(posting)),
      round(rounds.brief, 'brief', () => briefWaiting(parts)),
    );
    others.push(
      startLoop(Math.min(...paces, rounds.collect), beat),
      round(rounds.edit, 'edit', () => editDue(posting)),
      round(rounds.forget, 'forget', () => forgetOld(desk)),
    );
    const { model } = desk;
    const { budget = null, improveLater = true } = config.model ?? {};
    if (model !== null) {
      const batching = { ...parts, budget, editCards: improveLater, newId: randomUUID };
      others.push(round(rounds.batch, 'batch', () => batchDue(batching)));
    }
    if (model !== null && config.model?.improveLater === true) {
      const improving = { ...posting, resting: () => model.resting };
      others.push(round(rounds.improve, 'improve', () => improveDue(improving)));
    }
    stops.push(startHeartbeat(beat));
  }
  const deaf = await store.listen(() => {
    for (const loop of woken) loop.wake();
  });
  return {
    stop: async () => {
      ending.abort();
      for (const stop of stops) stop();
      await Promise.all([...woken, ...others].map((loop) => loop.stop()));
      await deaf();
    },
    leave: () => leaving.abort(),
  };
}

/** What people typed and what models took goes after its time. */
async function forgetOld({ store, config, now, log }: Desk): Promise<void> {
  const before = (days: number): Date => new Date(now().getTime() - days * 86_400_000);
  const { conversations, models, audit } = config.retention;
  const rows = await store.forget({
    ...{ conversations: before(conversations), models: before(models), audit: before(audit) },
  });
  if (rows > 0) log.info('old things forgotten', { rows });
}
