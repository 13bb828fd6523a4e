/** The values of a form's items as the cited sentences hold them: sliced from the text, or read there by our own grammar. */
import type {
  CountryClaim,
  DateClaim,
  FigureClaim,
  PersonClaim,
  PlaceClaim,
  ProgrammeClaim,
} from '../../domain/brief.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Reading } from '../extractive/text/reading.ts';
import type { BriefForm } from './form.ts';
import { isHeld, isSame, isWorded } from './guard.ts';
import { type Cited, copiedFrom, evidenceAt } from './place.ts';

/** A date that the grammar of the rules finds in the cited sentences too, as it reads it; null for any other. */
export function dateOf(value: string, cited: Cited, { dates, text }: Reading): DateClaim | null {
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

/** A date as dateOf has it, else the words as a cited sentence has them. */
export function whenOf(when: string | null, cited: Cited, reading: Reading): string | null {
  if (when === null) return null;
  return dateOf(when, cited, reading)?.value ?? copiedFrom(reading.text, cited, when)?.words ?? null;
}

const codesIn = ({ read }: Cited): Set<string> => new Set(read.states.map(({ code }) => code));
const told = (code: string | null, cited: Cited): string | null =>
  code !== null && codesIn(cited).has(code) ? code : null;

/** A place under the name that a cited sentence gives it; its state where the sentences name it. */
export function placeOf(
  item: NonNullable<BriefForm['place']>,
  cited: Cited,
  { text }: Reading,
): PlaceClaim | null {
  const copied = copiedFrom(text, cited, item.name);
  return copied && { name: copied.words, country: told(item.country, cited), evidence: [copied.evidence] };
}

/** A state where a cited sentence first names it; null where none does. */
export function countryOf(
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

/** A person under the name, rank and role that the cited sentences hold; null where they hold no such name. */
export function personOf(
  item: BriefForm['people'][number],
  cited: Cited,
  { text }: Reading,
): PersonClaim | null {
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

/** A programme under the name that a cited sentence gives it. */
export function programmeOf(
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

/** A figure that our own grammar reads in the cited sentences, of what their words say is counted; null for any other. */
export function figureOf(item: BriefForm['figures'][number], cited: Cited): FigureClaim | null {
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
export function parties(
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
