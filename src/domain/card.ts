/** A card: a platform-neutral message. Slack, Teams and the web page each render it in their own way. */

/** A run of text. Everything in it is shown literally: no run is markup. */
export interface Span {
  text: string;
  strong?: boolean;
  /** An http or https address, or a path of our own web page (`/brief/…`). */
  href?: string;
  /** A mark on what is interpretation or was flagged: the reason, in words. */
  mark?: string;
  /** ISO 3166-1 alpha-2, or XK: the state whose flag stands before the text; the text names the state by itself. */
  flag?: string;
  /** ISO instant that the text tells in UTC: a platform that knows the reader's zone shows it there. */
  at?: string;
}

export type Block =
  | { kind: 'heading'; spans: Span[] }
  | { kind: 'line'; spans: Span[] }
  /** Secondary: date · place · type · status, or a footer. */
  | { kind: 'note'; spans: Span[] }
  /** A labelled list: People, Commitments, Next steps… `more` counts what is left out here and shown in the full brief. */
  | { kind: 'list'; label: string | null; items: Span[][]; more: number }
  /** A line of a brief beside the sentence that says so. */
  | { kind: 'evidence'; claim: Span[]; sentence: string; exact: string; field: string }
  | { kind: 'quote'; spans: Span[] }
  /** Lines to type: where the platform can, one press sends them. */
  | { kind: 'suggestions'; label: string; lines: string[] };

/**
 * What a person can do with a card. `value` is what the platform hands back: the brief's id (evidence, full_brief, ask,
 * share), the follow's number (unfollow), or the line to edit (edit_follow).
 */
export interface Button {
  action: 'evidence' | 'full_brief' | 'ask' | 'share' | 'unfollow' | 'edit_follow';
  label: string;
  value: string;
  /** Where the button is a link. */
  href?: string;
}

export const cardKinds = [
  'brief',
  'full_brief',
  'digest',
  'answer',
  'evidence',
  'follows',
  'health',
  'help',
  'notice',
  'apology',
] as const;
export type CardKind = (typeof cardKinds)[number];

export interface Card {
  kind: CardKind;
  /** The brief's id where the card is of one brief. */
  brief: string | null;
  title: Span;
  blocks: Block[];
  buttons: Button[];
  /** The whole card as one plain line, for notifications and screen readers: at most 300 characters. */
  fallback: string;
  /** Are words of it a language model's? Platforms that label such messages do so. */
  byModel?: boolean;
}
