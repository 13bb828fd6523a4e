/** The card of an answer: every sentence with the numbers of its citations, and what each of them says. */
import { type Answer, type Citation, lineText } from '../answer.ts';
import type { Block, Button, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import { briefPath } from './claims.ts';
import { countOf, publishedWords } from './dates.ts';

/** How an answer is shown. */
export interface AnswerCardOptions {
  /** As typed. */
  question: string;
  /** What a "Share in channel" button hands back; null where the answer is public already. */
  share: string | null;
}

/** An answer with its sources; or what emptied the search, and the nearest questions that have an answer. */
export function answerCard(answer: Answer, { question, share }: AnswerCardOptions): Card {
  const title = cleanLine(question, 160);
  return {
    kind: 'answer',
    brief: null,
    title: { text: title === '' ? 'Your question' : title, strong: true },
    blocks: answer.answerable ? answeredBlocks(answer) : refusedBlocks(answer),
    buttons: share === null || !answer.answerable ? [] : [shareButton(share)],
    fallback: cleanLine(answer.answerable ? plainLines(answer) : refusalOf(answer), 300),
    ...(answer.answerable && answer.by === 'model' ? { byModel: true } : {}),
  };
}

function answeredBlocks(answer: Answer): Block[] {
  const { lines, citations } = answer;
  const briefs = new Set(citations.map(({ brief }) => brief)).size;
  const by = answer.by === 'rules' ? 'put together by rules' : 'written by a model, checked by rules';
  return [
    ...lines.map((line): Block => {
      const value = line.value === undefined ? [] : [{ text: cleanLine(line.value, 200), strong: true }];
      const told = cleanLine(line.text, 900);
      const spans: Span[] = [...value, { text: value.length > 0 ? `: ${told}` : told }];
      return line.heading
        ? { kind: 'heading', spans }
        : {
            kind: 'line',
            spans: [...spans, ...line.citations.flatMap((number) => marker(citations, number))],
          };
    }),
    {
      kind: 'list',
      label: 'Sources',
      items: sourcesOf(answer),
      more: 0,
    },
    { kind: 'note', spans: [{ text: `From ${countOf(briefs, 'brief')} · ${by}` }] },
  ];
}

function refusedBlocks(answer: Answer): Block[] {
  const instead = answer.instead.map((line) => cleanLine(line, 200)).filter((line) => line !== '');
  return [
    { kind: 'line', spans: [{ text: refusalOf(answer) }] },
    ...(instead.length > 0
      ? [{ kind: 'suggestions' as const, label: 'These have an answer', lines: instead }]
      : []),
  ];
}

function refusalOf(answer: Answer): string {
  return cleanLine(answer.refusal ?? 'The briefs hold nothing on this.', 900);
}

function marker(citations: readonly Citation[], number: number): Span[] {
  const citation = citations[number - 1];
  return citation === undefined ? [] : [{ text: ' ' }, markerOf(citation, number)];
}

function markerOf({ brief, sentence }: Citation, number: number): Span {
  return { text: `[${number}]`, href: briefPath(brief, sentence) };
}

/** Each cited brief once with the numbers that stand for it, and their exact words where the answer itself has others. */
function sourcesOf({ lines, citations }: Answer): Span[][] {
  const numbers = new Map<string, number[]>();
  for (const [index, { brief }] of citations.entries())
    numbers.set(brief, [...(numbers.get(brief) ?? []), index + 1]);
  return [...numbers.values()].map((cited) => {
    const marked = cited.flatMap((number) => {
      const citation = citations[number - 1];
      return citation === undefined ? [] : [{ citation, number, told: isTold(lines, citation, number) }];
    });
    return [
      ...marked.flatMap(({ citation, number }) => [markerOf(citation, number), { text: ' ' }]),
      ...marked.slice(0, 1).flatMap(({ citation }) => sourceSpans(citation)),
      ...marked
        .filter(({ told }) => !told)
        .map(({ citation }) => ({ text: ` ${inQuotes(cleanLine(citation.exact, 240))}` })),
    ];
  });
}

/** The words in quotation marks; words that bring their own, whole or in part, get no second pair. */
function inQuotes(words: string): string {
  return /^["“”„«»]/.test(words) ? words : `“${words}”`;
}

/** Do the lines that cite it say its exact words already? */
function isTold(lines: Answer['lines'], { exact }: Citation, number: number): boolean {
  const words = cleanLine(exact, 900);
  return lines.some(
    ({ text, citations }) => citations.includes(number) && cleanLine(text, 900).includes(words),
  );
}

function sourceSpans({ brief, title, source, published, withdrawn }: Citation): Span[] {
  const mark = withdrawn === true ? { mark: 'withdrawn by its source' } : {};
  return [
    { text: cleanLine(title, 160), href: briefPath(brief), ...mark },
    { text: ` · ${cleanLine(source, 100)} · ${publishedWords(published)}` },
  ];
}

function plainLines(answer: Answer): string {
  return answer.lines
    .filter((line) => !line.heading)
    .map(lineText)
    .join(' ');
}

function shareButton(value: string): Button {
  return { action: 'share', label: 'Share in channel', value };
}
