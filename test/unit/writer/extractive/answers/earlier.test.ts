/** Answers by rules: a meeting before the one that a release is on is told only where an earlier one is asked for. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

const talks = keep('talks', '2025-05-15', {
  sentences: [
    'Minister Ada Berglund hosted her Irish counterpart, Minister Owen Daly, in Turku on 14 May 2025 for talks on pilotage.',
    'The ministers last met in Oslo in June 2023, when they met in the margins of a boat fair.',
    'The pilots’ treaty of the two states was signed in Cork in 2011.',
  ],
  fields: (at) => ({
    event: { type: 'meeting', status: 'done', format: 'bilateral', level: 'minister', ...at(0) },
    date: { value: '2025-05-14', inferred: false, ...at(0) },
    place: { name: 'Turku', country: 'FI', ...at(0) },
    countries: [
      { code: 'FI', role: 'host', ...at(0) },
      { code: 'IE', role: 'guest', ...at(0) },
    ],
    people: [
      { name: 'Ada Berglund', rank: null, role: 'Minister', country: 'FI', ...at(0) },
      { name: 'Owen Daly', rank: null, role: 'Minister', country: 'IE', ...at(0) },
    ],
  }),
});

const first = (asked: string): string | undefined => askOf([talks], asked).lines[0];

describe('an earlier meeting', () => {
  it('is not where or when the meeting was', () => {
    expect(first('where did the irish and finnish ministers meet')).toContain('Turku');
    expect(first('when did the irish and finnish ministers meet')).toContain('14 May 2025');
  });

  it('is told where it is asked for', () => {
    expect(first('where did the irish and finnish ministers meet in 2023')).toContain('Oslo');
    expect(first('where did the irish and finnish ministers meet before')).toContain('Oslo');
    expect(first('when did the irish and finnish ministers meet before that')).toContain('June 2023');
  });

  it('is not the last one either, which is that of the release', () => {
    expect(first('when did the irish and finnish ministers last meet')).toContain('14 May 2025');
  });

  it('is none that dates another deed', () => {
    expect(first('where was the pilots treaty of ireland and finland signed')).toContain('Cork');
  });
});
