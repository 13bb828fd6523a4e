/** What Slack sends, as far as Coop reads it: one schema for each kind, everything else is left alone. */
import { z } from 'zod';

const id = z.string().regex(/^[A-Z0-9]{1,40}$/);
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
/** Whether it is one of Slack's is seen where something is sent there. */
const address = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(500);
/** Longer texts than anyone's question are cut: nothing of them is read anyway. */
const typed = z.string().transform((text) => text.slice(0, 10_000));

/** docs.slack.dev: slash commands. */
export const Command = z.object({
  team_id: id,
  channel_id: id,
  user_id: id,
  text: typed.optional().default(''),
  trigger_id: z.string().max(200),
  response_url: address,
});

/** docs.slack.dev: app_mention and message.im events. */
export const Message = z.object({
  channel: id,
  user: id.optional(),
  text: typed.optional().default(''),
  ts,
  thread_ts: ts.optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
  edited: z.unknown().optional(),
});

/** docs.slack.dev: block_actions. */
export const Press = z.object({
  team: z.object({ id }),
  user: z.object({ id }),
  trigger_id: z.string().max(200).optional(),
  response_url: address.optional(),
  container: z
    .object({ message_ts: ts.optional(), channel_id: id.optional(), is_ephemeral: z.boolean().optional() })
    .partial()
    .optional(),
  channel: z.object({ id }).nullish(),
  message: z.object({ ts, thread_ts: ts.optional() }).nullish(),
  view: z.object({ id: z.string().max(80), private_metadata: z.string().max(3000).optional() }).nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string().max(255),
        value: z.string().max(2000).optional(),
        selected_option: z.object({ value: z.string().max(200) }).nullish(),
        action_ts: z.string().max(40),
      }),
    )
    .min(1),
});
export type Press = z.infer<typeof Press>;

/** docs.slack.dev: message shortcuts. */
export const Shortcut = z.object({
  team: z.object({ id }),
  user: z.object({ id }),
  trigger_id: z.string().max(200),
  response_url: address,
  channel: z.object({ id }),
  message: z.object({ ts, thread_ts: ts.optional(), text: typed.optional().default('') }),
});

/** docs.slack.dev: view_submission. */
export const Submission = z.object({
  team: z.object({ id }),
  user: z.object({ id }),
  view: z.object({
    id: z.string().max(80),
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

/** docs.slack.dev: block_suggestion. */
export const Suggestion = z.object({ action_id: z.string().max(255), value: z.string().max(300) });

/** What a person wrote, without Slack's markup: links and mentions as they read, entities as characters. */
export function plainOf(text: string, botUser: string | null): string {
  const cut = text.slice(0, 10_000);
  return (botUser === null ? cut : cut.replaceAll(`<@${botUser}>`, ' '))
    .replace(/<([@#!])([^<>|]{1,200})\|([^<>]{0,300})>/g, (_all, sign: string, _id, label: string) =>
      sign === '!' ? label : `${sign}${label}`,
    )
    .replace(/<(?:https?|mailto):[^<>|]{1,3000}\|([^<>]{0,3000})>/g, '$1')
    .replace(/<([^<>|]{1,3000})>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** JSON read, or null where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
