/** The language a text is written in. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Detector } from 'eld/small';

const load = createRequire(import.meta.url);
let detector: typeof Detector | null = null;

/** The word statistics take half a second to load, and most sources state their language: they wait for the first text that does not. */
function detectorOnce(): typeof Detector {
  // By path: the package names its entries for `import` alone, which cannot wait.
  detector ??= (load(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: typeof Detector }).eld;
  return detector;
}

/** BCP 47 primary tag of the text's language, told from its first 4,000 characters of words; null when it cannot be told. */
export function languageOf(text: string): string | null {
  const words = text
    .slice(0, 20_000)
    .replace(/\S*(?::\/\/|www\.|@)\S*/g, ' ')
    .replace(/[\p{N}\p{S}\p{C}]+/gu, ' ')
    .slice(0, 4000);
  if (!/\p{L}{2}/u.test(words)) return null;
  return detectorOnce().detect(words).language || null;
}
