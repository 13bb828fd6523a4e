/** Errands: what an act asks of Coop, as it is put away, and where its replies go. */
import { z } from 'zod';

const Spot = z.object({
  /** Slack's id of the channel. */
  channel: z.string(),
  /** The first message of the thread that replies go under; null for none. */
  thread: z.string().nullable(),
  /** Where an ephemeral reply goes while it is open, and until when (milliseconds since 1970). */
  response: z.object({ url: z.string(), until: z.number() }).nullable(),
});

/** What is kept of an act. */
export const Errand = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    team: z.string(),
    user: z.string(),
    text: z.string(),
    /** The channel that the question is about: it is asked there, or chosen in a modal. */
    channel: z.string(),
    about: z.string().nullable(),
    private: z.boolean(),
    /** Milliseconds since 1970 of a press, so that a double click is known; 0 for none. */
    pressedAt: z.number().default(0),
    /** The conversation that it opens, where that is not its act's thread. */
    talk: z.string().optional(),
    /** Does the asker look at the App Home? */
    home: z.boolean().default(false),
    spot: Spot,
  }),
  z.object({
    kind: z.literal('share'),
    team: z.string(),
    user: z.string(),
    /** The act whose answer is shared. */
    source: z.string(),
    pressedAt: z.number().default(0),
    spot: Spot,
  }),
]);
export type Errand = z.infer<typeof Errand>;
export type AskErrand = Extract<Errand, { kind: 'ask' }>;
export type ShareErrand = Extract<Errand, { kind: 'share' }>;
export type ReplySpot = z.infer<typeof Spot>;

/** Slack lets a response address be used for thirty minutes. */
export const responseMs = 29 * 60_000;
