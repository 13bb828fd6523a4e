/** People before the fake Slack: what they type, press and fill in reaches the app as Slack sends it, over either transport. */
import { createHmac } from 'node:crypto';
import type { FakeSlack } from './slack.ts';
import type { FakeMessage, Json } from './world.ts';

/** What came back of one act: the status of its acknowledgement, what it held, how long it took. */
export interface Told {
  status: number;
  body: unknown;
  tookMs: number;
  tries: number;
}

export interface PersonOptions {
  /** `http://127.0.0.1:PORT/slack/events`, or null for Socket Mode. */
  requestUrl: string | null;
  team?: string;
  user?: string;
  /** Waits before the repeats of what was not acknowledged, in milliseconds. */
  repeatsMs?: readonly number[];
  /** Sends a signed request instead of `fetch`. */
  send?(body: string, headers: Record<string, string>): Promise<{ status: number; tookMs: number }>;
}

export interface Where {
  channel?: string;
  user?: string;
  /** The thread's first message. */
  thread?: string;
  /** The same for repeats of one act. */
  act?: string;
}

/** A person's hands. */
export interface Person {
  command(text: string, where?: Where): Promise<Told>;
  mention(text: string, where?: Where): Promise<Told>;
  /** A message in the direct conversation with Coop. */
  direct(text: string, where?: Where): Promise<Told>;
  /** Any event. */
  event(event: Json, options?: { id?: string; headers?: Record<string, string> }): Promise<Told>;
  press(message: FakeMessage, action: Json, where?: Where & { trigger?: string }): Promise<Told>;
  /** Presses a button inside a view. */
  pressIn(view: string, action: Json, where?: Where): Promise<Told>;
  submit(view: string, values: Json, where?: Where): Promise<Told>;
  suggest(action: string, typed: string, where?: Where): Promise<Told>;
  shortcut(callback: string, message: FakeMessage, where?: Where): Promise<Told>;
  openHome(tab: 'home' | 'messages', where?: Where): Promise<Told>;
  /** A raw request, signed unless headers say otherwise. */
  post(body: string, headers?: Record<string, string>): Promise<Told>;
}

/** The headers that Slack signs a body with. */
export function signed(secret: string, body: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

export function createPerson(slack: FakeSlack, options: PersonOptions): Person {
  const { requestUrl, team = slack.home.id, user: me = 'U1', repeatsMs = [] } = options;
  const acts = new Map<string, string>();
  const sameFor = (act: string | undefined, make: () => string): string => {
    if (act === undefined) return make();
    const known = acts.get(act) ?? make();
    acts.set(act, known);
    return known;
  };

  const post = async (body: string, headers: Record<string, string> = {}): Promise<Told> => {
    const began = performance.now();
    const type = body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
    const all = {
      'content-type': type,
      ...signed(slack.signingSecret, body, Math.floor(slack.now() / 1000)),
      ...headers,
    };
    if (options.send) return { ...(await options.send(body, all)), body: null, tries: 1 };
    const response = await fetch(requestUrl ?? '', {
      method: 'POST',
      body,
      headers: all,
      signal: AbortSignal.timeout(3_000),
    }).catch(() => null);
    const text = response === null ? '' : await response.text().catch(() => '');
    return {
      status: response?.status ?? 0,
      body: readJson(text),
      tookMs: performance.now() - began,
      tries: 1,
    };
  };

  /** As often as Slack would, until it is acknowledged. */
  const insist = async (body: string, headers: Record<string, string> = {}): Promise<Told> => {
    let told = await post(body, headers);
    for (const [index, wait] of repeatsMs.entries()) {
      if (told.status === 200) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      const again = { 'x-slack-retry-num': String(index + 1), 'x-slack-retry-reason': 'http_error' };
      told = { ...(await post(body, { ...headers, ...again })), tries: index + 2 };
    }
    return told;
  };

  const overSocket = async (type: string, payload: Json): Promise<Told> => {
    const began = performance.now();
    const { payload: body, tries } = await slack.sockets.send(type, payload);
    return { status: 200, body, tookMs: performance.now() - began, tries };
  };

  const sendEvent: Person['event'] = (event, { id = slack.nextId('Ev'), headers = {} } = {}) => {
    const payload = {
      ...{ token: 'x', team_id: team, api_app_id: 'A1', event, type: 'event_callback', event_id: id },
      ...{ event_time: Math.floor(slack.now() / 1000) },
      authorizations: [{ enterprise_id: null, team_id: team, user_id: slack.home.botUser, is_bot: true }],
    };
    return requestUrl === null ? overSocket('events_api', payload) : insist(JSON.stringify(payload), headers);
  };

  const sendForm = (type: string, fields: Json): Promise<Told> =>
    requestUrl === null
      ? overSocket(type, fields)
      : insist(new URLSearchParams(fields as Record<string, string>).toString());

  const sendPayload = (payload: Json): Promise<Told> =>
    requestUrl === null
      ? overSocket('interactive', payload)
      : insist(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());

  /** A message of a person's, put where others see it. */
  const type = (
    text: string,
    { channel = 'C1', user = me, thread, act }: Where,
  ): { ts: string; message: Json } => {
    const ts = sameFor(act === undefined ? undefined : `ts ${act}`, slack.nextTs);
    const place = slack.workspaces.get(team)?.channels.get(channel);
    if (place && !place.messages.some((known) => known.ts === ts)) {
      place.messages.push({
        ...{ ts, channel, user, app: false, text, blocks: [], thread: thread ?? null, metadata: null },
        ...{ edits: 0, onlyFor: null, deleted: false },
      });
    }
    const message = {
      ts,
      channel,
      user,
      text,
      event_ts: ts,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    };
    return { ts, message };
  };

  const basics = (user: string): Json => ({
    ...{
      token: 'x',
      api_app_id: 'A1',
      team: { id: team, domain: 'fake' },
      user: { id: user, name: user, team_id: team },
    },
    ...{ is_enterprise_install: false, enterprise: null },
  });

  return {
    command: (text, { channel = 'C1', user = me, act } = {}) =>
      sendForm('slash_commands', {
        ...{ token: 'x', team_id: team, team_domain: 'fake', channel_id: channel, channel_name: 'desk' },
        ...{
          user_id: user,
          user_name: user,
          command: '/coop',
          text,
          api_app_id: 'A1',
          is_enterprise_install: 'false',
        },
        trigger_id: sameFor(act === undefined ? undefined : `trigger ${act}`, () =>
          slack.trigger(team, user),
        ),
        response_url: sameFor(act === undefined ? undefined : `url ${act}`, () =>
          slack.responseUrl(team, channel, user),
        ),
      }),
    mention: (text, where = {}) => {
      const { message } = type(`<@${slack.home.botUser}> ${text}`, where);
      const id = sameFor(where.act === undefined ? undefined : `ev ${where.act}`, () => slack.nextId('Ev'));
      return sendEvent({ type: 'app_mention', ...message }, { id });
    },
    direct: (text, where = {}) => {
      const { message } = type(text, { channel: 'D1', ...where });
      const id = sameFor(where.act === undefined ? undefined : `ev ${where.act}`, () => slack.nextId('Ev'));
      return sendEvent({ type: 'message', channel_type: 'im', ...message }, { id });
    },
    event: sendEvent,
    press: (message, action, { user = me, trigger } = {}) =>
      sendPayload({
        ...basics(user),
        type: 'block_actions',
        trigger_id: trigger ?? slack.trigger(team, user),
        response_url: slack.responseUrl(team, message.channel, user, message),
        container: {
          ...{ type: 'message', message_ts: message.ts, channel_id: message.channel },
          ...{ is_ephemeral: message.onlyFor !== null },
          ...(message.thread === null ? {} : { thread_ts: message.thread }),
        },
        channel: { id: message.channel, name: 'desk' },
        ...(message.onlyFor === null
          ? {
              message: {
                ts: message.ts,
                text: message.text,
                blocks: message.blocks,
                ...(message.thread ? { thread_ts: message.thread } : {}),
              },
            }
          : {}),
        actions: [{ type: 'button', block_id: 'b', action_ts: slack.nextTs(), ...action }],
      }),
    pressIn: (view, action, { user = me } = {}) => {
      const known = slack.views.get(view);
      return sendPayload({
        ...basics(user),
        ...{
          type: 'block_actions',
          trigger_id: slack.trigger(team, user),
          container: { type: 'view', view_id: view },
        },
        view: {
          ...(known?.view ?? { type: 'home' }),
          id: view,
          hash: known?.hash ?? '',
          team_id: team,
          state: { values: {} },
        },
        actions: [{ type: 'button', block_id: 'b', action_ts: slack.nextTs(), ...action }],
      });
    },
    submit: (view, values, { user = me } = {}) => {
      const known = slack.views.get(view);
      return sendPayload({
        ...basics(user),
        ...{ type: 'view_submission', trigger_id: slack.trigger(team, user), response_urls: [] },
        view: { ...known?.view, id: view, hash: known?.hash, team_id: team, state: { values } },
      });
    },
    suggest: (action, typed, { user = me } = {}) => {
      const payload = {
        ...basics(user),
        ...{
          type: 'block_suggestion',
          action_id: action,
          block_id: 'b',
          value: typed,
          container: { type: 'view', view_id: 'V' },
        },
        view: { id: 'V', type: 'modal' },
      };
      return requestUrl === null ? overSocket('interactive', payload) : sendPayload(payload);
    },
    shortcut: (callback, message, { user = me } = {}) =>
      sendPayload({
        ...basics(user),
        ...{
          type: 'message_action',
          callback_id: callback,
          trigger_id: slack.trigger(team, user),
          action_ts: slack.nextTs(),
        },
        response_url: slack.responseUrl(team, message.channel, user),
        channel: { id: message.channel, name: 'desk' },
        message_ts: message.ts,
        message: {
          type: 'message',
          user: message.user,
          ts: message.ts,
          text: message.text,
          ...(message.thread ? { thread_ts: message.thread } : {}),
        },
      }),
    openHome: (tab, { user = me } = {}) =>
      sendEvent({ type: 'app_home_opened', user, channel: 'D1', tab, event_ts: slack.nextTs() }),
    post,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
