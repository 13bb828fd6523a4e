/** The verb of action that a sign binds to: right behind it, somewhere behind it, or one that is in no list. */
import type { Found } from '../../../domain/phrases.ts';
import type { Around } from './around.ts';
import type { Sign, Signs } from './signs.ts';

/** A verb of action stands at most this far after the words that bind: `will soon jointly send`. */
const actionReach = 28;
const farReach = 120;

const deed =
  /^\s(?:\p{L}+ly\s|also\s|jointly\s|further\s){0,2}(?!(?:the|a|an|this|that|these|those|its|their|our|his|her|all|any|each|both|two|three|no)\s)(?:\p{Ll}[\p{Ll}-]{2,})(?:\s\p{L}|,\s)/u;
/** A gerund, or a verb in its base form: what ends as nouns and adjectives do is none (`committed to freedom of …`). */
const nominal = /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|dom|acy|ful|ous|ive|ible|able|[^s]s|al|ic)$/u;

const verbal: ReadonlySet<string> = new Set(
  'advance enhance finance balance commence influence mention position condition implement complement document supplement partner outsource commit audit'.split(
    ' ',
  ),
);

/** Does a verb that is in no list stand after the sign? */
export function hasDeed(text: string, sign: Found<Sign>, { clause, signs }: Around): boolean {
  const after = text.slice(sign.end, Math.min(clause.end, sign.end + 80));
  if (!deed.test(after)) return false;
  const word = /^\s(?:(?:\p{L}+ly|also|jointly|further)\s){0,2}(\p{Ll}[\p{Ll}-]*)/u.exec(after)?.[1] ?? '';
  const at = sign.end + after.indexOf(word);
  return (!nominal.test(word) || verbal.has(word)) && !signs.dull.has(at);
}

/** `authorised, under the act of 1961, a package of …`: what stands between commas is passed over. */
const aside =
  /^,\s(?:under|pursuant|in|on|at|by|after|following|together|along|subject|as)\s[^,;]{1,90},(?=\s)/;

/** How many letters of an aside between commas begin here. */
export function asideLength(text: string, from: number): number {
  return aside.exec(text.slice(from, from + 110))?.[0].length ?? 0;
}

const otherVerb = /,|\s(?:was|were|is|are|has|have|had|will)\s/;

/** The verb that a proposal, an offer or a decision is of: the first `to` with an action after it. */
export function farAction(text: string, sign: Found<Sign>, { clause, signs }: Around): number | null {
  const after = text.slice(sign.end, Math.min(clause.end, sign.end + farReach));
  // `decisions in order to send …`: a purpose is not what was decided.
  for (const link of after.matchAll(/(?<!\sin\sorder)\sto\s/g)) {
    const at = sign.end + link.index + link[0].length;
    // `in accordance with the decision, a plane was deployed to …`: another verb's purpose.
    if (otherVerb.test(after.slice(0, link.index))) return null;
    if (signs.actions.has(at) && !signs.dull.has(at)) return at;
  }
  return null;
}

/** The verb of action after a sign, unless a dull one (`will be`, `will discuss`) stands before it. */
export function actionAfter(text: string, sign: Found<Sign>, { clause, signs }: Around): number | null {
  const limit = Math.min(clause.end, sign.end + actionReach);
  for (let at = sign.end; at < limit; at += 1) {
    if (signs.dull.has(at)) return continuous(text, at, signs);
    if (signs.actions.has(at) && !isNoun(text, sign.end, at) && !isThing(text, sign.end, at)) return at;
    const opensQuote = /["“]/.test(text.charAt(at)) && /\s/.test(text.charAt(at - 1));
    if (/[,;:()"“”]/.test(text.charAt(at)) && !opensQuote) return null;
  }
  return null;
}

/** `would advance the sharing of …`, `will begin joint training`: behind another verb a word in -ing is what that one does. */
function isNoun(text: string, from: number, at: number): boolean {
  return /^\p{Ll}+ing(?!\p{L})/u.test(text.slice(at, at + 24)) && !stillVerb.test(text.slice(from, at));
}

/** `pledged to fast-track military support`: a word that may be a verb, behind another verb and its adjective. */
function isThing(text: string, from: number, at: number): boolean {
  const between = text.slice(from, at);
  return (
    eitherWay.test(text.slice(at, at + 12)) &&
    !stillVerb.test(between) &&
    !/(?<!\p{L})to\s(?:\p{L}+ly\s)?["“]?$/u.test(between)
  );
}

const eitherWay =
  /^(?:support|help|share|test|cover|order|form|transport|finance|fund|guard|patrol|police|staff|man|channel|increase|transfer|supply|exchange|grant|aid|host|lead|return|visit|advance)(?!\p{L})/iu;

/** What may stand between the words that bind and a gerund that is the deed. */
const stillVerb =
  /^\s(?:(?:\p{L}+ly|also|further|soon|jointly|be|to|and|keep|go on|continue|consider|start|begin|stop|work|including|on|in|of|for|about|toward|towards|by)\s)*["“]?$/iu;

/** `will be sending`, `will be delivered`: an action after all. */
function continuous(text: string, at: number, { actions }: Signs): number | null {
  if (member.test(text.slice(at, at + 90))) return at;
  const be = /^be\s(?:\p{L}+ly\s)?(?=\p{L}+(?:ing|ed|t|n)(?!\p{L}))/iu.exec(text.slice(at, at + 40));
  if (be === null) return null;
  const verb = at + be[0].length;
  return actions.has(verb) || passiveDeed.test(text.slice(verb, verb + 20)) ? verb : null;
}

/** `be part of the task group`: who is of a force or a mission serves in it. */
const member =
  /^be\s(?:a\s|an\sintegral\s)?part\sof\s[^,;]{0,60}?(?<!\p{L})(?:mission|operation|force|group|battlegroup|brigade|coalition|contingent|squadron|deployment|battalion|fleet)(?!\p{L})/iu;
/** What is done to a thing that was promised; a meeting that `will be held` binds nobody. */
const passiveDeed =
  /^(?:signed|delivered|deployed|sent|provided|transferred|established|set up|built|stationed|trained|donated|purchased|procured|acquired|supplied|handed|given|equipped|financed|funded|allocated|extended|increased|strengthened|reinforced|doubled|replaced|created|opened|completed|launched|revised|updated|amended|formali[sz]ed|inaugurated|expanded|upgraded|renewed|based(?!\son)|invested|relocated|withdrawn|assigned)(?!\p{L})/iu;
