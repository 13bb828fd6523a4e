/** The lead of a release joined with its text. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/feeds/article.ts';
import { withLead } from '../../../src/feeds/lead.ts';
import { withoutStray } from '../../../src/feeds/stray.ts';

const lead =
  'Estonia and Finland will guard the gulf together from September, their ministers decided in Turku.';
const words = [
  'The agreement that was signed on Thursday covers patrols, the exchange of radar pictures and a common watch on cables.',
  'Each country will send two ships a month, and the crews will train together before the first patrol leaves the harbour.',
  'The cost of the first year is put at eleven million euros, of which each side carries one half from its defence budget.',
];
const prose = words.map((sentence) => `<p>${sentence}</p>`).join('\n');
const title = 'Two navies will guard the gulf together';
const at = 'https://mod.example/news/7';
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

describe('the lead of a release', () => {
  test.each([
    [
      'in the header of its article',
      `<article><header><h1>${title}</h1><p>${lead}</p></header><div>${prose}</div></article>`,
    ],
    [
      'beside its article',
      `<div class="top"><h1>${title}</h1><div class="intro">${lead}</div></div><article>${prose}</article>`,
    ],
    ['as a second heading', `<div><h1>${title}</h1><h2>${lead}</h2></div><div class="body">${prose}</div>`],
  ])('%s comes before its body, once', (_name, body) => {
    const { text } = readArticle(page(body), at);

    expect(text.split(lead)).toHaveLength(2);
    expect(text.indexOf(lead)).toBeLessThan(text.indexOf(words[0] ?? ''));
    for (const sentence of words) expect(text).toContain(sentence);
  });

  test('is known by what the head of the page says', () => {
    const lines = [
      lead,
      title,
      'Something else that a reader would find here, in a sentence of its own.',
      ...words,
    ];

    const text = withLead(words.join('\n\n'), lines, { title: null, description: `${lead.slice(0, 60)}…` });

    expect(text).toBe([lead, ...words].join('\n\n'));
  });

  test.each([
    [
      'a picture credit',
      'Photo by Ada Berg, who has taken pictures for the ministry since the spring of last year.',
    ],
    ['a short line', 'News and releases'],
    ['a table', `${lead}\t12 million`],
  ])('is never %s', (_name, line) => {
    const body = words.join('\n\n');

    expect(withLead(body, [title, line, ...words], { title, description: null })).toBe(body);
  });

  test('is not looked for far above the body', () => {
    const lines = [title, lead, ...Array.from({ length: 40 }, (_, i) => `Other ${i}`), ...words];
    const body = words.join('\n\n');

    expect(withLead(body, lines, { title, description: null })).toBe(body);
  });
});

test('a release in several boxes of one page is read from all of them', () => {
  const box = (sentence: string) =>
    `<div class="box"><div class="inner"><h2>On the agreement</h2><p>${sentence}</p></div></div>`;
  const more = [
    'Talks began a year ago.',
    'Both parliaments have agreed.',
    'A review follows in three years.',
  ].map(
    (start) =>
      `${start} Neither side expects the number of ships in the gulf to grow before the review is made.`,
  );
  const body = `<div class="page"><h1>${title}</h1>${[...words, ...more].map(box).join('')}</div>`;

  const { text } = readArticle(page(body), at);

  for (const sentence of [...words, ...more]) expect(text).toContain(sentence);
});

describe('lines that are no words of a release', () => {
  test.each([
    'Updated: Sat 8:31 PM, Feb 17, 2018',
    'Published 5 November 2024',
    'The ship in the harbour of Turku. (Photo: Ada Berg)',
    'Foto: Gatis Kalns, Aizsardzības ministrija',
    'Soldiers at the eastern range on Monday (AP Photo/Ada Berg)',
    'Sign up for our newsletter to get the news of the ministry each morning.',
    'Advertisement',
    '© Ministry of Defence',
    title,
    '5 November 2024',
    'Viewed 1,234 times',
    '1 234 views',
    'Peržiūros: 431',
    'Aufrufe: 12',
    '4 min read',
    'Lasīšanas laiks: 3 minūtes',
    '3 hours ago',
    'vor 2 Tagen',
  ])('%s', (line) => {
    expect(withoutStray([line, ...words].join('\n\n'), title)).toBe(`\n${words.join('\n\n')}`);
  });

  test.each([
    'Updated plans for 2030 were shown to the parliament.',
    'Updated 5 programmes in May 2024.',
    'Riga, 5 November 2024',
    'The image of the alliance: strong in 2024.',
    'Credit: 40 million euros for Ukraine.',
    'Follow the exercise from 3 to 9 May.',
    'He published 12 papers.',
    'Comments of the minister on the budget of 2026',
    'Reading of the bill on 5 March',
    'For 30 days',
    'Views on 2 Baltic exercises',
    'Participants received a newsletter of the exercise.',
  ])('%s stays', (line) => {
    expect(withoutStray([line, ...words].join('\n\n'), title)).toContain(line);
  });

  test('a text of nothing else stays as it is', () => {
    expect(withoutStray(title, title)).toBe(title);
  });
});
