/** Two people who share a surname stay two, and what one says is not the other's. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { quoteClaims } from '../../../../../src/writer/extractive/quotes/quotes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function told(text: string, language: string) {
  const reading = read({ text, title: null, published: null, country: null, language });
  return {
    people: peopleClaims(reading).map(({ name, rank, role }) => [name, rank, role]),
    speakers: quoteClaims(reading).map(({ speaker }) => speaker),
  };
}

describe('a surname that two bear', () => {
  test.each([
    [
      'en',
      'Gen. Adam Holm came on Monday. Analyst Peter Holm, a professor of history, watched. “It is a very good day for all,” said Gen. Holm.',
      [
        ['Adam Holm', 'Gen.', null],
        ['Peter Holm', null, 'Analyst'],
      ],
      ['Adam Holm'],
    ],
    [
      'de',
      'General Adam Holm kam am Montag. Der Minister Peter Holm sah zu. „Das ist ein sehr guter Tag für alle“, sagte General Holm.',
      [
        ['Adam Holm', 'General', null],
        ['Peter Holm', null, 'Minister'],
      ],
      ['Adam Holm'],
    ],
    [
      'sv',
      'General Adam Holm kom på måndagen. Försvarsminister Peter Holm såg på. ”Det är en mycket bra dag för alla”, sade general Holm.',
      [
        ['Adam Holm', 'General', null],
        ['Peter Holm', null, 'Försvarsminister'],
      ],
      ['Adam Holm'],
    ],
  ])('goes to the one whose rank stands with it (%s)', (language, text, people, speakers) => {
    expect(told(text, language)).toEqual({ people, speakers });
  });

  test('goes to the one named last where nothing stands with it', () => {
    const text =
      'Analyst Peter Holm watched. “The mood has become so much better,” said Holm.\n\nGen. Adam Holm came later. Earlier Holm told us: “I see that all states want to join in.”';

    expect(told(text, 'en').speakers).toEqual(['Peter Holm', 'Adam Holm']);
  });

  test('goes to nobody where two were named together, or a rank fits neither', () => {
    const together =
      'Minister Peter Holm met Gen. Adam Holm there. “The mood has become so much better,” said Holm.';
    const neither =
      'Minister Peter Holm met Gen. Adam Holm there. “The mood has become so much better,” said Col. Holm.';

    expect(told(together, 'en').speakers).not.toContain('Adam Holm');
    expect(told(together, 'en').speakers).not.toContain('Peter Holm');
    expect(told(neither, 'en').speakers).not.toContain('Adam Holm');
    expect(told(neither, 'en').speakers).not.toContain('Peter Holm');
  });
});
