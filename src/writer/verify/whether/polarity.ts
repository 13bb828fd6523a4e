/** V10: nothing affirmed that the text denies, nothing denied that it affirms, no word turned into its opposite. */
import negationWords from '../../lexicon/negation.json' with { type: 'json' };
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { deedsIn } from '../text/deeds.ts';
import { contrasts, negated, negatesByPrefix, negators } from '../text/negators.ts';
import type { Token } from '../text/tokens.ts';
import { checkOpposites, ever, isFirst, repeats, sides, tellsFirstTime, thans } from './opposites.ts';

const ceasing = /^(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit|end(?:s|ed|ing)?|discontinue[sd]?)$/;

/** `no longer`, `any longer`, `any more`. */
const isNoLonger = ({ fold: word }: Token, at: number, tokens: readonly Token[]): boolean =>
  /^(?:longer|more|anymore)$/.test(word) &&
  (word === 'anymore' || /^(?:no|any)$/.test(tokens[at - 1]?.fold ?? ''));

function lostNegation({ claim, evidence, aligned }: Comparison): Finding[] {
  if (negators(claim.tokens).length > 0) return [];
  const hits = negators(evidence.tokens);
  const matched = aligned.filter(({ matches }) => matches.length > 0);
  // `Stopped using it` of who no longer uses it.
  if (claim.tokens.some(({ fold: word }) => ceasing.test(word)) && evidence.tokens.some(isNoLonger))
    return [];
  const denied = matched.filter(({ matches }) => matches.every((at) => negated(evidence.tokens, hits, at)));
  if (denied.length === 0) return [];
  const subject = matched.slice(0, 2).some((one) => denied.includes(one));
  // `Kept out of it` of who did not join: what the evidence does not tell in the claim's verb may be told by denying another.
  const told = new Set(matched.map(({ index }) => index));
  const deeds = deedsIn(claim.tokens);
  const verbal = hits.every(({ from }) => evidence.tokens[from]?.fold !== 'no');
  if (verbal && deeds.length > 0 && !deeds.some((at) => told.has(at))) return [flag('V10')];
  return denied.length >= 3 || denied.length / matched.length >= 0.4 || (subject && denied.length >= 2)
    ? [drop('V10')]
    : [flag('V10')];
}

const negatedWord = /^(?:не|ne|nie|un|icke|nicht|mitte|eba|epa|ei)\p{L}{5,}/u;

function addedNegation({ claim, evidence, document, aligned, foreign, inFull }: Comparison): Finding[] {
  const added = negators(claim.tokens);
  if (added.length === 0 || negators(evidence.tokens).length > 0) return [];
  // `for the first time` told as `never before`.
  const before = claim.tokens.some(({ fold: word }) => repeats.has(word) || ever.has(word));
  if (before && tellsFirstTime(evidence.tokens)) return [];
  // `No minister had come before`, of the first who came.
  if (before && evidence.tokens.some(isFirst)) return [flag('V10')];
  if (foreign && negatesByPrefix(evidence.tokens, document.tokens)) return [];
  // `Suspended` of what the evidence tells by a verb of the same meaning denies nothing more; nor does `non-lethal` of `нелетальный`.
  const told = new Set(aligned.filter(({ matches }) => matches.length > 0).map(({ index }) => index));
  const prefixed = evidence.tokens.some(({ fold: word, cap }) => !cap && negatedWord.test(word));
  if (
    foreign &&
    added.every(({ from }) => told.has(from) || (prefixed && claim.tokens[from]?.fold === 'non'))
  )
    return [];
  const affix = evidence.tokens.some(({ fold: word }) =>
    negationWords.prefixes.some(
      (prefix) => word.startsWith(prefix) && document.words.has(word.slice(prefix.length)),
    ),
  );
  // `Nobody has more than Spain` of who has most; `a non-member` of what stands outside.
  const most = evidence.tokens.some(({ fold: word, cap }) => !cap && /^(?:most|[a-z]{3,}est)$/.test(word));
  const compared = claim.tokens.some(({ fold: word }) => thans.has(word));
  if ((most && compared) || added.every(({ from }) => claim.tokens[from]?.fold === 'non'))
    return [flag('V10')];
  // `Not a part of it` of what is distinct from it.
  const opposite = claim.tokens.some(
    ({ fold: word }, index) =>
      negated(claim.tokens, added, index) &&
      !aligned.some((one) => one.index === index && one.same) &&
      (sides.get(word) ?? []).some(({ pair, side }) =>
        evidence.tokens.some(({ fold: other }) =>
          (sides.get(other) ?? []).some((one) => one.pair === pair && one.side !== side),
        ),
      ),
  );
  if (opposite) return [];
  // What one language denies, another may tell by a verb that no list holds: `annuler`.
  // `was to come but stayed at home` told as did not come.
  const contrasted = evidence.tokens.some(({ fold: word }) => contrasts.has(word));
  return [affix || contrasted ? flag('V10') : absent('V10', { inFull })];
}

/** `common` against `uncommon`. */
function turnedAffix({ claim, evidence, aligned, inFull }: Comparison): Finding[] {
  const told = new Set(evidence.tokens.map(({ fold: word }) => word));
  const turned = aligned.some(({ token, same }) => {
    if (same || token.fold.length < 4) return false;
    const longer = negationWords.prefixes.some((prefix) => told.has(prefix + token.fold));
    const shorter = negationWords.prefixes.some(
      (prefix) =>
        token.fold.startsWith(prefix) &&
        token.fold.length - prefix.length >= 4 &&
        told.has(token.fold.slice(prefix.length)),
    );
    return longer || shorter;
  });
  return turned && negators(claim.tokens).length === negators(evidence.tokens).length
    ? [absent('V10', { inFull })]
    : [];
}

/** All that rule V10 finds. */
export function checkPolarity(comparison: Comparison): Finding[] {
  return [
    ...lostNegation(comparison),
    ...addedNegation(comparison),
    ...turnedAffix(comparison),
    ...checkOpposites(comparison),
  ];
}
