/** The verifier's rules: what each demands, with an example of a claim that breaks it, and the words a card shows. */

export interface Rule {
  /** What a claim must do to keep the rule. */
  demands: string;
  /** The words that a card or the evidence view shows for it. */
  words: string;
  /** A sentence of a release, and a claim that the rule stops. */
  example: { text: string; claim: string };
}

/** Rules V1 to V16 are those of the design; V17 to V20 were added for mistakes that they let through. */
export const rules = {
  V1: {
    demands:
      'evidence is given, and stands in the text outside navigation, contact lines and words to a machine',
    words: 'no sentence of the text stands behind it',
    example: { text: 'Minister Vik visited Tapa.', claim: 'evidence "Minister Vik visited Narva."' },
  },
  V2: {
    demands: 'names and copied words stand in the cited sentences',
    words: 'not in the cited sentence',
    example: { text: 'The Iron Fir exercise began.', claim: 'programme Iron Spear' },
  },
  V3: {
    demands:
      'every number has an equal in the evidence, in the same unit, measure or currency, told of the same thing',
    words: 'amount not in the text',
    example: { text: 'Norway gave 30 trucks.', claim: 'Norway gave 40 trucks.' },
  },
  V4: {
    demands: 'qualifiers are kept: around, over, up to, at least',
    words: 'the text gives the amount with a qualification',
    example: { text: 'Up to 300 soldiers take part.', claim: '300 soldiers take part.' },
  },
  V5: {
    demands:
      'a number is told of the thing that the text tells it of, and goes with the year, state or person that it goes with there',
    words: 'amount told of something else in the text',
    example: { text: '40 sailors on two ships took part.', claim: 'figure 40 ships' },
  },
  V6: {
    demands: 'dates are equal to or coarser than those in the evidence; no year is added',
    words: 'date not in the text',
    example: { text: 'They met on 3 May.', claim: 'They met on 3 May 2021.' },
  },
  V7: {
    demands: 'every state is in the evidence, belongs to a person in it, or is given by the headline',
    words: 'country not in the cited sentence',
    example: { text: 'Finland and Sweden met.', claim: 'Finland and Norway met.' },
  },
  V8: {
    demands: 'every other name is in the evidence; a name through pronoun or title only with one candidate',
    words: 'name not in the text',
    example: { text: 'Minister Berg spoke.', claim: 'Minister Astrid Berg spoke.' },
  },
  V9: {
    demands: "a person's role, rank and state stand beside that name",
    words: 'the text gives this person another role',
    example: { text: 'Spokesperson for the Minister Ana Kos spoke.', claim: 'Minister Ana Kos' },
  },
  V10: {
    demands: 'nothing is negated or affirmed against the text, and no word turned into its opposite',
    words: 'the text says the opposite',
    example: { text: 'Poland has not joined.', claim: 'Poland has joined.' },
  },
  V11: {
    demands:
      'certainty is not raised: done, agreed, planned, requested, considered stay what they are; what is done is not told as still to come, nor what is to come as held',
    words: 'the text is less certain, or tells it as done',
    example: { text: 'Latvia plans to buy six boats.', claim: 'Latvia bought six boats.' },
  },
  V12: {
    demands: 'who does and who receives are not exchanged, whichever of them a language sets first',
    words: 'the text tells it the other way round',
    example: { text: 'Estonia thanked Denmark.', claim: 'Denmark thanked Estonia.' },
  },
  V13: {
    demands: 'quoted words stand letter for letter inside quotation marks, and are given to who said them',
    words: 'not said so, or not by this person',
    example: { text: '“We stay,” said Berg.', claim: '“We will stay,” said Berg.' },
  },
  V14: {
    demands:
      'what is said is covered by the words of the evidence; in another language by the glossary, and what it does not hold is doubted',
    words: 'only partly in the text',
    example: { text: 'They spoke of training.', claim: 'They praised the new radar station.' },
  },
  V15: {
    demands:
      'the brief agrees with itself: a date not long before publication unless its year is in the text',
    words: 'does not fit the rest of the text',
    example: { text: 'They met on 3 May.', claim: 'a date three years before publication' },
  },
  V16: {
    demands: 'a choice from a list has a word in the evidence that calls for it',
    words: 'interpretation',
    example: { text: 'Ukraine was mentioned.', claim: 'Ukraine: host' },
  },
  V17: {
    demands: 'no cause is given that the evidence does not give',
    words: 'the text gives no such cause',
    example: { text: 'Spain left. The budget fell.', claim: 'Spain left because the budget fell.' },
  },
  V18: {
    demands:
      'most, some and one of do not become all; nothing becomes the only or the first of its kind, or of more than the text says',
    words: 'the text says less',
    example: { text: 'Most officers come from Tartu.', claim: 'All officers come from Tartu.' },
  },
  V19: {
    demands: 'conditions and exceptions are kept',
    words: 'the text sets a condition',
    example: { text: 'If attacked, Norway will send jets.', claim: 'Norway will send jets.' },
  },
  V20: {
    demands:
      'what two sentences tell of two events is not joined into one; nobody takes the place or the day of another, and what was sent to one is not told as sent to another',
    words: 'joins two things the text tells apart',
    example: { text: 'They met in Riga. In May he was in Oslo.', claim: 'They met in Oslo.' },
  },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;

/** What is wrong with a claim, by one rule. */
export interface Finding {
  rule: RuleCode;
  level: 'flag' | 'drop';
}

export const flag = (rule: RuleCode): Finding => ({ rule, level: 'flag' });
export const drop = (rule: RuleCode): Finding => ({ rule, level: 'drop' });

/** The words that are shown for a rule's code: `amount not in the text`; the code itself when it is unknown. */
export function ruleWords(code: string): string {
  return Object.hasOwn(rules, code) ? rules[code as RuleCode].words : code;
}
