/** V6: months and years told by where they stand: `last month` is not `this month`. */

import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Token } from '../text/tokens.ts';

/** Beginnings of words for what is past, present and to come, folded. */
const turns: readonly RegExp[] = [
  /^(?:last|past|previous|forra|senaste|letzt|vergangen|vorig|dernier|ubieg|zesz|minion|praej|pragaj|pagaj|aizvadit|eelmi|moodun|viime$|prosz|прошл|минувш|минул|torok)/u,
  /^(?:this$|current|innevarande|detta$|denna$|dies|laufend|cette$|ce$|cet$|biezac|obecn|tym$|tego$|si$|sia$|sio$|sios$|siuo$|saja$|so$|si$|kaesolev|kaesoleva|sel$|selle$|tana$|taman$|tassa$|kuluva|этом$|этого$|этот$|текущ|цього$|цьому$|цей$|поточн)/u,
  /^(?:next|coming|nasta$|kommande|nachst|kommend|prochain|przyszl|nastepn|kita$|kitais$|kitu$|ateinan|nakam|jargmi|tuleva|ensi$|seuraav|следующ|будущ|наступн|kitq)/u,
];

/** Words for spans of time that have such a place, folded. */
const spans: readonly RegExp[] = [
  /^(?:years?|ar|aret|jahr|jahres|annee|an|rok|roku|metai|metus|metais|metu|gads|gada|gadu|aasta|aastal|vuosi|vuonna|vuoden|год|года|году|рік|року|році)$/u,
  /^(?:months?|manad|manaden|monat|monats|mois|miesiac|miesiaca|miesiacu|menuo|menesi|menesio|menesiais|menesis|menesa|menesa|kuu|kuul|kuus|kuukausi|kuussa|kuun|месяц|месяца|месяце|місяць|місяця|місяці)$/u,
  /^(?:weeks?|vecka|veckan|woche|semaine|tydzien|tygodnia|tygodniu|savaite|savaites|savaiti|nedela|nedelu|nadal|nadala|nadalal|viikko|viikolla|viikon|недел[ьюяе]|тижден[ьі]?|тижня|тижні)$/u,
];

/** Every such time of a text: which span, and where it stands. */
function timesIn(tokens: readonly Token[]): { span: number; turn: number }[] {
  return tokens.flatMap(({ fold: word, clause }, at) => {
    const span = spans.findIndex((one) => one.test(word));
    if (span < 0) return [];
    const beside = [tokens[at - 1], tokens[at + 1]].filter((token) => token?.clause === clause);
    const turn = turns.findIndex((one) =>
      beside.some((token) => token !== undefined && one.test(token.fold)),
    );
    return turn < 0 ? [] : [{ span, turn }];
  });
}

/** The seasons in twelve languages, folded. */
const seasons: readonly RegExp[] = [
  /^(?:spring|varen|fruhjahr|fruhling|printemps|wiosn|pavasar|kevad|kevat|kevaan|весн|навесн)/u,
  /^(?:summer|sommar|sommer|lato$|latem$|latu$|vasara$|vasaros|vasaru$|suvi$|suve$|suvel$|kesan$|kesalla$|летом$|лето$|лета$|літо$|літа$|влітку$)/u,
  /^(?:autumn|hosten$|host$|herbst|automne|jesie|ruden|sugis|syksy|осен|осін|восен)/u,
  /^(?:winter|vintern$|hiver$|zima$|zime$|ziema|ziemas|talvel|talve$|talvi$|talvella|зим)/u,
];

const seasonsIn = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ fold: word }) => {
    const season = seasons.findIndex((one) => one.test(word));
    return season < 0 ? [] : [season];
  });

/** V6: a season that the evidence does not tell, where it tells another. */
function otherSeason({ claim, evidence }: Comparison): boolean {
  const told = seasonsIn(evidence.tokens);
  return told.length > 0 && seasonsIn(claim.tokens).some((season) => !told.includes(season));
}

/** V6: `last month` of what the evidence tells of this month alone. */
export function checkRelative(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  if (otherSeason(comparison)) return [flag('V6')];
  const told = timesIn(evidence.tokens);
  const moved = timesIn(claim.tokens).some(({ span, turn }) => {
    const alike = told.filter((one) => one.span === span);
    return alike.length > 0 && alike.every((one) => one.turn !== turn);
  });
  return moved ? [flag('V6')] : [];
}
