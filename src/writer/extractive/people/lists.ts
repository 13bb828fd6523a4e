/** One head for several people: `ministers A and B`, `the ministers of X, A, and Y, B`. */
import type { Word } from '../text/names.ts';
import { type Address, addressAt } from './address.ts';
import { after } from './apposition.ts';
import { level, mentionOf, type Run } from './mention.ts';
import { type NameSpan, readName, type Scene } from './names.ts';
import type { Title } from './titles.ts';

/** `premiers of Spain and Denmark, A and B` written with one head for several names, in languages whose plurals are not marked. */
export function isListed({ scene }: Run, title: Title): boolean {
  return (
    title.states.length > 1 &&
    scene.words[title.next - 1]?.gap === 'comma' &&
    scene.vocabulary.language !== 'en'
  );
}

/** A head for several names: all get its role; as many states as names are told out one by one. */
export function readPlural(run: Run, title: Title): number {
  const { scene } = run;
  const names: { name: NameSpan; address: Address; office: Title }[] = [];
  let office = title;
  let next = title.next;
  while (names.length < 12) {
    const address = addressAt(scene, { ...title, next });
    const name = address === null ? null : readName(scene, address.at);
    if (name === null || address === null || (title.loose && name.next - name.first === 1)) break;
    names.push({ name, address, office });
    next = name.next;
    const further = furtherOffice(scene, next);
    if (further !== null) {
      office = { ...title, ...further };
      next = further.next;
    } else if (isAnd(scene.words[next]) && scene.words[next - 1]?.gap !== 'end') next += 1;
    else if (scene.words[next - 1]?.gap !== 'comma') break;
  }
  if (names.length === 0) run.bare.push({ title, sentence: run.sentence });
  names.forEach(({ name, address, office: own }, index) => {
    const mention = mentionOf(run, name, { by: 'title', title: own, rank: address.rank });
    const follow = after(scene, name);
    const told = title.states.length === names.length ? title.states.slice(index, index + 1) : own.states;
    run.mentions.push({ ...mention, role: singular(run, own), states: [...told, ...follow.states] });
  });
  return Math.max(names.at(-1)?.name.next ?? title.next, title.next);
}

function isAnd(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    [
      'and',
      'och',
      'und',
      'et',
      'i',
      'a',
      'ir',
      'un',
      'ja',
      'и',
      'і',
      'та',
      'og',
      'en',
      'e',
      'y',
      'și',
      'si',
    ].includes(word.key)
  );
}

/** `…, and foreign affairs, NAME`: the next office of a list. */
function furtherOffice(scene: Scene, from: number): Pick<Title, 'start' | 'end' | 'next'> | null {
  const { words, vocabulary } = scene;
  let at = from;
  if (isAnd(words[at])) at += 1;
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

/** The role in the words of the text; an English plural head loses its `s`. */
function singular({ text, scene }: Run, title: Title): string {
  const head = scene.words[title.headEnd - 1];
  if (head === undefined || !title.plural) return level(text.slice(title.start, title.end));
  const one = head.text.replace(/s$/, '');
  const before = title.start <= head.start ? text.slice(title.start, head.start) : '';
  const link = title.start > head.end ? ' of ' : '';
  return level(`${before}${one}${link}${text.slice(Math.max(title.start, head.end), title.end)}`);
}
