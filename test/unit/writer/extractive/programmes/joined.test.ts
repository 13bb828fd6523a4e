/** Names of programmes that stand in two parts, with their year, or in a row of acronyms. */
import { expect, test } from 'vitest';
import { programmeClaims } from '../../../../../src/writer/extractive/programmes/programmes.ts';
import { read } from '../../../../../src/writer/extractive/text/reading.ts';

function names(text: string, language = 'en') {
  const reading = read({ text, title: null, published: '2025-03-06', country: null, language });
  return programmeClaims(reading).map(({ name }) => name);
}

test.each([
  ['Norway joined the rapid response project (PESCO CRRT) in May.', ['PESCO CRRT']],
  [
    'The 2nd Battalion, Princess Ida’s Amber Light Infantry left.',
    ['2nd Battalion, Princess Ida’s Amber Light Infantry'],
  ],
  ['The aircraft C-27J “Spartan” flew to Oslo, and the C-27J returned.', ['C-27J “Spartan”']],
  ['The troops train at Defender Europe 21 this week.', ['Defender Europe 21']],
  ['The soldiers will take part in Amber Gull 24 and Grey Heron 2026.', ['Amber Gull 24', 'Grey Heron 2026']],
  ['Norway leads projects such as SEANET, NORTHRAD and GULL.', ['SEANET', 'NORTHRAD', 'GULL']],
  ['Three programmes are run: SEANET, NORTHRAD and AMBERDEF.', ['SEANET', 'NORTHRAD', 'AMBERDEF']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('an agreement that only frames others is named with what it is about', () => {
  expect(names('Der Rahmenvertrag zur Beschaffung gemeinsamer Boote wurde unterzeichnet.', 'de')).toEqual([
    'Rahmenvertrag zur Beschaffung gemeinsamer Boote',
  ]);
});

test.each([
  'The troops attended the Amber Security Conference 2025 in Oslo.',
  'Norway and its soldiers follow Amber Vision 2025.',
  'The forces met on Friday March 25 in Oslo.',
  'Norway works with HERON and GULL.',
])('no name: %s', (text) => {
  expect(names(text)).toEqual([]);
});

test('a plan is named though whose it is stands before its year', () => {
  expect(names('Стороны утвердили план сотрудничества между министерствами на 2026 год.', 'ru')).toEqual([
    'план сотрудничества',
  ]);
});

test('German names kinds of vehicles in one word', () => {
  expect(names('Es geht um den Spähwagen Fennek und das Transportfahrzeug Boxer.', 'de')).toEqual([
    'Fennek',
    'Boxer',
  ]);
});

test.each([
  ['Norway sent a CP-140 Heron patrol aircraft to Chile.', ['CP-140 Heron']],
  [
    'They will sign the Protocol on Radar Exchange and Amber Services.',
    ['Protocol on Radar Exchange and Amber Services'],
  ],
  [
    'The Norway-Chile Amber Working Group met. The Amber Working Group will meet again.',
    ['Norway-Chile Amber Working Group'],
  ],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});
