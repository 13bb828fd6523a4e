/** Keeps what each site's robots.txt says for a day, and answers whether one of its pages may be read. */
import { SourceError } from './fault.ts';
import type { Fetched } from './fetch.ts';
import { type Robots, readRobots } from './robots.ts';

export interface RobotsBookOptions {
  /** Throws SourceError. */
  get(address: string, ask: { accept: string }): Promise<Fetched>;
  now: () => Date;
  /** The robot's name, as its User-Agent begins. */
  name: string;
}

export interface RobotsBook {
  /**
   * Why a page may not be read, in words, or null when it may. A site without a robots.txt allows its pages; one whose
   * robots.txt cannot be had (5xx, no answer) allows none but what its last one allowed, for thirty days.
   * https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1.4
   */
  objection(address: string): Promise<string | null>;
}

const hour = 3_600_000;
const day = 24 * hour;
const longestClosed = 30 * day;
const mostSites = 5_000;

/** What is known of a site: its rules, or since when they cannot be had. */
interface Site {
  robots: Robots | null;
  closedSince: number | null;
  until: number;
}

export function createRobotsBook({ get, now, name }: RobotsBookOptions): RobotsBook {
  const sites = new Map<string, Site>();
  const look = async (origin: string): Promise<Site> => {
    const kept = sites.get(origin);
    const at = now().getTime();
    if (kept && kept.until > at) return kept;
    const site = await ask(origin, kept, at);
    if (sites.size >= mostSites) sites.clear();
    sites.set(origin, site);
    return site;
  };
  const ask = async (origin: string, kept: Site | undefined, at: number): Promise<Site> => {
    try {
      const { bytes } = await get(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.1' });
      const text = Buffer.from(bytes).toString('utf8');
      return { robots: readRobots(/^\s*</.test(text) ? '' : text, name), closedSince: null, until: at + day };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const unavailable = error.status !== null && error.status < 500;
      if (unavailable) return { robots: readRobots('', name), closedSince: null, until: at + day };
      const closedSince = kept?.closedSince ?? at;
      return { robots: kept?.robots ?? null, closedSince, until: at + hour };
    }
  };
  return {
    async objection(address) {
      const url = new URL(address);
      const { robots, closedSince } = await look(url.origin);
      const closedLong = closedSince !== null && now().getTime() - closedSince > longestClosed;
      if (robots === null)
        return closedLong
          ? null
          : `${url.hostname} does not show its robots.txt, so its pages are left alone.`;
      if (robots.allows(`${url.pathname}${url.search}`)) return null;
      return `${url.hostname} asks robots in its robots.txt not to read ${address}.`;
    },
  };
}
