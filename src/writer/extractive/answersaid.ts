/** What was said and what is so: quotes by speaker, and the sentences that tell a question word for word. */
import { type PersonClaim, type QuoteClaim, takingPart } from '../../domain/brief.ts';
import { findStates } from '../../domain/country.ts';
import { foldedWords } from '../../domain/fold.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Briefing } from '../writer.ts';
import { namesAll } from './answerpage.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './answersheet.ts';
import { createMatcher } from './match.ts';
import type { Ranked, Ranking } from './rank.ts';

/** Words of speaking, by their beginnings, that make a sentence with a name in it a statement of that person. */
const speech =
  /(?:^|[^\p{L}])(?:said|says|spoke|congratulat|highlight|prais|commend|stated|states|told|noted|stress|emphasi|underlin|added|announced|declared|according to|pointed|warned|thank|welcom|reiterat|affirm|expressed|called|sade|säger|uppgav|betonade|sagt|erklärt|betont|déclar|soulign|affirm|powiedzia|oświadcz|podkreśl|pasak|teig|sakė|pabrėž|pareiš|sacīja|uzsvēr|norādī|ütles|rõhuta|sanoi|korosti|сказа|заяв|отмет|подчерк|зазнач|наголос)/iu;

/** Quotes and statements by the people or office holders asked about, on what was asked. */
export function tellSaid(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { question, briefs } = briefing;
  const titles = question.words.filter((word) =>
    /^(?:minister|president|chief|general|commander|secretary|premier|ambassador)$/.test(word),
  );
  const subject = question.words.filter((word) => !titles.includes(word));
  const match = createMatcher(subject);
  // `They`: whoever speaks in what the people are named in.
  const anyone = question.followUp && /\bthey\b/i.test(question.text);
  const surnames = anyone ? [] : question.people.map(surnameOf);
  const about = (text: string): number => {
    const hits = foldedWords(text).flatMap((word) => match(word).filter(({ weight }) => weight >= asGood));
    const told = new Set(hits.map(({ term }) => term));
    return subject.length === 0 ? 1 : told.size / subject.length;
  };
  const reasonAsked = asksReason.test(question.text);
  for (const kept of briefs) {
    if (sheet.lines >= 3) return;
    const quotes = kept.brief.quotes
      .map((quote) => ({ quote, fits: Math.max(about(quote.text), about(kept.release.title ?? '')) }))
      .filter(
        ({ quote, fits }) =>
          fits >= enough(subject) &&
          (!reasonAsked || reason.test(quote.text)) &&
          isBy(quote, kept, { surnames, titles }),
      );
    for (const { quote } of quotes.toSorted((one, other) => other.fits - one.fits).slice(0, 2)) {
      const [support] = supportOf(kept, quote.evidence);
      if (support === undefined || !onStates(kept, support.sentence, question.countries)) continue;
      sheet.say(
        `${quote.speaker ?? 'Unnamed'}: “${shown(quote.text)}”`,
        quote.evidence.flatMap(({ sentences }) =>
          sentences.slice(0, 3).map((sentence) => ({ kept, sentence })),
        ),
      );
    }
  }
  if (sheet.lines > 0) return;
  const mentioned = asksMention.test(question.text);
  const most = Math.max(0, ...ranking.sentences.map(({ text }) => about(text)));
  for (const ranked of ranking.sentences) {
    if (sheet.lines >= 2) return;
    // What tells only some of the words is told only where nothing tells more.
    if (about(ranked.text) < most && ranked.coverage < 0.5) continue;
    if (mentioned && isTalkOf(ranked, surnames) && about(ranked.text) >= enough(subject)) {
      say(ranked, sheet);
      continue;
    }
    const words = foldedWords(ranked.text);
    const named =
      surnames.length === 0
        ? titles.every((title) => words.includes(title))
        : surnames.some((name) => words.includes(name));
    if (
      named &&
      (surnames.length === 0 || saysIt(ranked, surnames)) &&
      speech.test(ranked.text) &&
      (!reasonAsked || reason.test(ranked.text)) &&
      about(ranked.text) >= enough(subject) &&
      ranked.states === 1
    )
      say(ranked, sheet);
  }
}

const asksMention = /\b(?:mention|raise|discuss|talk about|bring up|brought up|address)(?:ed|s|d)?\b/i;
/** A talk told of all who took part in it. */
const talked =
  /\b(?:leaders|ministers|sides|parties|they|both|generals|presidents|chiefs|officials)\b.{0,60}\b(?:discuss|talk|address|rais|exchang|touch|cover|consider|review)|(?<!\p{L})(?:ministres|ministrowie|ministrar\p{L}*|minister|parterna|parties|стороны|сторони|министры|міністри|sie|de|ils|oni)(?!\p{L}).{0,60}(?<!\p{L})(?:évoqu|discut|abord|sprachen|besprach|diskut|samtal|rozmawia|omówi|обсуд|обговор)/iu;

/** Does the sentence tell of a talk in which these people of its release took part? */
function isTalkOf({ kept, text }: Ranked, surnames: readonly string[]): boolean {
  const present = kept.brief.people.flatMap(({ name }) => foldedWords(name));
  return surnames.length > 0 && surnames.every((name) => present.includes(name)) && talked.test(text);
}

/** So nearly a word must mean another to be what was spoken of. */
const asGood = 0.8;

/** The last word of a name; of one whose family name stands first (`Kim Jung-ho`), that. */
function surnameOf(name: string): string {
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
    if (!speech.test(` ${word}`)) return false;
    const speaker = named.findLast((at) => at < verb) ?? named.find((at) => at > verb);
    return speaker !== undefined && surnames.includes(words[speaker] ?? '');
  });
}

function enough(subject: readonly string[]): number {
  return subject.length <= 1 ? 1 : 0.5;
}

/** A state asked about need not stand in the quote itself when its brief is on it. */
function onStates(kept: KeptBrief, sentence: number, countries: readonly string[]): boolean {
  return (
    namesAll(kept, sentence, countries) ||
    countries.every((code) =>
      kept.brief.countries.some((country) => country.code === code && country.role !== 'mentioned'),
    )
  );
}

function isBy(
  { speaker }: QuoteClaim,
  kept: KeptBrief,
  { surnames, titles }: { surnames: readonly string[]; titles: readonly string[] },
): boolean {
  if (speaker === null) return surnames.length === 0 && titles.length === 0;
  const spoken = foldedWords(speaker);
  if (surnames.length > 0) return surnames.some((name) => spoken.includes(name));
  const person = kept.brief.people.find(
    (known: PersonClaim) => foldedWords(known.name).at(-1) === spoken.at(-1),
  );
  const role = foldedWords(`${speaker} ${person?.role ?? ''} ${person?.rank ?? ''}`);
  return titles.every((title) => role.includes(title));
}

/**
 * The sentence that tells whether something is so: nearly all words of the question stand in it, and with several states
 * all of them. Never a bare yes.
 */
export function tellWhether({ question }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const surnames = question.people.map(surnameOf);
  const fit = ranking.sentences.filter(
    (ranked) =>
      (tellsAll(ranked, ranking) || tellsTalk(ranked, question, surnames)) &&
      (question.countries.length > 1
        ? ranked.named === 1 || isBetween(ranked, question.countries)
        : ranked.states >= 0.75),
  );
  for (const ranked of fit.slice(0, 1)) say(ranked, sheet);
}

/** `Did A and B discuss Iran?`: a talk of theirs, told as `they discussed`, that names the states and tells the words. */
function tellsTalk(
  ranked: Ranked,
  { words, text }: Briefing['question'],
  surnames: readonly string[],
): boolean {
  return (
    asksMention.test(text) &&
    ranked.named === 1 &&
    words.every((_, term) => ranked.terms.has(term)) &&
    isTalkOf(ranked, surnames)
  );
}

/** Does the sentence tell nearly all of the question; or the deed and half of it, where the rest stands beside it? */
function tellsAll({ coverage, reach, named, terms }: Ranked, { verb }: Ranking): boolean {
  return (
    coverage >= 0.75 || (coverage >= 0.5 && reach >= 0.75 && named === 1 && verb >= 0 && terms.has(verb))
  );
}

/** In a release on these states and no others, a sentence that names no other is on them; so is one of who acts for whom the release is on. */
function isBetween(
  { kept: { brief }, text, actor, states, coverage }: Ranked,
  countries: readonly string[],
): boolean {
  const strangers = findStates(text, { language: brief.language }).some(
    ({ code }) => !countries.includes(code),
  );
  if (actor === 1 && states >= 0.85 && (!strangers || coverage >= 0.95)) return true;
  const parties = brief.countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code);
  const acting = parties.filter((code) => !isBeneficiary(brief, code));
  const others = findStates(text, { language: brief.language }).some(
    ({ code }) => !countries.includes(code) && acting.includes(code),
  );
  return countries.every((code) => parties.includes(code)) && acting.length <= countries.length && !others;
}

const isBeneficiary = (brief: KeptBrief['brief'], code: string): boolean =>
  brief.countries.some((country) => country.code === code && country.role === 'beneficiary');

/** `Why` is answered by a sentence that gives a reason, not by one on the same matter. */
const asksReason =
  /(?<!\p{L})(?:why|what (?:is|was) the reason|for what reason|warum|weshalb|varför|pourquoi|dlaczego|kodėl|kāpēc|miks|miksi|почему|чому)(?!\p{L})/iu;
const reason =
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
      (ranked.named === 0 || ranked.states >= best.states * 0.8) &&
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

/** Programmes, exercises, units and agreements that the states or words of the question go with. */
export function tellProgrammes({ question, briefs }: Briefing, sheet: Sheet): void {
  const kinds = kindsAsked(question.text);
  const match = createMatcher(question.words);
  for (const kept of briefs) {
    for (const { name, acronym, kind, evidence } of kept.brief.programmes) {
      const [support] = supportOf(kept, evidence);
      if (sheet.lines >= 12 || support === undefined || (kinds.length > 0 && !kinds.includes(kind))) continue;
      if (!onStates(kept, support.sentence, question.countries)) continue;
      const text = sentenceOf(kept, support.sentence);
      const told = new Set(foldedWords(text).flatMap((word) => match(word).map(({ term }) => term)));
      if (told.size < question.words.length * 0.5) continue;
      sheet.say(acronym === null || acronym === name ? name : `${name} (${acronym})`, [support]);
    }
  }
}

function kindsAsked(text: string): string[] {
  const line = ` ${foldedWords(text).join(' ')} `;
  const kinds: [RegExp, string[]][] = [
    [/ (?:exercises?|drills) /, ['exercise']],
    [/ missions? /, ['mission', 'operation']],
    [/ operations? /, ['operation', 'mission']],
    [/ (?:units?|battlegroups?) /, ['unit']],
    [/ (?:programmes?|programs?|projects?) /, ['programme', 'coalition', 'agreement', 'facility']],
  ];
  return kinds.filter(([pattern]) => pattern.test(line)).flatMap(([, named]) => named);
}
