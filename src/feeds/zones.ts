/** How far from UTC the zones are that publishers name. */

/** Hours from UTC of the zone names that feeds use (RFC 822's, Europe's, and the capitals' further east and west). */
const hours: Record<string, number> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  trt: 3,
  msk: 3,
  msd: 4,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  sgt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
}; // prettier-ignore

/** Names that mean summer time in summer. Only in capitals: "at" and "et" are words. */
const americanZones: Record<string, string> = {
  AT: 'America/Halifax',
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** Minutes from UTC of `zone` (`+02:00`, `GMT-5`, `EEST`, `Europe/Riga`) at a local time, given as if it were UTC; 0 for what is no zone. */
export function offsetOf(zone: string, local: number): number {
  if (zone === '') return 0;
  const named = hours[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const place = americanZones[zone] ?? (zone.includes('/') ? zone : null);
  if (place !== null) return offsetAt(place, local);
  const found = /([+-])(\d{1,2}):?(\d{2})?(?::\d{2})?$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return minutes > 14 * 60 ? 0 : found[1] === '-' ? -minutes : minutes;
}

function offsetAt(place: string, local: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' });
    const told = (at: number) =>
      parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    // The offset at an instant that is itself found by the offset: twice is enough, but within the hour of a change.
    const first = offsetOf(told(local), local);
    return offsetOf(told(local - first * 60_000), local);
  } catch {
    return 0;
  }
}
