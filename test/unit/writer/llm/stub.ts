/** A model in memory that answers as a test tells it to, without a server. */
import { resolve } from 'node:path';
import type { Brief } from '../../../../src/domain/brief.ts';
import type { Release } from '../../../../src/domain/release.ts';
import { noTokens } from '../../../../src/domain/usage.ts';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';
import { addModel } from '../../../../src/writer/llm/brief.ts';
import { ModelFault } from '../../../../src/writer/llm/fault.ts';
import { readPrompts } from '../../../../src/writer/llm/llm.ts';
import type { Inquiry, Model } from '../../../../src/writer/llm/model.ts';
import { wired } from '../../../fakes/model/forms.ts';

export const prompts = readPrompts(resolve(import.meta.dirname, '../../../../prompts'));
export const rules = createExtractive();

let fences = 0;
export const newFence = (): string => (++fences).toString(16).padStart(32, '0');

export interface StubModel extends Model {
  asked: Inquiry<unknown>[];
}

/** `answer` gives the value of a form by the number of the call, from 0; undefined is a refusal. */
export function createStub(answer: (call: number, inquiry: Inquiry<unknown>) => unknown): StubModel {
  const asked: Inquiry<unknown>[] = [];
  return {
    name: 'stub',
    resting: false,
    asked,
    ask: async (inquiry) => {
      const given = answer(asked.push(inquiry) - 1, inquiry);
      const value = inquiry.form.name === 'brief' ? wired(given) : given;
      const found = inquiry.form.shape.safeParse(value);
      const form = found.success ? found.data : inquiry.salvage(value);
      if (form === null || value === undefined) throw new ModelFault('refused', 'The stub refused.');
      return { form, text: JSON.stringify(value), tokens: noTokens, recalled: false };
    },
  };
}

const kept = new Map<string, Promise<Brief>>();

/** What the rules write, once for each release. */
export function byRules(release: Release): Promise<Brief> {
  const brief = kept.get(release.key) ?? rules.brief(release);
  kept.set(release.key, brief);
  return brief;
}

/** The brief of a release when the model fills in this form. */
export async function briefBy(release: Release, form: unknown, { secondLook = 100 } = {}): Promise<Brief> {
  const written = await byRules(release);
  const model = createStub(() => form);
  return addModel(written, release, { model, prompts, newFence, secondLook });
}
