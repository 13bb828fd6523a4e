/** The verifier's rules: what each demands, with claims that break it in each of the ways that are looked for, and the words a card shows. */
import type { Rule } from './rule.ts';

/** V17 to V20 were added later, for mistakes that the others let through. */
export const rules = {
  V1: {
    demands:
      'evidence is given, and stands in the text outside navigation, contact lines and words to a machine',
    words: 'no sentence of the text stands behind it',
    examples: [
      {
        text: 'Minister Vik visited Tapa.',
        claim: 'Vik visited Narva.',
        cites: 'Minister Vik visited Narva.',
      },
    ],
  },
  V2: {
    demands: 'names and copied words stand in the cited sentences',
    words: 'not in the cited sentence',
    examples: [
      { text: 'The Iron Fir exercise began.', claim: 'Iron Spear', kind: 'programme' },
      {
        text: 'The Northern Air Link and the Coastal Guard Squadron took part.',
        claim: 'NAS (Northern Air Squadron)',
        kind: 'programme',
      },
      { text: 'The ministers met in Oslo.', claim: 'Bergen', kind: 'place' },
      {
        text: '“We stay,” said Minister Berg.',
        claim: { text: 'We will stay', speaker: 'Berg' },
        kind: 'quote',
      },
    ],
  },
  V3: {
    demands:
      'every number has an equal in the evidence, in the same unit, measure or currency, told of the same thing',
    words: 'amount not in the text',
    examples: [
      { text: 'Norway gave 30 trucks.', claim: 'Norway gave 40 trucks.' },
      { text: 'It cost 3 million euros.', claim: 'It cost 3 million dollars.' },
      { text: 'The crews trained for a week.', claim: 'The crews trained for a month.' },
      { text: 'The drill is annual.', claim: 'The drill is monthly.' },
      { text: 'It flies 250 kilometres.', claim: 'It flies 250 metres.' },
      {
        text: 'The package is worth half a billion euros.',
        claim: { value: '5 billion', unit: 'EUR', of: 'package' },
        kind: 'figure',
      },
    ],
  },
  V4: {
    demands: 'qualifiers are kept: around, over, up to, at least',
    words: 'the text gives the amount with a qualification',
    examples: [
      { text: 'Up to 300 soldiers take part.', claim: '300 soldiers take part.' },
      { text: 'At least 300 soldiers take part.', claim: 'At most 300 soldiers take part.' },
    ],
  },
  V5: {
    demands:
      'a number is told of the thing that the text tells it of, goes with the year, state or person that it goes with there, and is what something came to where the text says so, not by how much it changed',
    words: 'amount told of something else in the text',
    examples: [
      {
        text: '40 sailors on two ships took part.',
        claim: { value: '40', unit: 'ships', of: 'that took part' },
        kind: 'figure',
      },
      { text: 'The staff was cut to a third.', claim: 'The staff was cut by a third.' },
      { text: 'Denmark sent 40 trucks, Latvia 25.', claim: 'Latvia sent 40 trucks.' },
      {
        text: 'The budget grows by 2 million euros, less than the 5 million that Berg requested.',
        claim: 'Berg requested 2 million euros.',
      },
    ],
  },
  V6: {
    demands:
      'dates are equal to or coarser than those in the evidence; no year is added, no day of the week changed, what is due by a day not told as of it or from it',
    words: 'date not in the text',
    examples: [
      { text: 'They met on 3 May.', claim: 'They met on 3 May 2021.' },
      { text: 'They met on 3 May.', claim: { start: '2021-05-03', end: '2021-05-03' }, kind: 'date' },
      { text: 'The ministers met on Monday.', claim: 'The ministers met on Tuesday.' },
      { text: 'The boats are due by 2027.', claim: 'The boats are due from 2027.' },
    ],
  },
  V7: {
    demands:
      'every state is in the evidence, belongs to a person in it, or is given by the headline, and stands with the thing that it stands with there',
    words: 'country not in the cited sentence',
    examples: [
      { text: 'Finland and Sweden met.', claim: 'Finland and Norway met.' },
      {
        text: 'German tanks and British trucks took part.',
        claim: 'British tanks took part.',
      },
      { text: 'The Nordic countries met in Riga.', claim: 'Sweden met in Riga.' },
      { text: 'Finland and Sweden met.', claim: 'NO: party', kind: 'country' },
    ],
  },
  V8: {
    demands:
      'every other name, acronym or designation is in the evidence; a name through pronoun or title only with one candidate',
    words: 'name not in the text',
    examples: [
      { text: 'Minister Berg spoke.', claim: 'Minister Astrid Berg spoke.' },
      { text: 'Spain sent F-18 jets.', claim: 'Spain sent F-16 jets.' },
      {
        text: 'The ships met Baltic crews in the North Sea.',
        claim: 'The ships met crews in the Baltic Sea.',
      },
      {
        text: 'Die Regierung hat für die Brigade neue Munition für den Boxer bestellt.',
        claim: 'Die Regierung hat für die Brigade neue Munition für den Leopard bestellt.',
      },
      {
        text: 'The group used two T-9 launchers.',
        claim: { value: '2', unit: 'T-8 launchers', of: 'used by the group' },
        kind: 'figure',
      },
    ],
  },
  V9: {
    demands: "a person's role, rank and state stand beside that name",
    words: 'the text does not say so beside the name',
    examples: [
      {
        text: 'Spokesperson for the Minister Ana Kos spoke.',
        claim: { name: 'Ana Kos', role: 'Minister', country: null },
        kind: 'person',
      },
      {
        text: 'Chief of Defence of Latvia Juris Kalns received Chief of Defence Ove Lind.',
        claim: { name: 'Ove Lind', role: 'Chief of Defence', country: 'LV' },
        kind: 'person',
      },
      { text: 'Estonian minister Rein Kask met General Ana Dahl.', claim: 'Minister Dahl met Kask.' },
    ],
  },
  V10: {
    demands: 'nothing is negated or affirmed against the text, and no word turned into its opposite',
    words: 'the text says the opposite',
    examples: [
      { text: 'Poland has not joined the group.', claim: 'Poland has joined the group.' },
      { text: 'Poland has joined the group.', claim: 'Poland has not joined the group.' },
      { text: 'Night flights are common in the region.', claim: 'Night flights are uncommon in the region.' },
      { text: 'The highest mast fell in the storm.', claim: 'The lowest mast fell in the storm.' },
      { text: 'The government is against the plan.', claim: 'The government is for the plan.' },
      { text: 'The road is less safe now.', claim: 'The road is more safe now.' },
      { text: 'Radars are more urgent than boats.', claim: 'Boats are more urgent than radars.' },
      { text: 'It took more than three days.', claim: 'It took less than three days.' },
      { text: 'The crews met for the first time.', claim: 'The crews met again.' },
    ],
  },
  V11: {
    demands:
      'certainty is not raised: done, agreed, planned, requested, considered stay what they are, a verb behind may, should or will is told no more firmly; what is done is not told as still to come, nor what is to come as held',
    words: 'the text is less certain, or tells it as done',
    examples: [
      { text: 'Latvia plans to buy six boats.', claim: 'Latvia bought six boats.' },
      { text: 'The ministers will discuss the range.', claim: 'The ministers discussed the range.' },
      { text: 'Minister Berg departs for Riga to meet Kask.', claim: 'Berg met Kask.' },
      { text: 'Berg spoke of the need for Spain to ratify the pact.', claim: 'Spain ratified the pact.' },
      { text: 'The ships may return.', claim: 'The ships will return.' },
      { text: 'The ministers signed the pact.', claim: 'The ministers will sign the pact.' },
      {
        text: 'Latvia asked for six boats.',
        claim: { actor: 'Latvia', text: 'six boats', modality: 'done' },
        kind: 'commitment',
      },
    ],
  },
  V12: {
    demands:
      'who does and who receives are not exchanged, whichever of them a language sets first, nor one receiver for another, nor two states that a small word ties together',
    words: 'the text tells it the other way round',
    examples: [
      { text: 'Estonia thanked Denmark.', claim: 'Denmark thanked Estonia.' },
      { text: 'Latvia was invited by Norway.', claim: 'Latvia invited Norway.' },
      { text: 'It was signed in the presence of Minister Berg.', claim: 'Berg signed it.' },
      { text: 'The pilots were escorted by cadets.', claim: 'The cadets were escorted by pilots.' },
      { text: 'For Latvia, Norway is a close partner.', claim: 'For Norway, Latvia is a close partner.' },
      { text: 'Bataljonu vada Kanāda, un tajā dien karavīri no Polijas.', claim: 'Bataljonu vada Polija.' },
    ],
  },
  V13: {
    demands: 'quoted words stand letter for letter inside quotation marks, and are given to who said them',
    words: 'not said so, or not by this person',
    examples: [
      {
        text: '“We stay,” said Minister Berg.',
        claim: { text: 'said Minister Berg', speaker: 'Berg' },
        kind: 'quote',
      },
      {
        text: '“We stay here,” said Minister Berg. Minister Kask listened.',
        claim: { text: 'We stay here', speaker: 'Kask' },
        kind: 'quote',
      },
      {
        text: 'Minister Berg said that the range was open. Minister Kask said little.',
        claim: 'Kask said that the range was open.',
      },
    ],
  },
  V14: {
    demands:
      'what is said is covered by the words of the evidence; in another language by the glossaries, and what they do not hold is doubted; no praise, kind or equipment is added',
    words: 'only partly in the text',
    examples: [
      { text: 'They spoke of training.', claim: 'They praised the new radar station.' },
      { text: 'Latvia is a member of the group.', claim: 'Latvia is a permanent member of the group.' },
      { text: 'The exercise ended in Tapa.', claim: 'The exercise ended successfully in Tapa.' },
      { text: 'Norway sent ammunition to Tapa.', claim: 'Norway sent ammunition and tanks to Tapa.' },
    ],
  },
  V15: {
    demands:
      'the brief agrees with itself: a date not long before publication unless its year is in the text',
    words: 'does not fit the rest of the text',
    // Judged over a whole brief: `withhold.ts`.
    examples: [],
  },
  V16: {
    demands: 'a choice from a list has a word in the evidence that calls for it',
    words: 'interpretation',
    examples: [{ text: 'The report names Ukraine.', claim: 'UA: host', kind: 'country' }],
  },
  V17: {
    demands: 'no cause is given that the evidence does not give',
    words: 'the text gives no such cause',
    examples: [{ text: 'Spain left. The budget fell.', claim: 'Spain left because the budget fell.' }],
  },
  V18: {
    demands:
      'most, some and one of do not become all; nothing becomes the only or the first of its kind, or of more than the text says',
    words: 'the text says less',
    examples: [
      { text: 'Most officers come from Tartu.', claim: 'All officers come from Tartu.' },
      { text: 'All staff who are not needed left Tapa.', claim: 'All staff left Tapa.' },
      { text: 'It is the second largest base.', claim: 'It is the largest base.' },
      { text: 'It is the largest base in Latvia.', claim: 'It is the largest base.' },
      { text: 'It is the largest training base in Latvia.', claim: 'It is the largest base in Latvia.' },
      { text: 'Tai viena svarbiausių Lietuvos bazių.', claim: 'Tai svarbiausia Lietuvos bazė.' },
    ],
  },
  V19: {
    demands: 'conditions and exceptions are kept',
    words: 'the text sets a condition',
    examples: [{ text: 'If attacked, Norway will send jets.', claim: 'Norway will send jets.' }],
  },
  V20: {
    demands:
      'what two sentences tell of two events is not joined into one; nobody takes the place or the day of another, and what was sent to one is not told as sent to another',
    words: 'joins two things the text tells apart',
    examples: [
      { text: 'They met in Riga. In May he was in Oslo.', claim: 'They met in Riga in May.' },
      { text: 'Norway and Poland trained. Buses were sent to Poland.', claim: 'Buses were sent to Norway.' },
      {
        text: 'Minister Ruiz of Spain sent tents. Minister Holm said her country would send buses.',
        claim: 'Spain would send buses.',
      },
      { text: 'The ministers discussed the next summit in Oslo.', claim: 'Oslo', kind: 'place' },
      { text: 'Spain sent two tents, while Malta sent buses.', claim: 'Malta sent two tents.' },
      { text: 'It starts on 3 May and ends on 9 May.', claim: 'It starts on 9 May.' },
    ],
  },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;

/** What is wrong with a claim, by one rule. */
export interface Finding {
  rule: RuleCode;
  level: 'flag' | 'drop';
}

/** The rule doubts the claim: it is shown as doubtful. */
export const flag = (rule: RuleCode): Finding => ({ rule, level: 'flag' });
/** The rule refutes the claim: it is not shown. */
export const drop = (rule: RuleCode): Finding => ({ rule, level: 'drop' });

/**
 * What the rule looked for stands nowhere. That refutes a claim on what is read in full; of a text, or between two
 * languages, that the rules read only in part it may stand there unread, and the claim is doubted.
 */
export const absent = (rule: RuleCode, { inFull }: { inFull: boolean }): Finding =>
  inFull ? drop(rule) : flag(rule);

/** The words that are shown for a rule's code: `amount not in the text`; the code itself when it is unknown. */
export function ruleWords(code: string): string {
  return Object.hasOwn(rules, code) ? rules[code as RuleCode].words : code;
}
