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
import { isCommon } from './meanings.ts';
import type { Ranked, Ranking } from './rank.ts';
import { asksReason, reason } from './sentences.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './sheet.ts';
import { statementsBy } from './statements.ts';
import { namesAll, onStates } from './states.ts';

/** Words of speaking, by their beginnings, that make a sentence with a name in it a statement of that person. */
const speech =
  /(?:^|[^\p{L}])(?:said|says|spoke|congratulat|criticis|criticiz|kritis|kritik|highlight|prais|commend|stated|states|told|noted|stress|emphasi|underlin|added|announced|declared|according to|pointed|warned|thank|welcom|reiterat|affirm|expressed|called|sade|säger|uppgav|betonade|sagt|sprach|spricht|mein(?:t|te)(?!\p{L})|äußer|erklärt|betont|déclar|soulign|affirm|powiedzia|oświadcz|podkreśl|pasak|teig|sakė|pabrėž|pareiš|sacīja|uzsvēr|norādī|ütles|rõhuta|sanoi|korosti|сказа|заяв|отмет|подчерк|зазнач|наголос|закли[кч]|призва|призыва|wezwa|wzywa|ragin|aicināj|kehott|uppmana|forderte|urged|urges|called for|appel)/iu;

/** Does a word of speaking stand in the sentence? */
export const speaks = (text: string): boolean => speech.test(text);

/** The same, for words that are folded. */
const foldedSpeech = new RegExp(
  speech.source.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o'),
  'iu',
);

/** Quotes and statements by the people or office holders asked about, on what was asked. */
export function tellSaid(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { question, briefs, thread } = briefing;
  if (whoSaidSo.test(question.text)) {
    tellSpeakers(briefing, sheet);
    return;
  }
  // What the last answer told of is on its states, whichever sentence names them.
  const isNear = ({ brief }: KeptBrief): boolean =>
    question.followUp && thread?.briefs.includes(brief.id) === true;
  const spokenOf = statesSpokenOf(question);
  const time = calendarOf(question.period);
  const timely = (kept: KeptBrief, text: string): boolean =>
    time === null || isOfTime(kept, time) || namesTime(text, time);
  const titles = question.words.filter((word) => title.test(word));
  const sides = sidesOf(question);
  const occasion = occasionOf(question);
  const subject = sides.matter.filter((word) => !titles.includes(word) && !occasion.includes(word));
  const match = createMatcher(subject);
  const matchOccasion = createMatcher(occasion);
  const there = ({ brief }: KeptBrief): boolean => {
    const told = foldedWords(brief.text).flatMap((word) =>
      matchOccasion(word, brief.language).map(({ term }) => term),
    );
    return new Set(told).size === occasion.length;
  };
  // `They`: whoever speaks in what the people are named in.
  const anyone = question.followUp && /\bthey\b/i.test(question.text);
  const surnames = anyone ? [] : sides.speakers;
  const about = (text: string, language: string | null): number => {
    const hits = foldedWords(text).flatMap((word) =>
      match(word, language).filter(({ weight }) => weight >= asGood),
    );
    const told = new Set(hits.map(({ term }) => term));
    return subject.length === 0 ? 1 : told.size / subject.length;
  };
  const reasonAsked = asksReason.test(question.text);
  for (const kept of briefs) {
    if (sheet.lines >= 3) return;
    if (!there(kept)) continue;
    const quotes = kept.brief.quotes
      .map((quote) => ({
        quote,
        fits: Math.max(
          about(quote.text, kept.brief.language),
          about(kept.release.title ?? '', kept.brief.language),
        ),
      }))
      .filter(
        ({ quote, fits }) =>
          fits >= enough(subject) &&
          timely(kept, quote.text) &&
          (!reasonAsked || reason.test(quote.text)) &&
          isOnAll(quote, kept, spokenOf) &&
          isBy(quote, kept, { surnames, titles }),
      );
    for (const { quote } of quotes.toSorted((one, other) => other.fits - one.fits).slice(0, 2)) {
      const [support] = supportOf(kept, quote.evidence);
      const on = isNear(kept) || quote.evidence.some((one) => isOnStates(kept, one, question.countries));
      if (support === undefined || !on) continue;
      sayQuote(quote, kept, sheet);
    }
    if (quotes.length > 0 || surnames.length === 0) continue;
    for (const { speaker, sentences } of statementsBy(kept, surnames).slice(0, 2)) {
      const fit = sentences.filter(
        (sentence) => about(sentenceOf(kept, sentence), kept.brief.language) >= enough(subject),
      );
      for (const sentence of fit.slice(0, 2))
        sheet.say(`${shown(sentenceOf(kept, speaker))} ${shown(sentenceOf(kept, sentence))}`, [
          { kept, sentence: speaker },
          { kept, sentence },
        ]);
    }
  }
  if (sheet.lines > 0) return;
  const mentioned = asksMention.test(question.text);
  const most = Math.max(0, ...ranking.sentences.map(({ kept, text }) => about(text, kept.brief.language)));
  for (const ranked of ranking.sentences) {
    if (sheet.lines >= 2) return;
    // What tells only some of the words is told only where nothing tells more.
    if (about(ranked.text, ranked.kept.brief.language) < most && ranked.coverage < 0.5) continue;
    if (
      mentioned &&
      isTalkOf(ranked, surnames) &&
      about(ranked.text, ranked.kept.brief.language) >= enough(subject)
    ) {
      say(ranked, sheet);
      continue;
    }
    const words = foldedWords(ranked.text);
    const named =
      surnames.length === 0
        ? titles.every((title) => words.includes(title))
        : surnames.some((name) => words.some((word) => sameSurname(word, name)));
    if (
      named &&
      (surnames.length === 0 || saysIt(ranked, surnames)) &&
      speech.test(ranked.text) &&
      (!reasonAsked || reason.test(ranked.text)) &&
      about(ranked.text, ranked.kept.brief.language) >= enough(subject) &&
      (ranked.states === 1 || isNear(ranked.kept)) &&
      namesAll(ranked.kept, ranked.index, spokenOf)
    )
      say(ranked, sheet);
  }
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
    else if (index >= 0 && speech.test(exact)) say({ kept, index, text: exact }, sheet);
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

const title = /^(?:minister|president|chief|general|commander|secretary|premier|ambassador)$/;

/** `What did Kalns say in Adazi`, `at the ceremony`: where and on which occasion is told by the release, not by the words that were said. */
function occasionOf({ text, words }: Question): string[] {
  const line = foldedWords(text).join(' ');
  const [, named = ''] =
    / (?:in|at|during) (?:the |his |her |their )?(.{1,60}?)(?: (?:about|on|of|to|regarding|concerning)(?: .*)?)?$/.exec(
      line,
    ) ?? [];
  return foldedWords(named).filter((word) => words.includes(word));
}

/** Who is asked to have spoken, by surname, and what of. */
interface Sides {
  speakers: string[];
  matter: string[];
}

/**
 * `What did Kalns say about Ozols`: who is named behind the verb is what was spoken of. Where nobody known stands in
 * front of it, the last word there that no glossary holds is a speaker's name that the briefs do not claim.
 */
function sidesOf({ text, words, people }: Question): Sides {
  const surnames = people.map(surnameOf);
  const line = foldedWords(text);
  const verb = line.findIndex((word) => saying.test(word));
  const behind = (name: string): boolean => verb >= 0 && line.lastIndexOf(name) > verb;
  const speakers = surnames.filter((name) => !behind(name));
  const spokenOf = surnames.filter(behind);
  if (speakers.length > 0) return { speakers, matter: [...words, ...spokenOf] };
  if (verb < 1) return { speakers: surnames, matter: words };
  const unknown = line
    .slice(0, verb)
    .findLast((word) => words.includes(word) && !title.test(word) && !isCommon(word));
  if (unknown === undefined) return { speakers: surnames, matter: words };
  return { speakers: [unknown], matter: [...words.filter((word) => word !== unknown), ...spokenOf] };
}

const saying =
  /^(?:sa(?:y|ys|id)|tells?|told|mention(?:s|ed)?|comment(?:s|ed)?|remark(?:s|ed)?|react(?:s|ed)?|criticis\w*|sag(?:t|te|ten)|gesagt|sade|sager|dit|declare|powiedzial\p{L}*|сказал\p{L}*|сказав|pasake|sake|teica|utles)$/u;

/** A quote of several sentences is on the states that any of them names. */
function isOnStates(kept: KeptBrief, { sentences }: Evidence, countries: readonly string[]): boolean {
  return sentences.some((sentence) => onStates(kept, sentence, countries));
}

/** Asks whether something came up in a talk. */
export const asksMention =
  /\b(?:mention|raise|discuss|talk about|speak about|spoke about|bring up|brought up|touch on|address)(?:ed|s|d)?\b/i;
/** A talk told of all who took part in it. */
const talked =
  /\b(?:leaders|ministers|sides|parties|they|both|generals|presidents|chiefs|officials)\b.{0,60}\b(?:discuss|talk|address|rais|exchang|touch|cover|consider|review)|(?<!\p{L})(?:ministres|ministrowie|ministrar\p{L}*|minister|parterna|parties|стороны|сторони|министры|міністри|sie|de|ils|oni)(?!\p{L}).{0,60}(?<!\p{L})(?:évoqu|discut|abord|sprachen|besprach|diskut|samtal|rozmawia|omówi|обсуд|обговор)/iu;

/** Does the sentence tell of a talk in which these people of its release took part? */
export function isTalkOf({ kept, text }: Ranked, surnames: readonly string[]): boolean {
  const present = kept.brief.people.flatMap(({ name }) => foldedWords(name));
  return surnames.length > 0 && surnames.every((name) => present.includes(name)) && talked.test(text);
}

/** So nearly a word must mean another to be what was spoken of. */
const asGood = 0.8;

/** The last word of a name; of one whose family name stands first (`Kim Jung-ho`), that. */
export function surnameOf(name: string): string {
  const words = foldedWords(name);
  return (/-/.test(name) && words.length > 2 ? words[0] : words.at(-1)) ?? name;
}

/** Is it one of these people who speaks: the last person named in front of a verb of speaking, else the first behind it? */
function saysIt({ kept, text }: Ranked, surnames: readonly string[]): boolean {
  const words = foldedWords(text);
  const known = new Set([
    ...kept.brief.people.flatMap(({ name }) => [surnameOf(name), foldedWords(name).at(-1) ?? '']),
    ...surnames,
  ]);
  const named = words.flatMap((word, index) => (known.has(word) ? [index] : []));
  return words.some((word, verb) => {
    if (!foldedSpeech.test(` ${word}`)) return false;
    const speaker = named.findLast((at) => at < verb) ?? named.find((at) => at > verb);
    return speaker !== undefined && surnames.some((name) => sameSurname(words[speaker] ?? '', name));
  });
}

function enough(subject: readonly string[]): number {
  return subject.length <= 1 ? 1 : 0.5;
}

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
