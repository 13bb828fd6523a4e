/** Numbers that are no figures: designations, years, times, telephone numbers, ordinals, list marks. */
import { wordsOf } from '../../../domain/phrases.ts';
import counted from '../../lexicon/counted.json' with { type: 'json' };
import type { Measured } from './measure.ts';
import type { NumberMention } from './numbers.ts';
import { systems } from './systems.ts';

const designators = new Set(counted.designators.map(foldPhrase));
/** `75 Engineer Regiment`, `103 Battery`: the number is the unit's own. */
const unitNames =
  /^(?:Regiment|Battalion|Brigade|Squadron|Battery|Company|Division|Corps|Wing|Commando|Flotilla|Platoon|Troop|Battlegroup|Group|Army|Fleet|Flight)$/;
const vague = new Set(counted.vague.map(foldPhrase));
const yearMarks =
  /(?:^|[^\p{L}])(?:in|since|by|until|of|from|during|for|the|year|i|år|sedan|im|jahr|seit|en|depuis|в|с|до|року|году|року|w|od|roku|v|vuonna|aastal|gada|gadā|metų|metais)\s$/iu;
/** Words after which a duration tells when, not how long. */
const timeBefore =
  /(?:^|[^\p{L}])(?:first\stime\sin|last|past|next|previous|first|coming|recent|following|every|senaste|kommande|nästa|letzten|nächsten|vergangenen|последни[ех]|последующие|останні|pēdējo|ostatnich|kolejnych|viime)\s$/iu;
const timeAfter =
  /^\s(?:ago|later|earlier|before|old|plus\stard|auparavant|später|zuvor|danach|vėliau|anksčiau|vēlāk|iepriekš|hiljem|varem|později|předtím|спустя|потому|myöhemmin|on(?=,|\sand\s|\ssince\s|\sfrom\s)|sedan|senare|gammal|назад|тому|temu|później|sitten|tagasi)(?![\p{L}])/iu;
/** `divu dienu vizītē`: how long a visit is, is told with the visit. */
const ofVisit =
  /^\s(?:\p{L}{2,16}\s)?(?:visit|trip|besök|besuch|visite|vizīt|vizit|wizyt|návštěv|vierailu|visii[dt]|визит|візит|поездк|поїздк)/iu;
const bothOfUs =
  /(?:^|[^\p{L}])(?:the|these|those|our|their|both|any|all|de|våra|alla|die|unsere|aller|эти|обе|всех|наши|наші|усіх|всіх|tych|wszystkich|wszystkie|visu|visos|visų|kõigi|kaikkien|všech|obu|abu|abiejų|mūsų|abas|mõlema|molempien|obou)\s$|['’]s\s$/iu;
const pairNouns =
  /^(?:countr|nation|state|side|part|ally|allies|minister|leader|land|länd|стран|государств|сторон|країн|держав|стор[іо]н|pays|kraj|państw|valst|šal|riig|maa|zem|stát)/iu;

/** `the first such meeting in six years`, `впервые за шесть лет`: how long it had not been so. */
const firstIn =
  /(?<!\p{L})(?:first|erst\p{L}*|första|première?|premier|впервые|перв\p{L}+|вперше|перш\p{L}+|pierwsz\p{L}+|pirm\p{L}+|esime\p{L}*|ensimmäi\p{L}*|poprvé|prvn\p{L}+)(?!\p{L})[^.;:!?\d]{0,90}(?<!\p{L})(?:in|since|seit|på|en|depuis|за|з|od|w\sciągu|per|po|viimeisen|üle)\s$/iu;

/** Is this number no figure, in spite of what follows it? */
export function isRefused(
  text: string,
  number: NumberMention,
  { measured, qualified, sentenceStart }: { measured: Measured; qualified: boolean; sentenceStart: number },
): boolean {
  const before = text.slice(Math.max(sentenceStart, number.start - 40), number.start);
  const after = text.slice(number.end, number.end + 24);
  if (tellsNothing(measured) || (!qualified && isIdle(text, number, measured))) return true;
  const strong = measured.kind === 'money' || measured.kind === 'percent' || number.scaled;
  return (
    isBroken(before, after, number) ||
    isPostalCode(text, number) ||
    (number.spelled && refusesSpelled(text, before, { number, measured, sentenceStart })) ||
    (!strong && isDesignation(before, { number, measured, qualified, sentenceStart })) ||
    (measured.kind === 'duration' &&
      (timeBefore.test(before) ||
        firstIn.test(text.slice(Math.max(sentenceStart, number.start - 130), number.start)) ||
        timeAfter.test(text.slice(measured.end, measured.end + 12)) ||
        ofVisit.test(text.slice(measured.end, measured.end + 40))))
  );
}

/** `1060 København K`, `LV-1010 Rīga`: a line of an address. */
function isPostalCode(text: string, { start }: NumberMention): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', start);
  return postalLine.test(text.slice(from, to < 0 ? from + longestLine : to));
}

const postalLine =
  /^\s*(?:\p{Lu}{1,3}[-‑–]\s?)?\d{2,3}\s?\d{2,3}\s\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]*){0,3}(?:,\s?\p{Lu}[\p{L}\s]{2,30})?\s*$/u;
const longestLine = 80;

/** `155 mm howitzers`, `two times`, `for six months`: a calibre, how often, and how long whatever it was. */
function tellsNothing({ kind, unit, of }: Measured): boolean {
  if (of !== null || unit === null) return false;
  return (kind === 'duration' && ofTime.test(unit)) || calibre.test(unit);
}

/** `two places`, `nine officials`, `met five soldiers`: a handful of what is only spoken of or seen. */
function isIdle(text: string, { spelled, min, start }: NumberMention, { unit, of }: Measured): boolean {
  if (!spelled || min > handful || of !== null || unit === null) return false;
  return idleThings.has(unit.toLowerCase()) || seen.test(text.slice(Math.max(0, start - 30), start));
}

const handful = 12;
const idleThings = new Set(counted.idle);
const seen =
  /(?<!\p{L})(?:met|meets|meeting|visited|visits|visiting|saw|received|receives|thanked|decorated|honoured|honored|accompanied\sby|joined\sby)\s(?:with\s)?$/iu;

const ofTime = /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/iu;
const calibre = /^(?:mm|millimet\p{L}*|times)$/iu;

/** Sizes of files are furniture of the page. */
const fileSize = /^\s?(?:[kmg]b|[kmg]o|bytes?|octets)(?!\p{L})/iu;

/** Part of something longer: a date, a time, a telephone number, a code, an ordinal. */
function isBroken(before: string, after: string, { spelled, min }: NumberMention): boolean {
  if (spelled)
    return /[\p{L}\p{N}]-$/u.test(before) || /^-(?!(?:strong|man|member|person)\s)[\p{L}]/u.test(after);
  if (/^(?:[.:/,]\d|\d)/.test(after) || /[\d+#№/:]\s?$/.test(before) || /\d[.,:/ -]$/.test(before))
    return true;
  if (
    /^(?:st|nd|rd|th|er|ère|eme|ème|e|a|:a|:e|[-‑]?(?:й|я|е|го|му|м|ю|х|ти|лет|річ)\p{L}*)(?![\p{L}])/u.test(
      after,
    )
  )
    return true;
  if (/^\.\s\p{Ll}/u.test(after) && min < 100) return true;
  if (/^\s?[-‑]\s?(?!strong|man|member|person|people|ton|tonne|odd|plus)[\p{L}\p{N}]/u.test(after))
    return true;
  if (/^\s?(?:a\.m|p\.m|am|pm|hrs|h|Uhr|o['’]clock)(?![\p{L}])/iu.test(after)) return true;
  return fileSize.test(after) || isGlued(before, after);
}

/** Letters stuck to a number name a thing (`F-16`, `CV90`, `5G`), unless a whole word was glued to it by mistake. */
function isGlued(before: string, after: string): boolean {
  const left = /[\p{L}]+[-‑–]?$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}]+/u.exec(after)?.[0] ?? '';
  const mistake = (run: string): boolean => run.length >= 4 && run === run.toLowerCase().replace(/[-‑–]/, '');
  const tail = left.slice(1);
  return (left !== '' && !(mistake(tail) && tail.length >= 3)) || (right !== '' && !mistake(right));
}

function isDesignation(
  before: string,
  {
    number,
    measured,
    qualified,
    sentenceStart,
  }: { number: NumberMention; measured: Measured; qualified: boolean; sentenceStart: number },
): boolean {
  if (number.min >= 1e7 && !number.scaled && measured.kind === 'other') return true;
  const previous = /([\p{L}]+)\.?\s?\(?$/u.exec(before)?.[1] ?? '';
  if (designators.has(foldPhrase(previous))) return true;
  if (number.likeYear && measured.kind === 'duration') return true;
  if (!qualified && number.min < 1000 && unitNames.test(measured.unit ?? '')) return true;
  if (
    !qualified &&
    number.min < 1000 &&
    (measured.of ?? '')
      .split(' ')
      .slice(1)
      .some((word) => unitNames.test(word))
  )
    return true;
  if (qualified || measured.kind === 'measure') return false;
  if (measured.kind === 'other' && (number.min < 1000 || number.likeYear)) return true;
  if (number.likeYear && yearMarks.test(before)) return true;
  if (
    number.likeYear &&
    !/^(?:soldier|troop|personnel|people|officer|service|civilian)/i.test(measured.unit ?? '')
  ) {
    return true;
  }
  if (number.min < 10 && systems.has(previous.toLowerCase())) return true;
  if (number.min < 100 && /^\p{Lu}/u.test(previous) && /^(?:exercises?|drills?)$/i.test(measured.unit ?? ''))
    return true;
  // `delivered to Chile two boats`: a number in small letters designates nothing by itself.
  const capital =
    !number.spelled && /^\p{Lu}/u.test(previous) && number.start - previous.length - 1 > sentenceStart;
  if (/\(\s?[A-Z]{1,4}\s?$/.test(before)) return true;
  if (/(?<!\p{L})\p{Lu}{2,6}\s$/u.test(before) && measured.kind === 'other') return true;
  return (
    capital &&
    measured.kind !== 'duration' &&
    (measured.kind === 'other' ||
      !/(?:s|[^\u0000-\u007f]|personnel|people|staff|crew)$/.test(measured.unit ?? ''))
  );
}

function refusesSpelled(
  text: string,
  before: string,
  { number, measured, sentenceStart }: { number: NumberMention; measured: Measured; sentenceStart: number },
): boolean {
  const previous = /([\p{L}]+)\s$/u.exec(before)?.[1] ?? '';
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, number.start));
  const inName = /^\p{Lu}/u.test(text.slice(number.start)) && !opens;
  if (inName || vague.has(foldPhrase(previous))) return true;
  if (number.min === 1 && !number.scaled) return true;
  if (measured.kind === 'other') return !number.scaled;
  const pair = pairNouns.test(measured.unit ?? '');
  return (
    (number.min === 2 && (bothOfUs.test(before) || pair)) ||
    (number.min === 3 && pair && bothOfUs.test(before))
  );
}

function foldPhrase(phrase: string): string {
  return wordsOf(phrase)
    .map(({ folded }) => folded)
    .join(' ');
}
