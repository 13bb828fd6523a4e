/** Words behind a quotation that do nothing but say whose it was: `Det säger NAME`, `Das sagte NAME`. */
const says =
  /^["”“»]?\s*(?:(?:Det|Så|Detta|Dette|Das|So)\s(?:säger|sade|sa|uppger|skriver|sier|siger|sagte|erklärte|betonte)\s|(?:This|That|It)\swas\s(?:written|said|stated|announced|posted|declared)\s(?:(?:on|in|at)\s(?:the\s)?\p{L}{1,20}\s)?by\s)/u;
const farthest = 120;
/** The line below a quotation that ends its paragraph: a name and an office, and no sentence: `— Jane Doe, Minister of …`. */
const signed =
  /^[.,]?[ \u00a0\u202f]?["”“»]?[ \t]*\n\s*(?:[–—-]{1,2}\s*)?((?:The\s)?\p{Lu}[^\n!?“”"«»]{2,60},\s[^\n!?“”"«»]{2,120})(?=\n|$)/u;
const farthestLine = 220;

/** A line with a verb tells something. */
const telling =
  /\s(?:is|are|was|were|has|have|had|will|would|said|says|met|meet|visits?|visited|signed|signs|welcomed|ist|sind|war|hat|är|var|har|est|sont|jest|są|yra|ir|on|має|был[аи]?|был)\s/iu;

/** Where in the text a sentence or signature right behind a quotation names its speaker, as [start, end); null where none does. */
export function toldBehind(text: string, end: number): [number, number] | null {
  const said = says.exec(text.slice(end, end + farthest));
  if (said !== null) return [end + said[0].length, end + said[0].length + farthest];
  const line = signed.exec(text.slice(end, end + farthestLine));
  const words = line?.[1] ?? '';
  if (line === null || /[.]\s*$/.test(words) || telling.test(words)) return null;
  return [end + line[0].length - words.length, end + line[0].length];
}
