/** Times, measures, acronyms and pairs of people: what is told of one sentence's, and what is only told in other words. */
import { describe, expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';
import { testRows } from './rows.ts';

describe('times and measures', () => {
  testRows({
    wrong: [
      [
        'Berg also visited the Vik Yard earlier this morning, where she met the crews. In the afternoon, she toured the Lund Academy.',
        'In the afternoon Berg visited the Vik Yard.',
      ],
      [
        'It is the first of a three-part effort that will take place over the next three months.',
        'The effort will take place over the next three weeks.',
      ],
    ],
    fair: [
      ['The pact was first signed in 2009.', 'The pact was signed for the first time in 2009.'],
      [
        'In response, Minister Berg reaffirmed that Norway’s commitment will remain unchanged.',
        'Berg assured that the Norwegian commitment stays the same.',
      ],
      [
        'Those leaving for Vik, who are largely from Oslo and Lund, will be sent to the yard.',
        'Most of those leaving for Vik come from Oslo and Lund.',
      ],
    ],
    notRefused: [],
  });
});

describe('whom and what words stand for', () => {
  testRows({
    wrong: [
      [
        'President Kask said the United States would help Moldova.',
        'Minister Dahl said the United States would help Moldova.',
      ],
    ],
    fair: [
      [
        'Minister Berg expressed her appreciation for the United States’ commitment under the pact.',
        'Berg thanked the United States for its commitment under the pact.',
      ],
      [
        'Norway announced that it has authorized the provision of military assistance to the government of Malta to further help the Maltese forces defend against Spain.',
        'Norway has authorized further military assistance to help Malta defend itself against Spain.',
      ],
      [
        'It was signed by Minister Ivo Lund and the chief of Malta’s Defence Media Agency, Jan Roe.',
        { name: 'Jan Roe', role: 'chief of the Defence Media Agency', country: 'MT' },
        'person',
      ],
    ],
    notRefused: [],
  });
});

test.each([
  [
    'Minister Ida Berg held a Foreign Ministers’ Telephone Talk with Minister Rein Kask.',
    'The ministers also exchanged views on the new drills and patrols of the Nordic crews near Narva.',
    'Berg and Kask exchanged views on the new drills and patrols of the Nordic crews near Narva.',
  ],
  [
    'The memorandum of understanding (MOU) is new.',
    'Both sides welcomed another MOU, between two yards.',
    'Both sides welcomed another memorandum of understanding.',
  ],
])('beside “%s” the sentence “%s” may be told as “%s”', (before, cited, value) => {
  const text = `${before} ${cited}`;
  expect(verify({ kind: 'answer', value, evidence: [cited] }, { text, title: null }).level).toBe('ok');
});
