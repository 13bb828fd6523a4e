/** The sheet an answer is written on: lines, each with its citations, numbered as they come. */
import type { Answer, AnswerLine, Citation } from '../../../domain/answer.ts';
import type { Evidence } from '../../../domain/brief.ts';
import type { KeptBrief } from '../../../domain/kept.ts';

/** A place that supports a line: a sentence of a brief, and which of its words (all of it when absent). */
export interface Support {
  kept: KeptBrief;
  sentence: number;
  exact?: string;
}

export interface Sheet {
  /** A heading over the lines that follow, null for none; one without lines is left out. */
  head(text: string | null): void;
  /** What follows is a list of its own: lines said above may come again. */
  apart(): void;
  /** A line with at least one support. A line said before is not said again. */
  say(text: string, supports: readonly Support[]): void;
  /** Has this sentence been cited already? */
  cites(kept: KeptBrief, sentence: number): boolean;
  readonly lines: number;
  done(): Answer;
}

export function createSheet(): Sheet {
  const lines: AnswerLine[] = [];
  const citations: Citation[] = [];
  const said = new Set<string>();
  let heading: string | null = null;

  const cite = ({ kept, sentence, exact }: Support): number => {
    const words = exact ?? sentenceOf(kept, sentence);
    const at = citations.findIndex(
      (known) => known.brief === kept.brief.id && known.sentence === sentence && known.exact === words,
    );
    if (at >= 0) return at + 1;
    citations.push(citationOf(kept, sentence, words));
    return citations.length;
  };

  return {
    apart: () => said.clear(),
    head: (text) => {
      heading = text;
    },
    say: (text, supports) => {
      if (supports.length === 0 || said.has(text)) return;
      said.add(text);
      if (heading !== null) lines.push({ text: heading, citations: [], heading: true });
      heading = null;
      lines.push({ text, citations: [...new Set(supports.map(cite))] });
    },
    cites: (kept, sentence) =>
      citations.some((known) => known.brief === kept.brief.id && known.sentence === sentence),
    get lines() {
      return lines.filter((line) => line.heading !== true).length;
    },
    done: () => ({ answerable: lines.length > 0, refusal: null, instead: [], lines, citations, by: 'rules' }),
  };
}

/** The sentence as it stands in the brief's text; empty where there is none of this number. */
export function sentenceOf({ brief }: KeptBrief, sentence: number): string {
  const [start, end] = brief.sentences[sentence] ?? [0, 0];
  return brief.text.slice(start, end);
}

/** Is the sentence a statement? Headlines that stand in the text as a line of their own tell less than the sentence below them, and greetings nothing. */
export function isStatement(kept: KeptBrief, sentence: number): boolean {
  const words = sentenceOf(kept, sentence).replace(/^[\p{Lu}\s.-]{3,60}:\s+/u, '');
  return /[.!?]["”’»)\]]*\s*$/u.test(words) && words.split(/\s+/).length >= 5;
}

/** The sentence on one line, without the marks of a source's markup around it. */
export function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:#{1,6} |[-*•–] |> )+/, '')
    .trim();
}

/** The first sentence that a claim stands on, as a support. */
export function supportOf(kept: KeptBrief, evidence: readonly Evidence[]): Support[] {
  const sentence = evidence[0]?.sentences[0];
  return sentence === undefined || sentenceOf(kept, sentence) === '' ? [] : [{ kept, sentence }];
}

/** A citation of a sentence, or of some of its words. */
export function citationOf(kept: KeptBrief, sentence: number, exact: string): Citation {
  const { brief, release } = kept;
  return {
    brief: brief.id,
    release: release.key,
    url: release.url,
    title: release.title ?? brief.headline,
    source: kept.sourceName,
    published: kept.release.published,
    sentence,
    exact,
    ...(kept.withdrawnAt === null ? {} : { withdrawn: true as const }),
  };
}

/** Says a sentence as it stands, with its citation. */
export function say(
  { kept, index, text }: { kept: KeptBrief; index: number; text: string },
  sheet: Sheet,
): void {
  sheet.say(shown(text), [{ kept, sentence: index }]);
}
