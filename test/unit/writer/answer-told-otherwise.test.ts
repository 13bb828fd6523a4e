/** Answers by rules where a release tells in its own way what a question asks in another: ordinals, names, purposes, times. */
import { describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../../src/domain/question.ts';
import { askOf, keep } from './answerbriefs.ts';

const noFigure = {
  ...{ value: null, min: null, max: null, qualifier: null, unit: null, currency: null, of: null },
};

const ask = (
  stored: readonly ReturnType<typeof keep>[],
  text: string,
  thread: ThreadContext | null = null,
): string[] => askOf(stored, text, thread).lines;

describe('which of several', () => {
  const stored = [
    keep('ninth', '2025-05-12', {
      sentences: [
        'The 9th rotation took over the camp at Torvik, Norway, in May.',
        'The 9th rotation is manned by Danes, Finns and the 214th Signal Battalion, which comes from Aarhus.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
    }),
    keep('eighth', '2025-04-12', {
      sentences: [
        'The eighth rotation left the camp at Torvik, Norway.',
        'The eighth rotation was manned by Dutch and Belgian gunners.',
      ],
      fields: (at) => ({ countries: [{ code: 'NO', role: 'host', ...at(0) }] }),
    }),
  ];

  it.each([
    ['who manned the 8th rotation in norway', 'Dutch and Belgian'],
    ['who mans the ninth rotation in norway', 'Danes, Finns'],
    ['where does the 214th signal battalion come from', 'Aarhus'],
  ])('is told in digits or in words: %s', (text, told) => {
    const lines = ask(stored, text);

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(told);
  });
});

describe('a visit', () => {
  const stored = [
    keep('guest', '2025-03-11', {
      sentences: [
        'Georgian Minister of Defence Irakli Beridze visited Finland on 10 March 2025.',
        'He was accompanied by General Zaza Lomidze and the head of the border police.',
        'The Georgian company that trained in Finland returned to Georgia on 2 March 2025.',
      ],
      fields: (at) => ({
        countries: [
          { code: 'GE', role: 'guest', ...at(0) },
          { code: 'FI', role: 'host', ...at(0) },
        ],
        people: [
          { name: 'Irakli Beridze', rank: null, role: 'Minister of Defence', country: 'GE', ...at(0) },
          { name: 'Zaza Lomidze', rank: 'General', role: null, country: 'GE', ...at(1) },
        ],
      }),
    }),
    keep('hôte', '2025-04-02', {
      sentences: [
        'Le ministre letton Janis Berzs a rencontré mardi 1er avril 2025 son homologue Luc Morel lors de sa visite en Belgique.',
      ],
      fields: (at) => ({
        language: 'fr',
        countries: [
          { code: 'LV', role: 'guest', ...at(0) },
          { code: 'BE', role: 'host', ...at(0) },
        ],
        people: [
          { name: 'Janis Berzs', rank: null, role: 'ministre', country: 'LV', ...at(0) },
          { name: 'Luc Morel', rank: null, role: 'ministre', country: 'BE', ...at(0) },
        ],
      }),
    }),
  ];

  it('is dated by the sentence that has someone go there, in any language with small words for it', () => {
    expect(ask(stored, 'when did beridze visit finland')[0]).toContain('10 March');
    expect(ask(stored, 'when did berzs visit belgium')[0]).toContain('1er avril');
  });

  it.each(['when did finland’s minister visit georgia', 'when did morel visit latvia'])(
    'the other way is not told: %s',
    (text) => {
      expect(ask(stored, text)).toEqual([]);
    },
  );

  it('is with those who are told to accompany', () => {
    expect(ask(stored, 'who was with beridze in finland')[0]).toContain(
      'accompanied by General Zaza Lomidze',
    );
  });

  it('is over when they come back', () => {
    expect(ask(stored, 'when did the georgian company come back from finland')[0]).toContain('2 March');
  });
});

describe('small words of asking', () => {
  it('are looked for in no brief', () => {
    const { question } = askOf(
      [
        keep('aid', '2025-01-10', {
          sentences: ['Norway has given Moldova 40 trucks.'],
          fields: (at) => ({ countries: [{ code: 'NO', role: 'party', ...at(0) }] }),
        }),
      ],
      'how many trucks has norway given so far',
    );

    expect(question.words).toEqual(['trucks']);
  });
});
