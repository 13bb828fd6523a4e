/** Coop's stories as a process of its own that is killed on the way: reads, briefs, posts and answers until it is ended. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createFence, fencedFetch } from '../../src/chat/fence.ts';
import { ChatError, type Platform } from '../../src/chat/platform.ts';
import type { Act } from '../../src/domain/act.ts';
import { audienceOf } from '../../src/domain/workspace.ts';
import { createReader } from '../../src/feeds/read.ts';
import { reply } from '../../src/flows/answer.ts';
import { collectDue } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { createLog } from '../../src/log.ts';
import { dueSlot } from '../../src/schedule.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { connectModel } from '../../src/writer/llm/connect.ts';
import { readPrompts } from '../../src/writer/llm/llm.ts';
import type { Ledger } from '../../src/writer/llm/model.ts';
import type { Writer } from '../../src/writer/writer.ts';

export interface WorkerOptions {
  url: string | null;
  folder: string;
  service: string;
  leaseMs: number;
  sources: string[];
  /** Holds by how many milliseconds this process's clock is wrong; null for a right one. */
  clock: string | null;
  /** Kills itself when this step (`store.keep after`) is met for this time, or with `SIGSTOP` stands still there until it is continued. */
  killAt: { step: string; time: number; signal?: 'SIGSTOP' } | null;
  blind: boolean;
  /** Are digests owed too? */
  digests: boolean;
  /** The model that writes beside the rules; null where they write alone. */
  model: { address: string; key: string } | null;
}

// A trial that is cut short leaves nobody behind, nor one that waits for its server.
process.on('disconnect', () => process.exit());

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions;
const now = (): Date => {
  const wrong = options.clock === null ? 0 : Number(readFileSync(options.clock, 'utf8'));
  return new Date(Date.now() + wrong);
};
const log = createLog({ now, level: 'error' });
const random = Math.random;

let met = 0;
function step(name: string): void {
  if (options.killAt?.step === name && ++met === options.killAt.time)
    process.kill(process.pid, options.killAt.signal ?? 'SIGKILL');
}

/** The same object, each of whose calls is a step before it begins and one after its end. */
function stepped<Part extends object>(part: Part, name: string): Part {
  return new Proxy(part, {
    get: (of, key) => {
      const member = Reflect.get(of, key) as unknown;
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        step(`${name}.${String(key)} before`);
        const result = (member as (...given: unknown[]) => unknown).apply(of, given);
        if (!(result instanceof Promise)) return result;
        return result.then((value: unknown) => {
          step(`${name}.${String(key)} after`);
          return value;
        });
      };
    },
  });
}

async function call(path: string, body: object): Promise<{ found?: boolean }> {
  const signal = AbortSignal.timeout(1_000);
  const answer = await fencedFetch(options.service + path, {
    method: 'POST',
    body: JSON.stringify({ ...body, sentAt: Date.now() }),
    signal,
  }).catch((cause: unknown) => {
    throw new ChatError('the connection was cut', { fate: 'uncertain', cause });
  });
  if (answer.status === 429) {
    const retryAfterMs = Number(answer.headers.get('retry-after-ms'));
    throw new ChatError('too fast', { fate: 'later', retryAfterMs });
  }
  if (!answer.ok) throw new ChatError('the service failed', { fate: 'uncertain' });
  return (await answer.json()) as { found?: boolean };
}

const platform: Platform = {
  name: 'web',
  start: async () => {},
  stop: async () => {},
  post: async (channel, card, id) => {
    const whole = card.kind === 'digest' ? JSON.stringify(card) : '';
    await call('/post', { channel, id, title: card.title.text, whole });
    return { id };
  },
  update: async () => {},
  find: async (channel, id) => {
    if (options.blind) return { seen: 'cannot_tell' };
    const { found } = await call('/find', { channel, id });
    return found ? { seen: true, reference: { id } } : { seen: false };
  },
};

/** As the platforms that acknowledge first do: the reply is owed before it is shown, and looked for before it is shown again. */
async function carryOut(act: Act, store: Store): Promise<void> {
  const chat = stepped(platform, 'chat');
  if (act.replies.length === 0) {
    const line = {
      text: act.body,
      channel: 'web:asked',
      audience: audienceOf('web:asked'),
      thread: act.thread,
      asker: 'web:someone',
      zone: null,
    };
    const { card } = await reply(
      { ...line, private: false },
      { store, writer, now, log, zone: 'UTC', limits: null },
    );
    if (!(await store.addReply(act, { to: 'channel', card }))) return;
    act.replies.push({ to: 'channel', card });
  }
  const [owed] = act.replies;
  if (owed && act.shown === 0) {
    const sighting = act.triedAt && (await chat.find('web:asked', act.id, act.triedAt));
    if (sighting?.seen !== true) {
      const fence = createFence(now, options.leaseMs);
      if (!(await store.tryReply(act, now(), options.leaseMs))) return;
      await fence.pass(() => chat.post('web:asked', owed.card, act.id));
    }
    if (!(await store.noteShown(act, 1))) return;
  }
  await store.endAct(act, 'done');
}

async function answerDue(store: Store): Promise<void> {
  for (const act of await store.claimActs('web', now(), options.leaseMs, 4)) {
    await carryOut(act, store).catch(async (error: unknown) => {
      // Its lease ends, and what was begun is noted.
      if (!(error instanceof ChatError)) return log.error('act failed', { error });
      const uncertain = error.fate === 'uncertain';
      const wait = uncertain ? options.leaseMs : (error.retryAfterMs ?? 100);
      await store.postponeAct(act, new Date(now().getTime() + wait), { uncertain });
    });
  }
}

const bare = await opened();
const store = stepped(bare, 'store');
const writer = stepped(chosenWriter(options.model), 'writer');

/** The rules, or a model beside them that is given little time. */
function chosenWriter(model: WorkerOptions['model']): Writer {
  const rules = createExtractive();
  if (model === null) return rules;
  const endpoint = { model: 'm', api: 'chat' as const, apiKey: model.key, baseUrl: model.address };
  const bounds = { timeoutMs: 400, retries: 1, concurrency: 8, mostOutput: 4000, secondLook: 100 };
  const rest = { azureVersion: null, effort: null, tier: null, price: null, budget: null };
  const ledger: Ledger = {
    note: (use) => bare.noteUse(use),
    spent: (since) => bare.spentSince(since),
    recall: (print) => bare.recallAnswer(print),
    keep: (print, answer) => bare.keepAnswer(print, answer, now()),
  };
  const prompts = readPrompts(join(import.meta.dirname, '../../prompts'));
  return connectModel(
    { ...endpoint, ...bounds, ...rest },
    { rules, prompts, ledger, now, random: Math.random, log },
  ).writer;
}

async function opened(): Promise<Store> {
  for (;;) {
    try {
      return await createStore({ url: options.url, folder: options.folder, now, log });
    } catch {
      // The server may be down, or the disk full: that is what is tried.
      await pause(200);
    }
  }
}

const hints = new Map(options.sources.map((id) => [id, { slowestMinutes: 1 / 60, select: null }]));
const reader = createReader({ allowHosts: ['127.0.0.1'], now, log, paceMs: 0, random: () => 0, hints });
const parts = {
  store,
  reader: stepped(reader, 'reader'),
  writer,
  now,
  random,
  log,
  leaseMs: options.leaseMs,
};
const posting = {
  ...parts,
  platforms: new Map([['web', stepped(platform, 'chat')]]),
  wording: { words: (rule: string) => rule },
};

async function rounds(story: () => Promise<void>): Promise<never> {
  for (;;) {
    await story().catch((error: unknown) => log.error('story failed', { error }));
    await pause(50);
  }
}
process.send?.('ready');
await Promise.all([
  rounds(() => collectDue(parts)),
  rounds(() => deliverDue(posting)),
  rounds(() => answerDue(store)),
  ...(options.digests ? [rounds(() => digestDue({ store, dueSlot, now, log }))] : []),
]);
