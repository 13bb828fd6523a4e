/** What was said: quotes by speaker, and sentences that tell what someone said. */
import type { Evidence, PersonClaim, QuoteClaim } from '../../../domain/brief.ts';
import { namesTime } from '../../../domain/calendar.ts';
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import { isOfTime, type KeptBrief } from '../../../domain/kept.ts';
import { calendarOf, type Question } from '../../../domain/question.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import type { Briefing } from '../../writer.ts';
import { createMatcher } from './match.ts';
import type { Ranked, Ranking } from './rank.ts';
import { asksMention, isTalkOf, occasionOf, saysIt, sidesOf, speaks, title } from './saying.ts';
import { asksReason, reason } from './sentences.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './sheet.ts';
import { statementsBy } from './statements.ts';
import { namesAll, onStates } from './states.ts';

/** What is asked of what was said: by whom, on which occasion, what of. */
interface Asked {
  question: Question;
  /** Of the speakers asked about; none where an office is asked about, or anybody. */
  surnames: readonly string[];
  titles: readonly string[];
  /** What was spoken of: as much of it as must be told. */
  least: number;
  /** How much of what was spoken of a text tells, up to 1. */
  about(text: string, language: string | null): number;
  /** Is the release of the occasion that is asked about? */
  there(kept: KeptBrief): boolean;
  /** Is it said at the time that is asked about, and does it tell a reason where one is asked for? */
  fits(text: string, kept: KeptBrief): boolean;
  /** The states of which something is asked to have been said. */
  spokenOf: readonly string[];
  /** What the last answer told of is on its states, whichever sentence names them. */
  isNear(kept: KeptBrief): boolean;
}

function askedOf({ question, thread }: Briefing): Asked {
  const titles = question.words.filter((word) => title.test(word));
  const sides = sidesOf(question);
  const occasion = occasionOf(question);
  const subject = sides.matter.filter((word) => !titles.includes(word) && !occasion.includes(word));
  const match = createMatcher(subject);
  const matchOccasion = createMatcher(occasion);
  const time = calendarOf(question.period);
  const reasonAsked = asksReason.test(question.text);
  // `They`: whoever speaks in what the people are named in.
  const anyone = question.followUp && /\bthey\b/i.test(question.text);
  return {
    question,
    surnames: anyone ? [] : sides.speakers,
    titles,
    least: subject.length <= 1 ? 1 : 0.5,
    about: (text, language) => {
      const hits = foldedWords(text).flatMap((word) =>
        match(word, language).filter(({ weight }) => weight >= asGood),
      );
      return subject.length === 0 ? 1 : new Set(hits.map(({ term }) => term)).size / subject.length;
    },
    there: ({ brief }) => {
      const told = foldedWords(brief.text).flatMap((word) =>
        matchOccasion(word, brief.language).map(({ term }) => term),
      );
      return new Set(told).size === occasion.length;
    },
    fits: (text, kept) =>
      (time === null || isOfTime(kept, time) || namesTime(text, time)) && (!reasonAsked || reason.test(text)),
    spokenOf: statesSpokenOf(question),
    isNear: ({ brief }) => question.followUp && thread?.briefs.includes(brief.id) === true,
  };
}

/** Quotes and statements by the people or office holders asked about, on what was asked. */
export function tellSaid(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  if (whoSaidSo.test(briefing.question.text)) {
    tellSpeakers(briefing, sheet);
    return;
  }
  const asked = askedOf(briefing);
  for (const kept of briefing.briefs) {
    if (sheet.lines >= 3) return;
    if (!asked.there(kept)) continue;
    const quotes = quotesOn(kept, asked);
    for (const quote of quotes.slice(0, 2)) tellQuote(quote, kept, { asked, sheet });
    if (quotes.length === 0 && asked.surnames.length > 0) tellStatements(kept, asked, sheet);
  }
  if (sheet.lines === 0) tellSentences(ranking, asked, sheet);
}

/** The quotations of a brief that are asked for, those nearest to what was spoken of first. */
function quotesOn(kept: KeptBrief, { about, least, fits, spokenOf, surnames, titles }: Asked): QuoteClaim[] {
  const { brief, release } = kept;
  return brief.quotes
    .map((quote) => ({
      quote,
      told: Math.max(about(quote.text, brief.language), about(release.title ?? '', brief.language)),
    }))
    .filter(
      ({ quote, told }) =>
        told >= least &&
        fits(quote.text, kept) &&
        isOnAll(quote, kept, spokenOf) &&
        isBy(quote, kept, { surnames, titles }),
    )
    .toSorted((one, other) => other.told - one.told)
    .map(({ quote }) => quote);
}

function tellQuote(
  quote: QuoteClaim,
  kept: KeptBrief,
  { asked, sheet }: { asked: Asked; sheet: Sheet },
): void {
  const [support] = supportOf(kept, quote.evidence);
  const { countries } = asked.question;
  const on = asked.isNear(kept) || quote.evidence.some((one) => isOnStates(kept, one, countries));
  if (support !== undefined && on) sayQuote(quote, kept, sheet);
}

/** What the speakers asked about go on to state without being quoted, beside the sentence that says they speak. */
function tellStatements(kept: KeptBrief, { surnames, about, least }: Asked, sheet: Sheet): void {
  for (const { speaker, sentences } of statementsBy(kept, surnames).slice(0, 2)) {
    const fit = sentences.filter(
      (sentence) => about(sentenceOf(kept, sentence), kept.brief.language) >= least,
    );
    for (const sentence of fit.slice(0, 2))
      sheet.say(`${shown(sentenceOf(kept, speaker))} ${shown(sentenceOf(kept, sentence))}`, [
        { kept, sentence: speaker },
        { kept, sentence },
      ]);
  }
}

/** Up to two sentences that tell what they said, or that it came up in a talk of theirs. */
function tellSentences(ranking: Ranking, asked: Asked, sheet: Sheet): void {
  const { question, surnames, about, least } = asked;
  const mentioned = asksMention.test(question.text);
  const told = ({ kept, text }: Ranked): number => about(text, kept.brief.language);
  const most = Math.max(0, ...ranking.sentences.map(told));
  for (const ranked of ranking.sentences) {
    if (sheet.lines >= 2) return;
    // What tells only some of the words is told only where nothing tells more.
    if (told(ranked) < most && ranked.coverage < 0.5) continue;
    if (told(ranked) < least) continue;
    if ((mentioned && isTalkOf(ranked, surnames)) || tellsSaying(ranked, asked)) say(ranked, sheet);
  }
}

/** Does the sentence tell of a saying by whom it is asked, on the states that it is asked of? */
function tellsSaying(ranked: Ranked, { question, surnames, titles, spokenOf, isNear }: Asked): boolean {
  const words = foldedWords(ranked.text);
  const named =
    surnames.length === 0
      ? titles.every((title) => words.includes(title))
      : surnames.some((name) => words.some((word) => sameSurname(word, name)));
  return (
    named &&
    (surnames.length === 0 || saysIt(ranked, surnames)) &&
    speaks(ranked.text) &&
    (!asksReason.test(question.text) || reason.test(ranked.text)) &&
    (ranked.states === 1 || isNear(ranked.kept)) &&
    namesAll(ranked.kept, ranked.index, spokenOf)
  );
}

/** `Who said so?`: whoever says what the last answer cited. */
const whoSaidSo = /^(?:and )?who (?:said|says|told|stated) (?:so|that|this|it)\W*$/i;

/** The quotations that the sentences cited last are of, with who speaks; else those of the sentences that tell it themselves. */
function tellSpeakers({ briefs, thread }: Briefing, sheet: Sheet): void {
  for (const { brief: id, exact } of thread?.cited ?? []) {
    const kept = briefs.find(({ brief }) => brief.id === id);
    if (kept === undefined) continue;
    const index = kept.brief.sentences.findIndex((_, at) => sentenceOf(kept, at) === exact);
    const quote = kept.brief.quotes.find(
      ({ speaker, evidence }) =>
        speaker !== null && evidence.some(({ sentences }) => sentences.includes(index)),
    );
    if (quote !== undefined) sayQuote(quote, kept, sheet);
    else if (index >= 0 && speaks(exact)) say({ kept, index, text: exact }, sheet);
  }
}

function sayQuote(quote: QuoteClaim, kept: KeptBrief, sheet: Sheet): void {
  sheet.say(
    `${quote.speaker ?? 'Unnamed'}: “${shown(quote.text).replace(/,$/, '')}”`,
    quote.evidence.flatMap(({ sentences }) => sentences.slice(0, 3).map((sentence) => ({ kept, sentence }))),
  );
}

/** The states of which something is asked to have been said: `about Ukraine`, `did he mention Ukraine`. */
function statesSpokenOf({ text, countries }: Question): string[] {
  const leads = / (?:about|on|regarding|concerning|mention(?:ed|s)?) (?:the )?$/i;
  return findStates(text, { typed: true })
    .filter(({ code, start }) => countries.includes(code) && leads.test(text.slice(0, start)))
    .map(({ code }) => code);
}

/** Does the quotation, or a sentence it stands in, name these states? */
function isOnAll({ evidence }: QuoteClaim, kept: KeptBrief, countries: readonly string[]): boolean {
  return (
    countries.length === 0 ||
    evidence.some(({ sentences }) => sentences.some((sentence) => namesAll(kept, sentence, countries)))
  );
}

/** A quote of several sentences is on the states that any of them names. */
function isOnStates(kept: KeptBrief, { sentences }: Evidence, countries: readonly string[]): boolean {
  return sentences.some((sentence) => onStates(kept, sentence, countries));
}

/** So nearly a word must mean another to be what was spoken of. */
const asGood = 0.8;

function isBy(
  { speaker }: QuoteClaim,
  kept: KeptBrief,
  { surnames, titles }: { surnames: readonly string[]; titles: readonly string[] },
): boolean {
  if (speaker === null) return surnames.length === 0 && titles.length === 0;
  const spoken = foldedWords(speaker);
  if (surnames.length > 0) return surnames.some((name) => spoken.some((word) => sameSurname(word, name)));
  const person = kept.brief.people.find(
    (known: PersonClaim) => foldedWords(known.name).at(-1) === spoken.at(-1),
  );
  const role = foldedWords(`${speaker} ${person?.role ?? ''} ${person?.rank ?? ''}`);
  return titles.every((title) => role.includes(title));
}
