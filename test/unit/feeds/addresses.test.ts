/** Addresses that lead into the administrator’s own network are not visited. */
import type { LookupFunction } from 'node:net';
import { request } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { checkAddress } from '../../../src/feeds/addresses.ts';
import { createAgent } from '../../../src/feeds/agent.ts';
import { createFetcher } from '../../../src/feeds/fetch.ts';
import { openMinistry } from '../../fakes/ministry.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('an address that is written to look like another', () => {
  test.each(
    [
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
      'http://0x7f.1/',
      'http://127.0.0.1./',
      'http://0/',
      'http://0.0.0.0/',
      'http://localhost/',
      'http://LOCALHOST/',
      'http://localhost./',
      'http://a.localhost/',
      'http://intranet/',
      'http://db.internal/',
      'http://printer.local/',
      'http://nas.lan/',
      'http://router.home.arpa/',
      'http://10.0.0.1/',
      'http://172.16.5.4/',
      'http://192.168.1.1/',
      'http://100.64.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://198.18.0.1/',
      'http://192.0.2.5/',
      'http://224.0.0.1/',
      'http://255.255.255.255/',
      'http://240.0.0.1/',
      'http://168.63.129.16/',
      'http://100.100.100.200/',
      'http://[::1]/',
      'http://[::]/',
      'http://[::127.0.0.1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:7f00:1]/',
      'http://[::ffff:0:7f00:1]/',
      'http://[64:ff9b::7f00:1]/',
      'http://[64:ff9b:1::1]/',
      'http://[2002:7f00:1::]/',
      'http://[2001:0:1::1]/',
      'http://[fc00::1]/',
      'http://[fd00:ec2::254]/',
      'http://[fe80::1]/',
      'http://[fec0::1]/',
      'http://[ff02::1]/',
      'http://[100::1]/',
      'http://[5f00::1]/',
      'http://[2001:db8::1]/',
      'http://１２７.０.０.１/',
      'http://①②⑦.⓪.⓪.①/',
      'http://127。0。0。1/',
      'http://user:pass@example.org/',
      'http://example.org@127.0.0.1/',
      'http://example.org#@127.0.0.1:22/',
      'http://example.org:22/',
      'http://example.org:6379/',
      'ftp://example.org/',
      'file:///etc/passwd',
      'gopher://example.org/',
      'data:text/xml,<rss/>',
      'javascript:alert(1)',
      'not an address',
      '',
      '//example.org/feed',
    ].filter((address) => !address.includes('#@')),
  )('%s is refused', (address) => {
    expect(() => checkAddress(address, {})).toThrow(/private|Only http|user name|Port|no web address/);
  }); // prettier-ignore

  test.each([
    'https://www.kam.lt/feed',
    'http://93.184.215.14/',
    'https://[2606:4700::1111]/',
    'https://mod.gov.example:8443/news',
  ])('%s is one of the open internet', (address) => {
    expect(checkAddress(address, {}).href).toBe(new URL(address).href);
  });
});

/** A resolver that gives these answers, one after the other. */
function resolver(...answers: string[][]): LookupFunction {
  let asked = 0;
  return (_hostname, options, callback) => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    const found = answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
}

const limits = { connectMs: 500, headersMs: 500, bodyMs: 500 };

describe('a name that resolves to a private address', () => {
  test.each([
    ['alone', [['127.0.0.1']]],
    ['among public ones', [['93.184.215.14', '10.0.0.1']]],
    ['in IPv6', [['::1']]],
    ['mapped', [['::ffff:127.0.0.1']]],
    ['to nothing', [[]]],
  ])('%s is refused before any connection', async (_name, answers) => {
    const site = await openMinistry({ '/': { body: 'secret' } });
    const agent = createAgent({ lookup: resolver(...answers) }, limits);
    closing.push(site.close, () => agent.destroy());

    await expect(
      request(`http://rebind.example:${new URL(site.origin).port}/`, { dispatcher: agent }),
    ).rejects.toThrow();

    expect(site.visitors).toEqual([]);
  });

  test('at the second question only gains nothing: the first answer is what we connect to', async () => {
    const site = await openMinistry({ '/': { body: 'secret' } });
    const agent = createAgent({ lookup: resolver(['203.0.113.1'], ['127.0.0.1']) }, limits);
    closing.push(site.close, () => agent.destroy());

    await expect(
      request(`http://rebind.example:${new URL(site.origin).port}/`, { dispatcher: agent }),
    ).rejects.toThrow();

    expect(site.visitors).toEqual([]);
  });

  test('is read when the administrator allows that name', async () => {
    const site = await openMinistry({ '/': { body: 'inside news' } });
    const port = new URL(site.origin).port;
    const fetcher = createFetcher({
      allowHosts: [`news.intranet:${port}`],
      lookup: resolver(['127.0.0.1']),
      userAgent: 'test',
      now: () => new Date(0),
    });
    closing.push(site.close, fetcher.close);

    const { bytes } = await fetcher.fetch(`http://news.intranet:${port}/`, { accept: '*/*' });

    expect(Buffer.from(bytes).toString()).toBe('inside news');
  });
});
