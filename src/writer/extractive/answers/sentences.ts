/** Sentences: those of the briefs that tell a question best, word for word. */
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Briefing } from '../../writer.ts';
import { createMatcher } from './match.ts';
import { amount } from './measures.ts';
import type { Ranked, Ranking } from './rank.ts';
import { isStatement, type Sheet, say, sentenceOf } from './sheet.ts';
import { asksAhead, withoutAnnounced } from './tellings.ts';
import { datesIn } from './tense.ts';

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
export function tellSentences({ question, now }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const next = nextEvent.test(question.text);
  // `F-16` is the one word `16` beside its letter.
  const meant = question.words.filter((word) => word.length > 1);
  const short = question.countries.length + question.people.length <= 1 && meant.length <= 2;
  const terse = short && question.people.length === 0 && meant.length === 2;
  const tellsBoth = bothOf(meant, ranking.weight);
  const reasonAsked = asksReason.test(question.text);
  // `Kalns Ozols Finland NATO`: of people whose release it is, what tells all else.
  const tellsMatter = (terms: ReadonlySet<number>, states: number): boolean =>
    question.people.length > 0 &&
    question.countries.length > 0 &&
    meant.length > 0 &&
    states === 1 &&
    question.words.every((_, term) => terms.has(term));
  // One bare word is not answered by what may merely stand for it.
  const enough =
    meant.length === 1 && question.countries.length + question.people.length === 0 ? 0.65 : least;
  const all = ranking.sentences.filter(
    ({ kept, text, coverage, reach, states, topical, terms }) =>
      (reach >= least || tellsMatter(terms, states)) &&
      states >= 0.5 &&
      (!reasonAsked || reason.test(text)) &&
      (coverage >= enough || (topical && coverage >= least / 2) || tellsMatter(terms, states)) &&
      (!terse || topical || tellsBoth(text, kept.brief.language, reach - coverage > besides)) &&
      !(next && isOver(kept, text, now)),
  );
  const fit = asksAhead(question.text) ? all : withoutAnnounced(all);
  const [first] = fit;
  const sums = sum.test(question.text)
    ? fit.filter(
        (one) => tellsSum(one.text) && (one.kept === first?.kept || one.coverage >= (first?.coverage ?? 0)),
      )
    : [];
  const names = asksName.test(question.text)
    ? ranking.sentences.filter(
        (one) => one.kept === first?.kept && one.reach >= least && naming.test(one.text),
      )
    : [];
  const telling = [sums, names].find((some) => some.length > 0) ?? fit;
  const [best] = telling;
  if (best === undefined) return;
  const chosen = [best];
  for (const ranked of telling) {
    const known = chosen.some(({ kept }) => kept.brief.id === ranked.kept.brief.id);
    const sure = best.coverage >= 0.75 ? 0.65 : 0.85;
    const equally =
      ranked.coverage >= Math.max(best.coverage, first?.coverage ?? 0) * beside &&
      ranked.whole >= best.whole * beside &&
      (!short || ranked.named >= best.named) &&
      ranked.states >= best.states * (ranked.named === 0 ? 0.7 : 0.8) &&
      ranked.actor >= best.actor * 0.5 &&
      ranked.score >= best.score * sure;
    if (chosen.length < 3 && !known && equally && ranked.kept.brief.relevant) chosen.push(ranked);
  }
  // `Which one` is often told in the sentence after.
  const open = question.words.length > 0 && (best.coverage < 0.9 || which.test(question.text));
  const [more] = open ? complements(best, ranking.sentences, which.test(question.text)) : [];
  const [equal] = chosen.length === 1 && !open ? alsoTelling(best, telling) : [];
  const added = more ?? equal;
  if (chosen.length < 3 && added !== undefined) chosen.push(added);
  const day = ({ kept }: Ranked): string => kept.release.published ?? kept.keptAt.toISOString();
  const inOrder = chosen.toSorted(
    (one, other) => day(other).localeCompare(day(one)) || one.index - other.index,
  );
  for (const ranked of inOrder) say(belowHeadline(ranked, ranking.sentences), sheet);
}

/** A bare `why?`: of the sentences that the last answer cited and the two behind each, the first that gives a reason. */
export function tellReason({ briefs, thread }: Briefing, sheet: Sheet): void {
  for (const { brief: id, exact } of thread?.cited ?? []) {
    const kept = briefs.find(({ brief }) => brief.id === id);
    const at = kept?.brief.sentences.findIndex((_, index) => sentenceOf(kept, index) === exact) ?? -1;
    if (kept === undefined || at < 0) continue;
    const index = [at, at + 1, at + 2].find((near) => firmReason.test(sentenceOf(kept, near)));
    if (index === undefined) continue;
    say({ kept, index, text: sentenceOf(kept, index) }, sheet);
    return;
  }
}

/** The same without the small words that mostly give none. */
const firmReason = new RegExp(
  reason.source
    .replace('since|as|', '')
    .replace('given|', '')
    .replace('da|denn|', 'denn|')
    .replace('um|', ''),
  'iu',
);

/** Of a headline that stands in the text, the sentence below it that tells as much of the question; of all else itself. */
export function belowHeadline(ranked: Ranked, sentences: readonly Ranked[]): Ranked {
  if (isStatement(ranked.kept, ranked.index)) return ranked;
  const below = sentences.find(
    (one) =>
      one.kept === ranked.kept &&
      one.index > ranked.index &&
      isStatement(one.kept, one.index) &&
      one.coverage >= ranked.coverage * 0.9 &&
      one.states >= ranked.states * 0.9,
  );
  return below ?? ranked;
}

/** Words that ask for an amount of money, in a question that is none of how much. */
const sum =
  /(?<!\p{L})(?:money|funding|funds|grant|loan|budget|millions?|billions?|euros?|dollars?|sum|contribution|geld|millionen|milliarden|pengar|miljoner|miljarder|argent|pieniądze|pieniędzy|mln|mlrd|деньги|млн|млрд|гроші)(?!\p{L})/iu;

const tellsSum = (text: string): boolean => amount.test(text) || scale.test(text);

/** A million or more, in words: `en miljard`. */
const scale =
  /(?<!\p{L})(?:millions?|billions?|millione?n?|milliarden?|miljon\p{L}*|miljard\p{L}*|milliards?|milion\p{L}*|miliard\p{L}*|milijon\p{L}*|milijard\p{L}*|миллион\p{L}*|миллиард\p{L}*|мільйон\p{L}*|мільярд\p{L}*)(?!\p{L})/iu;

/** `What are the boats called`: a sentence that names goes before others. */
const asksName = /\b(?:is|are|was|were) .{2,80} called\W*$|\b(?:the )?names? of\b|\bwhat .{0,40}\bnamed\W*$/i;
const naming =
  /(?<!\p{L})(?:called|named|names|christened|dubbed|known as|heißt|heißen|genannt|namens|kallas|heter|namnet|döpt\p{L}*|appelé\p{L}*|nommé\p{L}*|baptisé\p{L}*|nom de|nazw\p{L}*|vadinam\p{L}*|pavadin\p{L}*|nosauk\p{L}*|nimeg\p{L}*|nimeta\p{L}*|nimel\p{L}*|nimett\p{L}*|назван\p{L}*|под названием|имен[еи]\p{L}*|назв\p{L}*)(?!\p{L})/iu;

/** The next of something is still to come. */
const nextEvent =
  /\b(?:next|upcoming) (?:visits?|meetings?|talks|trips?|exercises?|summits?|conferences?)\b/i;

/** Are all the dates in the text before today? One that holds no date is not known to be over. */
function isOver(kept: KeptBrief, text: string, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  const dates = datesIn(kept, text).map((edtf) => edtf.split('/').at(-1) ?? '');
  return dates.length > 0 && dates.every((day) => day < today.slice(0, day.length));
}

/** What the neighbours must tell beside the sentence itself for the lighter of two words to be theirs. */
const besides = 0.1;

/**
 * Does a text tell both of two words, the weightier by itself or a translation, the other if need be nearby? One of them alone, or its like, makes a
 * sentence on another matter: `defence budget` is not told by `defend` and `financially`.
 */
function bothOf(
  words: readonly string[],
  weight: ReadonlyMap<string, number>,
): (text: string, language: string | null, nearby: boolean) => boolean {
  const match = createMatcher(words);
  const [first = 0, second = 0] = words.map((word) => weight.get(word) ?? 0);
  const weightier = second >= first ? 1 : 0;
  return (text, language, nearby) => {
    const hits = (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => match(word, language));
    return (
      hits.some(({ term, sure }) => term === weightier && sure) &&
      (nearby || hits.some(({ term }) => term !== weightier))
    );
  };
}

const which = /^which\b/i;

/** Sentences of the same brief that tell words which this one does not, before the one right behind it; of `which`, in their order. */
function complements(best: Ranked, sentences: readonly Ranked[], inOrder: boolean): Ranked[] {
  const tellsMore = ({ terms }: Ranked): boolean => [...terms].some((term) => !best.terms.has(term));
  const others = sentences.filter(
    (ranked) =>
      ranked.kept.brief.id === best.kept.brief.id &&
      ranked.index !== best.index &&
      ranked.coverage >= 0.2 &&
      (tellsMore(ranked) || ranked.index === best.index + 1),
  );
  return inOrder
    ? others
    : others.toSorted((one, other) => Number(tellsMore(other)) - Number(tellsMore(one)));
}

/** Sentences of the same brief that tell as much, of as many of the states. */
function alsoTelling(best: Ranked, sentences: readonly Ranked[]): Ranked[] {
  return sentences.filter(
    ({ kept, index, coverage, named }) =>
      kept.brief.id === best.kept.brief.id &&
      index !== best.index &&
      coverage >= best.coverage &&
      named >= best.named,
  );
}
