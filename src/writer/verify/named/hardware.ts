/** V8, V14: equipment that the evidence does not name: `sent tanks` of what sent ammunition. */
import equipment from '../../lexicon/equipment.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { wordSet } from '../text/lexicon.ts';
import { sameName } from '../text/samewords.ts';

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
      !evidence.tokens.some(
        (told) => told.fold.startsWith(fold.replace(/s$/, '')) || (told.cap && sameName(told.fold, fold)),
      ),
  );
  return strange ? [drop('V8')] : [];
}

// Words for many kinds of equipment, and pairs for one kind.
const general =
  /^(?:vehicle|ship|vessel|warship|aircraft|airplane|plane|weapon|arm|artillery|armou?r|gun|munition|ammunition|equipment|kit|gear|device)s?$/;
const oneKind = [
  /^(?:truck|lorr(?:y|ie)|lorry)s?$/,
  /^(?:jet|fighter)s?$/,
  /^(?:drone|uav|unmanned)s?$/,
  /^(?:missile|rocket)s?$/,
  /^(?:submarine|sub|boat)s?$/,
  /^(?:tank|armou?r)s?$/,
  /^(?:shell|round)s?$/,
];
const isSpecific = (word: string): boolean =>
  oneKind.some((kind) => kind.test(word)) || /^(?:car|bus|cannon|mortar)(?:es|s)?$/.test(word);
const isOneKind = (a: string, b: string): boolean => oneKind.some((kind) => kind.test(a) && kind.test(b));

// Kinds of paper that bind more or less, or not at all.
const paper =
  /^(?:contracts?|treat(?:y|ies)|agreements?|accords?|pacts?|memorand(?:a|um)|declarations?|protocols?|statements?|roadmaps?|vertr[aä]g(?:e|es|en)?|abkommens?|erkl[aä]rung(?:en)?|fahrplans?|absichtserklarung(?:en)?|kontrakt(?:et|en)?|f[oö]rdrag(?:et|en)?|avtal(?:et|en)?|avsiktsf[oö]rklaring(?:en)?|contrats?|trait[eé]s?|accords?|d[eé]clarations?|umow\p{L}{1,3}|traktat\p{L}{0,3}|porozumieni\p{L}{1,3}|deklaracj\p{L}{1,2}|контракт\p{L}{0,3}|договор\p{L}{0,3}|соглашени\p{L}{1,2}|декларац\p{L}{1,2}|меморандум\p{L}{0,3}|угод\p{L}{1,2}|sutart\p{L}{1,3}|ligum\p{L}{1,3}|sopimu\p{L}{1,4}|leping\p{L}{0,3})$/u;

/** V14: `signed a contract` of what signed a declaration. */
export function checkPapers({ evidence, aligned, foreign }: Comparison): Finding[] {
  const strange =
    !foreign && aligned.some(({ token, matches }) => matches.length === 0 && paper.test(token.fold));
  return strange && evidence.tokens.some(({ fold }) => paper.test(fold)) ? [flag('V14')] : [];
}

/** V14: a kind of equipment that the evidence does not tell: none of its words bears it out, or those of another or a wider kind alone. */
export function checkHardware({ evidence, aligned, foreign }: Comparison): Finding[] {
  const strange = aligned.some(({ token, matches, same }) => {
    if (!hardware.has(token.fold) && !isSpecific(token.fold)) return false;
    if (matches.length === 0) return hardware.has(token.fold) || isSpecific(token.fold);
    const english = /^[a-z]+$/.test(token.fold) && !foreign;
    return (
      english &&
      !same &&
      !general.test(token.fold) &&
      !matches.some((at) => isOneKind(token.fold, evidence.tokens[at]?.fold ?? ''))
    );
  });
  return strange ? [flag('V14')] : [];
}
