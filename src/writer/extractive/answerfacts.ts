/** Facts: who, when and where, answered from the structured fields alone, beside the sentence that says so. */
import type { Claim, PersonClaim } from '../../domain/brief.ts';
import { monthOf } from '../../domain/calendar.ts';
import { findStates } from '../../domain/country.ts';
import { fold, foldedWords } from '../../domain/fold.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Question } from '../../domain/question.ts';
import titleWords from '../lexicon/titles.json' with { type: 'json' };
import type { Briefing } from '../writer.ts';
import { namesAll, personLine } from './answerpage.ts';
import { type Sheet, say, sentenceOf, shown, supportOf } from './answersheet.ts';
import { findDates } from './dates.ts';
import { createMatcher } from './match.ts';
import type { Ranked, Ranking } from './rank.ts';

/** Words of offices: a question made of them asks who holds one. */
const office =
  /^(?:minister|ministers|ministre|\p{L}*minist\p{L}*|chief|chod|commander|president|prime|premier|chancellor|secretary|ambassador|general|admiral|colonel|director|head|leader|spokes\p{L}*|adviser|advisor|attache|commissioner|representative|envoy|chairman|chair|speaker|undersecretary|deputy|king|queen|befal\p{L}*|министр|президент|глава)$/u;

export function asksOffice(words: readonly string[]): boolean {
  return words.some((word) => office.test(word));
}

/** The holders of an office, newest brief first: the role must tell every word of it, the person be of the state. */
export function tellOffice({ question, briefs }: Briefing, sheet: Sheet): void {
  const { countries } = question;
  const words = officeWords(question.words);
  const match = createMatcher(words);
  const told = new Set<string>();
  for (const kept of briefs) {
    for (const person of kept.brief.people) {
      const surname = foldedWords(person.name).at(-1) ?? person.name;
      if (told.size >= 3 || told.has(surname)) continue;
      if (!holdsOffice(person, { words, match }) || !isOf(kept, person, countries)) continue;
      const [support] = supportOf(kept, person.evidence);
      if (support === undefined) continue;
      told.add(surname);
      sheet.say(personLine(person), [support]);
    }
  }
}

/** Words that make an office another one: a deputy is not the minister, an adviser to the chief not the chief. */
const otherOffice =
  /^(?:vice|vise|vitse|deputy|assistant|under|undersecretary|former|ex|acting|then|adviser|advisor|spokes\p{L}*|parliamentary|wice|vize|stellvertret\p{L}*|stv|adjoint|bitradande|stats\p{L}*|zastepc\p{L}*|zamestitel|pavaduotoj\p{L}*|vietniek\p{L}*|asetaitja|замест\p{L}*|заступник\p{L}*|бывш\p{L}*|dawny|byly|tidigare|davarande|dama\p{L}*|ehemalig\p{L}*|ancien\p{L}*)$/u;

const bodies = new Set(titleWords.institutions.map(fold));

/** An office in one word is two, a prime minister one: other languages write them so. */
function officeWords(words: readonly string[]): string[] {
  const parted = words.map(oneSpelling).flatMap((word) => {
    const subject = compounds.find(([beginning]) => beginning.test(word))?.[1];
    return subject === undefined ? [word] : [subject, 'minister'];
  });
  return parted.includes('prime') ? parted.filter((word) => word !== 'minister') : parted;
}

const compounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:verteidigungs|forsvars|puolustus|kaitse)minist/, 'defence'],
  [/^(?:aussen|utrikes|ulko|valis)minist/, 'foreign'],
  [/^(?:innen|inrikes|sisa|sise)minist/, 'interior'],
  [/^(?:stats|premiar|paa|pea)minist/, 'prime'],
];

const oneSpelling = (word: string): string => (word === 'advisor' ? 'adviser' : word);

function holdsOffice(
  { rank, role }: PersonClaim,
  { words, match }: { words: readonly string[]; match: ReturnType<typeof createMatcher> },
): boolean {
  const held = foldedWords(`${rank ?? ''} ${role ?? ''}`)
    .filter((word) => !bodies.has(word))
    .map(oneSpelling);
  const told = new Set(held.flatMap((word) => match(word).map(({ term }) => term)));
  const secretary =
    held.includes('secretary') && held.some((word) => /^(?:general|permanent|private|state)$/.test(word));
  const other =
    (secretary && !words.includes('secretary')) ||
    held.some((word) => otherOffice.test(word) && !words.includes(word));
  return role !== null && told.size === words.length && !other && namesOffice(held, words);
}

/** The office itself is named (`Minister of Defence`), not only where someone works (`director at the Ministry`). */
function namesOffice(held: readonly string[], words: readonly string[]): boolean {
  const titles = createMatcher(words.filter((word) => office.test(word)));
  const [first, second] = held.filter((word) => title.test(word));
  // `Chief Security Adviser`: a chief of nothing is no other office than the one behind.
  const leading = first === 'chief' && second !== undefined && !held.includes('of') ? second : first;
  return leading === undefined || titles(leading).length > 0;
}

/** Beginnings of the title that a role leads with, in the languages of the releases. */
const title =
  /^(?:\p{L}{0,14}minist(?:er|re|erin|ras|rė|re|rs|ra|eri|erio)|президент|министр|міністр|chief|head|chef|commander|befal\p{L}*|director|direct\p{L}*|secretary|secretaire|president|prezident\p{L}*|chairman|ambassador\p{L}*|general(?:sekret\p{L}*|inspekt\p{L}*)|officer|attache|representative|senator|adviser|member|leader|szef|vadas|komandieris|premier|chancellor|kanzler|king)$/u;

function isOf(kept: KeptBrief, { country, evidence }: PersonClaim, countries: readonly string[]): boolean {
  if (countries.length === 0) return true;
  if (country !== null) return countries.includes(country);
  return evidence.some(
    ({ sentences: [sentence] }) => sentence !== undefined && namesAll(kept, sentence, countries),
  );
}

/** The people that the nearest briefs name: of the thread where the question leans on it, else of the best-ranked brief. */
export function tellPeople(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { briefs, question, thread } = briefing;
  const cited = question.followUp ? briefs.filter(({ brief }) => thread?.briefs.includes(brief.id)) : [];
  const best = ranking.sentences.find(({ reach, states }) => reach >= 0.6 && states > 0)?.kept;
  const near = cited.length > 0 ? cited.slice(0, 3) : best === undefined ? [] : [best];
  for (const kept of near) {
    sheet.head(kept.release.title ?? kept.brief.headline);
    for (const person of kept.brief.people.slice(0, 12)) {
      const [support] = supportOf(kept, person.evidence);
      if (support !== undefined) sheet.say(personLine(person), [support]);
    }
  }
}

const partaking =
  /\b(?:compris\w+|consists?|composed|made up|brings? together|attend\w*|takes? part|took part|taking part|participa\w+|members?|involved|belongs?|joined|teiln\w+|teilgenommen|deltar|deltog|deltaga\w*|uczestnicz\w+)|(?<!\p{L})(?:nimmt|nehmen) .{1,80}\bteil\b|(?<!\p{L})(?:dalyvau|piedal[iī]|osale|osavõt|участ)/iu;

/**
 * The sentence that names someone (a person, an organisation, a company, another state) and tells the question. Who takes
 * part is told by a sentence on taking part that names two or more.
 */
export function tellActors(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { question } = briefing;
  const together = partaking.test(question.text);
  const done = ({ terms }: Ranked): boolean => ranking.verb < 0 || terms.has(ranking.verb);
  const [first] = ranking.sentences;
  const travelled = travel.test(question.text);
  const asked = new Set(question.words);
  const fit = ranking.sentences
    .map((ranked) => ({ ranked, actors: actorsIn(ranked, question.countries, asked) }))
    .filter(({ ranked, actors }) =>
      together
        ? actors > 1 &&
          partaking.test(ranked.text) &&
          ranked.reach >= 0.4 &&
          tellsOfAll(ranked) &&
          ranked.kept === first?.kept
        : actors > 0 &&
          done(ranked) &&
          ranked.coverage >= 0.6 &&
          ranked.states >= 0.75 &&
          (!travelled || isDestination(ranked, question.countries)),
    );
  const maker = making.test(question.text)
    ? ranking.sentences.find((ranked) => isMaker(ranked, ranking, question))
    : undefined;
  // All who take part are told where the most are.
  const best = maker ?? (together ? fit.toSorted((one, other) => other.actors - one.actors) : fit)[0]?.ranked;
  if (best !== undefined) say(best, sheet);
  else if (together) tellPeople(briefing, ranking, sheet);
}

const making = /\bwho (?:makes?|made|produc\w+|manufactur\w+|builds?|built)\b/i;
const made =
  /(?<!\p{L})(?:produc|manufactur|made by|built by|hergestellt|tillverk|fabriqu|produit|produkow|gamin|ražo|tooda|toot(?:ja|e)|valmist|производ|изготов|выпуск|вироб)/iu;

/** Who makes a thing is told in the release on it, in a sentence on making that names someone. */
function isMaker(ranked: Ranked, { sentences: [first] }: Ranking, { countries, words }: Question): boolean {
  return (
    made.test(ranked.text) &&
    ranked.reach >= 0.6 &&
    ranked.kept === first?.kept &&
    (actorsIn(ranked, countries, new Set(words)) > 0 || capitals.test(ranked.text))
  );
}

/** Two words in capitals behind another word: mostly a name. */
const capitals = /\p{Ll} \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/u;

const travel = /\b(?:visit(?:s|ed|ing)?|travel\w*|arriv\w*|came to|went to|c[ao]mes? to|goes to)\b/i;
const whither =
  /(?:visit\w*|tour\w*|(?:^|\s)(?:to|in|at|across|for|through))\s+(?:the\s+(?:Republic of\s+)?)?$/i;

/** Is one of the states where the sentence has someone go: `visited Latvia`, `arrived in Riga`, not `the chief of Latvia, visiting Vilnius`? Told of English; other languages have endings for it. */
function isDestination({ kept: { brief }, text }: Ranked, countries: readonly string[]): boolean {
  if (countries.length === 0 || brief.language?.startsWith('en') === false) return true;
  return findStates(text, { language: brief.language }).some(
    ({ start, code, how }) =>
      countries.includes(code) && (how === 'name' || how === 'capital') && whither.test(text.slice(0, start)),
  );
}

/** Does its release tell all that is asked about? A page of reference tells of many things beside. */
function tellsOfAll({ whole, kept }: Ranked): boolean {
  return whole >= 0.75 || kept.brief.docType === 'reference_page';
}

/** How many the sentence names that the question does not: people, organisations, companies, states. */
function actorsIn(
  { kept, index, text }: Ranked,
  known: readonly string[],
  asked: ReadonlySet<string>,
): number {
  const { people, organisations, programmes, language } = kept.brief;
  const companies = programmes.filter(({ kind }) => kind === 'company' || kind === 'organisation');
  const claims: readonly Claim<{ name: string }>[] = [...people, ...organisations, ...companies];
  const named = claims.filter(
    ({ name, evidence }) =>
      evidence.some(({ sentences }) => sentences.includes(index)) &&
      !foldedWords(name).some((word) => asked.has(word)),
  );
  const states = new Set(findStates(text, { language }).map(({ code }) => code));
  const told = named.length + [...states].filter((code) => !known.includes(code)).length;
  return told > 0 ? told : [...text.matchAll(agent)].filter(({ 1: name = '' }) => isNew(name, asked)).length;
}

/** A name behind a word of doing or joining: `by Hensoldt`, `avec Safran`. */
const agent =
  /(?<=\s)(?:by|with|from|von|mit|avec|par|av|med|från|przez|z|su|ar|с|від|от)\s(?:the\s)?(\p{Lu}[\p{L}\d-]{2,})/gu;

function isNew(name: string, asked: ReadonlySet<string>): boolean {
  return monthOf(name) === null && !foldedWords(name).some((word) => asked.has(word));
}

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

/** The place of the event that the question tells; else the sentence that tells what was done, and in or at which place. */
export function tellPlace({ question }: Briefing, ranking: Ranking, sheet: Sheet): void {
  const done = ({ terms }: Ranked): boolean => ranking.verb < 0 || terms.has(ranking.verb);
  const ahead = /\b(?:next|upcoming|will)\b/i.test(question.text);
  const fits = ({ kept, index, text }: Ranked): boolean => !ahead || looksAhead(kept, index, text);
  const said = ranking.sentences.find(
    (ranked) =>
      fits(ranked) &&
      ranked.coverage >= 0.75 &&
      ranked.states >= 0.75 &&
      done(ranked) &&
      isSited(ranked, question),
  );
  const near = ranking.sentences.find(
    (ranked) =>
      ranked.reach >= 0.6 &&
      ranked.coverage >= 0.5 &&
      fits(ranked) &&
      ranked.states >= 0.75 &&
      done(ranked) &&
      ranked.kept.brief.place !== null,
  )?.kept;
  const place = near?.brief.place;
  const [support] = near === undefined || !place ? [] : supportOf(near, place.evidence);
  if (said !== undefined) say(said, sheet);
  else if (support !== undefined) sheet.say(shown(sentenceOf(support.kept, support.sentence)), [support]);
}

/** Does the sentence name a city, or a state that the question does not, after a word of place? */
function isSited({ kept, text }: Ranked, question: Question): boolean {
  const lead = motion.test(question.text) ? toPlace : atPlace;
  const stated = findStates(text, { language: kept.brief.language });
  const told = stated.some(
    ({ start, code, how }) =>
      (how === 'capital' || (how === 'name' && !question.countries.includes(code))) &&
      lead.test(text.slice(0, start)),
  );
  return (
    told ||
    [...text.matchAll(atName)].some(
      ({ 1: name = '', index }) =>
        isPlaceName(
          name,
          index,
          stated.filter(({ how }) => how !== 'capital'),
        ) && !namesThing(kept, name),
    )
  );
}

/** Is it a word of an exercise, an organisation or a person: `in Exercise Iron Fir`? */
function namesThing({ brief }: KeptBrief, name: string): boolean {
  const { programmes, organisations, people } = brief;
  const [word = ''] = foldedWords(name);
  return (
    /^(?:Exercise|Operation|Mission|Article|Programme|Project|Session)$/.test(name) ||
    [...programmes, ...organisations, ...people].some((claim) => foldedWords(claim.name).includes(word))
  );
}

/** A name behind a word of place that is no state, no month or weekday, and no organisation in capitals. */
function isPlaceName(name: string, at: number, stated: readonly { start: number; end: number }[]): boolean {
  const state = stated.some(({ start, end }) => start < at + name.length + 12 && end > at);
  return !state && monthOf(name) === null && !/^\p{Lu}+$/u.test(name) && !/day$/.test(name);
}

const atName = /(?<=\s)(?:in|at|near|aboard|på|i|à|w|в|у) (?:the )?(\p{Lu}[\p{L}’'-]{2,})/gu;

const atPlace = /(?:^|\s)(?:in|at|near|i|på|à|en|im|w|в|у) (?:the )?$/iu;
const toPlace = /(?:^|\s)(?:in|at|near|to|for|i|på|till|à|en|im|nach|w|do|в|у|до) (?:the )?$/iu;
/** What is done towards a place: `aid to Ukraine` says nothing of where a meeting was. */
const motion =
  /\b(?:go|goes|going|went|gone|travel\w*|depart\w*|fl(?:y|ew|own|ying)|head(?:ed|ing)?|leav\w*|sen[dt]\w*|deploy\w*|mov(?:e|ed|ing)|transfer\w*|deliver\w*|ship\w*|return\w*|donat\w*)\b/i;

/** Does the sentence hold a date of the calendar: a year, month or day, not `this year` or a weekday? */
function hasDate({ kept, text }: Ranked): boolean {
  return datesIn(kept, text).length > 0;
}

/** The dates of the calendar in a sentence of the brief, as EDTF. */
function datesIn({ brief: { language }, release: { published } }: KeptBrief, text: string): string[] {
  const whole = { index: 0, start: 0, end: text.length, text, kind: 'body' as const, story: 0 };
  const dates = findDates(text, { published, language, sentences: [whole] });
  return dates.filter(({ how }) => how === 'calendar').map(({ edtf }) => edtf);
}

function isPlanned(kept: KeptBrief, sentence: number): boolean {
  const within = (claims: readonly Claim<unknown>[]): boolean =>
    claims.some(({ evidence }) => evidence.some(({ sentences }) => sentences.includes(sentence)));
  const planned = kept.brief.commitments.filter(
    ({ modality }) => modality !== 'done' && modality !== 'agreed',
  );
  return within(planned) || within(kept.brief.nextSteps) || future.test(sentenceOf(kept, sentence));
}

const future = /\b(?:plans? to|will|shall|is to|are to|scheduled|expected|intends?|upcoming|next)\b/i;

/** Does the sentence tell of what is to come: by its words, by a plan that is claimed of it, by a date after its release's day? */
function looksAhead(kept: KeptBrief, sentence: number, text: string): boolean {
  const { published } = kept.release;
  const later =
    published !== null &&
    datesIn(kept, text).some((edtf) => (edtf.split('/').at(-1) ?? '').slice(0, published.length) > published);
  return (
    later ||
    future.test(text) ||
    isPlanned(kept, sentence) ||
    /\b(?:within|inom|innerhalb von) (?:the next |a |an |one |two |three |six |en |ett |\d)|\b(?:senast|d’ici)\b|\b(?:by|until|bis) (?:the end|\d)/i.test(
      text,
    )
  );
}
