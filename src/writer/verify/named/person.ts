/** V2, V8, V9: people. The name as the text gives it; office, rank and state of that name and no other. */
import type { z } from 'zod';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { counterparts } from '../amount/listed.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { personShape } from '../shapes.ts';
import { stateCodes } from '../text/align.ts';
import type { Document, Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { level, type Span } from '../text/locate.ts';
import { translates } from '../text/meaning.ts';
import { type NamedPlace, namesAt, surnameAt } from '../text/people.ts';
import { sameName } from '../text/samewords.ts';
import { agrees, bareName, isLesser, isOffice, particles, ranks, servesOnly } from '../text/titles.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { inOtherTongue } from '../text/tongue.ts';
import { officeIn, placesOf } from './offices.ts';
import { checkRank } from './rank.ts';

/** What a value is judged against. */
export interface Ground {
  document: Document;
  evidence: Read;
  spans: readonly Span[];
  /** Whose minister an unnamed state's minister is; null when it is not known. */
  publisher: string | null;
}

const fillers = wordSet(pointing.fillers);
/** Words that make another office of one. */
const changing = wordSet(pointing.changing);

/** Do the name's words stand side by side, in either order, somewhere in these tokens? Initials count for names. */
function standsTogether(tokens: readonly Token[], name: readonly string[]): boolean {
  return tokens.some((first, at) => {
    if (!first.cap || !name.some((word) => agrees(word, first.fold))) return false;
    const window = tokens.slice(at, at + name.length + 2);
    const near = window.filter(({ sentence }) => sentence === first.sentence);
    return name.every((word) =>
      near.some(({ fold, cap }) => (cap || particles.has(word)) && agrees(word, fold)),
    );
  });
}

const wholeWords = (name: readonly string[]): string[] => name.filter((word) => word.length > 1);

function checkName({ document, evidence }: Ground, name: readonly string[]): Finding[] {
  if (wholeWords(name).length === 0) return [drop('V8')];
  const anywhere = [document.tokens, document.title.tokens].some((tokens) => standsTogether(tokens, name));
  if (!anywhere) return [drop('V8')];
  if (standsTogether(evidence.tokens, name)) return [];
  const partly = wholeWords(name).some((word) =>
    evidence.tokens.some(({ fold, cap }) => cap && sameName(fold, word)),
  );
  return partly ? [] : [drop('V2')];
}

interface Zone {
  read: Read;
  zone: number[];
  around: number[];
  listed: NamedPlace['listed'];
}

/** Positions of the sentence around a word. */
function sentenceAround(tokens: readonly Token[], at: number): number[] {
  const sentence = tokens[at]?.sentence;
  let from = at;
  while (from > 0 && tokens[from - 1]?.sentence === sentence && at - from < 60) from--;
  const around: number[] = [];
  for (let index = from; tokens[index]?.sentence === sentence && index - at < 60; index++) around.push(index);
  return around;
}

function zonesOf({ document }: Ground, name: readonly string[]): Zone[] {
  return placesOf(document, name).map(({ read, place }) => {
    const around = sentenceAround(read.tokens, place.from);
    return { read, zone: [...place.before, ...place.after], around, listed: place.listed };
  });
}

function roleWords({ document }: Pick<Ground, 'document'>, role: string): string[] {
  const read = document.read(role);
  return read.tokens
    .filter((token) => !fillers.has(token.fold) && stateCodes(read, token).length === 0)
    .map(({ fold }) => fold);
}

const plain = (text: string): string => level(text).text.toLowerCase().replace(/["']/g, '');

/** Do these words stand together once the name's own spelling, in brackets, takes the place of the text's? */
const isRespelt = ({ document, spans }: Ground, words: string): boolean =>
  respells(document.language) &&
  spans.some(([start, end]) =>
    plain(withoutRespelling(document.text.slice(start, end))).includes(plain(words)),
  );

/** Is the evidence nothing but office and name, cut out of the text behind no `deputy` or `former`? */
function isWholeMention({ document, spans }: Ground, name: string, role: string): boolean {
  return spans.some(([start, end]) => {
    const said = document.text.slice(start, end);
    const words = plain(respells(document.language) ? withoutRespelling(said) : said);
    if (!words.includes(plain(role)) || !words.includes(plain(name))) return false;
    const rest = words.replace(plain(role), ' ').replace(plain(name), ' ');
    const before = document.tokens.filter((token) => token.end <= start).at(-1);
    return (
      tokenise(rest).every(({ fold }) => fillers.has(fold) || ranks.has(fold) || fold.length < 4) &&
      !isLesser(before?.fold ?? '')
    );
  });
}

/** Languages that spell a foreign name in their own way and give it once more in brackets. */
const respells = (language: string | null): boolean => /^(?:lv|lt|et|fi|pl|cs|ru|uk)\b/.test(language ?? '');

/** `ministru Ūlu Bergdālu (Ola Bergdahl)`: one person's office and the name as its bearer writes it. */
const withoutRespelling = (text: string): string =>
  text.replace(
    /(?:\p{Lu}[\p{L}’'-]{1,30}\s){2,4}\((\p{Lu}[\p{L}’'-]{1,30}(?:\s[\p{L}’'-]{1,30}){1,3})\)?$/u,
    '$1',
  );

function checkRole(
  ground: Ground,
  name: readonly string[],
  value: { name: string; role: string },
): Finding[] {
  if (isWholeMention(ground, value.name, value.role)) return [];
  const words = roleWords(ground, value.role);
  const zones = zonesOf(ground, name);
  if (words.length === 0) return [];
  if (zones.length === 0)
    return heldByAnother(ground, name, words) ? [drop('V9')] : checkLooseRole(ground, words);
  const share = ({ read, zone }: Zone): number =>
    words.filter((word) => officeIn(read, zone, word).length > 0).length / words.length;
  const holding = zones.filter((zone) => share(zone) === 1);
  if (holding.length > 0) {
    if (holding.every((zone) => servedIn(zone, words))) return [drop('V9')];
    return holding.every((zone) => isOfOuterBody(zone, words)) ? [flag('V9')] : [];
  }
  if (words.every((word) => zones.some(({ read, zone }) => officeIn(read, zone, word).length > 0))) return [];
  if (isCounterpart(zones, words) || isCounterpartOf(ground, zones, words)) return [];
  if (heldByAnother(ground, name, words)) return [drop('V9')];
  if (isForeign(ground, words)) return zones.some((zone) => isTranslated(zone, words)) ? [] : [flag('V9')];
  if (words.some((word) => changing.has(word) && !ground.document.words.has(word))) return [drop('V9')];
  if (Math.max(...zones.map(share)) >= 0.5) return [flag('V9')];
  return titleStands(ground, words) ? [flag('V9')] : [drop('V9')];
}

/** `Defence Minister Berg and his Danish counterpart Holm`: the office that the sentence gives to the other. */
const isCounterpart = (zones: readonly Zone[], words: readonly string[]): boolean =>
  zones.some(
    ({ read, zone, around }) =>
      zone.some((index) => counterparts.test(read.tokens[index]?.fold ?? '')) &&
      words.every((word) => officeIn(read, around, word).length > 0),
  );

/** `Berg will meet his counterpart Holm`: the office that the text gives, in another sentence, to the one beside whom the counterpart is named. */
const isCounterpartOf = ({ document }: Ground, zones: readonly Zone[], words: readonly string[]): boolean =>
  zones.some(
    ({ read, zone, around }) =>
      zone.some((index) => counterparts.test(read.tokens[index]?.fold ?? '')) &&
      document.people.some(
        (place) =>
          read.people.some(
            ({ from, words: name }) => around.includes(from) && !zone.includes(from) && namesAt(place, name),
          ) && words.every((word) => officeIn(document, [...place.before, ...place.after], word).length > 0),
      ),
  );

/** The role is told in another language than the text, which holds none of its words. */
function isForeign({ document, evidence }: Ground, words: readonly string[]): boolean {
  const read = tokenise(`the ${words.join(' of the ')}`);
  return inOtherTongue(read, evidence.tokens) && !words.some((word) => document.words.has(word));
}

/** The role's words, each in the text's language beside the name: `defence minister`, `aizsardzības ministrs`. */
const isTranslated = ({ read, zone }: Zone, words: readonly string[]): boolean =>
  zone.length > 0 &&
  words.every((word) => zone.some((index) => translates(word, read.tokens[index]?.fold ?? '')));

/** `commander of the 1st Battalion, 3rd Brigade`: no commander of the brigade that the battalion is of. */
function isOfOuterBody({ read, zone }: Zone, [head = '', body = '']: readonly string[]): boolean {
  const of = officeIn(read, zone, body).at(0);
  const office = officeIn(read, zone, head).findLast((index) => of !== undefined && index < of);
  if (of === undefined || office === undefined || !isOffice(head)) return false;
  const between = zone.filter((index) => index > office && index < of).map((index) => read.tokens[index]);
  const named = between.some((token) => token !== undefined && (token.cap || /^\p{Nd}/u.test(token.raw)));
  return named && read.tokens[office]?.clause !== read.tokens[of]?.clause;
}

function servedIn({ read, zone }: Zone, words: readonly string[]): boolean {
  const first = officeIn(read, zone, words[0] ?? '');
  const found = first.length > 0 ? first : words.flatMap((word) => officeIn(read, zone, word));
  return servesOnly(read.tokens, zone, found, new Set(words));
}

/** A name that the text gives without title: the role's words stand beside it in its sentence, or it is dropped. */
function checkLooseRole({ evidence, document }: Ground, words: readonly string[]): Finding[] {
  const all = (read: Read): boolean => {
    const everywhere = read.tokens.map((_, index) => index);
    return words.every((word) => officeIn(read, everywhere, word).length > 0);
  };
  return all(evidence) ? [] : all(document) ? [flag('V9')] : [drop('V9')];
}

function heldByAnother({ document }: Ground, name: readonly string[], words: readonly string[]): boolean {
  return document.people.some((place) => {
    const same = namesAt(place, name) || place.words.some((word) => name.some((own) => sameName(own, word)));
    const zone = [...place.before, ...place.after];
    return !same && words.every((word) => officeIn(document, zone, word).length > 0);
  });
}

/** `the spokeswoman`: the words of the role stand together in some sentence. */
function titleStands({ document }: Ground, words: readonly string[]): boolean {
  const sentences = new Map<number, number[]>();
  for (const [index, { sentence }] of document.tokens.entries()) {
    const own = sentences.get(sentence);
    if (own === undefined) sentences.set(sentence, [index]);
    else own.push(index);
  }
  return [...sentences.values()].some((zone) =>
    words.every((word) => officeIn(document, zone, word).length > 0),
  );
}

/** Does the text give the same office of this state to somebody else? */
function isOfficeOfAnother(
  { document }: Ground,
  name: readonly string[],
  role: string,
  country: string,
): boolean {
  const words = roleWords({ document }, role);
  return (
    words.length > 0 &&
    document.people.some((place) => {
      const zone = [...place.before, ...place.after];
      return (
        !surnameAt(place, name) &&
        words.every((word) => officeIn(document, zone, word).length > 0) &&
        zone.some((index) => {
          const token = document.tokens[index];
          return token !== undefined && stateCodes(document, token).includes(country);
        })
      );
    })
  );
}

const envoys =
  /^(?:ambassad|botschaft|gesandt|посол|посл|ambasad|vestniek|pasiunt|suursaad|suurlahet|envoy|attache|attach|konsul|consul|charge)/;
const posted = new Set('to in till i w we v в у en au aux z'.split(' '));

/** `ambassador to Malta`: the state that somebody is sent to, not the one that sends. */
const isPostedTo = ({ tokens }: Read, index: number): boolean => {
  const at = ['the', 'la', 'le', 'l'].includes(tokens[index - 1]?.fold ?? '') ? index - 1 : index;
  return posted.has(tokens[at - 1]?.fold ?? '') && envoys.test(tokens[at - 2]?.fold ?? '');
};

function checkState(ground: Ground, name: readonly string[], role: string, country: string): Finding[] {
  const zones = zonesOf(ground, name);
  const codes = (read: Read, zone: readonly number[]): string[] =>
    zone.flatMap((index) => {
      const token = read.tokens[index];
      return token === undefined || isPostedTo(read, index) ? [] : stateCodes(read, token);
    });
  const told = zones.flatMap(({ read, zone, listed }) => {
    const all = [...new Set(codes(read, zone))];
    // As many states as names: the first is the first's, the second the second's.
    return listed !== null && listed.of === all.length ? all.slice(listed.at, listed.at + 1) : all;
  });
  if (told.includes(country)) return [];
  const near = zones.flatMap(({ read, around }) => codes(read, around));
  if (told.length > 0) return near.includes(country) && zones.length > 1 ? [flag('V9')] : [drop('V9')];
  // One office of one state has one holder.
  if (told.length === 0 && isOfficeOfAnother(ground, name, role, country)) return [flag('V9')];
  if (country === ground.publisher) return [];
  const anywhere = [...ground.document.states, ...ground.document.title.states];
  return anywhere.some(({ code }) => code === country) ? [] : [flag('V7')];
}

const given = (text: string | null | undefined): text is string => typeof text === 'string' && text !== '';

/** Name, role, rank and state of a person against everything that the document puts beside that name. */
export function judgePerson(ground: Ground, value: z.infer<typeof personShape>): Finding[] {
  const name = bareName(value.name);
  const found = checkName(ground, name);
  if (found.some(({ level: worst }) => worst === 'drop')) return found;
  const { role, rank, country } = value;
  const titles = (value.name.match(/[\p{L}-]+/gu) ?? []).filter((word) => ranks.has(word.toLowerCase()));
  return [
    ...found,
    ...(given(role) ? checkRole(ground, name, { name: value.name, role }) : []),
    ...(given(rank) && !isRespelt(ground, `${rank} ${value.name}`)
      ? checkRank(ground, zonesOf(ground, name), { name, rank })
      : []),
    ...(given(country) ? checkState(ground, name, role ?? '', country) : []),
    ...(titles.length > 0 ? checkRank(ground, zonesOf(ground, name), { name, rank: titles.join(' ') }) : []),
  ];
}
