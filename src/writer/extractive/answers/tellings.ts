/** Tellings: of several releases on one event, those that an answer is told from. */
import { likenessOf } from '../../../domain/event.ts';
import { dayOf, type KeptBrief } from '../../../domain/kept.ts';
import type { Ranked } from './rank.ts';

/** Without what prints an earlier release of the same event again: the original is cited. In their order. */
export function withoutReprints(briefs: readonly KeptBrief[]): KeptBrief[] {
  const told = Map.groupBy(briefs, ({ event, brief }) => event ?? brief.id);
  const earlier = (one: KeptBrief, other: KeptBrief): boolean =>
    dayOf(one).localeCompare(dayOf(other)) < 0 ||
    (dayOf(one) === dayOf(other) && one.keptAt.getTime() < other.keptAt.getTime());
  return briefs.filter((kept) =>
    (told.get(kept.event ?? kept.brief.id) ?? []).every(
      (other) => !earlier(other, kept) || likenessOf(other.brief, kept.brief) !== 'reprint',
    ),
  );
}

/** Without what was announced and is told as done by another of the briefs. In their order. */
export function withoutPreviews(briefs: readonly KeptBrief[]): KeptBrief[] {
  const done = briefs.filter((kept) => !isAhead(kept));
  return briefs.filter(
    (kept) => !isAhead(kept) || done.every(({ brief }) => likenessOf(brief, kept.brief) !== 'preview'),
  );
}

/** Without the sentences of such an announcement, where another of the sentences, of a release that tells it as done, tells as much. */
export function withoutAnnounced<Told extends Pick<Ranked, 'kept' | 'coverage'>>(
  told: readonly Told[],
): Told[] {
  const announced = told.filter(({ kept }) => isAhead(kept));
  if (announced.length === 0) return [...told];
  const done = told.filter(({ kept }) => !isAhead(kept));
  return told.filter(
    (one) =>
      !announced.includes(one) ||
      done.every(
        (other) =>
          other.coverage < one.coverage || likenessOf(other.kept.brief, one.kept.brief) !== 'preview',
      ),
  );
}

const isAhead = ({ brief }: KeptBrief): boolean => brief.event?.status === 'planned';

/** Does the question ask for what is still to come? */
export const asksAhead = (text: string): boolean =>
  /\b(?:will|next|upcoming|planned|plans?|scheduled|expected|going to)\b/i.test(text);
