/** The figures of a large desk as a table against their bounds. */
import type { Collected } from './collect.ts';
import type { Answers, Busy } from './crew.ts';
import type { Delivered, Imported } from './measures.ts';
import type { Searches } from './search.ts';

interface Both<Result> {
  SQLite: Result;
  PostgreSQL: Result;
}

export interface Figures {
  ask?: Both<{ few: Answers; many: Answers }>;
  search?: Both<Searches> & { memory: { took: number; megabytes: number; built: number } };
  import?: Both<Imported>;
  busy?: Both<Busy & { rss: number }>;
  /** Cards with a service that takes 200 ms a card, and with one that takes none. */
  deliver?: Both<{ one: Delivered; three: Delivered; atOnce: Delivered }>;
  collect?: Both<Collected>;
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;
const mb = (size: number): string => `${size.toFixed(0)} MB`;
const times = (ratio: number): string => `× ${ratio.toFixed(ratio < 10 ? 2 : 0)}`;

/** A Markdown table of those that were measured. */
export function tableOf(figures: Figures, many: number): string {
  const rows: string[][] = [];
  const add = <Result>(
    both: Both<Result> | undefined,
    lines: [name: string, of: (result: Result) => string, bound: string][],
  ): void => {
    if (both === undefined) return;
    for (const [name, of, bound] of lines) rows.push([name, of(both.SQLite), of(both.PostgreSQL), bound]);
  };
  const briefs = `${many.toLocaleString('en-GB')} briefs`;
  add(figures.ask, [
    [`ask p50, ${briefs}`, ({ many: { p50 } }) => ms(p50), '≤ 40 ms'],
    [`ask p99, ${briefs}`, ({ many: { p99 } }) => ms(p99), '≤ 150 ms'],
    ['ask p50 against 1,000 briefs', (asked) => times(asked.many.p50 / asked.few.p50), '≤ × 5'],
    ['ask p99 against 1,000 briefs', (asked) => times(asked.many.p99 / asked.few.p99), '≤ × 5'],
  ]);
  const { search } = figures;
  add(search, [
    ['search for two words', ({ ours }) => ms(ours), ''],
    ['against raw SQL for the same rows', ({ ours, rows: raw }) => times(ours / raw), ''],
    ['against raw SQL for their places alone', ({ ours, places }) => times(ours / places), ''],
    [
      'against MiniSearch in memory, without rows',
      ({ ours }) => (search ? times(ours / search.memory.took) : ''),
      '',
    ],
  ]);
  add(figures.import, [
    [
      'import by rules, two processes',
      ({ perSecond }) => `${perSecond.toFixed(0)} briefs/s`,
      '≥ 100 briefs/s',
    ],
    ['processor time a brief, of both', ({ cpuMs }) => ms(cpuMs), ''],
    ['memory of an importing process', ({ rss }) => mb(rss), '≤ 300 MB'],
  ]);
  add(figures.busy, [
    [
      '50 questions at once while the same process imports: loop delay p99',
      ({ delay }) => ms(delay),
      '≤ 50 ms',
    ],
    ['the same: longest delay', ({ longest }) => ms(longest), ''],
    ['the same: answers p50 and p99', ({ p50, p99 }) => `${ms(p50)}, ${ms(p99)}`, ''],
    ['memory of that process', ({ rss }) => mb(rss), '≤ 300 MB'],
  ]);
  add(figures.deliver, [
    [
      'three workers against one, 200 ms a card',
      (all) => times(all.three.perSecond / all.one.perSecond),
      '≥ × 2.5',
    ],
    ['one worker, 200 ms a card', ({ one }) => `${one.perSecond.toFixed(0)} cards/s`, ''],
    ['one worker, 0 ms a card', ({ atOnce }) => `${atOnce.perSecond.toFixed(0)} cards/s`, ''],
    ['processor time a card', ({ one }) => ms(one.cpuMs), ''],
    ['memory of a posting process', ({ three }) => mb(three.rss), '≤ 300 MB'],
  ]);
  add(figures.collect, [
    [
      '1,000 sources due at once: the last was visited after',
      ({ lastVisit }) => `${lastVisit.toFixed(0)} s`,
      '≤ 1,800 s',
    ],
    [
      'the same: the last of their 1,000 new releases was briefed after',
      ({ lastBrief }) => `${lastBrief.toFixed(0)} s`,
      '',
    ],
    ['memory of the collecting process', ({ rss }) => mb(rss), '≤ 300 MB'],
  ]);
  const head = ['| figure | SQLite | PostgreSQL | bound |', '| --- | --- | --- | --- |'];
  const memory = search
    ? `\n\nMiniSearch held the same texts in ${mb(search.memory.megabytes)} and took ${search.memory.built.toFixed(0)} s to read them.`
    : '';
  return `${[...head, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')}${memory}`;
}
