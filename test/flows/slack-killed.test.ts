/** Kill -9 in the middle of the story: whichever call to Slack it falls on, nothing is lost and nothing comes twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { freePort } from '../fakes/port.ts';
import { createPerson, type Person } from '../fakes/slack/person.ts';
import { type Call, type FakeSlack, openSlack } from '../fakes/slack/slack.ts';
import type { FakeMessage, Json } from '../fakes/slack/world.ts';
import { dailyTold, sampleRelease } from './desk.ts';

/** Four runs of the story with five kills each: at every third call, before Slack carries it out or after. */
const runs = (['http', 'socket'] as const).flatMap((transport) =>
  (['before', 'after'] as const).map((when, first) => ({ transport, when, first: first + 1 })),
);
/** Of the process that is killed. */
const leaseMs = 60_000;
const mostKills = 5;
const between = 3;

interface Run {
  slack: FakeSlack;
  store: Store;
  person: Person;
  /** Waits until nothing is owed by anyone. */
  settled(): Promise<void>;
  pass(ms: number): void;
  now(): Date;
  /** The calls that a kill fell on. */
  hits: readonly Call[];
}

const script = fileURLToPath(new URL('../fakes/slack/child.ts', import.meta.url));
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Only calls that show something: looking and asking repeat by themselves. */
const shows = ({ method }: Call): boolean =>
  ['chat.postMessage', 'chat.update', 'response_url'].includes(method);

async function run(
  transport: 'http' | 'socket',
  { when, first }: { when: 'before' | 'after'; first: number },
  story: (run: Run) => Promise<void>,
): Promise<Call[]> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-slack-killed-'));
  let shift = 0;
  const setShift = (): void => writeFileSync(join(folder, 'shift'), String(shift));
  setShift();
  const now = (): Date => new Date(Date.now() + shift);
  const slack = await openSlack({ now: () => now().getTime() });
  const store = await createStore({ url: null, folder, now, log: createLog({ now, level: 'silent' }) });
  const port = await freePort();
  let child: ChildProcess | null = null;
  let stopping = false;
  const begin = (): void => {
    child = spawn(process.execPath, [script, folder, slack.apiUrl, String(port), transport], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.on('exit', () => {
      if (stopping) return;
      // What it had in hand is free again: by the clock alone, since leases that end on a busy machine prove nothing.
      shift += leaseMs + 1;
      setShift();
      begin();
    });
  };
  const hits: Call[] = [];
  let count = 0;
  const isPoint = (): boolean => hits.length < mostKills && count >= first && (count - first) % between === 0;
  const kill = (call: Call): void => {
    hits.push(call);
    child?.kill('SIGKILL');
  };
  slack.befall = (call) => {
    if (!shows(call)) return null;
    count++;
    if (when !== 'before' || !isPoint()) return null;
    kill(call);
    return 'cut';
  };
  slack.carriedOut = (call) => {
    if (when === 'after' && shows(call) && isPoint()) kill(call);
  };
  begin();
  const owed = async (): Promise<number> => {
    const deliveries = await store.listDeliveries(['waiting', 'sending']);
    return deliveries.length + openActs(folder);
  };
  const state: Run = {
    ...{ slack, store, now, hits },
    person: createPerson(slack, {
      requestUrl: transport === 'http' ? `http://127.0.0.1:${port}/slack/events` : null,
      repeatsMs: Array.from({ length: 80 }, () => 400),
    }),
    pass: (ms) => {
      shift += ms;
      setShift();
    },
    settled: async () => {
      for (let quiet = 0; quiet < 3; quiet = (await owed()) === 0 ? quiet + 1 : 0) await wait(80);
    },
  };
  try {
    await story(state);
    return hits;
  } finally {
    stopping = true;
    (child as ChildProcess | null)?.kill('SIGKILL');
    await store.close();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many acts are in hand. */
function openActs(folder: string): number {
  const database = new DatabaseSync(join(folder, 'coop.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    return Number(database.prepare("select count(*) as open from inbox where state = 'open'").get()?.open);
  } finally {
    database.close();
  }
}

/** The messages of all in #desk that Coop posted. */
const open = ({ slack }: Run): FakeMessage[] =>
  slack.messages('C1').filter(({ app, onlyFor }) => app && onlyFor === null);
/** Those for the asker alone. */
const secret = ({ slack }: Run): FakeMessage[] =>
  slack.home.channels.get('C1')?.messages.filter(({ onlyFor }) => onlyFor !== null) ?? [];
const says = (message: FakeMessage, words: string): boolean => JSON.stringify(message.blocks).includes(words);

function buttonValue(message: FakeMessage | undefined, action: string): string {
  const elements = (message?.blocks ?? []).flatMap((block) =>
    block.type === 'actions' ? (block.elements as Json[]) : [],
  );
  return String(elements.find(({ action_id }) => action_id === action)?.value);
}

async function take({ store, now }: Run, number: number, words?: string): Promise<void> {
  const release = sampleRelease(number, words);
  await store.takeIn([release], { now: now(), quiet: false });
  await store.keep(release, await createExtractive().brief(release), { now: now(), quiet: false });
}

/** The story; every act waits for what came of the one before. */
async function tell(run: Run): Promise<void> {
  const { person, settled, pass } = run;
  await person.command('follow latvia at once');
  await settled();
  await take(run, 1);
  await settled();
  await person.command('latvia');
  await settled();
  const answer = secret(run).find((message) => says(message, '"share"'));
  await person.press(answer as FakeMessage, { action_id: 'share', value: buttonValue(answer, 'share') });
  await settled();
  const shared = open(run).find((message) => says(message, 'answer_good'));
  for (const line of ['who attended?', 'when was it?', 'and estonia?'])
    await person.mention(line, { thread: shared?.ts ?? '' });
  await settled();
  pass(60_000);
  await take(run, 1, 'six');
  await settled();
  await person.command('follow latvia daily 07:30 Europe/Riga');
  await settled();
  pass(24 * 3_600_000);
  await take(run, 2);
  await settled();
  pass(24 * 3_600_000);
  await vi.waitUntil(() => dailyTold(run.store, run.now()), { timeout: 20_000 });
  await settled();
  await person.command('unfollow 1');
  await settled();
}

describe.concurrent('a process killed five times', () => {
  test.each(runs)(
    '$when Slack carries its calls out, over $transport, loses nothing and doubles nothing',
    {
      timeout: 120_000,
    },
    async ({ transport, ...point }) => {
      const hits = await run(transport, point, async (state) => {
        await tell(state);

        const all = open(state);
        const cards = all.filter((message) => message.thread === null && says(message, '"evidence"'));
        const shared = all.filter((message) => message.thread === null && says(message, 'answer_good'));
        const deliveries = await state.store.listDeliveries();
        expect(cards).toHaveLength(2);
        expect(shared).toHaveLength(1);
        expect(all.filter(({ thread }) => thread === shared[0]?.ts)).toHaveLength(3);
        expect(all.filter((message) => says(message, 'Changed by'))).toHaveLength(3);
        expect(cards[0]?.edits).toBeGreaterThanOrEqual(1);
        expect(all.filter(({ thread }) => thread === cards[0]?.ts)).toHaveLength(1);
        expect(deliveries.map(({ state: is }) => is)).toEqual(deliveries.map(() => 'sent'));
        const tags = all.map(({ metadata }) => JSON.stringify(metadata));
        expect(new Set(tags).size).toBe(all.length);
        // For one person alone: once, and again only where the kill fell between Slack's taking it and our noting so.
        const again =
          point.when === 'before' ? 0 : state.hits.filter(({ method }) => method === 'response_url').length;
        expect(secret(state).length).toBeGreaterThanOrEqual(4);
        expect(secret(state).length).toBeLessThanOrEqual(4 + again);
        expect((await state.store.followsOf('slack:C1')).map(({ id }) => id)).toEqual([2]);
      });
      expect(hits).toHaveLength(mostKills);
    },
  );
});
