/** Who hosts and who is the guest. */
import { describe, expect, test } from 'vitest';
import { countryClaims } from '../../../../../src/writer/extractive/countries/countries.ts';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';
import hosting from '../../../../../src/writer/lexicon/hosting.json' with { type: 'json' };
import { completeLanguages } from '../../lexicon/completelanguages.ts';

const sides = (
  text: string,
  {
    language = 'en',
    country = null,
    title = null,
  }: { language?: string; country?: string | null; title?: string | null } = {},
): string =>
  countryClaims(read({ text, title, published: '2024-07-02', country, language }))
    .filter(({ role }) => ['host', 'guest', 'party', 'beneficiary'].includes(role))
    .map(({ code, role }) => `${code} ${role}`)
    .sort()
    .join(', ');

test('whoever is met further down is no guest', () => {
  const text =
    'Today the Norwegian Defence Minister Ola Berg welcomed the Danish Defence Minister Anne Holm to Norway. The two ministers held talks in Oslo. They spoke of the military support that Norway gives to Georgia, and will go on giving assistance to Georgia. They will send more ships and support to Georgia in the spring. They looked at the harbour. They also joined a meeting by video, hosted by the Minister of Defence of Spain, Juan Marin.';

  expect(sides(text, { country: 'NO' })).toBe('DK guest, ES party, NO host');
});

test('members of a group that others are helped beside are no receivers', () => {
  const text =
    'The ministers of the Nordic countries met in Oslo. They spoke of the support to Ukraine of the Nordic countries and of the aid to Ukraine, and of the support to Ukraine by the Nordic countries.';

  expect(sides(text, { country: 'NO' })).not.toMatch(/(?:DK|FI|IS|SE) beneficiary/);
});

test('the state of a town that hosts is the host', () => {
  const text =
    'On 3 May 2024 the Estonian city of Viljandi hosted a seminar of the foreign ministries of Norway and Estonia, with Foreign Minister of Norway Ola Berg and Foreign Minister of Estonia Kadri Tamm.';

  expect(sides(text, { country: 'NO' })).toBe('EE host, NO guest');
});

test.each([
  [
    'Norway will host the exercise Grey Heron in May. Soldiers from Norway, Denmark, Spain and Canada take part in the exercise.',
    'CA party, DK party, ES party, NO host',
  ],
  [
    'Norway announced the largest exercise hosted by its navy this year. Ships from Norway, Denmark, Spain and Canada take part in the exercise.',
    'CA party, DK party, ES party, NO host',
  ],
  [
    'The armies of Norway, Denmark and Spain take part in the exercise Grey Heron held near Bodø in Norway. The exercise will last a week.',
    'DK party, ES party, NO host',
  ],
])('soldiers train with a host: %s', (text, expected) => {
  expect(sides(text)).toBe(expected);
});

test.each([
  [
    'The Norwegian government has donated ten boats to the Moldova Border Police. The donation was made by the Norwegian ambassador.',
    'MD beneficiary, NO party',
  ],
  [
    'The Moldovan Army received ten ambulances donated by Norway. The Norwegian ambassador handed over the equipment.',
    'MD beneficiary, NO party',
  ],
])('aid reaches whom it is given to: %s', (text, expected) => {
  expect(sides(text)).toBe(expected);
});

test('what somebody comes for is no help to those who hold it', () => {
  const text =
    'Norwegian Defence Minister Ola Berg travels to Athens for the Joint Council of Defence of Greece and Norway. The ministers of the two countries attend the council.';

  expect(sides(text, { country: 'NO' })).toBe('GR host, NO guest');
});

describe('host and guest', () => {
  test.each([
    [
      'en',
      'Norwegian Defence Minister Ola Berg received Danish Defence Minister Anne Holm for talks.',
      'DK guest, NO host',
    ],
    [
      'en',
      'Danish Defence Minister Anne Holm was welcomed by Norwegian Defence Minister Ola Berg.',
      'DK guest, NO host',
    ],
    [
      'en',
      'Danish Defence Minister Anne Holm visited Norway and met Norwegian Defence Minister Ola Berg.',
      'DK guest, NO host',
    ],
    [
      'en',
      'Norwegian Defence Minister Ola Berg will hold talks with the visiting Danish Defence Minister Anne Holm. She was received by Danish Ambassador to Norway Nils Krog.',
      'DK guest, NO host',
    ],
    [
      'pl',
      'Minister obrony Polski zaprosił do siedziby resortu ministra obrony Rumunii.',
      'PL host, RO guest',
    ],
    ['lt', 'Lietuvos krašto apsaugos ministras priėmė Norvegijos gynybos ministrą.', 'LT host, NO guest'],
    ['lt', 'Lietuvos krašto apsaugos ministrą priėmė Norvegijos gynybos ministras.', 'LT guest, NO host'],
    ['lv', 'Latvijas aizsardzības ministrs uzņēma Dānijas aizsardzības ministru.', 'DK guest, LV host'],
    ['et', 'Eesti kaitseminister võttis Pärnus vastu Soome kaitseministri.', 'EE host, FI guest'],
    ['pl', 'Minister obrony Polski przyjął ministra obrony Rumunii.', 'PL host, RO guest'],
    ['pl', 'Ministra obrony Polski przyjął minister obrony Rumunii.', 'PL guest, RO host'],
    [
      'de',
      'Am Montag empfing der deutsche Verteidigungsminister den niederländischen Verteidigungsminister.',
      'DE host, NL guest',
    ],
    [
      'de',
      'Der niederländische Verteidigungsminister wurde empfangen von dem deutschen Verteidigungsminister.',
      'DE host, NL guest',
    ],
    [
      'fr',
      'Le ministre letton de la Défense a reçu le ministre estonien de la Défense.',
      'EE guest, LV host',
    ],
    ['sv', 'Sveriges försvarsminister tog emot Norges försvarsminister.', 'NO guest, SE host'],
    ['fi', 'Suomen puolustusministeri otti vastaan Ruotsin puolustusministerin.', 'FI host, SE guest'],
    ['uk', 'Міністр оборони України прийняв міністра оборони Чехії.', 'CZ guest, UA host'],
    ['ru', 'Министр обороны Эстонии принял министра обороны Молдовы.', 'EE host, MD guest'],
    ['cs', 'Českého ministra obrany přijal slovenský ministr obrany.', 'CZ guest, SK host'],
  ])('by a word of receiving, in %s: %s', (language, text, wanted) => {
    expect(sides(text, { language })).toBe(wanted);
  });

  test.each([
    [
      'pl',
      'Minister obrony Rumunii przybył z wizytą do Polski, gdzie spotkał się z ministrem obrony Polski.',
      'PL host, RO guest',
    ],
    [
      'sv',
      'Norges försvarsminister besökte Sverige och träffade Sveriges försvarsminister.',
      'NO guest, SE host',
    ],
    [
      'fi',
      'Ruotsin puolustusministeri vieraili Suomessa ja tapasi Suomen puolustusministerin.',
      'FI host, SE guest',
    ],
    [
      'lv',
      'Latvijā vizītē ieradās Dānijas aizsardzības ministre, lai tiktos ar Latvijas aizsardzības ministru.',
      'DK guest, LV host',
    ],
  ])('by a word of travelling, in %s: %s', (language, text, wanted) => {
    expect(sides(text, { language })).toBe(wanted);
  });

  test('are told of all whom a visit leads to', () => {
    const text =
      'Minister of Defence of Chile Ana Rio will visit Norway (2-3 May) and Denmark (5 May). She will meet Norwegian Minister of Defence Ola Berg and Danish Minister of Defence Anne Holm.';

    expect(sides(text)).toBe('CL guest, DK host, NO host');
  });

  test('make the publisher the host whose minister receives, and the guest where its minister travels', () => {
    expect(
      sides('Minister Anna Berg received Polish Minister of Defence Jan Nowak.', { country: 'NO' }),
    ).toBe('NO host, PL guest');
    expect(
      sides('Minister Anna Berg travelled to Poland and met Polish Minister of Defence Jan Nowak.', {
        country: 'NO',
      }),
    ).toBe('NO guest, PL host');
  });

  test('are told by the headline alone', () => {
    const text = 'Norges och Sveriges försvarsministrar diskuterade övningar.';

    expect(sides(text, { language: 'sv', title: 'Norges försvarsminister besökte Sverige' })).toBe(
      'NO guest, SE host',
    );
  });

  test.each([
    ['en', 'The defence ministers of Chile and Peru met in Geneva.', 'CL party, PE party'],
    [
      'en',
      'The ministers of defence of Chile and Peru met. Chile received support from Peru.',
      'CL party, PE party',
    ],
    [
      'ru',
      'Министр обороны Эстонии принял участие в беседе с министром обороны Грузии.',
      'EE party, GE party',
    ],
    [
      'sv',
      'Sveriges försvarsminister träffade Norges försvarsminister. De ser fram emot fler möten med Norges försvarsminister.',
      'NO party, SE party',
    ],
  ])('are not told where nobody receives and nobody comes, in %s: %s', (language, text, wanted) => {
    expect(sides(text, { language })).toBe(wanted);
  });
});

test('the words of receiving cover the languages of the desk and their neighbours', () => {
  for (const [kind, column] of Object.entries(hosting))
    expect(Object.keys(column).sort(), kind).toEqual([...completeLanguages].sort());
});

test('host, guest and the day pass the verifier unflagged in the words of each language', async () => {
  const brief = (text: string, language: string) =>
    createExtractive().brief({
      ...{ key: 'k', source: 's', url: null, title: null, published: '2024-07-02', country: null },
      ...{ language, text },
    });
  const levels = async (text: string, language: string) =>
    (await brief(text, language)).countries.flatMap(({ code, role, evidence }) =>
      evidence.map(({ level }) => `${code} ${role} ${level}`),
    );

  expect(
    await levels('Министр обороны Эстонии прибыл в Грузию и говорил с министром обороны Грузии.', 'ru'),
  ).toEqual(['EE guest verbatim', 'GE host verbatim']);
  expect(
    (
      await brief(
        'Norwegian Defence Minister Ola Berg welcomed Danish Minister of Defence Anne Holm this morning.',
        'en',
      )
    ).date,
  ).toMatchObject({ value: '2024-07-02', inferred: true });
});

describe('further sides', () => {
  test.each([
    [
      'de',
      'Der norwegische Minister Ola Berg reist nach Polen und in die Slowakei. Er trifft den polnischen Minister Jan Nowak und den slowakischen Minister Ivan Horak.',
      'NO guest, PL host, SK host',
    ],
    [
      'pl',
      'Do Polski przyleciał minister obrony Rumunii Ion Albu. Spotka się z ministrem obrony Polski.',
      'PL host, RO guest',
    ],
    [
      'en',
      'Norwegian Minister Ola Berg and Chilean Minister Ana Rio met virtually for a dialogue. The last one was held in Oslo.',
      'CL party, NO party',
    ],
    [
      'ru',
      'В Молдову прибыла партия бронемашин из Германии. Техника предоставляется по соглашению с германской стороной.',
      'DE party, MD beneficiary',
    ],
  ])('%s: %s', (language, text, wanted) => {
    expect(sides(text, { language })).toBe(wanted);
  });
});

test('whoever’s ministry holds the meeting is the host', () => {
  const text =
    'The Danish Defence Minister Anne Holm and her Chilean colleague Juan Roca signed a joint declaration within a meeting hosted at the Danish Ministry on Monday.';

  expect(sides(text, { country: 'DK' })).toBe('CL guest, DK host');
});

test('where a telling was written tells less than where they met', () => {
  const text =
    'OSLO - Norwegian Minister of Defence Ola Berg met on Monday in Madrid with Minister of Defence of Spain Juan Marin to discuss ships.';

  expect(sides(text, { country: 'NO' })).toBe('ES host, NO guest');
});

test('a minister for the delivery of goods helps nobody', () => {
  const text =
    'Minister Ola Berg of Norway met the Minister for Defence Industry & Capability Delivery of Spain Juan Marin and Defence Minister of Chile Ana Roca in Singapore. He met the Defence Minister of Spain alone.';

  expect(sides(text, { country: 'NO' })).not.toContain('beneficiary');
});

test('whom an organisation visits is the host', () => {
  const text =
    'On 9 May the Secretary General of NATO, Juan Marin, visited Norway. In Oslo he met the Minister of Defence of Norway Ola Berg.';

  expect(sides(text)).toBe('NO host');
});

test('who is on a visit to the country of the publisher is its guest', () => {
  const text =
    'The Norwegian Minister of Defence, General Ola Berg has met with the Danish Minister of Defence, General Anne Holm who is on a visit to the country. The two ministers signed a plan.';

  expect(sides(text, { country: 'NO' })).toBe('DK guest, NO host');
});
