/** A brief through the verifier: failing claims withheld and counted, doubtful ones flagged, the rest as they were. */
import type { Brief, ClaimKind, Evidence, Withheld } from '../../domain/brief.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Release } from '../../domain/release.ts';
import { createVerifier, type Verdict, type Verifier } from './verifier.ts';

type Claimed = { evidence: Evidence[] };

interface Sieve {
  verifier: Verifier;
  text: string;
  withheld: Withheld[];
}

/** Evidence whose words are not what stands at its offsets is no evidence. */
const stands = ({ text }: Sieve, { start, end, exact }: Evidence): boolean =>
  exact !== '' && text.slice(start, end) === exact;

const flagged = <Value extends Claimed>(claim: Value, rules: readonly string[]): Value => ({
  ...claim,
  evidence: claim.evidence.map((one) => ({
    ...one,
    level: 'flagged' as const,
    rules: [...new Set([...(one.rules ?? []), ...rules])],
  })),
});

/** The claim as it may be shown, or null when it is withheld. */
function passed<Value extends Claimed>(
  sieve: Sieve,
  kind: ClaimKind | null,
  claim: Value,
  value: unknown,
): Value | null {
  if (claim.evidence.length === 0 || !claim.evidence.every((one) => stands(sieve, one))) {
    sieve.withheld.push({ kind: kind ?? 'programme', rule: 'V1' });
    return null;
  }
  if (kind === null) return claim;
  const spans = claim.evidence.map(({ start, end }) => [start, end] as const);
  const verdict: Verdict = sieve.verifier.judge(
    { kind, value, evidence: claim.evidence.map(({ exact }) => exact) },
    spans,
  );
  if (verdict.level === 'ok') return claim;
  if (verdict.level === 'flag') return flagged(claim, verdict.rules);
  sieve.withheld.push({ kind, rule: verdict.rules[0] ?? 'V1' });
  return null;
}

function sift<Value extends Claimed>(
  sieve: Sieve,
  kind: ClaimKind | null,
  claims: readonly Value[],
): Value[] {
  return claims.flatMap((claim) => passed(sieve, kind, claim, claim) ?? []);
}

const siftOne = <Value extends Claimed>(
  sieve: Sieve,
  kind: ClaimKind | null,
  claim: Value | null,
): Value | null => (claim === null ? null : passed(sieve, kind, claim, claim));

/** Every claim of a list whose only fault is a modality above its evidence: the modality is lowered, the claim flagged. */
function siftCommitments(sieve: Sieve, claims: Brief['commitments']): Brief['commitments'] {
  return claims.flatMap((claim) => {
    const before = sieve.withheld.length;
    const kept = passed(sieve, 'commitment', claim, claim);
    if (kept !== null || sieve.withheld.at(-1)?.rule !== 'V11') return kept ?? [];
    const lowered = sieve.verifier.lower(
      claim.what,
      claim.evidence.map(({ exact }) => exact),
    );
    if (lowered === null || lowered === claim.modality) return [];
    sieve.withheld.length = before;
    const lower = { ...claim, modality: lowered };
    const again = passed(sieve, 'commitment', lower, lower);
    return again === null ? [] : [flagged(again, ['V11'])];
  });
}

/** Claims that stand without one of their parts where the text does not bear that part out: a person's state, who said a quotation. */
function siftParts<Value extends Claimed>(
  sieve: Sieve,
  kind: ClaimKind,
  claims: readonly Value[],
  without: (claim: Value) => Value | null,
): Value[] {
  return claims.flatMap((claim) => {
    const before = sieve.withheld.length;
    const kept = passed(sieve, kind, claim, claim);
    const lesser = kept === null ? without(claim) : null;
    if (lesser === null) return kept ?? [];
    const again = passed(sieve, kind, lesser, lesser);
    sieve.withheld.length = again === null ? before + 1 : before;
    return again ?? [];
  });
}

/** V15: an event long before its publication, whose year the text does not tell. */
function oddlyOld(brief: Brief, published: string | null): boolean {
  const day = brief.date?.value.slice(0, 10) ?? '';
  if (published === null || !/^\d{4}/.test(day) || brief.date === null) return false;
  const months = (edtf: string): number =>
    Number(edtf.slice(0, 4)) * 12 + Number(/^\d{4}-(\d{2})/.exec(edtf)?.[1] ?? 6);
  const told = brief.date.evidence.some(({ exact }) => exact.includes(day.slice(0, 4)));
  return !told && months(published) - months(day) > 13;
}

/**
 * The brief without its dropped claims (counted in `withheld`), its doubtful ones flagged; order is kept. Judges claim by
 * claim and never rejects all of it. A headline that fails is replaced by the source's own, or by the first sentence.
 */
export function verifyBrief(
  brief: Brief,
  release: Pick<Release, 'title' | 'published'> & Partial<Pick<Release, 'country'>>,
): Brief {
  const verifier = createVerifier({
    text: brief.text,
    title: release.title,
    publisher: release.country ?? null,
    language: brief.language,
  });
  const sieve: Sieve = { verifier, text: brief.text, withheld: [] };
  const date = siftOne(sieve, 'date', brief.date);
  const checked = {
    headline: checkedHeadline(brief, release.title, sieve),
    summary: sift(sieve, 'summary', brief.summary),
    event: siftOne(sieve, null, brief.event),
    date: date !== null && oddlyOld(brief, release.published) ? flagged(date, ['V15']) : date,
    place: siftOne(sieve, 'place', brief.place),
    countries: sift(sieve, 'country', brief.countries),
    organisations: sift(sieve, null, brief.organisations),
    people: siftParts(sieve, 'person', brief.people, (person) =>
      person.country === null ? null : { ...person, country: null },
    ),
    topics: sift(sieve, null, brief.topics),
    programmes: sift(sieve, 'programme', brief.programmes),
    commitments: siftCommitments(sieve, brief.commitments),
    figures: sift(sieve, 'figure', brief.figures),
    quotes: siftParts(sieve, 'quote', brief.quotes, (quote) =>
      quote.speaker === null ? null : { ...quote, speaker: null },
    ),
    nextSteps: sift(sieve, 'next_step', brief.nextSteps),
  };
  return { ...brief, ...checked, withheld: [...brief.withheld, ...sieve.withheld] };
}

/** How many sentences of the text's beginning a composed headline may rest on. */
const leading = 4;

function checkedHeadline(
  { headline, text, sentences, summary }: Brief,
  title: string | null,
  sieve: Sieve,
): string {
  if (headline === '' || headline === title) return headline;
  const { verifier, withheld } = sieve;
  const cited = summary.flatMap(({ evidence }) =>
    evidence.filter((one) => stands(sieve, one)).map(({ exact }) => exact),
  );
  const lead = sentences.slice(0, leading).map(([start, end]) => text.slice(start, end));
  const titled = verifier.holds(headline);
  const verdict = titled
    ? null
    : verifier.judge({ kind: 'headline', value: headline, evidence: [...lead, ...cited] });
  if (verdict === null || verdict.level !== 'drop') return headline;
  withheld.push({ kind: 'headline', rule: verdict.rules[0] ?? 'V1' });
  return cleanLine(title ?? lead[0] ?? headline, 160);
}
