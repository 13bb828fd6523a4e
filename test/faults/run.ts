/**
 * `npm run faults`: the long form of the fault suite; prints its table and writes it to docs/faults.md. With words: only
 * scenarios that have one of them in their names. Each row is kept as it is made, in `.faults.jsonl` or by `--keep FILE`,
 * and what is kept is not tried again: a run that was interrupted goes on, and several may share the work. A whole run
 * that has written its table forgets the rows of `.faults.jsonl`. `--write` tries nothing and writes the table of what is
 * kept; what was not tried is named there.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../contract/store.postgres.ts';
import { canRecord, cutPower } from './powerloss.ts';
import { long } from './scenarios.ts';
import type { Verdict } from './trial.ts';

const columns = [
  ...['fault', 'kills', 'owed', 'lost', 'twice', 'uncertain', 'asked', 'unanswered', 'answered twice'],
  ...['calls struck', 'too early', 'taken late', 'caught up in'],
];

const rowOf = (verdict: Verdict): string =>
  `| ${[
    ...[verdict.name, verdict.kills, verdict.owed, verdict.lost, verdict.doubled, verdict.uncertain],
    ...[verdict.questions, verdict.unanswered, verdict.answeredTwice, verdict.struck, verdict.early],
    verdict.late,
    `${(verdict.caughtUpMs / 1000).toFixed(1)} s`,
  ].join(' | ')} |`;

const { values, positionals: wanted } = parseArgs({
  options: { keep: { type: 'string' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const own = join(import.meta.dirname, '../../.faults.jsonl');
const keep = values.keep ?? own;
const kept = existsSync(keep) ? readFileSync(keep, 'utf8').split('\n').filter(Boolean) : [];
const tried = new Map(kept.map((line) => JSON.parse(line) as [string, Verdict | string]));
const server = values.write ? null : await startPostgres(['-c', 'max_connections=60']);
try {
  for (const { name, try: attempt } of long.scenarios) {
    if (
      server === null ||
      tried.has(name) ||
      (wanted.length > 0 && !wanted.some((word) => name.includes(word)))
    )
      continue;
    const verdict = await attempt({ size: long.size, server, random: Math.random }, name).catch(
      (error: unknown) => {
        // Named in the table as not tried; the others are.
        console.error(`${name} did not come to its end:`, error);
        process.exitCode = 1;
        return null;
      },
    );
    if (verdict === null) continue;
    tried.set(name, verdict);
    appendFileSync(keep, `${JSON.stringify([name, verdict])}\n`);
    console.log(typeof verdict === 'string' ? verdict : rowOf(verdict));
    if (typeof verdict !== 'string' && verdict.strange.length > 0)
      console.log('cards of no release:', verdict.strange);
    if (typeof verdict !== 'string' && verdict.twice.length > 0) console.log('twice:', verdict.twice);
  }
} finally {
  await server?.stop();
}
if (wanted.length > 0) process.exit();
const untried = long.scenarios.filter(({ name }) => !tried.has(name)).map(({ name }) => name);
const all = long.scenarios.flatMap(({ name }) => tried.get(name) ?? []);
const verdicts = all.filter((verdict) => typeof verdict !== 'string');
const notes = all.filter((verdict) => typeof verdict === 'string');
if (canRecord()) {
  const power = await cutPower(120, 300, Math.random);
  notes.push(
    `power cut, SQLite: ${power.cuts} cuts of one recorded run (every write and sync of a real process, strace), at each of them ${(power.acknowledged / power.cuts).toFixed(0)} acknowledged briefs on average; unsynced sectors dropped at random: ${power.lost} lost of ${power.acknowledged}, ${power.damaged} databases damaged. The same cuts on a disk that only says it synced: ${power.lostWithoutSync} lost, so the simulation can fail.`,
  );
} else notes.push('power cut: skipped, strace is not to be had here');
console.log(notes.join('\n'));

const sum = (of: (verdict: Verdict) => number): number =>
  verdicts.reduce((all, verdict) => all + of(verdict), 0);
const trials = sum(({ owed, uncertain }) => (uncertain === 0 ? owed : 0));
const wrong = sum(({ lost, doubled, uncertain }) => (uncertain === 0 ? lost + doubled : 0));
const slowest = Math.max(...verdicts.map(({ caughtUpMs }) => caughtUpMs));
const text = `# Faults tried

Made by \`npm run faults\` (test/faults): real processes read ministries on loopback, brief, post to a chat service outside
of them and answer questions, while they are hurt. Then the service's own memory is compared with what was published.
Leases are 3 s, 6 s where several processes die at steps, a day of the wrong clock, two to three seconds, for the digests. Unless a row
says otherwise, five of a hundred calls of the chat service are answered with 429, five with 500, and of five the answer is
lost after the message was stored. Times are those of the machine at hand, under whatever else it did.

| ${columns.join(' | ')} |
| ${columns.map(() => '---').join(' | ')} |
${verdicts.map(rowOf).join('\n')}

${notes.map((note) => `* ${note}`).join('\n')}

${untried.length === 0 ? '' : `Not tried in this run: ${untried.join('; ')}.\n\n`}In all ${sum(({ kills }) => kills)} kills and ${sum(({ owed }) => owed)} deliveries: ${sum(({ lost }) => lost)} not on the platform, ${sum(({ doubled }) => doubled)} there twice, ${sum(({ uncertain }) => uncertain)} ended as uncertain
(${sum(({ questions }) => questions)} questions acknowledged, ${sum(({ unanswered }) => unanswered)} unanswered, ${sum(({ answeredTwice }) => answeredTwice)} answered twice); the longest time to catch up was ${(slowest / 1000).toFixed(1)} s. Where the
platform can tell what it was posted: ${trials} deliveries; ${wrong === 0 ? `none of n bounds the rate at 3/n with 95 % confidence, here ${(300 / trials).toFixed(3)} %` : `${wrong} of them lost or there twice`}.
A brief on a platform that cannot tell, lost between posting and noting, counts as uncertain and waits for a person.

What this does not show: PostgreSQL ran with \`fsync=off\`, so its crashes are those of processes, not of power; a failover
to an asynchronous standby loses what that had not yet received; a message that appears in the chat service only after it
was looked for can come twice; a service that says it took a message and did not is believed; a post that
the service takes up only after the lease it was sent under can come twice. A process that is stopped while it holds a card or
an answer, for longer than its lease, and then goes on sends nothing (test/faults/stopped.test.ts, by SIGSTOP at the steps
before the call; it did before there was a fence). Leases of 3 s leave the service 1.5 s to take up what was sent; of the
60 s that Coop holds a card by default they are 30. On a machine with twenty runnable processes a core the service itself
stands still for longer: *taken late* counts the posts it took up only after it had said that it had not got them, each of
which may stand twice. Beside such a load one card of 2,940 came twice in an
earlier run, with PostgreSQL out of connections. It was not seen again; what can have done it was found by reading, and is
mended: a card that was looked for and found, and could not be noted as found, counted as one that had never been tried
(test/flows/deliver.test.ts). Two machines whose clocks differ by more than half of the lease may each take the other's card
for one that was left: \`coop doctor\` compares the clock with the database's. In the row of the daily digests the clocks
run fast, two hours in a quarter of a second, and they go on until every release is in a digest: where they stood still after
two days, as they did before, a machine so loaded that the last briefs were made after the last slot had 22 and 24 of 420
releases in no digest; and a lease of three of its hours was shorter than a call may take, which is how one digest, of
four releases, can have come twice, as it did once. What a full digest only counts (\`and 7 more\`) is told. Where something
comes twice, the run prints which messages, and whether the service took one of them up late.
`;
writeFileSync(join(import.meta.dirname, '../../docs/faults.md'), text);
if (keep === own && untried.length === 0 && !values.write) rmSync(own);
