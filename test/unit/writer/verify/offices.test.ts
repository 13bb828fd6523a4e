/** Claims over more than one sentence: whom an office, a first name or an adjective of a state stands for, and what stays with the sentence that tells it. */
import { expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';

interface Row {
  text: string;
  claim: unknown;
  kind?: 'answer' | 'commitment' | 'next_step' | 'programme' | 'quote';
  /** The sentences that the claim cites, by what they begin with; without them the whole text. */
  cites?: readonly string[];
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.”])\s(?=[“\p{Lu}])/u);

const judged = ({ text, claim, kind = 'answer', cites }: Row): string => {
  const cited = sentencesOf(text).filter(
    (sentence) => cites === undefined || cites.some((words) => sentence.startsWith(words)),
  );
  return verify({ kind, value: claim, evidence: cited }, { text, title: null }).level;
};

const named = (rows: readonly Row[]) =>
  rows.map((row) => ({ row, text: row.text, claim: JSON.stringify(row.claim) }));

const wrong: readonly Row[] = [
  // An office stands for whoever holds it
  {
    text: 'Defence Minister Ida Dahl met Foreign Minister Rein Kask. The Foreign Minister toured the yard.',
    claim: 'Dahl toured the yard.',
  },
  {
    text: 'Defence Minister Ida Dahl announced that the tug will leave Vik in May. The President announced that the ferry will leave Turku.',
    claim: 'The President announced that the tug will leave Vik in May.',
  },
  {
    text: 'He stressed that the yard must grow. Anna Lind calls the yard a good place.',
    claim: 'Lind stressed that the yard must grow.',
  },
  {
    text: 'Admiral Lo Tak Ming received his guest Ivo Kask in Turku. Mr Kask, who is in Turku until Friday, called on Admiral Lo on Monday.',
    claim: 'Lo Tak Ming called on Ivo Kask on Monday.',
  },
  // What one half of a sentence tells is not told of the other
  {
    text: 'A vanguard will sail to Malta on 3 May, with the main crew being sent at the end of June.',
    claim: 'The main crew would be sent on 3 May.',
  },
  {
    text: 'The presence of tugs in the port of Vik and of pilots at the Lund airfield shows the bond.',
    claim: 'Tugs are present at Lund.',
  },
  {
    text: 'Malta will hold an eight-month command of Patrol Group 7. The group is backed by a tug for a three-month term.',
    claim: 'Malta will hold the command of Patrol Group 7 for three months.',
  },
  {
    text: 'The sides spoke of the road map that was agreed last year. They praised the fair held in Turku last month.',
    claim: 'The road map was agreed last month.',
  },
  // What is worked towards, or comes behind the thing itself, is not done
  {
    text: 'Dahl said that a further gift of Malta, the loan of a tug, will be made next year.',
    claim: { actor: 'Malta', text: 'the loan of a tug', modality: 'done' },
    kind: 'commitment',
  },
  {
    text: 'The sides praised their bond, including the efforts towards opening the yard.',
    claim: { actor: 'Malta', text: 'opening the yard', modality: 'done' },
    kind: 'commitment',
  },
  // An acronym stands behind what it is short for
  {
    text: 'The council approved the Harbour Training Task (HTT). It follows the Harbour Advice Task (HAT).',
    claim: 'HAT (Harbour Training Task)',
    kind: 'programme',
  },
];

const fair: readonly Row[] = [
  {
    text: 'Defence Minister Ida Dahl greeted the crew. The Defence Minister toured the yard.',
    claim: 'Dahl toured the yard.',
  },
  {
    text: 'Foreign Minister Ida Dahl met Minister Rein Kask in Vik. The Ministers confirmed their wish to open the yard.',
    claim: 'Dahl and Kask confirmed their wish to open the yard.',
  },
  {
    text: 'The French embassy in Vik is small. Admiral Ida Dahl will on Monday begin a tour of Malta, during which a pact will be signed, the French embassy in Vik said.',
    claim: 'The French embassy said that Ida Dahl will be in Malta from Monday.',
    cites: ['Admiral'],
  },
  {
    text: 'Chairwoman Ida Dahl spoke. Besides Dahl, the group will include Rein Kask and Anna Lind.',
    claim: 'Besides Ida Dahl, Rein Kask and Anna Lind will be in the group.',
    cites: ['Besides'],
  },
  {
    text: 'The change will help the crews train the Maltese Guard Forces, the Greek Armed Forces and the Spanish Armed Forces.',
    claim: 'Maltese, Greek and Spanish forces will be trained by the crews.',
  },
  {
    text: 'Malta will hold an eight-month command of Patrol Group 7. The group is backed by a tug for a three-month term.',
    claim: 'Malta will hold the command of Patrol Group 7 for eight months.',
  },
  {
    text: 'The council approved the Harbour Training Task (HTT). It follows the Harbour Advice Task (HAT).',
    claim: 'HTT (Harbour Training Task)',
    kind: 'programme',
  },
  {
    text: 'A vanguard will sail to Malta on 3 May, with the main crew being sent at the end of June.',
    claim: 'The main crew would be sent at the end of June.',
  },
];

const notRefused: readonly Row[] = [
  {
    text: 'Malta has had a tug in Vik since 1990. Malta paid for it. The tug was withdrawn in 2001.',
    claim: 'The Maltese tug was withdrawn in 2001.',
    cites: ['The tug'],
  },
  {
    text: 'Minister for Justice, Ports and Fisheries, Ms Ida Dahl, T.D., opened the yard. Speaking at the yard, the Minister said: “It is vital to build. Yards feed towns.”',
    claim: { text: 'Yards feed towns', speaker: 'Ida Dahl' },
    kind: 'quote',
  },
];

test.each(named(wrong))('“$text” is not told as $claim', ({ row }) => {
  expect(judged(row)).not.toBe('ok');
});

test.each(named(fair))('“$text” may be told as $claim', ({ row }) => {
  expect(judged(row)).toBe('ok');
});

test.each(named(notRefused))('“$text” is not refused as $claim', ({ row }) => {
  expect(judged(row)).not.toBe('drop');
});
