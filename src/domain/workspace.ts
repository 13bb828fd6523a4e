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

/** For whom something is looked up: the people of one workspace; null for the desk itself and whoever sits at its shell. */
export interface Audience {
  readonly workspace: Workspace | null;
}

/** Those who see what is shown in a channel. */
export const audienceOf = (channel: Channel): Audience => ({ workspace: workspaceOf(channel) });

/** The desk's own work, and the administrator at its shell: no source is private for them. */
export const wholeDesk: Audience = { workspace: null };

/** Is a source with these owners shown to that audience? Without owners it is everybody's. */
export function maySee({ workspace }: Audience, owners: readonly Workspace[] | undefined): boolean {
  return owners === undefined || workspace === null || owners.includes(workspace);
}
