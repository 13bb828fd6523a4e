/** Conversations: what each thread carries, when each person last asked, and which acts were seen before. */
import type { Brief } from '../domain/brief.ts';
import { fold, foldedWords } from '../domain/fold.ts';
import type { ThreadContext } from '../domain/question.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Database, Reader } from './database.ts';
import { dateOf } from './times.ts';
import { hiddenFrom, shows } from './visible.ts';

export function createThreads({ read, write }: Database) {
  return {
    thread: async (id: string, audience: Audience): Promise<ThreadContext | null> => {
      const row = await read.selectFrom('threads').select('context').where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const context = JSON.parse(row.context) as ThreadContext;
      const hidden = await hiddenFrom(audience, read);
      return hidden.length === 0 ? context : await withoutHidden(context, hidden, read);
    },

    rememberThread: (id: string, context: ThreadContext, now: Date): Promise<void> =>
      write(async (tx) => {
        const kept = { context: JSON.stringify(context), at: now.getTime() };
        await tx
          .insertInto('threads')
          .values({ id, ...kept })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
          .execute();
      }),

    lastAsked: (asker: string, now: Date): Promise<Date | null> =>
      write(async (tx) => {
        const before = await tx
          .selectFrom('askers')
          .select('at')
          .where('asker', '=', asker)
          .executeTakeFirst();
        await tx
          .insertInto('askers')
          .values({ asker, at: now.getTime() })
          .onConflict((conflict) => conflict.column('asker').doUpdateSet({ at: now.getTime() }))
          .execute();
        return dateOf(before?.at ?? null);
      }),

    firstSight: (act: string, now: Date): Promise<boolean> =>
      write(async (tx) => {
        const added = await tx
          .insertInto('acts')
          .values({ act, at: now.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .returning('act')
          .executeTakeFirst();
        return added !== undefined;
      }),
  };
}

/** What a thread carries but for what hidden sources gave it: their briefs, and names that nobody typed and nobody else gave. */
async function withoutHidden(
  context: ThreadContext,
  hidden: readonly string[],
  read: Reader,
): Promise<ThreadContext> {
  // What was refused may name what only a hidden source told.
  const { refused: _, ...shown } = context;
  const { question, cited } = shown;
  const told = [...new Set([...context.briefs, ...(cited ?? []).map(({ brief }) => brief)])];
  const kept = new Map<string, Brief>();
  if (told.length > 0) {
    const rows = await read
      .selectFrom('briefs')
      .select(['id', 'body'])
      .where('id', 'in', told)
      .where(shows('source', hidden))
      .execute();
    for (const { id, body } of rows) kept.set(id, JSON.parse(body) as Brief);
  }
  if (told.every((id) => kept.has(id))) return context;
  const typed = new Set(foldedWords(question.text));
  const named = new Set([...kept.values()].flatMap(({ people }) => people.map(({ name }) => fold(name))));
  const known = (name: string): boolean =>
    named.has(name) || foldedWords(name).every((word) => typed.has(word));
  return {
    ...shown,
    question: { ...question, people: question.people.filter(known) },
    briefs: context.briefs.filter((id) => kept.has(id)),
    people: context.people.filter(known),
    ...(cited === undefined ? {} : { cited: cited.filter(({ brief }) => kept.has(brief)) }),
  };
}
