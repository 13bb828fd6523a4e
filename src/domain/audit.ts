/** The audit list: who did what, when; no secret, and nothing of what people asked. */

/** What may stand in the list. */
export type AuditAct =
  | 'signed_in'
  | 'signed_out'
  | 'sign_in_refused'
  | 'refused'
  | 'delivery_sent'
  | 'delivery_again'
  | 'event_split'
  | 'follow_added'
  | 'follow_removed'
  | 'follow_paused'
  | 'follow_resumed';

export interface AuditEntry {
  at: Date;
  /** Null where nobody is known, and where Coop did it itself. */
  by: string | null;
  act: AuditAct;
  /** What it was done to: a delivery, a brief, a channel's follow, an address of the page. */
  about: string | null;
  /** In a few words, where there is something to say. */
  why: string | null;
}
