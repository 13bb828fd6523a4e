/** What every platform does alike: each one runs all of it over its own way of being talked to. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, ChatError, type OnAsk, type Platform } from '../../src/chat/platform.ts';
import type { Card } from '../../src/domain/card.ts';
import { cards } from '../fakes/cards.ts';

/** A started platform with a person before it. */
export interface Harness {
  platform: Platform;
  /** A channel that can be posted to. */
  channel: string;
  /** The person says something to Coop, with the platform's own trigger; `act` repeats the very same act. Gives the HTTP status. */
  say(text: string, options?: { thread?: string; act?: string }): Promise<number>;
  /** A request that pretends to come from the platform. Gives the HTTP status. */
  forge(): Promise<number>;
  /** All text that the channel shows by now, its threads included, as a person reads it. */
  shown(): Promise<string>;
  /** Makes the next post be refused for a while; a sentence says why where the platform never does. */
  throttle: ((retryAfterMs: number) => void) | string;
  stop(): Promise<void>;
}

const line = (text: string): Card => ({
  kind: 'notice',
  brief: null,
  title: { text: 'Test' },
  blocks: [{ kind: 'line', spans: [{ text }] }],
  buttons: [],
  fallback: text.slice(0, 300),
});

/** The contract. `start` gives a fresh platform, started with this `onAsk`. */
export function platformContract(name: string, start: (onAsk: OnAsk) => Promise<Harness>): void {
  describe(`${name} keeps the platform contract:`, () => {
    let harness: Harness;
    let asks: Ask[];
    let onAsk: OnAsk;

    beforeEach(async () => {
      asks = [];
      onAsk = async (ask) => ask.reply(line(`Answer to ${ask.text}`));
      harness = await start(async (ask) => {
        asks.push(ask);
        await onAsk(ask);
      });
    });
    afterEach(() => harness.stop());

    test('a question comes without its trigger, with channel, thread and asker', async () => {
      await harness.say('latvia special operations');

      const [ask] = asks;
      expect(asks).toHaveLength(1);
      expect(ask?.text).toBe('latvia special operations');
      expect(ask?.channel).toBe(harness.channel);
      expect(ask?.thread).not.toBe('');
      expect(ask?.asker).toMatch(new RegExp(`^${harness.platform.name}:.+`));
      expect(ask?.about).toBeNull();
    });

    test('the reply is shown where the question was asked', async () => {
      await harness.say('latvia');

      expect(await harness.shown()).toContain('Answer to latvia');
    });

    test('a follow-up carries its thread, another question opens another', async () => {
      await harness.say('latvia');
      const thread = asks[0]?.thread ?? '';

      await harness.say('and their land forces?', { thread });
      await harness.say('estonia');

      expect(asks[1]?.thread).toBe(thread);
      expect(asks[2]?.thread).not.toBe(thread);
    });

    test('an act that is repeated asks once', async () => {
      await Promise.all([harness.say('latvia', { act: 'same' }), harness.say('latvia', { act: 'same' })]);
      await harness.say('latvia', { act: 'same' });

      expect(asks).toHaveLength(1);
    });

    test('two acts have two ids', async () => {
      await harness.say('latvia', { act: 'one' });
      await harness.say('latvia', { act: 'two' });

      expect(new Set(asks.map(({ id }) => id)).size).toBe(2);
    });

    test('a forged request is refused and asks nothing', async () => {
      const status = await harness.forge();

      expect([401, 403]).toContain(status);
      expect(asks).toEqual([]);
    });

    test('what Coop posts itself asks nothing', async () => {
      await harness.platform.post(harness.channel, line('latvia'), 'delivery-1');

      expect(asks).toEqual([]);
    });

    test('a posted card is seen in its channel, and found by its delivery where the platform can tell', async () => {
      const since = new Date(0);

      const reference = await harness.platform.post(harness.channel, line('Posted once'), 'delivery-1');

      expect(Object.keys(reference)).not.toEqual([]);
      expect(await harness.shown()).toContain('Posted once');
      const sighting = await harness.platform.find(harness.channel, 'delivery-1', since);
      expect(sighting).toEqual(
        sighting.seen === 'cannot_tell' ? { seen: 'cannot_tell' } : { seen: true, reference },
      );
    });

    test('a delivery that was never posted is not found', async () => {
      const sighting = await harness.platform.find(harness.channel, 'delivery-never', new Date(0));

      expect([false, 'cannot_tell']).toContain(sighting.seen);
    });

    test('a reference survives being stored as JSON', async () => {
      const reference = await harness.platform.post(harness.channel, line('Before'), 'delivery-1');

      await harness.platform.update(JSON.parse(JSON.stringify(reference)), line('After'));

      const shown = await harness.shown();
      expect(shown).toContain('After');
      expect(shown).not.toContain('Before');
    });

    test('a card under another one stands in its thread', async () => {
      const parent = await harness.platform.post(harness.channel, line('Brief'), 'delivery-1');

      const under = await harness.platform.post(
        harness.channel,
        line('Five became six'),
        'delivery-2',
        parent,
      );

      expect(under).not.toEqual(parent);
      expect(await harness.shown()).toContain('Five became six');
    });

    test('every kind of card can be posted', async () => {
      for (const [index, card] of Object.values(cards).entries())
        await harness.platform.post(harness.channel, card, `delivery-${index}`);

      const shown = await harness.shown();
      for (const card of Object.values(cards)) expect(shown).toContain(card.title.text.slice(0, 60));
    });

    test('a card that is too long is cut, not refused', async () => {
      const long = line(`Beginning ${'word '.repeat(40_000)}`);

      await harness.platform.post(harness.channel, long, 'delivery-1');

      expect(await harness.shown()).toContain('Beginning word');
    });

    test.each([
      '<script>alert(1)</script>',
      '<b>not bold</b> &amp; &lt;',
      '*not bold* _nor this_ ~nor this~ `code`',
      '**not bold** # heading [no link](https://evil.example)',
      '<!channel> <!here> <@U123> <https://evil.example|bank>',
      '@everyone <at>Someone</at>',
    ])('shows %s literally', async (text) => {
      await harness.platform.post(harness.channel, line(text), 'delivery-1');

      expect(await harness.shown()).toContain(text);
    });

    test('a channel that cannot be is refused for good', async () => {
      const refusal = harness.platform.post('nowhere:!', line('x'), 'delivery-1');

      await expect(refusal).rejects.toSatisfy(
        (error) => error instanceof ChatError && error.fate === 'refused',
      );
    });

    test('being told to wait is told on, in milliseconds', async ({ skip }) => {
      if (typeof harness.throttle === 'string') return skip(harness.throttle);
      harness.throttle(3_000);

      const refusal = harness.platform.post(harness.channel, line('x'), 'delivery-1');

      await expect(refusal).rejects.toMatchObject({ name: 'ChatError', fate: 'later', retryAfterMs: 3_000 });
    });

    test('a fault while answering reaches the person as an apology without its words', async () => {
      onAsk = async () => {
        throw new Error('secret detail');
      };

      await harness.say('latvia');

      const shown = await harness.shown();
      expect(shown).toContain('Sorry');
      expect(shown).not.toContain('secret detail');
    });

    test('stopping waits for what was begun', async () => {
      const order: string[] = [];
      const begun = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      onAsk = async (ask) => {
        begun.resolve();
        await gate.promise;
        await ask.reply(line('done'));
        order.push('answered');
      };
      const said = harness.say('latvia');
      await begun.promise;

      const stopped = harness.platform.stop().then(() => order.push('stopped'));
      gate.resolve();
      await Promise.all([said, stopped]);

      expect(order).toEqual(['answered', 'stopped']);
    });
  });
}
