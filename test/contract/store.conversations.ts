/** The store's contract on threads, askers and acts. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../src/domain/question.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { later, type Memory, morning, type Open } from './store.samples.ts';

const context: ThreadContext = {
  question: {
    text: 'latvia',
    intent: 'country',
    countries: ['LV'],
    people: [],
    topics: [],
    types: [],
    period: null,
    words: [],
    followUp: false,
  },
  briefs: ['b1'],
  people: ['anna ozola'],
};

export function conversationContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  describe('conversations', () => {
    it('remembers what a thread carries, the latest only', async () => {
      const { store } = memory;
      await store.rememberThread('t1', context, morning);
      await store.rememberThread('t1', { ...context, briefs: ['b2'] }, later(1));

      expect(await store.thread('t1', wholeDesk)).toEqual({ ...context, briefs: ['b2'] });
      expect(await store.thread('t2', wholeDesk)).toBeNull();
    });

    it('tells when a person asked before, and notes that they ask now', async () => {
      const { store } = memory;

      const asked = [
        await store.lastAsked('anna', morning),
        await store.lastAsked('anna', later(5)),
        await store.lastAsked('bert', later(6)),
        await store.lastAsked('anna', later(7)),
      ];

      expect(asked).toEqual([null, morning, null, later(5)]);
    });

    it('sees an act for the first time once, whoever looks', async () => {
      const other = await memory.another();

      const seen = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? memory.store : other).firstSight('Ev1', morning)),
      );

      expect(seen.filter(Boolean)).toHaveLength(1);
      expect(await memory.store.firstSight('Ev2', morning)).toBe(true);
      await other.close();
    });

    it('answers when asked whether it is there', async () => {
      await expect(memory.store.ping()).resolves.toBeUndefined();
    });
  });
}
