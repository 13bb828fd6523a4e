/** Posting under faults: nothing lost, nothing twice, no channel stopped by another. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../src/chat/platform.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { StoreError } from '../../src/store/store.ts';
import { createFakeService, type Fate } from '../fakes/platform.ts';
import { createTestDesk, everything, leaseMs, sampleRelease, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await createTestDesk();
});
afterEach(() => desk.close());

const follow = (channel: string): Promise<unknown> =>
  desk.store.addFollow(channel, everything, 'test', desk.clock.now());

describe('a brief that a channel follows', () => {
  test('is posted once, however often the postman comes', async () => {
    const service = createFakeService();
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    await deliverDue(desk.parts(service.platform));

    expect(service.messages.map(({ card }) => card.kind)).toEqual(['brief']);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent']);
  });

  test('is not posted when it was kept quietly', async () => {
    const service = createFakeService();
    await follow('web:desk');
    await desk.take(sampleRelease(1), true);

    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toEqual([]);
  });

  test('waits as long as the platform asks, and holds the rest of its channel only', async () => {
    const service = createFakeService((call, channel) =>
      channel === 'web:busy' && call < 2 ? { retryAfterMs: 30_000 } : 'well',
    );
    await follow('web:busy');
    await follow('web:calm');
    await desk.take(sampleRelease(1));
    await desk.take(sampleRelease(2));

    await deliverDue(desk.parts(service.platform));
    const early = service.messages.map(({ channel }) => channel);
    desk.clock.pass(30_000);
    await deliverDue(desk.parts(service.platform));

    expect(early).toEqual(['web:calm', 'web:calm']);
    expect(service.messages.filter(({ channel }) => channel === 'web:busy')).toHaveLength(2);
  });

  test('is not given up because it waited its turn often, nor at the next failure', async () => {
    const service = createFakeService((call) =>
      call < 60 ? { retryAfterMs: 1_000 } : call === 60 ? 'later' : 'well',
    );
    await follow('web:desk');
    await desk.take(sampleRelease(1));
    for (let round = 0; round < 61; round++) {
      await deliverDue(desk.parts(service.platform));
      desk.clock.pass(1_000);
    }
    desk.clock.pass(60_000);
    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toHaveLength(1);
  });

  test('pauses its follow, in words, where the channel refuses it, and goes on when the channel is back', async () => {
    let refusing = true;
    const service = createFakeService(() => (refusing ? 'refused' : 'well'));
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    const paused = (await desk.store.followsOf('web:desk'))[0]?.paused;
    refusing = false;
    desk.clock.pass(3_600_000);
    await deliverDue(desk.parts(service.platform));

    expect(paused).toBe('the channel is archived');
    expect((await desk.store.followsOf('web:desk'))[0]?.paused).toBeNull();
    expect(service.messages).toHaveLength(1);
  });
});

describe('an answer that never arrived', () => {
  test('is looked for after the lease, and not posted again', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'));
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    desk.clock.pass(leaseMs);
    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent']);
  });

  test('stays uncertain while the look-up fails, however the failure is worded', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'));
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    service.hidden = true;
    for (let round = 0; round < 3; round++) {
      desk.clock.pass(leaseMs);
      await deliverDue(desk.parts(service.platform));
    }
    service.hidden = false;
    desk.clock.pass(leaseMs);
    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent']);
  });

  describe('where looking for it is refused', () => {
    const pausedBy = async () => (await desk.store.followsOf('web:desk'))[0]?.paused;
    const states = async () => (await desk.store.listDeliveries()).map(({ state }) => state);
    const refusedLook = async (fate: Fate = 'lost') => {
      const service = createFakeService((call) => (call === 0 ? fate : 'well'));
      await follow('web:desk');
      await desk.take(sampleRelease(1));
      await desk.take(sampleRelease(2));
      await deliverDue(desk.parts(service.platform));
      service.barred = true;
      for (let round = 0; round < 5; round++) {
        desk.clock.pass(leaseMs);
        await deliverDue(desk.parts(service.platform));
      }
      return service;
    };

    test('pauses the follow with why, asks once, and posts nothing', async () => {
      const service = await refusedLook();

      expect(await pausedBy()).toBe('Coop was removed from here');
      expect([service.looks, service.messages.length]).toEqual([1, 1]);
      expect(await states()).toEqual(['sending', 'waiting']);
    });

    test('is found once the follow goes on, and what waited behind it comes', async () => {
      const service = await refusedLook();

      service.barred = false;
      await desk.store.pauseFollow('web:desk', 1, null);
      await deliverDue(desk.parts(service.platform));

      expect(service.messages).toHaveLength(2);
      expect(await states()).toEqual(['sent', 'sent']);
    });

    test('is looked for again when someone orders the same once more', async () => {
      const service = await refusedLook();

      service.barred = false;
      await follow('web:desk');
      await deliverDue(desk.parts(service.platform));

      expect(await pausedBy()).toBeNull();
      expect(service.messages).toHaveLength(2);
      expect(await states()).toEqual(['sent', 'sent']);
    });

    test('is looked for again after a start, and rests again where that is refused', async () => {
      const service = await refusedLook();

      await desk.store.lookAgain(desk.clock.now());
      for (let round = 0; round < 3; round++) {
        await deliverDue(desk.parts(service.platform));
        desk.clock.pass(leaseMs);
      }

      expect([service.looks, service.messages.length]).toEqual([2, 1]);
      expect(await pausedBy()).toBe('Coop was removed from here');
    });

    test('ends unknown where the follow is dropped, and holds nothing else of its channel back', async () => {
      const service = await refusedLook();
      await desk.store.addFollow('web:desk', { ...everything, countries: ['LV'] }, 'test', desk.clock.now());

      await desk.store.removeFollow('web:desk', 1, 'anna', desk.clock.now());
      await deliverDue(desk.parts(service.platform));

      expect(await states()).toEqual(['unknown', 'sent']);
      expect(service.messages).toHaveLength(2);
    });
  });

  test('becomes unknown where the platform cannot tell, and is never repeated by itself', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'), { blind: true });
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    for (let round = 0; round < 5; round++) {
      await deliverDue(desk.parts(service.platform));
      desk.clock.pass(leaseMs);
    }

    expect(service.messages).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['unknown']);
  });

  test('is looked for where the memory failed right after it, and where the failure is of no known kind', async () => {
    const service = createFakeService();
    await follow('web:forgotten');
    await follow('web:garbled');
    await desk.take(sampleRelease(1));
    const parts = desk.parts(service.platform);
    let failed = 0;
    const store: typeof desk.store = {
      ...desk.store,
      delivered: async (...given) => {
        if (failed++ === 0) throw new Error('the database went away');
        return await desk.store.delivered(...given);
      },
    };
    let garbled = false;
    const platform: Platform = {
      ...service.platform,
      post: async (channel, ...given) => {
        const reference = await service.platform.post(channel, ...given);
        if (channel !== 'web:garbled' || garbled) return reference;
        garbled = true;
        throw new SyntaxError('Unexpected token < in JSON');
      },
    };

    for (let round = 0; round < 5; round++) {
      await deliverDue({ ...parts, store, platforms: new Map([['web', platform]]) });
      desk.clock.pass(leaseMs);
    }

    expect(service.messages.map(({ channel }) => channel).sort()).toEqual(['web:forgotten', 'web:garbled']);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  /** The desk's store with one of its calls failing, once, as where no connection can be had. */
  const failingOnce = (name: 'delivered' | 'endDelivery' | 'holdDelivery'): typeof desk.store => {
    let failed = false;
    const fail = (...given: never[]): Promise<never> => {
      if (failed) return (desk.store[name] as (...all: never[]) => Promise<never>)(...given);
      failed = true;
      return Promise.reject(new StoreError('no connection could be had'));
    };
    return { ...desk.store, [name]: fail };
  };

  test('that was found is not posted again where that could not be noted', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'));
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    const store = failingOnce('delivered');
    for (let round = 0; round < 4; round++) {
      desk.clock.pass(leaseMs);
      await deliverDue({ ...desk.parts(service.platform), store });
    }

    expect(service.messages).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['sent']);
  });

  test('is not posted again where it could not be noted that the platform cannot tell', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'), { blind: true });
    await follow('web:desk');
    await desk.take(sampleRelease(1));

    await deliverDue(desk.parts(service.platform));
    const store = failingOnce('endDelivery');
    for (let round = 0; round < 4; round++) {
      desk.clock.pass(leaseMs);
      await deliverDue({ ...desk.parts(service.platform), store });
    }

    expect(service.messages).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(['unknown']);
  });

  test('stays uncertain where its claim could not be lengthened after the look: it may stand in part', async () => {
    const service = createFakeService();
    await follow('web:desk');
    await desk.take(sampleRelease(1));
    // Claimed by a process that died.
    await desk.store.claimDeliveries(desk.clock.now(), leaseMs, 1);
    let looks = 0;
    const platform: Platform = {
      ...service.platform,
      find: async (...given) => {
        looks++;
        return await service.platform.find(...given);
      },
    };

    const store = failingOnce('holdDelivery');
    for (let round = 0; round < 2; round++) {
      desk.clock.pass(leaseMs);
      await deliverDue({ ...desk.parts(platform), store });
    }

    expect(looks).toBe(2);
    expect(service.messages).toHaveLength(1);
  });

  test('is looked for from now on at the latest, where it was tried by a clock that was ahead', async () => {
    const service = createFakeService((call) => (call === 0 ? 'lost' : 'well'));
    await follow('web:desk');
    await desk.take(sampleRelease(1));
    const since: Date[] = [];
    const platform: Platform = {
      ...service.platform,
      find: async (channel, delivery, from) => {
        since.push(from);
        return await service.platform.find(channel, delivery, from);
      },
    };

    desk.clock.pass(3 * 3_600_000);
    await deliverDue(desk.parts(platform));
    desk.clock.pass(-3 * 3_600_000);
    await deliverDue(desk.parts(platform));

    expect(since).toEqual([desk.clock.now()]);
    expect(service.messages).toHaveLength(1);
  });

  test('among many faults loses nothing and doubles nothing', async () => {
    const fates: Fate[] = ['well', 'lost', 'later', { retryAfterMs: 2000 }, 'well', 'lost', 'refused'];
    const service = createFakeService((call) => fates[(call * 5 + (call >> 3)) % fates.length] ?? 'well');
    for (const channel of ['web:a', 'web:b', 'web:c']) await follow(channel);
    for (let number = 1; number <= 12; number++) await desk.take(sampleRelease(number));

    for (let round = 0; round < 200; round++) {
      await deliverDue(desk.parts(service.platform));
      desk.clock.pass(leaseMs);
    }

    const posted = service.messages.map(({ channel, delivery }) => `${channel} ${delivery}`);
    expect(posted).toHaveLength(36);
    expect(new Set(posted).size).toBe(36);
    expect((await desk.store.listDeliveries()).every(({ state }) => state === 'sent')).toBe(true);
  });
});

describe('a correction', () => {
  test('edits the card that stands and tells the change under it, once', async () => {
    const service = createFakeService();
    await follow('web:desk');
    await desk.take(sampleRelease(1, 'five'));
    await deliverDue(desk.parts(service.platform));

    desk.clock.pass(60_000);
    await desk.take(sampleRelease(1, 'six'));
    await deliverDue(desk.parts(service.platform));
    await deliverDue(desk.parts(service.platform));

    const [card, word, ...more] = service.messages;
    expect(more).toEqual([]);
    expect(card?.edits).toBe(1);
    expect(word?.under).toEqual({ message: '0' });
    expect(JSON.stringify(word?.card.blocks)).toMatch(/(5|five) .*→.*(6|six) /);
  });

  test('that changes nothing but quotation marks and spaces owes nothing', async () => {
    const service = createFakeService();
    await follow('web:desk');
    const release = sampleRelease(1);
    await desk.take(release);
    await desk.take({ ...release, text: release.text.replaceAll(' ', '  ') });

    await deliverDue(desk.parts(service.platform));

    expect(service.messages).toHaveLength(1);
  });
});

test('deliveries that are put off together come back apart, each within the time that its tries ask for', async () => {
  const service = createFakeService((call) => (call < 30 ? 'later' : 'well'));
  for (let n = 0; n < 30; n++) await follow(`web:c${n}`);
  await desk.take(sampleRelease(1));
  const from = desk.clock.now().getTime();

  await deliverDue(desk.parts(service.platform));
  const waits = (await desk.store.listDeliveries()).map(({ nextTryAt }) => nextTryAt.getTime() - from);
  desk.clock.pass(5_000);
  await deliverDue(desk.parts(service.platform));

  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_000);
  expect(new Set(waits).size).toBeGreaterThan(20);
  expect(service.messages).toHaveLength(30);
  // Where an earlier try may have gone through, the log says so beside the card.
  expect(
    desk.logged.filter((line) => line.includes('"event":"delivered"') && line.includes('"after":')),
  ).toHaveLength(30);
});
