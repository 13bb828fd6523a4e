/** Titles over a state, in brackets, behind a comma or a hyphen, and names that look like something else. */
import { describe, expect, test } from 'vitest';
import { peopleClaims } from '../../../src/writer/extractive/people/people.ts';
import { read } from '../../../src/writer/extractive/text/reading.ts';

function told(text: string, language = 'en', country: string | null = null): string[] {
  const reading = read({ text, title: null, published: null, country, language });
  return peopleClaims(reading).map(({ name, rank, role, country: state }) =>
    [name, rank, role, state].map((part) => part ?? '-').join(' | '),
  );
}

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
  ])('%s', (_, text, language, country, person) => {
    expect(told(text, language, country)).toContain(person);
  });
});
