/** Addresses as they stand in feeds and pages, made absolute. */

/** The absolute http or https address, or null. */
export function webAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim().replace(/\s+/g, '%20');
  if (trimmed === '' || trimmed.length > 4_000) return null;
  const url = URL.parse(trimmed, base || undefined);
  if (url === null) return null;
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
