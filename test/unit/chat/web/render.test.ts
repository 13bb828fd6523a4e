/** Cards as HTML: goldens of every kind, and that whatever a text holds is shown literally. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { safeHref } from '../../../../src/chat/links.ts';
import { flagOf, renderCard, renderSpans } from '../../../../src/chat/web/render.ts';
import { type Block, type Card, cardKinds, type Span } from '../../../../src/domain/card.ts';
import { clean, cleanLine } from '../../../../src/domain/clean.ts';
import { cards } from '../../../fakes/cards.ts';

const place = { id: 'c1', thread: 'post-1', channel: 'web:desk', level: 2 } as const;

describe('goldens', () => {
  test.each(Object.entries(cards))('%s', async (name, card) => {
    const markup = renderCard(card, place).markup;

    await expect(markup).toMatchFileSnapshot(`../../../golden/web/${name}.html`);
  });

  test('there is a golden of every kind of card', () => {
    const kinds = new Set(Object.values(cards).map(({ kind }) => kind));

    expect([...kinds].sort()).toEqual([...cardKinds].sort());
  });
});

// Strings that break out where something is not escaped, or that carry hidden characters.
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</h2><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    ']]>',
    '</textarea></style></title>',
    '&lt;b&gt; &amp;amp; &#0; &nbsp',
    '<svg><desc><b>',
    '{{x}} <%= x %> `',
    '\u202Etxt.exe\u202C \u0000 \uFEFF \uD800',
  ),
);
const span: fc.Arbitrary<Span> = fc
  .record(
    { text: hostile, strong: fc.boolean(), href: hostile, mark: hostile, flag: hostile, at: hostile },
    { requiredKeys: ['text'] },
  )
  .map((fields) => fields as Span);
const spans = fc.array(span, { maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('heading' as const, 'line' as const, 'note' as const, 'quote' as const),
    spans,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    label: hostile,
    items: fc.array(spans, { maxLength: 2 }),
    more: fc.nat(9),
  }),
  fc.record({
    kind: fc.constant('evidence' as const),
    claim: spans,
    sentence: hostile,
    exact: hostile,
    field: hostile,
  }),
  fc.record({
    kind: fc.constant('suggestions' as const),
    label: hostile,
    lines: fc.array(hostile, { maxLength: 2 }),
  }),
);
const card: fc.Arbitrary<Card> = fc.record({
  kind: fc.constantFrom(...cardKinds),
  brief: fc.option(hostile),
  title: span,
  blocks: fc.array(block, { maxLength: 4 }),
  buttons: fc.array(
    fc.record({
      action: fc.constantFrom('ask' as const, 'unfollow' as const, 'edit_follow' as const),
      label: hostile,
      value: hostile,
    }),
    { maxLength: 2 },
  ),
  fallback: hostile,
});

const ours = new Set(
  'section h2 h3 h4 p a strong time span blockquote mark ul li div form input button details summary label'.split(
    ' ',
  ),
);
const attributes = new Set(
  'class id data-brief aria-labelledby aria-hidden href rel datetime method action type name value for required autocomplete placeholder'.split(
    ' ',
  ),
);

describe('whatever a card holds', () => {
  test('becomes no element and no attribute of its own', () => {
    fc.assert(
      fc.property(card, (made) => {
        const { document } = parseHTML(`<html><body>${renderCard(made, place).markup}</body></html>`);

        const elements = [...document.querySelectorAll('body *')];
        expect(document.body.children).toHaveLength(1);
        expect(elements.map((element) => element.localName).filter((name) => !ours.has(name))).toEqual([]);
        const names = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
        expect(names.filter((name) => !attributes.has(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read back literally, but for characters that hide or reorder', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { document } = parseHTML(`<html><body><p>${renderSpans([{ text }]).markup}</p></body></html>`);

        expect(document.querySelector('p')?.textContent).toBe(clean(text));
      }),
      { numRuns: 300 },
    );
  });

  test('stands literally in the button that sends it', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        const made: Card = {
          ...(cards.notice as Card),
          blocks: [{ kind: 'suggestions', label: 'x', lines: [line] }],
        };
        const { document } = parseHTML(`<html><body>${renderCard(made, place).markup}</body></html>`);

        expect(document.querySelector('.choices button')?.getAttribute('value')).toBe(cleanLine(line));
      }),
    );
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    '//evil.example/x',
    '/\\evil.example',
    '/a\nb',
    'https://bank.example@evil.example/',
    'http://',
    'mailto:a@b.example',
  ])('makes no link of %s', (href) => {
    expect(safeHref(href)).toBeNull();
  });

  test.each(['https://mod.example/a?b=c#d', 'http://127.0.0.1:8080/', '/brief/0a1b#s3'])(
    'links to %s',
    (href) => {
      expect(safeHref(href)).toBe(href);
    },
  );
});

describe('a card', () => {
  test('carries its brief in data-brief', () => {
    const made = cards.brief as Card;

    const { document } = parseHTML(`<html><body>${renderCard(made, place).markup}</body></html>`);

    expect(document.querySelectorAll('[data-brief]')).toHaveLength(1);
    expect(document.querySelector('[data-brief]')?.getAttribute('data-brief')).toBe(made.brief);
  });

  test('shows a mark in words, not by colour alone', () => {
    const { document } = parseHTML(
      `<html><body>${renderCard(cards.brief as Card, place).markup}</body></html>`,
    );

    expect([...document.querySelectorAll('.mark')].map((mark) => mark.textContent)).toEqual([
      'year inferred',
      'the text does not say so plainly',
    ]);
  });

  test('has flags that screen readers pass over, since the name stands beside them', () => {
    const markup = renderSpans([{ text: 'Latvia', flag: 'LV' }]).markup;

    expect(markup).toBe(`<span class="flag" aria-hidden="true">${flagOf('LV')}</span>Latvia`);
    expect(flagOf('LV')).toBe('🇱🇻');
  });

  test('makes one link of neighbours that lead to one place', () => {
    const href = '/brief/1#s2';

    const markup = renderSpans([
      { text: 'Gen. X', strong: true, href },
      { text: ', chief', href },
    ]).markup;

    expect(markup).toBe(`<a href="${href}" class="to-sentence"><strong>Gen. X</strong>, chief</a>`);
  });
});
