/** V9: a person's office, against what the document puts beside that name and beside the names of others. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { counterparts } from '../../lexicon/sides.ts';
import type { Ground } from '../ground.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import { stateCodes } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { level } from '../text/locate.ts';
import { translates } from '../text/meaning.ts';
import { namesAt, surnameAt } from '../text/people.ts';
import { sameName } from '../text/samewords.ts';
import { isLesser, isOffice, ranks, servesOnly } from '../text/titles.ts';
import { tokenise } from '../text/tokens.ts';
import { inOtherTongue } from '../text/tongue.ts';
import { officeIn } from './offices.ts';
import { type Zone, zonesOf } from './zones.ts';

const fillers = wordSet(pointing.fillers);

/** Words that make another office of one. */
const changing = wordSet(pointing.changing);

function roleWords({ document }: Pick<Ground, 'document'>, role: string): string[] {
  const read = document.read(role);
  return read.tokens
    .filter((token) => !fillers.has(token.fold) && stateCodes(read, token).length === 0)
    .map(({ fold }) => fold);
}

const plain = (text: string): string => level(text).text.toLowerCase().replace(/["']/g, '');

/** Do these words stand together once the name's own spelling, in brackets, takes the place of the text's? */
export const isRespelt = ({ document, spans }: Ground, words: string): boolean =>
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
      tokenise(rest).every(
        ({ fold }) => fillers.has(fold) || ranks.has(fold) || fold === 'senior' || fold.length < 4,
      ) && !isLesser(before?.fold ?? '')
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

/** The office is the one that the document gives to that name, and to nobody else. */
export function checkRole(
  ground: Ground,
  name: readonly string[],
  value: { name: string; role: string },
): Finding[] {
  if (isWholeMention(ground, value.name, value.role)) return [];
  const words = roleWords(ground, value.role);
  const zones = zonesOf(ground, name);
  if (words.length === 0) return [];
  if (zones.length === 0)
    return heldByAnother(ground, name, words)
      ? [absent('V9', ground.document)]
      : checkLooseRole(ground, words);
  const share = ({ read, zone }: Zone): number =>
    words.filter((word) => officeIn(read, zone, word).length > 0).length / words.length;
  const holding = zones.filter((zone) => share(zone) === 1);
  if (holding.length > 0) {
    if (holding.every((zone) => servedIn(zone, words))) return [drop('V9')];
    return holding.every((zone) => isOfOuterBody(zone, words)) ? [flag('V9')] : [];
  }
  if (words.every((word) => zones.some(({ read, zone }) => officeIn(read, zone, word).length > 0))) return [];
  if (isCounterpart(zones, words) || isCounterpartOf(ground, zones, words)) return [];
  // Another holds it: of somebody whose own office the text tells that is refused, of somebody beside whom none was read it is doubted.
  const other = zones.some(tellsOffice);
  if (heldByAnother(ground, name, words)) return [other ? drop('V9') : flag('V9')];
  if (isForeign(ground, words)) return zones.some((zone) => isTranslated(zone, words)) ? [] : [flag('V9')];
  if (words.some((word) => changing.has(word) && !ground.document.words.has(word)))
    return [absent('V9', ground.document)];
  if (Math.max(...zones.map(share)) >= 0.5) return [flag('V9')];
  const unread = !other && words.some((word) => ground.document.words.has(word));
  return [unread || titleStands(ground, words) ? flag('V9') : absent('V9', ground.document)];
}

/** Does an office stand beside the name? */
const tellsOffice = ({ read, zone }: Zone): boolean =>
  zone.some((index) => isOffice(read.tokens[index]?.fold ?? ''));

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
  return all(evidence) ? [] : [all(document) ? flag('V9') : absent('V9', document)];
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
export function isOfficeOfAnother(
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
