/** The demo's ministries: one loopback site with a feed, a listing and article pages for each source, releases arriving over a minute. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sample, SampleSource } from './samples.ts';

export interface Site {
  /** `http://127.0.0.1:PORT` */
  address: string;
  stop(): Promise<void>;
}

/** Starts the site; a release is there once its seconds since `started` have passed. */
export async function startSite(
  { sources, samples }: { sources: SampleSource[]; samples: Sample[] },
  { now, started, port = 0 }: { now: () => Date; started: Date; port?: number },
): Promise<Site> {
  const published = (source: string): Sample[] => {
    const seconds = (now().getTime() - started.getTime()) / 1000;
    const there = samples.filter((sample) => sample.source === source && sample.arrives <= seconds);
    return there.filter((sample, index) => !there.slice(index + 1).some(({ slug }) => slug === sample.slug));
  };
  const server = createServer((request, response) => {
    const [, id = '', ...rest] = (request.url ?? '/').split('?', 1)[0]?.split('/') ?? [];
    const source = sources.find((known) => known.id === id);
    const page =
      source === undefined
        ? null
        : respond(source, published(id), rest.join('/'), `http://${request.headers.host}`);
    if (page === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const etag = `"${Buffer.from(page.stamp).toString('base64url')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': `${page.type}; charset=utf-8`, etag }).end(page.body);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => stopServer(server),
  };
}

async function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

interface Page {
  type: string;
  body: string;
  /** Changes whenever the page does. */
  stamp: string;
}

function respond(source: SampleSource, samples: Sample[], path: string, host: string): Page | null {
  const newestFirst = [...samples].reverse().sort((a, b) => b.published.localeCompare(a.published));
  const stamp =
    `${source.id}/${path}/${samples.map(({ slug, arrives }) => `${slug}${arrives}`).join()}`.slice(-2000);
  if (path === 'feed.xml')
    return { type: 'application/rss+xml', body: feed(source, newestFirst, host), stamp };
  if (path === '' || path === 'news') return { type: 'text/html', body: listing(source, newestFirst), stamp };
  const sample = samples.find(({ slug }) => path === `news/${slug}`);
  return sample === undefined
    ? null
    : { type: 'text/html', body: article(source, sample), stamp: `${path}${sample.arrives}` };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

function feed(source: SampleSource, samples: Sample[], host: string): string {
  const items = samples.map((sample) => {
    const link = `${host}/${source.id}/news/${sample.slug}`;
    const date = new Date(`${sample.published}T09:00:00Z`).toUTCString();
    // Like most ministries, the feed gives a teaser only, and says of a correction no more than that there is one.
    const teaser = `${sample.paragraphs[0]?.slice(0, 180) ?? ''}…${sample.corrects ? ' (corrected)' : ''}`;
    return `<item><title>${escaped(sample.title)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${date}</pubDate><description>${escaped(teaser)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escaped(source.name)}: news</title><link>${host}/${source.id}/</link><description>Releases</description>${items.join('\n')}</channel></rss>`;
}

function shell(source: SampleSource, title: string, language: string, main: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><link rel="alternate" type="application/rss+xml" href="/${source.id}/feed.xml"></head><body>
<header><a href="/${source.id}/">${escaped(source.name)}</a><nav><a href="/${source.id}/news">News</a> <a href="/${source.id}/contacts">Contacts</a></nav></header>
<main>${main}</main>
<footer>© ${escaped(source.name)} · Written for a demonstration; all persons are invented.</footer></body></html>`;
}

function listing(source: SampleSource, samples: Sample[]): string {
  const items = samples.map(
    ({ slug, title, published }) =>
      `<li><time datetime="${published}">${published}</time> <a href="/${source.id}/news/${slug}">${escaped(title)}</a></li>`,
  );
  return shell(source, `${source.name}: news`, 'en', `<h1>News</h1><ul>${items.join('\n')}</ul>`);
}

function article(source: SampleSource, sample: Sample): string {
  const { title, published, language, paragraphs } = sample;
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
  const head = `<h1>${escaped(title)}</h1><p class="date"><time datetime="${published}">${published}</time></p>`;
  return shell(
    source,
    title,
    language,
    `<article>${head}\n${text}</article>\n<div class="share">Share: <a href="#">Facebook</a> <a href="#">X</a></div>`,
  );
}
