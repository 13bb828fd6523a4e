/** Slack's views: the modal of a card, the App Home, and the modal that takes a standing order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followLine, followModal, readFollowModal } from '../../../src/chat/slack/follow.ts';
import { pickerOptions } from '../../../src/chat/slack/pickers.ts';
import { followTarget, type HomeParts, renderHome, renderModal } from '../../../src/chat/slack/views.ts';
import { eventTypes } from '../../../src/domain/brief.ts';
import type { Block, Card } from '../../../src/domain/card.ts';
import { readCommand } from '../../../src/domain/command.ts';
import type { Order } from '../../../src/domain/follow.ts';
import { typeNamed } from '../../../src/domain/intent.ts';
import { stateCodes } from '../../../src/domain/stateindex.ts';
import { topics } from '../../../src/domain/topic.ts';
import { fixtures } from '../../fakes/briefs.ts';
import { cards, follows, now, sources } from '../../fakes/cards.ts';
import { hostileCard } from '../../fakes/hostile.ts';
import { faultsOf, untypedText } from './blockkit.ts';
import { cardFacts, objectsIn, slackFacts } from './facts.ts';

const base = 'https://coop.example';
const { rich, long, withdrawn } = fixtures;
const home: HomeParts = {
  own: follows.slice(0, 1),
  channels: [{ name: '#baltics', follows: follows.map((follow) => ({ ...follow, channel: 'slack:C0123' })) }],
  sources,
  recent: [rich, long, withdrawn],
  now,
};
const order: Order = {
  ...{ countries: ['LV', 'EE'], topics: ['air-defence'], types: ['visit'], sources: ['lv-mod'] },
  ...{ rhythm: { kind: 'weekly', at: '07:30', weekday: 3 }, zone: 'Europe/Riga' },
};
const named = sources.map(({ source }) => source);
const modal = { channel: 'slack:C0123', follow: null, order, zone: 'UTC', sources: named };

const golden = (view: unknown): string => `${JSON.stringify(view, null, 2)}\n`;

describe('goldens', () => {
  test('the evidence of a brief', async () => {
    const view = renderModal(cards.evidence as Card, { title: 'Evidence', base });

    await expect(golden(view)).toMatchFileSnapshot('../../golden/slack/views/evidence.json');
  });

  test('the App Home', async () => {
    await expect(golden(renderHome(home, { base }))).toMatchFileSnapshot(
      '../../golden/slack/views/home.json',
    );
  });

  test('the follow modal', async () => {
    await expect(golden(followModal(modal))).toMatchFileSnapshot('../../golden/slack/views/follow.json');
  });
});

describe('a modal', () => {
  test('holds every fact of its card', () => {
    const card = cards.evidence as Card;

    expect(slackFacts(renderModal(card, { title: 'Evidence', base }).blocks)).toEqual(cardFacts(card, base));
  });

  test('keeps the limits of a view, whatever the card holds', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const view = renderModal(card, { title: card.title.text, base });

        expect(faultsOf(view.blocks, 'view')).toEqual([]);
        expect(untypedText(view.blocks)).toEqual([]);
        expect(view.title.text.length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('holds all of an evidence of 150 lines; of thousands it says where the rest stands', () => {
    const line = (index: number): Block => ({
      ...{ kind: 'evidence', field: `Line ${index}`, claim: [{ text: 'claim' }], exact: '' },
      sentence: `sentence ${index} ${'of words '.repeat(30)}`,
    });
    const card = (count: number): Card => ({
      ...(cards.evidence as Card),
      blocks: Array.from({ length: count }, (_, index) => line(index)),
    });

    const whole = slackFacts(renderModal(card(150), { title: 'Evidence', base }).blocks);
    const most = renderModal(card(3_000), { title: 'Evidence', base }).blocks;

    expect(whole.texts).toEqual(cardFacts(card(150), base).texts);
    expect(faultsOf(most, 'view')).toEqual([]);
    expect([...slackFacts(most).texts].at(-1)).toBe("All of it stands on the brief's own page");
  });
});

describe('the App Home', () => {
  test('has buttons that tell the follow and its channel', () => {
    const values = objectsIn(renderHome(home, { base }))
      .filter(({ action_id }) => action_id === 'unfollow')
      .map(({ value }) => followTarget(String(value)));

    expect(values).toEqual([
      { id: 1, channel: 'web:desk' },
      { id: 1, channel: 'slack:C0123' },
      { id: 3, channel: 'slack:C0123' },
    ]);
  });

  test('names the sources that fail, and counts the others', () => {
    const { texts } = slackFacts(renderHome(home, { base }).blocks);

    expect([...texts].join('\n')).toContain('1 failing');
    expect([...texts].filter((text) => text.startsWith('NATO'))).toHaveLength(1);
    expect([...texts].filter((text) => text.includes('Ministry of National Defence of Poland'))).toEqual([]);
  });

  test('keeps the limits of a view with 500 follows, 500 sources and 500 briefs', () => {
    const many = <Item>(items: readonly Item[]): Item[] => Array.from({ length: 500 }, () => items).flat();
    const view = renderHome(
      {
        ...home,
        own: many(follows),
        channels: [{ name: '#many', follows: many(follows) }],
        sources: many(sources),
        recent: many([rich]),
      },
      { base },
    );

    expect(faultsOf(view.blocks, 'view')).toEqual([]);
  });

  test('is no empty page where nothing is known yet', () => {
    const view = renderHome({ own: [], channels: [], sources: [], recent: [], now }, { base: null });

    expect(faultsOf(view.blocks, 'view')).toEqual([]);
    expect(slackFacts(view.blocks).texts).toContain('Nothing is followed yet.');
  });

  test.each(['', 'x', '3 ', '-1', '3 a b', `3 ${'c'.repeat(400)}`])('reads no follow from %j', (value) => {
    expect(followTarget(value)).toBeNull();
  });
});

describe('the follow modal', () => {
  const state = (change: Record<string, unknown> = {}): unknown => {
    const many = (values: string[]): unknown => ({ selected_options: values.map((value) => ({ value })) });
    return {
      countries: { countries: many(order.countries) },
      topics: { topics: many(order.topics) },
      types: { types: many(order.types) },
      sources: { sources: many(order.sources) },
      rhythm: { rhythm: { selected_option: { value: 'weekly_3' } } },
      time: { time: { selected_time: '07:30' } },
      zone: { zone: { selected_option: { value: 'Europe/Riga' } } },
      ...change,
    };
  };

  test('is filled in with the order that it changes', () => {
    const view = followModal({ ...modal, follow: 2 });
    const filled = objectsIn(view).flatMap(({ initial_options, initial_option, initial_time }) => {
      const options = [
        ...((initial_options as { value: string }[]) ?? []),
        initial_option as { value: string },
      ];
      return [...options.flatMap((option) => option?.value ?? []), initial_time ?? []].flat();
    });

    expect(filled).toEqual([
      'LV',
      'EE',
      'air-defence',
      'visit',
      'lv-mod',
      'weekly_3',
      '07:30',
      'Europe/Riga',
    ]);
    expect(JSON.parse(view.private_metadata ?? '')).toEqual({ channel: 'slack:C0123', follow: 2 });
    expect(view.title.text).toBe('Change follow 2');
  });

  test('reads back what was filled in', () => {
    expect(readFollowModal(state())).toEqual({ order });
  });

  test.each([
    ['no time', { time: { time: { selected_time: null } } }, ['time']],
    ['a forged time', { time: { time: { selected_time: '99:99' } } }, ['time']],
    ['no zone', { zone: { zone: { selected_option: null } } }, ['zone']],
    ['a forged zone', { zone: { zone: { selected_option: { value: 'Mars/Base' } } } }, ['zone']],
  ])('says under the field what to mend: %s', (_, change, fields) => {
    const answer = readFollowModal(state(change));

    expect('errors' in answer && Object.keys(answer.errors)).toEqual(fields);
  });

  test.each([[null], ['x'], [{ countries: 'x' }], [[]]])('takes no order from %j', (values) => {
    expect(readFollowModal(values)).toHaveProperty('errors');
  });

  test('drops values that it never offered', () => {
    const answer = readFollowModal(
      state({ countries: { countries: { selected_options: [{ value: 'ZZ' }] } } }),
    );

    expect(answer).toEqual({ order: { ...order, countries: [] } });
  });

  test('keeps the limits of a view with an order of everything', () => {
    const all = { ...order, countries: [...stateCodes], topics: [...topics], types: [...eventTypes] };
    const view = followModal({ ...modal, order: all });

    expect(faultsOf(view.blocks, 'view')).toEqual([]);
    expect(objectsIn(view).filter(({ options }) => Array.isArray(options) && options.length > 100)).toEqual(
      [],
    );
  });
});

describe('a line of an order', () => {
  const offered = [...eventTypes];

  test('can name every kind of event', () => {
    expect(eventTypes.map(typeNamed)).toEqual(eventTypes);
  });

  test('can name every state', () => {
    const all = { ...order, countries: [...stateCodes] };
    const read = readCommand(followLine(all), 'UTC');

    expect(read).toMatchObject({ order: { countries: expect.arrayContaining([...stateCodes]) } });
  });

  const orders: fc.Arbitrary<Order> = fc.record({
    countries: fc.subarray([...stateCodes], { maxLength: 5 }),
    topics: fc.subarray([...topics], { maxLength: 4 }),
    types: fc.subarray(offered, { maxLength: 3 }),
    sources: fc.subarray(['lv-mod', 'nato', 'ee_mfa']),
    rhythm: fc.oneof(
      fc.constant({ kind: 'at_once' as const }),
      fc.constant({ kind: 'daily' as const, at: '07:30' }),
      fc.integer({ min: 1, max: 7 }).map((weekday) => ({ kind: 'weekly' as const, at: '18:05', weekday })),
    ),
    zone: fc.constantFrom('Europe/Riga', 'UTC', 'America/New_York'),
  });

  test('is read as that order where it is typed', () => {
    fc.assert(
      fc.property(orders, (made) => {
        expect(readCommand(followLine(made), 'Europe/Berlin')).toEqual({ kind: 'follow', order: made });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a picker offers', () => {
  const offered = (field: string, typed: string): string[] =>
    pickerOptions(field, typed, named).map(({ value }) => value ?? '');

  test.each([
    ['lat', 'LV'],
    ['Lettland', 'LV'],
    ['lativa', 'LV'],
    ['united k', 'GB'],
    ['IVORY', 'CI'],
  ])('for the country %j is %s among the first three', (typed, code) => {
    expect(offered('countries', typed).slice(0, 3)).toContain(code);
  });

  test('finds zones by city, and sources by name and id', () => {
    expect(offered('zone', 'riga')).toEqual(['Europe/Riga']);
    expect(offered('zone', 'new york')).toEqual(['America/New_York']);
    expect(offered('sources', 'poland')).toEqual(['pl-mod']);
    expect(offered('sources', 'LV-')).toEqual(['lv-mod']);
  });

  test('is at most a hundred options, and nothing for a field that it does not know', () => {
    expect(offered('zone', 'a')).toHaveLength(100);
    expect(offered('zone', 'x'.repeat(10_000))).toEqual([]);
    expect(offered('nothing', 'a')).toEqual([]);
  });
});
