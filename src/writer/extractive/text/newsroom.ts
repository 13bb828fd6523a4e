/** Whether a newsroom wrote a text, and whether it writes of others than its own state. */
import { createPhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import { once } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/kinds.json' with { type: 'json' };
import type { Reading } from './reading.ts';

/** Words of the press stand in releases about the press too; who told it first, in a newsroom's text alone. */
const findSigns = createPhraseFinder<'newsroom' | 'press'>([
  ...lexicon.newsrooms.map((phrase): [string, 'newsroom'] => [phrase, 'newsroom']),
  ...lexicon.press.map((phrase): [string, 'press'] => [phrase, 'press']),
]);
const longest = 20_000;
const fewestSigns = 2;

const judge = once((reading: Reading): { newsroom: boolean; abroad: boolean } => {
  const signs = findSigns(wordsOf(reading.text.slice(0, longest)));
  const newsroom = signs.length >= fewestSigns && signs.some(({ value }) => value === 'newsroom');
  return { newsroom, abroad: newsroom && isOfOthers(reading) };
});

/** Does the text name agencies, papers or correspondents as newsrooms do, at least twice, and once by a name or as its source? */
export function isNewsroom(reading: Reading): boolean {
  return judge(reading).newsroom;
}

/**
 * Does a newsroom write of other states than the publisher's: another one is named at least three times as often? Then
 * an office without a state is not the publisher's, and the publisher's state does not act unnamed.
 */
export function writesOfOthers(reading: Reading): boolean {
  return judge(reading).abroad;
}

/** Does a newsroom name another state than the publisher's more often than that? Whose officials are meant, it leaves open. */
export function isOthersNews(reading: Reading): boolean {
  if (!isNewsroom(reading)) return false;
  const { home, most } = countsOf(reading);
  return most > home;
}

function isOfOthers(reading: Reading): boolean {
  const { home, most } = countsOf(reading);
  return most >= 3 && most >= 3 * home;
}

function countsOf({ states, country }: Reading): { home: number; most: number } {
  const counts = new Map<string, number>();
  for (const { code, how } of states) if (how !== 'group') counts.set(code, (counts.get(code) ?? 0) + 1);
  const home = counts.get(country ?? '') ?? 0;
  const most = Math.max(0, ...[...counts].filter(([code]) => code !== country).map(([, count]) => count));
  return { home, most };
}
