/** Counting: how nearly a number of a sentence counts the thing that a question asks about. */
import type { FigureClaim } from '../../../domain/brief.ts';
import { monthOf } from '../../../domain/calendar.ts';
import { foldedWords } from '../../../domain/fold.ts';
import { type Word, wordsOf } from '../../../domain/phrases.ts';
import { findNumbers } from '../figures/numbers.ts';
import { createMatcher, likeness, type Matcher } from './match.ts';
import { isCommon } from './meanings.ts';
import type { Ranked } from './rank.ts';
import { sentenceOf } from './sheet.ts';

/** How nearly a figure's unit, what it is of or the words behind it mean the thing counted (any word where none is named). */
export function countedAs(figure: FigureClaim, kept: Ranked['kept'], match: Matcher, head: number): number {
  const words = foldedWords(
    `${figure.unit ?? ''} ${figure.of ?? ''} ${thing(figure, kept)} ${before(figure, kept)}`,
  );
  const hits = words
    .flatMap((word) => (isOfAnother(word, kept, match, head) ? [] : match(word, kept.brief.language)))
    .filter(({ term, weight }) => head < 0 || (term === head && weight > likeness));
  return Math.max(0, ...hits.map(({ weight }) => weight));
}

/** How nearly a word behind a number, in digits or words, means the thing counted: `15 ältere Panzer`, `fyra stridsvagnar`. */
export function numberedAs(told: Told, match: Matcher, head: number): number {
  return numberOf(told, match, head)?.weight ?? 0;
}

/** A sentence of a brief. */
type Told = Pick<Ranked, 'kept' | 'text'>;

/** The number whose thing, up to five words behind it, most nearly means the thing counted, with that word; null where none does. */
export function numberOf(
  { kept, text }: Told,
  match: Matcher,
  head: number,
): { start: number; end: number; weight: number } | null {
  if (head < 0) return null;
  const words = wordsOf(text);
  const numbers = findNumbers(text, { words, language: kept.brief.language }).filter(
    // `En` and `ein` are articles; what money buys is not counted by its price.
    ({ likeYear, spelled, max, start, end }) =>
      !likeYear &&
      !/^[ -]?(?:mm|cm|km|kg)(?!\p{L})/u.test(text.slice(end, end + 5)) &&
      // `Leopard 2E`, `F16s`: a number within a word is part of a name.
      (spelled || !/^\p{L}/u.test(text.slice(end, end + 1))) &&
      !(spelled && max === 1) &&
      // `20 December` counts no days.
      monthOf(foldedWords(text.slice(end, end + 16))[0] ?? '') === null &&
      !designation.test(text.slice(Math.max(0, start - 14), start)) &&
      !/[$€£\p{L}-]\s?$/u.test(text.slice(Math.max(0, start - 1), start)),
  );
  let best: { start: number; end: number; weight: number } | null = null;
  for (const [at, { start, end }] of numbers.entries()) {
    // Up to the next number: `200 Canadian-made armoured vehicles`.
    const next = numbers[at + 1]?.start ?? text.length;
    const following = words.filter((word) => word.start >= end && word.start < next);
    // `New US-made F-16 jets`: what a hyphen joins is one word.
    const joined = (word: Word): boolean => /^[-‑]$/.test(text.slice(word.start - 1, word.start));
    const fifth = following.filter((word) => !joined(word))[4]?.start ?? next;
    for (const word of following.filter((one) => one.start < fifth)) {
      if (isOfAnother(word.folded, kept, match, head)) continue;
      const hit = match(word.folded, kept.brief.language).find(
        ({ term, weight }) => term === head && weight > likeness,
      );
      if (hit !== undefined && hit.weight > (best?.weight ?? 0))
        best = { start, end: word.end, weight: hit.weight };
    }
  }
  return best;
}

/** Languages that write a thing and what it is of as one word. */
const compounding = /^(?:de|sv|da|nb|nn|no|nl|fi|et|is)\b/;
/** So many letters behind the word that is meant are a word of their own. */
const longestEnding = 5;
/** The most that a form of the question's own word weighs; words of the glossaries weigh more. */
const inflected = 0.85;

/** `Militärstandorte` are no `Militär`: a compound is what its last word is. */
function isOfAnother(word: string, { brief }: Ranked['kept'], match: Matcher, head: number): boolean {
  const meant = (part: string): number =>
    match(part, brief.language).find(({ term }) => term === head)?.weight ?? 0;
  const begun = compounding.test(brief.language ?? '') ? meant(word.slice(0, -longestEnding - 1)) : 0;
  return begun > inflected && begun >= meant(word);
}

/** `Type 209 submarines`, `Phase 2 troops`: the number names which, not how many. */
const designation =
  /(?<!\p{L})(?:type|typ|class|klasse|mark|mk|model|block|tranche|phase|group|gruppe|batch|unit|category|level|version|article|number|no|nr)\.? $/iu;

/** So much of the question must stand around a number that counts a thing by its kind. */
const least = 0.45;

/** How nearly a number counts what a name asked about is (`how many Leopards`: 44 tanks), right behind a sentence that names it with its kind (`Leopard 2A8 tanks`). */
export function numberedKind(ranked: Ranked, name: string, matchers: Map<string, Matcher>): number {
  const { kept, index } = ranked;
  if (name === '' || isCommon(name) || ranked.coverage > 0 || ranked.reach < least) return 0;
  const kind = kindNamed(`${sentenceOf(kept, index - 2)} ${sentenceOf(kept, index - 1)}`, name);
  if (kind === null) return 0;
  const match = matchers.get(kind) ?? createMatcher([kind]);
  matchers.set(kind, match);
  return numberedAs(ranked, match, 0) * 0.8;
}

/** The common noun behind a name and its type: `tanks` of `Leopard 2A8 tanks`; null where none follows. */
function kindNamed(text: string, name: string): string | null {
  const stem = name.replace(/s$/, '');
  const named = wordsOf(text).find(
    ({ folded }) => folded === name || folded === stem || folded === `${stem}s`,
  );
  if (named === undefined) return null;
  const [, kind] = /^(?: [\p{Lu}\d][\p{L}\d-]*){0,2} (\p{Ll}{4,})/u.exec(text.slice(named.end)) ?? [];
  return kind !== undefined && /s$/.test(kind) ? kind : null;
}

/** The word that a number is told of: the `crew` of `a crew of 25`. */
function before({ evidence }: FigureClaim, { brief }: Ranked['kept']): string {
  const start = evidence[0]?.start ?? 0;
  return (
    /(\p{L}+) (?:of|von|på|om|de|z|из|з) $/u.exec(brief.text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  );
}

/** What a number counts: its claim's words and those behind up to the next small word; behind `of` the rest as well. Ten `barrels for howitzers` are barrels. */
function thing(figure: FigureClaim, kept: Ranked['kept']): string {
  const rest = behind(figure, kept);
  const end = smallWord.exec(rest);
  // A claim that stands on a whole sentence names no more than its unit.
  const { exact = '', sentences: [at = -1] = [] } = figure.evidence[0] ?? {};
  const own = exact === sentenceOf(kept, at) ? '' : exact;
  return `${own} ${end === null || end[1] === 'of' ? rest : rest.slice(0, end.index)}`;
}

const smallWord = /(?:^|\s)(of|for|in|to|with|at|from|by|on|that|which|who|and|or|as)(?=\s)|[,;]/;

/** The words behind a number: `44 items of the Leopard tanks`. */
function behind({ evidence }: FigureClaim, { brief }: Ranked['kept']): string {
  const end = evidence[0]?.end ?? brief.text.length;
  const rest = /^[^.;:!?]*/.exec(brief.text.slice(end, end + 60))?.[0] ?? '';
  return rest.split(/\s+/).slice(0, 5).join(' ');
}
