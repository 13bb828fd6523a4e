/** The batches of the model server of our own: files and batches that end as a test tells them to. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a batch ends: `running` not yet. Expired and cancelled ones have answered every other request. */
export type Fate = 'completed' | 'partly' | 'running' | 'failed' | 'expired' | 'cancelled';

/** One request of a batch, and the answer it gets. */
export interface BatchLine {
  custom_id: string;
  url: string;
  body: Record<string, unknown>;
}

interface Made {
  id: string;
  input: string;
  metadata: Record<string, string>;
  created: number;
}

export interface FakeBatches {
  /** How the batches end from now on, looked at whenever one is asked for. */
  fate: Fate;
  made: Made[];
  /** Every request that a batch answered, and so has been paid for: by custom id. */
  paid: string[];
  files: Map<string, string>;
  /** After this many calls of `POST /batches` the answer is lost on its way, once made. */
  loseAnswers: number;
  /** A server that knows no batches. */
  none: boolean;
  /** Lines that come out of a batch but are no answer. */
  garble: boolean;
  /** The status of each answer in a batch. */
  status: number;
  /**
   * As Azure has them: beside the deployments, a file is read before a batch may be made of it, its requests name the
   * deployment and a bare path, and there is no file of errors where there are none.
   */
  azure: { deployment: string; readAfter: number } | null;
  handle(path: string, request: IncomingMessage, body: Buffer, response: ServerResponse): boolean;
}

/** Files that are still being read, and how often they will be looked at until they are. */
function createReading(): {
  begin(id: string, looks: number): void;
  state(id: string): 'pending' | 'processed';
} {
  const left = new Map<string, number>();
  return {
    begin: (id, looks) => void left.set(id, looks),
    state: (id) => {
      const looks = left.get(id) ?? 0;
      left.set(id, looks - 1);
      return looks > 0 ? 'pending' : 'processed';
    },
  };
}

/** `answer` gives the body of an answer, as the server gives it to a direct request. */
export function createBatches(answer: (line: BatchLine) => unknown): FakeBatches {
  let files = 0;
  const reading = createReading();
  const outputs = new Map<string, { output: string | null; errors: string | null }>();
  const send = (response: ServerResponse, status: number, body: unknown): true => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return true;
  };
  const store = (text: string): string => {
    const id = `file-${++files}`;
    batches.files.set(id, text);
    return id;
  };

  /** Answers the requests of a batch, once, and stores the files. */
  const run = (batch: Made): { output: string | null; errors: string | null } => {
    const known = outputs.get(batch.id);
    if (known) return known;
    const lines = (batches.files.get(batch.input) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as BatchLine);
    const { azure } = batches;
    const isFit = ({ url, body }: BatchLine): boolean =>
      azure === null ? url.startsWith('/v1/') : !url.startsWith('/v1') && body.model === azure.deployment;
    const answers = batches.fate !== 'failed' ? lines.filter(isFit) : [];
    const every = batches.fate === 'completed' ? 1 : 2;
    const [right, wrong] = [
      answers.filter((_line, index) => index % every === 0),
      answers.filter((_line, index) => index % every !== 0),
    ];
    const told = right.map((line) => {
      batches.paid.push(line.custom_id);
      const body = answer(line);
      const response = { status_code: batches.status, request_id: 'r', body };
      return JSON.stringify({ id: 'l', custom_id: line.custom_id, response, error: null });
    });
    const garbled = batches.garble
      ? ['{"custom_id": 7}', 'no json', '{"custom_id":"unknown","response":null}']
      : [];
    const failed = wrong.map(({ custom_id }) =>
      JSON.stringify({
        ...{ id: 'l', custom_id },
        ...(batches.fate === 'partly'
          ? { response: { status_code: 500, body: { error: { message: 'failed' } } }, error: null }
          : { response: null, error: { code: 'batch_expired', message: 'not done in time' } }),
      }),
    );
    const text = (list: string[]): string | null =>
      list.length === 0 ? null : store(`${list.join('\n')}\n`);
    const files = { output: text([...garbled, ...told]), errors: text(failed) };
    outputs.set(batch.id, files);
    return files;
  };

  const shown = (batch: Made): unknown => {
    const { fate } = batches;
    const done = fate !== 'running' ? run(batch) : { output: null, errors: null };
    return {
      ...{ id: batch.id, object: 'batch', endpoint: '/v1/chat/completions', completion_window: '24h' },
      ...{ input_file_id: batch.input, created_at: batch.created, metadata: batch.metadata },
      status: fate === 'running' ? 'in_progress' : fate === 'partly' ? 'completed' : fate,
      errors: fate === 'failed' ? { data: [{ code: 'token_limit_exceeded', message: 'too much' }] } : null,
      output_file_id: done.output,
      error_file_id: done.errors ?? (batches.azure === null ? null : ''),
    };
  };

  const batches: FakeBatches = {
    ...{ fate: 'completed', made: [], paid: [], files: new Map(), loseAnswers: 0, none: false },
    ...{ garble: false, status: 200, azure: null },
    handle: (path, request, body, response) => {
      const [, kind, id, part] = /\/(files|batches)(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(path) ?? [];
      if (kind === undefined) return false;
      const { azure } = batches;
      if (azure !== null && path !== `/openai/${[kind, id, part].filter(Boolean).join('/')}`)
        return send(response, 404, { error: { code: '404', message: 'Resource not found' } });
      if (batches.none) return send(response, 404, { error: { message: 'no such path' } });
      if (kind === 'files' && request.method === 'POST') {
        const text = fileIn(body, request.headers['content-type'] ?? '');
        const file = store(text);
        if (azure !== null) reading.begin(file, azure.readAfter);
        const status = azure === null ? 'processed' : 'pending';
        return send(response, 200, { id: file, object: 'file', purpose: 'batch', status });
      }
      if (kind === 'files' && request.method === 'GET' && part === undefined)
        return send(response, 200, { id, object: 'file', purpose: 'batch', status: reading.state(id ?? '') });
      if (kind === 'files' && request.method === 'DELETE') {
        batches.files.delete(id ?? '');
        return send(response, 200, { id, deleted: true });
      }
      if (kind === 'files' && part === 'content') {
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        response.end(batches.files.get(id ?? '') ?? '');
        return true;
      }
      if (kind === 'batches' && request.method === 'POST') {
        const asked = JSON.parse(body.toString('utf8')) as {
          input_file_id: string;
          metadata: Record<string, string>;
          endpoint: string;
        };
        if (azure !== null && reading.state(asked.input_file_id) === 'pending')
          return send(response, 400, {
            error: { code: 'invalidPayload', message: 'The file is not processed.' },
          });
        const made: Made = {
          ...{ id: `batch-${batches.made.length + 1}`, input: asked.input_file_id },
          ...{ metadata: asked.metadata, created: Date.parse('2026-06-01T08:00:00Z') / 1000 },
        };
        batches.made.unshift(made);
        if (batches.loseAnswers-- > 0) {
          response.destroy();
          return true;
        }
        return send(response, 200, shownMade(made));
      }
      if (id === undefined)
        return send(response, 200, { object: 'list', data: batches.made.map(shownMade), has_more: false });
      const made = batches.made.find((one) => one.id === id);
      return made
        ? send(response, 200, shown(made))
        : send(response, 404, { error: { message: 'no such batch' } });
    },
  };
  const shownMade = ({ id, input, metadata, created }: Made): unknown => ({
    ...{ id, object: 'batch', input_file_id: input, metadata, created_at: created, status: 'validating' },
  });
  return batches;
}

/** The file part of a form: what stands between its head and the boundary. */
function fileIn(body: Buffer, type: string): string {
  const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? '';
  const parts = body.toString('utf8').split(`--${boundary}`);
  const file = parts.find((part) => part.includes('filename=')) ?? '';
  return file.slice(file.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, '');
}
