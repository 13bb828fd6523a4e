/** What the rules saw and the model left out: sentences with figures, names or quotations that no claim of its form cites. */
import type { Brief, Claim } from '../../domain/brief.ts';
import type { Drafted } from './claims.ts';

type Claimed = Claim<object>;

const sentencesOf = (claims: readonly Claimed[]): number[] =>
  claims.flatMap(({ evidence }) => evidence.flatMap(({ sentences }) => sentences));

/** Numbers of the sentences, in order, whose figures, people or quotations the rules hold and the model does not. */
export function missedSentences(rules: Brief, model: Drafted): number[] {
  const left = (mine: readonly Claimed[], theirs: readonly Claimed[]): number[] => {
    const told = new Set(sentencesOf(theirs));
    return mine
      .map(({ evidence }) => evidence[0]?.sentences[0] ?? -1)
      .filter((index) => index >= 0 && !told.has(index));
  };
  const surnames = new Set(model.people.map(({ name }) => name.split(' ').at(-1)));
  const unnamed = rules.people.filter(({ name }) => !surnames.has(name.split(' ').at(-1)));
  const all = [
    ...left(rules.figures, model.figures),
    ...left(unnamed, []),
    ...left(rules.quotes, model.quotes),
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}
