/** Reading a folder of labelled releases: `docs/` (texts and what is known of them), `gold/` (labels). */
import { readdirSync, readFileSync } from 'node:fs';
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

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** One document of the folder as a release. Throws when its files are missing or not as the README says. */
export function readDocument(dir: string, id: string, clean: Clean): Omit<Labelled, 'gold'> {
  const about = About.parse(readJson(join(dir, 'docs', `${id}.json`)));
  const raw = readFileSync(join(dir, 'docs', `${id}.txt`), 'utf8');
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

/** All labelled releases of a folder, in the order of their names. Throws when there is no `gold` folder. */
export function readCorpus(dir: string, clean: Clean): Labelled[] {
  return readdirSync(join(dir, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = Gold.parse(readJson(join(dir, 'gold', name)));
      return { ...readDocument(dir, basename(name, '.json'), clean), gold };
    });
}
