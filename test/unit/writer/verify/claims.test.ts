/** The verifier on claims of known truth over releases written for these tests. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/writer/verify/text/document.ts';
import { fairClaims as firstFair } from './fair-claims.ts';
import { falseClaims as firstFalse } from './false-claims.ts';
import { furtherFair, furtherFalse } from './further-claims.ts';
import { judge, releases, type Told } from './releases.ts';
import { widerFair, widerFalse } from './wider-claims.ts';

const falseClaims = [...firstFalse, ...furtherFalse, ...widerFalse];
const fairClaims = [...firstFair, ...furtherFair, ...widerFair];

const named = (claims: readonly Told[]) =>
  claims.map(
    (claim) => [`${claim[1]} in ${claim[0]}: ${claim[4]} (${JSON.stringify(claim[2])})`, claim] as const,
  );

/** Claims on releases that are read in full; of other languages what is not read is doubted. */
const inFull = falseClaims.filter(([release]) => readDocument(releases[release]).inFull);

/** Claims that are rightly doubted rather than refused: what is lost is a qualification, or what decides lies outside the words. */
const doubtful = inFull.filter((claim) => judge(claim).level === 'flag');

describe('false claims', () => {
  test.each(named(falseClaims))('are not passed: %s', (_, claim) => {
    expect(judge(claim).level).not.toBe('ok');
  });

  test('are mostly dropped, not only flagged, where the release is read in full', () => {
    expect(doubtful.length / inFull.length).toBeLessThan(0.23);
  });

  test('name the rules that stop them', () => {
    expect(falseClaims.every((claim) => judge(claim).rules.every((rule) => /^V\d+$/.test(rule)))).toBe(true);
  });
});

describe('fair claims', () => {
  test.each(named(fairClaims))('are not dropped: %s', (_, claim) => {
    expect(judge(claim).level).not.toBe('drop');
  });

  test('mostly pass without a mark', () => {
    const marked = fairClaims.filter((claim) => judge(claim).level === 'flag');

    expect(marked.length / fairClaims.length).toBeLessThan(0.17);
  });
});
