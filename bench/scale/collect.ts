/** A round over all sources at once, as after a night without network: each has something new, some do not answer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Place } from './cache.ts';
import { type Ended, runAll } from './crew.ts';
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

/** So many are visited by a process that is not measured, which leaves its code compiled for that which is. */
const firstCount = 8;

/** The feed of each source lists one release; one process visits all and briefs them. */
export async function collectRound(place: Place): Promise<Collected> {
  const server = createServer(async ({ url = '', headers: { host = '' } }, response) => {
    const number = Number(/^[sw](\d+)/.exec(host)?.[1]);
    if (host.startsWith('s') && number % deadOf === 1) return;
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
  const visit = async (letter: 's' | 'w', length: number): Promise<Ended | undefined> => {
    const sources = Array.from({ length }, (_, number) => ({
      ...{ id: `${letter === 's' ? 'source' : 'first'}-${number}`, name: `Source ${number}` },
      ...{ url: `http://${letter}${number}.example:${port}/feed`, country: null, everyMinutes: 30 },
    }));
    await store.saveSources(sources);
    const [ended] = await runAll([{ kind: 'collect', ...place, from: 0, to: port, postMs: 0 }]);
    return ended;
  };
  await visit('w', firstCount);
  const before = (await store.counts()).briefs;
  const ended = await visit('s', sourceCount);
  const kept = (await store.counts()).briefs - before;
  await store.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  const alive = sourceCount - sourceCount / deadOf;
  if (kept !== alive || ended === undefined)
    throw new Error(`${kept} of ${alive} new releases were briefed.`);
  return { lastVisit: ended.lastVisit ?? 0, lastBrief: ended.seconds, rss: ended.rss };
}
