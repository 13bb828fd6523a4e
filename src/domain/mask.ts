/** Masks: spans of a line blanked out, so that what they said is not read twice and every offset still holds. */

export interface Span {
  start: number;
  end: number;
}

/** The text with each span replaced by as many spaces. */
export function mask(text: string, spans: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of spans) {
    masked = `${masked.slice(0, start)}${' '.repeat(Math.max(0, end - start))}${masked.slice(end)}`;
  }
  return masked;
}
