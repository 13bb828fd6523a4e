/** Finding briefs: what each is found by, and the filters, words and order of a search. */
import { type RawBuilder, sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { foldedWords } from '../domain/fold.ts';
import { searchWords } from '../domain/words.ts';
import type { Audience } from '../domain/workspace.ts';
import { anyOf, type Database, type Differences, nothing, type Reader, type Tx } from './database.ts';
import type { Facet } from './tables.ts';
import { countOf } from './tally.ts';
import { hiddenFrom, shows } from './visible.ts';

/** Filters over the stored briefs; an empty list or null filters nothing. Words are folded by the store. */
export interface Search {
  /** All of these states are named in the brief. */
  countries: string[];
  /** All of these people are named in the brief: surnames or full names, folded or not. */
  people: string[];
  /** The brief is on any of these topics. */
  topics: string[];
  /** The brief's event is of any of these types. */
  types: string[];
  /** Days, both included, against the event's date or the day of publication. */
  from: string | null;
  to: string | null;
  /** Any of these words stands in the brief; those with more of the rarer ones come first. */
  words: string[];
  /** Only briefs about defence co-operation. */
  relevantOnly: boolean;
  limit: number;
}

/** More words than this say nothing more; the first are taken. */
const mostWords = 24;
/** Of the briefs that have a word, so many of the newest are weighed against those that have others. */
const weighedPerWord = 500;
const longestName = 120;

/**
 * Keeps PostgreSQL from joining whole facets, which goes badly wrong as long as it has no statistics of them: where
 * candidates come newest first from an index, each is looked up, and few are needed.
 */
const oneByOne = sql`limit 1 offset 0`;

/** A brief to be found: its place must be its own. */
export interface Findable {
  brief: Brief;
  title: string | null;
  source: string;
  place: number;
}

/** Makes briefs findable. */
export async function index(tx: Tx, all: readonly Findable[], differs: Differences): Promise<void> {
  const facets = all.flatMap(({ brief, place }) => facetsOf(brief).map((facet) => ({ ...facet, place })));
  if (facets.length > 0) await tx.insertInto('brief_facets').values(facets).execute();
  const surnames = all
    .flatMap(({ brief, source }) => surnamesOf(brief).map((surname) => ({ source, surname })))
    // One order for all processes, so that no two wait for each other in a circle.
    .sort((a, b) => (a.surname < b.surname ? -1 : a.surname > b.surname ? 1 : a.source < b.source ? -1 : 1));
  if (surnames.length > 0) {
    await tx
      .insertInto('source_surnames')
      .values(surnames)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const words = all.map(({ brief, title, place }) => ({
    rowid: place,
    words: differs.indexed(wordsOf(brief, title)),
  }));
  if (words.length > 0) await tx.insertInto('brief_words').values(words).execute();
}

/** The words that a brief is found by, each once, parted by blanks. */
export function wordsOf(brief: Brief, title: string | null): string {
  return [...new Set(searchWords([title ?? '', brief.headline, brief.text].join('\n')))].join(' ');
}

/** Takes a brief out of every search. */
export async function unindex(tx: Tx, place: number): Promise<void> {
  await tx.deleteFrom('brief_facets').where('place', '=', place).execute();
  await tx.deleteFrom('brief_words').where('rowid', '=', place).execute();
}

/** The places of the briefs that a search finds outside of the hidden sources, best first: the newest day, or with several words the most of the rarer ones. */
export async function placesOf(
  search: Search,
  hidden: readonly string[],
  { read, differs }: Database,
): Promise<number[]> {
  const groups = wordGroups(search.words);
  const scope = (of: readonly string[][]): Scope => scopeOf(search, of, { hidden, differs });
  if (groups.length < 2) return await newest(read, scope(groups), search.limit);

  // PostgreSQL answers several statements at once.
  const [stored, whole, ...each] = await Promise.all([
    stock(read, hidden),
    newest(read, scope([groups.flat()]), search.limit),
    ...groups.map(async (group) => ({
      frequency: await frequencyOf(group, { read, differs, hidden }),
      places: await newest(read, scope([group]), weighedPerWord),
    })),
  ]);
  const scores = new Map<number, number>();
  for (const { frequency, places } of each) {
    const weight = Math.log(1 + stored / Math.max(1, frequency));
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  // Those that have every word are the best, however old; they need not be among the newest of any.
  for (const place of whole) scores.set(place, groups.length * Math.log(2 + stored));
  return [...scores]
    .sort(([place, score], [otherPlace, otherScore]) => otherScore - score || otherPlace - place)
    .slice(0, search.limit)
    .map(([place]) => place);
}

/** How many briefs a search finds for that audience, its limit left aside. */
export async function countFound(
  search: Search,
  audience: Audience,
  { read, differs }: Database,
): Promise<number> {
  const hidden = await hiddenFrom(audience, read);
  const { from, where } = scopeOf(search, wordGroups(search.words), { hidden, differs });
  return await countOf(read, from, where);
}

/** In how many briefs that this audience may see each word stands, by the word as given. */
export async function frequency(
  words: readonly string[],
  audience: Audience,
  { read, differs }: Database,
): Promise<Map<string, number>> {
  const hidden = await hiddenFrom(audience, read);
  const counts = words.map(async (word): Promise<[string, number]> => {
    const group = [...new Set(searchWords(word))];
    return [word, group.length === 0 ? 0 : await frequencyOf(group, { read, differs, hidden })];
  });
  return new Map(await Promise.all(counts));
}

function frequencyOf(
  group: readonly string[],
  { read, differs, hidden }: Sighted & { read: Reader },
): Promise<number> {
  const place = sql<number>`brief_words.rowid`;
  const where = every([differs.matches(anyOf([group], differs)), ...unhidden(place, hidden)]);
  return countOf(read, sql`brief_words`, where);
}

function stock(read: Reader, hidden: readonly string[]): Promise<number> {
  return countOf(read, sql`briefs`, sql`briefs.newest = 1 and ${shows('briefs.source', hidden)}`);
}

/** Each word as the stems that must stand together; words of no meaning and repeats left out. */
function wordGroups(words: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = [...new Set(searchWords(word))];
    if (group.length > 0) groups.set(group.join(' '), group);
  }
  return [...groups.values()].slice(0, mostWords);
}

/** What a search reads: the table that leads, the place within it, and the conditions. */
interface Scope {
  from: RawBuilder<unknown>;
  place: RawBuilder<number>;
  where: RawBuilder<unknown>;
}

/** What a query has to know beside the search: the sources to leave out, and the database's ways. */
interface Sighted {
  hidden: readonly string[];
  differs: Differences;
}

/** The narrowest table leads, in order of place, so that the newest are found without reading the rest. */
function scopeOf(search: Search, groups: readonly string[][], { hidden, differs }: Sighted): Scope {
  const facets = facetsAsked(search);
  if (groups.length > 0) {
    const place = sql<number>`brief_words.rowid`;
    const matched = differs.matches(anyOf(groups, differs));
    // Most briefs are relevant: of the other facets, those that have several are few.
    const narrow = facets.filter(({ kind }) => kind !== 'relevant');
    const together = narrow.length > 1 ? narrow : [];
    const apart = facets.filter((facet) => !together.includes(facet));
    const where = every([
      matched,
      ...(together.length > 0 ? [differs.inAll(place, together.map(placesWith))] : []),
      ...conditions(apart, search, { place, how: nothing, hidden }),
    ]);
    return { from: sql`brief_words`, place, where };
  }
  const [first, ...others] = facets;
  if (first?.values.length === 1) {
    const place = sql<number>`lead.place`;
    const led = sql`lead.kind = ${first.kind} and lead.value = ${first.values[0]}`;
    const where = every([led, ...conditions(others, search, { place, how: oneByOne, hidden })]);
    return { from: sql`brief_facets as lead`, place, where };
  }
  const place = sql<number>`briefs.place`;
  const where = every([
    sql`briefs.newest = 1`,
    ...conditions(facets, search, { place, how: oneByOne, hidden }),
  ]);
  return { from: sql`briefs`, place, where };
}

/** Values of one facet of which a brief has at least one. */
interface Asked {
  kind: Facet['kind'];
  values: string[];
}

const placesWith = ({ kind, values }: Asked): RawBuilder<unknown> =>
  sql`select place from brief_facets where kind = ${kind} and value in (${sql.join(values)})`;

/** The narrowest first, those of one value before those of several. */
function facetsAsked(search: Search): Asked[] {
  const asked: Asked[] = [
    ...search.people.map((name) => ({ kind: 'person' as const, values: [nameOf(name)] })),
    ...search.countries.map((code) => ({ kind: 'country' as const, values: [code.toUpperCase()] })),
    { kind: 'topic', values: search.topics },
    { kind: 'type', values: search.types },
    { kind: 'relevant', values: search.relevantOnly ? ['1'] : [] },
  ];
  const given = asked.filter(({ values }) => values.length > 0);
  return given.sort((one, other) => Math.min(one.values.length, 2) - Math.min(other.values.length, 2));
}

function conditions(
  facets: readonly Asked[],
  search: Search,
  { place, how, hidden }: { place: RawBuilder<number>; how: RawBuilder<unknown>; hidden: readonly string[] },
): RawBuilder<unknown>[] {
  const days = [
    ...(search.from === null ? [] : [sql`day_to >= ${search.from}`]),
    ...(search.to === null ? [] : [sql`day_from <= ${search.to}`]),
  ];
  return [
    ...facets.map(
      ({ kind, values }) =>
        sql`exists (select 1 from brief_facets f where f.kind = ${kind} and f.value in (${sql.join(values)}) and f.place = ${place} ${how})`,
    ),
    ...(days.length === 0
      ? []
      : [sql`exists (select 1 from briefs b where b.place = ${place} and ${every(days)} ${how})`]),
    ...unhidden(place, hidden),
  ];
}

/** Of no hidden source; asks nothing where there is none. */
function unhidden(place: RawBuilder<number>, hidden: readonly string[]): RawBuilder<unknown>[] {
  if (hidden.length === 0) return [];
  return [
    sql`${place} not in (select h.place from briefs h where h.newest = 1 and h.source in (${sql.join([...hidden])}))`,
  ];
}

function every(all: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([...all], sql` and `);
}

async function newest(read: Reader, { from, place, where }: Scope, limit: number): Promise<number[]> {
  const found = sql<{ place: number }>`select ${place} as place from ${from} where ${where}
    order by ${place} desc limit ${limit}`;
  return (await found.execute(read)).rows.map((row) => row.place);
}

/** What a brief is found by. */
export function facetsOf(brief: Brief): Omit<Facet, 'place'>[] {
  const facets: Omit<Facet, 'place'>[] = [
    ...brief.countries.map(({ code }) => ({ kind: 'country' as const, value: code })),
    ...brief.people.flatMap(({ name }) => namesOf(name)).map((value) => ({ kind: 'person' as const, value })),
    ...brief.topics.map(({ topic }) => ({ kind: 'topic' as const, value: topic })),
    ...(brief.event ? [{ kind: 'type' as const, value: brief.event.type }] : []),
    ...(brief.relevant ? [{ kind: 'relevant' as const, value: '1' }] : []),
  ];
  return [...new Map(facets.map((facet) => [`${facet.kind} ${facet.value}`, facet])).values()];
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** What a person may be asked for by: the full name, and its last words down to the surname alone. */
function namesOf(name: string): string[] {
  const words = foldedWords(name.slice(0, longestName));
  const bare = words.length > 1 && generations.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return [...new Set([words.join(' '), ...bare.map((_, start) => bare.slice(start).join(' '))])].filter(
    (known) => known !== '',
  );
}

function nameOf(name: string): string {
  return foldedWords(name.slice(0, longestName)).join(' ');
}

function surnamesOf(brief: Brief): string[] {
  return [...new Set(brief.people.map(({ name }) => namesOf(name).at(-1) ?? ''))].filter(
    (name) => name !== '',
  );
}
