/** Lines of a brief that once said what the release does not: places, sides, formats, figures, topics, sentences. */
import { describe, expect, it } from 'vitest';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';

const brief = (text: string, more: { title?: string; country?: string } = {}) =>
  createExtractive().brief({
    key: 'k',
    source: 's',
    url: 'https://ministry.example/1',
    title: more.title ?? null,
    text,
    published: '2024-05-06',
    country: more.country ?? null,
    language: 'en',
  });

describe('who receives whom', () => {
  it('is not told by a state that only says whose another thing is', async () => {
    const { countries, place } = await brief(
      'Minister of Defence Kari Vik held talks in Spain today with her counterpart, Minister of Defence Ana Roe. They visited Norway troops who train there.',
      { title: 'Minister meets Spanish counterpart and visits Norway troops', country: 'NO' },
    );
    expect(countries.find(({ code }) => code === 'NO')?.role).not.toBe('host');
    expect(place?.country).not.toBe('NO');
  });

  it('is not told by half of the name of a charter', async () => {
    const { countries, event } = await brief(
      'Croatian Defence Minister Ivo Roe met with Slovenian Defence Minister Ana Vik in Zagreb on the day of the U.S.-Adriatic Charter.',
    );
    expect(countries.find(({ code }) => code === 'US')?.role ?? 'mentioned').toBe('mentioned');
    expect(event?.format).toBe('bilateral');
  });

  it('is multilateral where the ministers of a group meet', async () => {
    const { event } = await brief(
      'Defence Ministers of the Wave Group met in Reykjavik on 5 May. Minister Kari Vik of Norway and Minister Ana Roe of Denmark signed a letter beside it.',
    );
    expect(event?.format).toBe('multilateral');
  });
});

describe('figures', () => {
  it.each([
    'Norway will give Spain 155 mm howitzers.',
    'The crews met two times.',
    'The work took more than 70 years.',
  ])('tell nothing: %s', async (text) => {
    expect((await brief(text)).figures).toEqual([]);
  });
});

describe('summary', () => {
  it('tells no standing sentence, nor what a minister does besides', async () => {
    const { summary } = await brief(
      'Defence ministers of Norway and Spain met in Bergen on 5 May. The Wave Group is a forum of ten northern nations. Fog lay on the harbour all day long, and the talks ran late. The ministers also visited a yard.',
    );
    const lines = summary.map(({ text }) => text);
    expect(lines.some((line) => line.startsWith('The Wave Group is'))).toBe(false);
    const also = lines.findIndex((line) => line.includes('also visited'));
    expect(also < 0 || lines[also - 1]?.startsWith('Fog')).toBe(true);
  });
});

describe('topics', () => {
  it('are not told by the name of a unit', async () => {
    const { topics } = await brief(
      'A company of 44 Commando of the marines joined the drill of Norway and Spain off Bergen on 5 May.',
    );
    expect(topics.map(({ topic }) => topic)).not.toContain('special-operations');
  });
});

describe('what is missing', () => {
  it('is no speaker where the sentences before name the only one', async () => {
    const { missing } = await brief(
      'Minister Kari Vik met Minister Ana Roe in Bergen on 5 May 2024. The talks ran late. Rain fell. He praised “the deep and lasting friendship of both our fleets at sea”.',
    );
    expect(missing).not.toContain('a speaker is not named');
  });
});

describe('promises', () => {
  it.each([
    [
      '“The aim is clear. We intend to train 300 pilots in Bergen by June”, says Minister Kari Vik of Norway.',
      'train 300 pilots in Bergen by June',
    ],
    ['Moreover, Norway will send ten radars to Spain.', 'send ten radars to Spain'],
  ])('end where the words end, and begin behind what links them: %s', async (text, what) => {
    const [claim] = (await brief(text)).commitments;
    expect(claim?.what).toMatch(new RegExp(`${what}$`));
    expect(claim?.who ?? '').not.toMatch(/Moreover/);
  });
});

describe('next steps', () => {
  it('end where the words end, not with who said them', async () => {
    const { nextSteps } = await brief(
      'Norway and Spain train together. “In June we will train 300 pilots in Bergen”, says Minister Kari Vik of Norway.',
    );
    expect(nextSteps.map(({ what }) => what)).toEqual([expect.stringMatching(/in Bergen$/)]);
  });
});

describe('states', () => {
  it('are no guests where they are feared', async () => {
    const { countries } = await brief(
      'Minister Kari Vik of Norway welcomed the Chairman of the NATO Military Committee at the ministry today. They discussed threats which include, according to the minister, hackers and Russia.',
    );
    expect(['guest', 'host', 'party']).not.toContain(countries.find(({ code }) => code === 'RU')?.role);
  });

  it('do not host who comes to the seat of an alliance', async () => {
    const { countries } = await brief(
      'Minister Kari Vik of Norway held meetings with colleagues from Spain, Belgium and Italy in Brussels ahead of the NATO Council. At the meeting with the Belgian Minister of Defence, Jan Roe, trade was discussed.',
    );
    expect(countries.find(({ code }) => code === 'BE')?.role).not.toBe('host');
  });
});
