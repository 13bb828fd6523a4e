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

describe('who commands', () => {
  const post = keep('post', '2025-05-06', {
    sentences: [
      'Undersecretary Ada Berg met the commander of the Maltese brigade in Valletta.',
      'The 14th Engineer Battalion is commanded by Colonel Luca Zammit.',
      'It relieves the 13th Engineer Battalion.',
    ],
    fields: (at) => ({
      countries: [{ code: 'MT', role: 'host', ...at(0) }],
      people: [
        { name: 'Ada Berg', rank: null, role: 'Undersecretary', country: null, ...at(0) },
        { name: 'Luca Zammit', rank: 'Colonel', role: null, country: null, ...at(1) },
      ],
    }),
  });
  const ask = (asked: string) => askOf([post], asked);

  it('is told of the unit with that number and of no other', () => {
    expect(ask('who commands the 14th engineer battalion').answer.lines[0]?.value).toBe('Luca Zammit');
    expect(ask('who commands the 13th engineer battalion').answer.answerable).toBe(false);
  });

  it('is not someone of another office who met the commander', () => {
    expect(ask('who commands the maltese brigade').answer.answerable).toBe(false);
  });

  it('is not the commander of another state’s unit beside that state’s soldiers', () => {
    const beside = keep('beside', '2025-05-06', {
      sentences: ['Maltese soldiers serve beside a Danish battalion, which Major Ida Holm commands.'],
      fields: (at) => ({
        countries: [
          { code: 'MT', role: 'party', ...at(0) },
          { code: 'DK', role: 'party', ...at(0) },
        ],
        people: [{ name: 'Ida Holm', rank: 'Major', role: null, country: null, ...at(0) }],
      }),
    });
    expect(askOf([beside], 'who commands the maltese battalion').answer.answerable).toBe(false);
    expect(askOf([beside], 'who commands the danish battalion').answer.lines[0]?.value).toBe('Ida Holm');
  });

  it('is told in Swedish by the noun for who commands', () => {
    const swedish = keep('swedish', '2025-05-06', {
      sentences: ['Överstelöjtnant Nils Ek, bataljonchef för 92:a bataljonen, tackade sina soldater.'],
      fields: (at) => ({
        language: 'sv',
        people: [{ name: 'Nils Ek', rank: 'Överstelöjtnant', role: null, country: 'SE', ...at(0) }],
      }),
    });
    expect(askOf([swedish], 'who commands the 92nd battalion').lines[0]).toContain('Nils Ek');
  });
});

describe('the deed', () => {
  it('is no rank in front of a name', () => {
    const talks = keep('talks', '2025-05-06', {
      sentences: ['General Kalns met the Maltese chief of staff, Admiral Rita Farrugia, in Valletta.'],
      fields: (at) => ({
        people: [
          { name: 'Kalns', rank: 'General', role: null, country: null, ...at(0) },
          { name: 'Rita Farrugia', rank: 'Admiral', role: 'chief of staff', country: 'MT', ...at(0) },
        ],
      }),
    });
    expect(askOf([talks], 'who did general kalns meet in valletta').lines[0]).toContain('Farrugia');
  });
});
