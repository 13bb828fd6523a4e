/** Cards as Adaptive Cards: goldens of every kind, Teams' limits whatever a card holds, and text that stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageEntity } from '../../../src/chat/teams/entities.ts';
import { type AdaptiveCard, inertLine, renderCard } from '../../../src/chat/teams/render.ts';
import type { Block, Card } from '../../../src/domain/card.ts';
import { answerCard } from '../../../src/domain/cards/answer.ts';
import { clean } from '../../../src/domain/clean.ts';
import { answer, cards } from '../../fakes/cards.ts';
import { fuzzedCard, hostileCard, hostileStrings } from '../../fakes/hostile.ts';
import { objectsIn, teamsFacts } from './facts.ts';

const base = 'https://coop.example';
const runs = { numRuns: 60, endOnFailure: true };

const all = (card: Card, at: string | null = base): AdaptiveCard[] => {
  const { card: first, rest } = renderCard(card, { base: at });
  return [first, ...rest];
};
const withBlocks = (...blocks: Block[]): Card => ({
  ...{ kind: 'notice', brief: null, title: { text: 'Notice' }, buttons: [], fallback: 'Notice' },
  blocks,
});

describe('goldens', () => {
  test.each(Object.entries(cards))('%s', async (name, card) => {
    const rendered = `${JSON.stringify(renderCard(card, { base }), null, 2)}\n`;

    await expect(rendered).toMatchFileSnapshot(`../../golden/teams/${name}.json`);
  });
});

const ours = new Set(
  'AdaptiveCard RichTextBlock TextRun ColumnSet Column Container ActionSet Action.Execute Action.OpenUrl'.split(
    ' ',
  ),
);
const markdown = /[*_~`#|\\<>[\]{}]|:\/\//;

describe('whatever a card holds', () => {
  test.each([
    ['any card', hostileCard],
    ['the cards of any brief', fuzzedCard],
  ])('%s renders in cards of at most 25 KB', (_, made) => {
    fc.assert(
      fc.property(made, (card) => {
        const sizes = all(card).map((one) => JSON.stringify(one));

        expect(sizes.filter((json) => Buffer.byteLength(json) > 25_000)).toEqual([]);
        expect(sizes.filter((json) => json.length * 2 > 40_000)).toEqual([]);
      }),
      runs,
    );
  });

  test('its text stands in runs alone, which read no markdown', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const objects = objectsIn(all(card));

        const types = objects.flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
        expect(types.filter((type) => !ours.has(type))).toEqual([]);
        const holders = objects.filter(({ text }) => text !== undefined).map(({ type }) => type);
        expect(new Set([...holders, 'TextRun'])).toEqual(new Set(['TextRun']));
        expect(objects.filter(({ text }) => text === '' || String(text).includes('{{'))).toEqual([]);
      }),
      runs,
    );
  });

  test('what Teams may read as markdown holds none', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const { text } = renderCard(card, { base });

        expect(all(card).map(({ fallbackText }) => fallbackText)).toEqual(all(card).map(() => text));
        expect(text).not.toMatch(markdown);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(320);
      }),
      runs,
    );
  });

  test('no link leads anywhere but to http and https, and no row has more than six actions', () => {
    fc.assert(
      fc.property(hostileCard, fc.constantFrom(base, null), (card, at) => {
        const objects = objectsIn(all(card, at));

        const addresses = objects.flatMap(({ url }) => (url === undefined ? [] : [String(url)]));
        expect(addresses.filter((url) => !/^https?:\/\/[^@]+$/.test(url))).toEqual([]);
        const rows = objects.flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []));
        expect(rows.filter((length) => length === 0 || length > 6)).toEqual([]);
      }),
      runs,
    );
  });

  test.each(
    hostileStrings.filter((text) => clean(text).trim() !== '').map((text) => [text.slice(0, 40), text]),
  )('shows %j literally, but for a space between braces that would fill in a date', (_, text) => {
    const { texts } = teamsFacts(all(withBlocks({ kind: 'line', spans: [{ text }] })));

    const literal = clean(text, 2_900)
      .replace(/\s+/g, ' ')
      .replaceAll(/\{(?=\{)/g, '{ ')
      .trim();
    expect([...texts]).toEqual(['Notice', literal]);
  });
});

test('takes its colours from the theme: none of its own, and meanings for those it has', () => {
  const colours = Object.values(cards)
    .flatMap((card) => objectsIn(all(card)))
    .flatMap(({ color, backgroundImage }) => [color, backgroundImage])
    .filter((colour) => colour !== undefined);

  expect(new Set(colours)).toEqual(new Set(['Accent']));
});

test('a card too long for 25 KB goes on in further cards, in order, its buttons on the first', () => {
  const items = Array.from({ length: 200 }, (_, index) => [
    { text: `Item ${index}: ${'words '.repeat(20)}end.` },
  ]);
  const card = {
    ...withBlocks({ kind: 'list', label: 'Many', items, more: 0 }),
    buttons: (cards.brief as Card).buttons,
  };

  const [first, ...rest] = all(card);

  expect(rest.length).toBeGreaterThan(0);
  expect([...teamsFacts([first, ...rest]).texts].slice(2)).toEqual(items.map(([span]) => span?.text));
  expect(first?.actions).toHaveLength(3);
  expect(rest.filter(({ actions }) => actions !== undefined)).toEqual([]);
});

describe('buttons', () => {
  test('act in Teams with their action and value; the full brief opens its page', () => {
    const { actions } = renderCard(cards.brief as Card, { base }).card;
    const brief = (cards.brief as Card).brief;

    expect(actions?.map(({ type, data, url }) => [type, data ?? url])).toEqual([
      ['Action.Execute', { action: 'evidence', value: brief }],
      ['Action.OpenUrl', `${base}/brief/${brief}`],
      ['Action.Execute', { action: 'ask', value: brief }],
    ]);
  });

  test('show the full brief in Teams where nobody can reach its page', () => {
    const { actions } = renderCard(cards.brief as Card, { base: null }).card;

    expect(actions?.map(({ type, verb }) => [type, verb])).toEqual([
      ['Action.Execute', 'evidence'],
      ['Action.Execute', 'full_brief'],
      ['Action.Execute', 'ask'],
    ]);
  });

  test('of suggestions send their whole line', () => {
    const sent = objectsIn(all(cards['answer-none'] as Card)).filter(({ type }) => type === 'Action.Execute');

    expect(sent.map(({ data }) => data)).toEqual([
      { action: 'ask_line', value: 'latvia' },
      { action: 'ask_line', value: 'latvia maritime' },
    ]);
  });
});

describe('the AI label', () => {
  const byModel = answerCard({ ...answer, by: 'model' }, { question: 'latvia', share: null });

  test('stands on what a model wrote, and on nothing else', () => {
    const labelled = Object.entries(cards).filter(([, card]) => messageEntity(card, base) !== null);

    expect(labelled.map(([name]) => name)).toEqual(['brief-long']);
    expect(messageEntity(byModel, base)?.additionalType).toEqual(['AIGeneratedContent']);
  });

  test('tells what each number of an answer cites', () => {
    const citation = messageEntity(byModel, base)?.citation ?? [];

    expect(citation.map(({ position }) => position)).toEqual([1, 2]);
    expect(citation[0]?.appearance.name).toBe(
      'Defence ministers of Latvia and Estonia sign roadmap on coastal defence',
    );
    expect(citation[0]?.appearance.url).toMatch(/^https:\/\/coop\.example\/brief\/\w+#s2$/);
  });

  test('cites at most ten, within the lengths that Teams takes', () => {
    const citations = Array.from({ length: 14 }, (_, index) => ({
      ...(answer.citations[0] as (typeof answer.citations)[number]),
      ...{ brief: `brief${index}`, title: 'long '.repeat(60), exact: 'long '.repeat(90) },
    }));
    const card = answerCard({ ...answer, citations, by: 'model' }, { question: 'latvia', share: null });

    const shown = messageEntity(card, base)?.citation ?? [];

    expect(shown).toHaveLength(10);
    expect(
      shown.filter(({ appearance: { name, abstract } }) => name.length > 80 || abstract.length > 160),
    ).toEqual([]);
  });
});

test.each([
  ['[x](javascript:alert(1))', 'x (javascript:alert(1))'],
  ['see https://evil.example/a', 'see https: //evil.example/a'],
  ['**a** `b` {{DATE(x)}} <at>c</at>', 'a b DATE(x) at c /at'],
  ['plain — “quoted” words, 5%', 'plain — “quoted” words, 5%'],
])('of %j the inert line is %j', (text, inert) => {
  expect(inertLine(text)).toBe(inert);
});
