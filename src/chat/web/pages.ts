/** The pages as documents: the channel, one thread, one card, and what is said when there is nothing to show. */
import type { Person } from '../../domain/access.ts';
import type { Card } from '../../domain/card.ts';
import { orderSpans } from '../../domain/cards/follows.ts';
import { healthWords, type SourceHealth, sourceState } from '../../domain/cards/health.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Follow } from '../../domain/follow.ts';
import type { Conversation } from './conversations.ts';
import { channelName, type Entry, renderConversation, renderEntry } from './feed.ts';
import { type Html, html } from './html.ts';
import { renderCard, renderSpans } from './render.ts';

/** Addresses of the style sheet and the script; they change with their content. */
export interface Assets {
  css: string;
  js: string;
}

/** What the page of a channel shows. */
export interface ChannelView {
  channel: string;
  entries: readonly Entry[];
  /** Counts from 1. */
  page: number;
  /** Are there older entries? */
  older: boolean;
  /** What the box holds already. */
  typed: string;
  sources: readonly SourceHealth[];
  follows: readonly Follow[];
  /** How many deliveries wait for the operator's word. */
  unsure: number;
  /** May whoever looks change what the channel follows? */
  changes: boolean;
}

/** What stands around a main part. */
export interface Frame {
  /** Was whoever looks let in? Otherwise no link leads anywhere. */
  inside: boolean;
  /** Whoever is signed in; null where nobody is. */
  person: Person | null;
  /** Can they sign out here? */
  leaves: boolean;
  /** The channel whose arrivals the page shows. */
  live: string | null;
}

const nobody: Frame = { inside: true, person: null, leaves: false, live: null };

/** A document around a main part. */
export function renderDocument(title: string, main: Html, assets: Assets, frame: Frame = nobody): string {
  const { live } = frame;
  const channel = live === null ? null : html` data-live="${live}"`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${cleanLine(title, 160)} · Coop</title>
<link rel="icon" href="/assets/coop.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.css}">
<script src="${assets.js}" defer></script>
</head>
<body${channel}>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="bar"><a class="brand" href="/"><img src="/assets/coop.svg" alt="" width="22" height="22">Coop</a>${renderPages(frame)}${renderWho(frame)}</div></header>
<main id="main" tabindex="-1">${main}</main>
<p id="said" class="visually-hidden" aria-live="polite"></p>
</body>
</html>
`.markup;
}

function renderPages({ inside, person }: Frame): Html | null {
  if (!inside) return null;
  const list = person?.role === 'admin' && html`<a href="/audit">Who did what</a>`;
  return html`<nav class="pages" aria-label="Pages"><a href="/">Desk</a><a href="/sources">Sources</a><a href="/help">Help</a>${list}</nav>`;
}

/** Who is signed in, and the way out. */
function renderWho({ person, leaves }: Frame): Html | null {
  if (person === null) return null;
  const out = leaves ? html`<form method="post" action="/sign-out"><button>Sign out</button></form>` : null;
  return html`<div class="who-signed"><span title="${person.role}">${cleanLine(person.name, 80)}</span>${out}</div>`;
}

/** The channel: the box, then everything posted and asked, the latest first; beside it follows and sources. */
export function renderChannel(view: ChannelView): Html {
  const { channel, entries, page, older, typed } = view;
  const name = channelName(channel);
  return html`<div class="desk"><div class="stream">
<h1><span class="hash" aria-hidden="true">#</span>${name}</h1>
<form class="composer" id="ask" method="post" action="/ask"><input type="hidden" name="channel" value="${channel}"><label for="q">${view.changes ? 'Ask Coop, or tell it what to follow' : 'Ask Coop'}</label><div class="row"><input id="q" name="q" required autocomplete="off" value="${typed}" placeholder="latvia special operations since march" aria-describedby="q-hint"><button>Ask</button></div><p class="hint" id="q-hint">Try <kbd>latvia</kbd>, <kbd>commitments estonia</kbd> or <kbd>help</kbd><span class="only-script"> · press <kbd>/</kbd> to get here</span></p></form>
<button type="button" class="pill" id="news" hidden>New briefs above</button>
<div id="feed">${entries.length === 0 ? renderEmpty(view) : entries.map((entry) => renderEntry(entry, channel))}</div>
${renderPaging(channel, page, older)}</div>
${renderAside(view)}</div>`;
}

/** One thread by itself: where the page without a script shows an answer. */
export function renderThread(conversation: Conversation): Html {
  return html`<div class="stream single"><h1>Thread</h1>
<p class="back"><a href="${channelPath(conversation.channel)}">Back to #${channelName(conversation.channel)}</a></p>
${renderConversation(conversation)}</div>`;
}

/** One card by itself: sources, help, an answer at its own address. */
export function renderAlone(title: string, card: Card, thread: string | null): Html {
  return html`<div class="stream single"><h1 class="visually-hidden">${cleanLine(title, 160)}</h1>
<p class="back"><a href="/">Back to the desk</a></p>
${renderCard(card, { id: 'card', thread, channel: null, level: 2 })}</div>`;
}

/** What is said when there is nothing at an address. */
export function renderNothing(title: string, text: string): Html {
  return html`<div class="stream single"><h1>${title}</h1><p>${text}</p><p class="back"><a href="/">Back to the desk</a></p></div>`;
}

/** The page of a channel: `web:desk` lives at `/`. */
function channelPath(channel: string): string {
  return channel === 'web:desk' ? '/' : `/channel/${encodeURIComponent(channelName(channel))}`;
}

function renderEmpty({ page, follows, changes }: ChannelView): Html {
  if (page > 1) return html`<p class="empty">There is nothing older.</p>`;
  const next =
    follows.length > 0 || !changes
      ? html`Briefs arrive here as the ministries publish.`
      : html`This channel follows nothing yet. Type <kbd>follow all at once</kbd> to see every brief, or <kbd>follow latvia daily 07:30</kbd> for a digest.`;
  return html`<div class="empty" id="nothing-yet"><p><strong>Nothing here yet.</strong></p><p>${next}</p></div>`;
}

function renderPaging(channel: string, page: number, older: boolean): Html | null {
  if (page === 1 && !older) return null;
  const path = channelPath(channel);
  return html`<nav class="paging" aria-label="Older and newer">${page > 1 && html`<a href="${path}?page=${page - 1}">Newer</a>`}${older && html`<a href="${path}?page=${page + 1}">Older</a>`}</nav>`;
}

function renderAside({ sources, follows, unsure }: ChannelView): Html {
  const failing = sources.filter((source) => sourceState(source) === 'failing');
  const names = new Map(sources.map(({ source }) => [source.id, source.name]));
  return html`<aside class="about" aria-label="About this channel">
<section><h2>Following</h2>${
    follows.length === 0
      ? html`<p class="note">Nothing yet.</p>`
      : html`<ul>${follows.map((follow) => html`<li>${renderSpans(orderSpans(follow, names))}</li>`)}</ul>`
  }</section>
<section><h2>Sources</h2><p class="note">${healthWords(sources)}</p>${
    failing.length > 0 &&
    html`<ul>${failing.slice(0, 5).map(({ source, visit }) => html`<li><strong>${cleanLine(source.name, 80)}</strong> <span class="mark">${cleanLine(visit.fault ?? 'failing', 120)}</span></li>`)}</ul>`
  }<p><a href="/sources">All sources</a></p></section>
${unsureNote(unsure)}
</aside>`;
}

/** Word on the channel's page that some wait; null when none does. */
function unsureNote(count: number): Html | null {
  if (count === 0) return null;
  const words = count === 1 ? '1 delivery waits for your word' : `${count} deliveries wait for your word`;
  return html`<section><h2>Deliveries</h2><p><a href="/deliveries">${words}</a></p><p class="note">Nobody knows whether it stands in its channel.</p></section>`;
}
