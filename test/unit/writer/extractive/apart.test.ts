/** Briefs and answers from a thread: as they are written here, questions first, and one that breaks off stops no other. */
import { afterEach, expect, test } from 'vitest';
import type { Release } from '../../../../src/domain/release.ts';
import { type Apart, createApart } from '../../../../src/writer/extractive/apart.ts';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';
import { type Briefing, WriterError } from '../../../../src/writer/writer.ts';
import { aid, latvian, visit } from '../llm/releases.ts';
import { askOf, everything, now } from './answers/briefs.ts';

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

  const late = { status: 'rejected', reason: { message: 'The rules took too long over this.' } };
  expect(briefs).toMatchObject([late, late, late]);
});

const { question } = askOf(everything, 'who is the norwegian minister of defence');
const briefing: Briefing = {
  ...{ question, briefs: everything, thread: null, stored: everything.length, now },
  ...{ frequency: new Map(), without: new Map() },
};

test('an answer from the thread is the answer that is given here, shown to nobody before it stands', async () => {
  writer = createApart();
  const shown: unknown[] = [];

  const answer = await writer.answer({ ...briefing, shown: (part) => shown.push(part) });

  expect(answer.answerable).toBe(true);
  expect(answer).toEqual(await createExtractive().answer(briefing));
  expect(shown).toEqual([]);
});

test('a question waits for what is in the thread already, and for no other release', async () => {
  // Where all is slow, nothing is late: it would be answered by the second thread.
  writer = createApart({ lateMs: 60_000 });
  const ended: string[] = [];
  const briefs = [visit, aid, latvian, visit, aid].map((release) => writer.brief(release));
  const all = briefs.map((brief) => brief.then(() => ended.push('brief')));

  await Promise.all([...all, writer.answer(briefing).then(() => ended.push('answer'))]);

  expect(ended).toEqual(['brief', 'brief', 'answer', 'brief', 'brief', 'brief']);
});

test('a release that takes long holds no answer up', async () => {
  writer = createApart({ lateMs: 1 });
  const endless = { ...visit, text: `${visit.text}\n\n`.repeat(20_000) };
  const brief = writer.brief(endless).then(() => 'brief');
  const answers = [briefing, briefing].map((one) => writer.answer(one).then(() => 'answer'));

  for (const answer of answers) expect(await Promise.race([brief, answer])).toBe('answer');
});
