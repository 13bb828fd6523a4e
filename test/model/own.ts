/** What our side of a call takes: the prompt made, the answer read and every claim verified, without a server. */
import { resolve } from 'node:path';
import { noTokens } from '../../src/domain/usage.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { addModel } from '../../src/writer/llm/brief.ts';
import { readPrompts } from '../../src/writer/llm/llm.ts';
import { type Model, read } from '../../src/writer/llm/model.ts';
import { wired } from '../fakes/model/forms.ts';
import type { Subject } from './releases.ts';

/** What this thread has computed, in milliseconds: a busy machine does not change it. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Median and most over the releases, in milliseconds of processor time, once everything is warm. */
export async function ownTimes(
  subjects: readonly Subject[],
): Promise<{ median: number; most: number; rules: number }> {
  const prompts = readPrompts(resolve(import.meta.dirname, '../../prompts'));
  const rules = createExtractive();
  const [own, alone]: [number[], number[]] = [[], []];
  for (const warm of [false, true])
    for (const { release, rules: brief, right } of subjects) {
      const text = JSON.stringify(wired(right));
      const model: Model = {
        ...{ name: 'none', resting: false },
        ask: async (inquiry) => {
          const found = read(text, inquiry);
          if ('fault' in found) throw new Error(found.fault);
          return { form: found.form, text, tokens: noTokens, recalled: false };
        },
      };
      let start = computed();
      await addModel(brief, release, { model, prompts, newFence: () => '0'.repeat(32), secondLook: 100 });
      if (warm) own.push(computed() - start);
      start = computed();
      await rules.brief(release);
      if (warm) alone.push(computed() - start);
    }
  const sorted = own.toSorted((a, b) => a - b);
  const ruled = alone.toSorted((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? 0,
    most: sorted.at(-1) ?? 0,
    rules: ruled[ruled.length >> 1] ?? 0,
  };
}
