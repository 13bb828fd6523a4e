/** Texts that break out where something reads them as markup, and briefs and cards made of them, for fast-check. */
import fc from 'fast-check';
import type { Brief } from '../../src/domain/brief.ts';
import { type Block, type Button, type Card, cardKinds, type Span } from '../../src/domain/card.ts';
import { answerCard } from '../../src/domain/cards/answer.ts';
import { briefCard, fullBriefCard } from '../../src/domain/cards/brief.ts';
import { correctionCard } from '../../src/domain/cards/correction.ts';
import { digestCard } from '../../src/domain/cards/digest.ts';
import { evidenceCard } from '../../src/domain/cards/evidence.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import { fixtures, wording } from './briefs.ts';
import { answer } from './cards.ts';

/** Strings that chat platforms, markdown or HTML would read as more than text. */
export const hostileStrings: readonly string[] = [
  ...[
    '<!channel>',
    '<!here|here>',
    '<!everyone>',
    '<@U1>',
    '<@W0123ABCD|boss>',
    '<#C1|general>',
    '<!subteam^S1>',
  ],
  ...['<https://evil.example|https://bank.example>', '<mailto:a@b.example|x>', '<!date^1392734382^{date}|x>'],
  ...[
    '[x](javascript:alert(1))',
    '[x](https://evil.example)',
    '![i](https://evil.example/i.png)',
    '[x][1]\n\n[1]: https://evil.example',
  ],
  ...['https://evil.example/?q=1', 'evil.example', 'www.evil.example', 'mailto:a@b.example', 'tel:+1'],
  ...[
    '{{DATE(2024-01-01T00:00:00Z,SHORT)}}',
    '{{TIME(2024-01-01T00:00:00Z)}}',
    '{x} {{{{{{',
    '<at>everyone</at>',
  ],
  ...[
    '*bold* _it_ ~no~ `code` ```pre```',
    '> quote\n> quote',
    '# head\n- item\n1. item',
    '| a | b |\n|---|---|',
    ':smile: :tada:',
  ],
  ...[
    '<b>b</b><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp;amp; &#60;',
    '"><svg>',
    '\\[\\*\\_',
  ],
  ...[
    '\u202Etxt.exe\u202C',
    '\u200B\u200D\u2060\uFEFF',
    '\u0000\u0007\u001B[31m',
    '\uD800 \uDC00',
    '\u{E0041}\u{E0042}',
  ],
  ...[
    `z${'\u0351'.repeat(500)}`,
    '\u0635\u0644\u0649 \u0627\u0644\u0644\u0647',
    '👨‍👩‍👧‍👦🇱🇻',
    '\r\n\t\u2028\u2029',
    ' ',
    '',
  ],
  ...[
    'a'.repeat(10_000),
    '漢'.repeat(10_000),
    'word '.repeat(2_000),
    '{{'.repeat(5_000),
    '"\\'.repeat(5_000),
    '<&>'.repeat(3_400),
  ],
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
);

const hostileHref: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.constantFrom(
    ...['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/brief/1#s2', '/\\evil.example'],
    ...[
      `https://mod.example/${'a'.repeat(1_900)}`,
      `https://mod.example/${'漢'.repeat(900)}`,
      'https://a@evil.example/',
    ],
  ),
);

/** Spans with every property hostile. */
export const hostileSpan: fc.Arbitrary<Span> = fc
  .record(
    {
      text: hostileText,
      strong: fc.boolean(),
      href: hostileHref,
      mark: hostileText,
      flag: fc.oneof(hostileText, fc.constant('LV')),
      at: fc.oneof(hostileText, fc.constantFrom('2026-03-12T07:31:00.000Z', '9999-99-99T99:99Z')),
    },
    { requiredKeys: ['text'] },
  )
  .map((fields) => fields as Span);

const spans = fc.array(hostileSpan, { maxLength: 4 });
const texts = fc.array(hostileText, { maxLength: 30 });
const hostileBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('heading' as const, 'line' as const, 'note' as const, 'quote' as const),
    spans,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    label: fc.option(hostileText),
    items: fc.array(spans, { maxLength: 12 }),
    more: fc.nat(9),
  }),
  fc.record({
    kind: fc.constant('evidence' as const),
    claim: spans,
    sentence: hostileText,
    exact: hostileText,
    field: hostileText,
  }),
  fc.record({ kind: fc.constant('suggestions' as const), label: hostileText, lines: texts }),
);
const hostileButton: fc.Arbitrary<Button> = fc
  .record(
    {
      action: fc.constantFrom(
        ...(['evidence', 'full_brief', 'ask', 'share', 'unfollow', 'edit_follow'] as const),
      ),
      label: hostileText,
      value: hostileText,
      href: hostileHref,
    },
    { requiredKeys: ['action', 'label', 'value'] },
  )
  .map((fields) => fields as Button);

/** Cards of every kind of block, up to far more than a message holds. */
export const hostileCard: fc.Arbitrary<Card> = fc.record({
  kind: fc.constantFrom(...cardKinds),
  brief: fc.option(hostileText),
  title: hostileSpan,
  blocks: fc.array(hostileBlock, { maxLength: 70, size: 'max' }),
  buttons: fc.array(hostileButton, { maxLength: 60, size: 'medium' }),
  fallback: hostileText,
});

/** Cards as the desk makes them, of the fixtures' briefs with their fields replaced by hostile texts. */
export const fuzzedCard: fc.Arbitrary<Card> = fc
  .record({
    kept: fc.constantFrom(fixtures.rich, fixtures.long, fixtures.withdrawn),
    words: fc.array(hostileText, { minLength: 1, maxLength: 12 }),
    times: fc.constantFrom(1, 1, 20),
    make: fc.constantFrom(...makers()),
  })
  .map(({ kept, words, times, make }) => make(fuzz(kept, words, times)));

function makers(): ((kept: KeptBrief) => Card)[] {
  return [
    (kept) => briefCard(kept, wording),
    (kept) => fullBriefCard(kept, wording),
    (kept) => evidenceCard(kept, wording),
    (kept) => correctionCard(fixtures.rich, kept),
    (kept) =>
      digestCard({
        ...{ briefs: [kept, fixtures.rich], countries: ['LV'], zone: 'Europe/Riga' },
        ...{ since: new Date('2026-03-11T05:30:00Z'), until: new Date('2026-03-12T05:30:00Z') },
      }),
    ({ brief }) =>
      answerCard(
        { ...answer, lines: brief.summary.map(({ text }) => ({ text, citations: [1, 2] })) },
        { question: brief.headline, share: brief.headline },
      ),
  ];
}

/** The brief with its strings replaced, one hostile text after the other, and its lists so many times as long. */
function fuzz(kept: KeptBrief, words: readonly string[], times: number): KeptBrief {
  let next = 0;
  const word = (): string => words[next++ % words.length] ?? '';
  const free = new Set([
    'text',
    'name',
    'rank',
    'role',
    'who',
    'forWhom',
    'what',
    'of',
    'unit',
    'speaker',
    'when',
    'acronym',
    'exact',
  ]);
  const fuzzed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return free.has(key) && !isClosed(value) ? word() : value;
    if (Array.isArray(value)) return value.map((item) => fuzzed(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fuzzed(inner, name)]));
  };
  const { id, text, sentences, ...fields } = kept.brief;
  const brief = fuzzed(fields, '') as Omit<Brief, 'id' | 'text' | 'sentences'>;
  const repeat = <Item>(items: readonly Item[]): Item[] => Array.from({ length: times }, () => items).flat();
  return {
    ...kept,
    sourceName: word(),
    brief: {
      ...{ ...brief, id, text, sentences, headline: word(), missing: [word(), word()] },
      ...{
        people: repeat(brief.people),
        commitments: repeat(brief.commitments),
        quotes: repeat(brief.quotes),
      },
    },
  };
}

// Roles of countries are one of a closed list.
function isClosed(value: string): boolean {
  return ['host', 'guest', 'party', 'mentioned', 'subject', 'beneficiary', 'third_party'].includes(value);
}
