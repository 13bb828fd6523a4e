/** The rest of an office that names a place or a body in its own words, up to the rank of whoever holds it. */
import { findStates } from '../../../domain/country.ts';
import { isAnd } from '../../lexicon/joining.ts';
import { isCapital } from '../text/names.ts';
import { addressed, isHonorific } from './address.ts';
import { readName, type Scene } from './names.ts';
import { type Title, titleAt } from './titles.ts';
import { isGiven } from './words.ts';

/** What a deputy's field is told with, behind the office: the words of it, and the one that ends it. */
const fields: Readonly<Record<string, { word: RegExp; last: RegExp }>> = {
  lt: {
    word: /(?:ams|oms|ėms|ims|ui|ai|ei|ų|os|ės|io|^ir)$/u,
    last: /(?:ams|oms|ėms|ims|ui|ai|ei)$/u,
  },
  lv: { word: /(?:as|es|is|s|u|^un)$/u, last: /^(?:jautājumos|lietās|jomā)$/u },
  et: {
    word: /(?:a|e|i|o|u|de|te|alal|küsimustes|valdkonnas|^ja)$/u,
    last: /^(?:alal|küsimustes|valdkonnas)$/u,
  },
};
const longestField = 7;

/** `ministro pavaduotojas teisės ir politikos klausimams NAME`: a deputy's field, told in small words up to the name. Looks at a few words. */
export function withField(scene: Scene, title: Title): Title {
  const { words, vocabulary } = scene;
  const told = fields[vocabulary.language];
  if (told === undefined || words[title.next - 1]?.gap !== 'space') return title;
  for (let at = title.next; at < title.next + longestField; at += 1) {
    const word = words[at];
    const proper = word?.shape === 'capital' && at + 1 < words.length && words[at + 1]?.shape === 'lower';
    if (word === undefined || !(word.shape === 'lower' || proper) || !told.word.test(word.text)) return title;
    if (vocabulary.stops.has(word.key) && !vocabulary.connectors.has(word.key)) return title;
    if (word.gap !== 'space' && word.gap !== 'comma') return title;
    if (word.gap === 'comma' || !told.last.test(word.text) || words[at + 1]?.shape === 'lower') continue;
    const { at: from } = addressed(scene, at + 1);
    const name = readName(scene, from);
    if (name === null || name.next - name.first < 2) return title;
    return { ...title, next: at + 1, end: word.bare, complemented: true, loose: false };
  }
  return title;
}

const longestRest = 7;
/** Bodies that bear the names of places and people. */
const sites = new Set(
  'base station school academy college centre center camp fort barracks garrison port command headquarters corps division brigade battlegroup'.split(
    ' ',
  ),
);
const links = new Set(['of', 'the', 'and', 'for']);

/**
 * `Commander Western Naval Area, Rear Admiral NAME`: capital words between a title and a comma that a rank and a name
 * follow are the title's, where a body is named and none begins a person's name. Looks at a few words.
 */
export function withRest(scene: Scene, title: Title): Title {
  const { words, vocabulary } = scene;
  let body = title.complemented && sites.has(words[title.next - 1]?.key ?? '');
  for (let at = title.next; at < title.next + longestRest; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined || before?.gap !== 'space' || before.bare < before.end) return title;
    if (!isCapital(word) && word.shape !== 'number' && !links.has(word.key)) return title;
    if (isGiven(vocabulary, word) || vocabulary.role.at(words, at) !== null) return title;
    if (at === title.next && vocabulary.rank(words, at) !== null) return title;
    // `Commander NORTHGROUP, Rear Admiral NAME`: a house in letters.
    if (vocabulary.institutions.has(word.key) || (word.shape === 'caps' && word.text.length > 2)) body = true;
    if (word.gap !== 'comma') continue;
    if (!body || !isCapital(word) || word.bare < word.end) return title;
    const { at: from, rank } = addressed(scene, at + 1);
    const name = readName(scene, from);
    const whole = name !== null && name.full > 1 && isGiven(vocabulary, words[name.first] ?? word);
    if (name === null || (rank === null && !whole)) return title;
    const states = words.slice(title.next, at + 1).flatMap((part) => scene.statesAt(part));
    return {
      ...title,
      ...{ next: at + 1, end: word.bare, complemented: true, loose: false },
      states: [...new Set([...title.states, ...states])],
    };
  }
  return title;
}

const longestHouse = 12;

/**
 * `Chief Director, Ministry of Defence Brigadier General (rtd) NAME`: the house behind an office and a comma, up to the
 * rank or the form of address of whoever holds it. Looks at a few words.
 */
export function withHouse(scene: Scene, title: Title): Title {
  const { words, vocabulary } = scene;
  if (words[title.next - 1]?.gap !== 'comma') return title;
  let house = false;
  for (let at = title.next; at < title.next + longestHouse; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined) return title;
    if (house && (isHonorific(scene, at) || vocabulary.rank(words, at) !== null)) {
      const states = words.slice(title.next, at).flatMap((part) => scene.statesAt(part));
      const name = readName(scene, addressed(scene, at).at);
      if (name === null) return title;
      return {
        ...title,
        ...{
          next: at,
          end: before.gap === 'close' ? before.end + 1 : before.bare,
          complemented: true,
          loose: false,
        },
        states: [...new Set([...title.states, ...states])],
      };
    }
    if (at > title.next && before.gap === 'comma') return withState(scene, title, at);
    if (before.gap !== 'open' && before.gap !== 'close' && !mayHouse(scene, at, at === title.next))
      return title;
    if (before.gap === 'open' && (word.shape !== 'caps' || word.gap !== 'close')) return title;
    house ||= vocabulary.institutions.has(word.key);
    if (!/^(?:space|comma|open|close)$/.test(word.gap)) return title;
  }
  return title;
}

/** `Minister of Defence, Norway, Hon NAME`: a state between two commas, where the holder's name follows. */
function withState(scene: Scene, title: Title, at: number): Title {
  const { words, vocabulary, statesAt } = scene;
  const [last, word] = [words[at - 1], words[at]];
  if (last === undefined || word === undefined || at - title.next > 3) return title;
  const states = statesAt(last);
  const within = words.slice(title.next, at).every((part) => statesAt(part).length > 0 || part.key === 'the');
  if (!within || states.length === 0 || findStates(last.text)[0]?.how === 'adjective') return title;
  const { at: from, rank, polite } = addressed(scene, at);
  const name = readName(scene, from);
  const given = isGiven(vocabulary, words[from] ?? word);
  if (name === null || !(rank !== null || polite || given) || (name.full < 2 && !polite)) return title;
  return {
    ...title,
    ...{ next: at, end: last.bare, complemented: true, loose: false },
    states: [...new Set([...title.states, ...states])],
  };
}

/** May the word be of a house's name: no office, no person's given name, and not a small word at its beginning? */
function mayHouse({ words, vocabulary }: Scene, at: number, first: boolean): boolean {
  const word = words[at];
  if (word === undefined || vocabulary.role.at(words, at) !== null) return false;
  if (!isCapital(word)) return !first && links.has(word.key);
  return (
    !vocabulary.stops.has(word.key) && (vocabulary.institutions.has(word.key) || !isGiven(vocabulary, word))
  );
}

const longestBracket = 4;

/** `Secretary (Defence Production) NAME`: what an office is for, in brackets and in words, is part of it. */
export function withBracket({ words }: Scene, title: Title): Title {
  if (words[title.next - 1]?.gap !== 'open') return title;
  for (let at = title.next; at < title.next + longestBracket; at += 1) {
    const word = words[at];
    if (word === undefined || word.shape !== 'capital') return title;
    if (word.gap === 'close')
      return isCapital(words[at + 1])
        ? { ...title, next: at + 1, end: word.end + 1, complemented: true, loose: false }
        : title;
    if (word.gap !== 'space') return title;
  }
  return title;
}

const longestFields = 10;

/** `Minister of Home Affairs, Immigration, Safety and Security Hon. NAME`: the fields of an office, up to its holder. */
export function withFields(scene: Scene, title: Title): Title {
  const { words, vocabulary } = scene;
  if (!title.complemented || words[title.next - 1]?.gap !== 'comma') return title;
  let joined = false;
  for (let at = title.next; at < title.next + longestFields; at += 1) {
    const word = words[at];
    if (word === undefined) return title;
    if (joined && at > title.next + 1 && opensName(scene, at)) {
      const last = words[at - 1];
      return last === undefined || last.shape === 'lower'
        ? title
        : { ...title, next: at, end: last.bare, loose: false };
    }
    joined ||= isAnd(word.key);
    const field =
      vocabulary.institutions.has(word.key) || vocabulary.modifiers.has(word.key) || fieldWords.has(word.key);
    if (!isAnd(word.key) && !(isCapital(word) && field)) return title;
    if (word.gap !== 'space' && (joined || word.gap !== 'comma')) return title;
  }
  return title;
}

/** What ministers have charge of besides, where no word for a house names it. */
const fieldWords = new Set(
  'safety immigration justice law order labour gender disaster planning local lands natural settlement refugees correctional'.split(
    ' ',
  ),
);

function opensName(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined) return false;
  return (
    isHonorific(scene, at) ||
    scene.vocabulary.rank(scene.words, at) !== null ||
    (isCapital(word) && isGiven(scene.vocabulary, word))
  );
}

/** `First Deputy Minister – Chief of the General Staff NAME`: a dash joins two offices of one holder. */
export function withSecond(scene: Scene, title: Title): Title {
  const { words } = scene;
  if (words[title.next - 1]?.gap !== 'dash' || title.plural || title.generic) return title;
  for (let head = title.next; head < title.next + longestSecond; head += 1) {
    const second = titleAt(scene, head);
    if (second === null) {
      if (words[head]?.gap !== 'space') return title;
      continue;
    }
    if (second.first !== title.next || second.plural || second.generic) return title;
    return {
      ...second,
      ...{ first: title.first, head: title.head, start: title.start, headKey: title.headKey },
      states: [...new Set([...title.states, ...second.states])],
      organisation: title.organisation || second.organisation,
    };
  }
  return title;
}

const longestSecond = 4;
