/** A round over all sources at once, as after a night without network: each has something new, some do not answer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Place } from './cache.ts';
import { runAll } from './crew.ts';
import { releaseOf, sourceCount } from './desk.ts';
import { open } from './measures.ts';

/** Seconds after all sources fell due. */
export interface Collected {
  lastVisit: number;
  lastBrief: number;
  /** Megabytes of the process that collected. */
  rss: number;
}

/** A far server's time and Coop's pause between two requests to one host, which hosts on loopback are spared. */
const answerMs = 1_200;
/** One of so many sources takes connections and never answers. */
const deadOf = 50;

/** The feed of each source lists one release; one process visits all and briefs them. */
export async function collectRound(place: Place): Promise<Collected> {
  const server = createServer(async ({ url = '', headers: { host = '' } }, response) => {
    const number = Number(/^s(\d+)/.exec(host)?.[1]);
    if (number % deadOf === 1) return;
    const { title, text } = await releaseOf(number);
    const link = `http://${host}/release`;
    const item = `<item><title>${title}</title><link>${link}</link><pubDate>Mon, 23 Nov 2026 07:00:00 GMT</pubDate></item>`;
    const page = `<html lang="en"><body><main><h1>${title}</h1><p>${text.replaceAll('\n\n', '</p><p>')}</p></main></body></html>`;
    const [type, body] =
      url === '/feed'
        ? ['application/rss+xml', `<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`]
        : ['text/html', page];
    const found = url === '/feed' || url === '/release';
    setTimeout(() => response.writeHead(found ? 200 : 404, { 'content-type': type }).end(body), answerMs);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const store = await open(place);
  await store.saveSources(
    Array.from({ length: sourceCount }, (_, number) => ({
      ...{ id: `source-${number}`, name: `Source ${number}`, url: `http://s${number}.example:${port}/feed` },
      ...{ country: null, everyMinutes: 30 },
    })),
  );
  const before = (await store.counts()).briefs;
  const [ended] = await runAll([{ kind: 'collect', ...place, from: 0, to: port, postMs: 0 }]);
  const kept = (await store.counts()).briefs - before;
  await store.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  const alive = sourceCount - sourceCount / deadOf;
  if (kept !== alive || ended === undefined)
    throw new Error(`${kept} of ${alive} new releases were briefed.`);
  return { lastVisit: ended.lastVisit ?? 0, lastBrief: ended.seconds, rss: ended.rss };
}
