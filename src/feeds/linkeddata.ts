/** What a page's JSON-LD says of the article. */

export interface LinkedArticle {
  headline: string | null;
  published: string | null;
  modified: string | null;
  body: string | null;
  url: string | null;
  language: string | null;
}

const articleTypes =
  /(?:^|\/)(?:\w*Article|NewsArticle|PressRelease|BlogPosting|Report|WebPage|GovernmentService|Event|CreativeWork)$/i;
const nothing: LinkedArticle = {
  headline: null,
  published: null,
  modified: null,
  body: null,
  url: null,
  language: null,
};

/** The first article among the scripts' objects, or all null. Broken JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedArticle {
  const found = scripts.flatMap((script) => flatten(parse(script), 0));
  const articles = found.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const best =
    articles.find((node) => typesOf(node).some((type) => /article|posting|release|report/i.test(type))) ??
    articles[0];
  if (!best) return nothing;
  return {
    headline: word(best.headline) ?? word(best.name),
    published: word(best.datePublished) ?? word(best.dateCreated),
    modified: word(best.dateModified),
    body: word(best.articleBody, 400_000) ?? word(best.text, 400_000),
    url: word(best.url) ?? word(best['@id']),
    language: word(best.inLanguage),
  };
}

export interface LinkedItem {
  url: string;
  headline: string;
  published: string | null;
}

/** The releases that the scripts list, in their order, at most 200: items of a list, articles among them. */
export function readLinkedList(scripts: readonly string[]): LinkedItem[] {
  const nodes = scripts.flatMap((script) => within(parse(script), 0));
  return nodes.slice(0, mostNodes).flatMap((node) => {
    const types = typesOf(node);
    if (!types.some((type) => /article|posting|release|report|^listitem$/i.test(type))) return [];
    const url = word(node.url) ?? word(node['@id']) ?? (types.includes('ListItem') ? word(node.item) : null);
    const headline = word(node.headline) ?? word(node.name);
    return url === null || headline === null ? [] : [{ url, headline, published: word(node.datePublished) }];
  });
}

const mostNodes = 1_000;

/** The nodes of a list and what holds it. */
function within(value: unknown, depth: number): Node[] {
  if (depth > 7 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => within(one, depth + 1));
  const node = value as Node;
  if (typesOf(node).includes('BreadcrumbList')) return [];
  const parts = ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart', 'blogPost'];
  return [node, ...parts.flatMap((part) => within(node[part], depth + 1))];
}

type Node = Record<string, unknown>;

function parse(script: string): unknown {
  try {
    return JSON.parse(
      script
        .slice(0, 1_000_000)
        .replace(/^\s*<!--|-->\s*$/g, '')
        .replace(/[\u0000-\u001F]+/g, ' '),
    );
  } catch {
    return null;
  }
}

function flatten(value: unknown, depth: number): Node[] {
  if (depth > 4 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => flatten(one, depth + 1));
  const node = value as Node;
  return [
    node,
    ...flatten(node['@graph'], depth + 1),
    ...flatten(node.mainEntity, depth + 1),
    ...flatten(node.mainEntityOfPage, depth + 1),
  ];
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function word(value: unknown, limit = 2_000): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one.slice(0, limit) : null;
}
