/** Asking: a typed line read, with its thread, into what Coop is to do or to tell. */
import { distance } from 'fastest-levenshtein';
import { type Alone, carryOver } from './carry.ts';
import { cleanLine } from './clean.ts';
import { readCommand } from './command.ts';
import { foldedWords } from './fold.ts';
import { asksAnother, intentOf, meansSomething, measureWord, typeNamed } from './intent.ts';
import { mask } from './mask.ts';
import { misspeltState, namedStates } from './named.ts';
import { withOneVerb } from './oneverb.ts';
import { findPeriod, steppedPeriod } from './period.ts';
import { type Word, wordsOf } from './phrases.ts';
import { isPlace } from './placenames.ts';
import type { Asking, Command } from './question.ts';
import { asRomanised, romanise } from './romanise.ts';
import { alikeAmong, beginningWith, nearInOtherScript, type Spelt } from './surnames.ts';
import { findTopicMentions, findTopics, type Topic, topics } from './topic.ts';

const longestLine = 1_000;
/** A standing order may name every state, topic and source. */
const longestOrder = 6_000;
const examples = ['latvia', 'latvia special operations since march', 'help'];
/** Titles before a name: they say nothing that the name does not. */
const titles = new Set(
  `mr mrs ms miss dr sir madam president prime minister secretary ambassador general gen lieutenant lt major maj colonel col
  captain capt admiral adm commander chief brigadier brig sergeant sgt marshal undersecretary deputy defence defense foreign
  chancellor premier king queen prince princess`.split(/\s+/),
);

/** Surnames that are words of every day: in small letters beside other words they are taken for the word. */
const alsoWords = new Set(
  `price grant brown white black green gray young long king hill wood field stone marshall major mason page bush rice may
  day hope power powers bright sharp strong wise rich best good cook baker hunter fisher carter banks brooks rivers lake
  ford hall house church bell cross love moore reed rose snow storm summers winters west east north south park parks
  lane street bridges pike fox wolf hawk bird bond case chase church cash early ready swift small little large waters
  wells worth fields woods berry cherry savage guard ward warden knight pope bishop dean abbott duke noble judge law laws
  rush moss sands shore frost flood rain gold silver steel irons money penny block bolt canon cannon gunn shields sparks
  burns payne means state states battle battles speed wall walls gates frank mark miles drew grace joy faith young`.split(
    /\s+/,
  ),
);

const nobody: ReadonlySet<string> = new Set();

/** What someone typed, without markup: what is pasted from elsewhere is read as its words. */
function plainOf(text: string): { plain: string; most: number } {
  const plain = text.slice(0, 20_000).replace(/<[^<>]{0,300}>/g, ' ');
  return { plain, most: /^\s*(?:follow|subscribe)\s/i.test(plain) ? longestOrder : longestLine };
}

/** Is what someone typed longer than what is read? `readLine` says so of the whole; of none of its parts is anything to be told. */
export function isTooLong(text: string): boolean {
  const { plain, most } = plainOf(text);
  return plain.trim().length > most;
}

/**
 * Reads what someone typed, without the platform's trigger. Never throws: what cannot be read is `unclear`, with a hint
 * in words and lines to type instead. Linear in the text's length.
 */
export function readLine(text: string, asking: Asking): Command {
  const { plain, most } = plainOf(text);
  if (plain.trim().length > most) {
    const hint = `That is ${text.trim().length.toLocaleString('en')} characters long; a question has at most 1,000. Ask for one thing, in a sentence or a few words.`;
    return { kind: 'unclear', hint, didYouMean: examples };
  }
  const line = cleanLine(plain, most);
  if (line === '') {
    const hint = 'Nothing was asked. Type a state, a name or a question; `help` shows what works.';
    return { kind: 'unclear', hint, didYouMean: examples };
  }
  return readCommand(line, asking.zone) ?? readQuestion(withOneVerb(line), asking);
}

function readQuestion(line: string, asking: Asking): Command {
  const { thread } = asking;
  const before = (thread?.refused ?? thread?.question)?.period ?? null;
  const found = steppedPeriod(line, before) ?? findPeriod(line, asking);
  const tags = taggedTopics(line);
  const timeless = mask(line, [...(found === null ? [] : [found]), ...tags]);
  const states = namedStates(timeless);
  const tokens = wordsOf(mask(timeless, states));
  const folded = foldedWords(timeless).join(' ');
  const bare = states.length === 0;
  // `Price?` in a thread asks what the thread is on to cost; nobody of that name is meant.
  const surnames =
    thread !== null && intentOf(folded) !== null && tokens.length === 1 ? nobody : asking.surnames;
  const people = peopleNamed(tokens, { ...asking, surnames }, { line: timeless, bare });
  const asked = people.tokens.size === tokens.length ? null : intentOf(folded);
  const intent = /^new(?: |$)/.test(folded) && tokens.length === 1 ? 'new' : asked;
  const meant = tokens
    .filter(
      (word) => !people.tokens.has(word) && (meansSomething(word.folded, intent) || isTheWar(word, timeless)),
    )
    .filter((word) => !isKindOfState(word, states))
    .filter((word) => !leadsToName(word, tokens, people.tokens))
    // `Qu’a`, `l’Estonie`: what is elided in front of a word.
    .filter(({ folded: word, end }) => word.length > 2 || !/^['’]\p{L}/u.test(timeless.slice(end, end + 2)))
    // `How long`, `in total` ask for a measure of what else is named.
    .filter(
      ({ folded: word }) =>
        word !== measureWord(folded) &&
        !(word === 'pays' && / pays(?: |$)/.test(folded) && !/(?:^| )who pays(?: |$)/.test(folded)) &&
        !(word === 'total' && / in total(?: |$)/.test(folded)) &&
        !(word === 'far' && / (?:so|thus) far(?: |$)/.test(folded)),
    )
    // `F-16s` is one `16` or several; `15th` is `15:e` elsewhere.
    .map((word) => titleMeant(word.folded.replace(/^(\d+)(?:s|st|nd|rd|th)$/, '$1')));
  const spelt = readSpelling(meant, tokens.length === 1 && states.length === 0, timeless);
  // `Minister Kalns`: the office says no more than the name, unless someone else's is asked for.
  const titled = people.names.length > 0 && !asksAnother(folded);
  const words = titled && spelt.words.every((word) => titles.has(word)) ? [] : spelt.words;
  const [only] = words;
  // `latvian chief of defence`: an office and a state ask who holds it.
  const office =
    intent === null && states.length > 0 && words.length > 0 && words.every((word) => titles.has(word));
  const type = words.length === 1 && only !== undefined && intent === null ? typeNamed(only) : null;
  const alike =
    people.names.length === 0 ? [] : unique(people.names.flatMap((name) => sameAmong(asking.surnames, name)));
  const alone: Alone = {
    text: line,
    intent: office ? 'who' : intent,
    countries: unique([...states.map(({ code }) => code), ...spelt.corrections.map(({ code }) => code)]),
    people: people.names,
    ...(alike.length > 0 ? { alike } : {}),
    topics: unique([...tags.map(({ topic }) => topic), ...(type === null ? findTopics(timeless) : [])]),
    types: type === null ? [] : [type],
    period: found?.period ?? null,
    words: type === null ? words : [],
    ...(spelt.corrections.length > 0 ? { corrections: spelt.corrections } : {}),
  };
  if (courtesy.test(line) || (holdsNothing(alone) && thread === null)) return nothingNamed(line);
  return { kind: 'ask', question: carryOver(alone, folded, thread) };
}

/** The title that a misspelt word means (`cheif`, `minster`): its letters in another order, or a letter wrong in a long word; else the word. */
function titleMeant(word: string): string {
  // `Commanded` is a deed.
  if (word.length < 5 || titles.has(word) || /(?:ed|ing)$/.test(word)) return word;
  const letters = [...word].sort().join('');
  const meant = [...titles].find(
    (title) =>
      title[0] === word[0] &&
      (letters === [...title].sort().join('') || (title.length >= 7 && distance(word, title) === 1)),
  );
  return meant ?? word;
}

/** Takes out the words that mean nothing but a misspelt state. */
function readSpelling(words: readonly string[], alone: boolean, line: string) {
  const mentions = findTopicMentions(line);
  const told = wordsOf(line)
    .filter(({ start, end }) => mentions.some((topic) => topic.start <= start && end <= topic.end))
    .map(({ folded }) => folded);
  const known = (typed: string): boolean =>
    told.includes(typed) || typeNamed(typed) !== null || titles.has(typed);
  const read = (typed: string, only: boolean): { typed: string; code: string }[] => {
    const code = misspeltState(typed, only);
    return code === null ? [] : [{ typed, code }];
  };
  // `Unted kingdom`: two words, neither of which is a state.
  const pairs = words.slice(1).flatMap((second, at) => read(`${words[at]} ${second}`, false));
  const paired = new Set(pairs.flatMap(({ typed }) => typed.split(' ')));
  const single = words.filter((word) => !paired.has(word) && !known(word));
  const corrections = [...pairs, ...single.flatMap((typed) => read(typed, alone))];
  const taken = new Set(corrections.flatMap(({ typed }) => typed.split(' ')));
  return { words: words.filter((word) => !taken.has(word)), corrections };
}

/** `The war`; German and Swedish have the word for `was`. */
function isTheWar({ folded, start }: Word, line: string): boolean {
  return folded === 'war' && /(?:^|\s)the $/i.test(line.slice(0, start));
}

/** Words that are part of a state's name, behind it: `Czech republik`. */
const kindsOfState = ['republic', 'kingdom', 'federation', 'emirates'];

/** Is the word right behind a state's name such a word, spelt nearly so? */
function isKindOfState({ folded, start }: Word, states: readonly { end: number }[]): boolean {
  return (
    states.some(({ end }) => start - end === 1) &&
    kindsOfState.some((kind) => folded[0] === kind[0] && distance(folded, kind) <= 2)
  );
}

/** `Van` and `den` of `van den Berg` are no words of their own. */
function leadsToName(word: Word, tokens: readonly Word[], named: ReadonlySet<Word>): boolean {
  if (!particle.test(word.folded)) return false;
  const name = tokens.slice(tokens.indexOf(word) + 1).find(({ folded }) => !particle.test(folded));
  return name !== undefined && named.has(name);
}

const particle = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|af|av|zu|al|el|bin|ben|mc|st)$/;

function holdsNothing({ intent, countries, people, topics, types, period, words }: Alone): boolean {
  const parts = countries.length + people.length + topics.length + types.length + words.length;
  return parts === 0 && period === null && intent !== 'new';
}

/** What asks for nothing, in a thread either. */
const courtesy =
  /^(?:ok|okay|thanks?|thank you|thx|ty|cheers|great|perfect|danke|paldies|dziękuję|ačiū|aitäh|tack|merci|спасибо|дякую)[ !.,]*$/iu;

function nothingNamed(line: string): Command {
  const hint = /[\p{L}\p{N}]/u.test(line)
    ? 'The question names no state, person, topic or thing to look for. Name one, for example as below.'
    : 'There is no word in that. Type a state, a name or a question; `help` shows what works.';
  return { kind: 'unclear', hint, didYouMean: examples };
}

function taggedTopics(line: string): { start: number; end: number; topic: Topic }[] {
  return [...line.matchAll(/#([\p{L}\p{N}_-]+)/gu)].flatMap((match) => {
    const tag = match[1]?.toLowerCase().replaceAll('_', '-');
    const topic = topics.find((known) => known === tag);
    return topic === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, topic }];
  });
}

/**
 * People by their surnames as the briefs hold them, folded: equal, or with the same first letter and one edit apart in
 * six letters or more, two in nine or more; a name that the briefs hold in Cyrillic may differ by one edit more. Where a line is nothing but two words (`bare`), the first is a first name.
 */
function peopleNamed(
  tokens: readonly Word[],
  { surnames, told }: Asking,
  { line, bare }: { line: string; bare: boolean },
): { names: string[]; tokens: Set<Word> } {
  const names: string[] = [];
  const taken = new Set<Word>();
  for (const word of tokens) {
    const whole = bare && tokens.length === 1 && surnames.has(word.folded);
    const empty = !meansSomething(word.folded, null) || titles.has(word.folded);
    if (word.folded.length < 3 || (empty && !whole)) continue;
    const capital = /^\p{Lu}/u.test(line.slice(word.start));
    if (alsoWords.has(word.folded) && !capital && !whole) continue;
    if (isPlace(word.folded)) continue;
    const surname = surnames.has(word.folded)
      ? word.folded
      : nearestSurname(word.folded, surnames, told?.has(word.folded) === true);
    if (surname === null) continue;
    names.push(surname);
    taken.add(word);
  }
  const [first, second] = tokens;
  const whole = first !== undefined && second !== undefined && tokens.length === 2 && taken.has(second);
  if (whole && findTopics(first.folded).length === 0 && typeNamed(first.folded) === null && bare) {
    return { names: unique(names.slice(-1)), tokens: new Set([first, second]) };
  }
  return { names: unique(names), tokens: taken };
}

/** The surname that a word is a spelling of; of a word that the briefs hold (`told`) only one of which it is another form. */
function nearestSurname(word: string, surnames: ReadonlySet<string>, told: boolean): string | null {
  if (word.length < 5 || findTopics(word).length > 0 || typeNamed(word) !== null) return null;
  const alike = alikeAmong(surnames, word).find((surname) => Math.abs(surname.length - word.length) <= 3);
  if (alike !== undefined) return alike;
  const ofCyrillic = romanise(word);
  const typed = { latin: ofCyrillic ?? word, cyrillic: asRomanised(word) };
  const near = ({ surname }: Spelt): boolean => Math.abs(surname.length - word.length) <= 3;
  const spelt = (script: 'latin' | 'cyrillic'): Spelt[] =>
    beginningWith(surnames, typed[script][0] ?? '', script).filter(near);
  const other = nearInOtherScript(surnames, word).find(
    (surname) => Math.abs(surname.length - word.length) <= 3,
  );
  if (other !== undefined) return other;
  let best: { surname: string; edits: number; alike: number } | null = null;
  for (const script of ['latin', 'cyrillic'] as const) {
    const allowed =
      script === 'cyrillic' ? (word.length < 7 ? 1 : 2) : word.length < 6 ? 0 : word.length < 9 ? 1 : 2;
    for (const { surname, latin } of spelt(script)) {
      if (Math.abs(latin.length - typed[script].length) > allowed) continue;
      const edits = distance(typed[script], latin);
      if (edits > allowed) continue;
      const alike = shared(typed[script], latin);
      const form = alike >= Math.min(typed[script].length, latin.length) - 2;
      if (told && !form) continue;
      if (best === null || edits < best.edits || (edits === best.edits && alike > best.alike))
        best = { surname, edits, alike };
    }
  }
  return best?.surname ?? null;
}

/** The other surnames that are one name with this one (`sameSurname`). */
function sameAmong(surnames: ReadonlySet<string>, name: string): string[] {
  return [...alikeAmong(surnames, name), ...nearInOtherScript(surnames, name)].filter(
    (surname) => surname !== name,
  );
}

/** How many letters two words begin with alike. */
function shared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
