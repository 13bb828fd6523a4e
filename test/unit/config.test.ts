/** Settings: every mistake told at once, with its line and how to mend it. */
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig, readConfig } from '../../src/config.ts';

const mistakesOf = (env: Record<string, string>, text: string): string[] => {
  try {
    loadConfig(env, { name: 'coop.yaml', text });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
};

describe('configuration', () => {
  test('works with nothing set', () => {
    const config = loadConfig({}, null);

    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      timezone: 'UTC',
      leaseMs: 60_000,
    });
  });

  test('takes a setting with nothing behind it as not set', () => {
    const text = 'sources:\n#  - {id: lv-mod}\nfollows:\nmodel:\nlimits:\n';

    expect(mistakesOf({}, text)).toEqual([]);
  });

  test('says in words that a file holds no settings, or an alias of nothing', () => {
    expect(mistakesOf({}, '- a\n- b\n')).toEqual([
      'coop.yaml: expected settings, one a line, such as timezone: Europe/Riga',
    ]);
    expect(mistakesOf({}, 'names: [a.example]\nfollows: *orders\n')).toEqual([
      'coop.yaml: Unresolved alias (the anchor must be set before the alias): orders',
    ]);
  });

  test('says in words which levels the log has, and what an address looks like', () => {
    expect(mistakesOf({ COOP_LOG: 'debug', SLACK_API_URL: 'ftp://slack.example' }, '')).toEqual([
      'COOP_LOG: expected info, warn, error or silent',
      'SLACK_API_URL: expected an address that begins with http:// or https://',
    ]);
  });

  test('reads sources with their rhythm', () => {
    const text =
      'sources:\n  - {id: lv-mod, name: Latvian MoD, url: "https://mod.example/feed", country: LV, every: 30m}\n';

    const config = loadConfig({ COOP_DATA: '/tmp/desk' }, { name: 'coop.yaml', text });

    expect(config.sources).toEqual([
      { id: 'lv-mod', name: 'Latvian MoD', url: 'https://mod.example/feed', country: 'LV', everyMinutes: 30 },
    ]);
  });

  test('reads the bounds of a pace and selectors, and where none is named leaves the pace to the source', () => {
    const text = [
      'contact: desk@example.org',
      'sources:',
      '  - {id: fixed, every: 2h}',
      '  - {id: free}',
      '  - {id: bounded, every: 15m, slowest: 1d, select: {item: li}}',
    ].join('\n');

    const { contact, hints, sources } = loadConfig({}, { name: 'coop.yaml', text });

    expect(contact).toBe('desk@example.org');
    expect(sources.map(({ everyMinutes }) => everyMinutes)).toEqual([120, 30, 15]);
    expect([...hints.values()].map(({ slowestMinutes }) => slowestMinutes)).toEqual([120, 240, 1_440]);
    expect(hints.get('bounded')?.select).toEqual({
      item: 'li',
      link: null,
      title: null,
      date: null,
      text: null,
    });
  });

  test('refuses a pace whose longest is shorter than its shortest, and a contact that nobody can use', () => {
    expect(mistakesOf({}, 'sources: [{id: a, every: 2h, slowest: 1h}]')).toEqual([
      'coop.yaml: a: slowest is shorter than every',
    ]);
    expect(mistakesOf({}, 'contact: "me\\r\\nCookie: x"')[0]).toMatch(/a web page or a mail address/);
  });

  test('reads whose a private source is, and refuses workspaces that there are not', () => {
    const source = (workspaces: string) => `sources: [{id: lv-mod, workspaces: ${workspaces}}]`;
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

    const { sources } = loadConfig({}, { name: 'coop.yaml', text: source('[slack:T0123, teams, web]') });

    expect(sources[0]?.workspaces).toEqual(['slack:T0123', 'teams', 'web']);
    expect(mistakesOf({}, source('[]'))[0]).toContain('name a workspace, or leave the setting out');
    expect(mistakesOf({}, source('[slack:C0123]'))[0]).toContain(
      'expected web, teams, slack, or slack:T0123',
    );
    expect(mistakesOf(slack, source('[slack:T0123]'))).toEqual([
      'lv-mod: workspaces: slack:T0123: Coop is in one workspace of Slack, name it slack',
    ]);
    expect(mistakesOf(slack, source('[slack]'))).toEqual([]);
    expect(mistakesOf({}, `${source('[teams]')}\nfollows: ["web:desk from lv-mod at once"]`)).toEqual([
      'follows: web:desk may not see the source lv-mod: its workspaces do not name it',
    ]);
  });

  test('tells five mistakes at once, each with its line', () => {
    const text = [
      'timezone: Europe/Rigga',
      'sorces: []',
      'lease: soon',
      'sources:',
      '  - id: LV MOD',
      '    url: ftp://mod.example/feed',
      '    every: often',
    ].join('\n');

    const mistakes = mistakesOf({ PORT: 'many' }, text);

    expect(mistakes).toHaveLength(7);
    expect(mistakes).toContainEqual('coop.yaml:1: timezone: expected a time zone such as Europe/Riga');
    expect(mistakes).toContainEqual('coop.yaml:2: sorces: unknown setting; did you mean sources?');
    expect(mistakes.find((line) => line.startsWith('coop.yaml:5: sources.0.id'))).toContain('lv-mod');
    expect(mistakes.find((line) => line.startsWith('coop.yaml:6: sources.0.url'))).toContain('https://');
    expect(mistakes.find((line) => line.startsWith('coop.yaml:7: sources.0.every'))).toBeDefined();
    expect(mistakes).toContainEqual('PORT: expected a port number');
  });

  test('tells where YAML itself is broken', () => {
    expect(mistakesOf({}, 'sources:\n  - {id: a\n')[0]).toMatch(/^coop\.yaml:\d+: /);
  });

  test('refuses two sources of one id', () => {
    expect(mistakesOf({}, 'sources: [{id: a}, {id: a}]')).toEqual(['coop.yaml: two sources have the id a']);
  });

  test('treats blank settings as unset', () => {
    expect(loadConfig({ DATABASE_URL: '', PORT: ' ' }, null).databaseUrl).toBeNull();
    expect(readConfig({ COOP_CONFIG: '' }, undefined).file).toBeNull();
  });
});

describe('Slack settings', () => {
  const secret = '0123456789abcdef0123456789abcdef';
  const key = 'a'.repeat(64);
  const many = {
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'x', SLACK_SIGNING_SECRET: secret },
    ...{ SLACK_STATE_SECRET: secret, COOP_KEY: key },
  };
  const slackOf = (env: Record<string, string>, text = '') =>
    loadConfig(env, text === '' ? null : { name: 'coop.yaml', text }).slack;

  test('none set: no Slack', () => expect(slackOf({})).toBeNull());

  test('one workspace by its token, over Socket Mode, HTTP or both', () => {
    const token = { SLACK_BOT_TOKEN: 'xoxb-1' };

    expect(slackOf({ ...token, SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      ...{ botToken: 'xoxb-1', appToken: 'xapp-1', signingSecret: null, install: null },
      apiUrl: 'https://slack.com/api/',
    });
    expect(slackOf({ ...token, SLACK_SIGNING_SECRET: secret })).toMatchObject({
      ...{ appToken: null, signingSecret: secret },
    });
    expect(slackOf({ ...token, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: secret })).toMatchObject({
      ...{ appToken: 'xapp-1', signingSecret: secret },
    });
  });

  test('many workspaces by OAuth, with the keys that seal and have sealed them', () => {
    const old = 'b'.repeat(64);
    const slack = slackOf({ ...many, COOP_OLD_KEYS: `${old}, ${old}` }, 'address: https://coop.example\n');

    expect(slack).toMatchObject({
      botToken: null,
      signingSecret: secret,
      install: {
        ...{ clientId: '1.2', clientSecret: 'x', stateSecret: secret, authorizeUrl: null },
        keys: [key, old, old],
      },
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a token of another kind',
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' },
      /begins with xoxb-/,
    ],
    [
      'an app token of another kind',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' },
      /begins with xapp-/,
    ],
    [
      'a token and no transport',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /set SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET/,
    ],
    ['a transport and no token', { SLACK_APP_TOKEN: 'xapp-1' }, /set SLACK_BOT_TOKEN for one workspace/],
    [
      'a token and a client',
      { ...many, SLACK_BOT_TOKEN: 'xoxb-1' },
      /the token for one workspace, or the client for many/,
    ],
    [
      'a client alone',
      { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'x' },
      /still missing are SLACK_STATE_SECRET, SLACK_SIGNING_SECRET, COOP_KEY/,
    ],
    ['no address', many, /set address: in coop\.yaml/],
    ['a short key', { ...many, COOP_KEY: 'abc' }, /64 hex digits/],
    ['a short state secret', { ...many, SLACK_STATE_SECRET: 'abc' }, /at least 16 characters/],
    ['a stand-in that is no address', { SLACK_API_URL: 'slack' }, /SLACK_API_URL/],
  ])('what is wrong is said: %s', (_name, env, words) => {
    expect(mistakesOf(env, '').join('\n')).toMatch(words);
  });
});

describe('access', () => {
  const key = 'a'.repeat(64);
  const env = { COOP_KEY: key, OPENID_CLIENT_SECRET: 'secret' };
  const openid = (more = '') =>
    `address: https://desk.example\naccess: {openid: {issuer: "https://login.example/t", client: coop}, roles: {admin: [ada@mod.example]}}\n${more}`;

  test('is for this machine alone where nothing is set', () => {
    for (const HOST of ['127.0.0.1', '::1', 'localhost', '127.0.0.2'])
      expect(loadConfig({ HOST }, null).access).toBeNull();
  });

  test('beyond this machine takes a sign-in, and says how to set one, beside every other mistake', () => {
    const mistakes = mistakesOf({ HOST: '0.0.0.0', PORT: 'many' }, 'names: [desk.example, "desk.localhost"]');

    expect(mistakes.map((told) => told.split(':')[0])).toEqual(['PORT', 'HOST', 'names']);
    expect(mistakesOf({ HOST: '0.0.0.0' }, 'names: [desk.example]')).toEqual([
      expect.stringMatching(
        /^HOST: on 0\.0\.0\.0 other machines reach the web page.*access\.openid.*leave HOST at 127\.0\.0\.1$/,
      ),
      expect.stringMatching(/^names: people who reach the web page as desk\.example.*take the name away$/),
    ]);
    expect(mistakesOf({ HOST: '::' }, '')).toHaveLength(1);
  });

  test('by OpenID Connect is read with its key, its secret and its roles', () => {
    const { access, keys } = loadConfig({ ...env, HOST: '0.0.0.0' }, { name: 'coop.yaml', text: openid() });

    expect(keys).toEqual([key]);
    expect(access).toEqual({
      signIn: {
        ...{ kind: 'openid', issuer: 'https://login.example/t', client: 'coop', secret: 'secret' },
        ...{ mail: 'email', groups: 'groups', sessionMs: 8 * 3_600_000 },
      },
      grants: { reader: [], editor: [], admin: ['ada@mod.example'] },
    });
  });

  test('by OpenID Connect says what is missing, all of it', () => {
    const text = 'access: {openid: {issuer: "http://login.example", client: coop}}';

    expect(mistakesOf({}, text)).toEqual([
      expect.stringMatching(/^access\.roles: nobody has a role/),
      expect.stringMatching(/^access\.openid\.issuer: it must begin with https/),
      expect.stringMatching(/OPENID_CLIENT_SECRET/),
      expect.stringMatching(/COOP_KEY/),
      expect.stringMatching(/set address:/),
    ]);
    expect(mistakesOf(env, openid().replace('https://desk', 'http://desk'))).toEqual([
      expect.stringMatching(/^address: with access\.openid it must begin with https/),
    ]);
    const common = openid().replace('login.example/t', 'login.microsoftonline.com/common/v2.0');
    expect(mistakesOf(env, common)).toEqual([expect.stringMatching(/names no tenant/)]);
  });

  test('by a proxy’s header takes the addresses that the proxy comes from, and not everybody’s', () => {
    const text =
      'access: {proxy: {header: X-Forwarded-Email, from: [FROM]}, roles: {reader: ["@mod.example"]}}';
    const from = (given: string) => ({ name: 'coop.yaml', text: text.replace('FROM', given) });

    expect(loadConfig({ HOST: '0.0.0.0' }, from('10.0.0.5, "fd00::/64"')).access?.signIn).toEqual({
      ...{ kind: 'proxy', header: 'x-forwarded-email', groups: null, from: ['10.0.0.5', 'fd00::/64'] },
    });
    for (const wrong of ['0.0.0.0/0', '"::/0"', 'proxy.example', ''])
      expect([wrong, mistakesOf({ HOST: '0.0.0.0' }, from(wrong).text).length]).toEqual([wrong, 1]);
    expect(mistakesOf({}, text.replace('X-Forwarded-Email', 'Host').replace('FROM', '::1'))).toHaveLength(1);
  });

  test('with roles and no sign-in protects nothing, and says so', () => {
    expect(mistakesOf({}, 'access: {roles: {admin: [ada@mod.example]}}')).toEqual([
      expect.stringMatching(/^access\.roles: they hold for people who sign in/),
    ]);
    expect(mistakesOf({}, 'access: {roles: {admin: [ada]}}')).toEqual([
      expect.stringMatching(
        /expected a mail address, a domain such as @mod\.example, group:NAME or everyone/,
      ),
    ]);
    expect(mistakesOf(env, openid().replace('client:', 'cleint:')).join()).toMatch(/did you mean client\?/);
  });
});

test('limits of questions have defaults, and each figure can be set alone', () => {
  const limits = { person: { questions: 100, minutes: 5 }, workspace: { questions: 2_000, minutes: 60 } };

  expect(loadConfig({}, null).limits).toEqual(limits);
  expect(loadConfig({}, { name: 'c', text: 'limits: {person: {questions: 3}}' }).limits).toEqual({
    ...limits,
    person: { questions: 3, minutes: 5 },
  });
});
