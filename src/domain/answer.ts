/** An answer: the reply to a question, every sentence of it cited. */

/** What supports one sentence of an answer. */
export interface Citation {
  /** The brief's id. */
  brief: string;
  /** The release's key. */
  release: string;
  url: string | null;
  title: string;
  source: string;
  /** EDTF day or month of the release; null when its source gives none. */
  published: string | null;
  /** Index into the brief's sentences. */
  sentence: number;
  /** Sliced from the brief's text. */
  exact: string;
  /** Its source has taken the release back. Absent where it stands. */
  withdrawn?: true;
}

/** One sentence of an answer with the numbers (from 1) of the citations behind it. */
export interface AnswerLine {
  text: string;
  citations: number[];
  /** The words of the text that the question asks for (a date, a number, a place, a name), shown before it; absent where they stand first in it or are in doubt. */
  value?: string;
  /** A heading over the lines that follow: carries no fact and no citation. */
  heading?: boolean;
}

export interface Answer {
  answerable: boolean;
  /** What is said when nothing supports an answer: which part of the question emptied the search, in words. */
  refusal: string | null;
  /** The nearest questions that have an answer, as someone would type them. */
  instead: string[];
  lines: AnswerLine[];
  citations: Citation[];
  by: 'rules' | 'model' | 'both';
}

/**
 * The answers to the two halves of a question as one: each sentence once, its citations numbered anew; of a half that has
 * no answer, that it has none. A refusal only where neither half has an answer.
 */
export function joinAnswers(first: Answer, second: Answer): Answer {
  if (!first.answerable && !second.answerable) return first;
  const citations: Citation[] = [];
  const cite = (citation: Citation): number => {
    const at = citations.findIndex(
      ({ brief, sentence, exact }) =>
        brief === citation.brief && sentence === citation.sentence && exact === citation.exact,
    );
    return at >= 0 ? at + 1 : citations.push(citation);
  };
  const lines = [first, second].flatMap((answer) =>
    answer.answerable
      ? answer.lines.map((line) => ({
          ...line,
          citations: line.citations.flatMap((number) => {
            const citation = answer.citations[number - 1];
            return citation === undefined ? [] : [cite(citation)];
          }),
        }))
      : [{ text: shortRefusal(answer), citations: [], heading: true }],
  );
  const once = lines.filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at);
  return { ...first, answerable: true, refusal: null, instead: [], lines: once, citations };
}

/** `The briefs do not say when.` of a refusal that goes on to tell what is near. */
function shortRefusal({ refusal }: Answer): string {
  const [reason = ''] = (refusal ?? 'The briefs hold nothing on the rest.').split(/: |(?<=\.) /);
  return reason.endsWith('.') ? reason : `${reason}.`;
}

/** The answer as plain text: each line followed by its citations as `[1]`, or the refusal. */
export function answerText(answer: Answer): string {
  if (!answer.answerable) {
    const hint = answer.instead.length > 0 ? ` Try: ${answer.instead.join(' · ')}` : '';
    return `${answer.refusal ?? 'The briefs hold nothing on this.'}${hint}`;
  }
  return answer.lines
    .map((line) => [lineText(line), ...line.citations.map((number) => `[${number}]`)].join(' '))
    .join('\n');
}

/** A line as plain text, without its citations: the words asked for, then the whole. */
export function lineText({ value, text }: AnswerLine): string {
  return value === undefined ? text : `${value}: ${text}`;
}
