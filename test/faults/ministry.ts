/** The ministries of a trial: a site whose releases appear one after the other, and that can be down, slow or lying. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sample } from '../../src/demo/samples.ts';
import { startSite } from '../../src/demo/site.ts';

/** well; no connection; an answer late; 503; 404 for everything; a feed cut in the middle; an empty one; a page of maintenance; bytes of no kind; 304 to all. */
export const moods = [
  ...['well', 'down', 'slow', 'broken', 'gone', 'cut', 'empty', 'closed', 'garbage', 'unchanged'],
] as const;
export type Mood = (typeof moods)[number];

export interface Ministries {
  address: string;
  mood: Mood;
  /** So many releases are there now. */
  publish(count: number): void;
  stop(): Promise<void>;
}

export const sources = ['aa-mod', 'bb-mod', 'cc-mod'].map((id) => ({
  ...{ id, name: `Ministry ${id}`, country: 'LV' },
}));

export const titleOf = (number: number): string =>
  `Latvian and Estonian defence ministers hold talks number ${number} in Riga`;

function sampleOf(number: number): Sample {
  // A week apart: talks of their own, not one event told again.
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * number));
  const words = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    source: sources[number % sources.length]?.id ?? '',
    slug: `talks-${number}`,
    title: titleOf(number),
    published: '2026-11-20',
    language: 'en',
    arrives: number + 1,
    corrects: false,
    paragraphs: [
      `Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on ${words}.`,
      `The ministers discussed point ${number} of their agenda and agreed to continue joint air defence training.`,
    ],
  };
}

/** Starts the site with nothing published. */
export async function startMinistries(releases: number): Promise<Ministries> {
  const samples = Array.from({ length: releases }, (_, number) => sampleOf(number));
  let arrived = 0;
  const site = await startSite(
    { sources, samples },
    { now: () => new Date(arrived * 1000), started: new Date(0) },
  );
  const ministries: Ministries = {
    address: '',
    mood: 'well',
    publish: (count) => {
      arrived = count;
    },
    stop: async () => {
      front.closeAllConnections();
      await new Promise((done) => front.close(done));
      await site.stop();
    },
  };
  const front = createServer(async (request, response) => {
    const { mood } = ministries;
    if (mood === 'down') return void request.socket.destroy();
    if (mood === 'broken') return void response.writeHead(503).end('Service unavailable');
    if (mood === 'gone') return void response.writeHead(404).end('Not found');
    if (mood === 'unchanged') return void response.writeHead(304).end();
    if (mood === 'closed')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
    if (mood === 'garbage')
      return void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(Buffer.alloc(2000, 7));
    const headers = Object.fromEntries(
      ['if-none-match', 'if-modified-since'].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const page = await fetch(site.address + request.url, { headers }).catch(() => null);
    if (page === null) return void request.socket.destroy();
    const own = (text: string): string => text.replaceAll(site.address, ministries.address);
    const body = own((await page.text()).replaceAll(`http://${request.headers.host}`, ministries.address));
    const type = page.headers.get('content-type') ?? 'text/html';
    const etag = page.headers.get('etag');
    const send = (): void => {
      if (mood === 'empty' && type.includes('rss'))
        return void response
          .writeHead(200, { 'content-type': type })
          .end('<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>');
      const named = { 'content-type': type, ...(etag === null ? {} : { etag }) };
      if (mood !== 'cut' || body === '') return void response.writeHead(page.status, named).end(body);
      response.writeHead(page.status, { ...named, 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
    };
    if (mood === 'slow') setTimeout(send, 700);
    else send();
  });
  await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
  ministries.address = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  return ministries;
}
