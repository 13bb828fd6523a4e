/**
 * `npm run model [FOLDER…]`: the model writer before servers that invent, answer without fault, and fail in every way, over
 * the project's samples or over folders of releases (`docs/` and `gold/` as `coop eval` reads them, or plain texts). Prints
 * its tables against the bounds. `--only poisoned,perfect,failing,own` for a part, `--kinds WORD` for some inventions,
 * `--most N` releases, `--show` for what is shown of inventions and dropped of true claims. Exit code 1 when a bound is missed.
 */
import { parseArgs } from 'node:util';
import { openDesk } from './desk.ts';
import { fail } from './failing.ts';
import { ownTimes } from './own.ts';
import { perfect } from './perfect.ts';
import { poison } from './poisoned.ts';
import { readSubjects } from './releases.ts';

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: 'perfect,poisoned,failing,own' },
    kinds: { type: 'string', default: '' },
    most: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const parts = values.only.split(',');
let missed = 0;
/** A figure against its bound. */
const bound = (words: string, holds: boolean): void => {
  if (!holds) missed++;
  console.log(`${holds ? 'holds ' : 'MISSED'}  ${words}`);
};
const table = (rows: readonly (readonly (string | number)[])[]): void => {
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
};
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const subjects = await readSubjects(positionals, values.most === undefined ? undefined : Number(values.most));
const desk = await openDesk();
console.log(
  `${subjects.length} releases (${subjects.filter(({ english }) => english).length} in English, ${subjects.filter(({ labelled }) => labelled).length} labelled; of the others the right answer is what the rules say)\n`,
);

if (parts.includes('perfect')) {
  console.log('## Answers without fault');
  for (const [name, some] of [
    ['labelled', subjects.filter(({ labelled }) => labelled)],
    ['others', subjects.filter(({ labelled }) => !labelled)],
  ] as const) {
    if (some.length === 0) continue;
    const result = await perfect(some, desk);
    const rows = [...result.fields].map(([field, { told, dropped }]) => [field, told, dropped]);
    table([[name, 'true claims', 'dropped'], ['---', '---', '---'], ...rows]);
    const told = [...result.fields.values()].reduce((sum, row) => sum + row.told, 0);
    const dropped = [...result.fields.values()].reduce((sum, row) => sum + row.dropped, 0);
    bound(
      `true claims dropped: ${dropped} of ${told}, ${percent(dropped, told)} (≤ 3 %)`,
      dropped <= 0.03 * told,
    );
    if (result.worded.told > 0)
      console.log(
        `        lines in a person's own words (the labels' summaries, their sentences guessed): ${result.worded.dropped} of ${result.worded.told} dropped, ${result.worded.marked} marked`,
      );
    bound(
      `one call: ${result.oneCall} of ${result.releases}, ${percent(result.oneCall, result.releases)} (≥ 90 %); ${result.calls} calls in all`,
      result.oneCall >= 0.9 * result.releases,
    );
    const { wire, copied, folded } = result.tokens;
    bound(
      `output tokens ${(wire / copied).toFixed(3)} × those of the same answer with its evidence copied (≤ 0.4): ${wire} of ${copied}; ${(wire / folded).toFixed(3)} × if the copying one were folded alike`,
      wire <= 0.4 * copied,
    );
    bound(
      `fixed beginnings: ${result.prefixes.size} (1), ${[...result.prefixes][0]?.length} letters`,
      result.prefixes.size === 1,
    );
    if (values.show) for (const line of result.dropped) console.log(`  dropped ${line}`);
  }
  console.log();
}

if (parts.includes('poisoned')) {
  console.log('## Poisoned answers');
  const result = await poison(subjects, desk, ({ name }) => name.includes(values.kinds));
  table([
    ['invention', 'harm', 'releases', 'planted', 'shown', 'shown with a mark'],
    ['---', '---', '---', '---', '---', '---'],
    ...result.kinds.map(({ name, harm, releases, planted, plain, marked }) => [
      name,
      harm,
      releases,
      planted,
      plain,
      marked,
    ]),
  ]);
  const count = (harms: readonly string[], key: 'planted' | 'plain' | 'marked'): number =>
    result.kinds.filter(({ harm }) => harms.includes(harm)).reduce((sum, kind) => sum + kind[key], 0);
  for (const harm of ['name', 'number', 'date', 'place', 'quote']) {
    const shown = count([harm], 'plain') + count([harm], 'marked');
    bound(`wrong ${harm}s shown: ${shown} of ${count([harm], 'planted')} (0)`, shown === 0);
  }
  const [passed, all] = [count(['other'], 'plain'), count(['other'], 'planted')];
  bound(
    `other false claims shown without a mark: ${passed} of ${all}, ${percent(passed, all)} (≤ 5 %); with one: ${count(['other'], 'marked')}`,
    passed <= 0.05 * all,
  );
  bound(
    `read letter by letter, strange to their sentences: ${result.strangers.length} (0) in ${result.briefs} briefs`,
    result.strangers.length === 0,
  );
  bound(`a card: ${result.cards} of ${result.briefs} (≥ 99 %)`, result.cards >= 0.99 * result.briefs);
  if (values.show) {
    for (const { name, examples } of result.kinds)
      for (const example of examples) console.log(`  ${name}: ${example}`);
    for (const stranger of result.strangers) console.log(`  strange: ${stranger}`);
  }
  console.log();
}
bound(
  `requests with a fault (schema, fence, secrets, size, tools): ${desk.server.faults.length} of ${desk.asked()} (0)`,
  desk.server.faults.length === 0,
);
for (const fault of new Set(desk.server.faults)) console.log(`  ${fault}`);
await desk.stop();

if (parts.includes('failing')) {
  console.log('\n## Servers that fail');
  const rows = await fail(subjects, openDesk);
  table([
    ['a server that', 'releases', 'a card', 'poorer than the rules', 'inventions', 'awaits the model'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows.map(({ name, releases, cards, poorer, inventions, awaiting }) => [
      name,
      releases,
      cards,
      poorer,
      inventions,
      awaiting,
    ]),
  ]);
  for (const { name, releases, cards, poorer, inventions } of rows)
    if (cards < 0.99 * releases || poorer > 0 || inventions > 0) bound(`a server that ${name}`, false);
  bound(
    `a card under every failure, the fewest: ${percent(Math.min(...rows.map(({ cards }) => cards)), subjects.length)} (≥ 99 %)`,
    rows.every(({ cards, releases }) => cards >= 0.99 * releases),
  );
}

if (parts.includes('own')) {
  const { median, most, rules } = await ownTimes(subjects);
  bound(
    `\nour side (prompt, parse, verify), processor time: median ${median.toFixed(1)} ms a release, most ${most.toFixed(1)} (median ≤ 60), beside the rules' ${rules.toFixed(1)}`,
    median <= 60,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
