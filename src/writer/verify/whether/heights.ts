/** How certain each word of a text is told: by the lowest of the markers that reach it. */
import type { Modality } from '../../../domain/brief.ts';
import { fold } from '../../../domain/fold.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { isPastForm, speech } from '../text/deeds.ts';
import { type Hit, wordSet } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { findMarkers, firm, type Marked } from './markers.ts';

/** The modalities from needed and considered up to done. */
export const heights: Record<Modality, number> = {
  done: 5,
  agreed: 4,
  decided: 4,
  planned: 3,
  offered: 2,
  requested: 2,
  considered: 1,
  needed: 1,
};

/** How far a marker reaches: the words that follow it in its clause, and the subject in front of it. */
const forward = 14;

const backward = 4;

/** `shared production and needs`: what such a word leads to tells nothing of what stands before it. */
const joins = new Set('and och und et i oraz и та й ir un ja sekä'.split(' ').map(fold));

/** How certain a word is told, and by which marker. */
export interface Height {
  height: number;
  modality: Modality;
  /** Told by an adjective alone (`planned deliveries`), or by a form that tells as well what is: a claim that leaves it out is doubted, not refused. */
  soft?: boolean;
  /** Told by a form that tells what is and what is to come alike: `wird gestellt`. */
  open?: boolean;
}

/** How certain the word at a place is told: by the lowest of the markers that reach it. */
export function heightAt(tokens: readonly Token[], hits: readonly Hit<Marked>[], index: number): Height {
  const token = tokens[index];
  let lowest: Height = { height: heights.done, modality: 'done' };
  for (const { label, from, to } of hits) {
    const behind =
      attributive(tokens, from) || isThing(tokens, from) || joins.has(tokens[from - 1]?.fold ?? '')
        ? 0
        : backward;
    const near =
      to < index
        ? index - to <= forward
        : from > index && from - index <= behind && !opensContent(tokens, index, from);
    const parted = !firm.includes(label) && label !== 'planned' && opensClause(tokens, to, index);
    if (isJoinedDeed(tokens, to, index)) continue;
    if (label === 'considered' && isSettledBehind(tokens, hits, from, index)) continue;
    // `The negotiations concluded with the signing of …`: what came of them was not only talked of.
    if (label === 'considered' && to < index && outcome.test(tokens[to + 1]?.fold ?? '')) continue;
    const reaches = !parted && (tokens[from]?.clause === token?.clause ? near : goesOn(tokens, from, index));
    if (!reaches || heights[label] >= lowest.height) continue;
    const open = isPresentPassive(tokens, from);
    lowest = { height: heights[label], modality: label, soft: open || attributive(tokens, from), open };
  }
  return lowest;
}

/** `discussed the pier and opened the yard`: a past tense behind a joining word is a deed of its own, and so is what follows it; `will be towed and moored` is not. */
function isJoinedDeed(tokens: readonly Token[], marker: number, index: number): boolean {
  const first = tokens.slice(marker, index).some(({ fold: word }) => gerund.test(word));
  const at = tokens.findLastIndex(
    (token, place) =>
      place > marker + 1 &&
      place <= index &&
      (isPastForm(token) || (first && gerund.test(token.fold))) &&
      !token.stop &&
      joins.has(tokens[place - 1]?.fold ?? ''),
  );
  return (
    at >= 0 &&
    !auxiliary.has(tokens[marker]?.fold ?? '') &&
    !tokens.slice(marker, at).some(({ fold: word }) => helpers.has(word))
  );
}

const helpers = new Set('to be been being is are was were has have had'.split(' '));

/** `announced that Spain will help`: what a word such as `that` opens tells of the deed in front of it no less. */
const opensContent = (tokens: readonly Token[], index: number, marker: number): boolean =>
  tokens.slice(index + 1, marker).some(({ fold: word }) => contentOpeners.has(word));

const contentOpeners = new Set('that whether dass ob att że że что що'.split(' ').map(fold));

const outcome = /^(?:ended|concluded|culminated|resulted|led|came|followed|took|began|preceded|coincided)$/;

const talking = /^(?:discuss|talk|consult|convers|exchang|spoke|speak|explor|evaluat)/;

/** `discussed the exercise to be held in Riga`: what is talked of is told as to come by a word of its own. */
const isSettledBehind = (
  tokens: readonly Token[],
  hits: readonly Hit<Marked>[],
  marker: number,
  index: number,
): boolean =>
  talking.test(tokens[marker]?.fold ?? '') &&
  hits.some(({ label, from }) => {
    const before = tokens[from - 1];
    const attached = before?.stop === false || /^(?:which|that|who)$/.test(before?.fold ?? '');
    return label === 'planned' && from > marker + 1 && from <= index + 1 && attached;
  });

const openers = new Set(
  'when where while whereas because although though who när medan eftersom während nachdem quand lorsque tandis gdy kiedy gdzie когда где пока коли де kuomet kur kamēr kad milloin'
    .split(' ')
    .map(fold),
);

/** `wants to discuss it when Berg visits Riga`: what such a word opens is not wanted. */
const opensClause = (tokens: readonly Token[], marker: number, index: number): boolean =>
  index > marker &&
  tokens
    .slice(marker + 1, index)
    .some(({ fold: word }) => openers.has(word) && !(word === 'kad' && tongueOf(tokens) === 'lt'));

/** How far a marker reaches into a clause without a verb of its own. */
const furthest = 30;

/** `commits to help, including appointing an envoy`: the next clause goes on with the deed of the one before. */
function goesOn(tokens: readonly Token[], from: number, index: number): boolean {
  const [marker, token] = [tokens[from], tokens[index]];
  if (marker === undefined || token === undefined || index < from || index - from > furthest) return false;
  if (marker.sentence !== token.sentence) return false;
  let opener = index;
  while (opener > 0 && tokens[opener - 1]?.clause === token.clause) opener--;
  const word = tokens[opener]?.fold ?? '';
  const next = tokens[opener + 1]?.fold ?? '';
  // `Svarsto, kad …`, `kaalub, et …`: what is considered, wished or planned.
  const thatClause = complements.get(word) === tongueOf(tokens) && token.clause - marker.clause === 1;
  const done = gerund.test(word === 'and' ? next : word);
  if (done && gatherings.test(marker.fold)) return false;
  if (isListed(tokens, marker, opener)) return true;
  if (token.clause - marker.clause > 2) return false;
  return thatClause || (word === 'ka' && next === 'ari') || continuing.has(word) || done;
}

const verbs = new Set(
  'is are was were be been has have had will would can could may might shall should do does did'.split(' '),
);

const auxiliary = new Set('will would shall should could may might can'.split(' '));

/** `could send tents, 50 trucks and a crane`: things alone from the clause behind the marker's on, without a verb or a doer of their own. */
function isListed(tokens: readonly Token[], marker: Token, opener: number): boolean {
  const last = tokens[opener]?.clause;
  if (last === undefined || tongueOf(tokens) !== 'en') return false;
  if (!auxiliary.has(marker.fold) && !talking.test(marker.fold) && marker.fold !== 'about') return false;
  let from = opener;
  while (from > 0 && (tokens[from - 1]?.clause ?? 0) > marker.clause) from--;
  if (tokens[from]?.cap === true) return false;
  for (let at = from; at < from + furthest && (tokens[at]?.clause ?? last + 1) <= last; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      verbs.has(token.fold) ||
      speech.has(token.fold) ||
      /[a-z]{2}ed$/.test(token.fold) ||
      /^(?:who|which|that|he|she|it|they)$/.test(token.fold)
    )
      return false;
  }
  return true;
}

const gerund = /^[a-z]{3,}ing$/;
/** `held talks, opening the yard`: what is done beside the talks is not only talked of. */
const gatherings = /^(?:talks|discussions|consultations|negotiations|conversations?|dialogue)$/;

/** Words that open what a plan or a wish is of, in the languages in which they open little else. */
const complements: ReadonlyMap<string, string> = new Map([
  ['kad', 'lt'],
  ['et', 'et'],
  ['etta', 'fi'],
  ['aby', 'pl'],
  ['zeby', 'pl'],
  ['чтобы', 'ru'],
  ['щоб', 'uk'],
]);

const continuing = new Set(
  'whether ob kas czy чи huruvida including samt sowie inklusive inbegripet darunter einschliesslich notamment w в том включая зокрема iskaitant tostarp'
    .split(' ')
    .filter((word) => word.length > 1),
);

const articles = wordSet(pointing.articles);
// Swedish writes the article behind: `förslaget`.
const definite = /^(?:forslag|beslut|behov|erbjudande|onskemal)(?:et|en)$/;

/** The noun for a need, in languages without articles. */
const needs =
  /^(?:vajadus|potrzeb[aeęy]|potrzebe|poreiki|butinyb|nepieciesamib|tarvetta$|tarpee|valttamattomyy|необходимост|потребност|необхідніст|необхідност|потреб[аиу]$)/u;

/** `has approved the proposal`: what stands in front of a marker that is a thing tells of no less than was done with it. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  articles.has(tokens[at - 1]?.fold ?? '') ||
  definite.test(tokens[at]?.fold ?? '') ||
  needs.test(tokens[at]?.fold ?? '');

const adjectives =
  /^(?:planned|proposed|expected|potential|possible|upcoming|forthcoming|geplante[nrsm]?|mogliche[nrsm]?|planerade?|mojliga?|kommande|planifiee?s?|prevue?s?|possibles?|planowan\p{L}+|mozliw\p{L}+|планируем\p{L}+|возможн\p{L}+|предстоящ\p{L}+|запланован\p{L}+|можлив\p{L}+|planuojam\p{L}+|galim\p{L}+|planot\p{L}+|iespejam\p{L}+)$/u;

/** `announced the planned deliveries`: an adjective tells of its noun, not of the deed in front of it. */
function attributive(tokens: readonly Token[], at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here === undefined || !adjectives.test(here.fold) || copulas.has(before?.fold ?? '')) return false;
  return next !== undefined && next.clause === here.clause && !next.stop;
}

const participle =
  /^(?:\p{L}{0,7}ge\p{L}{3,}(?:t|en)|\p{L}{0,5}(?:be|er|ver|zer|ent|emp|über|unter|durch|wider)\p{L}{2,}t|\p{L}{3,}iert)$/u;

/** `die Truppe wird von Malta geführt`, `die geführt wird`: German tells so what is done and what is to come; `wird … führen` and `wird geführt werden` are to come. */
function isPresentPassive(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at];
  if (here === undefined || !/^(?:wird|werden)$/.test(here.fold) || tongueOf(tokens) !== 'de') return false;
  let last = at;
  while (last - at < furthest && tokens[last + 1]?.clause === here.clause) last++;
  const verb = tokens[last === at ? at - 1 : last];
  return verb !== undefined && !verb.cap && verb.clause === here.clause && participle.test(verb.raw);
}

const copulas = new Set(
  'is are was were be been being ist sind war waren wird werden är var est sont jest są был была были было був була були yra buvo ir bija'
    .split(' ')
    .map(fold),
);

/** What a text tells a word of its own as: the lowest marker that reaches it. */
export const modalityAt = (tokens: readonly Token[], index: number): Modality =>
  heightAt(tokens, findMarkers(tokens), index).modality;
