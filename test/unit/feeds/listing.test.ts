import { describe, expect, test } from 'vitest';
import { readListing } from '../../../src/feeds/listing.ts';
import { readSitemap } from '../../../src/feeds/sitemap.ts';

const stories = [
  ['Minister meets Baltic counterparts in the capital', '2026-03-10', '10.03.2026', 'March 10, 2026'],
  ['Two radars handed over to the Air Force', '2026-03-09', '09.03.2026', 'March 9, 2026'],
  ['Joint exercise of three brigades begins in the east', '2026-03-06', '06.03.2026', 'March 6, 2026'],
  ['Chief of Defence visits the northern border guard', '2026-03-05', '05.03.2026', 'March 5, 2026'],
  ['Agreement on cyber training signed with Norway', '2026-03-03', '03.03.2026', 'March 3, 2026'],
] as const;
const furniture = `<header><nav><ul>${[
  'About the ministry and its history',
  'Structure and contacts of the ministry',
  'Careers in the armed forces of today',
  'Public procurement and open tenders',
  'Legal acts and other documents here',
  'Questions that citizens often ask us',
]
  .map((name, i) => `<li><a href="/menu/${i}">${name}</a></li>`)
  .join(
    '',
  )}</ul></nav></header><aside class="sidebar"><ul>${['Annual report of the ministry 2025', 'Defence review until the year 2035', 'Handbook for citizens in a crisis'].map((name, i) => `<li><a href="/doc/${i}">${name}</a></li>`).join('')}</ul></aside>`;
const page = (list: string) =>
  `<!doctype html><html lang="en"><head><title>News</title></head><body>${furniture}<main>${list}</main><footer><a href="/privacy">Privacy policy of this web site</a></footer></body></html>`;
const each = (make: (story: (typeof stories)[number], i: number) => string) => stories.map(make).join('\n');

describe('a page that lists releases', () => {
  test.each([
    [
      'a list with dates before',
      `<ul>${each(([title, , dotted], i) => `<li><span>${dotted}</span> <a href="/news/${i}">${title}</a></li>`)}</ul>`,
    ],
    [
      'articles with headings and time tags',
      each(
        ([title, day], i) =>
          `<article class="teaser teaser-${i}"><time datetime="${day}T10:00:00+02:00">x</time><h2><a href="/news/${i}">${title}</a></h2><p>Lead text of the story follows here.</p><a href="/news/${i}" class="more">Read more</a></article>`,
      ),
    ],
    [
      'a table',
      `<table>${each(([title, day], i) => `<tr><td>${day}</td><td><a href="/news/${i}">${title}</a></td></tr>`)}</table>`,
    ],
    [
      'cards that are links as a whole',
      `<div class="grid">${each(([title, , , words], i) => `<a class="card" href="/news/${i}"><img src="/p/${i}.jpg" alt=""><div class="card-title">${title}</div><div class="card-date">${words}</div></a>`)}</div>`,
    ],
    [
      'rows of a content system',
      `<div class="view-content">${each(([title, , dotted], i) => `<div class="views-row views-row-${i + 1} ${i % 2 ? 'even' : 'odd'}"><div class="field-date">${dotted}</div><div class="field-title"><span><a href="/en/news/${i}">${title}</a></span></div></div>`)}</div>`,
    ],
    [
      'a definition list',
      `<dl>${each(([title, day], i) => `<dt>${day}</dt><dd><a href="/news/${i}">${title}</a></dd>`)}</dl>`,
    ],
    [
      'no dates at all',
      `<div class="list">${each(([title], i) => `<h3 class="item"><a href="/news/${i}">${title}</a></h3>`)}</div>`,
    ],
    [
      'queries instead of paths',
      `<ul class="n">${each(([title, , dotted], i) => `<li><a href="index.php?option=news&amp;id=${i}">${title}</a> (${dotted})</li>`)}</ul>`,
    ],
    [
      'picture and title linked apart',
      `<div>${each(([title, , , words], i) => `<div class="news-item"><a href="/news/${i}"><img src="${i}.jpg"></a><h4><a href="/news/${i}">${title}</a></h4><small>Published ${words}</small></div>`)}</div>`,
    ],
    [
      'absolute links to a news host of the same site',
      `<ul>${each(([title, , dotted], i) => `<li class="x"><em class="date">${dotted}</em><a href="https://news.mod.example/${i}">${title}</a></li>`)}</ul>`,
    ],
    [
      'links that only say where to read on',
      `<div>${each(([title, , dotted], i) => `<article class="teaser"><header><p>Press release, ${dotted}</p><h2>${title}</h2></header><p>Words.</p><a class="more" href="/news/${i}">Continue reading</a></article>`)}</div>`,
    ],
    [
      'a whole card in each link',
      `<section>${each(([title, day], i) => `<a class="tile" href="/news/${i}"><div class="d">${day}</div><div class="t">${title}</div></a>`)}</section>`,
    ],
    [
      'scripts, and a list for search engines',
      `<div id="app"></div><script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'BreadcrumbList',
            itemListElement: ['a', 'b', 'c'].map((name) => ({ '@type': 'ListItem', name, item: `/${name}` })),
          },
          {
            '@type': 'ItemList',
            itemListElement: stories.map(([headline, datePublished], i) => ({
              '@type': 'ListItem',
              position: i + 1,
              item: { '@type': 'NewsArticle', headline, datePublished, url: `/news/${i}` },
            })),
          },
        ],
      })}</script>`,
    ],
    [
      'tags that were never closed',
      `<ul>${each(([title, , dotted], i) => `<li><i>${dotted}</i><a href="/news/${i}">${title}</a>`)}</ul>`,
    ],
  ])('built with %s is read without selectors', (name, list) => {
    const { items } = readListing(page(list), 'https://www.mod.example/en/news');

    expect(items.map(({ title }) => title)).toEqual(stories.map(([title]) => title));
    if (!/no dates/.test(name))
      expect(items.map(({ published }) => published)).toEqual(stories.map(([, day]) => day));
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
