/** Ledgers beside the store's: memory for a single command, and a folder of recorded answers that anyone with a key can make and everyone can replay. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WriterError } from '../writer.ts';
import type { Ledger } from './model.ts';

/** A ledger that forgets with the process. */
export function createMemoryLedger(): Ledger {
  const answers = new Map<string, string>();
  const costs: { at: Date; cost: number }[] = [];
  return {
    note: async ({ at, cost }) => void costs.push({ at, cost: cost ?? 0 }),
    spent: async (since) => costs.filter(({ at }) => at >= since).reduce((sum, { cost }) => sum + cost, 0),
    recall: async (print) => answers.get(print) ?? null,
    keep: async (print, answer) => void answers.set(print, answer),
  };
}

const Head = z.object({ model: z.string().min(1) });
const Recorded = z.object({ answer: z.unknown() });

/** The file that says which model a folder's answers are of. */
const headFile = 'recording.json';

/**
 * A folder with one file an answer, named by what was asked: `{purpose, prompt, about, answer}`. No text of a release and
 * no key is in it but what the answer repeats. Throws a WriterError when the folder cannot be written.
 */
export function createRecorder(folder: string, model: string): Ledger {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, headFile), `${JSON.stringify({ model })}\n`);
  } catch {
    throw new WriterError(`Answers cannot be recorded in ${folder}: it cannot be written.`);
  }
  const memory = createMemoryLedger();
  return {
    ...memory,
    recall: async (print) => recorded(folder, print),
    keep: async (print, answer, call) => {
      const file = { ...call, answer: JSON.parse(answer) as unknown };
      writeFileSync(join(folder, `${print}.json`), `${JSON.stringify(file, null, 1)}\n`);
    },
  };
}

/** The model whose answers a folder holds, and a ledger that recalls them. Throws a WriterError when it holds none. */
export function openRecording(folder: string): { model: string; ledger: Ledger } {
  try {
    const { model } = Head.parse(JSON.parse(readFileSync(join(folder, headFile), 'utf8')));
    return { model, ledger: { ...createMemoryLedger(), recall: async (print) => recorded(folder, print) } };
  } catch {
    throw new WriterError(
      `${folder} holds no recorded answers. Record some: coop eval DIR --record ${folder}`,
    );
  }
}

function recorded(folder: string, print: string): string | null {
  if (!/^[0-9a-f]{64}$/.test(print)) return null;
  try {
    const found = Recorded.safeParse(JSON.parse(readFileSync(join(folder, `${print}.json`), 'utf8')));
    return found.success ? JSON.stringify(found.data.answer) : null;
  } catch {
    return null;
  }
}
