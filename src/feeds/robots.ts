/** Reads robots.txt (RFC 9309): the pages that a site's owner wants no robot to read. */

interface Rule {
  allow: boolean;
  /** Path pattern with `*` and a closing `$`. */
  path: string;
}

export interface Robots {
  /** May a robot of our name read this path (with its query)? */
  allows(path: string): boolean;
  /** Sitemaps it names, at most 20. */
  sitemaps: string[];
}

const longestFile = 500_000;

/** Reads a robots.txt for the robot `name`; an empty text allows everything. The longest matching rule wins, `allow` among equals. */
export function readRobots(text: string, name: string): Robots {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  const sitemaps: string[] = [];
  let open = false;
  for (const line of text.slice(0, longestFile).split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]{2,20})\s*:\s*([^#]{0,2000})/i.exec(line) ?? [];
    const key = field.toLowerCase();
    if (key === 'sitemap' && sitemaps.length < 20) sitemaps.push(value.trim());
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
      open = true;
    }
    if (key === 'allow' || key === 'disallow') {
      open = false;
      if (value.trim() !== '') groups.at(-1)?.rules.push({ allow: key === 'allow', path: value.trim() });
    }
  }
  const own = groups.filter(({ agents }) =>
    agents.some((agent) => agent !== '*' && agent !== '' && name.toLowerCase().startsWith(agent)),
  );
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap(
    (group) => group.rules,
  );
  return { allows: (path) => isAllowed(path, rules), sitemaps };
}

function isAllowed(path: string, rules: readonly Rule[]): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!matches(path, rule.path)) continue;
    const longer = best === null || rule.path.length > best.path.length;
    if (longer || (rule.path.length === best?.path.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` stands for any characters, a closing `$` for the end; read piece by piece, so that no pattern can be slow. */
function matches(path: string, pattern: string): boolean {
  const ends = pattern.endsWith('$');
  const pieces = (ends ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces[0] ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!ends) return true;
  const last = pieces.at(-1) ?? '';
  return pieces.length === 1
    ? at === path.length
    : path.endsWith(last) && path.length - last.length >= at - last.length;
}
