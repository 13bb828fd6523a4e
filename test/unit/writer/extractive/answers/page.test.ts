/** Pages: what is told of a state, a person, a topic, or as new. */
import { describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../../../../src/domain/question.ts';
import { askOf, everything, keep, visit } from './briefs.ts';

const ask = (text: string, thread: ThreadContext | null = null) => askOf(everything, text, thread);
const headings = (text: string) =>
  ask(text)
    .answer.lines.filter(({ heading }) => heading === true)
    .map((line) => line.text);

/** The thread after an answer. */
function threadAfter(text: string, people: string[] = []): ThreadContext {
  const { question, cited } = ask(text);
  return { question, briefs: cited, people };
}

describe('the page of a state', () => {
  it('groups news, commitments, exercises and background under headings', () => {
    expect(headings('norway')).toEqual([
      'Latest on Norway',
      'Planned',
      'Programmes and exercises',
      'Background',
    ]);
  });

  it('tells the newest first', () => {
    const { lines } = ask('norway');

    expect(lines[0]).toContain('visited Tallinn');
    expect(lines.findIndex((line) => line.includes('Frost Bridge'))).toBeGreaterThan(0);
  });

  it('leaves out releases that are not about defence, and states that only get a mention', () => {
    expect(ask('norway').cited).not.toContain('sport');
    expect(ask('iceland').answer.answerable).toBe(false);
    expect(headings('ukraine')).toEqual(['Ukraine is only mentioned']);
  });

  it('gives the background of a state that only a reference page tells of', () => {
    expect(ask('portugal')).toMatchObject({
      cited: ['page'],
      lines: [
        'Norway cooperates with Portugal in naval training.',
        'Courses for officers are held in Lisbon every year.',
      ],
    });
  });

  const parties = [
    { code: 'NO', role: 'host' as const },
    { code: 'DK', role: 'guest' as const },
  ];
  const names = ['Kari Halvorsen', 'Jens Brandt'];
  const visitTold = (id: string, day: string, status: 'planned' | 'done', sentences: string[]) =>
    keep(id, day, {
      sentences,
      fields: (at) => ({
        event: { type: 'visit', status, format: 'bilateral', level: 'minister', ...at(0) },
        date: { value: '2025-06-12', inferred: false, ...at(0) },
        countries: parties.map((one) => ({ ...one, ...at(0) })),
        people: names.map((name) => ({ name, rank: null, role: 'minister', country: null, ...at(0) })),
      }),
    });
  const ahead = visitTold('ahead', '2025-06-10', 'planned', ['Jens Brandt will visit Norway on 12 June.']);
  const after = visitTold('after', '2025-06-13', 'done', ['Jens Brandt visited Norway on 12 June.']);

  it('tells what was announced until it is told as done', () => {
    expect(askOf([ahead], 'norway').cited).toEqual(['ahead']);
    expect(askOf([after, ahead], 'norway').cited).toEqual(['after']);
    expect(askOf([after, ahead], 'timeline norway denmark').cited).toEqual(['after']);
  });

  it('tells before a line further down what it is about', () => {
    const exercise = keep('exercise', '2025-07-01', {
      sentences: ['Exercise Grey Seal begins at sea on 3 August.', 'Norway and Denmark take part in it.'],
      fields: (at) => ({
        event: { type: 'exercise', status: 'planned', format: null, level: null, ...at(0) },
        countries: parties.map((one) => ({ ...one, ...at(1) })),
      }),
    });

    const { lines, answer } = askOf([exercise], 'norway');

    expect(lines).toEqual([
      'Exercise Grey Seal begins at sea on 3 August. Norway and Denmark take part in it.',
    ]);
    expect(answer.citations.map(({ sentence }) => sentence)).toEqual([0, 1]);
  });

  it('asks whether a misspelt state was meant, above the page', () => {
    const { answer } = ask('norwya');

    expect(answer.lines[0]).toMatchObject({
      heading: true,
      text: expect.stringContaining('Did you mean Norway?'),
    });
    expect(answer.lines.length).toBeGreaterThan(3);
  });
});

describe('other pages', () => {
  it('tells who a person is and what is told of them', () => {
    const { lines } = ask('Halvorsen');

    expect(lines[0]).toBe('Kari Halvorsen, Minister of Defence (Norway)');
    expect(lines.join(' ')).toContain('visited Tallinn');
  });

  it('completes no name', () => {
    const brief = keep('brief', '2025-05-01', {
      sentences: ['Minister Halvorsen spoke.'],
      fields: (at) => ({
        people: [{ name: 'Halvorsen', rank: null, role: 'Minister', country: null, ...at(0) }],
      }),
    });

    expect(askOf([brief], 'halvorsen').lines).toContain('Halvorsen, Minister');
  });

  it('tells a relation over time, oldest first', () => {
    const { lines } = ask('timeline norway');

    expect(lines.map((line) => /\b\d{4}\b/.exec(line)?.[0])).toEqual(['2020', '2024', '2024', '2025']);
  });

  it('leads a speech with what it says, not with its greeting', () => {
    const speech = keep('speech', '2025-05-01', {
      sentences: [
        'MINISTER HALVORSEN: Good afternoon, everyone.',
        'We will train more pilots with our allies.',
      ],
      fields: (at) => ({
        event: { type: 'statement', status: 'done', format: null, level: null, ...at(0) },
        countries: ['NO', 'EE'].map((code) => ({ code, role: 'party' as const, ...at(0) })),
      }),
    });

    expect(askOf([speech], 'timeline norway').lines).toEqual([
      '1 May 2025: We will train more pilots with our allies.',
    ]);
  });

  it('gives an undated release no day of its own', () => {
    const dated = keep('undated', '2025-05-01', {
      sentences: ['Norway and Estonia signed an agreement on mines.'],
      fields: (at) => ({
        countries: ['NO', 'EE'].map((code) => ({ code, role: 'party' as const, ...at(0) })),
      }),
    });
    const undated = { ...dated, release: { ...dated.release, published: null } };

    expect(askOf([undated], 'timeline norway').lines).toEqual([
      'undated: Norway and Estonia signed an agreement on mines.',
    ]);
  });

  it('lists promises by how firm they are', () => {
    const { answer } = ask('commitments norway');

    expect(answer.lines.map((line) => line.text)).toEqual([
      'Planned',
      'Norway will lend Estonia four Skjold-class patrol boats for two years.',
    ]);
    expect(ask('what did estonia promise norway on submarines').answer.answerable).toBe(false);
  });

  it('lists exercises by name', () => {
    expect(ask('which exercises with norway').lines).toEqual(['Frost Bridge']);
    expect(ask('which exercises with estonia').answer.answerable).toBe(false);
  });

  it('lists what is new', () => {
    expect(ask('new').cited).toEqual(['visit', 'swedish', 'exercise', 'page']);
  });
});

describe('threads', () => {
  it('tell who attended what the last answer was about', () => {
    const { lines } = ask('who attended?', threadAfter('norway estonia'));

    expect(lines).toEqual([
      'Kari Halvorsen, Minister of Defence (Norway)',
      'Jaan Tammsalu, counterpart (Estonia)',
    ]);
  });

  it('tell when', () => {
    expect(ask('and when?', threadAfter('norway estonia visit')).lines[0]).toContain('9 March 2025');
  });

  it('tell the date of what was told where no sentence repeats its words', () => {
    const { question } = askOf(everything, 'norway #maritime');
    const thread = { question, briefs: ['visit'], people: [] };

    expect(ask('and when?', thread).lines[0]).toContain('9 March 2025');
  });

  it('tell what "she" said', () => {
    const thread = threadAfter('norway estonia', ['jaan tammsalu', 'kari halvorsen']);

    expect(ask('did she mention drones?', thread).lines[0]).toContain('drones over it concern us both');
    expect(ask('did she mention submarines?', thread).answer.answerable).toBe(false);
  });

  it('stay with the briefs of the thread where others tell as much', () => {
    const later = keep('later', '2025-04-01', {
      sentences: ['Norway will lend Estonia four patrol boats, it was said again.'],
      fields: (at) => ({
        countries: [
          { code: 'NO', role: 'party', ...at(0) },
          { code: 'EE', role: 'party', ...at(0) },
        ],
      }),
    });
    const thread = { ...threadAfter('norway estonia'), briefs: [visit.brief.id] };

    expect(askOf([visit, later], 'and the patrol boats?', thread).cited).toContain('visit');
  });
});
