/** The language a text is written in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Detector } from 'eld/small';
import { readNgrams } from './ngrams.ts';

const load = createRequire(import.meta.url);
let detector: typeof Detector | null = null;

/** The word statistics take a while to load, and most sources state their language: they wait for the first text that does not. */
function detectorOnce(): typeof Detector {
  detector ??= createDetector();
  return detector;
}

/**
 * What `eld/small` exports, with its statistics read by us. By path: the package names its entries for `import` alone,
 * which cannot wait, and would evaluate the statistics.
 */
function createDetector(): typeof Detector {
  const part = (path: string): string => fileURLToPath(new URL(path, import.meta.resolve('eld/small')));
  const { createEld } = load(part('../languageDetector.js')) as {
    createEld(): { instance: typeof Detector; loadData(data: unknown): void };
  };
  const { instance, loadData } = createEld();
  loadData(statisticsOf(readFileSync(part('../ngrams/small.js'), 'utf8')));
  return instance;
}

/** `export const ngramsData = {type:'S60',languages:{0:'am',…},isSubset:false,ngrams:{…}};` */
function statisticsOf(text: string) {
  const head = /\{type:'(\w+)',languages:\{([^}]*)\},isSubset:false,ngrams:\{/.exec(text);
  if (head === null) throw new Error('The statistics of eld have changed their form.');
  const [all, type, languages = ''] = head;
  const codes = languages.split(',').map((pair) => /^(\d+):'(\w+)'$/.exec(pair)?.slice(1) ?? []);
  return { type, languages: Object.fromEntries(codes), ngrams: readNgrams(text, head.index + all.length) };
}

/** BCP 47 primary tag of the text's language, told from its first 4,000 characters of words; null when it cannot be told. */
export function languageOf(text: string): string | null {
  const words = paragraphsOf(text.slice(0, 20_000))
    // One run at a time: looked for from every letter of a long one, an address takes the square of its length.
    .replace(/\S+/g, (run) => (address.test(run) ? ' ' : run))
    .replace(/[\p{N}\p{S}\p{C}]+/gu, ' ')
    .slice(0, 4000);
  if (!/\p{L}{2}/u.test(words)) return null;
  return detectorOnce().detect(words).language || null;
}

const address = /:\/\/|www\.|@/;

/** What ends as a sentence does, where that is most of the text: a page's own heads may be in another language. */
function paragraphsOf(text: string): string {
  const told = text
    .split('\n')
    .filter((line) => line.length >= paragraph && /[.!?…]["”»)]?\s*$/.test(line))
    .join('\n');
  return told.length * 2 > text.length ? told : text;
}

const paragraph = 80;
