/** Cleaning for display: text without characters that hide, reorder or break what a person sees. */

// C0 and C1 controls but tab and line feed; soft hyphen; Arabic letter mark; Mongolian vowel separator; zero-width and
// bidirectional marks, embeddings and isolates (Unicode TR 36, "Trojan Source"); invisible operators; byte order mark;
// interlinear annotation; tags.
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// More marks than any orthography stacks on one letter.
const stacked = /(\p{M}{6})\p{M}+/gu;

/**
 * The text as it may be shown: no control, zero-width or bidirectional characters, no lone surrogates, at most six
 * combining marks on a letter; line and paragraph separators become `\n`. At most `limit` UTF-16 units, cut between
 * words where one is near and ended with `…`. Linear in the text's length.
 */
export function clean(text: string, limit = 4_000): string {
  const kept = text
    .slice(0, limit * 2 + 1_000)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(hidden, '')
    .replace(stacked, '$1');
  return cut(kept, limit);
}

/** The cleaned text on one line: every run of white space is one space, none at the ends. */
export function cleanLine(text: string, limit = 300): string {
  return cut(
    clean(text, limit * 4)
      .replace(/\s+/g, ' ')
      .trim(),
    limit,
  );
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const near = room.slice(-40).lastIndexOf(' ');
  const whole = near < 0 || limit < 60 ? room : room.slice(0, room.length - Math.min(40, room.length) + near);
  return `${whole
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
