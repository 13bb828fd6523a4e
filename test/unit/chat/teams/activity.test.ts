/** What an activity says: where, to whom, in which words. */
import { describe, expect, test } from 'vitest';
import {
  Activity,
  isByPerson,
  mentionsOf,
  placeOf,
  plainWords,
  textOf,
} from '../../../../src/chat/teams/activity.ts';

const coop = { id: '28:app-1', name: 'Coop' };
const activity = (change: Record<string, unknown> = {}): Activity =>
  Activity.parse({
    ...{
      type: 'message',
      id: '17',
      channelId: 'msteams',
      serviceUrl: 'https://teams.example/',
      recipient: coop,
    },
    ...{ from: { id: '29:anna' }, conversation: { id: '19:a@thread.tacv2', conversationType: 'channel' } },
    ...change,
  });
const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });

describe('the text of a message', () => {
  test('comes without the mention of Coop, and keeps others', () => {
    const said = activity({
      text: '<at>Coop</at> who met <at>Bert</at>&nbsp;in Riga?',
      entities: [mention(coop.id, '<at>Coop</at>'), mention('29:bert', '<at>Bert</at>')],
    });

    expect(textOf(said)).toBe('who met Bert in Riga?');
    expect(mentionsOf(said)).toEqual({ us: true, others: true });
  });

  test('is that of its HTML where it is HTML alone', () => {
    const content = '<div><p>latvia <b>air</b> defence</p></div>';

    expect(textOf(activity({ attachments: [{ contentType: 'text/html', content }] }))).toBe(
      'latvia air defence',
    );
  });

  test('is empty for attachments alone, and for a mention alone', () => {
    const file = { contentType: 'image/png', contentUrl: 'https://x.example' };
    const html = { contentType: 'text/html', content: '<at>Coop</at>' };
    const alone = {
      text: '<at>Coop</at>',
      entities: [mention(coop.id, '<at>Coop</at>')],
      attachments: [html],
    };

    expect(textOf(activity({ attachments: [file] }))).toBe('');
    expect(textOf(activity(alone))).toBe('');
  });

  test.each(['<'.repeat(200_000), '&lt;'.repeat(50_000), 'x'.repeat(200_000), '<a '.repeat(60_000)])(
    'of 200 KB is read in a moment',
    (text) => {
      const began = performance.now();

      expect(textOf(activity({ text })).length).toBeLessThanOrEqual(20_000);
      expect(performance.now() - began).toBeLessThan(200);
    },
  );

  test('decodes entities once', () => {
    expect(plainWords('&amp;lt;b&gt;')).toBe('&lt;b>');
  });
});

describe('the place of an activity', () => {
  test.each([
    ['a first message opens its thread', '19:a@thread.tacv2', 'channel', '19:a@thread.tacv2;messageid=17'],
    [
      'a reply stays in its thread',
      '19:a@thread.tacv2;messageid=9',
      'channel',
      '19:a@thread.tacv2;messageid=9',
    ],
    ['a group chat is one thread', '19:b@thread.v2', 'groupChat', '19:b@thread.v2'],
    ['a personal chat is one thread', 'a:1', 'personal', 'a:1'],
  ])('%s', (_name, id, conversationType, conversation) => {
    expect(placeOf(activity({ conversation: { id, conversationType } })).conversation).toBe(conversation);
  });

  test('parts that make no sense are read as absent', () => {
    const odd = activity({ entities: 'none', attachments: 7, channelData: [], membersAdded: null, text: 5 });

    expect(odd).toMatchObject({ entities: [], attachments: [], membersAdded: [] });
    expect(textOf(odd)).toBe('');
  });
});

test.each([
  [{ id: '28:other' }, false],
  [{ id: coop.id }, false],
  [{ id: '29:x', role: 'bot' }, false],
  [{ id: '29:x', role: 'user' }, true],
])('who speaks: %j is a person: %s', (from, person) => {
  expect(isByPerson(activity({ from }))).toBe(person);
});
