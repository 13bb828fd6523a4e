/** The thread in which documents are read: bounded, and replaced when it fails. */
import { afterEach, describe, expect, test } from 'vitest';
import { createThread, type ReadingThread } from '../../../src/feeds/thread.ts';

let thread: ReadingThread | null = null;
afterEach(() => thread?.close());

const feed = (title: string) =>
  Buffer.from(`<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`);
const heavy = Buffer.from(
  `<rss version="2.0"><channel><item><description>${'&lt;p&gt;x '.repeat(1_200_000)}</description></item></channel></rss>`,
);

describe('the reading thread', () => {
  test('gives up a document that takes too long, and another reads on', async () => {
    thread = createThread({ limitMs: 1 });

    await expect(thread.parse(heavy, { type: 'feed' })).rejects.toThrow(/takes longer than/);

    const patient = createThread({ limitMs: 60_000 });
    const next = await patient.parse(feed('next'), { type: 'feed' });
    await patient.close();
    expect(next).toMatchObject({ items: [{ title: 'next' }] });
  });

  test('reads in order, and the loop goes on meanwhile', async () => {
    thread = createThread({ limitMs: 60_000 });
    await thread.parse(feed('warm'), { type: 'feed' });
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    }, 1);

    const parsed = await Promise.all([
      thread.parse(heavy, { type: 'feed' }),
      thread.parse(feed('after'), { type: 'feed' }),
    ]);
    clearInterval(beat);

    expect(parsed.map((one) => one.kind)).toEqual(['feed', 'feed']);
    // Parsed on this thread, the document would let no timer in between.
    expect(turns).toBeGreaterThan(5);
  });

  test('reads on after many large documents, for which it is replaced', async () => {
    thread = createThread({ limitMs: 60_000 });
    const reading = thread;

    const parsed = await Promise.all(
      ['one', 'two', 'three'].flatMap((title) => [
        reading.parse(heavy, { type: 'feed' }),
        reading.parse(feed(title), { type: 'feed' }),
      ]),
    );

    const titles = parsed.flatMap((one) => (one.kind === 'feed' ? one.items.map(({ title }) => title) : []));
    expect(titles).toEqual(['x', 'one', 'x', 'two', 'x', 'three']);
  });

  test('says what is wrong with a document that is no feed', async () => {
    thread = createThread();

    await expect(
      thread.parse(Buffer.from('<html><body>Log in</body></html>'), { type: 'feed' }),
    ).rejects.toMatchObject({ name: 'SourceError', unreadable: true });
  });
});
