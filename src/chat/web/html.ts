/** HTML as a value: text put into it is escaped, whatever it is; only other HTML goes in as it stands. */

export interface Html {
  readonly markup: string;
}

/** What may stand in a blank: null and false show nothing. */
export type Part = string | number | Html | null | false | readonly Part[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with its blanks filled: strings are escaped for text and for quoted attributes alike. Blanks never stand in unquoted attributes or tag names. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.map((string, index) => string + fill(parts[index] ?? null)).join('');
  return { markup };
}

/** Text with `&`, `<`, `>`, `"` and `'` as entities. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function fill(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(fill).join('');
}
