/** The statistics of a language detector as the text they come in, with an index: 3 MB, where their objects take 140. */

/** How common each n-gram is in each language, by the language's number. */
export type Ngrams = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;

/** `'abc ':{12:52,31:40}`, without quotes where JavaScript needs none. */
const entry = /(?:'(?:\\.|[^'\\])+'|[^',:{}]+):\{[\d:,]+\}/y;
/** Three times as many as there are n-grams: few have to look further than their own. */
const bits = 18;

/**
 * The n-grams of an object literal that begins at an offset of the text, as if it had been evaluated. What is asked for
 * is read where it stands; the index holds only where that is.
 */
export function readNgrams(text: string, from: number): Ngrams {
  const places = new Int32Array(2 ** bits);
  for (let at = from; ; at = entry.lastIndex + 1) {
    entry.lastIndex = at;
    if (!entry.test(text)) break;
    const start = text[at] === "'" ? at + 1 : at;
    const end = start === at ? text.indexOf(':', at) : text.indexOf("':{", at);
    let slot = slotOf(text.slice(start, end));
    while (places[slot] !== 0) slot = (slot + 1) % places.length;
    places[slot] = start;
  }
  const find = (ngram: string): Record<string, number> | undefined => {
    const written = ngram.replaceAll("'", "\\'");
    for (let slot = slotOf(written); places[slot] !== 0; slot = (slot + 1) % places.length) {
      const start = places[slot] ?? 0;
      const [end, closed] = [start + written.length, text[start - 1] === "'" ? "':{" : ':{'];
      if (text.startsWith(written, start) && text.startsWith(closed, end)) {
        const open = end + closed.length;
        return scoresOf(text.slice(open, text.indexOf('}', open)));
      }
    }
    return undefined;
  };
  return new Proxy({}, { get: (_, ngram) => (typeof ngram === 'string' ? find(ngram) : undefined) });
}

function slotOf(written: string): number {
  let hash = 0;
  for (let at = 0; at < written.length; at++) hash = Math.imul(hash ^ written.charCodeAt(at), 0x9e3779b1);
  return hash >>> (32 - bits);
}

/** `12:52,31:40`. */
function scoresOf(written: string): Record<string, number> {
  const pairs = written.split(',').map((pair) => pair.split(':'));
  return Object.fromEntries(pairs.map(([language, score]) => [language, Number(score)]));
}
