/** One desk, three workspaces, a private source each: what one of them may see is shown to the others in no way at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { Release } from '../../src/domain/release.ts';
import { createLog } from '../../src/log.ts';
import { type Desk, openDesk } from '../../src/main/desk.ts';
import { type Running, startDesk } from '../../src/main.ts';
import { createPerson, type Person } from '../fakes/slack/person.ts';
import { type FakeSlack, openSlack } from '../fakes/slack/slack.ts';
import { type FakeTeams, startFakeTeams } from '../fakes/teams/teams.ts';

const baltic = '19:baltic@thread.tacv2';
const now = (): Date => new Date();

/** What only the release of this workspace's own source says. */
const plants = {
  slack: { person: 'Zane Slavinska', word: 'quartzite', number: '4711' },
  teams: { person: 'Marta Teodora', word: 'basalt', number: '5822' },
  web: { person: 'Liene Vebere', word: 'dolomite', number: '6933' },
};
type Side = keyof typeof plants;
const sides = Object.keys(plants) as Side[];
const today = now().toISOString().slice(0, 10);
const spoken = now().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function telling(source: string, more: string): Release {
  return {
    key: `https://${source}.example/1`,
    source,
    url: `https://${source}.example/1`,
    title: 'Latvian and Estonian defence ministers meet',
    published: today,
    language: 'en',
    country: 'LV',
    text: `Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on ${spoken}. ${more}`,
  };
}

const owned = (side: Side, { person, word, number } = plants[side]): Release =>
  telling(
    `own-${side}`,
    `State Secretary ${person} spoke of ${word}. Latvia asked Estonia for ${number} border guards.`,
  );

let folder: string;
let slack: FakeSlack;
let teams: FakeTeams;
let desk: Desk;
let running: Running;
let anna: Person;
let ids: Record<Side, string>;

async function take(release: Release): Promise<string> {
  await desk.store.takeIn([release], { now: now(), quiet: false });
  const brief = await desk.writer.brief(release, 'now');
  await desk.store.keep(release, brief, { now: now(), quiet: false });
  return brief.id;
}

const sent = (count: number) =>
  expect
    .poll(async () => (await desk.store.listDeliveries(['sent'])).length, { timeout: 20_000 })
    .toBe(count);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-private-'));
  slack = await openSlack({ now: () => now().getTime() });
  teams = await startFakeTeams();
  const config = loadConfig(
    {
      ...{ COOP_DATA: folder, PORT: '0', COOP_LOG: 'silent', SLACK_BOT_TOKEN: 'xoxb-T1' },
      ...{ SLACK_SIGNING_SECRET: 'fake-signing-secret', SLACK_API_URL: slack.apiUrl },
      ...{ MICROSOFT_APP_ID: 'app-1', MICROSOFT_APP_TENANT_ID: 'tenant-1', MICROSOFT_APP_PASSWORD: 'p' },
    },
    {
      name: 'coop.yaml',
      text: [
        `follows: ["web:desk all at once", "slack:C1 all at once", "teams:${baltic} all at once"]`,
        'sources:',
        '  - { id: open, name: Open Ministry }',
        ...sides.map((side) => `  - { id: own-${side}, name: Ministry of ${side}, workspaces: [${side}] }`),
      ].join('\n'),
    },
  );
  desk = await openDesk(config, { log: createLog({ now, level: 'silent' }), now });
  running = await startDesk(desk, 'all', { teamsService: teams.app });
  teams.endpoint = `${running.address}/api/messages`;
  anna = createPerson(slack, { requestUrl: `${running.address}/slack/events` });
  await teams.event({ type: 'installationUpdate', action: 'add-upgrade' });

  await take(telling('open', 'The ministers discussed bridges.'));
  await sent(3);
  ids = { slack: '', teams: '', web: '' };
  for (const side of sides) ids[side] = await take(owned(side));
  await sent(6);
  // Each is corrected: "4711 → 47110".
  for (const side of sides) await take(owned(side, { ...plants[side], number: `${plants[side].number}0` }));
  await sent(9);
}, 60_000);
afterEach(async () => {
  await running.stop();
  await desk.close();
  await slack.close();
  await teams.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing of the others' sources, all of one's own. */
function holdsItsOwnAlone(shown: string, side: Side): void {
  for (const other of sides) {
    const { person, word, number } = plants[other];
    const signs = [person.split(' ')[1] ?? '', word, number, `own-${other}`, `Ministry of ${other}`];
    for (const sign of [...signs, `own-${other}.example`])
      if (other === side) expect(shown, sign).toContain(sign);
      else expect(shown, sign).not.toContain(sign);
  }
}

/** Lines that ask for everything there is, and name nothing that is planted. */
const lines = [
  ...[
    'latvia',
    'latvia estonia',
    'new',
    'timeline latvia estonia',
    'commitments latvia',
    'digest',
    'sources',
  ],
  ...['how many border guards did latvia ask for', 'who met in riga', 'latvia state secretary since january'],
  ...['bridges', 'following'],
];
/** What is planted for others, and the same line with words that stand nowhere. */
const probes = (side: Side): (readonly [string, string])[] =>
  sides
    .filter((other) => other !== side)
    .flatMap((other) => {
      const { person, word, number } = plants[other];
      const surname = (person.split(' ')[1] ?? '').toLowerCase();
      return [
        [word, 'xylolite'],
        [`latvia ${word}`, 'latvia xylolite'],
        [`who ${surname}`, 'who zzyxova'],
        [`who ${surname.slice(0, -1)}`, 'who zzyxov'],
        [`did ${surname} speak in ${number}`, 'did zzyxova speak in 9090'],
        [`follow latvia from own-${other} at once`, 'follow latvia from own-nobody at once'],
      ] as const;
    });
/** An answer without the words that the asker typed. */
const blank = (answer: string, line: string): string =>
  line
    .split(' ')
    .filter((word) => word.length > 3)
    .reduce((text, word) => text.replaceAll(new RegExp(word, 'gi'), '·'), answer);

describe('the page', () => {
  const get = async (path: string, accept = 'text/html'): Promise<string> =>
    (await fetch(`${running.address}${path}`, { headers: { accept } })).text();
  const ask = (line: string): Promise<string> =>
    get(`/ask?q=${encodeURIComponent(line)}`, 'application/json');

  test('shows its own private source and nothing of the others’', async () => {
    const pages = ['/', '/channel/other', '/sources', '/deliveries', '/help', `/brief/${ids.web}`];
    const shown = await Promise.all([
      ...pages.map((path) => get(path)),
      ...lines.map((line) => get(`/ask?q=${encodeURIComponent(line)}`)),
      ...lines.map((line) => ask(line)),
      get('/metrics'),
    ]);

    holdsItsOwnAlone(shown.join('\n'), 'web');
    for (const side of ['slack', 'teams'] as const) {
      const page = await fetch(`${running.address}/brief/${ids[side]}`);
      const none = await fetch(`${running.address}/brief/0000000000000000`);
      expect([page.status, await page.text()]).toEqual([404, await none.text()]);
    }
  });

  test('answers a question about what others alone may see as one about what is not there', async () => {
    for (const [line, nothing] of probes('web'))
      expect(blank(await ask(line), line), line).toBe(blank(await ask(nothing), nothing));
  });

  test('goes on with no thread of another platform', async () => {
    await anna.mention('latvia state secretary');
    await expect.poll(() => slack.shown('C1')).toContain('Slavinska');
    const { ts } = slack.messages('C1').find(({ text }) => text.includes('state secretary')) ?? { ts: '' };

    const told = await get(`/ask?q=who+attended&thread=slack:C1:${ts}`, 'application/json');

    expect(JSON.parse(told)).toMatchObject({ question: { kind: 'unclear' } });
  });
});

test('Slack shows its own private source and nothing of the others’', async () => {
  for (const line of lines) await anna.command(line);
  await expect
    .poll(() => slack.messages('C1').filter(({ onlyFor }) => onlyFor === 'U1').length, { timeout: 20_000 })
    .toBe(lines.length);
  await anna.mention('latvia');
  await anna.openHome('home');
  await anna.command('follow');
  const card = slack.messages('C1').find(({ blocks }) => JSON.stringify(blocks).includes('"evidence"'));
  if (!card) throw new Error('no card was posted');
  for (const id of Object.values(ids))
    for (const action_id of ['evidence', 'full_brief', 'ask'])
      await anna.press(card, { action_id, value: id });
  const offered = await anna.suggest('sources', 'own');
  await expect.poll(() => slack.views.size, { timeout: 20_000 }).toBeGreaterThanOrEqual(6);
  await expect.poll(() => slack.homes.size).toBe(1);

  const app = slack.messages().filter(({ app }) => app);
  const shown = [app, [...slack.views.values()], [...slack.homes.values()], offered.body];
  holdsItsOwnAlone(JSON.stringify(shown), 'slack');
}, 60_000);

test('Teams shows its own private source and nothing of the others’', async () => {
  for (const [index, line] of lines.entries())
    await teams.say(line, { id: String(500 + index), mention: true });
  const answered = (): number =>
    lines.filter((_, index) =>
      teams.of(baltic).some(({ conversation }) => conversation === `${baltic};messageid=${500 + index}`),
    ).length;
  await expect.poll(answered, { timeout: 20_000 }).toBe(lines.length);
  const invoked: unknown[] = [];
  for (const query of ['', 'latvia', 'border guards'])
    invoked.push(
      await teams.invoke('composeExtension/query', {
        ...{ commandId: 'search', parameters: [{ name: 'query', value: query }] },
      }),
    );
  invoked.push(await teams.invoke('composeExtension/fetchTask', { commandId: 'follow' }));
  for (const id of Object.values(ids))
    for (const verb of ['evidence', 'full_brief', 'ask']) {
      const data = { action: verb, value: id };
      invoked.push(await teams.invoke('adaptiveCard/action', { action: { verb, data } }));
      invoked.push(await teams.invoke('composeExtension/submitAction', { commandId: 'x', data }));
    }

  holdsItsOwnAlone(JSON.stringify([teams.of(baltic).map(({ activity }) => activity), invoked]), 'teams');
}, 60_000);
