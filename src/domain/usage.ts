/** Usage: what a call to a language model took, in tokens and money, and what it was for. */

export interface Tokens {
  /** All tokens sent, those kept by the server included. */
  input: number;
  /** Of these, the ones the server had kept from earlier calls. */
  cached: number;
  output: number;
}

export const usePurposes = ['brief', 'answer', 'question', 'lead'] as const;
export type UsePurpose = (typeof usePurposes)[number];

/** One call. */
export interface Use {
  at: Date;
  purpose: UsePurpose;
  /** The brief's id, or the digest or question it was for. */
  about: string;
  /** The channel it was made for; null for what all channels share. */
  channel: string | null;
  model: string;
  /** The prompt and its version: `brief@1`. */
  prompt: string;
  tokens: Tokens;
  /** In the currency of the price table; null when the table has no price for the model. */
  cost: number | null;
  /** What came of it: `used`, or the kind of fault. */
  outcome: string;
}

/** Price of a million tokens. */
export interface Price {
  input: number;
  cached: number;
  output: number;
}

export const noTokens: Tokens = { input: 0, cached: 0, output: 0 };

/** The tokens of both. */
export function addTokens(a: Tokens, b: Tokens): Tokens {
  return { input: a.input + b.input, cached: a.cached + b.cached, output: a.output + b.output };
}

/** What tokens cost at a price; never negative. */
export function costOf({ input, cached, output }: Tokens, price: Price): number {
  const kept = Math.min(cached, input);
  return ((input - kept) * price.input + kept * price.cached + output * price.output) / 1_000_000;
}
