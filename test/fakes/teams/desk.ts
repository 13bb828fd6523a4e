/** Coop's Teams platform on a real listener and a real store, before a fake Teams. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp } from '../../../src/chat/http.ts';
import type { OnAsk, Platform } from '../../../src/chat/platform.ts';
import { createTeams, type TeamsOptions } from '../../../src/chat/teams/app.ts';
import type { TeamsLook } from '../../../src/chat/teams/look.ts';
import { wholeDesk } from '../../../src/domain/workspace.ts';
import { createLog } from '../../../src/log.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { fixtures, wording } from '../briefs.ts';
import { type FakeTeams, startFakeTeams } from './teams.ts';

export interface TeamsDesk {
  teams: FakeTeams;
  platform: Platform;
  store: Store;
  logged: string[];
  /** Resolves when every act that was taken in has ended. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface TeamsDeskOptions extends Partial<Omit<TeamsOptions, 'look'>> {
  onAsk: OnAsk;
  look?: Partial<TeamsLook>;
  /** A store of the caller's, who closes it. */
  store?: Store;
}

/** Starts both; the store is SQLite in a folder of its own. */
export async function startTeamsDesk(desk: TeamsDeskOptions): Promise<TeamsDesk> {
  const { onAsk, look = {}, store: given, now = () => new Date(), ...options } = desk;
  const folder = mkdtempSync(join(tmpdir(), 'coop-teams-'));
  const logged: string[] = [];
  const log = createLog({ now, write: (line) => void logged.push(line) });
  const store = given ?? (await createStore({ url: null, folder, now, log }));
  const teams = await startFakeTeams();
  const http = createHttp({
    ...{ host: '127.0.0.1', port: 0, log, newId: () => crypto.randomUUID() },
    ready: () => store.ping(),
    metrics: async () => '',
  });
  const open = createOpenActs(store);
  const platform = createTeams({
    ...{
      http,
      base: 'https://coop.example',
      zone: 'UTC',
      changes: 'anyone',
      admins: [],
    },
    ...{ leaseMs: 60_000, now, random: () => 0, newId: () => crypto.randomUUID(), log, service: teams.app },
    app: { id: 'app-1', type: 'SingleTenant', tenant: 'tenant-1', secret: { password: 'secret' } },
    ...options,
    look: { ...lookOver(store, now), inbox: open.inbox, ...look },
  });
  await platform.start(onAsk);
  teams.endpoint = `${await http.start()}/api/messages`;
  return {
    ...{ teams, platform, store, logged, settled: open.settled },
    stop: async () => {
      await platform.stop();
      await http.stop();
      await teams.stop();
      if (given === undefined) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function lookOver(store: Store, now: () => Date): TeamsLook {
  return {
    inbox: store,
    places: store,
    brief: async (id) => Object.values(fixtures).find(({ brief }) => brief.id === id) ?? null,
    find: async () => Object.values(fixtures),
    words: wording.words,
    posted: async (channel) => {
      const posted = await store.postedTo(channel, { limit: 100, offset: 0 });
      return posted.map(({ reference, cargo }) => ({
        reference: reference ?? {},
        brief: cargo.kind === 'brief' ? cargo.brief : null,
      }));
    },
    answered: async (thread) => (await store.thread(thread, wholeDesk)) !== null,
    follows: (channel) => store.followsOf(channel),
    sources: async () => [],
    firstSight: (mark) => store.firstSight(mark, now()),
    pause: async (channel, why) => {
      for (const { id } of await store.followsOf(channel)) await store.pauseFollow(channel, id, why);
    },
  };
}

/** The store's inbox, and when all that it took in has ended. */
function createOpenActs(store: Store): { inbox: Store; settled(): Promise<void> } {
  let open = 0;
  let waiting: (() => void)[] = [];
  const tell = (): void => {
    if (open > 0) return;
    for (const go of waiting.splice(0)) go();
    waiting = [];
  };
  const inbox: Store = {
    ...store,
    receiveActs: async (acts, at) => {
      const fresh = await store.receiveActs(acts, at);
      open += fresh.filter(Boolean).length;
      return fresh;
    },
    endAct: async (held, state) => {
      const ended = await store.endAct(held, state);
      if (ended) open--;
      tell();
      return ended;
    },
  };
  return { inbox, settled: () => (open <= 0 ? Promise.resolve() : new Promise((go) => waiting.push(go))) };
}
