#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=40
/** The `coop` command: reads the command line and hands over to one file a command. Exit code 0, 1 on failure, 2 on bad usage. */
import { enableCompileCache } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitCodeOf, type Shell, terminal } from './commands/shell.ts';
import { deliveryStates } from './domain/delivery.ts';

/** Runs one command line; resolves to its exit code and never throws. */
export async function run(words: readonly string[], shell: Shell): Promise<number> {
  const program = commandLine(shell);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return exitCodeOf(error, shell);
  }
}

function commandLine(shell: Shell): Command {
  const program = new Command('coop')
    .description('A briefing desk for defence co-operation, in Slack and Microsoft Teams')
    .exitOverride()
    .configureOutput({ writeOut: shell.out, writeErr: shell.err })
    .showSuggestionAfterError()
    .showHelpAfterError('(coop --help lists the commands)')
    .option('--config <file>', 'the configuration (default: COOP_CONFIG, else coop.yaml where there is one)');
  const line: Line = {
    add: (usage, what) => program.command(usage).description(what),
    configured: (options) => ({ ...options, config: program.opts<{ config?: string }>().config }),
    shell,
  };
  for (const group of [running, writing, showing, ordering, measuring, keeping]) group(line);
  return program;
}

/** What a group of commands is built with. */
interface Line {
  /** Adds a command, by what is typed and what it is for. */
  add(usage: string, what: string): Command;
  /** A command's options and the configuration that the whole line names. */
  configured<Options extends object>(options: Options): Options & { config: string | undefined };
  shell: Shell;
}

const json = new Option('--json', 'print JSON to stdout');
const published = new Option('--published <date>', 'publication: 2026-11-23, or 2026-11').argParser(day);

/** What runs the desk and fills it. */
function running({ add, configured, shell }: Line): void {
  add('demo', 'the whole bot on sample releases, in the browser: no account, no key, no network')
    .option('--port <number>', 'the page’s port', whole)
    .option('--fast', 'releases arrive within ten seconds')
    .option(
      '--teams',
      'and open for Microsoft’s Agents Playground on this machine (npm run teams:playground)',
    )
    .action(async (options) => (await import('./commands/demo.ts')).demo(options, shell));
  add('serve', 'the bot')
    .addOption(
      new Option('--role <role>', 'the work of this process: people, reading and posting, or both')
        .choices(['all', 'web', 'worker'])
        .default('all'),
    )
    .action(async (options) => (await import('./commands/serve.ts')).serve(configured(options), shell));
  add('collect [sources...]', 'visit sources once')
    .addOption(new Option('--since <date>', 'read back to this day, and post nothing').argParser(fullDay))
    .addOption(json)
    .action(async (ids, options) =>
      (await import('./commands/collect.ts')).collect(ids, configured(options), shell),
    );
  add('import <paths...>', 'take documents into the store and brief them: files, folders, web addresses')
    .option('--source <id>', 'the source they belong to')
    .addOption(published)
    .addOption(json)
    .action(async (paths, options) =>
      (await import('./commands/import.ts')).importDocuments(paths, configured(options), shell),
    );
}

/** What is written and judged. */
function writing({ add, configured, shell }: Line): void {
  add('brief [file]', 'brief one text and store nothing; - reads stdin')
    .addOption(published)
    .option('--country <code>', 'the publisher’s country')
    .option('--jsonl', 'one JSON document a line on stdin, one brief a line on stdout')
    .addOption(new Option('--writer <name>', 'who writes').choices(['extractive', 'llm']))
    .addOption(json)
    .action(async (file, options) =>
      (await import('./commands/brief.ts')).brief(file, configured(options), shell),
    );
  add('ask [words...]', 'ask the stored briefs')
    .option('--thread <id>', 'the conversation it belongs to')
    .option('--jsonl', 'one JSON question a line on stdin, one answer a line on stdout')
    .addOption(json)
    .action(async (words, options) =>
      (await import('./commands/ask.ts')).ask(words, configured(options), shell),
    );
  add('verify', 'judge claims: one JSON claim a line on stdin, one verdict a line on stdout')
    .option('--jsonl', 'the only form there is')
    .action(async () => (await import('./commands/verify.ts')).verifyLines(shell));
}

/** What is stored, and what becomes of a document or a day. */
function showing({ add, configured, shell }: Line): void {
  add('briefs', 'the stored briefs, one a line')
    .addOption(json)
    .action(async (options) => (await import('./commands/lists.ts')).briefs(configured(options), shell));
  const deliveries = add('deliveries', 'the deliveries, one a line')
    .addOption(new Option('--state <state>', 'those of one state').choices([...deliveryStates]))
    .addOption(json)
    .action(async (options) => (await import('./commands/lists.ts')).deliveries(configured(options), shell));
  deliveries
    .command('settle <id>')
    .description('it stands on its platform: note that it was sent')
    .action(async (id) => (await import('./commands/settle.ts')).settle(id, 'sent', configured({}), shell));
  deliveries
    .command('resend <id>')
    .description('it does not stand there: post it again')
    .action(async (id) => (await import('./commands/settle.ts')).settle(id, 'again', configured({}), shell));
  add(
    'events [action] [brief]',
    'events that several releases tell of; split BRIEF parts one from the others',
  )
    .addOption(json)
    .action(async (action, brief, options) =>
      (await import('./commands/events.ts')).events(action, brief, configured(options), shell),
    );
  add('parse [file]', 'what the reader makes of a document; - reads stdin')
    .addOption(
      new Option('--type <type>', 'what it is')
        .choices(['auto', 'feed', 'listing', 'article'])
        .default('auto'),
    )
    .option('--url <address>', 'where it was found')
    .action(async (file, options) => (await import('./commands/parse.ts')).parse(file, options, shell));
  add('digest', 'a digest now, on the terminal')
    .option('--follow <id>', 'of this follow: CHANNEL/NUMBER')
    .addOption(new Option('--date <date>', 'of this day').argParser(day))
    .addOption(json)
    .action(async (options) => (await import('./commands/digest.ts')).digest(configured(options), shell));
}

/** What the desk reads, whom it tells, and what people did. */
function ordering({ add, configured, shell }: Line): void {
  add(
    'sources [action] [words...]',
    'the sources and their health; add ADDRESS finds one, check [ID…] visits them',
  )
    .option('--id <id>', 'add: its short name, such as lv-mod')
    .option('--name <name>', 'add: its name for people')
    .addOption(new Option('--country <code>', 'add: the publisher’s country').argParser(countryCode))
    .addOption(json)
    .action(async (action, words, options) =>
      (await import('./commands/sources.ts')).sources(action, words, configured(options), shell),
    );
  add('follow <channel> <words...>', 'a standing order: coop follow web:desk latvia daily 07:30')
    .addOption(json)
    .action(async (channel, words, options) =>
      (await import('./commands/follow.ts')).follow(channel, words, configured(options), shell),
    );
  add('feedback', 'what people said of answers and lines, one a line')
    .option('--cases', 'as cases to measure with, one JSON document a line')
    .addOption(json)
    .action(async (options) => (await import('./commands/feedback.ts')).feedback(configured(options), shell));
  add('audit', 'who did what: sign-ins, refusals, changed follows, settled deliveries; the latest first')
    .option('--limit <number>', 'so many (default: 200)', whole)
    .addOption(json)
    .action(async (options) => (await import('./commands/audit.ts')).audit(configured(options), shell));
}

/** What measures the writers and the model, and has them write again. */
function measuring({ add, configured, shell }: Line): void {
  add('eval <folder>', 'score briefs, claims and answers against labelled documents')
    .option('--writer <names>', 'who writes: extractive, llm, or extractive,llm for both side by side')
    .option('--record <folder>', 'keep the model’s answers in a folder')
    .option('--replay <folder>', 'score answers that were kept, without a model')
    .option('--by-source', 'leave one source out at a time')
    .option('--errors <field>', 'list what was missed or wrong in a field')
    .addOption(json)
    .action(async (folder, { writer: names, ...options }) => {
      const { evaluate, writersOf } = await import('./commands/eval.ts');
      const named = names === undefined ? {} : { writer: writersOf(names) };
      await evaluate(folder, configured({ ...options, ...named }), shell);
    });
  add('costs', 'what the model took, in tokens and money')
    .addOption(
      new Option('--since <date>', 'from this day on (default: the first of this month)').argParser(day),
    )
    .addOption(
      new Option('--by <what>', 'by what it is added up')
        .choices(['day', 'purpose', 'workspace', 'model', 'brief', 'answer'])
        .default('day'),
    )
    .addOption(json)
    .action(async (options) => (await import('./commands/costs.ts')).costs(configured(options), shell));
  add('batches', 'look after the batches that the model is asked by, and list them')
    .addOption(json)
    .action(async (options) => (await import('./commands/batches.ts')).batches(configured(options), shell));
  add('rebrief', 'write briefs again that an older prompt, or the rules, wrote')
    .requiredOption(
      '--prompt-older-than <version>',
      'of prompts/brief.md; briefs by the rules count as 0',
      whole,
    )
    .option(
      '--dry-run',
      'show which claims would change, and change nothing; the model is asked, and its answers are kept for the real run',
    )
    .option('--limit <number>', 'at most so many', whole)
    .addOption(json)
    .action(async (options) => (await import('./commands/rebrief.ts')).rebrief(configured(options), shell));
}

/** What looks after the installation. */
function keeping({ add, configured, shell }: Line): void {
  add('teams-package [file]', 'the app for Microsoft Teams, as a ZIP file to upload').action(async (file) =>
    (await import('./commands/teamspackage.ts')).teamsPackage(
      file ?? 'coop-teams.zip',
      configured({}),
      shell,
    ),
  );
  add('doctor', 'check configuration, database, sources and clock, and say how to mend each')
    .addOption(json)
    .action(async (options) => (await import('./commands/doctor.ts')).doctor(configured(options), shell));
  add('backup <file>', 'write a copy of the SQLite store, while it runs').action(async (file) =>
    (await import('./commands/backup.ts')).backup(file, configured({}), shell),
  );
  add(
    'restore [file]',
    'put a copy back in place of the SQLite store; on PostgreSQL, note that it was',
  ).action(async (file) => (await import('./commands/backup.ts')).restore(file, configured({}), shell));
  add('migrate-to <url>', 'move the SQLite store into an empty PostgreSQL database').action(async (url) =>
    (await import('./commands/backup.ts')).migrateTo(url, configured({}), shell),
  );
  add('migrate', 'bring the database up to this version').action(async () =>
    (await import('./commands/backup.ts')).migrate(configured({}), shell),
  );
}

function whole(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
}

function countryCode(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) throw new InvalidArgumentError('expected two letters such as LV.');
  return text.toUpperCase();
}

function fullDay(text: string): string {
  if (text.length !== 10) throw new InvalidArgumentError('expected a day such as 2024-01-01.');
  return day(text);
}

function day(text: string): string {
  const at = /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? Date.parse(text) : Number.NaN;
  // The 31st of February is read as a day of March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) {
    throw new InvalidArgumentError('expected a date such as 2026-11-23.');
  }
  return text;
}

if (import.meta.main) {
  // Types are stripped once, not at every start.
  enableCompileCache();
  const shell = terminal();
  process.exitCode = await run(process.argv.slice(2), shell);
  // Whoever asked it to stop waits: a page that does not answer, a model that thinks, hold nobody up.
  void shell.stopped.then(() => process.exit());
}
