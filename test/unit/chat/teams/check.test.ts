/** What `coop doctor` finds of Teams: each step with how to mend it. */
import { expect, test } from 'vitest';
import { checkTeams } from '../../../../src/chat/teams/check.ts';

const app = { id: 'app-1', type: 'SingleTenant' as const, tenant: 't', secret: { password: 'p' } };
const known = { channel: 'teams:19:a', reference: {}, name: 'Baltic', gone: null };

test('all is well when there is a token, an address and a conversation', async () => {
  const told = await checkTeams({
    ...{ app, address: 'https://coop.example', channels: ['teams:19:a'], conversations: [known] },
    token: async () => 'token',
  });

  expect(told.map(({ what, ok }) => [what, ok])).toEqual([
    ['token', true],
    ['way in', true],
    ['app', true],
  ]);
});

test('each step that is missing is named with how to mend it', async () => {
  const gone = { ...known, gone: 'this channel was deleted' };
  const told = await checkTeams({
    ...{ app, address: null, channels: ['teams:19:a', 'teams:19:never'], conversations: [gone] },
    token: () => Promise.reject(new Error('AADSTS7000215: Invalid client secret\nTrace ID: 1')),
  });

  expect(told.map(({ what, ok, found }) => [what, ok, found])).toEqual([
    ['token', false, 'Microsoft gives none (AADSTS7000215: Invalid client secret)'],
    ['way in', false, 'no address is set'],
    ['app', 'maybe', 'no conversation has let Coop in yet'],
    ['channel Baltic', false, 'this channel was deleted'],
    ['channel teams:19:never', false, 'Teams has not told Coop of it'],
  ]);
  for (const { mend } of told) expect(mend).not.toBe('');
});
