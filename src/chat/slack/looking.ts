/** Looking back: what stands in a conversation, read page by page, going on where the last look had to stop. */
import { z } from 'zod';
import type { Client } from './workspaces.ts';

/** What a message carries so that it is known again: of which kind it is, whose it is, and which part of it. */
export interface Tag {
  kind: 'coop_delivery' | 'coop_reply';
  id: string;
  part: number;
  /** How many parts there are. */
  parts: number;
}

/** A part that was found. */
export interface Found {
  ts: string;
  parts: number;
}

export interface Sighted {
  /** By part. */
  parts: Map<number, Found>;
  /** The last message that was streamed there and carries no tag: an answer that was never finished. */
  streamed: string | null;
}

export interface Spot {
  client: Client;
  /** Slack's id of the channel, or of a person for the direct conversation with them. */
  channel: string;
  /** The first message of the thread it goes under; null posts into the channel. */
  thread: string | null;
}

/** Slack's clock and ours may differ by so much: what was posted before it would not be found. */
const clockSlackMs = 10 * 60_000;
/** Slack gives apps outside its Marketplace 15 messages a call, and one call a minute. */
const page = 15;
/** One look asks no more often than this: it has to end while what it looks for is still held. */
const mostPages = 20;
/** Of a conversation no more is read: at a page a minute that is a day's. */
const mostMessages = 20_000;
const mostBooks = 500;

/** From and to a time as Slack names messages by: seconds with six decimals, which sort as text. */
interface Stretch {
  from: string;
  to: string;
}

/** What was read of one conversation. */
interface Book {
  /** Apart from one another, the earliest first. */
  read: Stretch[];
  /** By kind and id, then by part. */
  found: Map<string, Map<number, Found>>;
  streamed: string | null;
  /** How many were read, and from when on they were first asked for. */
  messages: number;
  floor: string;
}

/** What was read, by conversation: whoever looks there again does not read it again. */
export type Books = Map<string, Book>;

/**
 * What carries this kind and id since then. `unfinished` where the next look has to go on; null where more stands there
 * than is read. Throws what the client throws; what was read by then is not read again.
 */
export async function lookBack(
  spot: Spot,
  { kind, id }: Pick<Tag, 'kind' | 'id'>,
  { since, now, books }: { since: Date; now: Date; books: Books },
): Promise<Sighted | 'unfinished' | null> {
  const floor = stampOf(since.getTime() - clockSlackMs);
  const book = bookOf(spot, { floor, books });
  // Slack's clock may be ahead.
  const ceiling = stampOf(now.getTime() + 24 * 3_600_000);
  let isAtTop = false;
  for (let pages = 0; ; pages++) {
    const parts = book.found.get(nameOf(kind, id)) ?? new Map<number, Found>();
    const gap = unread(book.read, floor);
    if (isWhole(parts, spot) || (gap === null && isAtTop)) return { parts, streamed: book.streamed };
    if (gap !== null && book.messages > mostMessages) return null;
    if (pages === mostPages) return 'unfinished';
    // What is older first: where each look is granted a single page, the latest has to be the last.
    const latest = book.read.at(-1)?.to ?? floor;
    const top = { from: latest > floor ? latest : floor, to: ceiling };
    const isLast = await readPage(spot, gap ?? top, { book, isTop: gap === null });
    isAtTop ||= gap === null && isLast;
  }
}

/** Further parts of what stands in a channel are in its thread. */
function isWhole(parts: Map<number, Found>, { thread }: Spot): boolean {
  const first = parts.get(0);
  return first !== undefined && (thread === null || parts.size >= first.parts);
}

/** The earliest time from there on that was not read, up to the latest that was; null when there is none. */
function unread(read: readonly Stretch[], floor: string): Stretch | null {
  let from = floor;
  for (const stretch of read) {
    if (stretch.from > from) return { from, to: stretch.from };
    if (stretch.to > from) from = stretch.to;
  }
  return null;
}

/** Reads a page of a stretch; says whether that holds the last message in it. */
async function readPage(
  { client, channel, thread }: Spot,
  { from, to }: Stretch,
  { book, isTop }: { book: Book; isTop: boolean },
): Promise<boolean> {
  const asked = { channel, oldest: from, latest: to, limit: page, include_all_metadata: true };
  const told =
    thread === null
      ? await client.conversations.history(asked)
      : await client.conversations.replies({ ...asked, ts: thread });
  const messages = (told.messages ?? []) as Streamed[];
  for (const message of messages) noteMessage(message, book);
  // A thread's first message comes with each of its pages.
  const stamps = messages.flatMap(({ ts }) => (ts !== undefined && ts > from ? [ts] : [])).sort();
  book.messages += stamps.length;
  const [first = from, last = from] = [stamps[0], stamps.at(-1)];
  const more = told.has_more === true && stamps.length > 0;
  // A channel's pages begin with its latest message, a thread's with its first.
  const isLast = !more || thread === null;
  const read = { from: more && thread === null ? first : from, to: isTop || !isLast ? last : to };
  book.read = joined([...book.read, read]);
  return isLast;
}

/** The same times, those that touch as one, the earliest first. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const apart: Stretch[] = [];
  for (const { from, to } of inOrder) {
    const before = apart.at(-1);
    if (before === undefined || before.to < from) apart.push({ from, to });
    else if (before.to < to) before.to = to;
  }
  return apart;
}

interface Streamed {
  metadata?: unknown;
  ts?: string;
  streaming_state?: string;
}

function noteMessage({ metadata, ts, streaming_state: state }: Streamed, book: Book): void {
  if (ts === undefined) return;
  const read = Metadata.safeParse(metadata);
  if (read.success) {
    const { id, part, parts } = read.data.event_payload;
    const name = nameOf(read.data.event_type, id);
    const known = book.found.get(name) ?? new Map<number, Found>();
    book.found.set(name, known.set(part, { ts, parts }));
  } else if (state !== undefined && metadata === undefined) book.streamed = ts;
}

const nameOf = (kind: string, id: string): string => `${kind} ${id}`;

const stampOf = (ms: number): string => (ms / 1000).toFixed(6);

const Metadata = z.object({
  event_type: z.string(),
  event_payload: z.object({ id: z.string(), part: z.coerce.number(), parts: z.coerce.number() }),
});

/** What a message is known again by. */
export function metadataOf({ kind, id, part, parts }: Tag) {
  return { event_type: kind, event_payload: { id, part: String(part), parts: String(parts) } };
}

/** A full book begins anew for what was tried later than what filled it. */
function bookOf({ channel, thread }: Spot, { floor, books }: { floor: string; books: Books }): Book {
  const name = `${channel} ${thread ?? ''}`;
  const known = books.get(name);
  const isFull = known !== undefined && known.messages > mostMessages && known.floor < floor;
  const book: Book =
    known === undefined || isFull
      ? { read: [], found: new Map(), streamed: null, messages: 0, floor }
      : known;
  if (floor < book.floor) book.floor = floor;
  books.delete(name);
  books.set(name, book);
  for (const oldest of books.keys()) {
    if (books.size <= mostBooks) break;
    books.delete(oldest);
  }
  return book;
}
