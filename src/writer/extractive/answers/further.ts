/** Further: `who else` asks beyond those whom the thread has told of. */
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Briefing } from '../../writer.ts';

const asksElse =
  /\b(?:who|whom|any(?:one|body)|which|what) (?:else|others?)\b|(?<!\p{L})(?:(?:wer|wen|wem) (?:\p{L}+ )?(?:noch|sonst)|(?:vem|vilka) (?:mer|fler|andra)|qui d[’']autres?|(?:kto|kogo|z kim) jeszcze|kas (?:vēl|dar)|(?:kes|keda) veel|kuka muu|(?:кто|кого|кем) ещ[её]|(?:хто|кого|ким) ще)(?!\p{L})/iu;

/** What the last answer's sentences have told, for a question that asks who else; nothing for any other question. */
export interface Told {
  /** Folded words of those sentences. */
  words: ReadonlySet<string>;
  countries: readonly string[];
  sentences: ReadonlySet<string>;
}

/** Reads what a follow-up that asks who else has been told already. */
export function toldAlready({ question, thread }: Pick<Briefing, 'question' | 'thread'>): Told {
  const cited = question.followUp && asksElse.test(question.text) ? (thread?.cited ?? []) : [];
  const sentences = cited.map(({ exact }) => exact);
  return {
    words: new Set(sentences.flatMap(foldedWords)),
    countries: sentences.flatMap((exact) => findStates(exact).map(({ code }) => code)),
    sentences: new Set(sentences),
  };
}
