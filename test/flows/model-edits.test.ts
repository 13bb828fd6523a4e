/** Cards of briefs that were written again: edited in place and quietly, by the setting, until their platform has them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatError, type Platform } from '../../src/chat/platform.ts';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';
import type { Card } from '../../src/domain/card.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { editDue } from '../../src/flows/edit.ts';
import { type FakeModel, startModel } from '../fakes/model/server.ts';
import { faultless } from '../fakes/model/writer.ts';
import { visit } from '../unit/writer/llm/releases.ts';
import { createTestDesk, everything, type TestDesk } from './desk.ts';

let server: FakeModel;
let desk: TestDesk;
let posted: Card[];
let edited: Card[];
/** What the platform's next edits end with. */
let faults: ('later' | 'refused')[];

const platform = (): Platform => ({
  name: 'web',
  start: async () => {},
  post: async (_channel, card) => ({ message: String(posted.push(card)) }),
  update: async (_reference, card) => {
    const fate = faults.shift();
    if (fate !== undefined) throw new ChatError('The platform would not.', { fate });
    edited.push(card);
  },
  find: async () => ({ seen: false }),
  stop: async () => {},
});

/** `coop rebrief` over the desk's own store, in a process of its own as it were. */
async function rebrief(settings: string): Promise<number> {
  const config = join(desk.folder, 'coop.yaml');
  writeFileSync(config, settings);
  const shell = {
    ...{ out: () => {}, err: () => {}, now: desk.clock.now, watched: false },
    env: {
      ...{ COOP_DATA: desk.folder, COOP_CONFIG: config, OPENAI_API_KEY: server.key },
      ...{ OPENAI_BASE_URL: server.address, OPENAI_MODEL: 'm1' },
    },
    stopped: new Promise<void>(() => {}),
  } as unknown as Shell;
  return await run(['rebrief', '--prompt-older-than', '1'], shell);
}

beforeEach(async () => {
  server = await startModel();
  server.behave(await faultless([visit]));
  desk = await createTestDesk('2026-06-01T08:00:00Z');
  [posted, edited, faults] = [[], [], []];
  await desk.store.addFollow('web:desk', everything, 'anna', desk.clock.now());
  await desk.take(visit);
  await deliverDue(desk.parts(platform()));
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await desk.close();
  await server.stop();
});

describe('coop rebrief', () => {
  it('has the cards that stand edited, without a post', async () => {
    const code = await rebrief('model: {}\n');
    const first = await editDue(desk.parts(platform()));
    const second = await editDue(desk.parts(platform()));
    await deliverDue(desk.parts(platform()));

    expect([code, first, second]).toEqual([0, 1, 0]);
    expect([posted.length, edited.length]).toEqual([1, 1]);
    expect(JSON.stringify(posted)).not.toContain('written by m1');
    expect(JSON.stringify(edited)).toContain('written by m1');
  });

  it('leaves them as they are where the settings say so', async () => {
    const code = await rebrief('model: { improveLater: false }\n');

    expect([code, await editDue(desk.parts(platform()))]).toEqual([0, 0]);
    const { brief } = await desk.store
      .findBriefs(anyBrief, wholeDesk)
      .then(([kept]) => kept ?? Promise.reject());
    expect(brief.written.by).toBe('both');
  });
});

const anyBrief = {
  ...{ countries: [], people: [], topics: [], types: [], words: [] },
  ...{ from: null, to: null, relevantOnly: false, limit: 1 },
};

describe('a card that cannot be edited', () => {
  beforeEach(async () => void (await rebrief('model: {}\n')));

  it('at present is edited later', async () => {
    faults = ['later'];

    const counts = [await editDue(desk.parts(platform()))];
    desk.clock.pass(3_600_000);
    counts.push(await editDue(desk.parts(platform())));

    expect(counts).toEqual([0, 1]);
  });

  it('at all is left as it was', async () => {
    faults = ['refused'];

    const counts = [await editDue(desk.parts(platform()))];
    desk.clock.pass(3_600_000);
    counts.push(await editDue(desk.parts(platform())));

    expect(counts).toEqual([0, 0]);
  });

  it('since the process died over it is edited by the next one', async () => {
    const [claimed] = await desk.store.claimCardEdits(desk.clock.now(), 60_000, 1);
    const counts = [await editDue(desk.parts(platform()))];
    desk.clock.pass(61_000);
    counts.push(await editDue(desk.parts(platform())));

    expect(claimed?.attempts).toBe(1);
    expect(counts).toEqual([0, 1]);
  });
});
