/** What feeds of every format, and lists of releases, are read into. */

export interface FeedItem {
  /** The feed's own id of the item, or null. */
  id: string | null;
  /** Absolute, http or https; null when the item links to nothing. */
  url: string | null;
  title: string | null;
  /** ISO 8601 instant, UTC. */
  published: string | null;
  updated: string | null;
  /** The publisher's local day of publication, else of the update. */
  day: string | null;
  /** The item's longest body as HTML, or empty. */
  html: string;
  author: string | null;
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf';

export interface Feed {
  format: FeedFormat;
  title: string | null;
  /** The page that the feed belongs to. */
  url: string | null;
  language: string | null;
  /** How long the feed asks to be left alone (`<ttl>`, `sy:updatePeriod`), or null. */
  everyMinutes: number | null;
  /** The address of the next, older part of a paged feed (RFC 5005), or null. */
  next: string | null;
  items: FeedItem[];
}

/** One release as a listing page or a sitemap names it. */
export interface ListingItem {
  url: string;
  /** Empty where only the address is known. */
  title: string;
  /** The publisher's local day, or null. */
  published: string | null;
}
