/** Feeds of every kind, and documents that are none. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/feeds/inspect.ts';
import { parseFeed } from '../../../src/feeds/parse.ts';

const base = 'https://mod.example/feeds/news';
const first = { title: 'Talks & training', url: 'https://mod.example/news/1?a=1&b=2', day: '2026-03-05' };

const formats: readonly [string, string][] = [
  [
    'RSS 2.0',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>&lt;p&gt;Words&lt;/p&gt;</description></item></channel></rss>`,
  ],
  [
    'RSS without a version',
    `<rss><channel><title>News</title><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words</description></item></channel></rss>`,
  ],
  [
    'RSS 0.91 with a document type',
    `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>News</title><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>05 Mar 2026</pubDate><description>Words</description></item></channel></rss>`,
  ],
  [
    'RSS with bare ampersands',
    `<rss version="2.0"><channel><title>News</title><item><title>Talks & training</title><link>https://mod.example/news/1?a=1&b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words</description></item></channel></rss>`,
  ],
  [
    'RSS with HTML entities',
    `<rss version="2.0"><channel><title>News</title><item><title>Talks&nbsp;&amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words&hellip;</description></item></channel></rss>`,
  ],
  [
    'RSS after blank lines and a warning',
    `${'\n'.repeat(6_000)}Warning: mysql\n<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Talks &amp; training</title><link>/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words</description></item></channel></rss>`,
  ],
  [
    'RSS cut off in the middle',
    `<rss version="2.0"><channel><title>News</title><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words`,
  ],
  [
    'RSS with Dublin Core and content',
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><dc:date>2026-03-05T10:00:00+02:00</dc:date><description>W</description><content:encoded><![CDATA[<p>Words</p>]]></content:encoded></item></channel></rss>`,
  ],
  [
    'RSS without a channel',
    `<rss version="2.0"><item><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><pubDate>Thu, 05 Mar 2026 10:00:00 +0200</pubDate><description>Words</description></item></rss>`,
  ],
  [
    'RSS 1.0',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://mod.example/"><title>News</title></channel><item rdf:about="https://mod.example/news/1?a=1&amp;b=2"><title>Talks &amp; training</title><link>https://mod.example/news/1?a=1&amp;b=2</link><dc:date>2026-03-05</dc:date><description>Words</description></item></rdf:RDF>`,
  ],
  [
    'Atom 1.0',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>tag:1</id><title>Talks &amp; training</title><link rel="enclosure" href="/x.mp3"/><link href="/news/1?a=1&amp;b=2"/><updated>2026-03-05T10:00:00+02:00</updated><content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>`,
  ],
  [
    'Atom with XHTML',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://mod.example/news/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">News</div></title><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Talks <b>&amp;</b> training</div></title><link href="1?a=1&amp;b=2"/><published>2026-03-05T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div></content></entry></feed>`,
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title><entry><title mode="escaped">Talks &amp;amp; training</title><link rel="alternate" type="text/html" href="https://mod.example/news/1?a=1&amp;b=2"/><issued>2026-03-05T10:00:00Z</issued><content mode="escaped">Words</content></entry></feed>`,
  ],
  [
    'Atom with a prefix',
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>News</a:title><a:entry><a:title>Talks &amp; training</a:title><a:link href="/news/1?a=1&amp;b=2"/><a:updated>2026-03-05T10:00:00Z</a:updated><a:summary>Words</a:summary></a:entry></a:feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        {
          id: '1',
          title: 'Talks & training',
          url: '/news/1?a=1&b=2',
          content_html: '<p>Words</p>',
          date_published: '2026-03-05T10:00:00+02:00',
        },
      ],
    }),
  ],
];

describe('a feed', () => {
  test.each(formats)('in %s gives one shape', async (_name, source) => {
    const feed = await parseFeed(source, { url: base });

    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject(first);
    expect(feed.items[0]?.html).toContain('Words');
  });

  test.each([
    ['a bad date', '<pubDate>on Tuesday</pubDate>'],
    ['an empty date', '<pubDate></pubDate>'],
    ['no date', ''],
    ['a date that cannot be', '<pubDate>31 Feb 2026</pubDate>'],
  ])('keeps an item with %s', async (_name, date) => {
    const feed = await parseFeed(
      `<rss version="2.0"><channel><item><title>A</title>${date}</item><item><title>B</title></item></channel></rss>`,
    );

    expect(feed.items.map(({ title, day }) => [title, day])).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });

  test('keeps Atom entries with bad dates, which rss-parser throws on', async () => {
    const feed = await parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><updated>x</updated></entry><entry><title>B</title><updated>2026-03-05</updated></entry></feed>`,
    );

    expect(feed.items.map(({ day }) => day)).toEqual([null, '2026-03-05']);
  });

  test('says how often it wants to be read', async () => {
    const ttl = await parseFeed(
      '<rss version="2.0"><channel><ttl>90</ttl><item><title>A</title></item></channel></rss>',
    );
    const period = await parseFeed(
      '<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>',
    );

    expect([ttl.everyMinutes, period.everyMinutes]).toEqual([90, 360]);
  });

  test.each([
    [
      'an Atom person',
      '<author><name>Ada Berg</name><email>ada@mod.example</email><uri>https://mod.example/</uri></author>',
      'Ada Berg',
    ],
    ['an address alone', '<author><email>press@mod.example</email></author>', 'press@mod.example'],
    [
      'two people',
      '<author><name>Ada Berg</name></author><author><name>Ivo Kask</name></author>',
      'Ada Berg, Ivo Kask',
    ],
    ['nobody, in a feed of one author', '', 'Press office'],
    ['as RSS has it', '<author>press@mod.example (Ada Berg)</author>', 'Ada Berg'],
    ['a name before its address', '<author>Ada Berg &lt;press@mod.example&gt;</author>', 'Ada Berg'],
    ['a name and a bracketed address', '<author>Ada Berg (mailto:press@mod.example)</author>', 'Ada Berg'],
  ])('names who wrote an item: %s', async (_name, author, expected) => {
    const feed = await parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Press office</name></author><entry><title>A</title>${author}</entry></feed>`,
    );

    expect(feed.items[0]?.author).toBe(expected);
  });

  test.each([
    ['its identifier', '<entry><id>https://mod.example/news/7</id></entry>', 'https://mod.example/news/7'],
    ['no identifier that is none', '<entry><id>urn:uuid:7</id></entry>', null],
    [
      'what is attached',
      '<entry><id>7</id><link rel="enclosure" href="/files/7.pdf"/></entry>',
      'https://mod.example/files/7.pdf',
    ],
    [
      'its link before all else',
      '<entry><id>https://mod.example/news/7</id><link href="/news/8"/></entry>',
      'https://mod.example/news/8',
    ],
  ])('an item without a link is found by %s', async (_name, entry, url) => {
    const feed = await parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`, { url: base });

    expect(feed.items[0]?.url).toBe(url);
  });

  test('reads words under a media type that nobody knows, and a body without its namespace', async () => {
    const atom = await parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="application/x-own">Talks</title></entry><entry><title type="application/octet-stream">${Buffer.from('Radars').toString('base64')}</title></entry></feed>`,
    );
    const rss = await parseFeed(
      '<rss version="2.0"><channel><item><description>Short.</description><encoded>All of the words.</encoded></item></channel></rss>',
    );

    expect(atom.items.map(({ title }) => title)).toEqual(['Talks', 'Radars']);
    expect(rss.items[0]?.html).toBe('All of the words.');
  });

  test.each([
    ['the managing editor', '<managingEditor>press@mod.example (Ada Berg)</managingEditor>'],
    ['the web master', '<webMaster>press@mod.example (Ada Berg)</webMaster>'],
    ['the owner of a podcast', '<itunes:owner><itunes:name>Ada Berg</itunes:name></itunes:owner>'],
    ['the author of a podcast', '<googleplay:author>Ada Berg</googleplay:author>'],
  ])('names for an item without an author %s of its feed', async (_name, channel) => {
    const feed = await parseFeed(
      `<rss version="2.0"><channel>${channel}<item><title>A</title></item><item><title>B</title><author>Ivo Kask</author></item></channel></rss>`,
    );

    expect(feed.items[0]?.author).toMatch(/Ada Berg/);
    expect(feed.items[1]?.author).toBe('Ivo Kask');
  });

  test.each([
    ['the site, where a service serves the feed', 'https://feeds.example/mod', 'https://mod.example/news/7'],
    [
      'the feed, where the site serves it',
      'https://mod.example/press/rss',
      'https://mod.example/press/news/7',
    ],
    ['the site, where the feed’s own address is not known', null, 'https://mod.example/news/7'],
  ])('resolves relative links against %s', async (_name, url, expected) => {
    const feed = await parseFeed(
      '<rss version="2.0"><channel><link>https://mod.example/</link><item><title>A</title><link>news/7</link></item></channel></rss>',
      { url },
    );

    expect(feed.items[0]?.url).toBe(expected);
  });

  test('keeps a whole title where markup stands in it unescaped', async () => {
    const feed = await parseFeed(
      '<rss version="2.0"><channel><item><title>Exercise <b>Northern Shield</b> begins</title></item></channel></rss>',
    );

    expect(feed.items[0]?.title).toBe('Exercise Northern Shield begins');
  });

  test('gives an item without its scripts', async () => {
    const bytes = Buffer.from(
      '<rss version="2.0"><channel><item><title>A</title><description>&lt;p&gt;Words&lt;/p&gt;&lt;script&gt;steal()&lt;/script&gt; &lt;style&gt;p{}&lt;/style&gt;after</description></item></channel></rss>',
    );

    const feed = await parseDocument(bytes);

    expect(feed).toMatchObject({ items: [{ html: '<p>Words</p> after', text: 'Words\n\nafter' }] });
  });

  test('never links to anything but the web', async () => {
    const feed = await parseFeed(
      '<rss version="2.0"><channel><item><title>A</title><link>javascript:alert(1)</link></item><item><title>B</title><link>file:///etc/passwd</link></item></channel></rss>',
      { url: base },
    );

    expect(feed.items.map(({ url }) => url)).toEqual([null, null]);
  });

  test('gives no more items than were asked for', async () => {
    const feed = await parseFeed(
      `<rss version="2.0"><channel>${'<item><title>A</title></item>'.repeat(500)}</channel></rss>`,
      { maxItems: 100 },
    );

    expect(feed.items).toHaveLength(100);
  });
});

test('a JSON Feed is read whose version is no address, and leads to its older part', async () => {
  const items = [{ id: '1', url: 'https://mod.example/news/1', title: 'Talks', content_text: 'Words' }];

  const feed = await parseFeed(
    JSON.stringify({ version: '1.1', title: 'News', next_url: '/feed?page=2', items }),
    {
      url: 'https://mod.example/feed',
    },
  );

  expect(feed.items).toMatchObject([{ url: 'https://mod.example/news/1', title: 'Talks' }]);
  expect(feed.next).toBe('https://mod.example/feed?page=2');
});

test('a JSON Feed that says so is read even where its items have nothing but titles', async () => {
  const told = { version: 'https://jsonfeed.org/version/1', title: 'News', items: [{ title: 'Talks' }] };

  expect((await parseFeed(JSON.stringify(told))).items).toMatchObject([{ title: 'Talks' }]);
});

test.each([
  ['white ink', '<p style="color:#fff">Hidden.</p>'],
  ['ink in the colour of its ground', '<p style="color:#000;background:#000">Hidden.</p>'],
  ['ink without strength', '<p style="color:rgba(0,0,0,0)">Hidden.</p>'],
])('an item keeps no words in %s, and what stands on a ground', async (_name, hidden) => {
  const item = (html: string) =>
    `<rss><channel><item><title>A</title><description><![CDATA[${html}]]></description></item></channel></rss>`;
  const told = '<table bgcolor="#036"><tr><td><font color="#fff">Seen.</font></td></tr></table>';

  const plain = await parseDocument(item(`<p>Told.</p>${hidden}`), { type: 'feed' });
  const grounded = await parseDocument(item(told), { type: 'feed' });

  expect(plain).toMatchObject({ items: [{ text: 'Told.' }] });
  expect(grounded).toMatchObject({ items: [{ text: 'Seen.' }] });
});

test('what is escaped within markup stays a letter of the text', async () => {
  const feed = await parseFeed(
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title type="application/xhtml+xml"><div>The &lt;b&gt; tag</div></title><summary type="application/xhtml+xml"><div>A &lt;b&gt; tag</div></summary></entry></feed>`,
  );

  expect(feed.items[0]?.title).toBe('The <b> tag');
  expect(feed.items[0]?.html).toContain('A &lt;b&gt; tag');
});

describe('a document that is no feed', () => {
  test.each([
    [
      'a web page',
      '<!DOCTYPE html><html><head><title>x</title></head><body>Log in</body></html>',
      /web page/,
    ],
    ['empty', '', /empty/],
    ['words', 'Service unavailable', /no RSS/],
    ['other JSON', '{"error": "no"}', /no JSON Feed/],
    ['a list of other things in JSON', '{"title": "Shop", "items": [{"price": 1}]}', /no JSON Feed/],
    ['broken JSON', '{"version": "https://jsonfeed.org', /no JSON Feed/],
  ])('(%s) is refused with a sentence', async (_name, source, words) => {
    await expect(parseFeed(source)).rejects.toThrow(words);
  });
});

describe('a feed built to harm', () => {
  const wrap = (inner: string) =>
    `<rss version="2.0"><channel><title>x</title>${inner}<item><title>Last</title></item></channel></rss>`;
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
    '',
  );
  test.each([
    [
      'billion laughs',
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>${wrap('<item><title>&e12;</title></item>')}`,
    ],
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrap('<item><title>&x;</title></item>')}`,
    ],
    ['a parameter entity', `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>${wrap('')}`],
    [
      'escaped angle brackets by the thousand',
      wrap(`<item><description>${'&lt;'.repeat(200_000)}</description></item>`),
    ],
    [
      'half-open tags in a description',
      wrap(`<item><description>${'x&lt;p '.repeat(100_000)}</description></item>`),
    ],
    ['deep nesting', wrap('<a>'.repeat(100_000))],
    ['items in items', wrap('<item>'.repeat(500_000))],
    ['deep nesting inside an item', wrap(`<item><title>${'<b>'.repeat(50_000)}`)],
    ['attributes by the thousand', wrap(`<item ${'a="1" '.repeat(100_000)}></item>`)],
    ['prototype names', wrap('<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor>')],
    [
      'numeric references to nothing',
      wrap(`<item><title>${'&#0;&#xFFFFFFFF;&#x110000;'.repeat(1_000)}</title></item>`),
    ],
    ['control characters', wrap('<item><title>a\u0000\u0008\u000Bb</title></item>')],
    ['lone surrogates', wrap('<item><title>a\uD800b</title></item>')],
    ['unclosed CDATA', wrap(`<item><title><![CDATA[${'<![CDATA['.repeat(50_000)}`)],
    ['document types by the thousand', wrap('<!DOCTYPE x [<!ENTITY a "b">]>'.repeat(20_000))],
    ['five million angle brackets', `<rss><channel>${'<'.repeat(5_000_000)}`],
  ])('(%s) ends, expands nothing and harms nothing', async (_name, source) => {
    const outcome = await parseFeed(source).catch((error: Error) => error.message);

    expect(JSON.stringify(outcome)).not.toMatch(/hahaha|root:/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('what a feed leaves unsaid', () => {
  const rss = (channel: string) =>
    parseDocument(`<rss version="2.0"><channel>${channel}</channel></rss>`, { type: 'feed', url: base });

  test('an item without a title goes by the first words of its text, else by its address', async () => {
    const long = `${'Ministers met in Riga and '.repeat(8)}left.`;
    const feed = await rss(
      `<item><title>Named</title><description>Words</description></item>
      <item><description>&lt;p&gt;Fleet &amp;amp; air exercise&lt;/p&gt;&lt;p&gt;More&lt;/p&gt;</description></item>
      <item><description>${long}</description></item>
      <item><title> </title><link>/news/4</link></item>
      <item><guid isPermaLink="false">5</guid></item>`,
    );
    expect(feed.kind === 'feed' && feed.items.map(({ title, titled }) => [title, titled])).toEqual([
      ['Named', true],
      ['Fleet & air exercise', false],
      [
        'Ministers met in Riga and Ministers met in Riga and Ministers met in Riga and Ministers met in Riga…',
        false,
      ],
      ['https://mod.example/news/4', false],
      [null, false],
    ]);
  });

  test('a feed without a title goes by the address of its page, and tells its language in one spelling', async () => {
    expect(await rss('<link>https://mod.example/news</link><language>en-US</language>')).toMatchObject({
      title: 'https://mod.example/news',
      language: 'en-us',
    });
    expect(await rss('<title>News</title><link>https://mod.example/news</link>')).toMatchObject({
      title: 'News',
      language: null,
    });
  });
});
