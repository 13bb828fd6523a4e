/** The page of the audit list: who did what, the latest first. */
import type { Response, Router } from 'express';
import type { AuditEntry } from '../../domain/audit.ts';
import { actWords, byWords } from '../../domain/cards/audit.ts';
import { instantWords } from '../../domain/cards/dates.ts';
import { type Html, html } from './html.ts';
import type { WebLook } from './look.ts';

export interface AuditParts {
  look: Pick<WebLook, 'audit'>;
  show(response: Response, title: string, main: Html): void;
}

const pageSize = 100;

/** Adds `/audit`; `?before=` an instant goes on with what was earlier. */
export function addAuditRoutes(router: Router, { look, show }: AuditParts): void {
  router.get('/audit', async (request, response) => {
    const before = new Date(String(request.query.before ?? ''));
    const entries = await look.audit(pageSize, Number.isNaN(before.getTime()) ? null : before);
    show(response, 'Who did what', renderAudit(entries));
  });
}

function renderAudit(entries: readonly AuditEntry[]): Html {
  const last = entries.length < pageSize ? undefined : entries.at(-1);
  return html`<div class="stream single"><h1>Who did what</h1>
<p class="back"><a href="/">Back to the desk</a></p>
${entries.length === 0 ? html`<p class="empty">Nothing was noted yet.</p>` : renderTable(entries)}
${last !== undefined && html`<nav class="paging" aria-label="Earlier"><a href="/audit?before=${encodeURIComponent(last.at.toISOString())}">Earlier</a></nav>`}</div>`;
}

function renderTable(entries: readonly AuditEntry[]): Html {
  const row = (entry: AuditEntry): Html =>
    html`<tr><td><time datetime="${entry.at.toISOString()}">${instantWords(entry.at)}</time></td><td><strong>${byWords(entry)}</strong> ${actWords(entry)}</td></tr>
`;
  return html`<section class="card"><table class="audit"><thead><tr><th scope="col">When</th><th scope="col">Who did what</th></tr></thead>
<tbody>${entries.map(row)}</tbody></table></section>`;
}
