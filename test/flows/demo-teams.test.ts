/** `coop demo --teams`: the demonstration answers a Teams of this machine that signs nothing, and nobody else. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { type FakeTeams, startFakeTeams } from '../fakes/teams/teams.ts';

let teams: FakeTeams;
let end: () => void;
let ended: Promise<number>;

/** Starts a demonstration on a free port; gives its page's address, or what it said when it ended by itself. */
async function demonstrate(words: string[], env: Record<string, string> = {}): Promise<string> {
  let told = '';
  const stopped = Promise.withResolvers<void>();
  end = stopped.resolve;
  const address = Promise.withResolvers<string>();
  ended = run(['demo', '--port', '0', ...words], {
    out: (text) => address.resolve(text.trim()),
    err: (text) => {
      told += text;
    },
    lines: async function* () {},
    input: async () => Buffer.alloc(0),
    env: { COOP_LOG: 'silent', ...env },
    now: () => new Date(),
    watched: false,
    stopped: stopped.promise,
  });
  return await Promise.race([address.promise, ended.then(() => told)]);
}

/** The next message that Coop leaves in Teams. */
const nextMessage = (): Promise<void> =>
  new Promise((resolve) => {
    teams.service.onStored = () => resolve();
  });

beforeEach(async () => {
  teams = await startFakeTeams({ appId: '' });
});
afterEach(async () => {
  end();
  await ended;
  await teams.stop();
});

describe('with --teams', () => {
  test('a message is answered in the thread of its conversation, without any secret', async () => {
    teams.endpoint = `${await demonstrate(['--teams'])}/api/messages`;
    const answered = nextMessage();

    expect(await teams.say('help', { conversation: 'a:anna' })).toBe(200);
    await answered;

    expect(teams.shown('a:anna')).toContain('latvia special operations since march');
    expect(teams.service.calls.every(({ status }) => status === 201)).toBe(true);
  });

  test('another site’s page is refused', async () => {
    const endpoint = `${await demonstrate(['--teams'])}/api/messages`;
    teams.endpoint = endpoint;
    const letter = teams.letter('help', { conversation: 'a:anna' });

    const { status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: letter.slice(letter.indexOf('{')),
    });

    expect(status).toBe(403);
    expect(teams.service.calls).toEqual([]);
  });

  test('it does not start where others than this machine reach it', async () => {
    expect(await demonstrate(['--teams'], { HOST: '0.0.0.0' })).toContain(
      'HOST: on 0.0.0.0 other machines reach',
    );
    expect(await ended).toBe(2);
  });
});

test('without --teams there is no such endpoint', async () => {
  teams.endpoint = `${await demonstrate([])}/api/messages`;

  expect(await teams.say('help', { conversation: 'a:anna' })).toBe(404);
});
