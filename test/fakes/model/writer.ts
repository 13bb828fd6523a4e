/** The model writer over a fake server, with every bound small and no waiting. */
import { resolve } from 'node:path';
import type { Release } from '../../../src/domain/release.ts';
import { createLog } from '../../../src/log.ts';
import { createExtractive } from '../../../src/writer/extractive/extractive.ts';
import { connectModel, type ModelSettings } from '../../../src/writer/llm/connect.ts';
import { createMemoryLedger } from '../../../src/writer/llm/ledgers.ts';
import { readPrompts } from '../../../src/writer/llm/llm.ts';
import type { Ledger, Model } from '../../../src/writer/llm/model.ts';
import type { Batcher, BatchQueue, Writer } from '../../../src/writer/writer.ts';
import { formOf } from './forms.ts';
import type { Asked, Behaviour, FakeModel } from './server.ts';

export interface WriterUnderTest {
  writer: Writer;
  model: Model;
  /** Null unless the settings and a queue make it. */
  batcher: Batcher | null;
  /** Events and their fields, as logged. */
  logged: string[];
}

const bounds = { timeoutMs: 600, retries: 1, concurrency: 8, mostOutput: 4000 };

/** Connects a writer to the server. */
export function writerOver(
  server: Pick<FakeModel, 'address' | 'key'>,
  settings: Partial<ModelSettings> = {},
  {
    ledger = createMemoryLedger(),
    now = () => new Date('2026-06-01T09:00:00Z'),
    queue,
    rules: given = {},
  }: { ledger?: Ledger; now?: () => Date; queue?: BatchQueue; rules?: Partial<Writer> } = {},
): WriterUnderTest {
  const logged: string[] = [];
  const connected = connectModel(
    {
      ...{
        model: 'test-model',
        api: 'chat',
        apiKey: server.key,
        baseUrl: server.address,
        azureVersion: null,
      },
      ...{ ...bounds, effort: null, tier: null, price: null, budget: null, secondLook: 100, batch: null },
      ...settings,
    },
    {
      rules: { ...createExtractive(), ...given },
      prompts: readPrompts(resolve(import.meta.dirname, '../../../prompts')),
      ...{ ledger, queue, now, random: () => 0 },
      log: createLog({ now, write: (line) => void logged.push(line) }),
      wait: async () => {},
    },
  );
  return { ...connected, logged };
}

const rules = createExtractive();

/** A model without fault: gives the form that the rules' brief of a release would fill in, and answers with the first sentences. */
export async function faultless(releases: readonly Release[]): Promise<(asked: Asked) => Behaviour> {
  const forms = await Promise.all(
    releases.map(async (release) => ({ release, form: formOf(await rules.brief(release)) })),
  );
  return ({ form, sentences, turns }) => {
    if (form === 'brief') {
      const words = [...sentences.values()].join(' ').replace(/\s+/g, ' ');
      const found = forms.find(({ release }) =>
        words.includes(release.text.split('\n\n')[1]?.slice(0, 40) ?? '\0'),
      );
      return { give: found?.form };
    }
    const [first] = sentences;
    const told = first === undefined ? [] : [{ ev: [first[0]], text: first[1] }];
    if (form === 'answer') return { give: { answerable: told.length > 0, sentences: told, missing: null } };
    if (form === 'lead') return { give: { sentences: told } };
    const estonia = turns[0]?.content.includes('estonia') ? ['EE', 'BO'] : [];
    return {
      give: {
        countries: estonia,
        people: ['a stranger'],
        topics: [],
        period: 'before',
        intent: 'list',
        words: [],
      },
    };
  };
}
