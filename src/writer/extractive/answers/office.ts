/** Offices and people: who holds an office, and who is named, from the people of the briefs alone. */
import type { EventType, PersonClaim } from '../../../domain/brief.ts';
import { fold, foldedWords } from '../../../domain/fold.ts';
import { asksAnother, typeNamed } from '../../../domain/intent.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import titleWords from '../../lexicon/titles.json' with { type: 'json' };
import type { Briefing } from '../../writer.ts';
import { toldAlready } from './further.ts';
import { createMatcher } from './match.ts';
import { personLine } from './page.ts';
import type { Ranked, Ranking } from './rank.ts';
import { type Sheet, supportOf } from './sheet.ts';
import { namesAll } from './states.ts';
import { asksAhead, withoutPreviews } from './tellings.ts';

/** Words of offices: a question made of them asks who holds one. */
const office =
  /^(?:minister|ministers|ministre|\p{L}*minist\p{L}*|chief|chod|commander|president|prime|premier|chancellor|secretary|ambassador|general|admiral|colonel|director|head|leader|spokes\p{L}*|adviser|advisor|attache|commissioner|representative|envoy|chairman|chair|speaker|undersecretary|deputy|king|queen|befal\p{L}*|министр|президент|глава)$/u;

/** Does one of the folded words name an office? */
export function asksOffice(words: readonly string[]): boolean {
  return words.some((word) => office.test(word));
}

/**
 * The holders of an office, newest brief first: the role must tell every word of it, the person be of the state. Who held
 * it before or after someone is not known from that.
 */
export function tellOffice({ question, briefs }: Briefing, sheet: Sheet): void {
  const { countries, people, text } = question;
  if (people.length > 0 && asksAnother(foldedWords(text).join(' '))) return;
  const words = officeWords(question.words);
  const match = createMatcher(words);
  const told = new Set<string>();
  for (const kept of briefs) {
    for (const person of kept.brief.people) {
      const surname = foldedWords(person.name).at(-1) ?? person.name;
      if (told.size >= 3 || [...told].some((known) => isDeclined(known, surname))) continue;
      if (!holdsOffice(person, { words, match }) || !isOf(kept, person, countries)) continue;
      const [support] = supportOf(kept, person.evidence);
      if (support === undefined) continue;
      told.add(surname);
      sheet.say(personLine(person), [support]);
    }
  }
}

/** Is one surname the other in another case: the same but for an ending (`Kalns`, `Kalnsem`)? */
function isDeclined(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short));
}

/** Services, in words of offices: who commands one is no chief of defence. */
const service =
  /^(?:naval|nav(?:y|ies)|maritime|air|aviation|land|ground|special|territorial|logistics?|cyber|heer\p{L}*|luftwaffe\p{L}*|marine\p{L}*|flygvapn\p{L}*|marinen|juru|oro|sausumos|juras|gaisa|sauszemes|mereva\p{L}*|ohuva\p{L}*|maava\p{L}*|merivoim\p{L}*|ilmavoim\p{L}*|maavoim\p{L}*|marynark\p{L}*|ladow\p{L}*|морск\p{L}*|воздушн\p{L}*|сухопутн\p{L}*|повітрян\p{L}*)$/u;

/** Words that make an office another one: a deputy is not the minister, an adviser to the chief not the chief. */
const otherOffice = (): RegExp =>
  /^(?:vice|vise|vitse|deputy|assistant|under|undersecretary|former|ex|acting|then|adviser|advisor|spokes\p{L}*|parliamentary|wice|vize|stellvertret\p{L}*|stv|adjoint|bitradande|stats\p{L}*|zastepc\p{L}*|zamestitel|pavaduotoj\p{L}*|vietniek\p{L}*|asetaitja|замест\p{L}*|заступник\p{L}*|бывш\p{L}*|dawny|byly|tidigare|davarande|dama\p{L}*|ehemalig\p{L}*|ancien\p{L}*|zastupc\p{L}*|namest\p{L}*|zamjenik\p{L}*|zamenik\p{L}*|helyettes\p{L}*|plaatsvervang\p{L}*|nestleder|nestkommand\p{L}*|adjunct\p{L}*|adjunto\p{L}*|segundo|loctiitor\p{L}*|vicecomand\p{L}*|vicecapo|αναπληρ\p{L}*)$/u;

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

/** A deputy in one word: `wiceminister`, `viceministras`, `vizekanzler`. */
const deputies = /^(?:wice|vice|vitse|vize|ase|вице|віце)-?((?:minist|kanzl|міністр|министр).+)$/u;

function partedOffice(word: string): string[] {
  const office = deputies.exec(word)?.[1];
  return office === undefined ? [word] : ['deputy', office];
}

function holdsOffice(
  { rank, role }: PersonClaim,
  { words, match }: { words: readonly string[]; match: ReturnType<typeof createMatcher> },
): boolean {
  const wordsOf = (text: string | null): string[] =>
    foldedWords(text ?? '')
      .filter((word) => !bodies.has(word) || words.includes(word))
      .flatMap(partedOffice)
      .map(oneSpelling);
  const ofRole = wordsOf(role);
  const held = [...wordsOf(rank), ...ofRole];
  const told = new Set(held.flatMap((word) => match(word).map(({ term }) => term)));
  const secretary =
    held.includes('secretary') && held.some((word) => /^(?:general|permanent|private|state)$/.test(word));
  const other =
    (secretary && !words.includes('secretary')) ||
    // A vice admiral is nobody's deputy.
    ofRole.some((word) => (otherOffice().test(word) || service.test(word)) && !words.includes(word));
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
  const mine = evidence.flatMap(({ sentences }) => sentences);
  // Whom the sentence calls Latvian is that one, not whoever else it names.
  const taken = kept.brief.people.some(
    (other) =>
      other.country !== null &&
      countries.includes(other.country) &&
      other.evidence.some(({ sentences }) => sentences.some((sentence) => mine.includes(sentence))),
  );
  const [sentence] = mine;
  return !taken && sentence !== undefined && namesAll(kept, sentence, countries);
}

/** The people that the nearest briefs name: of the thread where the question leans on it, else of the best-ranked brief. */
export function tellPeople(briefing: Briefing, ranking: Ranking, sheet: Sheet): void {
  const { briefs, question, thread } = briefing;
  const cited = question.followUp
    ? withoutPreviews(briefs.filter(({ brief }) => thread?.briefs.includes(brief.id)))
    : [];
  const told = toldAlready(briefing);
  const fit = ranking.sentences.filter(({ reach, states }) => reach >= 0.6 && states > 0);
  const telling = [...new Set(fit.map(({ kept }) => kept))];
  const news = asksAhead(question.text) ? telling : withoutPreviews(telling);
  // `Who attended the meeting`: of a meeting before what else is told of one.
  const types = question.words.flatMap((word) => typeNamed(word) ?? []);
  const best = news.find(({ brief: { event } }) => event !== null && types.includes(event.type)) ?? news[0];
  const near =
    cited.length > 0
      ? cited.slice(0, 3)
      : best === undefined
        ? []
        : [best, ...(types.some((type) => gatherings.has(type)) ? asNear(best, fit, news) : [])];
  for (const kept of near) {
    // Whoever was at two meetings is told of each.
    sheet.apart();
    sheet.head(kept.release.title ?? kept.brief.headline);
    for (const person of kept.brief.people.slice(0, 12)) {
      const surname = foldedWords(person.name).at(-1) ?? '';
      const asked = question.people.some((name) => foldedWords(name).includes(surname));
      if (told.words.has(surname) || (asked && told.words.size > 0)) continue;
      const [support] = supportOf(kept, person.evidence);
      if (support !== undefined) sheet.say(personLine(person), [support]);
    }
  }
}

/** Kinds of events that people attend. */
const gatherings: ReadonlySet<EventType> = new Set(['meeting', 'visit', 'call', 'conference', 'ceremony']);

/** So many of the other meetings are told of. */
const mostMeetings = 3;

/** Of several meetings that the question may mean (`the meeting in Riga`), the others: each told in a sentence that tells all of it, once an event. */
function asNear(best: KeptBrief, fit: readonly Ranked[], news: readonly KeptBrief[]): KeptBrief[] {
  const events = new Set([best.event ?? best.brief.id]);
  const whole = (kept: KeptBrief): boolean =>
    fit.some((one) => one.kept === kept && one.coverage >= 0.85 && one.states >= 0.75);
  if (!whole(best)) return [];
  const others = news.filter((kept) => {
    const event = kept.event ?? kept.brief.id;
    const fits = !events.has(event) && whole(kept) && kept.brief.relevant && kept.brief.people.length > 0;
    if (fits) events.add(event);
    return fits;
  });
  return others.slice(0, mostMeetings);
}
