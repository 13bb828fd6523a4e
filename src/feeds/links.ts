/** Addresses as they stand in feeds and pages, made absolute. */

/** The absolute http or https address, or null. */
export function webAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim().replace(/\s+/g, '%20');
  if (trimmed === '' || trimmed.length > 4_000 || !URL.canParse(trimmed, base || undefined)) return null;
  const url = new URL(trimmed, base || undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
