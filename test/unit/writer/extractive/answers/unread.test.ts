/** Answers by rules from releases in languages that no glossary holds, and in those that are read with their neighbour's words. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

const czech = keep('czech', '2025-02-28', {
  sentences: [
    'Ministr obrany Petr Lesný jednal 27. února 2025 v Telči se svým maltským protějškem Pawlem Zerafou.',
    'Česko nakoupí 36 člunů Puffin a Malta 12.',
    'Cvičení Copper Heron se uskuteční v září v Lipnici za účasti 900 vojáků.',
  ],
  fields: (at) => ({
    language: 'cs',
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    place: { name: 'Telč', country: 'CZ', ...at(0) },
    countries: [
      { code: 'CZ', role: 'host', ...at(0) },
      { code: 'MT', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Petr Lesný', rank: null, role: 'Ministr obrany', country: 'CZ', ...at(0) },
      { name: 'Pawlem Zerafou', rank: null, role: null, country: 'MT', ...at(0) },
    ],
    programmes: [{ name: 'Copper Heron', kind: 'exercise', acronym: null, expansion: null, ...at(2) }],
  }),
});

const danish = keep('danish', '2025-09-20', {
  sentences: [
    'Forsvarsminister Mads Holm mødtes den 18. september i Odense med Islands minister Jón Egilsson.',
    'Islands pakke har en værdi af 40 millioner kroner.',
  ],
  fields: (at) => ({
    language: 'da',
    countries: [
      { code: 'DK', role: 'host', ...at(0) },
      { code: 'IS', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Mads Holm', rank: null, role: 'Forsvarsminister', country: 'DK', ...at(0) },
      { name: 'Jón Egilsson', rank: null, role: 'minister', country: 'IS', ...at(0) },
    ],
  }),
});

const stored = [czech, danish];
const first = (asked: string) => askOf(stored, asked).answer.lines[0];

describe('a release in a language that no glossary holds', () => {
  it('is met by the names and numbers of the question, whatever its deed is called', () => {
    expect(first('how many puffin does the czech republic buy')?.text).toContain('36');
    expect(first('when did Lesný meet Zerafou')?.value).toBe('27. února 2025');
  });

  it('tells where an exercise is by its own sentence', () => {
    expect(first('where is copper heron')?.value).toBe('Lipnici');
  });

  it('is not met by common words alone', () => {
    expect(askOf([czech], 'how many tanks does malta build').answer.answerable).toBe(false);
  });
});

describe('a release in Danish', () => {
  it('is met by deeds and things in its own words', () => {
    expect(first('where did Holm meet Egilsson')?.value).toBe('Odense');
    expect(first('how much is the icelandic package worth')?.value).toBe('40 millioner kroner');
  });
});
