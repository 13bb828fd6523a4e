/** Does a sign bind somebody to something: neither refused nor hanging on a condition, and no mere speaking of it? */
import type { Modality } from '../../../domain/brief.ts';
import { type Found, wordsOf } from '../../../domain/phrases.ts';
import type { Clause } from '../text/clauses.ts';
import { lowerBound, within } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';
import { actionAfter, farAction, hasDeed } from './actions.ts';
import { antecedents } from './antecedent.ts';
import type { Around } from './around.ts';
import { hasObject, idle } from './objects.ts';
import { bareVerbs, type Sign, type Signs } from './signs.ts';
import { endsInSubject, hasSubject, isPassive, isSigning } from './subjects.ts';
import { isThing, isThingAbroad } from './things.ts';
import { isDenied, opensWithAim } from './unbound.ts';
import { hasObjectBefore } from './whole.ts';

const emphasis =
  /(?:reaffirm|affirm|underscor|underlin|emphasi|reiterat|stress|convey|express|highlight|restat|confirm|pledg|renew)\p{L}*/iu;
const emphasisVerbs =
  /(?<!\p{L})(?:(?:re)?affirm|underscor|underlin|emphasi[sz]|reiterat|stress|convey|express|highlight|restat|confirm|pledg|renew)(?:e|ed|es|s|ing)?(?!\p{L})/gu;
const passive = /(?:^|\s)(?:was|were|is|are|be|been|being|by|to be)\s$/i;
/** `the 400 soldiers who will join …`: they act. */
const peopleWho =
  /(?:personnel|soldiers|troops|sailors|airmen|marines|members|officers|instructors|engineers|experts|guards|pilots|crews?)(?:\s(?:of|from)(?:\s[\p{L}\d’'-]{1,30}){1,6})?\swho\s(?:also\s)?$/iu;
const notActing =
  /(?:^|\s)(?:this|that|it|which|there|what|meeting|meetings|visit|talks|agreement|agreements|exercise|exercises|discussion|discussions|conference|summit|event|law|project|statement|initiative|dialogue|focus|objective|priority|priorities|equipment|centre|center|facility|tender|factory|budget|who|where|when)\s+(?:also\s+)?$/i;
/** `Norway said on Monday it would …`: the one that speaks of itself. */
const ofItself =
  /(?:said|says|announced|confirmed|pledged|promised|stated|added|declared)\s(?:(?:on\s)?\p{L}{2,9}day\s|yesterday\s|today\s|in\s[^,;]{1,40}\s)?(?:that\s)?it\s(?:also\s)?$/u;
/** `is known to be considering`. */
const supposedly = /\s(?:known|said|reported|believed|understood|thought)\sto\sbe\s$/iu;
const participle = /(?:^|\s)(?:the|a|an|of|by|with|for|its|their|our|his|her|all|more|many|some|\d+)\s$/i;
/** `to meet the Norwegian troops deployed abroad`: those whom one meets are told of. */
const sought =
  /\sto\s(?:meet|see|visit|thank|greet|support|help|join|brief|honou?r)(?:\swith)?\s(?:[\p{L}’'-]+\s){1,4}$/iu;
const reported =
  /(?:said|told|announced|added|noted|stated|explained|confirmed|promised|informed|reiterated|insisted|reaffirmed|underlined|stressed|vowed|pledged)\s/i;
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
/** `thanked … for its commitment to`, `reflects our commitment to`: one that is spoken of and not made. */
const spokenOf =
  /(?:thank|discuss|prais|commend|applaud|welcom|recogni[sz]|appreciat|grateful|gratitude|supportive of)\p{L}*/iu;
const shown =
  /(?:reflect|demonstrat|illustrat|prove[sdn]?\s|proof|testament|sign of|evidence of|symbol|example of)\p{L}*/iu;
/** `must`, `should`: somebody's wish, unless it says by when. */
const obliging = /^(?:must|should|ought to|ha(?:s|ve) to)$/i;
/** `will only strengthen with this`: what grows by itself. */
const growing = /^(?:strengthen|increase|expand|deepen|intensify|continue)$/i;
const byItself = /^\s(?:with|by|as|through|over|after|when|if|until)\s/i;
/** `the will to defend`: a noun. */
const willing = /^\sto\s/;
const perfect =
  /(?:^|\s)(?:has|have|had|officially|already|recently|also|since|so far|together|jointly|(?:has|have|had),?\s(?:an?\s(?:few|couple\sof)|some|several|two|three|\d+)\s(?:days|weeks|months|years)\sago,?|(?:has|have|had)\s(?:last|this|earlier\sthis)\s\p{L}+)\s$/iu;

/** `called for closer ties`: a wish of no one thing. */
const wished =
  /^\s(?:an?\s|the\s)?(?:\p{L}+er|more|further|increased|enhanced|continued|greater|sustained)\s(?:\p{L}+\s){0,2}(?:alliances?|cooperation|co-operation|ties|relations|unity|dialogue|coordination|partnerships?|solidarity|engagement|collaboration|efforts|integration)(?!\p{L})/iu;

/** `called on all states to ratify it`; without what is to be done, or to talk of something, it is a visit. */
const asksToAct =
  /\sto\s(?!(?:discuss|bid|say|express|pay|convey|present|exchange|review|introduce|mark|the|a|an|his|her|its|their)(?!\p{L}))\p{Ll}+/u;

/** Does the sign bind somebody to something? */
export function binds(reading: Reading, sign: Found<Sign>, around: Around): boolean {
  const { clause, signs } = around;
  const { text } = reading;
  const before = text.slice(clause.start, sign.start);
  const { wants } = sign.value;
  const word = text.slice(sign.start, sign.end);
  if (ongoing.test(word) && unnamed.test(before) && !ofItself.test(before)) return false;
  if (/^will$/i.test(word) && willing.test(text.slice(sign.end, sign.end + 4))) return false;
  if (wants === 'told' || wants === 'settled')
    return !isRefused(signs, sign, clause) && !isConditional(text, sign, clause);
  if (/^call\p{Ll}* on$/iu.test(word) && !asksToAct.test(text.slice(sign.end, clause.end))) return false;
  if (/^call(?:s|ed)?\sfor$/iu.test(word) && wished.test(text.slice(sign.end, clause.end))) return false;
  if (/^invited?s?$/i.test(word) && courtesy.test(text.slice(sign.end, clause.end))) return false;
  if (
    isInName(text, sign, clause) ||
    !(hasSubject(reading, sign, around) || isOfOneBefore(reading, sign, around))
  )
    return false;
  // `could be built`: nobody weighs to do it.
  if (sign.value.modality === 'considered' && isPassive(text, sign)) return false;
  if (wants === 'other') return bindsAbroad(reading, sign, around);
  if (isRefused(signs, sign, clause) || isConditional(text, sign, clause)) return false;
  if (isInvitation.test(word) && taken.test(before)) return false;
  if (wants === 'verb') return bindsToVerb(reading, sign, { before, around });
  if (wants === 'done' && /^joined$/i.test(word) && takesPart.test(text.slice(sign.end, clause.end)))
    return false;
  if (wants === 'done' && isRunningTotal(before, word, text.slice(sign.end, clause.end))) return false;
  if (sign.value.modality === 'needed' && wants === 'noun' && inNeed.test(before)) return false;
  if (wants === 'far') return farAction(text, sign, around) !== null;
  if (isSigning(text, sign, around)) return true;
  if (
    (notActing.test(before) && !ofItself.test(before)) ||
    (passive.test(before) && !supposedly.test(before)) ||
    !hasObject(text, sign, around)
  )
    return false;
  if (hasObjectBefore(text, clause.start, sign.start, null)) return false;
  const acts = perfect.test(before) || endsInSubject(reading, sign, signs);
  if (/^plans$/i.test(word) && plansOf.test(text.slice(sign.end, sign.end + 12))) return false;
  // `told them about aims and plans for …`: a noun.
  if (clause.continues && /^plans$/i.test(word) && /^\sfor\s/.test(text.slice(sign.end, sign.end + 5)))
    return false;
  if (bareVerbs.has(word.toLowerCase())) {
    return acts || (clause.continues && before.trim() === '');
  }
  if (wants === 'done' && sought.test(before)) return false;
  return wants === 'noun' ? !participle.test(before) : acts && !participle.test(before);
}

/** `plans related to …`: a noun. */
const plansOf = /^\s(?:related|relating|concerning|regarding|about|on|in)\s/u;

/** `It also intends to …`: who plans is one that acts, where the sentence before tells of one. */
function isOfOneBefore(reading: Reading, sign: Found<Sign>, around: Around): boolean {
  const { text } = reading;
  return (
    willed.test(text.slice(sign.start, sign.end)) &&
    bareIt.test(text.slice(around.clause.start, sign.start)) &&
    antecedents(reading, sign, around).length > 0
  );
}

const willed = /^(?:intends?|plans?|decided|agreed|pledge[sd]|promised|vowed|undertook|offer(?:s|ed))\sto$/i;
const bareIt = /^It\s(?:(?:also|then|now|further|has|\p{L}+ly)\s)*$/u;

/** What is only told stands this near behind its verb; who ought to do something, this far before it. */
const toldReach = 40;
const obligedReach = 40;

/** In other languages: neither denied, nor on a condition, nor a mere aim. */
function bindsAbroad(reading: Reading, sign: Found<Sign>, around: Around): boolean {
  const { text, language } = reading;
  const { clause, first, signs } = around;
  if (isThingAbroad(reading, sign, around)) return false;
  const { negations, conditions, subordinators, idle, obliging } = signs.unbinding;
  if (within(idle, sign.end, Math.min(clause.end, sign.end + toldReach))) return false;
  if (within(obliging, sign.start - obligedReach, sign.start) && !isMeasured(reading, clause)) return false;
  if (isDenied(text, sign, { negations, limit: clause.end, language })) return false;
  if (hasObjectBefore(text, clause.start, sign.start, language)) return false;
  if (isStanding(text, sign, clause) || isBackground(text, sign, clause)) return false;
  const opener = subordinators[lowerBound(subordinators, sign.start) - 1];
  const isSubordinate =
    opener !== undefined && opener.start >= clause.start && !text.slice(opener.end, sign.start).includes(',');
  if (isSubordinate && sign.value.modality === 'done') return false;
  if (isSettled(sign.value.modality) && sign.value.modality !== 'decided') return true;
  if (within(conditions, first.start, sign.start) || within(conditions, sign.end, clause.end)) return false;
  return !isSubordinate && !opensWithAim(wordsOf(text.slice(clause.start, clause.start + 24)));
}

/** `sind in … stationiert`: what stands somewhere, and is not sent there. */
function isStanding(text: string, { start, end }: Found<Sign>, clause: Clause): boolean {
  return (
    /^\p{L}+iert$/u.test(text.slice(start, end)) &&
    /(?<!\p{L})(?:ist|sind|war|waren|sei|seien)(?!\p{L})/iu.test(text.slice(clause.start, start))
  );
}

/** `предоставила с начала войны`: what went on for long, told without an amount, is background. */
const eversince =
  /(?<!\p{L})(?:с (?:самого )?начала|з (?:самого )?початку|sedan|seit|depuis|od (?:początku|wybuchu|začátku)|nuo|kopš|alates|(?:sodan )?alusta (?:lähtien|saakka)|hittills|bisher|jusqu['’]à présent|dotychczas|до сих пор|досі|līdz šim|iki šiol|seni|tähän mennessä|dosud)(?!\p{L})/iu;

/** `раніше уклала`: what was settled before is told as history; `earlier today` it is the news. */
const earlier =
  /(?<!\p{L})(?:раніше|ранее|tidigare|tidligere|zuvor|früher|wcześniej|dříve|předtím|anksčiau|iepriekš|agrāk|varem|aiemmin|auparavant|précédemment)(?!\p{L})(?!\s(?:сьогодні|сегодня|цього|в этом|i\s(?:dag|år|veckan|uken|ugen)|heute|dieses|dziś|w\stym|dnes|letos|šiandien|šiais|šodien|šogad|täna|tänään|sel|tällä|aujourd|cette))/iu;

function isBackground(text: string, { value, start, end }: Found<Sign>, clause: Clause): boolean {
  if (isSettled(value.modality) && earlier.test(text.slice(clause.start, start))) return true;
  return (
    value.modality === 'done' &&
    eversince.test(text.slice(clause.start, clause.end)) &&
    !/\d/.test(text.slice(end, Math.min(clause.end, end + 60)))
  );
}

/**
 * Where the verb stands by which somebody tells a commitment again (`reaffirmed the commitment to the security of …`);
 * null where a verb of action tells what is promised.
 */
export function emphasisBefore(text: string, sign: Found<Sign>, around: Around): number | null {
  if (!/commitment|resolve|determination/i.test(text.slice(sign.start, sign.end))) return null;
  if (actionAfter(text, sign, around) !== null) return null;
  const from = Math.max(around.clause.start, sign.start - 120);
  const told = [...text.slice(from, sign.start).matchAll(emphasisVerbs)].at(-1);
  return told === undefined ? null : from + told.index;
}

/** `the Commitment to Consult`, `the Extended Readiness Group`: a capital within a clause makes it part of a name. */
function isInName(text: string, { start, end }: Found<Sign>, clause: Clause): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
    /\p{L}/u.test(text.slice(clause.start, start)) &&
    /^(?:\s\p{L}{1,3})?\s\p{Lu}/u.test(text.slice(end, end + 6))
  );
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
  if (isSettled(sign.value.modality)) return false;
  return /\sif\s/.test(text.slice(sign.end, clause.end));
}

function isSettled(modality: Modality): boolean {
  return modality === 'done' || modality === 'agreed' || modality === 'decided';
}

/** `has provided ships so far`, `have trained together since then`: what goes on for long is background, unless it is counted out. */
const lasting =
  /(?:^|\s)(?:so far|to date|since\s|over the (?:past|last|years)|for (?:many |several )?(?:years|decades)|in recent years|throughout|this year|in the past)/iu;
const routine =
  /^(?:provided|joined|contributed|deployed|trained|financed|funded|invested|extended|prolonged|dispatched)$/i;
const inPerfect = /(?:^|\s)(?:has|have|had)\s(?:(?:also|already|now|jointly|\p{L}+ly)\s)*$/iu;

function isRunningTotal(before: string, word: string, after: string): boolean {
  return (
    routine.test(word) &&
    inPerfect.test(before) &&
    !/\d/.test(after.slice(0, 60)) &&
    (lasting.test(after) || lasting.test(before))
  );
}

/** `invited his counterpart to attend …`. */
const courtesy = /^\s[^,;]{1,80}?\sto\s(?:also\s)?(?:attend|visit|come|observe|watch|make|pay)\s/u;
const isInvitation = /^invitation/i;
/** `thanked for the invitation to …`, `accepted an invitation to …`: of one who was asked, and not of one who asks. */
const taken =
  /(?:thank|grateful|gratitude|appreciat|accept|welcom|receiv|declin|respon|decid|follow|upon|(?<!\p{L})(?:at|on))\p{L}*\s(?:\p{L}+\s){0,4}(?:\p{L}+['’]s?\s)?$/iu;

/** `Chile is in great need of boats`: how it fares, and nothing asked of anybody. */
const inNeed = /\sin\s(?:a\s)?(?:\p{L}+\s)?$/iu;

/** `joined Spain in Exercise Grey Heron`, `joined the talks`: who was there, and nothing that one does for another. */
const takesPart =
  /^[^,;]{0,80}?\s(?:(?:in|for|during|at|on)\s(?:[\p{L}\d’'-]+\s){0,4})?(?:[Ee]xercises?|drills?|manoeuvres|maneuvers|[Tt]raining|meetings?|talks|discussions?|panels?|calls?|ceremon(?:y|ies)|conferences?|visits?|delegations?|dinners?|reception|events?|briefings?|parade|commemorations?|celebrations?|patrols?|forces\s(?:with|from|for))(?!\p{L})/u;

function bindsToVerb(
  reading: Reading,
  sign: Found<Sign>,
  { before, around }: { before: string; around: Around },
): boolean {
  const { text, dates } = reading;
  const words = text.slice(sign.start, sign.end);
  if (avowed.test(words) && values.test(text.slice(sign.end, around.clause.end))) return false;
  if (doingSo.test(text.slice(sign.end, sign.end + 40))) return false;
  // `We are going to Chile to serve`: a way, and no plan.
  if (/^going to$/i.test(words) && /^\s(?:the\s)?\p{Lu}/u.test(text.slice(sign.end, sign.end + 6)))
    return false;
  if (/^committed to/i.test(words) && remaining.test(before)) return false;
  if (/^(?:aim|inten)/i.test(words) && namedAim.test(before)) return false;
  if (/^(?:seek|aim|inten)/i.test(words) && occasioned.test(before)) return false;
  // `The gift is intended to …`: its purpose.
  if (/^intended/i.test(words) && standing.test(before)) return false;
  if (/^plans? to$/i.test(words) && settledPlan.test(before)) return false;
  if (/commitment|resolve|determination/i.test(words)) {
    if (sharedAim.test(before) || likened.test(before) || isJudged(text.slice(sign.end, around.clause.end)))
      return false;
    if (emphasis.test(before)) return true;
    if (spokenOf.test(before)) return false;
  }
  if (/^(?:commitment|resolve|determination|inten|readiness|willingness)/i.test(words)) {
    if (shown.test(before)) return false;
    if (isJudged(text.slice(sign.end, around.clause.end))) return false;
  }
  if (obliging.test(words) && !isDue(text, dates, around.clause)) return false;
  if (/would/i.test(words) ? !reported.test(before) : supposed.test(before)) return false;
  if (/^will(?!\p{L})/iu.test(words) && hoped.test(before)) return false;
  if (
    notActing.test(before) &&
    !ofItself.test(before) &&
    !peopleWho.test(before) &&
    !isOfOneBefore(reading, sign, around)
  )
    return false;
  if (isThing(reading, sign, around) && !isPassive(text, sign)) return false;
  if (hasObjectBefore(text, around.clause.start, sign.start, null)) return false;
  if ((obliged.test(before) && !supposedly.test(before)) || (prepared.test(words) && !standing.test(before)))
    return false;
  const action = actionAfter(text, sign, around);
  if (action === null) return isPledged(sign, words) && hasDeed(text, sign, around);
  const verb = around.signs.actions.get(action);
  if (verb === undefined) return true;
  const after = text.slice(verb.end, Math.min(around.clause.end, verb.end + 80));
  return !idle.test(after) && !(growing.test(text.slice(action, verb.end)) && byItself.test(after));
}

/** `signed a memorandum on a plan to …`: the plan is what was signed. */
const settledPlan = /\b(?:signed|signs?|concluded|approved|adopted|endorsed|agreed\son)\s[^,;]{0,60}$/iu;

/** `with the aim to`, `a statement of intent to`: what a paper or a deed is for. */
const namedAim =
  /(?:\s(?:the|an?|main|common|overall)|(?:statement|letter|declaration|memorandum)s?\sof)\s$/iu;
/** `the talks came as both seek to …`: what else goes on. */
const occasioned = /\s(?:came|comes|coming)\s(?:as|amid|while|at\sa\stime)\s/u;

/** `is committed to uphold the rules of international law`, `its commitment to a sovereign Norway`: what one stands by anyway. */
const avowed = /^(?:committed|commitments?|determined|determination) to$/i;
const values =
  /^\s(?:(?:continu(?:e|ing)\sto\s)?(?:uphold|defend|protect|promot|preserv|safeguard|maintain|support|respect|advanc|foster)\p{L}*\s(?:[\p{L}-]+\s){0,4}?(?:international\slaw|rules?(?!\p{L})|law|principles|values|peace|stability|freedoms?|democracy|sovereignty|order|charter)(?!\p{L})|an?\s(?:\p{L}+,?\s){0,2}(?:sovereign|free|peaceful|stable|secure|prosperous|independent|strong|lasting)\s|(?:peace|stability|security|freedom|democracy|the\s(?:rule\sof\slaw|values|principles))(?!\p{L}))/iu;

/** `and will continue to do so`: what that is, stands elsewhere. */
const doingSo = /^\s(?:also\s|\p{L}+ly\s)?(?:continue\sto\s)?do\s(?:so|this|that|the\ssame)(?!\p{L})/u;

/** `they would seek to`: what only would be so. */
const supposed = /(?:^|\s)(?:would|could|might)\s(?:\p{L}+ly\s|also\s)?$/iu;
/** `Norway hopes Spain will …`: what one hopes of another. */
const hoped =
  /(?:^|\s)(?:hop(?:es?|ed|ing)|expect(?:s|ed|ing)?|believ(?:es?|ed|ing)|wish(?:es|ed)?|trusts?|fear(?:s|ed)?|thinks?|predict(?:s|ed)?|confident)\s(?:that\s)?[^,;]{1,80}$/iu;

/** `Our will is firm, as is our resolve to …`: spoken of, as what stands before it. */
const likened = /(?:^|\s)as\s(?:is|are|was|were)\s(?:our|their|its|his|her|the)\s$/iu;

const deadline =
  /(?<!\p{L})(?:by|before)\s(?:the\s)?(?:end\sof\s(?:the|this|next)\s|this\s|next\s)?(?:year(?:-end|['’]s\send)?|month|week|spring|summer|autumn|fall|winter)(?!\p{L})|(?<!\p{L})within\s(?:the\s)?(?:next\s)?\p{L}+\s(?:days|weeks|months|years)(?!\p{L})/iu;

function isMeasured({ text, dates }: Reading, { start, end }: Clause): boolean {
  return within(dates, start, end) || /\d/.test(text.slice(start, end));
}

function isDue(text: string, dates: readonly { start: number }[], { start, end }: Clause): boolean {
  return within(dates, start, end) || deadline.test(text.slice(start, end));
}

/** `our commitment to the treaty is absolute`: the commitment is spoken of. */
function isJudged(after: string): boolean {
  return /^[^,;]{3,80}\s(?:is|are|was|were|remains?|will be|has been|stays?)\s(?!\p{L}+ing\b)/iu.test(after);
}

/** `agreed to`, `committed to`, `pledged to`: whatever verb follows, known or not, is what was agreed. */
function isPledged({ value }: Found<Sign>, words: string): boolean {
  return (value.modality === 'agreed' || value.modality === 'decided') && /\sto$/i.test(words);
}
