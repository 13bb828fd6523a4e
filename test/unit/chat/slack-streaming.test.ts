/** Answers that grow on Slack while a model writes them: one message in the thread, whatever fails, and the whole answer in the end. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../src/chat/platform.ts';
import type { Block, Card } from '../../../src/domain/card.ts';
import { type SlackDesk, startSlackDesk } from '../../fakes/slack/desk.ts';
import { readBlocks } from '../../fakes/slack/reading.ts';
import type { Fault } from '../../fakes/slack/slack.ts';

let desk: SlackDesk;
const open: SlackDesk[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
});

const line = (text: string): Block => ({ kind: 'line', spans: [{ text }] });
const answer = (...lines: string[]): Card => ({
  ...{ kind: 'answer', brief: null, title: { text: 'who came?', strong: true }, buttons: [] },
  blocks: [...lines.map(line), { kind: 'note', spans: [{ text: 'From 1 brief' }] }],
  fallback: lines.join(' '),
});

/** Resolves when the fake has carried out the method so often. */
function carriedOut(method: string, times = 1): Promise<void> {
  return new Promise((resolve) => {
    const { carriedOut: before } = desk.slack;
    desk.slack.carriedOut = (call) => {
      before(call);
      if (desk.slack.calls.filter((one) => one.method === method).length >= times) resolve();
    };
  });
}

/** Slack deals so with a method. */
function befall(method: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  desk.slack.befall = (call) => (call.method === method && left-- > 0 ? fault : null);
}

interface Told {
  grow?: (ask: Ask) => Promise<void>;
  whole?: Card;
}

const sentences = ['Anna Berg came.', 'Carl Lund came with her.', 'They met in Riga.'] as const;
const whole = answer(...sentences);

async function begin({ grow = async () => {}, whole: card = whole }: Told = {}): Promise<void> {
  desk = await startSlackDesk({
    transport: 'http',
    onAsk: async (ask) => {
      await grow(ask);
      await ask.reply(card);
    },
  });
  open.push(desk);
}

/** Shows the first sentence, then the second, each once Slack has the one before. */
const growing = async ({ preview }: Ask): Promise<void> => {
  const started = carriedOut('chat.startStream');
  preview?.(answer(sentences[0]));
  await started;
  const appended = carriedOut('chat.appendStream');
  preview?.(answer(sentences[0], sentences[1]));
  await appended;
};

const ours = () => desk.slack.messages('C1').filter(({ app }) => app);
const methods = (): string[] =>
  desk.slack.calls.map(({ method }) => method).filter((name) => name.startsWith('chat.'));
const blocksOfCalls = (): { type: string }[] =>
  desk.slack.calls.flatMap(({ args }) =>
    ((args.chunks as { blocks: { type: string }[] }[] | undefined) ?? []).flatMap(({ blocks }) => blocks),
  );

/** The one message that stands, as it reads. */
function expectWhole(): void {
  const [message, ...others] = ours();
  expect(others).toEqual([]);
  expect(message?.metadata).toMatchObject({ event_type: 'coop_reply' });
  const read = readBlocks(message?.blocks ?? []);
  for (const sentence of sentences) expect(read.split(sentence)).toHaveLength(2);
  expect(read).toContain('From 1 brief');
  expect(message?.stream?.state).not.toBe('in_progress');
}

describe('an answer in a thread', () => {
  test('grows for its asker sentence by sentence, and ends as the whole in the same message', async () => {
    await begin({ grow: growing });

    await desk.person().mention('who came?');
    await desk.settled();

    expect(methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.stopStream', 'chat.update']);
    const started = desk.slack.calls.find(({ method }) => method === 'chat.startStream');
    expect(started?.args).toMatchObject({ recipient_team_id: 'T1', recipient_user_id: 'U1' });
    expectWhole();
  });

  test('grows in a direct conversation too', async () => {
    await begin({ grow: growing });

    await desk.person().direct('who came?');
    await desk.settled();

    const [message, ...others] = desk.slack.messages('D1').filter(({ app }) => app);
    expect(others).toEqual([]);
    expect(readBlocks(message?.blocks ?? [])).toContain(sentences[2]);
  });

  test('is shown of blocks in which nothing is markup, its sentences alone', async () => {
    const hostile = '<!channel> *bold* <https://evil.example|click> @here `x`';
    const grow = async ({ preview }: Ask): Promise<void> => {
      const started = carriedOut('chat.startStream');
      preview?.(answer(hostile));
      await started;
    };
    await begin({ grow });

    await desk.person().mention('who came?');
    await desk.settled();

    expect(new Set(blocksOfCalls().map(({ type }) => type))).toEqual(new Set(['rich_text']));
    expect(readBlocks(blocksOfCalls())).toContain(hostile);
    expect(readBlocks(blocksOfCalls())).not.toContain('From 1 brief');
    expect(desk.slack.calls.some(({ args }) => args.markdown_text !== undefined)).toBe(false);
  });

  test('that comes out different takes the place of what was shown', async () => {
    const grow = async ({ preview }: Ask): Promise<void> => {
      const started = carriedOut('chat.startStream');
      preview?.(answer('Another sentence.'));
      await started;
      preview?.(answer('A third one.'));
    };
    await begin({ grow });

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
    expect(desk.slack.shown('C1')).not.toContain('Another sentence.');
  });
});

test('what one person alone may see does not grow', async () => {
  const previews: unknown[] = [];
  await begin({ grow: async ({ preview }) => void previews.push(preview) });

  await desk.person().command('latvia');
  await desk.settled();

  expect(previews).toEqual([undefined]);
});

describe('one message, and the whole answer,', () => {
  const first = async ({ preview }: Ask): Promise<void> => {
    const asked = new Promise<void>((resolve) => {
      const { befall: before } = desk.slack;
      desk.slack.befall = (call) => {
        if (call.method === 'chat.startStream') setImmediate(resolve);
        return before(call);
      };
    });
    preview?.(answer(sentences[0]));
    await asked;
  };

  test.each<[string, Fault]>([
    ['where Slack streams nothing', { error: 'feature_disabled' }],
    ['where it does not know blocks in streams', { error: 'invalid_chunks' }],
    ['where it asks to wait', { retryAfter: 30 }],
    ['where the connection is cut before it begins', 'cut'],
    ['where its beginning is not answered', 'lost'],
    ['where its beginning is answered with a fault', 'stored500'],
  ])('%s', async (_name, fault) => {
    await begin({ grow: first });
    befall('chat.startStream', fault);

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
  });

  test('where the asker stops the stream', async () => {
    const grow = async (ask: Ask): Promise<void> => {
      await first(ask);
      befall('chat.appendStream', { error: 'stopped_by_user' });
      ask.preview?.(answer(sentences[0], sentences[1]));
    };
    await begin({ grow });

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
  });

  test('where Slack has ended the stream by itself', async () => {
    const grow = async (ask: Ask): Promise<void> => {
      await growing(ask);
      for (const { stream } of ours()) if (stream) stream.until = 0;
    };
    await begin({ grow });

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
  });

  test('where the message was deleted meanwhile', async () => {
    const grow = async (ask: Ask): Promise<void> => {
      await growing(ask);
      for (const message of ours()) message.deleted = true;
    };
    await begin({ grow });

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
  });

  test.each<[string, Fault]>([
    ['where the whole is stored and its answer lost', 'lost'],
    ['where the whole is lost on its way', 'cut'],
    ['where Slack asks to wait with the whole', { retryAfter: 1 }],
  ])('%s', async (_name, fault) => {
    await begin({ grow: growing });
    befall('chat.update', fault, 1);

    await desk.person().mention('who came?');
    await desk.settled();

    expectWhole();
  });

  test('where a process ends while the answer grows', async () => {
    let shift = 0;
    const now = (): Date => new Date(Date.now() + shift);
    const released = Promise.withResolvers<void>();
    const grown = Promise.withResolvers<void>();
    let tries = 0;
    const onAsk = async (ask: Ask): Promise<void> => {
      if (tries++ === 0) {
        await growing(ask);
        grown.resolve();
        await released.promise;
      }
      await ask.reply(whole).catch(() => {});
    };
    desk = await startSlackDesk({ transport: 'http', onAsk, now });
    open.push(desk);
    await desk.person().mention('who came?');
    await grown.promise;
    expect(ours().map(({ stream }) => stream?.state)).toEqual(['in_progress']);

    // The first hangs as if it were dead: its lease ends, and another takes the act over.
    shift = 10 * 60_000;
    const second = await startSlackDesk({
      ...{ transport: 'http', onAsk, now, store: desk.store, fake: desk.slack },
    });
    open.push(second);
    await carriedOut('chat.update');
    released.resolve();
    await second.settled();

    expect(tries).toBe(2);
    expectWhole();
  });
});

describe('an answer of several messages', () => {
  const long = answer(...Array.from({ length: 60 }, (_, n) => `Sentence ${n}. ${'It is long. '.repeat(40)}`));

  test.each<[string, Fault]>([
    ['is stored and its answer lost', 'lost'],
    ['is lost on its way', 'cut'],
    ['has to wait', { retryAfter: 1 }],
  ])('is carried on where it broke off when a further one %s', async (_name, fault) => {
    await begin({ whole: long });
    let posts = 0;
    desk.slack.befall = ({ method }) => (method === 'chat.postMessage' && ++posts === 2 ? fault : null);

    await desk.person().mention('who came?');
    await desk.settled();

    const parts = ours().map(({ metadata }) => metadata?.event_payload as { part: string; parts: string });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ part }) => Number(part))).toEqual(parts.map((_, index) => index));
    expect(parts.length).toBe(Number(parts[0]?.parts));
  });
});
