/** International organisations, by name, acronym and form. */
import { expect, test } from 'vitest';
import { organisationClaims } from '../../../../src/writer/extractive/organisations.ts';
import { read } from '../../../../src/writer/extractive/text/reading.ts';

function organisations(text: string, language = 'en'): string[] {
  return organisationClaims(read({ text, title: null, published: null, country: null, language })).map(
    ({ name, evidence }) => {
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact);
      return name;
    },
  );
}

test.each([
  ['en', 'The North Atlantic Council and the United Nations met.', ['NATO', 'UN']],
  [
    'en',
    'Members of the Bucharest Nine and of NORDEFCO met in Vienna at the OSCE.',
    ['B9', 'NORDEFCO', 'OSCE'],
  ],
  ['en', 'The African Union asked ASEAN and the IAEA for help.', ['African Union', 'ASEAN', 'IAEA']],
  ['sv', 'Natos medlemmar och EU-länderna möts i FN.', ['NATO', 'EU', 'UN']],
  ['de', 'Der NATO-Generalsekretär sprach mit der Europäischen Union.', ['NATO', 'EU']],
  ['ru', 'Генсек НАТО и представители Евросоюза приехали в ООН.', ['NATO', 'EU', 'UN']],
  ['lt', 'Sprendimą priėmė ES ir NATO, o vėliau ir Europos Sąjungos Taryba.', ['EU', 'NATO']],
  ['fr', "L'OTAN et l'UE ont signé.", ['NATO', 'EU']],
  ['fi', 'Naton kokous pidettiin YK:n jälkeen.', ['NATO', 'UN']],
])('finds those of a text in %s', (language, text, wanted) => {
  expect(organisations(text, language)).toEqual(wanted);
});

test('takes acronyms of one language for no organisation of another', () => {
  expect(organisations('Es ist spät, sagte sie.', 'de')).toEqual([]);
  expect(organisations('ES stands for Spain.')).toEqual([]);
});

test('ministries and agencies are none', () => {
  expect(organisations('The Ministry of Defence and the State Border Agency answered.')).toEqual([]);
});

test('tells an organisation once', () => {
  expect(organisations('NATO met. The North Atlantic Treaty Organization agreed. NATO left.')).toEqual([
    'NATO',
  ]);
});
