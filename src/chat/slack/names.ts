/** Names of Slack's channels and people as the rest of Coop knows them: `slack:C0123`, with many workspaces `slack:T0123/C0123`. */
import { type Workspace, workspaceOf } from '../../domain/workspace.ts';

/** A place on Slack: `team` is null where the name leaves the workspace out. */
export interface Place {
  team: string | null;
  id: string;
}

const named = /^slack:(?:([TE][A-Z0-9]{1,30})\/)?([CGDUW][A-Z0-9]{1,30})$/;

/** Gives and reads names; with `many` workspaces they hold the workspace, without they do not. */
export function createNames(many: boolean) {
  const nameOf = (team: string, id: string): string => (many ? `slack:${team}/${id}` : `slack:${id}`);
  return {
    /** The name of a channel or person. */
    nameOf,
    /** The workspace whose people see the same. */
    workspaceOf: (team: string): Workspace => workspaceOf(nameOf(team, '')),
    /** The name of a conversation: its channel and its first message. */
    threadOf: (team: string, channel: string, ts: string): string => `${nameOf(team, channel)}:${ts}`,
  };
}
export type Names = ReturnType<typeof createNames>;

/** The channel or person that a name stands for; null when it names none. */
export function placeOf(name: string): Place | null {
  const [, team = null, id] = named.exec(name) ?? [];
  return id === undefined ? null : { team, id };
}
