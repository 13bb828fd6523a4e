/** People: names beside their titles, joined over a document, never completed. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function people(
  text: string,
  { language = 'en', country = 'LT' as string | null, title = null as string | null } = {},
) {
  const reading = read({ text, title, published: null, country, language });
  return peopleClaims(reading).map((claim) => {
    for (const { start, end, exact } of claim.evidence) expect(reading.text.slice(start, end)).toBe(exact);
    return [claim.name, claim.rank, claim.role, claim.country];
  });
}

describe('English titles', () => {
  test('reads a state, a role and a rank before a name', () => {
    expect(people('The Norwegian Chief of Defence General Ola Bergdal visited the base.')).toEqual([
      ['Ola Bergdal', 'General', 'Norwegian Chief of Defence', 'NO'],
    ]);
  });

  test('reads a role after the name, with the further parts of the office', () => {
    const told = people(
      'The group was led by Ms. Jane Harwood, Deputy Director, European Policy Bureau, Ministry of Defence of Canada.',
    );

    expect(told).toEqual([
      ['Jane Harwood', null, 'Deputy Director, European Policy Bureau, Ministry of Defence of Canada', 'CA'],
    ]);
  });

  test.each([
    [
      'Commander Southern Naval Area, Rear Admiral Nuwan Perera spoke.',
      [['Nuwan Perera', 'Rear Admiral', 'Commander Southern Naval Area']],
    ],
    [
      'They met Commanding Officer of the Naval Base Grey-Heron, Captain Mark Howell.',
      [['Mark Howell', 'Captain', 'Commanding Officer of the Naval Base Grey-Heron']],
    ],
    // A name that is not known for one, but no body: it stays a person’s.
    [
      'Defence Minister Zxyan, General Mark Howell and others came.',
      [
        ['Zxyan', null, 'Defence Minister'],
        ['Mark Howell', 'General', null],
      ],
    ],
    [
      'The commanding officer of BRP Santa Rosa, Captain Mark Howell, spoke.',
      [['Mark Howell', 'Captain', 'commanding officer of BRP Santa Rosa']],
    ],
    [
      'Brunei Minister of Defence II Major General (Ret.) Mark Howell came.',
      [['Mark Howell', 'Major General', 'Brunei Minister of Defence II']],
    ],
    [
      'Commander Mark Howell, Danish Navy press centre head, spoke.',
      [['Mark Howell', 'Commander', 'Danish Navy press centre head']],
    ],
    [
      'Minister with Responsibility for Defence, Mr. Mark Howell, attended.',
      [['Mark Howell', null, 'Minister with Responsibility for Defence']],
    ],
    [
      'Italian defence minister’s adviser Mark Howell attended.',
      [['Mark Howell', null, 'Italian defence minister’s adviser']],
    ],
  ] as const)('reads the whole office: %s', (text, wanted) => {
    expect(people(text).map(([name, rank, role]) => [name, rank, role])).toEqual(wanted);
  });

  test('takes ships, units and headlines for nobody', () => {
    expect(
      people('The cruiser “Admiral Lindholm” came with the Danish frigate Peter Madsen (F362).'),
    ).toEqual([]);
    expect(
      people('The ceremony was held at the First Infantry Regiment of Prince Karl the Bold barracks.'),
    ).toEqual([]);
    expect(people('Australian Minister for Defence Makes Introductory Visit to Oslo.')).toEqual([]);
  });

  test('gives a commander the state of the command behind the name', () => {
    const told = people(
      'They met commander Mark Howell of the Training and Doctrine Command of the Danish Armed Forces.',
    );

    expect(told.map(([name, , , country]) => [name, country])).toEqual([['Mark Howell', 'DK']]);
  });

  test('gives each name of a list its own office', () => {
    const told = people('The ministers of defence, Karl Lindgren, and foreign affairs, Petra Novotná, came.');

    expect(told.map(([name, , role]) => [name, role])).toEqual([
      ['Karl Lindgren', 'minister of defence'],
      ['Petra Novotná', 'minister of foreign affairs'],
    ]);
  });

  test('gives a spokesperson the whole office and not the office that it serves', () => {
    expect(people('Spokesperson for the Chief of Defence of Estonia Capt. Mari Kuusk')).toEqual([
      ['Mari Kuusk', 'Capt.', 'Spokesperson for the Chief of Defence of Estonia', 'EE'],
    ]);
  });

  test('leaves the president the name behind an adviser of his', () => {
    const told = people('The talks were opened by an adviser to President Tomas Varnas.');

    expect(told).toEqual([['Tomas Varnas', null, 'President', 'LT']]);
  });

  test('takes a state that follows the name', () => {
    expect(people('She met President Marko Ilves of Estonia.')).toEqual([
      ['Marko Ilves', null, 'President', 'EE'],
    ]);
  });

  test('keeps an official of an organisation without a state', () => {
    expect(people('NATO Secretary General Peter Holm spoke.')).toEqual([
      ['Peter Holm', null, 'NATO Secretary General', null],
    ]);
  });

  test.each([
    ['Lt Gen Adam Brook', 'Lt Gen'],
    ['Lt. Gen. Adam Brook', 'Lt. Gen.'],
    ['LTG Adam Brook', 'LTG'],
    ['Brig Gen Adam Brook', 'Brig Gen'],
    ['Sgt Maj Adam Brook', 'Sgt Maj'],
    ['RAdm Adam Brook', 'RAdm'],
    ['Rear Adm. Adam Brook', 'Rear Adm.'],
    ['Air Chief Marshal Adam Brook', 'Air Chief Marshal'],
    ['Capt. Adam Brook', 'Capt.'],
  ])('reads the rank of %s', (written, rank) => {
    expect(people(`${written} thanked the crews.`)[0]?.slice(0, 2)).toEqual(['Adam Brook', rank]);
  });

  test.each([
    'Minister Ludwig van der Meer arrived.',
    'Minister Ahmed al-Rashid arrived.',
    'Minister Anna-Lena Ostrowska-Zając arrived.',
    "Minister Séan O'Brien arrived.",
    'Minister J. K. Õispuu arrived.',
  ])('reads the whole name in “%s”', (text) => {
    expect(people(text)[0]?.[0]).toBe(text.slice('Minister '.length, -' arrived.'.length));
  });

  test('reads a surname in capitals', () => {
    expect(people('Minister of Defence Petras KAZLAUSKAS spoke.')[0]?.[0]).toBe('Petras KAZLAUSKAS');
  });
});

describe('one person over a document', () => {
  test('joins initials and surnames with the full name', () => {
    const told = people(
      'Minister of Defence Jonas Petraitis arrived. J. Petraitis spoke. Minister Petraitis left.',
    );

    expect(told).toEqual([['Jonas Petraitis', null, 'Minister of Defence', 'LT']]);
  });

  test('keeps two people of one surname apart', () => {
    expect(people('Minister Anna Kask met Ambassador Peeter Kask.').map(([name]) => name)).toEqual([
      'Anna Kask',
      'Peeter Kask',
    ]);
  });

  test('joins an inflected form with the plain one', () => {
    const told = people('Prezydent Jan Kowalski przyleciał. Rozmawiano z prezydentem Janem Kowalskim.', {
      language: 'pl',
      country: 'PL',
    });

    expect(told.map(([name]) => name)).toEqual(['Jan Kowalski']);
  });

  test('gives a second holder of one office to the other state that the text tells of', () => {
    const told = people(
      'President Smith met in Seoul. South Korea thanked him. South Korea and President Hwang agreed.',
      {
        country: 'US',
      },
    );

    expect(told.map(([name, , , country]) => [name, country])).toEqual([
      ['Smith', 'US'],
      ['Hwang', 'KR'],
    ]);
  });
});

describe('who is no person of the brief', () => {
  test.each([
    'Photo: Anna Svensson',
    'By Mark Jansen',
    'USS John Carter (DDG 999) sailed. The John Carter left.',
    'The George Miller Fund paid.',
    'Sergeant Majors of both armies met.',
    'The minister met the Polish president on Monday.',
    'Prime Minister of Latvia welcomed the guests.',
  ])('%s', (text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'sv',
      'SE',
      'Försvarsminister Lars Ekdal träffade sin norska kollega Tor Vik.',
      ['Lars Ekdal', 'Försvarsminister', 'SE'],
      ['Tor Vik', 'norska kollega', 'NO'],
    ],
    [
      'de',
      'DE',
      'Bundeskanzler Karl Weber traf den lettischen Verteidigungsminister Jānis Liepa.',
      ['Karl Weber', 'Bundeskanzler', 'DE'],
      ['Jānis Liepa', 'lettischen Verteidigungsminister', 'LV'],
    ],
    [
      'fr',
      'FR',
      'Le ministre des Armées, Paul Girard, a reçu son homologue estonien Jaan Tamm.',
      ['Paul Girard', 'ministre des Armées', 'FR'],
      ['Jaan Tamm', 'homologue estonien', 'EE'],
    ],
    [
      'lt',
      'LT',
      'Krašto apsaugos ministras Jonas Petraitis susitiko su Latvijos gynybos ministru Jāniu Liepa.',
      ['Jonas Petraitis', 'Krašto apsaugos ministras', 'LT'],
      ['Jāniu Liepa', 'Latvijos gynybos ministru', 'LV'],
    ],
    [
      'lv',
      'LV',
      'Aizsardzības ministrs Jānis Liepa tikās ar Igaunijas aizsardzības ministru Jaanu Tammu.',
      ['Jānis Liepa', 'Aizsardzības ministrs', 'LV'],
      ['Jaanu Tammu', 'Igaunijas aizsardzības ministru', 'EE'],
    ],
    [
      'et',
      'EE',
      'Kaitseminister Jaan Tamm kohtus Läti kaitseministri Jānis Liepaga.',
      ['Jaan Tamm', 'Kaitseminister', 'EE'],
      ['Jānis Liepaga', 'Läti kaitseministri', 'LV'],
    ],
    [
      'pl',
      'PL',
      'Minister obrony narodowej Jan Kowalski spotkał się z ministrem obrony Litwy Jonasem Petraitisem.',
      ['Jan Kowalski', 'Minister obrony narodowej', 'PL'],
      ['Jonasem Petraitisem', 'ministrem obrony Litwy', 'LT'],
    ],
    [
      'cs',
      'CZ',
      'Ministryně obrany Eva Dvořáková jednala s polským ministrem obrany Janem Kowalským.',
      ['Eva Dvořáková', 'Ministryně obrany', 'CZ'],
      ['Janem Kowalským', 'polským ministrem obrany', 'PL'],
    ],
    [
      'ru',
      'MD',
      'Министр обороны Эстонии Яан Тамм встретился с министром обороны Латвии Янисом Лиепой.',
      ['Яан Тамм', 'Министр обороны Эстонии', 'EE'],
      ['Янисом Лиепой', 'министром обороны Латвии', 'LV'],
    ],
    [
      'uk',
      'UA',
      'Міністр оборони України Іван Коваль зустрівся з міністром оборони Литви Йонасом Петрайтісом.',
      ['Іван Коваль', 'Міністр оборони України', 'UA'],
      ['Йонасом Петрайтісом', 'міністром оборони Литви', 'LT'],
    ],
  ] as const)('reads titles in %s', (language, country, text, ...wanted) => {
    const told = people(text, { language, country }).map(([name, , role, state]) => [name, role, state]);

    expect(told).toEqual(wanted);
  });

  test('takes no ministry or embassy for a minister or an ambassador', () => {
    expect(people('Ministerstwo Obrony Kraju odpowiedziało.', { language: 'pl', country: 'PL' })).toEqual([]);
    expect(people('Vēstniecība Rīgas Centrā atvērta.', { language: 'lv', country: 'LV' })).toEqual([]);
  });
});

describe('hostile text', () => {
  test.each([
    ['a word of 50,000 letters', `Minister ${'A'.repeat(50_000)} met Minister Anna Kask.`],
    ['ministers without end', 'Minister Aaa '.repeat(12_000)],
    ['ranks without end', 'Lt. Gen. Col. '.repeat(12_000)],
    ['complements without end', 'minister of aaa bbb ccc '.repeat(8_000)],
    ['names without end', 'John Smith, '.repeat(15_000)],
    [
      'namesakes without end',
      Array.from(
        { length: 1_500 },
        (_, at) =>
          `Gen. A${'bcdefghij'.charAt(at % 9)}${'klmnopqrs'.charAt((at / 9) % 9)}${'tuvwxyz'.charAt((at / 81) % 7)} Holm and Gen. Holm. `,
      ).join(''),
    ],
  ])('%s is read in time that grows with its length', (_name, text) => {
    const began = performance.now();
    people(text);

    expect(performance.now() - began).toBeLessThan(4000);
  });
});
