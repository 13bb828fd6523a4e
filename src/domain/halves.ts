/** Halves: a line that asks two things at once (`who signed it and when`), as two lines. */

const asking = '(?:since |until )?when|where|who|whom|why|how (?:many|much|long|often|big)';
const opening = `(?:${asking}|what|which|did|does|do|is|are|was|were|has|have|will)`;

const both = new RegExp(String.raw`^(${asking}|what) and (${asking})\s+(.+)$`, 'i');
const behind = new RegExp(String.raw`^(${opening}\b.{6,}?),? and (?=(?:${asking}|what)\b)(.+)$`, 'i');
const terse = new RegExp(`^(.{3,}?) (${asking}) and (${asking})[?.!]*$`, 'i');
const compared =
  /^(?:please )?compare (?:the )?([^,]{2,80}?) (?:and|with|to|vs\.?|versus) (?:the )?([^,]{2,80}?)( (?:in|on|at|for) [^,]{2,200})?[?.!]*$/i;
const apart = new RegExp(String.raw`^(${opening}\b.{6,}?)\? (?=(?:and )?${opening}\b)(.{6,})$`, 'i');

/** The two questions of a line that asks two things, the second leaning on the first; null of any other line. Linear in the line's length. */
export function halvesOf(line: string): [string, string] | null {
  const [, one = '', other = '', matter = ''] = compared.exec(line) ?? [];
  if (one !== '') return [`${one}${matter}`, `${other}${matter}`];
  const short = terse.exec(line);
  const [, first = '', second = '', rest = ''] = both.exec(line) ?? [];
  if (rest !== '') return [`${first} ${rest}`, `${second} ${rest}`];
  if (short !== null) return [`${short[1]} ${short[2]}`, `${short[1]} ${short[3]}`];
  const parts = behind.exec(line) ?? apart.exec(line);
  return parts?.[1] === undefined || parts[2] === undefined ? null : [parts[1], parts[2]];
}
