/** One head for several people: `ministers A and B`, `the ministers of X, A, and Y, B`. */
import { isAnd } from '../../lexicon/joining.ts';
import { isCapital, type Word } from '../text/names.ts';
import { type Address, addressAt } from './address.ts';
import { after } from './apposition.ts';
import { level, mentionOf, type Run } from './mention.ts';
import { type NameSpan, readName, type Scene } from './names.ts';
import type { Title } from './titles.ts';
import { isGiven, singularOf } from './words.ts';

/** `premiers of Spain and Denmark, A and B` written with one head for several names, in languages whose plurals are not marked. */
export function isListed({ scene }: Run, title: Title): boolean {
  return (
    title.states.length > 1 &&
    scene.words[title.next - 1]?.gap === 'comma' &&
    scene.vocabulary.language !== 'en'
  );
}

/** Behind a name of a list stands a comma, or the bracket with its state. */
const parts = /^(?:comma|close)$/;

/** A head for several names: all get its role; as many states as names are told out one by one. */
export function readPlural(run: Run, title: Title): number {
  const { scene } = run;
  const names: { name: NameSpan; address: Address; office: Title; house: Own | null }[] = [];
  let house: Own | null = null;
  let office = title;
  let next = title.next;
  while (names.length < 12) {
    const address = addressAt(scene, { ...title, next });
    const name = address === null ? null : readName(scene, address.at);
    if (name === null || address === null || (title.loose && name.next - name.first === 1)) break;
    names.push({ name, address, office, house });
    // `ministers A of Norway and B of Denmark`.
    next = after(scene, name).next;
    const further = furtherOffice(scene, next);
    house = further === null && title.complemented ? furtherHouse(scene, next) : null;
    if (further !== null) {
      office = { ...title, ...further };
      next = further.next;
    } else if (house !== null) {
      office = title;
      next = house.next;
    } else if (isAnd(scene.words[next]?.key) && scene.words[next - 1]?.gap !== 'end') next += 1;
    else if (!parts.test(scene.words[next - 1]?.gap ?? '')) break;
  }
  if (names.length === 0) run.bare.push({ title, sentence: run.sentence });
  const before = title.plural ? statesBefore(run, title) : [];
  const parted = names.some((one) => one.house !== null);
  const byState = parted && names.every((one) => one.house?.alone !== false);
  names.forEach(({ name, address, office: own, house: of }, index) => {
    const mention = mentionOf(run, name, { by: 'title', title: own, rank: address.rank });
    const follow = after(scene, name);
    const several = names.length > 1;
    const states = before.length > 1 ? before : title.states;
    const apart = states.length === names.length && several && !parted;
    const told =
      of !== null ? of.states : apart ? states.slice(index, index + 1) : before.length > 1 ? [] : own.states;
    run.mentions.push({
      ...mention,
      // Of a house of its own the words give no office whole: `the chiefs of …, the Swedish Staff NAME`.
      role:
        of === null || of.alone
          ? singular(run, before.length > 1 ? withoutFirst(run, own) : own, apart || byState)
          : null,
      states: [...told, ...follow.states],
    });
  });
  return Math.max(names.at(-1)?.name.next ?? title.next, title.next);
}

/** Whose the next holder of a head is: a house with its state, or a state alone. */
interface Own {
  alone: boolean;
  next: number;
  states: readonly string[];
}

const longestHouse = 7;

/** `…, the Swedish Defence Staff NAME`, `…, Denmark, NAME`: the next house or state of a list of those who head one each. */
function furtherHouse(scene: Scene, from: number): Own | null {
  const { words, vocabulary, statesAt } = scene;
  let first = from;
  for (const skipped of [isAnd, isOf]) if (skipped(words[first]?.key)) first += 1;
  const article = words[first]?.key === 'the' ? 1 : 0;
  const states = new Set<string>();
  for (let at = first + article; at < first + longestHouse; at += 1) {
    const [opening, word] = [words[first], words[at]];
    if (opening === undefined || word === undefined || word.bare < word.end) return null;
    const of = statesAt(word);
    const named = vocabulary.institutions.has(word.key) || vocabulary.modifiers.has(word.key);
    if (of.length === 0 && !(isCapital(word) && named)) return null;
    for (const code of of) states.add(code);
    if (word.gap === 'comma' || (word.gap === 'space' && opensHolder(scene, at + 1))) {
      const alone = words.slice(first + article, at + 1).every((part) => statesAt(part).length > 0);
      if (states.size !== 1 || (alone && word.gap !== 'comma')) return null;
      return { alone, next: at + 1, states: [...states] };
    }
    if (word.gap !== 'space') return null;
  }
  return null;
}

const isOf = (key: string | undefined): boolean => key === 'of';

/** Does a rank or a given name begin here? */
function opensHolder({ words, vocabulary }: Scene, at: number): boolean {
  const word = words[at];
  const plain =
    isCapital(words[at + 1]) &&
    !vocabulary.institutions.has(word?.key ?? '') &&
    !vocabulary.modifiers.has(word?.key ?? '');
  return isCapital(word) && (vocabulary.rank(words, at) !== null || isGiven(vocabulary, word) || plain);
}

/** `…, and foreign affairs, NAME`: the next office of a list. */
function furtherOffice(scene: Scene, from: number): Pick<Title, 'start' | 'end' | 'next'> | null {
  const { words, vocabulary } = scene;
  let at = from;
  if (isAnd(words[at]?.key)) at += 1;
  if (words[at]?.key === 'of') at += 1;
  const first = at;
  while (at < first + 5) {
    const word = words[at];
    if (word === undefined || !(vocabulary.modifiers.has(word.key) || vocabulary.institutions.has(word.key)))
      return null;
    at += 1;
    if (word.gap === 'comma') {
      const opening = words[first];
      return opening === undefined ? null : { start: opening.start, end: word.end, next: at };
    }
    if (word.gap !== 'space') return null;
  }
  return null;
}

/**
 * The role in the words of the text; a plural head is told in the singular, and the states that are told out one by one
 * (`… of Spain and Denmark, A and B`) are no part of what each holds.
 */
function singular({ text, scene }: Run, title: Title, shared: boolean): string {
  const [head, last] = [scene.words[title.head], scene.words[title.headEnd - 1]];
  const end = shared ? beforeStates(scene, title) : title.end;
  if (head === undefined || last === undefined || !title.plural) return level(text.slice(title.start, end));
  const one = singularOf(text.slice(head.start, last.bare), scene.vocabulary.language);
  const before = title.start <= head.start ? text.slice(title.start, head.start) : '';
  const link = title.start > last.end ? ' of ' : '';
  return level(
    `${before}${one}${link}${text.slice(Math.max(title.start, last.bare), Math.max(end, last.bare))}`,
  );
}

/** `Spanish and Danish ministers A and B`: the states before the office, in order, where they are several and no other word stands there. */
function statesBefore({ scene: { words, statesAt } }: Run, { first, head }: Title): string[] {
  const states: string[] = [];
  let at = head - 1;
  while (at >= 0 && head - at < longestList) {
    const word = words[at];
    if (word === undefined || (word.gap !== 'space' && word.gap !== 'comma')) break;
    const of = statesAt(word);
    if (of.length > 0) states.unshift(...of.slice(0, 1));
    else if (!isAnd(word?.key) && at < first) break;
    at -= 1;
  }
  return states.length > 1 ? states : [];
}

const longestList = 12;

/** The office without the last of several states before it, which is not every one's. */
function withoutFirst({ scene: { words, statesAt } }: Run, title: Title): Title {
  const [word, next] = [words[title.first], words[title.first + 1]];
  return word !== undefined && next !== undefined && title.first < title.head && statesAt(word).length > 0
    ? { ...title, first: title.first + 1, start: next.start }
    : title;
}

/** Where a title ends without the states that close it. */
function beforeStates({ words, statesAt }: Scene, { headEnd, next, end }: Title): number {
  let at = next;
  while (at > headEnd && (statesAt(words[at - 1] as Word).length > 0 || isLink(words[at - 1]))) at -= 1;
  const last = words[at - 1];
  return at < next && last !== undefined ? last.bare : end;
}

const isLink = (word: Word | undefined): boolean =>
  isAnd(word?.key) || word?.key === 'of' || word?.key === 'the' || word?.key === 'republic';
