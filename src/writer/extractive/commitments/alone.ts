/** Promises told so that they stand by themselves: with whom they bind, or as the whole clause. */
import { pointsAtTime } from '../text/leaning.ts';
import type { Reading } from '../text/reading.ts';
import type { Bond } from './bond.ts';

/** A longer clause is no line. */
const longest = 240;

/**
 * The bond as it may be told alone: as it is where its party or its words say who or what is meant, else from its
 * `subject` on, else not at all. Only in English; other languages tell it from their verb.
 */
export function alone({ text, language }: Reading, bond: Bond, subject: number): Bond | null {
  const { who, what, sign, clause, modality } = bond;
  if (language !== 'en') return bond;
  const said = text.slice(...what);
  if (pointing.test(said)) return null;
  if (who !== null) return bond;
  // `Riga, where he will meet …`: the clause is of another matter, and only hints at this one.
  if (relative.test(text.slice(clause.start, sign[0]))) return null;
  const opensClause = what[0] <= clause.start + 1 && !clause.continues;
  if (!leans(said) && (opensClause ? !/^\p{Ll}/u.test(said) || determined.test(said) : thing.test(said)))
    return bond;
  // Whose need it is, and who weighs, is the news of it.
  if (modality === 'needed' || modality === 'considered') return null;
  const from = subject + (/^["“„\s]*/u.exec(text.slice(subject, what[1]))?.[0].length ?? 0);
  const whole = text.slice(from, what[1]);
  const isLine =
    whole.length <= longest && !leans(whole) && (/^[\p{Lu}\d]/u.test(whole) || determined.test(whole));
  return isLine ? { ...bond, what: [from, what[1]] } : null;
}

function leans(said: string): boolean {
  return leaning.test(said) && !pointsAtTime(said);
}

/** `They will …`, `Also, …`: who is meant stands elsewhere; but `It was agreed to …` says that those who met did. */
const leaning =
  /^(?:(?:and|but|also),?\s|then\s)?(?:they|he|she|it|this|that|these|those|both(?!\s\p{L}+s\s)|which|who|where|there|also,?)\s(?!(?:was|is|has\sbeen)\s(?:\p{L}+\s)?(?:agreed|decided|planned|intended|envisaged|foreseen)\s)/iu;
/** `support these efforts`: nothing else is told, and what they are stands elsewhere. */
const pointing = /^(?:\p{L}+\s){1,2}(?:these|those|such|this|that)\s\p{L}+$/u;
const relative = /(?:^|[\s,])(?:where|when)\s(?:\p{L}+\s){1,4}$/u;
const determined = /^(?:we|the|an?|all|some|more|about|up|over|further|new)\s/u;
/** What is told by a noun. */
const thing =
  /^(?:(?:we|I|an?|the|more|new|another|additional|further|up|over|about|some|several)\s|\p{L}+(?:\s(?:and|or)\s\p{L}+)?\sof\s|[\p{Lu}\d€$£])/u;

/** Without who said it, at its end: `send ships”, said NAME`. */
export function withoutTeller(said: string): string {
  return said.replace(teller, '');
}

const teller =
  /[,.]?["”»’]\s?,?\s?(?:[-–—]\s)?(?:(?:he|she|they|(?:the\s)?\p{L}[\p{L}.’-]*(?:\s\p{L}[\p{L}.’-]*){0,4})\s(?:says|said|added|adds|noted|notes|stressed|emphasi[sz]ed|stated|told|underlined|concluded|explained)|(?:says|said|added|adds|noted|stressed|stated|concluded)\s\p{L}).*$/su;
