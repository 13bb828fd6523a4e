/** A claim of any kind to what is wrong with it: reads its value's shape and hands it to the rules for that kind. */
import type { ClaimKind } from '../../domain/brief.ts';
import { judgeFigure } from './amount/figures.ts';
import { checkDirection } from './doer/direction.ts';
import type { Ground } from './ground.ts';
import { checkNames } from './named/names.ts';
import { judgePerson } from './named/person.ts';
import { judgeProgramme } from './named/programme.ts';
import { judgeProse } from './prose.ts';
import { drop, type Finding, flag } from './rules.ts';
import {
  commitmentShape,
  countryShape,
  dateShape,
  figureShape,
  personShape,
  placeShape,
  programmeShape,
  quoteShape,
  stepShape,
  textShape,
} from './shapes.ts';
import { checkQuote } from './speaker/quotes.ts';
import { type Comparison, compare } from './text/align.ts';
import type { Document } from './text/document.ts';
import { level, type Span } from './text/locate.ts';
import { checkDates } from './when/days.ts';
import { judgeDate } from './when/when.ts';
import { checkStates } from './where/states.ts';
import { judgeCountry, judgePlace } from './where/where.ts';

/** What a claim is judged against: the document, and its evidence located and read. */
export interface Basis extends Ground {
  document: Document;
  spans: Span[];
}

interface Parsed<Value> {
  success: boolean;
  data?: Value;
}

/** Judges a value when it has the shape; what has another shape cannot be judged, and is dropped. */
function shaped<Value>(parsed: Parsed<Value>, judge: (value: Value) => Finding[]): Finding[] {
  return parsed.success && parsed.data !== undefined ? judge(parsed.data) : [drop('V2')];
}

/** Words of a claim, beside the evidence of all of it. */
const besideEvidence = ({ document, evidence, spans }: Basis, words: string): Comparison =>
  compare(document.read(words), evidence, document, spans);

/** Who a promise or a step is ascribed to: named in the evidence, or elsewhere in the text where the evidence points back. */
function judgeWho(basis: Basis, who: string | null | undefined): Finding[] {
  if (who === null || who === undefined || who.trim() === '') return [];
  const comparison = besideEvidence(basis, who);
  const findings = [...checkStates(comparison), ...checkNames(comparison)];
  const known = basis.document
    .read(who)
    .tokens.every(({ fold, stop, cap }) => stop || !cap || basis.document.words.has(fold));
  return findings.map((finding) => (known ? flag(finding.rule) : finding));
}

/** V12: a promise is not ascribed to the one who receives it. */
function judgeDoer(basis: Basis, who: string | null | undefined, what: string): Finding[] {
  if (who === null || who === undefined) return [];
  return checkDirection(besideEvidence(basis, `${who} ${what}`));
}

function judgeWhen(basis: Basis, when: string | null | undefined): Finding[] {
  if (when === null || when === undefined || when.trim() === '') return [];
  if (/^(?:\d{4}|XXXX)(?:-|\/|$)/.test(when)) return judgeDate(basis, { value: when, inferred: true });
  return checkDates(besideEvidence(basis, when));
}

const prose = (basis: Basis, text: string): Finding[] =>
  judgeProse(text, basis.document, basis.evidence, basis.spans);

/** The source's own headline, spacing and marks aside. */
const isTitle = ({ document }: Basis, text: string): boolean =>
  text.trim() !== '' && level(text).text.trim() === level(document.title.text).text.trim();

const judges: Record<ClaimKind, (basis: Basis, value: unknown) => Finding[]> = {
  summary: (basis, value) => shaped(textShape.safeParse(value), ({ text }) => prose(basis, text)),
  headline: (basis, value) =>
    shaped(textShape.safeParse(value), ({ text }) => (isTitle(basis, text) ? [] : prose(basis, text))),
  answer: (basis, value) => shaped(textShape.safeParse(value), ({ text }) => prose(basis, text)),
  next_step: (basis, value) =>
    shaped(stepShape.safeParse(value), ({ what, who, when }) => [
      ...judgeProse(what, basis.document, basis.evidence, basis.spans, { fragment: true }),
      ...judgeWho(basis, who),
      ...judgeWhen(basis, when),
    ]),
  commitment: (basis, value) =>
    shaped(commitmentShape.safeParse(value), ({ who, forWhom, what, modality }) => [
      ...judgeProse(what, basis.document, basis.evidence, basis.spans, { modality, fragment: true }),
      ...judgeWho(basis, who),
      ...judgeWho(basis, forWhom),
      ...judgeDoer(basis, who, what),
    ]),
  person: (basis, value) => shaped(personShape.safeParse(value), (person) => judgePerson(basis, person)),
  figure: (basis, value) => shaped(figureShape.safeParse(value), (figure) => judgeFigure(basis, figure)),
  date: (basis, value) => shaped(dateShape.safeParse(value), (date) => judgeDate(basis, date)),
  place: (basis, value) => shaped(placeShape.safeParse(value), (place) => judgePlace(basis, place)),
  country: (basis, value) => shaped(countryShape.safeParse(value), (country) => judgeCountry(basis, country)),
  programme: (basis, value) =>
    shaped(programmeShape.safeParse(value), (programme) => judgeProgramme(basis, programme)),
  quote: (basis, value) =>
    shaped(quoteShape.safeParse(value), ({ text, speaker }) =>
      checkQuote(basis.document, text, speaker ?? null, basis.spans),
    ),
};

/** All that is wrong with a claim; nothing when it is right. */
export function judgeClaim(kind: ClaimKind, value: unknown, basis: Basis): Finding[] {
  return judges[kind](basis, value);
}
