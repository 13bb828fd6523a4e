/** A month without a year: the nearest, unless only an earlier one is told of. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/domain/asking.ts';
import type { KeptBrief } from '../../src/domain/kept.ts';
import type { Question } from '../../src/domain/question.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { inYearMeant } from '../../src/flows/find.ts';
import { answer } from '../../src/writer/extractive/answers/answer.ts';
import { keep, now } from '../unit/writer/extractive/answers/briefs.ts';

const yards = keep('yards', '2023-10-12', {
  sentences: ['Malta opened a yard for tugs in Marsa on 12 October 2023.'],
  fields: (at) => ({ countries: [{ code: 'MT', role: 'party', ...at(0) }] }),
});
const harbour = keep('harbour', '2021-10-02', {
  sentences: ['Malta closed the harbour of Gozo on 2 October 2021.'],
  fields: (at) => ({ countries: [{ code: 'MT', role: 'party', ...at(0) }] }),
});
const tower = keep('tower', '2025-10-20', {
  sentences: ['Cyprus built a tower in Paphos on 20 October 2025.'],
  fields: (at) => ({ countries: [{ code: 'CY', role: 'party', ...at(0) }] }),
});

/** Finds by state and day, as a database does. */
const store = {
  findBriefs: ({ countries, from, to }: { countries: string[]; from: string | null; to: string | null }) =>
    Promise.resolve(
      [tower, yards, harbour].filter(
        ({ brief, release: { published } }: KeptBrief) =>
          countries.every((code) => brief.countries.some((known) => known.code === code)) &&
          (from === null || (published ?? '') >= from) &&
          (to === null || (published ?? '') <= to),
      ),
    ),
};

async function read(text: string): Promise<Question> {
  const command = readLine(text, { now, zone: 'UTC', thread: null, surnames: new Set() });
  if (command.kind !== 'ask') throw new Error(`no question: ${text}`);
  return await inYearMeant(command.question, store, wholeDesk);
}

describe('a month without a year', () => {
  it('is the nearest where anything of it is told', async () => {
    const { period } = await read('cyprus in october');
    expect(period).toMatchObject({ from: '2025-10-01', to: '2025-10-31' });
    expect(period?.year).toBeUndefined();
  });

  it('is the latest that is told of where the nearest is not', async () => {
    expect((await read('malta in october')).period).toMatchObject({
      ...{ from: '2023-10-01', to: '2023-10-31', year: 2023, words: 'in october' },
    });
    expect((await read('malta in october 2021')).period).toMatchObject({ from: '2021-10-01' });
    expect((await read('malta in may')).period).toMatchObject({ from: '2025-05-01', to: '2025-05-31' });
  });

  it('is told above the answer', async () => {
    const question = await read('malta in october');
    const { lines } = answer({
      ...{ question, briefs: [yards], thread: null, frequency: new Map(), stored: 3, without: new Map() },
      now,
    });
    expect(lines[0]).toMatchObject({ text: '“in october” was read as that of 2023.', heading: true });
    expect(lines.at(-1)?.text).toContain('12 October 2023');
  });
});
