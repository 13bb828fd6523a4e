/** What the desk does with a model over time: briefs improved once it is back, their cards edited, costs kept, a digest's lead. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '../../src/chat/platform.ts';
import { sumUp } from '../../src/commands/costs.ts';
import type { Card } from '../../src/domain/card.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { cardOf } from '../../src/flows/card.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { editDue } from '../../src/flows/edit.ts';
import { improveDue } from '../../src/flows/improve.ts';
import type { Ledger } from '../../src/writer/llm/model.ts';
import { type FakeModel, startModel } from '../fakes/model/server.ts';
import { faultless, type WriterUnderTest, writerOver } from '../fakes/model/writer.ts';
import { aid, visit } from '../unit/writer/llm/releases.ts';
import { createTestDesk, everything, type TestDesk } from './desk.ts';

let server: FakeModel;
let desk: TestDesk;
let under: WriterUnderTest;
let posted: Card[];
let edited: Card[];

const platform = (): Platform => ({
  name: 'web',
  start: async () => {},
  post: async (_channel, card) => ({ message: String(posted.push(card)) }),
  update: async (_reference, card) => void edited.push(card),
  find: async () => ({ seen: false }),
  stop: async () => {},
});

beforeEach(async () => {
  server = await startModel();
  desk = await createTestDesk('2026-06-01T08:00:00Z');
  posted = [];
  edited = [];
  const { store, clock } = desk;
  const ledger: Ledger = {
    note: (use) => store.noteUse(use),
    spent: (since) => store.spentSince(since),
    recall: (print) => store.recallAnswer(print),
    keep: (print, answer) => store.keepAnswer(print, answer, clock.now()),
  };
  const price = { input: 1, cached: 0.1, output: 4 };
  under = writerOver(server, { price, retries: 0 }, { ledger, now: clock.now });
});
afterEach(async () => {
  await desk.close();
  await server.stop();
});

async function take(release: typeof visit): Promise<string> {
  const { store, clock } = desk;
  await store.takeIn([release], { now: clock.now(), quiet: false });
  const brief = await under.writer.brief(release);
  await store.keep(release, brief, { now: clock.now(), quiet: false });
  return brief.id;
}

const improving = () => ({
  ...desk.parts(platform()),
  writer: under.writer,
  resting: () => under.model.resting,
});

describe('a model that was away', () => {
  it('writes later what the rules wrote meanwhile, and the card is edited without a post', async () => {
    const { store, clock } = desk;
    await store.addFollow('web:desk', everything, 'anna', clock.now());
    server.behave(() => ({ status: 500 }));
    const id = await take(visit);
    await deliverDue(desk.parts(platform()));
    const before = await store.brief(id, wholeDesk);

    server.behave(await faultless([visit]));
    const improved = await improveDue(improving());
    await editDue(improving());
    await deliverDue(desk.parts(platform()));

    const after = await store.brief(id, wholeDesk);
    expect(before?.brief.written).toMatchObject({ by: 'rules', awaitsModel: true });
    expect(improved).toBe(1);
    expect(after?.brief.written.by).toBe('both');
    expect([posted.length, edited.length]).toEqual([1, 1]);
    expect(await store.briefsAwaitingModel(5)).toEqual([]);
  });

  it('is not asked again for a text that it refused', async () => {
    server.behave(() => 'refuse');
    await take(visit);

    await improveDue(improving());

    expect(server.asked).toHaveLength(1);
  });

  it('that is still away leaves what awaits it for the next round', async () => {
    server.behave(() => ({ status: 500 }));
    await take(visit);

    expect(await improveDue(improving())).toBe(0);
    expect(await desk.store.briefsAwaitingModel(5)).toHaveLength(1);
  });
});

describe('the account', () => {
  it('adds up tokens and money by day, purpose and brief', async () => {
    server.behave(await faultless([visit, aid]));
    const ids = [await take(visit), await take(aid)];

    const uses = await desk.store.listUses(new Date(0), new Date('2027-01-01'));

    expect(uses.map(({ about, outcome }) => [about, outcome])).toEqual(ids.map((id) => [id, 'used']));
    const [day] = sumUp(uses, 'day');
    expect(day).toMatchObject({ what: '2026-06-01', calls: 2, failed: 0 });
    expect(day?.cost).toBeCloseTo(await desk.store.spentSince(new Date(0)));
    expect(sumUp(uses, 'workspace').map(({ what }) => what)).toEqual(['all (briefs)']);
    expect(sumUp(uses, 'brief')).toHaveLength(2);
    expect(sumUp(uses, 'answer')).toEqual([]);
  });
});

describe('a digest', () => {
  it('opens with a sentence of the model that its brief bears out, the same whenever it is shown', async () => {
    const { store, clock } = desk;
    const follow = await store.addFollow(
      'web:desk',
      { ...everything, rhythm: { kind: 'daily', at: '07:30' } } as never,
      'anna',
      clock.now(),
    );
    server.behave(await faultless([visit, aid]));
    await take(visit);
    await take(aid);
    clock.pass(86_400_000);
    const until = clock.now();
    const slot = { since: new Date(until.getTime() - 86_400_000 * 2), until };
    const parts = { store, writer: under.writer, now: clock.now, log: desk.parts(platform()).log };

    await digestDue({ ...parts, dueSlot: () => slot });

    const lead = await store.leadOf(follow, until);
    expect(lead).toHaveLength(1);
    const [delivery] = (await store.listDeliveries()).filter(({ cargo }) => cargo.kind === 'digest');
    if (delivery === undefined) throw new Error('no digest is owed');
    const card = await cardOf(delivery, store, { words: (rule) => rule });
    expect(JSON.stringify(card)).toContain(lead[0]?.text);
  });
});
