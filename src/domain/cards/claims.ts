/** Claims as runs of text: each kind in words, marked where it is doubtful, leading to its sentence. */
import type {
  CommitmentClaim,
  CountryClaim,
  DateClaim,
  EventClaim,
  Evidence,
  FigureClaim,
  NextStepClaim,
  PersonClaim,
  PlaceClaim,
  ProgrammeClaim,
  QuoteClaim,
  SummaryClaim,
} from '../brief.ts';
import type { Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import { countryName, findStates } from '../country.ts';
import { dateWords } from './dates.ts';
import { amountWords, modalityWords, plain } from './words.ts';

/** What card builders are told beside the brief. */
export interface Wording {
  /** A verifier's rule (`V16`) in words for people. */
  words(rule: string): string;
}

/** The page of a brief; with a sentence, the place of it on that page. */
export function briefPath(brief: string, sentence?: number): string {
  const page = `/brief/${encodeURIComponent(brief.toWellFormed())}`;
  return sentence === undefined ? page : `${page}#s${sentence}`;
}

/** Where the first place that supports a claim is shown; the brief's page when it has none. */
function evidencePath(brief: string, evidence: readonly Evidence[]): string {
  return briefPath(brief, evidence[0]?.sentences[0]);
}

/** Why a claim is shown with a mark, in words; null when none of its places was flagged. */
function doubtOf(evidence: readonly Evidence[], { words }: Wording): string | null {
  const flagged = evidence.filter((place) => place.level === 'flagged');
  if (flagged.length === 0) return null;
  const rules = [...new Set(flagged.flatMap((place) => place.rules ?? []))];
  const reasons = rules.map((rule) => cleanLine(words(rule), 120)).filter((reason) => reason !== '');
  return reasons.length > 0 ? reasons.join('; ') : 'the text supports this only in part';
}

/** The spans of one claim: all lead to its sentence, the last one carries the mark of a doubtful claim. */
export function claimSpans(
  spans: readonly Span[],
  claim: { evidence: readonly Evidence[] },
  options: { brief: string; wording: Wording; mark?: string | null },
): Span[] {
  const href = evidencePath(options.brief, claim.evidence);
  const marks = [options.mark ?? null, doubtOf(claim.evidence, options.wording)].filter(
    (mark) => mark !== null,
  );
  return spans
    .filter((span) => span.text !== '')
    .map((span, index, all) => ({
      ...span,
      href,
      ...(index === all.length - 1 && marks.length > 0 ? { mark: marks.join('; ') } : {}),
    }));
}

/** "8–9 December 2021". */
export function dateSpans(date: DateClaim): Span[] {
  return [{ text: cleanLine(dateWords(date.value), 80) }];
}

/** Why a date is marked: its year, or more of it, is not in the words it rests on. */
export function dateMark(date: DateClaim): string | null {
  if (!date.inferred) return null;
  const year = /^\d{4}/.exec(date.value)?.[0];
  const said = date.evidence.some(({ exact }) => year !== undefined && exact.includes(year));
  return said || year === undefined ? 'date inferred' : 'year inferred';
}

/** "Ādaži, Latvia". */
export function placeSpans(place: PlaceClaim): Span[] {
  const name = cleanLine(place.name, 120);
  const state = place.country === null ? null : countryName(place.country);
  if (state !== null && isStateItself(place)) return [{ text: state }];
  return [{ text: state === null || name.includes(state) ? name : `${name}, ${state}` }];
}

/** `Ukrainas`, `Lietuvoje`: the state's own name, in whatever language and case. */
function isStateItself({ name, country }: PlaceClaim): boolean {
  const [only, other] = findStates(name);
  return (
    other === undefined &&
    only?.code === country &&
    only?.how === 'name' &&
    only.end - only.start === name.length
  );
}

/** "bilateral meeting · minister level". */
export function eventSpans(event: EventClaim): Span[] {
  const format = event.format === null || event.format === 'other' ? '' : `${plain(event.format)} `;
  const level = event.level === null ? '' : ` · ${plain(event.level)} level`;
  const status = event.status === 'unclear' ? '' : ` · ${plain(event.status)}`;
  return [{ text: `${format}${plain(event.type)}${status}${level}` }];
}

/** "Latvia (host)", its flag before it. */
export function countrySpans(country: CountryClaim, withRole: boolean): Span[] {
  const role = withRole ? ` (${plain(country.role)})` : '';
  return [{ text: `${countryName(country.code)}${role}`, flag: country.code }];
}

/** "Gen. Jānis Bērziņš, Chief of Defence, Latvia"; the state once where the role names it. */
export function personSpans(person: PersonClaim): Span[] {
  const name = [person.rank, person.name].filter((part) => part !== null).join(' ');
  const state = person.country === null ? null : countryName(person.country);
  const told = state === null || person.role?.includes(state);
  const rest = [person.role, told ? null : state].filter((part) => part !== null);
  return [
    { text: cleanLine(name, 120), strong: true },
    { text: rest.length > 0 ? `, ${cleanLine(rest.join(', '), 180)}` : '' },
  ];
}

/**
 * "Requested · Lithuania asked Latvia for ten engineers": the release's own clause where it begins with who binds
 * himself; otherwise "Agreed · Latvia, for Ukraine: train 3,000 soldiers". The day it is due where the words do not say it.
 */
export function commitmentSpans(commitment: CommitmentClaim): Span[] {
  const words = ownClause(commitment) ?? composed(commitment);
  return [
    { text: modalityWords[commitment.modality], strong: true },
    { text: ` · ${words}${whenUnsaid(commitment.due, words, 'by ')}` },
  ];
}

/** Longer clauses hold more than the one thing that is promised. */
const longestClause = 260;

/** The clause that the commitment was read from, where it tells who and what by itself. */
function ownClause({ who, what, evidence }: CommitmentClaim): string | null {
  const clause = cleanLine(evidence[0]?.exact ?? '', longestClause + 1).replace(/[\s.;,:]+$/u, '');
  const opens = who !== null && clause.toLowerCase().startsWith(cleanLine(who, 100).toLowerCase());
  return opens && clause.length <= longestClause && clause.includes(cleanLine(what, 240)) ? clause : null;
}

function composed({ who, forWhom, what }: CommitmentClaim): string {
  const parties = [
    who === null ? null : cleanLine(who, 100),
    forWhom === null ? null : `for ${cleanLine(forWhom, 100)}`,
  ].filter((part) => part !== null);
  return `${parties.length > 0 ? `${parties.join(', ')}: ` : ''}${cleanLine(what, 240)}`;
}

/** " (by September 2027)"; nothing where the words name its year themselves. */
function whenUnsaid(edtf: string | null, words: string, before: string): string {
  const year = edtf === null ? null : (/\d{4}/.exec(edtf.split('/').at(-1) ?? '')?.[0] ?? null);
  if (edtf === null || (year !== null && words.includes(year))) return '';
  return ` (${before}${cleanLine(dateWords(edtf), 80)})`;
}

/** "10–15 combat engineers"; where the unit says nothing of what is counted, "EUR 20 million · the drone coalition". */
export function figureSpans(figure: FigureClaim): Span[] {
  const of = figure.of === null ? '' : cleanLine(figure.of, 160);
  const unit = figure.unit?.toLowerCase() ?? '';
  const tells = unit !== '' && unit !== '%' && ` ${of.toLowerCase()} `.includes(` ${unit} `);
  return [
    { text: cleanLine(amountWords(tells ? { ...figure, unit: null } : figure), 120), strong: true },
    { text: of === '' ? '' : `${tells ? ' ' : ' · '}${of}` },
  ];
}

/** "“We stand together.” — Minister". */
export function quoteSpans(quote: QuoteClaim): Span[] {
  return [
    { text: `“${cleanLine(quote.text, 600)}”` },
    { text: quote.speaker === null ? ' — speaker not named' : ` — ${cleanLine(quote.speaker, 120)}` },
  ];
}

/** "Steadfast Shield (SS), exercise". */
export function programmeSpans(programme: ProgrammeClaim): Span[] {
  const { acronym, expansion, kind } = programme;
  const name = cleanLine(programme.name, 160);
  const other = [acronym, expansion].filter((part) => part !== null && part !== programme.name).join(', ');
  return [
    { text: name, strong: true },
    { text: `${other === '' ? '' : ` (${cleanLine(other, 160)})`} · ${plain(kind)}` },
  ];
}

/** "The working group meets again — staffs (spring 2025)"; the day where the words do not say it. */
export function nextStepSpans(step: NextStepClaim): Span[] {
  const what = cleanLine(step.what, 240);
  const who = step.who === null || what.startsWith(step.who) ? '' : ` — ${cleanLine(step.who, 100)}`;
  return [{ text: `${what}${who}${whenUnsaid(step.when, what, '')}` }];
}

/** A summary line as it is. */
export function summarySpans(line: SummaryClaim): Span[] {
  return [{ text: cleanLine(line.text, 300) }];
}
