/** Next steps: what is still to come. */
import { describe, expect, it } from 'vitest';
import { nextStepClaims } from '../../../../../src/writer/extractive/commitments/nextsteps.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function steps(text: string, published = '2025-03-01') {
  return nextStepClaims(read({ text, title: null, published, country: null, language: 'en' }));
}

describe('nextStepClaims', () => {
  it.each([
    `The ${'a'.repeat(50_000)} will be held in Bergen on 5 June 2025.`,
    `${'The long-awaited drill '.repeat(2_000)}will be held in Bergen on 5 June 2025.`,
    `${'A'.repeat(50_000)} offer to send two ships to Bergen will be held in Bergen on 5 June 2025.`,
  ])(
    'reads hostile text %# in a moment',
    (text) => {
      expect(steps(text).length).toBeLessThan(9);
    },
    5_000,
  );

  it('tells what an actor will do', () => {
    const [step] = steps('Norway will send two frigates to Spain.');

    expect(step).toMatchObject({ who: 'Norway', what: 'send two frigates to Spain', when: null });
  });

  it('is no clause cut off before what it tells', () => {
    const told = steps(
      'During the sitting, which will take place on 5 May 2025, they will go over 21 questions.',
    );

    expect(told.filter(({ what }) => what.startsWith('During'))).toEqual([]);
  });

  it('tells a meeting that has a date', () => {
    const [step] = steps('The next meeting of the group will take place in Oslo on 5 May 2025.');

    expect(step).toMatchObject({ who: null, when: '2025-05-05' });
  });

  it('is cut between words, and says that it is', () => {
    const guests = Array.from({ length: 12 }, (_, at) => `the engineers of Squadron ${at + 11}`).join(', ');
    const [step] = steps(`On 5 May 2025 Norway will send ${guests} to Spain.`);

    const kept = step?.what.slice(0, -1) ?? '';
    expect(step?.what.at(-1)).toBe('…');
    expect(`send ${guests} to Spain`.split(/[\s,]+/)).toContain(kept.split(/[\s,]+/).at(-1));
    expect(step?.what.length).toBeLessThanOrEqual(241);
  });

  it('begins with no quotation mark whose other half stands elsewhere', () => {
    const [step] = steps(
      '“On 3 May 2025 we will invite you to the opening of the depot in Bodø, and there will be nine of them,” Minister Vik said.',
    );

    expect(step?.what.startsWith('On 3 May 2025 we will invite you')).toBe(true);
  });

  it('takes the month of May for no doubt', () => {
    const [step] = steps('On 5 May 2025 the drill will take place in Oslo.');

    expect(step).toMatchObject({ when: '2025-05-05' });
  });

  it.each([
    ['The next rotation of engineers will leave Oslo on 5 May 2025.', '2025-05-05'],
    ['The minister will hold talks with his colleague Anna Roe.', null],
    ['The next meeting will take place in Oslo.', null],
    ['On 3 March 2025 Norway will send engineers, who have served since 2019.', '2025-03-03'],
    ['In March 2025 it said that Norway will send engineers in May 2025.', '2025-05'],
  ])('tells the step of %j', (text, when) => {
    const found = steps(text);

    expect(found.map((step) => step.when)).toEqual([when]);
  });

  it.each([
    'The next meeting will take place.',
    'Norway sent two frigates to Spain.',
    'Norway might meet Spain in May 2025.',
    'Norway will not send frigates.',
    'Norway planned to send two frigates in June 2019.',
    'The winter of 2026 will be a challenge for Norway.',
    'The will to talk remains strong in May 2025.',
    'The minister will meet challenges.',
  ])('finds none in %j', (text) => {
    const found = steps(text);

    expect(found).toEqual([]);
  });

  it('cites the clause', () => {
    const [step] = steps('Talks were good. Norway will send two frigates; Spain was glad.');

    expect(step?.evidence[0]?.exact).toBe('Norway will send two frigates');
  });
});

describe('an event that is still to come', () => {
  const steps = (text: string, published: string | null = null) =>
    nextStepClaims(read({ text, title: null, published, country: null, language: 'en' })).map(
      ({ what, who, when }) => [what, who, when],
    );

  it('is a step, with what those who meet are to discuss', () => {
    expect(
      steps(
        'On 4 May the Norwegian minister departs for Spain to meet her colleague. The ministers are planned to discuss joint courses for divers.',
        '2031-05-02',
      ),
    ).toEqual([
      ['On 4 May the Norwegian minister departs for Spain to meet her colleague', null, '2031-05-04'],
      ['discuss joint courses for divers', 'The ministers', null],
    ]);
  });

  it.each([
    [
      'It is planned that Norway would send a platoon to Mali on 5 May 2031.',
      'Norway would send a platoon to Mali on 5 May 2031',
    ],
    ['From Spain the minister will travel to Malta and meet Minister Ann Roe.', 'From Spain the minister'],
    ['While there, Minister Vik will lay a wreath at the Fallen Sailor.', 'lay a wreath'],
    ['General Ann Roe is to meet with the leaders of Norway.', 'is to meet with the leaders'],
    ['General Ann Roe will on Wednesday begin a visit to Norway.', 'begin a visit to Norway'],
    ['Another 300 engineers of Norway will join the camp.', 'join the camp'],
  ])('is told by each part that is announced: %s', (text, what) => {
    expect(steps(text).map(([told]) => told)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    'The aim of the group is to meet targets of NATO.',
    'General Ann Roe will be in Norway until 9 May 2031.',
  ])('is neither an aim nor what lasts: %s', (text) => {
    expect(steps(text)).toEqual([]);
  });

  it('is not told by what was done today', () => {
    expect(
      steps(
        'Today, the minister, Ms Kari Vik, secured the approval of the house for the mission in Mali. Norway will send a platoon to Mali in May 2031.',
      ).map(([what]) => what),
    ).toEqual(['send a platoon to Mali in May 2031']);
  });

  it('is told once, though the day of departure is told twice', () => {
    expect(
      steps(
        'Minister Kari Vik will depart for Spain on 4 May 2031. Talks are open. The minister will be travelling out of Bodø on 4 May 2031.',
        '2031-05-02',
      ),
    ).toHaveLength(1);
  });

  it('is none once it is over, nor is what was discussed', () => {
    expect(
      steps(
        'On 4 May the Norwegian minister met her colleague in Spain. The ministers discussed joint courses for divers.',
        '2031-05-05',
      ),
    ).toEqual([]);
    expect(steps('The ministers could discuss joint courses for divers.')).toEqual([]);
  });
});

describe('no step', () => {
  it.each([
    [
      'what somebody expects',
      '“I expect that our crews here in Oslo will surprise the fleet in May 2025,” said Gen. Ann Roe.',
    ],
    [
      'what would be',
      'Norway and Spain would seek to increase the number of their joint patrols in May 2025.',
    ],
    ['what one hopes of another', 'Norway hopes Spain will provide two frigates in May 2025.'],
  ])('is %s', (_what, text) => {
    expect(steps(text).filter(({ who }) => who !== null)).toEqual([]);
    expect(steps(text).some(({ what }) => what.includes('expect'))).toBe(false);
  });

  it('takes its actor from what stands before', () => {
    expect(steps('Despite the long winter, Norway will send two frigates.')[0]?.who).toBe('Norway');
    expect(steps('Although the aid will be cut, Norway will send two frigates.')[0]).toMatchObject({
      who: 'Norway',
      what: 'send two frigates',
    });
  });

  it('is a condition of what would be', () => {
    const text =
      'Der Hafen wäre bald verloren, sollten wir ihn weiterhin nur halb bewachen, warnte der Präsident.';

    expect(
      nextStepClaims(read({ text, title: null, published: null, country: 'DE', language: 'de' })),
    ).toEqual([]);
  });
});
