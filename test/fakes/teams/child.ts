/** A process of its own with the desk on the fake Teams, to be killed: `child.ts FOLDER TEAMS_ADDRESS PORT`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '../../../src/chat/http.ts';
import { createTeams } from '../../../src/chat/teams/app.ts';
import { documentedLimits } from '../../../src/chat/teams/pace.ts';
import { workspaceOf } from '../../../src/domain/workspace.ts';
import { answerAsk } from '../../../src/flows/answer.ts';
import { deliverDue } from '../../../src/flows/deliver.ts';
import { digestDue } from '../../../src/flows/digest.ts';
import { findForLine } from '../../../src/flows/find.ts';
import { createLook } from '../../../src/flows/look.ts';
import { createLog } from '../../../src/log.ts';
import { dueSlot } from '../../../src/schedule.ts';
import { createStore } from '../../../src/store/store.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';

const [folder = '', teams = '', port = '0'] = process.argv.slice(2);
const leaseMs = Number(process.env.COOP_LEASE ?? 60_000);

/** The test sets the clock by a file. */
const now = (): Date => new Date(Date.now() + Number(readFileSync(join(folder, 'shift'), 'utf8')));
const log = createLog({ now, level: process.env.COOP_LOG === 'info' ? 'info' : 'silent' });
const store = await createStore({ url: null, folder, now, log });
const http = createHttp({
  ...{ host: '127.0.0.1', port: Number(port), log, ready: async () => {}, metrics: async () => '' },
  newId: () => crypto.randomUUID(),
});
const look = createLook(store, now);
const workspace = workspaceOf('teams:');
const platform = createTeams({
  ...{ http, base: null, zone: 'UTC', changes: 'anyone', admins: [], leaseMs, now, log },
  ...{ random: () => 0, newId: () => crypto.randomUUID() },
  limits:
    process.env.COOP_APP_LIMIT === undefined
      ? documentedLimits
      : { ...documentedLimits, app: [{ most: Number(process.env.COOP_APP_LIMIT), ms: 1_000 }] },
  app: { id: 'app-1', type: 'SingleTenant', tenant: 'tenant-1', secret: { password: 'secret' } },
  service: {
    ...{ openIdUrl: `${teams}/openid`, issuer: 'https://api.botframework.com' },
    token: async () => 'fake-token',
  },
  look: {
    ...{ inbox: store, places: store, words: (rule: string) => rule },
    ...look,
    brief: (id) => look.brief(id, workspace),
    find: (line, limit) => findForLine(line, limit, { workspace }, { store, now, zone: 'UTC' }),
    follows: (channel) => store.followsOf(channel),
    sources: () => store.sources({ workspace }),
  },
});
const parts = { store, now, log, leaseMs, writer: createExtractive() };
await platform.start((ask) => answerAsk(ask, { ...parts, zone: 'UTC', limits: null }));
await http.start();
process.stdout.write('ready\n');
for (;;) {
  await digestDue({ ...parts, dueSlot });
  await deliverDue({
    ...parts,
    platforms: new Map([['teams', platform]]),
    wording: { words: (rule) => rule },
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
}
