/** Promises that stand by themselves: who gives them is found, or the whole clause is told, or nothing. */
import { describe, expect, it } from 'vitest';
import { commitmentClaims } from '../../../../../src/writer/extractive/commitments/commitments.ts';
import { nextStepClaims } from '../../../../../src/writer/extractive/commitments/nextsteps.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

const reading = (text: string) =>
  read({ text, title: null, published: '2024-05-06', country: null, language: 'en' });
const told = (text: string) =>
  commitmentClaims(reading(text)).map(({ who, what }) => `${who ?? '–'}: ${what}`);

describe('who promises, where a pronoun does', () => {
  it.each([
    [
      'Both ministers praised the exercise in Narvik. They agreed to send 40 engineers to Moldova.',
      'Both ministers: send 40 engineers to Moldova',
    ],
    [
      'Defence Minister Kari Vik met with Defence Minister Ana Roe in Bergen. They agreed to open a joint depot in Tromsø.',
      'Kari Vik and Ana Roe: open a joint depot in Tromsø',
    ],
    [
      'Norway has sent two ships to the strait, runs a school there, also, it has decided to send a third frigate.',
      'Norway: send a third frigate',
    ],
    [
      'Minister Kari Vik thanked the crews. She pledged to buy six more boats.',
      'Minister Kari Vik: buy six more boats',
    ],
    [
      'Both sides praised the drill and committed to training 300 pilots a year.',
      'Both sides: training 300 pilots a year',
    ],
    [
      'The talks were held in Bergen. “We have agreed to share radar data with Chile,” said Defence Minister Kari Vik.',
      'Kari Vik: We have agreed to share radar data with Chile',
    ],
    [
      'Spain welcomes the decision taken by Norway to send eight radars to Moldova.',
      'Norway: send eight radars to Moldova',
    ],
    [
      'Spain welcomes Defence Minister Kari Vik’s announcement to send eight radars to Moldova.',
      'Defence Minister Kari Vik: send eight radars to Moldova',
    ],
  ])('%s', (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
  });

  it.each([
    'Minister Kari Vik spoke with General Ola Roe about the crews. He pledged to buy six more boats.',
    'The hall was full, the band played. They agreed to send 40 engineers to Moldova.',
    'The envoy flew on to Bergen, Norway, where he will sign a treaty on radars.',
    'Germany hopes Spain will be able to deliver the boats in June.',
    'The allies’ willingness to help Norway was shown by the quick vote of their parliaments.',
  ])('is told of nobody where the text leaves it open: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is told with the whole clause where no party stands apart', () => {
    expect(
      told('Last month the crews of both coast guards pledged to hold a drill each spring off Bergen.'),
    ).toEqual([
      '–: Last month the crews of both coast guards pledged to hold a drill each spring off Bergen',
    ]);
  });
});

describe('what is promised is told to its end', () => {
  it('with the last part of a list', () => {
    expect(told('Norway will give Moldova tents, field kitchens, and spare parts for ten lorries.')).toEqual([
      'Norway: give Moldova tents, field kitchens, and spare parts for ten lorries',
    ]);
  });

  it('and not from a noun in -ing behind its verb', () => {
    const claims = told('Norway and Spain will advance data sharing, using the new cell in Bergen.');
    expect(claims.filter((claim) => claim.includes(': sharing'))).toEqual([]);
  });

  it('with a state of two words', () => {
    expect(told('The United States pledges to support the clearance of mines in Moldova.')[0]).toMatch(
      /^The United States: /,
    );
  });

  it('and not again by whoever speaks of it', () => {
    expect(
      told(
        'Norway will start building permanent shelters in two towns in June. “In June we will start permanent shelter works in two towns,” said Minister Kari Vik.',
      ),
    ).toHaveLength(1);
  });
});

describe('next steps that stand by themselves', () => {
  const steps = (text: string) =>
    nextStepClaims(reading(text)).map(({ who, what }) => `${who ?? '–'}: ${what}`);

  it('tell who it is apart from what is besides', () => {
    expect(
      steps('Minister Kari Vik will also meet with her Spanish counterpart Ana Roe in Bergen on 9 May 2024.'),
    ).toContain('Minister Kari Vik: meet with her Spanish counterpart Ana Roe in Bergen on 9 May 2024');
  });

  it('are none where a pronoun opens them', () => {
    expect(steps('The hall was full. He will be received in Bergen on 9 May 2024.')).toEqual([]);
  });
});
