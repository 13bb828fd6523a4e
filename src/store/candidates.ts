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

interface Row {
  /** Which of the sought. */
  sought: number;
  key: string;
  event: string | null;
  place: number;
  /** States and people that it is found by, as `marksIn` reads them. */
  marks: string | null;
}

/**
 * For each brief, in their order, the relevant ones of `among` (a condition on sources) about the same states around the
 * same days, the newest first; those alone are read that may be alike. Two statements, however many briefs.
 */
export async function candidatesOf(
  tx: Tx,
  all: readonly (Sought & { among: RawBuilder<unknown> })[],
): Promise<Candidate[][]> {
  const parts = all.flatMap((sought, index) =>
    partiesOf(sought.brief).size > 0 ? [rowsFor(sought, index)] : [],
  );
  if (parts.length === 0) return all.map(() => []);
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)} order by sought, place desc`.execute(
    tx,
  );
  const near = all.map(({ brief }, index) =>
    rows.filter(({ sought, marks }) => sought === index && mayBeAlike(brief, marksIn(marks))),
  );
  const briefs = await briefsAt(tx, [...new Set(near.flat().map(({ place }) => place))]);
  return near.map((some) =>
    some.flatMap(({ key, event, place }) => {
      const brief = briefs.get(place);
      return brief === undefined ? [] : [{ key, event, brief }];
    }),
  );
}

/** The newest for one of the sought, with their marks: those are gathered for the few that are left, and by place alone. */
function rowsFor(
  { key, brief, days, among }: Sought & { among: RawBuilder<unknown> },
  index: number,
): RawBuilder<unknown> {
  const place = (of: string, by: number): number => (Date.parse(of) / dayMs + by) * 2 ** 26;
  const around = (of: string, by: number): string =>
    new Date(Date.parse(of) + by * dayMs).toISOString().slice(0, 10);
  const states = sql.join([...partiesOf(brief)].map((code): RawBuilder<unknown> => sql`${code}`));
  return sql`select cast(${index} as integer) as sought, near.*, (
      select string_agg(kind || ' ' || value, ',') from brief_facets
      where brief_facets.place = near.place and kind || '' in ('country', 'person')) as marks
    from (select briefs.key, tellings.event, briefs.place from briefs left join tellings on tellings.key = briefs.key
      where briefs.place in (select place from brief_facets where kind = 'country' and value in (${states})
        and place between ${place(days.from, -publishedWithin)} and ${place(days.to, publishedWithin)})
      and briefs.newest = 1 and briefs.relevant = 1 and briefs.key <> ${key} and briefs.source ${among}
      and briefs.day_from <= ${around(days.to, 4)} and briefs.day_to >= ${around(days.from, -4)}
      order by briefs.place desc limit ${compared}) near`;
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
