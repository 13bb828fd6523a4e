/** Free text against its evidence: summaries, headlines, next steps, answers, the words of commitments. */
import type { Modality } from '../../domain/brief.ts';
import { once } from '../../domain/remember.ts';
import { checkNumbers } from './amount/amounts.ts';
import { checkFractions } from './amount/fractions.ts';
import { checkRelatives, checkScope } from './amount/scope.ts';
import { checkRanking, checkSuperlatives } from './amount/superlatives.ts';
import { checkCoverage, checkPraise } from './coverage.ts';
import { checkAsides } from './doer/asides.ts';
import { checkCases } from './doer/cases.ts';
import { checkDirection, checkExchanged } from './doer/direction.ts';
import { checkInviters } from './doer/inviters.ts';
import { checkOfficeDoers } from './doer/officedoers.ts';
import { checkOrder } from './doer/order.ts';
import { checkGivers } from './doer/sources.ts';
import { checkStandIns } from './doer/standins.ts';
import { checkUndone } from './doer/undone.ts';
import { checkListedAgents, checkNamedDoers } from './joined/appositions.ts';
import { checkBelonging } from './joined/belonging.ts';
import {
  checkAgents,
  checkHalves,
  checkLeaders,
  checkPlaces,
  checkSubjects,
  checkTurned,
} from './joined/halves.ts';
import { checkMerge } from './joined/merge.ts';
import { checkDeedNumbers, checkPairs } from './joined/pairing.ts';
import { checkParts, checkPartsOfSpans, checkRelativeTimes } from './joined/parts.ts';
import { checkPartsBy, checkRepeated } from './joined/repeated.ts';
import { mainSentence } from './joined/sentences.ts';
import { checkEquipment, checkHardware, checkPapers } from './named/hardware.ts';
import { checkKinds } from './named/kinds.ts';
import { checkNamePairs, checkNames } from './named/names.ts';
import { checkPeople } from './named/offices.ts';
import { checkPredicates } from './named/predicates.ts';
import { drop, type Finding, flag } from './rules.ts';
import { checkInnerQuotes } from './speaker/quotes.ts';
import { checkSaid } from './speaker/said.ts';
import { checkSayings, checkSources } from './speaker/sayings.ts';
import { checkSubstituted } from './substituted.ts';
import { type Comparison, compare } from './text/align.ts';
import type { Document, Read } from './text/document.ts';
import { level, type Span } from './text/locate.ts';
import { checkDates, checkDayPairs, checkShifted } from './when/days.ts';
import { checkDayOfGathering } from './when/ofgathering.ts';
import { checkFrequency } from './when/often.ts';
import { checkRelative } from './when/relative.ts';
import { checkUntil } from './when/until.ts';
import { checkOwnDay, checkWeekdays } from './when/weekdays.ts';
import { checkGovernment, checkTies, checkWays } from './where/government.ts';
import { checkHomes } from './where/homes.ts';
import { checkGrounds, checkSettings } from './where/settings.ts';
import { checkAdjectives, checkModifiers, checkStates } from './where/states.ts';
import { checkWhereabouts } from './where/whereabouts.ts';
import { checkCauses } from './whether/causes.ts';
import { checkCertainty, checkFragment } from './whether/certainty.ts';
import { checkConditions, conditionAt } from './whether/conditions.ts';
import { checkForetold, checkPerfect, checkProgress, checkReopened } from './whether/foretold.ts';
import { checkForms } from './whether/forms.ts';
import { checkInvited, checkNumbersFirm, checkUpcoming } from './whether/ofnumbers.ts';
import { checkPolarity } from './whether/polarity.ts';
import { checkTense } from './whether/tense.ts';
import { checkToCome } from './whether/tocome.ts';

/** The claim's own words, in the evidence from first to last: nothing but their certainty can be wrong. */
function isVerbatim(text: string, evidence: Read): boolean {
  const words = level(text).text.replace(/^[\s"'–-]+|[\s"'.,;:!?–-]+$/g, '');
  return words.length > 0 && levelled(evidence).includes(words);
}

/** Several claims may rest on one evidence. */
const levelled = once(({ text }: Read): string => level(text).text);

/** A verbatim clause may still have lost what stood around it. */
function checkVerbatim(comparison: Comparison, fragment: boolean): Finding[] {
  const { claim, evidence } = comparison;
  if (evidence.tokens.length - claim.tokens.length <= 1) return [];
  const conditions = [
    ...checkConditions(comparison),
    ...checkNumbers(comparison).filter(({ rule }) => rule === 'V4'),
  ];
  if (fragment) return [...conditions, ...checkPolarity(comparison).map(({ rule }) => flag(rule))];
  return [
    ...conditions,
    ...checkScope(comparison),
    ...checkSuperlatives(comparison),
    ...lostBefore(comparison),
  ];
}

/** Words cut out behind a negation or a plan: `[is not] ruling out`. */
function lostBefore(comparison: Comparison): Finding[] {
  return [...checkPolarity(comparison), ...checkCertainty(comparison)].filter(
    ({ level: found }) => found === 'drop',
  );
}

/** What every free text is asked, question by question. */
const checks: readonly ((comparison: Comparison) => Finding[])[] = [
  // Who and what is named
  ...[
    checkNames,
    checkNamePairs,
    checkPeople,
    checkKinds,
    checkPredicates,
    checkHardware,
    checkPapers,
    checkEquipment,
  ],
  // Who does it, and to whom
  ...[
    checkDirection,
    checkExchanged,
    checkOrder,
    checkCases,
    checkGivers,
    checkStandIns,
    checkOfficeDoers,
    checkUndone,
    checkInviters,
    checkAsides,
  ],
  // Who says it
  ...[checkSayings, checkSources],
  // When
  ...[
    checkDates,
    checkUntil,
    checkFrequency,
    checkDayPairs,
    checkRelative,
    checkRelativeTimes,
    checkPartsOfSpans,
    checkDayOfGathering,
  ],
  // Where
  ...[
    checkStates,
    checkModifiers,
    checkAdjectives,
    checkHomes,
    checkGovernment,
    checkTies,
    checkWays,
    checkSettings,
    checkGrounds,
    checkWhereabouts,
  ],
  // How much, and of how many
  ...[checkNumbers, checkFractions, checkScope, checkRelatives, checkRanking, checkSuperlatives],
  // Whether it is so
  ...[
    checkPolarity,
    checkReopened,
    checkForetold,
    checkForms,
    checkPerfect,
    checkProgress,
    checkToCome,
    checkCauses,
    checkUpcoming,
    checkInvited,
    checkConditions,
  ],
  // Whether what is told together was told together
  ...[
    checkParts,
    checkMerge,
    checkPairs,
    checkDeedNumbers,
    checkHalves,
    checkLeaders,
    checkBelonging,
    checkListedAgents,
    checkNamedDoers,
    checkPlaces,
    checkAgents,
    checkTurned,
    checkSubjects,
    checkRepeated,
    checkPartsBy,
  ],
  // Whether the evidence holds it at all
  ...[checkCoverage, checkSubstituted, checkPraise],
];

/** All that is wrong with a free text. A text that is its evidence, whole, is right. */
export function judgeProse(
  text: string,
  document: Document,
  evidence: Read,
  spans: Span[],
  options: { modality?: Modality | null; fragment?: boolean } = {},
): Finding[] {
  if (text.trim() === '' || text.length > 2_000) return [drop('V14')];
  const comparison = compare(document.read(text), evidence, document, spans);
  const told = options.modality ?? null;
  if (isVerbatim(text, comparison.evidence)) {
    return [
      ...(told === null ? [] : checkFragment(comparison, told)),
      ...checkVerbatim(comparison, options.fragment === true),
    ];
  }
  // What is told under the text's condition is told as no fact.
  const conditional = [comparison.claim, comparison.evidence].every(
    ({ tokens }) => conditionAt(tokens).length > 0,
  );
  const certainty = conditional && told === null ? [] : checkCertainty(comparison, told);
  const { claim, evidence: read } = comparison;
  const main = mainSentence(comparison);
  return [
    ...checks.flatMap((check) => check(comparison)),
    ...checkWeekdays(claim.tokens, read.tokens),
    ...checkOwnDay(claim.tokens, read.tokens, main),
    ...checkShifted(comparison, main),
    ...checkSaid(document, claim, read, spans, main),
    ...checkInnerQuotes(document, text),
    ...certainty,
    ...(told === null && options.fragment !== true ? checkNumbersFirm(comparison) : []),
    ...checkTense(comparison, conditional),
  ];
}
