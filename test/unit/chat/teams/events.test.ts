/** Added, removed, renamed, deleted, blocked: what Coop knows of where it may speak. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import type { Order } from '../../../../src/domain/follow.ts';
import { startTeamsDesk, type TeamsDesk } from '../../../fakes/teams/desk.ts';

const [general, baltic, nordic] = ['desk', 'baltic', 'nordic'].map((name) => `19:${name}@thread.tacv2`) as [
  string,
  string,
  string,
];
const order: Order = {
  ...{ countries: [], topics: [], sources: [], types: [], rhythm: { kind: 'at_once' }, zone: 'UTC' },
};
let desk: TeamsDesk;

beforeEach(async () => {
  desk = await startTeamsDesk({ onAsk: (ask) => ask.reply(noticeCard('Yes')) });
});
afterEach(() => desk.stop());

const event = async (activity: Record<string, unknown>) => {
  const status = await desk.teams.event(activity);
  await desk.settled();
  return status;
};
const inTeam = {
  ...{ conversation: { id: general, conversationType: 'channel', tenantId: 'tenant-1' } },
  channelData: { team: { id: general, name: 'Desk' }, tenant: { id: 'tenant-1' } },
};
const changed = (eventType: string, id: string, name: string) => ({
  ...inTeam,
  type: 'conversationUpdate',
  channelData: { ...inTeam.channelData, eventType, channel: { id, name } },
});
const install = () => event({ type: 'installationUpdate', action: 'add', ...inTeam });
const paused = async (id: string) => (await desk.store.followsOf(`teams:${id}`))[0]?.paused;

describe('being added to a team', () => {
  test('says hello once, and opens all its channels', async () => {
    await install();
    await event({ type: 'conversationUpdate', membersAdded: [desk.teams.world.bot], ...inTeam });

    expect(desk.teams.of(general)).toHaveLength(1);
    expect(desk.teams.shown(general)).toContain('Coop is here');
    const known = await desk.store.conversations('teams');
    expect(known.map(({ channel, name }) => [channel, name])).toEqual([
      [`teams:${baltic}`, 'Baltic'],
      [`teams:${general}`, null],
      [`teams:${nordic}`, 'Nordic'],
    ]);
    await desk.platform.post(`teams:${nordic}`, noticeCard('News'), 'd1');
    expect(desk.teams.shown(nordic)).toContain('News');
  });

  test('of others changes nothing', async () => {
    await event({ type: 'conversationUpdate', membersAdded: [{ id: '29:bert' }], ...inTeam });

    expect(await desk.store.conversations('teams')).toEqual([]);
  });
});

describe('what a channel follows', () => {
  beforeEach(async () => {
    await install();
    for (const id of [baltic, nordic]) await desk.store.addFollow(`teams:${id}`, order, 'test', new Date());
  });

  test('rests in every channel of a team that removes Coop, and goes on when it is added again', async () => {
    await event({ type: 'installationUpdate', action: 'remove', ...inTeam });
    const resting = [await paused(baltic), await paused(nordic)];
    await install();

    expect(resting).toEqual(Array(2).fill('Coop was removed here: add the app again'));
    expect([await paused(baltic), await paused(nordic)]).toEqual([null, null]);
  });

  test('rests in a deleted channel alone, and goes on when it is restored', async () => {
    await event(changed('channelDeleted', baltic, 'Baltic'));
    const resting = [await paused(baltic), await paused(nordic)];
    await event(changed('channelRestored', baltic, 'Baltic'));

    expect(resting).toEqual(['this channel was deleted', null]);
    expect(await paused(baltic)).toBeNull();
  });

  test('rests while the team is archived', async () => {
    await event(changed('teamArchived', general, 'General'));
    const resting = [await paused(baltic), await paused(nordic)];
    await event(changed('teamUnarchived', general, 'General'));

    expect(resting).toEqual(['this team was archived', 'this team was archived']);
    expect([await paused(baltic), await paused(nordic)]).toEqual([null, null]);
  });

  test('goes on under a new name, and in a new channel from its making', async () => {
    await event(changed('channelRenamed', baltic, 'Baltic states'));
    await event(changed('channelCreated', '19:new@thread.tacv2', 'New'));

    expect((await desk.store.conversation(`teams:${baltic}`))?.name).toBe('Baltic states');
    expect(await desk.store.conversation('teams:19:new@thread.tacv2')).toMatchObject({
      name: 'New',
      reference: { team: general, kind: 'channel' },
    });
    expect(await paused(baltic)).toBeNull();
  });
});

describe('who may change what is followed', () => {
  const mayChange = async (by: string, options: Partial<Parameters<typeof startTeamsDesk>[0]> = {}) => {
    let may: boolean | undefined;
    const own = await startTeamsDesk({
      ...options,
      onAsk: async (ask) => {
        may = await ask.mayChange?.();
      },
    });
    await own.teams.say('unfollow 1', { by });
    await own.settled();
    await own.stop();
    return may;
  };

  test('anyone but guests, as it comes', async () => {
    expect([await mayChange('29:anna'), await mayChange('29:gast')]).toEqual([true, false]);
  });

  test('the named alone, where it is set so', async () => {
    const admins = { changes: 'admins' as const, admins: ['entra-bert'] };

    expect([await mayChange('29:anna', admins), await mayChange('29:bert', admins)]).toEqual([false, true]);
  });
});
