/** `coop serve`: the bot, or one of the processes that share its work, until it is asked to stop. */
import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from '../main/desk.ts';
import type { Role } from '../main/rounds.ts';
import { startDesk } from '../main.ts';
import { type Shell, settings } from './shell.ts';

export interface ServeOptions {
  config: string | undefined;
  role: Role;
}

const closeMs = 2_000;

/** Stops within ten seconds once asked to: what is then unfinished is taken up by another process or the next start. */
export async function serve({ role, ...options }: ServeOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell, 'info');
  const desk = await openDesk(config, { log, now: shell.now, asked: true });
  const running = await startDesk(desk, role).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });
  shell.err(`Coop is at ${running.address}\n`);
  await shell.stopped;
  await running.stop();
  // A database or a thread that does not come to its end keeps nobody: all that was acknowledged is on disk.
  await Promise.race([desk.close(), pause(closeMs, undefined, { ref: false })]);
}
