/** The party of a commitment: who binds himself, and for which states. */
import type { Found } from '../../../domain/phrases.ts';
import { ands } from '../../lexicon/joining.ts';
import type { Clause } from '../text/clauses.ts';
import { lowerBound, within } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';
import type { Sign, Signs } from './signs.ts';

const opener =
  /^(?:In|On|At|By|As|For|From|After|I|We|He|She|They|It|This|These|While|When|According|Also|Today|And|But)$/i;
const link = new RegExp(
  String.raw`^(?:${ands}|i|&|of|the|for|both|two|three|four|five|de|du|la|\d+|nato|eu|other|his|her|its|their)$`,
  'i',
);
const adverb =
  /\s+(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|previously|formally|subsequently|initially|later|then|thus|both|each|also|currently|today|now|soon|jointly|recently|earlier|remains?|officially|already|further|together|has|have|had|is|are|was|were|will)$/i;
const auxiliary = /^(.{1,60}?)\s(?:has|have|had|is|are|was|were|will)\s/su;
const afterPreposition =
  /(?:^|\s)(?:of|to|in|for|with|on|by|across|from|toward|towards|against|between|at|av|till|i|med|för|mit|von|für|der|de|à|pour|dla|z|na|с|для|в|на)\s(?:the\s)?$/i;
const helps =
  /(?:^|\s)(?:to|for|help|helps|helping|assist|assists|assisting|support|supports|supporting|provide|providing|give|giving|send|sending|train|training|till|för|для|für|dla)\s(?:the\s)?$/i;
/** `The leaders reaffirmed their commitment to …`: what stands between the party and the sign. */
const emphatic =
  /\s+(?:also\s+)?(?:re)?(?:affirm|assert|iterat|confirm|underscor|underlin|emphasi[sz]|stress|convey|express|highlight|stat|pledg|renew)\p{L}*(?:\s+(?:the|their|its|his|her|our|a))?(?:\s+\p{L}+){0,2}$/u;
/** `The cabinet adopted a decision to …`: the verb that the decision is the object of. */
const taken =
  /\s+(?:adopted|made|took|taken|reached|passed|issued|approved)\s(?:an?|the|its|their|his|her)(?:\s(?:joint|formal|final|political|unanimous))?$/u;
const inBrackets = /\s*\([^()]{1,40}\)/g;
/** The tail of a list before a border: `…, the British Army` before `, and the Royal Air Force`. */
const listBefore = /(?:^|[\s,])(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}{2,})(?:\s\p{Lu}[\p{L}'’.-]*)*$/u;
const joiner = new RegExp(String.raw`^(?:,|\s*(?:${ands}|or|i|as well as|together with|along with)\s)`, 'u');
const joined = new RegExp(String.raw`(?:,|(?<!\p{L})(?:${ands}|or|i|with)(?:\sthe)?)\s$`, 'u');
/** An adverb, an opening quotation mark, phrases of time or manner before the party: `From 5 August, …`, `Yesterday, at the summit, …`. */
export const leadIn =
  /^(?:\p{Lu}{3,20}(?:\s\p{Lu}{3,20})?(?::|\s[–—-])\s)?(?:(?:(?:Also|Earlier|Later|Afterwards|Subsequently|Separately|Previously|Similarly|Consequently|Nevertheless|Moreover|Furthermore|Additionally|However|Therefore|Meanwhile|Finally|Namely|Besides|Likewise|In addition),|Також|Также|Taip pat|Tāpat|Samuti|Również|Także|Också|Auch)\s|["“„«”]\s?)?(?:(?:In|On|At|By|As|For|From|After|Before|Through|Under|During|Within|With|Following|Since|Until|Over|Starting|Beginning|Today|Tomorrow|Yesterday|Later|Next|This|Despite|Amid|Given|Thanks|Due|Because|Alongside|Upon|Although|Though|While|Whereas)\b[^,;:]{0,110},\s+(?:(?:\p{Lu}\p{L}+\s\d{1,2}(?:,\s\d{4})?|(?:19|20)\d\d),\s+)?(?:(?:in|on|at|during|after|before|following|ahead\sof)\s[^,;:]{3,80},\s+)?)?(?:(?:Šogad|Šodien|Vakar|Rīt|Šiemet|Šiandien|Rytoj|Dziś|Dzisiaj|Wczoraj|Jutro|Сегодня|Вчера|Завтра|Сьогодні|Вчора|Завтра|Dnes|Včera|Zítra|Tänään|Eilen|Huomenna|Täna|Eile|Homme|Heute|Gestern|Idag)\s)?/u;
/** `About 900 sailors from six navies`: who is only counted acts as well. */
const counted =
  /^(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|approximately|roughly|another|a further|an additional)\s)?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of)\s(?!.*\s(?:and|or|who|which|that|is|are|was|were|has|have|had)(?:\s|$))\p{L}[\p{L}\d,’' -]*$/isu;
const longestParty = 16;
/** A state this near to the clause's start opens it. */
const opening = 8;

/** Where the party that binds itself stands: a short name before the sign, else a state that can only be it. */
export function partyOf(
  reading: Reading,
  sign: Found<Sign>,
  { clause, subject, signs }: { clause: Clause; subject: Clause; signs: Signs },
): [number, number] | null {
  const start = clause.continues ? subject.start : clause.start;
  const skipped = leadIn.exec(reading.text.slice(start, Math.min(sign.start, start + 160)))?.[0].length ?? 0;
  const from = start + skipped;
  const said = reading.text.slice(from, sign.start);
  const phrase = withoutAdverbs(
    (clause.continues ? (auxiliary.exec(said)?.[1] ?? '') : said)
      .trimEnd()
      .replace(taken, '')
      .replace(emphatic, ''),
  );
  const words = wordsIn(phrase);
  if (isListEnd(reading.text, from)) return null;
  if (words.length <= longestParty && sign.value.wants === 'verb' && counted.test(phrase))
    return [from, from + phrase.length];
  if (
    isParty(reading, signs, from, phrase) &&
    !(words.length === 1 && sign.value.wants === 'other' && !isKnown(reading, signs, from, phrase))
  ) {
    return [from, from + phrase.length];
  }
  const inner = clause.continues ? null : toldBehind(reading, signs, from, said);
  if (inner !== null) return inner;
  return sign.value.wants === 'far'
    ? null
    : stateBefore(reading, sign, { from, continues: clause.continues, signs });
}

/** `announced that the Norwegian government is …`: the party behind the word that opens what is announced. */
function toldBehind(reading: Reading, signs: Signs, from: number, said: string): [number, number] | null {
  const link = said.lastIndexOf(' that ');
  if (reading.language !== 'en' || link < 0) return null;
  const phrase = withoutAdverbs(said.slice(link + 6));
  const start = from + link + 6;
  return isParty(reading, signs, start, phrase) ? [start, start + phrase.length] : null;
}

/** Is the phrase at `from` a short row of names and words for those in office, and nothing else? */
export function isParty(reading: Reading, signs: Signs, from: number, phrase: string): boolean {
  const words = wordsIn(phrase);
  const heads = new Set(headsBetween(reading, signs, from, from + phrase.length));
  return (
    words.length > 0 &&
    words.length <= longestParty &&
    words.every((word) => /^\p{Lu}/u.test(word) || link.test(word) || heads.has(word)) &&
    !opener.test(words[0] ?? '')
  );
}

function wordsIn(phrase: string): string[] {
  return phrase
    .replace(inBrackets, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}

/** In other languages a single capital at the start of a clause makes no name: `Det föreslås att …`. */
function isKnown({ states }: Reading, { subjects }: Signs, from: number, phrase: string): boolean {
  const to = from + phrase.length;
  return /\p{Lu}.*\p{Lu}/u.test(phrase) || within(states, from, to) || within(subjects, from, to);
}

/** Does the clause begin with the last of several who act together? Then it names only a part of them. */
function isListEnd(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 90), from);
  const link = /,\s(?:and|as well as)\s(?:also\s)?$/.exec(before);
  if (link === null || !before.slice(0, link.index).includes(',')) return false;
  const last = before
    .slice(before.lastIndexOf(',', link.index - 1) + 1, link.index)
    .trim()
    .replace(/^the\s/i, '');
  return listBefore.test(last) && last.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

function withoutAdverbs(phrase: string): string {
  let rest = phrase.trimEnd();
  while (adverb.test(rest)) rest = rest.replace(adverb, '');
  return rest;
}

function headsBetween({ text }: Reading, { subjects }: Signs, from: number, to: number): string[] {
  const first = lowerBound(subjects, from);
  return subjects.slice(first, lowerBound(subjects, to)).map(({ start, end }) => text.slice(start, end));
}

/** A state that opens the clause, or that stands right before the sign and in no prepositional phrase. */
function stateBefore(
  { states, text }: Reading,
  sign: Found<Sign>,
  { from, continues, signs }: { from: number; continues: boolean; signs: Signs },
): [number, number] | null {
  const names = states
    .slice(lowerBound(states, from), lowerBound(states, sign.start))
    .filter(({ how }) => how === 'name');
  const [first] = names;
  const foreign = sign.value.wants === 'other';
  if (
    first !== undefined &&
    first.start - from < (foreign && !article.test(text.slice(from, first.start)) ? 1 : opening)
  ) {
    return foreign ? withHead(wholeRun(text, names, first), signs) : wholeRun(text, names, first);
  }
  const last = names.at(-1);
  if (continues || sign.value.wants === 'other' || last === undefined) return null;
  const before = text.slice(Math.max(from, last.start - 16), last.start);
  // `To serve Norway’s aims, Acme will …`: the state only owns what is spoken of, or another name stands nearer.
  if (anotherActs.test(text.slice(last.end, sign.start))) return null;
  return afterPreposition.test(before) ? null : wholeRun(text, names, last);
}

/** `Norvēģijas valdība`: with the office behind it that the state stands for. */
function withHead(run: [number, number] | null, { subjects }: Signs): [number, number] | null {
  const head = run === null ? undefined : subjects[lowerBound(subjects, run[1])];
  return run !== null && head?.start === run[1] + 1 ? [run[0], head.end] : run;
}

const anotherActs = /^[’']s?\s|,\s\p{Lu}[\p{L}-]*\s$/u;
const byCase = new Set(['ru', 'uk', 'pl', 'cs', 'lv', 'lt', 'et', 'fi']);
const article = /^(?:die|der|das|la|le|les|l['’]|the|both)?\s?$/i;
const between = new RegExp(
  String.raw`^(?:,\s|,?\s(?:${ands}|or|i)\s)(?:the\s|l['’]|la\s|le\s|die\s)?$`,
  'iu',
);

/** All the states that are joined to this one; null where something that is no state is joined to them. */
function wholeRun(text: string, names: readonly Span[], one: Span): [number, number] | null {
  let first = names.indexOf(one);
  let last = first;
  const links = (a: number, b: number): boolean =>
    between.test(text.slice(names[a]?.end ?? 0, names[b]?.start ?? 0));
  while (first > 0 && links(first - 1, first)) first -= 1;
  while (last < names.length - 1 && links(last, last + 1)) last += 1;
  const start = names[first]?.start ?? one.start;
  const end = names[last]?.end ?? one.end;
  const alone =
    !joined.test(text.slice(Math.max(0, start - 16), start)) && !joiner.test(text.slice(end, end + 16));
  const outside = afterPreposition.test(text.slice(Math.max(0, start - 16), start));
  return alone && !outside ? [start, end] : null;
}

interface Span {
  start: number;
  end: number;
}

/** A recipient told by its case alone, right behind the verb: `przekaże Ukrainie`, `nodos Ukrainai`. */
const dative = /(?:ie|ii|i|е|и|і|ї|ai|am|ei|ui|lle|le|ě)$/u;
/** Along, at or across a border: a place. */
const border =
  /(?:border|frontier|gräns|grenz|frontière|границ|кордон|granic|hranic|sien|robež|piir|raja)\p{L}*\s(?:\p{L}+\s){0,3}$/iu;

/** `in response to`, `a visit to`: what stands behind receives nothing. */
const about =
  /(?:response|reply|threats?|due|addition|thanks|relation|contrary|close|next|visits?|trips?|travel\p{L}*|return\p{L}*|invit\p{L}*\s(?:\p{L}+\s){1,4}|border|proximity|prior|according)\s?to\s(?:the\s)?$/iu;
/** `Russia’s`, `Norway-led`: a part of another name. */
const inName = /^(?:['’]|-\p{L})/u;

/** The state that is helped or given something, as the text writes it, or null. */
export function beneficiaryOf(
  { states, text, language }: Reading,
  what: [number, number],
  who: [number, number] | null,
): string | null {
  const inflects = language !== null && byCase.has(language);
  const named = states
    .slice(lowerBound(states, what[0]), lowerBound(states, what[1]))
    .filter(({ start, end }) => {
      const before = text.slice(Math.max(what[0], start - 40), start);
      return !border.test(before) && !about.test(before) && !inName.test(text.slice(end, end + 2));
    });
  const helped = named.find(
    ({ start, end, how }) =>
      how === 'name' &&
      start !== who?.[0] &&
      (helps.test(` ${text.slice(Math.max(what[0] - 12, 0), start)}`) ||
        (inflects && /^\p{Ll}+\s$/u.test(text.slice(what[0], start)) && dative.test(text.slice(start, end)))),
  );
  return helped === undefined ? null : text.slice(helped.start, helped.end);
}
