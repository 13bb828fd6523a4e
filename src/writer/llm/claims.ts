/** A filled-in form to the claims of a brief: what each item cites, what is refused, and words of the model's own past the guard. */
import type {
  Brief,
  Claim,
  ClaimKind,
  CommitmentClaim,
  Evidence,
  NextStepClaim,
  OrganisationClaim,
  SummaryClaim,
  TopicClaim,
  Withheld,
} from '../../domain/brief.ts';
import { cleanLine } from '../../domain/clean.ts';
import { findTopicMentions } from '../../domain/topic.ts';
import type { Reading } from '../extractive/text/reading.ts';
import type { BriefForm } from './form.ts';
import { isAnchored, isHeld, isWorded } from './guard.ts';
import { type Cited, copiedFrom, type Locate, spelledOut } from './place.ts';
import { quoteOf } from './quoted.ts';
import { countryOf, dateOf, figureOf, parties, personOf, placeOf, programmeOf, whenOf } from './values.ts';

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
    summary: take('summary', form.summary, ({ text }, cited): SummaryClaim | null => {
      const line = free(text, cited);
      return line === null || isTorn(line.text, cited, reading) ? null : line;
    }),
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
function createFreeWords({ language, text: whole }: Reading) {
  const foreign = language !== null && !language.startsWith('en');
  return (words: string, cited: Cited): { text: string; evidence: Evidence[] } | null => {
    const text = cleanLine(spelledOut(whole, cited, words) ?? '', 400);
    if (text === '' || text.split(/\s+/).length > mostWords + 5) return null;
    if (!isHeld(text, cited.read, { inflected: foreign })) return null;
    if (!foreign || isWorded(text, cited.read))
      return { text, evidence: cited.evidence.map((one) => ({ ...one, level: 'supported' as const })) };
    if (!isAnchored(text, cited.read)) return null;
    const marked = { level: 'flagged' as const, rules: [translation] };
    return { text, evidence: cited.evidence.map((one) => ({ ...one, ...marked })) };
  };
}

/** Copied from within a clause, a line leaves out what may deny it or only ask for it: `Norway to lend boats`. */
function isTorn(line: string, cited: Cited, { text }: Reading): boolean {
  const place = copiedFrom(text, cited, line)?.evidence;
  const start = cited.sentences.find(({ index }) => place?.sentences.includes(index))?.start;
  const before = place === undefined || start === undefined ? '' : text.slice(start, place.start).trimEnd();
  return before !== '' && /[\p{L}\p{N}]$/u.test(before);
}
