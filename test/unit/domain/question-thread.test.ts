/** Follow-ups: what a question takes from its thread. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/domain/asking.ts';
import type { Asking, Question, ThreadContext } from '../../../src/domain/question.ts';

const asking: Asking = {
  now: new Date('2025-11-22T10:00:00Z'),
  zone: 'Europe/Oslo',
  thread: null,
  surnames: new Set(['strandvik', 'tammsalu']),
};

/** Asks one line after another; `people` are those that the answers told of. */
function converse(lines: string[], people: string[] = []): Question {
  let thread: ThreadContext | null = null;
  for (const line of lines) {
    const command = readLine(line, { ...asking, thread });
    if (command.kind !== 'ask') throw new Error(`"${line}" was read as ${command.kind}`);
    thread = { question: command.question, briefs: ['b1'], people };
  }
  if (thread === null) throw new Error('nothing was asked');
  return thread.question;
}

describe('follow-ups', () => {
  it('keeps the state when a topic is asked for', () => {
    expect(converse(['norway', 'and their land forces?'])).toMatchObject({
      countries: ['NO'],
      topics: ['land-forces'],
      followUp: true,
    });
  });

  it('keeps states and words when only an intent is typed', () => {
    expect(converse(['norway sweden strategic dialogue', 'and when?'])).toMatchObject({
      intent: 'when',
      countries: ['NO', 'SE'],
      words: ['strategic', 'dialogue'],
    });
    expect(converse(['norway', 'who attended?'])).toMatchObject({ intent: 'who', countries: ['NO'] });
    expect(converse(['norway sweden strategic dialogue', 'when is the next one?'])).toMatchObject({
      intent: 'when',
      words: ['strategic', 'dialogue'],
    });
  });

  it('leaves the words behind when a new state is asked about in its own way, but not behind `and`', () => {
    expect(converse(['norway radars', 'what did they promise ukraine?'])).toMatchObject({
      ...{ countries: ['NO', 'UA'], intent: 'commitments', words: [] },
    });
    expect(converse(['norway radars', 'and when to ukraine?']).words).toEqual(['radars']);
  });

  it('keeps the period and the topic', () => {
    const { period, topics } = converse(['norway cyber since March', 'who attended?']);

    expect(period?.from).toBe('2025-03-01');
    expect(topics).toEqual(['cyber']);
  });

  it('adds a state for "them" and for "what about"', () => {
    expect(converse(['japan', 'what did sweden discuss with them?']).countries).toEqual(['JP', 'SE']);
    expect(converse(['did norway join the radar coalition', 'what about Ukraine?']).countries).toEqual([
      'NO',
      'UA',
    ]);
  });

  it('changes the state for "and X?", the rest staying', () => {
    expect(converse(['norway special operations since March', 'and estonia?'])).toMatchObject({
      countries: ['EE'],
      topics: ['special-operations'],
      period: { words: 'since March' },
    });
  });

  it('takes "he" for the last person of the answer', () => {
    const question = converse(['norway', 'did he mention ukraine?'], ['ola holm', 'arne strandvik']);

    expect(question).toMatchObject({ intent: 'said', people: ['arne strandvik'], countries: ['UA'] });
  });

  it('takes "he" for whom the question before asked about, and asks all of several what they said', () => {
    const told = ['kari halvorsen', 'ilze ozola'];

    expect(converse(['strandvik and tammsalu on drones', 'did he mention shells?'], told).people).toEqual([
      'strandvik',
      'tammsalu',
    ]);
    expect(converse(['strandvik and tammsalu on drones', 'when does he travel?'], told).people).toEqual([
      'tammsalu',
    ]);
  });

  it('keeps the matter for "what about X?"', () => {
    expect(converse(['norway air defence', 'what about estonia?'])).toMatchObject({
      countries: ['NO', 'EE'],
      words: ['air', 'defence'],
    });
  });

  it('starts afresh for a question that stands by itself', () => {
    expect(converse(['norway', 'sweden lithuania CV90'])).toMatchObject({
      countries: ['SE', 'LT'],
      followUp: false,
    });
    expect(converse(['norway special operations', 'estonia'])).toMatchObject({
      intent: 'country',
      countries: ['EE'],
      topics: [],
      followUp: false,
    });
    expect(converse(['norway', 'Strandvik'])).toMatchObject({
      intent: 'person',
      countries: [],
      followUp: false,
    });
  });

  it('keeps the context over several turns', () => {
    expect(converse(['norway', 'and their land forces?', 'and when?'])).toMatchObject({
      intent: 'when',
      countries: ['NO'],
      topics: ['land-forces'],
    });
  });

  it('after a refusal leans on what was asked before it, but for the same of something else', () => {
    const before = converse(['norway']);
    const refused = converse(['norway', 'did sweden sign it?']);
    const thread: ThreadContext = { question: before, refused, briefs: ['b1'], people: [] };
    const read = (line: string): Question | null => {
      const command = readLine(line, { ...asking, thread });
      return command.kind === 'ask' ? command.question : null;
    };
    expect(read('when is it?')).toMatchObject({ intent: 'when', countries: ['NO'], words: [] });
    expect(read('and finland?')).toMatchObject({ intent: 'whether', countries: ['FI'], words: ['sign'] });
    expect(read('what about finland?')).toMatchObject({ words: ['sign'] });
  });
});
