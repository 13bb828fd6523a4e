/** Dates: when something was, is or will be, from sentences with a date and from the event's own. */

import { foldedWords } from '../../domain/fold.ts';
import type { Question } from '../../domain/question.ts';
import type { Briefing } from '../writer.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './answersheet.ts';
import { datesIn, isPlanned, looksAhead } from './answertense.ts';
import type { Ranked, Ranking } from './rank.ts';

/** Sentences with a date of the calendar that tell the question; an event's own date where its brief is the one asked for. */
export function tellDates({ question, briefs, thread }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const ahead = /\b(?:next|upcoming|will|soon|planned|deadline)\b/i.test(question.text);
  const past =
    /\b(?:last|did|was|were)\b/i.test(question.text) &&
    !/\b(?:until|till|by) when\b/i.test(question.text) &&
    !ahead;
  const lasting = /\bhow long\b/i.test(question.text);
  const next = /\bnext\b/i.test(question.text);
  const tellsVerb = ({ terms }: Ranked): boolean => ranking.verb < 0 || terms.has(ranking.verb);
  // `When is the visit?` asks for the event's own day before any other.
  const now = /\bwhen (?:is|are)\b/i.test(question.text);
  const own = ({ kept, index }: Ranked): boolean =>
    kept.brief.date?.evidence.some(({ sentences }) => sentences.includes(index)) === true;
  const inOrder = now
    ? ranking.sentences.toSorted((a, b) => Number(own(b)) - Number(own(a)))
    : ranking.sentences;
  for (const ranked of inOrder) {
    if (next && !/\bnext\b/i.test(ranked.text)) continue;
    const { kept, index, coverage, reach, whole, states, text } = ranked;
    if (question.countries.length > 1 && ranked.actor < 0.7) continue;
    // A date beside what was asked about is the date of something else.
    if (!tellsVerb(ranked) || isApart(ranked, ranking, question)) continue;
    if (Math.max(coverage, reach, (coverage + whole) / 2) < (next ? 0.4 : 0.6) || states < (next ? 0.5 : 0.7))
      continue;
    if (lasting && !span.test(text)) continue;
    const dated =
      hasDate(ranked) ||
      lasting ||
      /\b(?:by|until|before|at|towards|from) the (?:end|middle|beginning|start) of (?:the|this|next) (?:year|month)|\bwithin \d+|\b\d+ (?:months?|years?|weeks?|månader|år|monate|mois)\b/iu.test(
        text,
      );
    if (
      !dated ||
      (past && isPlanned(kept, index) && !tellsDone(text, ranking, question.words)) ||
      (ahead && !looksAhead(kept, index, text))
    )
      continue;
    say(ranked, sheet);
    return;
  }
  if (ahead || lasting) return;
  if (tellThreadDates({ question, briefs, thread }, sheet)) return;
  const event = ranking.sentences.find(
    (ranked) =>
      ranked.coverage >= 0.5 &&
      ranked.reach >= 0.6 &&
      ranked.states >= 0.75 &&
      tellsEvent(ranked) &&
      tellsVerb(ranked),
  )?.kept;
  const date = event?.brief.date;
  if (event === undefined || date === null || date === undefined) return;
  const [support] = supportOf(event, date.evidence);
  if (support !== undefined) sheet.say(shown(sentenceOf(event, support.sentence)), [support]);
}

/** A stretch of time, in words or numbers: `a year and a half`, `två månader`. */
const span =
  /(?<!\p{L})(?:\d+|an?|one|two|three|four|five|six|several|half an?|ein\p{L}{0,2}|zwei|drei|ett|en|två|tre|un|une|deux|trois|trīs|divus|četrus|trejus|dvejus|kolm|kaks|kolme|kaksi|trzy|dwa|год|два|две|три|рок)[ -](?:more |full |and a half )?(?:hours?|days?|weeks?|months?|years?|decades?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|timm\p{L}+|dag\p{L}*|veck\p{L}+|månad\p{L}*|år|gad\p{L}+|mēne\p{L}+|met(?:us|ų)|mėnes\p{L}+|aasta\p{L}*|vuo\p{L}+|lata?|heures?|jours?|semaines?|mois|ans?|часа?|дня|дней|недел\p{L}|месяц\p{L}*|год\p{L}?|лет|місяц\p{L}*|рок\p{L}*)(?!\p{L})/iu;

/** What was done and to what stand far from each other in the sentence: they are told of two things. */
function isApart({ gap }: Ranked, { verb }: Ranking, { words }: Question): boolean {
  return verb >= 0 && words.length > 1 && gap > 10 && gap < Number.POSITIVE_INFINITY;
}

/** `Has joined, and plans to lead`: the deed asked about is done, whatever else the sentence plans. */
function tellsDone(text: string, { verb }: Ranking, words: readonly string[]): boolean {
  const deed = words[verb]?.slice(0, 4);
  return deed !== undefined && foldedWords(text).some((word) => word.startsWith(deed) && word.endsWith('ed'));
}

/** `And when?` asks for the dates of what the last answer told. */
function tellThreadDates(
  { question, briefs, thread }: Pick<Briefing, 'question' | 'briefs' | 'thread'>,
  sheet: Sheet,
): boolean {
  const same = thread !== null && question.words.join(' ') === thread.question.words.join(' ');
  if (!question.followUp || !same) return false;
  for (const kept of briefs.filter(({ brief }) => thread.briefs.includes(brief.id)).slice(0, 3)) {
    const [support] = kept.brief.date === null ? [] : supportOf(kept, kept.brief.date.evidence);
    if (support !== undefined) sheet.say(shown(sentenceOf(kept, support.sentence)), [support]);
  }
  return sheet.lines > 0;
}

/** Only the event has the event's date: what else its release tells may be of any day. */
function tellsEvent({ kept, index }: Ranked): boolean {
  const { event, date } = kept.brief;
  const told = event?.evidence ?? [];
  return date !== null && told.some(({ sentences }) => sentences.includes(index));
}

/** Does the sentence hold a date of the calendar: a year, month or day, not `this year` or a weekday? */
function hasDate({ kept, text }: Ranked): boolean {
  return datesIn(kept, text).length > 0;
}
