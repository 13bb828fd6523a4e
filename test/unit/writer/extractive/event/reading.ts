/** A release as the tests of events read it. */
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

/** In English and of 2 July 2024, unless it is told otherwise. */
export const reading = (
  text: string,
  about: { language?: string; title?: string; published?: string | null } = {},
) =>
  read({
    text,
    title: about.title ?? null,
    published: about.published === undefined ? '2024-07-02' : about.published,
    country: null,
    language: about.language ?? 'en',
  });
