/** Cards as Slack messages: goldens of every kind, Slack's limits whatever a card holds, and text that stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOf } from '../../../src/chat/slack/elements.ts';
import { renderCard, type SlackMessage } from '../../../src/chat/slack/render.ts';
import type { Block, Card } from '../../../src/domain/card.ts';
import { clean } from '../../../src/domain/clean.ts';
import { cards } from '../../fakes/cards.ts';
import { fuzzedCard, hostileCard, hostileStrings } from '../../fakes/hostile.ts';
import { faultsOf, untypedText } from './blockkit.ts';
import { objectsIn, slackFacts } from './facts.ts';

const base = 'https://coop.example';
const notice: Card = {
  kind: 'notice',
  brief: null,
  title: { text: 'Notice', strong: true },
  blocks: [],
  buttons: [],
  fallback: 'Notice',
};

const messages = (card: Card, at: string | null = base): SlackMessage[] => {
  const { blocks, text, rest } = renderCard(card, { base: at });
  return [{ blocks, text }, ...rest];
};
const withBlocks = (...blocks: Block[]): Card => ({ ...notice, blocks });

describe('goldens', () => {
  test.each(Object.entries(cards))('%s', async (name, card) => {
    const rendered = `${JSON.stringify(renderCard(card, { base }), null, 2)}\n`;

    await expect(rendered).toMatchFileSnapshot(`../../golden/slack/${name}.json`);
  });
});

describe('whatever a card holds', () => {
  test.each([
    ['any card', hostileCard],
    ['the cards of any brief', fuzzedCard],
  ])('%s renders within the limits of Slack', (_, made) => {
    fc.assert(
      fc.property(made, (card) => {
        const faults = messages(card).flatMap((message) => faultsOf(message.blocks, 'message'));

        expect(faults).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('its text stands in typed elements and plain text alone', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        expect(messages(card).flatMap(({ blocks }) => untypedText(blocks))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('no link leads anywhere but to http and https', () => {
    fc.assert(
      fc.property(hostileCard, fc.constantFrom(base, null), (card, at) => {
        const addresses = objectsIn(messages(card, at).map(({ blocks }) => blocks)).flatMap(
          ({ url }) => url ?? [],
        );

        expect(addresses.filter((url) => !/^https?:\/\/[^@]+$/.test(String(url)))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test.each(
    hostileStrings.filter((text) => clean(text).trim() !== '').map((text) => [text.slice(0, 40), text]),
  )('shows %j literally', (_, text) => {
    const { texts } = slackFacts(
      messages(withBlocks({ kind: 'line', spans: [{ text }] })).flatMap((m) => m.blocks),
    );

    const literal = clean(text, 2_900).replace(/\s+/g, ' ').trim();
    expect([...texts]).toEqual(['Notice', literal]);
  });

  test.each(hostileStrings.map((text) => [text.slice(0, 40), text]))(
    'has no markup in the fallback made of %j',
    (_, fallback) => {
      const { text } = renderCard({ ...notice, fallback }, { base });

      expect(text).not.toMatch(/[<>]/);
      expect(text.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
      expect(text).not.toBe('');
    },
  );
});

describe('a card too long for one message', () => {
  const items = Array.from({ length: 200 }, (_, index) => [
    { text: `Item ${index}: ${'words '.repeat(20)}end.` },
  ]);
  const long = withBlocks({ kind: 'list', label: 'Many', items, more: 3 });

  test('goes on in further messages, in order, parted between lines', () => {
    const all = messages(long);
    const { texts } = slackFacts(all.flatMap(({ blocks }) => blocks));

    expect(all.length).toBeGreaterThan(2);
    expect([...texts].slice(2)).toEqual([...items.map(([span]) => span?.text), 'and 3 more']);
  });

  test('keeps its buttons on the first message', () => {
    const [first, ...rest] = messages({ ...long, buttons: (cards.brief as Card).buttons });

    expect(first?.blocks.at(-1)?.type).toBe('actions');
    expect(rest.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'actions')).toEqual([]);
  });

  test('never parts a claim from its sentence, nor a label from its list', () => {
    const evidence = Array.from(
      { length: 60 },
      (_, index): Block => ({
        ...{ kind: 'evidence', field: `Field ${index}`, claim: [{ text: 'claim' }], exact: 'sentence' },
        sentence: `sentence ${index} ${'long '.repeat(index * 3)}`,
      }),
    );

    const ends = messages(withBlocks(...evidence)).map(({ blocks }) =>
      JSON.stringify(blocks.at(-1)).includes('_quote'),
    );

    expect(ends.length).toBeGreaterThan(1);
    expect(ends).not.toContain(false);
  });
});

describe('buttons', () => {
  test('act in Slack: evidence and the full brief open there, not in the browser', () => {
    const buttons = objectsIn(messages(cards.brief as Card)).filter(({ type }) => type === 'button');

    expect(buttons.map(({ action_id }) => action_id)).toEqual(['evidence', 'full_brief', 'ask']);
    expect(buttons.map(({ value }) => value)).toEqual(Array(3).fill((cards.brief as Card).brief));
    expect(buttons.filter((button) => 'url' in button)).toEqual([]);
  });

  test('of one action have ids of their own that tell the action', () => {
    const ids = objectsIn(messages(cards.follows as Card))
      .filter(({ type }) => type === 'button')
      .map(({ action_id }) => String(action_id));

    expect(ids).toEqual(['unfollow', 'unfollow:2']);
    expect(ids.map(actionOf)).toEqual(['unfollow', 'unfollow']);
  });

  test('of suggestions send their whole line, however short their words are cut', () => {
    const line = `latvia ${'and estonia '.repeat(20)}`.trim();
    const card = withBlocks({ kind: 'suggestions', label: 'Try', lines: [line, ''] });

    const [button, ...others] = objectsIn(messages(card)).filter(({ type }) => type === 'button');

    expect(others).toEqual([]);
    expect(button?.value).toBe(line);
    expect(actionOf(String(button?.action_id))).toBe('ask_line');
  });
});

describe('links', () => {
  test('to our own page are dropped where nobody can reach it', () => {
    const { hrefs } = slackFacts(messages(cards.brief as Card, null).flatMap(({ blocks }) => blocks));

    expect([...hrefs].filter((href) => !href.startsWith('https://mod.example/'))).toEqual([]);
  });

  test('of a base with a path and a slash are joined once', () => {
    const card = withBlocks({ kind: 'line', spans: [{ text: 'x', href: '/brief/1#s2' }] });

    const { hrefs } = slackFacts(
      messages(card, 'https://desk.example/coop/').flatMap(({ blocks }) => blocks),
    );

    expect([...hrefs]).toEqual(['https://desk.example/coop/brief/1#s2']);
  });

  test('of a sentence stand after it, those of a name on it', () => {
    const href = '/brief/1#s2';
    const card = withBlocks(
      { kind: 'line', spans: [{ text: 'Latvia bought six radars.', href }] },
      {
        kind: 'line',
        spans: [
          { text: 'Ilze Krauja', strong: true, href },
          { text: ', minister', href },
        ],
      },
    );

    const links = objectsIn(messages(card)).filter(({ type }) => type === 'link');

    expect(links.map(({ text }) => text)).toEqual(['→', 'Ilze Krauja']);
  });
});

test('an instant is told in the reader’s zone, with its words where that fails', () => {
  const at = '2026-03-12T07:31:00.000Z';
  const card = withBlocks({ kind: 'note', spans: [{ text: '12 March 2026, 07:31 UTC', at }] });

  const date = objectsIn(messages(card)).find(({ type }) => type === 'date');

  expect(date).toMatchObject({ timestamp: 1_773_300_660, fallback: '12 March 2026, 07:31 UTC' });
});

test('a mark is told in words', () => {
  const card = withBlocks({ kind: 'line', spans: [{ text: '11 March', mark: 'year inferred' }] });

  const elements = objectsIn(messages(card)).filter(({ type }) => type === 'text');

  expect(elements.at(-1)).toEqual({ type: 'text', text: ' (year inferred)', style: { italic: true } });
});
