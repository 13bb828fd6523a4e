/** Where a sentence names people, and which title stands beside each name. */

import { isCapital, type Word } from '../text/names.ts';
import { addressAt, addressed, isHonorific, leadsOn, nameAfter } from './address.ts';
import { after, apposition } from './apposition.ts';
import { bylines, streets } from './credits.ts';
import { isAmbassador } from './envoys.ts';
import { serviceBehind, statesBefore } from './forces.ts';
import { isListed as isPluralList, readPlural } from './lists.ts';
import { type Found, level, type Mention, mentionOf, type Run, type Sighted } from './mention.ts';
import { type NameSpan, readName, type Scene } from './names.ts';
import { lettersEnd, namesThing, shipAt, ships } from './things.ts';
import { royal, type Title, titleAt } from './titles.ts';
import { withBracket, withField, withFields, withHouse, withRest, withSecond } from './titles-rest.ts';
import { isGiven } from './words.ts';

/** The people of one sentence. Linear in its words: each title looks at a bounded number of them. */
export function sightPeople(text: string, scene: Scene, sentence: number): Sighted {
  const run: Run = { scene, text, sentence, mentions: [], bare: [] };
  let at = 0;
  while (at < scene.words.length) at = Math.max(at + 1, step(run, at));
  return { mentions: run.mentions, bare: run.bare };
}

/** Reads what begins at a word, and gives the word to go on from. */
function step(run: Run, at: number): number {
  const { scene } = run;
  const ship = shipAt(scene, at);
  if (ship > at) return ship;
  const rank = scene.vocabulary.rank(scene.words, at);
  const title = titleAt(scene, at);
  // `Air Chief Marshal` is a rank, though `air chief` is an office.
  if (title !== null && title.headEnd - title.head >= (rank?.length ?? 0)) return readTitled(run, title);
  if (rank !== null || isHonorific(scene, at)) {
    const named = readAddressed(run, at);
    if (named !== null) return named;
  }
  return readUntitled(run, at);
}

/** A title: the names it belongs to, or a bare one. */
function readTitled(run: Run, short: Title): number {
  const { scene } = run;
  if (short.plural || isPluralList(run, short)) return readPlural(run, short);
  const fielded = withFields(scene, withBracket(scene, withField(scene, withRest(scene, short))));
  const title = withSecond(scene, withHouse(scene, fielded));
  const address = addressAt(scene, title);
  const name = address === null || title.serving ? null : nameAfter(scene, title, address);
  if (name !== null && royal.has(title.headKey) && namesThing(scene, name)) return name.next;
  if (name === null || address === null || isTown(scene, title, name)) {
    run.bare.push({ title, sentence: run.sentence });
    return title.next;
  }
  const ranked = rankBefore(scene, title);
  if (ranked !== null && apposition(scene, name) !== null)
    return keepNamed(run, name, { by: 'rank', rank: ranked });
  if ((title.generic || isEnvoy(scene, title)) && hasOffice(scene, name))
    return keepNamed(run, name, { by: 'title', rank: address.rank, states: title.states });
  const { states, next, affiliation } = after(scene, name);
  const mention = mentionOf(run, name, { by: 'title', title, rank: address.rank });
  const alias = aliasAt(scene, name, next);
  const told = { ...mention, states: [...title.states, ...states], affiliation };
  run.mentions.push(withAlias(run, told, alias));
  return alias?.next ?? next;
}

/** Does an office of its own stand behind the name: `his Danish counterpart NAME, Chief of Staff of …`? */
function hasOffice(scene: Scene, name: NameSpan): boolean {
  const office = apposition(scene, { ...name, next: lettersEnd(scene, name.next) });
  return office?.complemented === true && !office.generic;
}

/** `Ambassador NAME, Head of the Department of …`: a diplomat's rank alone, which the office behind the name tells more than. */
function isEnvoy(scene: Scene, { first, head, headEnd, next }: Title): boolean {
  return first === head && headEnd === next && isAmbassador(scene, head);
}

/** Estonian `kohtub kolleegidega Tartus`: behind colleagues, one word in a case of place is where they meet. */
function isTown(
  { vocabulary }: Scene,
  { generic }: Title,
  { full, next }: NameSpan & { full: number },
): boolean {
  return generic && vocabulary.language === 'et' && full === 1 && next > 0;
}

/** `Commander NAME, spokesperson of …`: a bare word for an office that is a rank too, with an office behind the name. */
function rankBefore({ words, vocabulary }: Scene, { first, head, next }: Title): [number, number] | null {
  const rank = first === head ? vocabulary.rank(words, head) : null;
  return rank !== null && head + rank.length === next ? [head, next] : null;
}

/** A rank or a form of address with a name: `Lt Gen Kowalski`, `Ms. Jane Doe, Deputy Director`. */
function readAddressed(run: Run, from: number): number | null {
  const { scene } = run;
  const { at, rank } = addressed(scene, from);
  if (!leadsOn(scene, at - 1)) return null;
  const name = readName(scene, at);
  if (name === null || (rank === null && isOwner(scene, name)) || isTitleOfThing(run, from, name))
    return null;
  if (rank === null && isTownOfSri(scene, from, name)) return name.next;
  if (rank === null && namesThing(scene, name)) return name.next;
  return keepNamed(run, name, {
    by: rank === null ? 'honorific' : 'rank',
    rank,
    states: statesBefore(scene, from),
  });
}

/** `at Sri Jayapura`: an honorific of towns too, where one word behind it tells where. */
function isTownOfSri({ words }: Scene, from: number, { first, next }: NameSpan): boolean {
  return words[from]?.key === 'sri' && next - first === 1 && located.has(words[from - 1]?.key ?? '');
}

/** `the cruiser “Admiral Berg”`: a rank and a name between quotation marks are a thing's. */
function isTitleOfThing({ text, scene }: Run, from: number, { end }: NameSpan): boolean {
  const before = text.charAt((scene.words[from]?.start ?? 0) - 1);
  return /["“„«‘]/u.test(before) && /["”“»’]/u.test(text.charAt(end));
}

/** `Princess Louise’s Own Rifles`: a unit's name and no person. */
function isOwner({ words }: Scene, { first, next }: NameSpan): boolean {
  const last = words[next - 1];
  return (
    next - first === 1 &&
    last !== undefined &&
    last.bare < last.end &&
    last.gap === 'space' &&
    isCapital(words[next])
  );
}

/** A given name with a surname, where nothing says that it is a ship, a prize or the author. */
function readUntitled(run: Run, at: number): number {
  const { scene } = run;
  const { words, vocabulary } = scene;
  const word = words[at];
  if (word === undefined || !isCapital(word)) return at;
  const spelt = word.shape === 'initial' && word.gap === 'dot';
  if (!spelt && !isGiven(vocabulary, word)) return readOffice(run, at);
  const before = words[at - 1];
  if (
    before !== undefined &&
    (ships.has(before.key) || (at === 1 && bylines.has(before.key)) || streets.has(before.key))
  )
    return at;
  const owner = before !== undefined && before.bare < before.end ? scene.statesAt(before) : [];
  if (
    before !== undefined &&
    isCapital(before) &&
    adjoining(before) &&
    !vocabulary.stops.has(before.key) &&
    owner.length === 0
  )
    return at;
  const name = readName(scene, at);
  if (name === null || name.next - at < 2 || (spelt && name.full > 1)) return at;
  if (isQuotedName(run, name) || isSite(scene, name)) return name.next;
  if (namesThing(scene, name)) return name.next;
  return keepNamed(run, name, { by: 'given', rank: null, states: owner });
}

/** `a course at Robert Camp`: where something is, a name that ends in a word for soldiers' quarters is a place. */
function isSite({ words }: Scene, { first, next }: NameSpan): boolean {
  return located.has(words[first - 1]?.key ?? '') && quarters.has(words[next - 1]?.key ?? '');
}

const located = new Set(['at', 'in', 'inside', 'near', 'outside', 'from']);
const quarters = new Set(['camp', 'fort', 'field', 'range', 'lines', 'depot']);

/** `exercise “Anna Berg 2023”`: nothing but a name and a number between quotation marks is what something is called. */
function isQuotedName({ text }: Run, { start, end }: NameSpan): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /["“„«»”‘]\s?$/u.test(before) && /^(?:[\s-]\d{1,4})?\s?["“”»«’]/u.test(text.slice(end, end + 8));
}

/** `Xyan Varadi, minister of …`: whatever name stands before an office with its field is a person's. */
function readOffice(run: Run, at: number): number {
  const { scene } = run;
  const before = scene.words[at - 1];
  if (before !== undefined && isCapital(before) && adjoining(before)) return at;
  const name = readName(scene, at);
  if (name === null || name.full < 2 || scene.words[name.next - 1]?.gap !== 'comma') return at;
  const title = apposition(scene, name);
  if (title === null) return at;
  // A signature is nothing but a name and an office: `— Xyan Varadi, Defence Minister`.
  const signs = at === 0 && title.next === scene.words.length && title.next - title.first > 1;
  if (title.next - title.head < 2 && !signs) return at;
  return keepNamed(run, name, { by: 'given', rank: null });
}

function adjoining(word: Word): boolean {
  return word.gap === 'space' || word.gap === 'dash';
}

/** Keeps a name that no title goes before, with the one that follows it: `NAME, minister of …`. */
function keepNamed(run: Run, name: NameSpan, found: Found): number {
  const { scene } = run;
  const follow = after(scene, name);
  // `Nora Dell T.D., Minister for …`: letters behind the name stand before its title.
  const lettered = { ...name, next: lettersEnd(scene, name.next) };
  const title = follow.next === name.next ? apposition(scene, lettered) : null;
  const mention = mentionOf(run, name, { ...found, ...(title === null ? {} : { by: 'apposition', title }) });
  const served = title === null && found.rank !== null ? serviceBehind(scene, name) : [];
  const states = [...(title?.states ?? []), ...follow.states, ...served, ...(found.states ?? [])];
  const alias = title === null ? aliasAt(scene, name, follow.next) : null;
  run.mentions.push(withAlias(run, { ...mention, states, affiliation: follow.affiliation }, alias));
  return title?.next ?? alias?.next ?? follow.next;
}

/** `Lūkam Dālam (Luke Dahl)`: the name once more, in its own spelling, is no other person. */
function aliasAt(scene: Scene, name: NameSpan, next: number): NameSpan | null {
  if (next !== name.next || scene.words[next - 1]?.gap !== 'open') return null;
  const alias = readName(scene, next);
  const closing = alias === null ? undefined : scene.words[alias.next - 1]?.gap;
  return alias !== null && alias.full > 1 && (closing === 'close' || closing === 'end') ? alias : null;
}

/** In languages that spell and decline foreign names, the bracket gives the name as its bearer writes it. */
function withAlias({ text, scene }: Run, mention: Mention, alias: NameSpan | null): Mention {
  if (alias === null || !respelling.has(scene.vocabulary.language)) return mention;
  const { start, end, first, next } = alias;
  const keys = scene.words.slice(first, next).map(({ key }) => key);
  const span: [number, number] = [mention.span[0], Math.max(mention.span[1], end)];
  return { ...mention, span, alias: { name: level(text.slice(start, end)), keys } };
}

const respelling = new Set(['lv', 'lt', 'et', 'fi', 'pl', 'cs', 'ru', 'uk']);
