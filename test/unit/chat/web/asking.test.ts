/** An answer that is still being written, on the page: what is verified of it stands there at once, and makes way for the whole. */
import { expect, test } from 'vitest';
import type { OnAsk } from '../../../../src/chat/platform.ts';
import type { Arrival } from '../../../../src/chat/web/arrivals.ts';
import { createAsking } from '../../../../src/chat/web/asking.ts';
import { createConversations } from '../../../../src/chat/web/conversations.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import { createLog } from '../../../../src/log.ts';

const now = (): Date => new Date('2026-06-01T08:00:00Z');

/** The markup of a conversation's turns as open pages were told of it, in order. */
async function toldOf(onAsk: OnAsk): Promise<Arrival[]> {
  const told: Arrival[] = [];
  let ids = 0;
  const asking = createAsking(onAsk, {
    conversations: createConversations(),
    arrivals: {
      open: () => {},
      send: (_channel, arrival) => void told.push(arrival),
      channels: () => [],
      close: () => {},
    },
    ...{ now, newId: () => `n${++ids}`, log: createLog({ now, level: 'silent' }) },
  });
  const typed = { q: 'latvia', thread: null, about: null, channel: 'web:desk', act: null, zone: null };
  await asking.ask(typed, { id: 'web:anna', known: true, editor: true });
  return told.filter(({ id }) => id.startsWith('turns-'));
}

test('it grows in place, says nothing to screen readers, and is gone with the reply', async () => {
  const told = await toldOf(async ({ preview, reply }) => {
    preview?.(noticeCard('One sentence.'));
    preview?.(noticeCard('One sentence. And another.'));
    await reply(noticeCard('The whole answer.'));
  });

  const shown = told.map(({ element }) => element.markup);
  expect(shown.map((markup) => /One sentence|The whole answer/.exec(markup)?.[0] ?? null)).toEqual([
    null,
    'One sentence',
    'One sentence',
    'The whole answer',
    'The whole answer',
  ]);
  expect(shown.map((markup) => markup.includes('Writing on'))).toEqual([false, true, true, false, false]);
  expect(shown[2]?.match(/One sentence/g)).toHaveLength(1);
  expect(told.map(({ said }) => said)).toEqual(['', '', '', 'The whole answer.', '']);
});

test('it makes way for the apology where the question fails', async () => {
  const told = await toldOf(async ({ preview }) => {
    preview?.(noticeCard('One sentence.'));
    throw new Error('gone');
  });

  expect(told.at(-1)?.element.markup).not.toContain('One sentence');
});
