/** A chat service on loopback, outside of the processes that are killed: it keeps what it was posted, and fails on demand. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is posted. */
export interface Posted {
  channel: string;
  /** The delivery's id, or the act's. */
  id: string;
  title: string;
  /** All of the card, for those that tell of several releases; empty for others. */
  whole: string;
  /** When its sender sent it, by the machine's clock. */
  sentAt: number;
}

/** In how many of a hundred calls each fault strikes. */
export interface Weather {
  /** Stored, but the answer never arrives. */
  lost: number;
  /** 429, with a Retry-After that is held against whoever calls earlier. */
  limited: number;
  /** 500 before anything is stored. */
  broken: number;
}

export const calm: Weather = { lost: 0, limited: 0, broken: 0 };

/** well; no connection; stored, but answered too late; stored, and answered with a page, or as failed. */
export type Mood = 'well' | 'down' | 'slow' | 'lying';

export interface Service {
  /** `http://127.0.0.1:PORT` */
  address: string;
  messages: Posted[];
  weather: Weather;
  mood: Mood;
  /** Calls of all sorts; those that came before their Retry-After had passed; those taken up only after they had been looked for in vain. */
  seen: { calls: number; lost: number; limited: number; broken: number; early: number; late: number };
  /** Where those that were taken up late stand, as channel and id. */
  late: Set<string>;
  stop(): Promise<void>;
}

const retryMs = 300;
const slowMs = 2_000;

/** Starts the service; `random` in [0, 1) decides whom its weather strikes. */
export async function startService(random: () => number): Promise<Service> {
  const closedUntil = new Map<string, number>();
  /** When a message was last looked for in vain. */
  const missed = new Map<string, number>();
  const service: Service = {
    address: '',
    messages: [],
    weather: calm,
    mood: 'well',
    seen: { calls: 0, lost: 0, limited: 0, broken: 0, early: 0, late: 0 },
    late: new Set(),
    stop: async () => {},
  };
  const { seen, messages, late } = service;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      if (service.mood === 'down') return void request.socket.destroy();
      const posted = JSON.parse(body) as Posted;
      if (request.url === '/find') {
        const found = messages.some(({ channel, id }) => channel === posted.channel && id === posted.id);
        if (!found) missed.set(`${posted.channel} ${posted.id}`, Date.now());
        return void response.end(JSON.stringify({ found }));
      }
      seen.calls++;
      const now = performance.now();
      // Answers are limited one by one here, not by their channel.
      const place = posted.channel === 'web:asked' ? posted.id : posted.channel;
      if (now < (closedUntil.get(place) ?? 0)) seen.early++;
      const { lost, limited, broken } = service.weather;
      const struck = random() * 100;
      if (struck < limited) {
        seen.limited++;
        closedUntil.set(place, now + retryMs - 50);
        return void response.writeHead(429, { 'retry-after-ms': String(retryMs) }).end();
      }
      if (struck < limited + broken) {
        seen.broken++;
        return void response.writeHead(500).end();
      }
      const here = `${posted.channel} ${posted.id}`;
      if (posted.sentAt < (missed.get(here) ?? 0)) {
        seen.late++;
        late.add(here);
      }
      messages.push(posted);
      if (struck < limited + broken + lost) {
        seen.lost++;
        return void request.socket.destroy();
      }
      if (service.mood === 'slow') return void setTimeout(() => response.end('{}'), slowMs);
      if (service.mood === 'lying') {
        if (random() < 0.5) return void response.end('<h1>Welcome</h1>');
        return void response.writeHead(500).end();
      }
      response.end('{}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  service.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return service;
}
