/** Signatures of requests: the right one in time passes, and nothing beside it. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSignatureCheck } from '../../../src/chat/slack/signature.ts';

const secret = 'a-signing-secret';
const at = 1_780_000_000;
const isSigned = createSignatureCheck(secret, () => new Date(at * 1000));
const body = Buffer.from('command=%2Fcoop&text=l%C4%97tva');
const sign = (time: string, key = secret): string =>
  `v0=${createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex')}`;
const now = String(at);

test.each([
  ['now', now],
  ['five minutes old', String(at - 300)],
  ['of a clock a minute ahead', String(at + 60)],
])('a signature %s passes', (_name, time) => {
  expect(isSigned(body, { signature: sign(time), time })).toBe(true);
});

test.each([
  ['more than five minutes old', sign(String(at - 301)), String(at - 301)],
  ['of a clock further ahead', sign(String(at + 61)), String(at + 61)],
  ['of another time than is told', sign(String(at - 1)), now],
  ['of another secret', sign(now, 'another'), now],
  ['of another version', sign(now).replace('v0=', 'v1='), now],
  ['cut short', sign(now).slice(0, -2), now],
  ['in capitals', sign(now).toUpperCase(), now],
  ['that is absent', undefined, now],
  ['without a time', sign(''), ''],
  ['whose time is no number', sign('NaN'), 'NaN'],
  ['given twice', [sign(now), sign(now)], now],
])('a signature %s does not', (_name, signature, time) => {
  expect(isSigned(body, { signature, time })).toBe(false);
});

test('a body changed by one byte does not pass', () => {
  expect(isSigned(Buffer.from(`${body}x`), { signature: sign(now), time: now })).toBe(false);
});

test('an empty secret is refused', () => {
  expect(() => createSignatureCheck('', () => new Date())).toThrow(/signing secret/);
});
