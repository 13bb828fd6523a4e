/** One process that serves Slack, Teams and the page from one store: a brief posted to all three shows the same facts. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { briefCard } from '../../src/domain/cards/brief.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createLog } from '../../src/log.ts';
import { openDesk } from '../../src/main/desk.ts';
import { startDesk } from '../../src/main.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { ruleWords } from '../../src/writer/verify/rules.ts';
import { openSlack } from '../fakes/slack/slack.ts';
import { startFakeTeams } from '../fakes/teams/teams.ts';
import { sampleRelease } from './desk.ts';

const baltic = '19:baltic@thread.tacv2';
const now = (): Date => new Date();
const plain = (text: string): string => text.replace(/\p{RI}{2}/gu, '').replace(/\s+/g, ' ');

test('a brief owed to Slack, Teams and the page says the same in all three', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-three-'));
  const slack = await openSlack({ now: () => now().getTime() });
  const teams = await startFakeTeams();
  const config = loadConfig(
    {
      ...{ COOP_DATA: folder, PORT: '0', COOP_LOG: 'silent', SLACK_BOT_TOKEN: 'xoxb-T1' },
      ...{ SLACK_SIGNING_SECRET: 'fake-signing-secret', SLACK_API_URL: slack.apiUrl },
      ...{ MICROSOFT_APP_ID: 'app-1', MICROSOFT_APP_TENANT_ID: 'tenant-1', MICROSOFT_APP_PASSWORD: 'p' },
    },
    {
      name: 'coop.yaml',
      text: `follows: ["web:desk all at once", "slack:C1 all at once", "teams:${baltic} all at once"]\n`,
    },
  );
  const desk = await openDesk(config, { log: createLog({ now, level: 'silent' }), now });
  const running = await startDesk(desk, 'all', { teamsService: teams.app });
  teams.endpoint = `${running.address}/api/messages`;
  try {
    await teams.event({ type: 'installationUpdate', action: 'add-upgrade' });
    const release = sampleRelease(1);
    const brief = await createExtractive().brief(release);
    await desk.store.takeIn([release], { now: now(), quiet: false });
    await desk.store.keep(release, brief, { now: now(), quiet: false });
    await expect
      .poll(async () => (await desk.store.listDeliveries(['sent'])).length, { timeout: 15_000 })
      .toBe(3);

    const page = await (await fetch(running.address)).text();
    const shown = [
      slack.shown('C1'),
      teams.shown(baltic),
      parseHTML(page).document.querySelector('main')?.textContent ?? '',
    ].map(plain);
    const kept = await desk.store.brief(brief.id, wholeDesk);
    if (kept === null) throw new Error('the brief was not kept');
    const card = briefCard(kept, { words: ruleWords });
    const facts = card.blocks.flatMap((block) => {
      const rows = block.kind === 'list' ? block.items : 'spans' in block ? [block.spans] : [];
      return rows.flat().flatMap(({ text, at }) => (at === undefined ? [plain(text).trim()] : []));
    });
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of [card.title.text, ...facts]) for (const text of shown) expect(text).toContain(fact);
  } finally {
    await running.stop();
    await desk.close();
    await slack.close();
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
