/** The store's contract on finding briefs. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import { everything, found, keepTold, later, type Memory, morning, type Open } from './store.samples.ts';

/** Operators of full-text languages, quotes, SQL, and what no database likes. */
const hostile = [
  '"',
  "'",
  '* OR *',
  'tank" OR "x',
  "tank' | 'x",
  'NEAR(tank, 5)',
  'words:tank',
  'tank AND NOT',
  '^tank*',
  '\0',
  '\uD800',
  "'; drop table briefs; --",
  '%_',
  '🇱🇻',
  '!tank & (',
  'a'.repeat(5000),
  `${'tank '.repeat(3000)}`,
];

export function searchContract(open: Open): void {
  let memory: Memory;
  let store: Store;
  beforeEach(async () => {
    memory = await open();
    store = memory.store;
  });
  afterEach(async () => await memory.end());

  describe('finding briefs', () => {
    it('lists the newest day first, and of one day the latest kept first', async () => {
      await keepTold(store, { key: 'march', published: '2026-03-09' });
      await keepTold(store, { key: 'january', published: '2026-01-05' });
      await keepTold(store, { key: 'march again', published: '2026-03-09' }, later(1));
      await keepTold(store, { key: 'undated', published: null }, later(2));
      await keepTold(store, { key: 'february', published: '2026-02' });

      expect(await found(store, {})).toEqual(['undated', 'march again', 'march', 'february', 'january']);
      expect(await found(store, { limit: 2 })).toEqual(['undated', 'march again']);
      expect(await store.countBriefs({ ...everything, limit: 2 }, wholeDesk)).toBe(5);
    });

    it('finds by all of the countries, in whatever role', async () => {
      await keepTold(store, { key: 'both', countries: ['LV', 'IT'], role: 'mentioned' });
      await keepTold(store, { key: 'latvia', countries: ['LV'] });
      await keepTold(store, { key: 'italy', countries: ['IT'] });

      expect(await found(store, { countries: ['LV'] })).toEqual(['latvia', 'both']);
      expect(await found(store, { countries: ['IT', 'LV'] })).toEqual(['both']);
      expect(await found(store, { countries: ['PT'] })).toEqual([]);
    });

    it('finds people by surname, by the end of a name and by full name, accents aside', async () => {
      await keepTold(store, { key: 'a', people: ['Ieva Bērziņa-Łoś', 'Mārtiņš Kļava'] });
      await keepTold(store, { key: 'b', people: ['Jonas van der Meer'] });
      await keepTold(store, { key: 'c', people: ['Oskar Kļava Jr.'] });

      expect(await found(store, { people: ['klava'] })).toEqual(['c', 'a']);
      expect(await found(store, { people: ['KĻAVA', 'Bērziņa-Łoś'] })).toEqual(['a']);
      expect(await found(store, { people: ['van der meer'] })).toEqual(['b']);
      expect(await found(store, { people: ['jonas van der meer'] })).toEqual(['b']);
      expect(await found(store, { people: ['jonas'] })).toEqual([]);
      expect(await store.surnames(wholeDesk)).toEqual(new Set(['los', 'klava', 'meer']));
    });

    it('finds by any of the topics and any of the types', async () => {
      await keepTold(store, { key: 'a', topics: ['cyber', 'space'], type: 'visit' });
      await keepTold(store, { key: 'b', topics: ['maritime'], type: 'call' });

      expect(await found(store, { topics: ['cyber'] })).toEqual(['a']);
      expect(await found(store, { topics: ['cyber', 'maritime'] })).toEqual(['b', 'a']);
      expect(await found(store, { topics: ['cyber'], types: ['call'] })).toEqual([]);
      expect(await found(store, { types: ['call', 'visit'] })).toEqual(['b', 'a']);
    });

    it('finds relevant ones alone when asked to', async () => {
      await keepTold(store, { key: 'a', relevant: false });
      await keepTold(store, { key: 'b' });

      expect(await found(store, { relevantOnly: true })).toEqual(['b']);
      expect(await found(store, {})).toEqual(['b', 'a']);
    });

    it('holds a period against the event, else publication, else the day of arrival; what was read back undated is in none', async () => {
      await keepTold(store, { key: 'event', date: '2025-12-08/2025-12-09', published: '2026-01-02' });
      await keepTold(store, { key: 'no year', date: 'XXXX-12-08', published: '2026-01-03' });
      await keepTold(store, { key: 'month', published: '2026-02' });
      await keepTold(store, { key: 'undated', published: null });
      await keepTold(store, { key: 'undated and old', published: null }, morning, true);

      expect(await found(store, { from: '2025-12-09', to: '2025-12-31' })).toEqual(['event']);
      expect(await found(store, { from: '2026-01-01', to: '2026-01-31' })).toEqual(['no year']);
      expect(await found(store, { from: '2026-02-14', to: '2026-02-14' })).toEqual(['month']);
      expect(await found(store, { from: '2026-03-10' })).toEqual(['undated']);
      expect(await found(store, { to: '2026-03-10' })).not.toContain('undated and old');
      expect((await found(store, {})).at(-1)).toBe('undated and old');
      expect(await found(store, { to: '2025-12-08' })).toEqual(['event']);
    });

    it('finds words whatever their form, and those with more of the rarer ones first', async () => {
      await keepTold(store, { key: 'common', text: 'The defence ministers met.', published: '2026-03-05' });
      await keepTold(store, { key: 'rare', text: 'A harbour opened.', published: '2026-01-01' });
      await keepTold(store, { key: 'both', text: 'Defense of the harbor.', published: '2025-01-01' });
      await keepTold(store, {
        key: 'other',
        text: 'Defence again.',
        title: 'Łódź',
        published: '2026-02-01',
      });

      expect(await found(store, { words: ['defending', 'defense'] })).toEqual(['common', 'other', 'both']);
      expect(await found(store, { words: ['defence', 'harbours'] })).toEqual([
        'both',
        'rare',
        'common',
        'other',
      ]);
      expect(await found(store, { words: ['lodz'] })).toEqual(['other']);
      expect(await store.countBriefs({ ...everything, words: ['defence', 'harbour'] }, wholeDesk)).toBe(4);
      expect(await store.frequency(['Defense', 'harbours', 'the', 'nowhere'], wholeDesk)).toEqual(
        new Map([
          ['Defense', 3],
          ['harbours', 2],
          ['the', 0],
          ['nowhere', 0],
        ]),
      );
    });

    it('joins all filters', async () => {
      const telling = { countries: ['LV'], people: ['Anna Ozola'], topics: ['cyber' as const] };
      await keepTold(store, { ...telling, key: 'a', text: 'A drone wall.', published: '2026-02-01' });
      await keepTold(store, { ...telling, key: 'b', text: 'A drone wall.', published: '2025-02-01' });
      await keepTold(store, { key: 'c', text: 'A drone wall.' });
      const asked = {
        countries: ['LV'],
        people: ['ozola'],
        topics: ['cyber'],
        words: ['drones', 'walls', 'ships'],
        from: '2026-01-01',
        relevantOnly: true,
      };

      expect(await found(store, asked)).toEqual(['a']);
      expect(await store.countBriefs({ ...everything, ...asked }, wholeDesk)).toBe(1);
    });

    it('finds the newest version of a release only', async () => {
      await keepTold(store, { text: 'Five rotations.', countries: ['LV'] });
      await keepTold(store, { text: 'Six rotations.', countries: ['EE'] }, later(1));

      expect(await store.countBriefs({ ...everything, words: ['five'] }, wholeDesk)).toBe(0);
      expect(await store.countBriefs({ ...everything, countries: ['LV'] }, wholeDesk)).toBe(0);
      expect(await store.countBriefs(everything, wholeDesk)).toBe(1);
      expect((await store.findBriefs({ ...everything, words: ['six'] }, wholeDesk))[0]?.version).toBe(2);
      expect(await store.frequency(['five', 'rotation'], wholeDesk)).toEqual(
        new Map([
          ['five', 0],
          ['rotation', 1],
        ]),
      );
    });

    it('takes hostile words for words and nothing else', async () => {
      await keepTold(store, { text: 'A boat sails.', people: ['Anna Ozola'] });

      for (const word of hostile) {
        const frequency = await store.frequency([word], wholeDesk);

        expect(await found(store, { words: [word, 'boat'] }), word).toHaveLength(1);
        expect(await found(store, { people: [word] }), word).toEqual([]);
        expect(await found(store, { countries: [word] }), word).toEqual([]);
        expect(await found(store, { topics: [word], types: [word] }), word).toEqual([]);
        expect(frequency.get(word), word).toBe(0);
      }
    });

    it('asks nothing of words that carry no meaning', async () => {
      await keepTold(store, {});

      expect(await found(store, { words: ['the', 'of', '?'] })).toHaveLength(1);
    });

    it('weighs very many words without failing', async () => {
      await keepTold(store, { text: 'A boat sails.' });
      const words = ['boat', ...Array.from({ length: 500 }, (_, n) => `word${n}`)];

      expect(await found(store, { words })).toHaveLength(1);
      expect(await store.countBriefs({ ...everything, words }, wholeDesk)).toBe(1);
    });

    it('finds the newest of a common word among many', async () => {
      for (let number = 0; number < 60; number += 1) {
        const published = `2025-${String(1 + (number % 12)).padStart(2, '0')}-01`;
        await keepTold(store, { key: `k${number}`, published, text: 'A boat sails.' }, morning, true);
      }

      const keys = await found(store, { words: ['boats'], limit: 3 });

      expect(keys).toEqual(['k59', 'k47', 'k35']);
    });
  });
}
