/** A release: one published text, and what makes two of them the same. */
import { createHash } from 'node:crypto';

export interface Release {
  /** The identity within the store: the canonical URL, or the base name of an imported document. */
  key: string;
  source: string;
  url: string | null;
  title: string | null;
  /** EDTF day or month (`2024-11-05`, `2024-11`), or null when the source does not say. */
  published: string | null;
  /** BCP 47, as the source states it; null when it does not. */
  language: string | null;
  /** ISO 3166-1 alpha-2 of the publisher: whose minister "our minister" is. */
  country: string | null;
  /** Cleaned text: plain characters, NFC, `\n` line ends, no markup. */
  text: string;
  /** The text is only what the feed says: the release's own page could not be had. */
  fromFeed?: true;
}

/** What the store says of a release that a visit brought. */
export type ReleaseState = 'new' | 'changed' | 'known';

/** sha256 (hex) of the text with white space, quotation marks and dashes levelled: equal for texts that differ in nothing else. */
export function fingerprint(text: string): string {
  const level = text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(level).digest('hex');
}

const tracking = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|source|cmpid|igshid)$/i;

/** The address without fragment, tracking parameters, default port or trailing slash: equal for one page however it was linked. Throws a TypeError on what is no absolute URL. */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** The brief's id: 12 hex digits, one for each version of a release. */
export function briefId(key: string, text: string): string {
  return createHash('sha256')
    .update(`${key}\n${fingerprint(text)}`)
    .digest('hex')
    .slice(0, 12);
}
