/** Briefs from a thread: as they are written here, in order, and one that breaks off stops no other. */
import { afterEach, expect, test } from 'vitest';
import type { Release } from '../../../src/domain/release.ts';
import { type Apart, createApart } from '../../../src/writer/extractive/apart.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';
import { WriterError } from '../../../src/writer/writer.ts';
import { aid, latvian, visit } from './llm/releases.ts';

let writer: Apart;
afterEach(() => writer.close());

test('a brief from the thread is the brief that is written here', async () => {
  writer = createApart();

  const briefs = await Promise.all([visit, aid, latvian].map((release) => writer.brief(release)));

  const here = createExtractive();
  expect(briefs).toEqual(await Promise.all([visit, aid, latvian].map((release) => here.brief(release))));
});

test('a release that the rules stumble over is rejected, and the next one briefed', async () => {
  writer = createApart();
  const broken = { ...visit, text: null } as unknown as Release;

  const [first, second] = await Promise.allSettled([writer.brief(broken), writer.brief(visit)]);

  expect(first).toMatchObject({ status: 'rejected', reason: expect.any(WriterError) });
  expect(second).toMatchObject({ status: 'fulfilled', value: { headline: expect.any(String) } });
});

test('a release that takes too long is given up, and those behind it have their own time', async () => {
  writer = createApart({ longestMs: 1 });

  const briefs = await Promise.allSettled([visit, aid, latvian].map((release) => writer.brief(release)));

  const late = { status: 'rejected', reason: { message: 'The rules took too long over this release.' } };
  expect(briefs).toMatchObject([late, late, late]);
});
