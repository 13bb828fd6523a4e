/** Cards as HTML: pure functions from a card to escaped markup. */
import type { Block, Button, Card, Span } from '../../domain/card.ts';
import { clean, cleanLine } from '../../domain/clean.ts';
import { safeHref } from '../links.ts';
import { type Html, html, type Part } from './html.ts';

/** Where a card stands on the page. */
export interface Place {
  /** Unique on the page: ids within the card begin with it. */
  id: string;
  /** The thread that what is asked from the card belongs to; null opens a new one. */
  thread: string | null;
  /** The channel it stands in; null on pages of no channel. */
  channel: string | null;
  /** What the card's own heading is under. */
  level: 2 | 3;
}

/** A card as an element; that of a brief has the brief's id in `data-brief`. Every string of the card is shown literally. */
export function renderCard(card: Card, place: Place): Html {
  const titled = `${place.id}-title`;
  // Word of a correction is about a brief, not the brief: each brief stands once on a page.
  const brief = card.brief !== null && card.kind !== 'notice' && html` data-brief="${card.brief}"`;
  return html`<section class="card card-${card.kind}" id="${place.id}"${brief} aria-labelledby="${titled}">
${heading(place.level, titled, renderSpans([card.title]))}
${card.blocks.map((block) => renderBlock(block, place))}
${renderButtons(card, place)}</section>`;
}

/** Runs of text; neighbours that lead to one place are one link. */
export function renderSpans(spans: readonly Span[]): Html {
  const runs: { href: string | null; spans: Span[] }[] = [];
  for (const span of spans) {
    const href = safeHref(span.href);
    const last = runs.at(-1);
    if (last && last.href === href) last.spans.push(span);
    else runs.push({ href, spans: [span] });
  }
  return html`${runs.map((run) => renderRun(run.href, run.spans))}`;
}

function renderRun(href: string | null, spans: readonly Span[]): Html {
  const text = spans.map(renderSpan);
  const marks = spans.map(({ mark }) => (mark === undefined ? null : renderMark(mark)));
  if (href === null) return html`${text}${marks}`;
  const own = href.startsWith('/');
  const cited = own && href.includes('#s');
  return html`<a href="${href}"${own ? null : html` rel="noreferrer noopener"`}${cited && html` class="to-sentence"`}>${text}</a>${marks}`;
}

function renderSpan({ text, strong, flag, at }: Span): Html {
  const shown = clean(text);
  const timed: Part =
    at !== undefined && isInstant(at) ? html`<time datetime="${at}">${shown}</time>` : shown;
  const weighed = strong ? html`<strong>${timed}</strong>` : timed;
  return html`${flag === undefined ? null : renderFlag(flag)}${weighed}`;
}

function renderMark(mark: string): Html {
  return html` <span class="mark">${cleanLine(mark, 300)}</span>`;
}

// The text beside it names the state: a reader that speaks the flag too would say it twice.
function renderFlag(code: string): Html | null {
  return /^[A-Z]{2}$/.test(code) ? html`<span class="flag" aria-hidden="true">${flagOf(code)}</span>` : null;
}

/** A state's flag as an emoji: two regional indicators. */
export function flagOf(code: string): string {
  return [...code].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('');
}

function isInstant(at: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at);
}

function heading(level: 2 | 3, id: string, inner: Html): Html {
  return level === 2 ? html`<h2 id="${id}">${inner}</h2>` : html`<h3 id="${id}">${inner}</h3>`;
}

function renderBlock(block: Block, place: Place): Html {
  switch (block.kind) {
    case 'heading':
      return place.level === 2
        ? html`<h3 class="group">${renderSpans(block.spans)}</h3>\n`
        : html`<h4 class="group">${renderSpans(block.spans)}</h4>\n`;
    case 'line':
      return html`<p>${renderSpans(block.spans)}</p>\n`;
    case 'note':
      return html`<p class="note">${renderSpans(block.spans)}</p>\n`;
    case 'quote':
      return html`<blockquote>${renderSpans(block.spans)}</blockquote>\n`;
    case 'list':
      return renderList(block);
    case 'evidence':
      return renderEvidence(block);
    case 'suggestions':
      return renderSuggestions(block.label, block.lines, place);
  }
}

function renderList({ label, items, more }: Extract<Block, { kind: 'list' }>): Html {
  const rest = more > 0 ? html`<li class="more">and ${more} more</li>` : null;
  const list = html`<ul>${items.map((item) => html`<li>${renderSpans(item)}</li>`)}${rest}</ul>`;
  return label === null
    ? html`<div class="list plain">${list}</div>\n`
    : html`<div class="list labelled"><p class="label">${cleanLine(label, 80)}</p>${list}</div>\n`;
}

/** One line of a brief beside its sentence, the exact words marked in it. */
export function renderEvidence({
  field,
  claim,
  sentence,
  exact,
}: Extract<Block, { kind: 'evidence' }>): Html {
  const text = clean(sentence);
  const words = clean(exact);
  const at = words === '' ? -1 : text.indexOf(words);
  const quoted =
    at < 0 ? html`${text}` : html`${text.slice(0, at)}<mark>${words}</mark>${text.slice(at + words.length)}`;
  return html`<div class="evidence"><p class="label">${cleanLine(field, 80)}</p><p class="claim">${renderSpans(claim)}</p><blockquote>${quoted}</blockquote></div>\n`;
}

function renderSuggestions(label: string, lines: readonly string[], place: Place): Html {
  const buttons = lines.map((line) => {
    const shown = cleanLine(line, 300);
    return html`<button name="q" value="${shown}">${shown}</button>`;
  });
  return html`<form class="suggestions" method="post" action="/ask">${placeFields(place)}<p class="label">${cleanLine(label, 80)}</p><p class="choices">${buttons}</p></form>\n`;
}

/** The hidden fields that keep what is asked in its channel and thread. */
export function placeFields({ thread, channel }: Pick<Place, 'thread' | 'channel'>): Html {
  const field = (name: string, value: string | null): Html | null =>
    value === null ? null : html`<input type="hidden" name="${name}" value="${value}">`;
  return html`${field('channel', channel)}${field('thread', thread)}`;
}

function renderButtons(card: Card, place: Place): Html | null {
  const shown = card.buttons
    .map((button) => renderButton(button, card, place))
    .filter((part) => part !== null);
  return shown.length === 0 ? null : html`<div class="buttons">${shown}</div>\n`;
}

// `share` has no button: all who see this page see its threads.
function renderButton(button: Button, card: Card, place: Place): Html | null {
  const label = cleanLine(button.label, 75);
  const href = safeHref(button.href);
  if (href !== null) return html`<a class="button" href="${href}">${label}</a>`;
  if (button.action === 'unfollow')
    return html`<form method="post" action="/ask">${placeFields(place)}<button name="q" value="unfollow ${cleanLine(button.value, 20)}">${label}</button></form>`;
  if (button.action === 'edit_follow')
    return html`<a class="button" href="/?q=${encodeURIComponent(cleanLine(button.value, 1_000))}#ask">${label}</a>`;
  if (button.action === 'ask') return askAbout(label, button.value, card.title.text, place);
  return null;
}

function askAbout(label: string, brief: string, title: string, place: Place): Html {
  const { id } = place;
  return html`<details class="ask-about"><summary class="button">${label}</summary><form class="reply" method="post" action="/ask">${placeFields(place)}<input type="hidden" name="about" value="${brief}"><label for="${id}-about" class="visually-hidden">Ask about ${cleanLine(title, 100)}</label><input id="${id}-about" name="q" required autocomplete="off" placeholder="who attended?"><button>Ask</button></form></details>`;
}
