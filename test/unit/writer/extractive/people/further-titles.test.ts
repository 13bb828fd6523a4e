/** Titles over a state, in brackets, behind a comma or a hyphen, and names that look like something else. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../../../src/writer/extractive/people/people.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function told(text: string, language = 'en', country: string | null = null): string[] {
  const reading = read({ text, title: null, published: null, country, language });
  return peopleClaims(reading).map(({ name, rank, role, country: state }) =>
    [name, rank, role, state].map((part) => part ?? '-').join(' | '),
  );
}

test('a Ukrainian secretary of state is one in all cases', () => {
  const text =
    'Міністр закордонних справ України Олег Коваль зустрівся з державним секретарем США Джоном Роєм.';
  const reading = read({ text, title: null, published: null, country: 'UA', language: 'uk' });

  expect(peopleClaims(reading)[1]?.role).toBe('державним секретарем США');
});

test('who took the picture stands in brackets with an agency, and is nobody of the text', () => {
  const text = 'Minister Nora Vik besucht die Brigade. (Peter Lund / dpa / Peter Lund)';

  expect(told(text, 'de').join()).not.toContain('Lund');
});

test('a short surname in two cases is one person’s', () => {
  const text =
    'Minister spotkał się ze swoim słowackim odpowiednikiem Jaroslavem Nagem. Minister zaprosił Jaroslava Nag’a, swojego odpowiednika ze Słowacji.';

  expect(told(text, 'pl', 'PL')).toHaveLength(1);
});

test('a house is no head, and whose colleagues they are is no colleague', () => {
  const polish = 'Generał Jan Nowak spotkał się z kadrą Polskiego Przedstawicielstwa Wojskowego przy NATO.';
  const english = 'The minister spoke of the colleagues of Private Adam Brook and of his family.';

  expect(told(polish, 'pl', 'PL').map((line) => line.split(/[:|]/)[0]?.trim())).toHaveLength(1);
  expect(told(english).join()).not.toMatch(/colleague/i);
});

describe('names', () => {
  test('a given name that is a rank too, behind a surname', () => {
    expect(told('Japanese Defense Minister Morita Gen held talks with General Aldo Riva.')).toEqual([
      'Morita Gen | - | Japanese Defense Minister | JP',
      'Aldo Riva | General | - | -',
    ]);
    expect(told('Defence Minister Morita Gen. Aldo Riva spoke.').at(-1)).toContain('Aldo Riva | Gen.');
  });

  test('whoever a building or a camp is named after is nobody who takes part', () => {
    const text =
      'Minister of Defence Ola Berg spoke at the Henry S. Cole Building and in the Anna Lind Auditorium. The soldiers train at Robert Camp.';

    expect(told(text)).toEqual(['Ola Berg | - | Minister of Defence | -']);
    expect(
      told('Minister of Defence Ola Berg met with Robert Camp, Deputy Director of Policy.'),
    ).toHaveLength(2);
  });

  test('somebody whom a state owns', () => {
    expect(told('Spanish Minister A. Olmo and Georgia’s Davit Kobidze spoke.')).toContain(
      'Davit Kobidze | - | - | GE',
    );
  });
});

describe('titles', () => {
  test.each([
    [
      'of whoever serves the head of a state, with a diplomat’s rank behind it',
      'Deputy Secretary Jane Hall met with Adviser to the Georgian President, Ambassador Nino Kobidze.',
      'en',
      'US',
      'Nino Kobidze | - | Adviser to the Georgian President | GE',
    ],
    [
      'of a diplomat’s rank before the name, with the office behind it',
      'Present was Ambassador Rui Prata, Head of the Department of Security Affairs, Ministry of External Relations of Brazil.',
      'en',
      'US',
      'Rui Prata | - | Head of the Department of Security Affairs, Ministry of External Relations of Brazil | BR',
    ],
    [
      'that a hyphen joins',
      'Present was Admiral Rui Prata, Deputy-Chief of Policy of the Ministry of Defence of Peru.',
      'en',
      null,
      'Rui Prata | Admiral | Deputy-Chief of Policy of the Ministry of Defence of Peru | PE',
    ],
    [
      'with the seat of the command',
      'Gen. Aldo Riva, commander of the Allied Joint Force Command Nordvik, spoke with the soldiers.',
      'en',
      'US',
      'Aldo Riva | Gen. | commander of the Allied Joint Force Command Nordvik | -',
    ],
    [
      'of a ministry, where the publisher has none, is not the publisher’s',
      'Admiral Rui Prata, Deputy Chief of Policy of the Ministry of Defense, chaired the dialogue.',
      'en',
      'US',
      'Rui Prata | Admiral | Deputy Chief of Policy of the Ministry of Defense | -',
    ],
    [
      'that a capital owns',
      'Madrid’s Minister of Defence, Juan Olmo, met the ambassador.',
      'en',
      null,
      'Juan Olmo | - | Minister of Defence | ES',
    ],
    [
      'with a state in brackets',
      'Ministras susitiko su Nevados (JAV) nacionalinės gvardijos vadu generolu majoru Džonu Hilu.',
      'lt',
      'LT',
      'Džonu Hilu | generolu majoru | Nevados (JAV) nacionalinės gvardijos vadu | US',
    ],
    [
      'of troops, in Polish',
      'Minister rozmawiał z gen. Tomaszem Grabem, dowódcą wojsk NATO.',
      'pl',
      'PL',
      'Tomaszem Grabem | gen. | dowódcą wojsk NATO | -',
    ],
    [
      'of a section, and of a delegation that is led, in Czech',
      'Delegaci MO USA, vedenou náměstkem ministra obrany Davidem Marshem, přijal ředitel sekce obranné politiky Jan Dvořák.',
      'cs',
      'CZ',
      'Davidem Marshem | - | náměstkem ministra obrany | US',
    ],
    [
      'in front of a day, in Czech',
      'Ministryně obrany Jana Nováková v úterý navštívila posádku na Maltě.',
      'cs',
      'CZ',
      'Jana Nováková | - | Ministryně obrany | CZ',
    ],
    [
      'of the general staff, in Slovak',
      'Na nástupe sa zúčastnil náčelník generálneho štábu generál Ján Hudák v stredu.',
      'sk',
      'SK',
      'Ján Hudák | generál | náčelník generálneho štábu | SK',
    ],
    [
      'of a ministry and of a rank, in Croatian',
      'Ministar obrane Ivo Horvat primio je brigadira Anu Marić.',
      'hr',
      'HR',
      'Ivo Horvat | - | Ministar obrane | HR',
    ],
    [
      'of a ministry, in Bulgarian',
      'Министърът на отбраната Петър Колев посети Малта.',
      'bg',
      'BG',
      'Петър Колев | - | Министърът на отбраната | BG',
    ],
    [
      'of a ministry, in Greek',
      'Ο Υπουργός Εθνικής Άμυνας Νίκος Βλάχος επισκέφθηκε τη Μάλτα.',
      'el',
      'GR',
      'Νίκος Βλάχος | - | Υπουργός Εθνικής Άμυνας | GR',
    ],
  ])('%s', (_, text, language, country, person) => {
    expect(told(text, language, country)).toContain(person);
  });
});

describe('a deputy’s field', () => {
  test.each([
    [
      'in Lithuanian, over a comma',
      'Vilniuje lankosi JAV gynybos sekretoriaus pavaduotojas tiekimui, remontui ir statyboms Alanas F. Hilas.',
      'lt',
      'Alanas F. Hilas | - | JAV gynybos sekretoriaus pavaduotojas tiekimui, remontui ir statyboms | US',
    ],
    [
      'in Latvian',
      'Ministrs tikās ar ASV aizsardzības ministra vietnieku juridiskās sadarbības jautājumos Džonu Hilu.',
      'lv',
      'Džonu Hilu | - | ASV aizsardzības ministra vietnieku juridiskās sadarbības jautājumos | US',
    ],
    [
      'in Estonian',
      'Minister kohtus USA asekaitseministriga hangete alal John Hilliga.',
      'et',
      'John Hilliga | - | USA asekaitseministriga hangete alal | US',
    ],
    [
      'of an assistant in Russian',
      'Министр встретился с помощником министра обороны США по вопросам закупок Томом Грантом.',
      'ru',
      'Томом Грантом | - | помощником министра обороны США по вопросам закупок | US',
    ],
  ])('%s', (_, text, language, person) => {
    expect(told(text, language, null)).toContain(person);
  });

  test('ends before the verb', () => {
    expect(told('Ministras pritaria partneriams Jonas Petraitis sako.', 'lt')).not.toContain(
      'Jonas Petraitis | - | Ministras pritaria partneriams | -',
    );
  });
});

describe('whose they are', () => {
  test.each([
    [
      'an equal from a state',
      'Minister Ola Berg met his counterpart from Denmark, Nils Krog.',
      'en',
      'NO',
      'Nils Krog | - | counterpart from Denmark | DK',
    ],
    [
      'an equal from a state, in Polish',
      'Minister Jan Nowak zaprosił Ondreja Hudáka, swojego odpowiednika ze Słowacji.',
      'pl',
      'PL',
      'Ondreja Hudáka | - | swojego odpowiednika ze Słowacji | SK',
    ],
    [
      'a house that a state owns',
      'Present was Adm. Ola Berg, chief of Norway’s joint staff.',
      'en',
      'US',
      'Ola Berg | Adm. | chief of Norway’s joint staff | NO',
    ],
    [
      'an office of an office joined to another’s',
      'Viceministras kalbėjosi su JAV Prezidento patarėjo pavaduotoju Tomu Hilu ir ministro patarėju Deividu Maršu.',
      'lt',
      'LT',
      'Deividu Maršu | - | ministro patarėju | -',
    ],
    [
      'a minister of defence whom Lithuania has under another name',
      'Gynybos ministras Ola Bergas atvyko į Kauną.',
      'lt',
      'LT',
      'Ola Bergas | - | Gynybos ministras | -',
    ],
  ])('%s', (_, text, language, country, person) => {
    expect(told(text, language, country)).toContain(person);
  });

  test('bodies in the plural are part of the office and nobody’s name', () => {
    expect(told('Petra Nowak, president of the Union of Maltese Veterans Societies, opened it.')).toEqual([
      'Petra Nowak | - | president of the Union of Maltese Veterans Societies | MT',
    ]);
  });

  test('a readout is no part of the office', () => {
    expect(
      told('Readout of Secretary of Defense Ann Lee’s Call With Minister of Defense Rui Costa e Prata'),
    ).toEqual(['Ann Lee | - | Secretary of Defense | -', 'Rui Costa e Prata | - | Minister of Defense | -']);
  });
});

describe('whose they are, among others', () => {
  test.each([
    [
      'whoever leads a state’s delegation is of that state',
      'Assistant Secretary Susan Hill led the US delegation and Director Nok Rama led the Thai delegation.',
      'en',
      'NO',
      ['Susan Hill: US', 'Nok Rama: TH'],
    ],
    [
      'the place of a visit is no part of the office behind it',
      'Находящийся с визитом в Грузии министр обороны Армении Арам Петян встретился с коллегой.',
      'ru',
      null,
      ['Арам Петян: AM'],
    ],
    [
      'a republic’s long name is nobody’s',
      'Министр обороны Федеративной Республики Германия Пауль Ланг прислал письмо.',
      'ru',
      'MD',
      ['Пауль Ланг: DE'],
    ],
    [
      'those in a list that another state opens are not the publisher’s',
      'Gespräche mit dem norwegischen Präsidenten Ola Berg, Ministerpräsidentin Anne Holm und Verteidigungsminister Per Dahl sind geplant. Deutschland hilft.',
      'de',
      'DE',
      ['Ola Berg: NO', 'Anne Holm: null', 'Per Dahl: null'],
    ],
    [
      'the publisher’s own in a list of its own',
      'Minister of Defence Ola Berg, Chief of Defence Per Dahl and State Secretary Ann Lund met Danish Minister Nils Krog.',
      'en',
      'NO',
      ['Ola Berg: NO', 'Per Dahl: NO', 'Ann Lund: NO', 'Nils Krog: DK'],
    ],
    [
      'the second of two offices, where the first is another state’s',
      'ASV Nevadas gvardes komandieris un Nevadas Veterānu lietu departamenta direktors ģenerālmajors Džons Hils atklāja ielu.',
      'lv',
      'LV',
      ['Džons Hils: null'],
    ],
    [
      'a general who leads a delegation, in French',
      'Le ministre a reçu une délégation américaine conduite par le général Paul Hill, directeur des plans.',
      'fr',
      'AM',
      ['Paul Hill: US'],
    ],
  ])('%s', (_, text, language, country, people) => {
    const reading = read({ text, title: null, published: null, country, language });
    expect(peopleClaims(reading).map(({ name, country: state }) => `${name}: ${state}`)).toEqual(people);
  });
});
