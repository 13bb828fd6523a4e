/** A filled-in form to the claims of a brief: every value sliced from the text, or free words that the guard let through. */
import type {
  Brief,
  Claim,
  ClaimKind,
  CommitmentClaim,
  CountryClaim,
  DateClaim,
  Evidence,
  FigureClaim,
  NextStepClaim,
  OrganisationClaim,
  PersonClaim,
  PlaceClaim,
  ProgrammeClaim,
  QuoteClaim,
  SummaryClaim,
  TopicClaim,
  Withheld,
} from '../../domain/brief.ts';
import { cleanLine } from '../../domain/clean.ts';
import { foldedWords } from '../../domain/fold.ts';
import { findTopicMentions } from '../../domain/topic.ts';
import type { Reading } from '../extractive/reading.ts';
import { speech } from '../verify/deeds.ts';
import { tokenise } from '../verify/tokens.ts';
import type { BriefForm } from './form.ts';
import { isAnchored, isHeld, isSame, isWorded } from './guard.ts';
import { type Cited, copiedFrom, evidenceAt, type Locate } from './place.ts';
import { findQuoted, type Quoted } from './quoted.ts';

/** The fields of a brief that a model fills in. */
export type Drafted = Pick<
  Brief,
  | 'date'
  | 'place'
  | 'countries'
  | 'organisations'
  | 'people'
  | 'topics'
  | 'programmes'
  | 'commitments'
  | 'figures'
  | 'quotes'
  | 'summary'
  | 'nextSteps'
>;

export interface Drafts {
  fields: Drafted;
  /** Claims of which nothing could be taken. */
  refused: Withheld[];
}

/** The mark of words that were put into English from another language: no verifier can judge their wording. */
export const translation = 'translation';

const mostWords = 25;

/**
 * The claims that a form makes. What names no offered sentence, or holds what its sentences do not, is refused and
 * counted; what says just what a claim of the rules says, of one of its sentences, stands where that claim stands.
 */
export function claimsOf(form: BriefForm, reading: Reading, locate: Locate, rules: Brief): Drafts {
  const refused: Withheld[] = [];
  const take = <Item extends { ev: string[] }, Value extends Claim<object>>(
    kind: ClaimKind,
    items: readonly Item[],
    make: (item: Item, cited: Cited) => Value | null,
    { own = [], most }: { own?: readonly Value[]; most?: number } = {},
  ): Value[] =>
    items.flatMap((item) => {
      const cited = locate(item.ev, most);
      const made = cited === null ? null : (agreed(item, cited, own) ?? make(item, cited));
      if (made === null) refused.push({ kind, rule: cited === null ? 'V1' : 'V2' });
      return made === null ? [] : [made];
    });
  const one = <Item>(item: Item | null): Item[] => (item === null ? [] : [item]);
  const free = createFreeWords(reading);
  const fields: Drafted = {
    date: take('date', one(form.date), (item, cited) => dateOf(item.value, cited, reading))[0] ?? null,
    place: take('place', one(form.place), (item, cited) => placeOf(item, cited, reading))[0] ?? null,
    countries: take('country', form.countries, (item, cited) => countryOf(item, cited, reading)),
    organisations: take(
      'programme',
      form.organisations,
      ({ name }, cited): OrganisationClaim | null => {
        const copied = copiedFrom(reading.text, cited, name);
        return copied && { name: copied.words, evidence: [copied.evidence] };
      },
      { own: rules.organisations },
    ),
    people: take('person', form.people, (item, cited) => personOf(item, cited, reading), {
      own: rules.people,
    }),
    topics: take(
      'summary',
      form.topics,
      ({ topic }, cited): TopicClaim | null => {
        const told = findTopicMentions(cited.read.text, reading.language).some(
          (found) => found.topic === topic,
        );
        return told ? { topic, evidence: cited.evidence.slice(0, 1) } : null;
      },
      { own: rules.topics },
    ),
    programmes: take('programme', form.programmes, (item, cited) => programmeOf(item, cited, reading), {
      own: rules.programmes,
    }),
    commitments: take('commitment', form.commitments, (item, cited): CommitmentClaim | null => {
      const what = free(item.what, cited);
      if (what === null) return null;
      const due = item.due === null ? null : (dateOf(item.due, cited, reading)?.value ?? null);
      const { modality } = item;
      return { ...parties(item, cited, reading), what: what.text, modality, due, evidence: what.evidence };
    }),
    figures: take('figure', form.figures, figureOf, { own: rules.figures }),
    quotes: take('quote', form.quotes, (item, cited) => quoteOf(item, cited, reading), { most: 8 }),
    summary: take('summary', form.summary, ({ text }, cited): SummaryClaim | null => free(text, cited)),
    nextSteps: take('next_step', form.nextSteps, (item, cited): NextStepClaim | null => {
      const what = free(item.what, cited);
      if (what === null) return null;
      const { who } = parties({ who: item.who, forWhom: null }, cited, reading);
      return { what: what.text, who, when: whenOf(item.when, cited, reading), evidence: what.evidence };
    }),
  };
  return { fields, refused };
}

/** The claim of the rules that says the same, of a sentence that the model cites too. */
function agreed<Value extends Claim<object>>(
  item: object,
  { sentences }: Cited,
  own: readonly Value[],
): Value | null {
  const given = item as Record<string, unknown>;
  const found = own.find(({ evidence, ...value }) => {
    const shared = evidence.some((one) => sentences.some(({ index }) => one.sentences.includes(index)));
    return shared && Object.entries(value).every(([key, told]) => given[key] === told);
  });
  if (found === undefined) return null;
  return { ...found, evidence: found.evidence.map((one) => ({ ...one, by: 'model' as const })) };
}

/** Free words with their evidence: supported where they are the text's own language, flagged as a translation where not. */
function createFreeWords({ language }: Reading) {
  const foreign = language !== null && !language.startsWith('en');
  return (words: string, cited: Cited): { text: string; evidence: Evidence[] } | null => {
    const text = cleanLine(words, 400);
    if (text === '' || text.split(/\s+/).length > mostWords + 5) return null;
    if (!isHeld(text, cited.read, { inflected: foreign })) return null;
    if (!foreign || isWorded(text, cited.read))
      return { text, evidence: cited.evidence.map((one) => ({ ...one, level: 'supported' as const })) };
    if (!isAnchored(text, cited.read)) return null;
    const marked = { level: 'flagged' as const, rules: [translation] };
    return { text, evidence: cited.evidence.map((one) => ({ ...one, ...marked })) };
  };
}

/** A date that the grammar of the rules finds in the cited sentences too, as it reads it; null for any other. */
function dateOf(value: string, cited: Cited, { dates, text }: Reading): DateClaim | null {
  for (const { index, start, end } of cited.sentences) {
    const found = dates.find((date) => date.start >= start && date.end <= end && isCoarser(value, date.edtf));
    if (found === undefined) continue;
    const evidence = [evidenceAt(text, [index], found.start, found.end)];
    return { value: found.edtf, inferred: found.inferred, evidence };
  }
  return null;
}

/** Equal, or the same with a part left open. */
const isCoarser = (value: string, edtf: string): boolean =>
  value === edtf ||
  edtf.startsWith(`${value}-`) ||
  value.replace(/^\d{4}-/, 'XXXX-') === edtf ||
  edtf.replace(/^\d{4}-/, 'XXXX-') === value;

function whenOf(when: string | null, cited: Cited, reading: Reading): string | null {
  if (when === null) return null;
  return dateOf(when, cited, reading)?.value ?? copiedFrom(reading.text, cited, when)?.words ?? null;
}

const codesIn = ({ read }: Cited): Set<string> => new Set(read.states.map(({ code }) => code));
const told = (code: string | null, cited: Cited): string | null =>
  code !== null && codesIn(cited).has(code) ? code : null;

function placeOf(item: NonNullable<BriefForm['place']>, cited: Cited, { text }: Reading): PlaceClaim | null {
  const copied = copiedFrom(text, cited, item.name);
  return copied && { name: copied.words, country: told(item.country, cited), evidence: [copied.evidence] };
}

function countryOf(
  { code, role }: BriefForm['countries'][number],
  { sentences }: Cited,
  { states, text }: Reading,
): CountryClaim | null {
  for (const { index, start, end } of sentences) {
    const found = states.find((state) => state.code === code && state.start >= start && state.end <= end);
    if (found) return { code, role, evidence: [evidenceAt(text, [index], start, end)] };
  }
  return null;
}

function personOf(item: BriefForm['people'][number], cited: Cited, { text }: Reading): PersonClaim | null {
  const name = copiedFrom(text, cited, item.name);
  if (name === null || !/\p{Lu}/u.test(name.words)) return null;
  const copy = (words: string | null): string | null =>
    words === null ? null : (copiedFrom(text, cited, words)?.words ?? null);
  const role =
    item.role === null || copy(item.role) !== null ? copy(item.role) : wordedRole(item.role, cited);
  return {
    name: name.words,
    rank: copy(item.rank),
    role,
    country: told(item.country, cited),
    evidence: cited.evidence,
  };
}

/** A role in another order of words than the text's: `Minister of Defence of Latvia`. */
function wordedRole(role: string, { read }: Cited): string | null {
  const line = cleanLine(role, 160);
  return isHeld(line, read, { inflected: false }) && isWorded(line, read) ? line : null;
}

function programmeOf(
  item: BriefForm['programmes'][number],
  cited: Cited,
  { text }: Reading,
): ProgrammeClaim | null {
  const name = copiedFrom(text, cited, item.name);
  const copy = (words: string | null): string | null =>
    words === null ? null : (copiedFrom(text, cited, words)?.words ?? null);
  return (
    name && {
      name: name.words,
      kind: item.kind,
      acronym: copy(item.acronym),
      expansion: copy(item.expansion),
      evidence: [name.evidence],
    }
  );
}

function figureOf(item: BriefForm['figures'][number], cited: Cited): FigureClaim | null {
  const { value, qualifier, currency } = item;
  const min = value ?? item.min;
  const max = value ?? item.max;
  if (min === null || max === null) return null;
  const told = cited.read.numbers.find((number) => !number.year && isSame({ min, max }, number));
  if (told === undefined) return null;
  const worded = (words: string | null): string | null =>
    words !== null && isHeld(words, cited.read, { inflected: true }) && isWorded(words, cited.read)
      ? cleanLine(words, 120)
      : null;
  const [unit, of] = [worded(item.unit), worded(item.of)];
  if (unit === null && of === null && currency === null) return null;
  const range = min !== max;
  const bounds = { value: range ? null : min, min: range ? min : null, max: range ? max : null };
  return { ...bounds, qualifier, unit, currency, of, evidence: cited.evidence };
}

/** Whoever stands in the text under this name, as it stands there. */
function parties(
  { who, forWhom }: { who: string | null; forWhom: string | null },
  cited: Cited,
  { text }: Reading,
): { who: string | null; forWhom: string | null } {
  const copy = (words: string | null): string | null => {
    if (words === null) return null;
    const copied = copiedFrom(text, cited, words)?.words;
    if (copied !== undefined) return copied;
    const line = cleanLine(words, 160);
    return isHeld(line, cited.read, { inflected: true }) && isWorded(line, cited.read) ? line : null;
  };
  return { who: copy(who), forWhom: copy(forWhom) };
}

/** The quotation and what follows it in its last sentence. */
function restOf({ text, evidence }: Quoted, { text: whole, sentences }: Reading): string {
  const end = evidence[0]?.end ?? 0;
  const last = sentences.find((sentence) => sentence.start < end && sentence.end >= end);
  return last === undefined ? text : text + whole.slice(end, last.end);
}

/** Words of speech without marks may hold who said them: `– Vi ska hjälpa, säger minister Vik.` */
function saysAnother(words: string, speaker: string): boolean {
  const tokens = tokenise(words);
  const verb = tokens.findLastIndex(({ fold: word }) => speech.has(word));
  const named = verb < 0 ? [] : tokens.slice(verb + 1).filter(({ cap }) => cap);
  const own = new Set(foldedWords(speaker));
  return named.length > 0 && !named.some(({ fold: word }) => own.has(word));
}

function quoteOf(item: BriefForm['quotes'][number], cited: Cited, reading: Reading): QuoteClaim | null {
  const quoted = findQuoted(item, cited, reading);
  if (quoted === null) return null;
  const speaker =
    item.speaker === null || saysAnother(restOf(quoted, reading), item.speaker) ? null : item.speaker;
  // The one who speaks is often named in the sentence after the quotation.
  const named = speaker === null ? null : quoted.near(speaker);
  return { text: quoted.text, speaker: named, evidence: quoted.evidence };
}
