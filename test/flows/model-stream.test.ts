/** Answers shown while they are written: sentence by sentence, none before it is verified, and a whole answer whatever becomes of the stream. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/chat/platform.ts';
import type { Card } from '../../src/domain/card.ts';
import { answerAsk } from '../../src/flows/answer.ts';
import { type FakeModel, startModel } from '../fakes/model/server.ts';
import { writerOver } from '../fakes/model/writer.ts';
import { aid, visit } from '../unit/writer/llm/releases.ts';
import { createTestDesk, type TestDesk } from './desk.ts';

const apis = ['chat', 'responses'] as const;
const question = 'what did Norway and Latvia discuss about air defence';

let server: FakeModel;
let desk: TestDesk;
beforeEach(async () => {
  server = await startModel();
  desk = await createTestDesk('2026-06-01T08:00:00Z');
  await desk.take(visit);
  await desk.take(aid);
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await desk.close();
  await server.stop();
});

/** What someone sees of an answer, in order: previews, then the replies. */
async function shownTo(api: 'chat' | 'responses', { watched = true } = {}): Promise<[string, Card][]> {
  const shown: [string, Card][] = [];
  const ask: Ask = {
    ...{ id: `act-${Math.trunc(desk.clock.now().getTime())}`, text: question, channel: 'web:desk' },
    ...{ thread: 't1', about: null, asker: 'web:anna', zone: null, private: false },
    reply: async (card) => void shown.push(['reply', card]),
    ...(watched ? { preview: (card: Card) => void shown.push(['preview', card]) } : {}),
  };
  const { writer } = writerOver(server, { api, retries: 0, timeoutMs: 5_000 }, { now: desk.clock.now });
  const { log } = desk.parts(null as never);
  await answerAsk(ask, { store: desk.store, writer, now: desk.clock.now, log, zone: 'UTC', limits: null });
  return shown;
}

const words = ([, card]: [string, Card]): string => card.fallback;
const discussed =
  'The ministers discussed air defence, the training of Ukrainian soldiers and the rotation of Norwegian troops in Ādaži.';

/** Three sentences on the one that tells it: a right one, an invention, and the right one's first half. */
function behave(): void {
  server.behave(({ sentences, form }) => {
    if (form !== 'answer') return { status: 500 };
    const [id = ''] = [...sentences].find(([, text]) => text.startsWith('The ministers discussed')) ?? [];
    const texts = [
      discussed,
      'The ministers discussed 40 tanks and Minister Brandani.',
      'The ministers discussed air defence and the training of Ukrainian soldiers.',
    ];
    return {
      give: { answerable: true, sentences: texts.map((text) => ({ ev: [id], text })), missing: null },
    };
  });
}

describe.each(apis)('by the %s API, an answer', (api) => {
  it('grows by verified sentences alone, and ends as the whole', async () => {
    behave();

    const shown = await shownTo(api);

    expect(shown.map(([how]) => how)).toEqual(['preview', 'preview', 'reply']);
    expect(words(shown[0] as never)).toBe(discussed);
    expect(words(shown[1] as never)).toContain('Ukrainian soldiers.');
    expect(shown[1]?.[1].blocks).toEqual(shown[2]?.[1].blocks);
    expect(JSON.stringify(shown)).not.toMatch(/tanks|Brandani/);
    expect(server.asked[0]?.body.stream).toBe(true);
  });

  it('is not streamed where nobody watches', async () => {
    behave();

    const shown = await shownTo(api, { watched: false });

    expect(shown.map(([how]) => how)).toEqual(['reply']);
    expect(server.asked[0]?.body.stream).toBeUndefined();
  });

  it('is shown whole where the server does not stream', async () => {
    behave();
    server.refuses = { stream: true };

    const shown = await shownTo(api);

    expect(shown.map(([how]) => how)).toEqual(['reply']);
    expect(JSON.stringify(shown)).toContain('written by a model');
    expect(server.asked).toHaveLength(2);
  });

  it.each(['break', 'refuse', 'filter', 'length'] as const)(
    'of a stream that ends in %s is the rules’ own',
    async (behaviour) => {
      server.behave(() => behaviour);

      const shown = await shownTo(api);

      expect(shown.map(([how]) => how)).toEqual(['reply']);
      expect(JSON.stringify(shown)).toContain('put together by rules');
    },
  );

  it('is shown to nobody before the model says that there is one', async () => {
    server.behave(({ sentences }) => {
      const [[id, text] = ['', '']] = [...sentences];
      return { say: JSON.stringify({ sentences: [{ ev: [id], text }], missing: null, answerable: false }) };
    });

    expect((await shownTo(api)).map(([how]) => how)).toEqual(['reply']);
  });
});
