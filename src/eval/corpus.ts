/** Reading a folder of labelled releases: `docs/` (texts and what is known of them), `gold/` (labels). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Release } from '../domain/release.ts';

const optional = z.boolean().default(false);

const Gold = z.object({
  id: z.string(),
  relevant: z.boolean(),
  event_type: z.string(),
  event_type_accept: z.array(z.string()).default([]),
  countries: z.array(z.string()),
  event_date: z.object({ accept: z.array(z.string().nullable()) }).nullable(),
  people: z.array(
    z.object({
      name: z.string(),
      as_written: z.string().optional(),
      role: z.string().nullable(),
      country: z.string().nullable(),
    }),
  ),
  organisations: z.array(z.object({ name: z.string(), evidence: z.string().optional(), optional })),
  programmes: z.array(z.object({ name: z.string(), evidence: z.string().optional(), optional })),
  commitments: z.array(z.object({ what: z.string(), status: z.string(), evidence: z.string(), optional })),
  figures: z.array(z.object({ value: z.coerce.string(), evidence: z.string(), optional })),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable(), optional })),
  topics: z.array(z.string()),
});
export type Gold = z.infer<typeof Gold>;

const About = z.object({
  id: z.string(),
  url: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  source: z.string().default(''),
  language: z.string().nullable().default(null),
  published: z.string().nullable().default(null),
  published_month: z.string().nullish(),
  publisher_country: z.string().nullable().default(null),
  format: z.string().default('text'),
});
export type About = z.infer<typeof About>;

/** One text of the folder: as stored, as the feed reader cleans it, and its labels. */
export interface Labelled {
  id: string;
  about: About;
  raw: string;
  release: Release;
  gold: Gold;
}

/** Cleans a stored text as the feed reader would; `format` is text, markdown or rss-item. */
export type Clean = (text: string, format: string) => string;

/** A folder of labelled releases is not as the shapes above say; the message names the file. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

function readAs<Shape extends z.ZodType>(shape: Shape, path: string): z.infer<Shape> {
  let read: unknown;
  try {
    read = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = shape.safeParse(read);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new CorpusError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CorpusError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** One document of the folder as a release. Throws a CorpusError when its files are missing or not of those shapes. */
export function readDocument(dir: string, id: string, clean: Clean): Omit<Labelled, 'gold'> {
  const about = readAs(About, join(dir, 'docs', `${id}.json`));
  const raw = readText(join(dir, 'docs', `${id}.txt`));
  const release: Release = {
    key: id,
    source: about.source,
    url: about.url,
    title: about.title,
    published: about.published ?? about.published_month ?? null,
    language: about.language,
    country: about.publisher_country,
    text: clean(raw, about.format),
  };
  return { id, about, raw, release };
}

/** All labelled releases of a folder, in the order of their names. Throws a CorpusError when there is no `gold` folder. */
export function readCorpus(dir: string, clean: Clean): Labelled[] {
  const names = existsSync(join(dir, 'gold')) ? readdirSync(join(dir, 'gold')) : null;
  if (names === null)
    throw new CorpusError(
      `${dir} has no folder gold: name one with docs (texts) and gold (what is true of them).`,
    );
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = readAs(Gold, join(dir, 'gold', name));
      return { ...readDocument(dir, basename(name, '.json'), clean), gold };
    });
}
