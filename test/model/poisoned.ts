/** Poisoned answers: each invention planted into an otherwise right form of each release, and what of it the brief shows. */
import { groundOf } from '../fakes/model/forms.ts';
import { inventionsIn } from '../fakes/model/oracle.ts';
import type { Harm, Poison } from '../fakes/model/poison.ts';
import { poisons } from '../fakes/model/poisons.ts';
import { twists } from '../fakes/model/twists.ts';
import type { Desk } from './desk.ts';
import type { Subject } from './releases.ts';

export interface KindResult {
  name: string;
  harm: Harm;
  releases: number;
  planted: number;
  /** Shown without a mark, and with one. */
  plain: number;
  marked: number;
  /** What was shown, for a person to read. */
  examples: string[];
}

export interface PoisonedResult {
  kinds: KindResult[];
  /** Things shown anywhere in these briefs that their cited sentences do not hold, read letter by letter. */
  strangers: string[];
  cards: number;
  briefs: number;
}

export async function poison(
  subjects: readonly Subject[],
  desk: Desk,
  wanted: (poison: Poison) => boolean,
): Promise<PoisonedResult> {
  const kinds = new Map<string, KindResult>();
  const result: PoisonedResult = { kinds: [], strangers: [], cards: 0, briefs: 0 };
  const all = [...poisons, ...twists].filter(wanted);
  for (const [number, subject] of subjects.entries()) {
    const unpoisoned = await desk.briefWith(subject, subject.right);
    const known = new Set(inventionsIn(unpoisoned).map(({ field, shown }) => `${field}: ${shown}`));
    for (const [turn, one] of all.entries()) {
      const planted = one.apply(
        subject.right,
        // Every sentence of a release gets its turn, the same in every run.
        groundOf(subject.release, (values) => values[(number + turn) % values.length]),
      );
      // What is told of the release without the poison too is no invention of it.
      const sights = planted?.sights.filter((sight) => sight(unpoisoned).length === 0) ?? [];
      if (planted === null || sights.length === 0) continue;
      const kind = kinds.get(one.name) ?? {
        ...{ name: one.name, harm: one.harm, releases: 0, planted: 0, plain: 0, marked: 0, examples: [] },
      };
      kinds.set(one.name, kind);
      const brief = await desk.briefWith(subject, planted.form);
      result.briefs++;
      if (brief.headline !== '') result.cards++;
      kind.releases++;
      kind.planted += sights.length;
      for (const sight of sights) {
        const seen = sight(brief);
        if (seen.length === 0) continue;
        const isMarked = seen.every(({ evidence }) => evidence.some(({ level }) => level === 'flagged'));
        kind[isMarked ? 'marked' : 'plain']++;
        const { evidence, ...value } = seen[0] ?? { evidence: [] };
        kind.examples.push(
          `${isMarked ? 'marked' : 'plain'} ${subject.release.key}: ${JSON.stringify(value)} <= ${evidence
            .map(({ exact, rules = [] }) => `[${rules}] ${exact}`)
            .join(' | ')
            .slice(0, 400)}`,
        );
      }
      for (const { field, shown } of inventionsIn(brief))
        if (!known.has(`${field}: ${shown}`))
          result.strangers.push(`${one.name}, ${subject.release.key}: ${field}: ${shown}`);
    }
  }
  result.kinds = [...kinds.values()];
  return result;
}
