/** `coop doctor`: checks what Coop stands on, and says how to mend each thing that is wrong. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { checkSlack } from '../chat/slack/check.ts';
import { type Config, ConfigError } from '../config.ts';
import { sourceState } from '../domain/cards/health.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { openDesk } from '../main/desk.ts';
import type { Store } from '../store/store.ts';
import { budgetWords } from './costs.ts';
import { CommandFailed, printJson, type Shell, settings, several } from './shell.ts';

export interface DoctorOptions {
  config: string | undefined;
  json?: boolean;
}

/** One thing that was looked at. `mend` says what to do about it, and is null when all is well. */
interface Check {
  what: string;
  state: 'well' | 'look' | 'wrong';
  found: string;
  mend: string | null;
}

/** Prints every check. Throws a CommandFailed when something is wrong. */
export async function doctor(options: DoctorOptions, shell: Shell): Promise<void> {
  const checks: Check[] = [nodeCheck()];
  try {
    const { config, log } = settings(options, shell, 'silent');
    checks.push({
      what: 'configuration',
      state: 'well',
      found: config.file ?? 'defaults, no coop.yaml',
      mend: null,
    });
    checks.push(folderCheck(config), await portCheck(config), clockCheck(config, shell.now()));
    checks.push(...(await accessChecks(config)));
    const desk = await openDesk(config, { log, now: shell.now });
    try {
      await desk.store.ping();
      const where = config.databaseUrl === null ? `SQLite in ${config.data}` : 'PostgreSQL';
      checks.push({ what: 'database', state: 'well', found: where, mend: null });
      checks.push(...(await desk.store.vitals(shell.now())));
      checks.push(...(await modelChecks(config, desk.store, shell.now())));
      checks.push(...(await slackChecks(config, desk.store)), ...(await teamsChecks(config, desk.store)));
      checks.push(...sourceChecks(await desk.store.sources(wholeDesk)));
    } finally {
      await desk.close();
    }
  } catch (error) {
    const what = error instanceof ConfigError ? 'configuration' : 'database';
    const found = error instanceof Error ? error.message : String(error);
    checks.push({ what, state: 'wrong', found, mend: 'Mend what is told here, then run coop doctor again.' });
  }
  if (options.json) printJson(checks, shell);
  else shell.out(checks.map(lineOf).join(''));
  if (checks.some(({ state }) => state === 'wrong')) throw new CommandFailed('Not all is well.');
}

function lineOf({ what, state, found, mend }: Check): string {
  const sign = { well: '✓', look: '·', wrong: '✗' }[state];
  return `${sign} ${what}: ${found}\n${mend === null ? '' : `    ${mend}\n`}`;
}

function nodeCheck(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  const well = major >= 24;
  const mend = well ? null : 'Start Coop with npm or npx, which bring Node 24 with them.';
  return { what: 'Node', state: well ? 'well' : 'wrong', found: process.versions.node, mend };
}

function folderCheck({ data, databaseUrl }: Config): Check {
  const what = 'data folder';
  if (databaseUrl !== null) return { what, state: 'well', found: 'not needed with PostgreSQL', mend: null };
  if (!existsSync(data)) return { what, state: 'well', found: `${data} will be made`, mend: null };
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return { what, state: 'well', found: data, mend: null };
  } catch {
    const mend = 'Give this user the right to read and write it, or set COOP_DATA to another folder.';
    return { what, state: 'wrong', found: `${data} cannot be written`, mend };
  }
}

async function portCheck({ host, port }: Config): Promise<Check> {
  const fault = await new Promise<string | null>((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => done(null)));
  });
  const found = `${host}:${port}`;
  if (fault === null) return { what: 'port', state: 'well', found: `${found} is free`, mend: null };
  const mend = 'Fine if Coop is running already; otherwise set PORT to another number.';
  return { what: 'port', state: 'look', found: `${found} cannot be had (${fault})`, mend };
}

function clockCheck({ timezone }: Config, now: Date): Check {
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    what: 'clock',
    state: 'well',
    found: `${local.format(now)} in ${timezone}; is that right?`,
    mend: null,
  };
}

/** Who may open the page, and each step of signing in, asked of the issuer itself. */
async function accessChecks({ access, address, metricsToken }: Config): Promise<Check[]> {
  if (access === null) {
    const mend =
      address === null
        ? null
        : 'Cards lead people to address, where nobody can sign in: docs/access.md leads there.';
    const state = mend === null ? 'well' : 'look';
    return [{ what: 'web page', state, found: 'for this machine alone, nobody signs in', mend }];
  }
  const { signIn, grants } = access;
  const { checkIssuer, checkRoles } = await import('../chat/web/access/check.ts');
  const told =
    signIn.kind === 'openid'
      ? await checkIssuer({ ...signIn, address: address ?? '' })
      : [
          {
            what: 'proxy',
            ok: true as const,
            found: `${signIn.header} from ${signIn.from.join(', ')}`,
            mend: '',
          },
        ];
  const metrics = metricsToken === null ? 'told to nobody' : 'told to who brings the token';
  return [
    ...[...told, checkRoles(grants)].map((check) => checkOf('sign-in', check)),
    {
      ...{ what: 'metrics', state: metricsToken === null ? 'look' : 'well', found: metrics },
      mend: metricsToken === null ? 'Set COOP_METRICS_TOKEN, and bring it as a bearer token.' : null,
    },
  ];
}

/** A part's own check among the others. */
function checkOf(
  part: string,
  { what, ok, found, mend }: { what: string; ok: boolean | 'maybe'; found: string; mend: string },
): Check {
  const state = ok === 'maybe' ? 'look' : ok ? 'well' : 'wrong';
  return { what: `${part} ${what}`, state, found, mend: ok === true ? null : mend };
}

/** Each step from Slack's secrets to the channels that are followed in, asked of Slack itself. */
async function slackChecks({ slack, address }: Config, store: Store): Promise<Check[]> {
  if (slack === null) {
    const mend = '“Connect Slack” in the README leads there in ten steps.';
    return [{ what: 'Slack', state: 'look', found: 'not connected', mend }];
  }
  const channels = [...new Set((await store.allFollows()).map(({ channel }) => channel))];
  const installations = (await store.installations()).filter(({ id }) => id.startsWith('slack:'));
  const told = await checkSlack({ ...slack, address, channels, installations });
  return told.map((check) => checkOf('Slack', check));
}

/** Each step from the app's registration to the channels that are followed in. Microsoft's SDK is loaded where it is needed. */
async function teamsChecks({ teams, address }: Config, store: Store): Promise<Check[]> {
  if (teams === null) {
    const mend = '“Connect Microsoft Teams” in the README leads there.';
    return [{ what: 'Teams', state: 'look', found: 'not connected', mend }];
  }
  const { checkTeams } = await import('../chat/teams/check.ts');
  const followed = (await store.allFollows()).map(({ channel }) => channel);
  const channels = [...new Set(followed)].filter((channel) => channel.startsWith('teams:'));
  const conversations = await store.conversations('teams');
  const told = await checkTeams({ app: teams, address, channels, conversations });
  return told.map((check) => checkOf('Teams', check));
}

/** Where the model is and whether it answers, what waits for it, and what is left of its money. */
async function modelChecks({ model, writer }: Config, store: Store, now: Date): Promise<Check[]> {
  const what = 'model';
  if (writer === 'extractive' || model === null) {
    const mend =
      writer === 'llm'
        ? 'Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, or writer: auto.'
        : null;
    const found = model === null ? 'none: the rules write' : 'not used: the rules write (writer: extractive)';
    return [{ what, state: mend === null ? 'well' : 'wrong', found, mend }];
  }
  const { checkModel } = await import('../writer/llm/check.ts');
  const { state, found, mend } = await checkModel(model);
  const where = model.baseUrl === null ? 'OpenAI' : new URL(model.baseUrl).host;
  const checks: Check[] = [
    { what, state, found: `${model.model} at ${where} (${model.api} API) ${found}`, mend },
  ];
  const { awaitingModel: awaiting } = await store.counts();
  if (awaiting > 0) {
    const told = `${several(awaiting, 'brief')} by the rules while it was away or its budget spent`;
    const next = model.improveLater
      ? 'The bot has the model write them again when it may, and edits their cards.'
      : 'They stay as they are (model.improveLater: false); npx coop rebrief has them written again.';
    checks.push({ what: 'written without it', state: 'look', found: told, mend: next });
  }
  if (model.budget !== null) {
    const spent = await store.spentSince(new Date(`${now.toISOString().slice(0, 7)}-01T00:00:00Z`));
    const isNear = spent >= 0.8 * model.budget;
    const found = budgetWords(spent, model.budget);
    const mend = isNear ? 'model.budget in coop.yaml raises it; npx coop costs tells what took it.' : null;
    checks.push({ what: 'model budget', state: isNear ? 'look' : 'well', found, mend });
  }
  return checks;
}

function sourceChecks(
  known: Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['store']['sources']>>,
): Check[] {
  if (known.length === 0) {
    const mend = 'List some in coop.yaml (see coop.example.yaml), or import documents.';
    return [{ what: 'sources', state: 'look', found: 'none', mend }];
  }
  return known.map(({ source, visit }): Check => {
    const failing = sourceState({ source, visit }) === 'failing';
    const found = failing ? (visit.fault ?? 'failing') : visit.readAt === null ? 'not visited yet' : 'read';
    const mend = failing ? 'Open its address in a browser; mend it in coop.yaml when it moved.' : null;
    return { what: `source ${source.id}`, state: failing ? 'look' : 'well', found, mend };
  });
}
