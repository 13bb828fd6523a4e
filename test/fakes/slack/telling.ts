/** The whole desk on the fake Slack: real stories over Slack, with releases that a test hands in and a clock that it sets. */
import type { Release } from '../../../src/domain/release.ts';
import { answerAsk } from '../../../src/flows/answer.ts';
import { deliverDue } from '../../../src/flows/deliver.ts';
import { digestDue } from '../../../src/flows/digest.ts';
import { createLog } from '../../../src/log.ts';
import { dueSlot } from '../../../src/schedule.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';
import { type SlackDesk, type SlackDeskOptions, startSlackDesk } from './desk.ts';
import type { FakeMessage } from './world.ts';

export interface Telling extends SlackDesk {
  /** Keeps a release's brief as collecting does; gives the brief's id. */
  take(release: Release, quiet?: boolean): Promise<string>;
  /** Posts what is due, digests included. */
  deliver(): Promise<void>;
  pass(ms: number): void;
  now(): Date;
  /** The last message in a channel whose words match. */
  message(words: RegExp | string, channel?: string): FakeMessage;
}

export interface TellingOptions extends Partial<Omit<SlackDeskOptions, 'onAsk' | 'now' | 'store'>> {
  folder: string;
  start?: string;
  leaseMs?: number;
}

/** Opens it over a store in this folder. */
export async function tellOnSlack(options: TellingOptions): Promise<Telling> {
  const { folder, transport = 'http', leaseMs = 1_000, start } = options;
  let shift = start === undefined ? 0 : new Date(start).getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + shift);
  const log = createLog({ now, level: 'silent' });
  const store: Store = await createStore({ url: null, folder, now, log });
  const writer = createExtractive();
  const answering = { store, writer, now, log, zone: 'UTC', limits: null };
  const desk = await startSlackDesk({
    ...{ ...options, transport, store, onAsk: (ask) => answerAsk(ask, answering) },
    slack: { now: () => now().getTime(), ...options.slack },
    options: { leaseMs, ...options.options },
    now,
  });
  const wording = { words: (rule: string) => rule };
  const platforms = new Map([['slack', desk.platform]]);
  const plain = ({ blocks, text }: FakeMessage): string => JSON.stringify(blocks) + text;
  return {
    ...desk,
    now,
    pass: (ms) => {
      shift += ms;
    },
    take: async (release, quiet = false) => {
      await store.takeIn([release], { now: now(), quiet });
      const brief = await writer.brief(release);
      await store.keep(release, brief, { now: now(), quiet });
      return brief.id;
    },
    deliver: async () => {
      await digestDue({ store, writer, dueSlot, now, log });
      await deliverDue({ store, platforms, wording, now, log, leaseMs });
    },
    message: (words, channel) => {
      const wanted = typeof words === 'string' ? { test: (text: string) => text.includes(words) } : words;
      const found = desk.slack.messages(channel).findLast((one) => wanted.test(plain(one)));
      if (!found) throw new Error(`no message says ${words}; there are:\n${desk.slack.shown(channel)}`);
      return found;
    },
    stop: async () => {
      await desk.stop();
      await store.close();
    },
  };
}
