/** A desk on the fake Slack: the real listener, Bolt and store, over either transport, with or without the real stories. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp } from '../../../src/chat/http.ts';
import type { Inbox } from '../../../src/chat/inbox.ts';
import type { OnAsk, Platform } from '../../../src/chat/platform.ts';
import { createSlack, type SlackOptions } from '../../../src/chat/slack/app.ts';
import type { SlackLook } from '../../../src/chat/slack/look.ts';
import { createLook } from '../../../src/flows/look.ts';
import { createLog } from '../../../src/log.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { createPerson, type Person, type PersonOptions } from './person.ts';
import { type FakeSlack, type FakeSlackOptions, openSlack } from './slack.ts';

export interface SlackDeskOptions {
  transport: 'http' | 'socket';
  onAsk: OnAsk;
  slack?: FakeSlackOptions;
  options?: Partial<SlackOptions>;
  /** In place of what the store would tell. */
  look?: Partial<SlackLook>;
  /** A store that several desks share; each has its own otherwise. */
  store?: Store;
  fake?: FakeSlack;
  now?: () => Date;
}

export interface SlackDesk {
  slack: FakeSlack;
  platform: Platform;
  store: Store;
  address: string;
  requestUrl: string;
  logged: string[];
  person(options?: Partial<PersonOptions>): Person;
  /** Resolves when no act is in hand. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export const testKey = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

export async function startSlackDesk(asked: SlackDeskOptions): Promise<SlackDesk> {
  const { transport, onAsk, now = () => new Date() } = asked;
  const slack = asked.fake ?? (await openSlack(asked.slack));
  const folder = mkdtempSync(join(tmpdir(), 'coop-slack-'));
  const logged: string[] = [];
  const log = createLog({ now, write: (line) => void logged.push(line) });
  const store = asked.store ?? (await createStore({ url: null, folder, now, log }));
  const http = createHttp({
    ...{ host: '127.0.0.1', port: 0, log, ready: async () => {}, metrics: async () => '', newId: () => 'id' },
  });
  const open = new Set<string>();
  let quiet: (() => void)[] = [];
  const inbox = watched(store, open, () => {
    for (const go of quiet.splice(0)) go();
    quiet = [];
  });
  const look: SlackLook = {
    ...{ inbox, installations: store, words: (rule: string) => rule },
    ...createLook(store, now),
    follows: () => store.allFollows(),
    sources: (workspace) => store.sources({ workspace }),
    keepFeedback: (feedback) => store.keepFeedback(feedback),
    ...asked.look,
  };
  const platform = createSlack({
    ...{
      http,
      look,
      botToken: slack.home.botToken,
      install: null,
      apiUrl: slack.apiUrl,
      base: null,
      log,
      now,
    },
    signingSecret: transport === 'http' ? slack.signingSecret : null,
    appToken: transport === 'socket' ? slack.appToken : null,
    ...{ changes: 'anyone', zone: 'UTC', leaseMs: 1_000, gapMs: 0, timeoutMs: 2_000 },
    ...asked.options,
  });
  await platform.start(onAsk);
  const address = await http.start();
  const requestUrl = `${address}/slack/events`;
  if (transport === 'socket') await slack.sockets.connected();
  return {
    ...{ slack, platform, store, address, requestUrl, logged },
    person: (options = {}) =>
      createPerson(slack, { requestUrl: transport === 'http' ? requestUrl : null, ...options }),
    settled: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => quiet.push(resolve))),
    stop: async () => {
      await platform.stop();
      await http.stop();
      if (asked.store === undefined) await store.close();
      if (asked.fake === undefined) await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The inbox, which says when its last act has ended. */
function watched(store: Store, open: Set<string>, emptied: () => void): Inbox {
  return {
    ...store,
    receiveActs: async (acts, at) => {
      const fresh = await store.receiveActs(acts, at);
      acts.forEach(({ id }, index) => {
        if (fresh[index]) open.add(id);
      });
      return fresh;
    },
    endAct: async (held, state) => {
      const ended = await store.endAct(held, state);
      if (ended && open.delete(held.id) && open.size === 0) emptied();
      return ended;
    },
  };
}
