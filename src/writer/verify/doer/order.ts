/** V12 between two languages: who does a deed in the claim is borne out by the form or the place of a name in the evidence. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { tongueOf } from '../text/tongue.ts';
import { type Actor, actorsOf, sameActor } from './actors.ts';
import { isDirected, isMutual } from './directed.ts';
import { framedPassives, passiveBy, rolesAt } from './roles.ts';

/** How far in front of a doer the word may stand that makes one of whoever it stands in front of: `von Ministerin Ida Berg`. */
const byReach = 6;

/** `übernahm von Minister Berg` tells no doer: in German a helping verb makes one of whoever `von` leads to. */
const isBy = ({ tokens }: Read, { index }: Actor): boolean => {
  const { sentence } = tokens[index] ?? {};
  const passive = tokens.some((token) => token.sentence === sentence && framedPassives.has(token.fold));
  return tokens
    .slice(Math.max(0, index - byReach), index)
    .some(
      (token) =>
        token.sentence === sentence && passiveBy.has(token.fold) && (token.fold !== 'von' || passive),
    );
};

/** Does nothing tell that this actor receives: no form, no preposition, no verb right in front? */
const mayDo = ({ form, oblique, object }: Actor): boolean => form !== 'other' && !oblique && !object;

const objectsBehind = new Set(['en', 'fr', 'es', 'it', 'pt', 'ro']);

/** As `mayDo`; where the order of words is free, or the verb stands second, whoever stands right behind it may do it. */
const mayLead = (actor: Actor, tongue: string | null): boolean =>
  mayDo(objectsBehind.has(tongue ?? '') ? actor : { ...actor, object: false });

/** `led the Maltese delegation`: no state receives it. */
const isAttribute = ({ tokens }: Read, { index, surname }: Actor): boolean => {
  const next = tokens[index + 1];
  return surname === null && next?.clause === tokens[index]?.clause && next?.stop === false && !next.cap;
};

/** `Malta and Norway bought`: one of several who do it together. */
const isJoined = ({ tokens }: Read, actors: readonly Actor[], { index }: Actor): boolean =>
  actors.some(
    (other) =>
      other.index < index &&
      index - other.index <= 3 &&
      tokens.slice(other.index + 1, index).some(({ fold }) => fold === 'and'),
  );

/** V12: `Berg visited Malta` where the evidence has the Maltese first, and Berg behind, by no form of who does a thing. */
export function checkOrder({ claim, evidence, document, foreign }: Comparison): Finding[] {
  if (!foreign) return [];
  const mine = actorsOf(claim, document);
  if (mine.length < 2) return [];
  const told = actorsOf(evidence, document).filter(({ source }) => !source);
  const tongue = tongueOf(document.tokens);
  const turned = claim.tokens.some((token, index) => {
    if (token.cap || isMutual(token)) return false;
    const { agent, patient } = rolesAt(claim.tokens, mine, index);
    if (agent === null || patient === null || sameActor(agent, patient, document)) return false;
    const people = agent.surname !== null && patient.surname !== null;
    if (!(isDirected(token.fold) || isDirected(token.stem) || (people && isDeed(token)))) return false;
    if (isAttribute(claim, patient) || isJoined(claim, mine, agent)) return false;
    const doers = told.filter((actor) => sameActor(actor, agent, document));
    const receivers = told.filter(
      (actor) => sameActor(actor, patient, document) && !sameActor(actor, agent, document),
    );
    const [first] = receivers;
    if (first === undefined || doers.length === 0) return false;
    if (doers.some((actor) => actor.form === 'doing' || isBy(evidence, actor))) return false;
    return mayDo(first) && doers.every((actor) => !mayLead(actor, tongue) || actor.index > first.index);
  });
  return turned ? [flag('V12')] : [];
}
