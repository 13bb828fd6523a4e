/** Addresses that a card may lead to. */

/** The longest address that is shown: Slack refuses longer ones in buttons. */
const longest = 2_000;

/** The address if a link may lead there: http, https, or a path of our own page; otherwise null. At most 2,000 characters. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined || href.length > longest) return null;
  if (/^\/(?![/\\])/.test(href) && !/[\u0000-\u0020\\]/.test(href)) return href;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  // A name and password in an address only serve to make it look like another one.
  return url.username === '' && url.password === '' && url.href.length <= longest ? url.href : null;
}

/**
 * The safe address as one that works outside our own page: paths of our own page stand under `base`, the address that
 * people reach it by; without one they lead nowhere and are null.
 */
export function absoluteHref(href: string | undefined, base: string | null): string | null {
  const safe = safeHref(href);
  if (safe === null || !safe.startsWith('/')) return safe;
  return base === null ? null : safeHref(`${base.replace(/\/+$/, '')}${safe}`);
}
