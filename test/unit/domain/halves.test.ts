/** Lines that ask two things at once, and lines that only look so. */
import { describe, expect, it } from 'vitest';
import { type Answer, joinAnswers } from '../../../src/domain/answer.ts';
import { halvesOf } from '../../../src/domain/halves.ts';

describe('two questions in one line', () => {
  it.each([
    ['when and where did Kivi meet Berglund', 'when did Kivi meet Berglund', 'where did Kivi meet Berglund'],
    ['who signed the roadmap and when', 'who signed the roadmap', 'when'],
    [
      'how many boats is it sending, and when will they arrive',
      'how many boats is it sending',
      'when will they arrive',
    ],
    ['norway boats how many and when?', 'norway boats how many', 'norway boats when'],
    ['compare Malta and Cyprus in Exercise Fir', 'Malta in Exercise Fir', 'Cyprus in Exercise Fir'],
    ['compare norway with iceland', 'norway', 'iceland'],
    ['When did they meet? Who was there?', 'When did they meet', 'Who was there?'],
  ])('%s', (line, first, second) => {
    expect(halvesOf(line)).toEqual([first, second]);
  });

  it.each([
    'what did norway and iceland sign',
    'when and if',
    'norway and iceland',
    'who is the king of whales',
  ])('not: %s', (line) => {
    expect(halvesOf(line)).toBeNull();
  });
});

describe('two answers as one', () => {
  const citation = { brief: 'b', release: 'r', url: null, title: 't', source: 's', published: null };
  const told = (text: string): Answer => ({
    ...{ answerable: true, refusal: null, instead: [], by: 'rules' },
    lines: [{ text, citations: [1] }],
    citations: [{ ...citation, sentence: text.length, exact: text }],
  });
  const refused: Answer = {
    ...{ answerable: false, instead: [], lines: [], citations: [], by: 'rules' },
    refusal: 'The briefs do not say when: one brief is near, none answers.',
  };

  it('number their citations anew and say nothing twice', () => {
    const joined = joinAnswers(told('Kivi signed it.'), told('It was on Monday.'));

    expect(joined.lines.map(({ citations }) => citations)).toEqual([[1], [2]]);
    expect(joinAnswers(told('Kivi signed it.'), told('Kivi signed it.')).lines).toHaveLength(1);
  });

  it('say of a half without an answer that it has none; without any, the first refusal stands', () => {
    expect(joinAnswers(told('Kivi signed it.'), refused).lines[1]).toEqual({
      ...{ text: 'The briefs do not say when.', citations: [], heading: true },
    });
    expect(joinAnswers(refused, refused)).toBe(refused);
  });
});
