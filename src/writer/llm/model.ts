/** The model as the writer knows it: asks for a form and gets it, within bounds of time, tries, money and width, or a fault. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  addTokens,
  costOf,
  noTokens,
  type Price,
  type Tokens,
  type Use,
  type UsePurpose,
} from '../../domain/usage.ts';
import { createBudget } from './budget.ts';
import { ModelFault } from './fault.ts';
import type { Gate } from './gate.ts';
import { jsonIn } from './json.ts';
import { type Call, createTries, type TriesOptions, type Try } from './tries.ts';
import type { Message } from './wire.ts';

/** What is remembered of calls, whoever remembers it: the store, a folder of recorded answers, or memory. */
export interface Ledger {
  /** Notes what a call took. */
  note(use: Use): Promise<void>;
  /** Money spent since then. */
  spent(since: Date): Promise<number>;
  /** The answer that was kept for an equal call, or null. */
  recall(print: string): Promise<string | null>;
  keep(print: string, answer: string, call: CallHead): Promise<void>;
}

/** What a call was, for people who look through kept answers. */
export type CallHead = Pick<Use, 'purpose' | 'prompt' | 'about'>;

/** One thing to be asked. */
export interface Inquiry<Form> extends Call {
  purpose: UsePurpose;
  about: string;
  channel: string | null;
  /** `brief@1`. */
  prompt: string;
  messages: readonly Message[];
  /** What makes two calls equal: all of it but the fence. */
  identity: string;
  form: { name: string; shape: z.ZodType<Form>; json: Record<string, unknown> };
  /** What can be saved of a form that is not quite right; null when nothing. */
  salvage: (value: unknown) => Form | null;
}

export interface Told<Form> {
  form: Form;
  /** The answer as it came, for a further turn. */
  text: string;
  tokens: Tokens;
  /** Was the call spared, because an equal one had been made? */
  recalled: boolean;
}

export interface Model {
  readonly name: string;
  /** Is the server being left alone at present, because it failed or the month's money is spent? */
  readonly resting: boolean;
  /** Throws a ModelFault. */
  ask<Form>(inquiry: Inquiry<Form>): Promise<Told<Form>>;
}

export interface ModelOptions extends TriesOptions {
  /** All tries of one call together, where nobody waits for it. */
  deadlineMs: number;
  price: Price | null;
  /** Money a calendar month (UTC); null for no bound. */
  budget: number | null;
  ledger: Ledger;
  gate: Gate;
  now: () => Date;
}

/** Somebody waits for an answer, and the rules have one at once: its tries have the time of one, and a follow-up's reading a third of it. */
function deadlineOf(
  purpose: UsePurpose,
  { timeoutMs, deadlineMs }: Pick<ModelOptions, 'timeoutMs' | 'deadlineMs'>,
): number {
  if (purpose === 'question') return Math.ceil(timeoutMs / 3);
  return purpose === 'answer' ? timeoutMs : deadlineMs;
}

/** A model over a transport. What it learns of a server's manners is kept for the calls that follow. */
export function createModel(options: ModelOptions): Model {
  const { name, ledger, breaker, gate } = options;
  const { budget: most, now, log } = options;
  const budget = createBudget({ budget: most, spentSince: (since) => ledger.spent(since), now, log });
  const tries = createTries(options);

  const note = async (inquiry: Inquiry<unknown>, tokens: Tokens, outcome: string): Promise<void> => {
    const { purpose, about, channel, prompt } = inquiry;
    const cost = options.price === null ? null : costOf(tokens, options.price);
    if (cost !== null) budget.add(cost);
    if (tokens.input + tokens.output === 0 && outcome !== 'used') return;
    const at = options.now();
    await ledger.note({ at, purpose, about, channel, model: name, prompt, tokens, cost, outcome });
  };

  return {
    name,
    get resting() {
      return breaker.resting || budget.isSpent;
    },
    ask: async (inquiry) => {
      const print = printOf(name, inquiry);
      const kept = await ledger.recall(print);
      const known = kept === null ? null : read(kept, inquiry);
      if (known !== null && kept !== null && 'form' in known)
        return { form: known.form, text: kept, tokens: noTokens, recalled: true };
      if (breaker.resting) throw new ModelFault('resting', 'The server is being left alone for a while.');
      await budget.check();
      try {
        const told = await gate(() => askTwice(inquiry, tries, deadlineOf(inquiry.purpose, options)));
        const { purpose, prompt: version, about } = inquiry;
        await ledger.keep(print, keptOf(told.form, inquiry), { purpose, prompt: version, about });
        await note(inquiry, told.tokens, 'used');
        return told;
      } catch (error) {
        if (error instanceof ModelFault) await note(inquiry, error.tokens, error.kind);
        throw error;
      }
    },
  };
}

/** The form that the server gives, asked once more where its first answer is none; what can be saved of either, else a fault. */
async function askTwice<Form>(inquiry: Inquiry<Form>, ask: Try, deadlineMs: number): Promise<Told<Form>> {
  const signal = AbortSignal.timeout(deadlineMs);
  const first = await ask(inquiry, inquiry.messages, signal);
  let tokens = first.tokens;
  const form = read(first.text, inquiry);
  if ('form' in form) return { form: form.form, text: first.text, tokens, recalled: false };
  try {
    const second = await ask(inquiry, repairOf(inquiry, first.text, form.fault), signal);
    tokens = addTokens(tokens, second.tokens);
    const again = read(second.text, inquiry);
    if ('form' in again) return { form: again.form, text: second.text, tokens, recalled: false };
    for (const text of [second.text, first.text]) {
      const saved = inquiry.salvage(jsonIn(text));
      if (saved !== null) return { form: saved, text, tokens, recalled: false };
    }
    throw new ModelFault('malformed', 'The answer was not the form, twice.');
  } catch (error) {
    const saved = inquiry.salvage(jsonIn(first.text));
    if (saved !== null) return { form: saved, text: first.text, tokens, recalled: false };
    throw error instanceof ModelFault ? withTokens(error, tokens) : error;
  }
}

const repairOf = <Form>({ messages }: Inquiry<Form>, answer: string, fault: string): Message[] => [
  ...messages,
  { role: 'assistant', content: answer.slice(0, 20_000) || '(nothing)' },
  {
    role: 'user',
    content: `That was not the form: ${fault}. Answer with the whole form as JSON, and nothing else.`,
  },
];

/** What an equal call is known by: sha256 of model, prompt and all that was asked but the fence. */
export function printOf(model: string, { prompt, identity, form }: Inquiry<unknown>): string {
  return createHash('sha256')
    .update(JSON.stringify([model, prompt, form.name, identity]))
    .digest('hex');
}

/** A form as it is kept: written as a model would have written it, so that it is read by the same way. */
export const keptOf = <Form>(form: Form, inquiry: Inquiry<Form>): string =>
  JSON.stringify(z.encode(inquiry.form.shape, form));

/** The same fault, with what the turns before it took. */
function withTokens({ kind, message, tokens, retryAfterMs }: ModelFault, before: Tokens): ModelFault {
  const again = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new ModelFault(kind, message, { tokens: addTokens(before, tokens), ...again });
}

type Reading<Form> = { form: Form } | { fault: string };

/** The form in an answer, or what is wrong with it. */
export function read<Form>(text: string, { form }: Inquiry<Form>): Reading<Form> {
  const value = jsonIn(text);
  if (value === undefined) return { fault: 'it holds no JSON object' };
  const found = form.shape.safeParse(value);
  if (found.success) return { form: found.data };
  const [issue] = found.error.issues;
  return { fault: `${issue?.path.join('.') || 'the form'}: ${issue?.message ?? 'wrong'}`.slice(0, 200) };
}
