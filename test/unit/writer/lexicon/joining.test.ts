/** Words for *and*: their shape, and what rules take for them. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import words from '../../../../src/writer/lexicon/joining.json' with { type: 'json' };
import { ands, isAnd } from '../../../../src/writer/lexicon/joining.ts';

const Words = z.array(z.string().regex(/^\p{Ll}+$/u)).nonempty();

test('the lists have their shape, and no word is in both', () => {
  const { and, andOrElse } = z.strictObject({ and: Words, andOrElse: Words }).parse(words);

  expect(new Set([...and, ...andOrElse]).size).toBe(and.length + andOrElse.length);
});

test('rules look for what is surely *and* in a text, and take more for it where nothing else can stand', () => {
  const joins = new RegExp(`^\\p{Lu}\\p{L}+ (?:${ands}) \\p{Lu}\\p{L}+$`, 'u');

  expect(['Oslo og Bergen', 'Oslo en Bergen', 'Oslo or Bergen'].map((text) => joins.test(text))).toEqual([
    true,
    false,
    false,
  ]);
  expect(['and', 'en', 'or', null].map(isAnd)).toEqual([true, true, false, false]);
});
