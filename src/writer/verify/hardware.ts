/** V8, V14: equipment that the evidence does not name: `sent tanks` of what sent ammunition. */
import equipment from '../lexicon/equipment.json' with { type: 'json' };
import type { Comparison } from './align.ts';
import { wordSet } from './lexicon.ts';
import { drop, type Finding, flag } from './rules.ts';

// What can be said of any equipment, or of much else, names none.
const vague =
  /^(?:s[iy]st|систем|комплекс|suste|jarjest|typ|vom$|zestaw|weapon|squadron|batter|robot|transporter|carrier)/;

const hardware = new Set([...wordSet(equipment.context)].filter((word) => !vague.test(word)));

/** Names of equipment of one word: `Gepard`. */
const named = new Set(
  [...wordSet([...equipment.sure, ...equipment.ambiguous])].filter((name) => !/\s/.test(name)),
);

/** V8: equipment by a name that the evidence does not hold, in languages too that write every noun with a capital. */
export function checkEquipment({ claim, evidence }: Comparison): Finding[] {
  const strange = claim.tokens.some(
    ({ cap, fold, first }) =>
      cap &&
      !first &&
      named.has(fold) &&
      !evidence.tokens.some((told) => told.fold.startsWith(fold.replace(/s$/, ''))),
  );
  return strange ? [drop('V8')] : [];
}

/** A word for a kind of equipment that no word of the evidence bears out. */
export function checkHardware({ aligned }: Pick<Comparison, 'aligned'>): Finding[] {
  const strange = aligned.some(({ token, matches }) => matches.length === 0 && hardware.has(token.fold));
  return strange ? [flag('V14')] : [];
}
