/** What a thread was told and no longer holds: sentences that an answer cited and their sources have changed since. */
import type { Answer } from '../domain/answer.ts';
import { type Overtaken, overtaken } from '../domain/cards/changes.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { ThreadContext } from '../domain/question.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';

/** So many citations of an answer are looked at again. */
const most = 30;

/** What a thread remembers of an answer for that. */
export function citedOf({ citations }: Answer): NonNullable<ThreadContext['cited']> {
  return citations.slice(0, most).map(({ brief, exact }) => ({ brief, exact }));
}

/** The brief; where it is of its feed's words alone, that of the first text its page had, which alone can be corrected. */
async function wholeOf(id: string, store: Store, audience: Audience): Promise<KeptBrief | null> {
  const kept = await store.brief(id, audience);
  if (!kept?.release.fromFeed) return kept;
  const all = await store.briefsOf(kept.release.key, audience);
  return all.findLast(({ release }) => !release.fromFeed) ?? kept;
}

/** What the thread's last answer cited and its sources have changed or taken back since; each sentence once. */
export async function overtakenIn(
  thread: ThreadContext | null,
  store: Store,
  audience: Audience,
): Promise<Overtaken[]> {
  const found = new Map<string, Overtaken>();
  for (const { brief, exact } of thread?.cited ?? []) {
    const [was, now] = [await wholeOf(brief, store, audience), await store.newestVersion(brief, audience)];
    const change = was && now && overtaken(exact, was, now);
    if (change) found.set(`${brief} ${exact}`, change);
  }
  return [...found.values()];
}
