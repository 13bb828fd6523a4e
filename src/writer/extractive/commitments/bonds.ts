/** Clauses that bind a party: found by the words that bind, kept when somebody acts and something is meant. */
import { type Found, wordsOf } from '../../../domain/phrases.ts';
import { once } from '../../../domain/remember.ts';
import { peopleOf } from '../people/people.ts';
import { type Clause, splitClauses } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import { isQuoted, type Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { actionAfter, asideLength, farAction } from './actions.ts';
import { alone } from './alone.ts';
import { antecedents, ownerOf } from './antecedent.ts';
import type { Around } from './around.ts';
import { binds, emphasisBefore } from './binding.ts';
import type { Bond } from './bond.ts';
import { partyOf } from './party.ts';
import { findSignsOf, type Sign, type Signs, weaker } from './signs.ts';
import { isPassive, isSigning } from './subjects.ts';
import { clauseFrom, meantAbroad } from './whole.ts';

/** Fewer words say nothing: `take part`. */
const leastWords = 3;
/** To meet somebody, not to meet a need or a challenge. */
const gathering =
  /^(?:hold|meet(?:ing)?(?!\s(?:any|the|all|every|its|their|our|his|her|these|those|this|that)\s))/i;

/** To talk to somebody. */
const itinerary =
  /^(?:meet(?:ing)?s?(?!\s(?:any|the|all|every|its|their|our|his|her|these|those|this|that)\s)|hold(?:ing)?\s(?:\p{L}+\s){0,3}(?:talks|meetings?|consultations|discussions))/iu;

/** All clauses that bind a party, in order, found once. Headlines bind only where the body binds nobody. Linear. */
export const findBonds = once((reading: Reading): Bond[] => {
  const signs = withSurnames(reading, findSignsOf(reading.text, reading.language));
  const told = bondsIn(reading, signs, 'body');
  return told.length > 0 ? told : bondsIn(reading, signs, 'headline');
});

function bondsIn(reading: Reading, signs: Signs, kind: Sentence['kind']): Bond[] {
  return reading.sentences
    .filter((sentence) => sentence.kind === kind)
    .filter(({ start, end }) => (signs.signs[lowerBound(signs.signs, start)]?.start ?? end) < end)
    .flatMap((sentence) => bondsOf(reading, sentence, signs));
}

/** People whom the text names act by their surnames too: `Roe pledged to …`. */
function withSurnames(reading: Reading, signs: Signs): Signs {
  const surnames = new Set(peopleOf(reading).people.flatMap(({ name }) => callNames(name)));
  if (surnames.size === 0) return signs;
  const named = wordsOf(reading.text).flatMap(({ start, end, folded }): Found<true>[] =>
    surnames.has(folded) && /\p{Lu}/u.test(reading.text.charAt(start)) ? [{ start, end, value: true }] : [],
  );
  return { ...signs, subjects: [...signs.subjects, ...named].sort((a, b) => a.start - b.start) };
}

/** What somebody is called by: the surname, and the word before it where the name has two or more (`Khalid bin Salman`, `Lee Jong-sup`). */
function callNames(name: string): string[] {
  const words = foldedWords(name.replace(/-/g, ''));
  return [...words.slice(-1), ...(foreign.test(name) ? words.slice(0, 1) : [])];
}

const foreign = /\s(?:bin|ibn|al|bint|ben)\s|\p{L}-\p{Ll}/u;

function foldedWords(name: string): string[] {
  return wordsOf(name).map(({ folded }) => folded);
}

function bondsOf(reading: Reading, sentence: Sentence, signs: Signs): Bond[] {
  const clauses = splitClauses(reading.text, sentence);
  let before: Bond | null = null;
  return clauses.flatMap((clause, place) => {
    const first = clauses[0] ?? clause;
    const subject = clause.continues ? (clauses[place - 1] ?? clause) : clause;
    const around = { clause, subject, first, signs };
    const found = signs.signs
      .slice(lowerBound(signs.signs, clause.start), lowerBound(signs.signs, clause.end))
      .filter((sign) => sign.start >= mainFrom(reading, clause) && binds(reading, sign, around));
    const bond = joinSigns(reading, withoutGranted(reading, withoutReasons(reading, found)), around);
    if (bond === null) return [];
    // `Norway joined the fund and plans to lead it`: the clause shares its subject with the one before.
    const isShared = clause.continues && bond.who === null && before?.clause === clauses[place - 1];
    before = isShared ? { ...bond, who: before?.who ?? null, beside: before?.beside ?? null } : bond;
    return alone(reading, before, subject.start) ?? [];
  });
}

/** `Although aid will be cut, Norway will …`: where the main clause begins. */
function mainFrom({ text }: Reading, { start, end }: Clause): number {
  return (
    start + (concession.exec(text.slice(start, Math.min(end, start + longestConcession)))?.[0].length ?? 0)
  );
}

const longestConcession = 160;
const concession =
  /^(?:Although|Though|Even though|While|Whereas|Obwohl|Auch wenn|Während|Även om|Trots att|Bien que|Alors que|Хотя|Хоча|Choć|Chociaż|Lai gan|Nors|Kuigi|Vaikka|Ačkoli|I když)\s[^,;]+,\s/u;

/** `will build a base, as both seek to …`: why they do is another matter. */
function withoutReasons({ text }: Reading, found: readonly Found<Sign>[]): readonly Found<Sign>[] {
  const first = found[0];
  if (first === undefined) return found;
  const reason = text.slice(first.end, found.at(-1)?.start).search(/,\s(?:as|because|since)\s/u);
  return reason < 0 ? found : found.filter(({ start }) => start < first.end + reason);
}

/** `signed a letter of offer to buy …`, `approved the request to …`: what was settled asks and offers no more. */
function withoutGranted({ text }: Reading, found: readonly Found<Sign>[]): readonly Found<Sign>[] {
  const first = found[0];
  if (first === undefined || found.length < 2 || !granting.test(text.slice(first.start, first.end)))
    return found;
  return found.filter(
    ({ start, value }) =>
      value.wants !== 'far' || start - first.end > nearGranting || /[,;]/.test(text.slice(first.end, start)),
  );
}

const granting = /(?:signed|signs?|concluded|approve[sd]|authori[sz]e[sd])$/iu;
const nearGranting = 60;

/** The weakest of a clause's signs tells how certain it is; the last tells what is meant. */
function joinSigns(reading: Reading, found: readonly Found<Sign>[], around: Around): Bond | null {
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const { clause } = around;
  const certainty = found.map(({ value }) => value.modality).reduce(weaker);
  const modality = isDiscussed(reading.text, first, clause) ? 'considered' : certainty;
  // Where the verb opens its clause, all that is done in it is meant: `will send … and give …`.
  // What is done besides (`…, and the first will be opened in May`) does not hide who does what.
  const main = last.value.wants === 'other' || isPassive(reading.text, last) ? first : last;
  const nameless = first.value.wants === 'told' || first.value.wants === 'settled';
  const restated = main.value.wants === 'verb' ? emphasisBefore(reading.text, main, around) : null;
  const told = restated === null ? first : { ...first, start: restated };
  const isNoun = nameless || isSigning(reading.text, first, around);
  const named = isNoun ? null : (ownerOf(reading, main, around) ?? partyOf(reading, told, around));
  const owned = named !== null && main.value.wants === 'verb' && ownerOnly(reading.text, named, main);
  const [who = null, beside = null] =
    isNoun || named !== null ? [owned ? null : named] : antecedents(reading, first, around);
  const verb = meant(reading, main, around, who);
  const speaks = named === null && isQuoted(reading, first.start, first.end);
  const start = who === null || speaks ? fromSpeaker(reading, verb, around) : verb;
  if (wordsOf(reading.text.slice(start, clause.end)).length < leastWords)
    // `will enter into talks, and once a pact is in place, work will start`: the last says nothing by itself.
    return main === first ? null : joinSigns(reading, found.slice(0, -1), around);
  const dated = reading.dates[lowerBound(reading.dates, clause.start)];
  if (dated !== undefined && dated.start <= start + 4 && dated.end >= clause.end - 1) return null;
  const said = reading.text.slice(start, start + 40);
  const action =
    main.value.wants === 'verb' && start < main.start ? actionAfter(reading.text, main, around) : null;
  const talks = itinerary.test(action === null ? said : reading.text.slice(action, action + 40));
  const undated = dated === undefined || dated.start >= clause.end;
  if (undated ? talks || gathering.test(said) : talks && isSoon(reading, dated)) return null;
  // What is told with its subject needs nobody beside it.
  const inside = who !== null && start <= who[0] && who[1] <= clause.end;
  return {
    clause,
    modality,
    what: [start, clause.end],
    sign: [main.start, main.end],
    who: inside ? null : who,
    beside,
    speaks,
  };
}

/** Whom one meets within days is the course of the event, and no promise. */
function isSoon({ published }: Reading, { edtf, how }: Reading['dates'][number]): boolean {
  if (how === 'weekday') return true;
  const away = Date.parse(edtf.split('/')[0] ?? edtf) - Date.parse(published ?? '');
  return Math.abs(away) <= week;
}

const week = 7 * 86_400_000;

/** `Norway’s mission in Peru will go on`: the state whose it is does not act. */
function ownerOnly(text: string, [, end]: [number, number], sign: Found<Sign>): boolean {
  return (
    end < sign.start &&
    /^will(?!\p{L})/u.test(text.slice(sign.start, sign.end)) &&
    /^[’']s?\s\p{Ll}/u.test(text.slice(end, end + 4))
  );
}

/** `discussed the proposal to …`, `will review the request for …`: who put it forward asks, those who talk weigh it. */
function isDiscussed(text: string, { start, value }: Found<Sign>, clause: Clause): boolean {
  return (
    (value.wants === 'far' || value.wants === 'noun') &&
    weighs.test(text.slice(Math.max(clause.start, start - 40), start))
  );
}

const weighs =
  /\b(?:discuss|review|consider|examin|debat|weigh|study|studied|talk(?:s|ed|ing)?\sabout)\p{L}*\s(?:\p{L}+\s){0,3}$/iu;

const longestSubject = 140;
const opening = /^(?:["“„«”]\s?)?(?:(?:And|But|So)\s)?/;

/** Where the subject of an action begins that is told with it, being no party; the action itself where that is too far. */
function withSubject(
  text: string,
  sign: Found<Sign>,
  { around: { clause }, action }: { around: Around; action: number },
): number {
  if (clause.continues || wordsOf(text.slice(action, clause.end)).length < leastWords) return action;
  const from = clauseFrom(text, clause.start, sign.start, null);
  const whole = from + (opening.exec(text.slice(from, sign.start))?.[0].length ?? 0);
  return action - whole <= longestSubject ? whole : action;
}

/** `is sending`: the verb tells what is meant. */
const ongoing = /^(?:is|are)\s(?=\p{L}+ing$)/iu;

/** `will be sending`. */
const continuous = /^\s(?:\p{L}+ly\s|also\s)?be\s(?:\p{L}+ly\s)?\p{L}+ing\s/u;

/** Where what is meant begins: at the verb of action, after a verb of binding, or with the deed itself. */
function meant(reading: Reading, sign: Found<Sign>, around: Around, who: [number, number] | null): number {
  const { text } = reading;
  if (isSigning(text, sign, around)) return Math.min(around.subject.start, around.clause.start);
  if (sign.value.wants === 'settled') return around.clause.start;
  const after = skipBlanks(text, sign.end + asideLength(text, sign.end));
  if (sign.value.wants === 'told') return after;
  if (
    isPassive(text, sign) &&
    !around.clause.continues &&
    !continuous.test(text.slice(sign.end, sign.end + 40))
  )
    return clauseFrom(text, around.clause.start, sign.start, null);
  if (sign.value.wants === 'verb') {
    const action = actionAfter(text, sign, around);
    if (action === null) return emphasisBefore(text, sign, around) ?? after;
    return who === null ? withSubject(text, sign, { around, action }) : action;
  }
  if (sign.value.wants === 'far') return farAction(text, sign, around) ?? after;
  if (sign.value.wants === 'noun')
    return sign.start + (ongoing.exec(text.slice(sign.start, sign.end))?.[0].length ?? 0);
  return sign.value.wants === 'other' ? meantAbroad(reading, sign, around, who) : sign.start;
}

/**
 * `I have authorised …`, `By then we have to …`: with the word for those who speak, where nobody else is named or one speaks
 * for several.
 */
function fromSpeaker({ text }: Reading, start: number, { clause }: Around): number {
  const said = /(?:^|[\s"“])(?:We|I)\s[^,“”"]*$/iu.exec(text.slice(clause.start, start));
  return said === null ? start : clause.start + said.index + (/^[\s"“]/u.test(said[0]) ? 1 : 0);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
