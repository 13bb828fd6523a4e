/** Claims that turn a sentence's voice or tense: fair where nothing else changes, false where the doer or the time does. */
import { describe, expect, test } from 'vitest';
import { verify } from '../../../../../src/writer/verify/verify.ts';

const judge = (text: string, claim: string) =>
  verify({ kind: 'summary', value: { text: claim }, evidence: [text] }, { text, title: null }).level;

const led = 'Norway has sent a company to Latvia; the battlegroup in Latvia is led by Canada.';
const trained = 'The mission has trained more than 900 Ukrainian sappers in Poland so far.';
const signed = 'The two ministries signed a memorandum of understanding in Oslo last year.';
const planned = 'Danish instructors will train 24 Latvian pilots until March.';

describe('a voice that is turned', () => {
  test.each([
    ['passive told actively', led, 'Canada leads the battlegroup in Latvia.'],
    ['active told passively', planned, '24 Latvian pilots will be trained by Danish instructors.'],
    ['the doer left out', trained, 'More than 900 Ukrainian sappers have been trained in Poland.'],
  ])('is fair: %s', (_how, text, claim) => {
    expect(judge(text, claim)).not.toBe('drop');
  });

  test.each([
    ['another doer', led, 'The battlegroup in Latvia is led by Norway.'],
    ['doer and receiver exchanged', planned, 'Latvian instructors will train 24 Danish pilots until March.'],
  ])('is not passed with %s', (_how, text, claim) => {
    expect(judge(text, claim)).not.toBe('ok');
  });
});

describe('what is done', () => {
  test.each([
    [signed, 'The two ministries will sign a memorandum of understanding in Oslo.'],
    [trained, 'The mission will train more than 900 Ukrainian sappers in Poland.'],
  ])('is not told as still to come: %s', (text, claim) => {
    expect(judge(text, claim)).not.toBe('ok');
  });

  test('stays what it is', () => {
    expect(judge(signed, 'The ministries signed a memorandum of understanding in Oslo last year.')).toBe(
      'ok',
    );
    expect(judge(planned, 'Danish instructors will train 24 Latvian pilots.')).not.toBe('drop');
  });
});
