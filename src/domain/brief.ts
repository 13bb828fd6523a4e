/** The brief: the fixed fields drawn from one release, each value a claim with its evidence. The one place a field is added. */
import { z } from 'zod';
import { topics } from './topic.ts';
import type { Tokens } from './usage.ts';

export const docTypes = [
  'press_release',
  'preview',
  'readout',
  'joint_statement',
  'speech',
  'news_article',
  'reference_page',
  'other',
] as const;
export const eventTypes = [
  'meeting',
  'visit',
  'call',
  'agreement',
  'exercise',
  'training',
  'deployment',
  'procurement',
  'aid',
  'request',
  'statement',
  'conference',
  'ceremony',
  'appointment',
  'reference',
  'other',
] as const;
export const eventStatuses = ['done', 'ongoing', 'planned', 'postponed', 'cancelled', 'unclear'] as const;
export const eventFormats = ['bilateral', 'trilateral', 'multilateral', 'national', 'other'] as const;
export const eventLevels = [
  'head_of_state',
  'minister',
  'chief_of_defence',
  'senior_official',
  'staff',
  'unit',
] as const;
export const countryRoles = [
  'host',
  'guest',
  'party',
  'beneficiary',
  'third_party',
  'subject',
  'mentioned',
] as const;
/** Roles of the states that take part in an event, or receive its aid. */
export const takingPart: readonly CountryRole[] = ['host', 'guest', 'party', 'beneficiary'];
/** From the firmest to the weakest; a claim may never stand higher than its evidence. */
export const modalities = [
  'done',
  'agreed',
  'decided',
  'planned',
  'requested',
  'offered',
  'considered',
  'needed',
] as const;
export const programmeKinds = [
  'programme',
  'unit',
  'exercise',
  'mission',
  'operation',
  'coalition',
  'organisation',
  'equipment',
  'facility',
  'agreement',
  'company',
  'summit',
] as const;
export const qualifiers = ['about', 'over', 'up_to', 'at_least', 'under'] as const;

/** ISO 3166-1 alpha-2, or XK. */
const code = z.string();

export const Event = z.object({
  type: z.enum(eventTypes),
  status: z.enum(eventStatuses),
  format: z.enum(eventFormats).nullable(),
  level: z.enum(eventLevels).nullable(),
});
/** `value` is EDTF; `inferred` says that the text alone does not give all of it (a year, a weekday's day). */
export const EventDate = z.object({ value: z.string(), inferred: z.boolean() });
export const Place = z.object({ name: z.string(), country: code.nullable() });
export const Country = z.object({ code, role: z.enum(countryRoles) });
export const Organisation = z.object({ name: z.string() });
/** A person the text names; `name` is as the text gives it, never completed. */
export const Person = z.object({
  name: z.string(),
  rank: z.string().nullable(),
  role: z.string().nullable(),
  country: code.nullable(),
});
export const TopicClaim = z.object({ topic: z.enum(topics) });
export const Programme = z.object({
  name: z.string(),
  kind: z.enum(programmeKinds),
  acronym: z.string().nullable(),
  expansion: z.string().nullable(),
});
export const Commitment = z.object({
  who: z.string().nullable(),
  forWhom: z.string().nullable(),
  what: z.string(),
  modality: z.enum(modalities),
  /** EDTF, or null. */
  due: z.string().nullable(),
});
/** One number (`value`) or a range (`min`, `max`, with `value` null), written out in full: 46 million is 46000000. */
export const Figure = z.object({
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  unit: z.string().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  of: z.string().nullable(),
});
export const Quote = z.object({ text: z.string(), speaker: z.string().nullable() });
export const SummaryLine = z.object({ text: z.string() });
export const NextStep = z.object({
  what: z.string(),
  who: z.string().nullable(),
  when: z.string().nullable(),
});

export type DocType = (typeof docTypes)[number];
export type EventType = (typeof eventTypes)[number];
export type CountryRole = (typeof countryRoles)[number];
export type Modality = (typeof modalities)[number];
export type Qualifier = (typeof qualifiers)[number];
export type ProgrammeKind = (typeof programmeKinds)[number];

/**
 * Where a claim stands in the brief's `text`. `exact === text.slice(start, end)` always holds (UTF-16 offsets).
 * `sentences` are indexes into the brief's `sentences`, in order, at least one.
 */
export interface Evidence {
  sentences: number[];
  start: number;
  end: number;
  exact: string;
  /** verbatim: sliced from the text; supported: free text that passed the verifier; flagged: shown with a mark. */
  level: 'verbatim' | 'supported' | 'flagged';
  by: 'rules' | 'model' | 'both';
  /** The verifier's rules that flagged the claim (V4, V16…); absent when none did. */
  rules?: string[];
}

/** A value with its evidence: at least one place. */
export type Claim<Value> = Value & { evidence: Evidence[] };

export type EventClaim = Claim<z.infer<typeof Event>>;
export type DateClaim = Claim<z.infer<typeof EventDate>>;
export type PlaceClaim = Claim<z.infer<typeof Place>>;
export type CountryClaim = Claim<z.infer<typeof Country>>;
export type OrganisationClaim = Claim<z.infer<typeof Organisation>>;
export type PersonClaim = Claim<z.infer<typeof Person>>;
export type TopicClaim = Claim<z.infer<typeof TopicClaim>>;
export type ProgrammeClaim = Claim<z.infer<typeof Programme>>;
export type CommitmentClaim = Claim<z.infer<typeof Commitment>>;
export type FigureClaim = Claim<z.infer<typeof Figure>>;
export type QuoteClaim = Claim<z.infer<typeof Quote>>;
export type SummaryClaim = Claim<z.infer<typeof SummaryLine>>;
export type NextStepClaim = Claim<z.infer<typeof NextStep>>;

/** The kinds of claim that the verifier knows. */
export const claimKinds = [
  'summary',
  'headline',
  'person',
  'commitment',
  'figure',
  'quote',
  'date',
  'place',
  'country',
  'programme',
  'next_step',
  'answer',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A claim that the verifier dropped: what it was and by which rule, never its value. */
export interface Withheld {
  kind: ClaimKind;
  rule: string;
}

/** How a brief was written. */
export interface Written {
  by: 'rules' | 'model' | 'both';
  /** The model's name and the prompt's version, when a model took part. */
  model: string | null;
  prompt: string | null;
  /** What the model took for it; absent when none took part. */
  tokens?: Tokens;
  /** A model was to write, and could not be reached or paid: it may yet. */
  awaitsModel?: boolean;
}

/** Fields in the order that product.md lists them and cards show them. */
export interface Brief {
  /** Stable for one version of one release. */
  id: string;
  docType: DocType;
  relevant: boolean;
  /** At most 160 characters, one line; never empty for a text that has a sentence. */
  headline: string;
  /** At most 3 lines of at most 25 words; a lead that cannot be cut safely, of at most 60. */
  summary: SummaryClaim[];
  event: EventClaim | null;
  date: DateClaim | null;
  place: PlaceClaim | null;
  countries: CountryClaim[];
  organisations: OrganisationClaim[];
  people: PersonClaim[];
  topics: TopicClaim[];
  programmes: ProgrammeClaim[];
  commitments: CommitmentClaim[];
  figures: FigureClaim[];
  quotes: QuoteClaim[];
  nextSteps: NextStepClaim[];
  /** What a reader would expect and the text does not say, in words. */
  missing: string[];
  /** BCP 47, of the text; null when it could not be told. */
  language: string | null;
  /** The cleaned text that every offset points into. */
  text: string;
  /** [start, end) of each sentence, in order, not overlapping. */
  sentences: [number, number][];
  /** Indexes of sentences that tell nothing (navigation, contact lines, headings, words to a machine): no answer quotes them. */
  asides?: number[];
  written: Written;
  withheld: Withheld[];
}
