/** The page of deliveries that nobody knows to stand or not, where the operator settles each or has it posted again. */
import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { briefPath } from '../../domain/cards/claims.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { UnsureDelivery } from '../../domain/delivery.ts';
import type { Log } from '../../log.ts';
import { nameIn } from './access/signin.ts';
import { type Html, html } from './html.ts';
import type { WebLook } from './look.ts';
import { renderNothing } from './pages.ts';

export interface DeliveriesParts {
  look: Pick<WebLook, 'unsure' | 'settle'>;
  log: Log;
  show(response: Response, title: string, main: Html): void;
}

const Word = z.object({ id: z.string().min(1).max(80), word: z.enum(['sent', 'again']) });

/** Adds `/deliveries`: GET lists them, POST takes a word on one. Each word is taken once. */
export function addDeliveryRoutes(router: Router, { look, log, show }: DeliveriesParts): void {
  router.get('/deliveries', async (_request, response) =>
    show(response, 'Deliveries', renderDeliveries(await look.unsure())),
  );
  router.post('/deliveries', express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 5 }));
  router.post('/deliveries', async (request, response) => {
    const read = Word.safeParse(request.body ?? {});
    if (!read.success)
      return void response.status(400).type('text/plain').send('Which delivery, and what of it?\n');
    const { id, word } = read.data;
    if (await look.settle(id, word, nameIn(response))) {
      log.info('delivery settled', { delivery: id, as: word });
      return void response.redirect(303, '/deliveries');
    }
    response.status(409);
    const text = 'It was settled already, by you or by somebody else.';
    show(response, 'Settled already', renderNothing('This delivery needs no word', text));
  });
}

function renderDeliveries(unsure: readonly UnsureDelivery[]): Html {
  const list =
    unsure.length === 0
      ? html`<p class="empty">Every delivery is settled.</p>`
      : html`<p class="note">The platform’s answer was lost, so these are never posted again by themselves. Look into the channel, then say what you saw.</p>
${unsure.map(renderOne)}`;
  return html`<div class="stream single"><h1>Deliveries</h1>
<p class="back"><a href="/">Back to the desk</a></p>
${list}</div>`;
}

function renderOne({ id, channel, name, title, brief, fault }: UnsureDelivery): Html {
  const head = cleanLine(title ?? '', 160) || 'What it told of is no longer kept, or not for this page';
  const linked = brief === null ? html`${head}` : html`<a href="${briefPath(brief)}">${head}</a>`;
  const where = name === null ? channel : `${cleanLine(name, 80)} (${channel})`;
  const why = fault === null ? null : html`<p class="note">${cleanLine(fault, 300)}</p>`;
  const button = (word: 'sent' | 'again', label: string): Html =>
    html`<form method="post" action="/deliveries"><input type="hidden" name="id" value="${id}"><button name="word" value="${word}" aria-describedby="d-${id}">${label}</button></form>`;
  return html`<section class="card" aria-labelledby="d-${id}"><h2 id="d-${id}">${linked}</h2>
<p>${cleanLine(where, 200)}</p>${why}
<div class="buttons">${button('sent', 'It stands there')}${title !== null && button('again', 'It does not: post it again')}</div></section>
`;
}
