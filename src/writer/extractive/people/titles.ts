/** Titles: a role with what stands before it (`Latvian deputy defence`) and after it (`of the General Staff of Poland`). */

import { isCapital } from '../text/names.ts';
import type { Scene } from './names.ts';
import { isCouncil } from './titles-guards.ts';
import { growLeft } from './titles-left.ts';
import { growRight, known } from './titles-right.ts';
import type { RoleHead } from './words.ts';

export interface Title extends RoleHead {
  /** Words [first, next). */
  first: number;
  next: number;
  /** The head's words [head, headEnd). */
  head: number;
  headEnd: number;
  start: number;
  end: number;
  /** The head's last word, folded: `minister` of `vice minister`. */
  headKey: string;
  /** States named within it, in order. */
  states: string[];
  /** Does it name an organisation (`NATO Secretary General`)? */
  organisation: boolean;
  /** Does anything follow the head within the title? */
  complemented: boolean;
  /** Does it end in a word of no known office, state or institution? Then a surname alone may not follow. */
  loose: boolean;
  /** The office serves another one (`adviser to President …`): the next name is the other's. */
  serving: boolean;
}

/** Words for trades that also begin the names of units and schools: `Engineer Regiment`, `Officer Candidate School`. */
const trades = new Set(
  'engineer engineers pilot pilots officer officers instructor instructors volunteer veteran veterans member members leader leaders expert scientist assistant professor chaplain judge prosecutor fellow'.split(
    ' ',
  ),
);

/** Heads that name whoever reigns, and the many things that bear their names. */
export const royal: ReadonlySet<string> = new Set(
  'prince princess king queen duke emperor sultan emir'.split(' '),
);

function isTrade({ words, vocabulary }: Scene, head: number, length: number): boolean {
  const [word, next] = [words[head], words[head + length]];
  if (word === undefined || length > 1 || word.shape !== 'capital' || !trades.has(word.key)) return false;
  return word.gap === 'space' && isCapital(next) && vocabulary.institutions.has(next.key);
}

/** `Defence Secretary General NAME`: a ministry’s secretary who is a general, where no `of` makes the ministry another’s. */
function isRankBehind({ words }: Scene, head: number, length: number): boolean {
  const [of, house, secretary, general] = words.slice(Math.max(0, head - 2), head + 2);
  return (
    length === 2 &&
    head > 1 &&
    secretary?.key === 'secretary' &&
    general?.key === 'general' &&
    /^(?:defen[cs]e|home|interior|security)$/.test(house?.key ?? '') &&
    of?.key !== 'of' &&
    of?.key !== 'national' &&
    isCapital(words[head + 2]) &&
    general.gap === 'space'
  );
}

/** The title whose head is at this word, or null. Looks at most a few words each way. */
export function titleAt(scene: Scene, head: number): Title | null {
  const whole = scene.vocabulary.role.at(scene.words, head);
  if (whole === null || isTrade(scene, head, whole.length)) return null;
  if (whole.value.plural && isCouncil(scene.words, head)) return null;
  const found = isRankBehind(scene, head, whole.length) ? { ...whole, length: 1 } : whole;
  const headEnd = head + found.length;
  // `assistant ministers`, `deputy commanders`: the second head says that they are several.
  const second =
    scene.words[headEnd - 1]?.gap === 'space' ? scene.vocabulary.role.at(scene.words, headEnd) : null;
  if (second?.value.plural && !found.value.plural) return titleAt(scene, headEnd);
  const first = growLeft(scene, head);
  const right = growRight(scene, headEnd);
  return close(scene, { first, head, headEnd, right, value: found.value });
}

interface Grown {
  first: number;
  head: number;
  headEnd: number;
  right: { next: number; serving: boolean };
  value: RoleHead;
}

function close(scene: Scene, { first, head, headEnd, right, value }: Grown): Title | null {
  const opening = scene.words[first];
  const closing = scene.words[right.next - 1];
  if (opening === undefined || closing === undefined) return null;
  const within = scene.words.slice(first, right.next);
  // `First Infantry Regiment of Prince NAME`: what bears somebody's name is no office.
  if (
    royal.has(scene.words[headEnd - 1]?.key ?? '') &&
    within.slice(0, head - first).some(({ key }) => key === 'of')
  )
    return null;
  return {
    ...value,
    ...{ first, next: right.next, head, headEnd },
    headKey: scene.words[headEnd - 1]?.key ?? '',
    start: opening.start,
    end: closing.bare,
    states: [...new Set(within.flatMap((word) => scene.statesAt(word)))],
    organisation: within.some((word) => scene.isOrganisation(word)),
    complemented: right.next > headEnd && !isHeadsOnly(scene, headEnd, right.next),
    loose: right.next > headEnd && !isKnown(scene, right.next - 1),
    serving: right.serving,
  };
}

/** `sekretoriaus pavaduotojas`: an office of an office names no house. */
function isHeadsOnly({ words, vocabulary }: Scene, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const length = vocabulary.role.at(words, at)?.length ?? 0;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function isKnown(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined) return false;
  if (known(scene, word) || scene.statesAt(word).length > 0 || scene.isOrganisation(word)) return true;
  return (
    scene.vocabulary.role.at(scene.words, at) !== null ||
    scene.vocabulary.role.at(scene.words, at - 1) !== null
  );
}
