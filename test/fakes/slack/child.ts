/** A process of its own with the desk on the fake Slack, to be killed: `child.ts FOLDER API_URL PORT TRANSPORT`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '../../../src/chat/http.ts';
import { createSlack } from '../../../src/chat/slack/app.ts';
import { answerAsk } from '../../../src/flows/answer.ts';
import { deliverDue } from '../../../src/flows/deliver.ts';
import { digestDue } from '../../../src/flows/digest.ts';
import { createLook } from '../../../src/flows/look.ts';
import { createLog } from '../../../src/log.ts';
import { dueSlot } from '../../../src/schedule.ts';
import { createStore } from '../../../src/store/store.ts';
import { createApart } from '../../../src/writer/extractive/apart.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';
import { sampleRelease } from '../../flows/desk.ts';

const [folder = '', apiUrl = '', port = '0', transport = 'http'] = process.argv.slice(2);
/** A bench measures what people run: the settings of real life, and collecting meanwhile. */
const measured = process.env.COOP_COLLECT !== undefined;
const leaseMs = 60_000;

/** The test sets the clock by a file. */
const now = (): Date =>
  new Date(Date.now() + (measured ? 0 : Number(readFileSync(join(folder, 'shift'), 'utf8'))));
const log = createLog({ now, level: process.env.COOP_LOG === 'info' ? 'info' : 'silent' });
const store = await createStore({ url: null, folder, now, log });
const http = createHttp({
  ...{
    host: '127.0.0.1',
    port: Number(port),
    log,
    ready: async () => {},
    metrics: async () => '',
    newId: () => 'id',
  },
});
const look = {
  ...{ inbox: store, installations: store, words: (rule: string) => rule },
  ...createLook(store, now),
  follows: () => store.allFollows(),
  sources: (workspace: string) => store.sources({ workspace }),
  keepFeedback: store.keepFeedback,
};
const slack = createSlack({
  ...{ http, look, botToken: 'xoxb-T1', install: null, apiUrl, base: null, log, now, leaseMs },
  signingSecret: transport === 'http' ? 'fake-signing-secret' : null,
  appToken: transport === 'socket' ? 'xapp-fake' : null,
  ...{ changes: 'anyone', zone: 'UTC', ...(measured ? {} : { gapMs: 0, timeoutMs: 2_000 }) },
});
const parts = { store, now, log, leaseMs, writer: measured ? createApart() : createExtractive() };
await slack.start((ask) => answerAsk(ask, { ...parts, zone: 'UTC', limits: null }));
await http.start();
process.stdout.write('ready\n');
// Twice a second a release is taken in, briefed and kept, as collecting does.
let taken = 100;
const collect = async (): Promise<void> => {
  const sample = sampleRelease(taken++);
  const release = { ...sample, text: `${sample.text} `.repeat(8) };
  await store.takeIn([release], { now: now(), quiet: true });
  await store.keep(release, await parts.writer.brief(release), { now: now(), quiet: true });
};
if (measured) setInterval(() => void collect().catch((error: unknown) => console.error(error)), 500);
for (;;) {
  await digestDue({ ...parts, dueSlot });
  await deliverDue({ ...parts, platforms: new Map([['slack', slack]]), wording: { words: (rule) => rule } });
  await new Promise((resolve) => setTimeout(resolve, 60));
}
