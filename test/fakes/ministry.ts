/** A ministry's web site on loopback that behaves, or misbehaves, exactly as a test tells it to. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** An answer, or a handler that does what it likes with the connection. */
export type Route = Answer | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Visitor {
  path: string;
  headers: IncomingHttpHeaders;
}

export interface FakeMinistry {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `127.0.0.1:PORT`, for allowHosts. */
  host: string;
  /** Every request so far, in order. */
  visitors: Visitor[];
  /** Sets what a path answers from now on. Unset paths answer 404. */
  publish(path: string, route: Route): void;
  close(): Promise<void>;
}

/** Starts the site on a free port. */
export async function openMinistry(routes: Record<string, Route> = {}): Promise<FakeMinistry> {
  const pages = new Map(Object.entries(routes));
  const visitors: Visitor[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    visitors.push({ path, headers: request.headers });
    const route = pages.get(path) ?? { status: 404, body: 'no such page' };
    if (typeof route === 'function') return route(request, response);
    response.writeHead(route.status ?? 200, route.headers ?? {});
    response.end(route.body ?? '');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    visitors,
    publish: (path, route) => void pages.set(path, route),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export interface Story {
  title: string;
  paragraphs: string[];
  path: string;
  /** As the feed writes it. */
  date?: string;
  guid?: string;
  summary?: string;
}

/** An RSS 2.0 feed of these stories. */
export function rssOf(stories: readonly Story[], origin: string, channel = ''): string {
  const items = stories.map(
    (story) =>
      `<item><title>${escapeXml(story.title)}</title><link>${escapeXml(origin + story.path)}</link><guid isPermaLink="false">${escapeXml(story.guid ?? story.path)}</guid>${story.date === undefined ? '' : `<pubDate>${story.date}</pubDate>`}<description>${escapeXml(story.summary ?? `<p>${story.paragraphs[0] ?? ''}</p>`)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Ministry of Defence</title><link>${origin}/</link>${channel}${items.join('')}</channel></rss>`;
}

/** The story's page, with what ministries put around it. */
export function pageOf(story: Story): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(story.title)} | Ministry of Defence</title></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/contacts">Contacts</a></nav></header>
<main><article><h1>${escapeXml(story.title)}</h1>${story.paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join('\n')}
<div class="share-buttons"><a href="https://social.example/share">Share</a> <a href="#">Print</a></div></article></main>
<footer>Ministry of Defence, 1 Castle Street. Cookies. Privacy.</footer></body></html>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
