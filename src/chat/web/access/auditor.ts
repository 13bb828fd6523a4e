/** The page's notes for the audit list: kept behind whoever waits, and not once for each knock at a shut door. */
import type { AuditEntry } from '../../../domain/audit.ts';
import type { Log } from '../../../log.ts';

export interface AuditorParts {
  keep(entry: AuditEntry): Promise<void>;
  now: () => Date;
  log: Log;
}

/** Refusals that are alike are noted once in this time: who knocks a million times fills no disk. */
const againMs = 10 * 60_000;
const remembered = 1_000;

/** Notes entries as they come. A note that cannot be kept is logged, and stops nobody. */
export function createAuditor({ keep, now, log }: AuditorParts): (entry: Omit<AuditEntry, 'at'>) => void {
  const lately = new Map<string, number>();
  return (entry) => {
    const at = now();
    if (entry.act === 'refused' || entry.act === 'sign_in_refused') {
      const alike = JSON.stringify([entry.by, entry.act, entry.why]);
      const before = lately.get(alike);
      if (before !== undefined && at.getTime() - before < againMs) return;
      lately.delete(alike);
      lately.set(alike, at.getTime());
      for (const oldest of lately.keys()) {
        if (lately.size <= remembered) break;
        lately.delete(oldest);
      }
    }
    keep({ at, ...entry }).catch((error: unknown) => log.error('audit note lost', { act: entry.act, error }));
  };
}
