/** A crowd before the desk: requests written at the same moment, each on a connection of its own, timed in a thread of their own. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What one of them got: its HTTP status, and how long after it was written the answer's first byte was there. */
export interface Heard {
  status: number;
  tookMs: number;
}

export interface Crowd {
  /** A request; all that are given in one turn leave together. */
  post(path: string, body: string, headers: Record<string, string>): Promise<Heard>;
  close(): Promise<void>;
}

/** Makes the thread, before a loopback port. */
export async function openCrowd(port: number): Promise<Crowd> {
  const worker = new Worker(new URL(import.meta.url), { workerData: port });
  await once(worker, 'message');
  let waiting: { request: string; resolve(heard: Heard): void }[] = [];
  const send = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    worker.postMessage(batch.map(({ request }) => request));
    const [heard] = (await once(worker, 'message')) as [Heard[]];
    for (const [index, { resolve }] of batch.entries()) resolve(heard[index] ?? { status: 0, tookMs: 0 });
  };
  return {
    post: (path, body, headers) =>
      new Promise((resolve) => {
        const lines = Object.entries({ ...headers, host: 'desk', 'content-length': Buffer.byteLength(body) });
        const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        if (waiting.length === 0) setImmediate(() => void send());
        waiting.push({ request: `POST ${path} HTTP/1.1\r\n${head}\r\n${body}`, resolve });
      }),
    close: async () => void (await worker.terminate()),
  };
}

/** The thread: nothing but sockets, so that what is timed is the desk. */
function stand(port: number): void {
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    await once(socket, 'connect');
    return socket;
  };
  const shout = (socket: Socket, request: Buffer): Promise<Heard> =>
    new Promise((resolve) => {
      const began = performance.now();
      const end = (status: number): void => {
        resolve({ status, tookMs: performance.now() - began });
        socket.destroy();
      };
      // "HTTP/1.1 200 OK": the status is the three bytes after the ninth.
      socket.once('data', (bytes) => end(Number(bytes.subarray(9, 12).toString())));
      socket.once('close', () => end(0)).once('error', () => end(0));
      socket.write(request);
    });
  parentPort?.on('message', async (requests: string[]) => {
    const ready = requests.map((request) => Buffer.from(request));
    const sockets = await Promise.all(ready.map(open));
    // Slack keeps its connections: taking them up is not what is timed.
    await pause(100);
    const heard = sockets.map((socket, index) => shout(socket, ready[index] ?? Buffer.alloc(0)));
    parentPort?.postMessage(await Promise.all(heard));
  });
  parentPort?.postMessage('ready');
}

if (!isMainThread) stand(workerData as number);
