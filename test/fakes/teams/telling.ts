/** The desk's story in Teams as its tests tell it: a process of its own before a fake Teams, on one store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../../src/log.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';
import { sampleRelease } from '../../flows/desk.ts';
import { freePort } from '../port.ts';
import { type FakeTeams, startFakeTeams } from './teams.ts';
import { baseOf, type FakeMessage } from './world.ts';

export interface Telling {
  teams: FakeTeams;
  store: Store;
  now(): Date;
  pass(ms: number): void;
  take(number: number, words?: string): Promise<void>;
  /** Something happens in Teams, and is told again (the same event) until it was taken. */
  event: FakeTeams['event'];
  /** Says it, and again (the same message) until it was taken. */
  say: FakeTeams['say'];
  /** Presses, and again until it was taken. */
  press(message: FakeMessage, verb: string, data: Record<string, unknown>): Promise<void>;
  /** Waits until nothing is owed by anyone. */
  settled(): Promise<void>;
  /** How many acts were given up: replies of which Teams cannot tell whether they stand. */
  givenUp(): number;
  kill(): void;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('child.ts', import.meta.url));
const leaseMs = 60_000;
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts it; a killed process is replaced at once. */
export async function tellInTeams(env: Record<string, string> = {}): Promise<Telling> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-teams-killed-'));
  let shift = 0;
  const setShift = (): void => writeFileSync(join(folder, 'shift'), String(shift));
  setShift();
  const now = (): Date => new Date(Date.now() + shift);
  const teams = await startFakeTeams();
  const store = await createStore({ url: null, folder, now, log: createLog({ now, level: 'silent' }) });
  const port = await freePort();
  teams.endpoint = `http://127.0.0.1:${port}/api/messages`;
  let child: ChildProcess | null = null;
  let stopping = false;
  const begin = (): void => {
    child = spawn(process.execPath, [script, folder, teams.address, String(port)], {
      stdio: ['ignore', 'ignore', env.COOP_LOG === undefined ? 'ignore' : 'inherit'],
      env: { ...process.env, COOP_LEASE: String(leaseMs), ...env },
    });
    child.on('exit', () => {
      if (stopping) return;
      // What it had in hand is free again: by the clock alone, since leases that end on a busy machine prove nothing.
      shift += leaseMs + 1;
      setShift();
      begin();
    });
  };
  begin();
  const untilTaken = async (send: () => Promise<number>): Promise<number> => {
    for (let tries = 0; tries < 400; tries++) {
      const status = await send().catch(() => 599);
      if (status < 500) return status;
      await wait(100);
    }
    throw new Error('Coop takes nothing any more.');
  };
  return {
    ...{ teams, store, now },
    pass: (ms) => {
      shift += ms;
      setShift();
    },
    take: async (number, words) => {
      const release = sampleRelease(number, words);
      await store.takeIn([release], { now: now(), quiet: false });
      await store.keep(release, await createExtractive().brief(release), { now: now(), quiet: false });
    },
    event: (activity) => untilTaken(() => teams.event(activity)),
    say: (text, said = {}) => {
      const id = said.id ?? teams.world.nextId();
      return untilTaken(() => teams.say(text, { ...said, id }));
    },
    press: async (message, verb, data) => {
      const more = { id: teams.world.nextId() };
      const said = { conversation: message.conversation, replyToId: message.id, more };
      const press = () => teams.invoke('adaptiveCard/action', { action: { verb, data } }, said);
      await untilTaken(async () => (await press()).status);
    },
    settled: async () => {
      const owed = async (): Promise<number> =>
        (await store.listDeliveries(['waiting', 'sending'])).length + actsIn(folder, 'open');
      for (let quiet = 0; quiet < 3; quiet = (await owed()) === 0 ? quiet + 1 : 0) await wait(80);
    },
    givenUp: () => actsIn(folder, 'given_up'),
    kill: () => void child?.kill('SIGKILL'),
    stop: async () => {
      stopping = true;
      child?.kill('SIGKILL');
      await store.close();
      await teams.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Coop's messages at the top of a conversation, or in one of its threads. */
export function messagesIn(teams: FakeTeams, conversation: string): FakeMessage[] {
  return conversation === baseOf(conversation)
    ? teams.of(conversation).filter(({ id, conversation: at }) => at.endsWith(`;messageid=${id}`))
    : teams.world.messages.filter((one) => one.by === 'coop' && one.conversation === conversation);
}

/** How many acts are in this state. */
function actsIn(folder: string, state: 'open' | 'given_up'): number {
  const database = new DatabaseSync(join(folder, 'coop.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    const found = database.prepare('select count(*) as acts from inbox where state = ?').get(state);
    return Number(found?.acts);
  } finally {
    database.close();
  }
}
