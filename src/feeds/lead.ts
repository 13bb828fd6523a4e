/** The lead of a release: what stands between its headline and its body, which extractors take for furniture. */

/** A lead is at most so many lines, and so many characters. */
const mostLines = 4;
const longest = 1_800;
/** The headline stands no further from the body than this. */
const widest = 25;
const notProse =
  /\b(?:file photo|photo by|image credit)\b|^(?:by|von|par|foto|photo|image|bild|quelle|source|credit|copyright|©|updated?|published|stand|aktualisiert|veröffentlicht|share|read|lesen|login|cookie)(?=$|[\s:])/i;

/**
 * `text` with the lead before it, where the page has one that is not in it. `lines` is the page's whole text, `title` its
 * headline, and `description` what the page's head says the release is about, which most publishers copy from the lead.
 */
export function withLead(
  text: string,
  lines: readonly string[],
  { title, description }: { title: string | null; description: string | null },
): string {
  const known = new Set(text.split('\n').filter((line) => line.length >= 30));
  const body = lines.findIndex((line) => known.has(line));
  const end = body < 0 ? lines.length : body;
  const from = headlineBefore(lines, end, title);
  const said = level(description ?? '').slice(0, 80);
  const whole = level(text);
  const lead = lines
    .slice(0, end)
    .filter(
      (line, at) =>
        (from >= 0 && at > from && end - from <= widest && readsLikeLead(line)) || isSaid(line, said),
    )
    .filter((line, at, all) => all.indexOf(line) === at && !whole.includes(level(line)))
    .slice(-mostLines);
  const words = lead.join('\n\n');
  return words === '' || words.length > longest ? text : `${words}\n\n${text}`;
}

function headlineBefore(lines: readonly string[], end: number, title: string | null): number {
  const wanted = level(title ?? '');
  if (wanted.length < 8) return -1;
  for (let at = end - 1; at >= 0; at -= 1) if (level(lines[at] ?? '') === wanted) return at;
  return -1;
}

function readsLikeLead(line: string): boolean {
  if (line.length < 60 || line.includes('\t') || notProse.test(line)) return false;
  return line.split(' ').length >= 8 && (/[.!?…:"”“»]$/.test(line) || line.length > 120);
}

function isSaid(line: string, said: string): boolean {
  return (
    said.length >= 40 &&
    line.length >= 40 &&
    level(line).startsWith(said.slice(0, Math.min(said.length, line.length - 5)))
  );
}

function level(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
