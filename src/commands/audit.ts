/** `coop audit`: who did what, the latest first. */
import { actWords, byWords } from '../domain/cards/audit.ts';
import { openDesk } from '../main/desk.ts';
import { printJson, type Shell, settings } from './shell.ts';

export interface AuditOptions {
  config: string | undefined;
  json?: boolean;
  /** So many of the latest. */
  limit?: number;
}

/** `{at, by, act, about, why}` a line. */
export async function audit({ limit = 200, json, ...options }: AuditOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    for (const entry of await desk.store.auditList(limit)) {
      if (json) printJson(entry, shell);
      else shell.out(`${entry.at.toISOString().slice(0, 19)}Z  ${byWords(entry)} ${actWords(entry)}\n`);
    }
  } finally {
    await desk.close();
  }
}
