/** A call is certain not to have been carried out only where its connection was never made. */
import { expect, test } from 'vitest';
import { neverSent } from '../../../src/chat/unsent.ts';

const failed = (code: string, syscall?: string): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error(code), { code, ...(syscall ? { syscall } : {}) }),
  });

test.each([
  ['ECONNREFUSED', 'connect'],
  ['ENOTFOUND', 'getaddrinfo'],
  ['EHOSTUNREACH', 'connect'],
  ['UND_ERR_CONNECT_TIMEOUT', undefined],
])('%s of %s was never sent', (code, syscall) => {
  expect(neverSent(failed(code, syscall))).toBe(true);
});

test.each([
  ['EHOSTUNREACH', 'read'],
  ['ENETUNREACH', 'write'],
  ['ECONNRESET', 'read'],
  ['UND_ERR_SOCKET', undefined],
])('%s of %s may have been', (code, syscall) => {
  expect(neverSent(failed(code, syscall))).toBe(false);
});

test('addresses tried one after the other, none of which answered, were never sent to', () => {
  const all = new AggregateError([failed('ECONNREFUSED', 'connect'), failed('ENETUNREACH', 'connect')]);

  expect(neverSent(new TypeError('fetch failed', { cause: all }))).toBe(true);
});
