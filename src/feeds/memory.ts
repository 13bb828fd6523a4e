/** What a source's visits remember of its entries, to leave pages alone that have nothing new and to notice what is taken back. */
import type { Seen } from '../domain/source.ts';
import type { Entry } from './entries.ts';

/** What looking at an entry's page gave. */
export interface Looked {
  /** `none`: there is no page of its own to look at. */
  state: 'read' | 'none' | 'failed';
  /** The page said 404 or 410. */
  missing: boolean;
}

export interface Memory {
  /** What this visit may look at, oldest first: recent entries that the source no longer lists, then those that it does. */
  entries(): readonly Entry[];
  /** Unknown, changed in its source, read only in part, or due for another look. */
  isWorthALook(entry: Entry, isKnown: boolean): boolean;
  /** `gone`: its page was once read, and was missing at this look and at the one before. */
  remember(entry: Entry, looked: Looked): { gone: boolean };
  /** What the next visit is to remember. */
  left(): Seen[];
}

export interface MemoryOptions {
  /** What the last visit left. */
  seen: readonly Seen[];
  /** What the source lists now, oldest first; null where it says that nothing has changed. */
  listed: readonly Entry[] | null;
  now: Date;
  /** Nobody can tell how old the undated entries of a first visit are. */
  isFirstVisit: boolean;
}

/** Of a source, so many listed entries are remembered, the newest ones. */
const mostListed = 400;
/** So many entries that it no longer lists are looked at again. */
const mostUnlisted = 200;
const hour = 3_600_000;
/** Ministries correct and take back within hours, seldom after weeks. */
const watchedMs = 30 * 24 * hour;
const soonestMs = 6 * hour;
const longestMs = 24 * hour;
/** A page that could not be had is tried again at this many visits. */
const mostTries = 3;

/** Is any page due for another look although its source says that nothing has changed? */
export function isAnyDue(seen: readonly Seen[], now: Date): boolean {
  return seen.some((one) => hasPage(one) && isDue(one, now.getTime()));
}

/** Could not be had yet, gone at the last look, or not looked at for long enough. */
function isDue(one: Seen, at: number): boolean {
  if (one.tries > 0 && one.tries < mostTries && !one.missing) return true;
  if (!isWatched(one, at) && !(one.missing && one.hadPage)) return false;
  const pause = one.missing ? soonestMs : Math.max(soonestMs, (at - (one.since ?? at)) / 4);
  return at - one.lookedAt >= pause;
}

function isWatched({ since }: Seen, at: number): boolean {
  return since !== null && at - since < watchedMs;
}

/** The memory of one visit. It changes nothing that it is given. */
export function createMemory({ seen, listed, now, isFirstVisit }: MemoryOptions): Memory {
  const at = now.getTime();
  const items = new Map(seen.map((one) => [one.key, one]));
  const listedKeys = new Set((listed ?? []).map(({ key }) => key));
  const unlisted = seen.filter((one) => !listedKeys.has(one.key));
  const begin = (entry: Entry): Seen => ({
    key: entry.key,
    title: entry.title,
    published: entry.published,
    fingerprint: entry.fingerprint,
    characters: entry.characters,
    since: sinceOf(entry, at, isFirstVisit),
    lookedAt: at,
    tries: 0,
    hadPage: false,
    missing: false,
  });
  return {
    entries: () => [
      ...unlisted.filter((one) => isWatched(one, at) && hasPage(one)).map(asEntry),
      ...(listed ?? []),
    ],
    isWorthALook(entry, isKnown) {
      const one = items.get(entry.key);
      if (!isKnown) return !one || one.tries < mostTries || at - one.lookedAt >= longestMs;
      if (!one) {
        // Kept before its source was visited: trusted now, looked at again like any other.
        items.set(entry.key, begin(entry));
        return false;
      }
      return one.fingerprint !== entry.fingerprint || isDue(one, at);
    },
    remember(entry, { state, missing }) {
      const before = items.get(entry.key) ?? begin(entry);
      const { title, published, fingerprint, characters } = entry;
      items.set(entry.key, {
        ...before,
        ...{ title, published, fingerprint, characters, missing, lookedAt: at },
        tries: state === 'failed' ? before.tries + 1 : 0,
        hadPage: before.hadPage || state === 'read',
      });
      return { gone: missing && before.missing && before.hadPage };
    },
    left() {
      const all = [...items.values()];
      if (listed === null) return all;
      const kept = all.filter((one) => !listedKeys.has(one.key) && hasPage(one) && isWatched(one, at));
      const there = listed.flatMap(({ key }) => items.get(key) ?? []);
      return [...kept.slice(-mostUnlisted), ...there.slice(-mostListed)];
    },
  };
}

/** Looking at its page was tried: it has one of its own. */
function hasPage({ hadPage, tries }: Seen): boolean {
  return hadPage || tries > 0;
}

/** Since when an entry is out, in milliseconds since 1970: the end of its day, at the latest now; not by a guess. */
function sinceOf({ published }: Entry, now: number, isFirstVisit: boolean): number | null {
  const told = Date.parse(published ?? '');
  if (Number.isNaN(told)) return isFirstVisit ? null : now;
  return Math.min(told + 24 * hour, now);
}

/** An entry as it was last listed, without the words that its source had for it. */
function asEntry({ key, title, published, fingerprint, characters }: Seen): Entry {
  return { key, url: key, title, published, text: '', characters, fingerprint, shared: false };
}
