/** Live arrival: server-sent events that tell open pages what is new, and where it goes. */
import type { Response } from 'express';
import type { Html } from './html.ts';

/** Something to show. */
export interface Arrival {
  /** The element's id. */
  id: string;
  element: Html;
  /** The element that it goes into unless it is there already; null: it takes the place of the element with its id. */
  inside: string | null;
  /** What a screen reader is told; empty for nothing. */
  said: string;
}

export interface Arrivals {
  /** Keeps a response open for a channel's arrivals, no longer than `until`; answers 503 when too many are open. */
  open(channel: string, response: Response, until: Date | null): void;
  send(channel: string, arrival: Arrival): void;
  /** The channels that are looked at. */
  channels(): string[];
  /** Ends all open responses. */
  close(): void;
}

const limit = 500;
const heartbeatMs = 25_000;
/** A page that reads no more is let go; it catches up when it comes back. */
const unreadBytes = 1_000_000;

/** Arrivals of all channels. A page that missed some fetches the whole page again: nothing is kept here. */
export function createArrivals(now: () => Date): Arrivals {
  const open = new Map<Response, { channel: string; until: Date | null }>();
  let heartbeat: NodeJS.Timeout | undefined;

  const drop = (response: Response): void => {
    open.delete(response);
    if (open.size === 0) clearInterval(heartbeat);
  };
  const write = (response: Response, lines: string): void => {
    const until = open.get(response)?.until ?? null;
    // The sign-in has ended: the page hears so when it comes back.
    if (until !== null && until <= now()) response.end();
    else if (response.writableLength > unreadBytes) response.destroy();
    else response.write(lines);
  };

  return {
    open: (channel, response, until) => {
      if (open.size >= limit) return void response.status(503).end();
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 2000\n\n');
      if (open.size === 0) {
        heartbeat = setInterval(() => {
          for (const each of open.keys()) write(each, ': still here\n\n');
        }, heartbeatMs);
        heartbeat.unref();
      }
      open.set(response, { channel, until });
      response.on('close', () => drop(response));
    },
    send: (channel, arrival) => {
      // JSON writes line ends as \n, so it is always one data line.
      const data = JSON.stringify(asSent(arrival));
      for (const [response, place] of open)
        if (place.channel === channel) write(response, `event: arrival\ndata: ${data}\n\n`);
    },
    channels: () => [...new Set([...open.values()].map(({ channel }) => channel))],
    close: () => {
      for (const response of [...open.keys()]) response.end();
    },
  };
}

/** An arrival as the page's script reads it. */
export function asSent({ id, element, inside, said }: Arrival): Record<string, string | null> {
  return { id, html: element.markup, inside, said };
}
