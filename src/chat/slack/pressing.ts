/** Pressing: what each button and menu of Slack leads to. */
import type { Log } from '../../log.ts';
import { actionOf as actionNamed } from './elements.ts';
import { createJudging, type JudgingOptions } from './judging.ts';
import { placeOf } from './names.ts';
import type { Press } from './payloads.ts';
import { createPresses, type PressesOptions } from './presses.ts';
import { createTaking, type TakingOptions } from './taking.ts';
import { followTarget } from './views.ts';
import type { Workspace } from './workspaces.ts';

export type PressingOptions = Omit<PressesOptions & TakingOptions & JudgingOptions, 'presses'> & { log: Log };

export type Pressing = ReturnType<typeof createPressing>;

/** Each press is judged by its action's name; one that Coop does not know does nothing. */
export function createPressing(options: PressingOptions) {
  const { windows, log } = options;
  const presses = createPresses(options);
  const taking = createTaking({ ...options, presses });
  const judging = createJudging({ ...options, presses });

  /** Opens a window: its trigger lasts three seconds, and a second press may find it open already. */
  const opening = async (press: Press, open: (trigger: string) => Promise<void>): Promise<void> => {
    try {
      await open(press.trigger_id ?? '');
    } catch (error) {
      log.warn('window not opened', { action: press.actions[0]?.action_id, error });
    }
  };

  const follows = async (press: Press, workspace: Workspace, value: string, edit: boolean): Promise<void> => {
    const target = followTarget(value);
    if (target === null) return;
    const origin = await presses.originOf(press, workspace);
    const channel = target.channel === null ? origin.channel : placeOf(target.channel)?.id;
    if (channel === undefined) return;
    if (!edit) return taking.ask(press, workspace, `unfollow ${target.id}`, channel);
    const asked = { channel, follow: target.id, user: press.user.id, inside: false };
    await opening(press, (trigger) => windows.follow(workspace, trigger, asked));
  };

  return {
    /** What may take a while after the press is acknowledged, and what must be on disk before: this resolves with the latter done. */
    press: async (press: Press, workspace: Workspace): Promise<(() => Promise<void>) | null> => {
      const action = press.actions[0];
      const value = action?.value ?? '';
      const name = actionNamed(action?.action_id ?? '');
      const inside = press.view !== null && press.view !== undefined;
      switch (name) {
        case 'evidence':
        case 'full_brief':
          return () =>
            opening(press, async (trigger) => {
              const origin = { ...(await presses.originOf(press, workspace)), brief: value };
              await windows.brief(workspace, trigger, { of: name, origin, inside });
            });
        case 'ask':
          return () =>
            opening(press, async (trigger) => {
              const origin = { ...(await presses.originOf(press, workspace)), brief: value };
              await windows.question(workspace, trigger, origin, '', inside);
            });
        case 'edit_follow':
          return () => follows(press, workspace, value, true);
        case 'open_follow':
          return () =>
            opening(press, async (trigger) => {
              const { channel } = await presses.originOf(press, workspace);
              const asked = { channel, follow: null, user: press.user.id, inside: false };
              await windows.follow(workspace, trigger, asked);
            });
        case 'open_help':
          return () =>
            opening(press, async (trigger) =>
              windows.help(workspace, trigger, await presses.originOf(press, workspace)),
            );
        case 'answer_good':
        case 'answer_bad':
          return () => judging.answer(press, name === 'answer_good' ? 'good' : 'bad', value);
        case 'line_wrong':
          return () => judging.line(press, workspace);
        case 'ask_line':
          await taking.ask(press, workspace, value, null);
          return null;
        case 'share':
          await taking.share(press, value);
          return null;
        case 'unfollow':
          await follows(press, workspace, value, false);
          return null;
        default:
          return null;
      }
    },
  };
}
