/** Sentences: those of the briefs that tell a question best, word for word. */
import type { Briefing } from '../../writer.ts';
import type { Ranked, Ranking } from './rank.ts';
import { type Sheet, say } from './sheet.ts';

/** `Why` is answered by a sentence that gives a reason, not by one on the same matter. */
export const asksReason =
  /(?<!\p{L})(?:why|what (?:is|was) the reason|for what reason|warum|weshalb|varför|pourquoi|dlaczego|kodėl|kāpēc|miks|miksi|почему|чому)(?!\p{L})/iu;
/** What gives a reason, in the languages of the releases. */
export const reason =
  /(?<!\p{L})(?:because|since|as|due to|owing to|thanks to|in order to|so that|so as to|to (?:ensure|help|make|protect|strengthen|support|prevent|counter|deter|improve)|in response to|in view of|in (?:the )?light of|given|reasons?|therefore|motivated|prompted|aim(?:s|ed)?|purpose|weil|da|denn|damit|um|wegen|aufgrund|angesichts|eftersom|därför|för att|på grund av|med anledning av|mot bakgrund av|syfte\p{L}*|parce que|car|afin|pour|en raison|à cause|ponieważ|gdyż|dlatego|aby|żeby|z powodu|nes|kadangi|dėl|siekiant|jo|lai|tāpēc|dēļ|sest|kuna|et|tõttu|koska|jotta|vuoksi|потому|так как|чтобы|из-за|поскольку|бо|тому|оскільки|щоб|через)(?!\p{L})/iu;

/** Share of the question's weight that the best sentence must tell, itself and with what stands around it. */
const least = 0.45;
/** How much of the best sentence's share one of another brief must tell to stand beside it. */
const beside = 0.9;

/**
 * The best sentences, word for word, newest first: at most three. Other briefs that tell as much come before a second
 * sentence of the same brief, which must tell what the first leaves out.
 */
export function tellSentences({ question }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const reasonAsked = asksReason.test(question.text);
  const fit = ranking.sentences.filter(
    ({ text, coverage, reach, states, topical }) =>
      reach >= least &&
      states >= 0.5 &&
      (!reasonAsked || reason.test(text)) &&
      (coverage >= least || (topical && coverage >= least / 2)),
  );
  const [best] = fit;
  if (best === undefined) return;
  const chosen = [best];
  for (const ranked of fit) {
    const known = chosen.some(({ kept }) => kept.brief.id === ranked.kept.brief.id);
    const sure = best.coverage >= 0.75 ? 0.65 : 0.85;
    const equal =
      ranked.coverage >= best.coverage * beside &&
      ranked.whole >= best.whole * beside &&
      ranked.states >= best.states * (ranked.named === 0 ? 0.7 : 0.8) &&
      ranked.actor >= best.actor * 0.5 &&
      ranked.score >= best.score * sure;
    if (chosen.length < 3 && !known && equal && ranked.kept.brief.relevant) chosen.push(ranked);
  }
  // `Which one` is often told in the sentence after.
  const open = question.words.length > 0 && (best.coverage < 0.9 || /^which\b/i.test(question.text));
  const [more] = open ? complements(best, ranking.sentences) : [];
  if (chosen.length < 3 && more !== undefined) chosen.push(more);
  const day = ({ kept }: Ranked): string => kept.release.published ?? kept.keptAt.toISOString();
  const inOrder = chosen.toSorted(
    (one, other) => day(other).localeCompare(day(one)) || one.index - other.index,
  );
  for (const ranked of inOrder) say(ranked, sheet);
}

/** Sentences of the same brief that tell words which this one does not. */
function complements(best: Ranked, sentences: readonly Ranked[]): Ranked[] {
  return sentences.filter(
    ({ kept, index, terms, coverage }) =>
      kept.brief.id === best.kept.brief.id &&
      index !== best.index &&
      coverage >= 0.2 &&
      ([...terms].some((term) => !best.terms.has(term)) || index === best.index + 1),
  );
}
