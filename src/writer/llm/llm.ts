/** The model writer: a language model beside the rules, which check it and stand in for it. */
import { setImmediate as turn } from 'node:timers/promises';
import { modalities } from '../../domain/brief.ts';
import { topics } from '../../domain/topic.ts';
import type { Log } from '../../log.ts';
import { type Blanks, type Prompt, readPrompt } from '../prompts.ts';
import type { Writer } from '../writer.ts';
import { answerByModel, isAsked } from './answer.ts';
import { addModel, withoutModel } from './brief.ts';
import { ModelFault } from './fault.ts';
import { leadByModel } from './lead.ts';
import { qualifierWords } from './lean.ts';
import type { Model } from './model.ts';
import { intents, rereadByModel } from './reread.ts';

export interface Prompts {
  brief: Prompt;
  missed: Prompt;
  answer: Prompt;
  question: Prompt;
  lead: Prompt;
}

/** What each prompt leaves blank. */
export const promptBlanks: Record<keyof Prompts, Blanks> = {
  brief: {
    constants: {
      topics: topics.join(', '),
      modalities: modalities.join(', '),
      qualifiers: qualifierWords.join(', '),
    },
    open: ['published', 'country', 'language', 'fence', 'sentences'],
  },
  missed: { constants: {}, open: ['sentences'] },
  answer: { constants: {}, open: ['today', 'fence', 'sentences', 'question'] },
  question: {
    constants: { intents: intents.join(', ') },
    open: ['before', 'context', 'people', 'question', 'reading'],
  },
  lead: { constants: {}, open: ['fence', 'sentences'] },
};

/** Reads all prompts of a folder. Throws a WriterError that names the file and what is wrong in it. */
export function readPrompts(folder: string): Prompts {
  const one = (name: keyof Prompts): Prompt => readPrompt(folder, name, promptBlanks[name]);
  return {
    brief: one('brief'),
    missed: one('missed'),
    answer: one('answer'),
    question: one('question'),
    lead: one('lead'),
  };
}

export interface LlmOptions {
  rules: Writer;
  model: Model;
  /** The same model by batches, for what nobody waits for; null where it has none. */
  batched: Model | null;
  prompts: Prompts;
  /** 32 random hex digits. */
  newFence: () => string;
  secondLook: number;
  log: Log;
}

/** A writer that is never worse off than the rules: whatever the model does, a brief or an answer comes. */
export function createLlm(options: LlmOptions): Writer {
  const { rules, model, batched, prompts, newFence, secondLook, log } = options;
  const fallBack = <Value>(error: unknown, about: Record<string, unknown>, value: Value): Value => {
    // Whatever a hostile answer may set off in the reading of it, the rules' work stands.
    if (error instanceof ModelFault && error.kind === 'queued') log.info('model asked by batch', about);
    else if (error instanceof ModelFault)
      log.warn('model gave nothing', { ...about, fault: error.kind, why: error.message });
    else log.error('model output broke its reading', { ...about, error });
    return value;
  };
  return {
    name: 'llm',
    brief: async (release, pace) => {
      // Reading and checking take their time: what others have to send goes first.
      await turn();
      const written = await rules.brief(release);
      if (written.sentences.length === 0) return written;
      const reader = pace === 'batch' && batched !== null ? batched : model;
      try {
        return await addModel(written, release, { model: reader, prompts, newFence, secondLook });
      } catch (error) {
        const fault = error instanceof ModelFault ? error : new ModelFault('malformed', 'unreadable');
        return fallBack(error, { release: release.key }, withoutModel(written, fault));
      }
    },
    answer: async (briefing) => {
      const told = await rules.answer(briefing);
      if (!isAsked(briefing, told)) return told;
      try {
        return await answerByModel(told, briefing, { model, prompt: prompts.answer, newFence });
      } catch (error) {
        return fallBack(error, { purpose: 'answer' }, told);
      }
    },
    reread: async (question, thread, channel) => {
      if (!question.followUp) return question;
      try {
        return await rereadByModel(question, thread, { model, prompt: prompts.question, channel });
      } catch (error) {
        return fallBack(error, { purpose: 'question' }, question);
      }
    },
    lead: async (briefs, channel) => {
      if (briefs.length < 2) return [];
      try {
        return await leadByModel(briefs, { model, prompt: prompts.lead, newFence, channel });
      } catch (error) {
        return fallBack(error, { purpose: 'lead' }, []);
      }
    },
  };
}
