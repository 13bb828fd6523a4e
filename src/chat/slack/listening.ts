/** Listening: which of Bolt's events, commands, presses and windows lead where. */
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Intake } from '../intake.ts';
import type { BoltApp } from './connect.ts';
import { commandAct, messageAct } from './hearing.ts';
import type { SlackLook } from './look.ts';
import { type Names, placeOf } from './names.ts';
import { Press, Suggestion } from './payloads.ts';
import { pickerOptions } from './pickers.ts';
import type { Pressing } from './pressing.ts';
import { readShortcut, readSubmission } from './submitting.ts';
import type { Windows } from './windows.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

export interface ListeningOptions {
  look: SlackLook;
  names: Names;
  windows: Windows;
  intake: Intake;
  pressing: Pressing;
  workspaces: Workspaces;
  directOf(workspace: Workspace, user: string): Promise<string>;
  /** Begins what the acknowledgement does not wait for. */
  begin(what: Promise<void>): void;
  now: () => Date;
  log: Log;
}

/** The slash command and the message shortcut, as `manifest/slack.json` names them. */
export const commandName = '/coop';
export const shortcutName = 'ask_about_message';

/** What the agent pane offers to begin with. */
const prompts: [{ title: string; message: string }, ...{ title: string; message: string }[]] = [
  { title: 'What is new?', message: 'new' },
  { title: 'A country', message: 'latvia' },
  { title: 'Today’s digest', message: 'digest' },
  { title: 'What can I type?', message: 'help' },
];

/** Attaches all of it to an app. */
export function listenOn(options: ListeningOptions): (app: BoltApp) => void {
  return (app) => {
    listenForWords(app, options);
    listenForPresses(app, options);
    listenForComings(app, options);
  };
}

function listenForWords(app: BoltApp, options: ListeningOptions): void {
  const { names, intake, windows, workspaces, begin, now, log } = options;
  app.command(commandName, async ({ body, ack }) => {
    const act = commandAct(body, names, now());
    if (act === null) return await ack();
    const workspace = await workspaces.find(body.team_id ?? null);
    if (workspace !== null && /^\s*(?:follow|subscribe)\s*$/i.test(act.text)) {
      const asked = { channel: body.channel_id, follow: null, user: body.user_id, inside: false };
      begin(windows.follow(workspace, body.trigger_id, asked));
      return await ack();
    }
    const { text: _text, ...kept } = act;
    if (!(await intake.take(kept))) log.info('repeat ignored', { act: act.id });
    await ack();
  });
  for (const kind of ['app_mention', 'message'] as const) {
    app.event(kind, async ({ event, context }) => {
      const frame = { team: context.teamId ?? '', botUser: context.botUserId ?? '', kind };
      const act = messageAct(event, frame, names);
      if (act !== null && !(await intake.take(act))) log.info('repeat ignored', { act: act.id });
    });
  }
}

function listenForPresses(app: BoltApp, options: ListeningOptions): void {
  const { names, intake, windows, pressing, workspaces, look, begin } = options;
  app.action(/.*/, async ({ body, ack }) => {
    const press = Press.safeParse(body);
    const workspace = press.success ? await workspaces.find(press.data.team.id) : null;
    if (press.success && workspace !== null) {
      const rest = await pressing.press(press.data, workspace);
      if (rest !== null) begin(rest());
    }
    await ack();
  });
  app.shortcut(shortcutName, async ({ body, ack }) => {
    const workspace = await workspaces.find(body.team?.id ?? null);
    const asked = readShortcut(body, workspace?.botUser ?? '');
    if (workspace !== null && asked !== null)
      begin(windows.question(workspace, asked.trigger, asked.origin, asked.first, false));
    await ack();
  });
  app.view(/.*/, async ({ body, ack }) => {
    const submitted = await readSubmission(
      body,
      names,
      async (channel, id) =>
        (await look.follows()).find((one) => one.channel === channel && one.id === id) ?? null,
    );
    if ('errors' in submitted) return await ack({ response_action: 'errors', errors: submitted.errors });
    await Promise.all(submitted.acts.map((act) => intake.take(act)));
    await ack();
  });
  app.options(/.*/, async ({ body, ack }) => {
    const asked = Suggestion.safeParse(body);
    const workspace = names.workspaceOf(body.team?.id ?? '');
    const sources = (await look.sources(workspace)).map(({ source }) => source);
    await ack({
      options: asked.success ? pickerOptions(asked.data.action_id, asked.data.value, sources) : [],
    });
  });
}

const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

function listenForComings(app: BoltApp, options: ListeningOptions): void {
  const { look, names, windows, workspaces, directOf, begin, log } = options;
  app.event('app_home_opened', async ({ event, context }) => {
    const workspace = await workspaces.find(context.teamId ?? null);
    if (workspace === null) return;
    const { user, channel, tab } = event;
    if (tab === 'home')
      begin(directOf(workspace, user).then((direct) => windows.home(workspace, user, direct)));
    else begin(suggest(workspace, channel));
  });
  app.event('member_joined_channel', async ({ event, context }) => {
    if (event.user !== context.botUserId) return;
    const joined = names.nameOf(context.teamId ?? '', event.channel);
    await look.left((channel) => channel === joined, 'back');
  });
  const leave = async (team: string, how: 'removed' | 'revoked'): Promise<void> => {
    await workspaces.drop(team);
    await look.left((channel) => {
      const place = placeOf(channel);
      return place !== null && names.nameOf(team, place.id) === channel;
    }, how);
    log.warn('workspace left', { workspace: team, how });
  };
  app.event('app_uninstalled', async ({ context }) => leave(context.teamId ?? '', 'removed'));
  app.event('tokens_revoked', async ({ event, context }) => {
    const read = Revoked.safeParse(event);
    if (read.success && (read.data.tokens.bot ?? []).length > 0) await leave(context.teamId ?? '', 'revoked');
  });
}

/** The agent pane's first prompts; without that pane Slack refuses, and nothing is missing. */
async function suggest({ client }: Workspace, channel: string): Promise<void> {
  await client.assistant.threads
    .setSuggestedPrompts({ channel_id: channel, prompts } as Parameters<
      typeof client.assistant.threads.setSuggestedPrompts
    >[0])
    .catch(() => {});
}
