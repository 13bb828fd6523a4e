/** V5, V20: what the evidence sets side by side stays together: a number and its year, a sum and its giver, a day and who came. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { tellsDate } from '../text/dates.ts';
import { deedsIn } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { plainNumbers, sameNumbers } from '../text/numbers.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';

/** A thing of one sort at a place of a text, both ends included. */
interface Item {
  from: number;
  to: number;
  /** Does it tell what the other tells? */
  same: (other: Item) => boolean;
  key: unknown;
}

const numbersIn = (read: Read): Item[] =>
  plainNumbers(read)
    .filter(({ year }) => !year)
    .map((mine) => ({
      from: mine.from,
      to: mine.to,
      key: mine,
      same: ({ key }) =>
        sameNumbers(mine, key as typeof mine) && mine.ordinal === (key as typeof mine).ordinal,
    }));

const datesIn = (read: Read): Item[] =>
  read.dates.map((mine) => ({
    from: mine.from,
    to: mine.to,
    key: mine,
    same: ({ key }) => tellsDate(mine, key as typeof mine),
  }));

const statesIn = (read: Read): Item[] =>
  read.tokens.flatMap((token, index) =>
    (read.codes.get(token.start) ?? []).slice(0, 1).map((code) => ({
      from: index,
      to: index,
      key: code,
      same: ({ key }: Item) => key === code,
    })),
  );

const peopleIn = (read: Read): Item[] =>
  read.people.map(({ from, to, words }) => {
    const surname = words.at(-1) ?? '';
    return { from, to, key: surname, same: ({ key }) => sameName(surname, String(key)) };
  });

const namesIn = (read: Read): Item[] => {
  const people = new Set(read.people.flatMap(({ from, to }) => [from, to]));
  return read.tokens.flatMap((token, index) => {
    const name =
      token.cap &&
      !token.first &&
      !token.stop &&
      !people.has(index) &&
      !isTitle(token) &&
      !read.codes.has(token.start);
    return name
      ? [
          {
            from: index,
            to: index,
            key: token.fold,
            same: ({ key }: Item) => sameName(token.fold, String(key)),
          },
        ]
      : [];
  });
};

/** Words between two things of one sentence; infinite where they stand in two. A clause's end counts as four words. */
function distance({ tokens }: Read, a: Item, b: Item): number {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const [end, start] = [tokens[first.to], tokens[second.from]];
  if (end === undefined || start === undefined || end.sentence !== start.sentence)
    return Number.POSITIVE_INFINITY;
  return second.from - first.to + clauseEnd * Math.min(2, start.clause - end.clause);
}

const clauseEnd = 4;
/** Things nearly as near as the nearest may belong together too. */
const slack = 2;

/** Does one thing belong to the other rather than to another of its sort? */
function belongs(read: Read, one: Item, other: Item, rivals: readonly Item[]): boolean {
  const own = distance(read, one, other);
  return Number.isFinite(own) && rivals.every((rival) => own <= distance(read, one, rival) + slack);
}

/** Has its sentence nothing of the other sort? Then what another sentence tells may be told of it. */
const isAlone = (read: Read, one: Item, others: readonly Item[]): boolean =>
  others.every((other) => !Number.isFinite(distance(read, one, other)));

/** Is every pair of the two sorts that the claim makes one that the evidence breaks up on both sides? */
function brokenUp(
  claim: Read,
  evidence: Read,
  claimed: { ones: readonly Item[]; others: readonly Item[] },
  told: { ones: readonly Item[]; others: readonly Item[] },
): boolean {
  if (told.ones.length < 2 || told.others.length < 2) return false;
  return claimed.ones.some((one) => {
    const here = told.ones.filter((other) => one.same(other));
    const there = claimed.others
      .filter(
        (mine) => belongs(claim, one, mine, claimed.others) || !Number.isFinite(distance(claim, one, mine)),
      )
      .flatMap((mine) => told.others.filter((other) => mine.same(other)));
    if (here.length === 0 || there.length === 0) return false;
    const kept = here.some((mine) =>
      there.some(
        (theirs) =>
          (!Number.isFinite(distance(evidence, mine, theirs)) &&
            (isAlone(evidence, mine, told.others) || isAlone(evidence, theirs, told.ones))) ||
          belongs(evidence, mine, theirs, told.others) ||
          belongs(evidence, theirs, mine, told.ones),
      ),
    );
    return !kept;
  });
}

/** A name belongs to a state that stands right beside it, if to any: `Leopard tanks from Canada`. */
const beside = 3;

const near = (
  read: Read,
  ones: readonly Item[],
  others: readonly Item[],
  reach = Number.POSITIVE_INFINITY,
): readonly Item[] =>
  reach === Number.POSITIVE_INFINITY
    ? ones
    : ones.filter((one) => others.some((other) => distance(read, one, other) <= reach));

/** V5 where a number goes with what another number goes with in the evidence, V20 where a day does. */
export function checkPairs({ claim, evidence }: Comparison): Finding[] {
  const read = (text: Read) => ({
    numbers: numbersIn(text),
    dates: datesIn(text),
    states: statesIn(text),
    people: peopleIn(text),
    names: namesIn(text),
  });
  const [mine, theirs] = [read(claim), read(evidence)];
  const broken = (one: keyof typeof mine, other: keyof typeof mine, reach?: number): boolean =>
    brokenUp(
      claim,
      evidence,
      { ones: near(claim, mine[one], mine[other], reach), others: mine[other] },
      { ones: near(evidence, theirs[one], theirs[other], reach), others: theirs[other] },
    );
  const number = broken('numbers', 'dates') || broken('numbers', 'states') || broken('numbers', 'people');
  const day = broken('dates', 'states') || broken('dates', 'people') || broken('names', 'states', beside);
  return [...(number ? [flag('V5')] : []), ...(day ? [flag('V20')] : [])];
}

/** V5: `Berg asked for 2 million` of what grew by 2 million, less than the 5 million that Berg asked for: a deed with a number of its own clause, told with another's. */
export function checkDeedNumbers({ claim, evidence, aligned }: Comparison): Finding[] {
  const told = plainNumbers(evidence).filter(({ year, ordinal }) => !year && !ordinal);
  const mine = plainNumbers(claim).filter(({ year, ordinal }) => !year && !ordinal);
  const deeds = new Set(deedsIn(claim.tokens));
  const clauseOf = (at: number): number => evidence.tokens[at]?.clause ?? -1;
  const moved = aligned.some(({ index, matches }) => {
    if (!deeds.has(index) || matches.length === 0) return false;
    const [own, ...more] = mine.filter(
      ({ from }) => claim.tokens[from]?.clause === claim.tokens[index]?.clause,
    );
    if (own === undefined || more.length > 0) return false;
    const same = told.filter((one) => sameNumbers(own, one));
    return (
      same.length > 0 &&
      matches.every(
        (at) =>
          same.every(({ from }) => clauseOf(from) !== clauseOf(at)) &&
          told.some((one) => !sameNumbers(own, one) && clauseOf(one.from) === clauseOf(at)),
      )
    );
  });
  return moved ? [flag('V5')] : [];
}
