/** `npm run cards`: pages that show every golden card roughly as Slack and Teams would, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { types } from '@slack/bolt';
import { dressReply, notedBlock, wrongLineMenu } from '../../src/chat/slack/dress.ts';
import { followModal } from '../../src/chat/slack/follow.ts';
import { renderCard as renderSlack } from '../../src/chat/slack/render.ts';
import { questionModal, renderHome, renderModal } from '../../src/chat/slack/views.ts';
import { askForm, followForm } from '../../src/chat/teams/forms.ts';
import { renderCard as renderTeams } from '../../src/chat/teams/render.ts';
import { type Html, html } from '../../src/chat/web/html.ts';
import type { Card } from '../../src/domain/card.ts';
import { noticeCard } from '../../src/domain/cards/notices.ts';
import { fixtures } from '../fakes/briefs.ts';
import { cards, follows, now, sources } from '../fakes/cards.ts';
import { slackBlocks } from './slack.ts';
import { previewStyle } from './style.ts';
import { teamsCard } from './teams.ts';

const folder = resolve(import.meta.dirname, '../../cards');
const base = 'https://coop.example';

/** Kinds of card that Coop posts by itself, or opens in a window. */
const posted: ReadonlySet<Card['kind']> = new Set<Card['kind']>([
  'brief',
  'digest',
  'evidence',
  'full_brief',
]);

function row(name: string, card: Card, at: string | null): Html {
  // Replies wear what Slack adds to them: thumbs, Edit beside Stop.
  const dress = { act: 'act', private: name.includes('private'), changedBy: null };
  const slack = posted.has(card.kind)
    ? renderSlack(card, { base: at })
    : dressReply(card, { base: at, ...dress });
  const teams = renderTeams(card, { base: at });
  return html`<section><h2>${name}</h2><div class="pair">
<div class="slack"><p class="app">Coop <span>APP</span></p>${slackBlocks(slack.blocks)}${slack.rest.map(
    ({ blocks }) => html`<div class="thread">${slackBlocks(blocks)}</div>`,
  )}</div>
<div class="teams">${teamsCard(teams.card)}${teams.rest.map(teamsCard)}</div></div></section>`;
}

function views(): Html {
  const { rich, long, sparse } = fixtures;
  const home = renderHome(
    {
      own: follows,
      channels: [{ name: '#baltics', follows }],
      ...{ sources, recent: [rich, long, sparse], now },
    },
    { base },
  );
  const nobody = renderHome({ own: [], channels: [], sources, recent: [], now }, { base });
  return html`<section><h2>Slack: App Home, with follows and at first</h2><div class="three">${[
    home,
    nobody,
  ].map((view) => html`<div class="slack">${slackBlocks(view.blocks)}</div>`)}</div></section>
<section><h2>Slack: windows</h2><div class="three">${windows().map(
    (view) =>
      html`<div class="slack modal"><p class="app">${view.title.text}</p>${slackBlocks(view.blocks)}${
        view.submit !== undefined &&
        html`<p class="actions"><span class="button">${view.submit.text}</span></p>`
      }</div>`,
  )}</div></section>`;
}

/** Every window that Slack opens. */
function windows(): types.ModalView[] {
  const modal = (card: Card, title: string) => renderModal(card, { title, base });
  const evidence = modal(cards.evidence as Card, 'Evidence');
  const menu = wrongLineMenu(cards.evidence as Card);
  const common = { channel: 'slack:C0123', sources: sources.map(({ source }) => source) };
  const order = { countries: ['LV', 'EE'] };
  return [
    { ...evidence, blocks: menu === null ? evidence.blocks : [...evidence.blocks, menu] },
    { ...evidence, blocks: [...evidence.blocks.slice(0, 3), notedBlock('Summary')] },
    modal(cards['full-brief'] as Card, 'Full brief'),
    modal(cards.help as Card, 'Coop'),
    modal(noticeCard('This brief is no longer kept.'), 'Evidence'),
    questionModal('', true),
    questionModal('The ministers met in Riga. Who was there?', false),
    followModal({ ...common, follow: null, zone: 'Europe/Riga', order }),
    followModal({ ...common, follow: 2, zone: 'Europe/Riga', order: follows[1] ?? {} }),
  ];
}

/** Teams' forms: what `@Coop follow`, Edit, Ask about this and Ask Coop about this message show. */
function forms(): Html {
  const common = { zone: 'Europe/Riga', sources: sources.map(({ source }) => source) };
  const order = { countries: ['LV', 'EE'], rhythm: { kind: 'daily' as const, at: '07:30' } };
  const made = [
    followForm({ ...common, sending: 'card', follow: null, order: {}, fault: null }),
    followForm({
      ...common,
      sending: 'card',
      follow: 2,
      order,
      fault: 'Choose a time of day, for example 07:30.',
    }),
    askForm({
      sending: 'dialog',
      about: null,
      title: 'Ask Coop about this message',
      text: 'who was in Ventspils?',
    }),
  ];
  return html`<section><h2>Teams: follow, edit, ask</h2><div class="three">${made.map(
    (card) => html`<div class="teams">${teamsCard(card)}</div>`,
  )}</div></section>`;
}

/** The page for one theme. */
function page(theme: 'light' | 'dark' | 'contrast'): string {
  const rows = Object.entries(cards).map(([name, card]) => row(name, card, base));
  const plain = row('brief, with no page that people can reach', cards.brief as Card, null);
  return `<!doctype html>${html`<html lang="en" class="${theme}"><meta charset="utf-8"><title>Coop’s cards: ${theme}</title>`.markup}<style>${previewStyle}</style>${
    html`<body><h1>Coop’s cards: ${theme}</h1>${rows}${plain}${views()}${forms()}</body></html>`.markup
  }`;
}

const themes = { index: 'light', dark: 'dark', contrast: 'contrast' } as const;

mkdirSync(folder, { recursive: true });
for (const [name, theme] of Object.entries(themes))
  writeFileSync(resolve(folder, `${name}.html`), page(theme));
console.log(`Wrote ${Object.keys(themes).join('.html, ')}.html to ${folder}`);
