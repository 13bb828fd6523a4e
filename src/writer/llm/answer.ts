/** Answers by a model from what the rules retrieved: answerability first, every sentence cited and verified, the rules' answer where none is left. */
import { z } from 'zod';
import type { Answer, AnswerLine, Citation } from '../../domain/answer.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Intent } from '../../domain/question.ts';
import { type Ranking, rankSentences } from '../extractive/answers/rank.ts';
import type { Prompt } from '../prompts.ts';
import { judgeLine } from '../verify/answers.ts';
import type { Briefing } from '../writer.ts';
import { fenceAround, visible } from './fence.ts';
import { schemaOf } from './form.ts';
import type { Model } from './model.ts';
import { createSentenceReader, Told } from './partial.ts';
import { createShelf, type Shelf, type Shelved } from './shelf.ts';

export interface AnswerParts {
  model: Model;
  prompt: Prompt;
  newFence: () => string;
}

/** Answerability is decided before a word of the answer is written: keys are generated in order. */
export const AnswerForm = z.object({
  answerable: z.boolean(),
  sentences: z.array(Told),
  missing: z.string().nullable(),
});
const form = { name: 'answer', shape: AnswerForm, json: schemaOf(AnswerForm) };

/** Questions that a model words an answer to; pages and lists are the rules' own. */
const worded: readonly Intent[] = [
  ...(['who', 'when', 'where', 'how_many', 'how_much', 'which', 'said', 'whether', 'list'] as const),
];
/** Told from structured fields alone: what the rules refuse here, no sentence answers. */
const structured: readonly Intent[] = ['who', 'when', 'where', 'how_many', 'how_much'];

const mostSentences = 12;
const mostLines = 4;
const mostWords = 60;

/** Is this a question to put to a model at all? */
export function isAsked({ question, briefs }: Briefing, rules: Answer): boolean {
  if (briefs.length === 0 || !worded.includes(question.intent)) return false;
  return rules.answerable || !structured.includes(question.intent);
}

/** The model's answer where some of it is borne out, else the rules'. Throws a ModelFault. */
export async function answerByModel(
  rules: Answer,
  briefing: Briefing,
  { model, prompt, newFence }: AnswerParts,
): Promise<Answer> {
  const ranking = rankSentences(briefing);
  const shelved = gather(rules, briefing, ranking);
  const shelf = createShelf(shelved);
  if (shelf.lines === '') return rules;
  const { question, now } = briefing;
  const asked = visible(question.text);
  const turn = prompt.turn({
    today: now.toISOString().slice(0, 10),
    sentences: shelf.lines,
    question: asked,
    fence: fenceAround(`${shelf.lines}\n${asked}`, newFence()),
  });
  const ground = { rules, briefing, ranking, shelf };
  const { form: told } = await model.ask({
    ...{ purpose: 'answer', about: asked.slice(0, 120), channel: briefing.channel ?? null },
    ...{ prompt: `${prompt.name}@${prompt.version}`, system: prompt.fixed, form },
    messages: [{ role: 'user', content: turn }],
    identity: JSON.stringify([asked, now.toISOString().slice(0, 10), shelf.lines]),
    salvage: () => null,
    watch: briefing.shown === undefined ? undefined : showing(ground, briefing.shown),
  });
  if (!told.answerable) return rules;
  return compose(told.sentences, ground) ?? rules;
}

/** Shows what is written of an answer, sentence by sentence, each by the ways of the whole: nothing unverified is shown. */
function showing(ground: Ground, shown: (answer: Answer) => void): (text: string) => void {
  const readSentences = createSentenceReader(mostLines);
  let read = 0;
  let lines = 0;
  return (text) => {
    const told = readSentences(text);
    if (told.length === read) return;
    read = told.length;
    const answer = compose(told, ground);
    if (answer === null || answer.lines.length === lines) return;
    lines = answer.lines.length;
    shown(answer);
  };
}

/** The sentences that the rules cite, then the best-ranked ones. */
function gather(rules: Answer, { briefs }: Briefing, ranking: Ranking): Shelved[] {
  const byId = new Map(briefs.map((kept) => [kept.brief.id, kept]));
  const cited = rules.citations.flatMap(({ brief, sentence }) => {
    const kept = byId.get(brief);
    return kept === undefined ? [] : [{ kept, index: sentence }];
  });
  const ranked = ranking.sentences.map(({ kept, index }) => ({ kept, index }));
  const seen = new Set<string>();
  return [...cited, ...ranked]
    .filter(({ kept, index }) => {
      const key = `${kept.brief.id} ${index}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostSentences);
}

interface Ground {
  rules: Answer;
  briefing: Briefing;
  ranking: Ranking;
  shelf: Shelf;
}

/** The answer of those sentences that are borne out and to the point; null when none is. */
function compose(told: readonly Told[], ground: Ground): Answer | null {
  const { rules, briefing, shelf } = ground;
  const byId = new Map(briefing.briefs.map((kept) => [kept.brief.id, kept]));
  const citations: Citation[] = [];
  const lines: AnswerLine[] = [];
  let words = 0;
  for (const one of told.slice(0, mostLines)) {
    const text = cleanLine(one.text, 400);
    const cited = shelf.citedBy({ ...one, text });
    if (cited === null || !cited.some((citation) => isToThePoint(citation, ground))) continue;
    // A line of an answer carries no mark: what the verifier doubts is not told.
    if (judgeLine(text, cited, byId).level !== 'ok') continue;
    words += text.split(' ').length;
    if (words > mostWords && lines.length > 0) break;
    lines.push({ text, citations: cited.map((citation) => numberOf(citation, citations)) });
  }
  if (lines.length === 0) return null;
  const notes = rules.lines.filter((line, index) => line.heading === true && rules.lines[index + 1]?.heading);
  const by = rules.answerable ? ('both' as const) : ('model' as const);
  return { answerable: true, refusal: null, instead: [], lines: [...notes, ...lines], citations, by };
}

function numberOf(citation: Citation, citations: Citation[]): number {
  const at = citations.findIndex(
    ({ brief, sentence }) => brief === citation.brief && sentence === citation.sentence,
  );
  return at >= 0 ? at + 1 : citations.push(citation);
}

/**
 * A sentence that the rules cite, or that tells most of the question about all of its states. Who, when, where and how
 * many are answered beside the rules' own sentences alone.
 */
function isToThePoint({ brief, sentence }: Citation, { rules, briefing, ranking }: Ground): boolean {
  if (rules.citations.some((known) => known.brief === brief && known.sentence === sentence)) return true;
  if (structured.includes(briefing.question.intent)) return false;
  const ranked = ranking.sentences.find(({ kept, index }) => kept.brief.id === brief && index === sentence);
  return ranked !== undefined && ranked.coverage >= 0.6 && ranked.states >= 0.75;
}
