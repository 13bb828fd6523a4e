/** What a desk officer must see of a release: what was settled, when and where, rather than manners and praise. */
import { describe, expect, it } from 'vitest';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';

async function briefOf(text: string, published: string | null = '2031-05-06') {
  const release = { key: 'k', source: 's', url: null, title: null, text, published, country: 'NO' };
  return await createExtractive().brief({ ...release, language: 'en' });
}

async function summaryOf(text: string, published?: string): Promise<string[]> {
  return (await briefOf(text, published)).summary.map((line) => line.text);
}

const visit =
  'Minister of Defence Kari Vik of Norway is on an official visit to Lima, Peru from 4 to 6 May 2031.';

describe('what was settled', () => {
  it('is told though its sentence is long and cannot be cut', async () => {
    const signing =
      'After the talks, two memoranda of understanding on the exchange of data on merchant ships and on the mapping of the sea floor were signed between the Government of Norway and the Government of Peru.';
    const lines = await summaryOf(
      `Norway and Peru draw closer\n\n${visit} This is her first visit to South America and the first ever of a Norwegian minister of defence to Peru.\n\n${signing}\n\nThe visit witnessed the growing friendship of both navies and the good that such ties do for the region.`,
    );

    expect(lines).toContain(signing);
    expect(lines.join(' ')).not.toContain('witnessed');
  });

  it('stands before manners, statements that were released and praise', async () => {
    const lines = await summaryOf(
      `${visit} At the outset her host congratulated her on her appointment. The joint statement was released after the talks. The ministers reaffirmed the strong partnership of the two nations. They committed to training forty Peruvian divers in Bergen. Both sides reviewed the state of the patrols.`,
    );

    expect(lines.join(' ')).toContain('training forty Peruvian divers');
    expect(lines.join(' ')).not.toMatch(/congratulated|was released/);
  });

  it('is not what a transfer of last year settled', async () => {
    const lines = await summaryOf(
      'The United States stands by Peru.\n\nIn a statement the embassy in Lima said that a cutter, a gift of the Coast Guard, arrived in Callao on Sunday, 4 May 2031 after a voyage of forty days from Hawaii.\n\nThe ship was officially transferred to the Peruvian Navy in a ceremony held in Honolulu on 27 August 2030.\n\nAfter the ceremony, the ship was refitted and its crew took part in training.\n\nStaff looked at the ship after the ceremony of arrival.\n\nThe crew were met by their families.',
    );

    expect(lines.some((line) => line.includes('arrived in Callao on Sunday'))).toBe(true);
  });
});

describe('speech that only a paragraph sets apart', () => {
  it('is a quotation, and no line of the summary', async () => {
    const brief = await briefOf(
      'Norwegian jets fired at targets at sea off the coast of Peru on 4 May 2031.\n\nThe exercise, named Grey Heron, was held with Peru and Spain.\n\nWing Commander Ola Roe, the commander of the squadron, said:\n\nWorking with the navy of Peru has allowed us to train skills that we seldom train at home in the north.\n\nThe scale of the exercise makes our alliance stronger.\n\nThe jets return on Friday.',
    );

    expect(brief.quotes.map(({ speaker }) => speaker)).toContain('Ola Roe');
    expect(brief.summary.map(({ text }) => text).join(' ')).not.toMatch(/allowed us|our alliance/);
  });
});

describe('the headline of a release without one', () => {
  it('leaves out the offices behind the names where the lead is long', async () => {
    const { headline, summary } = await briefOf(
      'Kari Vik, Minister of Defence of the Kingdom of Norway, on Tuesday held a telephone meeting of about twenty minutes with Juan Marin, Minister of Defence of the Republic of Peru.\n\nThe ministers agreed to hold the next talks in Oslo.',
    );

    expect(headline).toBe(
      'Kari Vik on Tuesday held a telephone meeting of about twenty minutes with Juan Marin.',
    );
    expect(summary[0]?.text).toContain('Minister of Defence of the Kingdom of Norway');
  });

  it('is no byline', async () => {
    const { headline } = await briefOf(
      'By: Norwegian Armed Forces\n\nGeneral Juan Marin of Peru visited the headquarters of the army in Oslo on Monday. He met Minister of Defence Kari Vik.',
    );

    expect(headline).not.toContain('By:');
  });
});

describe('both sides', () => {
  it('may be told behind any line that names them, and go on as they', async () => {
    const lines = await summaryOf(
      'Minister of Defence Kari Vik of Norway and Minister of Defence Juan Marin of Peru met in Lima on 5 May 2031. Minister Vik expressed her appreciation for the warm hospitality of Peru. Both sides agreed that Norwegian divers will train in Callao next year. They underlined the excellent cooperation of both navies. They also agreed on a joint patrol off Callao in June.',
    );

    expect(lines.join(' ')).toContain('Both sides agreed that Norwegian divers');
    expect(lines.join(' ')).not.toContain('excellent cooperation');
  });
});

describe('next steps', () => {
  it('say whom a pronoun stands for', async () => {
    const { nextSteps } = await briefOf(
      'Minister of Defence Kari Vik will make a two-day visit to Peru from 10 to 11 May 2031.\n\nMs Vik will meet Minister of Defence Juan Marin in Lima.\n\nShe will witness the signing of the Arrangement on Submarine Rescue between the two navies.',
    );

    const step = nextSteps.find(({ what }) => what.startsWith('witness the signing'));
    expect(step?.who).toBe('Ms Vik');
    expect(step?.evidence.map(({ exact }) => exact)).toContain('Ms Vik');
  });
});

describe('what binds nobody', () => {
  it('is a value that one stands by', async () => {
    const { commitments } = await briefOf(
      'Minister Kari Vik met Minister Juan Marin in Oslo on 5 May 2031. Norway reiterated its commitment to a sovereign Peru able to guard its coast. Norway is committed to uphold the rules of international law.',
    );

    expect(commitments).toEqual([]);
  });

  it('is the state whose mission goes on: the mission is told with it', async () => {
    const { commitments } = await briefOf(
      'Norway sent a team to Peru on 5 May 2031. Norway’s contributions to the patrols off Peru, including one frigate, will continue for two years until June 2033.',
    );

    const [first] = commitments.filter(({ modality }) => modality !== 'done');
    expect(first?.who).toBeNull();
    expect(first?.what).toMatch(/^Norway’s contributions/);
  });
});

describe('the place', () => {
  it('is where the visit went, and not the town of the dateline', async () => {
    const { place } = await briefOf(
      'OSLO, MAY 5, NEWSWIRE. As part of the official visit to Peru, Minister of Defence Kari Vik of Norway met with Minister of Defence Juan Marin of Peru on Monday. At the end the plan for 2032 was signed.',
    );

    expect(place?.name).toBe('Peru');
  });
});

describe('a call on somebody', () => {
  it('is a meeting where nothing is asked, and a line that says only where and when is none', async () => {
    const { event, summary } = await briefOf(
      'Navies draw closer\n\nGull Barracks, Lima, 5th May 2031.\n\nLIMA    –   Commander of the Norwegian Navy Admiral Ola Roe called on Chief of the Peruvian Navy Admiral Juan Marin at the naval headquarters on Monday. The two discussed patrols off Callao and the training of divers. The guest lauded the professionalism of the Peruvian Navy.',
    );

    expect(event?.type).toBe('meeting');
    expect(summary[0]?.text).toMatch(/^Commander of the Norwegian Navy/);
    expect(summary.map(({ text }) => text).join(' ')).not.toMatch(/Barracks|lauded/);
  });

  it('asks where something is to be done', async () => {
    const { event } = await briefOf('Minister Vik called on Peru to release the Norwegian ship.');

    expect(event?.type).toBe('request');
  });
});
