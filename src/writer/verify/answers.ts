/** Answers through the verifier: every line against the sentences it cites, whichever writer wrote it; unsupported ones are cut. */
import type { Answer, AnswerLine, Citation } from '../../domain/answer.ts';
import type { Brief, Claim, PersonClaim, QuoteClaim } from '../../domain/brief.ts';
import { countryName } from '../../domain/country.ts';
import { type KeptBrief, toldDay } from '../../domain/kept.ts';
import { level, type Span } from './text/locate.ts';
import { createVerifier, type Verdict, type Verifier } from './verifier.ts';

/** Verifiers of the briefs that answers cited last: reading a text costs more than judging a line. */
const kept = new Map<string, { text: string; verifier: Verifier }>();
const mostKept = 64;

function verifierOf({ brief, release }: KeptBrief): Verifier {
  const known = kept.get(brief.id);
  if (known?.text === brief.text) return known.verifier;
  const verifier = createVerifier({
    text: brief.text,
    title: release.title,
    publisher: release.country,
    language: brief.language,
  });
  kept.set(brief.id, { text: brief.text, verifier });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return verifier;
}

/**
 * Judges one line of an answer by the briefs that it cites: borne out when the sentences cited of one of them bear it out.
 * A line that is its sentence, as good as whole, needs no judging.
 */
export function judgeLine(
  text: string,
  cited: readonly Citation[],
  briefs: ReadonlyMap<string, KeptBrief>,
): Verdict {
  const verdicts: Verdict[] = [];
  for (const id of new Set(cited.map(({ brief }) => brief))) {
    const one = briefs.get(id);
    if (one === undefined) continue;
    const numbers = [...new Set(cited.filter(({ brief }) => brief === id).map(({ sentence }) => sentence))];
    const spans = numbers.flatMap((number) => spanOf(one.brief, number));
    const exact = spans.map(([start, end]) => one.brief.text.slice(start, end));
    if (exact.length === 0) continue;
    const told = untimed(text, one);
    if (exact.some((sentence) => isWhole(told, sentence)) || isClaim(told, one.brief, numbers))
      return { level: 'ok', rules: [] };
    verdicts.push(verifierOf(one).judge({ kind: 'answer', value: told, evidence: exact }, spans));
  }
  const best = (['ok', 'flag', 'drop'] as const).find((wanted) =>
    verdicts.some((verdict) => verdict.level === wanted),
  );
  return verdicts.find((verdict) => verdict.level === best) ?? { level: 'drop', rules: ['V1'] };
}

/** The line without the day that a timeline lists it under. */
function untimed(text: string, kept: KeptBrief): string {
  const day = `${toldDay(kept)}: `;
  return text.startsWith(day) ? text.slice(day.length) : text;
}

/** Is the line the sentence, but for a mark or two at its ends? */
function isWhole(line: string, sentence: string): boolean {
  const [words, whole] = [level(line).text.trim(), level(sentence).text.trim()];
  return words !== '' && words.length > 0.9 * whole.length && whole.includes(words);
}

/** Is the line nothing but a claim that stands on the cited sentences, and so has been verified: a name, a person, or a quote? */
function isClaim(line: string, brief: Brief, numbers: readonly number[]): boolean {
  const stands = ({ evidence }: Claim<object>): boolean =>
    evidence.some(({ sentences }) => sentences.some((one) => numbers.includes(one)));
  return (
    [...brief.programmes, ...brief.organisations].some((claim) => claim.name === line && stands(claim)) ||
    brief.people.some((person) => stands(person) && isPersonLine(line, person)) ||
    brief.quotes.some((quote) => stands(quote) && isQuoteLine(line, quote))
  );
}

/** `General Solberg, Chief of Defence (Norway)`: rank, name, role and state in this order, and nothing else. */
function isPersonLine(line: string, { name, rank, role, country }: PersonClaim): boolean {
  const parts = [rank, name, role, country === null ? null : `(${countryName(country)})`];
  let rest = line;
  for (const part of parts)
    if (part !== null && rest.startsWith(part)) rest = rest.slice(part.length).replace(/^,? /, '');
  return rest === '' && line.includes(name);
}

/** `Jan Solberg: “We stay.”`: the speaker and the words as claimed, whatever white space is in them. */
function isQuoteLine(line: string, { speaker, text }: QuoteClaim): boolean {
  if (speaker === null || !line.startsWith(`${speaker}: “`) || !line.endsWith('”')) return false;
  // The comma in front of `he said` is no part of what is quoted.
  const words = (one: string): string => level(one).text.replace(/\s+/g, ' ').trim().replace(/,$/, '');
  return words(line.slice(speaker.length + 3, -1)) === words(text);
}

/** The answer with those lines alone that its citations bear out. Null when none does. */
export function verifyAnswer(answer: Answer, briefs: readonly KeptBrief[]): Answer | null {
  if (!answer.answerable) return answer;
  const byId = new Map(briefs.map((kept) => [kept.brief.id, kept]));
  return sift(answer, ({ text }, cited) => judgeLine(text, cited, byId).level !== 'drop');
}

function spanOf({ sentences }: Brief, number: number): Span[] {
  const found = sentences[number];
  return found === undefined ? [] : [found];
}

/** The answer without the lines (and headings left bare) that `keep` refuses, its citations numbered anew. Null when no line is left. */
export function sift(
  answer: Answer,
  keep: (line: AnswerLine, cited: readonly Citation[]) => boolean,
): Answer | null {
  const citations: Citation[] = [];
  const renumbered = new Map<number, number>();
  const cite = (number: number): number => {
    const known = renumbered.get(number);
    const citation = answer.citations[number - 1];
    if (known !== undefined || citation === undefined) return known ?? 0;
    citations.push(citation);
    renumbered.set(number, citations.length);
    return citations.length;
  };
  const lines: AnswerLine[] = [];
  let heading: AnswerLine | null = null;
  for (const line of answer.lines) {
    if (line.heading === true) {
      // A note above all headings (a spelling that was read otherwise) stands by itself.
      if (heading !== null && lines.length === 0) lines.push(heading);
      heading = line;
      continue;
    }
    const cited = line.citations.flatMap((number) => answer.citations[number - 1] ?? []);
    if (!keep(line, cited)) continue;
    if (heading !== null) lines.push(heading);
    heading = null;
    lines.push({ ...line, citations: line.citations.map(cite).filter((number) => number > 0) });
  }
  return lines.some((line) => line.heading !== true) ? { ...answer, lines, citations } : null;
}
