/** Ranks of people as the brief tells them. */
import { describe, expect, test } from 'vitest';
import { createVerifier } from '../../../../../src/writer/verify/verify.ts';

const judge = (text: string, rank: string, name: string) =>
  createVerifier({ text, title: null }).judge({
    kind: 'person',
    value: { name, rank, role: null, country: null },
    evidence: [text],
  }).level;

describe('ranks', () => {
  test.each([
    ['Sgt. 1st Class John Amber said that it works.', 'Sgt. 1st Class', 'John Amber'],
    ['British Army Lance Cpl. John Amber said that it works.', 'Lance Cpl.', 'John Amber'],
    ['Staff Sgt. John Amber said that it works.', 'Staff Sgt.', 'John Amber'],
  ])('%s: %s', (text, rank, name) => {
    expect(judge(text, rank, name)).toBe('ok');
  });

  test('a rank of another is dropped', () => {
    expect(judge('Lance Cpl. John Amber met Capt. Ann Lee.', 'Capt.', 'John Amber')).toBe('drop');
  });
});
