/** Activities as Teams sends them, and what they say: where, by whom, to whom, in which words. */
import { z } from 'zod';

const Account = z.looseObject({
  id: z.string().max(500),
  name: z.string().max(500).optional().catch(undefined),
  aadObjectId: z.string().max(100).optional().catch(undefined),
  role: z.string().max(40).optional().catch(undefined),
});
export type Account = z.infer<typeof Account>;

const Named = z.looseObject({
  id: z.string().max(500),
  name: z.string().max(500).nullish().catch(undefined),
});

/** What Coop reads of an activity. Parts that make no sense are read as absent. */
export const Activity = z.object({
  type: z.string().max(60),
  id: z.string().max(500).optional().catch(undefined),
  /** Of an invoke: what is invoked. */
  name: z.string().max(100).optional().catch(undefined),
  channelId: z.string().max(60),
  serviceUrl: z.string().max(2_000),
  text: z.string().optional().catch(undefined),
  from: Account,
  recipient: Account.optional().catch(undefined),
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().max(40).optional().catch(undefined),
    tenantId: z.string().max(100).optional().catch(undefined),
    name: z.string().max(500).nullish().catch(undefined),
  }),
  replyToId: z.string().max(500).optional().catch(undefined),
  localTimezone: z.string().max(60).optional().catch(undefined),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(200)
    .catch([])
    .default([]),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .max(200)
    .catch([])
    .default([]),
  membersAdded: z.array(Account).catch([]).default([]),
  membersRemoved: z.array(Account).catch([]).default([]),
  /** Of an installation: `add`, `add-upgrade`, `remove`, `remove-upgrade`. */
  action: z.string().max(40).optional().catch(undefined),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({
      eventType: z.string().max(60).optional().catch(undefined),
      team: Named.optional().catch(undefined),
      channel: Named.optional().catch(undefined),
      tenant: z
        .looseObject({ id: z.string().max(100) })
        .optional()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
export type Activity = z.infer<typeof Activity>;

/** Where an activity happened. */
export interface Place {
  kind: 'channel' | 'group' | 'personal';
  /** The conversation's id without its thread. */
  id: string;
  /** The conversation's id with its thread, which replies go to. */
  conversation: string;
}

/** Where an activity happened; a message in a channel that names no thread begins one. */
export function placeOf(activity: Activity): Place {
  const { id, conversationType } = activity.conversation;
  const base = baseOf(id);
  if (conversationType === 'personal') return { kind: 'personal', id: base, conversation: base };
  if (conversationType !== 'channel') return { kind: 'group', id: base, conversation: base };
  if (base !== id || activity.type !== 'message' || activity.id === undefined)
    return { kind: 'channel', id: base, conversation: id };
  return { kind: 'channel', id: base, conversation: `${base};messageid=${activity.id}` };
}

/** A conversation's id without its thread (`;messageid=…`). */
export function baseOf(conversation: string): string {
  return conversation.split(';', 1)[0] ?? conversation;
}

/** The tenant that an activity comes from, where it says. */
export function tenantOf({ channelData, conversation }: Activity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}

/** Is it a person's, and not this app's own or another's? Apps' ids begin with 28. */
export function isByPerson({ from, recipient }: Activity): boolean {
  return from.role !== 'bot' && !from.id.startsWith('28:') && from.id !== recipient?.id;
}

/** Whom a message mentions: this app, others. */
export function mentionsOf(activity: Activity): { us: boolean; others: boolean } {
  const ids = mentions(activity).map(({ id }) => id);
  return {
    us: ids.some((id) => id === activity.recipient?.id),
    others: ids.some((id) => id !== activity.recipient?.id),
  };
}

function mentions({ entities }: Activity): { id: string; text: string }[] {
  return entities.flatMap((entity) => {
    const read = Mention.safeParse(entity);
    return read.success ? [{ id: read.data.mentioned.id, text: read.data.text }] : [];
  });
}

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string().max(1_000).default(''),
});

/** The longest text that is read; a question has at most 1,000 characters. */
const longest = 20_000;

/** The words of a message without the mention of this app; of a message that is HTML alone, its words. */
export function textOf(activity: Activity): string {
  const said = (activity.text ?? '').slice(0, longest);
  const own = mentions(activity).filter(({ id, text }) => id === activity.recipient?.id && text !== '');
  const without = own.reduce((text, { text: mention }) => text.replaceAll(mention, ' '), said);
  const words = plainWords(without);
  return words !== '' || own.length > 0 ? words : plainWords(htmlOf(activity));
}

function htmlOf({ attachments }: Activity): string {
  const html = attachments.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? html.slice(0, longest) : '';
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Text without tags, entities in place, on one line. */
export function plainWords(markup: string): string {
  return markup
    .slice(0, longest)
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_whole, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
