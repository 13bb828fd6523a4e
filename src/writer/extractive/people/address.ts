/** What stands between a title and the name it belongs to: a comma, brackets, a rank, a form of address. */
import { findStates } from '../../../domain/country.ts';
import { goesOnInHonour, isHonour } from '../../lexicon/honours.ts';
import { isAnd } from '../../lexicon/joining.ts';
import { isCapital } from '../text/names.ts';
import { isAmbassador } from './envoys.ts';
import { type NameSpan, readName, type Scene } from './names.ts';
import type { Title } from './titles.ts';
import { isGiven } from './words.ts';

export const articles = new Set(['the', 'le', 'la', 'les', 'der', 'die', 'den', 'our', 'a', 'an', 'il', 'l']);

/** Does a form of address stand here: `Mr`, `Frau`, `poni`? In English those written small are other words. */
export function isHonorific({ words, vocabulary }: Scene, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isHonour(word.key, words[at + 1]?.key) || isHonour(words[at - 1]?.key, word.key))
    return word.shape === 'capital';
  if (goesOnInHonour(words[at - 1]?.key, word.key) && isHonorific({ words, vocabulary } as Scene, at - 1))
    return true;
  if (word.key === 'right' && /^hono/.test(words[at + 1]?.key ?? '')) return word.shape !== 'lower';
  if (!vocabulary.honorifics.has(word.key)) return false;
  // `H. E. Lind`, but `Gen. E. Lind`: an initial.
  if (word.key === 'h') return words[at + 1]?.key === 'e';
  if (word.key === 'e') return words[at - 1]?.key === 'h';
  return word.shape !== 'lower' || vocabulary.language !== 'en';
}

const advises =
  /^(?:advis[eo]r|aide|counsel(?:l?or)?|envoy|representative|coordinator|co-ordinator|negotiator|conseill\p{L}+|representant\p{L}*|berater\p{L}*|radgivare\p{L}*|doradc\p{L}+|padomniek\p{L}+|patarej\p{L}+|советник\p{L}*|радник\p{L}*|представител\p{L}*|представник\p{L}*)$/u;

/** A dot behind a longer word ends a sentence that the splitter did not part. */
const longestAbbreviation = 4;

export interface Address {
  /** The word the name may begin at. */
  at: number;
  /** The rank's words, as [first, next), or null. */
  rank: [number, number] | null;
  /** Does only a space stand between the title and the name? */
  direct: boolean;
  polite: boolean;
}

/** What stands between a title and a name: brackets, a comma, a rank, a form of address. */
export function addressAt(scene: Scene, title: Title): Address | null {
  const { words } = scene;
  let at = title.next;
  let gap = words[at - 1]?.gap;
  if (gap === 'open') {
    const closing = words.findIndex((word, index) => index >= at && index < at + 5 && word.gap === 'close');
    if (closing < 0) return null;
    at = closing + 1;
    gap = 'space';
  }
  const own = words[title.next - 1];
  const within = words.slice(title.headEnd - 1, title.next - 1).some((word) => word.gap === 'open');
  if (gap === 'close' && within) gap = 'space';
  if (own === undefined || own.bare < own.end) return null;
  if (gap === 'dot' && own.text.length > longestAbbreviation) return null;
  // `the Military Assistant to the Chief – Colonel NAME`: behind a dash stands whoever bears a rank.
  if (gap === 'dash')
    return (title.complemented && isRanked(scene, at)) || (title.plural && beginsName(scene, at))
      ? { ...addressed(scene, at), direct: false }
      : null;
  if (gap !== 'space' && gap !== 'comma' && gap !== 'dot' && gap !== 'colon') return null;
  const article = articles.has(words[at]?.key ?? '');
  // In English only `the Honourable` goes on: `Minister of Defence, the guest`.
  if (gap === 'comma' && article && (scene.vocabulary.language !== 'en' || isHonorific(scene, at + 1)))
    at += 1;
  // `the Adviser to the President, Ambassador NAME`: who serves another may be called by a diplomat's rank besides.
  // So may who heads a delegation of an organisation.
  const serves = advises.test(title.headKey) || title.organisation;
  if (gap === 'comma' && serves && isAmbassador(scene, at) && words[at]?.gap === 'space')
    return { ...addressed(scene, at + 1), direct: false, polite: true };
  if (gap === 'comma') at += forceLength(scene, at);
  return { ...addressed(scene, at), direct: gap !== 'comma' };
}

/** Do a given name and a surname stand here? */
const beginsName = ({ words, vocabulary }: Scene, at: number): boolean => {
  const given = words[at];
  return (
    given !== undefined && isGiven(vocabulary, given) && given.gap === 'space' && isCapital(words[at + 1])
  );
};

const isRanked = ({ words, vocabulary }: Scene, at: number): boolean =>
  isCapital(words[at]) && vocabulary.rank(words, at) !== null;

/** `General Tan Sri Dato’ Sri`: a rank and two titles of two words. */
const mostAddresses = 10;

const retired = /^(?:Retired|Ret|Retd|Rtd)$/u;

/** How far ranks and forms of address reach from here, in whatever order, and which of them they are. */
export function addressed(scene: Scene, from: number): Omit<Address, 'direct'> {
  let at = from;
  let polite = false;
  let rank: [number, number] | null = null;
  for (let turn = 0; turn < mostAddresses; turn += 1) {
    // `Retired General NAME`.
    if (retired.test(scene.words[at]?.text ?? '') && scene.vocabulary.rank(scene.words, at + 1) !== null)
      at += 1;
    const found = scene.vocabulary.rank(scene.words, at);
    if (found !== null) {
      const next = at + found.length + branchLength(scene, at + found.length);
      rank = [rank?.[0] ?? at, next];
      at = next;
    } else if (/^(?:his|her|the)$/.test(scene.words[at]?.key ?? '') && isHonorific(scene, at + 1)) {
      at += 1;
      continue;
    } else if (isHonorific(scene, at)) {
      polite = true;
      at += 1;
    } else break;
    at = bracketEnd(scene, at);
    if (!leadsOn(scene, at - 1)) break;
  }
  return { at, rank, polite };
}

const longestForce = 4;
const forces = /^(?:army|navy|forces?|corps|guards?|marines?|police|gendarmerie|militia)$/u;

/** `commander of the Southern Command, Danish Army Gen. NAME`: how many words name the force behind a comma, whose rank follows; 0 where none do. */
function forceLength({ words, vocabulary, statesAt }: Scene, at: number): number {
  if (vocabulary.rank(words, at) !== null) return 0;
  for (let next = at; next < at + longestForce; next += 1) {
    const word = words[next];
    if (word === undefined || word.shape === 'lower' || (word.gap !== 'space' && word.gap !== 'dot'))
      return 0;
    const known =
      statesAt(word).length > 0 ||
      vocabulary.institutions.has(word.key) ||
      vocabulary.modifiers.has(word.key);
    if (!known || vocabulary.role.at(words, next) !== null) return 0;
    if (vocabulary.rank(words, next + 1) !== null) return forces.test(word.key) ? next + 1 - at : 0;
  }
  return 0;
}

const branches = new Set(['pilot', 'staff', 'engineer', 'doctor', 'medic', 'navigator']);

/** `Brigadier General Pilot NAME`, `Major General Staff NAME`: Arab forces put the branch behind a rank; 0 where none stands. */
function branchLength({ words, vocabulary }: Scene, at: number): number {
  const [rank, branch, name, more] = words.slice(Math.max(0, at - 1), at + 3);
  if (branch === undefined || !branches.has(branch.key) || !isCapital(branch)) return 0;
  const named = rank?.gap === 'space' && branch.gap === 'space' && isCapital(name) && name.gap === 'space';
  return named && isCapital(more) && !vocabulary.institutions.has(name.key) ? 1 : 0;
}

/** May a name follow this word: only a space or a dot behind it, or `(Ret.)`? */
export function leadsOn(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  const elided = word?.gap === 'quote' && word.key === 'dato';
  return word?.gap === 'space' || word?.gap === 'dot' || elided || closesBracket(scene, at);
}

/** Is the word the last of a bracket behind a rank? */
const closesBracket = (scene: Scene, at: number): boolean =>
  [at, at - 1, at - 2].some((first) => first > 0 && bracketEnd(scene, first) === at + 1);

const longestBracket = 3;

/**
 * `Major General (Ret.) NAME`, `Brigadier General (Brig Gen) NAME`, `Captain (GN) NAME`: where the bracket ends that
 * stands behind a rank and is no part of the name; the word itself where none does.
 */
function bracketEnd({ words, vocabulary }: Scene, at: number): number {
  if (words[at - 1]?.gap !== 'open') return at;
  for (let next = at; next < at + longestBracket; next += 1) {
    const word = words[next];
    if (word === undefined) return at;
    const short =
      word.shape === 'caps' ||
      /^(?:ret|retd|rtd|retired|res)$/.test(word.key) ||
      vocabulary.rank(words, at) !== null;
    if (!short) return at;
    if (word.gap === 'close' || word.gap === 'end') return next + 1;
  }
  return at;
}

/** The name of a title, if what follows may be one: after a comma or a complement, a surname alone is too little. */
export function nameAfter(scene: Scene, title: Title, address: Address): NameSpan | null {
  const previous = scene.words[address.at - 1];
  // `the Commander of the Schools, Brigadier General, NAME NAME`.
  const parted = address.rank !== null && !address.direct && previous?.gap === 'comma';
  if (address.at > title.next && !leadsOn(scene, address.at - 1) && !parted) return null;
  const name = readName(scene, address.at);
  if (name === null || (parted && (name.full < 2 || !mayPart(scene, title, name)))) return null;
  const alone = name.next - name.first === 1;
  const addressedBy = address.rank !== null || address.polite;
  if (!address.direct && endsOpening(scene, title, name)) return null;
  if (!address.direct && !addressedBy && (alone || !endsApposition(scene, name))) return null;
  if (alone && !addressedBy && (title.loose || beginsInstitution(scene, name) || endsTitle(scene, name)))
    return null;
  if (alone && (ownsThing(scene, name) || isSeatOf(scene, title, name))) return null;
  return name;
}

/** `the Chief of the Liaison Office Skopje`: a capital behind a house is where it sits. */
function isSeatOf({ words, vocabulary }: Scene, { next }: Title, { first }: NameSpan): boolean {
  const [house, word] = [words[next - 1], words[first]];
  if (first !== next || house === undefined || word === undefined) return false;
  return vocabulary.institutions.has(house.key) && findStates(word.text)[0]?.how === 'capital';
}

/** French parts office, rank and name throughout; elsewhere the name has to begin with a given one and end the list. */
function mayPart(scene: Scene, title: Title, name: NameSpan): boolean {
  const { words, vocabulary } = scene;
  if (vocabulary.language === 'fr') return true;
  const [first, last] = [words[name.first], words[name.next - 1]];
  return title.complemented && first !== undefined && isGiven(vocabulary, first) && last?.gap !== 'open';
}

/** `the Naval Chief Engineer, NAME NAME`: a capital word before a comma and a name is the title's last. */
function endsTitle({ words, vocabulary }: Scene, { next }: NameSpan): boolean {
  const given = words[next];
  return (
    words[next - 1]?.gap === 'comma' &&
    isCapital(given) &&
    isGiven(vocabulary, given) &&
    isCapital(words[next + 1])
  );
}

/** `Princess Louise’s Own Rifles`: what somebody owns goes by that name. */
function ownsThing({ words }: Scene, { next }: NameSpan): boolean {
  const last = words[next - 1];
  return last !== undefined && last.bare < last.end && last.gap === 'space' && isCapital(words[next]);
}

/** `commander of Joint Functional Component Command`: what follows the word makes it an institution's. */
function beginsInstitution({ words, vocabulary }: Scene, name: NameSpan): boolean {
  const last = words[name.next - 1];
  const next = words[name.next];
  if (last?.gap !== 'space' || next === undefined) return false;
  for (let at = name.next; at < name.next + 4; at += 1) {
    const word = words[at];
    if (word === undefined || !(isCapital(word) || word.shape === 'number')) return false;
    if (vocabulary.institutions.has(word.key)) return true;
    if (word.gap !== 'space') return false;
  }
  return false;
}

/** `While meeting the Minister of Spain, NAME said …`: the comma ends what opens the sentence, and NAME is who meets. */
function endsOpening({ words }: Scene, title: Title, name: NameSpan): boolean {
  const before = words.slice(0, title.first);
  // `Serving as Minister of Defence, NAME …` tells the office of NAME.
  const opens =
    opening.test(words[0]?.key ?? '') &&
    !occasion.test(words[1]?.key ?? '') &&
    !before.some(({ gap, key }) => gap === 'comma' || key === 'as');
  const follows = words[name.next];
  return opens && words[name.next - 1]?.gap === 'space' && follows?.shape === 'lower';
}

/** `Opening Remarks by the Minister, NAME at …`: no participle. */
const occasion = /^(?:remarks?|statements?|address|speech|session|ceremony|words)$/;

/** Prepositions and participles of English, which open a sentence and are no part of its subject: `In addition to the minister`. */
const opening =
  /^(?:after|against|along|alongside|amid|among|apart|aside|at|before|beside|besides|between|beyond|by|despite|during|following|for|from|in|like|next|on|since|through|to|together|under|unlike|until|upon|when|while|with|accompanied|greeted|hosted|invited|joined|met|received|welcomed|(?!king$)\p{L}{2,}ing)$/u;

/** After `the minister, NAME`, something must close the apposition or go on with a verb. */
function endsApposition({ words, vocabulary }: Scene, name: NameSpan): boolean {
  const first = words[name.first];
  const last = words[name.next - 1];
  if (first === undefined || last === undefined) return false;
  return (
    isGiven(vocabulary, first) ||
    last.gap !== 'space' ||
    relatives.has(words[name.next]?.key ?? '') ||
    leadsToOffice({ words, vocabulary } as Scene, name)
  );
}

/** `the Director of Policy, NAME NAME and the Chief of …`: two words behind which a list of offices goes on are a name. */
function leadsToOffice({ words, vocabulary }: Scene, { next, full }: NameSpan): boolean {
  if (full !== 2 || !isAnd(words[next]?.key)) return false;
  const at = words[next + 1]?.key === 'the' ? next + 2 : next + 1;
  const word = words[at];
  return (
    isCapital(word) &&
    (vocabulary.role.at(words, at) !== null ||
      vocabulary.rank(words, at) !== null ||
      (vocabulary.modifiers.has(word.key) && vocabulary.role.at(words, at + 1) !== null))
  );
}

/** `the attaché of Norway, NAME NAME who …`: the clause is of the name. */
const relatives: ReadonlySet<string> = new Set('who whose whom while during when'.split(' '));
