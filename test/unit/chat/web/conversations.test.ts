/** Conversations on the page: their turns, their order, and what is let go. */
import { expect, test } from 'vitest';
import { createConversations, type Turn } from '../../../../src/chat/web/conversations.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';

const turn = (id: string, minute = 0): Turn => ({
  ...{
    id,
    text: `question ${id}`,
    askedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
    cards: [],
    waiting: true,
  },
});
const place = (thread: string) => ({ thread, channel: 'web:desk', about: null });

test('a thread keeps its turns in order and its opening time', () => {
  const conversations = createConversations();
  conversations.add(place('t'), turn('a', 1));

  const conversation = conversations.add(place('t'), turn('b', 2));

  expect(conversation.turns.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(conversation.openedAt).toEqual(turn('a', 1).askedAt);
});

test('a change of one turn leaves the others and what was given out before', () => {
  const conversations = createConversations();
  conversations.add(place('t'), turn('a'));
  const before = conversations.add(place('t'), turn('b'));

  const after = conversations.change('t', 'b', { cards: [noticeCard('x')], waiting: false });

  expect(after?.turns.map(({ waiting }) => waiting)).toEqual([true, false]);
  expect(before.turns.map(({ waiting }) => waiting)).toEqual([true, true]);
});

test('those of a channel come the last opened first', () => {
  const conversations = createConversations();
  conversations.add(place('old'), turn('a', 1));
  conversations.add(place('new'), turn('b', 2));
  conversations.add({ ...place('other'), channel: 'web:other' }, turn('c', 3));

  expect(conversations.of('web:desk').map(({ thread }) => thread)).toEqual(['new', 'old']);
});

test('of a thousand threads those longest untouched are let go, of a long thread its oldest turns', () => {
  const conversations = createConversations();
  conversations.add(place('first'), turn('a'));
  for (let index = 0; index < 199; index += 1) conversations.add(place(`t${index}`), turn('a'));
  for (let index = 0; index < 80; index += 1) conversations.add(place('first'), turn(`b${index}`));

  conversations.add(place('last'), turn('a'));

  expect(conversations.get('first')?.turns).toHaveLength(50);
  expect(conversations.get('t0')).toBeNull();
  expect(conversations.of('web:desk')).toHaveLength(200);
});

test('what is no longer kept is not changed', () => {
  expect(createConversations().change('none', 'a', { waiting: false })).toBeNull();
});
