/** Clauses: the parts of a sentence that each tell one thing, so that one certainty is not lent to another. */
import { marksBefore, marksBehind } from './marks.ts';
import type { Sentence } from './sentences.ts';

export interface Clause {
  /** [start, end) in the text, without the mark or conjunction that opened it. */
  start: number;
  end: number;
  /** Does it share the subject of the clause before it (`…, and plans to join…`)? */
  continues: boolean;
}

const longest = 2_000;
/** A new clause begins after these; a bare `and` only before an auxiliary or a verb that plans. */
const borders =
  /;\s+|(?<=\p{Ll}{2})[.!?](?=\p{Lu})|[,.!?]["”»]\s+|(?<!\d)\s[–—]\s|\s[–—]\s(?!\d)|,\s+(?:and|but|while|whereas|although)\s+|,?\s+(?:and|but)\s+(?=(?:also\s+|further\s+|already\s+)?(?:has|have|had|will|would|plans?|intends?|agreed|decided|committed|expressed|pledged|vowed|promised|undertook|offered|signed|reached|is|are|was|were)\s|look(?:s|ed)?\sforward\sto\s|(?:invited|asked|urged|announced|unveiled)\s(?!to\s|in\s|on\s|by\s|for\s|about\s|if\s|whether\s))|,\s+(?=(?:also|it|they|he|she|we)[,\s])|,\s+(?:under|through|by|in|with|during|for)\s+which\s+(?=(?:the\s+)?\p{Lu})|,\s+(?=(?:adding|saying|noting)\s)|,\s+(?=(?:he|she|they|[Tt]he\s|\p{Lu})[^,;]{0,80}\s(?:said|says|announced|noted|stated|added|told|stressed|explained|confirmed)(?:[\s.]|$))|,\s+(?=(?:kur(?:į|ią|is|ie|ios|iuos|ias|iam|iai)|kur[suš]|kuras|któr(?:y|a|e|ą|ego|ej|ych|ym)|котор(?:ый|ая|ое|ые|ую|ого|ой|ых|ым)|як(?:ий|а|е|і|у|ого|ої|их)|kter(?:ý|á|é|ou|ého|ých))\s)|,\s+(?=(?:according to|as reported by|enligt|laut|selon|d['’]après|по (?:данным|словам|информации)|за (?:даними|словами|інформацією)|według|pasak|anot|podle)\s)|(?:,\s*|\s[–—-]\s+)(?=(?:сообщ|заяви|отмети|подчеркну|сказа|добави|рассказа|уточни|повідоми|зазначи|наголоси|розпові|säger|sade|uppger|uppgav|meddelar|meddelade|sagte|teilte|erklärte|betonte|a déclaré|a annoncé|a indiqué|a précisé|powiedział|poinformował|podkreślił|dodał|zaznaczył|teica|norādīja|informēja|sacīja|uzsvēra|sakė|teigė|pranešė|pabrėžė|sanoo|sanoi|kertoo|kertoi|ütles|teatas|řekl|uvedl|sdělil|dodal|zapowiedział|oświadczył|zapewnił|пишет|пише|передает|передаёт|передає|rapporte|berichtet|pisze|raksta)\p{L}{0,5}[\s.«])/gu;
const continuing =
  /^(?:also\s+|further\s+|already\s+)?(?:has|have|had|will|would|plans?|intends?|agreed|decided|committed|expressed|pledged|vowed|promised|undertook|offered|signed|reached|conducts?|is|are|was|were|invited|asked|urged|announced|unveiled)\s|^look(?:s|ed)?\sforward\s/;

const leadIn =
  /^["“„«]?(?:(?:By|In|On|At|From|Until|Before|During|Within|Since|Through|Over)\s|(?:This|Next|Last)\s(?:week|month|year|spring|summer|autumn|fall|winter)|Today|Yesterday|Tomorrow|Earlier|Later)[^,;]{0,60}$/;

/** The clauses of a sentence in order; together they cover it but for the marks between them. */
export function splitClauses(text: string, sentence: Sentence): Clause[] {
  const end = Math.min(sentence.end, sentence.start + longest);
  const source = text.slice(sentence.start, end);
  const clauses: Clause[] = [];
  let from = 0;
  for (const border of source.matchAll(borders)) {
    // `By next summer, we have to …`: a time is no clause of its own; what ends with a quotation is one.
    if (leadIn.test(source.slice(from, border.index)) && /^,\s/.test(border[0])) continue;
    const next = border.index + border[0].length;
    if (isListEnd(source.slice(from, border.index), border[0], source.slice(next, next + longestTail)))
      continue;
    push(clauses, source, { from, to: border.index, base: sentence.start });
    from = next;
  }
  push(clauses, source, { from, to: source.length, base: sentence.start });
  return clauses;
}

const longestTail = 160;
/** What a clause has and the last part of a list has not: a verb that is told of somebody. */
const finite =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|shall|do|does|did|said|told|met|held|made|took|gave|sent|went|began|came|saw|left|built|became|says?|plans?|intends?|aims?|continues?|remains?|includes?|supports?|hopes?|expects?|wants?|calls?|needs?|\p{Ll}{2,}ed)(?!\p{L})/u;

/** `tanks, radars, and ammunition`: a comma and an `and` before the last part of a list, which tells nothing by itself. */
function isListEnd(before: string, border: string, after: string): boolean {
  if (!/^,\s+and\s/.test(border) || !/,\s[^,]{1,120}$/.test(before) || !/^\p{Ll}/u.test(after)) return false;
  const [tail = ''] = after.split(/[.;:!?]|,\s/u);
  return !pronoun.test(tail) && !finite.test(tail);
}

const pronoun = /^(?:he|she|it|they|we|this|that|these|those|to|then|also|not)\s/;

function push(
  clauses: Clause[],
  source: string,
  { from, to, base }: { from: number; to: number; base: number },
): void {
  const part = source.slice(from, to).trimEnd();
  const opens = part.length - part.trimStart().length;
  const start = from + opens + marksBefore(part.slice(opens));
  const end = from + part.slice(0, part.length - marksBehind(part)).replace(/[.,;:]+$/, '').length;
  if (end <= start) return;
  clauses.push({
    start: base + start,
    end: base + end,
    continues: clauses.length > 0 && continuing.test(source.slice(start, end)),
  });
}
