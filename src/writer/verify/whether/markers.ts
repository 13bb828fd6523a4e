/** The markers of plans, requests and thoughts in a text: the words that tell less than a deed done. */
import type { Modality } from '../../../domain/brief.ts';
import { once } from '../../../domain/remember.ts';
import markerWords from '../../lexicon/certainty.json' with { type: 'json' };
import { monthAt } from '../text/dates.ts';
import { createMatcher, type Hit } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { marksIn } from '../text/tongue.ts';

/** All that tells less than a deed done. */
export type Marked = Exclude<Modality, 'done'>;

const matchMarkers = createMatcher<Marked>(markerWords);

/** Markers of what is settled. */
export const firm: readonly Marked[] = ['agreed', 'decided'];

/** The markers in a text. A word of a name marks nothing: `Response Option`, `Planning Group`. */
export const findMarkers: typeof matchMarkers = once((tokens) =>
  [...matchMarkers(tokens), ...dueInPolish(tokens), ...dueBehind(tokens), ...spokenAbout(tokens)]
    .map((hit): Hit<Marked> => (isGranted(tokens, hit) ? { ...hit, label: 'agreed' } : hit))
    .filter(({ label, from, to }) => {
      const named = tokens[from]?.cap === true && tokens[from]?.first !== true;
      const beside = tokens[from - 1]?.cap === true || tokens[to + 1]?.cap === true;
      if (from === to && !marksIn(tokens, tokens[from]?.fold ?? '')) return false;
      if (label === 'needed' && isAttribute(tokens, from)) return false;
      if (label === 'decided' && isStandBy(tokens, from)) return false;
      // `wurde geliefert` is done, where `würde geliefert` is not: folded, the two are one.
      if (from === to && /^wurden?$/iu.test(tokens[from]?.raw ?? '')) return false;
      // `in May` doubts nothing.
      if (monthAt({ tokens }, from) !== null) return false;
      // `is being offered` is so already.
      if (label === 'offered' && /^being$/.test(tokens[from - 1]?.fold ?? '')) return false;
      if (isThanking(tokens, to)) return false;
      return !(named && beside && !firm.includes(label)) && !(label === 'offered' && givesWords(tokens, to));
    }),
);

const performing =
  /^(?:thank|congratulate|welcome|commend|praise|acknowledge|stress|emphasi[sz]e|underline|underscore|highlight|note|reiterate|express|extend|say|point|mention|recall|remind)$/;

const thankReach = 8;

/** `I would like to thank the crew`: who says so thanks. */
const isThanking = (tokens: readonly Token[], at: number): boolean => {
  const here = tokens[at]?.fold ?? '';
  const like = here === 'would' && tokens[at + 1]?.fold === 'like' ? at + 1 : at;
  const words = tokens.slice(like, like + thankReach).map(({ fold: word }) => word);
  // `to take the opportunity to thank`.
  const verb = words.indexOf('to', words.indexOf('opportunity') + 1) + 1;
  const wishing = /^(?:like|to|want|wish)$/.test(tokens[like]?.fold ?? '');
  return wishing && verb > 0 && words.slice(verb, verb + 2).some((word) => performing.test(word));
};

const granting = /^(?:accept(?:s|ed|ing)?|approv(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|grant(?:s|ed|ing)?)$/;
/** What one grants or approves: a thing that was asked for or offered, and no deed. */
export const granted = /^(?:invitation|request|offer|proposal|plan)s?$/;
const grantReach = 4;

/** `accepted the invitation to visit Malta`: what was asked for or offered, and is agreed to. */
const isGranted = (tokens: readonly Token[], { label, from }: Hit<Marked>): boolean =>
  !firm.includes(label) &&
  granted.test(tokens[from]?.fold ?? '') &&
  tokens
    .slice(Math.max(0, from - grantReach), from)
    .some(({ fold: word, clause }) => clause === tokens[from]?.clause && granting.test(word));

const renewing = /^(?:reaffirm|reiterat|renew|restat|confirm|repeat|underlin|underscor|stress|emphasi[sz])/;
const standing = /^(?:support|back|stand|uphold|defend|protect|maintain|help)/;

/** `reaffirmed its commitment to supporting Malta`: who says so again supports it already. */
const isStandBy = (tokens: readonly Token[], at: number): boolean =>
  /^commit(?:ment|ments|ted)$/.test(tokens[at]?.fold ?? '') &&
  tokens.slice(Math.max(0, at - 5), at).some(({ fold: word }) => renewing.test(word)) &&
  tokens.slice(at + 1, at + 4).some(({ fold: word }) => standing.test(word));

/** `all the necessary equipment arrived`: an adjective between article and noun asks for nothing. */
const isAttribute = (tokens: readonly Token[], at: number): boolean =>
  /^(?:necessary|needed|required)$/.test(tokens[at]?.fold ?? '') &&
  ['the', 'all', 'any', 'much'].includes(tokens[at - 1]?.fold ?? '') &&
  tokens[at + 1]?.stop === false;

const spoken = new Set(
  'condolence condolences sympathy sympathies congratulations thanks apology apologies prayers tribute remarks words comments views greetings wishes praise assurances insight insights overview assessment explanation update honour honor honours honors salute salutes welcome hospitality'.split(
    ' ',
  ),
);

/** `offered his deep condolences`: what is offered in words is given. */
const givesWords = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 5)
    .some(({ fold: word, clause }) => spoken.has(word) && clause === tokens[at]?.clause);

const speaking =
  /^(?:sp(?:oke|eak|eaks|oken)|talk(?:s|ed)?|phoned|call(?:s|ed)?|conversed|conferred|convened|met)$/;

const topicReach = 18;

/** `spoke by telephone about the base`: what is talked of, behind `about`. */
const spokenAbout = (tokens: readonly Token[]): Hit<Marked>[] =>
  tokens.flatMap(({ fold: word, clause }, from) => {
    if (word !== 'about' || tokens[from + 1] === undefined || /^\p{Nd}/u.test(tokens[from + 1]?.raw ?? ''))
      return [];
    const front = tokens.slice(Math.max(0, from - topicReach), from);
    const spoken = front.some((token) => token.clause === clause && !token.cap && speaking.test(token.fold));
    return spoken ? [{ label: 'considered', from, to: from }] : [];
  });

const isToIn = /^(?:ma|mają|miał|miała|miało|mieli|miały)$/u;

/** `ma przekazać`, is to hand over: `has` in front of an infinitive. */
const dueInPolish = (tokens: readonly Token[]): Hit<Marked>[] =>
  tokens.flatMap(({ raw, clause }, from) => {
    const infinitive = tokens
      .slice(from + 1, from + 4)
      .some((token) => token.clause === clause && /\p{L}{2}ć$|\p{L}{3}c$/u.test(token.raw) && !token.cap);
    return isToIn.test(raw) && infinitive ? [{ label: 'planned', from, to: from }] : [];
  });

/** Verbs that tell of what is to come where an infinitive follows, small words between: `compte envoyer`, `kommer också att sända`. */
const dueVerbs: ReadonlyMap<string, RegExp> = new Map([
  ['compte', /\p{L}{2}(?:er|ir|re)$/u],
  ['comptent', /\p{L}{2}(?:er|ir|re)$/u],
  ['kommer', /\p{L}{2}a$/u],
]);

const asides = new Set(
  'ocksa aven inte dessutom bland annat nu snart darfor sedan att aussi egalement bien donc pas'.split(' '),
);

const dueBehind = (tokens: readonly Token[]): Hit<Marked>[] =>
  tokens.flatMap(({ fold: word, clause }, from): Hit<Marked>[] => {
    const infinitive = dueVerbs.get(word);
    if (infinitive === undefined) return [];
    let at = from + 1;
    while (at <= from + 4 && asides.has(tokens[at]?.fold ?? '')) at++;
    const verb = tokens[at];
    const follows = verb !== undefined && verb.clause === clause && !verb.cap && infinitive.test(verb.raw);
    return follows ? [{ label: 'planned', from, to: from }] : [];
  });

/** Is the word at a place part of a marker? */
export const isMarker = (hits: readonly Hit<Marked>[], index: number): boolean =>
  hits.some(({ from, to }) => index >= from && index <= to);

/** A heading's infinitive tells what is to come: `Germany to halve aid`. */
export function headlineInfinitive(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ fold }) => fold === 'to');
  const before = tokens.slice(0, at);
  return (
    at > 0 &&
    at <= 4 &&
    before.every(({ cap, fold: word }) => cap || word === 'and') &&
    tokens[at + 1]?.cap === false &&
    tokens[at + 1]?.stop === false
  );
}
