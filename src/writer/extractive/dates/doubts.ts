/** What speaks against a date's being that of the event. */

import { eventTypesIn, isPreparation, typeOfEvent } from '../event/type.ts';
import { wordsOf } from '../text/phrases.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import type { DateMention } from './dates.ts';

const before =
  /(?<!\p{L})(?:since|until|till|by|before|after|born|dated|deadline|from|between|effective|sedan|före|efter|innan|till och med|från och med|seit|bis|vor|nach|ab|depuis|avant|après|jusqu|dès|od|do|przed|po|nuo|iki|prieš|po|kopš|līdz|pirms|pēc|alates|kuni|enne|pärast|з|до|після|від|перед|с|после|от|начала|před)\s+(?:\p{L}{2,10}\s+)?$/iu;
/** `will start from 5 May`: the first day of what is told. */
const starting =
  /\b(?:start(?:s|ed|ing)?|beg[aiu]ns?|commenc\p{L}+|tak(?:es?|ing) place|took place|held)\s+from\s+(?:\p{L}{2,10},?\s+)?$/iu;
const closing =
  /\b(?:(?:ends?|ending|expires?|concludes?|due|closes?)(?: on)?|scheduled to (?:end|conclude)(?: on)?|(?:last|run|continue)s? (?:up to|until|till|through))\s+(?:\p{L}{2,10},?\s+)?$/iu;
/** `is in Norway until Saturday`: when it ends. */
const until = /(?<!\p{L})(?:until|till)\s+(?:\p{L}{2,10}\s+)?$/iu;
/** `завершится 25 сентября`, `zakończy się 25 września`, `endet am 25. September`. */
const closingWord =
  /(?<!\p{L})(?:заверш|законч|закінч|закончит|zakończ|kończ|ende[tn]|end(?:ete|en)|s[’']ach[eè]v|prend\p{L}* fin|se termin|avsluta|slutar|päätty|lõppe|lõpe|noslēg|beig|baigi|baigs|skonč)\p{L}*\s+(?:\p{L}{1,4}\s+){0,2}$/iu;
/** When someone said so is not when it was. */
const reporting =
  /\b(?:said|says|told \p{L}+|reported|wrote|tweeted|(?:posted|published|released|uploaded)(?:\s(?:on|by|in)(?:\s\p{L}+){1,3})?|stated|revealed|disclosed|(?:said|says|stated|announced|reported)\s(?:\p{L}+\s){0,4}(?:statement|release|communiqu[eé]|report|bulletin|tweet|post)|(?:confirmed to|told|informed)(?:\s(?!after|at|during|following|that)[\p{L}.’-]+){1,4})\s+(?:on\s+)?$/iu;
/** Nor when people announced what they will meet, visit or practise for; what is given or bought is given by saying so. */
const announcing = /\b(?:announced|confirmed|unveiled)\s+(?:on\s+)?$/iu;
const gathered = new Set([
  'meeting',
  'visit',
  'call',
  'exercise',
  'training',
  'conference',
  'ceremony',
  'other',
]);
const background =
  /\b(?:war|invasion|independence|anniversary|birth|began|founded|established|joined|invaded|restored|adopted|treaty of)\b/i;

/** `the package that was presented on 5 May`, `som beslutades den 5 maj`: a clause that says which one is meant. */
const clause =
  /(?:(?:^|\s)(?:which (?:was|were|had|has)|that (?:was|were|had)|who (?:was|had)|som|qui|que)|,\s+(?:der|die|das|dem|den|kas|kur[šaiį]\p{L}{0,4}|kuris|kuri[eų]?|mis|joka|jotka|jonka|któr\p{L}+|kter\p{L}+|котор\p{L}+|як(?:ий|а|е|і|их|ого|у)))\s[^,.;:–]{0,120}$/iu;
/** `The visit follows the signing of a pact on 5 May`: what came before the event. */
const preceded = /\s(?:follow(?:s|ed)|builds\son|(?:comes?|came)\s(?:\p{L}+\s){0,3}after)\s[^,.;:]{0,120}$/iu;
/** `ZAGREB, February 15, 2018 – …`: the day of the report. */
const datelinePlace = /^[\p{Lu}\s./-]{3,40},\s*$/u;
/** `Karachi, Jan 10 (PTI) Pakistan …`. */
const mixedPlace = /^\p{Lu}[\p{L}\s./-]{2,40},\s*$/u;
const agencyEnd = /^\s*\(\p{Lu}[\p{L}\s/-]{1,24}\)\s*(?:[–—-]|\p{Lu})/u;
const datelineEnd = /^\s*(?:\([^)]{2,40}\)\s*)?[–—-]/u;
/** `arbetar idag som`, `is today one of`: these days. */
const nowadays =
  /(?<!\p{L})(?:works?|serves?|lives?|stands?|is|are|arbetar|tjänstgör|är|finns|bor|har|arbeitet|ist|sind|lebt|travaille|est|sont|jest|pracuje|on|työskentelee|töötab|strādā|dirba|yra|ir)\s+$/iu;
/** `is today on a visit to`, `is today hosting`: that day's event, and no standing state. */
const engaged =
  /^\s(?:visiting|hosting|meeting|attending|holding|receiving|travell?ing|(?:in|on|paying)\s(?:an?|his|her|their|the)\s(?:\p{L}+\s){0,2}(?:visit|trip|tour)|på\s(?:\p{L}+\s)?besök|zu\s(?:\p{L}+\s)?Besuch|en\svisite)/iu;
/** `das für Freitag angesetzte Treffen`: another event's day. */
const setFor = /^\s+(?:angesetzt|geplant|anberaumt|vorgesehen)e[nrsm]?\s/iu;

/** `the elections scheduled on 5 May`: another thing's day. */
const ballot =
  /(?<!\p{L})(?:elections?|polls?|vote|referendum)\s(?:(?:is|are|which\sare|to\sbe)\s)?(?:scheduled|set|planned|slated|due|held)\s(?:for|on)\s(?:\p{L}{2,10},?\s)?$/iu;

/** Does the date, a day or a month, lie beyond the day of publication? */
export function isToCome({ published }: Reading, { edtf }: DateMention): boolean {
  if (published === null || published.startsWith(edtf)) return false;
  return /^\d{4}-\d{2}/.test(edtf) && edtf.slice(0, 10) > published;
}

function sentenceStart(reading: Reading, at: number): number {
  return reading.sentences[sentenceAt(reading, at)]?.start ?? 0;
}

/** What speaks against a date's being the event's: a bound of time, a date that describes another thing, one far from publication. */
export function doubtsOf(reading: Reading, date: DateMention): number {
  const left = reading.text.slice(Math.max(0, date.start - 40), date.start);
  const right = reading.text.slice(date.end, date.end + 60);
  let doubt = 0;
  const told = reading.text.slice(Math.max(sentenceStart(reading, date.start), date.start - 140), date.start);
  if (clause.test(told) || preceded.test(told)) doubt += 3.5;
  if (isPreparation(reading, date.start)) doubt += 4;
  if (setFor.test(right)) doubt += 4;
  const opening = reading.text.slice(sentenceStart(reading, date.start), date.start);
  if (
    (datelineEnd.test(right) && datelinePlace.test(opening)) ||
    (agencyEnd.test(right) && mixedPlace.test(opening))
  )
    doubt += 4;
  if (ballot.test(left)) doubt += 4;
  if (closing.test(left) || closingWord.test(left) || until.test(left)) doubt += 4;
  const type = typeOfEvent(reading)?.type ?? 'other';
  const said =
    (reporting.test(left) && type !== 'statement') || (announcing.test(left) && gathered.has(type));
  if ((date.how !== 'calendar' || date.edtf === reading.published) && said && !saidAtEvent(reading, date))
    doubt += 3.5;
  // `travels to Oslo from 2 to 4 May`: the days of what is told.
  if (before.test(left) && !starting.test(left)) doubt += date.edtf.includes('/') ? 0 : 2.5;
  if (date.how === 'relative' && nowadays.test(left) && !engaged.test(right)) doubt += 4;
  if (/\bthe\s+$/i.test(left) && /^\s+\p{Lu}/u.test(right)) doubt += 4;
  if (/^[’']s\b/.test(right) && !/^today/i.test(reading.text.slice(date.start, date.end))) doubt += 3;
  if (background.test(`${left} ${right}`) && date.how === 'calendar') doubt += 1.2;
  const away = daysFrom(date.edtf, reading.published);
  const ahead = isToCome(reading, date);
  if (away !== null && away > (ahead ? 400 : 200)) doubt += 4;
  else if (away !== null && away > 45) doubt += ahead ? 0.5 : 1.5;
  return doubt;
}

/** `said on Thursday after talks with …`: what was said that day was said at the event. */
function saidAtEvent(reading: Reading, { end }: DateMention): boolean {
  const right = reading.text.slice(
    end,
    Math.min(end + 160, reading.sentences[sentenceAt(reading, end)]?.end ?? end),
  );
  if (!/^,?\s(?:after|following|during|at|upon)\s/i.test(right)) return false;
  const told = eventTypesIn(wordsOf(right), reading.language);
  return met.some((type) => told.has(type)) || /\b(?:received|hosted|welcomed)\b/.test(right);
}

const met = ['meeting', 'visit', 'call', 'conference', 'agreement'] as const;

function daysFrom(edtf: string, published: string | null): number | null {
  const time = (value: string) => Date.parse(/^\d{4}-\d{2}$/.test(value) ? `${value}-15` : value);
  const last = edtf.split('/').at(-1) ?? '';
  if (published === null || last.includes('X')) return null;
  const away = Math.abs(time(last) - time(published)) / 86_400_000;
  return Number.isFinite(away) ? away : null;
}
