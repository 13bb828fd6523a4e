/** What a brief or an answer shows that its cited sentences do not hold: read letter by letter, with nothing of the guard or the verifier. */
import type { Answer } from '../../../src/domain/answer.ts';
import type { Brief, Claim } from '../../../src/domain/brief.ts';
import { findStates } from '../../../src/domain/country.ts';
import { fold, foldedWords } from '../../../src/domain/fold.ts';
import type { KeptBrief } from '../../../src/domain/kept.ts';

/** A thing shown that the sentences do not hold. */
export interface Invention {
  field: string;
  shown: string;
}

const months = 'january february march april may june july august september october november december';
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday';
const small = 'one two three four five six seven eight nine ten eleven twelve';

/** Words that name nothing, however they are written. */
const plain = 'a about an and as at for from in on or the up we while';

const digitsOf = (word: string): string => word.replace(/[^\p{N}]/gu, '');

/** Capitalised words, words with digits, small number words and calendar words that stand in none of these sentences. `name`: `EU` is held by `European Union`. */
export function strangersIn(shown: string, held: string, { name = false } = {}): string[] {
  const there = new Set(foldedWords(held));
  const capitals = held.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  const initials = capitals.map((word) => fold(word)[0]).join('');
  const digits = new Set((held.match(/\p{N}[\p{N}., {2}]*\p{N}|\p{N}/gu) ?? []).map(digitsOf));
  for (const word of held.match(/[\p{L}\p{N}-]+/gu) ?? []) digits.add(digitsOf(word));
  const states = new Set(findStates(held).map(({ code }) => code));
  const known = findStates(shown).filter(({ code, how }) => how !== 'capital' && states.has(code));
  const words = [...shown.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)];
  if (/\bdefen[cs]e\b/i.test(held)) for (const spelling of ['defence', 'defense']) there.add(spelling);
  return words.flatMap((match, index) => {
    const word = match[0].replace(/[.'’-]+$|['’]s$/gu, '');
    const folded = fold(word);
    if (known.some(({ start, end }) => match.index >= start && match.index < end)) return [];
    if (/\p{N}/u.test(word)) return digits.has(digitsOf(word)) || there.has(folded) ? [] : [word];
    const calendar =
      ` ${months} ${weekdays} ${small} `.includes(` ${folded} `) && folded !== 'may' && folded !== 'one';
    const capital = /^\p{Lu}/u.test(word) && (name || index > 0) && !` ${plain} `.includes(` ${folded} `);
    if (!calendar && !capital) return [];
    if (name && /^\p{Lu}{2,6}$/u.test(word) && initials.includes(folded)) return [];
    const parts = foldedWords(word);
    const stands = parts.every(
      (part) =>
        there.has(part) ||
        [...there].some(
          (other) =>
            part.length > 3 &&
            (other.startsWith(part.slice(0, -1)) ||
              (part.startsWith(other) && other.length > 3 && part.length - other.length < 3)),
        ),
    );
    return stands ? [] : [word];
  });
}

/** The rules' own claims have tests of their own. */
const byRulesAlone = ({ evidence }: Claim<object>): boolean => evidence.every(({ by }) => by === 'rules');

/** Everything that a brief shows and its cited sentences do not hold. Speakers and roles may stand anywhere in the text. */
export function inventionsIn(brief: Brief): Invention[] {
  const cited = ({ evidence }: Claim<object>): string =>
    evidence.flatMap(({ sentences }) => sentences.map((index) => sentence(brief, index))).join('\n');
  const found: Invention[] = [];
  const look = (
    field: string,
    claim: Claim<object>,
    words: string | null | undefined,
    options: { name?: boolean; anywhere?: boolean } = {},
  ): void => {
    if (words === null || words === undefined || byRulesAlone(claim)) return;
    const held = options.anywhere ? brief.text : cited(claim);
    for (const shown of strangersIn(words, held, options)) found.push({ field, shown });
  };
  for (const claim of brief.summary) look('summary', claim, claim.text);
  for (const claim of brief.people) {
    look('people', claim, claim.name, { name: true });
    look('people', claim, claim.rank, { name: true, anywhere: true });
    look('people', claim, claim.role, { anywhere: true });
  }
  for (const claim of brief.organisations) look('organisations', claim, claim.name, { name: true });
  for (const claim of brief.programmes) {
    look('programmes', claim, claim.name, { name: true });
    look('programmes', claim, claim.acronym, { name: true, anywhere: true });
    look('programmes', claim, claim.expansion, { anywhere: true });
  }
  if (brief.place) look('place', brief.place, brief.place.name, { name: true });
  for (const claim of brief.commitments) {
    look('commitments', claim, claim.what);
    look('commitments', claim, claim.who, { anywhere: true });
    look('commitments', claim, claim.forWhom, { anywhere: true });
  }
  for (const claim of brief.nextSteps) {
    look('nextSteps', claim, claim.what);
    look('nextSteps', claim, claim.who, { anywhere: true });
  }
  for (const claim of brief.figures.filter((one) => !byRulesAlone(one))) {
    look('figures', claim, claim.unit);
    look('figures', claim, claim.of);
    const told = [claim.value, claim.min, claim.max].filter((value) => value !== null);
    for (const value of told)
      if (!tellsValue(cited(claim), value)) found.push({ field: 'figures', shown: String(value) });
  }
  for (const claim of brief.quotes.filter((one) => !byRulesAlone(one))) {
    if (!level(brief.text).includes(level(claim.text))) found.push({ field: 'quotes', shown: claim.text });
    look('quotes', claim, claim.speaker, { name: true, anywhere: true });
  }
  for (const claim of brief.countries) {
    const named = findStates(`${cited(claim)}\n${brief.headline}`).some(({ code }) => code === claim.code);
    if (!named && claim.evidence.some(({ by }) => by === 'model'))
      found.push({ field: 'countries', shown: claim.code });
  }
  return found;
}

const scales = [1, 1e3, 1e6, 1e9, 1e12];

/** Do the words hold the value in digits, alone or with a word of scale after them, or as a small number word? */
function tellsValue(held: string, value: number): boolean {
  const word = small.split(' ')[value - 1];
  if (word !== undefined && foldedWords(held).includes(word)) return true;
  return [...held.matchAll(/\p{N}[\p{N}.,\s]*/gu)].some(([digits]) =>
    [
      digits.replace(/[\s,]/g, ''),
      digits.replace(/[\s.]/g, '').replace(',', '.'),
      digits.split(/\s/)[0] ?? '',
    ].some((plain) =>
      scales.some((scale) => Math.abs(Number.parseFloat(plain) * scale - value) < 1e-6 * value),
    ),
  );
}

/** Everything that an answer's lines show and the sentences they cite do not hold. */
export function inventionsInAnswer(answer: Answer, briefs: readonly KeptBrief[]): Invention[] {
  const byId = new Map(briefs.map(({ brief }) => [brief.id, brief]));
  return answer.lines.flatMap((line) => {
    if (line.heading) return [];
    const held = line.citations.map((number) => {
      const citation = answer.citations[number - 1];
      const brief = byId.get(citation?.brief ?? '');
      return brief === undefined || citation === undefined ? '' : sentence(brief, citation.sentence);
    });
    return strangersIn(line.text, held.join('\n')).map((shown) => ({ field: 'answer', shown }));
  });
}

function sentence({ text, sentences }: Brief, index: number): string {
  const [start, end] = sentences[index] ?? [0, 0];
  return text.slice(start, end);
}

const level = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»"]/g, '"')
    .replace(/[’‘`´]/g, "'");
