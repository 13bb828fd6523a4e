/** Taking: what is pressed to ask or to share, put away before the press is acknowledged. */
import type { Intake } from '../intake.ts';
import type { AskErrand, ShareErrand } from './errands.ts';
import { actOf, markOf } from './hearing.ts';
import type { Names } from './names.ts';
import type { Press } from './payloads.ts';
import type { Presses } from './presses.ts';
import type { Workspace } from './workspaces.ts';

export interface TakingOptions {
  names: Names;
  intake: Intake;
  presses: Presses;
}

/** Both resolve with the errand on disk; the same press twice is one errand. */
export function createTaking({ names, intake, presses }: TakingOptions) {
  return {
    /** Asks as if it were typed where the press happened, or `into` another channel. */
    ask: async (press: Press, workspace: Workspace, text: string, into: string | null): Promise<void> => {
      const pressed = await presses.idOf(press, text);
      if (pressed === null) return;
      const origin = await presses.originOf(press, workspace);
      const channel = into ?? origin.channel;
      const { team, user } = { team: press.team.id, user: press.user.id };
      const home = press.view !== null && press.view !== undefined && into !== null;
      const alone = origin.private || (home && !channel.startsWith('D'));
      const spot = {
        channel,
        thread: alone ? null : origin.thread,
        response: alone ? presses.responseOf(press) : null,
      };
      const pressedAt = pressed.at;
      const rest = { about: null, private: alone, pressedAt, home, spot };
      const errand: AskErrand = { kind: 'ask', team, user, text, channel, ...rest };
      const thread =
        alone || origin.thread === null
          ? `${names.nameOf(team, channel)}:p:${markOf(pressed.id)}`
          : names.threadOf(team, channel, origin.thread);
      await intake.take(actOf(pressed.id, thread, errand));
    },

    /** Shares an answer with its channel: once, however often and by whatever instance it is pressed. */
    share: async (press: Press, source: string): Promise<void> => {
      const channel = press.channel?.id ?? press.container?.channel_id;
      if (channel === undefined) return;
      const { team, user } = { team: press.team.id, user: press.user.id };
      const spot = { channel, thread: null, response: presses.responseOf(press) };
      const thread = `${names.nameOf(team, channel)}:s:${markOf(source)}`;
      const errand: ShareErrand = { kind: 'share', team, user, source, pressedAt: 0, spot };
      await intake.take(actOf(`slack:${team}:s:${markOf(source)}`, thread, errand));
    },
  };
}
