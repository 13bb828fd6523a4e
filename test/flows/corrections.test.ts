/** What becomes of that which was told before its source changed it or took it back: in the thread of an answer, and in the next digest. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { audienceOf } from '../../src/domain/workspace.ts';
import { reply } from '../../src/flows/answer.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { dueSlot } from '../../src/schedule.ts';
import { createFakeService } from '../fakes/platform.ts';
import { createTestDesk, everything, sampleRelease, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await createTestDesk();
});
afterEach(() => desk.close());

const wordsOf = (card: Card): string => JSON.stringify(card.blocks);

describe('an answer in a thread', () => {
  const ask = async (text: string, thread: string | null = 'thread-1'): Promise<Card> => {
    const { store, writer, clock } = desk;
    const log = desk.parts(createFakeService().platform).log;
    const at = { channel: 'web:desk', audience: audienceOf('web:desk') };
    const line = { text, ...at, thread, asker: 'web:anna', zone: null, private: false };
    return (await reply(line, { store, writer, now: clock.now, log, zone: 'UTC', limits: null })).card;
  };
  const question = 'how many rotations of allied air defence units';

  test('that cited a sentence which was changed since is told so at the next question there, once', async () => {
    await desk.take(sampleRelease(1, 'five'));
    const first = await ask(question);
    desk.clock.pass(60_000);
    await desk.take(sampleRelease(1, 'six'));

    const second = await ask(question);
    const third = await ask(question);
    const elsewhere = await ask(question, 'thread-2');

    expect(wordsOf(first)).toContain('five rotations');
    expect(wordsOf(second)).toMatch(/Corrected since.*now says .*six rotations.*it was .*five rotations/);
    expect(second.fallback).toMatch(/^Corrected since/);
    for (const card of [first, third, elsewhere]) expect(wordsOf(card)).not.toContain('Corrected since');
  });

  test('that cited a release which was withdrawn since is told so', async () => {
    const release = sampleRelease(1, 'five');
    await desk.take(release);
    await ask(question);
    desk.clock.pass(60_000);
    await desk.store.withdraw(release.key, desk.clock.now());

    expect(wordsOf(await ask('when did they meet'))).toContain('has withdrawn the release that said');
  });

  test('that cites a release which was withdrawn before says so beside its source', async () => {
    const release = sampleRelease(1, 'five');
    await desk.take(release);
    const before = await ask(question);
    await desk.store.withdraw(release.key, desk.clock.now());

    const after = await ask(question, 'thread-2');

    expect(wordsOf(before)).not.toContain('withdrawn by its source');
    expect(wordsOf(after)).toMatch(/five rotations.*withdrawn by its source/);
  });

  test('to “digest” tells what was corrected and withdrawn as that, and not as news', async () => {
    for (const number of [1, 2, 3]) await desk.take(sampleRelease(number, 'five'));
    desk.clock.pass(25 * 3_600_000);
    await desk.take(sampleRelease(1, 'six'));
    await desk.store.withdraw(sampleRelease(2).key, desk.clock.now());
    desk.clock.pass(3_600_000);

    const words = wordsOf(await ask('digest'));

    expect(words).toMatch(/Nothing new, 1 corrected, 1 withdrawn since/);
    expect(words).toMatch(/1th time.*(5|five) .*→.*(6|six) .*Withdrawn.*2th time/);
    expect(words).not.toContain('3th time');
  });

  test('whose sentence still stands in the newer text is left as it is', async () => {
    const release = sampleRelease(1, 'five');
    await desk.take(release);
    await ask(question);
    desk.clock.pass(60_000);
    await desk.take({ ...release, text: `${release.text} Lithuania’s minister joined the talks by video.` });

    expect(wordsOf(await ask(question))).not.toContain('Corrected since');
  });
});

describe('the next digest', () => {
  test('tells what was corrected and what was withdrawn of that which the last one told, and not as news', async () => {
    const service = createFakeService();
    const { store, clock } = desk;
    const order = { ...everything, zone: 'UTC', rhythm: { kind: 'daily' as const, at: '07:30' } };
    await store.addFollow('web:desk', order, 'test', clock.now());
    const day = 24 * 3_600_000;
    const digest = async (): Promise<void> => {
      clock.pass(day);
      await digestDue({ ...desk.parts(service.platform), dueSlot });
      await deliverDue(desk.parts(service.platform));
    };

    for (const number of [1, 2]) await desk.take(sampleRelease(number, 'five'));
    await digest();
    await desk.take(sampleRelease(1, 'six'));
    await store.withdraw(sampleRelease(2).key, clock.now());
    await desk.take(sampleRelease(3));
    await digest();
    await digest();

    const [first, second, ...more] = service.messages.map(({ card }) => card);
    expect(more).toEqual([]);
    expect(first && wordsOf(first)).toMatch(/2 new briefs from/);
    expect(second && wordsOf(second)).toMatch(/1 new brief from 1 source, 1 corrected, 1 withdrawn since/);
    expect(second && wordsOf(second)).toMatch(
      /3th time.*Corrected since.*1th time.*(5|five) .*→.*(6|six) .*Withdrawn.*2th time/,
    );
  });

  test('comes for a correction alone', async () => {
    const service = createFakeService();
    const { store, clock } = desk;
    const order = { ...everything, zone: 'UTC', rhythm: { kind: 'daily' as const, at: '07:30' } };
    await store.addFollow('web:desk', order, 'test', clock.now());

    for (const words of ['five', 'six']) {
      await desk.take(sampleRelease(1, words));
      clock.pass(24 * 3_600_000);
      await digestDue({ ...desk.parts(service.platform), dueSlot });
      await deliverDue(desk.parts(service.platform));
    }

    expect(service.messages).toHaveLength(2);
    expect(wordsOf(service.messages[1]?.card as Card)).toMatch(/Nothing new, 1 corrected since/);
  });
});
