/** What the reader remembers of items between visits, to leave pages alone that have nothing new. */
import type { Entry } from './entries.ts';

/** What looking at an entry's page gave. */
export interface Looked {
  /** `none`: there is no page of its own to look at. */
  state: 'read' | 'none' | 'failed';
  /** The page said 404 or 410. */
  missing: boolean;
}

export interface Memory {
  /** Unknown, changed in its feed, read only in part, or recent and not looked at for six hours. */
  isWorthALook(entry: Entry, isKnown: boolean): boolean;
  /** `gone`: its page was missing at this look and at the one before. */
  remember(entry: Entry, looked: Looked): { gone: boolean };
  /** Keeps the recent entries of a source, those too that it no longer lists: corrections and withdrawals come to both. */
  list(source: string, entries: readonly Entry[]): void;
  /** The kept entries of a source that are not among these, oldest first. */
  unlisted(source: string, entries: readonly Entry[]): readonly Entry[];
}

const mostItems = 20_000;
/** Of a source, so many recent entries are looked at again. */
const mostListed = 60;
const hour = 3_600_000;
/** Corrections come in the first days. */
const recentMs = 3 * 24 * hour;
const recheckMs = 6 * hour;
/** A page that could not be had is tried again at this many visits. */
const mostTries = 3;

function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const keys = new Set(others.map(({ key }) => key));
  return entries.filter(({ key }) => !keys.has(key));
}

interface Remembered {
  fingerprint: string;
  lookedAt: number;
  tries: number;
  missing: boolean;
}

export function createMemory(now: () => Date): Memory {
  const items = new Map<string, Remembered>();
  const lists = new Map<string, readonly Entry[]>();
  const note = (key: string, item: Remembered) => {
    items.delete(key);
    items.set(key, item);
    const [oldest] = items.keys();
    if (items.size > mostItems && oldest !== undefined) items.delete(oldest);
  };
  const isRecent = ({ published }: Entry) =>
    published !== null && now().getTime() - Date.parse(published) < recentMs;
  return {
    isWorthALook(entry, isKnown) {
      if (!isKnown) return true;
      const seen = items.get(entry.key);
      if (!seen) {
        // Known from before a restart: trusted now, looked at again like any other.
        note(entry.key, {
          fingerprint: entry.fingerprint,
          lookedAt: now().getTime(),
          tries: 0,
          missing: false,
        });
        return false;
      }
      if (seen.fingerprint !== entry.fingerprint) return true;
      if (seen.tries > 0 && seen.tries < mostTries && !seen.missing) return true;
      return isRecent(entry) && now().getTime() - seen.lookedAt >= recheckMs;
    },
    remember({ key, fingerprint }, { state, missing }) {
      const before = items.get(key);
      const tries = state === 'failed' ? (before?.tries ?? 0) + 1 : 0;
      note(key, { fingerprint, lookedAt: now().getTime(), tries, missing });
      return { gone: missing && before?.missing === true };
    },
    list(source, entries) {
      const kept = [...without(lists.get(source) ?? [], entries), ...entries];
      lists.set(source, kept.filter(isRecent).slice(-mostListed));
    },
    unlisted(source, entries) {
      const kept = lists.get(source);
      return kept ? without(kept, entries) : [];
    },
  };
}
