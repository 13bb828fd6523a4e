/** Who did something: every release that tells it, and nobody by somebody else's office or state. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

const visit = keep('visit', '2025-04-01', {
  sentences: [
    'Minister of Defence Otto Kivi visited Norway on 31 March 2025.',
    'He saw the harbour of Bergen.',
  ],
  fields: (at) => ({
    countries: [
      { code: 'FI', role: 'guest', ...at(0) },
      { code: 'NO', role: 'host', ...at(0) },
    ],
    people: [{ name: 'Otto Kivi', rank: null, role: 'Minister of Defence', country: 'FI', ...at(0) }],
  }),
});

const other = keep('other', '2025-05-02', {
  sentences: [
    'Commissioner Ana Rio visited Norway on 1 May 2025.',
    'Minister of Defence Ida Holt and Norwegian Minister of Defence Ola Berg met her in Oslo.',
  ],
  fields: (at) => ({
    countries: [{ code: 'NO', role: 'host', ...at(0) }],
    people: [
      { name: 'Ana Rio', rank: null, role: 'Commissioner', country: null, ...at(0) },
      { name: 'Ida Holt', rank: null, role: 'Minister of Defence', country: null, ...at(1) },
      { name: 'Ola Berg', rank: null, role: 'Norwegian Minister of Defence', country: 'NO', ...at(1) },
    ],
  }),
});

const ask = (text: string) => askOf([visit, other], text);

describe('who', () => {
  it('did something is told of every release that tells it', () => {
    const { lines } = ask('who visited norway');
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toContain('Ana Rio');
    expect(lines.join(' ')).toContain('Otto Kivi');
  });

  it('met the holder of an office asks for the meeting, not for the holder', () => {
    expect(ask('who met the norwegian minister of defence').lines).toEqual([
      'Minister of Defence Ida Holt and Norwegian Minister of Defence Ola Berg met her in Oslo.',
    ]);
  });

  it('holds an office is not told of whoever stands beside the holder', () => {
    const { lines } = ask('who is the norwegian minister of defence');
    expect(lines.join(' ')).toContain('Ola Berg');
    expect(lines.join(' ')).not.toContain('Ida Holt');
    expect(lines.join(' ')).not.toContain('Otto Kivi');
  });
});

const forum = keep('forum', '2025-06-02', {
  sentences: [
    'Minister of Defence Otto Kivi met Minister of Defence Ada Holm in Turku on 1 June 2025.',
    'They went on to soldiers of the Danish-led battalion.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: null, level: 'minister', ...at(0) },
    countries: [{ code: 'FI', role: 'host', ...at(0) }],
    people: [
      { name: 'Otto Kivi', rank: null, role: 'Minister of Defence', country: 'FI', ...at(0) },
      { name: 'Ada Holm', rank: null, role: 'Minister of Defence', country: null, ...at(0) },
    ],
  }),
});

const panel = keep('panel', '2025-07-02', {
  sentences: [
    'Ministers of three states met in Turku on 1 July 2025.',
    'Minister of Defence Otto Kivi and Commissioner Ana Rio spoke there.',
    'The talks were chaired by Admiral Nils Torp.',
    'The barges in the harbour carry Fulmar radios.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: null, level: 'minister', ...at(0) },
    countries: [{ code: 'FI', role: 'host', ...at(0) }],
    people: [
      { name: 'Otto Kivi', rank: null, role: 'Minister of Defence', country: 'FI', ...at(1) },
      { name: 'Ana Rio', rank: null, role: 'Commissioner', country: null, ...at(1) },
      { name: 'Nils Torp', rank: 'Admiral', role: null, country: null, ...at(2) },
    ],
  }),
});

describe('who', () => {
  it('attended one of several meetings is told of each, whole', () => {
    const { answer } = askOf([forum, panel], 'who attended the meeting in turku?');
    const lines = answer.lines.map(({ text }) => text);
    expect(lines.filter((line) => line.startsWith('Otto Kivi'))).toHaveLength(2);
    expect(lines.join(' ')).toContain('Ada Holm');
    expect(lines.join(' ')).toContain('Ana Rio');
    expect(answer.lines.filter(({ heading }) => heading)).toHaveLength(2);
  });

  it('chaired something is nobody who leads anything else', () => {
    expect(askOf([forum], 'who chaired the meeting in turku').answer.answerable).toBe(false);
    expect(askOf([panel], 'who chaired the talks in turku').lines).toEqual([
      'The talks were chaired by Admiral Nils Torp.',
    ]);
  });

  it('makes a thing is not whoever else the thread tells of', () => {
    const first = askOf([panel], 'fulmar radios');
    const thread = { question: first.question, briefs: first.cited, people: [] };
    expect(askOf([panel], 'who makes them', thread).answer.answerable).toBe(false);
  });

  it('and a surname is that person, each office once', () => {
    const { answer } = askOf([forum, panel], 'who kivi');
    const lines = answer.lines.map(({ text }) => text);
    expect(lines.filter((line) => line === 'Otto Kivi')).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Otto Kivi, '))).toHaveLength(1);
    expect(new Set(answer.citations.map(({ brief }) => brief)).size).toBe(2);
  });
});
