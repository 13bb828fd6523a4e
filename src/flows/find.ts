/** Finding briefs: those that may answer a question, and those that a typed line finds for someone who picks. */
import { readLine } from '../domain/asking.ts';
import { monthOf, namesTime } from '../domain/calendar.ts';
import { fold } from '../domain/fold.ts';
import { isOfTime, type KeptBrief } from '../domain/kept.ts';
import { calendarOf, type Question } from '../domain/question.ts';
import { relaxations, searches } from '../domain/relax.ts';
import type { Audience } from '../domain/workspace.ts';
import { type Store, searchOf } from '../store/store.ts';

/** The briefs that a line finds for that audience, the likeliest first; for a line that asks for nothing, the latest of the last month. */
export async function findForLine(
  line: string,
  limit: number,
  audience: Audience,
  { store, now, zone }: { store: Store; now: () => Date; zone: string },
): Promise<KeptBrief[]> {
  const surnames = await store.surnames(audience);
  const command = readLine(line, { now: now(), zone, thread: null, surnames });
  if (command.kind !== 'ask') return await latest(limit, audience, { store, now: now() });
  return await searchAll(command.question, { limit, since: null }, store, audience);
}

const monthMs = 30 * 24 * 3_600_000;

async function latest(
  limit: number,
  audience: Audience,
  { store, now }: { store: Store; now: Date },
): Promise<KeptBrief[]> {
  const briefs = await store.briefsBetween(new Date(now.getTime() - monthMs), now, audience, {
    quiet: true,
  });
  return briefs.slice(-limit).reverse();
}

/** How many briefs an answer is made from at most. */
const mostBriefs = 60;

/** The briefs of the question's searches, the most exact search first, each once: at most sixty, kept after `since`. */
export async function candidates(
  question: Question,
  since: Date | null,
  store: Store,
  audience: Audience,
): Promise<KeptBrief[]> {
  const bounds = { limit: mostBriefs, since };
  const found = await searchAll(question, bounds, store, audience);
  // A kind of event that no brief is of was only a word.
  const freed = found.length === 0 && question.types.length > 0 ? { ...question, types: [] } : null;
  const timeless = found.length === 0 && freed === null ? ofNamedMonth(question) : null;
  const wider = freed ?? timeless;
  const nearest = wider === null ? found : await searchAll(wider, bounds, store, audience);
  const others = await tellingOfTime(question, store, audience);
  const known = new Set(nearest.map(({ release }) => release.key));
  return [...nearest, ...others.filter(({ release }) => !known.has(release.key))].slice(0, mostBriefs);
}

/** `Trump July summit`: a month without a year or a word of time may say of which event it is, not when the release came. */
function ofNamedMonth(question: Question): Question | null {
  const { period, words, people, countries } = question;
  const bare = period !== null && monthOf(period.words) !== null;
  const others = words.length + people.length + countries.length;
  return bare && others > 1 && words.length > 0
    ? { ...question, period: null, words: [...words, fold(period.words)] }
    : null;
}

async function searchAll(
  question: Question,
  { limit, since }: { limit: number; since: Date | null },
  store: Store,
  audience: Audience,
): Promise<KeptBrief[]> {
  const found = new Map<string, KeptBrief>();
  for (const asked of searches(question)) {
    for (const kept of await store.findBriefs(searchOf(asked, limit), audience))
      if (since === null || kept.keptAt > since) found.set(kept.release.key, kept);
    if (found.size >= limit) break;
  }
  return [...found.values()].slice(0, limit);
}

/** A release of another year or month may tell of the one asked for: those whose text names it, and those published in it. */
async function tellingOfTime(question: Question, store: Store, audience: Audience): Promise<KeptBrief[]> {
  const time = calendarOf(question.period);
  if (time === null) return [];
  const asked = {
    ...{ ...question, period: null, topics: [], types: [] },
    words: [...question.words, time.slice(0, 4)],
  };
  const found = await store.findBriefs(searchOf(asked, mostBriefs), audience);
  return found.filter((kept) => isOfTime(kept, time) || namesTime(kept.brief.text, time));
}

/** How many briefs there would be without each part of the question, by the part. */
export async function countRelaxed(
  question: Question,
  store: Store,
  audience: Audience,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { part, question: relaxed } of relaxations(question)) {
    counts.set(part, await store.countBriefs(searchOf(relaxed, mostBriefs), audience));
  }
  return counts;
}
