/** A follow-up read again by a model, into the filters that the parser makes and out of nothing but what was said. */
import { z } from 'zod';
import { findStates } from '../../domain/country.ts';
import { foldedWords } from '../../domain/fold.ts';
import type { Intent, Question, ThreadContext } from '../../domain/question.ts';
import { topics } from '../../domain/topic.ts';
import type { Prompt } from '../prompts.ts';
import { visible } from './fence.ts';
import { schemaOf } from './form.ts';
import type { Model } from './model.ts';

export const intents = [
  ...['country', 'list', 'who', 'when', 'where', 'how_many', 'how_much', 'which', 'said', 'whether'],
  ...['commitments', 'timeline', 'person', 'new'],
] as Intent[];

export const QuestionForm = z.object({
  countries: z.array(z.string()),
  people: z.array(z.string()),
  topics: z.array(z.enum(topics)),
  period: z.enum(['new', 'before', 'none']),
  intent: z.enum(intents as [Intent, ...Intent[]]),
  words: z.array(z.string()),
});
const form = { name: 'question', shape: QuestionForm, json: schemaOf(QuestionForm) };

/** What a reading says, in the words of the form. */
const readingOf = ({ countries, people, topics, period, intent, words }: Question): string =>
  JSON.stringify({ countries, people, topics, period: period?.words ?? null, intent, words });

/** The question with the model's filters where they hold nothing that was not said. Throws a ModelFault. */
export async function rereadByModel(
  question: Question,
  thread: ThreadContext,
  { model, prompt, channel }: { model: Model; prompt: Prompt; channel: string },
): Promise<Question> {
  const before = thread.question;
  const turn = prompt.turn({
    before: visible(before.text),
    context: readingOf(before),
    people: thread.people.join(', ') || 'none',
    question: visible(question.text),
    reading: readingOf(question),
  });
  const { form: told } = await model.ask({
    ...{ purpose: 'question', about: visible(question.text).slice(0, 120), channel },
    ...{ prompt: `${prompt.name}@${prompt.version}`, system: prompt.fixed, form },
    messages: [{ role: 'user', content: turn }],
    identity: turn,
    salvage: () => null,
  });
  return within(told, question, thread);
}

/** The filters, kept to what the two questions and the answer between them name. */
export function within(
  told: z.infer<typeof QuestionForm>,
  question: Question,
  { question: before, people }: ThreadContext,
): Question {
  const said = findStates(`${question.text}. ${before.text}`, { typed: true }).map(({ code }) => code);
  const states = new Set([...said, ...question.countries, ...before.countries]);
  const known = new Set([...question.people, ...before.people, ...people]);
  const typed = new Set([...foldedWords(question.text), ...question.words, ...before.words]);
  const subjects = new Set([...question.topics, ...before.topics]);
  const read: Question = {
    ...question,
    intent: told.intent,
    countries: [...new Set(told.countries.filter((code) => states.has(code)))],
    people: [...new Set(told.people.map((name) => name.toLowerCase()).filter((name) => known.has(name)))],
    topics: [...new Set(told.topics.filter((topic) => subjects.has(topic)))],
    period: told.period === 'new' ? question.period : told.period === 'before' ? before.period : null,
    words: [...new Set(told.words.flatMap(foldedWords).filter((word) => typed.has(word)))],
  };
  const anchors = read.countries.length + read.people.length + read.topics.length + read.words.length;
  return anchors === 0 && read.period === null ? question : read;
}
