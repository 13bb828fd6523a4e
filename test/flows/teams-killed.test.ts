/** Kill -9 in the middle of the story in Teams: nothing comes twice, and what Teams cannot tell of is counted and mended by hand. */
import { describe, expect, test, vi } from 'vitest';
import { wordsOf } from '../fakes/teams/reading.ts';
import type { Call } from '../fakes/teams/service.ts';
import { messagesIn, type Telling, tellInTeams } from '../fakes/teams/telling.ts';
import { dailyTold } from './desk.ts';

const [general, baltic] = ['19:desk@thread.tacv2', '19:baltic@thread.tacv2'] as const;

/** Calls of the story by their number, each killed before Teams carries it out and after. */
const points = [1, 2, 3, 4, 6, 8, 9, 10, 11, 12].flatMap((call) => [
  { call, when: 'before' as const },
  { call, when: 'after' as const },
]);

/** Only calls that show something: looking, typing and asking repeat by themselves. */
const shows = ({ method, body }: Call): boolean =>
  method === 'PUT' || (method === 'POST' && (body.type === 'message' || body.activity !== undefined));

const inTeam = {
  conversation: { id: general, conversationType: 'channel', tenantId: 'tenant-1' },
  channelData: { team: { id: general, name: 'Desk' }, tenant: { id: 'tenant-1' } },
};

/** The story; every act waits for what came of the one before. */
async function tell(told: Telling): Promise<void> {
  const { teams, settled, say, press, take, pass } = told;
  await told.event({ type: 'installationUpdate', action: 'add', id: '1', ...inTeam });
  await settled();
  await say('follow latvia at once');
  await settled();
  await take(1);
  await settled();
  await say('latvia', { id: '500' });
  await settled();
  for (const line of ['who attended?', 'when was it?', 'and estonia?']) {
    await say(line, { conversation: `${baltic};messageid=500` });
    await settled();
  }
  pass(60_000);
  await take(1, 'six');
  await settled();
  const [card] = messagesIn(teams, baltic);
  const form = { action: 'take_follow', follow: null, countries: 'LV', rhythm: 'daily', time: '07:30' };
  if (card) await press(card, 'take_follow', { ...form, zone: 'Europe/Riga' });
  else await say('follow latvia daily 07:30 Europe/Riga');
  await settled();
  pass(24 * 3_600_000);
  await take(2);
  await settled();
  pass(24 * 3_600_000);
  await vi.waitUntil(() => dailyTold(told.store, told.now()), { timeout: 20_000 });
  await settled();
  await say('unfollow 1');
  await settled();
}

/** What an asker is told whose answer may stand or not. */
const cutShort = 'If no answer stands here, ask again';

/** What stands in Teams, each thing by words that only it has. */
function standing({ teams }: Telling): Record<string, number> {
  const all = [...teams.of(general), ...teams.of(baltic)].map((message) => ({
    words: wordsOf(message.activity),
    top: message.conversation.endsWith(`;messageid=${message.id}`),
    inThread: message.conversation === `${baltic};messageid=500`,
  }));
  const told = all.filter(({ words }) => !words.includes(cutShort));
  const count = (is: (one: (typeof all)[number]) => boolean): number => told.filter(is).length;
  return {
    welcome: count(({ words }) => words.includes('Coop is here')),
    taken: count(({ words }) => words.includes('Now following')),
    dropped: count(({ words }) => words.includes('No longer following')),
    cards: count(({ words, top }) => top && words.includes('[Evidence]')),
    answers: count(({ inThread }) => inThread),
    corrections: count(({ words }) => words.includes('→') && words.includes('six')),
    digests: count(({ words, top }) => top && words.includes('Digest ·')),
    cutShort: all.length - told.length,
  };
}

const alwaysOwed = { welcome: 1, taken: 2, dropped: 1, cards: 2, answers: 4, corrections: 1 };
const kinds = [...(Object.keys(alwaysOwed) as (keyof typeof alwaysOwed)[]), 'digests'] as const;

describe('a process killed in the middle', () => {
  test.concurrent.each(points)(
    'of call $call, $when Teams carries it out',
    { timeout: 240_000 },
    async ({ call, when }) => {
      const told = await tellInTeams();
      let count = 0;
      let hit: Call | null = null;
      told.teams.service.fate = (made) => {
        if (hit !== null || !shows(made) || ++count !== call) return null;
        hit = made;
        told.kill();
        return when === 'before' ? 'cut' : 'lost';
      };
      try {
        await tell(told);

        expect(hit).not.toBeNull();
        const deliveries = await told.store.listDeliveries();
        const of = (state: string) => deliveries.filter((one) => one.state === state);
        const whole = {
          ...alwaysOwed,
          digests: deliveries.filter(({ cargo }) => cargo.kind === 'digest').length,
        };
        const stands = standing(told);
        const missing = (what: keyof typeof whole): number => whole[what] - (stands[what] ?? 0);
        // Nothing twice, whatever happened.
        for (const what of kinds) expect(missing(what), what).toBeGreaterThanOrEqual(0);
        // What was cut short is noted, once, and nothing else is missing.
        const givenUp = told.givenUp();
        expect(of('unknown').length + givenUp).toBe(1);
        const replies = missing('welcome') + missing('taken') + missing('dropped') + missing('answers');
        expect(replies).toBeLessThanOrEqual(givenUp);
        // Whoever asked is told so, and does not wait for nothing; the first call is the welcome, which nobody asked for.
        expect(stands.cutShort).toBe(call === 1 ? 0 : givenUp);
        expect(missing('cards') + missing('digests')).toBeLessThanOrEqual(of('unknown').length);
        expect(missing('corrections')).toBeLessThanOrEqual(of('unknown').length + of('given_up').length);
        // A message that Teams stored before the kill stands.
        if (when === 'after') expect(replies + missing('cards') + missing('digests')).toBe(0);

        // The operator looks, and settles it: posted again where it does not stand.
        for (const { id, cargo } of of('unknown')) {
          const what = { brief: 'cards', digest: 'digests', correction: 'corrections' } as const;
          await told.store.settleDelivery(id, missing(what[cargo.kind]) > 0 ? 'again' : 'sent', {
            ...{ by: 'op', now: told.now() },
          });
        }
        await told.settled();
        const mended = standing(told);
        expect(mended.cards).toBe(whole.cards);
        expect(mended.digests).toBe(whole.digests);
        expect((await told.store.listDeliveries(['unknown'])).length).toBe(0);
      } finally {
        await told.stop();
      }
    },
  );
});
