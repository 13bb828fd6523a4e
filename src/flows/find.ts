/** Finding briefs: those that may answer a question, and those that a typed line finds for someone who picks. */
import { readLine } from '../domain/asking.ts';
import { monthOf, monthsFrom, namesTime } from '../domain/calendar.ts';
import { foldedWords } from '../domain/fold.ts';
import { dayOf, isOfTime, type KeptBrief } from '../domain/kept.ts';
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

type Finder = Pick<Store, 'findBriefs'>;

/** How many briefs an answer is made from at most: reading them is most of what an answer takes, and none on a large desk cited one behind the sixteenth. */
const mostBriefs = 32;

/** The briefs of the question's searches, the most exact search first, each once: at most thirty-two, kept after `since`. */
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

/** `Trump July summit`, `3rd of July bridge`: a month or day without a year may be part of a name, and say nothing of when the release came. */
function ofNamedMonth(question: Question): Question | null {
  const { period, words, people, countries } = question;
  if (period === null || !isBareMonth(period.words.replace(dayOfMonth, ''))) return null;
  const others = words.length + people.length + countries.length;
  return others > 1 && words.length > 0
    ? { ...question, period: null, words: [...words, ...foldedWords(period.words.replace(/ of /, ' '))] }
    : null;
}

const dayOfMonth = /^\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?/i;

/**
 * The question with the year that its month means: the nearest, as it was read, where the briefs hold anything on the rest
 * of the question from then; else the latest year of whose month they do. All else, and all other questions, as they are.
 */
export async function inYearMeant(question: Question, store: Finder, audience: Audience): Promise<Question> {
  const { period, countries, people, words } = question;
  const time = calendarOf(period);
  if (period === null || time === null || !isBareMonth(period.words)) return question;
  const named = countries.length + people.length > 0;
  const asked = { ...question, topics: [], types: [], words: named ? [] : words };
  // Words that find nothing leave nothing but the month to look for.
  const find = (one: Question): Promise<KeptBrief[]> =>
    named
      ? searchAll(one, { limit: mostBriefs, since: null }, store, audience)
      : store.findBriefs(searchOf(one, mostBriefs), audience);
  if ((await find(asked)).length > 0) return question;
  const others = await find({ ...asked, period: null });
  const [year] = others
    .flatMap((kept) => monthsOf(kept))
    .filter((month) => month.endsWith(time.slice(4)) && month < time)
    .map((month) => Number(month.slice(0, 4)))
    .sort((one, other) => other - one);
  if (year === undefined) return question;
  const { from, to } = monthsFrom(year, Number(time.slice(5)), 1);
  return { ...question, period: { ...period, from, to, year } };
}

/** `In november`, `im Mai`: a month that is typed without a year or day. */
function isBareMonth(words: string): boolean {
  return !/\d/.test(words) && monthOf(words.split(' ').at(-1) ?? '') !== null;
}

/** The months (`2024-11`) of a brief: of its release's day and of its event's. */
function monthsOf(kept: KeptBrief): string[] {
  return [dayOf(kept), kept.brief.date?.value ?? ''].flatMap((value) => value.match(/\d{4}-\d\d/g) ?? []);
}

async function searchAll(
  question: Question,
  { limit, since }: { limit: number; since: Date | null },
  store: Finder,
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
