/** Clauses that bind a party: found by the words that bind, kept when somebody acts and something is meant. */
import type { Modality } from '../../domain/brief.ts';
import { type Found, wordsOf } from '../../domain/phrases.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { partyOf } from './commitments-party.ts';
import { bareVerbs, findSignsOf, type Sign, type Signs, weaker } from './commitments-signs.ts';
import { lowerBound } from './inorder.ts';
import { peopleOf } from './people.ts';
import { type Reading, tells } from './reading.ts';
import type { Sentence } from './sentences.ts';

export interface Bond {
  clause: Clause;
  modality: Modality;
  /** [start, end) of what is done, promised or asked. */
  what: [number, number];
  /** [start, end) of the party that binds itself, or null when a pronoun or nothing stands there. */
  who: [number, number] | null;
}

interface Around {
  clause: Clause;
  /** The clause that holds the subject: this one, or the one it continues. */
  subject: Clause;
  /** The first clause of the sentence: what a pronoun may stand for. */
  first: Clause;
  signs: Signs;
}

/** A verb of action stands at most this far after the words that bind: `will soon jointly send`. */
const actionReach = 28;
const farReach = 120;
/** Fewer words say nothing: `take part`. */
const leastWords = 3;
const emphasis =
  /(?:reaffirm|affirm|underscor|underlin|emphasi|reiterat|stress|convey|express|highlight|restat|confirm|pledg|renew)\p{L}*/iu;
const passive = /(?:^|\s)(?:was|were|is|are|be|been|being|by|to be)\s$/i;
const notActing =
  /(?:^|\s)(?:this|that|it|which|there|what|meeting|meetings|visit|talks|agreement|agreements|exercise|exercises|discussion|discussions|conference|summit|event|law|project|statement|initiative|dialogue|focus|objective|priority|priorities|equipment|centre|center|facility|tender|factory|budget|us|who|where|when)\s+(?:also\s+)?$/i;
const participle = /(?:^|\s)(?:the|a|an|of|by|with|for|its|their|our|his|her|all|more|many|some|\d+)\s$/i;
const preposition = /^\s(?:in|at|by|on|from|under|with|alongside|and|or|that|there|here|to)\b|^\s*[,;]/i;
const taking = /^(?:contributed|joined|asked|invited|urged|agreed|committed|recommitted)/i;
const reported =
  /(?:said|told|announced|added|noted|stated|explained|confirmed|promised|informed|reiterated|insisted|reaffirmed|underlined|stressed|vowed|pledged)\s/i;
/** `signed on Wednesday a plan`, `signed today …`: when it was is not what it was. */
const byTime =
  /^\s(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|earlier|recently|on\s\p{Lu}\p{L}+\s\d{1,2}|on\s\d{1,2}\s\p{Lu}\p{L}+|in\s(?:Jan|Febr)uary|in\s(?:March|April|May|June|July|August)|in\s(?:Septem|Octo|Novem|Decem)ber|jointly|here)(?=\s)/u;
const idle =
  /^\s(?:an?\s|the\s|his\s|her\s|their\s|some\s)?(?:[\p{L}-]+\s){0,2}(?:briefings?|certifications?|notifications?|updates?|overview|insights?|opportunity|statement(?!\sof\sintent)|remarks|readout|account|details|comments?|example|condolences|thanks|speech|speeches|lecture|address|interview|toast|tribute|visits?|trip|stay|greetings|congratulations|welcome|tour|press conference|signals?|messages?)(?!\p{L})/iu;
/** `Norway is sending …` promises; `we are sending …` needs a name. */
const ongoing = /^(?:is|are)\s\p{L}+ing$/iu;
const unnamed = /(?:^|\s)(?:we|they|he|she|it|you|i|who|which|that|and|also)\s$/i;
/** `remains committed to`: no more than before. */
const remaining =
  /(?:^|\s)(?:remain|stay|continue to be|stand)(?:s|ed)?\s(?:\p{L}+ly\s|fully\s|deeply\s)?$/iu;
/** `their shared commitment to stability`: an aim, and nothing that one does for another. */
const sharedAim = /(?:^|\s)(?:shared|mutual|common|joint)\s(?:and\s\p{L}+\s)?$/iu;
/** `is ready to`, `stands prepared to`: who is ready must be said. */
const prepared = /^(?:ready|prepared|willing) to$/i;
const standing =
  /(?:^|\s)(?:is|are|was|were|am|be|been|stands?|remains?|stood)(?:\s(?:also|always|now|still|\p{L}+ly))?\s$/iu;
/** `must be prepared to`: a wish, and no offer. */
const obliged = /(?:must|should|needs? to|ha(?:s|ve) to|to)\s(?:also\s)?be\s$/i;
const pronoun = /^(?:also,?\s)?(?:it|they|he|she)\s/i;
/** To meet somebody, not to meet a need or a challenge. */
const gathering =
  /^(?:hold|meet(?:ing)?(?!\s(?:any|the|all|every|its|their|our|his|her|these|those|this|that)\s))/i;
/** `thanked … for its commitment to`, `reflects our commitment to`: one that is spoken of and not made. */
const spokenOf =
  /(?:thank|prais|commend|applaud|welcom|recogni[sz]|appreciat|grateful|gratitude|supportive of|reflect|demonstrat|illustrat|prove[sdn]?\s|proof|testament|sign of|evidence of|symbol|example of)\p{L}*/iu;
const perfect = /(?:^|\s)(?:has|have|had|officially|already|recently|also|since|so far|together|jointly)\s$/i;

/** All clauses that bind a party, in order. Headlines bind nobody: the body says it in full. Linear. */
export function findBonds(reading: Reading): Bond[] {
  const signs = withSurnames(reading, findSignsOf(reading.text, reading.language));
  return reading.sentences
    .filter((sentence) => tells(sentence) && sentence.kind !== 'headline')
    .filter(({ start, end }) => (signs.signs[lowerBound(signs.signs, start)]?.start ?? end) < end)
    .flatMap((sentence) => bondsOf(reading, sentence, signs));
}

/** People whom the text names act by their surnames too: `Roe pledged to …`. */
function withSurnames(reading: Reading, signs: Signs): Signs {
  const surnames = new Set(peopleOf(reading).people.flatMap(({ name }) => foldedWords(name).slice(-1)));
  if (surnames.size === 0) return signs;
  const named = wordsOf(reading.text).flatMap(({ start, end, folded }): Found<true>[] =>
    surnames.has(folded) && /\p{Lu}/u.test(reading.text.charAt(start)) ? [{ start, end, value: true }] : [],
  );
  return { ...signs, subjects: [...signs.subjects, ...named].sort((a, b) => a.start - b.start) };
}

function foldedWords(name: string): string[] {
  return wordsOf(name).map(({ folded }) => folded);
}

function bondsOf(reading: Reading, sentence: Sentence, signs: Signs): Bond[] {
  const clauses = splitClauses(reading.text, sentence);
  return clauses.flatMap((clause, place) => {
    const first = clauses[0] ?? clause;
    const subject = clause.continues ? (clauses[place - 1] ?? clause) : clause;
    const around = { clause, subject, first, signs };
    const found = signs.signs
      .slice(lowerBound(signs.signs, clause.start), lowerBound(signs.signs, clause.end))
      .filter((sign) => binds(reading, sign, around));
    const bond = joinSigns(reading, found, around);
    return bond === null ? [] : [bond];
  });
}

/** Does the sign bind somebody to something? */
function binds(reading: Reading, sign: Found<Sign>, around: Around): boolean {
  const { clause, signs } = around;
  const { text } = reading;
  const before = text.slice(clause.start, sign.start);
  const { wants } = sign.value;
  if (ongoing.test(text.slice(sign.start, sign.end)) && unnamed.test(before)) return false;
  if (!hasSubject(reading, sign, around)) return false;
  if (wants === 'other') return true;
  if (isRefused(signs, sign, clause) || isConditional(text, sign, clause)) return false;
  if (wants === 'verb') return bindsToVerb(text, sign, { before, around });
  if (wants === 'far') return farAction(text, sign, around) !== null;
  if (notActing.test(before) || passive.test(before) || !hasObject(text, sign, around)) return false;
  const acts = perfect.test(before) || endsInSubject(reading, sign, signs);
  if (bareVerbs.has(text.slice(sign.start, sign.end).toLowerCase())) {
    return acts || (clause.continues && before.trim() === '');
  }
  return wants === 'noun' ? !participle.test(before) : acts && !participle.test(before);
}

/** A negation near the sign, or a condition before it, unbinds. */
function isRefused(signs: Signs, sign: Found<Sign>, clause: Clause): boolean {
  return (
    within(signs.negations, Math.max(clause.start, sign.start - 30), sign.end + 12) ||
    within(signs.conditions, clause.start, sign.start)
  );
}

/** `is ready to send troops if …`: what hangs on a condition is no promise yet. */
function isConditional(text: string, sign: Found<Sign>, clause: Clause): boolean {
  const { modality } = sign.value;
  if (modality === 'done' || modality === 'agreed' || modality === 'decided') return false;
  return /\sif\s/.test(text.slice(sign.end, clause.end));
}

/** Something is signed, sent or announced; an announcement must be of a matter that binds. */
function hasObject(text: string, sign: Found<Sign>, { clause, signs }: Around): boolean {
  const after = text
    .slice(sign.end, Math.min(clause.end, sign.end + 60))
    .replace(byTime, '')
    .slice(0, 40);
  const word = text.slice(sign.start, sign.end);
  if (after.trim() === '' || idle.test(after)) return false;
  if (/^(?:announc|authori|unveil)/i.test(word)) {
    if (/^\s*[,;]/.test(after)) return false;
    if (/^\s(?:that|how|why)\s/i.test(after)) return false;
    const matter = signs.matters[lowerBound(signs.matters, sign.end)];
    return matter !== undefined && matter.start < Math.min(clause.end, sign.end + 80);
  }
  if (/^(?:re)?committed$/i.test(word) && /^\s(?:by|against)\s/i.test(after)) return false;
  return !preposition.test(after) || taking.test(word) || /\s(?:on|for|to)$/.test(word);
}

function bindsToVerb(
  text: string,
  sign: Found<Sign>,
  { before, around }: { before: string; around: Around },
): boolean {
  const words = text.slice(sign.start, sign.end);
  if (/^committed to/i.test(words) && remaining.test(before)) return false;
  if (/commitment|resolve|determination/i.test(words)) {
    if (sharedAim.test(before) || isJudged(text.slice(sign.end, around.clause.end))) return false;
    if (emphasis.test(before)) return true;
    if (spokenOf.test(before)) return false;
  }
  if (/would/i.test(words) && !reported.test(before)) return false;
  if (notActing.test(before) || obliged.test(before) || (prepared.test(words) && !standing.test(before)))
    return false;
  const action = actionAfter(text, sign, around);
  if (action === null) return isPledged(sign, words) && hasDeed(text, sign, around);
  const verb = around.signs.actions.get(action);
  return verb === undefined || !idle.test(text.slice(verb.end, Math.min(around.clause.end, verb.end + 80)));
}

/** `our commitment to the treaty is absolute`: the commitment is spoken of. */
function isJudged(after: string): boolean {
  return /^[^,;]{3,80}\s(?:is|are|was|were|remains?|will be|has been|stays?)\s(?!\p{L}+ing\b)/iu.test(after);
}

/** `agreed to`, `committed to`, `pledged to`: whatever verb follows, known or not, is what was agreed. */
function isPledged({ value }: Found<Sign>, words: string): boolean {
  return (value.modality === 'agreed' || value.modality === 'decided') && /\sto$/i.test(words);
}

const deed =
  /^\s(?:\p{L}+ly\s|also\s|jointly\s|further\s){0,2}(?!(?:the|a|an|this|that|these|those|its|their|our|his|her|all|any|each|both|two|three|no)\s)(?:\p{Ll}{3,})(?:\s\p{L}|,\s)/u;
/** A gerund, or a verb in its base form: what ends as nouns and adjectives do is none (`committed to freedom of …`). */
const nominal = /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|dom|acy|ful|ous|ive|ible|able|[^s]s|al|ic)$/u;

const verbal: ReadonlySet<string> = new Set(
  'advance enhance finance balance commence influence mention position condition implement complement document supplement partner outsource commit audit'.split(
    ' ',
  ),
);

/** Does a verb that is in no list stand after the sign? */
function hasDeed(text: string, sign: Found<Sign>, { clause, signs }: Around): boolean {
  const after = text.slice(sign.end, Math.min(clause.end, sign.end + 80));
  if (!deed.test(after)) return false;
  const word = /^\s(?:(?:\p{L}+ly|also|jointly|further)\s){0,2}(\p{Ll}+)/u.exec(after)?.[1] ?? '';
  const at = sign.end + after.indexOf(word);
  return (!nominal.test(word) || verbal.has(word)) && !signs.dull.has(at);
}

const otherVerb = /,|\s(?:was|were|is|are|has|have|had|will)\s/;

/** The verb that a proposal, an offer or a decision is of: the first `to` with an action after it. */
function farAction(text: string, sign: Found<Sign>, { clause, signs }: Around): number | null {
  const after = text.slice(sign.end, Math.min(clause.end, sign.end + farReach));
  for (const link of after.matchAll(/\sto\s/g)) {
    const at = sign.end + link.index + link[0].length;
    // `in accordance with the decision, a plane was deployed to …`: another verb's purpose.
    if (otherVerb.test(after.slice(0, link.index))) return null;
    if (signs.actions.has(at) && !signs.dull.has(at)) return at;
  }
  return null;
}

/** The verb of action after a sign, unless a dull one (`will be`, `will discuss`) stands before it. */
function actionAfter(text: string, sign: Found<Sign>, { clause, signs }: Around): number | null {
  const limit = Math.min(clause.end, sign.end + actionReach);
  for (let at = sign.end; at < limit; at += 1) {
    if (signs.dull.has(at)) return continuous(text, at, signs);
    if (signs.actions.has(at)) return at;
    const opensQuote = /["“]/.test(text.charAt(at)) && /\s/.test(text.charAt(at - 1));
    if (/[,;:()"“”]/.test(text.charAt(at)) && !opensQuote) return null;
  }
  return null;
}

/** `will be sending`, `will be delivered`: an action after all. */
function continuous(text: string, at: number, { actions }: Signs): number | null {
  const be = /^be\s(?:\p{L}+ly\s)?(?=\p{L}+(?:ing|ed|t|n)(?!\p{L}))/iu.exec(text.slice(at, at + 40));
  if (be === null) return null;
  const verb = at + be[0].length;
  return actions.has(verb) || passiveDeed.test(text.slice(verb, verb + 20)) ? verb : null;
}

/** What is done to a thing that was promised; a meeting that `will be held` binds nobody. */
const passiveDeed =
  /^(?:signed|delivered|deployed|sent|provided|transferred|established|set up|built|stationed|trained|donated|purchased|procured|acquired|supplied|handed|given|equipped|financed|funded|allocated|extended|increased|strengthened|reinforced|doubled|replaced|created|opened|completed|launched|expanded|upgraded|renewed)(?!\p{L})/iu;

/** A state, an organisation's acronym or a word for people in office stands before the sign. */
function hasSubject(reading: Reading, sign: Found<Sign>, { clause, subject, first, signs }: Around): boolean {
  const opens = reading.text.slice(clause.start, clause.start + 12);
  const from = pronoun.test(opens) ? first.start : Math.min(subject.start, clause.start);
  const before = (list: readonly { start: number }[]): boolean =>
    (list[lowerBound(list, from)]?.start ?? sign.start) < sign.start;
  if (before(reading.states) || before(signs.subjects)) return true;
  if (isPassive(reading.text, sign) && within(reading.states, sign.end, clause.end)) return true;
  if (sign.value.wants === 'other' && isInverted(reading, sign, { clause, signs })) return true;
  return /(?:^|\s)\p{Lu}{2,7}s?(?:['’]s?)?\s/u.test(reading.text.slice(from, sign.start));
}

/** `The new vessels will be delivered to Norway`: whom it is for stands behind. */
function isPassive(text: string, sign: Found<Sign>): boolean {
  return (
    sign.value.wants === 'verb' && /^\s(?:\p{L}+ly\s|also\s)?be\s/u.test(text.slice(sign.end, sign.end + 24))
  );
}

function within(list: readonly { start: number }[], from: number, to: number): boolean {
  return (list[lowerBound(list, from)]?.start ?? to) < to;
}

/** Where the verb may come before its subject (`enades ministrarna om …`): somebody right behind the sign. */
function isInverted(
  { states }: Reading,
  sign: Found<Sign>,
  { clause, signs }: { clause: Clause; signs: Signs },
): boolean {
  const limit = Math.min(clause.end, sign.end + invertedReach);
  const behind = (list: readonly { start: number }[]): boolean =>
    (list[lowerBound(list, sign.end)]?.start ?? limit) < limit;
  return behind(signs.subjects) || behind(states);
}

const invertedReach = 30;

/** When it was may stand between who acts and the verb: `Norway and Spain on 9 May signed …`. */
const timeBefore =
  /\s(?:on\s(?:\p{Lu}\p{L}+day|\p{Lu}\p{L}+\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}+)(?:,?\s\d{4})?|\p{Lu}\p{L}+day|today|yesterday|here|in\s(?:early\s|late\s|mid-)?\p{Lu}\p{Ll}{2,8}(?:\s\d{4})?)(?:\smorning|\safternoon|\sevening)?,?\s$/u;

function actedAt(text: string, verb: number): number {
  const from = Math.max(0, verb - 40);
  const found = timeBefore.exec(text.slice(from, verb));
  return found === null ? verb : from + found.index + 1;
}

/** Ends the text before a simple past in somebody who acts: `Lithuania also sent`, `Minister Vik invited`. */
function endsInSubject({ text, states }: Reading, sign: Found<Sign>, { subjects }: Signs): boolean {
  const to = actedAt(text, sign.start);
  const near = (end: number): boolean =>
    /^,?\s(?:\p{L}+ly\s|also\s|again\s|both\s|each\s)?$/u.test(text.slice(end, to));
  if (/(?:\p{L}\s\p{Lu}\p{Ll}+|\p{Lu}{2,7}s?)\s$/u.test(text.slice(Math.max(0, to - 40), to))) return true;
  const head = subjects[lowerBound(subjects, sign.start) - 1];
  const state = states[lowerBound(states, sign.start) - 1];
  return (head !== undefined && near(head.end)) || (state?.how === 'name' && near(state.end));
}

/** The weakest of a clause's signs tells how certain it is; the last tells what is meant. */
function joinSigns(reading: Reading, found: readonly Found<Sign>[], around: Around): Bond | null {
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const { clause } = around;
  const told = found.map(({ value }) => value.modality).reduce(weaker);
  const modality = isDiscussed(reading.text, first, clause) ? 'considered' : told;
  // Where the verb opens its clause, all that is done in it is meant: `will send … and give …`.
  // What is done besides (`…, and the first will be opened in May`) does not hide who does what.
  const main = last.value.wants === 'other' || isPassive(reading.text, last) ? first : last;
  const start = meant(reading.text, main, around);
  if (wordsOf(reading.text.slice(start, clause.end)).length < leastWords) return null;
  const dated = reading.dates[lowerBound(reading.dates, clause.start)];
  if (dated !== undefined && dated.start <= start + 4 && dated.end >= clause.end - 1) return null;
  const meets = gathering.test(reading.text.slice(start, start + 20));
  if (meets && (dated === undefined || dated.start >= clause.end)) return null;
  return { clause, modality, what: [start, clause.end], who: partyOf(reading, first, around) };
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

/** Where what is meant begins: at the verb of action, after a verb of binding, or with the deed itself. */
function meant(text: string, sign: Found<Sign>, around: Around): number {
  const after = skipBlanks(text, sign.end);
  if (sign.value.wants === 'verb') return actionAfter(text, sign, around) ?? after;
  if (sign.value.wants === 'far') return farAction(text, sign, around) ?? after;
  if (sign.value.wants === 'noun') return after;
  // In languages whose verb comes last, what is meant stands before it.
  const last = sign.value.wants === 'other' && around.clause.end - sign.end < 12;
  return last ? around.clause.start : sign.start;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
