/** Scoring the plain fields of a brief against their labels: relevance, event, date, states, people, topics, names. */
import { type Brief, takingPart } from '../domain/brief.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Gold, Labelled } from './corpus.ts';
import { type FieldResult, nothing, pair, resultOf, single } from './tally.ts';
import { dice, sameSurname, sharedWords, wordSet } from './words.ts';

/** Training counts as exercise; request, ceremony and appointment count as other or statement. */
function typeAccepted(type: string, accepted: readonly string[]): boolean {
  const alike: Record<string, string[]> = {
    training: ['exercise'],
    exercise: ['training'],
    request: ['other', 'statement'],
    ceremony: ['other', 'statement'],
    appointment: ['other', 'statement'],
  };
  return [type, ...(alike[type] ?? [])].some((one) => accepted.includes(one));
}

/** Is the release about defence or security co-operation, as the label says? */
export function scoreRelevant(brief: Brief, { gold }: Labelled): FieldResult {
  return single(brief.relevant === gold.relevant, String(gold.relevant), String(brief.relevant));
}

/** The event's type: the label's or one of those it accepts. */
export function scoreEventType(brief: Brief, { gold }: Labelled): FieldResult {
  const accepted = [gold.event_type, ...gold.event_type_accept];
  const type = brief.event?.type ?? null;
  return single(type !== null && typeAccepted(type, accepted), accepted.join(' | '), type);
}

const collapsed = (edtf: string): string => {
  const [start, end] = edtf.split('/');
  return start === end && start !== undefined ? start : edtf;
};

/** The event's date: an accepted EDTF value, or its month and day with an inferred year where the text gives none. */
export function scoreDate(brief: Brief, { gold }: Labelled): FieldResult {
  const accepted = gold.event_date?.accept ?? [null];
  const { value, inferred } = brief.date ?? { value: null, inferred: false };
  if (accepted.includes(null) && (value === null || (gold.event_date === null && inferred)))
    return { tally: nothing, faults: [] };
  const dates = accepted.filter((date) => date !== null).map(collapsed);
  const got = value === null ? null : collapsed(value);
  const openYear = inferred ? got?.replace(/(^|\/)\d{4}/g, '$1XXXX') : undefined;
  const right = got !== null && (dates.includes(got) || (openYear !== undefined && dates.includes(openYear)));
  if (dates.length > 0) return single(right, dates.join(' | '), value);
  return {
    tally: { given: 1, right: 0, wanted: 0, found: 0 },
    faults: [{ kind: 'extra', expected: 'none', got: value ?? '' }],
  };
}

function scoreCodes(wanted: readonly string[], given: readonly string[]): FieldResult {
  const matched = pair([...new Set(wanted)], [...new Set(given)], (a, b) => (a === b ? 1 : 0));
  return resultOf(matched, { label: (code) => code, given: (code) => code });
}

/** The states that take part, whatever their role. */
export function scoreCountries(brief: Brief, { gold }: Labelled): FieldResult {
  const given = brief.countries.filter(({ role }) => takingPart.includes(role)).map(({ code }) => code);
  return scoreCodes(gold.countries, given);
}

/** The topics, `other` left aside. */
export function scoreTopics(brief: Brief, { gold }: Labelled): FieldResult {
  const firm = (topic: string): boolean => topic !== 'other';
  return scoreCodes(gold.topics.filter(firm), brief.topics.map(({ topic }) => topic).filter(firm));
}

type GoldPerson = Gold['people'][number] & { optional?: boolean };
type GivenPerson = Brief['people'][number];

const roleFillers = new Set([
  'of',
  'the',
  'and',
  'for',
  'to',
  'a',
  'de',
  'la',
  'du',
  'des',
  'et',
  'och',
  'i',
]);
const roleWords = (text: string): string[] => wordSet(text).filter((word) => !roleFillers.has(word));

function roleRight(label: string, { rank, role }: GivenPerson): boolean {
  const wanted = roleWords(label);
  return sharedWords(wanted, roleWords(`${rank ?? ''} ${role ?? ''}`)) >= wanted.length / 2;
}

function personLikeness(label: GoldPerson, { name }: GivenPerson): number {
  if (![label.name, label.as_written ?? label.name].some((form) => sameSurname(form, name))) return 0;
  return 1 + sharedWords(foldedWords(label.name), foldedWords(name));
}

/** People by surname; then, over those found, their roles and countries apart. */
export function scorePeople(
  brief: Brief,
  { gold }: Labelled,
): { people: FieldResult; roles: FieldResult; states: FieldResult } {
  const matched = pair<GoldPerson, GivenPerson>(gold.people, brief.people, personLikeness);
  const roles: FieldResult = { tally: { ...nothing }, faults: [] };
  const states: FieldResult = { tally: { ...nothing }, faults: [] };
  for (const [label, given] of matched.pairs) {
    const country = single(
      label.country === given.country,
      `${label.name}: ${label.country}`,
      `${given.country}`,
    );
    merge(states, country);
    if (label.role === null) continue;
    const told = [given.role, given.rank].filter((part) => part !== null).join(', ');
    merge(roles, single(roleRight(label.role, given), `${label.name}: ${label.role}`, told || null));
  }
  const people = resultOf(matched, { label: ({ name }) => name, given: ({ name }) => name });
  return { people, roles, states };
}

function merge(into: FieldResult, one: FieldResult): void {
  for (const key of ['given', 'right', 'wanted', 'found'] as const) into.tally[key] += one.tally[key];
  into.faults.push(...one.faults);
}

interface NamedLabel {
  name: string;
  evidence?: string | undefined;
  optional: boolean;
}

const likeEnough = 0.6;

function nameLikeness(label: NamedLabel, forms: readonly (string | null)[]): number {
  const wanted = [label.name, label.evidence ?? label.name];
  const best = Math.max(
    ...forms.filter((form) => form !== null).flatMap((form) => wanted.map((one) => dice(one, form))),
    0,
  );
  return best >= likeEnough ? best : 0;
}

/** Programmes: name, acronym or expansion like the label's name or evidence (Dice of the folded words ≥ .6). */
export function scoreProgrammes(brief: Brief, { gold }: Labelled): FieldResult {
  const matched = pair<NamedLabel, Brief['programmes'][number]>(
    gold.programmes,
    brief.programmes,
    (label, { name, acronym, expansion }) => nameLikeness(label, [name, acronym, expansion]),
  );
  return resultOf(matched, { label: ({ name }) => name, given: ({ name }) => name });
}

/** Organisations, by the same likeness as programmes. */
export function scoreOrganisations(brief: Brief, { gold }: Labelled): FieldResult {
  const matched = pair<NamedLabel, Brief['organisations'][number]>(
    gold.organisations,
    brief.organisations,
    (label, { name }) => nameLikeness(label, [name]),
  );
  return resultOf(matched, { label: ({ name }) => name, given: ({ name }) => name });
}
