/** Answers by rules: from the structured fields for who, when, where and how many, else the best sentences, else a refusal. */
import type { Answer } from '../../../domain/answer.ts';
import type { ProgrammeClaim } from '../../../domain/brief.ts';
import { dependent } from '../../../domain/carry.ts';
import { countryName } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import { meansSomething, typeNamed } from '../../../domain/intent.ts';
import { isOfTime, type KeptBrief } from '../../../domain/kept.ts';
import { calendarOf, type Intent, type Question } from '../../../domain/question.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import { verifyAnswer } from '../../verify/answers.ts';
import type { Briefing } from '../../writer.ts';
import { asksChair, asksMaker, sideAsked, tellActors, tellSide } from './actors.ts';
import { tellDates } from './dates.ts';
import { tellFigures } from './figures.ts';
import { asksLength } from './measures.ts';
import { asksOffice, tellOffice, tellPeople } from './office.ts';
import { namesPeople, tellCountry, tellLeads, tellPerson, tellTimeline } from './page.ts';
import { tellPlace } from './place.ts';
import { kindAsked, tellProgrammes } from './programmes.ts';
import { tellPromises } from './promises.ts';
import { type Ranking, rankSentences } from './rank.ts';
import { predicateOf } from './rankweights.ts';
import { refuseEmpty, refuseUnanswered, refuseUnknown } from './refusal.ts';
import { tellSaid } from './said.ts';
import { asksReason, tellReason, tellSentences } from './sentences.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { withoutReprints } from './tellings.ts';
import { withValues } from './value.ts';
import { tellWhether } from './whether.ts';

/** A word that no brief holds and that carries more than this share of the question cannot be answered around. */
const decisive = 0.4;
/** The same where briefs in other languages may say it otherwise, and the sentences stand for themselves. */
const decisiveAbroad = 0.55;

/** Guarantees that every line but headings cites sentences of the given briefs, sliced from their texts, and has passed the verifier. Throws nothing. */
export function answer(asked: Briefing): Answer {
  const question = withFirstName(asked);
  const named = withoutReprints(asked.briefs.filter((kept) => namesPeople(kept, question.people)));
  const briefing = { ...asked, question, briefs: onProgramme(named, question) };
  if (briefing.briefs.length === 0) return refuseEmpty(briefing);
  const ranking = rankSentences(briefing);
  const abroad =
    question.intent === 'list' &&
    briefing.briefs.some(({ brief }) => brief.language?.startsWith('en') === false);
  const most = abroad ? decisiveAbroad : decisive;
  const unknown = ranking.unknown.filter((word) => (ranking.weight.get(word) ?? 0) > most);
  if (unknown.length > 0) return refuseUnknown(unknown, briefing);
  const checked = tellNear(briefing) ?? (staysNear(briefing) ? null : tell(briefing, ranking));
  return checked === null ? refuseUnanswered(briefing, ranking) : withNotes(checked, question);
}

/** Of two bare words the first was read as a first name (`Kalns Ozols`): where someone of that surname bears another, it is something else to look for. */
function withFirstName({ question, briefs }: Briefing): Question {
  const [first = '', second = '', ...rest] = foldedWords(question.text);
  const bare = question.countries.length === 0 && question.people.length === 1 && rest.length === 0;
  const asking = !meansSomething(first, null);
  if (question.intent !== 'person' || !bare || asking || second === '' || question.people.includes(first))
    return question;
  // Where only surnames are told, the first name may be anyone's.
  const full = briefs
    .flatMap(({ brief }) => brief.people.map(({ name }) => foldedWords(name)))
    .filter((name) => name.length > 1 && name.some((word) => sameSurname(word, second)));
  const borne = full.some((name) => name.some((word) => sameSurname(word, first) || word[0] === first[0]));
  return borne || full.length === 0 ? question : { ...question, intent: 'list', words: [first] };
}

function tell(briefing: Briefing, ranking: Ranking): Answer | null {
  const sheet = createSheet();
  const { intent } = briefing.question;
  const why =
    briefing.question.followUp && isBare(briefing.question) && asksReason.test(briefing.question.text);
  if (why) tellReason(briefing, sheet);
  // A quotation may tell of a year that is not its release's.
  else tellers[intent](intent === 'said' ? briefing : ofTime(briefing), ranking, sheet);
  if (sheet.lines === 0 && !why) tellTypes(briefing, sheet);
  const checked = sheet.lines === 0 ? null : verifyAnswer(sheet.done(), briefing.briefs);
  return checked === null ? null : withValues(checked, briefing);
}

/** Without the releases of another year or month than the one asked for: only sentences of theirs that name it are ranked. */
function ofTime(briefing: Briefing): Briefing {
  const time = calendarOf(briefing.question.period);
  if (time === null) return briefing;
  return { ...briefing, briefs: briefing.briefs.filter((kept) => isOfTime(kept, time)) };
}

/** `Norway aid 2027`, `Kalns agreement`, where no release is of that year or kind: what others tell of it. */
function tellTypes({ question, ...briefing }: Briefing, sheet: Sheet): void {
  const { intent, words, topics, types, period } = question;
  if ((intent !== 'list' && intent !== 'country') || words.length + topics.length > 0) return;
  if (types.length === 0 && calendarOf(period) === null) return;
  const briefs = briefing.briefs.filter(({ brief }) => brief.relevant);
  sheet.head(null);
  // In the word for the kind of event; of a state or someone in whatever words.
  const narrow = question.countries.length + question.people.length > 0;
  for (const told of types.length === 0 ? [[]] : narrow ? [types, []] : [types]) {
    const asked = {
      ...briefing,
      briefs,
      question: { ...question, intent: 'list' as const, words: told, types: [] },
    };
    if (sheet.lines === 0) tellSentences(asked, rankSentences(asked), sheet);
  }
}

/** A follow-up's answer from the briefs that the last answer cited, before any others are asked; null where they hold none. */
function tellNear({ briefs, ...briefing }: Briefing): Answer | null {
  const { question, thread } = briefing;
  if (!question.followUp || thread === null || !dependent.includes(question.intent)) return null;
  const cited = briefs.filter(({ brief }) => thread.briefs.includes(brief.id));
  if (cited.length === 0 || cited.length === briefs.length) return null;
  const narrow = { ...briefing, briefs: cited };
  return tell(narrow, rankSentences(narrow));
}

/** `When will it be ready?`, a bare `where?` ask about the one thing that the last answer told of: what other briefs say is of something else. */
function staysNear({ question, thread, briefs }: Briefing): boolean {
  const cited = briefs.filter(({ brief }) => thread?.briefs.includes(brief.id));
  return (
    question.followUp &&
    dependent.includes(question.intent) &&
    (isBare(question) || /\b(?:it|its)\b/i.test(question.text)) &&
    thread !== null &&
    thread.question.intent !== 'country' &&
    thread.question.countries.join() === question.countries.join() &&
    cited.length > 0 &&
    cited.length < briefs.length
  );
}

/**
 * The briefs that hold the exercise which the question names in two words or more (`Steadfast Defender` of `Exercise
 * Steadfast Defender 24`): what others tell is of another. All, where it names none that any brief holds. Exercises alone
 * keep their names in every language.
 */
function onProgramme(briefs: readonly KeptBrief[], { text }: Question): KeptBrief[] {
  const line = ` ${foldedWords(text).join(' ')} `;
  const isNamed = ({ name, kind }: ProgrammeClaim): boolean => {
    const words = foldedWords(name).filter((word) => !/^(?:\d+|exercises?)$/.test(word));
    return kind === 'exercise' && words.length > 1 && line.includes(` ${words.join(' ')} `);
  };
  const holding = briefs.filter(({ brief }) => brief.programmes.some(isNamed));
  return holding.length > 0 ? holding : [...briefs];
}

type Teller = (briefing: Briefing, ranking: Ranking, sheet: Sheet) => void;

const tellers: Record<Intent, Teller> = {
  country: (briefing, _ranking, sheet) => tellCountry(briefing, sheet),
  person: (briefing, _ranking, sheet) => tellPerson(briefing, sheet),
  timeline: (briefing, _ranking, sheet) => tellTimeline(briefing, sheet),
  new: (briefing, _ranking, sheet) => tellLeads(briefing, 8, sheet),
  which: tellWhich,
  commitments: tellPromises,
  said: tellSaid,
  whether: tellWhether,
  who: tellWho,
  when: tellWhen,
  where: tellPlace,
  how_many: tellFigures,
  how_much: tellFigures,
  list: tellList,
};

/** `How long is the fence` is told in kilometres; in years, where no sentence tells them. */
function tellWhen(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const question = { ...briefing.question, intent: 'how_much' as const };
  if (asksLength(question.text)) tellFigures({ ...briefing, question }, ranking, sheet);
  if (sheet.lines === 0) tellDates(briefing, ranking, sheet);
  const ofEvent = question.words.some((word) => typeNamed(word) !== null) || question.types.length > 0;
  if (sheet.lines === 0 && !ofEvent && /\bhow long (?:is|are|was|were)\b/i.test(question.text))
    tellFigures({ ...briefing, question }, ranking, sheet);
}

function tellWho(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { words, followUp, text } = briefing.question;
  const side = sideAsked(text);
  if (side !== null) tellSide(side, briefing, ranking, sheet);
  if (sheet.lines > 0 || (side !== null && isBare(briefing.question))) return;
  const deed = predicateOf(briefing.question);
  const office = asksOffice(words) && !asksChair(text);
  const presence =
    followUp &&
    !asksMaker(text) &&
    !(asksIdentity.test(text) && !isBare(briefing.question)) &&
    (isBare(briefing.question) || (asksPresence.test(text) && (deed === null || present.test(deed))));
  // `Who met the minister` asks for a deed, though an office stands in it.
  if (office && (deed === null || asksOffice([deed]))) tellOffice(briefing, sheet);
  else if (words.length > 0 && (!presence || takesPart.test(text))) tellActors(briefing, ranking, sheet);
  if (sheet.lines === 0 && !office && (words.length === 0 || presence)) tellPeople(briefing, ranking, sheet);
}

/** Does a follow-up bring no word of its own to look for: `where?`, `who attended?` */
function isBare({ text, words }: Question): boolean {
  return !foldedWords(text).some((word) => words.includes(word));
}

/** By name; where no brief claims one, the sentences that tell of such a thing. */
function tellWhich(briefing: Briefing, _ranking: Ranking, sheet: Sheet): void {
  tellProgrammes(briefing, sheet);
  const kind = sheet.lines > 0 ? null : kindAsked(briefing.question.text);
  if (kind === null) return;
  const words = [...briefing.question.words, kind];
  const asked: Briefing = { ...briefing, question: { ...briefing.question, intent: 'list', words } };
  const ranking = rankSentences(asked);
  // All of the question, of all its states.
  const sentences = ranking.sentences.filter(
    ({ terms, states }) => states >= 0.75 && words.every((_, term) => terms.has(term)),
  );
  tellSentences(asked, { ...ranking, sentences }, sheet);
}

/** `Who is the captain?` asks for one of them, not for everyone. */
const asksIdentity = /\bwho(?:['’]s| is| was| are| were) (?:the|their|its|his|her|our)\b/i;
/** `Who attended?`, `who was there?`: everyone, not who did something. */
const asksPresence = /\b(?:attend\w*|participa\w+|was|were|is|are|came|come|there|met|involved|took part)\b/i;
const takesPart = /\b(?:takes?|taking|took) part\b|\bparticipat|\bmembers?\b/i;
const present = /^(?:attend|participa|came|come|met|involved)/;

function tellList(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { words, topics, types } = briefing.question;
  // `Exercise`, where no release is of one: what a release tells of one in passing.
  const none = briefing.briefs.every(({ brief: { event } }) => event === null || !types.includes(event.type));
  if (types.length > 0 && none) tellTypes(briefing, sheet);
  const { countries, people } = briefing.question;
  if (sheet.lines > 0 || (types.length > 0 && none && countries.length + people.length === 0)) return;
  if (words.length + topics.length === 0) tellLeads(briefing, 5, sheet);
  else tellSentences(briefing, ranking, sheet);
}

/** What was read otherwise than it stands (a misspelt state, a month without a year) is said above what follows. */
function withNotes(answer: Answer, { corrections = [], period }: Question): Answer {
  const told = corrections.map(
    ({ typed, code }) => `Did you mean ${countryName(code)}? “${typed}” was read so.`,
  );
  if (period?.year !== undefined) told.push(`“${period.words}” was read as that of ${period.year}.`);
  const notes = told.map((text) => ({ text, citations: [], heading: true }));
  return { ...answer, lines: [...notes, ...answer.lines] };
}
