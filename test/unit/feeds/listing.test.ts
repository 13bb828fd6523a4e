/** Pages that list releases, and sitemaps. */
import { describe, expect, test } from 'vitest';
import { readListing } from '../../../src/feeds/listing.ts';
import { readSitemap } from '../../../src/feeds/sitemap.ts';
import { furniture, listed, newsLists, newsPage } from '../../fakes/newspages.ts';

describe('a page that lists releases', () => {
  test.each(newsLists)('built with %s is read without selectors', (name, list) => {
    const { items } = readListing(newsPage(list), 'https://www.mod.example/en/news');

    expect(items.map(({ title }) => title)).toEqual(listed.map(([title]) => title));
    if (!/no dates/.test(name))
      expect(items.map(({ published }) => published)).toEqual(listed.map(([, day]) => day));
    else expect(items.every(({ published }) => published === null)).toBe(true);
  });

  test.each([
    ['a login form', '<form><input type="password"><a href="/forgot">I forgot my password</a></form>'],
    [
      'an article',
      '<article><p>The minister met <a href="/who">her counterpart</a> on Tuesday.</p></article>',
    ],
    ['nothing', ''],
  ])('is not seen in a page of %s', (_name, body) => {
    expect(
      readListing(`<html><body><nav>${furniture}</nav>${body}</body></html>`, 'https://mod.example/').items,
    ).toEqual([]);
  });
});

describe('a sitemap', () => {
  test('gives its pages, newest first, with the titles of a news sitemap', () => {
    const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://mod.example/a</loc><lastmod>2026-03-01</lastmod></url><url><loc>https://mod.example/b?x=1&amp;y=2</loc><news:news><news:publication_date>2026-03-05T10:00:00+02:00</news:publication_date><news:title>Talks &amp; training</news:title></news:news></url></urlset>`;

    expect(readSitemap(xml, null).items).toEqual([
      { url: 'https://mod.example/b?x=1&y=2', title: 'Talks & training', published: '2026-03-05' },
      { url: 'https://mod.example/a', title: '', published: '2026-03-01' },
    ]);
  });

  test('of sitemaps names them', () => {
    expect(
      readSitemap(
        '<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2025-01-01</lastmod></sitemap><sitemap><loc>/s2.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>',
        'https://mod.example/sitemap.xml',
      ).sitemaps,
    ).toEqual(['https://mod.example/s2.xml', 'https://mod.example/s1.xml']);
  });
});
