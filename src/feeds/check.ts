/** Looks at a source on an administrator's word: does it work, and if not, what mends it? */
import type { Selectors, Source } from '../domain/source.ts';
import { type ContentsParts, readContents, sourceTypes } from './contents.ts';
import type { FoundSource } from './discover.ts';
import { SourceError } from './fault.ts';

export interface Checked {
  works: boolean;
  kind: 'feed' | 'listing' | 'sitemap' | null;
  items: number;
  /** The newest day that it lists. */
  newest: string | null;
  /** Where it has moved for good, when it has. */
  movedTo: string | null;
  /** Why it does not work, in words; null when it does. */
  fault: string | null;
  /** What to do about it; null when there is nothing to do. */
  mend: string | null;
}

export interface CheckParts extends ContentsParts {
  discover(address: string): Promise<FoundSource[]>;
}

const nothing = { works: false, kind: null, items: 0, newest: null, movedTo: null, fault: null, mend: null };

/** One look at the source's list, and, where it fails, a look for where its releases stand now. Throws nothing that is the site's fault. */
export async function checkSource(
  source: Source,
  select: Selectors | null,
  parts: CheckParts,
): Promise<Checked> {
  if (source.url === null) {
    return { ...nothing, works: true, mend: 'It has no address: import its documents.' };
  }
  try {
    const fetched = await parts.get(source.url, { accept: sourceTypes });
    const contents = await readContents(fetched, select, parts);
    const days = contents.items.map((item) => ('day' in item ? item.day : item.published));
    const moved = fetched.permanentUrl === new URL(source.url).href ? null : fetched.permanentUrl;
    return {
      works: true,
      kind: contents.kind === 'listing' && contents.format === 'sitemap' ? 'sitemap' : contents.kind,
      items: contents.items.length,
      newest:
        days
          .filter((day) => day !== null)
          .toSorted()
          .at(-1) ?? null,
      movedTo: moved,
      fault: null,
      mend: mendWorking(contents.items.length, moved),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...nothing, fault: error.message, mend: await mendFor(source.url, error, parts) };
  }
}

function mendWorking(items: number, moved: string | null): string | null {
  if (moved !== null) return `It has moved for good: put url: ${moved} into coop.yaml.`;
  return items === 0 ? 'It lists nothing at present. Is it the right feed?' : null;
}

async function mendFor(address: string, fault: SourceError, parts: CheckParts): Promise<string> {
  const { status, message } = fault;
  if (/private address/.test(message)) return 'If this host is meant, add it to allowHosts in coop.yaml.';
  if (/certificate/.test(message))
    return 'Its certificate is expired or not its own: tell the ministry. Coop reads no site that it cannot be sure of.';
  if (status === 401 || status === 403)
    return 'It lets no bot in: set contact in coop.yaml so that it can see who asks, ask the ministry to let you in, or look for another page of it.';
  if (status === 429 || (status !== null && status >= 500))
    return 'Nothing to mend here: Coop comes back later by itself.';
  if (/in time|cut the connection/.test(message))
    return 'Coop comes back later by itself. Where it opens in a browser all the same, the site may keep bots waiting: set contact in coop.yaml, or ask the ministry.';
  const found = await findNear(address, parts);
  if (found) return `Try url: ${found.url} instead (${found.how}, ${found.items} releases).`;
  if (/cannot be found/.test(message))
    return 'Is its name spelt right in coop.yaml? The ministry may have a new one.';
  return 'Open its address in a browser, find the page that lists the news, and run: npx coop sources add ADDRESS';
}

/** What can be read at the address, at the page above it or at the site's front page. */
async function findNear(address: string, parts: CheckParts): Promise<FoundSource | null> {
  const places = [address, new URL('.', address).href, new URL('/', address).href];
  for (const place of new Set(places)) {
    try {
      const [best] = await parts.discover(place);
      if (best && best.url !== address) return best;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return null;
}
