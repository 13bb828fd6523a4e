/** Kept briefs on their way between threads: what arrives is what was sent. */
import { expect, test } from 'vitest';
import { keptAs, pack, unpack } from '../../../src/domain/kept.ts';
import { keep, makeBrief } from '../../fakes/briefs.ts';

const brief = makeBrief('packed', ['Divers meet', 'Two ships came to Liepaja.'], () => ({}));
const { brief: _, ...head } = keep(brief, { event: 'e1', withdrawnAt: new Date('2026-03-14T00:00:00Z') });

test('a brief that the store wrote travels as its text, and reads the same on both sides', () => {
  const kept = keptAs(head, JSON.stringify(brief));

  const sent = pack(kept);

  expect(typeof sent.body).toBe('string');
  expect(kept).toEqual({ ...head, brief });
  expect(unpack(structuredClone(sent))).toEqual({ ...head, brief });
});

test('one that was changed on the way travels as it was changed', () => {
  const changed = { ...keptAs(head, JSON.stringify(brief)), sourceName: 'Another name' };

  expect(unpack(structuredClone(pack(changed)))).toEqual({ ...head, sourceName: 'Another name', brief });
});
