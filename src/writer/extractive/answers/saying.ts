/** Words of speaking: who is asked to have spoken and what of, and whether a sentence tells that these people speak. */
import { foldedWords } from '../../../domain/fold.ts';
import type { Question } from '../../../domain/question.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import { isCommon } from './meanings.ts';
import type { Ranked } from './rank.ts';

/** Words of speaking, by their beginnings, that make a sentence with a name in it a statement of that person. */
const speech =
  /(?:^|[^\p{L}])(?:said|says|spoke|congratulat|criticis|criticiz|kritis|kritik|highlight|prais|commend|stated|states|told|noted|stress|emphasi|underlin|added|announced|declared|according to|pointed|warned|thank|welcom|reiterat|affirm|expressed|called|sade|säger|uppgav|betonade|sagt|sprach|spricht|mein(?:t|te)(?!\p{L})|äußer|erklärt|betont|déclar|soulign|affirm|powiedzia|oświadcz|podkreśl|pasak|teig|sakė|pabrėž|pareiš|sacīja|uzsvēr|norādī|ütles|rõhuta|sanoi|korosti|сказа|заяв|отмет|подчерк|зазнач|наголос|закли[кч]|призва|призыва|wezwa|wzywa|ragin|aicināj|kehott|uppmana|forderte|urged|urges|called for|appel)/iu;

/** Does a word of speaking stand in the sentence? */
export const speaks = (text: string): boolean => speech.test(text);

/** The same, for words that are folded. */
const foldedSpeech = new RegExp(
  speech.source.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o'),
  'iu',
);

/** Offices that a speaker is asked about by. */
export const title = /^(?:minister|president|chief|general|commander|secretary|premier|ambassador)$/;

/** `What did Kalns say in Adazi`, `at the ceremony`: where and on which occasion is told by the release, not by the words that were said. */
export function occasionOf({ text, words }: Question): string[] {
  const line = foldedWords(text).join(' ');
  const [, named = ''] =
    / (?:in|at|during) (?:the |his |her |their )?(.{1,60}?)(?: (?:about|on|of|to|regarding|concerning)(?: .*)?)?$/.exec(
      line,
    ) ?? [];
  return foldedWords(named).filter((word) => words.includes(word));
}

/** Who is asked to have spoken, by surname, and what of. */
interface Sides {
  speakers: string[];
  matter: string[];
}

/**
 * `What did Kalns say about Ozols`: who is named behind the verb is what was spoken of. Where nobody known stands in
 * front of it, the last word there that no glossary holds is a speaker's name that the briefs do not claim.
 */
export function sidesOf({ text, words, people }: Question): Sides {
  const surnames = people.map(surnameOf);
  const line = foldedWords(text);
  const verb = line.findIndex((word) => saying.test(word));
  const behind = (name: string): boolean => verb >= 0 && line.lastIndexOf(name) > verb;
  const speakers = surnames.filter((name) => !behind(name));
  const spokenOf = surnames.filter(behind);
  if (speakers.length > 0) return { speakers, matter: [...words, ...spokenOf] };
  if (verb < 1) return { speakers: surnames, matter: words };
  const unknown = line
    .slice(0, verb)
    .findLast((word) => words.includes(word) && !title.test(word) && !isCommon(word));
  if (unknown === undefined) return { speakers: surnames, matter: words };
  return { speakers: [unknown], matter: [...words.filter((word) => word !== unknown), ...spokenOf] };
}

const saying =
  /^(?:sa(?:y|ys|id)|tells?|told|mention(?:s|ed)?|comment(?:s|ed)?|remark(?:s|ed)?|react(?:s|ed)?|criticis\w*|sag(?:t|te|ten)|gesagt|sade|sager|dit|declare|powiedzial\p{L}*|сказал\p{L}*|сказав|pasake|sake|teica|utles)$/u;

/** Asks whether something came up in a talk. */
export const asksMention =
  /\b(?:mention|raise|discuss|talk about|speak about|spoke about|bring up|brought up|touch on|address)(?:ed|s|d)?\b/i;
/** A talk told of all who took part in it. */
const talked =
  /\b(?:leaders|ministers|sides|parties|they|both|generals|presidents|chiefs|officials)\b.{0,60}\b(?:discuss|talk|address|rais|exchang|touch|cover|consider|review)|(?<!\p{L})(?:ministres|ministrowie|ministrar\p{L}*|minister|parterna|parties|стороны|сторони|министры|міністри|sie|de|ils|oni)(?!\p{L}).{0,60}(?<!\p{L})(?:évoqu|discut|abord|sprachen|besprach|diskut|samtal|rozmawia|omówi|обсуд|обговор)/iu;

/** Does the sentence tell of a talk in which these people of its release took part? */
export function isTalkOf({ kept, text }: Ranked, surnames: readonly string[]): boolean {
  const present = kept.brief.people.flatMap(({ name }) => foldedWords(name));
  return surnames.length > 0 && surnames.every((name) => present.includes(name)) && talked.test(text);
}

/** The last word of a name; of one whose family name stands first (`Kim Jung-ho`), that. */
export function surnameOf(name: string): string {
  const words = foldedWords(name);
  return (/-/.test(name) && words.length > 2 ? words[0] : words.at(-1)) ?? name;
}

/** Is it one of these people who speaks: the last person named in front of a verb of speaking, else the first behind it? */
export function saysIt({ kept, text }: Ranked, surnames: readonly string[]): boolean {
  const words = foldedWords(text);
  const known = new Set([
    ...kept.brief.people.flatMap(({ name }) => [surnameOf(name), foldedWords(name).at(-1) ?? '']),
    ...surnames,
  ]);
  const named = words.flatMap((word, index) => (known.has(word) ? [index] : []));
  return words.some((word, verb) => {
    if (!foldedSpeech.test(` ${word}`)) return false;
    const speaker = named.findLast((at) => at < verb) ?? named.find((at) => at > verb);
    return speaker !== undefined && surnames.some((name) => sameSurname(words[speaker] ?? '', name));
  });
}
