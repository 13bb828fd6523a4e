/** Counting right and wrong: what was given, what was wanted, and the rates they make. */

/** `right` of `given` were right; `found` of `wanted` were found. They differ where two pieces match one label. */
export interface Tally {
  given: number;
  right: number;
  wanted: number;
  found: number;
}

export interface Score extends Tally {
  /** 0 to 1; null when nothing was given. */
  precision: number | null;
  /** 0 to 1; null when nothing was wanted. */
  recall: number | null;
  /** Null when nothing was given and nothing wanted. */
  f1: number | null;
}

/** What was missed, or given and wrong, for reading by a person. */
export interface Fault {
  field: string;
  doc: string;
  kind: 'missed' | 'wrong' | 'extra';
  expected: string;
  got: string;
}

/** One document's tally of one field, with its faults. */
export interface FieldResult {
  tally: Tally;
  faults: Omit<Fault, 'field' | 'doc'>[];
}

export const nothing: Tally = { given: 0, right: 0, wanted: 0, found: 0 };

/** The sum of tallies: rates are micro-averaged over documents. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      given: total.given + one.given,
      right: total.right + one.right,
      wanted: total.wanted + one.wanted,
      found: total.found + one.found,
    }),
    nothing,
  );
}

/** Precision, recall and F1 of a tally. */
export function score(tally: Tally): Score {
  const { given, right, wanted, found } = tally;
  const precision = given === 0 ? null : right / given;
  const recall = wanted === 0 ? null : found / wanted;
  if (precision === null && recall === null) return { ...tally, precision, recall, f1: null };
  // Where nothing was due nothing was missed: what was given counts alone.
  const p = precision ?? 0;
  const r = recall ?? 1;
  return { ...tally, precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** A single value: right, wrong or missing. */
export function single(right: boolean, expected: string, got: string | null): FieldResult {
  const tally = { given: got === null ? 0 : 1, right: right ? 1 : 0, wanted: 1, found: right ? 1 : 0 };
  if (right) return { tally, faults: [] };
  return { tally, faults: [{ kind: got === null ? 'missed' : 'wrong', expected, got: got ?? '' }] };
}

export interface Matched<Label, Given> {
  pairs: [Label, Given][];
  missed: Label[];
  extra: Given[];
}

/** Pairs each label with the best given value left (`likeness` above 0), best pairs first, each used once. */
export function pair<Label, Given>(
  labels: readonly Label[],
  given: readonly Given[],
  likeness: (label: Label, value: Given) => number,
): Matched<Label, Given> {
  const candidates = labels
    .flatMap((label, l) => given.map((value, g) => ({ l, g, label, value, like: likeness(label, value) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like || a.l - b.l || a.g - b.g);
  const labelled = new Set<number>();
  const used = new Set<number>();
  const pairs: [Label, Given][] = [];
  for (const { l, g, label, value } of candidates) {
    if (labelled.has(l) || used.has(g)) continue;
    labelled.add(l);
    used.add(g);
    pairs.push([label, value]);
  }
  return {
    pairs,
    missed: labels.filter((_, index) => !labelled.has(index)),
    extra: given.filter((_, index) => !used.has(index)),
  };
}

/** The result of a matching: labels marked optional are right when given, not missed when left out. */
export function resultOf<Label, Given>(
  { pairs, missed, extra }: Matched<Label, Given>,
  show: { label: (label: Label) => string; given: (value: Given) => string },
): FieldResult {
  const isFirm = (label: Label): boolean =>
    !(typeof label === 'object' && label !== null && 'optional' in label && label.optional === true);
  const firm = pairs.filter(([label]) => isFirm(label)).length;
  const lost = missed.filter(isFirm);
  return {
    tally: {
      given: pairs.length + extra.length,
      right: pairs.length,
      wanted: firm + lost.length,
      found: firm,
    },
    faults: [
      ...lost.map((label) => ({ kind: 'missed' as const, expected: show.label(label), got: '' })),
      ...extra.map((value) => ({ kind: 'extra' as const, expected: '', got: show.given(value) })),
    ],
  };
}
