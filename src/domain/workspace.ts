/** A workspace: the people who see the same of Coop. A private source is shown to the workspaces that own it alone. */
import type { Channel } from './follow.ts';

/** `web`, `teams`, `slack` where Coop is in one workspace of Slack, `slack:T0123` where it is in many. */
export type Workspace = string;

/**
 * The workspace that a channel, a person or a thread belongs to, by its name. What Teams calls its conversations names
 * no tenant, so that all of Teams is one workspace.
 */
export function workspaceOf(channel: Channel): Workspace {
  return /^slack:[^/:]+(?=\/)/.exec(channel)?.[0] ?? channel.split(':', 1)[0] ?? channel;
}
