/** How soon the first activity answers 100 questions at once in Teams, and how fast a release owed to 2,000 conversations goes out. */
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

await asking('Teams’ documented limit of 50 requests a second', appLimit);
await asking('no limit of the app', 10_000);
await delivering(Number(process.argv[2] ?? 2_000));

/** A desk before a Teams with so many channels, and Coop let into each. */
async function begin(channels: number, env: Record<string, string>): Promise<Telling> {
  const told = await tellInTeams({ COOP_LEASE: '60000', ...env });
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

/** 100 people ask in 100 channels at once, thrice; the first activity of each answer is waited for. */
async function asking(limit: string, app: number): Promise<void> {
  const told = await begin(100, { COOP_APP_LIMIT: String(app) });
  const { teams } = told;
  try {
    for (let n = 1; n <= 10; n++) await told.take(n);
    // Each channel has been heard in before, as on any day but the first.
    await Promise.all(Array.from({ length: 100 }, (_, n) => told.say('help', { conversation: name(n) })));
    await told.settled();
    const [first, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round++) {
      await new Promise((go) => setTimeout(go, 3_000));
      const from = teams.service.calls.length;
      const asked = await Promise.all(
        Array.from({ length: 100 }, async (_, n) => {
          const at = performance.now();
          const id = `9${round}${n}`;
          const status = await teams.say('latvia', { conversation: name(n), id });
          if (status !== 200) throw new Error(`a question was answered with ${status}`);
          return { at, conversation: name(n) };
        }),
      );
      await told.settled();
      const calls = teams.service.calls.slice(from);
      for (const { at, conversation } of asked) {
        const own = calls.filter((call) => call.conversation === conversation);
        const answer = own.find(({ body }) => body.type === 'message');
        if (!answer) throw new Error(`no answer in ${conversation}`);
        first.push((own[0] ?? answer).at - at);
        whole.push(answer.at - at);
      }
    }
    console.log(
      `100 questions at once, ${limit}: first activity ${told100(first)} (bound 300), answer ${told100(whole)}`,
    );
  } finally {
    await told.stop();
  }
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
