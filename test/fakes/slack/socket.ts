/** Socket Mode of the fake Slack: tickets, envelopes, acknowledgements, redelivery, and connections that break. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export interface FakeSockets {
  /** Upgrades a request that carries a ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  ticket(): string;
  /** Sends an envelope to one connection and resolves with the answer to it; redelivered when it is lost on the way. */
  send(
    type: string,
    payload: unknown,
    options?: { retryMs?: number },
  ): Promise<{ payload: unknown; tries: number }>;
  /** How many connections are open. */
  open(): number;
  /** Resolves when a connection is open. */
  connected(): Promise<void>;
  /** Ends all connections: with the announcement that Slack makes before it recycles them, or without. */
  drop(how: 'announced' | 'cut'): void;
  close(): void;
}

export function createSockets(): FakeSockets {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const live = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let arrivals: (() => void)[] = [];

  const connected = (): Promise<void> =>
    live.size > 0 ? Promise.resolve() : new Promise((resolve) => arrivals.push(resolve));

  const greet = (socket: WebSocket): void => {
    live.add(socket);
    socket.on('close', () => live.delete(socket));
    socket.on('error', () => live.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: unknown };
      waiting.get(envelope_id)?.(payload);
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: live.size, connection_info: { app_id: 'A1' } }),
    );
    for (const arrived of arrivals) arrived();
    arrivals = [];
  };

  return {
    ticket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://x').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) return void socket.destroy();
      server.handleUpgrade(request, socket, head, greet);
    },
    send: async (type, payload, { retryMs = 3_000 } = {}) => {
      for (let tries = 0; ; tries++) {
        await connected();
        const [socket] = [...live].slice(tries % live.size);
        if (!socket) continue;
        const envelope = randomUUID();
        const answered = new Promise<{ payload: unknown } | null>((resolve) => {
          const timer = setTimeout(() => resolve(null), retryMs);
          const lost = (): void => resolve(null);
          socket.once('close', lost);
          waiting.set(envelope, (answer) => {
            clearTimeout(timer);
            socket.off('close', lost);
            resolve({ payload: answer });
          });
        });
        socket.send(
          JSON.stringify({
            ...{ envelope_id: envelope, type, payload, accepts_response_payload: type !== 'events_api' },
            ...(tries > 0 ? { retry_attempt: tries, retry_reason: 'timeout' } : {}),
          }),
        );
        const answer = await answered;
        waiting.delete(envelope);
        if (answer) return { payload: answer.payload, tries: tries + 1 };
        if (tries >= 40) throw new Error('the envelope was never acknowledged');
      }
    },
    open: () => live.size,
    connected,
    drop: (how) => {
      for (const socket of live) {
        if (how === 'cut') socket.terminate();
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    close: () => {
      for (const socket of live) socket.terminate();
      server.close();
    },
  };
}
