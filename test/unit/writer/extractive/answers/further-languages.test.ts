/** Answers by rules from releases in the languages whose words stand in glossaries of their own. */
import { describe, expect, it } from 'vitest';
import { askOf, keep } from './briefs.ts';

const release = (
  id: string,
  { language, country, sentences }: { language: string; country: string; sentences: string[] },
) =>
  keep(id, '2025-03-04', {
    sentences,
    fields: (at) => ({ language, countries: [{ code: country, role: 'party', ...at(0) }] }),
  });

const dutch = release('dutch', {
  language: 'nl',
  country: 'IS',
  sentences: [
    'De ongeveer 140 IJslandse militairen zijn gelegerd in Zandvoorde.',
    'De IJslanders blijven tot eind 2027 in het kamp.',
    'Het kamp is al zes jaar in gebruik.',
  ],
});
const polish = release('polish', {
  language: 'pl',
  country: 'MT',
  sentences: [
    'Dowódcą maltańskiej brygady jest Ewa Lipska.',
    'Na wyspie służy 75 maltańskich żołnierzy.',
    'Płot na granicy Malty ma 42 kilometry długości i powstawał dwa lata.',
  ],
});
const stored = [dutch, polish];
const first = (asked: string) => askOf(stored, asked).answer.lines[0];

describe('a release in Dutch', () => {
  it('is met in its own words', () => {
    expect(first('how many icelandic soldiers are there')?.value).toContain('140');
    expect(first('where are the icelandic troops based')?.value).toBe('Zandvoorde');
    expect(first('until when will the icelanders stay in the camp')?.value).toBe('2027');
    expect(first('how long has the icelandic camp been in use')?.text).toContain('zes jaar');
  });
});

describe('a word that the glossaries of questions do not hold', () => {
  it('is met by that of the wider ones', () => {
    expect(first('how many maltese soldiers serve on the island')?.text).toContain('75');
  });
});

describe('how long a thing is', () => {
  it('is told in kilometres before years', () => {
    expect(first('how long is the fence on the maltese border')?.text).toContain('42 kilometry');
  });
});
