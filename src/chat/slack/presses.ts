/** Where a press of a button or menu happened, and which press it is. */
import { Errand, type ReplySpot, responseMs } from './errands.ts';
import { markOf } from './hearing.ts';
import type { SlackLook } from './look.ts';
import { type Press, readJson } from './payloads.ts';
import { Origin } from './windows.ts';
import type { Workspace } from './workspaces.ts';

export interface PressesOptions {
  look: SlackLook;
  /** The direct conversation with a person. */
  directOf(workspace: Workspace, user: string): Promise<string>;
  now: () => Date;
}

/** Two presses of one button within so many milliseconds are one. */
const doubleMs = 5_000;

export type Presses = ReturnType<typeof createPresses>;

/** Reads presses; throws Slack's errors where the direct conversation has to be opened. */
export function createPresses({ look, directOf, now }: PressesOptions) {
  return {
    /** Where it happened. In a window it is where the window was opened from; in the App Home the direct conversation. */
    originOf: async (press: Press, workspace: Workspace): Promise<Origin> => {
      if (press.view) {
        const kept = Origin.safeParse(readJson(press.view.private_metadata ?? ''));
        if (kept.success) return kept.data;
        const channel = await directOf(workspace, press.user.id);
        return { channel, thread: null, private: false, brief: null };
      }
      const channel =
        press.channel?.id ?? press.container?.channel_id ?? (await directOf(workspace, press.user.id));
      const secret = press.container?.is_ephemeral === true;
      const thread = secret ? null : (press.message?.thread_ts ?? press.message?.ts ?? null);
      return { channel, thread, private: secret, brief: null };
    },

    /** Where an ephemeral reply to it goes, while Slack takes one. */
    responseOf: (press: Press): ReplySpot['response'] =>
      press.response_url === undefined
        ? null
        : { url: press.response_url, until: now().getTime() + responseMs },

    /** Its id, the same for a double click and another one later; null for the second press of a double click. */
    idOf: async (press: Press, what: string): Promise<{ id: string; at: number } | null> => {
      const action = press.actions[0];
      const at = Math.round(Number(action?.action_ts ?? 0) * 1000) || now().getTime();
      const where = press.container?.message_ts ?? press.view?.id ?? '';
      const mark = markOf(where, press.user.id, action?.action_id ?? '', action?.value ?? '', what);
      const idAt = (bucket: number): string => `slack:${press.team.id}:p:${mark}:${bucket}`;
      const bucket = Math.floor(at / doubleMs);
      const before = await look.inbox.act(idAt(bucket - 1));
      const last = before === null ? null : Errand.safeParse(readJson(before.body));
      if (last?.success && at - last.data.pressedAt < doubleMs) return null;
      return { id: idAt(bucket), at };
    },
  };
}
