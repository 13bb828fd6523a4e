/** What a brief says is missing. */
import { describe, expect, it } from 'vitest';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';

async function missingOf(text: string, language = 'en'): Promise<string[]> {
  const release = {
    key: 'k',
    source: 's',
    url: null,
    title: null,
    text,
    published: null,
    country: 'NO',
    language,
  };
  const brief = await createExtractive().brief(release);
  return brief.missing;
}

describe('missing', () => {
  it('is no place where the dateline names a town', async () => {
    const met = 'Minister of Defence Kari Vik met today with Minister of Defence Juan Marin of Spain.';

    expect(await missingOf(met)).toContain('no place given');
    expect(await missingOf(`9 June 2031 – Hamar, Norway – National Defence\n\n${met}`)).not.toContain(
      'no place given',
    );
  });

  it('says which state has nobody named', async () => {
    const text =
      'Minister of Defence Kari Vik of Norway met with the defence minister of Spain in Oslo on 3 May 2024.';

    const gaps = await missingOf(text);

    expect(gaps.some((gap) => gap.includes('Spain'))).toBe(true);
    expect(gaps.some((gap) => gap.includes('Norway'))).toBe(false);
  });

  it('does not say so where somebody of that office stands without a state', async () => {
    const text =
      'Chief of Defence of Norway General Kari Vik travelled to Spain on 3 May 2024 and met with Chief of Defence Admiral Juan Marin.';

    const gaps = await missingOf(text);

    expect(gaps.filter((gap) => gap.includes('named'))).toEqual([]);
  });

  it('says that no year is given', async () => {
    const gaps = await missingOf('The defence ministers of Norway and Spain met in Oslo on 3 May.');

    expect(gaps).toContain('no year given');
  });

  it('does not say so where one is', async () => {
    const gaps = await missingOf('The defence ministers of Norway and Spain met in Oslo on 3 May 2024.');

    expect(gaps).not.toContain('no year given');
  });

  it('says that no date is given', async () => {
    const gaps = await missingOf('The defence ministers of Norway and Spain met in Oslo.');

    expect(gaps).toContain('no date given');
  });

  it('takes a year of something else for no date of the event, and a month for one', async () => {
    const met = 'The defence ministers of Norway and Spain met in Oslo. ';

    expect(await missingOf(`${met}Norway bought six ships in 2019.`)).toContain('no date given');
    expect(await missingOf(`${met}Norway bought six ships in May 2019.`)).not.toContain('no date given');
    expect(await missingOf(`${met}They hailed the pact signed in May 2019.`)).toContain('no date given');
  });

  it('says in which language a text is written that the rules read in part', async () => {
    const gaps = await missingOf('Norges försvarsminister besökte Sverige och talade om övningar.', 'sv');

    expect(gaps).toContain('written in Swedish; the rules read it in part');
  });

  it('does not say so where somebody stands whose office and state the rules could not read', async () => {
    const gaps = await missingOf(
      'Minister of Defence Kari Vik of Norway met with the defence minister of Spain, Juan Marin, and with the defence minister of Italy in Oslo on 3 May 2024. Later Paolo Neri and Kari Vik spoke to the press.',
    );

    expect(gaps.filter((gap) => gap.includes('Italy'))).toEqual([]);
  });

  it('misses nobody of a state whose officials the text does not speak of', async () => {
    const gaps = await missingOf(
      'Minister of Defence Kari Vik of Norway met with Minister of Defence Juan Marin of Spain in Oslo on 3 May 2024. They spoke of the drones of Italy.',
    );

    expect(gaps.filter((gap) => gap.includes('named'))).toEqual([]);
  });

  it('takes a Secretary of State for Defence for a minister, and writes states as sentences do', async () => {
    const met = 'Minister of Defence Kari Vik of Norway held talks in the UK on 3 May 2024 with';

    expect(
      (await missingOf(`${met} her counterpart, Secretary of State for Defence John Roe.`)).join(),
    ).not.toContain('named');
    expect(await missingOf(`${met} the British minister.`)).toContain(
      'the minister of the United Kingdom is not named',
    );
  });

  it('takes a Secretary of National Defense for the minister who is of no told state', async () => {
    const gaps = await missingOf(
      'Chile and Laos signed a pact in Vientiane. Secretary of National Defense Marco Rey and Lao Minister of National Defense Khamlek Vong met there on 3 May 2024, and the Chilean minister spoke of Laos.',
    );

    expect(gaps.filter((gap) => gap.includes('named'))).toEqual([]);
  });

  it('misses officials as such, not as ministers', async () => {
    const gaps = await missingOf(
      'Minister of Defence Kari Vik of Norway received the Spanish defence minister Juan Marin in Oslo on 3 May 2024 for talks. In addition to the minister, Vik also welcomed officials from Chile and Peru.',
    );

    expect(gaps.join()).not.toContain('the ministers of');
  });

  it('looks for no place where somebody left for one', async () => {
    const gaps = await missingOf(
      'On 3 May 2024 the delegation left for Spain in order to take part in a meeting of ministers.',
    );

    expect(gaps).not.toContain('no place given');
  });

  it('misses nobody of a state in which only soldiers are', async () => {
    const gaps = await missingOf(
      'The Defence Minister Kari Vik has visited on 3 May 2024 some of the 900 Norwegian soldiers in exercises with allies. She met with the troops in Spain, who train beside the Spanish Army.',
    );

    expect(gaps.filter((gap) => gap.includes('named'))).toEqual([]);
  });

  it('misses nobody where a name stands that the rules could not read', async () => {
    const gaps = await missingOf(
      'La ministre de la Défense, Nora Vik, a rencontré à Oslo son homologue belge, le ministre chargé des ports et des mers, Theo Marin, le 3 mai 2024.',
      'fr',
    );

    expect(gaps.filter((gap) => gap.includes('is named') || gap.includes('not named'))).toEqual([]);
  });

  it('says so where only the day of the week is given', async () => {
    const gaps = await missingOf('Soome kaitseminister kohtus esmaspäeval Tallinnas Eesti kolleegiga.', 'et');

    expect(gaps).toContain('no date given but the day of the week');
  });

  it('tells of many states in one line', async () => {
    const gaps = await missingOf(
      'Minister of Defence Kari Vik of Norway met with the defence ministers of Spain, Italy, Portugal, Greece and Malta in Oslo on 3 May 2024.',
    );

    const named = gaps.filter((gap) => gap.includes('named'));
    expect(named).toHaveLength(1);
    expect(named[0]).toContain('Spain');
    expect(named[0]).toContain('Malta');
  });

  it('does not say that no place is given where words tell of one that is no capital', async () => {
    const met = 'The defence ministers of Norway and Spain met';

    expect(await missingOf(`${met} in Tromsø on 3 May 2024.`)).not.toContain('no place given');
    expect(await missingOf(`${met} in March 2024 in NATO.`)).toContain('no place given');
    expect(await missingOf(`${met} on 3 May 2024. They spoke of the summit in Ankara.`)).toContain(
      'no place given',
    );
  });

  it('does not say so of a language that the rules read in part', async () => {
    const gaps = await missingOf('Norges och Spaniens försvarsministrar möttes i Bodö den 3 maj 2024.', 'sv');

    expect(gaps).not.toContain('no place given');
  });

  it('takes the day on which a page was stored for no date of the event', async () => {
    const gaps = await missingOf(' date 2024-05-03 The defence ministers of Norway and Spain met in Oslo.');

    expect(gaps).toContain('no date given');
  });

  it('says that a speaker is not named only where nobody stands beside the words', async () => {
    const said = '“We shall train together in the north every winter from now on.”';

    expect(await missingOf(`The ministers of Norway and Spain met in Oslo. ${said}`)).toContain(
      'a speaker is not named',
    );
    expect(
      await missingOf(`Defence Minister Kari Vik of Norway was in Madrid. ${said} So it stood in a letter.`),
    ).not.toContain('a speaker is not named');
  });

  it('expects nothing of a text that tells of no event', async () => {
    const gaps = await missingOf('Ships.');

    expect(gaps).toEqual([]);
  });
});
