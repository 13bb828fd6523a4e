/** What the fake Teams holds: conversations, people and messages. */

export type Json = Record<string, unknown>;

export interface FakeMessage {
  id: string;
  /** With its thread where it stands in one. */
  conversation: string;
  activity: Json;
  by: 'coop' | 'person';
  edits: number;
  at: number;
}

export interface FakeConversation {
  id: string;
  kind: 'channel' | 'group' | 'personal';
  name: string;
  team: string | null;
  /** May Coop write there? */
  state: 'open' | 'removed' | 'blocked' | 'deleted';
  members: Set<string>;
}

export interface FakePerson {
  id: string;
  name: string;
  entra: string;
  role: 'user' | 'guest';
}

export interface World {
  tenant: string;
  appId: string;
  bot: { id: string; name: string };
  people: Map<string, FakePerson>;
  conversations: Map<string, FakeConversation>;
  messages: FakeMessage[];
  nextId(): string;
}

const person = (id: string, name: string, role: FakePerson['role'] = 'user'): FakePerson => ({
  ...{ id: `29:${id}`, name, role },
  entra: `entra-${id}`,
});

/** A team of three channels, a group chat and personal chats; Coop is let into all but `19:other@thread.tacv2`. */
export function createWorld(appId: string): World {
  const people = [person('anna', 'Anna'), person('bert', 'Bert'), person('gast', 'Gast', 'guest')];
  const everyone = new Set(people.map(({ id }) => id));
  const team = '19:desk@thread.tacv2';
  const conversations: FakeConversation[] = [
    channelOf(team, 'General', team, everyone),
    channelOf('19:baltic@thread.tacv2', 'Baltic', team, everyone),
    channelOf('19:nordic@thread.tacv2', 'Nordic', team, everyone),
    { ...channelOf('19:other@thread.tacv2', 'Other', '19:other@thread.tacv2', everyone), state: 'removed' },
    { ...channelOf('19:chat@thread.v2', 'Chat', null, everyone), kind: 'group' },
    ...people.map((one) => personalOf(one.id)),
  ];
  let last = 1_760_000_000_000;
  return {
    ...{ tenant: 'tenant-1', appId, bot: { id: `28:${appId}`, name: 'Coop' } },
    people: new Map(people.map((one) => [one.id, one])),
    conversations: new Map(conversations.map((one) => [one.id, one])),
    messages: [],
    nextId: () => String(++last),
  };
}

export function channelOf(
  id: string,
  name: string,
  team: string | null,
  members: ReadonlySet<string>,
): FakeConversation {
  return { id, kind: 'channel', name, team, state: 'open', members: new Set(members) };
}

/** The chat of one person with Coop. */
export function personalOf(person: string): FakeConversation {
  const id = `a:${person.slice(3)}`;
  return { id, kind: 'personal', name: '', team: null, state: 'open', members: new Set([person]) };
}

export const baseOf = (conversation: string): string => conversation.split(';', 1)[0] ?? conversation;
