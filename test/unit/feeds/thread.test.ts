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
  test('gives up a document that takes too long, and reads the next', async () => {
    thread = createThread({ limitMs: 1_500 });
    await thread.parse(feed('warm'), { type: 'feed' });
    const slow = createThread({ limitMs: 30 });

    await expect(slow.parse(heavy, { type: 'feed' })).rejects.toThrow(/takes longer than/);
    await slow.close();

    expect(await thread.parse(feed('next'), { type: 'feed' })).toMatchObject({ items: [{ title: 'next' }] });
  });

  test('reads in order and never holds up the loop for long', async () => {
    thread = createThread();
    await thread.parse(feed('warm'), { type: 'feed' });
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);

    const parsed = await Promise.all([
      thread.parse(heavy, { type: 'feed' }),
      thread.parse(feed('after'), { type: 'feed' }),
    ]);
    clearInterval(beat);

    expect(parsed.map((one) => one.kind)).toEqual(['feed', 'feed']);
    expect(longest).toBeLessThan(200);
  });

  test('says what is wrong with a document that is no feed', async () => {
    thread = createThread();

    await expect(
      thread.parse(Buffer.from('<html><body>Log in</body></html>'), { type: 'feed' }),
    ).rejects.toMatchObject({ name: 'SourceError', unreadable: true });
  });
});
