/** Candidates: the kept briefs that may tell of what a brief being kept tells of. */
import { type RawBuilder, sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { type Marks, mayBeAlike, partiesOf } from '../domain/event.ts';
import type { Tx } from './database.ts';
import type { Days } from './times.ts';

/** A brief whose event is sought. */
export interface Sought {
  key: string;
  source: string;
  brief: Brief;
  days: Days;
}

/** A brief that may tell of the same; without an event where its own is only now being sought. */
export interface Candidate {
  key: string;
  event: string | null;
  brief: Brief;
}

/** So many of the newest briefs about a state around an event's days are compared with it. */
const compared = 60;
/** A release is published within this many days of what it tells of. */
const publishedWithin = 30;
const dayMs = 86_400_000;
const lastDay = Date.parse('9999-12-31');

interface Row {
  place: number;
  key: string;
  event: string | null;
  /** States and people that it is found by, as `marksIn` reads them. */
  marks: string | null;
}

/**
 * For each brief, in their order, the relevant ones of `among` (a condition on sources) about the same states around the
 * same days, the newest first; those alone are read that may be alike. Three statements, however many briefs.
 */
export async function candidatesOf(
  tx: Tx,
  all: readonly Sought[],
  among: RawBuilder<unknown>,
): Promise<Candidate[][]> {
  const places = await newestNear(tx, all, among);
  const rows = await rowsAt(tx, [...new Set(places.flat())]);
  const near = all.map(({ brief }, index) =>
    (places[index] ?? [])
      .flatMap((place) => rows.get(place) ?? [])
      .filter(({ marks }) => mayBeAlike(brief, marksIn(marks))),
  );
  const briefs = await briefsAt(tx, [...new Set(near.flat().map(({ place }) => place))]);
  return near.map((some) =>
    some.flatMap(({ key, event, place }) => {
      const brief = briefs.get(place);
      return brief === undefined ? [] : [{ key, event, brief }];
    }),
  );
}

/** For each of the sought, the places of the newest. One shape for all of them: each part of a union would be planned anew. */
async function newestNear(
  tx: Tx,
  all: readonly Sought[],
  among: RawBuilder<unknown>,
): Promise<readonly number[][]> {
  const place = (day: string, by: number): number => (Date.parse(day) / dayMs + by) * 2 ** 26;
  // Behind the year 9999, where an open end stands, days are written with six digits and a sign.
  const shifted = (day: string, by: number): string =>
    new Date(Math.min(Date.parse(day) + by * dayMs, lastDay)).toISOString().slice(0, 10);
  const named = all.flatMap(({ brief }, index) =>
    [...partiesOf(brief)].map((state) => sql`(cast(${index} as integer), cast(${state} as text))`),
  );
  if (named.length === 0) return [];
  const sought = all.map(
    ({ key, days: { from, to } }, index) => sql`(cast(${index} as integer), cast(${key} as text),
      cast(${place(from, -publishedWithin)} as bigint), cast(${place(to, publishedWithin)} as bigint),
      cast(${shifted(from, -4)} as text), cast(${shifted(to, 4)} as text))`,
  );
  const { rows } = await sql<{ number: number; places: string | null }>`
    with sought(number, key, lowest, highest, since, till) as (values ${sql.join(sought)}),
    named(number, state) as (values ${sql.join(named)})
    select number, (
      select string_agg(place || '', ',') from (
        select briefs.place from briefs
        where briefs.place in (
            select brief_facets.place from named cross join brief_facets
            where named.number = sought.number and brief_facets.kind = 'country' and brief_facets.value = named.state
              and brief_facets.place between sought.lowest and sought.highest)
          and briefs.newest = 1 and briefs.relevant = 1 and briefs.key <> sought.key and briefs.source ${among}
          and briefs.day_from <= sought.till and briefs.day_to >= sought.since
        order by briefs.place desc limit ${compared}) newest) as places
    from sought order by number`.execute(tx);
  return rows.map(({ places }) =>
    places === null
      ? []
      : places
          .split(',')
          .map(Number)
          .sort((a, b) => b - a),
  );
}

/** By their places; the marks are gathered by place alone. */
async function rowsAt(tx: Tx, places: readonly number[]): Promise<Map<number, Row>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<Row>`select briefs.place, briefs.key, tellings.event, (
      select string_agg(kind || ' ' || value, ',') from brief_facets
      where brief_facets.place = briefs.place and kind || '' in ('country', 'person')) as marks
    from briefs left join tellings on tellings.key = briefs.key
    where briefs.place in (${sql.join([...places])})`.execute(tx);
  return new Map(rows.map((row) => [row.place, row]));
}

/** Names are words of letters and digits parted by blanks. */
function marksIn(text: string | null): Marks {
  const [countries, people] = [new Set<string>(), [] as string[]];
  for (const mark of text?.split(',') ?? []) {
    const value = mark.slice(mark.indexOf(' ') + 1);
    if (mark.startsWith('country ')) countries.add(value);
    else people.push(value);
  }
  return { countries, people };
}

async function briefsAt(tx: Tx, places: readonly number[]): Promise<Map<number, Brief>> {
  if (places.length === 0) return new Map();
  const rows = await tx.selectFrom('briefs').select(['place', 'body']).where('place', 'in', places).execute();
  return new Map(
    rows.flatMap(({ place, body }) => (place === null ? [] : [[place, JSON.parse(body) as Brief] as const])),
  );
}
