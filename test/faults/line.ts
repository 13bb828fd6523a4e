/** A line to a server that can be made slow, cut, or closed: it stands between the processes and PostgreSQL. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** The server's address by way of this line. */
  url: string;
  slow(ms: number): void;
  /** Ends every connection, and refuses new ones until it is opened again. */
  close(): void;
  open(): void;
  /** Ends every connection; new ones lead to another server. */
  turn(url: string): void;
  stop(): Promise<void>;
}

/** Opens a line to the server at `url`. */
export async function openLine(url: string): Promise<Line> {
  let target = new URL(url);
  const sockets = new Set<Socket>();
  let delay = 0;
  let closed = false;
  const server = createServer((near) => {
    if (closed) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      // Timers of one length fire in order: the bytes stay in theirs.
      from.on('data', (bytes: Buffer) => {
        if (delay === 0) to.write(bytes);
        else setTimeout(() => to.writable && to.write(bytes), delay);
      });
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = new URL(url);
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    slow: (ms) => {
      delay = ms;
    },
    close: () => {
      closed = true;
      for (const socket of sockets) socket.destroy();
    },
    open: () => {
      closed = false;
    },
    turn: (to) => {
      target = new URL(to);
      for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
