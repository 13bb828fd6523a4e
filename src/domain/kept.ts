/** A kept brief: a brief as the store gives it back, with what is known of its release. */
import type { Brief } from './brief.ts';
import { publishedWords } from './cards/dates.ts';
import type { Release } from './release.ts';

export interface KeptBrief {
  brief: Brief;
  /** The release's head; its text is the brief's own. */
  release: Omit<Release, 'text'>;
  /** The source's name for people. */
  sourceName: string;
  /** 1 until the source changes the release, 2 after its first change… A text that fills up what a feed says is no change. */
  version: number;
  keptAt: Date;
  withdrawnAt: Date | null;
  /** What it tells of: equal for releases that tell of the same event. Null or absent where that was never looked into. */
  event?: string | null;
}

/** The day a brief tells of, in words: its event's where the text names it, else the release's publication, else "undated". */
export function toldDay({ brief: { date }, release }: KeptBrief): string {
  return publishedWords(date === null || date.inferred ? release.published : date.value);
}

/** The day (`YYYY-MM-DD`) a brief is listed under: the release's publication, else the day it was kept. Months count as their first day. */
export function dayOf(kept: KeptBrief): string {
  const published = kept.release.published;
  if (published === null) return kept.keptAt.toISOString().slice(0, 10);
  return published.length === 7 ? `${published}-01` : published;
}

/** Does the brief tell of that year (`2024`): published in it, or of an event in it? */
export function isOfYear(kept: KeptBrief, year: string): boolean {
  return dayOf(kept).startsWith(year) || kept.brief.date?.value.includes(year) === true;
}
