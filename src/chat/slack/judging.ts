/** Judging: thumbs under an answer, and a line of a brief that someone says is wrong, kept as feedback. */
import type { Block, Span } from '../../domain/card.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { noticeCard } from '../../domain/cards/notices.ts';
import { evidenceLines } from './dress.ts';
import { Errand } from './errands.ts';
import { markOf } from './hearing.ts';
import type { SlackLook } from './look.ts';
import type { Names } from './names.ts';
import { type Press, readJson } from './payloads.ts';
import type { Presses } from './presses.ts';
import { renderCard } from './render.ts';
import { respond } from './respond.ts';
import type { Windows } from './windows.ts';
import type { Workspace } from './workspaces.ts';

export interface JudgingOptions {
  look: SlackLook;
  names: Names;
  windows: Windows;
  presses: Presses;
  timeoutMs: number;
  base: string | null;
  now: () => Date;
}

/** What was judged before is overwritten by the same person. A press on what is no longer kept does nothing. */
export function createJudging({ look, names, windows, presses, timeoutMs, base, now }: JudgingOptions) {
  const toldBy = (press: Press) => ({ by: names.nameOf(press.team.id, press.user.id), at: now() });

  const thank = async (press: Press): Promise<void> => {
    const { blocks, text } = renderCard(noticeCard('Noted, thank you.'), { base });
    if (press.response_url === undefined) return;
    await respond(press.response_url, [{ blocks, text }], {
      thread: press.message?.thread_ts ?? null,
      timeoutMs,
    });
  };

  return {
    /** An answer, by the act that asked for it. */
    answer: async (press: Press, verdict: 'good' | 'bad', subject: string): Promise<void> => {
      const act = await look.inbox.act(subject);
      const errand = act === null ? null : Errand.safeParse(readJson(act.body));
      const answer = act?.replies.find(({ to }) => to === 'asker');
      if (!errand?.success || errand.data.kind !== 'ask' || answer === undefined) return;
      const shown = wordsOf(answer.card.blocks);
      const about = { question: errand.data.text, brief: null, field: null, shown, exact: null };
      await look.keepFeedback({ subject, kind: 'answer', verdict, ...toldBy(press), ...about });
      await thank(press);
    },

    /** A line of the brief that the window shows, by its place in the menu. */
    line: async (press: Press, workspace: Workspace): Promise<void> => {
      const origin = await presses.originOf(press, workspace);
      const kept =
        origin.brief === null ? null : await look.brief(origin.brief, names.workspaceOf(workspace.team));
      const index = Number(press.actions[0]?.selected_option?.value ?? -1);
      const line =
        kept === null ? undefined : evidenceLines(evidenceCard(kept, { words: look.words }))[index];
      if (kept === null || line === undefined || !press.view) return;
      const subject = `${kept.brief.id}:${line.field}:${markOf(line.words)}`;
      const about = {
        question: null,
        brief: kept.brief.id,
        field: line.field,
        shown: line.words,
        exact: line.exact,
      };
      await look.keepFeedback({ subject, kind: 'line', verdict: 'wrong', ...toldBy(press), ...about });
      await windows.noted(workspace, press.view.id, origin, line.field);
    },
  };
}

/** All words of a card, one block a line. */
function wordsOf(blocks: readonly Block[]): string {
  const runs = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
  return blocks
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items.map(runs)
        : block.kind === 'suggestions'
          ? block.lines
          : block.kind === 'evidence'
            ? [runs(block.claim)]
            : [runs(block.spans)],
    )
    .join('\n')
    .slice(0, 10_000);
}
