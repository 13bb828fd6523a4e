/** V11 by the forms of verbs, in languages that tell past and infinitive apart by the ending: `ukončila` of `navrhla ukončit`. */

import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

interface Forms {
  past: RegExp;
  infinitive: RegExp;
  /** Verbs that tell what stands behind them as done: managed, began, helped. */
  done: RegExp;
}

const russian: Forms = {
  past: /\p{L}{3}(?:л|ла|ло|ли)(?:с[ья])?$/u,
  infinitive: /\p{L}{3}(?:ть|ти|чь)(?:с[ья])?$/u,
  done: /^(?:смог|удал|нача|стал|помог|позволи|продолжи|успе|прибы|приеха|закончи|переста)/u,
};
const lithuanian: Forms = {
  past: /\p{L}{3}(?:o|ė|osi|ėsi)$/u,
  infinitive: /\p{L}{3}(?:ti|tis)$/u,
  done: /^(?:pavyko|pradėjo|ėmė|padėjo|leido|spėjo|atvyko|baigė|toliau)/u,
};
const formsIn: Readonly<Record<string, Forms>> = {
  ru: russian,
  uk: {
    past: /\p{L}{3}(?:в|ла|ло|ли)(?:с[ья])?$/u,
    infinitive: /\p{L}{3}(?:ти|ть)(?:с[ья])?$/u,
    done: /^(?:зміг|змогл|вдало|почав|почал|став|стал|допоміг|допомогл|дозволи|продовжи|встиг|прибу|приїха|закінчи|переста)/u,
  },
  pl: {
    past: /\p{L}{2}(?:ł|ła|ło|ły|li)$/u,
    infinitive: /\p{L}{3}(?:ć|c)$/u,
    done: /^(?:uda|zacz|pomog|pomóg|pozwoli|zdoła|przyby|przyjech|skończy|przesta|kontynuowa)/u,
  },
  cs: {
    past: /\p{L}{3}(?:l|la|lo|li|ly)$/u,
    infinitive: /\p{L}{3}(?:t|ti|ci)$/u,
    done: /^(?:podaři|zača|pomoh|umožni|dokáza|přije|skonči|přesta|pokračova)/u,
  },
  lt: lithuanian,
  lv: {
    past: /\p{L}{2}(?:a|ās)$/u,
    infinitive: /\p{L}{2}(?:t|ties)$/u,
    done: /^(?:izdevās|sāk|turpināj|palīdzēj|ļāva|pabeidz|paspēj|spēja|ieradās|devās)/u,
  },
  et: {
    past: /\p{L}{2}(?:s|sid|tud|dud|nud)$/u,
    infinitive: /\p{L}{2}(?:ma|da|ta|mast)$/u,
    done: /^(?:õnnestu|alusta|hakka|aita|lõpeta|jõud|saabu|tuli|läks|käi|jätka|suut)/u,
  },
  fi: {
    past: /\p{L}{2}(?:i|ivat|tiin|nut|nyt|neet|tu|ty)$/u,
    infinitive: /\p{L}{2}(?:a|ä|maan|mään)$/u,
    done: /^(?:onnistu|aloitt|auttoi|pysty|ehti|lopett|jatko|saapui|tuli|kävi|alko)/u,
  },
  fr: {
    past: /\p{L}{2}(?:é|ée|és|ées|èrent)$/u,
    infinitive: /\p{L}{2}er$/u,
    done: /^(?:permis|réussi|commenc|aid|continu|cess|fini|venu|permet|contribu)/u,
  },
};

/** Is the word a verb in the past tense, in a language whose nouns have other endings? */
export const isPast = ({ raw, cap }: Token, tongue: string): boolean =>
  !cap && ['ru', 'uk', 'pl', 'fr'].includes(tongue) && formsIn[tongue]?.past.test(raw) === true;

const auxiliaries: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    sv: 'har hade',
    da: 'har havde er blev',
    nb: 'har hadde er ble',
    de: 'hat haben hatte hatten wurde wurden ist sind',
    nl: 'heeft hebben had hadden is zijn werd werden',
    fr: 'a ont avait avaient est sont ete',
    it: 'ha hanno e sono',
    es: 'ha han fue fueron',
  }).map(([tongue, words]) => [tongue, new Set(words.split(' '))] as const),
);
const auxiliaryReach = 4;
/** German sets a participle behind all else. */
const frameReach = 30;

/** Nouns of deeds, which in Lithuanian and Latvian end as past tenses do. */
const nounOfDeed = /(?:im|ym|šan|sien|tāj|ēj)(?:o|as|ās|a)$/u;

/** Is a word that is known to tell a deed, as it stands, told in the past: by its ending or by a word in front of it? */
export function isPastDeed(tokens: readonly Token[], at: number, tongue: string): boolean {
  const token = tokens[at];
  if (token === undefined || token.cap) return false;
  const helping = auxiliaries.get(tongue);
  if (helping === undefined)
    return (formsIn[tongue]?.past.test(token.raw) ?? false) && !nounOfDeed.test(token.raw);
  const reach = tongue === 'de' || tongue === 'nl' ? frameReach : auxiliaryReach;
  return tokens
    .slice(Math.max(0, at - reach), at)
    .some(
      ({ fold, clause, sentence }) =>
        helping.has(fold) && (reach === frameReach ? sentence === token.sentence : clause === token.clause),
    );
}

/** How far in front of an infinitive the verb that governs it may stand. */
const reach = 6;

const hasVerb = (tokens: readonly Token[], at: number, verb: RegExp): boolean =>
  tokens
    .slice(Math.max(0, at - reach), at)
    .some(({ raw, clause }) => clause === tokens[at]?.clause && verb.test(raw.toLowerCase()));

/** V11: told in the past of what the evidence has in the infinitive alone, behind no verb that tells it as done. */
export function checkForms({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  // A short claim's small words are those of several languages: the document tells which it is.
  const forms = formsIn[tongueOf(document.tokens) ?? tongueOf(claim.tokens) ?? ''];
  if (foreign || forms === undefined) return [];
  const raised = aligned.some(({ token, matches, same }) => {
    if (!same || token.cap || matches.length === 0 || !forms.past.test(token.raw)) return false;
    return matches.every((at) => {
      const told = evidence.tokens[at];
      return (
        told !== undefined &&
        !told.cap &&
        told.fold !== token.fold &&
        forms.infinitive.test(told.raw) &&
        !hasVerb(evidence.tokens, at, forms.done)
      );
    });
  });
  return raised ? [flag('V11')] : [];
}
