/** Where what is promised begins, so that it is told as a whole clause: with its verb, and with its subject where no party is told apart. */
import type { Found } from '../../../domain/phrases.ts';
import { ands } from '../../lexicon/joining.ts';
import type { Reading } from '../text/reading.ts';
import type { Around } from './around.ts';
import type { Sign } from './signs.ts';

/** `said that …`, `the talks at which …`: behind these a clause begins that can stand alone. */
const openers: Readonly<Record<string, RegExp>> = {
  en: /\sthat\s/gu,
  sv: /\s(?:att|där)\s(?=\p{L}+\s\p{L})/gu,
  de: /,\s(?:dass|wo)\s/gu,
  fr: /\s(?:que\s|qu['’]|où\s)/gu,
  pl: /,\s(?:że|iż|gdzie)\s/gu,
  lv: /,\s(?:ka|kur)\s/gu,
  lt: /,\s(?:kad|jog|kur)\s/gu,
  et: /,\s(?:et|kus)\s/gu,
  fi: /,\s(?:että|jossa)\s/gu,
  cs: /,\s(?:že|kde)\s/gu,
  ru: /,\s(?:что|где)\s/gu,
  uk: /,\s(?:що|де)\s/gu,
};
/** `… and called on …`: the verb stands for itself. */
const coordinated = new RegExp(String.raw`(?:^|\s)(?:${ands}|а также|a także|bei|i|а|a)\s$`, 'u');
/** A clause that is longer is told from its last comma before the verb. */
const longestClause = 240;

/** Where the clause of the word at `at` begins, behind the word that makes it part of another. */
export function clauseFrom(text: string, from: number, at: number, language: string | null): number {
  const before = text.slice(from, at);
  const link = [...before.matchAll(openers[language ?? 'en'] ?? openers.en ?? /$/gu)].at(-1);
  return link === undefined ? from : from + link.index + link[0].length;
}

/** As much may stand between a party and its verb: an adverb, an auxiliary. */
const nearParty = 32;

/** In other languages than English: from the verb where the party stands right before it, else from the clause's subject. */
export function meantAbroad(
  { text, language }: Reading,
  sign: Found<Sign>,
  { clause }: Around,
  who: readonly [number, number] | null,
): number {
  if (who !== null && (who[1] <= clause.start || sign.start - who[1] <= nearParty) && who[1] <= sign.start)
    return clause.end - sign.end < 12 ? Math.max(clause.start, who[1]) : sign.start;
  if (coordinated.test(text.slice(Math.max(clause.start, sign.start - 10), sign.start))) return sign.start;
  const whole = clauseFrom(text, clause.start, sign.start, language);
  const comma = text.slice(whole, sign.start).search(/[,»”"]\s(?!.*[,»”"]\s)/su);
  const start = clause.end - whole > longestClause && comma >= 0 ? whole + comma + 2 : whole;
  return start + (relative.exec(text.slice(start, sign.start))?.[0].length ?? 0);
}

/** `…, który przekaże …`: the pronoun stands for somebody named before. */
const relative =
  /^(?:kur(?:į|ią|is|ie|ios)|kur[ašu]|któr(?:y|a|e|zy)|котор(?:ый|ая|ое|ые)|як(?:ий|а|е|і)|kter(?:ý|á|é|í))\s$/iu;

/** `the work that we will do`: what is done stands before the clause, which tells no whole deed. */
const objectBefore: Readonly<Record<string, RegExp>> = {
  en: /(?:the|an?|all|any|every|our|their|its|this|these|those)\s(?:\p{L}+\s){0,2}(?!(?:\p{L}*ed|said|says|told|tells|know|time|day|fact|news|promise|pledge|assurance|announcement|statement|decision|agreement|hope|so|is|was|are|noting|adding|saying)\s)\p{L}+\s(?:that|which)\s(?:we|they|he|she|it|I|(?:the\s)?\p{L}+(?:\s(?:and\s)?\p{L}+)?)\s(?:have\s|has\s|had\s)?$/iu,
  sv: /\ssom\s(?:\p{Lu}\p{L}+|vi|de|han|hon|man|\p{L}{4,}(?:en|et|na))\s(?:(?!\satt\s)[^,]){0,40}$/u,
  de: /,\s(?:die|der|das|den|dem|welche[nrs]?|deren|dessen)\s[^,]{2,80}\s$/iu,
  cs: /^kter(?:é|ou|ého|ých|ý|á)\s[^,]{2,80}\s$/iu,
  pl: /^któr(?:e|ą|ego|ej|ych|y)\s[^,]{2,80}\s$/iu,
  ru: /(?:^котор(?:ое|ые|ую|ого|ой|ых|ый)|(?:ту|то|те|тех|той|того),\sчто)\s(?:[^,]{2,80}\s)?$/iu,
  uk: /^як(?:е|і|у|ого|ої|их|ий)\s[^,]{2,80}\s$/iu,
  lv: /^kur(?:u|us|as|ā)\s[^,]{2,80}\s$/iu,
  lt: /^kur(?:į|ią|iuos|ias)\s[^,]{2,80}\s$/iu,
  et: /,\s(?:mille|mida|mis)\s[^,]{2,60}\s$/iu,
  fi: /,\s(?:jonka|joita|jotka|jota|minkä)\s[^,]{2,60}\s$/iu,
};

/** Is the object of the verb at `at` a relative pronoun that opens its clause? */
export function hasObjectBefore(text: string, from: number, at: number, language: string | null): boolean {
  return objectBefore[language ?? 'en']?.test(text.slice(Math.max(from, at - 140), at)) ?? false;
}
