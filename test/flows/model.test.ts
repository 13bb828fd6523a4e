/** The model writer before servers that fail in every way: a brief always comes, within its bounds, and nothing is asked that should not be. */
import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Brief } from '../../src/domain/brief.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { createMemoryLedger } from '../../src/writer/llm/ledgers.ts';
import type { Ledger } from '../../src/writer/llm/model.ts';
import { emptyForm, formOf, wired } from '../fakes/model/forms.ts';
import { type Behaviour, type FakeModel, startModel } from '../fakes/model/server.ts';
import { faultless, writerOver } from '../fakes/model/writer.ts';
import { aid, visit } from '../unit/writer/llm/releases.ts';

const rules = createExtractive();
const apis = ['chat', 'responses'] as const;

/** What a brief says, whoever wrote it. */
const told = ({ written: _written, withheld: _withheld, ...brief }: Brief): unknown => brief;

let server: FakeModel;
beforeEach(async () => {
  server = await startModel();
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

/** [what the server does, how, how often it is asked, may the model write it later?] */
const failures: [name: string, behaviour: Behaviour, calls: number, awaits: boolean][] = [
  ['refuses', 'refuse', 1, false],
  ['filters the answer', 'filter', 1, false],
  ['filters the question', { status: 400, error: { code: 'content_filter' } }, 1, false],
  ['breaks the connection', 'break', 2, true],
  ['hangs', 'hang', 2, true],
  ['is slower than the bound', { after: 2_000, next: { give: emptyForm } }, 2, true],
  ['is overloaded', { status: 503 }, 2, true],
  ['limits the rate', { status: 429, headers: { 'retry-after': '1' } }, 2, true],
  [
    'has no quota left',
    { status: 429, error: { code: 'insufficient_quota', type: 'insufficient_quota' } },
    1,
    true,
  ],
  ['refuses the key', { status: 401 }, 1, true],
  ['forbids the model', { status: 403 }, 1, true],
  ['does not know the model', { status: 404 }, 1, true],
  ['says no JSON', { say: 'Certainly! Here is your brief.' }, 2, false],
  ['says JSON of another shape', { say: '{"title": "x", "items": [1, 2, 3]}' }, 2, false],
  ['says a list', { say: '[]' }, 2, false],
  ['says nothing', { say: '' }, 2, false],
  ['says half a form', { say: '{"docType": "speech", "relevant": tr' }, 2, false],
  ['says a very long thing', { say: 'x'.repeat(500_000) }, 2, false],
];

describe.each(apis)('by the %s API, a server that', (api) => {
  it.each(failures)('%s leads to the brief of the rules', async (_name, behaviour, calls, awaits) => {
    const written = await rules.brief(visit);
    server.behave(() => behaviour);

    const brief = await writerOver(server, { api }).writer.brief(visit);

    expect(told(brief)).toEqual(told(written));
    expect(brief.written.by).toBe('rules');
    expect(brief.written.awaitsModel === true).toBe(awaits);
    expect(server.asked).toHaveLength(calls);
  });

  it('answers in too many words is asked again in parts', async () => {
    const form = formOf(await rules.brief(visit));
    server.behave(({ count }) => (count === 0 ? 'length' : { give: form }));

    const brief = await writerOver(server, { api }).writer.brief(visit);

    expect(brief.written.by).toBe('both');
    expect(server.asked.length).toBeGreaterThan(2);
  });

  it('is right writes the brief with the rules, in one call, and its tokens are kept', async () => {
    server.behave(await faultless([visit]));

    const brief = await writerOver(server, { api }).writer.brief(visit);

    expect(brief.written).toMatchObject({ by: 'both', model: 'test-model', prompt: 'brief@3' });
    expect(brief.written.tokens?.input).toBeGreaterThan(1000);
    expect(brief.people.every(({ evidence }) => evidence.every(({ by }) => by === 'both'))).toBe(true);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.format).toBe('json_schema');
    expect([...(server.asked[0]?.sentences.values() ?? [])].join(' ')).not.toMatch(
      /Ignore all previous|press@/,
    );
  });

  it('answers at the second try is heard', async () => {
    const form = formOf(await rules.brief(aid));
    server.behave(({ count }) => (count === 0 ? { status: 500 } : { give: form }));

    expect((await writerOver(server, { api }).writer.brief(aid)).written.by).toBe('both');
  });

  it('answers beside the form is shown its mistake once', async () => {
    const form = formOf(await rules.brief(aid));
    server.behave(({ count }) => (count === 0 ? { say: '{"docType":"letter"}' } : { give: form }));

    const brief = await writerOver(server, { api }).writer.brief(aid);

    expect(brief.written.by).toBe('both');
    expect(server.asked[1]?.turns.at(-1)?.content).toContain('That was not the form: docType');
  });

  it('wraps the form in words and marks is understood', async () => {
    const form = formOf(await rules.brief(aid));
    server.behave(() => ({ say: `Here it is:\n\`\`\`json\n${JSON.stringify(wired(form))}\n\`\`\`` }));

    expect((await writerOver(server, { api }).writer.brief(aid)).written.by).toBe('both');
  });
});

describe('what a server does not take', () => {
  it.each([
    ['json_schema', 'json_object'],
    ['json_object', 'none'],
  ] as const)('%s: the schema goes into the prompt, and so it stays', async (refused, format) => {
    server.refuses = { format: refused };
    server.behave(await faultless([visit, aid]));
    const { writer } = writerOver(server);

    const briefs = [await writer.brief(visit), await writer.brief(aid)];

    expect(briefs.map(({ written }) => written.by)).toEqual(['both', 'both']);
    const last = server.asked.at(-1);
    expect(last?.format).toBe(format);
    expect(last?.system).toContain('"additionalProperties":false');
    expect(server.asked.filter(({ format: one }) => one !== format).length).toBeLessThan(3);
  });

  it('temperature, and the name of the bound: left out and renamed', async () => {
    server.refuses = { temperature: true, limit: 'max_tokens' };
    server.behave(await faultless([aid]));

    const brief = await writerOver(server).writer.brief(aid);

    expect(brief.written.by).toBe('both');
    expect(server.asked.at(-1)?.body).toMatchObject({ max_completion_tokens: 4000 });
  });
});

describe('bounds', () => {
  it.each([
    [300],
    // No third of it is a whole number.
    [5_000],
  ])(
    'a dead server is left alone after three failures, then tried with one call (%i ms)',
    async (timeoutMs) => {
      let at = Date.parse('2026-06-01T09:00:00Z');
      const { writer, model, logged } = writerOver(
        server,
        { retries: 0, timeoutMs },
        { now: () => new Date(at) },
      );
      const again = (number: number) => ({
        ...aid,
        key: `aid-${number}`,
        text: `${aid.text} Number ${number}.`,
      });
      server.behave(() => ({ status: 500 }));
      for (let number = 0; number < 6; number++) await writer.brief(again(number));
      const whileDown = server.asked.length;
      const resting = model.resting;

      at += 61_000;
      server.behave(await faultless([aid]));
      const brief = await writer.brief(again(7));

      expect([whileDown, resting]).toEqual([3, true]);
      expect(logged.filter((line) => line.includes('model left alone'))).toHaveLength(1);
      expect(logged.filter((line) => line.includes('model answers again'))).toHaveLength(1);
      expect(brief.written.by).toBe('both');
      expect(model.resting).toBe(false);
    },
  );

  it.each([
    ['brief', 2],
    ['answer', 1],
    ['question', 1],
  ] as const)('a server that hangs is asked for a %s so often: %i', async (purpose, times) => {
    server.behave(() => 'hang');
    const { model } = writerOver(server);

    const asked = model.ask({
      ...{ purpose, about: 'a test', channel: null, prompt: 'test@1', system: 'Fill in the form.' },
      ...{
        messages: [{ role: 'user', content: 'New line: Norway' }],
        identity: purpose,
        salvage: () => null,
      },
      form: { name: 'test', shape: z.object({}), json: { type: 'object' } },
    });

    await expect(asked).rejects.toMatchObject({ kind: 'timeout' });
    expect(server.asked).toHaveLength(times);
  });

  it('no more calls are under way than the setting says', async () => {
    let [open, most] = [0, 0];
    const form = formOf(await rules.brief(aid));
    server.behave(() => {
      most = Math.max(most, ++open);
      setTimeout(() => open--, 40);
      return { after: 50, next: { give: form } };
    });
    const { writer } = writerOver(server, { concurrency: 3, timeoutMs: 5_000 });

    await Promise.all(
      Array.from({ length: 9 }, (_, n) => writer.brief({ ...aid, text: `${aid.text} Number ${n}.` })),
    );

    expect(server.asked).toHaveLength(9);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('nothing is asked twice for one text, prompt and model', async () => {
    server.behave(await faultless([visit]));
    const ledger = createMemoryLedger();

    const first = await writerOver(server, {}, { ledger }).writer.brief(visit);
    const second = await writerOver(server, {}, { ledger }).writer.brief({ ...visit, key: 'another-key' });
    await writerOver(server, { model: 'another-model' }, { ledger }).writer.brief(visit);

    expect(second.people).toEqual(first.people);
    expect(server.asked).toHaveLength(2);
  });

  it('the month’s budget ends the asking, with a warning at four fifths', async () => {
    const uses: number[] = [];
    const memory = createMemoryLedger();
    const ledger: Ledger = {
      ...memory,
      note: async (use) => void uses.push(use.cost ?? 0),
      spent: async () => 0.85,
    };
    server.behave(await faultless([visit, aid]));
    const price = { input: 1000, cached: 100, output: 1000 };
    const { writer, logged } = writerOver(server, { price, budget: 1 }, { ledger });

    const [first, second] = [await writer.brief(visit), await writer.brief(aid)];

    expect([first.written.by, second.written.by]).toEqual(['both', 'rules']);
    expect(second.written.awaitsModel).toBe(true);
    expect(uses[0]).toBeGreaterThan(0.15);
    expect(logged.filter((line) => line.includes('budget nearly spent'))).toHaveLength(1);
  });

  it('no fault and no log tells the key', async () => {
    const { writer, logged } = writerOver({ ...server, key: 'sk-another-key-987654' });

    await writer.brief(aid);

    expect(logged.join('')).toContain('denied');
    expect(logged.join('')).not.toMatch(/sk-/);
  });
});

describe('answers by a model', () => {
  it('read a real API’s shapes as a mock of it gives them', async () => {
    const mock = new LLMock({ port: 0 });
    await mock.start();
    const form = formOf(await rules.brief(aid));
    mock.onMessage(/howitzers/, { content: JSON.stringify(wired(form)) });

    for (const api of apis) {
      const { writer } = writerOver({ address: `${mock.url}/v1`, key: 'sk-mock' }, { api, timeoutMs: 5_000 });
      expect((await writer.brief(aid)).written.by).toBe('both');
    }
    mock.nextRequestError(429, {
      message: 'no credit',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    });
    const { writer, logged } = writerOver({ address: `${mock.url}/v1`, key: 'sk-mock' });
    const brief = await writer.brief(aid);

    expect(brief.written.awaitsModel).toBe(true);
    expect(logged.join('')).toContain('"fault":"quota"');
    await mock.stop();
  });
});
