/** One article page to the words of its release. */
import { Readability } from '@mozilla/readability';
import { type BoundedPage, boundPage } from './bound.ts';
import { buildPage, type Element, type Page, tagOf, textOf } from './dom.ts';
import { hypertextToText } from './hypertext.ts';
import { withLead } from './lead.ts';
import { readLinkedData } from './linkeddata.ts';
import { readMetadata } from './metadata.ts';
import { oneLine, tidy } from './plain.ts';
import { coverage, densest, linkShare, proseLength } from './prose.ts';
import { selectText } from './selected.ts';
import { withoutStray } from './stray.ts';
import { removeHidden } from './visible.ts';

export interface Article {
  title: string | null;
  /** The publisher's local day, `2024-11-05`. */
  published: string | null;
  modified: string | null;
  /** The page's own address for itself, absolute; null when it names none on its own site. */
  url: string | null;
  language: string | null;
  text: string;
}

/** Never part of a release's words. */
const furniture = [
  'script, style, template, noscript, nav, figcaption, dialog, menu, input, button, select, textarea, iframe, object, embed, svg, canvas, audio, video',
  '[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [role=menubar], [role=dialog], [role=alertdialog], [role=complementary], [role=toolbar], [role=tablist]',
].join(', ');

/** Words in a class or id that name what stands around a release, each as a whole word of a dashed or camel-cased name. */
const aside =
  /(?:^|[\s_-])(?:breadcrumbs?|related|recommend(?:ed|ations?)?|more-?(?:news|stories|articles|like-?this)|read-?(?:more|next|also)|newsletter|subscri(?:be|ption)|sign-?up|share(?:bar|-?(?:buttons?|links?|tools?|this))?|sharing|social(?:-?(?:media|links?|share))?|addtoany|addthis|comments?|disqus|respond|cookies?|consent|gdpr|advert(?:isement|s|ising)?|ads?|adsbygoogle|sponsor(?:ed)?|promo(?:tion)?|outbrain|taboola|popular|trending|most-?(?:read|viewed)|pager|pagination|prev-?next|post-?navigation|tags?|tag-?(?:list|cloud)|sidebar|side-?bar|widget|toolbar|print|skip-?(?:link|to-?content)|menu|site-?(?:header|footer)|footer|copyright|byline-?photo|author-?(?:bio|box|info)|rating|login|popup|modal|overlay)(?=$|[\s_-]|\d)/;
const spared =
  /(?:^|[\s_-])(?:article|content|main|body|entry|story|text|page|post|single|layout|wrapper|container|has|no|with|without|site)(?=$|[\s_-])/;

/**
 * The article in a page's HTML; `url` is where it came from. The text is tidy plain text, empty when the page has none.
 * `where` is a selector for the words, kept to where it matches anything. Linear pre-passes bound what it costs; never
 * executes anything. Throws SourceError on a selector that is none.
 */
export function readArticle(html: string, url: string | null, where: string | null = null): Article {
  const bounded = boundPage(html);
  const page = buildPage(bounded.html);
  const linked = readLinkedData(bounded.linkedData);
  const { description, ...own } = readMetadata(page, linked, url);
  removeHidden(page, bounded.styles);
  const told = where === null ? '' : selectText(page, where);
  if (told !== '') return { ...own, title: oneLine(own.title), text: told };
  const prose = proseLength(page);
  pruneNamed(page);
  const lines = hypertextToText(page.body?.innerHTML ?? '').split('\n');
  pruneFringe(page);
  const pruned = bestText(page);
  const text = pruned.length < Math.max(250, prose * 0.35) ? longer(pruned, unprunedText(bounded)) : pruned;
  const title = oneLine(own.title);
  const led = withoutStray(withLead(linkedText(linked.body, text), lines, { title, description }), title);
  return { ...own, title, text: withoutRepeats(led) };
}

/** The same page again without the pruning by names, which on a few sites takes the article for what stands around it. */
function unprunedText(bounded: BoundedPage): string {
  const page = buildPage(bounded.html);
  removeHidden(page, bounded.styles);
  removeFurniture(page);
  return bestText(page);
}

/** Captions are often told twice, under the picture and over it. */
function withoutRepeats(text: string): string {
  const seen = new Set<string>();
  return text
    .split('\n')
    .filter((line) => line.length < 40 || (!seen.has(line) && seen.add(line)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

/** The publisher's own copy of the text in JSON-LD, where the page shows much less of it. */
function linkedText(body: string | null, text: string): string {
  if (body === null) return text;
  const linked = /<[a-z/]/i.test(body) ? hypertextToText(body) : tidy(body);
  return linked.length > 200 && linked.length > text.length * 1.5 ? linked : text;
}

function removeFurniture(page: Page): void {
  for (const element of [...page.querySelectorAll(furniture)]) element.remove();
  // Many a ministry's whole page stands in one form (ASP.NET).
  for (const form of [...page.querySelectorAll('form, fieldset')]) if (proseLength(form) < 200) form.remove();
}

function pruneNamed(page: Page): void {
  removeFurniture(page);
  const total = page.body?.textContent.length ?? 0;
  for (const element of [...page.querySelectorAll('body [class], body [id]')]) {
    const tag = tagOf(element);
    if (tag === 'body' || tag === 'article' || tag === 'main' || /^h[1-6]$/.test(tag)) continue;
    const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`.slice(0, 500);
    const words = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    if (!aside.test(words) || (spared.test(words) && proseLength(element) > 400)) continue;
    if (element.textContent.length > total * 0.5 && proseLength(element) > 600) continue;
    element.remove();
  }
}

function pruneFringe(page: Page): void {
  const total = page.body?.textContent.length ?? 0;
  for (const element of [...page.querySelectorAll('header, footer, aside')]) {
    if (element.textContent.length < total * 0.5 && proseLength(element) < 200) element.remove();
  }
}

function bestText(page: Page): string {
  const main = landmark(page);
  const whole = page.body ? hypertextToText(page.body.innerHTML) : '';
  const dense = densest(page);
  const extracted = readable(page);
  if (isOnePartOf(extracted, dense)) return dense;
  if (extracted.length < 200 && main.length > extracted.length * 1.5) return main;
  return extracted === '' && whole.length < 2_000 ? whole : extracted;
}

/** Where a release stands in several boxes, the extractor takes the best of them. */
function isOnePartOf(extracted: string, whole: string): boolean {
  return extracted.length < 1_500 && coverage(extracted, whole) < 0.6 && coverage(whole, extracted) > 0.8;
}

/** The text of the page's one `<article>` or `<main>`, taken before the extractor takes the page apart. */
function landmark(page: Page): string {
  const candidates = [...page.querySelectorAll('article, main, [role=main], [itemprop=articleBody]')];
  const longest = candidates.reduce<Element | null>(
    (best, next) => (next.textContent.length > (best?.textContent.length ?? 0) ? next : best),
    null,
  );
  return longest ? hypertextToText(longest.innerHTML) : '';
}

function readable(page: Page): string {
  try {
    const reader = new Readability<Element>(page as never, {
      charThreshold: 200,
      disableJSONLD: true,
      serializer: (node) => node as unknown as Element,
    });
    const content = reader.parse()?.content;
    if (!content) return '';
    dropStrayBlocks(content);
    return hypertextToText(content.innerHTML);
  } catch {
    return '';
  }
}

const strayWords =
  /^(?:share|tweet|print|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram|copy link|read (?:more|also|next)|see also|related|advertisement|continue reading|subscribe|sign up|follow us|back to top|photo(?:s|graph)?(?: by)?|image(?: credit)?|credit|foto|tags?|listen|download|comments?|dalintis|dalies|kopīgot|drukāt|jaa|jaga|tulosta|udostępnij|drukuj|dela|skriv ut|del|teilen|drucken|partager|imprimer|condividi|stampa|compartir|sdílet|megosztás)(?:$|[\s:!.…|])/i;

/** Short blocks of links, of sharing and of picture credits that an extractor leaves between paragraphs. */
function dropStrayBlocks(content: Element): void {
  for (const element of [...content.querySelectorAll('p, div, ul, ol, section, h2, h3, h4, h5, h6')]) {
    const words = textOf(element, 600);
    if (words === '' || words.length > 400 || element.querySelector('table')) continue;
    const share = linkShare(element, words);
    const isList = /^(?:ul|ol|div|section)$/.test(tagOf(element));
    const mostlyLinks = share > 0.7 && (words.length < 120 || isList) && !/[.!?…”"]$/.test(words);
    if (mostlyLinks || (words.length < 60 && strayWords.test(words) && !/\w{3,} \w+ \w+ \w+ \w+/.test(words)))
      element.remove();
  }
}
