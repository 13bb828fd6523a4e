/** Time zones by their IANA names. */

/** Is this the name of a time zone that this machine knows? */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
