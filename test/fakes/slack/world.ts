/** What the fake Slack holds: workspaces, people, channels, messages and views. */

import type { FakeStream } from './streams.ts';

export type Json = Record<string, unknown>;

export interface FakeMessage {
  ts: string;
  channel: string;
  user: string;
  /** Set where an app posted it. */
  app: boolean;
  text: string;
  blocks: Json[];
  thread: string | null;
  metadata: Json | null;
  edits: number;
  /** The one person who sees it, where it is ephemeral. */
  onlyFor: string | null;
  deleted: boolean;
  /** Set where it was streamed. */
  stream?: FakeStream;
}

export interface FakeChannel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  archived: boolean;
  members: Set<string>;
  messages: FakeMessage[];
}

export interface FakeUser {
  id: string;
  name: string;
  admin: boolean;
  zone: string;
}

export interface FakeWorkspace {
  id: string;
  name: string;
  botToken: string;
  botUser: string;
  botId: string;
  /** False once the app was removed or its token revoked. */
  installed: boolean;
  scopes: Set<string>;
  users: Map<string, FakeUser>;
  channels: Map<string, FakeChannel>;
}

export interface FakeView {
  id: string;
  hash: string;
  team: string;
  user: string;
  view: Json;
}

/** The scopes that the manifest asks for. */
export const allScopes = [
  ...['app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands'],
  ...['groups:history', 'groups:read', 'im:history', 'im:write', 'users:read'],
];

/** A workspace with a person, an administrator, two public channels and a private one; Coop is in #desk and #secret. */
export function createWorkspace(id: string, scopes: readonly string[] = allScopes): FakeWorkspace {
  const botUser = `UBOT${id}`;
  const people: FakeUser[] = [
    { id: 'U1', name: 'Anna', admin: false, zone: 'Europe/Riga' },
    { id: 'U2', name: 'Bert', admin: false, zone: 'Europe/Berlin' },
    { id: 'UADMIN', name: 'Carla', admin: true, zone: 'Europe/Rome' },
  ];
  const channels: FakeChannel[] = [
    channelOf('C1', 'desk', 'public', [botUser, 'U1', 'U2', 'UADMIN']),
    channelOf('C2', 'elsewhere', 'public', ['U1', 'U2', 'UADMIN']),
    channelOf('C3', 'other-desk', 'public', [botUser, 'U1', 'U2', 'UADMIN']),
    channelOf('G1', 'secret', 'private', ['U1', 'UADMIN']),
    channelOf('D1', 'im', 'im', [botUser, 'U1']),
  ];
  return {
    ...{ id, name: `Workspace ${id}`, botToken: `xoxb-${id}`, botUser, botId: `B${id}`, installed: true },
    scopes: new Set(scopes),
    users: new Map(people.map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
  };
}

export function channelOf(
  id: string,
  name: string,
  kind: FakeChannel['kind'],
  members: readonly string[],
): FakeChannel {
  return { id, name, kind, archived: false, members: new Set(members), messages: [] };
}
