/** What each line of a release is: its headline, told news, a section's heading, or the furniture of the page around it. */

import { foldedWords } from '../../../domain/fold.ts';
import { once } from '../../../domain/remember.ts';
import furnitureLists from '../../lexicon/sentences-furniture.json' with { type: 'json' };
import { markBeside } from './captions.ts';
import type { Line, SentenceKind } from './lines.ts';
import { isNavigation, menuRuns } from './navigation.ts';
import { storyTurns } from './stories.ts';
import { isSubscription } from './subscription.ts';

export interface Classified {
  line: Line;
  kind: SentenceKind;
  story: number;
}

/** Every line with its kind and the story it belongs to, in order. */
export function classifyLines(lines: readonly Line[], title: string | null): Classified[] {
  const { leading, trailing } = menuRuns(lines);
  const end = Math.max(leading, lines.length - trailing);
  const told = classifyTold(lines.slice(leading, end), title);
  const menu = (part: readonly Line[], story: number): Classified[] =>
    part.map((line) => ({ line, kind: 'boilerplate', story }));
  return [...menu(lines.slice(0, leading), 0), ...told, ...menu(lines.slice(end), told.at(-1)?.story ?? 0)];
}

function classifyTold(lines: readonly Line[], title: string | null): Classified[] {
  const kinds: (SentenceKind | null)[] = lines.map((line, index) =>
    line.text.length <= shortForeign && inOtherScript.test(line.text) && isLatin(lines)
      ? 'boilerplate'
      : furnitureKind(line, index),
  );
  markHeadline(lines, kinds, title);
  markMasthead(lines, kinds);
  markBeside(lines, kinds);
  markHeadings(lines, kinds);
  const stories = storyStarts(lines, kinds);
  let story = -1;
  return lines.map((line, index) => {
    if (index === 0 || stories.has(index)) story += 1;
    return { line, kind: kinds[index] ?? 'body', story };
  });
}

/** A menu in another script than the text's. */
const inOtherScript = /^[^\p{Script=Latin}]*\p{L}{2}[^\p{Script=Latin}]*$/u;
const shortForeign = 60;
const sample = 4_000;

/** Are the letters of the longer lines nearly all Latin? */
const isLatin = once((lines: readonly Line[]): boolean => {
  const told = lines
    .filter(({ text }) => text.length >= paragraph)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, sample);
  const letters = told.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (told.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters * 0.9;
});

const furniture: Record<string, Record<string, string[]>> = furnitureLists;

/** All phrases of one sort, by their first word, so that a line is held against a handful. */
function phrasesOf(sort: string): ReadonlyMap<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const list of Object.values(furniture[sort] ?? {}))
    for (const phrase of list) {
      const words = foldedWords(phrase);
      const first = words[0];
      if (first === undefined) continue;
      const same = byFirst.get(first);
      if (same) same.push(words);
      else byFirst.set(first, [words]);
    }
  return byFirst;
}

const sorts = {
  boilerplate: phrasesOf('starts'),
  contact: phrasesOf('contact'),
  dateline: phrasesOf('dateline'),
};

const phone =
  /(?:\+|\b00)\d{1,3}[\s().\-/]{0,3}\d(?:[\s().\-/]{0,2}\d){5,12}|\btel\.?:?\s*\d|\(\d{3}\)\s*\d{3}-\d{4}/i;
/** `NAME / NAME / BNS nuotr.`: a caption that ends with what made it. */
const credited = /(?:^|[\s/(])(?:nuotr|foto|photo|fot|valokuva)\.?\)?$/iu;
/** `By Kari Vik, Staff Reporter`: who wrote, and no headline. */
const byline =
  /^(?:By:?|(?:Text|Story|Author|Reporting)(?: by|:))\s\p{Lu}[\p{L}.'’-]*(?:,?\s(?:(?:and|of|the|for)\s)?\p{Lu}[\p{L}.'’-]*){0,7}$/u;
/** What editors leave in a page's source: `<!--EndFragment-->`. */
const comment = /^(?:<!--.{0,200}?-->[\s\\]*)+$/;
/** What papers and agencies owe nobody: `… “as is” without warranty of any kind`. */
const asIs =
  /\b(?:as is|as-is)["”’]?\s(?:and\s)?without\s(?:any\s)?warrant|\bno (?:responsibility|liability) for the (?:accuracy|content)/i;
const invisible = /[\u200B-\u200D\uFEFF]/g;
/** `NAME NAME TOWN - Le 24/10/2023   Source : …`: who signed the text and when, and nothing told. */
const bylineLines = 4;
const mail = /[\w.+-]{1,64}(?:@|\[at\]|\(at\))[\w-]{1,64}\.[\w.-]{2,64}/i;
const address =
  /^(?:!?\[[^\]]{0,200}\]\([^)\s]{1,600}[^)]{0,200}\)\\?|<?https?:\/\/\S+>?|www\.\S+|[-*]?\s*\[[^\]]{0,200}\]\([^)]{1,800}\))$/i;
const numericDate = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})`;
const bareDate = new RegExp(
  String.raw`^(?:\p{L}{2,12},?\s+)?(?:${numericDate}|\d{1,2}\.?\s+\p{L}{3,12}\.?\s+\d{4}|\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4})(?:[,\s]+(?:kl\.?\s*|um\s+|at\s+)?\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?(?:Uhr|[ap]\.?m\.?|EST|EDT|CET|UTC|GMT))?)?\s*$|^\d{1,2}\.?\s\p{L}{3,12}\s\(\p{L}{2,12}\)$`,
  'iu',
);
/** What a page sets beside its date: `Feb. 24, 2017 PRINT | E-MAIL`, `11/29/2018 | News release | …`. */
const buttons = /(?:\s*\|.{0,80}|\s+(?:PRINT|E-?MAIL|SHARE|Print|Share)(?:\s*\|.{0,40})?)$/u;
const dated = new RegExp(
  `${numericDate}|\\d{1,2}\\.?\\s+\\p{L}{3,12}\\.?\\s+\\d{4}|\\p{L}{3,12}\\.?\\s+\\d{1,2},?\\s+\\d{4}`,
  'u',
);

const signed = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}’'.-]*,?\s+){2,5}(?:[–—|-]\s*)?(?:\p{L}{2,4}\s)?${numericDate}(?:[\s|,–—-]+\p{L}{4,10}\s?:.{0,80})?$`,
  'u',
);

/** `9 June 2017 – Edmonton, Alberta – National Defence`: a day, a town and a house between dashes, and no sentence. */
const dayAndHouse = new RegExp(
  String.raw`^(?:${numericDate}|\d{1,2}\.?\s+\p{L}{3,12}\.?\s+\d{4}|\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4})\s[–—-]\s[^.!?–—]{2,50}\s[–—-]\s[^.!?]{2,70}$`,
  'u',
);

/** `Gull Barracks, Oslo, 7th November 2031.`: where and when, and no sentence. */
const placeAndDay =
  /^(?:\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,4},\s){1,3}(?:\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,12}\s\d{4}|\p{L}{3,12}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})\.?$/u;

function furnitureKind(line: Line, index: number): SentenceKind | null {
  const text = line.text.slice(0, 400);
  if (/^date\s+\d{4}-\d{2}(?:-\d{2})?$/.test(text) || bareDate.test(text.replace(buttons, '')))
    return 'dateline';
  if (!/[\p{L}\p{N}]/u.test(text) || address.test(line.text.slice(0, 900))) return 'boilerplate';
  if (text.length < 140 && (dayAndHouse.test(text) || placeAndDay.test(text))) return 'dateline';
  if (isSubscription(line.text)) return 'boilerplate';
  if (line.text.length > 300) return null;
  if (isNavigation(text) || comment.test(text) || asIs.test(text)) return 'boilerplate';
  if (index >= bylineLines && signed.test(text.replace(invisible, ''))) return 'boilerplate';
  if (phone.test(text) || mail.test(text)) return 'contact';
  if (text.length < 120 && (credited.test(text) || (index < bylineLines && byline.test(text))))
    return 'boilerplate';
  if (/^©|\(c\)\s*\d{4}|©\s*\d{4}/i.test(text)) return 'boilerplate';
  const words = foldedWords(text.slice(0, 120));
  const rest = (phrase: readonly string[]) => words.length - phrase.length;
  const stamp = startsWithOne(sorts.dateline, words);
  if (stamp && dated.test(text) && rest(stamp) <= 8) return 'dateline';
  const ends = /[.!?…"”»]$/.test(text);
  const asks = startsWithOne(sorts.contact, words);
  if (asks && (/^[^.]{0,40}:/.test(text) || asks.length >= 3 || (!ends && rest(asks) <= 4))) return 'contact';
  const found = startsWithOne(sorts.boilerplate, words);
  if (found && isFurniture(text, found, rest(found), ends)) return 'boilerplate';
  return index > 0 && /^(?:#+|\\?#{2,}|-\s*30\s*-|\*{3,})$/.test(text) ? 'boilerplate' : null;
}

/** A phrase that opens furniture also opens news ("Share of GDP", "Via Baltica"): short, labelled or of several words it is furniture. */
function isFurniture(text: string, phrase: readonly string[], left: number, ends: boolean): boolean {
  if (left === 0) return true;
  const labelled = new RegExp(
    String.raw`^\P{L}*(?:[\p{L}\p{M}’'.-]+\s+){${phrase.length - 1}}[\p{L}\p{M}’'-]+\.?\s*[:|/©]`,
    'u',
  ).test(text);
  if (labelled) return left <= 40;
  if (phrase.length >= 3) return true;
  if (phrase.length === 2) return left <= 12 || !ends;
  return left <= 3 && !ends;
}

function startsWithOne(phrases: ReadonlyMap<string, string[][]>, words: readonly string[]): string[] | null {
  let best: string[] | null = null;
  for (const phrase of phrases.get(words[0] ?? '') ?? [])
    if (phrase.length > (best?.length ?? 0) && phrase.every((word, index) => word === words[index]))
      best = phrase;
  return best;
}

const opener = /^["“”„«»–—-]/;
/** A line that could be a title: short, unquoted, not closed by a stop. */
function looksLikeTitle(line: Line): boolean {
  if (/[^.]\.\s+\p{Lu}\p{Ll}{2}/u.test(line.text) && /(?:\.\.\.|…)$/.test(line.text)) return false;
  const text = line.text.replace(/^#+\s*/, '');
  const words = text.split(/\s+/).length;
  return (
    text.length <= 220 &&
    words >= 2 &&
    words <= 32 &&
    !opener.test(text) &&
    !/[.;:,]$|[.!?]["”»]$/.test(text.replace(/\.\.\.$|…$/, ''))
  );
}

function levelled(text: string): string {
  return foldedWords(text).join(' ');
}

/** The first line that is a title becomes the headline; its copies, cut ones too, and the kickers above it are furniture. */
function markHeadline(lines: readonly Line[], kinds: (SentenceKind | null)[], title: string | null): void {
  const wanted = title === null ? null : levelled(title);
  const opening = lines.slice(0, 8).map((line) => levelled(line.text.slice(0, 400)));
  let at = wanted ? opening.findIndex((line) => line !== '' && isCopy(line, wanted)) : -1;
  if (at === -1) at = firstTitle(lines, kinds);
  if (at !== -1 && wanted && !resembles(opening[at] ?? '', wanted)) {
    markByline(lines, kinds);
    return;
  }
  if (at === -1) return;
  const headline = opening[at] ?? '';
  kinds[at] = 'headline';
  lines.forEach((line, index) => {
    if (index === at || kinds[index] !== null) return;
    if (index < at && looksLikeTitle(line)) kinds[index] = 'boilerplate';
    else if (line.text.length <= 240 && isCopy(levelled(line.text), headline)) kinds[index] = 'boilerplate';
  });
}

/** Do the two share half of the words of the shorter? A page's own heading says what its title says. */
function resembles(line: string, title: string): boolean {
  const [short, long] = [line.split(' '), title.split(' ')].sort((a, b) => a.length - b.length);
  const words = new Set(long);
  return (short?.filter((word) => words.has(word)).length ?? 0) * 2 >= (short?.length ?? 1);
}

/** The headline stands apart from the text: what looks like a title above the first paragraph names its author or office. */
function markByline(lines: readonly Line[], kinds: (SentenceKind | null)[]): void {
  for (const [index, line] of lines.slice(0, 4).entries()) {
    if (!looksLikeTitle(line)) return;
    if (kinds[index] === null && line.text.split(/\s+/).length <= 12) kinds[index] = 'heading';
  }
}

/** Equal, or one cut short (`…defenses in the Baltic…`). */
function isCopy(line: string, headline: string): boolean {
  if (line === headline) return true;
  const [short, long] = line.length < headline.length ? [line, headline] : [headline, line];
  return (
    short.length >= 24 &&
    short.length >= long.length * 0.5 &&
    long.startsWith(short) &&
    long.length - short.length < 120
  );
}

function firstTitle(lines: readonly Line[], kinds: readonly (SentenceKind | null)[]): number {
  const candidates = lines
    .slice(0, 12)
    .flatMap((line, index) => (kinds[index] === null ? [{ line, index }] : []))
    .slice(0, 6);
  // `KOR`, `EN`: a button above the title.
  if (/^\p{Lu}{2,4}$/u.test(candidates[0]?.line.text ?? '')) candidates.shift();
  const first = candidates[0];
  if (!first || !looksLikeTitle(first.line)) return -1;
  if (candidates.length < 2) return -1;
  // `Press release`, `MINISTRY OF DEFENCE` above the title proper: a kicker.
  const kicker =
    first.line.text.split(/\s+/).length <= 4 ||
    first.line.text === first.line.text.toUpperCase() ||
    isInstitution(first.line.text);
  const second = candidates[1];
  if (kicker && second && looksLikeTitle(second.line) && second.line.text.split(/\s+/).length >= 5)
    return second.index;
  return first.index;
}
const institution =
  /^(?:the\s|das\s|le\s|la\s)?(?:(?:federal|royal|national)\s)?(?:ministr|ministerstw|ministerium|bundesministerium|ministère|department|office|embassy|government|headquarters|министерств|міністерств|ministeri|försvarsdepartement|regering|kaitseministeerium|puolustusministeriö|valtioneuvosto)/iu;
const linked = /^(?:of|the|for|and|to|in|de|des|du|la|le|et|der|des|für|und|och|i|w|на|и|та)$/iu;

/** The publisher's name alone, without anything that it does: `Ministry of Defence of the Republic of …`. */
function isInstitution(text: string): boolean {
  if (!institution.test(text)) return false;
  return text.split(/\s+/).every((word) => /^\P{L}*\p{Lu}/u.test(word) || linked.test(word));
}

const mastheadLines = 8;
const mastheadWords = 6;
const paragraph = 80;

/** Between the headline and the first paragraph: `Ministry of Defence`, `Press release`, `Office of the Spokesperson`. */
function markMasthead(lines: readonly Line[], kinds: (SentenceKind | null)[]): void {
  const at = kinds.indexOf('headline');
  const end = lines.findIndex(({ text }, index) => index > at && text.length >= paragraph);
  if (at < 0 || end < 0 || end - at > mastheadLines) return;
  for (let index = at + 1; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (kinds[index] === null && text.split(/\s+/).length <= mastheadWords && !/^\d|[.!?:;,"”»]$/.test(text))
      kinds[index] = 'heading';
  }
}

/** Short lines without a stop between paragraphs. */
function markHeadings(lines: readonly Line[], kinds: (SentenceKind | null)[]): void {
  lines.forEach((line, index) => {
    if (kinds[index] !== null || index === 0) return;
    const marked = /^#{1,6}\s/.test(line.text);
    const words = line.text.split(/\s+/).length;
    const next = lines[index + 1];
    if (!marked && (words > 12 || !line.parted || !looksLikeTitle(line) || !/^\p{Lu}/u.test(line.text)))
      return;
    if (marked || (next?.parted && next.text.length > 80 && kinds[index + 1] === null && words >= 2))
      kinds[index] = 'heading';
  });
}

/** Where a second story begins: after a rule or end mark, at a title-like line; at a new stamp of date; where the words change. */
function storyStarts(lines: readonly Line[], kinds: readonly (SentenceKind | null)[]): Set<number> {
  const starts = new Set<number>();
  let told = false;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && kinds[index - 1] === null && before.text.length > 80) told = true;
    if (index === 0 || index === lines.length - 1) return;
    const rule = /^(?:\\?[#*_=–—-]\s*){3,}$/.test(before?.text ?? '');
    const body = kinds[index] === null || kinds[index] === 'heading';
    if (rule && told && body && looksLikeTitle(line)) starts.add(index);
    if (/^date\s+\d{4}-\d{2}(?:-\d{2})?$/.test(line.text) && told) starts.add(index);
  });
  const paragraphs = lines.flatMap((line, index) => (kinds[index] === null ? [{ line, index }] : []));
  for (const turn of storyTurns(paragraphs.map(({ line }) => line))) {
    const index = paragraphs[turn]?.index;
    if (index !== undefined) starts.add(index);
  }
  return starts;
}
