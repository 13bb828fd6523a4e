/** Words behind a quotation that do nothing but say whose it was: `Det säger NAME`, `Das sagte NAME`. */
const says =
  /^["”“»]?\s*(?:(?:Det|Så|Detta|Dette|Das|So)\s(?:säger|sade|sa|uppger|skriver|sier|siger|sagte|erklärte|betonte)\s|(?:This|That|It)\swas\s(?:written|said|stated|announced|posted|declared)\s(?:(?:on|in|at)\s(?:the\s)?\p{L}{1,20}\s)?by\s)/u;
const farthest = 120;

/** Where in the text a sentence right behind a quotation names its speaker, as [start, end); null where none does. */
export function toldBehind(text: string, end: number): [number, number] | null {
  const said = says.exec(text.slice(end, end + farthest));
  return said === null ? null : [end + said[0].length, end + said[0].length + farthest];
}
