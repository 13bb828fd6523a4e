/** V12: what is part of another told as the whole: `the wing is part of the squadron` of a squadron that is part of the wing. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';

const parts = /^(?:part|member|component|element|branch|subsidiary|department|offshoot)$/;

/** The places of `part of` and the like. */
const belongingsIn = ({ tokens }: Read): number[] =>
  tokens.flatMap(({ fold }, at) => (parts.test(fold) && tokens[at + 1]?.fold === 'of' ? [at] : []));

/** V12: the names on either side of `part of`, each where the evidence has the other. */
export function checkBelonging({ claim, evidence, aligned }: Comparison): Finding[] {
  const turned = belongingsIn(claim).some((at) => {
    const { clause } = claim.tokens[at] ?? {};
    const names = aligned.filter(
      ({ token, matches }) => token.cap && token.clause === clause && matches.length > 0,
    );
    const [part, whole] = [names.filter(({ index }) => index < at), names.filter(({ index }) => index > at)];
    const told = belongingsIn(evidence);
    if (part.length === 0 || whole.length === 0 || told.length === 0) return false;
    return told.every((of) => {
      const here = (one: number): boolean => evidence.tokens[one]?.sentence === evidence.tokens[of]?.sentence;
      const all = (side: typeof names, fits: (one: number) => boolean): boolean =>
        side.every(
          ({ matches }) =>
            matches.some((one) => here(one) && fits(one)) && !matches.some((one) => here(one) && !fits(one)),
        );
      return all(part, (one) => one > of) && all(whole, (one) => one < of);
    });
  });
  return turned ? [flag('V12')] : [];
}
