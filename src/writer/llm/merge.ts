/** Two readers of one release made into one brief: what both say is marked so, what one says stays under its name. */
import {
  type Brief,
  type Claim,
  type CommitmentClaim,
  type CountryClaim,
  type EventClaim,
  type Evidence,
  type FigureClaim,
  modalities,
  type ProgrammeClaim,
  takingPart,
} from '../../domain/brief.ts';
import { foldedWords } from '../../domain/fold.ts';
import { eventTypesIn } from '../extractive/event/type.ts';
import { wordsOf } from '../extractive/text/phrases.ts';
import type { Reading } from '../extractive/text/reading.ts';
import type { Drafted } from './claims.ts';

type Claimed = Claim<object>;

const by = <Value extends Claimed>(claim: Value, who: Evidence['by']): Value => ({
  ...claim,
  evidence: claim.evidence.map((one) => ({ ...one, by: who })),
});

const isFlagged = ({ evidence }: Claimed): boolean => evidence.some(({ level }) => level === 'flagged');

const flagged = <Value extends Claimed>(claim: Value, rule: string): Value => ({
  ...claim,
  evidence: claim.evidence.map((one) => ({
    ...one,
    level: 'flagged' as const,
    rules: [...new Set([...(one.rules ?? []), rule])],
  })),
});

/** The mark, in words, of a value that the two readers do not share. */
const differing = 'the rules and the model read this differently';

const sentencesOf = ({ evidence }: Claimed): number[] => evidence.flatMap(({ sentences }) => sentences);
const shareSentence = (a: Claimed, b: Claimed): boolean =>
  sentencesOf(a).some((index) => sentencesOf(b).includes(index));
const overlap = (a: Claimed, b: Claimed): boolean =>
  a.evidence.some((one) => b.evidence.some((two) => one.start < two.end && two.start < one.end));

/** Every claim of both lists, in the order of the rules', then the model's own. `join` makes one of two that say the same. */
function unite<Value extends Claimed>(
  rules: readonly Value[],
  model: readonly Value[],
  {
    same,
    join,
  }: { same: (rules: Value, model: Value) => boolean; join: (rules: Value, model: Value) => Value },
): Value[] {
  const left = [...model];
  const united = rules.map((claim) => {
    const at = left.findIndex((other) => same(claim, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    return other === undefined ? claim : by(join(claim, other), 'both');
  });
  return [...united, ...left];
}

/** The rules' value, with what it leaves open as the model has it; the evidence of both where something was added. */
function filled<Value extends Claimed>(rules: Value, model: Value): Value {
  const added = Object.entries(model).filter(
    ([key, value]) =>
      key !== 'evidence' && value !== null && (rules as Record<string, unknown>)[key] === null,
  );
  if (added.length === 0 || isFlagged(model)) return rules;
  return { ...rules, ...Object.fromEntries(added), evidence: [...rules.evidence, ...model.evidence] };
}

const preferred = <Value extends Claimed>(rules: Value, model: Value): Value =>
  isFlagged(model) && !isFlagged(rules) ? rules : model;
const first = <Value>(rules: Value): Value => rules;

/** A state that the rules see spoken about takes part in nothing because a model says so. */
function weakerRole(rules: CountryClaim, model: CountryClaim): CountryClaim {
  const raised = takingPart.includes(model.role) && !takingPart.includes(rules.role);
  return raised ? rules : preferred(rules, model);
}

const isSameParty = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && sharesName(a, b);
const sharesName = (a: string, b: string): boolean => {
  const words = new Set(foldedWords(a));
  return foldedWords(b).some((word) => word.length > 3 && words.has(word));
};

/** The model's words where they may be believed, at the weaker of the two modalities; who owes it whom is not turned round. */
function weakerPromise(rules: CommitmentClaim, model: CommitmentClaim): CommitmentClaim {
  const chosen = preferred(rules, model);
  if (chosen === rules) return rules;
  const turned = isSameParty(rules.who, model.forWhom) || isSameParty(rules.forWhom, model.who);
  const parties = turned ? { who: rules.who, forWhom: rules.forWhom } : {};
  const weaker = modalities.indexOf(rules.modality) > modalities.indexOf(model.modality);
  const joined = { ...model, ...parties };
  return weaker ? flagged({ ...joined, modality: rules.modality }, 'V11') : joined;
}

const surname = (name: string): string => foldedWords(name).at(-1) ?? '';
const sameWords = (a: string, b: string): boolean => foldedWords(a).join(' ') === foldedWords(b).join(' ');

/** Of claims that say the same the first: models repeat themselves, and the parts of a long release name the same states. */
const once = <Value>(claims: readonly Value[], alike: (a: Value, b: Value) => boolean): Value[] =>
  claims.filter((claim, index) => !claims.slice(0, index).some((other) => alike(other, claim)));

const sameCode = (a: CountryClaim, b: CountryClaim): boolean => a.code === b.code;
const sameTopic = (a: { topic: string }, b: { topic: string }): boolean => a.topic === b.topic;
const sameName = (a: { name: string }, b: { name: string }): boolean => sameWords(a.name, b.name);
const sameProgramme = (a: ProgrammeClaim, b: ProgrammeClaim): boolean =>
  sameName(a, b) || (a.acronym !== null && (a.acronym === b.acronym || a.acronym === b.name));
const sameFigure = (a: FigureClaim, b: FigureClaim): boolean =>
  a.value === b.value && a.min === b.min && a.max === b.max && shareSentence(a, b);
const sameDeed = <Value extends Claimed & { what: string }>(a: Value, b: Value): boolean =>
  shareSentence(a, b) && sameWords(a.what, b.what);

/** The fields as both readers leave them: lists united, single fields as the model has them where it may be believed. */
export function mergeFields(rules: Brief, model: Drafted): Drafted {
  return {
    date: mergeDate(rules, model),
    place: mergePlace(rules, model),
    countries: unite(rules.countries, once(model.countries, sameCode), { same: sameCode, join: weakerRole }),
    organisations: unite(rules.organisations, once(model.organisations, sameName), {
      ...{ same: sameName, join: first },
    }),
    people: unite(rules.people, once(model.people, sameName), {
      same: (a, b) => surname(a.name) === surname(b.name),
      join: filled,
    }),
    topics: unite(rules.topics, once(model.topics, sameTopic), { same: sameTopic, join: first }),
    programmes: unite(rules.programmes, once(model.programmes, sameProgramme), {
      ...{ same: sameProgramme, join: filled },
    }),
    commitments: once(
      unite(rules.commitments, model.commitments, { same: shareSentence, join: weakerPromise }),
      sameDeed,
    ),
    figures: unite(
      rules.figures,
      once(model.figures, (a, b) => sameFigure(a, b) && sameWords(a.of ?? '', b.of ?? '')),
      { same: sameFigure, join: (a, b) => filled({ ...a, of: a.of ?? b.of }, b) },
    ),
    quotes: unite(rules.quotes, once(model.quotes, overlap), { same: overlap, join: filled }),
    summary: model.summary.length > 0 ? model.summary.slice(0, 3) : rules.summary,
    nextSteps: once(
      unite(rules.nextSteps, model.nextSteps, { same: shareSentence, join: preferred }),
      sameDeed,
    ),
  };
}

/** Two readers with two values: the model's, marked as in doubt. */
function mergeDate(rules: Brief, model: Drafted): Drafted['date'] {
  if (model.date === null || rules.date === null) return model.date ?? rules.date;
  return rules.date.value === model.date.value ? by(rules.date, 'both') : flagged(model.date, differing);
}

function mergePlace(rules: Brief, model: Drafted): Drafted['place'] {
  if (model.place === null || rules.place === null) return model.place ?? rules.place;
  return sameWords(rules.place.name, model.place.name)
    ? by(filled(rules.place, model.place), 'both')
    : flagged(model.place, differing);
}

/** From the weakest to the firmest: of two statuses the weaker one is kept. */
const firmness: readonly EventClaim['status'][] = [
  'cancelled',
  'postponed',
  'planned',
  'unclear',
  'ongoing',
  'done',
];

/**
 * The event that both readers tell of. Its type is the model's where a cited sentence holds a word for it, the rules'
 * otherwise; its status the weaker of two.
 */
export function mergeEvent(
  rules: EventClaim | null,
  model: EventClaim | null,
  { text, title, language }: Reading,
): EventClaim | null {
  if (model === null) return rules;
  if (rules === null) return flagged(model, 'V16');
  const weaker = (a: EventClaim['status'], b: EventClaim['status']): EventClaim['status'] =>
    firmness.indexOf(a) <= firmness.indexOf(b) ? a : b;
  if (rules.type === model.type) {
    const status = rules.status === 'unclear' ? model.status : weaker(rules.status, model.status);
    const joined = by({ ...rules, status }, 'both');
    return status === rules.status ? joined : flagged(joined, 'V16');
  }
  const cited = `${title ?? ''}. ${model.evidence.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
  if (!eventTypesIn(wordsOf(cited), language).has(model.type)) return rules;
  const { format, level } = rules;
  return flagged({ ...model, status: weaker(rules.status, model.status), format, level }, differing);
}
