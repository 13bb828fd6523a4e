/** Dates: when something was, is or will be, from sentences with a date and from the event's own. */

import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import type { Question } from '../../../domain/question.ts';
import type { Briefing } from '../../writer.ts';
import { foundDates } from '../dates/found.ts';
import { goesThere } from './destination.ts';
import { isOfMeeting } from './earlier.ts';
import { lasting, tellsSpan } from './lasting.ts';
import { knowsDeeds } from './match.ts';
import type { Ranked, Ranking } from './rank.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './sheet.ts';
import { datesAt, datesIn, isPlanned, looksAhead } from './tense.ts';
import { type Deed, deedAsked } from './tied.ts';

/** What a question wants of a date. */
interface Wanted {
  /** One to come. */
  ahead: boolean;
  /** One of what is done. */
  past: boolean;
  /** A stretch of time. */
  lasting: boolean;
  /** Of the next of several. */
  next: boolean;
  /** Its end. */
  open: boolean;
}

/** Reads what a question wants of a date. */
export function wantedIn({ text }: Question): Wanted {
  const ahead = /\b(?:next|upcoming|will|soon|planned|deadline)\b/i.test(text);
  const open = /\b(?:until|till|by) when\b/i.test(text);
  return {
    ahead,
    open: asksEnd.test(text),
    // A bare `when` asks of what was told, not of what is planned beside it.
    past: (/\b(?:last|did|was|were)\b/i.test(text) || /^(?:and )?when\W*$/i.test(text)) && !open && !ahead,
    lasting: /\bhow long\b/i.test(text),
    next: /\bnext\b/i.test(text),
  };
}

const asksEnd =
  /(?<!\p{L})(?:(?:until|till) when|when .{1,60} (?:ends?|expires?|runs? out)|bis wann|jusqu[’']à quand|jusqu[’']en quelle|till och med när|do kiedy|iki kada|līdz kuram|mis ajani|до какого|до коли|до когда|tot wanneer|hasta cuándo|fino a quando|até quando|do kdy|dokedy|până când|indtil hvornår|hvor lenge)(?!\p{L})/iu;
/** `Since when` asks for a beginning. */
const asksSince =
  /(?<!\p{L})(?:since when|since what|seit wann|sedan när|depuis quand|od kiedy|nuo kada|kopš kura|mis ajast|с каких пор|відколи)(?!\p{L})/iu;
const tellsSince =
  /(?<!\p{L})(?:since|began|begun|begins?|started|starts?|launched|established|founded|first|as of|from|in \d{4}|seit|ab|begann|sedan|från|började|depuis|dès|à partir|od|nuo|kopš|alates|lähtien|vuodesta|с|со|з|із|від|sinds|vanaf|begon|begonnen|siden|fra|begyndte|begynte|startet|dal|dall[’']\p{L}+|desde|a partir|začal\p{L}*|začat\p{L}*|din|începând|óta|от|από)(?!\p{L})/iu;
/** What tells an end. */
const tellsEnd =
  /(?<!\p{L})(?:until|till|through|from .{1,40} to|ends?|ending|complet(?:es?|ed|ing) (?:its|his|her|their|the)|expir\p{L}+|extend\p{L}*|extension|bis|ende\p{L}*|verlänger\p{L}*|till och med|t\.o\.m\.|förläng\p{L}*|jusqu\p{L}*|prolong\p{L}*|do|przedłuż\p{L}*|iki|pratęs\p{L}*|līdz|pagarin\p{L}*|kuni|pikenda\p{L}*|asti|saakka|jatke\p{L}*|до|продл\p{L}*|продовж\p{L}*|tot|verleng\p{L}*|til|indtil|inntil|forlæng\p{L}*|forleng\p{L}*|fino|entro|prorog\p{L}*|hasta|prórrog\p{L}*|prorrog\p{L}*|até|až|prodlou\p{L}*|predĺž\p{L}*|konč\p{L}*|skonč\p{L}*|până|prelung\p{L}*|produlj\p{L}*|produž\p{L}*|meghosszabb\p{L}*|удълж\p{L}*|έως|μέχρι|παρ[άα]τ\p{L}*)(?!\p{L})/iu;

/**
 * The sentence with a date of the calendar that tells the question; else what the thread told of, a sentence with a
 * weekday, the event's own date where its brief is the one asked for, or that date with what was done on it.
 */
export function tellDates(
  { question, briefs, thread, now: asked }: Briefing,
  ranking: Ranking,
  sheet: Sheet,
): void {
  const wanted = wantedIn(question);
  const deed = deedAsked(question);
  if (tellCitedDates({ question, briefs, thread }, hasDate, sheet)) return;
  const tellsVerb = ({ kept, terms }: Ranked): boolean =>
    ranking.verb < 0 || terms.has(ranking.verb) || !knowsDeeds(kept.brief.language);
  const head = headOf(question);
  const tellsHead = ({ kept, around }: Ranked): boolean =>
    head < 0 || around.has(head) || !knowsDeeds(kept.brief.language);
  // `When was it first held` is not told by when it is held.
  const first = question.words.indexOf('first');
  const tellsFirst = ({ kept, terms }: Ranked): boolean =>
    first < 0 || terms.has(first) || !knowsDeeds(kept.brief.language);
  const fits = (ranked: Ranked): boolean =>
    tellsFirst(ranked) &&
    // A date beside what was asked about is the date of something else.
    tellsVerb(ranked) &&
    !isApart(ranked, ranking, question) &&
    tellsHead(ranked) &&
    isNear(ranked, question, wanted) &&
    isOfMeeting(ranked, question) &&
    (!wanted.open || tellsEnd.test(ranked.text)) &&
    !(asksSince.test(question.text) && tellsEnd.test(ranked.text) && !tellsSince.test(ranked.text)) &&
    goesThere(ranked, question);
  const timely = ({ kept, index, text }: Ranked): boolean =>
    !(wanted.past && isPlanned(kept, index) && !tellsDone(text, ranking, question.words)) &&
    !(wanted.ahead && !looksAhead(kept, index, text));
  // `When is the visit?` asks for the event's own day before any other.
  const now = /\bwhen (?:is|are)\b/i.test(question.text);
  const today = asked.toISOString().slice(0, 10);
  const inOrder = now
    ? ranking.sentences.toSorted(
        (a, b) =>
          Number(isToCome(b, today)) - Number(isToCome(a, today)) ||
          Number(holdsEventDate(b)) - Number(holdsEventDate(a)),
      )
    : ranking.sentences;
  // How long something lasts is told in the present as well.
  const dated = wanted.lasting
    ? (inOrder.find((one) => fits(one) && lasting.test(one.text) && timely(one)) ??
      inOrder.find((one) => one.whole >= onIt && one.coverage > 0 && lasting.test(one.text)) ??
      inOrder.find((one) => fits(one) && tellsSpan(one) && timely(one)) ??
      inOrder.find((one) => fits(one) && tellsSpan(one)))
    : inOrder.find((one) => fits(one) && hasDate(one, deed) && timely(one));
  if (dated !== undefined) say(dated, sheet);
  if (dated !== undefined || wanted.next || wanted.lasting) return;
  if (!wanted.ahead && tellThreadDates({ question, briefs, thread }, sheet)) return;
  const loose =
    ranking.verb < 0 && !wanted.open
      ? undefined
      : ranking.sentences.find(
          (one) => fits(one) && one.coverage >= 0.6 && hasLooseDate(one, deed) && timely(one),
        );
  if (loose !== undefined) say(loose, sheet);
  if (loose !== undefined || wanted.open || wanted.ahead) return;
  const event = ranking.sentences.find(
    (ranked) =>
      ranked.reach >= 0.6 &&
      ranked.states >= 0.75 &&
      tellsEvent(ranked) &&
      !(deed?.isWork === true && ranked.kept.brief.event?.type === 'agreement') &&
      goesThere(ranked, question) &&
      ((ranked.coverage >= 0.5 && tellsVerb(ranked)) ||
        (ranked.coverage >= 0.35 && ranked.whole >= 0.75 && ranked.around.has(ranking.verb))),
  );
  const done =
    event ??
    ranking.sentences.find(
      (one) =>
        fits(one) &&
        timely(one) &&
        ((ranking.verb >= 0 &&
          one.coverage >= 0.6 &&
          isOfEvent(one) &&
          !(deed?.isWork === true && one.kept.brief.event?.type === 'agreement')) ||
          isStop(one, question)),
    );
  if (done === undefined) return;
  sayDate(done.kept, sheet);
  if (done !== event) say(done, sheet);
}

/** The place of the word for what is to be dated, the last of `when is the Harbour summit`; -1 where the question is of another form. */
function headOf({ text, words }: Question): number {
  if (words.length < 2 || !/^(?:and )?when (?:is|are|was|were) (?:the|an?|our|their|its) /i.test(text))
    return -1;
  const last = foldedWords(text).at(-1) ?? '';
  return words.indexOf(last);
}

/** Does the sentence, with its release, tell enough of the question? */
function isNear(
  { coverage, reach, whole, states, actor, text }: Ranked,
  { countries }: Question,
  { next }: Wanted,
): boolean {
  if (next && !/\bnext\b/i.test(text)) return false;
  // What someone says of the world in a release on the matter dates other things.
  if (coverage === 0 && /^\W*["“„«]/.test(text)) return false;
  if (countries.length > 1 && actor < 0.7) return false;
  const told = Math.max(coverage, reach, (coverage + whole) / 2);
  return told >= (next ? 0.4 : 0.6) && states >= (next ? 0.5 : 0.7);
}

/** The sentence that the date of the brief's event stands in. */
function sayDate(kept: KeptBrief, sheet: Sheet): void {
  const [support] = kept.brief.date === null ? [] : supportOf(kept, kept.brief.date.evidence);
  if (support !== undefined) sheet.say(shown(sentenceOf(kept, support.sentence)), [support]);
}

/** Told of the event itself, though in a sentence without its date: `After the meeting they signed …`, or `They signed …` right behind it. */
function isOfEvent({ kept, index, text }: Ranked): boolean {
  const at = dateSentence(kept);
  if (at === null || index <= at) return false;
  // `KYIV. 17 March.`, in front of the first sentence.
  const dateline = index - at <= 2 && sentenceOf(kept, at).length < 40;
  return onOccasion.test(text) || (index === at + 1 && takesUp.test(text)) || dateline;
}

/** A stop of a journey: who travels is where the release says on the days that it says. */
function isStop(ranked: Ranked, { text, people }: Question): boolean {
  const { kept, coverage } = ranked;
  const at = dateSentence(kept);
  return (
    at !== null &&
    people.length > 0 &&
    kept.brief.event?.type === 'visit' &&
    /\b(?:go(?:es|ing)?|went|travel\w*|visit\w*|arriv\w*|trip|c[ao]mes?)\b/i.test(text) &&
    !/\b(?:last|next)\b/i.test(text) &&
    coverage >= 0.75
  );
}

const dateSentence = ({ brief: { date, docType } }: KeptBrief): number | null =>
  docType === 'reference_page' ? null : (date?.evidence[0]?.sentences[0] ?? null);

const onOccasion =
  /^\W*(?:(?:at|after|during|following|on) (?:the |their |this )?(?:(?:end|conclusion|margins|sidelines|course|occasion) of (?:the |their )?)?(?:meeting|visit|talks|ceremony|conference|summit|event|occasion)|(?:bei|nach|während) (?:dem|des|der) (?:treffens?|besuchs?|gesprächs?|zeremonie)|(?:vid|under|efter|i samband med) (?:mötet|besöket|ceremonin|samtalet)|(?:à l[’']issue de|lors de|après|pendant) (?:la |leur |le |l[’'])?(?:rencontre|entretien|visite|réunion|cérémonie)|(?:podczas|po|w trakcie) (?:spotkani\p{L}+|wizyt\p{L}+|ceremoni\p{L}*)|(?:susitikimo|vizito) metu|(?:tikšanās|vizītes) laikā|kohtumisel|visiidi ajal|tapaami\p{L}+|vierailun aikana|(?:в ходе|на|по итогам|после|во время) (?:встреч\p{L}+|визит\p{L}+|переговор\p{L}+)|(?:під час|на|після) (?:зустріч\p{L}*|візит\p{L}*))(?!\p{L})/iu;

const takesUp =
  /^\W*(?:together|they|both|there|afterwards|then|gemeinsam|zusammen|dabei|dort|sie|anschließend|tillsammans|därefter|där|de|ensemble|ils|razem|wspólnie|kartu|kopā|koos|nad|yhdessä|he|вместе|они|стороны|разом|вони|сторони)(?!\p{L})/iu;

/** A release that tells so much of a question is on it, and nothing else. */
const onIt = 0.9;

/** What was done and to what stand far from each other in the sentence: they are told of two things. */
function isApart({ gap }: Ranked, { verb }: Ranking, { words }: Question): boolean {
  return verb >= 0 && words.length > 1 && gap > 10 && gap < Number.POSITIVE_INFINITY;
}

/** `Has joined, and plans to lead`: the deed asked about is done, whatever else the sentence plans. */
function tellsDone(text: string, { verb }: Ranking, words: readonly string[]): boolean {
  // `When was the review`: what was reviewed.
  const deeds = (verb < 0 ? words : [words[verb] ?? '']).filter((word) => word.length > 3);
  return foldedWords(text).some(
    (word) => word.endsWith('ed') && deeds.some((deed) => word.startsWith(deed.slice(0, 4))),
  );
}

type Threaded = Pick<Briefing, 'question' | 'briefs' | 'thread'>;

/** `And when?` asks for the dates of what the last answer told: of its releases' events, else in its own sentences. */
function tellThreadDates({ question, briefs, thread }: Threaded, sheet: Sheet): boolean {
  const same = thread !== null && question.words.join(' ') === thread.question.words.join(' ');
  if (!question.followUp || !same) return false;
  for (const kept of briefs.filter(({ brief }) => thread.briefs.includes(brief.id)).slice(0, 3)) {
    sayDate(kept, sheet);
  }
  return sheet.lines > 0 || tellCitedDates({ question, briefs, thread }, hasLooseDate, sheet);
}

/** A bare `when?` asks for the date of what was told last: of the few sentences that the last answer cited, those that hold one. */
function tellCitedDates(
  { question, briefs, thread }: Threaded,
  dated: (told: Told) => boolean,
  sheet: Sheet,
): boolean {
  const cited = thread?.cited ?? [];
  if (!question.followUp || !bareWhen.test(question.text) || cited.length > 3) return false;
  for (const { brief: id, exact } of cited) {
    const kept = briefs.find(({ brief }) => brief.id === id);
    const index = kept?.brief.sentences.findIndex(
      ([start, end]) => kept.brief.text.slice(start, end) === exact,
    );
    if (kept === undefined || index === undefined || index < 0) continue;
    const told = { kept, index, text: exact };
    if (dated(told)) say(told, sheet);
  }
  return sheet.lines > 0;
}

/** A sentence of a brief. */
type Told = Pick<Ranked, 'kept' | 'index' | 'text'>;

const bareWhen =
  /^(?:and |und |och |et |ir |un |ja |i |и |та )?(?:when(?: (?:was|were|did) (?:that|this|it)(?: happen)?)?|wann|när|quand|kada|kad|millal|kiedy|milloin|когда|коли)\W*$/iu;

/** Only the event has the event's date: what else its release tells may be of any day. */
function tellsEvent({ kept, index }: Ranked): boolean {
  const { event, date } = kept.brief;
  const told = event?.evidence ?? [];
  return date !== null && told.some(({ sentences }) => sentences.includes(index));
}

/** Does the sentence hold a month or day that is still to come? The year of `Calm Strait 2027` is part of a name. */
function isToCome({ kept, text }: Ranked, today: string): boolean {
  return datesIn(kept, text).some((edtf) => {
    const last = edtf.split('/').at(-1) ?? '';
    return /^\d{4}-\d\d/.test(last) && last > today.slice(0, last.length);
  });
}

function holdsEventDate({ kept, index }: Ranked): boolean {
  return kept.brief.date?.evidence.some(({ sentences }) => sentences.includes(index)) === true;
}

/** Does the sentence hold a date of the calendar (a year, month or day, not `this year` or a weekday) that is of no deed but this, or how long from now? */
function hasDate({ kept, text }: Told, deed: Deed | null = null): boolean {
  return (
    datesAt(kept, text).some((date) => deed?.ofAnother({ kept, text }, date) !== true) ||
    withinTime.test(text)
  );
}

const withinTime =
  /\b(?:by|until|before|at|towards|from) the (?:end|middle|beginning|start) of (?:the|this|next) (?:year|month)|\bwithin \d+|\b\d+ (?:months?|years?|weeks?|månader|år|monate|mois)\b/iu;

/** Where a sentence tells a time without a date of the calendar: `by the end of the year`, `within 18 months`, `next week`. */
export function spokenTimes(text: string): { start: number; end: number }[] {
  const found = withinTime.exec(text) ?? fromNow.exec(text);
  return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
}

/** A weekday, a day told from today's, or a week, month or year told from this one: it says when, though not which day. */
function hasLooseDate({ kept, text }: Told, deed: Deed | null = null): boolean {
  const loose = foundDates(text, kept.brief.language).filter(({ how }) => how !== 'calendar');
  return loose.some((date) => deed?.ofAnother({ kept, text }, date) !== true) || fromNow.test(text);
}

const fromNow =
  /(?<!\p{L})(?:(?:this|last|next|the past|the coming) (?:week|month|year|weekend)|(?:this|last|next) (?:spring|summer|autumn|fall|winter)|(?:diese|letzte|vergangene|nächste|kommende)[rsnm]? (?:woche|monat|jahr)|(?:denna|förra|nästa) (?:vecka|månad)\p{L}*|i (?:år|fjol)|cette (?:semaine|année)|ce mois|(?:la semaine|le mois|l[’']année) (?:derni\p{L}+|prochaine?)|(?:tym|zeszłym|ubiegłym|przyszłym) (?:tygodniu|miesiącu|roku)|ubiegły \p{L}+|(?:šią|praėjusią|kitą) savaitę|(?:šį|praėjusį|kitą) mėnesį|šiemet|pernai|šonedēļ|(?:pagājušajā|nākamajā) (?:nedēļā|mēnesī|gadā)|šogad|(?:sel|eelmisel|järgmisel) (?:nädalal|kuul|aastal)|tänavu|(?:tällä|viime|ensi) (?:viikolla|kuussa|vuonna)|на (?:этой|прошлой|следующей) неделе|в (?:этом|прошлом|следующем) (?:месяце|году)|(?:цього|минулого|наступного) (?:тижня|місяця|року))(?!\p{L})/iu;
