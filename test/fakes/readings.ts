/** Texts of a test's own, read as a release would be. */
import { commitmentClaims } from '../../src/writer/extractive/commitments/commitments.ts';
import { type Reading, read } from '../../src/writer/extractive/text/reading.ts';

/** What is known of a release beside its text. */
export interface Known {
  language?: string;
  country?: string | null;
  title?: string | null;
  published?: string | null;
}

/** The text read; in English unless said otherwise, from nowhere in particular. */
export function reading(
  text: string,
  { language = 'en', country = null, title = null, published = null }: Known = {},
): Reading {
  return read({ text, title, published, country, language });
}

/** Its commitments: `planned: send ten engineers`. */
export function promises(text: string, known: Known = {}): string[] {
  return commitmentClaims(reading(text, known)).map(({ modality, what }) => `${modality}: ${what}`);
}
