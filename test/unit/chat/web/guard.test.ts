/** Under which names and from which pages the page is answered. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../../src/chat/web/guard.ts';

const loopback = { host: '127.0.0.1', names: [] };

describe('a page on loopback', () => {
  test.each(['localhost', 'localhost:8080', '127.0.0.1:8080', '127.0.0.2', '[::1]:8080', 'LOCALHOST:1'])(
    'answers to %s',
    (host) => {
      expect(faultOf({ host }, 'GET', loopback)).toBeNull();
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '203.0.113.5',
    '127.0.0.1.evil.example',
    'evil.example:8080',
    '',
    'a b',
  ])('refuses the name "%s"', (host) => {
    expect(faultOf({ host }, 'GET', loopback)).toContain('Refused');
  });

  test('refuses a request without a host', () => {
    expect(faultOf({}, 'GET', loopback)).toContain('Refused');
  });

  test.each(['https://evil.example', 'null', 'http://localhost:9999', 'file://'])(
    'refuses the origin %s',
    (origin) => {
      expect(faultOf({ host: 'localhost:8080', origin }, 'POST', loopback)).toContain('another site');
    },
  );

  test('takes its own origin, by http and through a proxy by https', () => {
    for (const origin of ['http://localhost:8080', 'https://localhost:8080'])
      expect(faultOf({ host: 'localhost:8080', origin }, 'POST', loopback)).toBeNull();
  });

  test.each([
    ['POST', 'cross-site', 'navigate'],
    ['POST', 'same-site', 'cors'],
    ['GET', 'cross-site', 'no-cors'],
  ])('refuses a %s that a %s page made (%s)', (method, site, mode) => {
    const headers = { host: 'localhost', 'sec-fetch-site': site, 'sec-fetch-mode': mode };

    expect(faultOf(headers, method, loopback)).toContain('another site');
  });

  test('can be reached by a link from another site', () => {
    const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

    expect(faultOf(headers, 'GET', loopback)).toBeNull();
  });
});

describe('a page on all addresses', () => {
  const open = { host: '0.0.0.0', names: ['desk.example.org'] };

  test('answers to its configured names and to addresses, to no other name', () => {
    expect(faultOf({ host: 'desk.example.org' }, 'GET', open)).toBeNull();
    expect(faultOf({ host: '192.0.2.7:8080' }, 'GET', open)).toBeNull();
    expect(faultOf({ host: 'evil.example' }, 'GET', open)).toContain('Refused');
  });
});
