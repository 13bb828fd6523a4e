/** Front matter: what a text file says of itself in YAML between two lines of `---` before its first word. */
import { parse } from 'yaml';

export interface FrontMatter {
  said: { title?: unknown; published?: unknown; url?: unknown; language?: unknown };
  /** The text after it. */
  text: string;
}

/** One of these is in every front matter that is worth the name; a list or a sentence with a colon has none. */
const usual = ['title', 'date', 'published', 'url', 'link'];
const longest = 20_000;
const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * What the front matter before `source` says of title, date, link and language, unchecked. What is no mapping of YAML
 * with one of the usual keys, as a text between two rules, is no front matter: all of it is the text then. Never throws.
 */
export function frontMatter(source: string): FrontMatter {
  const found = block.exec(source.slice(0, longest));
  const said = found?.[1] === undefined ? null : mapping(found[1]);
  if (!found || said === null) return { said: {}, text: source };
  return {
    said: {
      title: said.title,
      published: said.published ?? said.date,
      url: said.url ?? said.link,
      language: said.language ?? said.lang,
    },
    text: source.slice(found[0].length),
  };
}

function mapping(yaml: string): Record<string, unknown> | null {
  const value = yamlOf(yaml) ?? linesOf(yaml);
  return value !== null && usual.some((key) => key in value) ? value : null;
}

function yamlOf(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'error' });
    return value !== null && typeof value === 'object' ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Each line a key and its value: titles hold colons, and YAML would want quotation marks that people forget. */
function linesOf(yaml: string): Record<string, unknown> | null {
  const pairs = yaml.split('\n').map((line) => /^([\w-]+):\s+(\S.*)$/.exec(line.trimEnd()));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]))
    : null;
}
