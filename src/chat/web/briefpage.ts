/** The address of a brief: its page with what else tells of its event, and an editor's word that its release tells of something else. */
import type { Response, Router } from 'express';
import { mayAct } from '../../domain/access.ts';
import type { Block } from '../../domain/card.ts';
import { factsBlocks, footerBlock, withdrawnBlocks } from '../../domain/cards/brief.ts';
import { briefPath } from '../../domain/cards/claims.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { type Beside, besideBlocks } from '../../domain/cards/tellings.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Log } from '../../log.ts';
import { nameIn, visitorIn } from './access/signin.ts';
import { renderBrief } from './brief.ts';
import { type Html, html } from './html.ts';
import type { WebLook } from './look.ts';
import { renderNothing } from './pages.ts';

export interface BriefPageParts {
  look: WebLook;
  log: Log;
  show(response: Response, title: string, main: Html): void;
}

/** Adds `/brief/:id`, and `/brief/:id/part`: POST parts its release from its event, for good. Each word is taken once. */
export function addBriefRoutes(router: Router, { look, log, show }: BriefPageParts): void {
  const refuse = (response: Response, status: number, title: string, text: string): void => {
    response.status(status);
    show(response, title, renderNothing(title, text));
  };
  const missing = 'No brief with this number is stored.';
  router.get('/brief/:id', async (request, response) => {
    const kept = await look.brief(request.params.id);
    if (kept === null) return refuse(response, 404, 'No such brief', missing);
    const { id, headline } = kept.brief;
    const [newest, beside] = await Promise.all([look.newest(id), look.tellings(id)]);
    const head = [
      ...(newest && newest.brief.id !== id ? [outdatedBlock(kept, newest)] : []),
      ...withdrawnBlocks(kept),
      ...factsBlocks(kept.brief, look),
      ...besideBlocks(kept, beside),
      footerBlock(kept),
    ];
    const parts = mayAct(visitorIn(response)?.role ?? 'reader', 'editor');
    const parting = parts ? renderParting(id, beside) : null;
    show(response, headline, renderBrief(kept, evidenceCard(kept, look), head, parting));
  });
  router.post('/brief/:id/part', async (request, response) => {
    const kept = await look.brief(request.params.id);
    if (kept === null) return refuse(response, 404, 'No such brief', missing);
    const { id } = kept.brief;
    if (!(await look.part(id, nameIn(response)))) {
      const text = 'Nothing else tells of its event: it was parted already, by you or by somebody else.';
      return refuse(response, 409, 'This brief stands by itself', text);
    }
    log.info('event split', { brief: id });
    response.redirect(303, briefPath(id));
  });
}

/** The button that parts a brief from what is told beside it; null where nothing is. */
function renderParting(brief: string, { others, reprints }: Beside): Html | null {
  if (others.length + reprints.length === 0) return null;
  return html`<details class="parting"><summary>Not the same event?</summary><form method="post" action="/brief/${brief}/part"><p class="note">Then this release becomes an event of its own, and is never joined with the others again. There is no way back.</p><button>Part it from the others</button></form></details>
`;
}

/** Word that the source has changed the release since, or that its page could be read at last. */
function outdatedBlock(kept: KeptBrief, { brief, version }: KeptBrief): Block {
  const corrected = version > kept.version;
  const spans = [
    corrected
      ? { text: 'Corrected since', strong: true, mark: 'this brief is of an earlier text' }
      : { text: 'Read whole since', strong: true, mark: 'this brief is of its feed’s words alone' },
    { text: ' · ' },
    { text: corrected ? `See version ${version}` : 'See the whole brief', href: briefPath(brief.id) },
  ];
  return { kind: 'line', spans };
}
