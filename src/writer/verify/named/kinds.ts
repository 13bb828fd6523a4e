/** V20: a name told as of another kind than the evidence tells: `the frigate Heron` of the tug Heron, where another is the frigate. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

/** A word for a kind right in front of a name, and where the name stands. */
interface Kind {
  word: Token;
  from: number;
  to: number;
}

const namedKinds =
  /^(?:exercise|operation|mission|programme|program|project|initiative|brigade|battalion|division|regiment|squadron|camp|base|fort|port|task)$/;
/** Kinds that hold others: a frigate is a ship as well. */
const wide =
  /^(?:ships?|vessels?|warships?|boats?|aircraft|planes?|units?|named|called|dubbed|company|companies|group)$/;

const isKind = (token: Token | undefined): token is Token =>
  token !== undefined &&
  !token.stop &&
  (token.cap ? namedKinds.test(token.fold) : !isDeed(token) && !isTitle(token));

/** Every name with a kind right in front of it: `the frigate Heron`, `Exercise Salt Wind`; states and people are none. */
function kindsIn(read: Read): Kind[] {
  const { tokens, people, codes } = read;
  const named = (at: number): boolean => {
    const token = tokens[at];
    return (
      token?.cap === true && !codes.has(token.start) && !people.some(({ from, to }) => at >= from && at <= to)
    );
  };
  const found: Kind[] = [];
  for (let at = 0; at < tokens.length - 1; at++) {
    const word = tokens[at];
    if (!isKind(word) || !named(at + 1) || tokens[at + 1]?.clause !== word.clause) continue;
    let to = at + 1;
    while (named(to + 1) && tokens[to + 1]?.clause === word.clause) to++;
    found.push({ word, from: at + 1, to });
    at = to - 1;
  }
  return found;
}

const sameKind = (a: Token, b: Token): boolean => a.stem === b.stem;

/** V20: the kind of one name of the evidence told of another that has a kind of its own there. */
export function checkKinds({ claim, evidence, foreign }: Comparison): Finding[] {
  if (foreign) return [];
  const mine = kindsIn(claim).filter(({ word }) => !wide.test(word.fold));
  if (mine.length === 0) return [];
  const told = kindsIn(evidence);
  const last = (read: Read, { to }: Kind): string => read.tokens[to]?.fold ?? '';
  const moved = mine.some((kind) => {
    const own = told.filter((one) => last(evidence, one) === last(claim, kind));
    const elsewhere = told.some((one) => !own.includes(one) && sameKind(one.word, kind.word));
    return own.length > 0 && elsewhere && own.every(({ word }) => !sameKind(word, kind.word));
  });
  return moved ? [flag('V20')] : [];
}
