/** Headlines: the release’s own words where it has some. */
import { describe, expect, it } from 'vitest';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';
import { headline } from '../../../../src/writer/extractive/headline.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';

async function headlineOf(text: string, title: string | null = null): Promise<string> {
  const release = {
    key: 'k',
    source: 's',
    url: null,
    title,
    text,
    published: null,
    country: null,
    language: 'en',
  };
  const brief = await createExtractive().brief(release);
  const { headline: _, missing: __, ...fields } = brief;
  return headline(read(release), fields);
}

const body = 'The ministers of Norway and Spain met in Oslo. They spoke of ships.';

describe('headline', () => {
  it('is the title that the source gives', async () => {
    const line = await headlineOf(body, 'Norway and Spain talk ships');

    expect(line).toBe('Norway and Spain talk ships');
  });

  it.each(['Press Release', 'Pressemitteilung', 'Communiqué de presse'])(
    'is no title that names only the kind of text, nor who signed it: %s',
    async (title) => {
      const lead =
        'On the 19th of October the delegation headed by Minister Kari Vik left for Spain in order to take part in the yearly sitting of the ministers of all states that have harbours on the Bay of Biscay.';
      const text = `${title}\n\n${lead} At the sitting they will speak of ships.\n\nDepartment of Information and Harbours`;

      expect(await headlineOf(text, title)).toBe(
        'On the 19th of October the delegation headed by Minister Kari Vik left for Spain',
      );
    },
  );

  it.each(['By Northern News Service', 'By Kari Vik', 'By Kari Vik, Staff Reporter', 'Text: Kari Vik'])(
    'is no line that says who wrote: %s',
    async (byline) => {
      const lead = 'BERGEN: The ministers of Norway and Spain signed a pact on ships on Monday.';

      const line = await headlineOf(`${byline}\n\n${lead}\n\n${body}`);

      expect(line).toBe('The ministers of Norway and Spain signed a pact on ships on Monday.');
    },
  );

  it('is no sentence that says only who told it, nor one of what was done besides', async () => {
    const lead =
      'On May 17, Minister of Defence of the Kingdom of Norway Kari Vik received in Oslo the Minister of Defence of Spain Juan Marin';
    const long = `${lead}, who came to Norway to see the yards, the ships and the crews of both squadrons of the north.`;

    expect(await headlineOf(`${long} The Ministry of Defence of Norway reports. Anthems were played.`)).toBe(
      lead,
    );
    const held = `${'“We stand by each other at sea and on land, in the north and in the south, ” '.repeat(2)}said the ministers of Norway and Spain after they met in Oslo.`;
    expect(await headlineOf(`${held} The drill will also include crews of Malta and Italy.`)).not.toMatch(
      /also/,
    );
  });

  it('says who met, without when and where, rather than begin with ministers who are not named', async () => {
    const lead =
      'Minister for Defence, the Honourable Kari Vik, met with the Minister for Defence of Spain Juan Marin on March 17, 2031 in Bergen for the annual meeting of the ministers of both states and of their many staffs.';

    expect(await headlineOf(`${lead} The ministers discussed the patrols of both navies.`)).toBe(
      'Minister for Defence, the Honourable Kari Vik, met with the Minister for Defence of Spain Juan Marin',
    );
  });

  it('needs no day where the sentence is too long with it', async () => {
    const rest =
      'Minister of Defence of the Kingdom of Norway Kari Vik received in the old fort of Akershus in Oslo the Minister of Defence of Spain Juan Marin and his staff.';

    expect(`On Thursday, ${rest}`.length).toBeGreaterThan(160);
    expect(await headlineOf(`On Thursday, ${rest} Lunch was served.`)).toBe(rest);
  });

  it('is not told again as the first line of the summary', async () => {
    const text =
      'The defence ministers of Norway and Spain met in Oslo on Monday.\n\nThe ministers agreed that frigates of Spain will join the patrols of Norway in the north.\n\nDivers of both navies will train together near Bodø from May on.';
    const brief = await createExtractive().brief({
      key: 'k',
      source: 's',
      url: null,
      title: null,
      text,
      published: null,
      country: null,
      language: 'en',
    });

    expect(brief.headline).toBe('The defence ministers of Norway and Spain met in Oslo on Monday.');
    expect(brief.summary.map((line) => line.text)).toEqual([
      'The ministers agreed that frigates of Spain will join the patrols of Norway in the north.',
      'Divers of both navies will train together near Bodø from May on.',
    ]);
  });

  it('is not the beginning of the first line of the summary either', async () => {
    const brief = await createExtractive().brief({
      key: 'k',
      source: 's',
      url: null,
      title: null,
      text: 'OSLO: The defence ministers of Norway and Spain, Kari Vik and Juan Marin, signed a Memorandum of Understanding in the harbour of Bergen, Norway on Monday on the repair of ships and on training.\n\nDivers of both navies will train together near Bodø from May on.',
      published: null,
      country: null,
      language: 'en',
    });

    expect(brief.headline.startsWith('The defence ministers of Norway')).toBe(true);
    expect(brief.summary.filter((line) => line.text.startsWith(brief.headline))).toEqual([]);
  });

  it('is one line', async () => {
    const line = await headlineOf(body, '# Norway\n and   Spain ');

    expect(line).toBe('Norway and Spain');
  });

  it('takes the full line of the text where the title was cut off', async () => {
    const line = await headlineOf(
      `Norway and Spain talk of ships and planes\n\n${body}`,
      'Norway and Spain talk of...',
    );

    expect(line).toBe('Norway and Spain talk of ships and planes');
  });

  it('cuts a long title at a word, without dots', async () => {
    const title = `${'Ships and planes of Norway '.repeat(10)}end`;

    const line = await headlineOf(body, title);

    expect(line.length).toBeLessThanOrEqual(160);
    expect(title.startsWith(`${line} `)).toBe(true);
  });

  it('is made of the text’s own words where the source has none, with no name that the text lacks', async () => {
    const text =
      'On Monday the defence ministers of Norway and Spain met in Oslo to discuss patrols in the north and further work of both navies at sea.';

    const line = await headlineOf(text);

    const names = line.match(/\p{Lu}\p{L}+/gu) ?? [];
    expect(line).not.toBe('');
    expect(names.every((name) => text.includes(name))).toBe(true);
  });

  it('is never empty for a text that has a word', async () => {
    const line = await headlineOf('ships');

    expect(line).toBe('ships');
  });
});

describe('a page without a title of its own', () => {
  it('gets no headline from the day it was stored', async () => {
    const line = await headlineOf(
      ' date 2024-07-02 “Norway and Spain are partners,” said the minister after the defence ministers of Norway and Spain met in Oslo.',
    );

    expect(line).not.toMatch(/date|2024/);
  });

  it('loses the day of storing that stands in its title', async () => {
    expect(await headlineOf(body, 'date 2024-07-02 Norway and Spain talk ships')).toBe(
      'Norway and Spain talk ships',
    );
  });

  it.each([
    'Go to front pageSitemap  Svenska For the disabled Text version',
    'Startseite Suche Kontakt Leichte Sprache',
    'Главная Новости Контакты Поиск',
  ])('gets none from its navigation: %s', async (menu) => {
    const line = await headlineOf(`${menu}\n\n${body}`);

    expect(line).toBe('The ministers of Norway and Spain met in Oslo.');
  });
});

describe('a release without a title', () => {
  it('is told by its first sentence, cut where a clause ends', async () => {
    const text =
      'Security Adviser Ann Roe spoke today with the Chief Policy Adviser of Spain, Ambassador Luis Calvo, and stressed how badly all sides wanted the proposal for the ships of the far north to be taken up by everyone. They also discussed trade and travel.';

    expect(await headlineOf(text)).toBe(
      'Security Adviser Ann Roe spoke today with the Chief Policy Adviser of Spain, Ambassador Luis Calvo',
    );
  });

  it('is not told by a sentence that leans on another, asks, or quotes', async () => {
    const text =
      '“We shall never leave our friends alone in the cold north,” said Minister Vik. But this is not enough for all. What, then, is the value of these ships? Norway and Spain will send two frigates to the Barents Sea.';

    expect(await headlineOf(text)).toBe('Norway and Spain will send two frigates to the Barents Sea.');
  });

  it('tells no event that no sentence tells', async () => {
    const text =
      'BERGEN, 4 May (ABC) – Spanish and Portuguese sailors hope in vain to find their future in the far and cold north, Norwegian President Ola Berg said at the great conference in Bergen, where hundreds of guests had come.';

    expect(await headlineOf(text)).toMatch(/^Spanish and Portuguese sailors hope/);
  });
});
