/** Pages that list a ministry's news without a feed, each built in another way. */

/** Title and day in three writings, the newest first. */
export const listed = [
  ['Minister meets Baltic counterparts in the capital', '2026-03-10', '10.03.2026', 'March 10, 2026'],
  ['Two radars handed over to the Air Force', '2026-03-09', '09.03.2026', 'March 9, 2026'],
  ['Joint exercise of three brigades begins in the east', '2026-03-06', '06.03.2026', 'March 6, 2026'],
  ['Chief of Defence visits the northern border guard', '2026-03-05', '05.03.2026', 'March 5, 2026'],
  ['Agreement on cyber training signed with Norway', '2026-03-03', '03.03.2026', 'March 3, 2026'],
] as const;
/** What stands around every page of the site. */
export const furniture = `<header><nav><ul>${[
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
/** A whole page around a list: menus, a side bar, a footer. */
export const newsPage = (list: string) =>
  `<!doctype html><html lang="en"><head><title>News</title></head><body>${furniture}<main>${list}</main><footer><a href="/privacy">Privacy policy of this web site</a></footer></body></html>`;
const each = (make: (story: (typeof listed)[number], i: number) => string) => listed.map(make).join('\n');

/** How the page is built, and its list. Those that say so bear no dates. */
export const newsLists: readonly [built: string, list: string][] = [
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
          itemListElement: listed.map(([headline, datePublished], i) => ({
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
  [
    'a first release of another shape',
    `<div class="hero"><img src="/p.jpg" alt=""><div class="hero-text"><span>${listed[0][2]}</span><h1><a href="/news/0">${listed[0][0]}</a></h1></div></div><p><a href="/news/categories">All the categories of our news</a></p><ul class="rest">${each(([title, , dotted], i) => (i === 0 ? '' : `<li><span>${dotted}</span> <a href="/news/${i}">${title}</a></li>`))}</ul>`,
  ],
  [
    'the parts of a date apart',
    `<div class="rows">${each(([title, day], i) => `<div class="row"><div class="date"><span class="d">${Number(day.slice(8))}</span> <span class="m">March</span> <span class="y">${day.slice(0, 4)}</span></div><div class="body"><a href="/news/${i}">${title}</a></div></div>`)}</div>`,
  ],
  [
    'files whose links only say what they are',
    `<table>${each(([title, , dotted], i) => `<tr><td>${dotted}</td><td>${title}</td><td><a href="/files/${i}.pdf">Download (PDF, ${i + 1}20 kB)</a></td></tr>`)}</table>`,
  ],
  [
    'cards that a script makes into links',
    `<div>${each(([title, , dotted], i) => `<div class="card" onclick="window.location.href='/news/${i}'"><p>${dotted}</p><b>${title}</b></div>`)}</div>`,
  ],
  [
    'one form around everything',
    `<form method="post" action="./news.aspx"><input type="hidden" name="__VIEWSTATE" value="x"><div id="ctl00_list">${each(([title, , dotted], i) => `<div class="itm"><span id="ctl00_d${i}">${dotted}</span><br><a id="ctl00_a${i}" href="news.aspx?id=${i}">${title}</a></div>`)}</div></form>`,
  ],
];
