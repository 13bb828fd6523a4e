/** V4 for parts told in words: `about half the staff` is not told as `half the staff`. */
import qualifierWords from '../../lexicon/qualifiers.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { createMatcher } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';

const findQualifiers = createMatcher({
  any: Object.values(qualifierWords).flatMap((byLanguage) => Object.values(byLanguage).flat()),
});

const fraction =
  /^(?:half|halves|thirds?|quarters?|fifths?|halften|halfte|drittel|viertel|funftel|tredjedel(?:ar|en)?|fjardedel(?:ar|en)?|femtedel(?:ar|en)?|moitie|tiers|quarts?|polow\p{L}{1,3}|cwierc\p{L}{0,3}|половин\p{L}{1,3}|трет[ьи]|треть\p{L}|третин\p{L}{1,3}|четверт[ьи]|четвертью|чверт\p{L}{1,3}|pus(?:e|es|ei|i)|trecdal\p{L}{1,3}|ketvirtadal\p{L}{1,3}|tresdal\p{L}{1,3}|ceturtdal\p{L}{1,3}|pool(?:e|t)?|kolmandik\p{L}{0,4}|veerand\p{L}{0,4}|puolet|puolta|kolmasosa\p{L}{0,3}|neljasosa\p{L}{0,3}|polovin\p{L}{1,2}|tretin\p{L}{1,2}|ctvrtin\p{L}{1,2})$/u;

/** A qualifier, an article between at most: `nearly a third`, `etwa die Hälfte`. */
const furthest = 2;

/** The parts of a text that a word of measure qualifies, and those that none does. */
function partsOf(tokens: readonly Token[]): { word: string; qualified: boolean }[] {
  const ends = new Set(findQualifiers(tokens).map(({ to }) => to));
  return tokens.flatMap(({ fold: word, clause }, index) =>
    fraction.test(word)
      ? [
          {
            word,
            qualified: [index - 1, index - furthest].some(
              (at) => ends.has(at) && tokens[at]?.clause === clause,
            ),
          },
        ]
      : [],
  );
}

/** V4: a part that the evidence tells with a qualifier wherever it stands, told without one. */
export function checkFractions({ claim, evidence }: Comparison): Finding[] {
  const told = partsOf(evidence.tokens);
  if (told.length === 0) return [];
  const lost = partsOf(claim.tokens).some(({ word, qualified }) => {
    const same = told.filter((one) => one.word.slice(0, 4) === word.slice(0, 4));
    return !qualified && same.length > 0 && same.every((one) => one.qualified);
  });
  return lost ? [flag('V4')] : [];
}
