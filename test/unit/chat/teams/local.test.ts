/** Who may speak to an app without an id: programs of this machine, to be answered on this machine. */
import { expect, test } from 'vitest';
import { isLocal, isLoopback } from '../../../../src/chat/teams/local.ts';

const here = { host: '127.0.0.1:3000' };
const body = { serviceUrl: 'http://localhost:56150/_connector' };

test.each(['127.0.0.1', '127.0.0.53', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
  '%s is this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each(['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'localhost.example', '1270.0.0.1', ''])(
  '%j is not known to be',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

test('a program of this machine is heard', () => {
  expect(isLocal({ headers: here, body })).toBe(true);
});

test.each([
  ['a page of another site', { ...here, origin: 'https://evil.example' }, body],
  ['a page without a name', { ...here, origin: 'null' }, body],
  ['whatever a browser shows', { ...here, 'sec-fetch-site': 'same-site' }, body],
  ['a name that was bound anew', { host: 'evil.example:3000' }, body],
  ['no name at all', {}, body],
  ['a service elsewhere', here, { serviceUrl: 'https://evil.example/127.0.0.1' }],
  ['a service that hides behind a name', here, { serviceUrl: 'http://127.0.0.1@evil.example/' }],
  ['a service that is no text', here, { serviceUrl: [body.serviceUrl] }],
  ['no body', here, undefined],
])('%s is not', (_case, headers, given) => {
  expect(isLocal({ headers, body: given })).toBe(false);
});
