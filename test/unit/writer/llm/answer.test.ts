/** Answers by a model: whatever it says, what is shown of it, while it is written and after, is what the cited sentences hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/answer.ts';
import { readLine } from '../../../../src/domain/asking.ts';
import type { KeptBrief } from '../../../../src/domain/kept.ts';
import { noTokens } from '../../../../src/domain/usage.ts';
import { AnswerForm, answerByModel } from '../../../../src/writer/llm/answer.ts';
import { ModelFault } from '../../../../src/writer/llm/fault.ts';
import { isHeld } from '../../../../src/writer/llm/guard.ts';
import type { Model } from '../../../../src/writer/llm/model.ts';
import { createSentenceReader } from '../../../../src/writer/llm/partial.ts';
import { readText } from '../../../../src/writer/verify/text/document.ts';
import type { Briefing } from '../../../../src/writer/writer.ts';
import { inventionsInAnswer } from '../../../fakes/model/oracle.ts';
import { aid, visit } from './releases.ts';
import { byRules, newFence, prompts, rules } from './stub.ts';

const now = new Date('2026-06-01T08:00:00Z');
const releases = [visit, aid];

const kept = Promise.all(
  releases.map(async (release): Promise<KeptBrief> => {
    const brief = await byRules(release);
    return { brief, release, sourceName: 'The desk', version: 1, keptAt: now, withdrawnAt: null };
  }),
);

const questions = [
  'what did Norway and Latvia discuss about air defence',
  'what does Norway plan',
  'who met in Riga',
  'how many howitzers did Estonia send',
  'which exercise takes place in Ādaži',
  'what did Kask say',
  'ukraine',
];

async function briefingOf(text: string): Promise<Briefing> {
  const read = readLine(text, { now, zone: 'UTC', thread: null, surnames: new Set(['kask', 'solberg']) });
  if (read.kind !== 'ask') throw new Error(`“${text}” is no question`);
  const briefs = await kept;
  return {
    ...{ question: read.question, briefs, thread: null, stored: briefs.length, without: new Map(), now },
    frequency: new Map(read.question.words.map((word) => [word, 1])),
  };
}

/** A numbered sentence that the model was given. */
interface Given {
  id: string;
  text: string;
}

/** A model that writes what `make` makes of the sentences it is given, `step` letters at a time. */
function writing(make: (given: Given[]) => unknown, step: number): Model {
  return {
    ...{ name: 'stub', resting: false },
    ask: async (inquiry) => {
      const turn = inquiry.messages[0]?.content ?? '';
      const given = [...turn.matchAll(/^\[(B\d+\.S\d+)\] (.*)$/gm)].map(([, id = '', text = '']) => ({
        id,
        text,
      }));
      const text = JSON.stringify(make(given)) ?? '';
      for (let end = step; end < text.length + step; end += step) inquiry.watch?.(text.slice(0, end));
      const found = inquiry.form.shape.safeParse(text === '' ? null : JSON.parse(text));
      if (!found.success) throw new ModelFault('malformed', 'no form');
      return { form: found.data, text, tokens: noTokens, recalled: false };
    },
  };
}

/** Everything that is shown of an answer: what is shown while it is written, and the answer. */
async function shownOf(make: (given: Given[]) => unknown, asked: string, step = 7): Promise<Answer[]> {
  const shown: Answer[] = [];
  const briefing = { ...(await briefingOf(asked)), shown: (answer: Answer) => void shown.push(answer) };
  const own = await rules.answer(briefing);
  const parts = { model: writing(make, step), prompt: prompts.answer, newFence };
  try {
    return [...shown, await answerByModel(own, briefing, parts)];
  } catch (error) {
    if (error instanceof ModelFault) return shown;
    throw error;
  }
}

const strangers = [
  'Brandani',
  'Bolivia',
  '1999',
  '7,777 tanks',
  'HTCX',
  'in Ulaanbaatar',
  'on 31 January',
  '“we yield”',
];
const pool = [...new Set(releases.flatMap(({ text }) => text.split(/\s+/))), ...strangers];
const anyWords = fc.oneof(
  fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 14 }).map((list) => list.join(' ')),
  fc.string({ maxLength: 80, unit: 'grapheme' }),
);
const anyId = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2 }), fc.nat(12)).map(([brief, index]) => `B${brief}.S${index}`),
  fc.constantFrom('', 'S1', 'B9.S9', '[B1.S2]', 'x'),
);
type Make = (given: Given[]) => { ev: string[]; text: string };

/** A sentence under its own number, or another's: as it stands, cut, or with something in it that it does not hold. */
const bent: fc.Arbitrary<Make> = fc
  .record({
    ...{ pick: fc.nat(11), stray: fc.boolean(), at: fc.nat(20), cut: fc.constantFrom(0, 0, 0, 1, 3) },
    word: fc.oneof(fc.constant(null), fc.constantFrom(...strangers), fc.constantFrom(...pool)),
  })
  .map(({ pick, stray, word, at, cut }) => (given) => {
    const one = given[pick % given.length];
    const other = given[(pick + 1) % given.length];
    const parts = one?.text.split(' ') ?? [];
    const text = [...parts.slice(0, at), ...(word === null ? [] : [word]), ...parts.slice(at + cut)].join(
      ' ',
    );
    return { ev: [(stray && word !== null ? other : one)?.id ?? ''], text };
  });
const wild: fc.Arbitrary<Make> = fc
  .record({ ev: fc.array(anyId, { maxLength: 4 }), text: anyWords })
  .map((sentence) => () => sentence);
const form = fc
  .record({
    answerable: fc.constantFrom(true, true, true, true, true, false),
    sentences: fc.array(fc.oneof({ weight: 5, arbitrary: bent }, { weight: 1, arbitrary: wild }), {
      maxLength: 6,
    }),
    missing: fc.option(anyWords, { nil: null }),
  })
  .map(({ sentences, ...rest }) => (given: Given[]) => {
    const { answerable, missing } = rest;
    return { answerable, sentences: sentences.map((make) => make(given)), missing };
  });
/** The same runs every time; another number gives others. */
const seed = 6;
const step = fc.integer({ min: 1, max: 40 });

describe('whatever the model says', () => {
  it('an answer shows no name, number, date, place or quotation that its sentences do not hold', async () => {
    const briefs = await kept;
    let byModel = 0;
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom(...questions), step, async (given, asked, pace) => {
        for (const answer of await shownOf(given, asked, pace)) {
          if (answer.by !== 'rules') byModel++;
          expect(inventionsInAnswer(answer, briefs)).toEqual([]);
          for (const { brief, sentence, exact } of answer.citations) {
            const [start, end] =
              briefs.find((one) => one.brief.id === brief)?.brief.sentences[sentence] ?? [];
            expect(briefs.find((one) => one.brief.id === brief)?.brief.text.slice(start, end)).toContain(
              exact,
            );
          }
          for (const line of answer.lines)
            if (!line.heading) expect(line.citations.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400, seed },
    );
    // Else the property would hold of a model that is never shown.
    expect(byModel).toBeGreaterThan(20);
  }, 120_000);

  it('what is not the form is told nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...questions), async (value, asked) => {
        for (const answer of await shownOf(() => value, asked)) expect(answer.by).toBe('rules');
      }),
      { numRuns: 100, seed },
    );
  }, 60_000);
});

describe('the guard', () => {
  it('takes no name for a month of another language', () => {
    const evidence = readText('On 3 March 2026, Estonia handed over a package of military aid to Ukraine.');
    const told = (date: string): string => `On 3 ${date} 2026 Estonia handed over a package of military aid.`;

    expect(['March', 'Marta'].map((month) => isHeld(told(month), evidence, { inflected: false }))).toEqual([
      true,
      false,
    ]);
  });
});

describe('an answer that is still being written', () => {
  it('gives its whole sentences, in order, however it is cut', () => {
    fc.assert(
      fc.property(form, step, (make, pace) => {
        const given = make([{ id: 'B1.S1', text: 'Kask said “{\\"}” in [Tallinn].' }]);
        const text = JSON.stringify(given);
        const readSoFar = createSentenceReader(4);
        let last: readonly unknown[] = [];
        for (let end = pace; end < text.length + pace; end += pace) {
          const next = readSoFar(text.slice(0, end));
          expect(next.slice(0, last.length)).toEqual(last);
          last = next;
        }
        expect(last).toEqual(given.answerable ? given.sentences.slice(0, 4) : []);
      }),
      { seed },
    );
  });

  it('is read anew when a further try begins', () => {
    const readSoFar = createSentenceReader(4);
    const whole = (text: string): string =>
      JSON.stringify(
        AnswerForm.parse({ answerable: true, sentences: [{ ev: ['B1.S1'], text }], missing: null }),
      );
    readSoFar(whole('The first try, which was cut.'));
    const between = readSoFar('{"answ');

    expect(between).toEqual([]);
    expect(readSoFar(whole('The second.'))).toMatchObject([{ text: 'The second.' }]);
  });
});
