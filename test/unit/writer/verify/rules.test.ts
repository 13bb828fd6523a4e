/** The examples that document the verifier's rules: each is stopped by the rule that it stands under. */
import { describe, expect, test } from 'vitest';
import type { Example, Rule } from '../../../../src/writer/verify/rule.ts';
import { rules } from '../../../../src/writer/verify/rules.ts';
import { createVerifier } from '../../../../src/writer/verify/verify.ts';

const told: readonly (readonly [string, Rule])[] = Object.entries(rules);
const cases = told.flatMap(([code, { examples }]) =>
  examples.map((example: Example) => [code, JSON.stringify(example.claim), example.text, example] as const),
);

describe('the examples of the rules', () => {
  test.each(cases)('%s stops %s of “%s”', (code, _claim, text, { claim, kind, cites }) => {
    const verdict = createVerifier({ text, title: null }).judge({
      kind: kind ?? 'answer',
      value: claim,
      evidence: [cites ?? text],
    });

    expect(verdict.level).not.toBe('ok');
    expect(verdict.rules).toContain(code);
  });

  test('stand under every rule that judges single claims', () => {
    expect(told.filter(([, { examples }]) => examples.length === 0).map(([code]) => code)).toEqual(['V15']);
  });
});
