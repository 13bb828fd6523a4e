/** The audit list in words for people, the same on the page and on the terminal. */
import type { AuditAct, AuditEntry } from '../audit.ts';
import { cleanLine } from '../clean.ts';

const words: Readonly<Record<AuditAct, string>> = {
  signed_in: 'signed in',
  signed_out: 'signed out',
  sign_in_refused: 'was not signed in',
  refused: 'was refused',
  delivery_sent: 'noted as sent: delivery',
  delivery_again: 'had posted again: delivery',
  event_split: 'parted from its event: brief',
  follow_added: 'began to follow',
  follow_removed: 'ended to follow',
  follow_paused: 'paused',
  follow_resumed: 'resumed',
};

/** Who did it, without the platform's mark on the page's own people. */
export function byWords({ by, act }: Pick<AuditEntry, 'by' | 'act'>): string {
  if (by === null) return act === 'refused' || act === 'sign_in_refused' ? 'Somebody unknown' : 'Coop';
  return cleanLine(by.replace(/^web:/, ''), 200);
}

/** What was done, and why where that was noted. */
export function actWords({ act, about, why }: Pick<AuditEntry, 'act' | 'about' | 'why'>): string {
  const what = about === null ? words[act] : `${words[act]}${act === 'refused' ? ':' : ''} ${about}`;
  return cleanLine(why === null ? what : `${what} (${why})`, 400);
}
