/** The channel as a list: what was posted and what was asked, each with its thread. */
import type { Card } from '../../domain/card.ts';
import { instantWords } from '../../domain/cards/dates.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Channel } from '../../domain/follow.ts';
import type { Conversation, Turn } from './conversations.ts';
import { type Html, html } from './html.ts';
import { placeFields, renderCard } from './render.ts';

/** A card that a delivery brought to a channel. */
export interface Posted {
  /** The delivery's id. */
  delivery: string;
  at: Date;
  /** The delivery of the card whose thread it stands in; null for one of its own. */
  under: string | null;
  card: Card;
}

/** The thread that something stands in, and its channel. */
export interface ThreadPlace {
  thread: string;
  channel: Channel;
}

/** One entry of the channel: a posted card or an asked question, and its thread. */
export type Entry =
  | { kind: 'posted'; post: Posted; replies: Posted[]; conversation: Conversation | null }
  | { kind: 'asked'; conversation: Conversation };

/** The thread under a posted card. */
export function threadOf(delivery: string): string {
  return `post-${delivery}`;
}

/** What was posted and asked as entries, the latest first; what stands under a card on this list goes into its thread. */
export function entriesOf(posted: readonly Posted[], conversations: readonly Conversation[]): Entry[] {
  const shown = new Set(posted.map(({ delivery }) => delivery));
  const threads = new Set(posted.map(({ delivery }) => threadOf(delivery)));
  const cards = posted
    .filter(({ under }) => under === null || !shown.has(under))
    .map(
      (post): Entry => ({
        kind: 'posted',
        post,
        replies: posted.filter(({ under }) => under === post.delivery).toSorted(byTime),
        conversation: conversations.find(({ thread }) => thread === threadOf(post.delivery)) ?? null,
      }),
    );
  const asked = conversations
    .filter(({ thread }) => !threads.has(thread))
    .map((conversation): Entry => ({ kind: 'asked', conversation }));
  return [...cards, ...asked].sort((a, b) => millisecondsOf(b) - millisecondsOf(a));
}

/** An entry as an element; its id stays the same, so a newer one can take its place. */
export function renderEntry(entry: Entry, channel: Channel): Html {
  if (entry.kind === 'asked') return renderConversation(entry.conversation);
  const { post, replies, conversation } = entry;
  const { delivery, card, at } = post;
  const place = { thread: threadOf(delivery), channel };
  return html`<article class="entry" id="p-${delivery}">
<p class="byline"><span class="who">Coop</span> ${renderTime(at)}</p>
${renderCard(card, { id: `c-${delivery}`, ...place, level: 2 })}
<div class="replies" id="replies-${delivery}">${replies.map((reply) => renderReply(reply, place))}</div>
${renderTurns(place, conversation?.turns ?? [])}</article>
`;
}

/** A card that a delivery brought into the thread of another one. */
export function renderReply({ delivery, card, at }: Posted, place: ThreadPlace): Html {
  return html`<div class="turn" id="p-${delivery}"><p class="byline"><span class="who">Coop</span> ${renderTime(at)}</p>
${renderCard(card, { id: `c-${delivery}`, ...place, level: 3 })}</div>
`;
}

/** A question with its answers and the box to go on. */
export function renderConversation({ thread, channel, turns, about }: Conversation): Html {
  const place = { thread, channel };
  const hidden = about === null ? null : html`<input type="hidden" name="about" value="${about}">`;
  return html`<article class="entry asked" id="t-${thread}">
${renderTurns(place, turns)}
<form class="reply" method="post" action="/ask">${placeFields(place)}${hidden}<label class="visually-hidden" for="r-${thread}">Reply in this thread</label><input id="r-${thread}" name="q" required autocomplete="off" placeholder="Ask on in this thread"><button>Reply</button></form></article>
`;
}

/** The turns of a thread: what was asked, what was answered. */
export function renderTurns(place: ThreadPlace, turns: readonly Turn[]): Html {
  return html`<div class="turns" id="turns-${place.thread}">${turns.map((turn) => renderTurn(place, turn))}</div>`;
}

function renderTurn(place: ThreadPlace, { id, text, askedAt, cards, waiting, preview = null }: Turn): Html {
  const shown = waiting && preview !== null ? [...cards, preview] : cards;
  const answers = shown.map((card, index) =>
    renderCard(card, { id: `${id}-${index + 1}`, ...place, level: 3 }),
  );
  return html`<div class="turn" id="${id}"><p class="question"><span class="who">You</span> ${renderTime(askedAt)}<span class="asked-text">${cleanLine(text, 1_000)}</span></p>
${answers}${waiting && html`<p class="waiting">${preview === null ? 'Looking through the briefs…' : 'Writing on…'}</p>`}</div>
`;
}

/** An instant (nothing for an invalid one): in UTC as it stands, in the reader's zone where the script runs. */
function renderTime(at: Date): Html | null {
  if (Number.isNaN(at.getTime())) return null;
  return html`<time datetime="${at.toISOString()}">${instantWords(at)}</time>`;
}

/** The channel's name for people: `web:desk` is "desk". */
export function channelName(channel: Channel): string {
  return channel.slice(channel.indexOf(':') + 1);
}

function millisecondsOf(entry: Entry): number {
  const at = entry.kind === 'asked' ? entry.conversation.openedAt : entry.post.at;
  return at.getTime() || 0;
}

function byTime(a: Posted, b: Posted): number {
  return a.at.getTime() - b.at.getTime();
}
