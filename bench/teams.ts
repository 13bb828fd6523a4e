/** How soon the first activity answers 100 questions at once in Teams, and how fast a release owed to 2,000 conversations goes out. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { allAtOnce } from '../test/contract/store.samples.ts';
import { type Telling, tellInTeams } from '../test/fakes/teams/telling.ts';
import { channelOf } from '../test/fakes/teams/world.ts';

const appLimit = 50;
const windows = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
];
const name = (n: number): string => `19:bench-${n}@thread.tacv2`;

await asking('Coop’s own time, no limit of the app', 10_000, 300);
// Teams takes 50 in the first second, whoever asks: the second 50 have to wait for the next one.
await asking('Teams’ documented limit of 50 requests a second', appLimit, 1_300);
await delivering(Number(process.argv[2] ?? 2_000));

/** A desk before a Teams with so many channels, and Coop let into each. */
async function begin(channels: number, env: Record<string, string>): Promise<Telling> {
  const told = await tellInTeams(env);
  const { world } = told.teams;
  const everyone = new Set(world.people.keys());
  for (let n = 0; n < channels; n++) {
    world.conversations.set(name(n), channelOf(name(n), `Bench ${n}`, name(n), everyone));
    const reference = {
      ...{ kind: 'channel', serviceUrl: `${told.teams.address}/`, id: name(n), tenant: world.tenant },
      ...{ team: '', bot: world.bot.id, installer: '', hears: '' },
    };
    await told.store.keepConversation(
      { channel: `teams:${name(n)}`, reference, name: null, gone: null },
      told.now(),
    );
  }
  return told;
}

/**
 * 100 people ask in 100 channels at once, thrice, on connections that stand already, as Teams keeps them; the first
 * activity of each answer is waited for. The letters are written before the clock starts: what is measured is Coop.
 */
async function asking(limit: string, app: number, bound: number): Promise<void> {
  const told = await begin(100, { COOP_APP_LIMIT: String(app) });
  const { teams } = told;
  try {
    for (let n = 1; n <= 10; n++) await told.take(n);
    await told.say('help');
    // Each channel has been heard in before, as on any day but the first.
    const greeting = await gather(100, new URL(teams.endpoint));
    await greeting.say((n) => teams.letter('help', { conversation: name(n) }));
    greeting.leave();
    await told.settled();
    const [first, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round++) {
      await new Promise((go) => setTimeout(go, 3_000));
      const crowd = await gather(100, new URL(teams.endpoint));
      const from = teams.service.calls.length;
      const asked = await crowd.say((n) =>
        teams.letter('latvia', { conversation: name(n), id: `9${round}${n}` }),
      );
      crowd.leave();
      await told.settled();
      const calls = teams.service.calls.slice(from);
      for (const [n, at] of asked.entries()) {
        const own = calls.filter((call) => call.conversation === name(n));
        const answer = own.find(({ body }) => body.type === 'message');
        if (!answer) throw new Error(`no answer in ${name(n)}`);
        first.push((own[0] ?? answer).at - at);
        whole.push(answer.at - at);
      }
    }
    console.log(
      `100 questions at once, ${limit}: first activity ${told100(first)} (bound ${bound}), answer ${told100(whole)}`,
    );
  } finally {
    await told.stop();
  }
}

interface Crowd {
  /** Each says its letter at once; resolves with when each spoke once all were told that it arrived. */
  say(letter: (n: number) => string): Promise<number[]>;
  leave(): void;
}

/** So many open connections. */
async function gather(count: number, { hostname, port }: URL): Promise<Crowd> {
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      socket.on('close', () => socket.emit('data', 'closed'));
      return socket;
    }),
  );
  return {
    say: async (letter) => {
      const letters = sockets.map((_socket, n) => letter(n));
      const answers = sockets.map((socket) => once(socket, 'data'));
      const spoken = sockets.map((socket, n) => {
        const at = performance.now();
        socket.write(letters[n] ?? '');
        return at;
      });
      for (const [answer] of await Promise.all(answers))
        if (!String(answer).startsWith('HTTP/1.1 200'))
          throw new Error(`a question was answered with ${answer}`);
      return spoken;
    },
    leave: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function told100(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  return `${at(0.5)} ms (median), ${at(0.99)} ms (p99)`;
}

async function delivering(conversations: number): Promise<void> {
  const told = await begin(conversations, {});
  try {
    for (let n = 0; n < conversations; n++)
      await told.store.addFollow(`teams:${name(n)}`, allAtOnce, 'bench', told.now());
    await new Promise((go) => setTimeout(go, 3_000));
    told.teams.service.limits = { app: appLimit, windows };
    await told.take(1);
    await told.settled();
    const { calls } = told.teams.service;
    const posted = calls.filter(({ status }) => status === 201);
    const [begun, ended] = [posted[0]?.at ?? 0, posted.at(-1)?.at ?? 0];
    const rate = (posted.length / (ended - begun)) * 1_000;
    const refused = calls.filter(({ status }) => status === 429).length;
    const stored = told.teams.world.messages.length;
    console.log(
      `${conversations} conversations: ${stored} cards, ${rate.toFixed(1)} a second, ${((100 * rate) / appLimit).toFixed(0)} % of the ${appLimit} allowed (bound 95), ${refused} answers of 429`,
    );
  } finally {
    await told.stop();
  }
}
