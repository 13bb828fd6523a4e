/** Deliveries of which nobody knows whether they stand: the operator settles them on the page and by command. */

import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChatError, type Platform } from '../../src/chat/platform.ts';
import { run } from '../../src/cli.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { unsureDeliveries } from '../../src/flows/unsure.ts';
import { wording } from '../fakes/briefs.ts';
import { type FakeDesk, startDesk } from '../fakes/desk.ts';
import { createTestDesk, leaseMs, sampleRelease, type TestDesk } from './desk.ts';

const channel = 'teams:19:baltic@thread.tacv2';
let desk: TestDesk;
let page: FakeDesk;
let posts: string[];
let lost: boolean;

/** Takes what is posted; where the answer is lost, nobody can tell. */
const platform: Platform = {
  name: 'teams',
  start: async () => {},
  post: async (to, _card, delivery) => {
    posts.push(delivery);
    if (lost) throw new ChatError('Teams’ answer was lost.', { fate: 'uncertain' });
    return { channel: to, activity: '1' };
  },
  update: async () => {},
  find: async () => ({ seen: 'cannot_tell' }),
  stop: async () => {},
};
const deliver = () => deliverDue({ ...desk.parts(platform), platforms: new Map([['teams', platform]]) });

beforeEach(async () => {
  desk = await createTestDesk();
  [posts, lost] = [[], true];
  const { store, clock } = desk;
  const reference = { kind: 'channel', id: '19:baltic@thread.tacv2' };
  await store.keepConversation({ channel, reference, name: 'Baltic desk', gone: null }, clock.now());
  const order = {
    ...{ countries: [], topics: [], types: [], sources: [] },
    ...{ rhythm: { kind: 'at_once' as const }, zone: 'UTC' },
  };
  await store.addFollow(channel, order, 'test', clock.now());
  await desk.take(sampleRelease(1));
  await deliver();
  clock.pass(leaseMs + 1);
  await deliver();
  page = await startDesk({
    look: {
      unsure: () => unsureDeliveries(store, wording, wholeDesk),
      settle: (id, as, by) => store.settleDelivery(id, as, { by, now: clock.now() }),
    },
  });
});
afterEach(async () => {
  await page.stop();
  await desk.close();
});

const states = async () => (await desk.store.listDeliveries()).map(({ state }) => state);
const read = async (path: string) => parseHTML(await (await fetch(page.address + path)).text()).document;

/** Presses the button with this label, as a browser does without any script. */
async function press(label: string): Promise<Response> {
  const buttons = [...(await read('/deliveries')).querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent?.includes(label));
  const form = button?.closest('form');
  const fields = new URLSearchParams({
    id: form?.querySelector('input[name=id]')?.getAttribute('value') ?? '',
    word: button?.getAttribute('value') ?? '',
  });
  const init = { method: 'POST', body: fields, redirect: 'manual' as const };
  return await fetch(page.address + (form?.getAttribute('action') ?? ''), init);
}

describe('on the page', () => {
  test('the desk says that one waits, and the list says where, what and why', async () => {
    const link = (await read('/')).querySelector('a[href="/deliveries"]');
    const card = (await read('/deliveries')).querySelector('.card');

    expect(link?.textContent).toBe('1 delivery waits for your word');
    expect(card?.querySelector('h2 a')?.getAttribute('href')).toMatch(/^\/brief\//);
    expect(card?.textContent).toContain(`Baltic desk (${channel})`);
    expect(card?.textContent).toContain('cannot tell whether it was posted');
  });

  test('“it stands there” notes it as sent and posts nothing', async () => {
    const { status } = await press('It stands there');
    await deliver();

    expect(status).toBe(303);
    expect(await states()).toEqual(['sent']);
    expect(posts).toHaveLength(1);
    expect((await read('/deliveries')).querySelector('.empty')?.textContent).toBe(
      'Every delivery is settled.',
    );
    expect((await read('/')).querySelector('a[href="/deliveries"]')).toBeNull();
  });

  test('“post it again” posts it once more, however often it is pressed', async () => {
    lost = false;
    const id = posts[0] ?? '';

    await press('post it again');
    const again = await fetch(`${page.address}/deliveries`, {
      method: 'POST',
      body: new URLSearchParams({ id, word: 'again' }),
    });
    await deliver();

    expect(again.status).toBe(409);
    expect(await again.text()).toContain('settled already');
    expect(await states()).toEqual(['sent']);
    expect(posts).toEqual([id, id]);
  });

  test.each([
    ['a word that is none', { id: 'x', word: 'perhaps' }, {}, 400],
    ['a delivery that is none', { id: 'x', word: 'again' }, {}, 409],
    ['another site’s page', { id: 'x', word: 'again' }, { origin: 'https://evil.example' }, 403],
  ])('%s changes nothing', async (_case, fields, headers, status) => {
    const body = new URLSearchParams(fields as Record<string, string>);
    const answer = await fetch(`${page.address}/deliveries`, { method: 'POST', body, headers });

    expect(answer.status).toBe(status);
    expect(await states()).toEqual(['unknown']);
  });
});

describe('by command', () => {
  const coop = async (...words: string[]) => {
    let [out, err] = ['', ''];
    const code = await run(words, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      lines: async function* () {},
      input: async () => Buffer.alloc(0),
      env: { COOP_DATA: desk.folder },
      now: desk.clock.now,
      watched: false,
      stopped: new Promise(() => {}),
    });
    return { code, out, err };
  };

  test('it is listed with its channel and why', async () => {
    const { out } = await coop('deliveries', '--state', 'unknown');

    expect(out).toContain(channel);
    expect(out).toContain('cannot tell whether it was posted');
  });

  test('settle notes it as sent, and has nothing to settle after that', async () => {
    const id = posts[0] ?? '';

    expect(await coop('deliveries', 'settle', id)).toMatchObject({
      code: 0,
      out: `${id} is noted as sent.\n`,
    });
    const again = await coop('deliveries', 'settle', id);

    expect(again.code).toBe(1);
    expect(again.err).toContain('coop deliveries --state unknown');
    await deliver();
    expect(await states()).toEqual(['sent']);
    expect(posts).toHaveLength(1);
  });

  test('resend has it posted again, once', async () => {
    const id = posts[0] ?? '';
    lost = false;

    expect(await coop('deliveries', 'resend', id)).toMatchObject({ code: 0 });
    await deliver();
    await deliver();

    expect(await states()).toEqual(['sent']);
    expect(posts).toEqual([id, id]);
  });
});
