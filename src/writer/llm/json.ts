/** The JSON object in an answer, whatever stands around it. */

/** An answer longer than this is not read. */
const longest = 400_000;

/** The answer's object: the whole of it, or what stands between its first brace and its last; undefined when there is none. */
export function jsonIn(text: string): unknown {
  if (text.length > longest) return undefined;
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  for (const words of [text, from >= 0 && to > from ? text.slice(from, to + 1) : '']) {
    try {
      const value: unknown = JSON.parse(words);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    } catch {
      // Tried with what stands around it, then without.
    }
  }
  return undefined;
}
