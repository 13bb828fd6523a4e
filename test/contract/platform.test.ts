/** The platforms under their contract. */
import { parseHTML } from 'linkedom';
import type { OnAsk } from '../../src/chat/platform.ts';
import { startDesk } from '../fakes/desk.ts';
import { startSlackDesk } from '../fakes/slack/desk.ts';
import { createPerson } from '../fakes/slack/person.ts';
import { startTeamsDesk } from '../fakes/teams/desk.ts';
import { type Harness, platformContract } from './platform.contract.ts';

async function startWeb(onAsk: OnAsk): Promise<Harness> {
  const desk = await startDesk({ onAsk });
  const { web, posted, address } = desk;
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${address}/ask`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });
  return {
    platform: {
      ...web,
      // The store's part: what was posted or changed is listed from then on.
      post: async (channel, card, delivery, under) => {
        const reference = await web.post(channel, card, delivery, under);
        const at = new Date(reference.at ?? '');
        posted.push({ delivery, at, under: reference.under || null, card });
        return reference;
      },
      update: async (reference, card) => {
        await web.update(reference, card);
        const index = posted.findIndex(({ delivery }) => delivery === reference.delivery);
        const known = posted[index];
        if (known) posted[index] = { ...known, card };
      },
    },
    channel: 'web:desk',
    say: async (q, { thread, act } = {}) =>
      (
        await send(
          { q, ...(thread ? { thread } : {}), ...(act ? { act } : {}) },
          { cookie: 'coop=someone-1' },
        )
      ).status,
    forge: async () => (await send({ q: 'unfollow 1' }, { origin: 'https://evil.example' })).status,
    shown: async () => {
      const answer = await fetch(address);
      return parseHTML(await answer.text()).document.querySelector('main')?.textContent ?? '';
    },
    throttle: 'the page takes whatever it is given: nothing tells Coop to wait',
    stop: desk.stop,
  };
}

platformContract('web', startWeb);

/** People mention Coop in #desk; their answers stand in the thread. */
async function startSlack(onAsk: OnAsk, transport: 'http' | 'socket'): Promise<Harness> {
  const desk = await startSlackDesk({ transport, onAsk });
  const { slack } = desk;
  const person = desk.person();
  const stampOf = (thread: string): string => thread.split(':').at(-1) ?? '';
  return {
    platform: desk.platform,
    channel: 'slack:C1',
    say: async (text, { thread, act } = {}) => {
      const where = { ...(thread ? { thread: stampOf(thread) } : {}), ...(act ? { act: `${act}` } : {}) };
      const { status } = await person.mention(text, where);
      await desk.settled();
      return status;
    },
    forge: async () => {
      const forged = createPerson(slack, { requestUrl: desk.requestUrl });
      return transport === 'http'
        ? (await forged.post('{"type":"event_callback"}', { 'x-slack-signature': 'v0=00' })).status
        : forgeSocket(slack.origin);
    },
    shown: async () => slack.shown('C1'),
    throttle: (retryAfterMs) => {
      slack.befall = ({ method }) =>
        method === 'chat.postMessage' ? { retryAfter: retryAfterMs / 1000 } : null;
    },
    stop: desk.stop,
  };
}

/** A socket without a ticket is cut by Slack; Coop itself listens to nobody. */
async function forgeSocket(origin: string): Promise<number> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/link?ticket=forged`);
  await new Promise((resolve) => socket.addEventListener('error', resolve));
  return 403;
}

platformContract('slack over HTTP', (onAsk) => startSlack(onAsk, 'http'));
platformContract('slack over Socket Mode', (onAsk) => startSlack(onAsk, 'socket'));

async function startTeams(onAsk: OnAsk): Promise<Harness> {
  const desk = await startTeamsDesk({ onAsk });
  const { teams, platform, settled } = desk;
  const conversation = '19:baltic@thread.tacv2';
  await teams.event({ type: 'installationUpdate', action: 'add-upgrade' });
  return {
    platform,
    channel: `teams:${conversation}`,
    say: async (text, { thread, act } = {}) => {
      const at = thread === undefined ? {} : { conversation: thread.replace(/^teams:/, '') };
      const status = await teams.say(text, { ...at, ...(act ? { id: act } : {}) });
      await settled();
      return status;
    },
    forge: async () =>
      (await teams.send({ type: 'message', text: 'unfollow 1', ...forged(conversation) }, { forged: true }))
        .status,
    shown: async () => teams.shown(conversation),
    throttle: (ms) => {
      teams.service.fate = () => ({ status: 429, retryAfter: ms / 1_000 });
    },
    stop: desk.stop,
  };
}

const forged = (id: string) => ({
  ...{
    channelId: 'msteams',
    serviceUrl: 'https://evil.example/',
    id: 'forged-1',
    from: { id: '29:mallory' },
  },
  ...{ recipient: { id: '28:app-1' }, conversation: { id, conversationType: 'channel' } },
});

platformContract('teams', startTeams);
