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

/** A kept brief on its way into another thread: its brief as the store wrote it, or as it is where that is not known. */
export interface PackedBrief {
  head: Omit<KeptBrief, 'brief'>;
  body: string | Brief;
}

const packed = new WeakMap<KeptBrief, PackedBrief>();

/** A kept brief whose `body` is JSON, read when somebody first looks into it: of many found, most are only handed on. */
export function keptAs(head: PackedBrief['head'], body: string): KeptBrief {
  let brief: Brief | null = null;
  const kept: KeptBrief = {
    ...head,
    get brief() {
      brief ??= JSON.parse(body) as Brief;
      return brief;
    },
  };
  packed.set(kept, { head, body });
  return kept;
}

/** For `unpack` on the other side. A text is copied in a tenth of the time that a brief is. */
export function pack(kept: KeptBrief): PackedBrief {
  const known = packed.get(kept);
  if (known !== undefined) return known;
  const { brief: body, ...head } = kept;
  return { head, body };
}

/** The kept brief that was packed. */
export function unpack({ head, body }: PackedBrief): KeptBrief {
  return { ...head, brief: typeof body === 'string' ? (JSON.parse(body) as Brief) : body };
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

/** Does the brief tell of that year (`2024`) or month (`2024-11`): published in it, or of an event in it? */
export function isOfTime(kept: KeptBrief, time: string): boolean {
  return dayOf(kept).startsWith(time) || kept.brief.date?.value.includes(time) === true;
}
