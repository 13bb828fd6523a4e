/** What releases of many houses taught the rules: menus, promises by any verb, whose state acts, news that tells of others. */
import { describe, expect, test } from 'vitest';
import { countryClaims } from '../../../../src/writer/extractive/countries/countries.ts';
import { findDates } from '../../../../src/writer/extractive/dates/dates.ts';
import { eventClaim } from '../../../../src/writer/extractive/event/event.ts';
import { createExtractive } from '../../../../src/writer/extractive/extractive.ts';
import { isRelevant } from '../../../../src/writer/extractive/kind.ts';
import { peopleClaims } from '../../../../src/writer/extractive/people/people.ts';
import { quoteClaims } from '../../../../src/writer/extractive/quotes/quotes.ts';
import { splitSentences } from '../../../../src/writer/extractive/text/sentences.ts';
import { type Known, promises, reading } from '../../../fakes/readings.ts';

const parties = (text: string, known: Known = {}) =>
  countryClaims(reading(text, known))
    .filter(({ role }) => ['host', 'guest', 'party', 'beneficiary'].includes(role))
    .map(({ code }) => code)
    .sort();
const people = (text: string, known: Known = {}) =>
  peopleClaims(reading(text, known)).map(({ name, country }) => `${name}: ${country}`);

describe('the page around a release', () => {
  const menu = [
    'Home',
    'News',
    'Media',
    'Our people',
    'Photos',
    'Search',
    'Contacts',
    'Rules of the house',
    'Archive',
  ];
  const title = 'Minister Roe met the defence minister of Norway to speak of joint training';
  const body = 'The two ministers met in Bergen on 3 May 2026 and agreed to train their engineers together.';

  test('a menu of one entry a line tells nothing, before the release and behind it', () => {
    const sentences = splitSentences([...menu, title, body, 'News', 'Media', 'Press'].join('\n'), {
      language: 'en',
      title: null,
    });

    const told = sentences.filter(({ kind }) => kind === 'body' || kind === 'headline');
    expect(told.map(({ text }) => text)).toEqual([title, body]);
    expect(told[0]?.kind).toBe('headline');
  });

  test('a list of states at the end of a statement is no menu', () => {
    const states = ['Norway', 'Denmark', 'Iceland'];
    const sentences = splitSentences([title, body, ...states].join('\n'), { language: 'en', title: null });

    expect(sentences.filter(({ kind }) => kind === 'body').map(({ text }) => text)).toEqual([
      body,
      ...states,
    ]);
  });

  test('the line of a release dates it before the stamp of who stored it does', () => {
    const text = ` date 2020-01-01 \n${title}\nRelease No: 12-26\nMay 4, 2026 PRINT | E-MAIL\nThe ministers met today in Bergen to speak of training.`;
    const sentences = splitSentences(text, { language: 'en', title: null });

    const today = findDates(text, { published: null, language: 'en', sentences }).find(
      ({ how }) => how === 'relative',
    );
    expect(today?.edtf).toBe('2026-05-04');
  });

  test('the publisher’s name above the release is no headline', () => {
    const sentences = splitSentences(
      ['Ministry of Defence of the Republic of Freedonia', title, body].join('\n'),
      {
        language: 'en',
        title: null,
      },
    );

    expect(sentences.find(({ kind }) => kind === 'headline')?.text).toBe(title);
  });

  test('a sentence that blank lines break is one', () => {
    const text =
      'Minister Roe spoke today with the ministers from\n\nNorway, Denmark and\n\nIceland about training in the north.';
    expect(splitSentences(text, { language: 'en', title: null })).toHaveLength(1);
  });
});

describe('promises', () => {
  test.each([
    ['Norway and Spain committed to harmonising their rules of the air.', 'decided'],
    ['The officials agreed to convene a panel on Arctic radar next year.', 'agreed'],
    ['The NSAs resolved to advance their work on radar in the north.', 'decided'],
    ['The ministers of Norway and Spain signed on Monday a plan for joint patrols.', 'agreed'],
    ['Minister Roe renewed Norway’s commitment to the defence of Iceland.', 'decided'],
  ])('%s', (text, modality) => {
    expect(promises(text)[0]).toMatch(new RegExp(`^${modality}: `));
  });

  test.each([
    'He condemned the crimes committed by the forces of the enemy of Norway.',
    'Minister Roe thanked Spain for its commitment to hosting the brigade.',
    'In line with a decision of NATO, a Spanish plane was deployed to watch the airspace of Iceland.',
    'Opening these talks reflects our commitment to deepening trust with Spain.',
  ])('none in: %s', (text) => {
    expect(promises(text)).toEqual([]);
  });

  test.each([
    ['de', 'Deutschland wird Norwegen im Herbst drei gebrauchte Züge zur Luftraumüberwachung liefern.'],
    ['sv', 'Sverige ska under hösten utbilda norska tekniker.'],
    ['sv', 'I Bergen enades ministrarna om en plan för gemensamma transporter.'],
    ['fr', 'La Norvège va également former des techniciens espagnols.'],
  ])('in %s: %s', (language, text) => {
    expect(promises(text, { language })).toHaveLength(1);
  });

  test('what is told again, in a quotation or a summary, is told once', () => {
    const text =
      'Norway will send five mobile radars to Iceland. “Norway will send five mobile radars to Iceland in spring,” said Minister Roe.';
    expect(promises(text, { country: 'NO' })).toHaveLength(1);
  });
});

describe('whose state acts', () => {
  test('engines threaten nobody', () => {
    const text =
      'Australia and Norway met to speak of Australia’s nuclear-powered submarines. The delegations agreed on next steps.';
    expect(parties(text)).toEqual(['AU', 'NO']);
  });

  test('what a dialogue or an envoy is about takes no part', () => {
    const text =
      'The Special Representative for China Ann Roe held calls with the Norwegian Minister of Defence. They spoke of the dialogue on China.';
    expect(parties(text, { country: 'US' })).toEqual(['NO']);
  });

  test('a ministry that speaks of the press is no newsroom: its own officials keep their state', () => {
    const text =
      'Journalists from Norway, correspondents and reporters of Norway met in Norway. “We need them,” Deputy Secretary Jon Berg told the conference of Norway.';
    expect(people(text, { country: 'US' })).toEqual(['Jon Berg: US']);
  });

  test('a newsroom that writes of others lends them no state of its own', () => {
    const text =
      'Norway is buying boats, Reuters reports. Norwegian shipyards build them for Norway’s navy. “We need them,” Prime Minister Jon Berg told reporters in Norway.';
    expect(people(text, { country: 'US' })).toEqual(['Jon Berg: NO']);
    expect(parties(text, { country: 'US' })).toEqual(['NO']);
  });

  test.each([
    [
      'a former holder leaves the office',
      'Secretary of State Ann Roe met Czech Foreign Minister Jan Novák. They spoke of former U.S. Secretary of State Meg Day.',
      'en',
      'US',
      'Ann Roe: US',
    ],
    [
      'the state behind a capital is a place',
      'Secretary Roe met Minister Berg in Warsaw, Poland, on the margins of President Hale’s trip.',
      'en',
      'US',
      'Hale: US',
    ],
    [
      'an acronym within the title parts nothing',
      'Freedom spoke Republic of Korea (ROK) First Vice Foreign Minister Kim Minsu today.',
      'en',
      'US',
      'Kim Minsu: KR',
    ],
    [
      'whose war it is',
      'The ministers of Norway and Ukraine spoke of Ukraine. Ukraine stands firm as President Doe’s full-scale invasion goes on.',
      'en',
      'US',
      'Doe: null',
    ],
    [
      'an office of the Union',
      'Kokoukseen on kutsuttu myös EU:n ulkoasioiden ja turvallisuuspolitiikan korkea edustaja Jon Berg.',
      'fi',
      'FI',
      'Jon Berg: null',
    ],
  ])('%s', (_, text, language, country, expected) => {
    expect(people(text, { language, country })).toContain(expected);
  });

  test('an article is no part of a German name, and a word that is written small names nobody', () => {
    const text = 'Minister Jon Berg besucht gemeinsam mit Minister Nils Dahl das Panzerbataillon 7.';
    expect(people(text, { language: 'de' }).map((one) => one.split(':')[0])).toEqual([
      'Jon Berg',
      'Nils Dahl',
    ]);
    expect(people('They used the Official Security Assistance. The assistance helps.')).toEqual([]);
  });

  test('a general of a language with cases is kept, rank and all', async () => {
    const release = {
      key: 'x',
      source: 'x',
      url: null,
      title: null,
      published: null,
      country: 'UA',
      language: 'uk',
    };
    const text = 'Генерал-лейтенант Іван Береза наголосив на важливості навчань з Норвегією.';
    const brief = await createExtractive().brief({ ...release, text });
    expect(brief.people.map(({ name, rank }) => `${rank} ${name}`)).toEqual([
      'Генерал-лейтенант Іван Береза',
    ]);
  });
});

describe('days and events', () => {
  test.each([
    ['fi', 'Kokous pidetään 8.–9.4.2026 Oslossa.', '2026-04-08/2026-04-09'],
    ['fi', 'Kokous pidetään 9.4. Oslossa.', 'XXXX-04-09'],
    ['de', 'Die Übung dauert vom 8.-9.4. in Bergen.', 'XXXX-04-08/XXXX-04-09'],
  ])('%s: %s', (language, text, edtf) => {
    const sentences = splitSentences(text, { language, title: null });
    expect(findDates(text, { published: null, language, sentences }).map((date) => date.edtf)).toContain(
      edtf,
    );
  });

  test.each([
    ['fi', 'Puolustusministeri Berg osallistuu puolustusministerikokoukseen Oslossa.', 'conference'],
    ['sv', 'Ann Berg blir ny ordförande för rådet.', 'appointment'],
    ['lv', 'Karavīri vingrinājumā trenējās šaut.', 'exercise'],
  ])('%s: %s', (language, text, type) => {
    expect(eventClaim(reading(text, { language }))?.type).toBe(type);
  });

  test('a dash quotation whose speaker comes without a comma is the speaker’s', () => {
    const text = '– Vi ska öva mer tillsammans i norr och det är bra för alla säger general Nils Dahl.';
    expect(quoteClaims(reading(text, { language: 'sv' }))).toMatchObject([{ speaker: 'Nils Dahl' }]);
  });
});

describe('relevance', () => {
  test('news of a war in which nobody helps anybody is not posted', () => {
    const text =
      'Norland is offering record pay to recruits who fight in Ukraine, Reuters reports. Officials told reporters that Russian troops suffered losses. The army needs more soldiers and weapons, a source told reporters. Many join for the money.';
    expect(isRelevant(reading(text, { country: 'US' }))).toBe(false);
  });
});
