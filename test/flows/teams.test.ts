/** The desk in Teams: a story from installing to uninstalling; and one desk that serves Slack, Teams and the page from one store. */

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workspaceOf } from '../../src/domain/workspace.ts';
import { answerAsk } from '../../src/flows/answer.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { digestDue } from '../../src/flows/digest.ts';
import { findForLine } from '../../src/flows/find.ts';
import { createLook } from '../../src/flows/look.ts';
import { createLog } from '../../src/log.ts';
import { dueSlot } from '../../src/schedule.ts';
import { startTeamsDesk, type TeamsDesk } from '../fakes/teams/desk.ts';
import { cardWords, pressesOf, wordsOf } from '../fakes/teams/reading.ts';
import { messagesIn } from '../fakes/teams/telling.ts';
import type { FakeMessage, Json } from '../fakes/teams/world.ts';
import { createTestDesk, leaseMs, sampleRelease, type TestDesk } from './desk.ts';

const [general, baltic] = ['19:desk@thread.tacv2', '19:baltic@thread.tacv2'] as const;
const inTeam = {
  conversation: { id: general, conversationType: 'channel', tenantId: 'tenant-1' },
  channelData: { team: { id: general, name: 'Desk' }, tenant: { id: 'tenant-1' } },
};

let desk: TestDesk;
let coop: TeamsDesk;

beforeEach(async () => {
  desk = await createTestDesk();
  const { store, clock, writer } = desk;
  const log = createLog({ now: clock.now, write: (line) => void desk.logged.push(line) });
  const look = createLook(store, clock.now);
  const workspace = workspaceOf('teams:');
  coop = await startTeamsDesk({
    // The clock is put on while acts are in hand: a lease that ends by that says nothing of who holds them.
    ...{ store, now: clock.now, leaseMs: 24 * 3_600_000 },
    look: {
      ...look,
      brief: (id) => look.brief(id, workspace),
      find: (line, limit) => findForLine(line, limit, { workspace }, { store, now: clock.now, zone: 'UTC' }),
      follows: (channel) => store.followsOf(channel),
      sources: () => store.sources({ workspace }),
    },
    onAsk: (ask) => answerAsk(ask, { store, writer, now: clock.now, log, zone: 'UTC', limits: null }),
  });
});
afterEach(async () => {
  await coop.stop();
  await desk.close();
});

const deliver = async (): Promise<void> => {
  const parts = desk.parts(coop.platform);
  await digestDue({ ...parts, dueSlot });
  await deliverDue({ ...parts, platforms: new Map([['teams', coop.platform]]) });
};
const say: TeamsDesk['teams']['say'] = async (text, said) => {
  const status = await coop.teams.say(text, said);
  await coop.settled();
  return status;
};
const press = async (message: FakeMessage | undefined, title: string, more: Json = {}) => {
  const action = pressesOf(message?.activity).find((one) => one.title === title);
  if (!action || !message) throw new Error(`there is no “${title}”`);
  const value = { action: { verb: action.verb, data: { ...(action.data as Json), ...more } } };
  const told = await coop.teams.invoke('adaptiveCard/action', value, {
    ...{ conversation: message.conversation, replyToId: message.id },
  });
  await coop.settled();
  return told.body;
};
const read = (messages: readonly FakeMessage[]): string =>
  messages.map(({ activity }) => wordsOf(activity)).join('\n');

describe('a desk in Teams', () => {
  test('from the first follow to the last, everything happens once and where it belongs', async () => {
    const { teams } = coop;
    // Added to a team: it says hello, and all its channels can be spoken in.
    await teams.event({ type: 'installationUpdate', action: 'add', ...inTeam });
    await coop.settled();
    expect(read(teams.of(general))).toContain('Coop is here');

    // Follow by the form.
    await say('follow');
    const form = teams.of(baltic).at(-1);
    await press(form, 'Follow', { countries: 'LV', rhythm: 'at_once', time: '', zone: 'Europe/Riga' });
    expect(await desk.store.followsOf(`teams:${baltic}`)).toMatchObject([
      { id: 1, countries: ['LV'], createdBy: 'teams:entra-anna' },
    ]);
    expect(read(teams.of(baltic))).toContain('Now following (1)');

    // A release arrives: one card, at the top of the channel.
    await desk.take(sampleRelease(1));
    await deliver();
    await deliver();
    const [card, ...more] = messagesIn(teams, baltic).filter(({ activity }) =>
      wordsOf(activity).includes('[Evidence]'),
    );
    expect(more).toEqual([]);
    expect(JSON.stringify(card?.activity).length * 2).toBeLessThanOrEqual(28_000);

    // Its evidence, in its place.
    const evidence = await press(card, 'Evidence');
    expect(cardWords(evidence.value)).toContain('The ministers discussed meeting number 1.');

    // A question, and three follow-ups in its thread: each cited, with the context of the one before.
    await say('latvia', { id: '500' });
    for (const line of ['who attended?', 'when was it?', 'and estonia?'])
      await say(line, { conversation: `${baltic};messageid=500` });
    const thread = messagesIn(teams, `${baltic};messageid=500`);
    expect(thread).toHaveLength(4);
    expect(wordsOf(thread[1]?.activity ?? {})).toContain('Kārkliņa');
    expect(read(thread)).toContain('[1]');

    // A question under the card is about its brief.
    await say('who attended?', { conversation: card?.conversation ?? '' });
    expect(read(messagesIn(teams, card?.conversation ?? ''))).toContain('Lepik');

    // Asked about a message, for the asker alone; then shared.
    const alone = await teams.invoke('composeExtension/submitAction', {
      ...{ commandId: 'askAbout', data: { action: 'ask_line', question: 'latvia' } },
    });
    const share = pressesOf(alone.body).find(({ title }) => title === 'Share in channel');
    await teams.invoke('composeExtension/submitAction', { commandId: 'askAbout', data: share?.data });
    await coop.settled();
    expect(share?.data).toMatchObject({ value: 'latvia' });

    // Searched from the compose box.
    const { body } = await teams.invoke('composeExtension/query', {
      ...{ commandId: 'search', parameters: [{ name: 'query', value: 'latvia' }] },
    });
    expect(JSON.stringify(body)).toContain('defence ministers meet');

    // The correction edits the card, and is told under it.
    desk.clock.pass(60_000);
    await desk.take(sampleRelease(1, 'six'));
    await deliver();
    await deliver();
    expect(card?.edits).toBe(1);
    const word = messagesIn(teams, card?.conversation ?? '').at(-1);
    expect(wordsOf(word?.activity ?? {})).toMatch(/(five|5).*→.*(six|6)/);

    // A digest the next morning.
    await say('follow latvia daily 07:30 Europe/Riga');
    desk.clock.pass(24 * 3_600_000);
    await desk.take(sampleRelease(2));
    for (let morning = 0; morning < 2; morning++) {
      await deliver();
      await deliver();
      desk.clock.pass(24 * 3_600_000);
    }
    const digests = messagesIn(teams, baltic).filter(({ activity }) =>
      wordsOf(activity).includes('Digest ·'),
    );
    expect(digests.length).toBeGreaterThanOrEqual(1);

    // Stopped by its button, then uninstalled: what was followed rests.
    await say('following');
    await press(teams.of(baltic).at(-1), 'Stop 1');
    expect((await desk.store.followsOf(`teams:${baltic}`)).map(({ id }) => id)).toEqual([2]);
    await teams.event({ type: 'installationUpdate', action: 'remove', ...inTeam });
    expect((await desk.store.followsOf(`teams:${baltic}`))[0]?.paused).toContain('removed');
    expect(desk.logged.concat(coop.logged).filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  test('what is followed is listed with edit and stop: edit opens the order filled in, and changes it', async () => {
    const { teams } = coop;
    const followed = () => desk.store.followsOf(`teams:${baltic}`);
    await say('follow latvia #air-defence daily 07:30 Europe/Riga');
    await say('following');
    const list = teams.of(baltic).at(-1);

    const form = await press(list, 'Edit 1');
    const fields = JSON.stringify(form.value);
    await coop.teams.invoke('adaptiveCard/action', {
      action: {
        verb: 'take_follow',
        data: {
          ...{ action: 'take_follow', follow: 1, countries: 'LV,EE', topics: 'air-defence' },
          ...{ rhythm: 'daily', time: '06:00', zone: 'Europe/Riga' },
        },
      },
    });
    await coop.settled();

    expect(pressesOf(list?.activity).map(({ title }) => title)).toEqual(['Edit 1', 'Stop 1']);
    expect(cardWords(form.value)).toContain('Change follow 1');
    for (const filled of ['"value":"LV"', '"value":"air-defence"', '"value":"07:30"', '"follow":1'])
      expect(fields).toContain(filled);
    expect(await followed()).toMatchObject([
      { countries: ['LV', 'EE'], topics: ['air-defence'], rhythm: { kind: 'daily', at: '06:00' } },
    ]);
  });

  test('a channel that throws Coop out rests, and goes on by itself when it is back', async () => {
    const { teams } = coop;
    await teams.event({ type: 'installationUpdate', action: 'add', ...inTeam });
    await say('follow all at once');
    const channel = teams.world.conversations.get(baltic);
    if (channel) channel.state = 'removed';
    await desk.take(sampleRelease(1));
    await deliver();
    const resting = (await desk.store.followsOf(`teams:${baltic}`))[0]?.paused;
    if (channel) channel.state = 'open';
    desk.clock.pass(3_600_000);
    await deliver();

    expect(resting).toContain('add the app');
    expect((await desk.store.followsOf(`teams:${baltic}`))[0]?.paused).toBeNull();
    const cards = messagesIn(teams, baltic).filter(({ activity }) =>
      wordsOf(activity).includes('[Evidence]'),
    );
    expect(cards).toHaveLength(1);
    expect(read(teams.of('a:anna')).match(/rests for now/g)).toHaveLength(1);
  });

  test('an hour in which Teams answers 503 loses nothing, doubles nothing and keeps the order', async () => {
    const { teams } = coop;
    await teams.event({ type: 'installationUpdate', action: 'add', ...inTeam });
    await say('follow all at once');
    await desk.take(sampleRelease(1));
    await deliver();

    teams.service.fate = () => ({ status: 503 });
    const [asked, ordered] = [
      await teams.say('latvia', { id: '700' }),
      await teams.say('following', { id: '701' }),
    ];
    const postponed = (): number => coop.logged.filter((line) => line.includes('reply postponed')).length;
    await expect.poll(postponed, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    for (const number of [2, 3]) {
      await desk.take(sampleRelease(number));
      for (let passed = 0; passed < 30; passed++) {
        await deliver();
        desk.clock.pass(60_000);
      }
    }
    const numbers = (): (string | undefined)[] =>
      messagesIn(teams, baltic).flatMap(
        ({ activity }) => /(?<=for the )\d(?=th time)/.exec(wordsOf(activity)) ?? [],
      );
    const during = numbers();
    teams.service.fate = () => null;
    for (let round = 0; round < 6; round++) {
      desk.clock.pass(61 * 60_000);
      await deliver();
    }
    await coop.settled();

    expect([asked, ordered]).toEqual([200, 200]);
    const answers = ['700', '701'].map((id) => messagesIn(teams, `${baltic};messageid=${id}`));
    expect(answers.map(({ length }) => length)).toEqual([1, 1]);
    expect(read(answers.flat())).toMatch(/\[1\].*all states/s);
    expect(during).toEqual(['1']);
    expect(numbers()).toEqual(['1', '2', '3']);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  test('an answer that Teams lost is unknown until the operator settles it', async () => {
    const { teams } = coop;
    await teams.event({ type: 'installationUpdate', action: 'add', ...inTeam });
    await say('follow all at once');
    await desk.take(sampleRelease(1));
    teams.service.fate = ({ body }) => (body.activity === undefined ? null : 'lost');
    await deliver();
    teams.service.fate = () => null;
    for (let round = 0; round < 3; round++) {
      desk.clock.pass(leaseMs);
      await deliver();
    }
    const [unknown, ...others] = await desk.store.listDeliveries(['unknown']);
    const cards = () =>
      messagesIn(teams, baltic).filter(({ activity }) => wordsOf(activity).includes('[Evidence]'));
    const before = cards().length;
    await desk.store.settleDelivery(unknown?.id ?? '', 'again', { by: 'op', now: desk.clock.now() });
    await deliver();
    await pause(1);

    expect(others).toEqual([]);
    expect(before).toBe(1);
    expect(cards()).toHaveLength(2);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent']);
  });
});
