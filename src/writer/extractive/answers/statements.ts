/** Statements: words that a release sets out below `the minister said:`, without quotation marks. */
import { foldedWords } from '../../../domain/fold.ts';
import type { KeptBrief } from '../../../domain/kept.ts';
import { sameSurname } from '../../../domain/surnames.ts';
import { sentenceOf } from './sheet.ts';

/** What someone is told to have said: the sentence that names them, and those below it. */
interface Statement {
  speaker: number;
  sentences: number[];
}

/** A line that only leads to what someone says. */
const leading =
  /(?<!\p{L})(?:said|says|added|stated|commented|remarked|sade|säger|sagte|sagt|erklärte|a déclaré|déclare|powiedział|powiedziała|sakė|teigė|sacīja|uzsvēra|ütles|sanoi|заявил|заявила|сказал|сказала|заявив|заявила|сказав)(?: \p{L}+){0,3}\s*:\s*$/iu;
/** So many sentences at most are taken for one statement. */
const longest = 8;

/**
 * What the people of these surnames say below a line that leads to it: the rest of the paragraph, and paragraphs after it
 * for as long as they speak in the first person.
 */
export function statementsBy(kept: KeptBrief, surnames: readonly string[]): Statement[] {
  const { sentences, text, asides = [] } = kept.brief;
  return sentences.flatMap((_, speaker) => {
    const line = sentenceOf(kept, speaker);
    if (!leading.test(line) || line.length > 300) return [];
    const words = foldedWords(line);
    if (!surnames.some((name) => words.some((word) => sameSurname(word, name)))) return [];
    const told: number[] = [];
    for (let at = speaker + 1; at < sentences.length && told.length < longest; at += 1) {
      const own = sentenceOf(kept, at);
      const between = text.slice((sentences[at - 1]?.[1] ?? 0) - 3, sentences[at]?.[0] ?? 0);
      const parted = told.length > 0 && /\n\s*\n/.test(between);
      if (asides.includes(at) || leading.test(own) || (parted && !firstPerson.test(own))) break;
      told.push(at);
    }
    return told.length === 0 ? [] : [{ speaker, sentences: told }];
  });
}

const firstPerson = /\b(?:I|we|our|my|us)\b/i;
