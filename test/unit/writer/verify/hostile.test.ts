/** The verifier on input made to slow, crash or mislead it. */
import { describe, expect, test } from 'vitest';
import { claimKinds } from '../../../../src/domain/brief.ts';
import { ruleWords } from '../../../../src/writer/verify/rules.ts';
import { createVerifier, verify } from '../../../../src/writer/verify/verify.ts';

const hostile: Record<string, string> = {
  'a word of 50,000 letters': 'a'.repeat(50_000),
  'opening quotation marks without end': '“'.repeat(20_000),
  'numbers without end': '1 000 '.repeat(20_000),
  'brackets without end': '('.repeat(20_000),
  'dates without end': 'December 8–9 '.repeat(8_000),
  'ministers without end': 'Minister Aaa Aaa, '.repeat(6_000),
  'a list of names without end': 'Ana Kos, '.repeat(22_000),
  'acronyms without end': 'ABC DEF '.repeat(12_000),
  'negations without end': 'not '.repeat(20_000),
  'right-to-left and zero-width characters': '\u202Eretsinim\u202C \u200B\u200D'.repeat(5_000),
  'lone surrogates and emoji': '\uD800 🪖 '.repeat(8_000),
  nothing: '',
};

const values: unknown[] = [
  null,
  undefined,
  0,
  Number.NaN,
  '',
  'x'.repeat(6_000),
  [],
  {},
  { name: null },
  { value: 'NaN' },
  { text: '“'.repeat(2_000), speaker: 'a'.repeat(3_000) },
  { code: '__proto__' },
  { start: '9999-99-99' },
  { what: '('.repeat(1_500) },
  { name: '.*+?^(){}|[]\\' },
];

describe('hostile input', () => {
  test.each(Object.entries(hostile))('of %s is judged in bounded time', (_, text) => {
    const begun = performance.now();
    const verifier = createVerifier({ text, title: text.slice(0, 300) });
    for (const kind of claimKinds)
      verifier.judge({ kind, value: text.slice(0, 2_000), evidence: [text.slice(0, 3_000)] });

    expect(performance.now() - begun).toBeLessThan(6_000);
  });

  test('a claim about a name that stands ten thousand times is judged in bounded time', () => {
    const text = 'Minister of Defence Ana Kos met officers of Latvia. “We stay,” said Kos. '.repeat(2_500);
    const verifier = createVerifier({ text, title: null });
    const begun = performance.now();

    verifier.judge({
      kind: 'person',
      value: { name: 'Ana Kos', role: 'Admiral', country: 'LV' },
      evidence: ['Minister of Defence Ana Kos met officers of Latvia.'],
    });
    verifier.judge({
      kind: 'quote',
      value: { text: 'We stay', speaker: 'Per Holm' },
      evidence: ['“We stay,” said Kos.'],
    });

    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test.each(claimKinds)('odd values of kind %s are dropped or flagged, never thrown at', (kind) => {
    const verifier = createVerifier({ text: 'Minister Kos met officers in Riga.', title: null });

    const levels = values.map(
      (value) => verifier.judge({ kind, value, evidence: ['Minister Kos met officers in Riga.'] }).level,
    );

    expect(levels.filter((found) => found === 'ok')).toEqual([]);
  });
});

describe('evidence', () => {
  const document = { text: 'Minister Kos met officers in Riga. Latvia thanked her.', title: null };

  test('that is missing drops the claim', () => {
    expect(verify({ kind: 'summary', value: 'Latvia thanked her.', evidence: [] }, document)).toEqual({
      level: 'drop',
      rules: ['V1'],
    });
  });

  test('that is not in the text drops the claim', () => {
    const claim = { kind: 'summary' as const, value: 'Latvia left.', evidence: ['Latvia left.'] };

    expect(verify(claim, document)).toEqual({ level: 'drop', rules: ['V1'] });
  });

  test('from another sentence drops what is true elsewhere', () => {
    const claim = { kind: 'place' as const, value: 'Riga', evidence: ['Latvia thanked her.'] };

    expect(verify(claim, document).level).toBe('drop');
  });
});

describe('rules', () => {
  test('are told in words', () => {
    expect(ruleWords('V3')).toBe('amount not in the text');
    expect(ruleWords('V99')).toBe('V99');
    expect(ruleWords('toString')).toBe('toString');
  });
});
