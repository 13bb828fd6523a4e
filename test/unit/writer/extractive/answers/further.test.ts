/** Answers by rules to questions as desk officers type them: offices, follow-ups, who speaks, what is counted and promised. */
import { describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../../../../src/domain/question.ts';
import { askOf, keep, noFigure } from './briefs.ts';

const talks = keep('talks', '2025-05-12', {
  sentences: [
    'Estonian Foreign Ministry Secretary General Jaan Mets received Estonian Foreign Minister Rein Kask and Latvian Chief of Defence General Ilze Ozola.',
    'Mets met Ozola, and Ozola said the drills at Camp Tapa were held in rain.',
    'Latvia also sent 30 guards to Estonia in the autumn of 2022.',
    'A convoy is to arrive with 12 howitzers for Estonia.',
    'The barrier was tested at Camp Tapa.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    countries: [
      { code: 'EE', role: 'host', ...at(0) },
      { code: 'LV', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Jaan Mets', rank: null, role: 'Foreign Ministry Secretary General', country: 'EE', ...at(0) },
      { name: 'Rein Kask', rank: null, role: 'Foreign Minister', country: 'EE', ...at(0) },
      { name: 'Ilze Ozola', rank: 'General', role: 'Chief of Defence', country: 'LV', ...at(0) },
    ],
    figures: [
      { ...noFigure, value: 30, unit: 'guards', ...at(2) },
      { ...noFigure, value: 12, unit: 'howitzers', ...at(3) },
    ],
  }),
});

const deal = keep('deal', '2025-06-01', {
  sentences: [
    'Defence Minister Karin Ek signed a letter of intent with Moldova in Karlstad.',
    'The howitzer crews in Germany have 40 tents.',
    'Lithuania promised to repair the range in Germany with its own money.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'SE', role: 'party', ...at(0) },
      { code: 'MD', role: 'party', ...at(0) },
      { code: 'DE', role: 'mentioned', ...at(1) },
      { code: 'LT', role: 'party', ...at(2) },
    ],
    people: [{ name: 'Karin Ek', rank: null, role: 'Defence Minister', country: 'SE', ...at(0) }],
    figures: [{ ...noFigure, value: 40, unit: 'tents', ...at(1) }],
    commitments: [
      {
        ...{ who: 'Lithuania', forWhom: null, what: 'repair the range', modality: 'decided', due: null },
        ...at(2),
      },
    ],
  }),
});

const stored = [talks, deal];
const ask = (text: string, thread: ThreadContext | null = null) => askOf(stored, text, thread);

describe('offices', () => {
  it('are asked for by a state and an office alone', () => {
    expect(ask('latvian chief of defence').lines).toEqual(['General Ilze Ozola, Chief of Defence (Latvia)']);
    expect(ask('swedish chief of defence').answer.answerable).toBe(false);
  });

  it('are held by the minister, not by the secretary general of the ministry', () => {
    expect(ask('who is the estonian foreign minister').lines).toEqual([
      'Rein Kask, Foreign Minister (Estonia)',
    ]);
  });
});

describe('what a question is about', () => {
  it('is met where a minister stands for the state', () => {
    expect(ask('did sweden sign a letter of intent with moldova').cited).toEqual(['deal']);
  });

  it('is counted by the number that the text counts it by', () => {
    expect(ask('how many howitzers for estonia').lines).toEqual([
      'A convoy is to arrive with 12 howitzers for Estonia.',
    ]);
    expect(ask('how many howitzers does germany have').answer.answerable).toBe(false);
  });

  it('is a commitment of the state that makes or receives it', () => {
    expect(ask('commitments lithuania').cited).toEqual(['deal']);
    expect(ask('commitments germany').answer.answerable).toBe(false);
  });

  it('may be a place without a state', () => {
    expect(ask('where was the barrier tested').lines[0]).toContain('Camp Tapa');
  });
});

describe('who speaks', () => {
  it('is the person in front of the verb, not another of the sentence', () => {
    expect(ask('what did ozola say about drills').cited).toEqual(['talks']);
    expect(ask('what did mets say about drills').answer.answerable).toBe(false);
  });
});

describe('follow-ups', () => {
  const told = (text: string): ThreadContext => {
    const { question, cited } = ask(text);
    return { question, briefs: cited, people: [] };
  };

  it('ask of what the last answer told before anything else', () => {
    expect(ask('how many howitzers?', told('estonia latvia')).cited).toEqual(['talks']);
  });

  it('take over the words of a thread that named no state', () => {
    expect(ask('where was it tested?', told('barrier')).question.words).toContain('barrier');
  });

  it('do not list everyone where an office is asked for', () => {
    expect(ask('who is their admiral?', told('estonia latvia')).answer.answerable).toBe(false);
  });
});

const compact = keep('compact', '2025-07-01', {
  sentences: [
    'In March 2025 Portugal officially joined the harbour project and plans to open a second pier.',
    'The working groups discussed nuclear safety.',
    'More than 20 countries have joined us in the convoy to Ukraine.',
    'Portugal flew four patrols with Spain.',
    'Ana Reis, premier of Portugal, met Defence Minister Rui Costa of Portugal and Foreign Minister Eva Lobo of Portugal.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'PT', role: 'host', ...at(0) },
      { code: 'ES', role: 'guest', ...at(3) },
    ],
    people: [
      { name: 'Ana Reis', rank: null, role: 'premier', country: 'PT', ...at(4) },
      { name: 'Rui Costa', rank: null, role: 'Defence Minister', country: 'PT', ...at(4) },
      { name: 'Eva Lobo', rank: null, role: 'Foreign Minister', country: 'PT', ...at(4) },
    ],
    figures: [
      { ...noFigure, value: 20, unit: 'countries', ...at(2) },
      { ...noFigure, value: 4, unit: 'patrols', ...at(3) },
    ],
  }),
});

describe('other words for the same', () => {
  const asked = (text: string) => askOf([compact], text);

  it('an office is met in the word of another language', () => {
    expect(asked('who is the portuguese prime minister').lines[0]).toContain('Ana Reis');
    expect(asked('wer ist der portugiesische Verteidigungsminister').lines).toEqual([
      'Rui Costa, Defence Minister (Portugal)',
    ]);
  });

  it('what was done is done though the sentence plans more', () => {
    expect(asked('when did portugal join the harbour project').lines[0]).toContain('March 2025');
  });

  it('a sentence of a release on two states alone is on both', () => {
    expect(asked('did portugal and spain discuss nuclear safety').lines).toEqual([
      'The working groups discussed nuclear safety.',
    ]);
    expect(asked('did portugal and norway discuss nuclear safety').answer.answerable).toBe(false);
  });

  it('an irregular verb is met in its past', () => {
    expect(asked('how many patrols did portugal fly').lines).toEqual([
      'Portugal flew four patrols with Spain.',
    ]);
  });
});
